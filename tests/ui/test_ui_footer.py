"""The footer shows the keys that do something now."""

from pathlib import Path

from ui_driven import driven
from ui_live import live
from ui_standins import StandInWorkspace

from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.footer import KeyFooter


async def test_keys_about_the_line_come_with_the_line(tmp_path: Path) -> None:
    async with live(tmp_path, size=(200, 30)) as running:
        footer = running.screen.footer
        assert not any(key in footer.plain for key in ("F3", "F4", "F5", "Tab", "Ctrl+J"))
        await running.type("dep")
        await running.until(lambda: "Tab take the name" in footer.plain)
        await running.type("uty: We report by 15/11 on this.")
        await running.until(lambda: "F5" in footer.plain and "Tab" not in footer.plain)
        running.screen.field.put("mi: ! The Office shall report by 15/11 on this.")
        await running.until(lambda: "F3 no deadline" in footer.plain and "F4 change deadline" in footer.plain)
        running.screen.field.put("mi: one\ndm: two")
        await running.until(lambda: "Ctrl+J" in footer.plain)
        running.screen.field.put("Foo Bar: hello")
        await running.until(lambda: "Tab take the name" in footer.plain)
        running.screen.field.put("")
        await running.until(lambda: "Tab" not in footer.plain and "F3" not in footer.plain)


async def test_an_empty_library_shows_no_key_about_a_meeting(tmp_path: Path) -> None:
    app = MinutesApp(StandInWorkspace(tmp_path))
    async with driven(app, size=(160, 30)):
        footer = app.screen.query_one(KeyFooter)
        assert "new meeting" in footer.plain
        assert "import a report" in footer.plain
        assert "open" not in footer.plain
        assert "series" not in footer.plain


async def test_on_a_narrow_terminal_the_keys_about_the_line_come_first(tmp_path: Path) -> None:
    async with live(tmp_path, size=(60, 24)) as running:
        running.screen.field.put("mi: ! The Office shall report by 15/11 on this.")
        await running.until(lambda: "F3 no deadline   F4 change deadline" in running.screen.footer.plain)


async def test_a_line_that_is_typed_stays_whole_when_the_terminal_shrinks(tmp_path: Path) -> None:
    async with live(tmp_path, size=(140, 24)) as running:
        await running.type("mi: ! The Office shall report by 15/11 on this matter and on the others.")
        await running.pilot.resize_terminal(60, 20)
        await running.until(lambda: running.screen.field.size.height == 2)
        await running.pilot.press("f9")
        await running.until(lambda: running.focus == "left")
        await running.pilot.pause()
        assert "AGENDA" in running.screen.left.render_line(0).text
        await running.pilot.press("escape")
        await running.pilot.resize_terminal(160, 30)
        await running.until(lambda: running.screen.field.size.height == 1 and bool(running.screen.right.display))
