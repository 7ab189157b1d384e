"""The register: the action items of all meetings, and a line about each meeting.

It is an index. The meetings' stores are the truth; the index file only saves reading them all again, and is
made anew, for the meetings concerned, whenever it is missing, damaged or older than a store.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from zlib import crc32

import orjson

from minutes_tui.domain.documents import Document, from_document, to_document
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import made_at
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import MeetingSummary, RegisterItem, counted_once
from minutes_tui.store.collecting import without_collection
from minutes_tui.store.errors import NotSetUp, StoreError
from minutes_tui.store.layout import JOURNAL, SNAPSHOT
from minutes_tui.store.private_file import replace_private

INDEX: Final = "register.json"
"""The name of the index file in the library."""
INDEX_FORMAT: Final = 4
"""The version of the index; one of another version is made anew."""
_CLOSING: Final = b"}"


@dataclass(frozen=True, slots=True)
class Register:
    """The library at a glance."""

    meetings: tuple[MeetingSummary, ...]
    """A line for each meeting, oldest first by date."""
    items: tuple[RegisterItem, ...]
    """Every action item, by meeting and in the order of its minutes."""
    unreadable: tuple[tuple[str, MinutesError], ...] = ()
    """Meetings that could not be read, each with the reason."""
    warnings: tuple[tuple[str, str], ...] = ()
    """What is missing from meetings that could be read in part, with the meeting's id."""
    unfinished: tuple[str, ...] = ()
    """Meetings that hold an act of which a half, in other meetings' stores, is still to be done."""


Stand = list[list[int]]
"""How files stand: size, time and inode of each."""

Look = Callable[[str], tuple[Meeting, tuple[MinutesError, ...], bool]]
"""Reads a meeting by its id, with what is missing from it, and whether it holds an act done by half."""


TellProgress = Callable[[int, int], None]
"""Told how many meetings of how many have been read."""


def silent(_done: int, _total: int) -> None:
    """Tells nobody how far it is."""


def load_register(
    library: Path, identifiers: Sequence[str], path: Callable[[str], Path], look: Look, told: TellProgress = silent
) -> Register:
    """The register, from the index as far as that is true, from the stores as far as it is not.

    Args:
        library: the library's folder.
        identifiers: the ids of all meetings.
        path: gives the folder of a meeting's store.
        look: reads a meeting from its store, with what is missing from it.
        told: told before each meeting that the index does not know as it is now, and at the end of them.
    """
    with without_collection():
        return _load(library, identifiers, path, look, told)


def _load(
    library: Path, identifiers: Sequence[str], path: Callable[[str], Path], look: Look, told: TellProgress
) -> Register:
    known = _read_index(library)
    rows: dict[str, Document] = {}
    unreadable = []
    signatures = {identifier: signature_of(path(identifier)) for identifier in identifiers}
    stale = [i for i, signature in signatures.items() if known.get(i, {}).get("signature") != signature]
    read = {identifier: number for number, identifier in enumerate(stale)}
    for identifier, signature in signatures.items():
        row = known.get(identifier)
        if row is None or identifier in read:
            told(read[identifier], len(stale))
            try:
                row = _row(*look(identifier), signature)
            except NotSetUp:
                continue
            except StoreError as error:
                unreadable.append((identifier, error))
                continue
        rows[identifier] = row
    if stale:
        told(len(stale), len(stale))
    if rows != known:
        _write_index(library, rows)
    ordered = sorted(rows.values(), key=lambda r: (r["line"]["date"], r["line"]["id"]))
    lines = tuple(from_document(MeetingSummary, row["line"]) for row in ordered)
    items = tuple(
        _register_item(line, number, item, life, recorded_on)
        for line, row in zip(lines, ordered, strict=True)
        for number, (item, life, recorded_on) in enumerate(row["items"], start=1)
    )
    warnings = tuple((line.id, text) for line, row in zip(lines, ordered, strict=True) for text in row["warnings"])
    unfinished = tuple(identifier for identifier, row in rows.items() if row["unfinished"])
    return Register(*counted_once(lines, items), tuple(unreadable), warnings, unfinished)


def _register_item(
    line: MeetingSummary, number: int, item: Document, life: Document, recorded_on: str | None
) -> RegisterItem:
    return RegisterItem(
        from_document(ActionItem, item),
        from_document(ItemLife, life),
        line.id,
        line.title,
        line.date,
        line.series,
        number,
        date.fromisoformat(recorded_on) if recorded_on else None,
    )


def _row(meeting: Meeting, warnings: Sequence[MinutesError], unfinished: bool, signature: Stand) -> Document:
    head = meeting.head
    listed = (*meeting.ordered_items(), *meeting.withdrawn_items)
    items = [(item, meeting.lives.get(item.id) or ItemLife(item.id)) for item in listed]
    line = MeetingSummary(
        meeting.id,
        head.title,
        head.date,
        head.language,
        head.place,
        head.series,
        head.state,
        len(meeting.entries),
        sum(1 for _, life in items if life.status == "open"),
    )
    return {
        "signature": signature,
        "unfinished": unfinished,
        "warnings": [str(warning) for warning in warnings],
        "line": to_document(line),
        "items": [[to_document(item), to_document(life), _recorded_on(meeting, item)] for item, life in items],
    }


def _recorded_on(meeting: Meeting, item: ActionItem) -> str | None:
    """The day on which an item was entered, in the meeting's zone; None where its id does not tell."""
    moment = made_at(item.id)
    return None if moment is None else meeting.local(moment).date().isoformat()


def signature_of(folder: Path) -> Stand:
    """What tells that a store was written since: size, time and inode of its two files."""
    return [_stand_of(folder / name) for name in (JOURNAL, SNAPSHOT)]


def index_stand(library: Path) -> Stand:
    """The same for the index of a library."""
    return [_stand_of(library / INDEX)]


def _stand_of(file: Path) -> list[int]:
    try:
        status = file.stat()
    except OSError:
        return [0, 0, 0]
    return [status.st_size, status.st_mtime_ns, status.st_ino]


def _read_index(library: Path) -> dict[str, Document]:
    """The rows of the index; none where it is missing, of another version, or not what was written."""
    try:
        written = (library / INDEX).read_bytes()
    except OSError:
        return {}
    rows = written[len(_opening(b"")) : -len(_CLOSING)]
    if written != _opening(rows) + rows + _CLOSING:
        return {}
    index: dict[str, Document] = orjson.loads(rows)
    return index


def _opening(rows: bytes) -> bytes:
    """What stands before the rows: the version, and the checksum by which damage is seen."""
    return b'{"format":%d,"checksum":"%08x","meetings":' % (INDEX_FORMAT, crc32(rows))


def _write_index(library: Path, rows: dict[str, Document]) -> None:
    """Replaces the index whole. Where it cannot be written the next reader makes it again."""
    try:
        written = orjson.dumps(rows)
    except TypeError:
        # Half a character in a record that another program wrote: no index, each reader reads the meetings.
        return
    with suppress(OSError):
        replace_private(library / INDEX, _opening(written) + written + _CLOSING)
