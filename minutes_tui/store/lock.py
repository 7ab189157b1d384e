"""The lock: one writer a store, and who it is.

The lock is the system's, on a file of its own, and falls with the process whatever kills it. The text in the
file only tells others who holds it.
"""

import json
import os
import socket
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from minutes_tui.store.errors import StoreLocked
from minutes_tui.store.layout import FORMAT, LOCK
from minutes_tui.store.system import System


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes to a store."""

    host: str
    """The machine's name."""
    process: int
    """The number of the process; 0 where it is not known."""
    since: str
    """From when on: ISO, to the second, with the offset from UTC; empty where it is not known."""

    @classmethod
    def this_process(cls, since: datetime) -> Self:
        """The running program."""
        return cls(socket.gethostname(), os.getpid(), since.isoformat(timespec="seconds"))


class Lock:
    """The lock of one store, held until `release`."""

    def __init__(self, system: System, handle: int) -> None:
        self._system = system
        self._handle: int | None = handle

    @classmethod
    def take(cls, system: System, folder: Path, holder: Holder) -> Self:
        """Take the lock of the store in `folder`.

        Raises:
            StoreLocked: somebody has it.
            OSError: the lock file cannot be made or written.
        """
        path = folder / LOCK
        try:
            handle = system.create(path)
        except FileExistsError:
            handle = system.open(path)
        try:
            if not system.lock(handle):
                raise StoreLocked(folder, holder_of(system, folder))
            line = json.dumps({"format": FORMAT, **asdict(holder)}).encode() + b"\n"
            system.truncate(handle, 0)
            system.write(handle, 0, line)
        except BaseException:
            system.close(handle)
            raise
        return cls(system, handle)

    def release(self) -> None:
        """Let go of the lock; the file stays."""
        if self._handle is not None:
            self._system.close(self._handle)
            self._handle = None


def holder_of(system: System, folder: Path) -> Holder:
    """Who wrote last into the lock file; what cannot be read stays empty."""
    try:
        said = json.loads(system.read(folder / LOCK))
        return Holder(str(said["host"]), int(said["process"]), str(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder("?", 0, "")


def is_held(system: System, folder: Path) -> bool:
    """Does somebody write to the store in `folder` at this moment? False where that cannot be found out.

    The lock is taken and given back to find out; so ask only where there is reason to think that somebody does.
    """
    try:
        handle = system.open(folder / LOCK)
    except OSError:
        return False
    try:
        return not system.lock(handle)
    except OSError:
        return False
    finally:
        system.close(handle)
