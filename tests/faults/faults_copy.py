"""Power cuts while a second copy is shipped, and while a store is brought to a newer format."""

from pathlib import Path

from faults_disk import PowerCut, SimulatedDisk, Survival, survivals
from faults_oracle import FaultFound, Model, Outcome, clock, expect, script
from faults_power import FOLDER

from minutes_tui.store.encoding import encode
from minutes_tui.store.engine import Store
from minutes_tui.store.journal import PLAIN, first_line, line_of
from minutes_tui.store.layout import JOURNAL, SNAPSHOT
from minutes_tui.store.memory import Tables
from minutes_tui.store.second_copy import CopyState, ship_once
from minutes_tui.store.shipping import Shipping
from minutes_tui.store.snapshot import encode_snapshot

COPY = Path("/stick/meeting")
FOLDERS = {Path("/"), Path("/library"), Path("/stick")}


def copies(changes: int, every: int = 1) -> Outcome:
    """Cut the power before every call of a run that ships after each commit.

    Args:
        changes: how long the run is.
        every: only every so many calls.
    """
    outcome = Outcome("power cut while the second copy is shipped: the copy opens, and is caught up")
    sound = SimulatedDisk(folders=set(FOLDERS))
    _work_and_ship(sound, changes)
    for cut_before in range(1, sound.calls + 1, every):
        for survival in survivals(1, seed=cut_before):
            outcome.attempt(f"call {cut_before}, {survival.name}", _cut_and_catch_up, changes, cut_before, survival)
    outcome.note = f"{sound.calls} calls"
    return outcome


def _work_and_ship(disk: SimulatedDisk, changes: int, shipped: list[int] | None = None) -> None:
    store = Store.open(FOLDER, system=disk, create=True, now=clock())
    shipping = Shipping(FOLDER, COPY, clock(), disk)
    for number, change in enumerate(script(41, changes), 1):
        store.commit(change)
        if number % 3 == 0:
            store.compact()
        shipping.ship()
        if shipped is not None:
            shipped.append(number)
    shipping.stop()


def _cut_and_catch_up(changes: int, cut_before: int, survival: Survival) -> None:
    disk = SimulatedDisk(folders=set(FOLDERS))
    disk.cut_before = cut_before
    shipped: list[int] = []
    try:
        _work_and_ship(disk, changes, shipped)
    except PowerCut:
        pass
    else:
        raise FaultFound("the power was never cut")
    disk = disk.after_power_cut(survival)
    plan = script(41, changes)
    if shipped:
        allowed = [Model().with_changes(plan[:number]) for number in range(shipped[-1], len(plan) + 1)]
        with Store.open(COPY, system=disk, read_only=True, now=clock()) as copy:
            expect(copy, allowed, "the copy after a power cut")
    with Store.open(FOLDER, system=disk, create=True, now=clock()) as store:
        model = Model().with_changes(plan[: store.sequence])
        expect(store, [model], "the store after a power cut")
        standing = ship_once(Shipping(FOLDER, COPY, clock(), disk))
        if standing.state is not CopyState.IN_STEP:
            raise FaultFound(f"the copy is not caught up: {standing}")
        with Store.open(COPY, system=disk.after_power_cut(survivals(0)[0]), read_only=True, now=clock()) as copy:
            expect(copy, [model], "the copy that was caught up")


def migrations(every: int = 1) -> Outcome:
    """Cut the power before every call of a migration from a fabricated format 0."""
    outcome = Outcome("power cut at every call of a migration")
    sound = _old_disk()
    Store.open(FOLDER, system=sound, now=clock(), migrations={0: _shout})
    for cut_before in range(1, sound.calls + 2, every):
        for survival in survivals(3, seed=cut_before):
            outcome.attempt(f"call {cut_before}, {survival.name}", _cut_migration, cut_before, survival)
    outcome.note = f"{sound.calls} calls"
    return outcome


def _shout(tables: Tables) -> Tables:
    """The fabricated difference of the formats; made twice, or not at all, it would show."""
    return {
        name: {number: {**document, "text": document["text"] + "!"} for number, document in rows.items()}
        for name, rows in tables.items()
    }


def _old_disk() -> SimulatedDisk:
    at = "2025-05-16T08:00:00+00:00"
    old = {"entries": {"1": {"id": "e1", "text": "first"}}}
    payload = encode({"at": at, "do": [["entries", 2, {"id": "e2", "text": "second"}]]})[0]
    files = {
        FOLDER / SNAPSHOT: encode_snapshot(old, 1, at, version=0),
        FOLDER / JOURNAL: first_line(1, version=0) + line_of(2, PLAIN, payload),
    }
    return SimulatedDisk(files, {*FOLDERS, FOLDER})


def _cut_migration(cut_before: int, survival: Survival) -> None:
    disk = _old_disk()
    disk.cut_before = cut_before
    try:
        Store.open(FOLDER, system=disk, now=clock(), migrations={0: _shout})
    except PowerCut:
        disk = disk.after_power_cut(survival)
    disk.cut_before = None
    with Store.open(FOLDER, system=disk.after_kill(), now=clock(), migrations={0: _shout}) as store:
        texts = [document["text"] for document in store.documents("entries").values()]
        if texts != ["first!", "second!"] or not store.recovery.clean:
            raise FaultFound(f"after the migration: {texts}, {store.recovery}")
