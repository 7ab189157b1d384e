"""A directive with several demands on the live screen: its items in the echo line, and the keys about them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from ui_driven import Hands, driven
from ui_library import recorded

from minutes_tui.domain.meeting import Meeting
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.screens.meeting import MeetingScreen

SEVERAL = "mi: ! The Treasury shall report by 15/11; the Office shall open a hotline"


class Typing:
    """A meeting while a line is typed, read by the program's own reader."""

    def __init__(self, app: MinutesApp, pilot: Hands) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def live(self) -> MeetingScreen:
        screen = self.app.meeting_screen()
        assert screen is not None
        return screen

    @property
    def minutes(self) -> Meeting:
        return self.live.recording.meeting

    @property
    def echo(self) -> str:
        return self.live.echo.plain

    async def type(self, text: str) -> None:
        self.live.field.insert(text)
        await self.shown("due")

    async def shown(self, words: str) -> None:
        """Waits until the echo line tells something."""
        await self.pilot.until(lambda: words in self.echo and self.live.desk.text == self.live.field.line)

    async def gone(self, words: str) -> None:
        """Waits until the echo line tells something no more."""
        await self.pilot.until(lambda: words not in self.echo)

    async def items(self) -> list[tuple[tuple[str, ...], date | None]]:
        await self.pilot.press("enter")
        await self.pilot.until(lambda: bool(self.minutes.items))
        return [(item.lead, item.due) for item in self.minutes.ordered_items()]


@asynccontextmanager
async def typing(folder: Path, size: tuple[int, int] = (140, 30)) -> AsyncIterator[Typing]:
    workspace, identifier = recorded(folder, ["note: begin"])
    app = MinutesApp(workspace, identifier)
    async with driven(app, size=size) as pilot:
        typed = Typing(app, pilot)
        await typed.shown("")
        yield typed
        app.let_go()


async def test_a_demand_without_a_date_is_shown_as_an_item_of_its_own(tmp_path: Path) -> None:
    async with typing(tmp_path) as running:
        await running.type(SEVERAL)
        assert "2 action items, 1 without a date" in running.echo
        assert "2 Office · ? no deadline “… shall open a hotline” …" in running.echo
        assert await running.items() == [(("Treasury",), date(2024, 11, 15)), (("Office",), None)]


async def test_a_key_says_that_a_demand_is_none_of_its_own_and_brings_it_back(tmp_path: Path) -> None:
    async with typing(tmp_path) as running:
        await running.type(SEVERAL)
        await running.pilot.press("f3")
        await running.gone("action items")
        assert "15 Nov" in running.echo
        await running.pilot.press("f3", "f3")
        await running.shown("2 action items")
        await running.pilot.press("f3")
        await running.gone("action items")
        assert await running.items() == [(("Treasury",), date(2024, 11, 15))]


async def test_a_key_gives_each_of_several_items_a_date(tmp_path: Path) -> None:
    async with typing(tmp_path) as running:
        await running.type(SEVERAL)
        await running.pilot.press("f4", "enter")
        await running.pilot.press(*"2024-12-20", "enter")
        await running.shown("Fri 20 Dec 2024")
        assert await running.items() == [(("Treasury",), date(2024, 11, 15)), (("Office",), date(2024, 12, 20))]


async def test_a_correction_shows_how_many_items_the_words_make_then(tmp_path: Path) -> None:
    async with typing(tmp_path) as running:
        await running.type("mi: ! The Treasury shall report by 15/11; the Office helps")
        await running.items()
        running.live.field.insert("s/helps/shall open a hotline/")
        await running.shown("2 action items, 1 without a date")


async def test_the_product_is_proposed_and_a_key_changes_it(tmp_path: Path) -> None:
    async with typing(tmp_path) as running:
        await running.type("mi: ! The Treasury shall submit the draft decree by 15/11")
        await running.shown("product: draft decree")
        await running.pilot.press("f12")
        await running.pilot.press(*"fee schedule", "enter")
        await running.shown("product: fee schedule")
        await running.items()
        running.live.field.insert("s/draft decree/plan/")
        await running.shown("“draft decree” → “plan”")
        await running.pilot.press("enter")
        await running.gone("“plan”")
        (item,) = running.minutes.items
        assert (item.product, "plan" in item.task, item.by_hand) == ("fee schedule", True, ("product",))


async def test_a_key_says_that_there_is_no_product(tmp_path: Path) -> None:
    async with typing(tmp_path) as running:
        await running.type("mi: ! The Treasury shall submit the draft decree by 15/11")
        await running.pilot.press("f12", *"none", "enter")
        await running.shown("no product")
        await running.items()
        (item,) = running.minutes.items
        assert (item.product, item.by_hand) == ("", ("product",))
