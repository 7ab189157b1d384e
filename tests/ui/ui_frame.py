"""What the first frame and the loaded screen show, as grids of cells that can be compared."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style

from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.before_closing import header_notice
from minutes_tui.ui.frame.compose import Frame, compose
from minutes_tui.ui.frame.subject import FrameSubject

Cell = tuple[str, str, str, tuple[bool, ...]]
"""A character, its colour, the colour behind it, and whether it is bold, italic, underlined, struck out;
of a blank cell only what is seen of it."""


def _cells(text: str, style: Style) -> list[Cell]:
    ink, ground = (str(c.triplet and c.triplet.hex) if c else "" for c in (style.color, style.bgcolor))
    if style.reverse:
        ink, ground = ground, ink
    marks = tuple(bool(mark) for mark in (style.bold, style.italic, style.underline, style.strike))
    return [
        (letter, "" if letter == " " else ink, ground, marks if letter != " " else marks[2:]) for letter in text
    ]


def frame_grid(frame: Frame) -> list[list[Cell]]:
    """The cells of a first frame."""
    return [[cell for text, style in line for cell in _cells(text, style)] for line in frame.lines]


def shown_grid(app: MinutesApp) -> list[list[Cell]]:
    """The cells that the application shows."""
    strips: Iterable[Iterable[Segment]] = app.screen._compositor.render_strips()
    return [[cell for part in strip for cell in _cells(part.text, part.style or Style())] for strip in strips]


def frame_of(app: MinutesApp) -> Frame | None:
    """The first frame of the meeting that an application shows, in its window."""
    screen = app.meeting_screen()
    assert screen is not None
    columns, rows = app.size
    return compose(
        FrameSubject(
            screen.recording.meeting, columns, rows, app.workspace.now(), app.words, app.workspace.settings,
            screen.first_line,
            header_notice(screen.recording.meeting, screen.session.read_only, screen.opening, app.words),
            screen.session.save_state,
        )
    )  # fmt: skip


def plain(grid: list[list[Cell]]) -> list[str]:
    """The characters of a grid, line by line."""
    return ["".join(cell[0] for cell in line) for line in grid]
