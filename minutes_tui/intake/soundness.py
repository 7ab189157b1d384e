"""Is a meeting that came in a file one that the program can work with? Every field of the kind that it must be."""

import re
import types
import typing
from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final, Literal, get_args, get_origin
from zoneinfo import ZoneInfo

from minutes_tui.domain.changes import SINGLE, TABLES, Change
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting

_ID: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,63}")
"""What an id may be: it becomes the name of a folder."""
_RANK: Final = re.compile(r"[0-9A-Za-z]*[1-9A-Za-z]")


class UnsoundMeeting(MinutesError):
    """A file that has the form of a meeting and values that no meeting has."""


def require_sound(meeting: Meeting, changes: tuple[Change, ...] = ()) -> None:
    """Refuses a meeting with a field of another kind than it must be, or an id that is none.

    Args:
        meeting: the meeting as it was read.
        changes: its trace.

    Raises:
        UnsoundMeeting: naming the first field that is wrong.
    """
    if not isinstance(meeting.id, str) or not _ID.fullmatch(meeting.id):
        raise _unsound("id", meeting.id)
    for record in _records(meeting, changes):
        _check(record)
    try:
        ZoneInfo(meeting.head.zone)
    except (OSError, ValueError, KeyError) as error:
        raise _unsound("zone", meeting.head.zone) from error


def _records(meeting: Meeting, changes: tuple[Change, ...]) -> Iterator[Any]:
    for table in TABLES:
        held = getattr(meeting, table)
        yield from (held,) if table in SINGLE else held
    for change in changes:
        for edit in change.edits:
            yield from (record for record in (edit.before, edit.after) if record is not None)


def _check(record: Any) -> None:
    for name, annotation in _hints(typing.cast(Hashable, type(record))):
        value = getattr(record, name)
        if not _fits(value, annotation):
            raise _unsound(name, value)
        if name in ("id", "rank") and not (_ID if name == "id" else _RANK).fullmatch(value):
            raise _unsound(name, value)


def _unsound(field: str, value: object) -> UnsoundMeeting:
    return UnsoundMeeting(
        "The meeting in the file has a {field} that none can have ({value}); nothing was imported.",
        field=field, value=repr(value)[:60],
    )  # fmt: skip


@cache
def _hints(kind: Hashable) -> tuple[tuple[str, Any], ...]:
    hints = typing.get_type_hints(typing.cast(type, kind))
    return tuple((field.name, hints[field.name]) for field in fields(typing.cast(Any, kind)))


def _fits(value: Any, annotation: Any) -> bool:
    """Is a value one of those that an annotation of a record allows?"""
    origin = get_origin(annotation)
    if origin is Literal:
        return value in get_args(annotation)
    if origin in (types.UnionType, typing.Union):
        return any(_fits(value, one) for one in get_args(annotation))
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(one, get_args(annotation)[0]) for one in value)
    if annotation is type(None):
        return value is None
    if is_dataclass(annotation):
        if not isinstance(value, typing.cast(type, annotation)):
            return False
        return all(_fits(getattr(value, name), hint) for name, hint in _hints(typing.cast(Hashable, annotation)))
    if annotation is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return type(value) is annotation
