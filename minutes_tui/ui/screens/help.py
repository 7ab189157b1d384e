"""Help about what has the focus; any of its keys closes it."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.help_text import help_rows
from minutes_tui.ui.keys import Part, bindings_of
from minutes_tui.ui.styled_rows import StyledRows


class HelpText(StyledRows):
    """The text of the help."""


class HelpScreen(ModalScreen[None]):
    """Explains one part of the screen.

    Args:
        part: the part that has the focus.
        keymap: keys that the user moved.
        words: the language of the screen.
    """

    CSS_PATH = "help.tcss"
    BINDINGS = [*bindings_of("help"), *bindings_of("app", "app.")]  # noqa: RUF012 - as the base class declares it

    def __init__(self, part: Part, keymap: Mapping[str, str], words: ScreenWords) -> None:
        super().__init__()
        self._part: Part = part
        self._keymap = keymap
        self._words = words

    def compose(self) -> ComposeResult:
        """The text, which scrolls."""
        with VerticalScroll(id="frame", can_focus=False):
            yield HelpText(id="text")

    def on_resize(self) -> None:
        """The text is as wide as the screen allows."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        text = self.query_one("#text", HelpText)
        text.show(help_rows(self._part, self._keymap, self._words, max(20, text.size.width)))

    def action_scroll_pages(self, pages: int) -> None:
        """Reads on, or back."""
        self.action_scroll_rows(pages * max(1, self.query_one("#frame", VerticalScroll).size.height - 2))

    def action_scroll_rows(self, rows: int) -> None:
        """Reads on, or back, by some rows."""
        frame = self.query_one("#frame", VerticalScroll)
        frame.scroll_to(y=frame.scroll_y + rows, animate=False)

    def action_close(self) -> None:
        """Back to where the focus was."""
        self.dismiss()
