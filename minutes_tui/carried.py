"""Meetings in files that this program wrote: a `.minutes` file, or the JSON form."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from minutes_tui.domain.changes import Change, ChangeConflict, apply
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.store.meetings import creation

ENDING = ".minutes"
"""How the names of such files end."""

_LARGEST = 1 << 28


def is_minutes_file(typed: str) -> bool:
    """Does an argument name a `.minutes` file that is there, not an id?"""
    return typed.lower().endswith(ENDING) and Path(typed).is_file()


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
    return meeting, changes if _lead_to(changes, meeting) else (
        creation(meeting, f"of-{meeting.id}", _beginning(meeting)),
    )


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


def _beginning(meeting: Meeting) -> datetime:
    """The time of the one change that makes a meeting without a trace: the same whenever the file is read."""
    return meeting.head.started_at or datetime.combine(meeting.head.date, time(), UTC)
