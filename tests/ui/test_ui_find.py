"""Searching all meetings as one types, and going to what was found; from an action item to its words and back."""

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from ui_driven import Hands, driven
from ui_live import live
from ui_standins import StandInSession, StandInWorkspace, conference, with_entries, with_lines

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.library_search import LibrarySearch
from minutes_tui.ui.screens.find import FindScreen
from minutes_tui.ui.screens.library import Greeting, LibraryScreen
from minutes_tui.ui.screens.meeting import MeetingScreen


def workspace_of(folder: Path, kind: type[StandInWorkspace] = StandInWorkspace) -> StandInWorkspace:
    workspace = kind(folder)
    workspace.create(with_lines(conference("vi"), ["bt: Rà soát tiến độ.", "tt: [/foo] Hoàn thiện đề án."]))
    workspace.create(with_lines(conference("de"), ["mi: Die Straße wird gebaut."]))
    return workspace


async def found(pilot: Hands, words: str, count: int) -> FindScreen:
    """Types what is looked for and waits until so many were found."""
    screen = pilot.app.screen
    assert isinstance(screen, FindScreen)
    await pilot.press(*("space" if c == " " else c for c in words))
    await pilot.until(lambda: screen.hits.count == count and bool(screen.hits.terms))
    return screen


async def test_from_the_library_to_an_entry_of_any_meeting(tmp_path: Path) -> None:
    app = MinutesApp(workspace_of(tmp_path))
    async with driven(app, size=(100, 30)) as pilot:
        await pilot.press("slash")
        screen = await found(pilot, "ra soat", 1)
        assert "Rà soát tiến độ." in screen.listing.plain
        await pilot.press("enter")
        meeting = app.meeting_screen()
        assert meeting is not None
        assert meeting.recording.meeting.id == "meeting-vi"
        assert meeting.record.chosen == meeting.recording.meeting.entries.ordered[0].id


async def test_from_one_meeting_to_another_and_in_the_same(tmp_path: Path) -> None:
    workspace = workspace_of(tmp_path)
    app = MinutesApp(workspace, "meeting-vi")
    async with driven(app, size=(100, 30)) as pilot:
        await pilot.press("escape", "f")
        await found(pilot, "de an foo", 1)
        await pilot.press("enter")
        first = app.meeting_screen()
        assert first is not None
        assert app.screen is first
        assert first.record.chosen == first.recording.meeting.entries.ordered[1].id
        await pilot.press("f")
        await found(pilot, "strasse", 1)
        await pilot.press("enter")
        second = app.meeting_screen()
        assert second is not None
        assert second.recording.meeting.id == "meeting-de"
        assert workspace.sessions[0].closed
        assert not workspace.sessions[1].closed


async def test_up_and_down_choose_and_escape_leads_back(tmp_path: Path) -> None:
    app = MinutesApp(workspace_of(tmp_path), "meeting-vi")
    async with driven(app, size=(100, 30)) as pilot:
        await pilot.press("escape", "f")
        screen = await found(pilot, "tr", 3)
        first = screen.listing.chosen
        await pilot.press("down")
        assert screen.listing.chosen != first
        await pilot.press("up", "escape")
        assert isinstance(app.screen, MeetingScreen)


async def test_the_open_meeting_is_searched_with_what_was_just_typed(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("mi: Just now.")
        await running.pilot.press("enter", "escape")
        await running.until(lambda: running.focus == "record")
        await running.pilot.press("f")
        await found(running.pilot, "just", 1)


async def test_a_meeting_that_cannot_be_opened_any_more(tmp_path: Path) -> None:
    class Locked(StandInWorkspace):
        def open(self, identifier: str) -> StandInSession:
            raise MinutesError("It is gone.")

    app = MinutesApp(workspace_of(tmp_path, Locked))
    async with driven(app, size=(100, 30)) as pilot:
        await pilot.press("slash")
        await found(pilot, "strasse", 1)
        await pilot.press("enter")
        assert isinstance(app.screen, LibraryScreen)
        assert "It is gone." in app.screen.query_one(Greeting).plain


def test_meetings_that_cannot_be_read_are_named_and_the_others_searched(tmp_path: Path) -> None:
    class Damaged(StandInWorkspace):
        def peek(self, identifier: str) -> Meeting:
            if identifier == "meeting-de":
                raise MinutesError("It is damaged.")
            return super().peek(identifier)

    search = LibrarySearch(workspace_of(tmp_path, Damaged))
    assert [str(error) for error in search.look(None)] == ["It is damaged."]
    assert search.find("tien do").count == 1


def test_only_a_meeting_whose_files_are_others_is_read_again(tmp_path: Path) -> None:
    class Counted(StandInWorkspace):
        asked: ClassVar[list[str]] = []

        def peek(self, identifier: str) -> Meeting:
            self.asked.append(identifier)
            return super().peek(identifier)

    workspace = workspace_of(tmp_path, Counted)
    search = LibrarySearch(workspace)
    for _ in range(2):
        search.look(None)
    assert sorted(Counted.asked) == ["meeting-de", "meeting-vi"]
    workspace.create(with_lines(conference("de"), ["mi: Die Brücke wird gebaut."]))
    search.look(None)
    assert Counted.asked[2:] == ["meeting-de"]
    assert (search.find("bruecke").count, search.find("brucke").count, search.find("strasse").count) == (0, 1, 0)


def test_sixty_thousand_entries_are_counted_and_a_hundred_given(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    big = with_entries(conference("vi"), 10_000)
    for number in range(6):
        workspace.create(replace(big, id=f"m{number}"))
    search = LibrarySearch(workspace)
    assert search.look(None) == ()
    hits = search.find("nhiem vu")
    assert (hits.count, hits.meetings, len(hits.first)) == (60_000, 6, 100)
    assert hits.first[0].entry == big.entries.last
    assert search.find("khong co gi nhu the").count == 0


async def test_from_an_action_item_to_its_words_and_back(tmp_path: Path) -> None:
    async with live(tmp_path, lines=["mi: ! The Office reports by 15/11 on it.", "dm: Yes."]) as running:
        await running.pilot.press("f9", "f9")
        await running.until(lambda: running.focus == "right")
        await running.pilot.press("enter")
        await running.until(lambda: running.focus == "record")
        entries = running.session.recorder.meeting.entries.ordered
        assert running.screen.record.chosen == entries[0].id
        await running.pilot.press("t")
        await running.until(lambda: running.focus == "right")
        chosen = running.screen.right.chosen
        assert chosen is not None
        assert chosen.subject == next(iter(running.session.recorder.meeting.items)).id
