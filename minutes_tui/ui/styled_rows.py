"""Rows of styled parts as widgets: the words of users never pass through markup."""

from collections.abc import Sequence

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from minutes_tui.ui.broken_rows import broken_row
from minutes_tui.ui.painting import paint
from minutes_tui.ui.record_layout import cells, wrap
from minutes_tui.ui.record_rows import Part, Row


def notice_rows(notice: str, refused: bool, width: int) -> list[Row]:
    """A notice on as many rows as it needs.

    Args:
        notice: what is said.
        refused: is it why something was refused?
        width: cells of the screen.
    """
    style = "refused" if refused else "offer"
    return [((f" {notice[begin:end]}", style),) for begin, end in wrap(notice, max(20, width - 2))]


class StyledRows(Widget):
    """A few rows of parts, each in a style of the palette."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    @property
    def plain(self) -> str:
        """What is shown, as text."""
        return "\n".join("".join(text for text, _style in row) for row in self._rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Shows other rows."""
        shown = tuple(rows)
        if shown != self._rows:
            taller = len(shown) != len(self._rows)
            self._rows = shown
            self.refresh(layout=taller)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as the widest row."""
        return max((sum(cells(text) for text, _style in row) for row in self._rows), default=0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are."""
        return max(1, len(self._rows))

    def render_line(self, y: int) -> Strip:
        """One row."""
        width = self.content_size.width
        return paint(self._rows[y] if y < len(self._rows) else (), self.app.theme, self.rich_style, width)


class BrokenRows(StyledRows):
    """Rows of sentences: what is too wide goes on in the next row, as far in as its row begins."""

    _given: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Shows other rows."""
        self._given = tuple(rows)
        width = self.content_size.width
        broken = [piece for row in self._given for piece in broken_row(row, width, _margin(row))] if width else rows
        super().show(broken)

    def on_resize(self) -> None:
        """As many rows as they need now."""
        self.show(self._given)


def _margin(row: Row) -> Part:
    """The blanks with which a row begins."""
    text = row[0][0] if row else ""
    return " " * (len(text) - len(text.lstrip(" "))), "quiet"
