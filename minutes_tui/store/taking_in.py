"""Many meetings taken into a library at once: all of them, or none.

New meetings are written whole in a folder beside the others first, each synced to the disk, and moved in together.
A full disk or a kill before the move leaves the library as it was; a kill between two moves leaves whole meetings,
and taking the same ones in again brings the rest.
"""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from minutes_tui.domain.changes import Change, ChangeBuilder, Edit
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import NewId
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.store.errors import reason_of
from minutes_tui.store.library import Library
from minutes_tui.store.meetings import MeetingStore, creation

STAGING: Final = ".taking-in"
"""The folder in the library in which meetings wait until all of them are whole."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came into the library."""

    meetings: int = 0
    """New meetings."""
    items: int = 0
    """New action items, in new meetings and in those that were there."""


def new_parts(library: Library, meetings: Sequence[Meeting]) -> tuple[list[Meeting], list[Meeting]]:
    """Of meetings what the library has not got: whole meetings, and for those that are there their new items.

    Args:
        library: the library.
        meetings: the meetings, each with an id that is the same whenever it comes.
    """
    known = set(library.meeting_ids())
    whole = [meeting for meeting in meetings if meeting.id not in known]
    parts = []
    for meeting in meetings:
        if meeting.id in known:
            held = library.peek(meeting.id)
            fresh = [item for item in meeting.items if item.id not in held.items]
            if fresh:
                parts.append(_only(meeting, {item.id for item in fresh}))
    return whole, parts


def _only(meeting: Meeting, items: set[str]) -> Meeting:
    """A meeting with some of its items, their entries and their lives."""
    kept = [item for item in meeting.items if item.id in items]
    entries = {item.entry for item in kept}
    return replace(
        meeting,
        entries=Records(entry for entry in meeting.entries if entry.id in entries),
        items=Records(kept),
        lives=Records(life for life in meeting.lives if life.id in items),
    )


def take_in(
    library: Library,
    meetings: Sequence[Meeting],
    *,
    now: Callable[[], datetime],
    new_id: NewId,
    by: str = "",
    progress: Callable[[int], None] = lambda _done: None,
) -> TakenIn:
    """Takes meetings into a library, all or none; what is there already stays as it is.

    Args:
        library: the library.
        meetings: the meetings, each with an id that is the same whenever it comes.
        now: the clock.
        new_id: makes ids for the changes.
        by: whose hand it is, for the trace.
        progress: told after each meeting how many are written.

    Raises:
        MinutesError: a meeting that gets new items is open elsewhere, or the disk refuses; nothing was taken in.
    """
    whole, parts = new_parts(library, meetings)
    opened: list[MeetingStore] = []
    try:
        # Those that are there are opened first: where one is locked, nothing has been written yet.
        opened.extend(library.open(part.id) for part in parts)
        _move_in(library, whole, now=now, new_id=new_id, by=by, progress=progress)
        for store, part in zip(opened, parts, strict=True):
            _add(store, part, now(), new_id, by)
    finally:
        for store in opened:
            store.close()
    return TakenIn(len(whole), sum(len(meeting.items) for meeting in (*whole, *parts)))


def _move_in(
    library: Library,
    meetings: Sequence[Meeting],
    *,
    now: Callable[[], datetime],
    new_id: NewId,
    by: str,
    progress: Callable[[int], None],
) -> None:
    """Writes meetings beside the library's and moves them in when all are whole."""
    if not meetings:
        return
    place = library.folder / STAGING
    try:
        shutil.rmtree(place, ignore_errors=True)
        staging = Library(place, now=now, new_id=new_id)
        for count, meeting in enumerate(meetings, start=1):
            store = staging.create_with(
                meeting.id, creation(replace(meeting, lives=Records()), new_id(), now(), by)
            )
            try:
                _add(store, replace(meeting, entries=Records(), items=Records()), now(), new_id, by)
            finally:
                store.close()
            progress(count)
        library.path("").mkdir(mode=0o700, parents=True, exist_ok=True)
        for meeting in meetings:
            staging.path(meeting.id).rename(library.path(meeting.id))
    except OSError as error:
        raise MinutesError(
            "The disk refused it ({reason}); nothing was taken in. Make room and try again.",
            reason=reason_of(error),
        ) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _add(store: MeetingStore, part: Meeting, at: datetime, new_id: NewId, by: str) -> None:
    """Adds entries and items to a meeting, and their lives in the stream of their own."""
    builder = ChangeBuilder(store.meeting, new_id, at)
    for entry in part.entries:
        builder.put("entries", entry)
    for item in part.items:
        builder.put("items", item)
    if builder:
        store.keep(builder.change("import", by=by))
    if part.lives:
        edits = tuple(Edit("lives", life.id, store.meeting.lives.get(life.id), life) for life in part.lives)
        store.keep(Change(new_id(), at, "import", edits, "life", by=by))
