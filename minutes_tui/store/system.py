"""The one place that knows on which system the program runs.

Linux, macOS and Windows differ in how bytes reach the disk, how a file is replaced, locked and kept private.
Each has a class here; everything else in the program is handed a `System` and never asks which one it is.
The calls themselves are handed in as well, so that every branch can be tried on any machine by a stand-in.
"""

import errno
import importlib
import os
import stat
import sys
from pathlib import Path
from typing import Any, Protocol

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
LOCK_OFFSET = 1 << 30
"""Windows locks are mandatory: the locked byte lies far behind the text that others must be able to read."""


class System(Protocol):
    """What the store asks of the machine: thirteen acts on files, each of which may raise OSError."""

    name: str
    """linux, macos or windows."""

    def make_folder(self, folder: Path) -> None:
        """Make a private folder with those above it that are missing; one that exists is left alone.

        When this returns, the names of the new ones are on the disk.
        """

    def names(self, folder: Path) -> list[str]:
        """The names of the files in a folder."""

    def read(self, path: Path, begin: int = 0) -> bytes:
        """All bytes of a file from one of them on; a symbolic link is refused."""

    def create(self, path: Path) -> int:
        """Open a new private file for reading and writing; one that exists, or a link, is refused."""

    def open(self, path: Path) -> int:
        """Open an existing file for reading and writing; a symbolic link is refused."""

    def write(self, handle: int, offset: int, data: bytes) -> int:
        """Write at an offset, in bytes; returns how many were written, which may be fewer than given."""

    def truncate(self, handle: int, size: int) -> None:
        """Cut a file to `size` bytes."""

    def sync_data(self, handle: int) -> None:
        """Return only when the file's bytes and its size are on the disk."""

    def sync_folder(self, folder: Path) -> None:
        """Return only when the names in a folder are on the disk."""

    def replace(self, source: Path, target: Path) -> None:
        """Give a file another name in one step; a file of that name is replaced. Neither may be open."""

    def remove(self, path: Path) -> None:
        """Remove a file."""

    def lock(self, handle: int) -> bool:
        """Take the lock of an open file for this process alone, without waiting; False: somebody has it."""

    def close(self, handle: int) -> None:
        """Close an open file; its lock goes with it."""


class Linux:
    """Linux, and whatever else behaves as POSIX says.

    Args:
        calls: stands for the module `os`.
        locks: stands for the module `fcntl`.
    """

    name = "linux"

    def __init__(self, calls: Any = os, locks: Any = None) -> None:
        self._calls = calls
        self._locks = locks if locks is not None else importlib.import_module("fcntl")

    def make_folder(self, folder: Path) -> None:
        missing = [folder, *folder.parents]
        for place in reversed(missing):
            try:
                self._calls.mkdir(place, PRIVATE_FOLDER)
            except FileExistsError:
                continue
            except OSError:
                if not place.is_dir():
                    raise
                continue
            self.sync_folder(place.parent)

    def names(self, folder: Path) -> list[str]:
        return list(self._calls.listdir(folder))

    def read(self, path: Path, begin: int = 0) -> bytes:
        handle = self._open(path, self._calls.O_RDONLY)
        try:
            pieces = []
            if begin:
                self._calls.lseek(handle, begin, os.SEEK_SET)
            while piece := self._calls.read(handle, 1 << 20):
                pieces.append(piece)
            return b"".join(pieces)
        finally:
            self._calls.close(handle)

    def create(self, path: Path) -> int:
        return self._open(path, self._calls.O_RDWR | self._calls.O_CREAT | self._calls.O_EXCL)

    def open(self, path: Path) -> int:
        return self._open(path, self._calls.O_RDWR)

    def write(self, handle: int, offset: int, data: bytes) -> int:
        return int(self._calls.pwrite(handle, data, offset))

    def truncate(self, handle: int, size: int) -> None:
        self._calls.ftruncate(handle, size)

    def sync_data(self, handle: int) -> None:
        self._calls.fdatasync(handle)

    def sync_folder(self, folder: Path) -> None:
        handle = self._calls.open(folder, self._calls.O_RDONLY | self._calls.O_DIRECTORY | self._calls.O_CLOEXEC)
        try:
            self._calls.fsync(handle)
        except OSError as error:
            # Some network file systems order names themselves and refuse this call outright.
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):
                raise
        finally:
            self._calls.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        self._calls.replace(source, target)

    def remove(self, path: Path) -> None:
        self._calls.unlink(path)

    def lock(self, handle: int) -> bool:
        try:
            self._locks.flock(handle, self._locks.LOCK_EX | self._locks.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def close(self, handle: int) -> None:
        self._calls.close(handle)

    def _open(self, path: Path, flags: int) -> int:
        return int(self._calls.open(path, flags | self._calls.O_NOFOLLOW | self._calls.O_CLOEXEC, PRIVATE_FILE))


class MacOS(Linux):
    """macOS: `fsync` leaves the bytes in the drive's cache; only F_FULLFSYNC empties it."""

    name = "macos"

    def sync_data(self, handle: int) -> None:
        try:
            self._locks.fcntl(handle, self._locks.F_FULLFSYNC)
        except OSError as error:
            # Shares and FAT sticks have no such call; fsync is the most that they offer.
            if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOTTY):
                raise
            self._calls.fsync(handle)


class Windows(Linux):
    """Windows: `os.fsync` is FlushFileBuffers; a folder cannot be synced, NTFS keeps its names in a journal.

    Args:
        calls: stands for the module `os`.
        locks: stands for the module `msvcrt`.
    """

    name = "windows"

    def __init__(self, calls: Any = os, locks: Any = None) -> None:
        super().__init__(calls, locks if locks is not None else importlib.import_module("msvcrt"))

    def write(self, handle: int, offset: int, data: bytes) -> int:
        self._calls.lseek(handle, offset, os.SEEK_SET)
        return int(self._calls.write(handle, data))

    def sync_data(self, handle: int) -> None:
        self._calls.fsync(handle)

    def sync_folder(self, folder: Path) -> None:
        """Nothing to call: the names are kept by the file system's own journal."""

    def lock(self, handle: int) -> bool:
        self._calls.lseek(handle, LOCK_OFFSET, os.SEEK_SET)
        try:
            self._locks.locking(handle, self._locks.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
                return False
            raise
        return True

    def _open(self, path: Path, flags: int) -> int:
        # No O_NOFOLLOW here: a link is looked for first. Making one takes an administrator's right.
        try:
            if stat.S_ISLNK(self._calls.lstat(path).st_mode):
                raise OSError(errno.ELOOP, "a symbolic link stands in the place of a file", str(path))
        except FileNotFoundError:
            if not flags & self._calls.O_CREAT:
                raise
        return int(self._calls.open(path, flags | self._calls.O_BINARY | self._calls.O_NOINHERIT, PRIVATE_FILE))


def this_system() -> System:
    """The system on which the program runs."""
    if sys.platform == "win32":
        return Windows()
    if sys.platform == "darwin":
        return MacOS()
    return Linux()
