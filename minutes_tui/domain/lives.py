"""The life of action items after they were given: the second stream of changes."""

from dataclasses import replace
from datetime import date

from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.items import ActionItem, Extension, ItemLife, ProgressNote, current_due


class RefusedStep(MinutesError):
    """A step that does not fit the life of an action item."""


def life_of(builder: ChangeBuilder, item: ActionItem) -> ItemLife:
    """The life of an item so far."""
    return builder.meeting.lives.get(item.id) or ItemLife(item.id)


def _require_open(life: ItemLife) -> None:
    if life.status == "done":
        raise RefusedStep("This action item is done since {day}; nothing was changed.", day=life.closed_on)
    if life.status == "cancelled":
        raise RefusedStep("This action item was cancelled on {day}; nothing was changed.", day=life.closed_on)


def mark_done(builder: ChangeBuilder, item: ActionItem, on: date, proof: str = "") -> ItemLife:
    """The item is done.

    Raises:
        RefusedStep: it is closed already, or was done before the meeting that gave it.
    """
    life = life_of(builder, item)
    _require_open(life)
    given = builder.meeting.head.date
    if on < given:
        raise RefusedStep(
            "It cannot be done on {day}: it was given on {given}. Nothing was changed.", day=on, given=given
        )
    return builder.put("lives", replace(life, status="done", closed_on=on, proof=proof))


def mark_cancelled(builder: ChangeBuilder, item: ActionItem, on: date, by: str, why: str) -> ItemLife:
    """The item is no longer owed.

    Raises:
        RefusedStep: it is closed already.
    """
    life = life_of(builder, item)
    _require_open(life)
    return builder.put("lives", replace(life, status="cancelled", closed_on=on, closed_by=by, reason=why))


def extend(
    builder: ChangeBuilder, item: ActionItem, due: date, on: date, by: str = "", document: str = ""
) -> ItemLife:
    """The item gets a new date.

    Raises:
        RefusedStep: it is closed already, or the new date is not after the day on which it is allowed.
    """
    life = life_of(builder, item)
    _require_open(life)
    if due < on:
        raise RefusedStep("The new date {due} has passed; nothing was changed. Give a later one.", due=due)
    if due == current_due(item, life):
        raise RefusedStep("It is due on {due} already; nothing was changed.", due=due)
    return builder.put("lives", replace(life, extensions=(*life.extensions, Extension(due, on, by, document))))


def note_progress(builder: ChangeBuilder, item: ActionItem, on: date, text: str) -> ItemLife:
    """A word on how it goes."""
    life = life_of(builder, item)
    return builder.put("lives", replace(life, notes=(*life.notes, ProgressNote(on, text))))


def hand_over(builder: ChangeBuilder, item: ActionItem, units: tuple[str, ...]) -> ItemLife:
    """Other units take the item over.

    Raises:
        RefusedStep: it is closed already, or nobody is named.
    """
    life = life_of(builder, item)
    _require_open(life)
    if not units:
        raise RefusedStep("Name the unit that takes it over; nothing was changed.")
    return builder.put("lives", replace(life, handed_to=units))


def open_again(builder: ChangeBuilder, item: ActionItem) -> ItemLife:
    """A closed item is owed again.

    Raises:
        RefusedStep: it is open.
    """
    life = life_of(builder, item)
    if life.status == "open":
        raise RefusedStep("This action item is open; nothing was changed.")
    reopened = replace(life, status="open", closed_on=None, proof="", closed_by="", reason="")
    return builder.put("lives", reopened)
