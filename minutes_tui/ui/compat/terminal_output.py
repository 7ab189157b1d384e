"""Writing to a terminal that is gone must not keep the program from ending.

Textual's writer thread stops at the first refused write; its queue fills after 30 pieces, and the screen then
waits for it forever, with the meeting still locked.

The mouse in pixels, which Textual asks for where the terminal can, is never switched off by it at the end.

Going to the alternate screen clears it; where a picture of what is to come stands there already, it must stay.
"""

from collections.abc import Callable
from functools import partial
from typing import IO, Any, Final

from textual.drivers._writer_thread import WriterThread

from minutes_tui.ui.compat.early_terminal import ENTER


class PatientWriter(WriterThread):
    """A writer that throws away what a closed terminal no longer takes.

    Args:
        file: the terminal.
        taken_over: asked when Textual goes to the alternate screen: is it there already, with a picture on it?
    """

    def __init__(self, file: IO[str], taken_over: Callable[[], bool] = lambda: False) -> None:
        super().__init__(file)
        self._taken_over = taken_over

    def write(self, text: str) -> None:
        """Puts text into the queue."""
        if text != ENTER or not self._taken_over():
            super().write(text)

    def run(self) -> None:
        """Writes what is queued until it is told to stop; after a refusal, only empties the queue."""
        try:
            super().run()
        except (OSError, ValueError):  # the terminal was closed, or its file with it
            while self._queue.get() is not None:
                continue


_CELLS: Final = "\x1b[?1016l"
"""The mouse in cells again."""


def _switching_pixels_off(disable: Any) -> Any:
    def disable_mouse_and_pixels(driver: Any) -> None:
        disable(driver)
        if driver._mouse_pixels:
            driver.write(_CELLS)

    return disable_mouse_and_pixels


def install(taken_over: Callable[[], bool]) -> None:
    """Puts the writer, and the end of the mouse, into Textual's driver. Harmless when done twice.

    Args:
        taken_over: asked when Textual goes to the alternate screen: is it there already, with a picture on it?
    """
    try:
        from textual.drivers import linux_driver
    except ImportError:
        return  # Windows has a console that stays as long as the program.
    vars(linux_driver).update(WriterThread=partial(PatientWriter, taken_over=taken_over))
    disable = linux_driver.LinuxDriver._disable_mouse_support
    if disable.__name__ != "disable_mouse_and_pixels":
        linux_driver.LinuxDriver._disable_mouse_support = _switching_pixels_off(disable)  # type: ignore[method-assign]
