"""`actions`: the register from the command line."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import click

from minutes_tui.commands.common import (
    DATE,
    LANGUAGE,
    ListsByDefault,
    bring_copy_up,
    format_option,
    hand,
    library_option,
    new_id,
    now,
    print_json,
    print_table,
    sentence_of,
    warn,
    warn_of_missing,
)
from minutes_tui.domain import lives
from minutes_tui.domain.changes import ChangeBuilder, ChangeName
from minutes_tui.domain.counting import Count, Tally, count
from minutes_tui.domain.ids import find_id, short_id
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.languages import Language
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.text import fold
from minutes_tui.store.library import Library
from minutes_tui.store.register import Register

F = TypeVar("F", bound=Callable[..., Any])

STATUSES = ("open", "done", "cancelled", "overdue", "all")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which items are meant; every part that is given must hold."""

    unit: str = ""
    """A part of the name of a lead or cooperating unit, without case and diacritics."""
    series: str = ""
    """A part of the name of the series."""
    meeting: str = ""
    """A part of a meeting's id."""
    status: str = "all"
    """open, done, cancelled, overdue or all."""
    since: date | None = None
    """Due on or after this day."""
    until: date | None = None
    """Due on or before this day."""
    authority: str = ""
    """A part of the name of who demanded it."""

    def takes(self, entry: RegisterItem, today: date) -> bool:
        """Is this item meant?"""
        return (
            (not self.unit or any(fold(self.unit) in fold(u) for u in (*entry.lead, *entry.item.cooperating)))
            and fold(self.series) in fold(entry.series)
            and fold(self.authority) in fold(entry.item.authority)
            and (not self.meeting or entry.meeting.startswith(self.meeting) or entry.meeting.endswith(self.meeting))
            and self._status_holds(entry, today)
            and (self.since is None or (entry.due is not None and entry.due >= self.since))
            and (self.until is None or (entry.due is not None and entry.due <= self.until))
        )

    def _status_holds(self, entry: RegisterItem, today: date) -> bool:
        if self.status == "all":
            return True
        return entry.is_overdue(today) if self.status == "overdue" else entry.status == self.status


def filter_options(command: F) -> F:
    """Adds the options by which items are chosen."""
    for option in (
        click.option("--unit", default="", help="A part of the name of a unit."),
        click.option("--series", default="", help="A part of the name of a series."),
        click.option("--meeting", default="", help="The id of a meeting, or the beginning of one."),
        click.option("--authority", default="", help="A part of the name of who demanded it."),
        click.option("--from", "since", type=DATE, help="Due on or after this day."),
        click.option("--to", "until", type=DATE, help="Due on or before this day."),
    ):
        command = option(command)
    return command


def chosen(register: Register, wanted: Filter, today: date) -> list[RegisterItem]:
    """The items that are meant, by date, those without one last; unreadable meetings are said."""
    warn_of_missing(register)
    found = [entry for entry in register.items if wanted.takes(entry, today)]
    return sorted(found, key=lambda e: (e.due or date.max, e.given_on, e.meeting, e.number))


@click.group(cls=ListsByDefault)
def actions() -> None:
    """The register of action items; without a command, list them."""


@actions.command("list")
@click.option("--status", type=click.Choice(STATUSES), default="all", help="Which ones.")
@filter_options
@format_option("text", "json")
@library_option
def list_items(library: Library, status: str, form: str, **parts: Any) -> None:
    """List action items."""
    today = now().date()
    print_items(chosen(library.register(), Filter(status=status, **parts), today), today, form)


@actions.command("due")
@click.option("--within", default="7d", help="How far ahead: 7d, 2w. Overdue ones are always listed.")
@filter_options
@format_option("text", "json")
@library_option
def due(library: Library, within: str, form: str, **parts: Any) -> None:
    """List open items that are overdue or due soon; for a cron job or a shell prompt."""
    today = now().date()
    last = today + span_of(within)
    found = chosen(library.register(), Filter(status="open", **parts), today)
    print_items([e for e in found if e.due is not None and e.due <= last], today, form)


