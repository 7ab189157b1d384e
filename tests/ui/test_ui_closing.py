"""Before the meeting closes: gaps settled where they stand, reading back, closing, reopening, approving."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from textual.widget import Widget
from ui_live import Live, live

from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.gaps import gaps
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.meeting import Meeting
from minutes_tui.reading.typed_none import says_none
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.closing import ClosingPage, ClosingScreen
from minutes_tui.ui.screens.gaps import GapList, GapScreen
from minutes_tui.ui.screens.help import HelpScreen
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.read_back import ReadBackPage, ReadBackScreen
from minutes_tui.ui.styled_rows import StyledRows
from minutes_tui.ui.workspace import ScreenSettings

LINES = ("mi: ! Somebody drafts the outline.", "~", "mi: ! The Office reports by 15/11 on this matter.")

W = TypeVar("W", bound=Widget)


async def opened(running: Live, key: str, sort: type[W]) -> W:
    """Presses a key and waits until a screen with such a widget is there."""
    await running.pilot.press(key)
    await running.until(lambda: bool(running.app.screen.query(sort)))
    return running.app.screen.query_one(sort)


async def answer(running: Live, key: str, text: str) -> None:
    """Presses a key that asks something, and answers."""
    await running.pilot.press(key)
    await running.until(lambda: isinstance(running.app.screen, AskScreen))
    await running.pilot.press("f7", *("space" if c == " " else c for c in text), "enter")
    await running.until(lambda: isinstance(running.app.screen, GapScreen))


def meeting_of(running: Live) -> Meeting:
    return running.session.recorder.meeting


def item_of(running: Live) -> ActionItem:
    return next(meeting_of(running).ordered_items())


async def test_every_gap_is_settled_where_it_stands(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES, settings=ScreenSettings(products=True)) as running:
        listing = await opened(running, "ctrl+g", GapList)
        before = len(gaps(meeting_of(running)))
        assert "No unit leads" in listing.plain
        assert "Somebody drafts the outline." in listing.plain
        await answer(running, "s", "legal dep + oh")
        assert item_of(running).lead == ("Legal Department",)
        assert item_of(running).cooperating == ("Head of Office",)
        await answer(running, "s", "20/11")
        assert item_of(running).due == date(2024, 11, 20)
        await answer(running, "s", "the outline")
        assert item_of(running).product == "the outline"
        assert item_of(running).by_hand[0] == "lead"
        assert "Something was missed" in running.app.screen.query_one("#list", GapList).plain
        await running.pilot.press("s")
        assert "Something was missed" not in listing.plain
        assert len(gaps(meeting_of(running))) == before - 4
        await running.pilot.press("u")
        assert "Something was missed" in listing.plain


async def test_a_demand_that_was_kept_as_a_statement_is_decided(tmp_path: Path) -> None:
    lines = ("mi: The Office must report by 15/11.", "mi: The Office must answer by 20/11.")
    async with live(tmp_path, lines=lines) as running:
        listing = await opened(running, "ctrl+g", GapList)
        assert listing.plain.count("was kept as a statement") == 2
        await running.pilot.press("n")
        assert listing.plain.count("was kept as a statement") == 1
        await running.pilot.press("s")
        assert "was kept as a statement" not in listing.plain
        assert [entry.kind for entry in meeting_of(running).entries] == ["statement", "directive"]
        assert item_of(running).due == date(2024, 11, 20)


async def test_no_deadline_is_said(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES[:1]) as running:
        await opened(running, "ctrl+g", GapList)
        await answer(running, "d", "none")
        assert item_of(running).no_deadline
        assert "No deadline" not in running.app.screen.query_one(GapList).plain


async def test_words_that_are_no_date_change_nothing(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES[:1]) as running:
        await opened(running, "ctrl+g", GapList)
        await answer(running, "d", "nonsense")
        assert item_of(running).due is None
        screen = running.app.screen
        assert isinstance(screen, GapScreen)
        assert "“nonsense” is no date" in screen.notice.plain


async def test_enter_goes_to_the_entry(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await opened(running, "ctrl+g", GapList)
        await running.pilot.press("enter")
        await running.until(lambda: running.focus == "record")
        assert running.screen.record.chosen == meeting_of(running).entries.ordered[0].id
        listing = await opened(running, "o", GapList)
        assert listing.chosen is not None
        await running.pilot.press("escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))


async def test_an_unknown_speaker_is_somebody_else_or_new(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("Some Body: hello")
        await running.pilot.press("f2", "enter")
        assert meeting_of(running).entries.last is not None
        listing = await opened(running, "ctrl+g", GapList)
        stranger = next(p for p in meeting_of(running).people if not p.on_roster)
        listing.choose(f"speaker_unknown {stranger.id}")
        await answer(running, "s", "dm")
        entry = meeting_of(running).entries.last
        assert entry is not None
        assert entry.speaker == "p1"
        await running.pilot.press("u")
        listing.choose(f"speaker_unknown {stranger.id}")
        await answer(running, "s", "")
        assert meeting_of(running).people[stranger.id].on_roster


async def test_a_point_without_a_word_gets_its_note(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        listing = await opened(running, "ctrl+g", GapList)
        assert "Nothing was said under “Report”." in listing.plain
        await running.pilot.press("s")
        await running.until(lambda: isinstance(running.app.screen, AskScreen))
        await running.pilot.press("enter")
        await running.until(lambda: isinstance(running.app.screen, GapScreen))
        assert [(e.kind, e.agenda, e.text) for e in meeting_of(running).entries] == [
            ("note", "a1", "Not dealt with.")
        ]
        assert listing.chosen is not None
        assert listing.chosen.subject == "agenda_empty a2"


async def test_what_an_import_took_for_a_directive_is_confirmed_or_is_none(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES[:1]) as running:

        def unseen(builder: ChangeBuilder) -> None:
            for entry in builder.meeting.entries:
                builder.put("entries", replace(entry, confirmed=False))

        act(running, unseen)
        listing = await opened(running, "ctrl+g", GapList)
        assert "Taken for a directive" in listing.plain
        await running.pilot.press("s")
        assert "Taken for a directive" not in listing.plain
        await running.pilot.press("n")
        assert meeting_of(running).items, "a confirmed directive is not undone by a letter"
        await running.pilot.press("u", "n")
        assert not meeting_of(running).items
        assert meeting_of(running).entries.ordered[0].kind == "statement"


def act(running: Live, put: Callable[[ChangeBuilder], object]) -> None:
    moment = running.session.recorder.moment()
    builder = ChangeBuilder(meeting_of(running), moment.new_id, moment.now)
    put(builder)
    running.session.recorder.do(builder.change("import"))
    running.screen.refresh_meeting()


async def test_reading_back_one_directive_after_the_other(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        page = await opened(running, "ctrl+t", ReadBackPage)
        await running.until(lambda: len(page.directives) == 2)
        screen = running.app.screen
        assert isinstance(screen, ReadBackScreen)
        assert "Directive 1 of 2" in screen.title_row.plain
        assert "The Office reports by 15/11 on this matter." in page.plain
        assert "due Fri 15 Nov 2024" in page.plain
        assert "no unit" in page.plain
        await running.pilot.press("space", "space")
        await running.until(lambda: "Directive 2 of 2" in screen.title_row.plain)
        await running.pilot.press("backspace", "down", "e")
        await running.until(lambda: running.focus == "record")
        last = meeting_of(running).entries.last
        assert last is not None
        assert running.screen.record.chosen == last.id


async def test_reading_back_is_in_the_language_of_the_meeting(tmp_path: Path) -> None:
    async with live(tmp_path, "vi", lines=["bt: ! Hoàn thiện hồ sơ trước ngày 15/11 cho đủ."]) as running:
        page = await opened(running, "ctrl+t", ReadBackPage)
        await running.until(lambda: bool(page.directives))
        assert "Thứ Sáu" in page.plain


async def test_closed_minutes_are_shown_as_such_and_change_only_when_reopened(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("escape")
        await running.until(lambda: running.focus == "record")
        page = await opened(running, "c", ClosingPage)
        await running.until(lambda: "gaps" in page.plain)
        await running.pilot.press("o")
        screen = running.app.screen
        assert isinstance(screen, ClosingScreen)
        assert "These minutes are open" in screen.notice.plain
        await running.pilot.press("c")
        assert meeting_of(running).head.state == "closed"
        assert meeting_of(running).head.ended_at is not None
        assert "These minutes are closed." in screen.header.plain
        await running.pilot.press("a")
        assert meeting_of(running).head.state == "approved"
        await running.pilot.press("escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
        assert "These minutes are approved." in running.screen.header.plain
        await running.type("mi: one more word")
        await running.pilot.press("enter")
        await running.until(lambda: running.screen.field.line == "mi: one more word")
        await running.pilot.press("escape")
        await running.pilot.press("d")
        assert len(meeting_of(running).entries) == 3
        await opened(running, "c", ClosingPage)
        await running.pilot.press("o", "escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
        assert "approved" not in running.screen.header.plain
        assert [c.name for c in running.session.kept.changes] == ["close", "approve", "reopen"]


async def test_the_screens_over_the_meeting_lead_to_each_other(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await opened(running, "ctrl+g", GapList)
        await opened(running, "c", ClosingPage)
        await opened(running, "b", ReadBackPage)
        await running.pilot.press("q")
        await running.until(lambda: running.focus == "field")


@pytest.mark.parametrize("typed", ["none", "-", "Không", "khong", "keine", "нет", "لا"])
def test_none_is_understood_in_every_language(typed: str) -> None:
    assert says_none(typed)
    assert not says_none(typed + " 15/11")


@pytest.mark.parametrize(
    ("action", "title"),
    [
        ("screen.over('gaps')", "What is missing"),
        ("screen.over('read_back')", "Reading back"),
        ("screen.over('closing')", "Closing the minutes"),
        ("screen.over('polish')", "Polishing the wording"),
        ("screen.shorthand", "Shorthand"),
        ("app.find", "Searching all meetings"),
    ],
)
async def test_f1_explains_every_screen_over_the_meeting(tmp_path: Path, action: str, title: str) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.app.run_action(action, running.screen)
        await running.until(lambda: not isinstance(running.app.screen, MeetingScreen) and running.focus is not None)
        over = running.app.screen
        await running.pilot.press("f1")
        await running.until(lambda: isinstance(running.app.screen, HelpScreen))
        await running.until(lambda: title in running.app.screen.query_one("#text", StyledRows).plain)
        await running.pilot.press("escape", "escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
        assert over is not running.app.screen
