"""The store beside a bare append with fdatasync and beside SQLite: ``python tests/benchmarks/bench_store.py``.

Runs on a real disk only: on a file system in memory a sync costs nothing, and every comparison would flatter.
"""

import argparse
import asyncio
import json
import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Thread

from minutes_tui.store.engine import Store, Write
from minutes_tui.store.system import Linux
from minutes_tui.store.writer import Writer

SIZES = (100, 1_000, 10_000, 100_000)
COMMITS = 400
"""How many commits are measured at each size; the median counts."""
SLOW = 0.3
"""Seconds that the slow disk takes for a sync."""


@dataclass(frozen=True, slots=True)
class BenchmarkRow:
    """One line of the table."""

    name: str
    measured: float
    """In milliseconds."""
    beside: str = ""
    """What it is compared with."""
    goal: str = ""
    """What the project wants of it."""


class SlowDisk(Linux):
    """A disk on which every sync takes as long as on a failing or very busy one."""

    def sync_data(self, handle: int) -> None:
        time.sleep(SLOW)
        super().sync_data(handle)


def document(number: int) -> dict[str, object]:
    """An entry as long as scribes write them."""
    return {
        "id": f"0196d5a0-0000-7000-8000-{number:012d}",
        "kind": "statement",
        "at": "2025-05-16T09:00:00Z",
        "speaker": f"0196d5a0-0000-7000-8000-{number % 20:012d}",
        "text": "Vụ Tổ chức cán bộ báo cáo tiến độ thực hiện nhiệm vụ quý II, khối lượng đạt " + str(number),
    }


def write_of(number: int) -> Write:
    """A new entry."""
    made = document(number)
    return Write("entries", str(made["id"]), made)


def now() -> datetime:
    """The time."""
    return datetime.now(UTC)


