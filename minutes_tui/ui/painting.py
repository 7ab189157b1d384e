"""Rows of styled parts as strips of the screen."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from minutes_tui.domain.text import visible
from minutes_tui.ui.palette import palette
from minutes_tui.ui.record_rows import Row


def paint(row: Row, theme: str, base: Style, width: int) -> Strip:
    """A row as it is drawn.

    Args:
        row: the parts of the row; characters that a terminal must not be sent are shown as signs.
        theme: Textual's name of the theme.
        base: the style of the widget, or of a chosen row.
        width: the cells that the row fills.
    """
    styles = palette(theme)
    segments = [Segment(visible(text), base + styles[name]) for text, name in row if text]
    return Strip(segments).adjust_cell_length(width, base)


def chosen_base(base: Style, theme: str) -> Style:
    """The style of a row that is chosen."""
    return base + Style(bgcolor=palette(theme)["chosen"].bgcolor)
