"""Signals that end the program: a closed terminal (SIGHUP) and a request to stop (SIGTERM).

Left alone they end the process at once, `finally` does not run and the terminal stays in a mess.
"""

import asyncio
import signal
from collections.abc import Callable
from typing import Final

ENDING: Final[tuple[str, ...]] = ("SIGHUP", "SIGTERM")
"""The signals, by name: Windows has no SIGHUP."""


def on_end(call: Callable[[int], None]) -> None:
    """Names who is called, on the screen's thread, when the program is told to end.

    Args:
        call: gets the signal's number.
    """
    loop = asyncio.get_running_loop()
    for name in ENDING:
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, call, int(number))
        except NotImplementedError:  # Windows: the loop knows no signals, the interpreter's own handler does.
            signal.signal(number, lambda received, _frame: loop.call_soon_threadsafe(call, int(received)))
