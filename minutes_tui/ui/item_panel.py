"""The action items beside the record: the newest are in sight while one types, their count always is."""

from collections.abc import Sequence

from textual.strip import Strip

from minutes_tui.ui.painting import paint
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.panel_rows import PanelRow


class ItemPanel(Panel):
    """A panel that follows its end, as the record does, until somebody scrolls or steps through it."""

    _following = True
    _settling = False

    def show(self, rows: Sequence[PanelRow]) -> None:
        """Shows other rows, the last ones in sight."""
        super().show(rows)
        self._follow()

    def on_resize(self) -> None:
        """The end stays in sight in a window of another height."""
        self._follow()

    def on_blur(self) -> None:
        """Back to typing: what comes next is seen again."""
        self._following = True
        self._to_end()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scrolling away from the end stops following it; coming back starts it again."""
        super().watch_scroll_y(old_value, new_value)
        if not self._settling and self.size.height:
            self._following = self.scroll_y >= self.max_scroll_y

    def _follow(self) -> None:
        if self._following and not self.has_focus and self.size.height:
            self._to_end()

    def _to_end(self) -> None:
        self._settling = True
        try:
            self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True, force=True)
        finally:
            self._settling = False
        if self.max_scroll_y:  # a bar that is not shown yet is not told of the scrolling
            self.vertical_scrollbar.position = self.scroll_y

    def render_line(self, y: int) -> Strip:
        """One row; the first one is always the heading with the counts."""
        if y == 0 and self.scroll_y >= 1 and self.rows:
            return paint(self.rows[0].parts, self.app.theme, self.rich_style, self.size.width)
        return super().render_line(y)
