"""What every key of a running screen has to do: where it is pressed, and what can be seen afterwards."""

import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any, cast

from textual.widget import Widget
from ui_cheaply import FULL
from ui_live import Live

from minutes_tui.ui.keys import KEYS, Part
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.workspace import ScreenSettings

Arrange = Callable[[Live], Awaitable[None]]
Effect = Callable[[Live], bool]


@dataclass(frozen=True, slots=True)
class Check:
    """One binding: what goes before it, and what it does."""

    arrange: Arrange
    """Brings the screen to where the key is pressed."""
    effect: Effect
    """What can be seen afterwards, and could not before."""


def after(*steps: str | Callable[[Live], object]) -> Arrange:
    """Keys and acts, one after the other; what an act gives to wait for is waited for."""

    async def arrange(running: Live) -> None:
        for step in steps:
            if isinstance(step, str):
                await running.pilot.press(step)
                continue
            if isawaitable(waits := step(running)):
                await waits
            await running.pilot.pause()

    return arrange


def until(effect: Effect) -> Callable[[Live], Awaitable[None]]:
    """A step that waits until something can be seen."""
    return lambda running: running.until(lambda: effect(running))


def line(text: str) -> Callable[[Live], None]:
    """A line stands in the field and is read."""

    def put(running: Live) -> None:
        running.screen.field.put(text)
        running.screen.read_line()

    return put


def chosen(entry: int) -> Callable[[Live], None]:
    """An entry of the record is chosen, and the record has the focus."""

    def choose(running: Live) -> None:
        running.screen.record.choose(entry)
        running.screen.record.focus()

    return choose


def person(identifier: str) -> Callable[[Live], None]:
    """A row of the left panel is chosen, and the panel has the focus."""

    def choose(running: Live) -> None:
        running.screen.left.focus()
        running.screen.left.choose(identifier)

    return choose


def meeting(running: Live) -> Any:
    """The meeting as it stands."""
    return running.session.recorder.meeting


def entry(running: Live, index: int) -> Any:
    """An entry of the record."""
    return meeting(running).entries.ordered[index]


def found(running: Live, selector: str) -> Any:
    """A part of the screen that is shown."""
    return running.app.screen.query_one(selector)


def on(screen: type[object]) -> Effect:
    """Is this screen shown?"""
    return lambda running: isinstance(running.app.screen, screen)


def asks(words: str) -> Callable[[Live], bool]:
    """Is this asked?"""
    return lambda running: (
        isinstance(running.app.screen, AskScreen) and words in str(found(running, "#question").render())
    )


def at(index: int) -> Effect:
    """Is this entry of the record chosen?"""
    return lambda running: running.screen.record.chosen == entry(running, index).id


def focus(identifier: str) -> Effect:
    """Has this part the focus?"""
    return lambda running: running.app.screen is running.screen and running.focus == identifier


def says(words: str) -> Effect:
    """Do these words stand in a part of the screen?"""
    return lambda running: any(
        words in part.plain for part in running.app.screen.walk_children(Widget) if hasattr(part, "plain")
    )


async def back_to_typing(running: Live) -> None:
    """Takes every change back, leaves every other screen, and empties the field."""
    while running.session.recorder.undo() is not None:
        pass
    await to_the_field(running)


async def to_the_field(running: Live) -> None:
    """Leaves every other screen and empties the field."""
    while running.app.screen is not running.screen:
        await running.app.pop_screen()
    running.app.workspace.keep_settings(ScreenSettings())
    screen = running.screen
    screen.editor.display = screen.search.display = False
    screen.leave_panel()
    screen.field.load_text("")
    screen.field.history.clear()
    screen.read_line()
    screen.record.action_back()
    screen.refresh_meeting()
    await running.pilot.pause()


async def failures(running: Live, table: Mapping[str, Check], reset: Arrange) -> list[str]:
    """The keys of a table that do not do what they are for, or find it done.

    In the ordinary run the first key of each binding is pressed; with ``MINUTES_TUI_FULL`` set, every key of it.

    Args:
        running: the running program.
        table: the id of each binding, and what it does.
        reset: brings the program back to where every check begins.
    """
    wrong = []
    for identifier, check in table.items():
        part, _, name = identifier.partition(".")
        binding = next(binding for binding in KEYS[cast(Part, part)] if binding.name == name)
        keys = binding.keys.split(",")
        for key in keys if os.environ.get(FULL) else keys[:1]:
            await reset(running)
            await check.arrange(running)
            if check.effect(running):
                wrong.append(f"{identifier}: {key} has nothing to do")
                continue
            await running.pilot.press(key.strip())
            try:
                await running.until(lambda effect=check.effect: effect(running))  # type: ignore[misc]
            except AssertionError:
                wrong.append(f"{identifier}: {key} does nothing")
    return wrong
