"""The two rows above the entry field: what Enter will do."""

from typing import ClassVar

from minutes_tui.ui.echo_text import Echo
from minutes_tui.ui.styled_rows import StyledRows


class EchoLine(StyledRows):
    """Shows an echo; always two rows, so that the field never moves."""

    PREFIX = "echo"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"echo--{name}"
        for name in (
            "arrow", "quiet", "speaker", "unit", "date", "provisional", "gap", "question", "asked", "refused",
            "choice", "chosen", "offer", "removed", "kind-statement", "kind-report", "kind-question",
            "kind-answer", "kind-directive", "kind-decision", "kind-note", "kind-vote", "kind-missed",
        )
    }  # fmt: skip

    def tell(self, echo: Echo) -> None:
        """Shows what Enter will do."""
        self.show((echo.first, echo.second))
