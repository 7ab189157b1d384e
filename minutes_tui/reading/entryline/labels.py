"""What may stand before the first colon as a label, and which labels look like somebody's name."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from minutes_tui.reading.entryline.keywords import COLONS
from minutes_tui.reading.entryline.titles import (
    COMPOUND_OFFICES,
    COMPOUND_TITLES,
    GENITIVE_ENDS,
    NAME_PARTICLES,
    NO_SPEAKERS,
    NOBODY_WORDS,
    SPEECH_VERBS,
    TITLES,
    UNIT_WORDS,
    WordList,
)

LONGEST_LABEL: Final = 60
"""Signs that a label may have at most."""
MOST_WORDS: Final = 8
"""Words that a label may have at most."""

_COLON: Final = re.compile(f"[{COLONS}]")
_SENTENCE: Final = re.compile(r"[!?;,…؟،؛。！？；，\n\t]|\.\.")
_DOTTED: Final = re.compile(r"([^\W\d_]*)\.(?!\w)")
_TIME: Final = re.compile(r"(?:^|\s)\d{1,2}$")
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class LabelSpan:
    """A label as it stands in a line."""

    label: str
    """The label, without the blanks round it."""
    end: int
    """Where the text behind the colon begins, in code points of the line."""
    colon: int
    """The place of the colon."""


def find_label(line: str, start: int = 0) -> LabelSpan | None:
    """The label at the beginning of a line, or None.

    A label is short, has no sentence punctuation but the dots of abbreviations, and its colon is followed by
    a blank or the end (a full-width colon needs none). A URL and a time are none.

    Args:
        line: the line as typed.
        start: where to begin.
    """
    found = _COLON.search(line, start, start + LONGEST_LABEL + 2)
    if found is None:
        return None
    colon = found.start()
    end = colon + 1
    if line[colon] == ":" and end < len(line) and not line[end].isspace():
        return None
    label = line[start:colon].strip()
    if not label or len(label) > LONGEST_LABEL or len(label.split()) > MOST_WORDS:
        return None
    if not _LETTER.search(label) or _TIME.search(label) or _is_sentence(label):
        return None
    return LabelSpan(label, end, colon)


def _is_sentence(label: str) -> bool:
    """Has it sentence punctuation? A dot behind a short word with a capital, a title or a letter has none."""
    if _SENTENCE.search(label):
        return True
    return not all(_is_abbreviation(found.group(1)) for found in _DOTTED.finditer(label))


def _is_abbreviation(word: str) -> bool:
    return len(word) == 1 or (len(word) <= 6 and (word[:1].isupper() or word in TITLES))


def is_no_speaker(label: str) -> bool:
    """Is this one of the words that stand before a colon and never name a speaker (`proposed:`)?"""
    return " ".join(label.split()) in NO_SPEAKERS


def leading_title(label: str) -> str:
    """The known title with which a label begins, as typed; empty where there is none."""
    words = label.split()
    for count in range(min(4, len(words)), 0, -1):
        if " ".join(words[:count]) in TITLES:
            return " ".join(words[:count])
    if words and words[0][:1].isupper() and words[0].casefold().endswith(COMPOUND_TITLES):
        return words[0]
    return ""


def looks_like_name(label: str) -> bool:
    """Does an unknown label look like somebody's name?

    Two words or more, each with a capital (`of`, `von`, `и` between them do not count), or a known title
    alone or before such words, or the name of an office (`Bộ Tài chính`). Arabic has no capitals: there only
    a known title or office tells.
    """
    words = label.split()
    if any(word in SPEECH_VERBS for word in words) or _phrase_of(words, SPEECH_VERBS):
        return False
    title = leading_title(label)
    rest = words[len(title.split()) :]
    if title and (not rest or _is_arabic(label) or _names_somebody(rest) or _completes(rest)):
        return True
    if _names_office(words):
        return True
    return len(words) > 1 and _names_somebody(words)


def is_title(text: str) -> bool:
    """Is this a title or office that somebody holds (`Minister of Finance`), without a name behind it?"""
    title = leading_title(text)
    rest = text.split()[len(title.split()) :]
    if not title or not rest:
        return bool(title)
    return rest[0].islower() or rest[0] in NAME_PARTICLES or rest[0].startswith("ال") or _names_office(rest)


def is_office(text: str) -> bool:
    """Is this the name of a unit: Bộ Tài chính, Ministry of Health, Records Office, Bauamt?"""
    words = text.split()
    if words and words[0].casefold().endswith(COMPOUND_OFFICES):
        return True
    if leading_title(text):
        return False
    ends_as_one = len(words) > 1 and words[-1][:1].isupper() and words[-1].isascii() and words[-1] in UNIT_WORDS
    return ends_as_one or _names_office(words)


def may_be_name(text: str) -> bool:
    """Could this be somebody's name in a list of names: words with capitals, no figures, nobody's `none`?"""
    if find_label(f"{text}:") is None or any(sign.isdigit() for sign in text) or text in NOBODY_WORDS:
        return False
    words = text.split()
    return looks_like_name(text) or (len(words) == 1 and _names_somebody(words) and text not in UNIT_WORDS)


def split_title(label: str) -> tuple[str, str]:
    """A label's title and name; the title is empty where the label cannot be split (`Minister of Finance`)."""
    title = leading_title(label)
    rest = label.split()[len(title.split()) :] if title else []
    particle = bool(rest) and rest[0] in NAME_PARTICLES and not rest[0][:1].isupper()
    if not rest or particle or _names_office(rest) or not (_names_somebody(rest) or _is_arabic(label)):
        return "", label
    if _is_arabic(label) and rest[0].startswith("ال"):
        return "", label
    return title, " ".join(rest)


def _phrase_of(words: list[str], phrases: WordList) -> bool:
    return any(f"{first} {second}" in phrases for first, second in pairwise(words))


def _names_somebody(words: list[str]) -> bool:
    """Every word has a capital, but particles between them."""
    capitals = 0
    for word in words:
        bare = word.strip("()[]\"'«»„“”.-–/")
        if bare[:1].isupper():
            capitals += 1
        elif bare and bare not in NAME_PARTICLES:
            return False
    return capitals > 0


def _names_office(words: list[str]) -> bool:
    """A word for an office, and behind it what office: a name with a capital, or a Russian genitive."""
    for count in range(min(3, len(words)), 0, -1):
        if " ".join(words[:count]) not in UNIT_WORDS:
            continue
        rest = words[count:]
        if not rest or _is_arabic(words[0]):
            return bool(rest)
        abbreviation = len(words[0]) > 2 and words[0].isupper()
        return words[0][:1].isupper() and (abbreviation or _completes(rest))
    return False


def _completes(rest: list[str]) -> bool:
    """Can these words stand behind a title or office: of Finance, финансов, Bộ Tài chính?"""
    if rest[0].endswith(GENITIVE_ENDS) or _names_office(rest):
        return True
    if rest[0].islower() and rest[0] in NAME_PARTICLES:
        rest = rest[1:]
    return bool(rest) and rest[0][:1].isupper()


def _is_arabic(text: str) -> bool:
    return any("\u0600" <= sign <= "\u06ff" for sign in text)
