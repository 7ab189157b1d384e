"""What is left of a word when its endings and prefixes are off: so that a name is found in every form."""

import re
from collections.abc import Callable
from typing import Final

from minutes_tui.domain.languages import Language

# Endings of Russian nouns and adjectives in every case and number, longest first (the words are folded: ё is е).
_RUSSIAN: Final = re.compile(
    "(?:иями|ями|ами|иях|иям|ием|ией|ого|его|ому|ему|ыми|ими|ой|ей|ый|ий|ая|яя|ою|ею|ое|ее|ые|ие|ых|их|ым|им"
    "|ом|ем|ую|юю|ах|ях|ам|ям|ов|ев|ия|ию|ии|ья|ью|ье|ьи|а|я|о|е|у|ю|ы|и|ь|й)$"
)
_GERMAN_UMLAUTS: Final = re.compile("(?<=[^aeq])([aou])e")
_GERMAN: Final = re.compile("(?:iums?|ien|en|em|er|es|e|(?<!s)s|n)$")
_ENGLISH: Final = re.compile("(?:['’]s|['’])$")
_ARABIC_CONJUNCTIONS: Final = "وف"
_ARABIC_PREPOSITIONS: Final = "بلك"


def _russian(bare: str) -> tuple[str, ...]:
    """Министерству → министерств; a stem keeps at least three letters."""
    if len(bare) <= 3:
        return (bare,)
    found = _RUSSIAN.search(bare)
    while found and found.start() < 3:
        found = _RUSSIAN.search(bare, found.start() + 1)
    return (bare[: found.start()],) if found else (bare,)


def _german(bare: str) -> tuple[str, ...]:
    """Finanzministeriums → finanzminister; ae, oe, ue are ä, ö, ü (which are folded to a, o, u)."""
    plain = _GERMAN_UMLAUTS.sub(r"\1", bare)
    found = _GERMAN.search(plain)
    return (plain[: found.start()],) if found and found.start() >= 4 else (plain,)


def _english(bare: str) -> tuple[str, ...]:
    """Ministry's → ministry."""
    return (_ENGLISH.sub("", bare) or bare,)


def _vietnamese(bare: str) -> tuple[str, ...]:
    return (bare,)


def _arabic(bare: str) -> tuple[str, ...]:
    """Every reading of the letters that may be prefixes: وللوزارة, بالوزارة, والوزارة hold وزارة.

    The first stem is the word without its article only; a roster is looked up by that one.
    """
    readings = [bare]
    if len(bare) > 3 and bare[0] in _ARABIC_CONJUNCTIONS:
        readings.append(bare[1:])
    for reading in tuple(readings):
        if len(reading) > 3 and reading[0] in _ARABIC_PREPOSITIONS:
            readings.append(reading[1:])
            if reading.startswith("لل"):
                readings.append("ال" + reading[2:])
    without = [reading[2:] if len(reading) > 4 and reading.startswith("ال") else reading for reading in readings]
    return tuple(dict.fromkeys(without))


_OF: Final[dict[Language, Callable[[str], tuple[str, ...]]]] = {
    "vi": _vietnamese,
    "en": _english,
    "de": _german,
    "ru": _russian,
    "ar": _arabic,
}


def stems_of(bare: str, language: Language) -> tuple[str, ...]:
    """The stems of a folded word, the likeliest first.

    Args:
        bare: the word, folded.
        language: whose endings and prefixes are taken off.
    """
    return _OF[language](bare)
