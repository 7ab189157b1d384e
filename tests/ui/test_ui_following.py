"""A second window on a meeting: it follows whoever writes, and goes on writing when nobody does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from ui_driven import Hands, driven
from ui_library import library_workspace, recorded

from minutes_tui.reading.entryline.readings import NO_ANSWERS
from minutes_tui.session import MeetingSession
from minutes_tui.store.engine import Store
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.screens.meeting import MeetingScreen

LINES = tuple(f"mi: The plan stands, part {number}." for number in range(1, 31))
ENDED = "has let go of this meeting"


def shown(app: MinutesApp) -> MeetingScreen:
    """The meeting on the screen."""
    screen = app.meeting_screen()
    assert screen is not None
    return screen


def texts(screen: MeetingScreen) -> list[str]:
    """The words of the record that is shown."""
    return [entry.text for entry in screen.record.subjects.entries]


@asynccontextmanager
async def two_windows(folder: Path) -> AsyncIterator[tuple[MeetingSession, MinutesApp, Hands]]:
    """A meeting that is written by one window and looked at in another."""
    workspace, identifier = recorded(folder, LINES)
    first = workspace.open(identifier)
    other, _library = library_workspace(folder)
    app = MinutesApp(other, identifier)
    try:
        async with driven(app, size=(140, 30)) as pilot:
            yield first, app, pilot
    finally:
        first.close()


async def test_what_the_other_window_writes_appears_at_the_tail(tmp_path: Path) -> None:
    async with two_windows(tmp_path / "library") as (first, app, pilot):
        screen = shown(app)
        first.enter("mi: ! The Office shall report by 30 May.", NO_ANSWERS)
        first.enter("presides: Deputy Minister", NO_ANSWERS)
        await pilot.until(lambda: screen.recording.meeting == first.recorder.meeting)
        await pilot.until(lambda: texts(screen) == [entry.text for entry in first.recorder.meeting.entries])
        assert screen.record.scroll_y == screen.record.max_scroll_y
        assert "1 Office" in screen.right.plain
        assert "Deputy Minister" in screen.header.plain
        first.recorder.undo()
        first.recorder.undo()
        await pilot.until(lambda: texts(screen) == [entry.text for entry in first.recorder.meeting.entries])
        assert len(texts(screen)) == len(LINES)


async def test_who_has_scrolled_back_stays_there(tmp_path: Path) -> None:
    async with two_windows(tmp_path / "library") as (first, app, pilot):
        screen = shown(app)
        await pilot.press("escape", "home")
        first.enter("mi: One more.", NO_ANSWERS)
        await pilot.until(lambda: texts(screen)[-1] == "One more.")
        assert screen.record.scroll_y == 0


def test_nobody_s_half_typed_line_stands_in_the_other_window(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    workspace, identifier = recorded(folder, LINES[:2])
    other, library = library_workspace(folder)
    with Store.open(library.path(identifier), now=workspace.now) as writer:
        writer.draft.save("half-typed", "mi: half")
        second = other.open(identifier)
        assert (second.draft(), second.notices) == ("", ())
        second.close()
    again = other.open(identifier)
    assert again.draft() == "mi: half"
    again.close()


async def test_when_the_writer_has_ended_one_key_goes_on_writing(tmp_path: Path) -> None:
    async with two_windows(tmp_path / "library") as (first, app, pilot):
        screen = shown(app)
        await pilot.press("ctrl+s")
        await pilot.until(lambda: "already open" in screen.echo.plain)
        first.enter("mi: The last word.", NO_ANSWERS)
        first.keep_draft("mi: half")
        first.close()
        await pilot.until(lambda: ENDED in screen.header.plain)
        assert texts(screen)[-1] == "The last word."
        screen.field.put("note: mine")
        await pilot.press("ctrl+s")
        await pilot.until(lambda: shown(app).session.read_only is None)
        screen = shown(app)
        await pilot.until(lambda: screen.field.line == "mi: half\nnote: mine")
        await pilot.press("ctrl+j")
        await pilot.until(lambda: texts(screen)[-3:] == ["The last word.", "half", "mine"])
        assert ENDED not in screen.header.plain


async def test_a_writer_that_comes_back_is_followed_again(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    async with two_windows(folder) as (first, app, pilot):
        screen = shown(app)
        first.close()
        await pilot.until(lambda: ENDED in screen.header.plain)
        other, _library = library_workspace(folder)
        again = other.open(first.recorder.meeting.id)
        again.enter("mi: Once more.", NO_ANSWERS)
        await pilot.until(lambda: texts(screen)[-1] == "Once more." and "already open" in screen.header.plain)
        again.close()
