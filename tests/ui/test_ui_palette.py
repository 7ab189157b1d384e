"""The palette: every command with its key, found by a few letters, run from wherever the focus is."""

from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen
from ui_live import Live, live

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.command_rows import Command, command_rows, matching
from minutes_tui.ui.commands import NOT_LISTED, OF_A_MEETING
from minutes_tui.ui.footer_keys import keys_of
from minutes_tui.ui.keys import KEYS, Part
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.find import FindScreen, HitList
from minutes_tui.ui.screens.gaps import GapScreen
from minutes_tui.ui.screens.palette import PaletteScreen
from minutes_tui.ui.screens.polishing import PolishScreen
from minutes_tui.ui.screens.register import RegisterScreen
from minutes_tui.ui.screens.setup import SetupScreen
from minutes_tui.ui.workspace import ScreenSettings

LINES = ("topic: A", "mi: The plan stands.", "mi: ! The Office reports by 15/11 on this matter.")

COMMANDS = (
    Command("field.missed", "I missed this", "The entry field", "F8"),
    Command("over.gaps", "what is missing", "The meeting", "Ctrl+G"),
    Command("record.delete", "Xoá", "Bản ghi", "d", "delete"),
    Command("record.edit", "Sửa", "Bản ghi", "e", "edit"),
    Command("theme.dark", "màu tối", also="dark colours"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["field.missed", "over.gaps", "record.delete", "record.edit", "theme.dark"]),
        ("miss", ["field.missed", "over.gaps"]),
        ("what", ["over.gaps"]),
        ("gaps", ["over.gaps"]),
        ("xoa", ["record.delete"]),
        ("ban ghi s", ["record.edit"]),
        ("DELETE", ["record.delete"]),
        ("ctrl+g", ["over.gaps"]),
        ("e", ["record.edit", "field.missed", "over.gaps", "record.delete", "theme.dark"]),
        ("mau toi", ["theme.dark"]),
        ("zzz", []),
    ],
)
def test_a_few_letters_of_any_word_find_a_command(typed: str, found: list[str]) -> None:
    assert [command.id for command in matching(COMMANDS, typed)] == found


@pytest.mark.parametrize("width", [24, 40, 70])
def test_rows_fit_and_hold_key_and_title(width: int) -> None:
    rows = command_rows(COMMANDS, True, ScreenWords("en"), width)
    plain = ["".join(text for text, _style in row.parts) for row in rows]
    assert all(len(row) <= width for row in plain)
    assert " F8        I missed" in "\n".join(plain)
    headings = [row.strip() for row, shown in zip(plain, rows, strict=True) if row and not shown.subject]
    assert headings == ["The entry field", "The meeting", "Bản ghi", "The program"]


async def opened(running: Live) -> PaletteScreen:
    """The palette, opened by its key."""
    await running.pilot.press("ctrl+p")
    await running.until(lambda: isinstance(running.app.screen, PaletteScreen))
    found = running.app.screen
    assert isinstance(found, PaletteScreen)
    await running.until(lambda: bool(found.listing.rows))
    return found


async def run(running: Live, typed: str) -> None:
    """Opens the palette and runs what some letters find."""
    await opened(running)
    await running.pilot.press(*("space" if c == " " else c for c in typed), "enter")
    await running.until(lambda: not isinstance(running.app.screen, PaletteScreen))


