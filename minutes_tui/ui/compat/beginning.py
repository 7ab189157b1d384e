"""The first screen of the program is the first picture: no empty screen is styled, laid out and painted before it.

Textual puts an empty screen under everything, and cannot exchange it for another one: it has no place for the
answer that every other screen has.
"""

from typing import TypeVar

from textual.app import App
from textual.screen import Screen

T = TypeVar("T")


class FirstScreenApp(App[T]):
    """An `App` that begins with a screen of its own."""

    def first_screen(self) -> Screen[None]:
        """The screen to begin with; called once, when the size of the terminal is known."""
        raise NotImplementedError

    def get_default_screen(self) -> Screen[None]:
        """What stands under everything."""
        screen = self.first_screen()
        screen._push_result_callback(self, None)
        return screen
