"""Action items: what a directive makes somebody owe, and what becomes of it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from minutes_tui.domain.deadlines import Bound, Precision

Status = Literal["open", "done", "cancelled"]


@dataclass(frozen=True, slots=True)
class ActionItem:
    """What the minutes say that somebody owes. It changes only with the minutes."""

    id: str
    """Given once; survives the correction of its directive."""
    entry: str
    """The id of the directive or decision that made it."""
    task: str
    """What is to be done: the words, or the part of them that belongs to this deadline."""
    words: str
    """The very words that were said, quoted whole."""
    said_at: datetime
    """When they were said (UTC)."""
    lead: tuple[str, ...] = ()
    """The units that must deliver."""
    cooperating: tuple[str, ...] = ()
    """The units with whom they must work."""
    authority: str = ""
    """Who demanded it: the speaker, or who presided."""
    product: str = ""
    """What is to be delivered, where the words say it plainly or the secretary names it."""
    due: date | None = None
    """The day on which it is due."""
    due_time: time | None = None
    """The time of that day, where one was stated."""
    start: date | None = None
    """The day from which it runs, where one was stated."""
    bound: Bound | None = None
    """Whether 'before', 'by', 'within' or no cue was said."""
    precision: Precision = "day"
    """The unit of time that was named."""
    approximate: bool = False
    """The day is a convention for 'early' or 'middle'."""
    rule: str | None = None
    """An iCalendar RRULE for a recurring duty; `due` is then its first date."""
    phrase: str = ""
    """The typed words of the deadline."""
    milestone: int = 0
    """Its place among several items of one directive, from 1; 0 when there is one."""
    no_deadline: bool = False
    """'No deadline' was said; it is no gap."""
    by_hand: tuple[str, ...] = ()
    """The names of the fields that the secretary set; a re-reading leaves them alone."""
    confirmed: bool = True
    """False until somebody has seen what an importer made."""


@dataclass(frozen=True, slots=True)
class Extension:
    """One new date, allowed by somebody."""

    due: date
    """The new date."""
    allowed_on: date
    """The day on which it was allowed."""
    allowed_by: str = ""
    """Who allowed it."""
    document: str = ""
    """Under which document."""


@dataclass(frozen=True, slots=True)
class ProgressNote:
    """A word on how it goes."""

    on: date
    """The day of the note."""
    text: str
    """The note."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a recurring duty was done."""

    due: date
    """The date by which it was owed that time, after its extensions."""
    done_on: date
    """The day on which it was done."""
    next_due: date
    """The date of the next time, as it was worked out on that day."""
    proof: str = ""
    """What shows that it is done."""
    extensions: tuple[Extension, ...] = ()
    """The new dates that were allowed for that time."""


@dataclass(frozen=True, slots=True)
class Handover:
    """Other units owe the item from a day on, or the same ones under another name."""

    on: date
    """The day from which they owe it."""
    lead: tuple[str, ...]
    """The units that must deliver from then on."""
    cooperating: tuple[str, ...] = ()
    """The units with whom they must work from then on."""
    document: str = ""
    """Under which document."""
    renamed: str = ""
    """The unit that was renamed, merged or split: then nobody else took the item over."""
    into: tuple[str, ...] = ()
    """The names under which it goes on."""


@dataclass(frozen=True, slots=True)
class Reopening:
    """An item that was done or cancelled, and is owed again."""

    on: date
    """The day from which it is owed again."""
    status: Status
    """Where it stood before."""
    closed_on: date | None
    """The day on which it had been closed."""
    proof: str = ""
    """What had shown that it was done."""
    closed_by: str = ""
    """Who had cancelled it."""
    reason: str = ""
    """Why it had been cancelled."""
    noted_on: date | None = None
    """The day on which that had been entered, where it was a later one."""
    entered_on: date | None = None
    """The day on which it was entered that it is owed again, where it is a later one than `on`."""


@dataclass(frozen=True, slots=True)
class ItemLife:
    """What becomes of an action item after it was given: a stream of its own beside the minutes."""

    id: str
    """The id of the action item."""
    status: Status = "open"
    """Where it stands."""
    closed_on: date | None = None
    """The day on which it was done or cancelled."""
    proof: str = ""
    """What shows that it is done: a document, a link."""
    closed_by: str = ""
    """Who cancelled it."""
    reason: str = ""
    """Why it was cancelled."""
    extensions: tuple[Extension, ...] = ()
    """Every new date, in the order in which they were allowed."""
    notes: tuple[ProgressNote, ...] = ()
    """Words on progress."""
    handed_to: tuple[str, ...] = ()
    """The lead units that took it over; empty while it is with the first ones."""
    noted_on: date | None = None
    """The day on which it was entered that it is closed, where that is a later one than `closed_on`."""
    occurrences: tuple[Occurrence, ...] = ()
    """Of a recurring duty: each time that it was done. `extensions` then belong to the time that is open."""
    handovers: tuple[Handover, ...] = ()
    """Who owed it from when on; `handed_to` is what the last one says."""
    reopenings: tuple[Reopening, ...] = ()
    """Each time that it was closed and is owed again."""


def first_due(item: ActionItem, life: ItemLife | None) -> date | None:
    """The date before any extension: the item's own; of a recurring duty that of the time that is open."""
    return life.occurrences[-1].next_due if life is not None and life.occurrences else item.due


def current_due(item: ActionItem, life: ItemLife | None) -> date | None:
    """The date by which it is owed now: the last extension's, else the first."""
    if life is not None and life.extensions:
        return life.extensions[-1].due
    return first_due(item, life)


def current_lead(item: ActionItem, life: ItemLife | None) -> tuple[str, ...]:
    """The units that owe it now."""
    return life.handed_to if life is not None and life.handed_to else item.lead


def current_cooperating(item: ActionItem, life: ItemLife | None) -> tuple[str, ...]:
    """The units with whom those who owe it must work now."""
    return life.handovers[-1].cooperating if life is not None and life.handovers else item.cooperating


def with_successors(names: tuple[str, ...], old: str, new: tuple[str, ...]) -> tuple[str, ...]:
    """Names of units with one exchanged for those under which it goes on; each once."""
    return tuple(dict.fromkeys(n for name in names for n in (new if name == old else (name,))))


def is_overdue(item: ActionItem, life: ItemLife | None, day: date) -> bool:
    """Is it open after its due date? On the due date itself it is not."""
    due = current_due(item, life)
    return (life is None or life.status == "open") and due is not None and due < day
