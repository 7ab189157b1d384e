"""A program that never stopped need not be continued.

A terminal that closes sends SIGHUP and, right behind it, SIGCONT. Textual takes every SIGCONT for the way back from
Ctrl+Z and starts the threads that read and write the terminal once more; nobody ever stops the first ones, and the
program stays behind without a terminal, busy reading from one that is gone.
"""

from typing import Any


def install() -> None:
    """Lets Textual's driver go on only where it had stopped itself. Harmless when done twice."""
    try:
        from textual.drivers.linux_driver import LinuxDriver
    except ImportError:
        return  # Windows knows neither signal.
    go_on = LinuxDriver._sigcont_application
    if go_on.__name__ != "go_on_after_a_stop":
        LinuxDriver._sigcont_application = _only_after_a_stop(go_on)  # type: ignore[method-assign]


def _only_after_a_stop(go_on: Any) -> Any:
    def go_on_after_a_stop(driver: Any, *signalled: Any) -> None:
        if driver._must_signal_resume:
            go_on(driver, *signalled)

    return go_on_after_a_stop
