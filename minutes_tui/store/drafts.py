"""The half-typed line, kept from one keystroke to the next.

One file of four slots of 4 KiB. Two take turns with the line itself, so that a crash while one is written
leaves the other; two take turns with the number of the last acknowledged commit, by which recovery tells a
torn last line of the journal from a damaged one. A line too long for its slot stands in a file beside it,
written and synced before the slot that names it.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

from minutes_tui.store.encoding import decode, encode
from minutes_tui.store.journal import EXACT, PLAIN, Record, line_of, record_at, write_all
from minutes_tui.store.layout import DRAFT, FORMAT
from minutes_tui.store.system import System

SLOT = 4096
"""Bytes of a slot: what a disk writes in one piece."""
DRAFT_SLOTS = (0, SLOT)
"""Where the two slots of the line begin."""
ACKNOWLEDGED_SLOTS = (2 * SLOT, 3 * SLOT)
"""Where the two slots of the acknowledged number begin."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A line that was being typed."""

    entry_id: str
    """The id under which the line will be saved."""
    text: str
    """What stood in the field."""
    extra: dict[str, Any] = field(default_factory=dict)
    """What else belongs to it: where the cursor stood, which field it was."""


class DraftFile:
    """The draft of one store.

    Args:
        system: the machine.
        folder: the store.
    """

    def __init__(self, system: System, folder: Path) -> None:
        self._system = system
        self._folder = folder
        self.read_only = True
        """Nothing is written, and `save` and `clear` do nothing, until the store has its lock."""
        self._handle: int | None = None
        self._draft: Draft | None = None
        self.acknowledged = 0
        """The highest number of a commit of which anybody was told that it is saved."""
        data = self._read()
        self._next_draft = self._load_draft(data)
        self._next_acknowledged = self._load_acknowledged(data)

    def load(self) -> Draft | None:
        """The line that was being typed. Whoever asks compares its id with what is saved."""
        return self._draft

    def save(self, entry_id: str, text: str, extra: dict[str, Any] | None = None) -> None:
        """Keep a line; when this returns it is on the disk.

        Raises:
            OSError: the disk refused; the line kept before is still there.
        """
        self._write_draft(Draft(entry_id, text, extra or {}))

    def clear(self, entry_id: str) -> None:
        """Forget the line with this id, because it was saved or thrown away; any other stays.

        Raises:
            OSError: the disk refused; the line is still kept.
        """
        if self._draft is not None and self._draft.entry_id == entry_id:
            self._write_draft(None)

    def acknowledge(self, sequence: int) -> None:
        """Note that commit `sequence` is on the disk and was called saved; not waited for.

        Raises:
            OSError: the disk refused; only the telling of torn from damaged suffers.
        """
        if self.read_only or sequence <= self.acknowledged:
            return
        payload = b'{"format":%d,"acknowledged":%d}' % (FORMAT, sequence)
        line = line_of(self._next_acknowledged, PLAIN, payload)
        write_all(self._system, self._open(), ACKNOWLEDGED_SLOTS[self._next_acknowledged % 2], line)
        self._next_acknowledged += 1
        self.acknowledged = sequence

    def close(self) -> None:
        """Close the file."""
        if self._handle is not None:
            self._system.close(self._handle)
            self._handle = None

    def _write_draft(self, draft: Draft | None) -> None:
        if self.read_only:
            return
        turn = self._next_draft
        handle = self._open()
        said = None
        if draft is not None:
            said = {"entry_id": draft.entry_id, "text": draft.text, "extra": draft.extra}
        slot = _slot(turn, {"format": FORMAT, "draft": said})
        if len(slot) > SLOT:
            content, _, exact = encode(said)
            self._write_long(turn, content)
            pointer = {"length": len(content), "checksum": crc32(content), "exact": exact}
            slot = _slot(turn, {"format": FORMAT, "long": pointer})
        write_all(self._system, handle, DRAFT_SLOTS[turn % 2], slot)
        self._system.sync_data(handle)
        self._next_draft += 1
        self._draft = draft

    def _write_long(self, turn: int, content: bytes) -> None:
        """Write a long line beside the slots: over the one before the last, never over the last."""
        path = self._long(turn)
        handle, is_new = _open_or_create(self._system, path)
        try:
            self._system.truncate(handle, 0)
            write_all(self._system, handle, 0, content)
            self._system.sync_data(handle)
        finally:
            self._system.close(handle)
        if is_new:
            self._system.sync_folder(self._folder)

    def _long(self, turn: int) -> Path:
        return self._folder / f"{DRAFT}.{turn % 2}.long"

    def _open(self) -> int:
        if self._handle is None:
            self._handle, is_new = _open_or_create(self._system, self._folder / DRAFT)
            if is_new:
                self._system.sync_folder(self._folder)
        return self._handle

    def _read(self) -> bytes:
        try:
            return self._system.read(self._folder / DRAFT)
        except FileNotFoundError:
            return b""

    def _load_draft(self, data: bytes) -> int:
        """Find the newest readable line; returns the number of the next turn."""
        found = _newest_first(data, DRAFT_SLOTS)
        for record in found:
            said = record.value.get("draft")
            pointer = record.value.get("long")
            if pointer is not None:
                said = self._read_long(record.sequence, pointer)
                if said is None:
                    continue
            if said is not None:
                self._draft = Draft(said["entry_id"], said["text"], said["extra"])
            break
        return found[0].sequence + 1 if found else 0

    def _read_long(self, turn: int, pointer: dict[str, Any]) -> dict[str, Any] | None:
        try:
            content = self._system.read(self._long(turn))
        except FileNotFoundError:
            return None
        if len(content) != pointer["length"] or crc32(content) != pointer["checksum"]:
            return None
        said: dict[str, Any] = decode(content, pointer["exact"])
        return said

    def _load_acknowledged(self, data: bytes) -> int:
        """Find the highest acknowledged number; returns the number of the next turn."""
        found = _newest_first(data, ACKNOWLEDGED_SLOTS)
        if found:
            self.acknowledged = found[0].value["acknowledged"]
        return found[0].sequence + 1 if found else 0


def _slot(turn: int, said: dict[str, Any]) -> bytes:
    """The bytes of a slot; longer than `SLOT` where what is said does not fit."""
    payload, _, exact = encode(said)
    return line_of(turn, EXACT if exact else PLAIN, payload).ljust(SLOT, b"\n")


def _newest_first(data: bytes, slots: tuple[int, int]) -> list[Record]:
    """The readable ones of two slots."""
    found = [record for start in slots if (record := record_at(data, start)) is not None]
    return sorted(found, key=lambda record: record.sequence, reverse=True)


def _open_or_create(system: System, path: Path) -> tuple[int, bool]:
    try:
        return system.create(path), True
    except FileExistsError:
        return system.open(path), False
