"""The screen beside a minimal Textual app: start to first paint, key to paint, append, memory.

``python -m tests.benchmarks screen``. Every program runs in a pseudo-terminal of its own; what is measured is the
time from the bytes that go in to the first bytes that come out. All modules, the programs' own and Textual's, are
compiled by a first start that does not count, as in every installation; the starts take turns, so that other work
on the machine falls on all alike.
"""

import os
import resource
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui_terminal import Terminal

    from minutes_tui.domain.changes import Change
    from minutes_tui.ui.screens.meeting import MeetingScreen

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "ui"))

KEYS = 300
"""Keys that are measured in each program."""
STARTS = 7
"""Starts that are measured of each program; the median counts."""
LONG_RECORD = 10_000
"""Entries of the long record."""

_MINIMAL = """
from textual.app import App
from textual.widgets import TextArea
class Minimal(App):
    def compose(self):
        area = TextArea()
        area.cursor_blink = False
        yield area
Minimal().run()
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one program."""

    name: str
    """The program."""
    start: float
    """Milliseconds from the start of the interpreter to the first paint."""
    median: float
    """Milliseconds from a key to its paint, the median."""
    late: float
    """The same, the 95th percentile."""
    memory: float
    """Mebibytes that the program holds."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that is measured."""

    name: str
    """What it is called in the table."""
    arguments: list[str]
    """The arguments of the interpreter."""
    shows: bytes
    """What is in its first picture and in nothing before."""


def _starts(programs: list[Program], folder: Path) -> dict[str, float]:
    """Milliseconds from the start of the interpreter to the first paint, the median of each program."""
    from ui_terminal import Terminal

    times: dict[str, list[float]] = {program.name: [] for program in programs}
    for round_number in range(STARTS + 1):
        for program in programs:
            begun = time.perf_counter()
            with Terminal(program.arguments, folder) as terminal:
                _painted(terminal, program.shows)
                if round_number:
                    times[program.name].append((time.perf_counter() - begun) * 1000)
    return {name: statistics.median(taken) for name, taken in times.items()}


def _measured(program: Program, start: float, folder: Path) -> Figures:
    """The times of keys, and the memory, of one program."""
    from ui_terminal import Terminal

    arguments, shows = program.arguments, program.shows
    with Terminal(arguments, folder) as terminal:
        _painted(terminal, shows)
        while terminal.read(1.0):
            pass
        times = []
        for index in range(KEYS):
            letter = "abcdefghij klmnop"[index % 17]
            begun = time.perf_counter()
            terminal.send(letter)
            while not terminal.read(2.0):
                pass
            times.append((time.perf_counter() - begun) * 1000)
            while terminal.read(0.06):
                pass
        memory = _memory(terminal.process.pid)
    times.sort()
    late = times[int(len(times) * 0.95)]
    return Figures(program.name, start, statistics.median(times), late, memory)


def _painted(terminal: "Terminal", shows: bytes) -> None:
    """Waits until the bytes of the first picture are out."""
    while shows not in terminal.raw:
        if not terminal.read(5.0) and terminal.process.poll() is not None:
            raise RuntimeError(terminal.text)


def _memory(process: int) -> float:
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _append() -> tuple[float, float]:
    """Milliseconds to show one more entry in a short and in a long record."""
    import asyncio

    from minutes_tui.ui.app import MinutesApp

    async def measure(entries: int) -> float:
        from ui_standins import StandInWorkspace, conference, with_entries

        workspace = StandInWorkspace(Path())
        meeting = with_entries(conference("vi"), entries)
        workspace.create(meeting)
        app = MinutesApp(workspace, meeting.id)
        times = []
        async with app.run_test(size=(120, 32)) as pilot:
            await pilot.pause()
            screen = app.meeting_screen()
            assert screen is not None
            for index in range(60):
                screen.session.recorder.do(_change(screen, index))
                begun = time.perf_counter()
                screen.refresh_meeting()
                times.append((time.perf_counter() - begun) * 1000)
                await pilot.pause()
        return statistics.median(times)

    return asyncio.run(measure(10)), asyncio.run(measure(LONG_RECORD))


def _change(screen: "MeetingScreen", index: int) -> "Change":
    """One more entry, as the entry line would make it."""
    from minutes_tui.reading.entryline.enact import enact

    recorder = screen.session.recorder
    return enact(recorder.read(f"Một ý kiến nữa, số {index}."), recorder.meeting, recorder.moment())


def _library(folder: Path, entries: int) -> list[str]:
    """The arguments that open the program on a meeting with so many entries, in a library of its own."""
    from ui_standins import NOON, conference, with_entries

    from minutes_tui.store.library import Library

    ids = (f"made-{number:06}" for number in count())
    library = Library(folder / f"library-{entries}", now=lambda: NOON, new_id=lambda: next(ids))
    meeting = with_entries(conference("vi"), entries)
    library.create(meeting).close()
    return ["-m", "minutes_tui", "--library", str(library.folder), "open", meeting.id]


def _compile_into(folder: Path) -> None:
    """From now on programs keep their compiled modules in a folder of this run, whatever the machine says."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _compile_into(folder / "compiled")
        programs = [Program("minimal app, one TextArea", ["-c", _MINIMAL], "▊".encode())]
        programs += [
            Program(f"the program, {entries:,} entries", _library(folder, entries), b"ame: what")
            for entries in (0, LONG_RECORD)
        ]
        starts = _starts(programs, folder)
        rows = [_measured(program, starts[program.name], folder) for program in programs]
    base = rows[0]
    print(f"{'':34}{'start ms':>10}{'×':>6}{'key ms':>9}{'×':>6}{'p95':>8}{'×':>6}{'MiB':>8}")
    for row in rows:
        print(
            f"{row.name:34}{row.start:10.0f}{row.start / base.start:6.2f}{row.median:9.2f}"
            f"{row.median / base.median:6.2f}{row.late:8.2f}{row.late / base.late:6.2f}{row.memory:8.0f}"
        )
    short, long = _append()
    print(f"append to the record: {short:.2f} ms with 10 entries, {long:.2f} ms with {LONG_RECORD:,}")


if __name__ == "__main__":
    main()
