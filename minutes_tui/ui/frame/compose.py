"""The live screen as lines of styled text, from the same rows as its widgets. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.domain.languages import RIGHT_TO_LEFT
from minutes_tui.domain.set_aside import lines_set_aside
from minutes_tui.ui.echo_text import idle_echo
from minutes_tui.ui.footer_keys import footer_keys
from minutes_tui.ui.frame.bar import bar_cells
from minutes_tui.ui.frame.field import MARGINS, FieldRow, empty_line, soft_rows, typed_lines
from minutes_tui.ui.frame.ink import Ink, Line
from minutes_tui.ui.frame.layout import ECHO_ROWS, HEADER_ROWS, MOST_FIELD_ROWS, FrameLayout
from minutes_tui.ui.frame.record import last_screenful
from minutes_tui.ui.frame.subject import FrameSubject
from minutes_tui.ui.header_rows import header_rows
from minutes_tui.ui.item_rows import item_rows
from minutes_tui.ui.keys import Part
from minutes_tui.ui.panel_rows import side_rows
from minutes_tui.ui.record_rows import Row
from minutes_tui.ui.record_subjects import RecordSubjects
from minutes_tui.ui.themes import THEMES
from minutes_tui.ui.wording import PLACEHOLDER

IDLE_KEYS: Final = frozenset(
    f"field.{name}" for name in ("complete", "each_line", "drop", "change", "kind", "product")
)
"""The keys about the line that would do nothing while there is none, or it is not read yet."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The first frame, ready to be drawn."""

    lines: tuple[Line, ...]
    """The lines of the window from the top."""
    field: FieldRow
    """Where what is typed stands."""


def compose(subject: FrameSubject) -> Frame | None:
    """The frame of a meeting that was just opened; None where a window or a line is left to Textual."""
    meeting, words = subject.meeting, subject.words
    head = header_rows(meeting, subject.now, subject.state, subject.notice, words, subject.columns)[:HEADER_ROWS]
    typed = soft_rows(subject.line, subject.columns - MARGINS - 1)  # one cell is the cursor's
    folded = meeting.head.language in RIGHT_TO_LEFT
    layout = FrameLayout(subject.columns, subject.rows, len(head), len(typed), folded)
    ink = Ink(THEMES[subject.settings.theme])
    field = FieldRow(layout.field_top + len(typed) - 1, subject.columns, typed[-1], ink)
    if not layout.is_roomy or len(typed) > MOST_FIELD_ROWS or not field.takes(subject.line[-1:]):
        return None
    waiting = _waiting(subject)
    lines = [
        *(ink.line(row, subject.columns, ink.header) for row in head),
        *_body_lines(subject, layout, ink),
        *_echo_lines(subject, waiting, ink),
        *(typed_lines(typed, field) if subject.line else [empty_line(words.say(PLACEHOLDER), field)]),
        ink.line(_footer_row(subject, bool(waiting)), subject.columns, ink.ground),
    ]
    return Frame(tuple(lines), field)


def _body_lines(subject: FrameSubject, layout: FrameLayout, ink: Ink) -> list[Line]:
    """The record between its panels."""
    meeting, words, height = subject.meeting, subject.words, layout.body
    subjects = RecordSubjects(meeting)
    rows, total = last_screenful(subjects, layout.middle - 1, height, words)
    record = _scrolled(rows, layout.middle, height, total, max(0, total - height), ink)
    if not layout.left:
        return record
    left, right = layout.left - 1, layout.right - 1  # without their rules
    numbers, products = subjects.agenda_numbers, subject.settings.products
    sides = side_rows(meeting, numbers, subject.now, words, left, subject.running)
    items = item_rows(meeting, subject.now.date(), words, right, products=products)
    beside = (
        _panel([row.parts for row in sides], left, height, ink),
        record,
        _panel_at_end([row.parts for row in items], right, height, ink),
    )
    rule = ("│", ink.rule)
    return [(*a, rule, *b, rule, *c) for a, b, c in zip(*beside, strict=True)]


def _panel(rows: Sequence[Row], width: int, height: int, ink: Ink) -> list[Line]:
    """A panel: its rows, with a scroll bar over their last cell where they are more than fit."""
    if len(rows) > height:
        return _scrolled(rows[:height], width, height, len(rows), 0, ink)
    return [ink.line(rows[y] if y < len(rows) else (), width, ink.ground) for y in range(height)]


def _panel_at_end(rows: Sequence[Row], width: int, height: int, ink: Ink) -> list[Line]:
    """A panel that shows its end under its heading."""
    above = len(rows) - height
    if above <= 0:
        return _panel(rows, width, height, ink)
    return _scrolled([rows[0], *rows[above + 1 :]], width, height, len(rows), above, ink)


def _scrolled(rows: Sequence[Row], width: int, height: int, total: int, top: int, ink: Ink) -> list[Line]:
    """Rows with a scroll bar at their right edge."""
    colours = {"ground": ink.ground, "thumb": ink.thumb, "edge": ink.rule, "edge-below": ink.thumb}
    bar = [(text, colours[part]) for text, part in bar_cells(height, total, top)]
    return [(*ink.line(rows[y] if y < len(rows) else (), width - 1, ink.ground), bar[y]) for y in range(height)]


def _echo_lines(subject: FrameSubject, waiting: str, ink: Ink) -> list[Line]:
    """The rule over the echo, and what it says of an empty field."""
    echo = idle_echo(subject.meeting, subject.words, waiting)
    rows = (echo.first, echo.second)[: ECHO_ROWS - 1]
    return [
        (("─" * subject.columns, ink.rule),),
        *(ink.line(row, subject.columns, ink.ground) for row in rows),
    ]


def _waiting(subject: FrameSubject) -> str:
    """The refused line that an empty field offers to bring back; empty: there is none."""
    marks = () if subject.line.strip() else lines_set_aside(subject.meeting.entries)
    return marks[-1].text if marks else ""


def _footer_row(subject: FrameSubject, waits: bool) -> Row:
    """The keys of the field; tab does something where a line waits to be brought back."""
    idle = IDLE_KEYS - {"field.complete"} if waits else IDLE_KEYS
    parts: tuple[Part, ...] = ("app", "field", "meeting", "over")
    keys = footer_keys(parts, subject.settings.keymap, subject.words, subject.columns, idle)
    return tuple(part for key in keys for part in key.parts)
