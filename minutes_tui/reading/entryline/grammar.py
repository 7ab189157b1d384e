"""The form of a line: which command, which label, which text. Nothing here knows a meeting."""

import re
from dataclasses import dataclass, replace
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.text import clean
from minutes_tui.reading.entryline import keywords
from minutes_tui.reading.entryline.keywords import (
    COLON_NAMES,
    COLONS,
    HASH_NAMES,
    HASH_SIGNED_NAMES,
    SIGNED_NAMES,
    SIGNS,
    Command,
)
from minutes_tui.reading.entryline.labels import find_label

_LONGEST_KEYWORD: Final = 40
_MOST_KEYWORD_WORDS: Final = 4

# Blanks and the direction marks that right-to-left input puts before a line.
_LEADING: Final = re.compile("[\\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*")
_CONTINUED: Final = re.compile(r"(?:\.{2,}|…)\s*")
_CLOCK: Final = re.compile(r"[@＠](\d{1,2})(?:\s?[:：.]\s?|\s?[hH]\s?)(\d{2})(?!\d)\s*")
_HOUR: Final = re.compile(r"[@＠](\d{1,2})\s?[hH](?!\w)\s*")
_COLON: Final = re.compile(rf"\s*[{COLONS}]")
_HASH: Final = re.compile(r"[#＃](?=[^\W\d_])")
_WORD: Final = re.compile(r"[^\s:：]+")
_SIGNED: Final = re.compile(r"([^\n:：+＋]{2,30}?)(?:\s?([+＋])|(?<!\s)([-−－])(?=\s|$))\s*")
_HAS_WORD: Final = re.compile(r"[^\W_]")
_SUBSTITUTION: Final = re.compile(r"([sSiI])([/|])")
# The same keys under a Russian or an Arabic keyboard; only in the whole form, for those letters may be words.
_SAME_KEYS: Final = re.compile(r"([ыЫسшШه])([/|])(?!\s)[^\n]*?(?<!\s)\2")
_CORRECTING: Final = frozenset("sSыЫس")

