"""A written report or conclusion as paragraphs, each with its number and what sort of line it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from minutes_tui.domain.languages import Language
from minutes_tui.intake.sentences import ends_as_sentence
from minutes_tui.intake.wordings import wording_of

Sort = Literal["heading", "caption", "aside", "body", "point"]
"""heading: before the text; caption: under a picture; aside: source, comment; point: numbered or dashed."""

WRAPPED_AT: Final = 130
"""A file whose lines are shorter and break in sentences was wrapped by an editor: its lines are joined."""

_NUMBER: Final = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}|[IVX]{1,5}|[a-zđа-я])(?P<mark>[.)]|(?<=\d)(?=\s))\s+(?=\S)"
)
_DASH: Final = re.compile(r"(?P<dash>[-–—•*+▪●◦·])\s+(?=\S)")
_LETTER: Final = re.compile(r"[^\W\d_]")
_URL: Final = re.compile(r"\b(?:https?://|www\.)\S+|^\S+\.\w{2,4}$")
_BRACKETED: Final = re.compile(r"^\[[^\]]*\]$")
# Only German writes an ordinal as a number with a dot: '2. November', '8. Sitzung' begin no point.
_ORDINAL_LANGUAGES: Final[frozenset[Language]] = frozenset({"de"})
_SHORT_WORDS: Final = 25


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a written text."""

    text: str
    """Its words without the number."""
    line: int
    """The line of the file on which it begins, from 1."""
    number: str = ""
    """Its number as the source has it: 2.1, IV, a; a dash for an unnumbered point."""
    depth: int = 0
    """0 for plain paragraphs, 1 for 1., 2 for 2.1, one more than what it stands under for a dash."""
    sort: Sort = "body"
    """What sort of line it is."""

    @property
    def announces(self) -> bool:
        """Does it end with a colon, so that what follows belongs to it?"""
        return self.text.rstrip().endswith((":", "："))


def paragraphs_of(text: str, language: Language) -> tuple[Paragraph, ...]:
    """Every paragraph of a text; none is dropped.

    Args:
        text: the whole text, cleaned.
        language: the language it is in.
    """
    plain = _joined(text)
    numbered = _numbered(plain, language)
    return _sorted(numbered, language)


def _joined(text: str) -> list[Paragraph]:
    lines = [line.replace("\t", " ").strip(" \ufeff\xa0") for line in text.split("\n")]
    width = max(map(len, lines), default=0)
    wrapped = width <= WRAPPED_AT and _is_wrapped(lines)
    found: list[Paragraph] = []
    open_line = ""
    for index, line in enumerate(lines, start=1):
        if not line:
            open_line = ""
            continue
        goes_on = wrapped and open_line and len(open_line) >= 0.7 * width and not _begins_point(line)
        if goes_on:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line}")
        else:
            found.append(Paragraph(line, index))
        open_line = line
    return found


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Do most lines that follow each other directly break in the middle of a sentence?"""
    pairs = [(first, second) for first, second in pairwise(lines) if first and second and not _begins_point(second)]
    broken = sum(not ends_as_sentence(first) and not second[0].isupper() for first, second in pairs)
    return bool(pairs) and 2 * broken >= len(pairs) and any(len(first) > 40 for first, _ in pairs)


def _begins_point(line: str) -> bool:
    return bool(_NUMBER.match(line) or _DASH.match(line))


def _numbered(plain: Sequence[Paragraph], language: Language) -> list[Paragraph]:
    found: list[Paragraph] = []
    last = ""
    depth = 0
    for index, paragraph in enumerate(plain):
        dash = _DASH.match(paragraph.text)
        number = None if dash else _number_of(paragraph.text, last, language, plain[index + 1 : index + 2])
        if dash:
            found.append(_point(paragraph, dash.end(), "-", depth + 1))
        elif number:
            last = number.group("number")
            depth = 1 + last.count(".") + (1 if last.isalpha() and last.islower() else 0)
            found.append(_point(paragraph, number.end(), last, depth))
        else:
            found.append(paragraph)
    return found


def _point(paragraph: Paragraph, cut: int, number: str, depth: int) -> Paragraph:
    return replace(paragraph, text=paragraph.text[cut:].strip(), number=number, depth=depth, sort="point")


def _number_of(text: str, last: str, language: Language, following: Sequence[Paragraph]) -> re.Match[str] | None:
    """The number that a paragraph begins with, unless it is a date, an ordinal or an amount."""
    match = _NUMBER.match(text)
    if match is None or wording_of(language).months.match(text[match.end() :]):
        return None
    number, mark = match.group("number", "mark")
    if not mark and (last.partition(".")[0] != number.partition(".")[0] or "." not in number):
        return None
    if number.isalpha() and not number.isupper() and mark != ")" and not _follows(number, last):
        return None
    if language in _ORDINAL_LANGUAGES and number.isdigit() and number != "1" and mark == ".":
        next_is_point = bool(following) and _begins_point(following[0].text)
        if not (_follows(number, last) or next_is_point):
            return None
    return match


def _follows(number: str, last: str) -> bool:
    """Does a number go on from the last one (2 after 1, 2 after 1.4, b after a)?"""
    if number.isdigit():
        top = last.partition(".")[0]
        return top.isdigit() and 0 < int(number) - int(top) <= 3
    return len(number) == 1 and (number == "a" or (len(last) == 1 and ord(number) - ord(last) in (1, 2)))


def _sorted(found: Sequence[Paragraph], language: Language) -> tuple[Paragraph, ...]:
    wording = wording_of(language)
    done: list[Paragraph] = []
    begun = ended = listing = False
    for paragraph in found:
        if paragraph.sort != "point":
            listing = False
        if listing:
            done.append(replace(paragraph, sort="aside"))
        elif paragraph.sort == "point":
            begun = True
            done.append(paragraph)
        elif _is_furniture(paragraph.text, wording.furniture) or (ended and not ends_as_sentence(paragraph.text)):
            ended = ended or (begun and bool(wording.furniture.match(paragraph.text)))
            listing = paragraph.announces
            done.append(replace(paragraph, sort="aside"))
        elif not begun and is_headline(paragraph.text, wording.subject):
            done.append(replace(paragraph, sort="caption" if wording.caption.search(paragraph.text) else "heading"))
        elif _is_caption(paragraph.text, wording.caption) and not wording.chairs.search(paragraph.text):
            done.append(replace(paragraph, sort="caption"))
        else:
            begun = True
            done.append(paragraph)
    return tuple(done)


def _is_furniture(text: str, furniture: re.Pattern[str]) -> bool:
    """Site names, sources, links, counters: nothing that was said."""
    return bool(furniture.match(text) or _BRACKETED.match(text) or _URL.match(text) or not _LETTER.search(text))


def _is_caption(text: str, caption: re.Pattern[str]) -> bool:
    words = len(text.split())
    return (words <= 14 and bool(caption.search(text))) or (words <= 8 and not ends_as_sentence(text))


def is_headline(text: str, subject: re.Pattern[str]) -> bool:
    """A line before the text begins that is no sentence: a title, a body's name, a subject line."""
    words = len(text.split())
    if words > 2 * _SHORT_WORDS or (ends_as_sentence(text) and not text.isupper()):
        return False
    return words <= _SHORT_WORDS or bool(subject.match(text)) or text[:1].islower()