@contextmanager
def filled_store(place: Path, size: int) -> Iterator[Path]:
    """A store of so many entries, compacted and closed."""
    folder = place / f"store-{size}"
    with Store.open(folder, create=True, now=now) as store:
        store.commit([write_of(number) for number in range(size)])
        store.compact()
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def milliseconds(act: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def commit_rows(place: Path, size: int) -> list[BenchmarkRow]:
    """A commit, a bare append and an SQLite insert in turn, at one size."""
    with filled_store(place, size) as folder, Store.open(folder, now=now) as store:
        bare = os.open(place / "bare", os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        database = _sqlite(place / "beside.sqlite", size)
        line = json.dumps({"at": "2025-05-16T09:00:00+00:00", "do": [["entries", size, document(size)]]}).encode()

        def append() -> None:
            os.write(bare, line)
            os.fdatasync(bare)

        taken: dict[str, list[float]] = {"bare": [], "store": [], "sqlite": []}
        for number in range(size, size + COMMITS):
            write = write_of(number)
            taken["bare"].append(milliseconds(append))
            taken["store"].append(milliseconds(partial(store.commit, [write])))
            taken["sqlite"].append(milliseconds(partial(_insert, database, write)))
        os.close(bare)
        database.close()
    for path in [place / "bare", *place.glob("beside.sqlite*")]:
        path.unlink()
    bare_median, store_median, sqlite_median = (statistics.median(taken[name]) for name in taken)
    beside = (
        f"bare append {bare_median:.3f} (x {store_median / bare_median:.2f}), SQLite WAL/FULL {sqlite_median:.3f}"
    )
    return [BenchmarkRow(f"commit at {size:,} documents", store_median, beside, "<= 1.5 x bare, flat")]


def _sqlite(path: Path, size: int) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE entries (id TEXT PRIMARY KEY, document TEXT)")
    database.execute("BEGIN")
    for number in range(size):
        made = document(number)
        database.execute("INSERT INTO entries VALUES (?, ?)", (made["id"], json.dumps(made)))
    database.execute("COMMIT")
    return database


def _insert(database: sqlite3.Connection, write: Write) -> None:
    database.execute("INSERT INTO entries VALUES (?, ?)", (write.id, json.dumps(write.document)))


def opening_rows(place: Path) -> list[BenchmarkRow]:
    """Opening 10,000 entries: compacted, as the writer may leave them, and from a journal alone."""
    rows = []
    with filled_store(place, 10_000) as folder:
        rows.append(BenchmarkRow("open 10,000 entries, compacted", _opening(folder), goal="<= 60 ms"))
    for name, kept, goal in (("longest journal of the writer", 8_000, "<= 60 ms"), ("journal alone", 0, "")):
        with filled_store(place, kept) as folder:
            store = Store.open(folder, now=now)
            for number in range(kept, 10_000):
                if kept and store.compaction_due:
                    break
                store.commit_all([[write_of(number)]])
            copy = place / "as-after-a-kill"
            shutil.copytree(folder, copy)
            commits = store.sequence - 1
            store.close()
        rows.append(BenchmarkRow(f"open {name}: {commits:,} commits on {kept:,}", _opening(copy), goal=goal))
        shutil.rmtree(copy)
    return rows


def _opening(folder: Path) -> float:
    """The median time of opening for reading and for writing, the slower of the two."""
    reading, writing = [], []
    for _ in range(9):
        start = time.perf_counter()
        store = Store.open(folder, read_only=True, now=now)
        reading.append((time.perf_counter() - start) * 1000)
        store.close()
        del store
    for _ in range(9):
        copy = folder.with_name("opened")
        shutil.copytree(folder, copy)
        start = time.perf_counter()
        store = Store.open(copy, now=now)
        writing.append((time.perf_counter() - start) * 1000)
        store.close()
        del store
        shutil.rmtree(copy)
    return max(statistics.median(reading), statistics.median(writing))


def compaction_rows(place: Path) -> list[BenchmarkRow]:
    """Writing the snapshot anew."""
    rows = []
    for size in (10_000, 100_000):
        with filled_store(place, size) as folder, Store.open(folder, now=now) as store:
            taken = statistics.median(milliseconds(store.compact) for _ in range(5))
        rows.append(BenchmarkRow(f"compaction at {size:,} documents", taken))
    return rows


def draft_rows(place: Path) -> list[BenchmarkRow]:
    """Keeping the half-typed line, as is done four times a second."""
    with Store.open(place / "draft", create=True, now=now) as store:
        taken = [milliseconds(partial(store.draft.save, "line", "half of a line " * 5)) for _ in range(COMMITS)]
    shutil.rmtree(place / "draft")
    return [BenchmarkRow("half-typed line kept", statistics.median(taken))]


def pause_rows(place: Path) -> list[BenchmarkRow]:
    """The event loop's longest pause while ten lines go to a disk that takes 300 ms a sync."""
    with Store.open(place / "slow", create=True, now=now, system=SlowDisk()) as store:
        in_loop = asyncio.run(_longest_pause(lambda number: store.commit([write_of(number)])))
        with Writer(store) as writer:

            def submit(number: int) -> None:
                writer.keep_draft(f"line-{number}", "half of a line")
                writer.submit([write_of(100 + number)])

            off_loop = asyncio.run(_longest_pause(submit))
    shutil.rmtree(place / "slow")
    beside = f"commit in the loop {in_loop:.0f}"
    rows = [BenchmarkRow("event loop's longest pause, disk of 300 ms", off_loop, beside, "<= 20 ms")]
    for size in (10_000, 100_000):
        with filled_store(place, size) as folder, Store.open(folder, now=now) as store:
            pause = asyncio.run(_longest_pause(partial(_compact_aside, store), once=True))
        rows.append(BenchmarkRow(f"event loop's longest pause, compaction at {size:,}", pause, "", "<= 20 ms"))
    return rows


def _compact_aside(store: Store, _: int) -> None:
    Thread(target=store.compact).start()


async def _longest_pause(act: Callable[[int], object], once: bool = False) -> float:
    longest = 0.0
    seen = time.perf_counter()
    for tick in range(600):
        if tick == 60 or (tick % 60 == 0 and not once):
            act(tick)
        await asyncio.sleep(0.001)
        moment = time.perf_counter()
        longest, seen = max(longest, moment - seen), moment
    return longest * 1000


def in_memory(folder: Path) -> bool:
    """Whether a folder lies on a file system without a disk."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return False
    kinds = {}
    for line in mounts.read_text(encoding="utf-8").splitlines():
        _, point, kind, *_ = line.split()
        kinds[Path(point.replace("\\040", " "))] = kind
    resolved = folder.resolve()
    return next(kinds[place] for place in (resolved, *resolved.parents) if place in kinds) in ("tmpfs", "ramfs")


def rows(place: Path | None = None) -> list[BenchmarkRow]:
    """All rows, measured in a folder of their own.

    Args:
        place: a folder on a disk; the current one without.

    Raises:
        ValueError: the folder is in memory.
    """
    place = place if place is not None else Path.cwd()
    if in_memory(place):
        raise ValueError(f"{place} is in memory; name a folder on a disk with --place")
    own = Path(tempfile.mkdtemp(dir=place))
    try:
        return [
            *(row for size in SIZES for row in commit_rows(own, size)),
            *opening_rows(own),
            *compaction_rows(own),
            *draft_rows(own),
            *pause_rows(own),
        ]
    finally:
        shutil.rmtree(own)


def main(arguments: Sequence[str] = ()) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure the store.")
    parser.add_argument("--place", type=Path, help="a folder on a disk (the current one)")
    try:
        for row in rows(parser.parse_args(list(arguments)).place):
            print(f"{row.name:58} {row.measured:9.3f} ms  {row.goal:20} {row.beside}")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
