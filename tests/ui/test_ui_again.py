"""Nearly the same again: a directive close to an open item offers repeat, extend, new, and holds up no key."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from test_ui_arising import acts_of
from test_ui_register import Opened
from ui_driven import driven
from ui_register import NOW, Owed, kept, library_in, life_of, meeting_owing, new_id, workspace_of

from minutes_tui.domain.likeness import OpenItems
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register_items import items_of_meeting
from minutes_tui.domain.series import next_meeting
from minutes_tui.reading.entryline.readings import LineReading
from minutes_tui.ui.again_desk import AgainDesk, candidates
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.screens.meeting import MeetingScreen

OWED: tuple[Owed, ...] = (
    ("The Office shall draft the outline of the yearly report", "Office", date(2024, 10, 25)),
    ("The Legal Department shall publish the list of procedures", "Legal Department", None),
)
LINE = "! The Office shall draft the outline of the yearly report by 30 November 2024."


class Typing(Opened):
    """The second meeting of a series while it is typed."""

    second: Meeting

    @property
    def live(self) -> MeetingScreen:
        screen = self.app.meeting_screen()
        assert screen is not None
        return screen

    @property
    def minutes(self) -> Meeting:
        return self.live.recording.meeting

    @property
    def echo(self) -> str:
        return self.live.echo.plain

    async def type(self, text: str) -> None:
        self.live.field.insert(text)
        await self.until(lambda: self.live.desk.text == self.live.field.line)

    async def enter(self) -> None:
        await self.pilot.press("enter")
        await self.until(lambda: len(self.minutes.entries) > 0)


@asynccontextmanager
async def typing(folder: Path) -> AsyncIterator[Typing]:
    library = library_in(folder)
    first = kept(library, meeting_owing(OWED, date(2024, 10, 3)))
    second = kept(library, next_meeting(first, NOW.date(), new_id))
    app = MinutesApp(workspace_of(library), second.id)
    async with driven(app, size=(140, 30)) as pilot:
        opened = Typing(app, pilot, library, first)
        opened.second = second
        await opened.until(
            lambda: isinstance(app.screen, MeetingScreen) and app.screen.desk.again.open_items is not None
        )
        yield opened
        app.let_go()


async def test_an_empty_meeting_of_a_series_says_how_many_items_wait(tmp_path: Path) -> None:
    async with typing(tmp_path) as opened:
        await opened.until(lambda: "2 items are open from earlier meetings" in opened.echo)


async def test_enter_alone_makes_a_new_item(tmp_path: Path) -> None:
    async with typing(tmp_path) as opened:
        await opened.type(LINE)
        assert "Tab ▸new  repeat  extend" in opened.echo
        assert "≈ Thu 3 Oct, due Fri 25 Oct 2024: “The Office" in opened.echo
        await opened.enter()
        assert len(opened.minutes.items) == 1
        assert acts_of(opened.library, opened.meeting) == []


async def test_repeat_keeps_the_words_and_notes_them_with_the_old_item(tmp_path: Path) -> None:
    async with typing(tmp_path) as opened:
        await opened.type(LINE)
        await opened.pilot.press("tab")
        assert "▸repeat" in opened.echo
        await opened.enter()
        await opened.until(lambda: "no new one was made" in opened.echo)
        [entry] = opened.minutes.entries
        assert (entry.kind, len(opened.minutes.items)) == ("directive", 0)
        opened.live.session.settle()
        [note] = life_of(opened.library, opened.meeting).notes
        assert note.text == f"“{LINE[2:]}”"
        [there] = acts_of(opened.library, opened.meeting)
        assert there.id == next(c.id for c in acts_of(opened.library, opened.second) if c.edits)


async def test_extend_moves_the_date_under_these_minutes(tmp_path: Path) -> None:
    async with typing(tmp_path) as opened:
        await opened.type(LINE)
        await opened.pilot.press("shift+tab")
        assert "▸extend" in opened.echo
        await opened.enter()
        opened.live.session.settle()
        [extension] = life_of(opened.library, opened.meeting).extensions
        assert extension.due == date(2024, 11, 30)
        assert (extension.allowed_by, extension.document) == ("Minister", "Minutes of 6 November 2024")
        assert "The open item is due Sat 30 Nov 2024 now" in opened.echo
        await opened.type(LINE.replace("30 November", "15 December"))
        assert "due Sat 30 Nov 2024: “The Office" in opened.echo
        opened.live.field.put("")
        await opened.pilot.press("ctrl+z")
        await opened.until(lambda: len(opened.minutes.entries) == 0)
        opened.live.session.settle()
        assert life_of(opened.library, opened.meeting).extensions == ()


async def test_the_choice_stays_while_the_line_goes_on_and_ends_with_it(tmp_path: Path) -> None:
    async with typing(tmp_path) as opened:
        await opened.type(LINE)
        await opened.pilot.press("tab")
        await opened.type(" This is urgent.")
        assert "▸repeat" in opened.echo
        await opened.enter()
        await opened.type(LINE)
        assert "▸repeat" not in opened.echo


async def test_no_letter_and_no_key_is_taken_from_the_line(tmp_path: Path) -> None:
    async with typing(tmp_path) as opened:
        await opened.type("! The Office shall draft the outline of the yearly repor")
        await opened.pilot.press("t", "tab", "full_stop", "backspace", "exclamation_mark")
        assert opened.live.field.line == "! The Office shall draft the outline of the yearly report!"


def reading_of(text: str) -> LineReading:
    return LineReading(text, "entry", "directive", text)


def test_what_is_far_from_every_open_item_offers_nothing() -> None:
    desk = AgainDesk()
    desk.open_items = OpenItems(items_of_meeting(meeting_owing(OWED, date(2024, 10, 3))))
    desk.read(reading_of("The Archives shall buy new shelves for the cellar."))
    assert desk.offer is None
    desk.read(replace(reading_of(OWED[0][0]), kind="statement"))
    assert desk.offer is None


def test_without_a_date_nothing_can_be_extended() -> None:
    desk = AgainDesk()
    desk.open_items = OpenItems(items_of_meeting(meeting_owing(OWED, date(2024, 10, 3))))
    desk.read(reading_of(OWED[0][0]))
    assert desk.offer is not None
    assert desk.offer.choices == ("new", "repeat")


def test_only_items_of_the_series_and_of_the_units_at_the_table_are_asked() -> None:
    first = meeting_owing(OWED, date(2024, 10, 3))
    second = next_meeting(first, NOW.date(), new_id)
    stranger = replace(
        meeting_owing([("Paint the bridge", "Harbour Board", None)], date(2024, 10, 3)), id="elsewhere"
    )
    known = meeting_owing([("Write to all", "Office", None)], date(2024, 10, 3))
    entries = [e for m in (first, stranger, known) for e in items_of_meeting(m)]
    assert {e.item.task for e in candidates(entries, second)} == {OWED[0][0], OWED[1][0], "Write to all"}
    assert candidates(items_of_meeting(first), first) == []
