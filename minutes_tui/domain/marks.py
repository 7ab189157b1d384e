"""Marks: how an entry is found again in a file that was sent out and comes back edited.

A mark is the name of a hidden bookmark round the words of one paragraph of an entry: the one thing in a Word file
that editing and saving in Word and in LibreOffice both leave alone. Its name holds which entry it is and
fingerprints of what was printed: its words, and what stood before and behind them in their paragraph. So the file
needs no hidden copy of the words to tell what was changed, and none goes out with it.
"""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from minutes_tui.domain.text import clean

Subject = Literal["entry", "item"]

MOST_PARAGRAPHS: Final = 9_999
"""Paragraphs of one entry that can be told apart."""
MOST_TIMES: Final = 10
"""So often the words of an entry can be marked in one file."""
_KEY: Final = 10
_WORDS: Final = 8
_BESIDE: Final = 6
_LETTERS: Final[dict[Subject, str]] = {"entry": "e", "item": "i"}
_SUBJECTS: Final[dict[str, Subject]] = {letter: subject for subject, letter in _LETTERS.items()}
# Word takes forty characters, letters, digits and underscores, and tells no capitals apart; an underscore before
# all hides a bookmark in its list of bookmarks.
_NAME: Final = re.compile(
    rf"_m([ei])([0-9a-f]{{{_KEY}}})([0-9a-f]{{{_WORDS}}})([0-9a-f]{{{_BESIDE}}})([0-9a-f]{{{_BESIDE}}})"
    r"_(\d{1,4})(?:_(\d))?"
)
_DIRECTION: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

NAMESPACE: Final = "urn:minutes-tui:marks:1"
"""The XML namespace of the part that says which meeting a file is of and what stood in it."""


def compared(text: str) -> str:
    """A text as it is compared: composed, blanks folded, without the direction marks that a file may add."""
    return " ".join(clean(_DIRECTION.sub("", text)).split())


@lru_cache(maxsize=1024)
def fingerprint(text: str, length: int) -> str:
    """A few signs that tell a text from any other; nothing of the text can be read from them.

    Args:
        text: compared as `compared` gives it.
        length: how many hexadecimal digits.
    """
    return hashlib.sha256(compared(text).encode()).hexdigest()[:length]


def key_of(identifier: str) -> str:
    """What stands in a mark for the id of an entry or action item."""
    return fingerprint(identifier, _KEY)


def words_print(text: str) -> str:
    """The fingerprint of all words of an entry, its paragraphs one after the other."""
    return fingerprint(text, _WORDS)


def beside_print(text: str) -> str:
    """The fingerprint of what stands before or behind the words in their paragraph."""
    return fingerprint(text, _BESIDE)


def line_print(text: str) -> str:
    """The fingerprint of a paragraph that no entry stands in: a heading, a cell of a table, a signature."""
    return fingerprint(text, _WORDS)


@dataclass(frozen=True, slots=True)
class Mark:
    """One paragraph of an entry, or the task of an action item, as it was printed."""

    subject: Subject
    """Is it an entry or an action item?"""
    key: str
    """Which one it is (see `key_of`)."""
    words: str
    """The fingerprint of all its words."""
    before: str
    """The fingerprint of what stood before the words in their paragraph: time, speaker, label."""
    after: str
    """The fingerprint of what stood behind them: a count of votes, a remark."""
    paragraph: int
    """Which paragraph of it this is, from 1; 0: all of them in one."""
    again: int = 0
    """How often the same paragraph was printed before in the file: a name is given once."""

    @property
    def name(self) -> str:
        """The name of its bookmark."""
        ending = f"_{self.again}" if self.again else ""
        letter = _LETTERS[self.subject]
        return f"_m{letter}{self.key}{self.words}{self.before}{self.after}_{self.paragraph}{ending}"


def read_mark(name: str) -> Mark | None:
    """The mark that a bookmark's name holds; None where it is another program's bookmark."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    letter, key, words, before, after, paragraph, again = found.groups()
    return Mark(_SUBJECTS[letter], key, words, before, after, int(paragraph), int(again or 0))
