"""A meeting that can only be read here: letters are text and no commands, one line says why nothing is taken."""

from pathlib import Path

import pytest
from ui_driven import driven
from ui_library import library_workspace, recorded
from ui_live import Live, live

from minutes_tui.domain.errors import MinutesError
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.help import HelpScreen
from minutes_tui.ui.screens.meeting import MeetingScreen

LINES = ("mi: The plan stands.", "mi: ! The Office reports by 15/11 on this matter.")
EVERY_LETTER = "abcdefghijklmnopqrstuvwxyz"
SAYS_WHY = "This meeting can only be read here"


async def only_read(running: Live) -> None:
    """From now on the meeting is another window's."""
    running.session.read_only = MinutesError("Another window has it.")
    running.screen.refresh_header()


async def test_letters_are_text_and_no_commands(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await only_read(running)
        before = running.session.recorder.meeting
        await running.pilot.press(*EVERY_LETTER)
        await running.until(lambda: SAYS_WHY in running.screen.echo.plain)
        assert running.app.screen is running.screen
        assert running.screen.field.line == EVERY_LETTER
        assert running.session.recorder.meeting is before


async def test_enter_takes_nothing_and_the_words_stay(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await only_read(running)
        before = running.session.recorder.meeting
        await running.pilot.press(*"Mr X:", "space", *"yes", "enter")
        await running.until(lambda: SAYS_WHY in running.screen.echo.plain)
        assert running.screen.field.line == "Mr X: yes"
        await running.pilot.press("f8")
        assert "Another window has it." in running.screen.echo.plain
        assert running.screen.field.line == "Mr X: yes"
        assert running.session.recorder.meeting is before


async def test_a_second_window_on_a_real_library(tmp_path: Path) -> None:
    workspace, identifier = recorded(tmp_path / "library", LINES)
    first = workspace.open(identifier)
    other, _library = library_workspace(tmp_path / "library")
    app = MinutesApp(other, identifier)
    try:
        async with driven(app, size=(80, 24)) as pilot:
            await pilot.press(*"cow", "enter")
            screen = app.screen
            assert isinstance(screen, MeetingScreen)
            await pilot.until(lambda: SAYS_WHY in screen.echo.plain)
            assert screen.field.line == "cow"
            notice = screen.header.plain.splitlines()[1:]
            assert len(notice) <= 2, notice
            assert "already open: process" in notice[0]
    finally:
        first.close()


async def test_what_is_half_typed_is_kept_after_a_mark(tmp_path: Path) -> None:
    workspace, identifier = recorded(tmp_path / "library", LINES)
    app = MinutesApp(workspace, identifier)
    async with driven(app, size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        await pilot.press(*"half")
        screen.keep_draft()
        await pilot.press("f8")
        await pilot.until(lambda: any(e.kind == "missed" for e in screen.recording.meeting.entries))
        screen.keep_draft()
        screen.session.close()  # as where the program is cut short: nothing more is kept
        again = workspace.open(identifier)
        try:
            assert again.draft() == "half"
        finally:
            again.close()


@pytest.mark.parametrize("sort", [AskScreen, HelpScreen])
async def test_the_keys_of_the_program_work_behind_a_question(tmp_path: Path, sort: type) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.type("mi: ! The Office reports by 15/11.")
        await running.pilot.press("f4" if sort is AskScreen else "f1")
        await running.until(lambda: isinstance(running.app.screen, sort))
        await running.pilot.press("ctrl+q")
        await running.until(lambda: not running.app.is_running or running.app.return_code == 0)
        assert running.session.closed
        assert running.session.drafts[-1] == "mi: ! The Office reports by 15/11."
