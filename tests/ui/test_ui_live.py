"""The live screen on a meeting: typing, echo, record, panels, save state."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from ui_standins import StandInSession, StandInWorkspace, conference

from minutes_tui.domain.errors import MinutesError
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.workspace import SaveState


class Live:
    """A running screen in a test."""

    def __init__(self, app: MinutesApp, pilot: Pilot[int], session: StandInSession) -> None:
        self.app = app
        self.pilot = pilot
        self.session = session

    @property
    def screen(self) -> MeetingScreen:
        """The live screen."""
        screen = self.app.meeting_screen()
        assert screen is not None
        return screen

    async def type(self, text: str) -> None:
        """Types text and waits until it was read."""
        self.screen.field.insert(text)
        await self.until(lambda: self.screen.desk.text == self.screen.field.line)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Waits for a condition, without a clock: one round of messages after the other."""
        for _ in range(400):
            if condition():
                return
            await self.pilot.pause(0.01)
        raise AssertionError("the condition never came true")


@asynccontextmanager
async def live(folder: Path, language: str = "en", size: tuple[int, int] = (140, 36)) -> AsyncIterator[Live]:
    """The live screen on a conference that has just been set up."""
    workspace = StandInWorkspace(folder)
    meeting = conference("vi" if language == "vi" else "ar" if language == "ar" else "en")
    workspace.create(meeting)
    app = MinutesApp(workspace, meeting.id)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Live(app, pilot, workspace.sessions[-1])


async def test_enter_makes_an_entry_and_clears_the_field(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("dm: The plan stands.")
        assert "Deputy Minister" in running.screen.echo.plain
        await running.pilot.press("enter")
        entries = running.session.recorder.meeting.entries
        assert [e.text for e in entries] == ["The plan stands."]
        assert running.screen.field.line == ""


async def test_the_echo_spells_the_deadline_out(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("mi: ! The Office shall report by 15/11 at noon")
        assert "directive" in running.screen.echo.plain
        assert "Fri 15 Nov 2024" in running.screen.echo.plain
        assert "in 13 days" in running.screen.echo.plain


async def test_a_directive_stands_among_the_action_items(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("mi: ! The Office shall report by 15/11.")
        await running.pilot.press("enter")
        assert "Office" in running.screen.right.plain
        assert "Fri 15 Nov · in 13 days" in running.screen.right.plain


async def test_a_refusal_of_the_disk_shouts_and_says_why(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        header = running.screen.header
        assert "saved" in header.plain
        running.session.tell(SaveState("not_saved", MinutesError("The disk is full."), 1))
        await running.until(lambda: "NOT SAVED" in header.plain)
        assert "The disk is full." in header.plain
        await running.pilot.press("ctrl+s")
        assert running.session.retries == 1


@pytest.mark.parametrize("width", [60, 80, 119])
async def test_a_narrow_terminal_folds_the_panels_away(tmp_path: Path, width: int) -> None:
    async with live(tmp_path, size=(width, 24)) as running:
        assert not running.screen.left.display
        assert not running.screen.right.display
        place = running.screen.field.region
        await running.pilot.press("f9")
        assert running.screen.left.display
        assert running.screen.left.region.width > width - 4
        assert running.screen.field.region == place
        await running.pilot.press("escape")
        assert not running.screen.left.display
        assert running.app.focused is running.screen.field