def span_of(typed: str) -> timedelta:
    """A span such as 7d or 2w.

    Raises:
        click.UsageError: it is none.
    """
    number, unit = typed[:-1], typed[-1:].lower()
    if not number.isdecimal() or unit not in ("d", "w") or len(number) > 4:
        raise click.UsageError(f"{typed!r} is no span; write it as 7d or 2w.")
    return timedelta(days=int(number) * (7 if unit == "w" else 1))


def print_items(entries: Iterable[RegisterItem], today: date, form: str) -> None:
    """Items as JSON or as a table."""
    found = list(entries)
    if form == "json":
        print_json([item_document(entry, today) for entry in found])
    elif not found:
        print("No action items.")
    else:
        print_table(
            ("id", "due", "status", "lead", "task"),
            [
                (
                    short_id(e.item.id),
                    str(e.due) if e.due else (f"from {e.item.start}" if e.item.start else "-"),
                    "overdue" if e.is_overdue(today) else e.status,
                    "; ".join(e.lead) or "?",
                    e.item.task if len(e.item.task) <= 70 else e.item.task[:69] + "…",
                )
                for e in found
            ],
        )


def item_document(entry: RegisterItem, today: date) -> dict[str, Any]:
    """An action item in the form that scripts rely on."""
    item, life = entry.item, entry.life
    return {
        "id": item.id,
        "task": item.task,
        "lead": list(entry.lead),
        "cooperating": list(item.cooperating),
        "due": entry.due,
        "status": life.status,
        "overdue": entry.is_overdue(today),
        "first_due": item.due,
        "start": item.start,
        "time": item.due_time.strftime("%H:%M") if item.due_time else None,
        "bound": item.bound,
        "precision": item.precision,
        "approximate": item.approximate,
        "rule": item.rule,
        "authority": item.authority,
        "product": item.product,
        "words": item.words,
        "phrase": item.phrase,
        "milestone": item.milestone,
        "confirmed": item.confirmed,
        "number": entry.number,
        "entry": item.entry,
        "meeting": entry.meeting,
        "meeting_title": entry.meeting_title,
        "given_on": entry.given_on,
        "series": entry.series,
        "closed_on": life.closed_on,
        "proof": life.proof,
        "reason": life.reason,
        "extensions": [
            {"due": e.due, "allowed_on": e.allowed_on, "allowed_by": e.allowed_by, "document": e.document}
            for e in life.extensions
        ],
        "notes": [{"on": n.on, "text": n.text} for n in life.notes],
    }


@actions.command("count")
@click.option("--on", "day", type=DATE, help="The day at whose end is counted; without it today.")
@click.option("--since", "first", type=DATE, help="The first day of the period of the balance.")
@click.option("--unit", default="", help="A part of the name of a unit.")
@click.option("--series", default="", help="A part of the name of a series.")
@click.option("--authority", default="", help="A part of the name of who demanded it.")
@format_option("text", "json")
@library_option
def count_items(
    library: Library, day: date | None, first: date | None, unit: str, series: str, authority: str, form: str
) -> None:
    """Count them: done on time, done late, open in time, open overdue; without a date; cancelled."""
    wanted = Filter(unit=unit, series=series, authority=authority)
    today = now().date()
    tally = count(chosen(library.register(), wanted, today), day or today, first)
    if form == "json":
        print_json(tally_document(tally))
        return
    heads = ("unit", "on time", "late", "in time", "overdue", "no date", "cancelled", "sum")
    rows = [(unit or "?", *_cells(cells)) for unit, cells in tally.by_unit.items()]
    print_table(heads, [*rows, ("all", *_cells(tally.whole))])
    print(f"{tally.opening} open before + {tally.new} new − {tally.closed} closed = {tally.closing} open")
    if sum(c.total for c in tally.by_unit.values()) > tally.whole.total:
        print("An item with several lead units stands in each unit's row and once in the sum.")


