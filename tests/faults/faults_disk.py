"""A disk in memory that forgets, at a power cut, whatever was not synced: all of it, some of it, or half a write.

Names and bytes are kept apart, as file systems do: a file's bytes are safe after its own sync, its name after
the sync of its folder. At a power cut each file keeps some of the writes since its last sync, and each folder
some of the changes of names since its own; which ones, the caller chooses.
"""

import errno
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


class PowerCut(BaseException):
    """The machine is off. No part of the program may catch this as an error of the disk."""


@dataclass(slots=True, eq=False)
class Inode:
    """The bytes of one file."""

    durable: bytes = b""
    current: bytes = b""
    unsynced: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Since the last sync: offset and bytes of a write, or size and None for a cut."""


Names = dict[Path, Inode]
NameChange = tuple[tuple[Path, Inode | None], ...]
"""Names that change in one step: to which file, or to none."""


@dataclass(frozen=True, slots=True)
class Survival:
    """What outlives a power cut."""

    name: str
    bytes_of: Callable[[Inode], bytes]
    """What is left of a file."""
    changes_of: Callable[[list[NameChange]], list[NameChange]]
    """Which of the changes of names since a folder's last sync are left."""


class SimulatedDisk:
    """A `System` whose files are in memory.

    Args:
        names: the files there at the beginning, all synced.
        folders: the folders likewise.
    """

    name = "simulated"

    def __init__(self, names: dict[Path, bytes] | None = None, folders: set[Path] | None = None) -> None:
        inodes = {path: Inode(data, data) for path, data in (names or {}).items()}
        self.folders: set[Path] = set(folders or set())
        self._durable_folders = set(self.folders)
        self._names: Names = dict(inodes)
        self._durable_names: Names = dict(inodes)
        self._unsynced: dict[Path, list[NameChange]] = {}
        self._open: dict[int, Inode] = {}
        self._locks: dict[Inode, int] = {}
        self._next_handle = 3
        self.calls = 0
        """How many calls have changed something."""
        self.cut_before: int | None = None
        """The number of the call before which the power goes off."""

    def files(self) -> dict[Path, bytes]:
        """What running programs see."""
        return {path: inode.current for path, inode in self._names.items()}

    def after_kill(self) -> "SimulatedDisk":
        """The same machine after the program was killed: nothing is forgotten, nothing more is synced."""
        self._open.clear()
        self._locks.clear()
        self.cut_before = None
        return self

    def after_power_cut(self, survival: Survival) -> "SimulatedDisk":
        """The machine after a power cut."""
        names = dict(self._durable_names)
        folders = set(self._durable_folders)
        for changes in self._unsynced.values():
            for change in survival.changes_of(changes):
                for path, inode in change:
                    if inode is None:
                        names.pop(path, None)
                    else:
                        names[path] = inode
        kept = {path: survival.bytes_of(inode) for path, inode in names.items() if path.parent in folders}
        return SimulatedDisk(kept, folders)

    def make_folder(self, folder: Path) -> None:
        self._count()
        self.folders |= {folder, *folder.parents}
        self._durable_folders |= {folder, *folder.parents}

    def names(self, folder: Path) -> list[str]:
        self._alive()
        if folder not in self.folders:
            raise FileNotFoundError(errno.ENOENT, "no such folder", str(folder))
        return [path.name for path in self._names if path.parent == folder]

    def read(self, path: Path, begin: int = 0) -> bytes:
        self._alive()
        return self._inode(path).current[begin:]

    def create(self, path: Path) -> int:
        self._count()
        if path.parent not in self.folders:
            raise FileNotFoundError(errno.ENOENT, "no such folder", str(path))
        if path in self._names:
            raise FileExistsError(errno.EEXIST, "the file exists", str(path))
        inode = Inode()
        self._change_names(path.parent, ((path, inode),))
        return self._opened(inode)

    def open(self, path: Path) -> int:
        self._alive()
        return self._opened(self._inode(path))

    def write(self, handle: int, offset: int, data: bytes) -> int:
        self._count()
        inode = self._open[handle]
        inode.current = patched(inode.current, offset, data)
        inode.unsynced.append((offset, data))
        return len(data)

    def truncate(self, handle: int, size: int) -> None:
        self._count()
        inode = self._open[handle]
        inode.current = inode.current[:size].ljust(size, b"\0")
        inode.unsynced.append((size, None))

    def sync_data(self, handle: int) -> None:
        self._count()
        inode = self._open[handle]
        inode.durable = inode.current
        inode.unsynced.clear()

    def sync_folder(self, folder: Path) -> None:
        self._count()
        for change in self._unsynced.pop(folder, []):
            for path, inode in change:
                if inode is None:
                    self._durable_names.pop(path, None)
                else:
                    self._durable_names[path] = inode

    def replace(self, source: Path, target: Path) -> None:
        self._count()
        inode = self._inode(source)
        self._change_names(target.parent, ((target, inode), (source, None)))

    def remove(self, path: Path) -> None:
        self._count()
        self._inode(path)
        self._change_names(path.parent, ((path, None),))

    def lock(self, handle: int) -> bool:
        self._alive()
        inode = self._open[handle]
        return self._locks.setdefault(inode, handle) == handle

    def close(self, handle: int) -> None:
        self._alive()
        inode = self._open.pop(handle)
        if self._locks.get(inode) == handle:
            del self._locks[inode]

    def forget_unsynced(self, handle: int) -> None:
        """What some systems do after a failed sync: the bytes stay readable and never reach the disk."""
        self._open[handle].unsynced.clear()

    def _alive(self) -> None:
        if self.cut_before is not None and self.calls >= self.cut_before:
            raise PowerCut

    def _count(self) -> None:
        self._alive()
        self.calls += 1
        self._alive()

    def _inode(self, path: Path) -> Inode:
        if path not in self._names:
            raise FileNotFoundError(errno.ENOENT, "no such file", str(path))
        return self._names[path]

    def _opened(self, inode: Inode) -> int:
        self._next_handle += 1
        self._open[self._next_handle] = inode
        return self._next_handle

    def _change_names(self, folder: Path, change: NameChange) -> None:
        self._unsynced.setdefault(folder, []).append(change)
        for path, inode in change:
            if inode is None:
                del self._names[path]
            else:
                self._names[path] = inode


