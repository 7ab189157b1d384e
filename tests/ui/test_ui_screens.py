"""Library, form, help, palette, themes, languages, keymap: every screen, and that no key is dead."""

import asyncio
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.widget import Widget
from ui_driven import driven
from ui_live import live
from ui_standins import StandInWorkspace, conference

from minutes_tui.domain.errors import MinutesError
from minutes_tui.store.register import TellProgress, silent
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.choice import Choice
from minutes_tui.ui.compat.ordered_fields import OrderedTextArea
from minutes_tui.ui.entry_editor import EntryEditor
from minutes_tui.ui.entry_field import EntryField
from minutes_tui.ui.help_text import ABOUT
from minutes_tui.ui.keys import KEYS, Part
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.record_view import RecordView
from minutes_tui.ui.register_list import RegisterList
from minutes_tui.ui.register_pages import CountPage, FilterLine, ItemPage
from minutes_tui.ui.screens.arising import ArisingList
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.closing import ClosingPage
from minutes_tui.ui.screens.find import FindLine
from minutes_tui.ui.screens.gaps import GapList
from minutes_tui.ui.screens.help import HelpScreen
from minutes_tui.ui.screens.importing import ImportScreen
from minutes_tui.ui.screens.library import Greeting, LibraryScreen, MeetingList
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.merging import MergePage
from minutes_tui.ui.screens.palette import CommandLine
from minutes_tui.ui.screens.polishing import PolishField
from minutes_tui.ui.screens.read_back import ReadBackPage
from minutes_tui.ui.screens.returned import ProposedRows, ProposedWords
from minutes_tui.ui.screens.setup import SetupScreen
from minutes_tui.ui.screens.shorthand import ShorthandList
from minutes_tui.ui.workspace import ScreenSettings

OWNERS: dict[Part, type[Any]] = {
    "app": MinutesApp, "library": MeetingList, "setup": SetupScreen, "meeting": MeetingScreen, "field": EntryField,
    "text": EntryField, "record": RecordView, "editor": EntryEditor, "panel": Panel, "dialog": OneLine,
    "choice": Choice, "help": HelpScreen, "over": MeetingScreen, "gaps": GapList,
    "read_back": ReadBackPage, "closing": ClosingPage, "find": FindLine, "polish": PolishField, "merge": MergePage,
    "import": ImportScreen, "returned": ProposedRows, "returned_edit": ProposedWords,
    "shorthand": ShorthandList, "register": RegisterList, "register_filter": FilterLine,
    "register_item": ItemPage, "register_count": CountPage, "arising": ArisingList, "palette": CommandLine,
}  # fmt: skip


@pytest.mark.parametrize("part", KEYS)
def test_no_key_is_dead(part: Part) -> None:
    for binding in KEYS[part]:
        owner, _, action = binding.action.partition("(")[0].rpartition(".")
        target = {"app": MinutesApp, "screen": MeetingScreen, "": OWNERS[part]}[owner]
        assert any(hasattr(target, f"{prefix}action_{action}") for prefix in ("", "_")), binding


def test_every_binding_has_an_id_of_its_own() -> None:
    for part, bindings in KEYS.items():
        assert len({b.name for b in bindings}) == len(bindings), part
    for owner in OWNERS.values():
        own = [b for b in getattr(owner, "BINDINGS", ()) if issubclass(owner, Widget)]
        assert all(getattr(b, "id", None) for b in own), owner


@pytest.mark.parametrize("part", KEYS)
def test_no_part_has_a_key_twice(part: Part) -> None:
    keys = [key.strip() for binding in KEYS[part] for key in binding.keys.split(",")]
    assert len(set(keys)) == len(keys)


def test_no_key_is_one_that_terminals_swallow() -> None:
    swallowed = {"ctrl+enter", "shift+enter", "alt+enter", "ctrl+m", "ctrl+i", "ctrl+h", "shift+f3"}
    for bindings in KEYS.values():
        for binding in bindings:
            keys = {key.strip() for key in binding.keys.split(",")}
            assert keys - swallowed, binding


async def test_an_empty_library_begins_with_three_keys(tmp_path: Path) -> None:
    app = MinutesApp(StandInWorkspace(tmp_path))
    async with driven(app, size=(100, 30), held=True) as pilot:
        greeting = app.screen.query_one(Greeting).plain
        assert all(key in greeting for key in ("  s  ", "  n  ", "F1"))
        await pilot.press("s")
        assert isinstance(app.screen, MeetingScreen)


