"""When is a running program done? Facts, asked of it: none is guessed from the clock or from the processor.

It is done when no task of its loop can go on by itself, no part of it is in the middle of something, no work goes
on beside it, the disk has what it was given, nothing waits to be painted or read, and no key waits for its turn.
What is not a fact yet is named, so that a test that waits in vain can say for what.
"""

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import Any, Final

from textual._queue import Queue
from textual.app import App
from textual.message_pump import MessagePump
from ui_cheaply import paint_each_time

from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.compat.keys_in_turn import KeysInTurn
from minutes_tui.ui.screens.meeting import MeetingScreen

PATIENCE: Final = 60.0
"""Seconds after which what never became a fact is a failure; a loaded machine takes its time."""
LOOK_AGAIN: Final = 0.002
"""Seconds between two looks at what another thread, the disk or a timer has to do."""


async def settle(app: App[Any], beside: bool = True) -> None:
    """Waits until a program is done, or at its end.

    Args:
        app: the running program.
        beside: wait also for what goes on beside the screen; False where the test itself holds it up.
    """
    await _wait(app, lambda: next(unsettled(app, beside), None) if goes_on(app) else None)


async def come_true(app: App[Any], condition: Callable[[], bool], told: str) -> None:
    """Waits until a condition is true, whatever else is still under way.

    Args:
        app: the running program.
        condition: looked at whenever no task can go on by itself.
        told: what is waited for, for the failure.
    """
    await _wait(app, lambda: None if condition() else told)


async def _wait(app: App[Any], missing: Callable[[], str | None]) -> None:
    """Lets a program go on until nothing is missing.

    Raises:
        AssertionError: something is still missing after `PATIENCE`; says what, and what else is under way.
    """
    end = time.monotonic() + PATIENCE
    while True:
        await quiet_loop()
        moment = goes_on(app) and comes_now(app)
        told = "an end of painting and reading" if moment else missing()
        if told is None:
            return
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for: {told}\n{_described(app)}")
        if not moment:
            await asyncio.sleep(LOOK_AGAIN)


async def quiet_loop() -> None:
    """Waits until no task of the loop can go on by itself: each waits for a thread, a timer, a key or the test."""
    ready = vars(asyncio.get_running_loop())["_ready"]
    while True:
        await asyncio.sleep(0)
        if not ready:
            return


def goes_on(app: App[Any]) -> bool:
    """Is a program neither at its end nor broken?"""
    return app.is_running and app._exception is None and app.return_code is None and bool(app._screen_stack)


def unsettled(app: App[Any], beside: bool) -> Iterator[str]:
    """What is still under way in a program; `beside` as for `settle`."""
    if isinstance(app, KeysInTurn) and app.keys_under_way:
        yield "a key that waits for its turn"
    if app._resize_timer is not None:
        yield "the new size of the terminal"
    if not app.animator._complete_event.is_set():
        yield "the end of an animation"
    if beside:
        for pump in pumps(app):
            if not at_rest(pump):
                yield f"{pump}, which is in the middle of something"
        yield from (
            f"the work {worker.name!r} of {worker.node}" for worker in app.workers if not worker.is_finished
        )
        meeting = _meeting(app)
        if meeting is not None and meeting.session.save_state.progress == "saving":
            yield "the disk"


def pumps(app: App[Any]) -> Iterator[MessagePump]:
    """The program, its screens, and all that stands on them."""
    yield app
    for screen in app.screen_stack:
        yield from screen.walk_children(with_self=True)


def at_rest(pump: MessagePump) -> bool:
    """Does a part of the program wait for its next message, or is it gone?"""
    queue: Queue[Any] = pump._message_queue
    return not pump.is_running or (queue.empty() and bool(queue.ready_event._waiters) and not pump._next_callbacks)


def comes_now(app: App[Any]) -> bool:
    """Lets what the program does a moment later, for the eye's sake, be done now: False where there was nothing."""
    for screen in app.screen_stack:
        if screen.is_current and screen._update_timer._active.is_set():
            screen._on_timer_update()
            return True
    if paint_each_time():
        return True
    meeting = _meeting(app)
    if meeting is not None and meeting.reading_due and at_rest(meeting):
        meeting.call_later(meeting.read_line)
        return True
    return False


def _meeting(app: App[Any]) -> MeetingScreen | None:
    return app.meeting_screen() if isinstance(app, MinutesApp) else None


def _described(app: App[Any]) -> str:
    """Where a program stands, for whoever reads the failure."""
    if not goes_on(app):
        return f"the program has ended: {app._exception or app.return_code}"
    under_way = "; ".join(unsettled(app, beside=True)) or "nothing"
    rows = [row.text.rstrip() for row in app.screen._compositor.render_strips()]
    return f"under way: {under_way}\nscreens: {app.screen_stack}, focus: {app.focused}\n" + "\n".join(rows)
