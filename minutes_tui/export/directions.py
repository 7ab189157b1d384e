"""Runs of text cut where the direction of writing changes, in the markup of a filled template.

In a right-to-left document an island of Latin or Cyrillic letters stands in a run without ``w:rtl``, between
left-to-right marks, else ``1015/QD-TTg`` shows as ``QD-TTg/1015``. In any other document Arabic or Hebrew
words stand in a run with ``w:rtl``, a left-to-right mark behind it. Runs that hold nothing are dropped on the way.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final
from xml.sax.saxutils import escape

LRM: Final = "\u200e"
"""The left-to-right mark."""

_LETTER: Final = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u036f\u0370-\u052f\u1e00-\u1fff"
)
_JOINER: Final = r"/\\.:@_&+#'’\-–"
_TOKEN: Final = rf"(?=[0-9{_JOINER}]{{0,40}}[{_LETTER}])[0-9{_LETTER}](?:[0-9{_LETTER}{_JOINER}]*[0-9{_LETTER}])?"
# Words of one island; a number after a word belongs to it (ISO 9001), one before it need not.
_LATIN: Final = re.compile(rf"{_TOKEN}(?:(?:, | ){_TOKEN}| [0-9]+(?:[.,/][0-9]+)*(?![0-9]))*")
_ANY_LETTER: Final = re.compile(f"[{_LETTER}]")

_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_ARABIC: Final = re.compile(rf"[{_RIGHT}](?:[^<{_LETTER}]*[{_RIGHT}])?")
_ANY_RIGHT: Final = re.compile(f"[{_RIGHT}]")

_LOOK: Final = r"<w:r(?: [^>]*)?>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?"
_RUN: Final = re.compile(
    rf"{_LOOK}(?:<w:t(?: [^>]*)?>([^<]*)</w:t>"
    r"|((?:<w:t(?: [^>]*)?>[^<]*</w:t>|<w:t(?: [^>]*)?/>|<w:br/>|<w:tab/>)+))</w:r>",
    re.DOTALL,
)
_EMPTY_RUN: Final = re.compile(rf"{_LOOK}<w:t(?: [^>]*)?(?:></w:t>|/>)</w:r>", re.DOTALL)
_PIECE: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:t(?: [^>]*)?/>|(<w:br/>|<w:tab/>)")
_CONTENT: Final = re.compile(r"<w:(?:br|tab)/>|<w:t(?: [^>]*)?>[^<]")
_RTL: Final = re.compile(r"<w:rtl(?: [^>]*)?/>")
_RTL_ON: Final = re.compile(r'<w:rtl(?: w:val="(?:1|true|on)")?/>')
_AFTER_RTL: Final = re.compile(r"<w:(?:cs|em|lang|eastAsianLayout|specVanish|oMath)[ />]|</w:rPr>")


def _with_rtl(look: str) -> str:
    """The run properties with ``w:rtl`` where the schema has it."""
    if not look:
        return "<w:rPr><w:rtl/></w:rPr>"
    look = _RTL.sub("", look)
    place = _AFTER_RTL.search(look)
    index = place.start() if place else len(look)
    return f"{look[:index]}<w:rtl/>{look[index:]}"


def _segments(text: str, islands: re.Pattern[str]) -> Iterator[tuple[bool, str]]:
    """The text cut into islands (True) and what is between them."""
    end = 0
    for match in islands.finditer(text):
        if match.start() > end:
            yield False, text[end : match.start()]
        yield True, match.group()
        end = match.end()
    if end < len(text):
        yield False, text[end:]


def _run(look: str, content: str) -> str:
    return f"<w:r>{look}{content}</w:r>"


def _text(content: str) -> str:
    return f'<w:t xml:space="preserve">{escape(content)}</w:t>'


def _words(look: str, text: str, right_to_left: bool) -> str:
    """Text as runs, each in one direction."""
    islands = _LATIN if right_to_left else _ARABIC
    island_look = _RTL.sub("", look) if right_to_left else _with_rtl(look)
    runs = []
    for is_island, words in _segments(unescape(text), islands):
        if not is_island:
            runs.append(_run(look, _text(words)))
        elif right_to_left:
            runs.append(_run(island_look, _text(f"{LRM}{words}{LRM}")))
        else:
            # The mark keeps a number behind Arabic words from being drawn on their other side.
            runs += [_run(island_look, _text(words)), _run(look, _text(LRM))]
    return "".join(runs)


def _cut(match: re.Match[str], right_to_left: bool) -> str:
    look, text, content = match.group(1) or "", match.group(2), match.group(3)
    turning = _ANY_LETTER if right_to_left else _ANY_RIGHT
    if text == "" or (content and not _CONTENT.search(content)):
        return ""
    if not turning.search(text or content) or (right_to_left and not _RTL_ON.search(look)):
        return match.group()
    if text:
        return _words(look, text, right_to_left)
    return "".join(
        _run(look, piece.group(2)) if piece.group(2) else _words(look, piece.group(1) or "", right_to_left)
        for piece in _PIECE.finditer(content)
    )


def split_runs(xml: str, *, right_to_left: bool) -> str:
    """Cuts every run of a document's markup where the direction of its text changes.

    Args:
        xml: the markup of a part, with its text escaped.
        right_to_left: is it a right-to-left document? Then runs marked ``w:rtl`` are cut round Latin islands;
            else every run is cut round Arabic and Hebrew words.
    """
    if not right_to_left and not _ANY_RIGHT.search(xml):
        return _EMPTY_RUN.sub("", xml)
    return _RUN.sub(lambda match: _cut(match, right_to_left), xml)
