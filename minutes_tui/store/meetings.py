"""A meeting in its store: records in TinyDB tables, and the trace of every change beside them.

A change is one journal record: the documents that it leaves behind, and in the table `changes` what it was
and what stood there before. What came after a change is what the next one found, or what stands in the tables
now; so the trace keeps each version of a record once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import reduce
from pathlib import Path
from typing import Any, Final, cast

from minutes_tui.domain.changes import (
    SINGLE,
    TABLES,
    Change,
    ChangeConflict,
    ChangeName,
    Edit,
    Stream,
    Table,
    apply,
)
from minutes_tui.domain.documents import RECORD_TYPES, Document, from_document, to_document
from minutes_tui.domain.errands import Errand
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.history import History
from minutes_tui.domain.meeting import FLOOR, HEAD, Floor, Head, Meeting
from minutes_tui.domain.records import Records
from minutes_tui.store.engine import Store, Write
from minutes_tui.store.following import News
from minutes_tui.store.memory import Operation
from minutes_tui.store.notices import notices_of
from minutes_tui.store.recovery import clear_folder
from minutes_tui.store.system import System, this_system

CHANGES: Final = "changes"
"""The table of the trace."""
ERRANDS: Final = "errands"
"""The table of what acts kept here have yet to do in the stores of other meetings."""

Tables = dict[str, dict[str, Document]]


def writes_of(change: Change, ordinal: int) -> list[Write]:
    """What a change writes: the documents that it leaves behind, and its line in the trace.

    Args:
        change: the change.
        ordinal: its place in the trace, from 1.
    """
    writes = [
        Write(edit.table, edit.id, None if edit.after is None else to_document(edit.after)) for edit in change.edits
    ]
    errands = [Write(ERRANDS, errand.id, to_document(errand)) for errand in change.errands]
    return [*writes, *errands, Write(CHANGES, change.id, _trace_document(change, ordinal))]


def _trace_document(change: Change, ordinal: int) -> Document:
    document: Document = {
        "id": change.id,
        "ordinal": ordinal,
        "at": _utc_text(change.at),
        "name": change.name,
        "edits": [
            [edit.table, edit.id, None if edit.before is None else to_document(edit.before)]
            for edit in change.edits
        ],
    }
    if change.stream != "minutes":
        document["stream"] = change.stream
    for name in ("undoes", "redoes", "by"):
        if getattr(change, name):
            document[name] = getattr(change, name)
    if change.errands:
        document["errands"] = [to_document(errand) for errand in change.errands]
    return document


def trace_document(change: Change) -> Document:
    """A change of the trace as JSON tells it: what it was, when, and each record before and after it.

    What it does in other meetings' stores concerns this library alone and is left out.
    """
    return {
        "id": change.id,
        "at": _utc_text(change.at),
        "name": change.name,
        "stream": change.stream,
        "undoes": change.undoes,
        "redoes": change.redoes,
        "by": change.by,
        "edits": [
            {
                "table": edit.table,
                "id": edit.id,
                "before": None if edit.before is None else to_document(edit.before),
                "after": None if edit.after is None else to_document(edit.after),
            }
            for edit in change.edits
        ],
    }


def _utc_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def meeting_from(identifier: str, documents: Callable[[str], Mapping[str, Document]]) -> Meeting:
    """The meeting that the documents of a store make.

    Args:
        identifier: the meeting's id.
        documents: gives the documents of a table by their ids.
    """
    head = documents("head").get(HEAD)
    floor = documents("floor").get(FLOOR)
    parts: dict[str, Any] = {
        table: Records(from_document(RECORD_TYPES[table], d) for d in documents(table).values())
        for table in TABLES
        if table not in SINGLE
    }
    return Meeting(
        identifier,
        from_document(Head, head) if head else Head(),
        from_document(Floor, floor) if floor else Floor(),
        **parts,
    )


def trace_from(tables: Tables) -> tuple[Change, ...]:
    """Every change with what it found and what it left, oldest first.

    Args:
        tables: the documents as they stand after the last change of the trace.
    """
    now: dict[tuple[str, str], Document | None] = {
        (table, identifier): document for table in TABLES for identifier, document in tables.get(table, {}).items()
    }
    changes = []
    for document in sorted(tables.get(CHANGES, {}).values(), key=lambda d: d["ordinal"], reverse=True):
        changes.append(change_from(document, lambda table, identifier: now.get((table, identifier))))
        for table, identifier, before in document["edits"]:
            now[(table, identifier)] = before
    return tuple(reversed(changes))


def changes_of(commit: Iterable[Operation]) -> Sequence[Change]:
    """The change that one commit keeps, as `writes_of` writes it; none where it is about something else.

    Raises:
        KeyError: it keeps several, of which only the whole trace tells what each of them left.
    """
    documents = {(table, d["id"]): d for table, _number, d in commit if d is not None and "id" in d}
    changes = [d for (table, _identifier), d in documents.items() if table == CHANGES]
    if len(changes) > 1:
        raise KeyError(CHANGES)
    return [change_from(line, lambda table, identifier: documents.get((table, identifier))) for line in changes]


def change_from(document: Document, after: Callable[[Table, str], Document | None]) -> Change:
    """A change from its line in the trace.

    Args:
        document: the line.
        after: gives the document of a record as the change left it; None where there was none.
    """
    edits = tuple(
        Edit(table, identifier, _record(table, before), _record(table, after(table, identifier)))
        for table, identifier, before in document["edits"]
    )
    return Change(
        document["id"],
        datetime.fromisoformat(document["at"]),
        cast(ChangeName, document["name"]),
        edits,
        cast(Stream, document.get("stream", "minutes")),
        document.get("undoes"),
        document.get("redoes"),
        document.get("by", ""),
        tuple(from_document(Errand, errand) for errand in document.get("errands", ())),
    )


def _record(table: Table, document: Document | None) -> Any:
    if document is None:
        return (Head() if table == "head" else Floor()) if table in SINGLE else None
    return from_document(RECORD_TYPES[table], document)


class MeetingStore:
    """One meeting and the store that keeps it.

    Args:
        store: the open store.
        identifier: the meeting's id.
    """

    def __init__(self, store: Store, identifier: str) -> None:
        self.store = store
        """The store underneath: journal, lock, draft."""
        self.meeting = meeting_from(identifier, store.documents)
        """The meeting as it is on the disk."""
        self.ordinal = len(store.documents(CHANGES))
        """How many changes the trace holds."""
        self.rescued: tuple[MinutesError, ...] = ()
        """What is to be said of changes that its disk had refused before, and that opening it put back."""

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        now: Callable[[], datetime],
        system: System | None = None,
        read_only: bool = False,
    ) -> "MeetingStore":
        """Opens the store of a meeting that is there.

        Raises:
            StoreError: it is not there, locked, damaged beyond reading.
        """
        more: dict[str, Any] = {} if system is None else {"system": system}
        return cls(Store.open(folder, read_only=read_only, now=now, **more), folder.name)

    @classmethod
    def create(
        cls, folder: Path, *changes: Change, now: Callable[[], datetime], system: System | None = None
    ) -> "MeetingStore":
        """Makes the store of a new meeting with the change that sets it up, and those that follow it at once.

        All of them are one commit: where the disk refuses there is no meeting, not one that is half there.

        Raises:
            StoreError: the folder cannot be made or written.
            ChangeConflict: the changes do not follow each other.
        """
        more: dict[str, Any] = {} if system is None else {"system": system}
        made = cls(Store.open(folder, create=True, now=now, **more), folder.name)
        try:
            made.keep(*changes)
        except MinutesError:
            made.close()
            if not made.ordinal:
                with suppress(OSError):
                    clear_folder(system or this_system(), folder)
            raise
        return made

    @property
    def read_only(self) -> bool:
        """Is it open for reading only?"""
        return self.store.read_only

    def keep(self, *changes: Change) -> None:
        """Writes changes as one commit: all of them or none; when this returns they are on the disk.

        Raises:
            StoreWriteFailed: the disk refused; nothing is changed.
            ChangeConflict: one does not fit the meeting; nothing is changed.
        """
        after = reduce(apply, changes, self.meeting)
        first = self.ordinal + 1
        self.store.commit([write for place, c in enumerate(changes, first) for write in writes_of(c, place)])
        self.ordinal += len(changes)
        self.meeting = after

    def reread(self) -> None:
        """Takes the meeting from the store's documents again, after something else wrote there."""
        self.meeting = meeting_from(self.meeting.id, self.store.documents)
        self.ordinal = len(self.store.documents(CHANGES))

    def follow(self) -> Sequence[Change] | None:
        """Takes in what another program has written since the last look.

        Returns:
            the changes, oldest first; None where the record was read anew and may differ in anything.
        """
        news = self.store.follow()
        try:
            changes = [change for commit in news.commits for change in changes_of(commit)]
            meeting = reduce(apply, changes, self.meeting)
        except (ChangeConflict, KeyError):
            news = News(anew=True)
        if news.anew:
            self.reread()
            return None
        self.meeting = meeting
        self.ordinal += len(changes)
        return changes

    def histories(self) -> dict[Stream, History]:
        """The undo stacks of both streams as they stand now; a later change is to be added to them."""
        tables = self._snapshot()
        loaded: list[tuple[Change, ...]] = []

        def earlier(stream: Stream) -> Iterable[Change]:
            if not loaded:
                loaded.append(trace_from(tables))
            return [c for c in loaded[0] if c.stream == stream]

        return {
            "minutes": History(earlier=lambda: earlier("minutes")),
            "life": History(earlier=lambda: earlier("life")),
        }

    def trace(self) -> Iterator[Change]:
        """Every change that was kept, oldest first."""
        return iter(trace_from(self._snapshot()))

    def errands(self) -> tuple[Errand, ...]:
        """What acts kept here have yet to do in other meetings' stores, in the order of the acts."""
        waiting = (from_document(Errand, document) for document in self.store.documents(ERRANDS).values())
        return tuple(sorted(waiting, key=lambda errand: (errand.at, errand.id)))

    def forget_errands(self, identifiers: Iterable[str]) -> None:
        """Notes that errands are done.

        Raises:
            StoreWriteFailed: the disk refused; they are looked at again the next time, which does no harm.
        """
        known = self.store.documents(ERRANDS)
        done = [Write(ERRANDS, identifier, None) for identifier in identifiers if identifier in known]
        if done:
            self.store.commit(done)

    def notices(self) -> tuple[MinutesError, ...]:
        """What opening the store has to say: what could not be read, and where it is kept."""
        return (*notices_of(self.store.recovery), *self.rescued)

    def warnings(self) -> tuple[MinutesError, ...]:
        """What a reader of the record must know: what is missing from it, or may be."""
        return (*notices_of(self.store.recovery, torn=False), *self.rescued)

    def close(self) -> None:
        """Lets go of the store."""
        self.store.close()

    def _snapshot(self) -> Tables:
        return {table: self.store.documents(table).copy() for table in (*TABLES, CHANGES)}


def creation(meeting: Meeting, identifier: str, at: datetime, by: str = "") -> Change:
    """The change that sets up a meeting with all the records that it has.

    Args:
        meeting: the meeting as planned: head, bridges, people, units, agenda.
        identifier: the id of the change.
        at: when it is set up (UTC).
        by: whose hand sets it up.
    """
    edits: list[Edit] = []
    if meeting.head != Head():
        edits.append(Edit("head", HEAD, Head(), meeting.head))
    if meeting.floor != Floor():
        edits.append(Edit("floor", FLOOR, Floor(), meeting.floor))
    for table in TABLES:
        if table not in SINGLE:
            edits.extend(Edit(table, r.id, None, r) for r in getattr(meeting, table))
    return Change(identifier, at, "create", tuple(edits), by=by)
