"""Machines that misbehave on demand, for the tests of the store."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

from minutes_tui.store.engine import Write
from minutes_tui.store.system import Linux

Clock = Callable[[], datetime]


def clock() -> Clock:
    """A clock that goes on by one second at each look."""
    moments = (datetime(2025, 5, 16, 9, 0, tzinfo=UTC) + timedelta(seconds=second) for second in range(10**9))
    return lambda: next(moments)


def put(identity: str, **fields: object) -> Write:
    """A document in the table of entries."""
    return Write("entries", identity, {"id": identity, **fields})


class RefusingDisk(Linux):
    """Refuses what changes a file with `refusal`, for as long as one is set.

    `limit` stands for the room on the disk in bytes: writes that go past it fail for want of room.
    """

    def __init__(self) -> None:
        super().__init__()
        self.refusal: int | None = None
        self.refused_syncs = 0
        self.limit: int | None = None
        self.folder: Path | None = None

    def write(self, handle: int, offset: int, data: bytes) -> int:
        self._check()
        if self.limit is not None and self.folder is not None:
            used = sum(path.stat().st_size for path in self.folder.iterdir())
            grows = max(0, offset + len(data) - os.fstat(handle).st_size)
            if used + grows > self.limit:
                raise OSError(28, "No space left on device")
        return super().write(handle, offset, data)

    def sync_data(self, handle: int) -> None:
        self._check()
        if self.refused_syncs:
            self.refused_syncs -= 1
            raise OSError(5, "Input/output error")
        super().sync_data(handle)

    def _check(self) -> None:
        if self.refusal is not None:
            raise OSError(self.refusal, os.strerror(self.refusal))


class GatedDisk(Linux):
    """Lets no sync return before `gate` is open."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = Event()
        self.gate.set()
        self.syncs = 0

    def sync_data(self, handle: int) -> None:
        self.gate.wait(30)
        self.syncs += 1
        super().sync_data(handle)
