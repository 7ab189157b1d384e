"""Which of the five languages an entry is written in, where it is plainly not the meeting's."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.domain.text import fold
from minutes_tui.reading.wording.words import listed

_ARABIC: Final = re.compile("[\u0620-\u064a]+")
_CYRILLIC: Final = re.compile("[А-Яа-яЁё]+")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_VIETNAMESE: Final = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_GERMAN: Final = re.compile("[äöüß]", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN_LETTERS: Final = frozenset(("vi", "en", "de"))

_SYLLABLE: Final = re.compile(
    "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
"""A Vietnamese syllable typed without diacritics: a beginning, one to three vowels, an ending."""

_COMMON_WORDS: Final[Mapping[Language, frozenset[str]]] = {
    "en": listed(
        """
        the of and to by before shall with for should must on is that this from be has have are were been it
        its which who whose than not within until till each every any their your our his her they you we he
        she there these those or but as at if when what how why could would might does did only into under
        about more most some such other after during without against because while through then them us me
        my later between both since all submit report reports complete prepare send provide deadline due
        office department ministry minister committee agency authority lead responsible support week weeks
        day days month months year early late end next please thank thanks no january february march june
        july october december monday tuesday wednesday thursday friday saturday sunday
        """
    ),
    "de": listed(
        """
        der die das und bis zum zur ist sind soll sollen sollte mit dem den des von vom für nicht wird
        werden wurde wurden ein eine einen einer eines einem auf vorlegen bericht muss müssen spätestens im
        bei beim nach vor aus über unter durch gegen ohne um zu alle allen aller sich noch nur oder aber
        wenn dass als wie es sie er wir ich ihr ihre ihren seine seinen diese dieser dieses diesen kein
        keine keinen hat haben hatte hatten kann können darf dürfen bitte frist federführend federführung
        zuständig verantwortlich mitwirkung ende anfang mitte woche wochen tag tage tagen monat monate
        monaten jahr jahre jahres jahren nächste nächsten nächster herr frau ministerium amt zwei drei vier
        fünf zehn binnen innerhalb sowie laut gemäß jede jeder jedes am januar februar märz mai juni juli
        oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
        """
    ),
}
"""Words that nearly every sentence of the language has, and that the other one does not have."""

_GERMAN_ENDINGS: Final = (
    "ung",
    "ungen",
    "keit",
    "heit",
    "schaft",
    "ministerium",
    "abteilung",
    "behörde",
    "amt",
    "amts",
)
"""How many a German noun ends, and no English one."""

_LONGEST_PLAIN: Final = 6
"""Words up to so many letters may end so in another language: trung, young."""

_FEWEST_WORDS: Final = 2
"""So many common words of a language at least make an entry plainly that language's."""

_TIMES_AS_MANY: Final = 3
"""And so many times as many as of any other language."""

_FEWEST_SYLLABLES: Final = 4
"""So many words at least make a text without diacritics plainly Vietnamese, when nearly all are its syllables."""

_OTHERS_SHARE: Final = 0.1
"""So small a share of them may be something else."""


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
    german = not text.isascii() and _GERMAN.search(text) is not None
    bare = words if text.isascii() or (german and not special) else _WORD.findall(fold(text))
    if _in_syllables(bare, 2 if special else _FEWEST_SYLLABLES):
        return "vi"
    counts = {language: sum(map(common.__contains__, words)) for language, common in _COMMON_WORDS.items()}
    counts["de"] += german
    counts["de"] += sum(1 for word in words if len(word) > _LONGEST_PLAIN and word.endswith(_GERMAN_ENDINGS))
    best = max(counts, key=lambda language: counts[language])
    if best == meeting_language or counts[best] < (_FEWEST_WORDS if meeting_language in _LATIN_LETTERS else 1):
        return meeting_language
    others = max(count for language, count in counts.items() if language != best)
    if meeting_language == "vi":
        others = max(others, special)
    return best if others * _TIMES_AS_MANY <= counts[best] else meeting_language


def _in_syllables(words: list[str], fewest: int) -> bool:
    """Are nearly all words, without their diacritics, Vietnamese syllables?"""
    others = 0
    most = len(words) * _OTHERS_SHARE
    for word in words:
        others += _SYLLABLE.fullmatch(word) is None
        if others > most:
            return False
    return len(words) >= fewest
