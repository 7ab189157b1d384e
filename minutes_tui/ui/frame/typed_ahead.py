"""What is typed before Textual is there, as the drawn field echoes it. Pure; the terminal is elsewhere."""

import codecs
import unicodedata
from typing import Final

from rich.color import ColorSystem

from minutes_tui.ui.frame.drawing import field_drawing
from minutes_tui.ui.frame.field import FieldRow

_BACKSPACES: Final = "\x7f\b"


class TypedAhead:
    """The row of the field while letters come in.

    It is an echo only: the bytes themselves are read again, in order, by Textual's parser. Letters and backspace
    are echoed, as an input method sends them; at the first other key, or when the row is full, the echo rests,
    for what such a key does is for the loaded screen to say.

    Args:
        field: the drawn field.
        colours: the colours of the terminal.
    """

    def __init__(self, field: FieldRow, colours: ColorSystem) -> None:
        self._field = field
        self._colours = colours
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rests = False
        self.text = field.text
        """What stands in the row."""

    def take(self, data: bytes) -> str:
        """What the terminal is sent for these bytes; empty: nothing."""
        before = self.text
        for letter in self._decode(data):
            self._rests = self._rests or not self._takes(letter)
        return "" if self.text == before else field_drawing(self._field, self.text, self._colours)

    def _takes(self, letter: str) -> bool:
        """Puts a letter in, or takes one back; False for what is not echoed."""
        if self._rests:
            return False
        if letter in _BACKSPACES:
            text = self.text[:-1]
            echoed = bool(self.text)
        else:
            text = unicodedata.normalize("NFC", self.text + letter)
            echoed = letter.isprintable() and self._field.takes(text)
        self.text = text if echoed else self.text
        return echoed
