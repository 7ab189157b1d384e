"""Calls that fail: the n-th, for every n, once or for good, with all or some of the bytes written."""

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from faults_bytes import kept_files
from faults_disk import SimulatedDisk, survivals
from faults_oracle import Change, FaultFound, Model, Outcome, clock, expect, script
from faults_power import FOLDER

from minutes_tui.store.engine import Store
from minutes_tui.store.errors import StoreError, StoreNotWritable, StoreWriteFailed
from minutes_tui.store.layout import JOURNAL, SNAPSHOT

ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS)


@dataclass(frozen=True, slots=True)
class Fault:
    """Which call fails, and how."""

    call: int
    """The number of the first call that fails, from 1."""
    error: int
    """The error number."""
    for_good: bool
    """All calls from there on fail; else only this one."""
    short: bool
    """A write that fails has written half of its bytes first."""

    def __str__(self) -> str:
        duration = "for good" if self.for_good else "once"
        return f"call {self.call}, {errno.errorcode[self.error]} {duration}{', short write' if self.short else ''}"


class FailingDisk:
    """The simulated disk, with a fault. A failed sync throws away what it should have written."""

    name = "failing"

    def __init__(self, disk: SimulatedDisk, fault: Fault | None) -> None:
        self._disk = disk
        self._fault = fault
        self.calls = 0
        """How many calls have been made that may fail."""
        self.struck = False
        """The fault has come."""

    def names(self, folder: Path) -> list[str]:
        return self._disk.names(folder)

    def read(self, path: Path, begin: int = 0) -> bytes:
        return self._disk.read(path, begin)

    def lock(self, handle: int) -> bool:
        return self._disk.lock(handle)

    def close(self, handle: int) -> None:
        self._disk.close(handle)

    def make_folder(self, folder: Path) -> None:
        self._strike()
        self._disk.make_folder(folder)

    def create(self, path: Path) -> int:
        self._strike()
        return self._disk.create(path)

    def open(self, path: Path) -> int:
        self._strike()
        return self._disk.open(path)

    def write(self, handle: int, offset: int, data: bytes) -> int:
        try:
            self._strike()
        except OSError:
            if self._fault is not None and self._fault.short:
                self._disk.write(handle, offset, data[: len(data) // 2])
            raise
        return self._disk.write(handle, offset, data)

    def truncate(self, handle: int, size: int) -> None:
        self._strike()
        self._disk.truncate(handle, size)

    def sync_data(self, handle: int) -> None:
        try:
            self._strike()
        except OSError:
            self._disk.forget_unsynced(handle)
            raise
        self._disk.sync_data(handle)

    def sync_folder(self, folder: Path) -> None:
        self._strike()
        self._disk.sync_folder(folder)

    def replace(self, source: Path, target: Path) -> None:
        self._strike()
        self._disk.replace(source, target)

    def remove(self, path: Path) -> None:
        self._strike()
        self._disk.remove(path)

    def _strike(self) -> None:
        self.calls += 1
        fault = self._fault
        if fault is not None and (self.calls == fault.call or (fault.for_good and self.calls > fault.call)):
            self.struck = True
            raise OSError(fault.error, os.strerror(fault.error))


@dataclass(slots=True)
class Shift:
    """A run of the program on a failing disk: what is refused is tried once more, then given up."""

    model: Model
    """What was acknowledged."""
    refused: list[Change]
    """What was refused since the last change that was acknowledged."""

    def run(self, system: FailingDisk, changes: list[Change]) -> None:
        """Work to the end, whatever is refused."""
        try:
            store = Store.open(FOLDER, system=system, create=True, now=clock())
        except StoreError:
            return
        for number, change in enumerate(changes, 1):
            if number % 3 == 0:
                self._compact(store)
            with suppress(OSError):
                store.draft.save(f"line-{number}", "half")
            if not self._commit(store, change):
                self._commit(store, change)
            expect(store, [self.model], "memory after a commit or its refusal")
        store.close()

    def _commit(self, store: Store, change: Change) -> bool:
        try:
            store.commit(change)
        except StoreWriteFailed:
            self.refused.append(change)
            return False
        self.model.apply(change)
        self.refused.clear()
        return True

    def _compact(self, store: Store) -> None:
        try:
            store.compact()
        except StoreWriteFailed:
            expect(store, [self.model], "memory after a compaction that was refused")

    def allowed(self) -> list[Model]:
        """The states that may be found: a refused change may have reached the disk all the same."""
        return [self.model, *(self.model.with_changes([change]) for change in self.refused)]


def failing_calls(changes: int, every: int = 1) -> Outcome:
    """Let every call of a run fail in every way, then open the store on a sound disk.

    Args:
        changes: how long the run is.
        every: only every so many faults.
    """
    outcome = Outcome("the n-th call fails: four errors, once or for good, whole or short write")
    plan = script(7, changes)
    sound = FailingDisk(_empty_disk(), None)
    Shift(Model(), []).run(sound, plan)
    for number, fault in enumerate(_faults(sound.calls)):
        if number % every == 0:
            outcome.attempt(str(fault), _one_fault, fault, plan)
    outcome.note = f"{sound.calls} calls"
    return outcome


def failing_recoveries(every: int = 1) -> Outcome:
    """Let every call of a recovery fail in every way: of a torn journal, a damaged one, a damaged snapshot."""
    outcome = Outcome("the n-th call of a recovery fails, then the store is opened on a sound disk")
    plan = script(17, 9)
    for harm, (files, kept) in _harmed(plan).items():
        sound = FailingDisk(_disk_with(files), None)
        Store.open(FOLDER, system=sound, now=clock())
        for number, fault in enumerate(_faults(sound.calls)):
            if number % every == 0:
                outcome.attempt(f"{harm}, {fault}", _one_failing_recovery, files, kept, fault)
    return outcome


def _harmed(plan: list[Change]) -> dict[str, tuple[dict[Path, bytes], Model]]:
    """What is wrong → the files, and what must be read from them."""
    files = kept_files(plan, compacted_after=4)
    journal, snapshot = files[FOLDER / JOURNAL], files[FOLDER / SNAPSHOT]
    places = [place + 1 for place in range(len(journal) - 1) if journal[place : place + 1] == b"\n"]
    damaged = bytearray(journal)
    damaged[places[1] + 60] ^= 0xFF
    hurt = bytearray(snapshot)
    hurt[len(hurt) // 2] ^= 0xFF
    whole = Model().with_changes(plan)
    return {
        "torn journal": ({**files, FOLDER / JOURNAL: journal + b"00000000 0000"}, whole),
        "damaged journal": (
            {**files, FOLDER / JOURNAL: bytes(damaged)},
            Model().with_changes([*plan[:5], *plan[6:]]),
        ),
        "damaged snapshot": ({**files, FOLDER / SNAPSHOT: bytes(hurt)}, whole),
    }


def _one_failing_recovery(files: dict[Path, bytes], kept: Model, fault: Fault) -> None:
    disk = _disk_with(files)
    model = kept.with_changes(())
    try:
        store = Store.open(FOLDER, system=FailingDisk(disk, fault), now=clock())
    except StoreNotWritable:
        expect(
            Store.open(FOLDER, system=disk, read_only=True, now=clock()), [model], "read after a refused opening"
        )
    else:
        expect(store, [model], "after a recovery in which a call failed")
        more = script(18, 1)[0]
        with suppress(StoreWriteFailed):
            store.commit(more)
            model.apply(more)
        expect(store, [model], "memory after a commit or its refusal")
    for survival in survivals(1, seed=fault.call):
        with Store.open(FOLDER, system=disk.after_power_cut(survival), now=clock()) as again:
            expect(again, [model, model.with_changes(script(18, 1))], f"after a power cut ({survival.name})")


def _disk_with(files: dict[Path, bytes]) -> SimulatedDisk:
    return SimulatedDisk(files, {Path("/"), Path("/library"), FOLDER})


def _one_fault(fault: Fault, plan: list[Change]) -> None:
    disk = _empty_disk()
    system = FailingDisk(disk, fault)
    shift = Shift(Model(), [])
    shift.run(system, plan)
    if not system.struck:
        raise FaultFound("the fault never came")
    for survival in survivals(1, seed=fault.call):
        _open_and_check(disk.after_power_cut(survival), shift, f"after the fault and a power cut ({survival.name})")
    _open_and_check(disk.after_kill(), shift, "after the fault")


def _open_and_check(disk: SimulatedDisk, shift: Shift, what: str) -> None:
    with Store.open(FOLDER, system=disk, create=True, now=clock()) as store:
        expect(store, shift.allowed(), what)
        if store.recovery.lost:
            raise FaultFound(f"{what}: recovery claims a loss where there is none: {store.recovery.losses}")


def _faults(calls: int) -> Iterator[Fault]:
    for call in range(1, calls + 1):
        for error in ERRORS:
            for for_good in (False, True):
                for short in (False, True):
                    yield Fault(call, error, for_good, short)


def _empty_disk() -> SimulatedDisk:
    return SimulatedDisk(folders={Path("/"), Path("/library")})
