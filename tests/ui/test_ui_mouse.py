"""What a click does: nothing that a key does not do as well."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from textual import events
from textual.screen import Screen
from textual.widget import Widget
from ui_live import Live, live
from ui_standins import conference

from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.ui.register_list import RegisterList
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.gaps import GapScreen
from minutes_tui.ui.screens.library import MeetingList
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.register import RegisterScreen
from minutes_tui.ui.screens.shorthand import ShorthandScreen

LINES = ("dm: The first matter.", "mi: ! The Office reports by 15/11 on this matter.")


async def click(running: Live, widget: Widget, text: str, times: int = 1) -> None:
    """Clicks on the row of a widget that shows some text."""
    rows = [widget.render_line(y).text for y in range(widget.size.height)]
    row = next(y for y, shown in enumerate(rows) if text in shown)
    await running.pilot.click(widget, offset=(rows[row].index(text) + 1, row), times=times)
    await running.pilot.pause()


async def test_a_click_chooses_an_entry_and_two_open_it(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        first = running.session.recorder.meeting.entries.ordered[0].id
        await click(running, running.screen.record, "first matter")
        assert running.focus == "record"
        assert running.screen.record.chosen == first
        await click(running, running.screen.record, "first matter", times=2)
        await running.until(lambda: running.focus == "editor")


async def test_a_click_in_a_panel_chooses_and_two_take(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await click(running, running.screen.left, "Discussion")
        assert running.focus == "left"
        assert running.session.recorder.meeting.floor.agenda is None
        await click(running, running.screen.left, "Discussion", times=2)
        assert running.session.recorder.meeting.floor.agenda == "a2"
        assert running.focus == "field"
        await click(running, running.screen.right, "Office", times=2)
        assert running.focus == "record"
        assert running.screen.record.chosen == running.session.recorder.meeting.entries.ordered[1].id


async def test_a_click_takes_a_name(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.pilot.press("f2")
        await running.until(lambda: bool(running.screen.names.display))
        await running.pilot.pause()
        await click(running, running.screen.names, "Head of Office")
        assert running.screen.field.line == "Head of Office: "
        assert running.focus == "field"


async def test_a_click_on_the_footer_is_the_key(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await click(running, running.screen.footer, "Esc")
        await running.until(lambda: running.focus == "record")
        await click(running, running.screen.footer, "back to typing")
        await running.until(lambda: running.focus == "field")


async def test_the_marker_of_new_entries_leads_to_the_end(tmp_path: Path) -> None:
    lines = [f"dm: Matter number {n}." for n in range(60)]
    async with live(tmp_path, lines=lines) as running:
        record = running.screen.record
        await running.pilot.press("pageup")
        await running.type("note: one more")
        await running.pilot.press("enter")
        await running.until(lambda: "new entry" in record.render_line(record.size.height - 1).text)
        await click(running, record, "new entry")
        assert record.scroll_y == record.max_scroll_y


async def test_the_wheel_scrolls_more_people_than_fit(tmp_path: Path) -> None:
    people = Records(Person(f"p{number}", f"Guest {number}") for number in range(60))
    async with live(tmp_path, meeting=replace(conference(), people=people)) as running:
        panel = running.screen.left
        await running.until(lambda: panel.show_vertical_scrollbar)
        panel.post_message(events.MouseScrollDown(panel, 3, 3, 0, 1, 0, False, False, False))
        await running.until(lambda: panel.scroll_y > 0)


async def over(running: Live, key: str, sort: type[Screen[Any]]) -> Widget:
    """The list of a screen over the meeting, reached from the record."""
    await running.pilot.press("escape", key)
    await running.until(lambda: isinstance(running.app.screen, sort) and bool(running.app.screen.query("#list")))
    listing = running.app.screen.query_one("#list")
    await running.until(lambda: bool(listing.render_line(0).text.strip() or listing.render_line(1).text.strip()))
    return listing


async def test_two_clicks_on_a_gap_lead_to_its_entry(tmp_path: Path) -> None:
    async with live(tmp_path, lines=(*LINES, "~")) as running:
        listing = await over(running, "o", GapScreen)
        await click(running, listing, "missed", times=2)
        await running.until(lambda: running.app.screen is running.screen)
        assert running.screen.record.chosen == running.session.recorder.meeting.entries.ordered[-1].id


async def test_two_clicks_on_a_shorthand_change_it(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        running.app.workspace.keep_shorthand([Shorthand("gm", "Good morning", "en")])
        listing = await over(running, "s", ShorthandScreen)
        await click(running, listing, "Good morning", times=2)
        await running.until(lambda: isinstance(running.app.screen, AskScreen))


async def test_a_click_in_the_register_chooses_and_two_open(tmp_path: Path) -> None:
    async with live(tmp_path, lines=(*LINES, "mi: ! The Office counts by 20/11.")) as running:
        listing = await over(running, "a", RegisterScreen)
        assert isinstance(listing, RegisterList)
        await running.until(lambda: listing.chosen is not None)
        last = running.session.recorder.meeting.items.ordered[-1].id
        rows = [listing.render_line(y).text for y in range(listing.size.height)]
        row = next(y for y, text in enumerate(rows) if "counts" in text)
        await running.pilot.click(listing, offset=(6, row))
        await running.until(lambda: listing.chosen is not None and listing.chosen.item.id == last)
        await running.pilot.click(listing, offset=(6, row), times=2)
        await running.until(lambda: bool(running.app.screen.query_one("#item").display))


async def test_two_clicks_in_the_library_open_a_meeting(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("ctrl+o")
        await running.until(lambda: running.focus == "meetings")
        listing = running.app.screen.query_one("#meetings", MeetingList)
        await running.until(lambda: bool(listing.rows) and listing.size.height > 0)
        await running.pilot.click("#meetings", offset=(4, 0), times=2)
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))


async def test_the_newest_item_is_in_sight_until_somebody_scrolls(tmp_path: Path) -> None:
    lines = [f"mi: ! The Office reports on matter {number} by 15/11." for number in range(20)]
    async with live(tmp_path, lines=lines) as running:
        panel = running.screen.right

        def shown() -> str:
            return "\n".join(panel.render_line(y).text for y in range(panel.size.height))

        await running.until(lambda: "matter 19" in shown())
        assert "ACTION ITEMS" in shown()
        panel.post_message(events.MouseScrollUp(panel, 3, 3, 0, -1, 0, False, False, False))
        await running.until(lambda: panel.scroll_y < panel.max_scroll_y)
        where = panel.scroll_y
        await running.type("mi: ! The Office reports on one more by 15/11.")
        await running.pilot.press("enter")
        await running.until(lambda: len(running.session.recorder.meeting.items) == 21)
        assert panel.scroll_y == where
        await running.pilot.press("f9", "f9", "f9")
        await running.until(lambda: running.focus == "field" and "one more" in shown())
