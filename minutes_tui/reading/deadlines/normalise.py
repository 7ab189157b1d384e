"""The typed text in the one form that the lexicons know, with the way back to the typed characters."""

import re
import unicodedata
from typing import Final, NamedTuple

_UNUSUAL: Final = re.compile(
    "[\u00a0\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0660-\u0669\u066a-\u066c\u0670\u06f0-\u06f9"
    "\u061c\u1680\u2000-\u200f\u2010-\u2012\u2014\u2015\u2019\u2028-\u202f\u205f-\u206f\u2212\u3000\ufb50-\ufdff\ufe70-\ufeff\uff00-\uff5e\r]"
)
"""Characters that have a plainer equal, or that stand in a text without being seen."""

_SHIFTING: Final = re.compile(
    "[^\\x00-\u00ac\u00ae-\u024f\u0400-\u045f\u060c\u061b\u061f\u0620-\u063f\u0641-\u064a\u0660-\u066c\u06f0-\u06f9"
    "\u1ea0-\u1ef9\u2000-\u200a\u2010-\u2029\u202f\u2030\u20ac\u2116\u2212\u3000]"
)
"""Characters that may be dropped or composed with the one before, so that those behind them move; all but those of
the five languages' letters, digits, blanks and signs."""

_ALONE: Final = {
    "\u2019": "'",
    "\u2010": "-",
    "\u2011": "-",
    "\u2014": "–",
    "\u2015": "–",
    "\u2212": "-",
    "\u066a": "%",
    "\u066b": ",",
    "\u066c": ",",
    "\u2028": "\n",
    "\u2029": "\n",
    "\r": "\n",
}
"""One character for another."""


class Normalised(NamedTuple):
    """A text for the lexicons, and where each of its characters came from."""

    text: str
    """The text: composed letters, plain digits and blanks, no marks that are not seen."""
    starts: tuple[int, ...] | None
    """For each character the place of its first typed character; None: the text is as it was typed."""
    ends: tuple[int, ...] | None
    """For each character the place behind its last typed character; None as above."""

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the typed text that a non-empty span of the normalised text came from."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def normalise(text: str) -> Normalised:
    """Compose letters (NFC), make digits and blanks plain, and drop marks that are not seen.

    Args:
        text: any text in any script; a lone surrogate stays as it is.
    """
    if not _UNUSUAL.search(text):
        return Normalised(text, None, None)
    if not _SHIFTING.search(text):
        return Normalised(_one_for_one(text), None, None)
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for place, character in enumerate(text):
        plain = _plain(character)
        if plain is None:
            if ends and unicodedata.category(character) in ("Mn", "Lm"):
                ends[-1] = place + 1
            continue
        if out and unicodedata.combining(plain):
            joined = unicodedata.normalize("NFC", out[-1] + plain)
            if len(joined) == 1:
                out[-1] = joined
                ends[-1] = place + 1
                continue
        out.append(plain)
        starts.append(place)
        ends.append(place + 1)
    return Normalised("".join(out), tuple(starts), tuple(ends))


def _one_for_one(text: str) -> str:
    """The text with the plain equal of each character; none is dropped and none composed."""
    for character in set(_UNUSUAL.findall(text)):
        text = text.replace(character, _plain(character) or character)
    return text


def _plain(character: str) -> str | None:
    """The plain equal of a character; None for one that is dropped."""
    if character < "\u00a0" and character != "\r":
        return character
    alone = _ALONE.get(character)
    if alone is not None:
        return alone
    category = unicodedata.category(character)
    if category == "Cf" or "\u064b" <= character <= "\u065f" or character in "\u0640\u0670":
        return None
    if category == "Zs":
        return " "
    if category == "Nd":
        return str(unicodedata.digit(character))
    compatible = unicodedata.normalize("NFKC", character)
    return compatible if len(compatible) == 1 else character


def lowered(text: str) -> str:
    """The text in lower case, of the same length (a letter whose lower case is longer stays as it is)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
