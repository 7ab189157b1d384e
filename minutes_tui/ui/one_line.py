"""A field of one line: for a date, a search, a value in a form. Keys in order, like everywhere."""

from textual.message import Message

from minutes_tui.domain.text import clean_line
from minutes_tui.ui.compat.ordered_fields import OrderedTextArea
from minutes_tui.ui.keys import bindings_of


class OneLine(OrderedTextArea):
    """One line of text.

    Args:
        text: what stands there at first.
        placeholder: what stands in the empty field.
    """

    BINDINGS = bindings_of("dialog")

    class Changed(Message):
        """The text is another now."""

        def __init__(self, field: "OneLine", text: str) -> None:
            super().__init__()
            self.field = field
            """The field."""
            self.text = text
            """What stands there."""

        @property
        def control(self) -> "OneLine":
            """The field."""
            return self.field

    class Taken(Changed):
        """Enter was pressed."""

    class Left(Changed):
        """Escape was pressed."""

    def __init__(self, text: str = "", placeholder: str = "", *, id: str | None = None) -> None:
        super().__init__(
            text,
            soft_wrap=False,
            show_line_numbers=False,
            highlight_cursor_line=False,
            placeholder=placeholder,
            tab_behavior="focus",
            id=id,
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self.move_cursor(self.document.end)

    @property
    def value(self) -> str:
        """The text on one line, trimmed."""
        return clean_line(self.text)

    def put(self, text: str) -> None:
        """Puts another text in."""
        self.load_text(clean_line(text))
        self.move_cursor(self.document.end)

    def on_text_area_changed(self) -> None:
        """Tells what stands here now."""
        self.post_message(self.Changed(self, self.value))

    def action_take(self) -> None:
        """Take the text."""
        self.post_message(self.Taken(self, self.value))

    def action_back(self) -> None:
        """Leave the field as it was."""
        self.post_message(self.Left(self, self.value))
