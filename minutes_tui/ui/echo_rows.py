"""The rows of an echo: as many as what Enter will do needs in this window. Pure."""

from itertools import groupby
from typing import Final

from minutes_tui.ui.broken_rows import broken_row, row_cells
from minutes_tui.ui.echo_text import Echo
from minutes_tui.ui.record_layout import cells, cut
from minutes_tui.ui.record_rows import Part, Row

LEAST_ROWS: Final = 2
"""So many rows an echo always has: the field stands still while a line is typed."""

_INDENT: Final[Part] = ("  ", "quiet")


def most_rows(height: int) -> int:
    """How many rows an echo may take in a window of so many rows: a quarter, the record is worth more."""
    return max(LEAST_ROWS + 1, height // 4)


def echo_rows(echo: Echo, width: int, most: int) -> tuple[Row, ...]:
    """The rows of an echo, at least two.

    Where the second row has no room for all, each action item has a row of its own, without the words that it was
    read from where those do not fit: they are marked in the field; the keys are left to the footer. What is still
    too long goes on in the next row.

    Args:
        echo: what is said.
        width: cells of a row.
        most: as many rows at most; the last one is cut.
    """
    second = [echo.second] if row_cells(echo.second) <= width else _item_rows(echo.second, width)
    rows = [row for part in (echo.first, *filter(None, second)) for row in broken_row(part, width, _INDENT)]
    if len(rows) > most:
        rows = [*rows[: most - 1], _cut(rows[most - 1], width)]
    return (*rows, *((),) * (LEAST_ROWS - len(rows)))


def _item_rows(row: Row, width: int) -> list[Row]:
    """A row for each item; of what is not about the items only what has room."""
    told = tuple(part for part in row if part[1] != "keys")
    if row_cells(told) <= width:
        return [told]
    rows: list[Row] = []
    items = (
        tuple(parts) for between, parts in groupby(told, key=lambda part: part[1] == "next-item") if not between
    )
    for item in items:
        own = (_INDENT, *item) if rows else item
        short = tuple(part for part in own if part[1] != "quote")
        rows.append(own if row_cells(own) <= width else short)
    return rows


def _cut(row: Row, width: int) -> Row:
    """A row that says by its end that more is not shown."""
    kept: list[Part] = []
    room = width - 2
    for text, style in row:
        kept.append((cut(text, room), style))
        room -= cells(kept[-1][0])
    return tuple(kept) if any(text.endswith("…") for text, _style in kept) else (*kept, (" …", "quiet"))