NESTED: Final[frozenset[Command]] = frozenset(
    {"directive", "decision", "question", "answer", "report", "missed", "off", "vote"}
)
"""What may follow a speaker's label in the same line."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """A line by its form alone."""

    command: Command
    """What it asks for, behind its label where it has one."""
    text: str
    """The words that the command is about."""
    offset: int
    """Where `text` begins in the line, in code points."""
    clock: tuple[int, int] | None = None
    """The hour and minute of a back-dated line."""
    label: str = ""
    """What stands before the first colon and may be a speaker."""
    whole: str = ""
    """The words with the label, for the case that it is no speaker."""
    whole_offset: int = 0
    """Where `whole` begins in the line."""
    sign: str = ""
    """Plus or minus of a signed keyword."""
    marked: bool = False
    """Is the kind typed (a sign or a keyword), not only assumed?"""


def parse(line: str) -> Syntax:
    """The form of a line.

    Raises:
        MinutesError: the line begins with a time that no clock has.
    """
    timed = _timed(line)
    if timed is None:
        return _command(line, 0)
    return replace(_command(line, timed.end()), clock=_clock(timed))


def plain(line: str) -> Syntax:
    """A line as words alone, behind its time where it has one."""
    timed = _timed(line)
    return _text(line, 0 if timed is None else timed.end(), "statement", marked=True)


def clean_line(line: str) -> str:
    """A typed line as it is read: composed, without control characters and blank ends."""
    return clean(line).rstrip()


def _timed(line: str) -> re.Match[str] | None:
    start = _skip(line, 0)
    return _CLOCK.match(line, start) or _HOUR.match(line, start)


def _skip(line: str, start: int) -> int:
    """Where a command may begin: behind blanks and direction marks."""
    found = _LEADING.match(line, start)
    return start if found is None else found.end()


def _clock(found: re.Match[str]) -> tuple[int, int]:
    hour = int(found.group(1))
    minute = int(found.group(2)) if found.lastindex == 2 else 0
    if hour > 23 or minute > 59:
        raise MinutesError(
            "No clock shows {time}; nothing was entered. Type the time as @14:35, or begin with \\ for plain text.",
            time=found.group().strip(),
        )
    return hour, minute


def _command(line: str, begin: int) -> Syntax:
    """The command that begins at a place; words that are none keep the direction marks before them."""
    start = _skip(line, begin)
    if line.startswith("\\", start):
        return _text(line, start + 1, "statement", marked=True)
    continued = _CONTINUED.match(line, start)
    if continued is not None:
        return _text(line, continued.end(), "continue", marked=True)
    substitution = _SUBSTITUTION.match(line, start) or _SAME_KEYS.match(line, start)
    if substitution is not None:
        command: Command = "correct" if substitution.group(1) in _CORRECTING else "insert"
        return Syntax(command, line[start:], start, marked=True)
    found = _keyword(line, start)
    if found is not None:
        return found
    return _labelled(line, start) or _text(line, begin, "statement")


def _text(line: str, start: int, command: Command, *, sign: str = "", marked: bool = False) -> Syntax:
    """The words from a place on, without the blanks round them; blanks and marks alone are none."""
    if _skip(line, start) >= len(line):
        return Syntax(command, "", len(line), sign=sign, marked=marked)
    text = line[start:].lstrip()
    return Syntax(command, text.rstrip(), len(line) - len(text), sign=sign, marked=marked)


def _keyword(line: str, start: int) -> Syntax | None:
    """A sign, a hash word, a word before a colon, or a word before a plus or minus."""
    if start >= len(line):
        return None
    sign = SIGNS.get(line[start])
    if sign is not None:
        # A rule drawn with signs (`=====`) is no decision; a sign alone waits for its words.
        behind = line[start + 1 :].strip()
        return None if behind and not _HAS_WORD.search(behind) else _text(line, start + 1, sign, marked=True)
    if _HASH.match(line, start):
        return _hash(line, start + 1)
    return _before_colon(line, start) or _signed(line, start)


def _before_colon(line: str, start: int) -> Syntax | None:
    """A keyword and its colon; a web address begins with none."""
    head = line[start : start + _LONGEST_KEYWORD]
    places = [place for sign in COLONS if (place := head.find(sign)) > 0]
    if not places:
        return None
    colon = start + min(places)
    command = keywords.lookup(line[start:colon], COLON_NAMES)
    if command is None or line.startswith("//", colon + 1):
        return None
    return _text(line, colon + 1, command, marked=True)


def _hash(line: str, start: int) -> Syntax | None:
    """`#word text`: the longest keyword of up to four words; a colon behind it is allowed."""
    ends = [found.end() for found in _first_words(line, start)]
    for end in reversed(ends):
        name = line[start:end]
        signed = HASH_SIGNED_NAMES.get(" ".join(name.casefold().split()))
        command = signed[0] if signed else keywords.lookup(name, HASH_NAMES)
        if command is not None:
            colon = _COLON.match(line, end)
            sign = signed[1] if signed else ""
            return _text(line, colon.end() if colon else end, command, sign=sign, marked=True)
    return None


def _first_words(line: str, start: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for word in _WORD.finditer(line, start, start + _LONGEST_KEYWORD):
        found.append(word)
        if len(found) == _MOST_KEYWORD_WORDS or line[word.end() : word.end() + 1] in COLONS:
            break
    return found


def _signed(line: str, start: int) -> Syntax | None:
    found = _SIGNED.match(line, start)
    if found is None:
        return None
    command = keywords.lookup(found.group(1), SIGNED_NAMES)
    if command is None:
        return None
    return _text(line, found.end(), command, sign="+" if found.group(2) else "-", marked=True)


def _labelled(line: str, start: int) -> Syntax | None:
    """`Name: text`, where the text may itself begin with a sign or a keyword for a kind."""
    span = find_label(line, start)
    if span is None:
        return None
    begin = _skip(line, span.end)
    inner: Syntax | None
    if line.startswith("\\", begin):
        inner = _text(line, begin + 1, "statement", marked=True)
    else:
        inner = _keyword(line, begin)
        if inner is None or inner.command not in NESTED:
            inner = _text(line, begin, "statement")
    return replace(inner, label=span.label, whole=line[start:].rstrip(), whole_offset=start)
