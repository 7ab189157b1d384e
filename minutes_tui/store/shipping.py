"""The way of a store to its second copy: the same snapshot and the same journal, in another folder."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from zlib import crc32

from minutes_tui.domain.errors import MinutesError
from minutes_tui.store.drafts import DraftFile
from minutes_tui.store.errors import StoreDamaged, StoreLocked, StoreMissing, reason_of
from minutes_tui.store.journal import up_to, write_all
from minutes_tui.store.layout import JOURNAL, SNAPSHOT
from minutes_tui.store.lineage import Source, copied_source, mark_as_copy
from minutes_tui.store.lock import Holder, Lock
from minutes_tui.store.recovery import read_if_there, write_new
from minutes_tui.store.replay import read_store
from minutes_tui.store.system import System


class CopyParted(MinutesError):
    """A second copy holds what its store does not; it was left as it is."""


class CopyOutOfReach(MinutesError):
    """A second copy cannot be written now."""


class Shipping:
    """The way of one store to its copy. What goes wrong is raised; the next try begins from the beginning.

    Args:
        source: the folder of the store.
        copy: the folder of its copy.
        now: tells the time, with its zone.
        system: the machine.
        place: the stick or share, which holds `copy` and must be there: where it is missing, nothing may be
            written where it would be. None: the folder right above the copy.
    """

    def __init__(
        self, source: Path, copy: Path, now: Callable[[], datetime], system: System, place: Path | None = None
    ) -> None:
        self._source = source
        self._copy = copy
        self._place = place or copy.parent
        self._now = now
        self._system = system
        self._lock: Lock | None = None
        self._handle: int | None = None
        self._size = 0
        self._checksum = 0

    def ship(self) -> None:
        """Bring the copy to where the store is.

        Raises:
            CopyOutOfReach: the copy's folder is missing or refuses.
            CopyParted: the copy holds what the store does not.
            StoreError: the store itself cannot be read.
        """
        with self._trouble_said():
            if self._lock is None:
                self._take_lock()
                self._check_lineage()
            journal = self._read_journal()
            if self._handle is not None and self._continues(journal):
                self._append(journal)
            else:
                self._ship_whole(journal)

    def claim(self) -> None:
        """Make the copy the store's again, whatever it holds.

        Raises:
            CopyOutOfReach: the copy's folder is missing or refuses.
            StoreError: the store itself cannot be read.
        """
        with self._trouble_said():
            self._take_lock()
            mark_as_copy(self._system, self._copy, self._ours())
            self._ship_whole(self._read_journal())

    def stop(self) -> None:
        """Let go of the copy."""
        with suppress(OSError):
            self._close_journal()
        if self._lock is not None:
            lock, self._lock = self._lock, None
            with suppress(OSError):
                lock.release()

    @contextmanager
    def _trouble_said(self) -> Iterator[None]:
        """Whatever goes wrong: let go of the copy, and say it in a sentence."""
        try:
            yield
        except FileNotFoundError as error:
            self.stop()
            raise self._out_of_reach("its folder is not there") from error
        except OSError as error:
            self.stop()
            raise self._out_of_reach(reason_of(error)) from error
        except MinutesError:
            self.stop()
            raise

    def _ours(self) -> Source:
        return Source(socket.gethostname(), str(self._source))

    def _take_lock(self) -> None:
        self._make_folder()
        try:
            self._lock = Lock.take(self._system, self._copy, Holder.this_process(self._now()))
        except StoreLocked as error:
            raise self._out_of_reach("another program has it open") from error

    def _make_folder(self) -> None:
        """Make the folders between the place and the copy that are missing, never the place itself."""
        folder = self._place
        for name in self._copy.relative_to(self._place).parts:
            if name not in self._system.names(folder):
                self._system.make_folder(folder / name)
                self._system.sync_folder(folder)
            folder /= name

    def _check_lineage(self) -> None:
        """Make sure that the copy holds nothing of its own."""
        ours = self._ours()
        marked = copied_source(self._system, self._copy)
        try:
            found = read_store(self._system, self._copy, 0)
        except StoreMissing:
            mark_as_copy(self._system, self._copy, ours)
            return
        except StoreDamaged as error:
            if marked == ours:
                # A copy that was hurt is made anew from the store.
                return
            raise self._parted() from error
        store = read_store(self._system, self._source, 0)
        if marked != ours or found.report.sequence > store.report.sequence:
            raise self._parted()

    def _read_journal(self) -> bytes:
        """The store's journal up to the last commit that was called saved; what follows may yet be taken back."""
        acknowledged = DraftFile(self._system, self._source).acknowledged
        try:
            data = self._system.read(self._source / JOURNAL)
        except FileNotFoundError as error:
            raise StoreMissing(self._source) from error
        return up_to(data, acknowledged) if acknowledged else data[: data.rfind(b"\n") + 1]

    def _continues(self, journal: bytes) -> bool:
        """The journal begins with what was shipped of it."""
        return len(journal) >= self._size and crc32(journal[: self._size]) == self._checksum

    def _append(self, journal: bytes) -> None:
        handle = self._handle
        if handle is None or len(journal) == self._size:
            return
        write_all(self._system, handle, self._size, journal[self._size :])
        self._system.sync_data(handle)
        self._size, self._checksum = len(journal), crc32(journal)

    def _ship_whole(self, journal: bytes) -> None:
        """First the snapshot, then the journal: in between, the copy's old journal still fits."""
        self._close_journal()
        snapshot = read_if_there(self._system, self._source / SNAPSHOT)
        if snapshot is not None and snapshot != read_if_there(self._system, self._copy / SNAPSHOT):
            write_new(self._system, self._copy, SNAPSHOT, snapshot)
        write_new(self._system, self._copy, JOURNAL, journal)
        self._handle = self._system.open(self._copy / JOURNAL)
        self._size, self._checksum = len(journal), crc32(journal)

    def _close_journal(self) -> None:
        if self._handle is not None:
            handle, self._handle = self._handle, None
            self._system.close(handle)

    def _parted(self) -> CopyParted:
        return CopyParted(
            "The second copy in {folder} holds what this record does not: it was continued elsewhere, or belongs "
            "to another record. It was left as it is; take it over, or name another folder for the copy.",
            folder=self._copy,
        )

    def _out_of_reach(self, reason: str) -> CopyOutOfReach:
        return CopyOutOfReach(
            "The second copy in {folder} is not kept at the moment: {reason}. The record itself is safe; "
            "the copy catches up by itself.",
            folder=self._copy,
            reason=reason,
        )
