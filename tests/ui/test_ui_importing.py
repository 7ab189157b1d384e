"""A written report taken in from the library's screen."""

from pathlib import Path

from textual.widgets import Static
from ui_library import library_workspace
from ui_standins import StandInWorkspace

from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.screens.importing import ImportScreen
from minutes_tui.ui.screens.meeting import MeetingScreen

REPORT = """Conclusions of the October conference

The Ministry is content with the work of October.
The Legal Department shall complete the draft decree by 30 November 2024.
"""


async def test_a_report_becomes_a_meeting_with_directives_to_confirm(tmp_path: Path) -> None:
    path = tmp_path / "conclusions.txt"
    path.write_text(REPORT, encoding="utf-8")
    workspace, _library = library_workspace(tmp_path / "library")
    app = MinutesApp(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("i")
        await pilot.pause()
        refusal = app.screen.query_one("#refusal", Static)
        for file, date, reason in (
            ("", "", "No file"),
            ("/no/where.txt", "", "where.txt"),
            ("x", "nonsense", "no date"),
        ):
            app.screen.query_one("#file", OneLine).put(file)
            app.screen.query_one("#date", OneLine).put(date or "2024-11-02")
            await pilot.press("f2")
            for _ in range(100):
                if reason in str(refusal.render()):
                    break
                await pilot.pause(0.01)
            assert reason in str(refusal.render())
            assert isinstance(app.screen, ImportScreen)
        app.screen.query_one("#file", OneLine).put(str(path))
        app.screen.query_one("#date", OneLine).put("2024-11-02")
        await pilot.press("f2")
        for _ in range(400):
            if isinstance(app.screen, MeetingScreen):
                break
            await pilot.pause(0.01)
        screen = app.meeting_screen()
        assert screen is not None
        (item,) = screen.recording.meeting.items
        assert (item.lead, str(item.due), item.confirmed) == (("Legal Department",), "2024-11-30", False)
        assert screen.recording.meeting.head.source == "conclusions.txt"
        app.let_go()


async def test_an_import_is_left_with_nothing_made(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    app = MinutesApp(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("i")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, ImportScreen)
        assert not workspace.stored
