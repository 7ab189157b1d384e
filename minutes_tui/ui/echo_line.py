"""The rows above the entry field: what Enter will do."""

from minutes_tui.ui.echo_rows import echo_rows, most_rows
from minutes_tui.ui.echo_text import Echo
from minutes_tui.ui.styled_rows import StyledRows


class EchoLine(StyledRows):
    """Shows an echo: two rows, or more where they have no room for it; the field under it never moves."""

    _echo = Echo()

    def tell(self, echo: Echo) -> None:
        """Shows what Enter will do."""
        self._echo = echo
        if self.size.width:
            self.show(echo_rows(echo, self.size.width, most_rows(self.screen.size.height)))

    def on_resize(self) -> None:
        """As many rows as it needs now."""
        self.tell(self._echo)
