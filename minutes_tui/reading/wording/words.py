"""A sentence as words: each with the forms under which cues and names are looked up, and where it stands."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.domain.text import fold
from minutes_tui.reading.wording.stems import stems_of

# A word is letters and digits with their marks; an apostrophe, a dot or a stroke joins only what stands
# on both sides of it (People's, U.S, 06/QĐ). The marks are named because \w leaves them out.
_MARKS: Final = "\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f\u2066-\u2069"
_WORD: Final = re.compile(rf"[\w{_MARKS}]+(?:['’.][\w{_MARKS}]+)*|\n|[^\w\s{_MARKS}]")
# Vietnamese tone marks are typed on either vowel of oa, oe, uy; this is the older of the two places.
_TONES: Final = {
    new: old
    for pair, tones in (("oa", "òa óa ỏa õa ọa"), ("oe", "òe óe ỏe õe ọe"), ("uy", "ùy úy ủy ũy ụy"))
    for old in tones.split()
    for new in (unicodedata.normalize("NFC", pair + unicodedata.normalize("NFD", old)[1]),)
}
_TONED: Final = re.compile("(?:" + "|".join(_TONES) + r")\b")
_QUOTES: Final = frozenset('"«»„“”')
_LONGEST_QUOTED: Final = 8
_INVISIBLE: Final = re.compile("[\u0640\u200b-\u200f\u2066-\u2069]")


def lowered(text: str) -> str:
    """Composed, without case, and with Vietnamese tone marks in one place (uỷ is ủy)."""
    return _TONED.sub(lambda found: _TONES[found[0]], unicodedata.normalize("NFC", text).casefold())


def listed(words: str) -> frozenset[str]:
    """A list of words, written with blanks between them, as a set to look them up in."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One word or sign. What is typed alike is one object (`word_of`): stretches of words are known again."""

    lower: str
    """Composed and without case, with its diacritics."""
    bare: str
    """Folded: without case and diacritics."""
    stems: tuple[str, ...]
    """What is left when endings and prefixes are taken off; more than one where a prefix may be a letter."""
    capital: bool
    """It begins with a capital letter (of a script that has them)."""
    acronym: bool
    """It is written in capitals, two or more of them, or mostly so (MoF)."""
    sign: bool
    """It is a sign, not a word."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text as words with their places."""

    text: str
    """The text as typed."""
    words: tuple[Word, ...]
    """Its words and signs; a line end is a sign."""
    starts: tuple[int, ...]
    """Where each begins, in code points of the text."""
    ends: tuple[int, ...]
    """Where each ends."""
    bare: bool
    """The text has no letter beyond ASCII: diacritics were left out, if the language has any."""

    def quoted(self, place: int) -> int | None:
        """The index behind the quotation marks that open at a place and close a few words on, or None."""
        if place >= len(self.words) or self.words[place].lower not in _QUOTES:
            return None
        for index in range(place + 2, min(place + _LONGEST_QUOTED, len(self.words))):
            if self.words[index].lower in _QUOTES:
                return index + 1
        return None

    def cut(self, first: int, after: int) -> str:
        """The words from `first` up to, not with, `after`, as typed, in one line."""
        typed = self.text[self.starts[first] : self.ends[after - 1]]
        return " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", typed)).split())


def _mostly_capitals(word: str) -> bool:
    """MoF, MoJ, BMDigital is not: at least two capitals, and as many as there are small letters."""
    capitals = sum(map(str.isupper, word))
    return capitals > 1 and word[0].isupper() and 2 * capitals >= len(word)


@lru_cache(maxsize=8192)
def word_of(typed: str, language: Language) -> Word:
    """The word that these letters are in a language."""
    composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", typed)) or typed
    lower = lowered(composed)
    bare = fold(composed) or lower
    return Word(
        lower=lower,
        bare=bare,
        stems=stems_of(bare, language),
        capital=composed[0].isupper(),
        acronym=len(composed) > 1 and (composed.isupper() or _mostly_capitals(composed)),
        sign=not any(c.isalnum() for c in composed),
    )


@lru_cache(maxsize=8)
def sentence_of(text: str, language: Language) -> Sentence:
    """The words of a text. The cost grows in step with its length; the readers of one text share its words."""
    found = list(_WORD.finditer(text))
    return Sentence(
        text,
        tuple([word_of(one[0], language) for one in found]),
        tuple([one.start() for one in found]),
        tuple([one.end() for one in found]),
        text.isascii(),
    )
