"""A pseudo-terminal with a program in it, and what stands on its screen."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

PATIENCE = 60.0
"""Seconds after which a condition that never came true is a failure; a loaded machine takes its time."""


class Terminal:
    """A program that runs in a pseudo-terminal.

    Args:
        arguments: the arguments of the Python interpreter.
        folder: home and working folder of the program.
        size: columns and rows.
    """

    def __init__(self, arguments: Sequence[str], folder: Path, size: tuple[int, int] = (120, 32)) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        # It is started as its users start it, with the byte code of the last time.
        inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environ = {
            **inherited, "TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": str(rows),
            "HOME": str(folder), "MINUTES_TUI_LANGUAGE": "en", "TEXTUAL_ANIMATIONS": "none",
        }  # fmt: skip
        self.process = subprocess.Popen(
            [sys.executable, *arguments], stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environ,
            start_new_session=True, preexec_fn=_take_terminal,
        )  # fmt: skip
        os.close(slave)
        self.raw = b""
        """Everything that the program wrote."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.hang_up()

    def hang_up(self) -> None:
        """Closes the terminal, as when its window is closed."""
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def send(self, data: str | bytes) -> None:
        """Types."""
        os.write(self.master, data.encode() if isinstance(data, str) else data)

    def burst(self, data: bytes) -> None:
        """Types as fast as the pseudo-terminal takes it, and reads meanwhile what the program writes."""
        os.set_blocking(self.master, False)
        end = time.monotonic() + PATIENCE
        while data:
            assert time.monotonic() < end, f"the program takes no more keys; {len(data)} are left"
            readable, writable, _ = select.select([self.master], [self.master], [], PATIENCE)
            if readable:
                self.read(0)
            if writable:
                # The line discipline drops what does not fit its buffer of 4096 bytes: it says so beforehand.
                data = data[os.write(self.master, data[:512]) :]
        os.set_blocking(self.master, True)

    def read(self, patience: float) -> bytes:
        """What the program writes next; empty where it writes nothing for that long, or has ended."""
        if not select.select([self.master], [], [], patience)[0]:
            return b""
        try:
            data = os.read(self.master, 65536)
        except OSError:  # the program closed its end
            return b""
        self.raw += data
        self.draw(data)
        return data

    def draw(self, data: bytes) -> None:
        """Draws what the program wrote on the copy of the screen."""
        self._stream.feed(data)

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def until(self, condition: Callable[[str], bool] | str) -> str:
        """Waits until something stands on the screen."""
        holds = (lambda text: condition in text) if isinstance(condition, str) else condition
        end = time.monotonic() + PATIENCE
        while not holds(self.text):
            if time.monotonic() > end:
                raise AssertionError(f"never on the screen: {condition!r}\n{self.text}")
            if not self.read(0.2) and self.process.poll() is not None and not holds(self.text):
                raise AssertionError(f"the program ended before {condition!r}\n{self.text}")
        return self.text

    def ended(self) -> int:
        """Waits for the end of the program and gives its exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            if self.master >= 0:
                self.read(0.1)
            else:
                select.select([], [], [], 0.05)
        while self.master >= 0 and self.read(0.05):
            pass
        assert self.process.returncode is not None, "the program never ended"
        return self.process.returncode

    def signal(self, number: signal.Signals) -> None:
        """Sends the program a signal."""
        self.process.send_signal(number)


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