@pytest.mark.parametrize("keys", [(), ("escape",), ("f9",), ("ctrl+g",), ("escape", "a"), ("ctrl+t",)])
async def test_it_has_every_command_of_the_meeting_wherever_the_focus_is(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    keymap = {"over.gaps": "f12"}
    async with live(tmp_path, lines=LINES, settings=ScreenSettings(keymap=keymap)) as running:
        await running.pilot.press(*("f12" if key == "ctrl+g" else key for key in keys))
        listed = {command.id: command for command in (await opened(running)).found}
        for part in (*OF_A_MEETING, "app"):
            for binding in KEYS[part]:
                if binding.name not in NOT_LISTED:
                    assert listed[f"{part}.{binding.name}"].key == keys_of(binding, part, keymap, running.app.words)
        assert {"theme.dark", "theme.contrast", "bell", "export.md", "language.vi", "language.ar"} <= set(listed)


def last_kind(running: Live) -> str:
    """The kind of the last entry."""
    return running.session.recorder.meeting.entries.ordered[-1].kind


def on(running: Live, sort: type[Screen[Any]]) -> bool:
    return isinstance(running.app.screen, sort)


async def test_a_command_of_the_record_is_run_from_the_field(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.type("half a line")
        await run(running, "kind")
        await running.until(lambda: last_kind(running) == "decision")
        assert running.focus == "record"
        assert running.screen.field.line == "half a line"


async def test_a_command_of_the_field_is_run_from_the_record(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape")
        await run(running, "i missed")
        await running.until(lambda: last_kind(running) == "missed")


async def test_a_command_of_the_panels_says_that_somebody_is_to_be_chosen(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES, size=(80, 24)) as running:
        before = running.session.recorder.meeting
        await run(running, "excused")
        await running.until(lambda: running.focus == "left")
        await running.until(lambda: "then press x: excused" in running.screen.echo.plain)
        assert running.session.recorder.meeting is before
        await running.until(lambda: running.screen.left.chosen is not None)
        running.screen.left.choose("p1")
        await run(running, "excused")
        await running.until(lambda: running.session.recorder.meeting is not before)


async def test_from_a_screen_over_the_meeting_to_another(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("ctrl+g")
        await running.until(lambda: on(running, GapScreen))
        await run(running, "polish")
        await running.until(lambda: on(running, PolishScreen))
        await running.pilot.press("escape")
        await running.until(lambda: running.app.screen is running.screen)
        assert len(running.app.screen_stack) == 1


async def test_another_language_is_chosen_over_the_meeting(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.type("half")
        await running.pilot.press("ctrl+g")
        await running.until(lambda: on(running, GapScreen))
        await run(running, "deutsch")
        await running.until(lambda: running.app.screen is running.screen and running.screen.words.language == "de")
        assert len(running.app.screen_stack) == 1
        assert running.screen.field.line == "half"
        await run(running, "was fehlt")
        await running.until(lambda: on(running, GapScreen))


async def test_a_form_is_not_left_by_a_command(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("ctrl+o")
        await running.until(lambda: running.focus == "meetings")
        await running.pilot.press("n")
        await running.until(lambda: on(running, SetupScreen))
        places = {command.id.partition(".")[0] for command in (await opened(running)).found}
        assert places == {"setup", "text", "app", "theme", "bell"}


async def test_a_click_runs_a_command(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        palette = await opened(running)
        await running.pilot.press(*"light")
        await running.until(lambda: len(palette.found) == 1)
        await running.pilot.click("#commands", offset=(14, 0))
        await running.until(lambda: running.app.theme == "minutes-light")
        assert running.app.workspace.settings.theme == "light"


async def test_what_nothing_holds_is_said_and_enter_does_nothing(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        palette = await opened(running)
        await running.pilot.press(*"zzzz", "enter")
        assert running.app.screen is palette
        assert palette.none.display
        await running.pilot.press("escape")
        await running.until(lambda: running.app.screen is running.screen)


async def test_a_second_click_on_a_hit_goes_there(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape", "f")
        await running.until(lambda: on(running, FindScreen))
        await running.pilot.press(*"plan")
        await running.until(lambda: bool(running.app.screen.query_one("#hits", HitList).rows))
        await running.pilot.click("#hits", offset=(5, 0), times=2)
        await running.until(lambda: running.app.screen is running.screen)
        assert running.focus == "record"


@pytest.mark.parametrize("part", ["field", "record"])
def test_titles_of_one_place_differ(part: Part) -> None:
    says = [binding.says for binding in KEYS[part] if binding.name not in NOT_LISTED]
    assert len(set(says)) == len(says)


async def test_the_keys_of_the_palette_reach_over_a_question(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.type("mi: ! The Office reports by 15/11.")
        await running.pilot.press("f4")
        await running.until(lambda: on(running, AskScreen))
        await run(running, "light")
        await running.until(lambda: running.app.theme == "minutes-light")
        assert on(running, AskScreen)


async def test_from_the_register_of_a_meeting(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape", "a")
        await running.until(lambda: on(running, RegisterScreen))
        await run(running, "what is missing")
        await running.until(lambda: on(running, GapScreen))
