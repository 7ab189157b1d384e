"""What an act costs the thread of the screen: the tools of the benchmarks that press keys."""

import asyncio
import time
from asyncio import events
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from textual._compositor import CompositorUpdate
from textual.events import Paste
from textual.pilot import Pilot

from minutes_tui.ui import app
from minutes_tui.ui.app import MinutesApp

SIZE: Final = (140, 40)
LONGEST: Final = 50.0
"""Milliseconds that no stretch of an act may take."""
QUIET: Final = 0.12
"""Seconds without work after which an act is over: longer than every timer that an act sets."""


PAUSE_AFTER: Final = 8
"""Acts between two pauses."""
PAUSE: Final = 1.6
"""Seconds of a pause."""


@dataclass(slots=True)
class Spent:
    """What the thread of the screen did."""

    total: float = 0.0
    """Milliseconds in all."""
    longest: float = 0.0
    """Milliseconds of its longest stretch."""
    last: float = 0.0
    """When the last stretch of any length ended."""


@contextmanager
def watched() -> Iterator[Spent]:
    """Measures every stretch of work that the thread of the screen does."""
    spent = Spent()
    plain = events.Handle._run

    def run(handle: events.Handle) -> None:
        begun = time.thread_time()
        plain(handle)
        took = (time.thread_time() - begun) * 1000
        spent.total += took
        spent.longest = max(spent.longest, took)
        if took > 0.5:
            spent.last = time.perf_counter()

    events.Handle._run = run  # type: ignore[assignment, method-assign]
    try:
        yield spent
    finally:
        events.Handle._run = plain  # type: ignore[method-assign]


class PaintedApp(MinutesApp):
    """The program, which makes what the terminal would be sent though there is none."""

    CSS_PATH = [Path(app.__file__).parent / str(path) for path in MinutesApp.CSS_PATH]  # noqa: RUF012

    def _display(self, screen: Any, renderable: Any) -> None:
        super()._display(screen, renderable)
        if isinstance(renderable, CompositorUpdate):
            renderable.render_segments(self.console)


Act = Callable[[Pilot[int]], Awaitable[object]]


def keys(*pressed: str) -> Act:
    """The act of pressing keys."""
    return lambda pilot: pilot.press(*pressed)


def typing(text: str) -> Act:
    """The act of typing a text in one burst."""

    async def typed(pilot: Pilot[int]) -> None:
        pilot.app.post_message(Paste(text))

    return typed


async def settled(spent: Spent) -> None:
    """Waits until the screen has nothing left to do."""
    while time.perf_counter() - spent.last < QUIET:
        await asyncio.sleep(QUIET / 4)


async def measured(pilot: Pilot[int], act: Act) -> Spent:
    """What an act costs."""
    with watched() as spent:
        spent.last = time.perf_counter()
        await act(pilot)
        await settled(spent)
    return spent


async def _with_pauses(acts: Sequence[tuple[str, Act]]) -> AsyncIterator[Act]:
    """The acts; now and then nothing is done for a moment, as people do, who listen."""
    for place, (_, act) in enumerate(acts):
        if not place % PAUSE_AFTER:
            await asyncio.sleep(PAUSE)
        yield act


async def walked(pilot: Pilot[int], acts: Sequence[tuple[str, Act]]) -> list[tuple[str, Spent, Spent]]:
    """Every act of a walk that ends where it began: what it costs done first, and done again."""
    with watched() as spent:
        spent.last = time.perf_counter() + 1
        await settled(spent)
    first = [await measured(pilot, act) async for act in _with_pauses(acts)]
    again = [await measured(pilot, act) async for act in _with_pauses(acts)]
    return [(name, one, two) for (name, _), one, two in zip(acts, first, again, strict=True)]


def print_acts(found: Sequence[tuple[str, Spent, Spent]]) -> None:
    """Prints what each act costs; what takes too long when it is done again is named."""
    print(f"{'milliseconds of the processor':32}{'first':>9}{'longest':>9}{'again':>9}{'longest':>9}")
    for name, first, second in found:
        over = "  over" if second.longest > LONGEST else ""
        print(f"{name:32}{first.total:9.1f}{first.longest:9.1f}{second.total:9.1f}{second.longest:9.1f}{over}")
