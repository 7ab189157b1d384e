"""Steps in the life of action items from the command line: done, extended, handed over, cancelled, owed again."""

from collections.abc import Callable
from datetime import date

import click

from minutes_tui.commands.common import (
    DATE,
    bring_copy_up,
    hand,
    library_option,
    new_id,
    now,
    sentence_of,
    warn,
)
from minutes_tui.domain import lives
from minutes_tui.domain.changes import ChangeBuilder, ChangeName
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import find_id
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.text import clean_line, fold
from minutes_tui.store.library import Library

Step = Callable[[ChangeBuilder, ActionItem, date], ItemLife]


def take_step(library: Library, typed: str, name: ChangeName, step: Step) -> None:
    """One step in the life of an item, kept in its meeting's store.

    Raises:
        MinutesError: no such item, a step that does not fit, or another program has the meeting open.
    """
    by_item = {entry.item.id: entry for entry in library.register().items}
    entry = by_item[find_id(typed, by_item)]
    store = library.open(entry.meeting)
    try:
        for warning in store.warnings():
            warn(sentence_of(warning))
        builder = ChangeBuilder(store.meeting, new_id, now())
        step(builder, store.meeting.items[entry.item.id], now().date())
        if builder:
            store.keep(builder.change(name, "life", hand()))
    finally:
        store.close()
    bring_copy_up(library, entry.meeting)
    print(f"{name}: {entry.item.task}{_next_time(store.meeting.lives.get(entry.item.id), name)}")


def _next_time(life: ItemLife | None, name: ChangeName) -> str:
    """When a recurring duty that was done is owed again."""
    again = life is not None and name == "done" and life.status == "open" and life.occurrences
    return f" (next time by {life.occurrences[-1].next_due})" if again and life is not None else ""


@click.command("done")
@click.argument("item_id", metavar="ID")
@click.option("--on", "day", type=DATE, help="The day on which it was done; without it today.")
@click.option("--proof", default="", help="What shows it: a document, a link.")
@library_option
def done(library: Library, item_id: str, day: date | None, proof: str) -> None:
    """An item is done."""
    take_step(library, item_id, "done", lambda b, i, today: lives.mark_done(b, i, day or today, proof))


@click.command("extend")
@click.argument("item_id", metavar="ID")
@click.argument("due_date", metavar="DATE", type=DATE)
@click.option("--by", "allowed_by", default="", help="Who allowed it.")
@click.option("--document", default="", help="Under which document.")
@click.option("--on", "day", type=DATE, help="The day on which it was allowed; without it today.")
@library_option
def extend(
    library: Library, item_id: str, due_date: date, allowed_by: str, document: str, day: date | None
) -> None:
    """An item gets a new date."""
    take_step(
        library,
        item_id,
        "extend",
        lambda b, i, today: lives.extend(b, i, due_date, day or today, allowed_by, document),
    )


@click.command("cancel")
@click.argument("item_id", metavar="ID")
@click.option("--by", "cancelled_by", default="", help="Who cancelled it.")
@click.option("--why", default="", help="Why.")
@click.option("--on", "day", type=DATE, help="The day on which it was cancelled; without it today.")
@library_option
def cancel(library: Library, item_id: str, cancelled_by: str, why: str, day: date | None) -> None:
    """An item is no longer owed."""
    take_step(
        library,
        item_id,
        "cancel",
        lambda b, i, today: lives.mark_cancelled(b, i, day or today, cancelled_by, why),
    )


@click.command("note")
@click.argument("item_id", metavar="ID")
@click.argument("text")
@library_option
def note(library: Library, item_id: str, text: str) -> None:
    """A word on how an item goes."""
    take_step(library, item_id, "progress", lambda b, i, today: lives.note_progress(b, i, today, text))


@click.command("reopen")
@click.argument("item_id", metavar="ID")
@click.option("--on", "day", type=DATE, help="The day from which it is owed again; without it today.")
@library_option
def reopen(library: Library, item_id: str, day: date | None) -> None:
    """A closed item is owed again; that it was closed stays in its history."""
    take_step(library, item_id, "reopen_item", lambda b, i, today: lives.open_again(b, i, day or today))


@click.command("hand")
@click.argument("item_id", metavar="ID")
@click.argument("units", metavar="UNIT...", nargs=-1, required=True)
@click.option("--document", default="", help="Under which document.")
@click.option("--on", "day", type=DATE, help="The day from which they owe it; without it today.")
@library_option
def hand_over(library: Library, item_id: str, units: tuple[str, ...], document: str, day: date | None) -> None:
    """Other units take an item over."""
    names = tuple(clean_line(unit) for unit in units)
    take_step(
        library, item_id, "hand_over", lambda b, i, today: lives.hand_over(b, i, names, day or today, document)
    )


@click.command("rename-unit")
@click.argument("old")
@click.argument("new", nargs=-1, required=True)
@click.option("--document", default="", help="The document by which it was renamed, merged or split.")
@click.option("--on", "day", type=DATE, help="The day from which the new name holds; without it today.")
@library_option
def rename_unit(library: Library, old: str, new: tuple[str, ...], document: str, day: date | None) -> None:
    """A unit was renamed, or merged into another (give its name), or split (give several): its items follow.

    Items that are closed follow too; the trace of each meeting tells. Doing it again changes nothing more.
    """
    name = _unit_named(library, old)
    names = tuple(clean_line(unit) for unit in new)
    meetings = dict.fromkeys(
        e.meeting for e in library.register().items if name in (*e.lead, *e.cooperating, *e.item.lead)
    )
    changed = sum(_rename_in(library, meeting, name, names, day or now().date(), document) for meeting in meetings)
    print(f"{name}: {changed} action items follow to {', '.join(names)}")


def _unit_named(library: Library, typed: str) -> str:
    """The unit of the register that a typed name means, case and diacritics aside.

    Raises:
        MinutesError: no unit has this name, or several have.
    """
    units = {unit for e in library.register().items for unit in (*e.lead, *e.cooperating)}
    if typed in units:
        return typed
    found = sorted(unit for unit in units if fold(unit) == fold(typed))
    if len(found) == 1:
        return found[0]
    if found:
        raise MinutesError(
            "{unit} may be {names}; nothing was changed. Type it as it stands there.",
            unit=typed, names=", ".join(found),
        )  # fmt: skip
    raise MinutesError("No action item has a unit {unit}; nothing was changed. Type its whole name.", unit=typed)


def _rename_in(library: Library, meeting: str, old: str, new: tuple[str, ...], day: date, document: str) -> int:
    """Renames a unit in the items of one meeting, as one change; gives how many items it is in."""
    store = library.open(meeting)
    try:
        builder = ChangeBuilder(store.meeting, new_id, now())
        count = 0
        for item in store.meeting.items:
            before = lives.life_of(builder, item)
            count += lives.rename_unit(builder, item, old, new, day, document) != before
        if builder:
            store.keep(builder.change("rename_unit", "life", hand()))
    finally:
        store.close()
    bring_copy_up(library, meeting)
    return count
