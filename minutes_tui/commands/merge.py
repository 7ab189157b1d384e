"""`merge`: records of one meeting, taken at several bridges, become one."""

from pathlib import Path

import click

from minutes_tui.commands.carried import is_minutes_file, read_carried
from minutes_tui.commands.common import bring_copy_up, library_option, new_id, number_of, warn
from minutes_tui.domain.acts import require_open
from minutes_tui.domain.changes import Change
from minutes_tui.domain.ids import short_id
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.merging import Conflict, Double, Merged, merge, merging_edits
from minutes_tui.store.library import Library
from minutes_tui.store.meetings import MeetingStore

_LONGEST = 60


@click.command("merge")
@click.argument("meeting_id", metavar="ID")
@click.argument("others", metavar="ID|FILE.minutes", nargs=-1, required=True)
@library_option
def merge_meetings(library: Library, meeting_id: str, others: tuple[str, ...]) -> None:
    """Bring the records of other bridges into the meeting ID; the others stay as they are.

    Every entry is kept, in the order of time. What was taken twice and what was changed at two places is said. The
    last word printed is the meeting's id; one undo takes the merging back.
    """
    identifier = library.find(meeting_id)
    records = [_changes(library, other) for other in others]
    store = library.open(identifier)
    try:
        require_open(store.meeting)
        merged = merge(identifier, [tuple(store.trace()), *records])
        before = store.meeting
        kept = _keep(store, merged)
        after = store.meeting
    finally:
        store.close()
        bring_copy_up(library, identifier)
    _say(merged, after, kept)
    came = number_of(len(after.entries) - len(before.entries), "entry", "entries")
    print(f"{came} came in, {len(after.entries)} in all: {identifier}")


def _changes(library: Library, other: str) -> tuple[Change, ...]:
    """Every change of another record: of a file, or of a meeting of the library."""
    if is_minutes_file(other):
        return read_carried(Path(other))[1]
    store = library.open(library.find(other), read_only=True)
    try:
        return tuple(store.trace())
    finally:
        store.close()


def _keep(store: MeetingStore, merged: Merged) -> bool:
    """Keeps what is new as one change of the minutes and, where action items have moved on, one of their life.

    The time of the changes is that of the last one that was merged: what a bridge does later comes after them.

    Returns:
        whether anything was new.
    """
    edits = merging_edits(store.meeting, merged.meeting)
    at = max(change.at for change in merged.changes)
    minutes = tuple(edit for edit in edits if edit.table != "lives")
    lives = tuple(edit for edit in edits if edit.table == "lives")
    act = new_id()
    if minutes:
        store.keep(Change(act, at, "import", minutes))
    if lives:
        store.keep(Change(new_id(), at, "import", lives, "life"))
    return bool(edits)


def _say(merged: Merged, meeting: Meeting, kept: bool) -> None:
    if not kept:
        warn("Nothing is new in the other records.")
    for conflict in merged.conflicts:
        warn(_conflict(conflict, meeting))
    for double in merged.doubles:
        warn(_double(double, meeting))


def _conflict(conflict: Conflict, meeting: Meeting) -> str:
    what = f"{conflict.table} {_name(conflict.table, conflict.id, meeting)}"
    if not conflict.field:
        return f"Taken out at one place, gone on with at another, and kept: {what}"
    return (
        f"Changed at two places: {what}: {conflict.field} is {_short(conflict.kept)}, was {_short(conflict.other)}"
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
