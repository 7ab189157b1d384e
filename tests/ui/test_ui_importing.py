"""A written report taken in from the library's screen."""

from pathlib import Path

from textual.widgets import Static
from ui_driven import Hands, driven
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


LOG = """09:00:00 <RRSAgent> logging to https://example.org/2024/03/04-records-irc
09:00:01 <ada> scribe: ada
09:00:02 <ada> Meeting: Records Council
09:00:03 <ada> Chair: Ben
09:00:04 <ada> Ben: We begin.
09:00:05 <ada> s/nowhere/somewhere/
"""


async def shown(app: MinutesApp, pilot: Hands, words: str) -> None:
    """Waits until some words stand among what was found."""
    await pilot.until(lambda: isinstance(app.screen, ImportScreen) and words in app.screen.found.plain)


async def test_the_opening_of_a_report_is_shown_to_be_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(
        "RECORDS COUNCIL\n\nOn 4 March 2024 the Records Council held a meeting in New Harbour.\n"
        "Minister Carol Dunn chaired the meeting.\nAlso attending were Director Alan Ford and Ms Ida Holt.\n"
        "The Minister stressed that the archive was the first task of the year and that all offices had a part.\n",
        encoding="utf-8",
    )
    workspace, _library = library_workspace(tmp_path / "library")
    app = MinutesApp(workspace)
    async with driven(app, size=(110, 36)) as pilot:
        await pilot.press("i")
        app.screen.query_one("#file", OneLine).put(str(path))
        await pilot.press("f2")
        for words in ("RECORDS COUNCIL", "4 Mar", "New Harbour", "Minister Carol Dunn", "Director Alan Ford"):
            await shown(app, pilot, words)
        await pilot.press("escape")
        assert not workspace.meetings()
        app.let_go()


async def test_a_log_comes_in_from_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_text(LOG, encoding="utf-8")
    workspace, _library = library_workspace(tmp_path / "library")
    app = MinutesApp(workspace)
    async with driven(app, size=(110, 36)) as pilot:
        await pilot.press("i")
        app.screen.query_one("#file", OneLine).put(str(path))
        await pilot.press("tab", "right")
        await pilot.press("f2")
        await shown(app, pilot, "lines without an entry")
        await pilot.press("f2")
        await pilot.until(lambda: isinstance(app.screen, MeetingScreen))
        screen = app.meeting_screen()
        assert screen is not None
        meeting = screen.recording.meeting
        assert (meeting.head.title, [chair.name for chair in meeting.chairs]) == ("Records Council", ["Ben"])
        assert [entry.text for entry in meeting.entries if entry.kind == "statement"] == ["We begin."]
        app.let_go()


async def test_a_report_becomes_a_meeting_with_directives_to_confirm(tmp_path: Path) -> None:
    path = tmp_path / "conclusions.txt"
    path.write_text(REPORT, encoding="utf-8")
    workspace, _library = library_workspace(tmp_path / "library")
    app = MinutesApp(workspace)
    async with driven(app, size=(100, 30)) as pilot:
        await pilot.press("i")
        refusal = app.screen.query_one("#refusal", Static)
        for file, date, reason in (
            ("", "", "No file"),
            ("/no/where.txt", "", "where.txt"),
            ("x", "nonsense", "no date"),
        ):
            app.screen.query_one("#file", OneLine).put(file)
            app.screen.query_one("#date", OneLine).put(date or "2024-11-02")
            await pilot.press("f2")
            await pilot.until(lambda reason=reason: reason in str(refusal.render()))  # type: ignore[misc]
            assert isinstance(app.screen, ImportScreen)
        app.screen.query_one("#file", OneLine).put(str(path))
        app.screen.query_one("#date", OneLine).put("2024-11-02")
        await pilot.press("f2")
        await shown(app, pilot, "F2 again takes it in")
        await shown(app, pilot, "1 directive to confirm")
        assert not workspace.meetings()
        await pilot.press("f2")
        await pilot.until(lambda: isinstance(app.screen, MeetingScreen))
        screen = app.meeting_screen()
        assert screen is not None
        (item,) = screen.recording.meeting.items
        assert (item.lead, str(item.due), item.confirmed) == (("Legal Department",), "2024-11-30", False)
        assert screen.recording.meeting.head.source == "conclusions.txt"
        app.let_go()


async def test_an_import_is_left_with_nothing_made(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    app = MinutesApp(workspace)
    async with driven(app, size=(100, 30)) as pilot:
        await pilot.press("i")
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, ImportScreen)
        assert not workspace.stored