def patched(data: bytes, offset: int, patch: bytes) -> bytes:
    """Bytes with others written over them at an offset; a hole is filled with zeros."""
    if offset == len(data):
        return data + patch if data else patch
    return data[:offset].ljust(offset, b"\0") + patch + data[offset + len(patch) :]


def replayed(inode: Inode, changes: list[tuple[int, bytes | None]]) -> bytes:
    """What is left of a file when only these of its unsynced changes reached the disk."""
    data = inode.durable
    for offset, patch in changes:
        data = data[:offset].ljust(offset, b"\0") if patch is None else patched(data, offset, patch)
    return data


def _torn(inode: Inode) -> bytes:
    if not inode.unsynced:
        return inode.durable
    *whole, (offset, patch) = inode.unsynced
    last = (offset, patch) if patch is None else (offset, patch[: max(1, len(patch) // 2)])
    return replayed(inode, [*whole, last])


def _zeros(inode: Inode) -> bytes:
    """The size reached the disk, the bytes did not."""
    return replayed(inode, [(offset, patch and b"\0" * len(patch)) for offset, patch in inode.unsynced])


def _at_random(seed: int) -> Survival:
    chance = random.Random(seed)

    def bytes_of(inode: Inode) -> bytes:
        kept: list[tuple[int, bytes | None]] = []
        for offset, patch in inode.unsynced:
            draw = chance.random()
            if draw < 0.4:
                kept.append((offset, patch))
            elif draw < 0.6 and patch:
                start = chance.randrange(len(patch))
                stop = chance.randint(start, len(patch))
                kept.append((offset + start, patch[start:stop]))
            elif draw < 0.7 and patch:
                kept.append((offset, chance.randbytes(min(len(patch), 600))))
        return replayed(inode, kept)

    def changes_of(changes: list[NameChange]) -> list[NameChange]:
        if chance.random() < 0.5:
            return changes[: chance.randint(0, len(changes))]
        return [change for change in changes if chance.random() < 0.5]

    return Survival(f"at random, seed {seed}", bytes_of, changes_of)


def survivals(random_ones: int, seed: int = 0) -> list[Survival]:
    """The ways in which a power cut is tried: the clear-cut ones and some at random."""

    def all_bytes(inode: Inode) -> bytes:
        return replayed(inode, inode.unsynced)

    def no_bytes(inode: Inode) -> bytes:
        return inode.durable

    def all_changes(changes: list[NameChange]) -> list[NameChange]:
        return changes

    def no_changes(changes: list[NameChange]) -> list[NameChange]:
        return []

    def last_change(changes: list[NameChange]) -> list[NameChange]:
        return changes[-1:]

    return [
        Survival("nothing unsynced", no_bytes, no_changes),
        Survival("everything", all_bytes, all_changes),
        Survival("names without bytes", no_bytes, all_changes),
        Survival("bytes without names", all_bytes, no_changes),
        Survival("half of the last write", _torn, all_changes),
        Survival("sizes with zeros for bytes", _zeros, all_changes),
        Survival("only the last change of names", all_bytes, last_change),
        *(_at_random(seed * 1000 + number) for number in range(random_ones)),
    ]
