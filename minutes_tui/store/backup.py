"""Stores in one file that can be carried away.

A backup is a zip archive: of each store one fresh snapshot with an empty journal behind it, the bytes that an
earlier recovery set aside, and a list of everything with its size and SHA-256.
"""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from minutes_tui.domain.errors import MinutesError
from minutes_tui.store.engine import Store
from minutes_tui.store.errors import StoreDamaged, StoreNewer, reason_of
from minutes_tui.store.journal import first_line, write_all
from minutes_tui.store.layout import BALLAST, FORMAT, JOURNAL, LOCK, NEW, SET_ASIDE, SNAPSHOT
from minutes_tui.store.snapshot import encode_snapshot
from minutes_tui.store.system import PRIVATE_FILE, System, this_system

LIST = "minutes-backup.json"
"""The member of the archive that lists the others."""
KEPT_BESIDE = (SET_ASIDE, "format-")
"""How the names of files begin that belong to a store without being read with it."""
SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
"""What the name of a member may be: parts of plain letters with `/` between them, which lead nowhere else."""
PIECE = 1 << 20
"""Bytes that are read or written at a time."""


class BackupError(MinutesError):
    """A backup could not be made or read; nothing was changed unless the sentence says so."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds."""

    made: str
    """When it was made: ISO, UTC."""
    stores: tuple[str, ...]
    """The names of the stores in it: paths below the library, with `/` between their parts."""
    unreadable: tuple[str, ...]
    """Those of them that could not be read when it was made; their files are in it byte for byte."""
    size: int
    """Bytes of all files that are in it."""


def back_up(
    stores: Mapping[str, Path],
    target: Path,
    *,
    now: Callable[[], datetime],
    files: Mapping[str, Path] | None = None,
    system: System | None = None,
) -> Backup:
    """Write a backup; the stores may be open and in use meanwhile.

    Args:
        stores: the name of each store in the backup → its folder.
        target: the file to be made.
        now: tells the time, with its zone.
        files: the name of any other file in the backup → where it is.

    Raises:
        BackupError: there is a file of that name, or the disk refused; no half backup is left.
        StoreError: a store is missing or cannot be read for want of rights.
    """
    system = system if system is not None else this_system()
    if target.exists():
        raise BackupError("There is a file {file} already. Nothing was written; choose another name.", file=target)
    try:
        with _new_file(system, target) as sink, zipfile.ZipFile(sink, "w") as archive:
            made = _Making(archive, now)
            for name, folder in stores.items():
                made.add_store(name, folder, system)
            for name, path in (files or {}).items():
                made.add(name, system.read(path))
            return made.finish(tuple(stores))
    except OSError as error:
        raise BackupError(
            "The backup {file} could not be written: {reason}. Nothing was changed.",
            file=target,
            reason=reason_of(error),
        ) from error


class _Making:
    """A backup that is being written."""

    def __init__(self, archive: zipfile.ZipFile, now: Callable[[], datetime]) -> None:
        self._archive = archive
        self._now = now
        self._members: dict[str, dict[str, Any]] = {}
        self._unreadable: list[str] = []

    def add(self, name: str, data: bytes) -> None:
        """Add one file."""
        if not SAFE.fullmatch(name):
            raise ValueError(f"{name!r} is no name for a file in a backup")
        self._write(name, data)
        self._members[name] = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}

    def add_store(self, name: str, folder: Path, system: System) -> None:
        """Add a store as it is at this moment; one that cannot be read, file by file."""
        try:
            with Store.open(folder, read_only=True, now=self._now, system=system) as store:
                written = self._now().astimezone(UTC).isoformat()
                self.add(f"{name}/{SNAPSHOT}", encode_snapshot(store.tables, store.sequence, written))
                self.add(f"{name}/{JOURNAL}", first_line(store.sequence))
        except (StoreDamaged, StoreNewer):
            self._unreadable.append(name)
            wanted: Callable[[str], bool] = _is_of_the_store
        else:
            wanted = _is_kept_beside
        for file in sorted(system.names(folder)):
            if wanted(file):
                self.add(f"{name}/{file}", system.read(folder / file))

    def finish(self, stores: tuple[str, ...]) -> Backup:
        """Write the list of everything."""
        made = self._now().astimezone(UTC).isoformat()
        said = {
            "format": FORMAT,
            "made": made,
            "stores": stores,
            "unreadable": self._unreadable,
            "members": self._members,
        }
        self._write(LIST, json.dumps(said, indent=1).encode())
        return Backup(
            made, stores, tuple(self._unreadable), sum(member["size"] for member in self._members.values())
        )

    def _write(self, name: str, data: bytes) -> None:
        moment = self._now()
        member = zipfile.ZipInfo(name, (moment.year, moment.month, moment.day, moment.hour, moment.minute, 0))
        member.compress_type = zipfile.ZIP_DEFLATED
        member.external_attr = PRIVATE_FILE << 16
        self._archive.writestr(member, data)


def _is_of_the_store(file: str) -> bool:
    return file not in (LOCK, BALLAST) and not file.endswith(NEW)


def _is_kept_beside(file: str) -> bool:
    return file.startswith(KEPT_BESIDE) and not file.endswith(NEW)


@contextmanager
def _new_file(system: System, target: Path) -> Iterator[BinaryIO]:
    """A file that gets its name when it is whole and on the disk."""
    unfinished = target.with_name(target.name + NEW)
    with suppress(FileNotFoundError):
        system.remove(unfinished)
    handle = system.create(unfinished)
    whole = False
    try:
        sink = io.BufferedWriter(_Sink(system, handle), PIECE)
        yield sink
        sink.flush()
        system.sync_data(handle)
        whole = True
    finally:
        system.close(handle)
        if not whole:
            with suppress(OSError):
                system.remove(unfinished)
    system.replace(unfinished, target)
    system.sync_folder(target.parent)


class _Sink(io.RawIOBase):
    """A file of the system that is written from its beginning to its end."""

    def __init__(self, system: System, handle: int) -> None:
        super().__init__()
        self._system = system
        self._handle = handle
        self._offset = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        piece = bytes(data)
        write_all(self._system, self._handle, self._offset, piece)
        self._offset += len(piece)
        return len(piece)

    def tell(self) -> int:
        return self._offset
