"""What comes at the wrong moment: nothing that was typed is lost or taken for a command.

A key beside a list that is not drawn anew yet, an end between Enter and the record, the mouse beside the window.
"""

import inspect
from pathlib import Path

import pytest
from textual import events
from textual.app import App
from textual.geometry import Size
from textual.screen import Screen
from ui_driven import driven
from ui_library import library_workspace
from ui_live import Live, live
from ui_standins import conference

from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.compat import install
from minutes_tui.ui.compat.terminal_input import TolerantParser
from minutes_tui.ui.messages import NameClicked

PASTE = "\x1b[200~{}\x1b[201~"


async def arrives(running: Live, *reads: str) -> None:
    """Bytes arrive, read by read; nobody waits in between."""
    parser = TolerantParser()
    for read in reads:
        for message in parser.feed(read):
            message.set_sender(running.app)
            running.app.post_message(message)
    await running.app.settled()


async def test_the_offered_name_is_that_of_the_line_as_it_stands(tmp_path: Path) -> None:
    """Tab behind words that were typed since names were offered takes no name, and above all no words away."""
    async with live(tmp_path) as running:
        await running.type("mi")
        assert running.screen.names.chosen is not None
        await arrives(running, "nutes were read and taken as read\t")
        assert running.screen.field.line == "minutes were read and taken as read"
        await arrives(running, "\x1b[27u")
        assert running.focus == "record"  # one escape: there was no list to close


