"""The terminal while the program is still being loaded: nothing typed is lost or echoed, a picture stands at once.

Textual takes some hundred milliseconds to come up. Until then a terminal works on what is typed by itself: it
echoes the letters, takes backspace for its own, and makes another key of enter. Here it is told at once to keep
the bytes as they are; they wait in its buffer, in order, until Textual reads them. Only ctrl+c still ends a start
that hangs. Where there is a picture of what will be shown, it is drawn on the alternate screen, and Textual paints
over it without clearing it. As soon as the meeting is open, what is typed is read and echoed into that picture, and
handed to Textual, byte for byte, when it takes over.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from types import FrameType, TracebackType
from typing import Any, Final, Protocol, Self

ENTER: Final = "\x1b[?1049h"
"""To the alternate screen, which is cleared."""
_BEGIN: Final = f"{ENTER}\x1b[?25l\x1b[?7l\x1b[?2004h"
"""And no cursor, no wrapping at the edge, pastes marked: what Textual will ask for as well."""
_END: Final = "\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l"

_INPUT_MODES, _LOCAL_MODES = 0, 3  # places in what `termios.tcgetattr` gives
_READ: Final = 4096
"""Bytes that are read at once."""


class Echoes(Protocol):
    """Says how the picture changes by what is typed."""

    def take(self, data: bytes) -> str:
        """What the terminal is sent for these bytes; empty: nothing."""
        ...


def terminal_size() -> tuple[int, int]:
    """Columns and rows, as Textual will find them: by the environment, else by the terminal."""
    try:
        named = int(os.environ.get("COLUMNS", 0)), int(os.environ.get("LINES", 0))
    except ValueError:
        named = 0, 0
    if min(named) > 0:
        return named
    try:
        columns, rows = os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1)
    except (OSError, ValueError):
        columns, rows = 80, 24
    return named[0] or columns, named[1] or rows


class EarlyTerminal:
    """The terminal from the first instant to the last, as a context."""

    def __init__(self) -> None:
        self.drawn = False
        """Does a picture stand on the alternate screen that Textual has not taken over yet?"""
        self._modes: list[Any] | None = None
        self._reader: _Reader | None = None
        self._typed = b""

    def __enter__(self) -> Self:
        try:
            import termios
        except ImportError:
            return self  # Windows: its console keeps keys by itself.
        try:
            self._modes = termios.tcgetattr(0)
            termios.tcsetattr(0, termios.TCSANOW, _raw(self._modes))
        except termios.error:
            self._modes = None
        for name in ("SIGTERM", "SIGHUP"):
            signal.signal(getattr(signal, name), _end)
        # Stopped now, it would leave the terminal as it is; from Textual on ctrl+z does what it always does.
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        return self

    def draw(self, drawing: str) -> None:
        """Draws a picture where Textual will draw; a terminal that is gone is left to it."""
        if self._modes is None or sys.__stderr__ is None or not sys.__stderr__.isatty():
            return
        self.drawn = True  # before the first byte: a signal in the middle of them must find that it is so
        try:
            sys.__stderr__.write(_BEGIN + drawing)
            sys.__stderr__.flush()
        except OSError:
            self.drawn = False

    def echo(self, echoes: Echoes) -> None:
        """From now on reads what is typed, and echoes it into the picture, until Textual takes over."""
        if self._modes is not None and self._reader is None:
            self._reader = _Reader(echoes.take)
            self._reader.start()

    def take_over(self) -> bool:
        """Called when Textual goes to the alternate screen; True where it is there, with a picture on it."""
        drawn, self.drawn = self.drawn, False
        self._stop_reading()
        return drawn

    def typed(self) -> bytes:
        """What was read before Textual took over; given once."""
        typed, self._typed = self._typed, b""
        return typed

    def _stop_reading(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            self._typed = reader.stop()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._modes is None:
            return
        import termios

        self._stop_reading()
        try:
            if self.drawn and sys.__stderr__ is not None:
                sys.__stderr__.write(_END)
                sys.__stderr__.flush()
            termios.tcsetattr(0, termios.TCSANOW, self._modes)
        except (OSError, termios.error):
            return  # The terminal was closed.


class _Reader(Thread):
    """Reads the terminal while Textual is being loaded.

    Args:
        take: says what the terminal is sent for what was typed.
    """

    def __init__(self, take: Callable[[bytes], str]) -> None:
        super().__init__(name="typed-ahead", daemon=True)
        self._take = take
        self._typed = bytearray()
        self._told, self._tell = os.pipe()

    def run(self) -> None:
        """Reads and echoes until it is told to stop, or the terminal is gone."""
        from select import select

        with suppress(OSError):
            while self._told not in (ready := select((0, self._told), (), ())[0]):
                data = os.read(0, _READ) if ready else b""
                if not data:
                    return
                self._typed += data
                self._write(self._take(data))

    def _write(self, echo: str) -> None:
        if echo and sys.__stderr__ is not None:
            sys.__stderr__.write(echo)
            sys.__stderr__.flush()

    def stop(self) -> bytes:
        """Stops it; gives all that was read."""
        os.close(self._tell)  # the other end of the pipe becomes ready
        self.join()
        os.close(self._told)
        return bytes(self._typed)


def _raw(modes: list[Any]) -> list[Any]:
    """The modes in which a terminal hands over what is typed as it is; those that Textual sets, but for ctrl+c."""
    import termios

    raw = [*modes[:6], list(modes[6])]
    raw[_LOCAL_MODES] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    raw[_INPUT_MODES] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    raw[6][termios.VMIN] = 1
    for sign in (termios.VQUIT, termios.VSUSP):
        raw[6][sign] = os.fpathconf(0, "PC_VDISABLE").to_bytes(1, "little")
    return raw


def _end(number: int, _frame: FrameType | None) -> None:
    """Told to end while nothing is loaded yet: the terminal is put right, nothing else is under way."""
    raise SystemExit(128 + number)
