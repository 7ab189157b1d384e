"""Marks in a filled Word file: each paragraph of an entry between bookmarks, and a part that lists all paragraphs.

While a template is filled, the words of an entry travel between three characters that XML forbids, so that no
typed text can hold them. Here they become bookmarks: whatever template printed the words, a customised one too.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Final
from xml.sax.saxutils import quoteattr

from minutes_tui.domain.marks import (
    MOST_PARAGRAPHS,
    MOST_TIMES,
    NAMESPACE,
    Mark,
    Subject,
    beside_print,
    compared,
    key_of,
    line_print,
    words_print,
)

BEGIN: Final = "\x02"
"""Stands before the key of a mark."""
WORDS: Final = "\x03"
"""Stands between the key of a mark and the words."""
END: Final = "\x04"
"""Stands behind the words."""

_SIGNS: Final = re.compile("[\x02-\x04]")
_PLACE: Final = re.compile("\x02([^\x03]*)\x03|(\x04)")
_PARAGRAPH: Final = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
# The innermost runs: a run that holds a text box holds runs of its own.
_RUN: Final = re.compile(r"(<w:r(?: [^>]*)?>)((?:<w:rPr>.*?</w:rPr>)?)((?:[^<]|<(?!/?w:r[ >]))*)</w:r>", re.DOTALL)
_SHOWN: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(br|cr|tab)(?: [^>]*)?/>")
_EMPTY_TEXT: Final = re.compile(r"<w:t(?: [^>]*)?></w:t>")
_OPEN_TEXT: Final = '<w:t xml:space="preserve">'
_RESERVED_IDS: Final = 10_000
"""Ids of bookmarks begin here: a template may have some of its own."""


class Marked(str):
    """Words of an entry that carry their mark through a template; for everything else a plain text.

    Args:
        text: the words.
        subject: what they are of.
        identifier: its id.
        whole: all words of the entry, of which these are one paragraph.
        paragraph: which one, from 1; 0: all.
    """

    __slots__ = ("sign",)

    sign: str

    def __new__(cls, text: str, subject: Subject, identifier: str, whole: str, paragraph: int) -> "Marked":
        marked = super().__new__(cls, text)
        marked.sign = f"{subject} {key_of(identifier)} {words_print(whole)} {paragraph}"
        return marked


def between_signs(markup: str, sign: str) -> str:
    """Escaped words with the signs that `Marker` turns into bookmarks."""
    return f"{BEGIN}{sign}{WORDS}{markup}{END}"


def without_signs(markup: str) -> str:
    """Markup of a part that bears no marks: headers, footers, footnotes."""
    return _SIGNS.sub("", _PLACE.sub("", markup)) if END in markup else markup


class Marker:
    """Turns signs into bookmarks, paragraph by paragraph, and remembers what stood in the file."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._names: Counter[str] = Counter()
        self._bookmarks = _RESERVED_IDS
        self._name_now = ""

    def marked(self, markup: str) -> str:
        """Markup of the body, whole paragraphs, with bookmarks in the place of signs."""
        return without_signs(_PARAGRAPH.sub(lambda match: self._paragraph(match.group()), markup))

    def part(self, meeting: str, language: str) -> bytes:
        """The part of the file that says which meeting it is of and which lines it had.

        A line is the name of a mark, or the fingerprint of a paragraph without one; entries that share a
        paragraph are joined by a plus.

        Args:
            meeting: the id of the meeting.
            language: the language of the file.
        """
        return (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<minutes xmlns="{NAMESPACE}" '
            f"meeting={quoteattr(meeting)} language={quoteattr(language)}>{' '.join(self._lines)}</minutes>"
        ).encode()

    def _paragraph(self, markup: str) -> str:
        text = _plain(markup)
        if END not in text:
            if said := compared(text):
                self._lines.append(line_print(said))
            return markup
        names = [self._name(mark) for mark in _marks(text)]
        self._lines.append("+".join(filter(None, names)) or line_print(_PLACE.sub("", text)))
        waiting = iter(names)
        return _RUN.sub(lambda run: self._run(run, waiting) if _SIGNS.search(run.group()) else run.group(), markup)

    def _name(self, mark: Mark) -> str:
        """The name of a bookmark; empty where there is none left for it."""
        again = self._names[mark.name]
        self._names[mark.name] += 1
        nameable = again < MOST_TIMES and mark.paragraph <= MOST_PARAGRAPHS
        return replace(mark, again=again).name if nameable else ""

    def _run(self, run: re.Match[str], names: Iterator[str]) -> str:
        """A run cut where bookmarks begin and end."""
        opened, look, content = run.groups()

        def bookmark(sign: re.Match[str]) -> str:
            if not sign.group(2):
                self._name_now = next(names)
                self._bookmarks += 1
                tag = f'<w:bookmarkStart w:id="{self._bookmarks}" w:name="{self._name_now}"/>'
            else:
                tag = f'<w:bookmarkEnd w:id="{self._bookmarks}"/>'
            return f"</w:t></w:r>{tag}{opened}{look}{_OPEN_TEXT}" if self._name_now else ""

        cut = _PLACE.sub(bookmark, content)
        return _EMPTY_TEXT.sub("", f"{opened}{look}{cut}</w:r>").replace(f"{opened}{look}</w:r>", "")


def _plain(markup: str) -> str:
    """The text of a paragraph, its signs among it."""
    return "".join(
        "\t" if found.group(2) == "tab" else "\n" if found.group(2) else unescape(found.group(1))
        for found in _SHOWN.finditer(markup)
    )


def _marks(text: str) -> Iterator[Mark]:
    """The marks in the text of a paragraph, each with what stands beside its words."""
    places = list(_PLACE.finditer(text))
    begins, ends = places[0::2], places[1::2]
    for number, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        before = text[ends[number - 1].end() if number else 0 : begin.start()]
        after = text[end.end() : begins[number + 1].start() if number + 1 < len(begins) else None]
        subject, key, words, paragraph = begin.group(1).split()
        kind: Subject = "item" if subject == "item" else "entry"
        yield Mark(kind, key, words, beside_print(before), beside_print(after), int(paragraph))
