"""Correcting an entry in place: a field laid over its row."""

from textual.geometry import Region

from minutes_tui.ui.compat.ordered_fields import OrderedTextArea
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import EditorLeft, WordingKept


class EntryEditor(OrderedTextArea):
    """The words of one entry, open for correction."""

    BINDINGS = bindings_of("editor")

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False, id=id)
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self._entry = ""

    def open(self, entry: str, text: str, over: Region, room: int) -> None:
        """Opens over the row of an entry.

        Args:
            entry: the id of the entry.
            text: its words.
            over: where it stands in the view.
            room: the height of the view.
        """
        self._entry = entry
        self.load_text(text)
        self.move_cursor(self.document.end)
        height = min(room, max(3, over.height + 1))
        top = min(max(0, over.y), max(0, room - height))
        self.styles.offset = (over.x, top)
        self.styles.width = over.width
        self.styles.height = height
        self.display = True
        self.focus()

    def action_keep(self) -> None:
        """Keep the new words."""
        self.display = False
        self.post_message(WordingKept(self._entry, self.text))
        self.post_message(EditorLeft())

    def action_line_break(self) -> None:
        """Begin a new paragraph."""
        self.insert("\n")

    def action_drop(self) -> None:
        """Leave the entry as it was."""
        self.display = False
        self.post_message(EditorLeft())
