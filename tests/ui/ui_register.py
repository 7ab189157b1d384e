"""A library on the disk for tests of the register's screens: a series of meetings with a few action items."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from ui_standins import conference

from minutes_tui.domain.entries import Entry
from minutes_tui.domain.ids import id_maker
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.ranks import FIRST_RANK, rank_after
from minutes_tui.domain.records import Records
from minutes_tui.store.library import Library
from minutes_tui.workspace import LibraryWorkspace

NOW = datetime(2024, 11, 6, 8, 41, tzinfo=UTC)
"""A Wednesday."""
new_id = id_maker(lambda: NOW, secrets.token_bytes)

Owed = tuple[str, str, date | None]
"""A task, its lead unit, its date."""

TASKS: tuple[Owed, ...] = (
    ("Draft the outline of the report", "Office", date(2024, 10, 25)),
    ("Rà soát các văn bản", "Vụ Pháp chế", date(2024, 11, 8)),
    ("Publish the list of procedures", "Legal Department", date(2024, 12, 15)),
    ("Think about the budget", "Office", None),
)
"""One overdue, one due this week, one later, one without a date."""


def meeting_owing(tasks: Sequence[Owed], day: date, language: Language = "en", series: str = "") -> Meeting:
    """A meeting whose directives make these items."""
    planned = conference(language)
    entries, items, rank = [], [], FIRST_RANK
    at = datetime(day.year, day.month, day.day, 2, 0, tzinfo=UTC)
    for task, unit, due in tasks:
        entry = Entry(new_id(), rank, at, at, "directive", f"{task}.", "p0", agenda="a2")
        rank = rank_after(rank)
        entries.append(entry)
        items.append(ActionItem(new_id(), entry.id, task, entry.text, at, (unit,), authority="Minister", due=due))
    head = replace(planned.head, date=day, series=series)
    return replace(planned, id=new_id(), head=head, entries=Records(entries), items=Records(items))


def library_in(folder: Path) -> Library:
    """A library; its clock stands still."""
    return Library(folder / "library", now=lambda: NOW, new_id=new_id)


def workspace_of(library: Library, language: Language = "en") -> LibraryWorkspace:
    """The library as the screen sees it."""
    return LibraryWorkspace(
        library,
        export_folder=library.folder,
        now=lambda: NOW,
        new_id=new_id,
        zone="Asia/Ho_Chi_Minh",
        language=language,
        by="secretary",
    )


def kept(library: Library, meeting: Meeting) -> Meeting:
    """Puts a meeting into the library."""
    library.create(meeting).close()
    return meeting


def life_of(library: Library, meeting: Meeting, place: int = 0) -> ItemLife:
    """What became of an item of a meeting, on the disk."""
    item = meeting.items.ordered[place]
    return library.peek(meeting.id).lives.get(item.id) or ItemLife(item.id)
