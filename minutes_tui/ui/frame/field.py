"""The entry field as it is drawn before there is one: the rows of a line, and the cursor behind it. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.ui.frame.ink import Ink, Line, filled
from minutes_tui.ui.record_layout import cells

MARGINS: Final = 2
"""The blank cells on either side of the text."""

_WORDS: Final = re.compile(r"\S+\s*|\s+")


def soft_rows(text: str, width: int) -> list[str]:
    """The rows into which the field breaks a text: behind blanks, and a word that fits no row where it is full.

    Args:
        text: one or more lines.
        width: cells of a row; at least one.
    """
    return [row for line in text.split("\n") for row in _rows_of_line(line, width)]


def _rows_of_line(line: str, width: int) -> list[str]:
    rows = [""]
    for word in _WORDS.findall(line):
        if cells(rows[-1]) + cells(word) <= width:
            rows[-1] += word
        elif cells(word) <= width:
            rows.append(word)
        else:
            pieces = _folded(word, width)
            rows = [*rows, *pieces] if rows[-1] else [*rows[:-1], *pieces]
    return rows


def _folded(word: str, width: int) -> list[str]:
    pieces = [""]
    for letter in word:
        if cells(pieces[-1]) + cells(letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@dataclass(frozen=True, slots=True)
class FieldRow:
    """The row of the entry field on which the cursor stands: what is typed is echoed into it."""

    row: int
    """The row in the window, from 0."""
    width: int
    """Cells of the window."""
    text: str
    """What stands there."""
    ink: Ink
    """Its styles."""

    def takes(self, text: str) -> bool:
        """Does a text fit, with the cursor behind it? One with tabs is placed by rules of Textual's own."""
        return cells(text) < self.width - MARGINS and "\t" not in text

    def line(self, text: str) -> Line:
        """The row with another text, and the cursor behind it."""
        ink = self.ink
        pieces = [(" ", ink.field), (text, ink.field), (" ", ink.cursor)]
        return filled(pieces, self.width - MARGINS - cells(text), ink.field)


def typed_lines(rows: Sequence[str], last: FieldRow) -> list[Line]:
    """The field with a line in it."""
    ink, width = last.ink, last.width
    above = [
        filled([(" ", ink.field), (text, ink.field)], width - 1 - cells(text), ink.field) for text in rows[:-1]
    ]
    return [*above, last.line(last.text)]


def empty_line(hint: str, place: FieldRow) -> Line:
    """The empty field: what it says, as much as fits one row, with the cursor on its first letter."""
    ink = place.ink
    said = soft_rows(hint, place.width - MARGINS)[0]
    pieces = [(" ", ink.field), (said[:1], ink.cursor), (said[1:], ink.hint)]
    return filled(pieces, place.width - 1 - cells(said), ink.field)
