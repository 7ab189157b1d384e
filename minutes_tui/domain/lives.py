"""The life of action items after they were given: the second stream of changes.

Every step names the day on which it holds; a day before the item was given, or one that is still to come, is
refused. A clock that went back is noticed by that as well.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.items import (
    ActionItem,
    Extension,
    Handover,
    ItemLife,
    Occurrence,
    ProgressNote,
    Reopening,
    current_cooperating,
    current_due,
    current_lead,
    first_due,
    with_successors,
)
from minutes_tui.domain.recurrence import next_date

ANOTHER_ZONE: Final = timedelta(days=1)
"""The day on this machine may be one further than in the meeting's zone; more than that is still to come."""


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


def _require_possible(builder: ChangeBuilder, on: date) -> None:
    """Refuses a day before the item was given, or after the day of the act."""
    given = builder.meeting.head.date
    if on < given:
        raise RefusedStep(
            "{day} is before {given}, the day on which this was given; nothing was changed. "
            "Name a later day, and look whether the clock of this machine is right.",
            day=on, given=given,
        )  # fmt: skip
    today = _day_of_act(builder)
    if on > max(today, given) + ANOTHER_ZONE:
        raise RefusedStep("{day} is still to come; nothing was changed. Name the day on which it was.", day=on)


def _require_after_reopening(life: ItemLife, on: date) -> None:
    """Refuses to close an item on a day before it was owed again."""
    if life.reopenings and on < life.reopenings[-1].on:
        raise RefusedStep(
            "It is owed again since {reopened}; it cannot be closed on {day}. Nothing was changed.",
            reopened=life.reopenings[-1].on, day=on,
        )  # fmt: skip


def _day_of_act(builder: ChangeBuilder) -> date:
    return builder.meeting.local(builder.at).date()


def _noted_on(builder: ChangeBuilder, on: date) -> date | None:
    """The day on which a step was entered, where that was later than the day on which it holds."""
    today = _day_of_act(builder)
    return today if today > on else None


def mark_done(builder: ChangeBuilder, item: ActionItem, on: date, proof: str = "") -> ItemLife:
    """The item is done.

    A recurring duty is done for this time only: it stays open with its next date, until its rule has no more.

    Raises:
        RefusedStep: it is closed already, was done before the meeting that gave it, or on a day to come.
    """
    life = life_of(builder, item)
    _require_open(life)
    given = builder.meeting.head.date
    if on < given:
        raise RefusedStep(
            "It cannot be done on {day}: it was given on {given}. Nothing was changed.", day=on, given=given
        )
    _require_possible(builder, on)
    _require_after_reopening(life, on)
    due = current_due(item, life)
    following = _next_time(item, life)
    if due is not None and following is not None:
        occurrence = Occurrence(due, on, following, proof, life.extensions)
        again = replace(life, occurrences=(*life.occurrences, occurrence), extensions=())
        return builder.put("lives", again)
    done = replace(life, status="done", closed_on=on, proof=proof, noted_on=_noted_on(builder, on))
    return builder.put("lives", done)


def _next_time(item: ActionItem, life: ItemLife) -> date | None:
    """The next date of a recurring duty after the time that is open; None where nothing recurs."""
    open_time = first_due(item, life)
    if not item.rule or item.due is None or open_time is None:
        return None
    return next_date(item.rule, item.due, open_time)


def mark_cancelled(builder: ChangeBuilder, item: ActionItem, on: date, by: str, why: str) -> ItemLife:
    """The item is no longer owed.

    Raises:
        RefusedStep: it is closed already, was not given yet, or the day is still to come.
    """
    life = life_of(builder, item)
    _require_open(life)
    _require_possible(builder, on)
    _require_after_reopening(life, on)
    cancelled = replace(
        life, status="cancelled", closed_on=on, closed_by=by, reason=why, noted_on=_noted_on(builder, on)
    )
    return builder.put("lives", cancelled)


def extend(
    builder: ChangeBuilder, item: ActionItem, due: date, on: date, by: str = "", document: str = ""
) -> ItemLife:
    """The item gets a new date.

    Args:
        builder: takes the step.
        item: the item.
        due: the new date.
        on: the day on which it is allowed.
        by: who allows it.
        document: under which document.

    Raises:
        RefusedStep: it is closed already, the new date is before the day on which it is allowed, or that day is
            before the last extension, before the item was given, or still to come.
    """
    life = life_of(builder, item)
    _require_open(life)
    if due < on:
        raise RefusedStep("The new date {due} has passed; nothing was changed. Give a later one.", due=due)
    _require_possible(builder, on)
    if life.extensions and on < life.extensions[-1].allowed_on:
        raise RefusedStep(
            "The last new date was allowed on {last}, after {day}; nothing was changed. Name a later day, and look "
            "whether the clock of this machine is right.",
            last=life.extensions[-1].allowed_on, day=on,
        )  # fmt: skip
    if due == current_due(item, life):
        raise RefusedStep("It is due on {due} already; nothing was changed.", due=due)
    return builder.put("lives", replace(life, extensions=(*life.extensions, Extension(due, on, by, document))))


