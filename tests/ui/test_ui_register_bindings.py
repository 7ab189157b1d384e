"""Every key of the register and of matters arising does what it is for, as `test_ui_bindings` asks of all keys."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final, cast

import pytest
from test_ui_arising import Arising, arising
from test_ui_register import Opened, register
from ui_checks import Arrange, Check, after, failures, found, on
from ui_live import Live
from ui_register import life_of

from minutes_tui.ui.register_look import RegisterLook
from minutes_tui.ui.screens.arising import ArisingScreen
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.library import LibraryScreen
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.register import RegisterScreen

Step = Callable[[Live], Awaitable[None] | None]


def screen(running: Live) -> Any:
    """What is shown."""
    return running.app.screen


def opened(running: Live) -> Opened:
    """The register as its own tests have it."""
    return cast(Opened, running)


def asks(running: Live) -> bool:
    """Is something asked?"""
    return isinstance(running.app.screen, AskScreen)


def place(index: int) -> Callable[[Live], bool]:
    """Is the item in this place of the list chosen?"""
    return lambda running: (
        (shown := found(running, "#list")).chosen is not None and shown.items[index].item.id == shown.chosen.item.id
    )


def at(index: int) -> Step:
    """The item in this place of the list is chosen."""

    def choose(running: Live) -> None:
        shown = found(running, "#list")
        shown.choose(shown.items[index].item.id)

    return choose


def task(index: int) -> Step:
    """The item of this task is chosen, wherever it stands."""
    return lambda running: opened(running).choose(index)


def status(index: int, wanted: str) -> Callable[[Live], bool]:
    """Is this what became of the task?"""
    return lambda running: life_of(opened(running).library, opened(running).meeting, index).status == wanted


def done(index: int) -> Step:
    """The task was done."""

    async def answer(running: Live) -> None:
        await opened(running).choose(index)
        await opened(running).answers("d", "letter 12", "2024-11-05")
        await running.until(lambda: status(index, "done")(running))
        await opened(running).choose(index)

    return answer


def until(effect: Callable[[Live], bool]) -> Step:
    """Waits."""
    return lambda running: running.until(lambda: effect(running))


def plain(part: str) -> Callable[[Live], str]:
    """What stands in a part of the register."""
    return lambda running: str(getattr(running.app.screen, part).plain)


def other(part: str) -> Callable[[Live], bool]:
    """Does something else stand in a part than when it was noted?"""
    return lambda running: plain(part)(running) != NOTED.get(part, plain(part)(running))


NOTED: Final[dict[str, str]] = {}


def note(part: str) -> Step:
    """Notes what stands in a part."""
    return lambda running: NOTED.__setitem__(part, plain(part)(running))


def life(part: str, *open_it: str) -> dict[str, Check]:
    """What is done to an item, in the list or where it is open."""
    asked = {name: Check(after(at(0), *open_it), asks) for name in ("done", "extend", "cancel", "note", "hand")}
    turned = {
        "undo": Check(after(done(0), *open_it), status(0, "open")),
        "redo": Check(after(done(1), "u", until(status(1, "open")), *open_it), status(1, "done")),
        "reopen": Check(after(done(2), *open_it), status(2, "open")),
        "jump": Check(after(at(0), *open_it), on(MeetingScreen)),
    }
    return {f"{part}.{name}": check for name, check in (asked | turned).items()}


LIST: Final[dict[str, Check]] = {
    "register.up": Check(after(at(1)), place(0)),
    "register.down": Check(after(at(0)), place(1)),
    "register.page_up": Check(after(at(3)), place(0)),
    "register.page_down": Check(after(at(0)), place(3)),
    "register.first": Check(after(at(2)), place(0)),
    "register.last": Check(after(at(0)), place(3)),
    "register.next_group": Check(after(at(0)), place(1)),
    "register.previous_group": Check(after(at(1)), place(0)),
    "register.filter": Check(after(at(0)), lambda r: screen(r).line.has_focus),
    "register.open": Check(after(at(0)), lambda r: bool(screen(r).page.display)),
    "register.grouping": Check(after(note("listing")), other("listing")),
    "register.mark": Check(after(at(0)), lambda r: len(screen(r).marked) == 1),
    "register.mark_all": Check(after(at(0)), lambda r: len(screen(r).marked) == 4),
    "register.count": Check(after(at(0)), lambda r: bool(screen(r).count.display)),
    "register.back": Check(after(at(0)), on(LibraryScreen)),
    **life("register"),
}
"""What is pressed in the list."""

PAGES: Final[dict[str, Check]] = {
    "register_item.back": Check(after(at(0), "enter"), lambda r: bool(screen(r).listing.display)),
    "register_item.next": Check(after(at(0), "enter", note("page")), other("page")),
    "register_item.previous": Check(after(at(1), "enter", note("page")), other("page")),
    "register_item.page_down": Check(after(at(0), "enter"), lambda r: screen(r).page.scroll_y > 0),
    "register_item.page_up": Check(
        after(at(0), "enter", "pagedown", until(lambda r: screen(r).page.scroll_y > 0)),
        lambda r: screen(r).page.scroll_y == 0,
    ),
    **life("register_item", "enter"),
    "register_filter.take": Check(after("slash", *"office"), lambda r: screen(r).listing.has_focus),
    "register_filter.back": Check(after("slash", "x"), lambda r: screen(r).listing.has_focus),
    "register_filter.up": Check(after(at(1), "slash"), place(0)),
    "register_filter.down": Check(after(at(0), "slash"), place(1)),
    "register_count.back": Check(after("v"), lambda r: bool(screen(r).listing.display)),
    "register_count.previous": Check(after("v", note("count")), other("count")),
    "register_count.next": Check(after("v", note("count")), other("count")),
    "register_count.period": Check(after("v", note("count")), other("count")),
    "register_count.rows": Check(after("v", note("count")), other("count")),
    "register_count.bars": Check(after("v", note("count")), other("count")),
    "register_count.up": Check(after("v", "down", "down"), lambda r: screen(r).count.scroll_y == 1),
    "register_count.down": Check(after("v"), lambda r: screen(r).count.scroll_y == 1),
    "register_count.page_up": Check(after("v", "pagedown"), lambda r: screen(r).count.scroll_y == 0),
    "register_count.page_down": Check(after("v"), lambda r: screen(r).count.scroll_y > 0),
}
"""What is pressed where one item is open, in the filter and in the count."""


def matter(index: int) -> Callable[[Live], bool]:
    """Is this row of the matters arising chosen?"""

    def chosen(running: Live) -> bool:
        listing = screen(running).listing
        heads = [row.subject for row in listing.rows if row.head and row.subject]
        return listing.chosen is not None and heads.index(listing.chosen.subject) == index

    return chosen


def decided(running: Live) -> bool:
    """Is one of the tasks done?"""
    return any(status(index, "done")(running) for index in range(4))


def taken_back(running: Live) -> bool:
    """Is none of the tasks done?"""
    return not decided(running)


async def letter(running: Live) -> None:
    """The chosen matter is done."""
    await cast(Arising, running).decides("d", "letter")


async def still_open(running: Live) -> None:
    """The chosen matter is still open, as the minutes say now."""
    await cast(Arising, running).decides("s", "half of it")
    screen(running).query_one("#list").action_cursor(-9)


ARISING: Final[dict[str, Check]] = {
    "arising.up": Check(after("down"), matter(0)),
    "arising.down": Check(after(), matter(1)),
    "arising.done": Check(after(), asks),
    "arising.extend": Check(after(), asks),
    "arising.still_open": Check(after(), asks),
    "arising.cancel": Check(after(), asks),
    "arising.undo": Check(after(letter, until(decided)), taken_back),
    "arising.redo": Check(after(letter, until(decided), "u", until(taken_back)), decided),
    "arising.jump": Check(after(still_open), on(MeetingScreen)),
    "arising.back": Check(after(), on(MeetingScreen)),
}
"""What is pressed among the matters arising."""


async def to_arising(running: Live) -> None:
    """The matters arising are open, nothing of them decided; the first one is chosen."""
    app = running.app
    while not isinstance(app.screen, ArisingScreen | MeetingScreen):
        await app.pop_screen()
    if isinstance(app.screen, ArisingScreen):
        await app.pop_screen()
    screen(running).query_one("#field").focus()
    await running.pilot.press("escape", "l")
    await running.until(lambda: isinstance(app.screen, ArisingScreen) and bool(screen(running).matters))
    screen(running).listing.action_cursor(-9)
    await running.pilot.pause()


async def to_register(running: Live) -> None:
    """The register is open, at its list, as it is at first."""
    app = running.app
    while asks(running):
        await app.pop_screen()
    if isinstance(app.screen, RegisterScreen):
        await app.pop_screen()
    app.let_go()
    while not isinstance(app.screen, LibraryScreen):
        await app.pop_screen()
    app._register_look = RegisterLook()
    await running.pilot.press("r")
    await running.until(lambda: isinstance(app.screen, RegisterScreen) and app.screen.desk.ready)


@pytest.mark.parametrize(("table", "height"), [(LIST, 30), (PAGES, 12)], ids=["list", "pages"])
async def test_every_key_of_the_register(tmp_path: Path, table: dict[str, Check], height: int) -> None:
    async with register(tmp_path, size=(100, height)) as running:
        assert await failures(cast(Any, running), table, cast(Arrange, to_register)) == []


async def test_every_key_of_matters_arising(tmp_path: Path) -> None:
    async with arising(tmp_path) as running:
        assert await failures(cast(Any, running), ARISING, cast(Arrange, to_arising)) == []
