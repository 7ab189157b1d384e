"""The screen beside a minimal Textual app: start, key to paint, append, memory, and an hour of typing.

``python -m tests.benchmarks screen``. Every program runs in a pseudo-terminal of its own; what is measured is the
time from the bytes that go in to the first bytes that come out. All modules, the programs' own and Textual's, are
compiled by a first start that does not count, as in every installation; the starts take turns, so that other work
on the machine falls on all alike.

A start has two times: to the first paint of the last screenful (the program was left in order before, as every
evening), and to the paint of a key that was typed before anything was there. An hour of a meeting is 300 lines of
75 letters with gaps as real scribes leave them (one in ten below 7.8 seconds), all gaps made shorter alike.
"""

import os
import random
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

KEYS = 120
"""Keys that are measured in each program."""
LINES = 300
"""Lines of the hour that is typed."""
LETTERS = 75
"""Letters of a line."""
MEASURED = 2
"""Letters at the end of each line that are measured one by one."""
SETTLED = 0.025
"""Seconds without a paint after which a program has nothing more to say about a key: it read the line as well."""
SHORTER = 400.0
"""How many times shorter than in a real hour the gaps between the lines are."""
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
    first_key: float
    """Milliseconds from the start of the interpreter to the paint of a key that was typed at once."""
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
    ready: bytes
    """What is on the screen as soon as it is complete."""
    leave: str
    """The keys that end it; what was typed is taken back before."""


def _starts(programs: list[Program], folder: Path) -> dict[str, tuple[float, float]]:
    """Milliseconds from the start of the interpreter to the first paint and to the first key, medians."""
    from ui_terminal import Terminal

    times: dict[str, list[tuple[float, float]]] = {program.name: [] for program in programs}
    for round_number in range(STARTS + 1):
        for program in programs:
            begun = time.perf_counter()
            with Terminal(program.arguments, folder) as terminal:
                terminal.send("~")
                _painted(terminal, program.shows)
                drawn = (time.perf_counter() - begun) * 1000
                terminal.until(lambda text: "~" in text[1:])
                echoed = (time.perf_counter() - begun) * 1000
                _painted(terminal, program.ready)
                terminal.send(program.leave)
                terminal.ended()
                if round_number:
                    times[program.name].append((drawn, echoed))
    return {
        name: (statistics.median(t[0] for t in taken), statistics.median(t[1] for t in taken))
        for name, taken in times.items()
    }


def _measured(program: Program, start: tuple[float, float], folder: Path) -> Figures:
    """The times of keys, and the memory, of one program."""
    from ui_terminal import Terminal

    arguments, shows = program.arguments, program.shows
    with Terminal(arguments, folder) as terminal:
        _painted(terminal, shows)
        _painted(terminal, program.ready)
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
    return Figures(program.name, *start, statistics.median(times), late, memory)


def _hour(program: Program, folder: Path) -> tuple[float, float, float, float]:
    """Milliseconds from a letter to its paint (median, 95th percentile) and from Enter to its paint (median), and
    mebibytes at the end, while the lines of an hour are typed."""
    from ui_terminal import Terminal

    gaps = random.Random(7)
    letters: list[float] = []
    enters: list[float] = []
    with Terminal(program.arguments, folder) as terminal:
        _painted(terminal, program.ready)
        for line in range(LINES):
            # Gaps of a gamma distribution: a mean of 22 seconds, one in ten below 7.8.
            quiet = gaps.gammavariate(2.5, 22 / 2.5) / SHORTER
            while terminal.read(max(quiet, SETTLED)):
                pass
            terminal.send(f"{line} tiến độ của từng nhiệm vụ được giao, ".ljust(LETTERS - MEASURED, "x"))
            for key in ("a",) * MEASURED + ("\r",):
                while terminal.read(SETTLED):
                    pass
                begun = time.perf_counter()
                terminal.send(key)
                while not terminal.read(2.0):
                    pass
                (enters if key == "\r" else letters).append((time.perf_counter() - begun) * 1000)
        memory = _memory(terminal.process.pid)
        while terminal.read(0.5):
            pass
        terminal.send("\x11")
        terminal.ended()
    letters.sort()
    return statistics.median(letters), letters[int(len(letters) * 0.95)], statistics.median(enters), memory


_HOUR = (("letter ms", 10), ("×", 6), ("p95", 8), ("×", 6), ("Enter ms", 10), ("MiB", 6), ("more", 6))
"""What is said of an hour, and how wide it stands."""


def _print_hour(programs: list[Program], folder: Path) -> None:
    """Prints what an hour of typing costs in each program, beside the first one."""
    heads = "".join(f"{head:>{width}}" for head, width in _HOUR)
    print(f"\n{f'{LINES} lines typed':34}{heads}")
    base = None
    for program in programs:
        median, late, enter, memory = _hour(program, folder)
        base = base or (median, late, memory)
        print(
            f"{program.name:34}{median:10.2f}{median / base[0]:6.2f}{late:8.2f}{late / base[1]:6.2f}"
            f"{enter:10.2f}{memory:6.0f}{memory - base[2]:6.0f}"
        )


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


def _print_rows(rows: list[Figures]) -> None:
    """Prints what each program takes, beside the first one."""
    base = rows[0]
    heads = ("start ms", "×", "first key", "×", "key ms", "×", "p95", "×", "MiB")
    widths = (10, 6, 11, 6, 9, 6, 8, 6, 8)
    print(" " * 34 + "".join(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True)))
    for row in rows:
        print(
            f"{row.name:34}{row.start:10.0f}{row.start / base.start:6.2f}"
            f"{row.first_key:11.0f}{row.first_key / base.first_key:6.2f}{row.median:9.2f}"
            f"{row.median / base.median:6.2f}{row.late:8.2f}{row.late / base.late:6.2f}{row.memory:8.0f}"
        )


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _compile_into(folder / "compiled")
        programs = [Program("minimal app, one TextArea", ["-c", _MINIMAL], "▊".encode(), "▊".encode(), "\x11")]
        programs += [
            Program(
                f"the program, {entries:,} entries",
                _library(folder, entries),
                b"help",  # in the footer: what the empty field says is gone as soon as something is typed
                "✓ saved".encode(),
                "\x15\x11",
            )
            for entries in (0, LONG_RECORD)
        ]
        starts = _starts(programs, folder)
        rows = [_measured(program, starts[program.name], folder) for program in programs]
        _print_rows(rows)
        _print_hour([programs[0], programs[-1]], folder)
    short, long = _append()
    print(f"append to the record: {short:.2f} ms with 10 entries, {long:.2f} ms with {LONG_RECORD:,}")


if __name__ == "__main__":
    main()
