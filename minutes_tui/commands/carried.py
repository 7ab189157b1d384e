"""Meetings that are carried from library to library: one `.minutes` file, the JSON form, and taking them over."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from minutes_tui.commands.common import now
from minutes_tui.domain.changes import Change, ChangeConflict, Edit, apply
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import short_id
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.store.library import Library
from minutes_tui.store.meetings import MeetingStore, creation, trace_document

ENDING = ".minutes"
"""How the names of such files end."""

_LARGEST = 1 << 28


def is_minutes_file(typed: str) -> bool:
    """Does an argument name a `.minutes` file that is there, not an id?"""
    return typed.lower().endswith(ENDING) and Path(typed).is_file()


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


def read_carried(path: Path) -> tuple[Meeting, tuple[Change, ...]]:
    """The meeting in a `.minutes` or JSON file, and every change that made it.

    A file without a trace, or with one that does not lead to its meeting, gives one change that makes it.

    Raises:
        MinutesError: it cannot be read, is damaged, or newer than the program knows.
    """
    from minutes_tui.export.record_json import from_record_json
    from minutes_tui.intake.minutes_file import changes_of, unpack
    from minutes_tui.intake.soundness import require_sound

    try:
        if path.stat().st_size > _LARGEST:
            raise MinutesError("{name} is larger than any meeting; nothing was read.", name=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise MinutesError(
            "{name} cannot be read ({reason}).", name=path, reason=error.strerror or error
        ) from error
    packed = path.suffix.lower() == ENDING or _packed(data)
    document: Mapping[str, Any] = unpack(data, path.name) if packed else _json(data, path.name)
    meeting = from_record_json(document)
    changes = changes_of(document) if document.get("trace") else ()
    require_sound(meeting, changes)
    return meeting, changes if _lead_to(changes, meeting) else (creation(meeting, f"of-{meeting.id}", now()),)


def _packed(data: bytes) -> bool:
    return b'"minutes_tui/minutes-file"' in data[:100]


def _json(data: bytes, name: str) -> Mapping[str, Any]:
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise MinutesError("{name} is no JSON, or is damaged; nothing was read.", name=name) from error
    if not isinstance(document, dict):
        raise MinutesError("{name} is no meeting written by minutes_tui; nothing was read.", name=name)
    return document


def _lead_to(changes: tuple[Change, ...], meeting: Meeting) -> bool:
    """Do the changes make the meeting?"""
    made = Meeting(meeting.id)
    try:
        for change in changes:
            made = apply(made, change)
    except ChangeConflict:
        return False
    return bool(changes) and made == meeting


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
