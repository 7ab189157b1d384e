"""How action items are counted, on any day and in any groups.

The count is the four-cell matrix of Decision 42/2014/QĐ-TTg as amended by 23/2018/QĐ-TTg: done on time, done
late, open and in time, open and overdue. Items without a date and cancelled ones are columns of their own.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Literal

from minutes_tui.domain.balance import balance
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.standing import Standing, standing

Cell = Literal[
    "done_on_time", "done_late", "open_in_time", "open_overdue", "without_date", "without_date_done", "cancelled"
]
"""The columns of a count, by the names of its fields."""

Groups = Callable[[RegisterItem, Standing], Iterable[str]]
"""The groups in which an item is counted, as it stood on the day."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many items stand where."""

    done_on_time: int = 0
    """Done on or before the date by which they were owed."""
    done_late: int = 0
    """Done after it."""
    open_in_time: int = 0
    """Open, the date not passed."""
    open_overdue: int = 0
    """Open, the date passed."""
    without_date: int = 0
    """Without a due date, open or done."""
    cancelled: int = 0
    """Cancelled."""
    without_date_done: int = 0
    """Those without a due date that are done; they stand in `without_date` too."""

    @property
    def dated(self) -> int:
        """The sum of the four cells."""
        return self.done_on_time + self.done_late + self.open_in_time + self.open_overdue

    @property
    def total(self) -> int:
        """All items."""
        return self.dated + self.without_date + self.cancelled

    @property
    def done(self) -> int:
        """All that is done, with a date or without one."""
        return self.done_on_time + self.done_late + self.without_date_done

    @property
    def open(self) -> int:
        """All that is open, with a date or without one."""
        return self.total - self.done - self.cancelled

    @property
    def share_done(self) -> float | None:
        """Of a hundred items how many are done; None where there are none."""
        return 100 * self.done / self.total if self.total else None

    def __add__(self, other: "Count") -> "Count":
        return Count(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Count)))


def cell_of(then: Standing, day: date) -> Cell:
    """The one cell in which an item stands at the end of a day."""
    if then.status == "cancelled":
        return "cancelled"
    if then.due is None:
        return "without_date_done" if then.status == "done" else "without_date"
    if then.status == "done":
        return "done_late" if then.closed_on is not None and then.closed_on > then.due else "done_on_time"
    return "open_overdue" if then.due < day else "open_in_time"


class _Cells(dict[Cell, int]):
    """A count in the making."""

    def add(self, cell: Cell) -> None:
        self[cell] = self.get(cell, 0) + 1

    def count(self) -> Count:
        done = self.get("without_date_done", 0)
        return Count(
            self.get("done_on_time", 0), self.get("done_late", 0), self.get("open_in_time", 0),
            self.get("open_overdue", 0), self.get("without_date", 0) + done, self.get("cancelled", 0), done,
        )  # fmt: skip


def by_lead(_: RegisterItem, then: Standing) -> tuple[str, ...]:
    """Each unit that owed it on the day; one empty name where nobody did."""
    return then.lead or ("",)


def by_series(entry: RegisterItem, _: Standing) -> tuple[str, ...]:
    """The series of its meeting."""
    return (entry.series_id,)


def by_authority(entry: RegisterItem, _: Standing) -> tuple[str, ...]:
    """Who demanded it."""
    return (entry.item.authority,)


def by_month_given(entry: RegisterItem, _: Standing) -> tuple[str, ...]:
    """The month in which it was given: 2024-10."""
    return (entry.given_on.isoformat()[:7],)


def by_month_due(_: RegisterItem, then: Standing) -> tuple[str, ...]:
    """The month in which it was due on the day; empty without a date."""
    return (then.due.isoformat()[:7] if then.due else "",)


def count_by(entries: Iterable[RegisterItem], day: date, groups: Groups) -> tuple[Count, dict[str, Count]]:
    """Counts items as they stood at the end of a day, whole and in groups.

    Args:
        entries: the register, already filtered.
        day: the day.
        groups: says in which groups an item is counted; in several it stands once in each, and once in the whole.

    Returns:
        The count of all, and that of each group by its name, the names in order.
    """
    whole = _Cells()
    grouped: dict[str, _Cells] = {}
    for entry in entries:
        then = standing(entry, day)
        if then is None:
            continue
        cell = cell_of(then, day)
        whole.add(cell)
        for name in dict.fromkeys(groups(entry, then)):
            if name not in grouped:
                grouped[name] = _Cells()
            grouped[name].add(cell)
    return whole.count(), {name: grouped[name].count() for name in sorted(grouped)}


@dataclass(frozen=True, slots=True)
class Tally:
    """The count on a day, whole and by unit, with the balance of a period."""

    day: date
    """The day at whose end the items are counted."""
    whole: Count = field(default_factory=Count)
    """Every item once."""
    by_unit: dict[str, Count] = field(default_factory=dict)
    """For each lead unit its items; one with two leads stands in both rows."""
    opening: int = 0
    """Items open before the first day of the period."""
    new: int = 0
    """Items given in the period."""
    closed: int = 0
    """How often an item was done or cancelled in the period."""
    closing: int = 0
    """Items open at the end of the period: opening + new − closed + reopened."""
    reopened: int = 0
    """How often an item that was closed became owed again in the period."""


def count(entries: Iterable[RegisterItem], day: date, since: date | None = None) -> Tally:
    """Counts items as they stood at the end of a day, by unit, with the balance of a period.

    Args:
        entries: the register, already filtered.
        day: the day.
        since: the first day of the period of the balance; None: from the beginning.
    """
    held = list(entries)
    whole, by_unit = count_by(held, day, by_lead)
    moved = balance(held, since, day)
    return Tally(
        day, whole, by_unit, moved.opening, moved.new, moved.done + moved.cancelled, moved.closing, moved.reopened
    )
