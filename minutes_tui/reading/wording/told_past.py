"""Sentences that open with a time that is past, by the form of their verb: 'In 2023 the Office was asked …'."""

import re
from collections.abc import Sequence
from typing import Final

from minutes_tui.reading.wording.words import Word, listed

_REACH: Final = 14
_MONTHS: Final = listed(
    """
    january february march april may june july august september october november december
    spring summer autumn winter
    """
)
_WAS: Final = frozenset(("was", "were", "had"))
_TOLD: Final = listed("asked instructed directed ordered requested told tasked urged required")
_IS: Final = listed("is are shall must should will has have please to")


_ARABIC_YEAR: Final = frozenset(("عام", "سنه", "العام"))
_ARABIC_PAST: Final = re.compile("^[^\\sيتسنلاو]\\w+(?:ت|نا)$")


def arabic_opens_in_past(words: Sequence[Word], begin: int) -> bool:
    """Does an Arabic sentence open with a year, its verb in the past behind it: في عام 2022 كلفت الحكومة …?

    Args:
        words: the words of a text.
        begin: the index of the sentence's first word.
    """
    place = begin + (words[begin].bare in ("في", "خلال"))
    if place + 3 >= len(words) or words[place].bare not in _ARABIC_YEAR or not words[place + 1].bare.isdigit():
        return False
    verb = words[place + 2 + (words[place + 2].lower in ",،")]
    return bool(_ARABIC_PAST.match(verb.bare))


def opens_in_past(words: Sequence[Word], begin: int) -> bool:
    """Does a sentence open with a year or month, and is its first verb one of the past?

    Args:
        words: the words of a text.
        begin: the index of the sentence's first word.
    """
    if begin + 2 >= len(words) or words[begin].lower not in ("in", "back"):
        return False
    place = begin + 1
    while place < min(begin + 4, len(words)) and words[place].lower in (
        "in",
        "the",
        "early",
        "late",
        "of",
        "mid",
        "-",
    ):
        place += 1
    named = words[place].lower if place < len(words) else ""
    if not (named in _MONTHS or (len(named) == 4 and named.isdigit())):
        return False
    for word in words[place + 1 : place + _REACH]:
        if word.lower in ".;:!?\n" or word.lower in _IS:
            return False
        if word.lower in _WAS or word.lower in _TOLD:
            return True
    return False
