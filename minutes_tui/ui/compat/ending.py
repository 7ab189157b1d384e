"""A fault of the program ends it quietly: the terminal restored, no traceback, the fault kept for one sentence.

Textual prints a traceback over the terminal, and ends with exit code 0 when the thread that reads the keyboard
stops (Textualize/textual#6456).
"""

from typing import TypeVar

from textual.app import App

T = TypeVar("T")


class QuietApp(App[T]):
    """An `App` whose faults are handed to whoever started it."""

    fault: BaseException | None = None
    """What went wrong, where something did."""

    def _fatal_error(self) -> None:
        """Called while an exception is handled that nobody else handled."""
        self.fault = self._exception
        self._return_code = 1
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """Called when the program cannot go on, also by the thread that reads the keyboard."""
        self.fault = self.fault or self._exception or RuntimeError("the screen stopped")
        self._return_code = 1
        self._close_messages_no_wait()