async def test_a_meeting_is_set_up_typed_and_found_in_the_library(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    app = MinutesApp(workspace)
    async with driven(app, size=(100, 40)) as pilot:
        await pilot.press("n", *"Weekly", "enter", "enter", "enter", *"Hanoi", "enter", *"Hue", "tab")
        await pilot.press(*"An", "enter", *"Le", "tab")
        app.screen.query_one("#people", OrderedTextArea).insert("An Tran, Minister, Ministry\nLe Ha, Clerk, Office")
        await pilot.press("tab", *"Report", "f2")
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        meeting = screen.recording.meeting
        assert (meeting.head.title, meeting.head.place) == ("Weekly", "Hanoi")
        assert [p.role for p in meeting.people] == ["chair", "secretary"]
        assert [b.name for b in meeting.bridges] == ["Hue"]
        assert [a.title for a in meeting.agenda] == ["Report"]
        await pilot.press("ctrl+o")
        assert isinstance(app.screen, LibraryScreen)
        assert workspace.sessions[-1].closed
        assert "Weekly" in app.screen.query_one(MeetingList).plain


async def test_a_bad_date_is_refused_in_the_form(tmp_path: Path) -> None:
    app = MinutesApp(StandInWorkspace(tmp_path))
    async with driven(app, size=(100, 40)) as pilot:
        await pilot.press("n", "tab", "tab", "f7", *"nonsense", "f2")
        assert isinstance(app.screen, SetupScreen)
        assert "“nonsense” is no date" in str(app.screen.query_one("#refusal").render())


async def test_the_next_of_a_series_begins_with_its_people(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    workspace.create(conference("en"))
    app = MinutesApp(workspace)
    async with driven(app, size=(100, 40)) as pilot:
        await pilot.press("f")
        await pilot.press("f2")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        meeting = screen.recording.meeting
        assert meeting.head.series == "meeting-en"
        assert {p.name for p in meeting.people} == {p.name for p in conference("en").people}
        assert {p.key for p in meeting.people} == {"mi", "dm", "oh", "ld"}
        assert [a.title for a in meeting.agenda] == ["Report", "Discussion"]


async def test_a_meeting_that_cannot_be_opened_leaves_the_library(tmp_path: Path) -> None:
    app = MinutesApp(StandInWorkspace(tmp_path), "nowhere")
    async with driven(app, size=(100, 30)):
        assert isinstance(app.screen, LibraryScreen)
        assert "Nothing has the id nowhere." in app.screen.query_one(Greeting).plain


async def test_a_refused_list_says_why(tmp_path: Path) -> None:
    class Broken(StandInWorkspace):
        def meetings(self, told: TellProgress = silent) -> Any:
            raise MinutesError("The library cannot be read.")

    app = MinutesApp(Broken(tmp_path))
    async with driven(app, size=(100, 30)):
        assert "The library cannot be read." in app.screen.query_one(Greeting).plain


async def test_a_library_that_has_to_be_read_says_how_far_it_is(tmp_path: Path) -> None:
    go_on = Event()

    class Long(StandInWorkspace):
        def meetings(self, told: TellProgress = silent) -> Any:
            told(120, 240)
            go_on.wait()
            return super().meetings()

    app = MinutesApp(Long(tmp_path))
    async with driven(app, size=(100, 30), held=True) as pilot:
        greeting = app.screen.query_one(Greeting)
        try:
            await pilot.until(lambda: "120/240" in greeting.plain)
            assert "████████████░░░░░░░░░░░░" in greeting.plain
        finally:
            go_on.set()  # else the program could not end
        await pilot.until(lambda: not app.workers)
        assert "120/240" not in greeting.plain


@pytest.mark.parametrize("keys", [(), ("escape",), ("f9",), ("ctrl+r",)])
async def test_f1_explains_what_has_the_focus_and_gives_it_back(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with live(tmp_path, lines=["mi: one"]) as running:
        await running.pilot.press(*keys)
        focus = running.focus
        await running.pilot.press("f1")
        assert isinstance(running.app.screen, HelpScreen)
        await running.pilot.press("pagedown", "escape")
        assert running.focus == focus


async def test_another_language_of_the_screen_keeps_the_line(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("half a line")
        running.app.choose_language("vi")
        await running.pilot.pause()
        assert "đã lưu" in running.screen.header.plain
        assert running.screen.field.line == "half a line"


async def test_a_keymap_moves_keys_and_the_footer_says_so(tmp_path: Path) -> None:
    settings = ScreenSettings(keymap={"field.speaker": "f12"})
    async with live(tmp_path, settings=settings) as running:
        assert "F12" in running.screen.footer.plain
        await running.pilot.press("f12")
        await running.until(lambda: running.screen.names.display)


async def test_attendance_presiding_and_agenda_by_key(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.pilot.press("ctrl+f")
        await running.until(lambda: running.focus == "left")
        panel = running.screen.left
        assert panel.chosen is not None
        assert panel.chosen.sort == "agenda"
        await running.pilot.press("down", "enter")
        assert running.session.recorder.meeting.floor.agenda == "a2"
        await running.pilot.press("ctrl+f")
        panel.choose("p3")
        await running.pilot.press("p")
        assert running.presence("p3") == "present"
        assert "4/4" in running.screen.header.plain
        await running.pilot.press("x")
        assert running.presence("p3") == "excused"
        panel.choose("p1")
        await running.pilot.press("c")
        assert "● Deputy Minister" in running.screen.header.plain
        panel.choose("b2")
        await running.pilot.press("a")
        assert running.session.recorder.meeting.bridges["b2"].link == "lost"
        assert "link lost" in panel.plain
        await running.pilot.press("escape")
        assert running.focus == "field"


async def test_a_person_of_the_panel_gets_the_floor(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.pilot.press("f9")
        await running.until(lambda: running.focus == "left")
        running.screen.left.choose("p1")
        await running.pilot.press("enter")
        assert running.screen.field.line == "Deputy Minister: "


async def test_a_fault_ends_it_with_the_meeting_let_go(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    workspace.create(conference("en"))
    app = MinutesApp(workspace, "meeting-en")

    def broken(_text: str) -> None:
        raise RuntimeError("a fault")

    with pytest.raises(RuntimeError, match="a fault"):
        async with driven(app) as pilot:
            screen = app.meeting_screen()
            assert screen is not None
            screen.field.put("half a line")
            screen.desk.change = broken  # type: ignore[method-assign, assignment]
            screen.call_later(screen.read_line)
            await pilot.pause()
    app.let_go()
    assert isinstance(app.fault, RuntimeError)
    assert workspace.sessions[-1].closed
    assert workspace.sessions[-1].drafts[-1] == "half a line"


async def test_the_letters_that_call_somebody_are_given_in_the_panel(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.pilot.press("ctrl+f")
        await running.until(lambda: running.focus == "left")
        running.screen.left.choose("p3")
        for typed, key in (("xyz", "ld"), ("dm", "ld"), ("q", "q")):
            await running.pilot.press("k")
            await running.until(lambda: isinstance(running.app.screen, AskScreen))
            await running.pilot.press(*typed, "enter")
            await running.until(lambda: running.app.screen is running.screen)
            assert running.session.recorder.meeting.people["p3"].key == key
        await running.pilot.press("escape")
        await running.type("q: We are ready.")
        assert "Director of Legal Affairs" in running.screen.echo.plain


ANSWERED_ELSEWHERE: frozenset[Part] = frozenset({"app", "meeting", "over", "text", "choice"})
"""Parts whose keys are told with those of another part: of the whole program, of a meeting, of a form."""


def test_f1_explains_every_part() -> None:
    assert set(KEYS) - ANSWERED_ELSEWHERE <= set(ABOUT)


async def test_a_program_that_ends_while_it_begins_ends_in_peace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ending = asyncio.Event()

    async def slowly(app: MinutesApp) -> None:
        await ending.wait()

    monkeypatch.setattr(MinutesApp, "all_settled", slowly)
    workspace = StandInWorkspace(tmp_path)
    meeting = conference("en")
    workspace.create(meeting)
    app = MinutesApp(workspace, meeting.id)
    unmounted = MinutesApp._close_all

    async def close_all(app: MinutesApp) -> None:
        await unmounted(app)
        ending.set()
        await asyncio.sleep(0)

    monkeypatch.setattr(MinutesApp, "_close_all", close_all)
    async with driven(app, size=(100, 30), held=True):
        assert app.meeting_screen() is not None


@pytest.mark.parametrize("width", [60, 100])
async def test_every_value_of_a_choice_is_in_sight(tmp_path: Path, width: int) -> None:
    app = MinutesApp(StandInWorkspace(tmp_path))
    async with driven(app, size=(width, 20)) as pilot:
        await pilot.press("n")
        choices = app.screen.query(Choice)
        await pilot.until(lambda: bool(choices) and all(each.size.height == len(each.rows) for each in choices))
        language = choices.first()
        assert language.size.height == (2 if width == 60 else 1)
        shown = "".join(language.render_line(y).text for y in range(language.size.height))
        assert all(word in shown for word in ("Tiếng Việt", "English", "Deutsch", "Русский", "العربية"))


async def test_told_to_end_before_the_first_picture_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = StandInWorkspace(tmp_path)
    workspace.create(conference("en"))
    app = MinutesApp(workspace, "meeting-en")
    monkeypatch.setattr(MinutesApp, "paint_whole", lambda _app: None)  # the picture never comes
    async with driven(app, size=(100, 30)) as pilot:
        await pilot.press("ctrl+q")
        await pilot.until(lambda: app.return_code == 0)
        assert workspace.sessions[-1].closed
