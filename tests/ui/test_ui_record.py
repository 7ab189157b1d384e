"""The record on the live screen: the list with single letters, editing in place, search, following the end."""

from pathlib import Path

from ui_driven import driven
from ui_live import live
from ui_standins import StandInWorkspace, conference, with_entries

from minutes_tui.ui.app import MinutesApp

LINES = (
    "mi: The plan stands.",
    "dm: I agree with the plan.",
    "mi: ! The Office shall report by 15/11.",
    "ld: ? Why?",
)


def texts(running: object) -> list[str]:
    """The words of the entries, in order."""
    from ui_live import Live

    assert isinstance(running, Live)
    return [e.text for e in running.session.recorder.meeting.entries]


async def test_escape_goes_to_the_last_entry_and_back(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape")
        assert running.focus == "record"
        last = running.session.recorder.meeting.entries.last
        assert last is not None
        assert running.screen.record.chosen == last.id
        await running.pilot.press("escape")
        assert running.focus == "field"


async def test_an_entry_is_corrected_in_place_and_its_item_follows(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape", "up", "e")
        editor = running.screen.editor
        assert editor.display
        assert editor.text == "The Office shall report by 15/11."
        editor.load_text("The Office shall report by 20/11.")
        await running.pilot.press("enter")
        assert not editor.display
        (item,) = running.session.recorder.meeting.items
        assert item.due is not None
        assert item.due.day == 20
        assert "Wed 20 Nov" in running.screen.right.plain
        assert running.focus == "record"


async def test_escape_leaves_the_entry_as_it_was(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape", "e", "x", "escape")
        assert texts(running)[-1] == "Why?"


async def test_delete_undo_redo(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape", "d")
        assert len(texts(running)) == 3
        await running.pilot.press("u")
        assert texts(running)[-1] == "Why?"
        await running.pilot.press("r")
        assert len(texts(running)) == 3


async def test_an_entry_is_moved_and_stays_chosen(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape", "m", "m")
        assert texts(running)[1] == "Why?"
        await running.pilot.press("M")
        assert texts(running)[2] == "Why?"
        chosen = running.screen.record.chosen
        assert chosen is not None
        assert running.session.recorder.meeting.entries[chosen].text == "Why?"


async def test_a_key_goes_through_the_kinds(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape", "g", "k")
        assert running.session.recorder.meeting.entries.ordered[0].kind == "directive"
        assert len(running.session.recorder.meeting.items) == 2


async def test_a_mark_is_settled(tmp_path: Path) -> None:
    async with live(tmp_path, lines=(*LINES, "~ something")) as running:
        await running.pilot.press("escape", "x")
        last = running.session.recorder.meeting.entries.last
        assert last is not None
        assert last.settled


async def test_from_a_directive_to_its_item_and_back(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape", "up", "t")
        await running.until(lambda: running.app.focused is running.screen.right)
        await running.pilot.press("enter")
        await running.until(lambda: running.app.focused is running.screen.record)
        chosen = running.screen.record.chosen
        assert chosen is not None
        assert running.session.recorder.meeting.entries[chosen].kind == "directive"


async def test_search_finds_without_diacritics_as_one_types(tmp_path: Path) -> None:
    async with live(
        tmp_path, "vi", lines=["bt: Kế hoạch đã rõ.", "tt: Tôi đồng ý.", "bt: Kế hoạch mới."]
    ) as running:
        await running.pilot.press("ctrl+r", *"ke hoach")
        await running.until(lambda: "2 hits" in running.screen.echo.plain)
        await running.pilot.press("enter")
        assert running.focus == "record"
        view = running.screen.record
        assert view.chosen == running.session.recorder.meeting.entries.ordered[2].id
        await running.pilot.press("N")
        assert view.chosen == running.session.recorder.meeting.entries.ordered[0].id
        await running.pilot.press("n")
        assert view.chosen == running.session.recorder.meeting.entries.ordered[2].id
        await running.pilot.press("slash", "escape")
        assert running.focus == "field"


async def test_the_end_is_followed_until_one_scrolls_away(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    meeting = with_entries(conference("en"), 400)
    workspace.create(meeting)
    app = MinutesApp(workspace, meeting.id)
    async with driven(app, size=(120, 32)) as pilot:
        screen = app.meeting_screen()
        assert screen is not None
        view = screen.record
        assert view.following
        assert view.scroll_y == view.max_scroll_y
        await pilot.press("pageup", "pageup")
        assert not view.following
        top = view.scroll_y
        for words in ("mi: one more", "dm: and another"):
            screen.field.put(words)
            await pilot.press("enter")
        assert view.unseen == 2
        assert view.scroll_y == top
        assert "2 new entries" in "".join(s.text for s in view.render_line(view.size.height - 1))
        for _ in range(4):
            await pilot.press("pagedown")
        assert view.following
        assert view.unseen == 0


async def test_what_one_looks_at_stays_when_the_width_changes(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    meeting = with_entries(conference("en"), 1000)
    workspace.create(meeting)
    app = MinutesApp(workspace, meeting.id)
    async with driven(app, size=(140, 32)) as pilot:
        screen = app.meeting_screen()
        assert screen is not None
        view = screen.record
        await pilot.press("escape", "g")
        for _ in range(12):
            await pilot.press("pagedown")
        chosen = view.chosen
        await pilot.resize_terminal(80, 30)
        await pilot.pause()
        assert view.chosen == chosen
        assert view.virtual_size.height > 2000


async def test_going_through_a_long_record_shows_every_entry(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    meeting = with_entries(conference("en"), 40)
    workspace.create(meeting)
    app = MinutesApp(workspace, meeting.id)
    seen: set[str] = set()
    async with driven(app, size=(100, 24)) as pilot:
        screen = app.meeting_screen()
        assert screen is not None
        view = screen.record
        await pilot.press("escape", "g")
        for _ in range(45):
            assert view.chosen is not None
            place = meeting.entries.place(view.chosen)
            region = view.region_of(place)
            assert region.y >= 0, place
            assert region.bottom <= view.size.height, place
            seen.add(view.chosen)
            await pilot.press("down")
    assert len(seen) == 40


async def test_the_words_before_a_correction_are_shown_on_demand(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        for line in ("mi: the plann stands", "... and goes on", "s/plann/plan/", "s/stands/falls/"):
            await running.type(line)
            await running.pilot.press("enter")
        await running.pilot.press("escape", "h")
        record = running.screen.record
        shown = ["".join(text for text, _style in row).strip() for row in record.rows_of(0)]
        assert shown[-4:] == [
            "the plan falls",
            "and goes on",
            "the plann stands and goes on",
            "the plan stands and goes on",
        ]
        styles = {style for row in record.rows_of(0) for text, style in row if "plann" in text}
        assert styles == {"earlier"}
        await running.pilot.press("h")
        assert all("plann" not in text for row in record.rows_of(0) for text, _style in row)
        await running.pilot.press("h", "u")
        await running.until(lambda: running.session.recorder.meeting.entries.ordered[0].corrected == 1)
        assert all("plann" not in text for row in record.rows_of(0) for text, _style in row)
