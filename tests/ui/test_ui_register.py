"""The register's screen: filtered as one types, grouped by key, every step a change in the item's own meeting."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from threading import Event
from unittest import mock

from textual.events import Key
from ui_driven import Hands, driven
from ui_register import NOW, TASKS, kept, library_in, life_of, meeting_owing, workspace_of

from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.store.library import Library
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.register_listing import Listing
from minutes_tui.ui.register_look import RegisterLook
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.help import HelpScreen
from minutes_tui.ui.screens.library import LibraryScreen
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.register import RegisterScreen


class Opened:
    """The register, open in a running program."""

    def __init__(self, app: MinutesApp, pilot: Hands, library: Library, meeting: Meeting) -> None:
        self.app, self.pilot, self.library, self.meeting = app, pilot, library, meeting

    @property
    def screen(self) -> RegisterScreen:
        screen = self.app.screen
        assert isinstance(screen, RegisterScreen)
        return screen

    @property
    def tasks(self) -> list[str]:
        """The tasks of the list, from its top."""
        return [entry.item.task for entry in self.screen.listing.items]

    async def until(self, condition: Callable[[], bool]) -> None:
        await self.pilot.until(condition)

    async def answers(self, key: str, *answers: str) -> None:
        """Presses a key that asks, and answers one question after the other."""
        await self.pilot.press(key)
        for answer in answers:
            await self.until(lambda: isinstance(self.app.screen, AskScreen))
            asked = self.app.screen
            letters = ("space" if c == " " else c for c in answer)
            await self.pilot.press("f7", "delete", *letters, "enter")
            await self.until(lambda asked=asked: self.app.screen is not asked)  # type: ignore[misc]
        await self.until(lambda: isinstance(self.app.screen, RegisterScreen))

    async def said(self, words: str) -> None:
        """Waits until the screen has said this."""
        await self.until(lambda: words in " ".join(self.screen.notice.plain.split()))

    async def choose(self, place: int) -> None:
        """Chooses an item by the place of its task."""
        self.screen.listing.choose(self.meeting.items.ordered[place].id)
        await self.pilot.pause()


@asynccontextmanager
async def register(
    folder: Path, *others: Meeting, within: bool = False, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[Opened]:
    """The register on a meeting with four items, and others; opened from the library, or within the meeting."""
    library = library_in(folder)
    meeting = kept(library, meeting_owing(TASKS, date(2024, 10, 3)))
    for other in others:
        kept(library, other)
    app = MinutesApp(workspace_of(library), meeting.id if within else None)
    async with driven(app, size=size) as pilot:
        await pilot.press(*(("escape", "a") if within else ("r",)))
        opened = Opened(app, pilot, library, meeting)
        await opened.until(lambda: isinstance(app.screen, RegisterScreen) and app.screen.desk.ready)
        yield opened
        app.let_go()


async def test_what_is_urgent_is_told_apart_by_a_sign(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        assert opened.tasks == [task for task, _unit, _due in TASKS]
        for sign in ("! Fri 25 Oct 2024", "» Fri 8 Nov 2024", "· Sun 15 Dec 2024", "? without a date"):
            assert sign in opened.screen.listing.plain
        assert (
            "! 1 overdue   » 1 due this week   · 1 due later   ? 1 without a date" in opened.screen.title_row.plain
        )


async def test_it_is_filtered_as_one_types_without_accents(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.pilot.press("slash", *"ra", "space", *"soat")
        await opened.until(lambda: opened.tasks == [TASKS[1][0]])
        await opened.pilot.press("escape")
        await opened.until(lambda: len(opened.tasks) == 4)
        await opened.pilot.press("slash", *"office", "space", *"overdue")
        await opened.until(lambda: opened.tasks == [TASKS[0][0]])
        await opened.pilot.press("enter", "d")
        await opened.until(lambda: isinstance(opened.app.screen, AskScreen))


async def test_the_key_goes_through_the_groupings(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.pilot.press("g")
        assert "by unit" in opened.screen.title_row.plain
        assert "Office  2 items · 1 overdue" in opened.screen.listing.plain
        for said in ("by month", "by week", "by series", "by authority", "by status", "in one list", "by urgency"):
            await opened.pilot.press("g")
            assert said in opened.screen.title_row.plain
        assert len(opened.tasks) == 4


async def test_done_with_proof_and_day_undone_and_done_again(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.choose(0)
        await opened.answers("d", "letter 12", "2024-11-05")
        await opened.said("1 item is done.")
        life = life_of(opened.library, opened.meeting)
        assert (life.status, life.proof, life.closed_on) == ("done", "letter 12", date(2024, 11, 5))
        assert "✓ Tue 5 Nov 2024 · done" in opened.screen.listing.plain
        await opened.pilot.press("u")
        await opened.said("Taken back.")
        assert life_of(opened.library, opened.meeting).status == "open"
        await opened.pilot.press("r")
        await opened.said("Done again.")
        assert life_of(opened.library, opened.meeting).status == "done"
        await opened.choose(0)
        await opened.pilot.press("o")
        await opened.said("owed again")
        assert life_of(opened.library, opened.meeting).status == "open"


async def test_every_change_leaves_a_trace_with_the_hand(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.choose(0)
        await opened.answers("n", "half of it")
        await opened.said("Noted")
        store = opened.library.open(opened.meeting.id, read_only=True)
        [change] = [c for c in store.trace() if c.stream == "life"]
        store.close()
        assert (change.name, change.by, change.at) == ("progress", "secretary", NOW)


async def test_extended_with_who_allowed_it_and_the_document(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.choose(0)
        await opened.answers("e", "30 November 2024", "Minister", "No. 5/TB")
        await opened.said("new date")
        [extension] = life_of(opened.library, opened.meeting).extensions
        assert (extension.due, extension.allowed_by, extension.document) == (
            date(2024, 11, 30),
            "Minister",
            "No. 5/TB",
        )
        await opened.choose(0)
        await opened.pilot.press("enter")
        page = opened.screen.page.plain
        assert "due Sat 30 Nov 2024 · in 24 days" in page
        assert "at first Fri 25 Oct 2024 · 12 days late" in page
        assert "new date Sat 30 Nov 2024 · allowed by Minister · No. 5/TB" in page


async def test_words_that_are_no_date_change_nothing(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.choose(0)
        await opened.answers("e", "nonsense", "", "")
        await opened.said("“nonsense” is no date")
        assert life_of(opened.library, opened.meeting).extensions == ()


async def test_cancelled_by_whom_and_why_and_handed_to_another_unit(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.choose(2)
        await opened.answers("c", "Minister", "merged")
        await opened.said("cancelled")
        life = life_of(opened.library, opened.meeting, 2)
        assert (life.status, life.closed_by, life.reason) == ("cancelled", "Minister", "merged")
        await opened.choose(3)
        await opened.answers("h", "legal")
        await opened.said("handed over")
        assert life_of(opened.library, opened.meeting, 3).handed_to == ("Legal Department",)


async def test_one_act_for_the_marked_items_of_two_meetings(tmp_path: Path) -> None:
    other = meeting_owing([("Write the letter", "Office", date(2024, 11, 20))], date(2024, 10, 5))
    async with register(tmp_path, other) as opened:
        await opened.pilot.press("slash", *"office", "enter")
        await opened.until(lambda: len(opened.tasks) == 3)
        await opened.pilot.press("a")
        assert "3 marked" in opened.screen.title_row.plain
        await opened.answers("d", "letter 12", "")
        await opened.said("3 items are done.")
        assert life_of(opened.library, other).status == "done"
        assert "marked" not in opened.screen.title_row.plain
        await opened.pilot.press("u")
        await opened.said("Taken back.")
        assert [life_of(opened.library, m).status for m in (other, opened.meeting)] == ["open", "open"]


async def test_space_marks_and_goes_on_and_a_takes_all_marks_away(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.pilot.press("home", "space", "space")
        assert "2 marked" in opened.screen.title_row.plain
        assert opened.screen.listing.plain.count("●") == 2
        await opened.pilot.press("a", "a")
        assert "marked" not in opened.screen.title_row.plain


async def test_an_item_of_a_meeting_open_elsewhere_is_refused_with_who_holds_it(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        holding = opened.library.open(opened.meeting.id)
        try:
            await opened.choose(0)
            await opened.answers("d", "letter", "")
            await opened.said("is already open: process")
            await opened.said("for reading only.")
        finally:
            holding.close()
        assert life_of(opened.library, opened.meeting).status == "open"


async def test_items_of_the_meeting_that_is_open_here_change_through_its_session(tmp_path: Path) -> None:
    other = meeting_owing([("Write the letter", "Office", date(2024, 11, 20))], date(2024, 10, 5))
    async with register(tmp_path, other, within=True) as opened:
        await opened.pilot.press("a")
        await opened.answers("d", "letter 12", "")
        await opened.said("5 items are done.")
        screen = opened.app.meeting_screen()
        assert screen is not None
        assert {life.status for life in screen.recording.meeting.lives} == {"done"}
        assert life_of(opened.library, other).status == "done"
        await opened.pilot.press("u")
        await opened.said("Taken back.")
        assert life_of(opened.library, other).status == "open"
        assert len(screen.recording.meeting.lives) == 0
        await opened.pilot.press("escape")
        await opened.until(lambda: opened.app.screen is screen)


async def test_to_the_entry_in_its_meeting_and_back_to_the_same_place(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.pilot.press("g", "slash", *"office", "enter")
        await opened.until(lambda: len(opened.tasks) == 2)
        await opened.choose(3)
        await opened.pilot.press("j")
        await opened.until(lambda: isinstance(opened.app.screen, MeetingScreen))
        screen = opened.app.meeting_screen()
        assert screen is not None
        await opened.until(lambda: screen.record.chosen == opened.meeting.items.ordered[3].entry)
        await opened.pilot.press("a")
        await opened.until(lambda: isinstance(opened.app.screen, RegisterScreen) and opened.screen.desk.ready)
        assert opened.screen.line.value == "office"
        chosen = opened.screen.listing.chosen
        assert chosen is not None
        assert chosen.item.task == TASKS[3][0]
        assert "by unit" in opened.screen.title_row.plain


async def test_an_item_opened_shows_its_words_and_its_history(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.choose(0)
        await opened.answers("n", "half of it")
        await opened.said("Noted")
        await opened.choose(0)
        await opened.pilot.press("enter")
        page = opened.screen.page.plain
        for said in ("Draft the outline of the report.", "demanded by Minister", "Monthly conference, October",
                     "Thu 3 Oct 2024  given", "Wed 6 Nov 2024  “half of it”"):  # fmt: skip
            assert said in page
        await opened.pilot.press("down")
        assert "Rà soát" in opened.screen.page.plain
        await opened.pilot.press("up", "escape")
        assert opened.screen.listing.has_focus


async def test_the_milestones_of_a_directive_stand_together(tmp_path: Path) -> None:
    from dataclasses import replace

    from minutes_tui.domain.records import Records

    one = meeting_owing([("First draft", "Office", date(2024, 11, 20))], date(2024, 10, 5))
    item = one.items.ordered[0]
    second = replace(item, id="second", task="Final draft", milestone=2, due=date(2024, 12, 20))
    both = replace(one, items=Records([replace(item, milestone=1), second]))
    async with register(tmp_path, both) as opened:
        opened.screen.listing.choose("second")
        await opened.pilot.press("enter")
        assert "Milestones" in opened.screen.page.plain
        assert "First draft" in opened.screen.page.plain


async def test_the_keys_that_move(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        listing = opened.screen.listing

        def chosen() -> str:
            assert listing.chosen is not None
            return listing.chosen.item.task

        order = opened.tasks
        for key, task in (("end", order[-1]), ("up", order[-2]), ("home", order[0]), ("down", order[1]),
                          ("pagedown", order[-1]), ("pageup", order[0]), ("tab", order[1]),
                          ("shift+tab", order[0])):  # fmt: skip
            await opened.pilot.press(key)
            assert chosen() == task, key
        await opened.pilot.press("slash", "down", "down", "up")
        await opened.until(lambda: chosen() == order[1])


async def test_escape_leads_back_to_the_library_and_f1_explains(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.pilot.press("f1")
        await opened.until(lambda: isinstance(opened.app.screen, HelpScreen))
        await opened.pilot.press("escape", "escape")
        await opened.until(lambda: isinstance(opened.app.screen, LibraryScreen))


async def test_an_act_can_be_taken_back_after_one_was_elsewhere(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.choose(0)
        await opened.answers("d", "letter 12", "")
        await opened.said("1 item is done.")
        await opened.pilot.press("j")
        await opened.until(lambda: isinstance(opened.app.screen, MeetingScreen))
        await opened.pilot.press("a")
        await opened.until(lambda: isinstance(opened.app.screen, RegisterScreen) and opened.screen.desk.ready)
        await opened.pilot.press("u")
        await opened.said("Taken back.")
        screen = opened.app.meeting_screen()
        assert screen is not None
        assert len(screen.recording.meeting.lives) == 0
        await opened.pilot.press("u")
        await opened.said("There is nothing to take back.")


async def test_typing_into_the_filter_never_waits_for_the_list_and_a_key_about_an_item_does(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        desk, put_together, may_go_on = opened.screen.desk, opened.screen.desk.listing, Event()

        def slowly(look: RegisterLook, words: ScreenWords) -> Listing:
            may_go_on.wait()
            return put_together(look, words)

        with mock.patch.object(desk, "listing", slowly), opened.pilot.held_up():
            try:
                await opened.pilot.press("slash", *"soa")
                assert opened.screen.line.value == "soa"
                assert len(opened.tasks) == 4
                opened.app.post_message(Key("enter", None))
                opened.app.post_message(Key("d", "d"))
                await opened.until(lambda: opened.app.focused is opened.screen.listing)
                assert not isinstance(opened.app.screen, AskScreen)
            finally:
                may_go_on.set()
            await opened.until(lambda: isinstance(opened.app.screen, AskScreen))
        chosen = opened.app.screen_stack[-2].listing.chosen  # type: ignore[attr-defined]
        assert chosen.item.task == TASKS[1][0]