def note_progress(builder: ChangeBuilder, item: ActionItem, on: date, text: str) -> ItemLife:
    """A word on how it goes."""
    life = life_of(builder, item)
    return builder.put("lives", replace(life, notes=(*life.notes, ProgressNote(on, text))))


def hand_over(
    builder: ChangeBuilder, item: ActionItem, units: tuple[str, ...], on: date | None = None, document: str = ""
) -> ItemLife:
    """Other units take the item over; one that has to cooperate so far may be among them.

    Args:
        builder: takes the step.
        item: the item.
        units: who must deliver from now on.
        on: the day from which they owe it; None: the day of the act.
        document: under which document.

    Raises:
        RefusedStep: it is closed already, nobody is named, or the day is not possible.
    """
    life = life_of(builder, item)
    _require_open(life)
    if not units:
        raise RefusedStep("Name the unit that takes it over; nothing was changed.")
    day = max(_day_of_act(builder), builder.meeting.head.date) if on is None else on
    _require_possible(builder, day)
    cooperating = tuple(name for name in current_cooperating(item, life) if name not in units)
    return _handed(builder, life, Handover(day, units, cooperating, document))


def _handed(builder: ChangeBuilder, life: ItemLife, step: Handover) -> ItemLife:
    return builder.put("lives", replace(life, handed_to=step.lead, handovers=(*life.handovers, step)))


def rename_unit(
    builder: ChangeBuilder, item: ActionItem, old: str, new: tuple[str, ...], on: date, document: str = ""
) -> ItemLife:
    """A unit was renamed, merged with others or split: what it owes is owed by its successors.

    Closed items follow too, so that a unit's whole record stands under its new name.

    Args:
        builder: takes the step.
        item: the item.
        old: the unit's name so far.
        new: its new name, or the names of those that it was split into.
        on: the day from which the new name holds; an item given later was given under the old name by mistake
            and bears the new one from its own day on.
        document: under which document.

    Returns:
        the life; unchanged where the unit has no part in the item.
    """
    life = life_of(builder, item)
    if not any(old in names for names in _all_units(item, life)):
        return life
    lead = with_successors(current_lead(item, life), old, new)
    others = with_successors(current_cooperating(item, life), old, new)
    cooperating = tuple(name for name in others if name not in lead)
    day = max(on, builder.meeting.head.date)
    return _handed(builder, life, Handover(day, lead, cooperating, document, old, new))


def _all_units(item: ActionItem, life: ItemLife) -> list[tuple[str, ...]]:
    """Every list of units that the item has had, each under the names that they bear now."""
    lists = [item.lead, item.cooperating, *([] if life.handovers else [life.handed_to])]
    for step in life.handovers:
        if step.renamed:
            lists = [with_successors(names, step.renamed, step.into) for names in lists]
        else:
            lists += [step.lead, step.cooperating]
    return lists


def open_again(builder: ChangeBuilder, item: ActionItem, on: date | None = None) -> ItemLife:
    """A closed item is owed again; that it was closed stays in its history.

    Args:
        builder: takes the step.
        item: the item.
        on: the day from which it is owed again; None: the day of the act.

    Raises:
        RefusedStep: it is open, or the day is before it was closed.
    """
    life = life_of(builder, item)
    if life.status == "open":
        raise RefusedStep("This action item is open; nothing was changed.")
    day = max(_day_of_act(builder), life.closed_on or date.min) if on is None else on
    if life.closed_on is not None and day < life.closed_on:
        raise RefusedStep(
            "It was closed on {closed}; it cannot be owed again from {day}. Nothing was changed.",
            closed=life.closed_on, day=day,
        )  # fmt: skip
    before = Reopening(
        day, life.status, life.closed_on, life.proof, life.closed_by, life.reason, life.noted_on,
        _noted_on(builder, day),
    )  # fmt: skip
    reopened = replace(
        life, status="open", closed_on=None, proof="", closed_by="", reason="", noted_on=None,
        reopenings=(*life.reopenings, before),
    )  # fmt: skip
    return builder.put("lives", reopened)