def _cells(cells: Count) -> tuple[str, ...]:
    return tuple(
        str(n)
        for n in (
            cells.done_on_time,
            cells.done_late,
            cells.open_in_time,
            cells.open_overdue,
            cells.without_date,
            cells.cancelled,
            cells.total,
        )
    )


def tally_document(tally: Tally) -> dict[str, Any]:
    """A count in the form that scripts rely on."""
    return {
        "day": tally.day,
        **_count_document(tally.whole),
        "by_unit": {unit: _count_document(cells) for unit, cells in tally.by_unit.items()},
        "opening": tally.opening,
        "new": tally.new,
        "closed": tally.closed,
        "closing": tally.closing,
    }


def _count_document(cells: Count) -> dict[str, int]:
    return {
        "done_on_time": cells.done_on_time,
        "done_late": cells.done_late,
        "open_in_time": cells.open_in_time,
        "open_overdue": cells.open_overdue,
        "without_date": cells.without_date,
        "cancelled": cells.cancelled,
        "total": cells.total,
    }


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
    print(f"{name}: {entry.item.task}")


@actions.command("done")
@click.argument("item_id", metavar="ID")
@click.option("--on", "day", type=DATE, help="The day on which it was done; without it today.")
@click.option("--proof", default="", help="What shows it: a document, a link.")
@library_option
def done(library: Library, item_id: str, day: date | None, proof: str) -> None:
    """An item is done."""
    take_step(library, item_id, "done", lambda b, i, today: lives.mark_done(b, i, day or today, proof))


@actions.command("extend")
@click.argument("item_id", metavar="ID")
@click.argument("due_date", metavar="DATE", type=DATE)
@click.option("--by", "allowed_by", default="", help="Who allowed it.")
@click.option("--document", default="", help="Under which document.")
@library_option
def extend(library: Library, item_id: str, due_date: date, allowed_by: str, document: str) -> None:
    """An item gets a new date."""
    take_step(
        library,
        item_id,
        "extend",
        lambda b, i, today: lives.extend(b, i, due_date, today, allowed_by, document),
    )


@actions.command("cancel")
@click.argument("item_id", metavar="ID")
@click.option("--by", "cancelled_by", default="", help="Who cancelled it.")
@click.option("--why", default="", help="Why.")
@library_option
def cancel(library: Library, item_id: str, cancelled_by: str, why: str) -> None:
    """An item is no longer owed."""
    take_step(library, item_id, "cancel", lambda b, i, today: lives.mark_cancelled(b, i, today, cancelled_by, why))


@actions.command("note")
@click.argument("item_id", metavar="ID")
@click.argument("text")
@library_option
def note(library: Library, item_id: str, text: str) -> None:
    """A word on how an item goes."""
    take_step(library, item_id, "progress", lambda b, i, today: lives.note_progress(b, i, today, text))


@actions.command("reopen")
@click.argument("item_id", metavar="ID")
@library_option
def reopen(library: Library, item_id: str) -> None:
    """A closed item is owed again."""
    take_step(library, item_id, "reopen_item", lambda b, i, _today: lives.open_again(b, i))


@actions.command("export")
@click.option("--unit", default=None, help="Only what this unit owes or takes part in.")
@click.option("--series", default="", help="A part of the name of a series.")
@click.option("--language", type=LANGUAGE, default="en", help="The language of headings and words.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="The file: .xlsx, .csv or .ics."
)
@library_option
def export_items(
    library: Library, unit: str | None, series: str, language: Language, overwrite: bool, output: Path
) -> None:
    """Write the action items of all meetings into one file; its name is printed."""
    from minutes_tui.commands.export import form_of
    from minutes_tui.export.service import export_register

    register = library.register()
    warn_of_missing(register)
    lines = [m for m in register.meetings if fold(series) in fold(m.series)]
    written = export_register(
        [library.peek(m.id) for m in lines],
        form=form_of(output, None, "xlsx"),
        language=language,
        out=output,
        unit=unit,
        overwrite=overwrite,
        now=now(),
    )
    print(written)
