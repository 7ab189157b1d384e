"""A program in a pseudo-terminal to which anything may be done, and what is seen of it from outside."""

import os
import random
import re
import struct
import sys
import termios
import time
from contextlib import suppress
from dataclasses import dataclass, field
from fcntl import ioctl
from pathlib import Path
from typing import Final

from faults_oracle import FaultFound

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))

from ui_terminal import Terminal

SIZE: Final = (120, 32)
"""Columns and rows in which the screen is looked at."""
REST: Final = 0.4
"""Seconds at rest of which the processor's share is measured."""
LOOKS: Final = 8
"""How often it is looked in that time whether the program runs: on a busy machine it may wait for its turn."""
BUSY: Final = 0.25
"""The share of a processor above which a program at rest is not at rest."""
PATIENCE: Final = 40.0
"""Seconds after which a program that does not come to rest spins."""
NOT_RESTORED: Final = ("1000", "1002", "1003", "1004", "1006", "1015", "1016", "1049", "2004", "2026", "2048")
"""Modes of the terminal that must be off at the end."""

PROGRAM: Final = """
import os, runpy, sys
from datetime import timedelta
from pathlib import Path
for name in ("COLUMNS", "LINES"):
    os.environ.pop(name, None)
from minutes_tui.commands import common
clock, slip = common.now, Path(sys.argv.pop(1))
common.now = lambda: clock() + timedelta(seconds=float(slip.read_text() or 0))
common.new_id = common.id_maker(common.now, common.secrets.token_bytes)
runpy.run_module("minutes_tui", run_name="__main__")
"""
"""The program, on a clock that can be put back, in a window whose size it asks the terminal for."""

_MODE: Final = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_KITTY: Final = re.compile(rb"\x1b\[([<>])\d*u")


@dataclass(slots=True)
class Episode:
    """One run of the program and what is known of it."""

    folder: Path
    """Home of the program; the library is in it."""
    meeting: str
    """The id of the meeting."""
    chance: random.Random
    """Where every act comes from."""
    done: list[str] = field(default_factory=list)
    """What was done, for whoever looks for the fault."""
    lines: list[str] = field(default_factory=list)
    """The texts of the entries that there must be."""
    half: str = ""
    """What stands in the field."""

    @property
    def library(self) -> Path:
        """The library's folder."""
        return self.folder / "library"

    @property
    def clock(self) -> Path:
        """The file that says by how many seconds the clock is wrong."""
        return self.folder / "clock"

    def note(self, what: object) -> None:
        """Notes an act."""
        self.done.append(repr(what) if not isinstance(what, str) else what)


class Driven(Terminal):
    """The program of an episode in its pseudo-terminal."""

    def __init__(self, episode: Episode, *more: str) -> None:
        arguments = (str(episode.clock), "--library", str(episode.library), "open", episode.meeting)
        self._drawn = 0
        super().__init__(("-c", PROGRAM, *arguments, *more), episode.folder, SIZE)

    def resize(self, columns: int, rows: int) -> None:
        """The window gets another size."""
        ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        # The copy of the screen that is looked at stays large enough: it is looked at only in its own size.
        if (columns, rows) == SIZE:
            self._drawn = len(self.raw)
            self.screen.reset()

    def taken(self) -> None:
        """Waits until the program has the terminal: what is typed before that, the terminal works on itself."""
        while termios.tcgetattr(self.master)[3] & termios.ICANON and self.process.poll() is None:
            self.look(0.01)

    def draw(self, data: bytes) -> None:
        """It is drawn when somebody looks at it: typing never waits for it."""

    @property
    def text(self) -> str:
        """What stands on the screen."""
        new, self._drawn = self.raw[self._drawn :], len(self.raw)
        self._stream.feed(new)
        return super().text

    def type(self, data: bytes) -> None:
        """Sends bytes as fast as they are taken, and reads meanwhile; a program that ended takes none."""
        with suppress(OSError):
            self.burst(data)
        os.set_blocking(self.master, True)

    def look(self, seconds: float) -> None:
        """Reads what is written for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not self.read(left) and self.process.poll() is not None:
                return

    def is_stopped(self) -> bool:
        """Does the program stand still?"""
        return self.process.poll() is not None or self._state()[0] == "T"

    def _state(self) -> list[str]:
        return Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()

    def runs(self) -> bool:
        """Does one of its threads run, or would if the machine let it?"""
        for thread in Path(f"/proc/{self.process.pid}/task").glob("*/stat"):
            with suppress(OSError):  # it has just ended
                if thread.read_text().rpartition(")")[2].split()[0] in "RD":
                    return True
        return False

    def work(self) -> float:
        """Seconds of the processor that the program has taken until now."""
        fields = self._state()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def gone(self, sign: OSError) -> None:
        """There is a sign that the program is gone: waits for its end.

        Raises:
            FaultFound: it is still there; then the sign is a fault of whoever looked.
        """
        end = time.monotonic() + 5
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise FaultFound(f"it is there, but {sign!r}") from sign
            self.look(0.05)
        while self.read(0.05):
            pass

    def rest(self) -> None:
        """Waits until the program rests.

        Raises:
            FaultFound: it never does, or has ended by itself.
        """
        end = time.monotonic() + PATIENCE
        while True:
            before, runs = self.work(), 0
            for _ in range(LOOKS):
                self.look(REST / LOOKS)
                if self.process.poll() is not None:
                    raise FaultFound(f"it ended by itself with {self.process.returncode}: {self.said()}")
                runs += self.runs()
            if runs <= BUSY * LOOKS and self.work() - before <= BUSY * REST:
                return
            if time.monotonic() > end:
                raise FaultFound(f"it spins; on the screen:\n{self.text}")

    def said(self) -> str:
        """The last words of the program."""
        return " ".join(self.text.split())[-400:]

    def check_restored(self) -> None:
        """Compares the terminal with what it was before.

        Raises:
            FaultFound: a mode was left on, or the cursor off.
        """
        modes = {
            number: how
            for found in _MODE.findall(self.raw)
            for number in found[0].split(b";")
            for how in [found[1]]
        }
        left = [number for number in NOT_RESTORED if modes.get(number.encode()) == b"h"]
        hidden = [number for number in ("25", "7") if modes.get(number.encode()) == b"l"]
        depth = 0
        for way in _KITTY.findall(self.raw):
            depth = max(0, depth + (1 if way == b">" else -1))
        if left or hidden or depth:
            raise FaultFound(f"the terminal was left with {left} on, {hidden} off, {depth} keyboard modes deep")

    def check_words(self) -> None:
        """Looks for what no user should see.

        Raises:
            FaultFound: a traceback was shown.
        """
        for word in (
            b"Traceback (most",
            b"Exception in",
            b"Task exception",
            b"fault in the program",
            b"Fatal Python",
        ):
            if word in self.raw:
                raise FaultFound(f"it said {word!r}: {self.raw[self.raw.index(word) - 200 :][:3000]!r}")
