"""`merge`: records of one meeting, taken at several bridges, become one."""

from pathlib import Path

import click

from minutes_tui.carried import is_minutes_file, read_carried
from minutes_tui.commands.common import bring_copy_up, hand, library_option, new_id, now, number_of, warn
from minutes_tui.domain.acts import require_open
from minutes_tui.domain.changes import SINGLE, Change, ChangeBuilder
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import short_id
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.merge_decisions import drop_double, take_other
from minutes_tui.domain.merging import Conflict, Double, Merged, merge, merging_changes
from minutes_tui.store.library import Library
from minutes_tui.store.meetings import MeetingStore

_LONGEST = 60


@click.command("merge")
@click.argument("meeting_id", metavar="ID")
@click.argument("others", metavar="ID|FILE.minutes", nargs=-1, required=True)
@click.option(
    "--other", "taken", type=int, multiple=True, metavar="N", help="In conflict N take what it was made elsewhere."
)
@click.option("--first-of-doubles", is_flag=True, help="Of what was taken twice keep only the first.")
@library_option
def merge_meetings(
    library: Library, meeting_id: str, others: tuple[str, ...], taken: tuple[int, ...], first_of_doubles: bool
) -> None:
    """Bring the records of other bridges into the meeting ID; the others stay as they are.

    Every entry is kept, in the order of time. What was changed at two places is listed with a number, by which
    --other decides; what was taken twice is marked. The last word printed is the meeting's id; undo takes the
    merging and the decisions back.
    """
    identifier = library.find(meeting_id)
    records = [_changes(library, other) for other in others]
    store = library.open(identifier)
    try:
        require_open(store.meeting)
        merged = merge(identifier, [tuple(store.trace()), *records])
        _check_numbers(taken, merged)
        before = store.meeting
        changes = merging_changes(before, merged, new_id)
        if changes:
            store.keep(*changes)
        kept = bool(changes)
        came = len(store.meeting.entries) - len(before.entries)
        _say(merged, store.meeting, kept)
        _decide(store, merged, taken, first_of_doubles)
        after = store.meeting
    finally:
        store.close()
        bring_copy_up(library, identifier)
    print(f"{number_of(came, 'entry', 'entries')} came in, {len(after.entries)} in all: {identifier}")


def _changes(library: Library, other: str) -> tuple[Change, ...]:
    """Every change of another record: of a file, or of a meeting of the library."""
    if is_minutes_file(other):
        return read_carried(Path(other))[1]
    store = library.open(library.find(other), read_only=True)
    try:
        return tuple(store.trace())
    finally:
        store.close()


def _check_numbers(taken: tuple[int, ...], merged: Merged) -> None:
    """Refuses a number that is no conflict's, before anything is kept."""
    for number in taken:
        if not 1 <= number <= len(merged.conflicts):
            raise MinutesError(
                "There is no conflict {number}: {count} are listed; nothing was changed.",
                number=number, count=len(merged.conflicts),
            )  # fmt: skip


def _decide(store: MeetingStore, merged: Merged, taken: tuple[int, ...], first_of_doubles: bool) -> None:
    """Keeps what was decided on the command line, as one change."""
    builder = ChangeBuilder(store.meeting, new_id, now())
    for number in taken:
        take_other(builder, merged.conflicts[number - 1])
    for double in merged.doubles if first_of_doubles else ():
        drop_double(builder, double)
    if builder:
        store.keep(builder.change("decide", by=hand()))


def _say(merged: Merged, meeting: Meeting, kept: bool) -> None:
    if not kept:
        warn("Nothing is new in the other records.")
    for number, conflict in enumerate(merged.conflicts, start=1):
        warn(f"{number}. {_conflict(conflict, meeting)}")
    for double in merged.doubles:
        warn(_double(double, meeting))


def _conflict(conflict: Conflict, meeting: Meeting) -> str:
    single = conflict.table in SINGLE
    what = (
        "the head of the minutes" if single else f"{conflict.table} {_name(conflict.table, conflict.id, meeting)}"
    )
    if not conflict.field:
        return f"Taken out at one place, gone on with at another, and kept: {what}"
    return (
        f"Changed at two places: {what}: {conflict.field} is “{_short(conflict.kept)}”, as changed last; "
        f"elsewhere it was made “{_short(conflict.other)}”"
    )


def _name(table: str, identifier: str, meeting: Meeting) -> str:
    records = getattr(meeting, table)
    record = records.get(identifier) if table not in ("head", "floor") else None
    for field in ("text", "name", "title", "task"):
        if record is not None and hasattr(record, field):
            return _short(getattr(record, field))
    return short_id(identifier)


def _double(double: Double, meeting: Meeting) -> str:
    entry = meeting.entries[double.first]
    who = meeting.speaker_name(entry.speaker)
    said = _short(entry.text)
    return f"Taken twice: {who + ': ' if who else ''}{said} ({short_id(double.first)}, {short_id(double.second)})"


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
