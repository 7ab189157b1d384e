"""The screen beside a minimal Textual app: start to first paint, key to paint, append, memory.

``python -m tests.benchmarks screen``. Every program runs in a pseudo-terminal of its own; what is measured is the
time from the bytes that go in to the first bytes that come out.
"""

import resource
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

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

_OURS = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from minutes_tui.ui.compat import install
install()
from ui_standins import StandInWorkspace, conference, with_entries
workspace = StandInWorkspace(Path("."))
meeting = with_entries(conference("vi"), {entries})
workspace.create(meeting)
sys.stderr.write("\\x1b[5n")
from minutes_tui.ui.app import MinutesApp
MinutesApp(workspace, meeting.id).run()
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


def _program(name: str, arguments: list[str], shows: str, folder: Path) -> Figures:
    from ui_terminal import Terminal

    starts = []
    for _ in range(STARTS):
        begun = time.perf_counter()
        with Terminal(arguments, folder) as terminal:
            terminal.until(shows) if shows else _first_paint(terminal)
            starts.append((time.perf_counter() - begun) * 1000)
    with Terminal(arguments, folder) as terminal:
        terminal.until(shows) if shows else _first_paint(terminal)
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
    return Figures(name, statistics.median(starts), statistics.median(times), times[int(len(times) * 0.95)], memory)


def _first_paint(terminal: object) -> None:
    from ui_terminal import Terminal

    assert isinstance(terminal, Terminal)
    while b"\x1b[?1049h" not in terminal.raw or b"\x1b[38;" not in terminal.raw:
        terminal.read(0.5)


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

        workspace = StandInWorkspace(Path("."))
        meeting = with_entries(conference("vi"), entries)
        workspace.create(meeting)
        app = MinutesApp(workspace, meeting.id)
        times = []
        async with app.run_test(size=(120, 32)) as pilot:
            await pilot.pause()
            screen = app.meeting_screen()
            assert screen is not None
            for index in range(60):
                screen.session.recorder.do(screen.session.recorder.read and _change(screen, index))
                begun = time.perf_counter()
                screen.refresh_meeting()
                times.append((time.perf_counter() - begun) * 1000)
                await pilot.pause()
        return statistics.median(times)

    return asyncio.run(measure(10)), asyncio.run(measure(LONG_RECORD))


def _change(screen: object, index: int) -> object:
    from minutes_tui.reading.entryline.enact import enact
    from minutes_tui.ui.screens.meeting import MeetingScreen

    assert isinstance(screen, MeetingScreen)
    recorder = screen.session.recorder
    return enact(recorder.read(f"Một ý kiến nữa, số {index}."), recorder.meeting, recorder.moment())


def main() -> None:
    """Prints the table."""
    tests = str(HERE.parent / "ui")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [_program("minimal app, one TextArea", ["-c", _MINIMAL], "", folder)]
        for entries in (0, LONG_RECORD):
            code = _OURS.format(tests=tests, entries=entries)
            rows.append(_program(f"live screen, {entries:,} entries", ["-c", code], "Name: what", folder))
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
