"""Every key of every screen does what it is for: a table, and no key without a row in it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, cast

import pytest
import test_ui_register_bindings as register
from test_ui_merging_bindings import MERGED
from test_ui_returned_bindings import RETURNED
from textual.containers import VerticalScroll
from ui_checks import (
    Arrange,
    Check,
    after,
    asks,
    at,
    back_to_typing,
    chosen,
    entry,
    failures,
    focus,
    found,
    line,
    meeting,
    on,
    person,
    says,
    to_the_field,
    until,
)
from ui_driven import driven
from ui_live import Live, live
from ui_standins import StandInWorkspace, conference, with_lines

from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.keys import KEYS
from minutes_tui.ui.record_acts import change_state
from minutes_tui.ui.screens.arising import ArisingScreen
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.closing import ClosingScreen
from minutes_tui.ui.screens.find import FindScreen
from minutes_tui.ui.screens.gaps import GapScreen
from minutes_tui.ui.screens.help import HelpScreen
from minutes_tui.ui.screens.importing import ImportScreen
from minutes_tui.ui.screens.library import LibraryScreen
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.palette import PaletteScreen
from minutes_tui.ui.screens.polishing import PolishScreen
from minutes_tui.ui.screens.read_back import ReadBackScreen
from minutes_tui.ui.screens.register import RegisterScreen
from minutes_tui.ui.screens.setup import SetupScreen
from minutes_tui.ui.screens.shorthand import ShorthandScreen

LINES: Final = (
    "mi: A plan stands.",
    "dm: ! Somebody drafts the outline.",
    "mi: ! The Office reports by 15/11 on this matter.",
    "~ the figure",
    "ld: The plan is late.",
    "mi: ! The Office sends the list.",
)
OWED: Final = "mi: ! The Office shall report by 15/11 as agreed."
UNKNOWN: Final = "Foo Bar: hello"


def step(listing: str) -> Callable[[Live], int]:
    """Which row of a list is chosen."""

    def place(running: Live) -> int:
        shown = found(running, listing)
        return [row.subject for row in shown.rows if row.head].index(shown.chosen.subject)

    return place


def place(index: int) -> Callable[[Live], bool]:
    """Is this row of the list that is shown chosen?"""
    return lambda running: step("#list")(running) == index


async def one_more(running: Live) -> None:
    """An entry was typed, and nothing of its typing can be taken back."""
    running.screen.field.put("note: one more")
    running.screen.field.action_enter()
    await running.until(lambda: has(1)(running))
    running.screen.field.history.clear()


def has(more: int) -> Callable[[Live], bool]:
    """Has the record so many entries more than at first?"""
    return lambda running: len(meeting(running).entries) == len(LINES) + more


def row(running: Live) -> str | None:
    """What the chosen row of the left panel is about."""
    chosen_row = running.screen.left.chosen
    return chosen_row.subject if chosen_row is not None else None


def down(times: int) -> Callable[[Live], None]:
    """Some rows further down in the list that is shown."""

    def go(running: Live) -> None:
        for _ in range(times):
            found(running, "#list").action_cursor(1)

    return go


def short(running: Live) -> None:
    """Two abbreviations are known."""
    running.app.workspace.keep_shorthand((Shorthand("ab", "about"), Shorthand("cd", "concerning")))


def shorthands(running: Live) -> Sequence[Shorthand]:
    """The abbreviations as they are kept."""
    return running.app.workspace.shorthand()


def hits(running: Live) -> bool:
    """Was something found?"""
    return bool(found(running, "#hits").rows)


def typed(running: Live) -> Any:
    """The field of the live screen."""
    return running.screen.field


def closed(running: Live) -> None:
    """The minutes are closed."""
    reopened(running)
    change_state(running.session.recorder, "close")


def reopened(running: Live) -> None:
    """The minutes are a draft."""
    if meeting(running).head.state != "draft":
        change_state(running.session.recorder, "reopen")


WRITTEN: Final = "one two three\nfour five six"
"""What stands in the field of text."""


def written(cursor: tuple[int, int]) -> Callable[[Live], None]:
    """The field of the people holds two lines and has the focus."""

    def write(running: Live) -> None:
        area = found(running, "#people")
        area.load_text(WRITTEN)
        area.focus()
        area.move_cursor(cursor)

    return write


def text(begin: tuple[int, int], *keys: str, **shown: object) -> Check:
    """A key in the field of text: where the cursor is before, and what is true of the field afterwards.

    Args:
        begin: row and column of the cursor.
        keys: what is pressed before.
        shown: `cursor`, `selected` or `text`, as it is then.
    """

    def effect(running: Live) -> bool:
        area = found(running, "#people")
        now = {"cursor": area.cursor_location, "selected": area.selected_text, "text": area.text}
        return all(now[name] == value for name, value in shown.items())

    return Check(after(written(begin), *keys), effect)


FIELD: Final[dict[str, Check]] = {
    "app.help": Check(after(), on(HelpScreen)),
    "app.palette": Check(after(), on(PaletteScreen)),
    "palette.down": Check(after("ctrl+p"), lambda r: step("#commands")(r) == 2),
    "palette.up": Check(after("ctrl+p", "down"), lambda r: step("#commands")(r) == 1),
    "palette.page_down": Check(after("ctrl+p"), lambda r: step("#commands")(r) > 2),
    "palette.page_up": Check(after("ctrl+p", "pagedown"), lambda r: step("#commands")(r) == 1),
    "palette.take": Check(after("ctrl+p", *"matters"), on(ArisingScreen)),
    "palette.back": Check(after("ctrl+p"), focus("field")),
    "help.close": Check(after("f1"), focus("field")),
    "help.on": Check(after("f1"), lambda r: found(r, "#frame").scroll_y > 0),
    "help.down": Check(after("f1"), lambda r: found(r, "#frame").scroll_y == 1),
    "help.up": Check(after("f1", "down"), lambda r: found(r, "#frame").scroll_y == 0),
    "help.back": Check(after("f1", "pagedown"), lambda r: r.app.screen.query_one(VerticalScroll).scroll_y == 0),
    "meeting.panels": Check(after(), focus("left")),
    "meeting.retry": Check(after(lambda r: setattr(r.session, "retries", 0)), lambda r: r.session.retries == 1),
    "field.enter": Check(after(line("mi: One more.")), has(1)),
    "field.each_line": Check(after(line("mi: a\ndm: b")), has(2)),
    "field.record": Check(after(), focus("record")),
    "field.speaker": Check(after(), lambda r: bool(r.screen.names.display)),
    "field.drop": Check(after(line(OWED)), lambda r: "no deadline" in r.screen.echo.plain),
    "field.change": Check(after(line(OWED)), asks("Due when?")),
    "field.product": Check(after(line(OWED)), asks("What is to be handed in?")),
    "field.kind": Check(after(line("mi: We report by 15/11.")), lambda r: "directive" in r.screen.echo.plain),
    "field.missed": Check(
        after(line("mi: half")), lambda r: sum(e.kind == "missed" for e in meeting(r).entries) == 2
    ),
    "field.complete": Check(after(line("deputy")), lambda r: typed(r).line == "Deputy Minister: "),
    "field.previous": Check(after(line(UNKNOWN)), lambda r: "▸ plain text" in r.screen.echo.plain),
    "field.up": Check(after(), focus("record")),
    "field.down": Check(after("f2"), lambda r: r.screen.names.chosen == "p1"),
    "field.page_up": Check(
        after(),
        lambda r: r.screen.record.scroll_y < r.screen.record.max_scroll_y,
    ),
    "field.page_down": Check(
        after(lambda r: r.screen.record.scroll_to(y=0, animate=False, immediate=True, force=True)),
        lambda r: r.screen.record.scroll_y > 0,
    ),
    "field.search": Check(after(), focus("search")),
    "field.people": Check(after(), focus("left")),
    "field.undo": Check(after(one_more), has(0)),
    "field.redo": Check(after(one_more, "ctrl+z"), has(1)),
    "dialog.take": Check(after("ctrl+r", *"late"), focus("record")),
    "dialog.back": Check(after("ctrl+r"), focus("field")),
}
"""What is pressed from the entry field."""

RECORD: Final[dict[str, Check]] = {
    "over.gaps": Check(after(chosen(0)), on(GapScreen)),
    "over.read_back": Check(after(chosen(0)), on(ReadBackScreen)),
    "over.closing": Check(after(chosen(0)), on(ClosingScreen)),
    "over.merge": Check(after(chosen(0)), lambda r: isinstance(r.app.screen, AskScreen)),
    "over.polish": Check(after(chosen(0)), on(PolishScreen)),
    "over.shorthand": Check(after(chosen(0)), on(ShorthandScreen)),
    "over.find": Check(after(chosen(0)), on(FindScreen)),
    "over.returned": Check(after(chosen(0)), lambda r: isinstance(r.app.screen, AskScreen)),
    "over.arising": Check(after(chosen(0)), on(ArisingScreen)),
    "over.register": Check(after(chosen(0)), on(RegisterScreen)),
    "record.back": Check(after(chosen(0)), focus("field")),
    "record.up": Check(after(chosen(2)), at(1)),
    "record.down": Check(after(chosen(2)), at(3)),
    "record.page_up": Check(after(chosen(5)), lambda r: meeting(r).entries.place(r.screen.record.chosen) < 5),
    "record.page_down": Check(after(chosen(0)), lambda r: meeting(r).entries.place(r.screen.record.chosen) > 0),
    "record.first": Check(after(chosen(3)), at(0)),
    "record.last": Check(after(chosen(0)), at(5)),
    "record.edit": Check(after(chosen(0)), focus("editor")),
    "record.delete": Check(after(chosen(0)), has(-1)),
    "record.move_up": Check(after(chosen(4)), lambda r: entry(r, 3).text == "The plan is late."),
    "record.move_down": Check(after(chosen(0)), lambda r: entry(r, 1).text == "A plan stands."),
    "record.undo": Check(after(chosen(0), "d"), has(0)),
    "record.redo": Check(after(chosen(0), "d", "u"), has(-1)),
    "record.kind": Check(after(chosen(0)), lambda r: entry(r, 0).kind == "directive"),
    "record.settle": Check(after(chosen(3)), lambda r: entry(r, 3).settled),
    "record.earlier": Check(
        after(lambda r: r.session.recorder.enter("s/late/early/"), lambda r: r.screen.refresh_meeting(), chosen(4)),
        lambda r: any("late" in text for row in r.screen.record.rows_of(4) for text, _style in row),
    ),
    "record.item": Check(after(chosen(2)), focus("right")),
    "record.export": Check(after(chosen(0)), says("Written: ")),
    "record.search": Check(after(chosen(0)), focus("search")),
    "record.next_hit": Check(after("ctrl+r", *"plan", "enter"), at(0)),
    "record.previous_hit": Check(after("ctrl+r", *"plan", "enter"), at(0)),
    "record.palette": Check(after(chosen(0)), on(PaletteScreen)),
    "meeting.export": Check(after(chosen(0), line("")), says("Written: ")),
    "editor.keep": Check(after(chosen(0), "e", "!"), lambda r: entry(r, 0).text == "A plan stands.!"),
    "editor.line": Check(after(chosen(0), "e"), lambda r: "\n" in r.screen.editor.text),
    "editor.drop": Check(after(chosen(0), "e", "x"), focus("record")),
    "panel.back": Check(after(person("p1")), focus("field")),
    "panel.up": Check(after(person("p1")), lambda r: row(r) != "p1"),
    "panel.down": Check(after(person("p1")), lambda r: row(r) != "p1"),
    "panel.take": Check(after(person("p1")), lambda r: typed(r).line == "Deputy Minister: "),
    "panel.present": Check(after(person("p3")), lambda r: r.presence("p3") == "present"),
    "panel.absent": Check(after(person("p1")), lambda r: r.presence("p1") == "absent"),
    "panel.excused": Check(after(person("p1")), lambda r: r.presence("p1") == "excused"),
    "panel.left": Check(after(person("p1")), lambda r: r.presence("p1") == "left"),
    "panel.presides": Check(after(person("p1")), lambda r: meeting(r).floor.presiding == "p1"),
    "panel.letters": Check(after(person("p1")), asks("letters do you call Deputy Minister")),
}
"""What is pressed from the record and from the panels."""

OVER: Final[dict[str, Check]] = {
    "gaps.back": Check(after("ctrl+g"), lambda r: r.app.screen is r.screen),
    "gaps.up": Check(after("ctrl+g", down(1)), place(0)),
    "gaps.down": Check(after("ctrl+g"), place(1)),
    "gaps.jump": Check(after("ctrl+g"), at(1)),
    "gaps.settle": Check(after("ctrl+g"), asks("Who leads?")),
    "gaps.lead": Check(after("ctrl+g"), asks("Who leads?")),
    "gaps.deadline": Check(after("ctrl+g"), asks("Due when?")),
    "gaps.product": Check(after("ctrl+g"), asks("What is to be handed in?")),
    "gaps.authority": Check(after("ctrl+g"), asks("Who demanded it?")),
    "gaps.products": Check(after("ctrl+g"), says("No product")),
    "gaps.no_directive": Check(after("ctrl+g", down(3)), lambda r: entry(r, 5).kind == "statement"),
    "gaps.undo": Check(after("ctrl+g", down(2), "s"), lambda r: not entry(r, 3).settled),
    "gaps.read_back": Check(after("ctrl+g"), on(ReadBackScreen)),
    "gaps.closing": Check(after("ctrl+g"), on(ClosingScreen)),
    "read_back.next": Check(after("ctrl+t"), says("Directive 2 of 3")),
    "read_back.previous": Check(after("ctrl+t", "down"), says("Directive 1 of 3")),
    "read_back.correct": Check(after("ctrl+t"), at(1)),
    "read_back.back": Check(after("ctrl+t"), lambda r: r.app.screen is r.screen),
    "polish.next": Check(after(chosen(0), "p", "!"), lambda r: entry(r, 0).minuted == "A plan stands.!"),
    "polish.previous": Check(after(chosen(1), "p"), says("Entry 1 of 5")),
    "polish.done": Check(after(chosen(0), "p"), lambda r: r.app.screen is r.screen),
    "polish.as_taken": Check(after(chosen(0), "p", "!"), lambda r: found(r, "#minuted").text == "A plan stands."),
    "polish.line": Check(after(chosen(0), "p"), lambda r: "\n" in found(r, "#minuted").text),
    "polish.record": Check(after(chosen(0), "p"), lambda r: r.app.screen is r.screen and at(0)(r)),
    "shorthand.back": Check(after(short, chosen(0), "s"), lambda r: r.app.screen is r.screen),
    "shorthand.up": Check(after(short, chosen(0), "s", down(1)), place(0)),
    "shorthand.down": Check(after(short, chosen(0), "s"), place(1)),
    "shorthand.new": Check(after(short, chosen(0), "s"), asks("The short form")),
    "shorthand.change": Check(after(short, chosen(0), "s"), asks("stands for")),
    "shorthand.scope": Check(
        after(short, chosen(0), "s"), lambda r: r.app.workspace.shorthand()[0].language == "en"
    ),
    "shorthand.undo": Check(
        after(short, chosen(0), "s"), lambda r: "nothing to take back" in found(r, "#notice").plain
    ),
    "shorthand.delete": Check(after(short, chosen(0), "s"), lambda r: len(shorthands(r)) == 1),
    "find.up": Check(after(chosen(0), "f", *"plan", until(hits), "down"), lambda r: step("#hits")(r) == 0),
    "find.down": Check(after(chosen(0), "f", *"plan", until(hits)), lambda r: step("#hits")(r) == 1),
    "find.take": Check(after(chosen(2), "f", *"late", until(hits)), at(4)),
    "find.back": Check(after(chosen(0), "f"), lambda r: r.app.screen is r.screen),
}
"""What is pressed on the screens over the meeting."""

CLOSING: Final[dict[str, Check]] = {
    "closing.gaps": Check(after(chosen(0), "c"), on(GapScreen)),
    "closing.read_back": Check(after(chosen(0), "c"), on(ReadBackScreen)),
    "closing.close": Check(after(reopened, chosen(0), "c"), lambda r: meeting(r).head.state == "closed"),
    "closing.reopen": Check(after(closed, chosen(0), "c"), lambda r: meeting(r).head.state == "draft"),
    "closing.approve": Check(after(closed, chosen(0), "c"), lambda r: meeting(r).head.state == "approved"),
    "closing.back": Check(after(chosen(0), "c"), lambda r: r.app.screen is r.screen),
}
"""What is pressed on the closing page."""

LIBRARY: Final[dict[str, Check]] = {
    "library.up": Check(after("down"), lambda r: step("#meetings")(r) == 0),
    "library.down": Check(after(), lambda r: step("#meetings")(r) == 1),
    "library.open": Check(after(), on(MeetingScreen)),
    "library.new": Check(after(), on(SetupScreen)),
    "library.next": Check(after(), lambda r: on(SetupScreen)(r) and "October" in found(r, "#title").text),
    "library.sample": Check(after(), on(MeetingScreen)),
    "library.find": Check(after(), on(FindScreen)),
    "library.register": Check(after(), on(RegisterScreen)),
    "library.import": Check(after(), on(ImportScreen)),
    "setup.begin": Check(after("n"), on(MeetingScreen)),
    "setup.back": Check(after("n"), on(LibraryScreen)),
    "import.begin": Check(after("i"), lambda r: "No file is named" in str(found(r, "#refusal").render())),
    "import.back": Check(after("i"), on(LibraryScreen)),
    "choice.next": Check(after("n", "tab"), lambda r: found(r, "#language").value == "de"),
    "choice.previous": Check(after("n", "tab"), lambda r: found(r, "#language").value == "vi"),
    "choice.next_field": Check(after("n", "tab"), lambda r: r.focus == "date"),
    "choice.previous_field": Check(after("n", "tab"), lambda r: r.focus == "title"),
}
"""What is pressed in the library and in its forms."""

TEXT: Final[dict[str, Check]] = {
    "text.up": text((1, 4), cursor=(0, 4)),
    "text.down": text((0, 4), cursor=(1, 4)),
    "text.left": text((0, 4), cursor=(0, 3)),
    "text.right": text((0, 4), cursor=(0, 5)),
    "text.delete_chunk": text((0, 7), text=WRITTEN.replace("two", "")),
    "text.delete_next_word": text((0, 4), text="one  three\nfour five six"),
    "text.word_left": text((0, 7), cursor=(0, 4)),
    "text.word_right": text((0, 4), cursor=(0, 7)),
    "text.line_start": text((0, 4), cursor=(0, 0)),
    "text.line_end": text((0, 4), cursor=(0, 13)),
    "text.select_left": text((0, 4), selected=" "),
    "text.select_right": text((0, 4), selected="t"),
    "text.select_up": text((1, 4), selected="two three\nfour"),
    "text.select_down": text((0, 4), selected="two three\nfour"),
    "text.select_word_left": text((0, 7), selected="two"),
    "text.select_word_right": text((0, 4), selected="two"),
    "text.select_all": text((0, 4), selected=WRITTEN),
    "text.delete_left": text((0, 4), text=WRITTEN.replace("one ", "one")),
    "text.delete_right": text((0, 4), text=WRITTEN.replace("two", "wo")),
    "text.delete_word": text((0, 7), text=WRITTEN.replace("two", "")),
    "text.delete_start": text((0, 4), text=WRITTEN.replace("one ", "")),
    "text.delete_end": text((0, 4), text=WRITTEN.replace("two three", "")),
    "text.cut": text((0, 4), "f7", text=""),
    "text.copy": Check(after(written((0, 4)), "f7"), lambda r: r.app.clipboard == WRITTEN),
    "text.paste": text((0, 0), "f7", "ctrl+x", "ctrl+e", text=WRITTEN),
    "text.undo": text((0, 13), "x", text=WRITTEN),
    "text.redo": text((0, 13), "x", "ctrl+z", text=WRITTEN.replace("three", "threex")),
    "text.next_field": Check(after(written((0, 4))), lambda r: r.focus == "agenda"),
    "text.previous_field": Check(after(written((0, 4))), lambda r: r.focus == "secretary"),
}
"""What is pressed in a field of text."""

ENDS: Final = {
    "app.quit": ("meeting", "ctrl+q"),
    "meeting.library": ("meeting", "ctrl+o"),
    "library.leave": ("", "q,Q"),
}
"""What ends a meeting or the program: from a meeting, or from the library."""


def unconfirmed() -> Meeting:
    """The meeting of the tables: its last directive was taken in by an import."""
    made = with_lines(conference("en"), LINES)
    last = made.entries.ordered[-1]
    items = Records(replace(item, confirmed=item.entry != last.id) for item in made.items)
    entries = Records([*made.entries.ordered[:-1], replace(last, confirmed=False)])
    return replace(made, entries=entries, items=items)


async def to_library(running: Live) -> None:
    """Leaves every other screen, and chooses the first meeting."""
    running.app.let_go()
    while not isinstance(running.app.screen, LibraryScreen):
        await running.app.pop_screen()
    await running.pilot.pause()
    listing = found(running, "#meetings")
    await running.until(lambda: bool(listing.rows))
    listing.choose(listing.rows[0].subject)
    running.app.copy_to_clipboard("")


async def to_form(running: Live) -> None:
    """The form of a new meeting is open; it is opened once."""
    if not isinstance(running.app.screen, SetupScreen):
        await running.pilot.press("n")
    running.app.copy_to_clipboard("")


def test_every_binding_has_a_check() -> None:
    tables = (
        FIELD,
        RECORD,
        OVER,
        CLOSING,
        LIBRARY,
        TEXT,
        ENDS,
        register.LIST,
        register.PAGES,
        register.ARISING,
        RETURNED,
        MERGED,
    )
    checked = [identifier for table in tables for identifier in table]
    assert len(set(checked)) == len(checked)
    assert set(checked) == {f"{part}.{binding.name}" for part, bindings in KEYS.items() for binding in bindings}


@pytest.mark.parametrize(
    ("table", "reset"),
    [(FIELD, back_to_typing), (RECORD, back_to_typing), (OVER, back_to_typing), (CLOSING, to_the_field)],
    ids=["field", "record", "over", "closing"],
)
async def test_every_key_of_a_meeting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: dict[str, Check], reset: Arrange
) -> None:
    monkeypatch.setattr("minutes_tui.ui.exporting.export_minutes", lambda *_given: tmp_path / "minutes.docx")
    async with live(tmp_path, size=(140, 18), meeting=unconfirmed()) as running:
        assert await failures(running, table, reset) == []


@pytest.mark.parametrize(("table", "reset"), [(LIBRARY, to_library), (TEXT, to_form)], ids=["library", "text"])
async def test_every_key_of_the_library(tmp_path: Path, table: dict[str, Check], reset: Arrange) -> None:
    workspace = StandInWorkspace(tmp_path)
    workspace.create(conference("en"))
    workspace.create(replace(conference("vi"), id="second"))
    app = MinutesApp(workspace)
    async with driven(app, size=(120, 50)) as pilot:
        assert await failures(Live(app, pilot, cast(Any, None)), table, reset) == []


@pytest.mark.parametrize(
    ("identifier", "key"), [(i, key) for i, (_where, keys) in ENDS.items() for key in keys.split(",")]
)
async def test_every_key_that_ends(tmp_path: Path, identifier: str, key: str) -> None:
    workspace = StandInWorkspace(tmp_path)
    meeting = workspace.create(conference("en"))
    app = MinutesApp(workspace, meeting if ENDS[identifier][0] else None)
    async with driven(app) as pilot:
        await pilot.press(key)
        await pilot.until(lambda: isinstance(app.screen, LibraryScreen) or app.return_code == 0)
        assert app.meeting_screen() is None
        assert all(session.closed for session in workspace.sessions)
