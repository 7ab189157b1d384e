"""One of a few values, all of them in sight; the arrows and the blank go through them, a click takes one."""

from collections.abc import Sequence

from textual import events

from minutes_tui.ui.compat.ordered_fields import OrderedKeys
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.record_layout import cells
from minutes_tui.ui.styled_rows import StyledRows


class Choice(OrderedKeys, StyledRows, can_focus=True):
    """A field of a form that holds one of a few values.

    Args:
        options: each value and the word for it.
        value: the one that is chosen at first.
    """

    BINDINGS = bindings_of("choice")

    def __init__(self, options: Sequence[tuple[str, str]], value: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._options = tuple(options)
        self.value = value
        """The chosen value."""

    def on_mount(self) -> None:
        """Shows the values."""
        self.action_step(0)

    def action_step(self, step: int) -> None:
        """The next or the previous value."""
        values = [value for value, _word in self._options]
        self.value = values[(values.index(self.value) + step) % len(values)]
        self.show(
            [tuple((f" {word} ", "picked" if value == self.value else "other") for value, word in self._options)]
        )

    def on_click(self, event: events.Click) -> None:
        """The value that was clicked."""
        left = 0
        for value, word in self._options:
            left += cells(word) + 2
            if event.x < left:
                self.value = value
                self.action_step(0)
                return
