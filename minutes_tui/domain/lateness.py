"""Extensions and lateness: every date that an item had, and how late it is by the first and by the last one."""

from dataclasses import dataclass
from datetime import date

from minutes_tui.domain.register import RegisterItem


@dataclass(frozen=True, slots=True)
class DueDate:
    """One date by which an item was owed."""

    due: date
    """The date."""
    since: date
    """The day from which it held."""
    allowed_by: str = ""
    """Who allowed it; of the first date who gave it."""
    document: str = ""
    """Under which document."""


def due_dates(entry: RegisterItem) -> tuple[DueDate, ...]:
    """Every date of an item: the first, then each new one; of a recurring duty those of the time that is open.

    Empty where it has no date at all.
    """
    life, first = entry.life, entry.first_due
    held_since = life.occurrences[-1].done_on if life.occurrences else entry.given_on
    dates = [] if first is None else [DueDate(first, held_since, entry.item.authority)]
    dates += [DueDate(e.due, e.allowed_on, e.allowed_by, e.document) for e in life.extensions]
    return tuple(dates)


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late an item is, or was when it was done. Days before the date count as none."""

    against_first: int
    """Days after the first date; 0: in time."""
    against_current: int
    """Days after the date that holds now; 0: in time. This one decides whether it is on time."""


def lateness(entry: RegisterItem, day: date) -> Lateness | None:
    """How late an item is at the end of a day, or was when it was done.

    Returns:
        None where it has no date, or is cancelled: nothing is owed.
    """
    dates = due_dates(entry)
    if not dates or entry.status == "cancelled":
        return None
    until = entry.life.closed_on if entry.status == "done" and entry.life.closed_on is not None else day
    first, current = dates[0].due, dates[-1].due
    return Lateness(max(0, (until - first).days), max(0, (until - current).days))


def milestones_of(entry: RegisterItem, entries: tuple[RegisterItem, ...]) -> tuple[RegisterItem, ...]:
    """The milestones of one directive in their order; the item alone where its directive has one deadline.

    Args:
        entry: one of them.
        entries: the register, or that part of it which has the items of the same meeting.
    """
    of_directive = [e for e in entries if e.meeting == entry.meeting and e.item.entry == entry.item.entry]
    return tuple(sorted(of_directive, key=lambda e: (e.item.milestone, e.item.id)))
