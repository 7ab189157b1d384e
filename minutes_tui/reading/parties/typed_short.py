"""How somebody types a word short: cut off at a full stop, its first and last letters, initials, syllables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from minutes_tui.domain.languages import Language
from minutes_tui.reading.wording.words import Sentence, Word, listed, word_of

Manner = Literal["word", "cut", "ends", "initials", "mixed", "syllables"]
"""In full; up to a full stop ('Упр.'); first and last letters ('К-т', 'Dept'); capitals; 'MoF'; 'Минфин'."""

SMALL: Final[dict[Language, frozenset[str]]] = {
    "vi": listed("va cua"),
    "en": listed("of the for and on in to a an"),
    "de": listed("fur der die das des dem den von vom zur zum und in im am an bei f u d v"),
    "ru": listed("и по в на с при для о об за"),
    "ar": listed("في من علي"),
}
"""Words inside a name that may be left out or put in when it is typed short, folded."""

# Capitals that mean something else in minutes: abbreviations of everyday use, of documents and of offices.
_OTHER: Final = listed(
    """
    usa eu uno nato pdf faq ceo cfo cto gps sms sim usb www api gdp bip ввп снг сша ооо оао зао пао ндс
    pct ppp oda kpi sdg cntt gpmb nsnn ktxh ktx qppl vbqppl xhcn tphcm word excel asap fyi tbc tbd nb ps
    """
)
_ROMAN: Final = re.compile("^[ivx]+$")
_VOWEL: Final = re.compile("[aeiouyаеиоуыэюяё]")
_ENDED: Final = re.compile("^[^\\W\\d_]{1,6}$")
# English words that are cut off without a full stop, as many as three letters at least; in any case of letters.
_CUT_ENGLISH: Final = listed("dept dep dpt min div cttee com comm auth dir off admin govt gov sec agcy natl intl")
# Words that begin like the syllables of ministries and state bodies.
_ORDINARY: Final = re.compile(
    "^(?:минист|минут|миним|минус|госпож|господ|госпит|россия|росси[ийюя]|роспис|главн|горо[дж])"
)
_LONGEST_CUT: Final = 5
_SHORTEST_ENDS: Final = 3
_SHORTEST_SYLLABLES: Final = 5
_MEMORY: Final = 8192


@dataclass(frozen=True, slots=True)
class Short:
    """One way to take a typed word."""

    manner: Manner
    """How it was typed short, or that it was not."""
    letters: str
    """Folded: the word, its beginning, its initials in order, or its first letters."""
    stems: tuple[str, ...] = ()
    """Of a word typed in full: its stems."""
    last: str = ""
    """Of first and last letters: the last ones."""


Reading = tuple[tuple[Short, ...], int]
"""What typed words stand for, one behind the other, and the index behind them."""


def readings(sentence: Sentence, index: int, language: Language, *, inner: bool) -> Iterator[Reading]:
    """The ways to take the word at an index, with the full stop or the hyphen that belongs to it.

    Args:
        sentence: its words.
        index: of a word, not of a sign.
        language: whose habits count.
        inner: words of a name stand before it.
    """
    words = sentence.words
    following = words[index + 1].lower if index + 1 < len(words) else ""
    dotted = following == "." and _attached(sentence, index)
    typed = sentence.text[sentence.starts[index] : sentence.ends[index]]
    for shorts, length in _ways(typed, language, inner, dotted):
        yield shorts, index + length
    if following == "-" and index + 2 < len(words) and _attached(sentence, index):
        word, last = words[index], words[index + 2]
        ended = _ENDED.match(word.bare) and "." not in word.lower and _attached(sentence, index + 1)
        if ended and not (last.sign or last.acronym):
            yield (Short("ends", word.bare, last=last.bare),), index + 3


def _attached(sentence: Sentence, index: int) -> bool:
    """Is what follows written right behind a word or sign?"""
    return sentence.ends[index] == sentence.starts[index + 1]


@lru_cache(maxsize=_MEMORY)
def _ways(typed: str, language: Language, inner: bool, dotted: bool) -> tuple[tuple[tuple[Short, ...], int], ...]:
    """The ways to take a word alone, or with the full stop behind it; each with how many of the two it takes.

    Args:
        typed: its letters.
        language: whose habits count.
        inner: words of a name stand before it.
        dotted: a full stop is written right behind it.
    """
    word = word_of(typed, language)
    if "." in word.lower:
        return tuple((shorts, 1) for shorts in _parted(word, language))
    ways: list[tuple[Short, int]] = [(Short("word", word.bare, word.stems), 1)]
    length = 2 if dotted else 1
    if dotted and word.bare.isalpha():
        ways.append((Short("cut", word.bare), length))
    if _means_letters(word, language, inner=inner or dotted):
        capitals = not any(map(str.islower, typed))
        ways.append((Short("initials" if capitals or not word.acronym else "mixed", word.bare), length))
    elif language == "ru" and word.capital and len(word.bare) >= _SHORTEST_SYLLABLES:
        if not _ORDINARY.match(word.bare):
            ways.append((Short("syllables", word.stems[0]), 1))
    elif len(word.bare) >= _SHORTEST_ENDS and (dotted or (language == "en" and cut_short(word))):
        ways.append((Short("ends", word.bare[:-1], last=word.bare[-1]), length))
        if not dotted:
            ways.append((Short("cut", word.bare), length))
    return tuple(((short,), taken) for short, taken in ways)


def _parted(word: Word, language: Language) -> Iterator[tuple[Short, ...]]:
    """'P.Nội', 'TP.Huế': the parts of a word that full stops join."""
    *cut, last = word.lower.split(".")
    whole = word_of(last, language)
    ways: tuple[Manner, ...] = ("cut", "initials") if language == "vi" else ("cut",)
    for manner in ways:
        shortened = tuple(Short(manner, word_of(part, language).bare) for part in cut)
        yield (*shortened, Short("word", whole.bare, whole.stems))


def _means_letters(word: Word, language: Language, *, inner: bool) -> bool:
    """May a word be initials: capitals that mean nothing else, in Vietnamese also consonants only (gtvt)?"""
    if word.bare in _OTHER or _ROMAN.match(word.bare):
        return False
    if language == "vi" and inner and len(word.bare) > 1 and not _VOWEL.search(word.bare):
        return True
    return word.acronym


def cut_short(word: Word) -> bool:
    """English: may a word without a full stop be short for another: Dept, Min, Constr?"""
    if word.bare in _CUT_ENGLISH:
        return True
    return (
        word.capital
        and not _VOWEL.match(word.bare[-1])
        and 3 <= len(word.bare) <= _LONGEST_CUT
        and word.bare.isalpha()
    )
