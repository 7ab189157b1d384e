"""Rows of a theme as lines of styled text, as wide as the window. Pure."""

from collections.abc import Mapping
from typing import Final

from rich.style import Style

from minutes_tui.domain.text import visible
from minutes_tui.ui.palette import palette
from minutes_tui.ui.record_layout import cells
from minutes_tui.ui.record_rows import Row
from minutes_tui.ui.themes import Colours

Piece = tuple[str, Style]
"""A piece of text as it is drawn."""
Line = tuple[Piece, ...]
"""One line of the window, or of a part of it."""


class Ink:
    """The styles of a theme.

    Args:
        colours: the theme.
    """

    def __init__(self, colours: Colours) -> None:
        text, ground, own = colours.foreground, colours.background, colours.variables
        self._styles: Mapping[str, Style] = palette(colours.name)
        self.ground: Final = Style(color=text, bgcolor=ground)
        """Record, panels, echo, footer."""
        self.header: Final = Style(color=text, bgcolor=colours.panel)
        """The header."""
        self.field: Final = Style(color=text, bgcolor=own["field"])
        """The entry field."""
        self.cursor: Final = Style(color=ground, bgcolor=text)
        """The cell under the cursor."""
        self.hint: Final = Style(color=own["quiet"], bgcolor=own["field"])
        """What stands in an empty field."""
        self.rule: Final = Style(color=own["rule"], bgcolor=ground)
        """Rules, and the upper edge of a scroll bar's thumb."""
        self.thumb: Final = Style(color=ground, bgcolor=own["rule"])
        """The thumb, and its lower edge."""

    def line(self, row: Row, width: int, base: Style) -> Line:
        """A row, cut or filled to a width.

        Args:
            row: its parts; characters that a terminal must not be sent are shown as signs.
            width: cells of the line.
            base: the style under those of the parts.
        """
        pieces: list[Piece] = []
        room = width
        for text, name in row:
            shown = _fitting(visible(text), room)
            if shown:
                pieces.append((shown, base + self._styles[name]))
                room -= cells(shown)
        return filled(pieces, room, base)


def filled(pieces: list[Piece], room: int, base: Style) -> Line:
    """Pieces, and blanks in what is left of the width."""
    return (*pieces, (" " * room, base)) if room > 0 else tuple(pieces)


def _fitting(text: str, width: int) -> str:
    """The beginning of a text that fits a width; a wide letter that does not fit leaves a blank."""
    if cells(text) <= width:
        return text
    from rich.cells import set_cell_size

    return set_cell_size(text, width)
