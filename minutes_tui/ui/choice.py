"""One of a few values, all of them in sight; the arrows and the blank go through them, a click takes one."""

from collections.abc import Sequence
from typing import Final

from textual import events

from minutes_tui.ui.compat.ordered_fields import OrderedKeys
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.record_layout import cells
from minutes_tui.ui.styled_rows import StyledRows

MOST_CELLS: Final = 96
"""As wide as a field of a form becomes."""


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
            [
                tuple((f" {word} ", "picked" if value == self.value else "other") for value, word in row)
                for row in self._broken()
            ]
        )

    def on_resize(self) -> None:
        """As many rows as the values need; asked for when the new size is laid out."""
        self.call_after_refresh(self.action_step, 0)

    def _broken(self) -> list[list[tuple[str, str]]]:
        """The values, row by row."""
        width = self.size.width or MOST_CELLS
        rows: list[list[tuple[str, str]]] = [[]]
        for option in self._options:
            if rows[-1] and sum(_cells(o) for o in (*rows[-1], option)) > width:
                rows.append([])
            rows[-1].append(option)
        return rows

    def on_click(self, event: events.Click) -> None:
        """The value that was clicked."""
        rows = self._broken()
        left = 0
        for option in rows[event.y] if event.y < len(rows) else ():
            left += _cells(option)
            if event.x < left:
                self.value = option[0]
                self.action_step(0)
                return


def _cells(option: tuple[str, str]) -> int:
    """What a value takes of a row, with a blank on either side."""
    return cells(option[1]) + 2
