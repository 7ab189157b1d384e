"""The first frame, composed without Textual, is cell for cell what the loaded screen shows."""

import asyncio
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from textual._wrap import compute_wrap_offsets
from textual.color import Color
from textual.scrollbar import ScrollBarRender
from ui_driven import driven
from ui_frame import Cell, frame_grid, frame_of, plain, shown_grid
from ui_standins import NOON, StandInWorkspace, conference, with_entries, with_lines

from minutes_tui.domain.entries import Entry
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.frame.bar import bar_cells
from minutes_tui.ui.frame.compose import compose
from minutes_tui.ui.frame.drawing import colour_system, drawing_of
from minutes_tui.ui.frame.field import FieldRow, soft_rows
from minutes_tui.ui.frame.ink import Ink
from minutes_tui.ui.frame.subject import FrameSubject
from minutes_tui.ui.frame.typed_ahead import TypedAhead
from minutes_tui.ui.themes import THEMES
from minutes_tui.ui.workspace import ScreenSettings, ThemeName

LINES = ("topic: A", "! Vụ Pháp chế rà soát tiến độ trước ngày 15/11.", "? Ai chi?", *("tiến độ " * 30,) * 9)
WIDTHS = ((60, 20), (100, 30), (120, 32), (160, 45))


async def compare(
    meeting: Meeting,
    size: tuple[int, int],
    settings: ScreenSettings | None = None,
    line: str = "",
    notices: tuple[MinutesError, ...] = (),
    read_only: MinutesError | None = None,
) -> None:
    """Opens a meeting and compares what is composed with what is shown."""
    workspace = StandInWorkspace(Path(), settings)
    workspace.create(meeting)
    session = workspace.open(meeting.id)
    session.left, session.notices, session.read_only = line, list(notices), read_only
    workspace.open = lambda identifier: session  # type: ignore[method-assign]
    app = MinutesApp(workspace, meeting.id)
    async with driven(app, size=size):
        frame = frame_of(app)
        assert frame is not None
        composed, shown = frame_grid(frame), shown_grid(app)
        if line:  # by now it was read: the echo and the footer tell more, and the words of a deadline are set off
            field = len(frame.lines) - 1 - len(soft_rows(line, size[0] - 3))
            for row in (field - 2, field - 1, len(frame.lines) - 1):
                composed[row] = shown[row] = []
            composed, shown = without_marks(composed), without_marks(shown)
        assert plain(composed) == plain(shown)
        assert composed == shown


def without_marks(grid: list[list[Cell]]) -> list[list[Cell]]:
    """A grid without what sets words off that were read as a deadline."""
    return [[(letter, ink, ground, ()) for letter, ink, ground, _marks in line] for line in grid]


@pytest.mark.parametrize("size", WIDTHS)
@pytest.mark.parametrize("language", ["vi", "en", "de", "ru", "ar"])
def test_in_every_language_and_width(language: Language, size: tuple[int, int]) -> None:
    meeting = with_lines(conference("ar" if language == "ar" else "vi"), LINES)
    asyncio.run(compare(meeting, size, ScreenSettings(language)))


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_in_every_theme(theme: ThemeName) -> None:
    settings = ScreenSettings("en", theme, {"app.help": "f10"}, products=True)
    asyncio.run(compare(with_lines(conference("en"), LINES), (130, 30), settings))


@pytest.mark.parametrize(
    "line",
    [
        "bt: Đề nghị các đơn vị, trước ngày",
        "bt: " + "đề nghị các đơn vị rà soát, " * 9,
        "ends in blanks   ",
        "على الوزارة أن ترفع التقرير",
        "two\nlines of a paste",
        "x" * 300,
    ],
)
def test_with_a_line_that_was_left_half_typed(line: str) -> None:
    asyncio.run(compare(with_lines(conference("vi"), LINES), (90, 28), line=line))


@pytest.mark.parametrize("count", [0, 3, 40, 700])
def test_with_a_record_of_any_length(count: int) -> None:
    asyncio.run(compare(with_entries(conference("de"), count), (140, 33)))


def test_with_more_people_than_the_panel_holds() -> None:
    people = [Person(f"p{i}", f"Head of Division {i} for Planning and Investment", key=f"{i}") for i in range(80)]
    asyncio.run(compare(replace(conference("en"), people=Records(people)), (120, 30)))


def test_with_more_items_than_the_panel_holds() -> None:
    lines = [f"! Vụ Pháp chế rà soát việc {number} trước ngày 15/11." for number in range(12)]
    asyncio.run(compare(with_lines(conference("vi"), lines), (130, 30)))


