"""SIGKILL at random moments, on real files: with the store, and with TinyDB's own storage as a control."""

import json
import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from faults_oracle import Change, FaultFound, Model, Outcome, State, clock, expect, script
from tinydb import Query, TinyDB

from minutes_tui.store.engine import Store
from minutes_tui.store.errors import StoreLocked

LONGEST = 0.02
"""Seconds after which at the latest a program is killed."""
ROUNDS_ON_ONE_STORE = 25
"""How often one store is killed and opened again before a new one is begun."""

Work = Callable[[Path, list[Change], int], None]
"""Makes changes in a folder and says through a pipe which are acknowledged, until it is killed."""


@contextmanager
def killed_in_time(work: Work, folder: Path, changes: list[Change]) -> Iterator[tuple[int, int]]:
    """Run a program of its own that works in `folder`; gives its number and the end of its pipe.

    It is killed at the end of the block, if it still runs.
    """
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        status = 1
        try:
            os.close(reading)
            work(folder, changes, writing)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    try:
        yield process, reading
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(reading)


def acknowledged_until_killed(work: Work, folder: Path, changes: list[Change], chance: random.Random) -> int:
    """Let a program work for a moment, kill it; returns how many changes it was told are saved."""
    with killed_in_time(work, folder, changes) as (process, reading):
        said = os.read(reading, 1)
        time.sleep(chance.random() * LONGEST)
        os.kill(process, signal.SIGKILL)
        while piece := os.read(reading, 4096):
            said += piece
    return len(said) - 1


def work_in_store(folder: Path, changes: list[Change], told: int) -> None:
    """Commit, draft, and compact every few commits."""
    store = Store.open(folder, create=True, now=clock())
    os.write(told, b".")
    for number, change in enumerate(changes, 1):
        store.commit(change)
        os.write(told, b".")
        if number % 4 == 0:
            store.draft.save(f"line-{number}", "half of a line " * (number % 40))
        if number % 7 == 0:
            store.compact()


def kills(count: int, place: Path, seed: int = 1) -> Outcome:
    """Kill a program that writes to a store, `count` times.

    Args:
        place: a folder on the file system to be tried.
    """
    outcome = Outcome("SIGKILL at random moments, mixed changes, compaction every few")
    chance = random.Random(seed)
    model = Model()
    folder = place / "meeting"
    total = 0
    for number in range(count):
        if number % ROUNDS_ON_ONE_STORE == 0:
            shutil.rmtree(folder, ignore_errors=True)
            model = Model()
        changes = script(seed * 1_000_000 + number, 120, model)
        acknowledged = acknowledged_until_killed(work_in_store, folder, changes, chance)
        total += acknowledged
        outcome.runs += 1
        try:
            model = _recovered(folder, model, changes, acknowledged)
        except FaultFound as found:
            outcome.failures.append(f"round {number}: {found}")
            shutil.rmtree(folder, ignore_errors=True)
            model = Model()
    shutil.rmtree(folder, ignore_errors=True)
    outcome.note = f"{total} acknowledged changes"
    return outcome


def _recovered(folder: Path, model: Model, changes: list[Change], acknowledged: int) -> Model:
    before = model.with_changes(changes[:acknowledged])
    allowed = [before, before.with_changes(changes[acknowledged : acknowledged + 1])]
    with Store.open(folder, create=True, now=clock()) as store:
        position = expect(store, allowed, f"killed after {acknowledged} changes")
        if store.recovery.lost:
            raise FaultFound(f"recovery claims a loss where there is none: {store.recovery.losses}")
    return allowed[position]


def work_in_tinydb(folder: Path, changes: list[Change], told: int) -> None:
    """The same changes with TinyDB as it comes."""
    folder.mkdir(exist_ok=True)
    database = TinyDB(folder / "db.json")
    os.write(told, b".")
    for change in changes:
        for write in change:
            table = database.table(write.table)
            if write.document is None:
                table.remove(Query().id == write.id)
            else:
                table.upsert(write.document, Query().id == write.id)
        os.write(told, b".")


