"""All rows of the fault harness by one command: ``python tests/faults/run.py --full``.

Without ``--full`` each row runs at a small fraction of its count. The last column says `as it must` where the
store kept its promise every time, and, for the controls, where the harness caught a store that keeps none.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from faults_bytes import every_bit_flipped, every_byte_destroyed, journal_cut_everywhere
from faults_calls import failing_calls, failing_recoveries
from faults_copy import copies, migrations
from faults_driver import driven
from faults_field import pasted, typed
from faults_full import file_size_limit, read_only_folder, small_disk
from faults_fuzz import recorded
from faults_kill import kills, kills_of_tinydb, locks, readers
from faults_oracle import Outcome
from faults_power import forgetting, kills_then_power_cuts, power_cuts
from faults_screen import closed, hung_up, killed, terminated

Row = Callable[[bool, Path], Outcome]
"""Full count or not, a folder on the disk → what was found."""

SEED = "MINUTES_TUI_SEED"
"""Set, it names the first seed of what is driven at random, for hours of it with others every time."""

MEMORY = Path("/dev/shm")
"""A file system in memory, where there is one."""


def _in_memory(act: Callable[[Path], Outcome]) -> Outcome:
    """Tries something in a folder in memory, where the wait for the disk is not what is tried."""
    place = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
    try:
        return act(place)
    finally:
        shutil.rmtree(place)


def _kills_in_memory(full: bool, _disk: Path) -> Outcome:
    outcome = _in_memory(lambda place: kills(2_000 if full else 60, place))
    outcome.name += " (tmpfs)" if MEMORY.is_dir() else ""
    return outcome


def _kills_on_disk(full: bool, disk: Path) -> Outcome:
    outcome = kills(300 if full else 15, disk, seed=3)
    outcome.name += " (disk)"
    return outcome


def _without(call: str, name: str) -> Row:
    def row(full: bool, disk: Path) -> Outcome:
        changes, every = (8, 1) if full else (5, 4)
        outcome = power_cuts(changes, 1, every, second_every=0, wrap=forgetting(call))
        outcome.name, outcome.must_fail = f"control: {name}, and a power cut", True
        return outcome

    return row


def _driven(full: bool, disk: Path, storms: bool) -> Outcome:
    seed = int(os.environ.get(SEED, "1"))
    return driven(15, disk, storms, seed, acts=60) if full else driven(1, disk, storms, seed, acts=15)


ROWS: dict[str, Row] = {
    "kills": _kills_in_memory,
    "kills-disk": _kills_on_disk,
    "power": lambda full, _: power_cuts(16, 5) if full else power_cuts(6, 2, second_every=9),
    "kill-power": lambda full, _: kills_then_power_cuts(24, 8) if full else kills_then_power_cuts(8, 1),
    "calls": lambda full, _: failing_calls(24) if full else failing_calls(6, every=3),
    "recovery-calls": lambda full, _: failing_recoveries(1 if full else 5),
    "cuts": lambda full, _: journal_cut_everywhere(30) if full else journal_cut_everywhere(6),
    "bits": lambda full, _: every_bit_flipped(8) if full else every_bit_flipped(4, every=61),
    "bytes": lambda full, _: every_byte_destroyed(24 if full else 6),
    "limit": lambda full, disk: file_size_limit(disk),
    "small-disk": lambda full, disk: small_disk(disk),
    "read-only": lambda full, disk: read_only_folder(disk),
    "locks": lambda full, disk: locks(100 if full else 20, disk),
    "readers": lambda full, disk: readers(400 if full else 60, disk),
    "second-copy": lambda full, _: copies(18) if full else copies(5, every=3),
    "migration": lambda full, _: migrations(),
    "lines": lambda full, _: _in_memory(lambda place: recorded(200_000 if full else 2_000, place)),
    "pasted": lambda full, _: _in_memory(lambda place: pasted(20_000 if full else 60, place)),
    "typed": lambda full, _: _in_memory(lambda place: typed(1_000 if full else 20, place)),
    "screen-killed": lambda full, disk: killed(40 if full else 2, disk),
    "screen-told": lambda full, disk: hung_up(15 if full else 1, disk),
    "screen-ended": lambda full, disk: terminated(15 if full else 1, disk),
    "screen-closed": lambda full, disk: closed(15 if full else 1, disk),
    "driven": lambda full, disk: _driven(full, disk, storms=False),
    "storms": lambda full, disk: _driven(full, disk, storms=True),
    "no-sync": _without("sync_data", "no sync"),
    "no-folder-sync": _without("sync_folder", "no sync of the folder"),
    "tinydb": lambda full, disk: kills_of_tinydb(300 if full else 16, disk),
}
"""The rows of the table, by the names under which they can be asked for."""


def run(name: str, full: bool) -> Outcome:
    """Run one row in a folder of its own on the disk."""
    disk = Path(tempfile.mkdtemp())
    try:
        return ROWS[name](full, disk)
    finally:
        shutil.rmtree(disk)


def timed(name: str, full: bool) -> tuple[str, Outcome, float]:
    """Run one row and say how many seconds it took."""
    start = time.perf_counter()
    return name, run(name, full), time.perf_counter() - start


def main(arguments: list[str]) -> int:
    """Print the table; 0 where every row shows what it must."""
    parser = argparse.ArgumentParser(description="Show that the store keeps every acknowledged change.")
    parser.add_argument("--full", action="store_true", help="every row at its full count")
    parser.add_argument("rows", nargs="*", help=f"only these rows: {', '.join(ROWS)}")
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.rows if name not in ROWS]
    if unknown:
        parser.error(f"no such row: {', '.join(unknown)}")
    all_passed = True
    # Processes that were not forked from one that has threads; two, as the machines have that this is meant for.
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        waiting = [pool.submit(timed, name, chosen.full) for name in chosen.rows or ROWS]
        for future in waiting:
            all_passed = report(*future.result()) and all_passed
    return 0 if all_passed else 1


def report(name: str, outcome: Outcome, seconds: float) -> bool:
    """Print the line of one row; did it show what it must, as far as it could be tried?"""
    tried = not outcome.note.startswith("not tried")
    verdict = "as it must" if outcome.passed else "BROKEN" if tried else "not tried"
    print(
        f"{name:15} {outcome.runs:7} runs {len(outcome.failures):6} failures {seconds:7.1f} s  "
        f"{verdict:10}  {outcome.name}{f' [{outcome.note}]' if outcome.note else ''}",
        flush=True,
    )
    if not outcome.must_fail:
        for failure in outcome.failures[:5]:
            print(f"    {failure}", flush=True)
    return outcome.passed or not tried


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
