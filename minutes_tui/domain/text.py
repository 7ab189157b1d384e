"""Text as it enters the record: composed, printable, safe for every file that is made of it."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# What XML 1.0 (section 2.2) forbids and no terminal should be sent: C0 and C1 controls but TAB and
# line feed, lone surrogates, and the two noncharacters at the end of the plane.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS: Final = re.compile("\r\n?|\u2028|\u2029|\x85")
_QUICK: Final = re.compile("^[\x20-\x7e]*$")


def clean(text: str) -> str:
    """The text in NFC, with one kind of line end and none of the characters that files cannot hold.

    Direction marks, no-break spaces and joiners stay: they are part of how Arabic and Vietnamese input
    methods write. A forbidden character is dropped, never replaced.
    """
    if _QUICK.match(text):
        return text
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text)))


def clean_line(text: str) -> str:
    """`clean` for what stands on one line: names, titles, labels; blanks folded and trimmed."""
    return " ".join(clean(text).split())


# Letters that no decomposition folds to the one that people type for them.
_LIKENESS: Final = str.maketrans(
    {
        "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ё": "е",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ـ": "",
        "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-",
    }
)  # fmt: skip


class _Unmarked(dict[int, int | None]):
    """A table for ``str.translate`` that drops marks and what is not seen; filled as characters are met."""

    def __missing__(self, code: int) -> int | None:
        sign = chr(code)
        dropped = bool(unicodedata.combining(sign)) or unicodedata.category(sign) == "Cf"
        self[code] = None if dropped else code
        return self[code]


_UNMARKED: Final = _Unmarked()
_LONGEST_KNOWN: Final = 24
_MOST_KNOWN: Final = 16384


def fold(text: str) -> str:
    """The text as it is compared when names are looked for: no case, no diacritics, single blanks.

    ``fold("Bộ Tài chính") == fold("bo tai chinh")``; ß is ss, ё is е, an Arabic hamza is its bare letter.
    The letter й keeps its breve (it is a letter of its own).
    """
    lowered = text.casefold()
    if lowered.isascii():
        return " ".join(lowered.split())
    words = lowered.split()
    # A text has few words that are new; a file of one endless word must not stay in memory.
    usual = max(map(len, words), default=0) <= _LONGEST_KNOWN
    return " ".join(filter(None, map(_known if usual else _fold_word, words)))


@lru_cache(maxsize=_MOST_KNOWN)
def _known(word: str) -> str:
    return _fold_word(word)


def _fold_word(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.translate(_LIKENESS).replace("й", "\ue000"))
    composed = unicodedata.normalize("NFC", decomposed.translate(_UNMARKED))
    return composed.replace("\ue000", "й").translate(_LIKENESS)


def visible(text: str) -> str:
    """The text as a terminal may be sent it: what is left of control characters shown as signs (␛).

    Line feeds and tabs become blanks.
    """
    if text.isprintable():
        return text
    return "".join(_sign(c) for c in text)


def _sign(character: str) -> str:
    code = ord(character)
    if character in "\n\t":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0x80 <= code < 0xA0 or 0xD800 <= code < 0xE000:
        return "\ufffd"
    return character
