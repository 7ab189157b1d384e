"""Where an action item stood at the end of any day, from its history.

Whoever counts for a past day sees what held on that day: the extension allowed later, the hand-over of next week
and the closing of tomorrow are not there yet, and an item that was closed then and is owed again now was closed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from minutes_tui.domain.items import ActionItem, Extension, ItemLife, Status, with_successors
from minutes_tui.domain.register import RegisterItem

Turn = Literal["done", "cancelled", "reopened"]


@dataclass(frozen=True, slots=True)
class Standing:
    """An item at the end of a day."""

    status: Status
    """Open, done or cancelled."""
    closed_on: date | None
    """The day on which it was closed."""
    due: date | None
    """The date by which it was owed."""
    lead: tuple[str, ...]
    """Who owed it."""


def standing(entry: RegisterItem, day: date) -> Standing | None:
    """An item as it stood at the end of a day; None where it had not been given yet."""
    if entry.given_on > day:
        return None
    life = entry.life
    status, closed_on = status_on(life, day)
    return Standing(status, closed_on, due_on(entry.item, life, day), lead_on(entry.item, life, day))


def status_on(life: ItemLife, day: date) -> tuple[Status, date | None]:
    """Open, done or cancelled at the end of a day, and since when."""
    for before in life.reopenings:
        if before.on > day:
            closed = before.closed_on is not None and before.closed_on <= day
            return (before.status, before.closed_on) if closed else ("open", None)
    if life.status == "open" or (life.closed_on is not None and life.closed_on > day):
        return "open", None
    return life.status, life.closed_on


def due_on(item: ActionItem, life: ItemLife, day: date) -> date | None:
    """The date by which it was owed at the end of a day."""
    if not life.extensions and not life.occurrences:
        return item.due
    due, extensions = item.due, life.extensions
    for time in life.occurrences:
        if time.done_on > day:
            extensions = time.extensions
            break
        due = time.next_due
    return _extended(due, extensions, day)


def _extended(due: date | None, extensions: tuple[Extension, ...], day: date) -> date | None:
    for extension in extensions:
        if extension.allowed_on <= day:
            due = extension.due
    return due


def lead_on(item: ActionItem, life: ItemLife, day: date) -> tuple[str, ...]:
    """Who owed it at the end of a day.

    A renaming changes who owes nothing: the unit stands under its new name on every day, so that its figures of
    last year and of this one are in one row.
    """
    if not life.handovers:
        return life.handed_to or item.lead
    lead = item.lead
    for step in life.handovers:
        if step.renamed:
            lead = with_successors(lead, step.renamed, step.into)
        elif step.on <= day:
            lead = step.lead
    return lead


def as_of(entry: RegisterItem, day: date) -> RegisterItem | None:
    """An item as it stood at the end of a day, with all that was known of it then; None before it was given."""
    if entry.given_on > day:
        return None
    life = entry.life
    if life == ItemLife(life.id):
        return entry
    times = tuple(time for time in life.occurrences if time.done_on <= day)
    extensions = life.occurrences[len(times)].extensions if len(times) < len(life.occurrences) else life.extensions
    status, closed_on = status_on(life, day)
    closing = next((b for b in life.reopenings if b.on > day), life)
    is_open = status == "open"
    then = ItemLife(
        life.id,
        status,
        closed_on,
        proof="" if is_open else closing.proof,
        closed_by="" if is_open else closing.closed_by,
        reason="" if is_open else closing.reason,
        extensions=tuple(e for e in extensions if e.allowed_on <= day),
        notes=tuple(note for note in life.notes if note.on <= day),
        handed_to=lead_on(entry.item, life, day) if life.handovers else life.handed_to,
        occurrences=times,
        handovers=tuple(step for step in life.handovers if step.renamed or step.on <= day),
        reopenings=tuple(before for before in life.reopenings if before.on <= day),
    )
    return replace(entry, life=then)


@dataclass(frozen=True, slots=True)
class Turned:
    """One time that an item was closed, or became owed again."""

    day: date
    """The day on which it holds."""
    turn: Turn
    """What happened."""
    entered_on: date
    """The day on which it was entered: the same one, or a later one."""


def turns(entry: RegisterItem) -> Iterator[Turned]:
    """Every time that an item was closed or became owed again, in order.

    What was closed before the day on which it was given (the date of its meeting was corrected later) counts as
    closed on that day, and nothing counts before the turn that it followed.
    """
    life, earliest = entry.life, entry.given_on
    for before in life.reopenings:
        if before.closed_on is not None and before.status != "open":
            earliest = max(before.closed_on, earliest)
            yield Turned(earliest, before.status, before.noted_on or earliest)
            earliest = max(before.on, earliest)
            yield Turned(earliest, "reopened", before.entered_on or earliest)
    if life.status != "open" and life.closed_on is not None:
        closed = max(life.closed_on, earliest)
        yield Turned(closed, life.status, life.noted_on or closed)
