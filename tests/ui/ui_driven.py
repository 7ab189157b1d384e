"""A running program in a test, driven by somebody who waits for facts.

Textual's own pilot takes a program for done when it has used little processor time for a fiftieth of a second,
twice for each key: slow on a quiet machine, wrong on a loaded one. This one waits until every key was handed on,
all that it set going is done and painted, and the line in the field is read. What a thread does beside the screen
has no end that a screen could know: a test waits for what comes of it, with `until`.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual import events
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot

from minutes_tui.ui.app import MinutesApp

PATIENCE = 60.0
"""Seconds after which a condition that never came true is a failure; a loaded machine takes its time."""
_LOOK_AGAIN = 0.005
"""Seconds between two looks at a condition."""


class Hands(Pilot[int]):
    """Somebody at the keyboard who waits after each key until the program is done with it.

    Args:
        app: the running program.
    """

    def __init__(self, app: MinutesApp) -> None:
        super().__init__(app)
        self._program = app

    async def press(self, *keys: str) -> None:
        """Presses keys, each one when all is done that the one before it set going."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
            event = events.Key(name, key if len(key) == 1 else key_to_character(name))
            event.set_sender(self._program)
            self._program.post_message(event)
            await self.settled()

    async def pause(self, delay: float | None = None) -> None:
        """Waits until the program is done; the program knows, so that no time has to be given."""
        del delay
        await self.settled()

    async def settled(self) -> None:
        """Waits until all that is under way on the screen is done, and the line in the field is read."""
        app = self._program
        await app.settled()
        while self._goes_on and getattr(app.screen, "_reading_timer", None) is not None:
            await asyncio.sleep(_LOOK_AGAIN)
            await app.settled()
        await self._wait_for_screen()
        if self._goes_on:
            app.screen._on_timer_update()  # what waits for the next painting, as Textual's pilot does it
            await self._wait_for_screen()
            await self.wait_for_animation()

    @property
    def _goes_on(self) -> bool:
        """Is the program neither at its end nor broken?"""
        app = self._program
        return app.is_running and app.fault is None and app.return_code is None and bool(app.screen_stack)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Waits for what comes of work beside the screen."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "the condition never came true"
            await asyncio.sleep(_LOOK_AGAIN)  # the work goes on meanwhile, undisturbed
        await self.settled()


@asynccontextmanager
async def driven(app: MinutesApp, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hands]:
    """A running program, and somebody at its keyboard."""
    async with app.run_test(size=size):
        hands = Hands(app)
        await hands.settled()
        yield hands
