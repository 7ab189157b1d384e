"""Which of the five languages an entry is written in, where it is plainly not the meeting's."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from minutes_tui.domain.languages import Language

_ARABIC: Final = re.compile("[\u0620-\u064a]+")
_CYRILLIC: Final = re.compile("[А-Яа-яЁё]+")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_VIETNAMESE: Final = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_GERMAN: Final = re.compile("[äöüß]", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")

_COMMON_WORDS: Final[Mapping[Language, frozenset[str]]] = {
    "en": frozenset(
        {
            "the",
            "of",
            "and",
            "to",
            "by",
            "before",
            "shall",
            "with",
            "for",
            "should",
            "must",
            "will",
            "on",
            "is",
            "that",
            "this",
            "from",
            "submit",
            "report",
            "be",
            "has",
            "have",
        }
    ),
    "de": frozenset(
        {
            "der",
            "die",
            "das",
            "und",
            "bis",
            "zum",
            "zur",
            "ist",
            "soll",
            "mit",
            "dem",
            "den",
            "des",
            "von",
            "für",
            "vom",
            "nicht",
            "wird",
            "ein",
            "eine",
            "auf",
            "vorlegen",
            "bericht",
            "muss",
            "spätestens",
            "am",
        }
    ),
    "vi": frozenset(
        {
            "truoc",
            "ngay",
            "thang",
            "cua",
            "va",
            "bao",
            "cao",
            "hoan",
            "thanh",
            "phai",
            "giao",
            "cac",
            "nam",
            "bo",
            "trong",
            "den",
            "trinh",
            "chu",
            "tri",
            "phoi",
            "hop",
            "don",
            "vi",
            "nhiem",
            "vu",
            "duoc",
        }
    ),
}
"""Words that nearly every sentence of the language has, and that the other ones do not have."""

_FEWEST_WORDS: Final = 3
"""So many common words of a language at least make an entry plainly that language's."""

_TIMES_AS_MANY: Final = 3
"""And so many times as many as of any other language."""


@lru_cache(maxsize=8)
def guess_language(text: str, meeting_language: Language) -> Language:
    """The language in which an entry is read: the meeting's, unless it is plainly another of the five.

    The last few texts are remembered: several readers ask about the same one.

    Args:
        text: the entry as it was typed.
        meeting_language: what holds whenever there is doubt.
    """
    if text.isascii():
        return _latin_language(text, meeting_language)
    arabic, cyrillic, latin = (sum(map(len, script.findall(text))) for script in (_ARABIC, _CYRILLIC, _LATIN))
    if arabic > latin + cyrillic:
        return "ar"
    if cyrillic > latin + arabic:
        return "ru"
    if not latin or latin <= arabic + cyrillic:
        return meeting_language
    return _latin_language(text, meeting_language)


def _latin_language(text: str, meeting_language: Language) -> Language:
    """Which of the three languages in Latin letters it plainly is."""
    words = _WORD.findall(text.lower())
    special = 0 if text.isascii() else sum(map(bool, map(_VIETNAMESE.search, words)))
    if special >= 2 and special * 4 >= len(words):
        return "vi"
    counts = {language: sum(map(common.__contains__, words)) for language, common in _COMMON_WORDS.items()}
    if not text.isascii() and _GERMAN.search(text):
        counts["de"] += 1
    best = max(counts, key=lambda language: counts[language])
    if best == meeting_language or counts[best] < _FEWEST_WORDS:
        return meeting_language
    if sorted(counts.values())[-2] * _TIMES_AS_MANY > counts[best]:
        return meeting_language
    if meeting_language == "vi" and special:
        return meeting_language
    return best
