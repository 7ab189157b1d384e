"""The polishing pass: two wordings side by side, entry by entry, kept by the key that leaves the entry."""

from pathlib import Path

from ui_live import Live, live

from minutes_tui.domain.entries import Entry
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.polishing import PolishScreen

LINES = (
    "topic: Report",
    "mi: First words.",
    "off: Between us.",
    "dm: Second words.",
    "mi: ! The Office reports by 15/11.",
)


async def opened(running: Live) -> PolishScreen:
    running.screen.action_over("polish")
    await running.until(lambda: isinstance(running.app.screen, PolishScreen))
    screen = running.app.screen
    assert isinstance(screen, PolishScreen)
    await running.until(lambda: running.focus == "minuted" and "Entry 1" in screen.title_row.plain)
    return screen


def spoken(running: Live) -> list[Entry]:
    return [e for e in running.session.recorder.meeting.entries if e.kind != "agenda" and not e.off_record]


async def test_both_wordings_are_kept_entry_by_entry(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        screen = await opened(running)
        assert "First words." in screen.taken.plain
        assert screen.field.text == "First words."
        assert "Entry 1 of 3" in screen.title_row.plain
        await running.pilot.press("f7", *"Better.", "enter")
        await running.until(lambda: "Entry 2 of 3" in screen.title_row.plain)
        first = spoken(running)[0]
        assert (first.text, first.minuted) == ("First words.", "Better.")
        assert "1 with a second wording" in screen.title_row.plain
        await running.pilot.press("pagedown", "pagedown", "pagedown", "pageup", "pageup")
        await running.until(lambda: "Entry 1 of 3" in screen.title_row.plain)
        assert screen.field.text == "Better."
        await running.pilot.press("f4", "escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
        assert [e.minuted for e in spoken(running)] == [None, None, None]
        assert [c.name for c in running.session.kept.changes] == ["polish", "polish"]


async def test_an_action_item_keeps_the_words_that_were_said(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES[-1:]) as running:
        before = running.session.recorder.meeting.items
        await opened(running)
        await running.pilot.press("f7", *"Shorter.", "ctrl+j", *"More.", "enter")
        await running.until(lambda: spoken(running)[0].minuted == "Shorter.\nMore.")
        assert running.session.recorder.meeting.items == before


async def test_closed_minutes_are_not_polished_and_the_words_stay_in_the_field(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        running.screen.action_over("closing")
        await running.until(lambda: running.focus == "page")
        await running.pilot.press("c", "escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
        screen = await opened(running)
        await running.pilot.press("f7", *"New", "enter")
        await running.until(lambda: "These minutes are closed" in screen.notice.plain)
        assert screen.field.text == "New"
        await running.pilot.press("f4", "escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))


async def test_from_an_entry_of_the_record_and_back_to_it(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape", "up", "p")
        await running.until(lambda: running.focus == "minuted")
        screen = running.app.screen
        assert isinstance(screen, PolishScreen)
        assert screen.field.text == "Second words."
        await running.pilot.press("f3")
        await running.until(lambda: running.focus == "record")
        assert running.screen.record.chosen == spoken(running)[1].id


async def test_at_the_end_of_the_record_the_pass_begins_with_the_first_entry_not_done(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        for wording in ("First words.", "Second words."):
            await running.pilot.press("escape", "p")
            await running.until(lambda: running.focus == "minuted")
            screen = running.app.screen
            assert isinstance(screen, PolishScreen)
            assert screen.field.text == wording
            await running.pilot.press("!", "escape")
            await running.until(lambda: running.app.screen is running.screen)
            running.screen.leave_panel()


async def test_nothing_to_polish(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        running.screen.action_over("polish")
        await running.until(lambda: isinstance(running.app.screen, PolishScreen))
        await running.pilot.press("enter")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
