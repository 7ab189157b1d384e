"""The footer shows the keys that do something now."""

from pathlib import Path

import pytest
from ui_driven import driven
from ui_live import live
from ui_standins import StandInWorkspace

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.footer import KeyFooter
from minutes_tui.ui.footer_keys import footer_keys, key_name


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


@pytest.mark.parametrize("width", [60, 80, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_of_the_product_stands_in_the_footer_of_a_directive(language: Language, width: int) -> None:
    idle = frozenset({"field.complete", "field.each_line"})
    keys = [
        key.key for key in footer_keys(("app", "field", "meeting", "over"), {}, ScreenWords(language), width, idle)
    ]
    assert {"f3", "f4", "f12"} <= set(keys)


async def test_a_statement_has_no_product(tmp_path: Path) -> None:
    async with live(tmp_path, size=(200, 30)) as running:
        await running.type("mi: ! The Office shall report by 15/11 on this.")
        await running.until(lambda: "F12 product" in running.screen.footer.plain)
        running.screen.field.put("mi: We report by 15/11 on this.")
        await running.until(lambda: "F12" not in running.screen.footer.plain)


@pytest.mark.parametrize(
    ("key", "en", "de"),
    [("ctrl+r", "Ctrl+R", "Strg+R"), ("pageup", "PgUp", "Bild↑"), ("shift+tab", "Shift+Tab", "Umschalt+Tab"),
     ("slash", "/", "/"), ("f1", "F1", "F1"), ("M", "M", "M"), ("escape", "Esc", "Esc"),
     ("ctrl+left", "Ctrl+←", "Strg+←")],
)  # fmt: skip
def test_keys_are_called_as_it_is_printed_on_them(key: str, en: str, de: str) -> None:
    assert [key_name(key, ScreenWords(language)) for language in ("en", "de")] == [en, de]
