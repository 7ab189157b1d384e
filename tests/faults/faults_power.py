"""Power cuts at every call, and at every call of the recovery after it, on the simulated disk."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from faults_disk import PowerCut, SimulatedDisk, Survival, survivals
from faults_oracle import Change, FaultFound, Model, Outcome, clock, expect, script

from minutes_tui.store.engine import Store, Write
from minutes_tui.store.errors import StoreError
from minutes_tui.store.system import System

FOLDER = Path("/library/meeting")
Wrap = Callable[[SimulatedDisk], System]
"""What stands between the store and the disk; the controls leave calls out here."""


class _Forgetful:
    """The simulated disk without one of its calls."""

    def __init__(self, disk: SimulatedDisk, forgotten: str) -> None:
        self._disk = disk
        self._forgotten = forgotten

    def __getattr__(self, name: str) -> object:
        return _do_nothing if name == self._forgotten else getattr(self._disk, name)


def _do_nothing(_: object) -> None:
    """What a program does that forgets to sync."""


def forgetting(forgotten: str) -> Wrap:
    """A control: the program forgets one kind of sync while it works, though not when it recovers.

    Args:
        forgotten: sync_data or sync_folder.
    """
    return lambda disk: cast(System, _Forgetful(disk, forgotten))


def no_wrap(disk: SimulatedDisk) -> System:
    """The store on the disk as it is."""
    return disk


@dataclass(slots=True)
class Workday:
    """A run of the program: changes, drafts, a compaction every few, the store closed and opened in between."""

    changes: list[Change]
    compact_every: int
    reopen_every: int
    acknowledged: int = 0
    """How many changes the program was told are saved."""
    draft: str = ""
    """The last half-typed line of which the program was told that it is kept."""
    drafting: str = ""
    """The half-typed line that was being written."""

    def run(self, system: System) -> None:
        """Work until the end or the power cut."""
        now = clock()
        store = Store.open(FOLDER, system=system, create=True, now=now)
        for number, change in enumerate(self.changes, 1):
            if number % self.compact_every == 0:
                store.compact()
            if number % self.reopen_every == 0:
                store.close()
                store = Store.open(FOLDER, system=system, now=now)
            self.drafting = f"half of line {number} " + "…" * (number % 3) * 1500
            store.draft.save(f"line-{number}", self.drafting)
            self.draft = self.drafting
            store.commit(change)
            self.acknowledged = number
        store.close()

    def allowed(self) -> list[Model]:
        """The states that may be found."""
        model = Model().with_changes(self.changes[: self.acknowledged])
        return [model, model.with_changes(self.changes[self.acknowledged : self.acknowledged + 1])]


def reopen_and_check(day: Workday, disk: SimulatedDisk) -> None:
    """Open after a power cut; all acknowledged is there, nothing else, and the store can be written to."""
    try:
        store = Store.open(FOLDER, system=disk, create=True, now=clock())
    except StoreError as error:
        raise FaultFound(f"the store does not open: {error}") from error
    position = expect(store, day.allowed(), "after a power cut")
    if store.recovery.lost:
        raise FaultFound(f"recovery claims a loss where there is none: {store.recovery.losses}")
    draft = store.draft.load()
    if (draft.text if draft is not None else "") not in (day.draft, day.drafting):
        raise FaultFound(f"the half-typed line is not what was kept: {draft!r}")
    more: Change = (Write("entries", "afterwards", {"id": "afterwards"}),)
    store.commit(more)
    after = day.allowed()[position].with_changes([more])
    expect(store, [after], "a commit after the recovery")
    store.close()
    again = Store.open(FOLDER, system=disk.after_power_cut(survivals(0)[0]), now=clock())
    expect(again, [after], "a commit after the recovery, and another power cut")
    if not again.recovery.clean:
        raise FaultFound(f"the mended store is not in order: {again.recovery.losses}")


def worked_until(day: Workday, cut_before: int | None, wrap: Wrap) -> SimulatedDisk:
    """The disk of a workday that ends before a call."""
    disk = SimulatedDisk(folders={Path("/"), Path("/library")})
    disk.cut_before = cut_before
    try:
        day.run(wrap(disk))
    except PowerCut:
        return disk
    disk.cut_before = None
    return disk


def power_cuts(
    changes: int, random_ones: int, every: int = 1, second_every: int = 1, wrap: Wrap = no_wrap
) -> Outcome:
    """Cut the power before every call of a workday, and again before every call of the recovery.

    Args:
        changes: how long the workday is.
        random_ones: how many random survivals are tried beside the clear-cut ones.
        every: only every so many calls of the workday.
        second_every: a second cut only after every so many first ones; 0 for none.
    """
    outcome = Outcome("power cut at every call, and again in the recovery")
    calls = worked_until(_workday(changes), None, wrap).calls
    for cut_before in range(1, calls + 2, every):
        for number, survival in enumerate(survivals(random_ones, seed=cut_before)):
            day = _workday(changes)
            disk = worked_until(day, cut_before, wrap)
            what = f"call {cut_before}, {survival.name}"
            image = disk.after_power_cut(survival)
            outcome.attempt(what, reopen_and_check, day, image)
            if second_every and (cut_before + number) % second_every == 0:
                for second, twice in _second_cuts(disk.after_power_cut(survival), cut_before):
                    outcome.attempt(f"{what}; then {second}", reopen_and_check, day, twice)
    outcome.note = f"{calls} calls"
    return outcome


def kills_then_power_cuts(changes: int, random_ones: int, every: int = 1) -> Outcome:
    """Kill the program before every call, open again, commit once, then cut the power."""
    outcome = Outcome("killed at every call, opened again, one commit, then a power cut")
    calls = worked_until(_workday(changes), None, no_wrap).calls
    for cut_before in range(1, calls + 2, every):
        for survival in survivals(random_ones, seed=cut_before):
            outcome.attempt(f"call {cut_before}, {survival.name}", _killed_and_cut, changes, cut_before, survival)
    return outcome


def _killed_and_cut(changes: int, cut_before: int, survival: Survival) -> None:
    day = _workday(changes)
    disk = worked_until(day, cut_before, no_wrap).after_kill()
    store = Store.open(FOLDER, system=disk, create=True, now=clock())
    position = expect(store, day.allowed(), "after a kill")
    more: Change = (Write("entries", "afterwards", {"id": "afterwards"}),)
    store.commit(more)
    allowed = [day.allowed()[position].with_changes([more])]
    again = Store.open(FOLDER, system=disk.after_power_cut(survival), now=clock())
    expect(again, allowed, "after a kill, a commit and a power cut")


def _workday(changes: int) -> Workday:
    return Workday(script(20250516, changes), compact_every=4, reopen_every=7)


def _second_cuts(image: SimulatedDisk, seed: int) -> Iterator[tuple[str, SimulatedDisk]]:
    """The disks after a second power cut, one for each call of the recovery, with survivals in turn."""
    start = image.files()
    choices = survivals(2, seed=seed)
    chance = random.Random(seed)
    for cut_before in range(1, 200):
        disk = SimulatedDisk(start, image.folders)
        disk.cut_before = cut_before
        try:
            Store.open(FOLDER, system=disk, create=True, now=clock())
        except PowerCut:
            survival = chance.choice(choices)
            yield f"call {cut_before} of the recovery, {survival.name}", disk.after_power_cut(survival)
        else:
            return
    raise FaultFound("the recovery does not end")
