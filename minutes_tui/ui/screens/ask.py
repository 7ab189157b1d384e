"""One question with one line for the answer, just above the entry field."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import TextLeft, TextTaken
from minutes_tui.ui.one_line import OneLine


class AskScreen(ModalScreen[str | None]):
    """Asks for one line; gives it back, or None where the question was left.

    Args:
        question: the question.
        first: what stands in the line at first.
    """

    CSS_PATH = "ask.tcss"
    BINDINGS = bindings_of("app", "app.")

    def __init__(self, question: str, first: str = "") -> None:
        super().__init__()
        self._question = question
        self._first = first

    def compose(self) -> ComposeResult:
        """The question over the line."""
        with Vertical(id="ask"):
            yield Static(Content(self._question), id="question")
            yield OneLine(self._first, id="answer")

    def on_mount(self) -> None:
        """What stands there is chosen, so that typing replaces it."""
        answer = self.query_one("#answer", OneLine)
        answer.focus()
        answer.select_all()

    def on_text_taken(self, message: TextTaken) -> None:
        """Gives the line back."""
        message.stop()
        self.dismiss(message.text)

    def on_text_left(self, message: TextLeft) -> None:
        """The question was left."""
        message.stop()
        self.dismiss(None)
