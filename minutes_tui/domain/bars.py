"""A count as a bar: how many columns each cell gets, so that bars can be compared and every cell is seen."""

from typing import Final

from minutes_tui.domain.counting import Cell, Count

CELLS: Final[tuple[Cell, ...]] = (
    "done_on_time", "done_late", "open_in_time", "open_overdue", "without_date", "cancelled",
)  # fmt: skip
"""The cells of a bar, from left to right."""


def bar(count: Count, largest: int, width: int) -> tuple[tuple[Cell, int], ...]:
    """The cells of a count with the columns that each gets; cells with nothing in them are left out.

    A cell with anything in it gets one column at least. The rest goes by size (largest remainders), and a bar is as
    long as its share of the longest one, or one column for each of its cells where that is more.

    Args:
        count: the count.
        largest: the total of the longest bar.
        width: the columns of the longest bar.
    """
    filled = [(cell, number) for cell in CELLS if (number := getattr(count, cell))]
    if not filled or largest <= 0:
        return ()
    total = sum(number for _, number in filled)
    length = max(len(filled), round(width * total / largest))
    exact = [(length - len(filled)) * number / total for _, number in filled]
    columns = [1 + int(share) for share in exact]
    by_remainder = sorted(range(len(filled)), key=lambda place: (int(exact[place]) - exact[place], place))
    for place in by_remainder[: length - sum(columns)]:
        columns[place] += 1
    return tuple((cell, number) for (cell, _), number in zip(filled, columns, strict=True))
