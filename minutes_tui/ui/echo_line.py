"""The two rows above the entry field: what Enter will do."""

from minutes_tui.ui.echo_text import Echo
from minutes_tui.ui.styled_rows import StyledRows


class EchoLine(StyledRows):
    """Shows an echo; always two rows, so that the field never moves."""

    def tell(self, echo: Echo) -> None:
        """Shows what Enter will do."""
        self.show((echo.first, echo.second))
