"""A running program in a test, and somebody at its keyboard.

What a thread does beside the screen has no end that a screen could know: a test waits for what comes of it, with
`until`, for as long as a loaded machine may take.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from minutes_tui.ui.app import MinutesApp

PATIENCE = 60.0
"""Seconds after which a condition that never came true is a failure; a loaded machine takes its time."""
_LOOK_AGAIN = 0.01
"""Seconds between two looks at a condition."""


class Hands(Pilot[int]):
    """Somebody at the keyboard.

    Args:
        app: the running program.
    """

    def __init__(self, app: MinutesApp) -> None:
        super().__init__(app)

    async def press(self, *keys: str) -> None:
        """Presses keys and waits until the program is done with them."""
        await super().press(*keys)
        await self.pause()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Waits for what comes of work beside the screen."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "the condition never came true"
            await asyncio.sleep(_LOOK_AGAIN)
            await self._wait_for_screen()


@asynccontextmanager
async def driven(app: MinutesApp, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hands]:
    """A running program, and somebody at its keyboard."""
    async with app.run_test(size=size):
        hands = Hands(app)
        await hands.pause()
        yield hands