def kills_of_tinydb(count: int, place: Path, seed: int = 2) -> Outcome:
    """The control: TinyDB's own JSONStorage under the same kills."""
    outcome = Outcome("control: TinyDB's own JSONStorage and SIGKILL", must_fail=True)
    chance = random.Random(seed)
    folder = place / "stock"
    for number in range(count):
        shutil.rmtree(folder, ignore_errors=True)
        changes = script(seed * 1_000_000 + number, 120)
        acknowledged = acknowledged_until_killed(work_in_tinydb, folder, changes, chance)
        before = Model().with_changes(changes[:acknowledged])
        allowed = [before.state(), before.with_changes(changes[acknowledged : acknowledged + 1]).state()]
        outcome.attempt(f"round {number}", _stock_state_is_one_of, folder / "db.json", allowed)
    shutil.rmtree(folder, ignore_errors=True)
    return outcome


def _stock_state_is_one_of(path: Path, allowed: list[State]) -> None:
    try:
        tables = json.loads(path.read_bytes() or b"{}")
    except ValueError as error:
        raise FaultFound(f"the file cannot be read: {error}") from error
    found = {name: {row["id"]: row for row in rows.values()} for name, rows in tables.items() if rows}
    if not any(found == {name: dict(rows) for name, rows in state.items()} for state in allowed):
        raise FaultFound("acknowledged changes are lost")


def locks(count: int, place: Path) -> Outcome:
    """Refuse a store that another program has open, and take it when that program was killed."""
    outcome = Outcome("the lock refused; taken again after SIGKILL")
    folder = place / "locked"
    for number in range(count):
        outcome.attempt(f"round {number}", _refused_then_taken, folder)
    shutil.rmtree(folder, ignore_errors=True)
    return outcome


def _hold(folder: Path, changes: list[Change], told: int) -> None:
    store = Store.open(folder, create=True, now=clock())
    store.commit(changes[0])
    os.write(told, b".")
    signal.pause()


def _refused_then_taken(folder: Path) -> None:
    with killed_in_time(_hold, folder, script(3, 1)) as (process, reading):
        os.read(reading, 1)
        try:
            Store.open(folder, now=clock()).close()
        except StoreLocked as refused:
            if refused.holder.process != process:
                raise FaultFound(f"the holder is {process}, named was {refused.holder.process}") from refused
        else:
            raise FaultFound("a second program could write")
        Store.open(folder, read_only=True, now=clock()).close()
    Store.open(folder, now=clock()).close()


def _write_on(folder: Path, changes: list[Change], told: int) -> None:
    store = Store.open(folder, create=True, now=clock())
    os.write(told, b".")
    for number, change in enumerate(changes, 1):
        store.commit(change)
        if number % 3 == 0:
            store.compact()
    signal.pause()


def readers(count: int, place: Path) -> Outcome:
    """Open a store for reading, again and again, while another program writes and compacts it.

    Args:
        count: how often at least, and how many changes at least are made meanwhile.
    """
    outcome = Outcome("opened for reading while another program writes and compacts")
    folder = place / "read"
    changes = script(31, 4_000)
    states: dict[int, State] = {}
    model = Model()
    for number, change in enumerate([(), *changes]):
        model.apply(change)
        if number % 50 == 0:
            states[number] = model.state()
    seen = 0
    with killed_in_time(_write_on, folder, changes) as (_, reading):
        os.read(reading, 1)
        while outcome.runs < count or seen < min(count, len(changes)):
            outcome.attempt(f"round {outcome.runs}", _read_along, folder, changes, states)
            with Store.open(folder, read_only=True, now=clock()) as store:
                seen = store.sequence
    shutil.rmtree(folder)
    outcome.note = f"{seen} changes meanwhile"
    return outcome


def _read_along(folder: Path, changes: list[Change], states: dict[int, State]) -> None:
    with Store.open(folder, read_only=True, now=clock()) as store:
        known = store.sequence - store.sequence % 50
        start = Model({name: dict(rows) for name, rows in states[known].items()})
        expect(store, [start.with_changes(changes[known : store.sequence])], f"read after {store.sequence} changes")
        if store.recovery.lost:
            raise FaultFound(f"a reader claims a loss where there is none: {store.recovery.losses}")