def test_with_a_refused_line_that_waits() -> None:
    meeting = with_lines(conference("en"), LINES)
    mark = Entry("mark", "zz", NOON, NOON, "missed", "topic: #9", refused=True)
    asyncio.run(compare(replace(meeting, entries=Records([*meeting.entries, mark])), (110, 30)))


def test_with_nothing_set_up() -> None:
    asyncio.run(compare(Meeting("bare", Head(title="", date=NOON.date())), (120, 30)))


def test_with_what_opening_it_had_to_say() -> None:
    notice = MinutesError("The journal ended in the middle of a line. {n} changes were read.", n=7)
    asyncio.run(compare(with_lines(conference("en"), LINES), (80, 26), notices=(notice, notice)))


def test_with_a_meeting_that_can_only_be_read() -> None:
    reason = MinutesError("Another window writes this meeting; here it can only be read.")
    asyncio.run(compare(with_lines(conference("en"), LINES), (120, 26), read_only=reason))


def subject_of(columns: int, rows: int, line: str = "") -> FrameSubject:
    """A small meeting in a window."""
    return FrameSubject(conference("en"), columns, rows, NOON, ScreenWords("en"), ScreenSettings(), line)


@pytest.mark.parametrize(
    "subject",
    [subject_of(30, 24), subject_of(80, 8), subject_of(80, 24, "word " * 200), subject_of(80, 24, "a\tb\t")],
    ids=["narrow", "low", "a line that scrolls", "tabs"],
)
def test_what_is_not_foreseen_is_left_to_textual(subject: FrameSubject) -> None:
    assert compose(subject) is None


@given(st.text(st.sampled_from("ab đ ệ漢\u0301"), max_size=60), st.integers(4, 20))
def test_a_line_is_broken_into_rows_as_the_field_breaks_it(text: str, width: int) -> None:
    breaks = compute_wrap_offsets(text, width, 4)
    assert soft_rows(text, width) == [text[a:b] for a, b in pairwise([0, *breaks, len(text)])]


@given(st.integers(4, 60), st.integers(0, 3000), st.data())
def test_a_scroll_bar_is_drawn_as_textual_draws_it(height: int, total: int, data: st.DataObject) -> None:
    top = data.draw(st.integers(0, max(0, total - height)))
    drawn = ScrollBarRender.render_bar(
        height, max(total, height), height, top, 1, True, Color.parse("#000000").rich_color,
        Color.parse("#ffffff").rich_color,
    )  # fmt: skip
    expected = []
    for text, style, _control in drawn.segments:
        assert style is not None
        parts = ("edge", "edge-below") if text != " " else ("ground", "thumb")
        expected.append((text, parts[bool(style.reverse)]))
    assert bar_cells(height, total, top) == expected


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"TERM": "xterm-256color"}, ColorSystem.EIGHT_BIT),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, ColorSystem.TRUECOLOR),
        ({"TERM": "linux"}, ColorSystem.STANDARD),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, None),
    ],
)
def test_the_colours_are_those_that_the_terminal_has(environ: dict[str, str], colours: ColorSystem | None) -> None:
    assert colour_system(environ) is colours


def test_a_drawing_puts_every_line_at_its_place() -> None:
    frame = compose(subject_of(80, 24))
    assert frame is not None
    drawing = drawing_of(frame, ColorSystem.EIGHT_BIT)
    assert [f"\x1b[{row};1H" in drawing for row in range(1, 26)] == [True] * 24 + [False]
    assert "\n" not in drawing


def test_composing_loads_nothing_of_textual() -> None:
    code = (
        "import sys, minutes_tui.ui.frame.compose, minutes_tui.ui.frame.drawing, minutes_tui.workspace\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'textual'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


FIELD = FieldRow(row=20, width=24, text="", ink=Ink(THEMES["dark"]))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("tie\x7fê\x7fếng", "tiếng"),
        ("te\u0302\u0301", "tế"),
        ("ab\x1b[Dc", "ab"),  # what an arrow does is for the screen to say, and all that follows
        ("ab\rcd", "ab"),
        ("\x7f", ""),
        ("x" * 40, "x" * 21),
        ("a\tb", "a"),
    ],
)
def test_letters_are_echoed_however_they_come(typed: str, shown: str) -> None:
    data = typed.encode()
    for cut in range(len(data) + 1):
        ahead = TypedAhead(FIELD, ColorSystem.TRUECOLOR)
        sent = [ahead.take(data[:cut]), ahead.take(data[cut:])]
        assert ahead.text == shown
        assert "".join(sent).count("\x1b[21;1H") == sum(map(bool, sent))


def test_the_echo_goes_on_behind_the_line_that_was_left() -> None:
    ahead = TypedAhead(replace(FIELD, text="half a l"), ColorSystem.TRUECOLOR)
    assert "half a line" in ahead.take(b"ine")
    assert ahead.take(b"") == ""
