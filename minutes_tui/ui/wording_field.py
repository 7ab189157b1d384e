"""A field in which the wording of an entry stands open for writing."""

from minutes_tui.ui.compat.ordered_fields import OrderedTextArea


class WordingField(OrderedTextArea):
    """The wording of one entry; it may have several paragraphs."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False, id=id)
        self.cursor_blink = False
        self.match_cursor_bracket = False

    def put(self, wording: str) -> None:
        """Exchanges what stands there; one goes on at its end."""
        self.load_text(wording)
        self.move_cursor(self.document.end)

    def action_line_break(self) -> None:
        """Begin a new paragraph."""
        self.insert("\n")