async def test_a_name_is_taken_from_the_line_as_it_stands(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await arrives(running, "mi\t")
        assert running.screen.field.line == "Minister: "


async def test_a_click_on_a_name_that_is_no_longer_meant_takes_no_words(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("mi")
        chosen = running.screen.names.chosen
        assert chosen is not None
        running.screen.field.put("minutes were read and taken as read")
        running.screen.names.post_message(NameClicked(chosen))
        await running.app.settled()
        assert running.screen.field.line == "minutes were read and taken as read"


async def test_fewer_answers_than_there_were_leave_one_to_choose(tmp_path: Path) -> None:
    """A question stands in the field while one of those whom it may mean is taken back."""
    async with live(tmp_path) as running:
        await arrives(running, "present+ Lan Ivory, clerk\r", "present+ Lan Amber, clerk\r")
        await running.type("Lan: who speaks")
        while not running.screen.desk.choice:
            await running.pilot.press("tab")
        await running.pilot.press("shift+tab", "shift+tab")  # the last answer of all
        last = running.screen.desk.choice
        running.screen.undo()
        running.screen.undo()
        assert running.screen.desk.choice < last
        await running.pilot.press("enter", "enter")
        assert running.screen.field.line == ""
        assert [e.text for e in running.session.recorder.meeting.entries][-1].endswith("who speaks")


@pytest.mark.parametrize("place", [(35, 40), (200, 3)])
async def test_a_report_of_the_mouse_from_beside_the_window_is_nobodys(
    tmp_path: Path, place: tuple[int, int]
) -> None:
    """The window has just become smaller: letters must not become commands."""
    async with live(tmp_path) as running:
        for button in (0, 65, 35):
            await arrives(running, f"\x1b[<{button};{place[0]};{place[1]}Mabc\x1b[<{button};{place[0]};{place[1]}m")
        assert running.screen.field.line == "abcabcabc"


@pytest.mark.parametrize("way", ["{}", PASTE])
async def test_what_is_typed_or_pasted_after_the_window_lost_the_focus_is_text(tmp_path: Path, way: str) -> None:
    """Some input methods take the focus for their own window and never say that it is back."""
    async with live(tmp_path) as running:
        await arrives(running, "note: ", "\x1b[O" + way.format("caba"))
        assert running.screen.field.line == "note: caba"


async def test_where_nothing_has_the_focus_what_is_typed_is_text(tmp_path: Path) -> None:
    """Another window was looked at while the program came up: no part ever had the focus to get it back."""
    async with live(tmp_path) as running:
        running.screen.set_focus(None)
        await arrives(running, "bug\t\r")
        assert [e.text for e in running.session.recorder.meeting.entries] == ["bug"]


async def test_what_is_pasted_beside_the_field_is_cleaned_as_in_it(tmp_path: Path) -> None:
    """A sequence for the terminal, a NUL, a decomposed letter."""
    async with live(tmp_path) as running:
        await arrives(running, "\x1b[27u", PASTE.format("a\x1b[31m\x00\x07b\rtie\u0302\u0301ng"))
        assert running.focus == "field"
        assert running.screen.field.line == "a[31mb\ntiếng"


@pytest.mark.parametrize("number", [1, 15])
async def test_an_end_between_enter_and_the_record_keeps_the_line(tmp_path: Path, number: int) -> None:
    """The signal comes when the field is empty already, and the line on its way."""
    workspace, library = library_workspace(tmp_path)
    meeting = workspace.create(conference())
    app = MinutesApp(workspace, meeting)
    async with driven(app):
        screen = app.meeting_screen()
        assert screen is not None
        for text in ("note: one", "note: two"):
            screen.field.put(text)
            screen.field.action_enter()
        app.end_by_signal(number)
    assert app.fault is None
    store = library.open(meeting, read_only=True)
    kept = [entry.text for entry in store.meeting.entries.ordered]
    store.close()
    assert kept == ["one", "two"]


async def test_an_end_between_enter_and_the_question_keeps_the_line_in_the_field(tmp_path: Path) -> None:
    workspace, library = library_workspace(tmp_path)
    meeting = workspace.create(conference())
    app = MinutesApp(workspace, meeting)
    async with driven(app):
        screen = app.meeting_screen()
        assert screen is not None
        screen.field.put("s/nowhere/somewhere/")
        screen.field.action_enter()
        app.end_by_signal(15)
    store = library.open(meeting, read_only=True)
    draft = store.store.unsubmitted_draft()
    store.close()
    assert draft is not None
    assert draft.text == "s/nowhere/somewhere/"


@pytest.mark.parametrize("columns", [1, 3])
async def test_a_window_of_next_to_no_size_ends_nothing(tmp_path: Path, columns: int) -> None:
    """A window that is dragged smaller and larger, with an empty field: its words have no width to be broken to."""
    async with live(tmp_path, size=(120, 32)) as running:
        for rows in (1, 7):
            for size in ((columns, rows), (120, 32), (rows, columns), (120, 32)):
                await running.pilot.resize_terminal(*size)
                await running.pilot.pause()
        await running.pilot.press("x")
        assert running.screen.field.line == "x"


class CountingScreen(Screen[None]):
    """A screen that counts for how many sizes it is laid out, and stops at fifty."""

    laid_out = 0

    def _screen_resized(self, size: Size) -> None:
        self.laid_out += 1
        self.call_later(self.refresh)  # something else is on its way between two sizes
        if self.laid_out < 50:
            super()._screen_resized(size)


class CountingApp(App[None]):
    """A program with such a screen."""

    def get_default_screen(self) -> CountingScreen:
        """The screen."""
        return CountingScreen()


async def laid_out_for_two_sizes() -> int:
    """How often a screen is laid out that is told of two sizes at a time."""
    app = CountingApp()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, CountingScreen)
        screen.laid_out = 0
        for size in (Size(60, 20), Size(80, 24)):
            app.post_message(events.Resize(size, size))
            screen.post_message(events.Resize(size, size))
            screen.call_later(screen.refresh)
        await pilot.pause()
        return screen.laid_out


async def test_two_sizes_at_a_time_are_not_laid_out_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    install()
    assert await laid_out_for_two_sizes() < 5
    stock = inspect.getclosurevars(Screen._on_resize).nonlocals["resize"]
    monkeypatch.setattr(Screen, "_on_resize", stock)
    assert await laid_out_for_two_sizes() >= 50
