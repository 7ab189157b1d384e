"""Lines that cannot be carried out: set aside word for word, found again, and never taken for what was said."""

from typing import Final

import pytest
from entryline_meetings import NOW, Desk, meeting_of
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.gaps import gaps
from minutes_tui.domain.set_aside import lines_set_aside
from minutes_tui.domain.settling import settle_mark
from minutes_tui.reading.entryline.readings import Answers

REFUSED: Final = (
    "s/nowhere/somewhere/",
    "s/words",
    "s//words/",
    "s/A plan/30/6/",
    "s/A plan stands.//",
    "i/nowhere/note: here/",
    "i/A plan/",
    "i/A plan/present+ all/",
    "i/A plan/!/",
    "vote: The plan",
    "@25:70 Somebody said this.",
    "@23:59 Somebody will say this.",
    "@14:00 s/plan/list/",
    "present+",
    "present+ Smith; Nguyễn Văn An",
    "present+ all (Nowhere)",
    "bridge- Nowhere",
    "presides: Who knows. Nobody does",
    "date: someday",
    "language: Klingon",
    "start: half past",
    "secrecy: perhaps",
    "urgency: perhaps",
)
"""A line for every way in which a line can be refused while the minutes are open."""


def desk_with_a_plan() -> Desk:
    """A meeting in which one thing was said, by somebody who has left."""
    desk = Desk(meeting_of())
    desk.type("note: A plan stands.")
    return desk


def set_aside(desk: Desk, line: str) -> str:
    """Sets a refused line aside and gives the id of its mark."""
    assert desk.read(line).refusal is not None, line
    desk.type(line, answers=Answers(set_aside=True))
    return desk.meeting.entries.ordered[-1].id


@pytest.mark.parametrize("line", REFUSED)
def test_a_refused_line_is_kept_word_for_word_and_is_a_gap(line: str) -> None:
    desk = desk_with_a_plan()
    before = desk.meeting
    mark = set_aside(desk, line)
    entry = desk.meeting.entries[mark]
    assert (entry.kind, entry.text, entry.refused) == ("missed", line, True)
    assert (desk.meeting.floor, desk.meeting.people, desk.meeting.head) == (
        before.floor,
        before.people,
        before.head,
    )
    assert [gap.entry for gap in gaps(desk.meeting) if gap.kind == "missed"] == [mark]
    assert [waiting.id for waiting in lines_set_aside(desk.meeting.entries)] == [mark]


def test_what_is_set_aside_is_not_what_a_correction_looks_for() -> None:
    desk = desk_with_a_plan()
    set_aside(desk, "s/A pan/A list/")
    desk.type("s/A plan/A pan/", "s/A pan/A list/")
    assert [entry.text for entry in desk.meeting.entries] == ["A list stands.", "s/A pan/A list/"]


def test_dots_go_on_with_what_was_said_and_not_with_what_was_set_aside() -> None:
    desk = desk_with_a_plan()
    set_aside(desk, "vote: The plan")
    desk.type("... and holds.")
    assert desk.meeting.entries.ordered[0].text == "A plan stands.\nand holds."


def test_a_mark_that_was_settled_waits_no_longer() -> None:
    desk = desk_with_a_plan()
    mark = set_aside(desk, "vote: The plan")
    builder = ChangeBuilder(desk.meeting, desk.moment().new_id, NOW)
    settle_mark(builder, desk.meeting.entries[mark])
    assert lines_set_aside(builder.meeting.entries) == ()


@given(st.lists(st.sampled_from(REFUSED), max_size=6))
def test_all_that_was_set_aside_stands_in_its_order(lines: list[str]) -> None:
    desk = desk_with_a_plan()
    for line in lines:
        set_aside(desk, line)
    assert [mark.text for mark in lines_set_aside(desk.meeting.entries)] == lines
