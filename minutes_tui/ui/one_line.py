"""A field of one line: for a date, a search, a value in a form. Keys in order, like everywhere."""

from textual.content import Content

from minutes_tui.domain.text import clean_line
from minutes_tui.ui.compat.ordered_fields import OrderedTextArea
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import TextEdited, TextLeft, TextTaken
from minutes_tui.ui.record_layout import cut


class OneLine(OrderedTextArea):
    """One line of text.

    Args:
        text: what stands there at first.
        placeholder: what stands in the empty field.
        goes_on: Enter moves on to the next field, as in a form.
    """

    BINDINGS = bindings_of("dialog")

    def __init__(
        self, text: str = "", placeholder: str = "", *, goes_on: bool = False, id: str | None = None
    ) -> None:
        super().__init__(
            text,
            soft_wrap=False,
            show_line_numbers=False,
            highlight_cursor_line=False,
            placeholder=Content(placeholder),
            tab_behavior="focus",
            id=id,
        )
        self._goes_on = goes_on
        self._hint = placeholder
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self.move_cursor(self.document.end)

    def on_resize(self) -> None:
        """The placeholder ends in an ellipsis where it has no room."""
        self.placeholder = Content(cut(self._hint, self.content_size.width))

    @property
    def value(self) -> str:
        """The text on one line, trimmed."""
        return clean_line(self.text)

    def put(self, text: str) -> None:
        """Puts another text in."""
        self.load_text(clean_line(text))
        self.move_cursor(self.document.end)

    def on_focus(self) -> None:
        """In a form what stands there is selected, as everywhere: who types puts something else in its place."""
        if self._goes_on:
            self.select_all()

    def on_text_area_changed(self) -> None:
        """Tells what stands here now."""
        self.post_message(TextEdited(self, self.value))

    def action_take(self) -> None:
        """Take the text; in a form, go on to the next field at once, so that a burst of keys finds it."""
        if self._goes_on:
            self.screen.focus_next()
        self.post_message(TextTaken(self, self.value))

    def action_back(self) -> None:
        """Leave the field as it was."""
        self.post_message(TextLeft(self, self.value))
