"""The first screen of the program is the first picture: no empty screen is styled, laid out and painted before it.

Textual puts an empty screen under everything, and cannot exchange it for another one: it has no place for the
answer that every other screen has.
"""

from typing import TypeVar

from rich.console import RenderableType
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

    painting: bool = True
    """False: what happens from now on is not for the terminal."""

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if self.painting:
            super()._display(screen, renderable)

    def paint_whole(self) -> None:
        """Paints the screen on top, and from now on whatever changes on it."""
        self.painting = True
        whole = self.screen._compositor.render_update(full=True, screen_stack=self._background_screens)
        self._display(self.screen, whole)


class PaintedWhole(Screen[T]):
    """A screen of which nothing is drawn, and thrown away, while its application does not paint."""

    def _compositor_refresh(self) -> None:
        if isinstance(self.app, FirstScreenApp) and not self.app.painting:
            self._dirty_widgets.clear()
            self._compositor._dirty_regions.clear()
        else:
            super()._compositor_refresh()
