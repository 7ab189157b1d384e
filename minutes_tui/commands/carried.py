"""Meetings that are carried from library to library: written as one `.minutes` file, and taken over."""

from dataclasses import replace
from pathlib import Path

from minutes_tui.domain.changes import Change, Edit
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import short_id
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.store.library import Library
from minutes_tui.store.meetings import MeetingStore, trace_document


def write_minutes_file(store: MeetingStore, target: Path, *, overwrite: bool, off_record: bool) -> None:
    """Writes a meeting with its whole trace as one file.

    Args:
        store: the meeting.
        target: the file.
        overwrite: may a file that is there be replaced?
        off_record: with what was said off the record; without it nothing of that is in the file.

    Raises:
        MinutesError: there is a file of that name already, or it cannot be written.
    """
    from minutes_tui.export.record_json import to_record_json
    from minutes_tui.intake.minutes_file import pack

    if target.exists() and not overwrite:
        raise MinutesError("There is a file {name} already; nothing was written. Give --overwrite.", name=target)
    meeting, changes = store.meeting, tuple(store.trace())
    if not off_record:
        meeting, changes = without_off_record(meeting, changes)
    data = pack(to_record_json(meeting, [trace_document(change) for change in changes]))
    unfinished = target.with_name(target.name + ".part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise MinutesError(
            "{name} cannot be written ({reason}); nothing was changed.", name=target, reason=error.strerror or error
        ) from error


def without_off_record(meeting: Meeting, changes: tuple[Change, ...]) -> tuple[Meeting, tuple[Change, ...]]:
    """A meeting and its changes without any trace of the entries that are, or ever were, off the record."""
    edits = [edit for change in changes for edit in change.edits if edit.table == "entries"]
    versions = [v for edit in edits for v in (edit.before, edit.after) if v is not None]
    hidden = {entry.id for entry in (*versions, *meeting.entries) if entry.off_record}
    if not hidden:
        return meeting, changes
    stripped = tuple(
        replace(change, edits=tuple(e for e in change.edits if not _belongs(e, hidden))) for change in changes
    )
    return replace(
        meeting,
        entries=Records(entry for entry in meeting.entries if entry.id not in hidden),
        items=Records(item for item in meeting.items if item.entry not in hidden),
    ), stripped


def _belongs(edit: Edit, hidden: set[str]) -> bool:
    """Is an edit one of an entry that is hidden, or of what it makes somebody owe?"""
    if edit.table == "items":
        return any(version is not None and version.entry in hidden for version in (edit.before, edit.after))
    return edit.table == "entries" and edit.id in hidden


def take_over(library: Library, meeting: Meeting, changes: tuple[Change, ...]) -> None:
    """Puts a meeting into the library with all its changes, so that it is gone on with here.

    Raises:
        MinutesError: a meeting with its id is there already.
        StoreError: the disk refuses.
    """
    if meeting.id in library.meeting_ids():
        raise MinutesError(
            "This meeting is in the library already, as {id}; nothing was imported. "
            "'minutes-tui merge {id} FILE' brings in what the file has and the library has not.",
            id=short_id(meeting.id),
        )
    library.create_with(meeting.id, *changes).close()
