"""Words and lines under the keys of a terminal user, and what these keys delete, which one key puts back.

Textual ends a word at every sign that `\\w` does not match: at each vowel mark of an Arabic word, at a joiner; it
takes a wrapped row for the line; and what ctrl+w, ctrl+u and ctrl+k have deleted is gone for ctrl+y. Here a word is
letters with their marks, a line is the whole line, however many rows it has, and ctrl+y puts back what was deleted
last, where nothing else waits to be done again.
"""

import unicodedata

from textual.document._document import Location

from minutes_tui.ui.compat.long_lines import LongLines

_JOINERS = frozenset("\u200c\u200d\u2060\u0640_")


def in_word(character: str) -> bool:
    """Does a character belong to a word: a letter, a digit, a mark on one of them, a joiner between them?"""
    return character.isalnum() or unicodedata.category(character)[0] == "M" or character in _JOINERS


def word_begin(line: str, column: int) -> int:
    """Where the word begins that stands left of a column; signs and blanks in between are passed over."""
    while column and not in_word(line[column - 1]):
        column -= 1
    while column and in_word(line[column - 1]):
        column -= 1
    return column


def word_end(line: str, column: int) -> int:
    """Where the word ends that stands right of a column; signs and blanks in between are passed over."""
    while column < len(line) and not in_word(line[column]):
        column += 1
    while column < len(line) and in_word(line[column]):
        column += 1
    return column


def chunk_begin(line: str, column: int) -> int:
    """Where what stands left of a column begins behind its blank: ``30/6,`` is one thing."""
    while column and line[column - 1].isspace():
        column -= 1
    while column and not line[column - 1].isspace():
        column -= 1
    return column


class WordKeys(LongLines):
    """A `TextArea` whose keys about words and lines do what they do in a shell."""

    _deleted = ""
    _after_deleting: tuple[str, Location] | None = None

    def get_cursor_word_left_location(self) -> Location:
        """Where the word before the cursor begins; from the begin of a line, the end of the line above."""
        row, column = self.cursor_location
        return self._above() or (row, word_begin(self.document[row], column))

    def get_cursor_word_right_location(self) -> Location:
        """Where the word behind the cursor ends; from the end of a line, the begin of the line below."""
        row, column = self.selection.end
        line = self.document[row]
        if column == len(line) and row < self.document.line_count - 1:
            return row + 1, 0
        return row, word_end(line, column)

    def get_cursor_line_start_location(self, smart_home: bool = False) -> Location:
        """The begin of the line, which may be some rows above."""
        return self.cursor_location[0], 0

    def get_cursor_line_end_location(self) -> Location:
        """The end of the line, which may be some rows below."""
        row = self.cursor_location[0]
        return row, len(self.document[row])

    def action_delete_chunk_left(self) -> None:
        """Delete what stands before the cursor up to the blank before it."""
        row, column = self.cursor_location
        self._delete_to(self._above() or (row, chunk_begin(self.document[row], column)))

    def action_delete_word_left(self) -> None:
        """Delete the word before the cursor."""
        self._delete_to(self.get_cursor_word_left_location())

    def action_delete_word_right(self) -> None:
        """Delete the word behind the cursor."""
        self._delete_to(self.get_cursor_word_right_location())

    def action_delete_to_start_of_line(self) -> None:
        """Delete what stands in the line before the cursor; at its begin, the line break."""
        self._delete_to(self._above() or (self.cursor_location[0], 0))

    def action_delete_to_end_of_line(self) -> None:
        """Delete what stands in the line behind the cursor."""
        self._delete_to(self.get_cursor_line_end_location())

    def action_redo(self) -> None:
        """Do again what was taken back, else put back what was deleted."""
        if not self.redo_or_put_back():
            super().action_redo()

    def redo_or_put_back(self) -> bool:
        """Does again what was taken back; else puts in what the keys about words and lines deleted last.

        Returns:
            False where there is neither.
        """
        if self.history.redo_stack:
            self.redo()
        elif self._deleted and not self.read_only:
            self._replace_via_keyboard(self._deleted, *self.selection)
        else:
            return False
        return True

    def forget_deleted(self) -> None:
        """What was deleted is not put back any more."""
        self._deleted = ""

    def _above(self) -> Location | None:
        """From the begin of a line, the end of the line above; None elsewhere."""
        row, column = self.cursor_location
        return (row - 1, len(self.document[row - 1])) if row and not column else None

    def _delete_to(self, to: Location) -> None:
        """Deletes from the cursor to a place, or what is selected; deletions in a row are put back as one."""
        if self.read_only:
            return
        start, end = self.selection
        goes_on = self._after_deleting == (self.text, end)
        low, high = sorted((start, end) if start != end else (end, to))
        text = self.get_text_range(low, high)
        if not text:
            return
        if not goes_on:
            self._deleted = text
        elif low == end:
            self._deleted += text
        else:
            self._deleted = text + self._deleted
        self._delete_via_keyboard(low, high)
        self._after_deleting = (self.text, self.cursor_location)
