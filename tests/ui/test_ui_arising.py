"""Matters arising: what is decided about an open item is an entry here and a step in its own meeting's store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from test_ui_register import Opened
from ui_driven import driven
from ui_register import NOW, TASKS, kept, library_in, life_of, meeting_owing, new_id, workspace_of

from minutes_tui.domain.changes import Change
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.ranks import FIRST_RANK
from minutes_tui.domain.series import next_meeting
from minutes_tui.store.library import Library
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.screens.arising import ArisingScreen
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.meeting import MeetingScreen


class Arising(Opened):
    """The matters arising of the second meeting of a series."""

    second: Meeting

    @property
    def arising(self) -> ArisingScreen:
        screen = self.app.screen
        assert isinstance(screen, ArisingScreen)
        return screen

    @property
    def minutes(self) -> Meeting:
        screen = self.app.meeting_screen()
        assert screen is not None
        return screen.recording.meeting

    async def decides(self, key: str, answer: str) -> None:
        """Presses a key, answers its question, and waits until it was carried out or refused."""
        await self.pilot.press(key)
        await self.until(lambda: isinstance(self.app.screen, AskScreen))
        letters = ("space" if c == " " else c for c in answer)
        await self.pilot.press("f7", "delete", *letters, "enter")
        await self.until(lambda: isinstance(self.app.screen, ArisingScreen) and bool(self.arising.notice.rows))


@asynccontextmanager
async def arising(
    folder: Path, language: Language = "en", size: tuple[int, int] = (100, 30)
) -> AsyncIterator[Arising]:
    library = library_in(folder)
    first = kept(library, meeting_owing(TASKS, date(2024, 10, 3), language))
    second = kept(library, next_meeting(first, NOW.date(), new_id))
    app = MinutesApp(workspace_of(library), second.id)
    async with driven(app, size=size) as pilot:
        opened = Arising(app, pilot, library, first)
        opened.second = second
        await pilot.press("escape", "l")
        await opened.until(lambda: isinstance(app.screen, ArisingScreen) and bool(opened.arising.matters))
        yield opened
        app.let_go()


def acts_of(library: Library, meeting: Meeting) -> list[Change]:
    store = library.open(meeting.id, read_only=True)
    try:
        return [change for change in store.trace() if change.name != "create"]
    finally:
        store.close()


async def test_the_open_items_of_the_last_meeting_stand_there_the_most_urgent_first(tmp_path: Path) -> None:
    async with arising(tmp_path) as opened:
        shown = opened.arising.listing.plain
        assert [shown.index(task) for task, _unit, _due in TASKS] == sorted(
            shown.index(task) for task, _unit, _due in TASKS
        )
        assert "4 of 4 not dealt with yet" in opened.arising.title_row.plain


async def test_done_is_an_entry_of_these_minutes_and_a_step_of_the_item_under_one_number(tmp_path: Path) -> None:
    async with arising(tmp_path) as opened:
        await opened.decides("d", "letter 12")
        [entry] = opened.minutes.entries
        assert entry.text == (
            "Office: “Draft the outline of the report” (given on 3 October 2024) – done: letter 12."
        )
        assert (entry.kind, entry.about, entry.speaker) == ("decision", opened.meeting.items.ordered[0].id, "p0")
        point = opened.minutes.agenda[entry.agenda or ""]
        assert (point.title, opened.minutes.agenda.ordered[0]) == ("Matters arising", point)
        life = life_of(opened.library, opened.meeting)
        assert (life.status, life.proof) == ("done", "letter 12")
        [here], [there] = acts_of(opened.library, opened.second), acts_of(opened.library, opened.meeting)
        assert here.id == there.id
        assert (here.stream, there.stream, there.by) == ("minutes", "life", "secretary")
        assert "3 of 4 not dealt with yet" in opened.arising.title_row.plain


async def test_one_key_takes_both_back_and_does_both_again(tmp_path: Path) -> None:
    async with arising(tmp_path) as opened:
        await opened.decides("d", "letter 12")
        await opened.pilot.press("u")
        await opened.until(lambda: "Taken back." in opened.arising.notice.plain)
        assert len(opened.minutes.entries) == 0
        assert life_of(opened.library, opened.meeting).status == "open"
        await opened.pilot.press("r")
        await opened.until(lambda: "Done again." in opened.arising.notice.plain)
        assert len(opened.minutes.entries) == 1
        assert life_of(opened.library, opened.meeting).status == "done"


async def test_extended_by_whoever_presides_under_these_minutes(tmp_path: Path) -> None:
    async with arising(tmp_path) as opened:
        await opened.decides("e", "2024-11-30")
        [extension] = life_of(opened.library, opened.meeting).extensions
        assert (extension.due, extension.allowed_by) == (date(2024, 11, 30), "Minister")
        assert extension.document == "Minutes of 6 November 2024"
        [entry] = opened.minutes.entries
        assert entry.text.endswith("new date 30 November 2024.")


async def test_still_open_with_a_word_and_cancelled_with_a_reason(tmp_path: Path) -> None:
    async with arising(tmp_path) as opened:
        await opened.decides("s", "half of it")
        assert [note.text for note in life_of(opened.library, opened.meeting).notes] == ["half of it"]
        await opened.decides("c", "merged")
        noted, decided = opened.minutes.entries
        assert (noted.kind, decided.kind) == ("note", "decision")
        assert decided.text.endswith("cancelled: merged.")
        assert life_of(opened.library, opened.meeting, 1).status == "cancelled"
        assert len(opened.minutes.items) == 0


async def test_what_the_item_refuses_leaves_the_minutes_as_they_were(tmp_path: Path) -> None:
    async with arising(tmp_path) as opened:
        await opened.decides("e", "2024-10-25")
        assert "has passed" in opened.arising.notice.plain
        await opened.decides("e", "nonsense")
        assert "is no date" in opened.arising.notice.plain
        assert len(opened.minutes.entries) == 0


async def test_a_meeting_open_elsewhere_is_refused_with_who_holds_it(tmp_path: Path) -> None:
    async with arising(tmp_path) as opened:
        holding = opened.library.open(opened.meeting.id)
        try:
            await opened.decides("d", "letter")
            assert "already open: process" in " ".join(opened.arising.notice.plain.split())
            assert len(opened.minutes.entries) == 0
        finally:
            holding.close()


async def test_enter_goes_to_the_entry_of_these_minutes(tmp_path: Path) -> None:
    async with arising(tmp_path) as opened:
        await opened.pilot.press("enter")
        assert "no word on it yet" in opened.arising.notice.plain
        await opened.decides("d", "letter 12")
        await opened.pilot.press("up", "enter")
        await opened.until(lambda: isinstance(opened.app.screen, MeetingScreen))
        screen = opened.app.meeting_screen()
        assert screen is not None
        [entry] = opened.minutes.entries
        await opened.until(lambda: screen.record.chosen == entry.id)


async def test_the_minutes_speak_the_language_of_the_meeting(tmp_path: Path) -> None:
    async with arising(tmp_path, "de") as opened:
        await opened.decides("d", "Schreiben 12")
        [entry] = opened.minutes.entries
        assert entry.text.endswith("erledigt: Schreiben 12.")
        assert opened.minutes.agenda.ordered[0].title == "Offene Aufträge früherer Sitzungen"


async def test_correcting_the_entry_makes_no_item_of_it(tmp_path: Path) -> None:
    from minutes_tui.ui import record_acts

    async with arising(tmp_path) as opened:
        await opened.decides("e", "2024-11-30")
        screen = opened.app.meeting_screen()
        assert screen is not None
        [entry] = opened.minutes.entries
        record_acts.correct(screen.recording, entry.id, "The Office has until 30 November 2024.")
        assert len(opened.minutes.items) == 0


def test_an_entry_about_an_item_is_kept_through_documents() -> None:
    from minutes_tui.domain.documents import from_document, to_document

    entry = Entry("e", FIRST_RANK, NOW, NOW, "note", "Done.", about="item")
    assert from_document(Entry, to_document(entry)) == entry
