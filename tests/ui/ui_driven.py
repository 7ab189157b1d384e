"""A running program in a test, and somebody at its keyboard who waits for facts.

Textual's own pilot takes a program for done when it has used little processor time for a fiftieth of a second,
twice for each key: slow on a quiet machine, wrong on a loaded one.
"""

import inspect
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from textual import events
from textual.app import App
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot
from ui_cheaply import cheaply, paint
from ui_settling import come_true, settle

from minutes_tui.ui.compat.terminal_input import TolerantParser


class Hands(Pilot[Any]):
    """Somebody at the keyboard and the mouse, who waits after each key until the program is done with it.

    Args:
        app: the running program.
        held: the test itself holds up what goes on beside the screen: that is not waited for.
    """

    def __init__(self, app: App[Any], held: bool = False) -> None:
        super().__init__(app)
        self._beside = not held

    @contextmanager
    def held_up(self) -> Iterator[None]:
        """Within it the test itself holds up what goes on beside the screen: that is not waited for."""
        self._beside = False
        try:
            yield
        finally:
            self._beside = True

    async def press(self, *keys: str) -> None:
        """Presses keys, named as Textual names them, each one when all is done that the one before it set going."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
            self._post(events.Key(name, key if len(key) == 1 else key_to_character(name)))
            await self.pause()

    async def feed(self, *reads: str, slowly: bool = False) -> None:
        """Sends what a terminal sends, and waits until all of it is done.

        Args:
            reads: what arrives together, read by read.
            slowly: wait after each key as well, not only at the end.
        """
        parser = TolerantParser()
        for read in reads:
            for message in parser.feed(read):
                self._post(message)
                if slowly:
                    await self.pause()
        await self.pause()

    async def pause(self, delay: float | None = None) -> None:
        """Waits until the program is done; it is asked, so that no time has to be given."""
        assert delay is None, "no time is waited for"
        await settle(self._app, self._beside)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Waits for what comes of work that goes on beside the screen."""
        await come_true(self._app, condition, _told(condition))

    def _post(self, message: events.Event | Any) -> None:
        message.set_sender(self._app)
        self._app.post_message(message)


def _told(condition: Callable[[], bool]) -> str:
    """A condition in its own words, with what it looks at."""
    try:
        lines: Iterable[str] = inspect.getsource(condition).splitlines()
    except OSError:
        return repr(condition)
    return " ".join(line.strip() for line in lines)


@asynccontextmanager
async def driven(app: App[Any], size: tuple[int, int] = (80, 24), held: bool = False) -> AsyncIterator[Hands]:
    """A running program, and somebody at its keyboard; `held` as for `Hands`."""
    with cheaply():
        async with app.run_test(size=size):
            hands = Hands(app, held)
            await hands.pause()
            yield hands
            paint()
