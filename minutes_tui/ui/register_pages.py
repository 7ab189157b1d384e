"""Parts of the register's screen beside its list: the filter, an item opened, the count."""

from collections.abc import Sequence

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from minutes_tui.ui.compat.ordered_fields import OrderedKeys
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.painting import paint
from minutes_tui.ui.record_rows import Row


class RegisterPage(OrderedKeys, ScrollView, can_focus=True):
    """Rows of parts, drawn line by line."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()

    @property
    def plain(self) -> str:
        """What is shown, as text."""
        return "\n".join("".join(text for text, _style in row).rstrip() for row in self._rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Shows other rows, from their beginning where they are others."""
        shown = tuple(rows)
        if shown != self._rows:
            self._rows = shown
            self.virtual_size = Size(self.size.width, len(shown))
            self.refresh()

    def action_scroll(self, rows: int) -> None:
        """Scrolls by rows."""
        self.scroll_to(y=max(0, self.scroll_y + rows), animate=False, immediate=True, force=True)

    def action_page(self, pages: int) -> None:
        """Scrolls by pages."""
        self.action_scroll(pages * max(1, self.size.height - 2))

    def action_tell(self, action: str) -> None:
        """Does something about what is shown."""
        self.post_message(PanelKey(action, "", None))

    def render_line(self, y: int) -> Strip:
        """One row."""
        place = y + int(self.scroll_y)
        row = self._rows[place] if place < len(self._rows) else ()
        return paint(row, self.app.theme, self.rich_style, self.size.width)


class ItemPage(RegisterPage):
    """One item with its words and its history."""

    BINDINGS = bindings_of("register_item")


class CountPage(RegisterPage):
    """The count, as a table or as bars."""

    BINDINGS = bindings_of("register_count")


class FilterLine(OneLine):
    """What is looked for; up and down go through the list without leaving the line."""

    BINDINGS = bindings_of("register_filter")

    def action_cursor(self, step: int) -> None:
        """The next or the previous item."""
        self.post_message(PanelKey("cursor", "", None, str(step)))

    def action_take(self) -> None:
        """To the list, at once: what was typed behind the key is for the list."""
        self.screen.set_focus(self.screen.query_one("#list"))

    def action_back(self) -> None:
        """No filter any more."""
        self.put("")
        self.action_take()
