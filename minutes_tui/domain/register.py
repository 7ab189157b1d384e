"""The register's view of an action item, and how items are counted.

The count is the four-cell matrix of Decision 42/2014/QĐ-TTg as amended by 23/2018/QĐ-TTg: done on time, done
late, open and in time, open and overdue. Items without a date and cancelled ones are columns of their own.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from minutes_tui.domain.items import ActionItem, ItemLife, Status, current_due, current_lead
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import State


@dataclass(frozen=True, slots=True)
class RegisterItem:
    """One action item with what the register knows about it."""

    item: ActionItem
    """The item as the minutes state it."""
    life: ItemLife
    """What became of it."""
    meeting: str
    """The id of its meeting."""
    meeting_title: str
    """The title of its meeting."""
    given_on: date
    """The day of its meeting."""
    series: str = ""
    """The series of its meeting."""
    number: int = 0
    """Its number in the order of the minutes."""

    @property
    def due(self) -> date | None:
        """The date by which it is owed now."""
        return current_due(self.item, self.life)

    @property
    def lead(self) -> tuple[str, ...]:
        """The units that owe it now."""
        return current_lead(self.item, self.life)

    @property
    def status(self) -> Status:
        """Where it stands now."""
        return self.life.status

    def is_overdue(self, day: date) -> bool:
        """Is it open after its date? Never on the date itself."""
        return self.status == "open" and self.due is not None and self.due < day


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """One meeting in the list of the library."""

    id: str
    """Its id."""
    title: str
    """Its title; may be empty."""
    date: datetime.date
    """Its day."""
    language: Language
    """Its language."""
    place: str = ""
    """Where it was held."""
    series: str = ""
    """Its series, where it belongs to one."""
    state: State = "draft"
    """Draft, closed or approved minutes."""
    entries: int = 0
    """How many entries it has."""
    open_items: int = 0
    """How many of its action items are open."""


def as_of(entry: RegisterItem, day: date) -> RegisterItem | None:
    """An item as it stood at the end of a day; None where it had not been given yet."""
    if entry.given_on > day:
        return None
    life = entry.life
    extensions = tuple(e for e in life.extensions if e.allowed_on <= day)
    if life.closed_on is not None and life.closed_on > day:
        life = replace(life, status="open", closed_on=None)
    return replace(entry, life=replace(life, extensions=extensions))


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

    @property
    def dated(self) -> int:
        """The sum of the four cells."""
        return self.done_on_time + self.done_late + self.open_in_time + self.open_overdue

    @property
    def total(self) -> int:
        """All items."""
        return self.dated + self.without_date + self.cancelled

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.done_on_time + other.done_on_time,
            self.done_late + other.done_late,
            self.open_in_time + other.open_in_time,
            self.open_overdue + other.open_overdue,
            self.without_date + other.without_date,
            self.cancelled + other.cancelled,
        )


def cell_of(entry: RegisterItem, day: date) -> Count:
    """The one cell in which an item stands at the end of a day, as a count of one."""
    life = entry.life
    if life.status == "cancelled":
        return Count(cancelled=1)
    if entry.due is None:
        return Count(without_date=1)
    if life.status == "done":
        late = life.closed_on is not None and life.closed_on > entry.due
        return Count(done_late=1) if late else Count(done_on_time=1)
    return Count(open_overdue=1) if entry.due < day else Count(open_in_time=1)


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
    """Items done or cancelled in the period."""
    closing: int = 0
    """Items open at the end of the period: opening + new − closed."""


def count(entries: Iterable[RegisterItem], day: date, since: date | None = None) -> Tally:
    """Counts items as they stood at the end of a day.

    Args:
        entries: the register, already filtered.
        day: the day.
        since: the first day of the period of the balance; None: from the beginning.
    """
    whole = Count()
    by_unit: dict[str, Count] = {}
    opening = new = closed = closing = 0
    for entry in entries:
        then = as_of(entry, day)
        if then is None:
            continue
        cell = cell_of(then, day)
        whole += cell
        for unit in dict.fromkeys(then.lead or ("",)):
            by_unit[unit] = by_unit.get(unit, Count()) + cell
        is_new = since is None or then.given_on >= since
        is_open = then.life.status == "open"
        closed_before = (
            not is_open and since is not None and then.life.closed_on is not None and then.life.closed_on < since
        )
        new += is_new
        opening += not is_new and not closed_before
        closed += not is_open and not (closed_before and not is_new)
        closing += is_open
    return Tally(day, whole, dict(sorted(by_unit.items())), opening, new, closed, closing)
