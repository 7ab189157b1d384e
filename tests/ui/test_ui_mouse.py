"""What a click does: nothing that a key does not do as well."""

from pathlib import Path

from textual.widget import Widget
from ui_live import Live, live

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
