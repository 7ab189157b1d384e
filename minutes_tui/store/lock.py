"""The lock: one writer a store, and who it is.

The lock is the system's, on a file of its own, and falls with the process whatever kills it. The text in the
file only tells others who holds it.
"""

import json
import os
import socket
from contextlib import suppress
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
        """Let go of the lock; the file stays, and names nobody any more."""
        if self._handle is not None:
            # Only others who wait for it are told later where the disk refuses even that.
            with suppress(OSError):
                self._system.truncate(self._handle, 0)
            self._system.close(self._handle)
            self._handle = None


def holder_of(system: System, folder: Path) -> Holder:
    """Who wrote last into the lock file; what cannot be read stays empty."""
    try:
        said = json.loads(system.read(folder / LOCK))
        return Holder(str(said["host"]), int(said["process"]), str(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder("?", 0, "")


def writer_has_ended(system: System, folder: Path) -> bool:
    """Has whoever wrote to the store in `folder` let go of it, or died? False where that cannot be told.

    The lock is not touched: who asks again and again must not hinder somebody who takes it at that moment.
    """
    try:
        if not system.read(folder / LOCK):
            return True
    except OSError:
        return False
    holder = holder_of(system, folder)
    if system.name == "windows" or holder.host != socket.gethostname() or not holder.process:
        return False
    try:
        os.kill(holder.process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False  # it is there, and another user's
    return False


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
