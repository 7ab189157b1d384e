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


_VIETNAMESE_YEAR: Final = frozenset(("năm", "nam", "/"))
_RUSSIAN_YEAR: Final = frozenset(("году", "г"))
_EARLIEST: Final = 1900
_DIGITS: Final = 4
_BEFORE_YEAR: Final = listed(
    "năm nam / trong vào hồi từ cuối đầu giữa tháng quý еще ещё уже в во за с конце начале"
)
_MOST_BEFORE: Final = 5
_RUSSIAN_PAST: Final = re.compile(r"^[а-я]{3,}(?:л|ла|ло|ли|лся|лась|лось|лись)$")
_RUSSIAN_NOW: Final = re.compile(
    r"^[а-я]{3,}(?:ет|ит|ют|ут|ат|ят|ется|ится|ются|утся)$|^(?:должн[аоы]|должен|обязан[аоы]?)$"
)
_VIETNAMESE_NOW: Final = frozenset(("phải", "cần", "nay", "khẩn", "nghị"))


def opens_in_year_gone(words: Sequence[Word], begin: int, year: int) -> bool:
    """Does a sentence open with a year before this one, and demand nothing for now: 'Năm 2024, Sở được giao …'?

    Vietnamese verbs have no past, so that the year alone tells; a Russian verb must be in the past.

    Args:
        words: the words of a text.
        begin: the index of the sentence's first word.
        year: this year; 0 where it is not known.
    """
    named = _year_at(words, begin) if year else None
    if named is None or not _EARLIEST < int(words[named].bare) < year:
        return False
    russian = named + 1 < len(words) and words[named + 1].lower in _RUSSIAN_YEAR
    for word in words[named + 1 :]:
        if word.lower in ".;:!?\n":
            break
        if russian and (_RUSSIAN_PAST.match(word.bare) or _RUSSIAN_NOW.match(word.bare)):
            return not _RUSSIAN_NOW.match(word.bare)
        if not russian and word.lower in _VIETNAMESE_NOW:
            return False
    return not russian


def _year_at(words: Sequence[Word], begin: int) -> int | None:
    """The index of the number in 'năm 2024', 'tháng 3/2024', 'в 2024 году', where a sentence opens with one."""
    for place in range(begin, min(begin + _MOST_BEFORE, len(words))):
        word = words[place]
        if word.bare.isdecimal() and len(word.bare) == _DIGITS:
            before = place > begin and words[place - 1].lower in _VIETNAMESE_YEAR
            behind = place + 1 < len(words) and words[place + 1].lower in _RUSSIAN_YEAR
            return place if before or behind else None
        if not (word.lower in _BEFORE_YEAR or word.bare.isdecimal()):
            return None
    return None


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
