"""Minutes reopened after their items moved on: what happened stays counted, and undoing brings everything back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from minutes_tui.domain import acts, lives, states
from minutes_tui.domain.balance import balance
from minutes_tui.domain.changes import ChangeBuilder, apply
from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.items import ItemLife
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.register_items import items_of_meeting

MAY = datetime(2025, 5, 16, 8, tzinfo=UTC)
JULY = datetime(2025, 7, 1, 8, tzinfo=UTC)
TEXT = "The Archive reports by 30 May and files by 30 June."


def counter() -> Callable[[], str]:
    numbers: Iterator[int] = iter(range(1, 1_000_000))
    return lambda: f"id-{next(numbers):06}"


def deadline(words: str, due: date) -> Deadline:
    return Deadline(words, TEXT.find(words), "due", due=due, bound="by")


BOTH = Meaning(
    (deadline("by 30 May", date(2025, 5, 30)), deadline("by 30 June", date(2025, 6, 30))),
    ("Archive",),
    directive=True,
)


@pytest.fixture
def meeting() -> Meeting:
    """Closed minutes with one directive of two milestones: the first is done, the second was extended; reopened."""
    new_id = counter()
    builder = ChangeBuilder(Meeting("m", Head(date=date(2025, 5, 16))), new_id, MAY)
    entry = Entry("entry", acts.next_rank(builder.meeting), MAY, MAY, "directive", TEXT, deadlines=BOTH.deadlines)
    acts.put_entry(builder, entry, BOTH)
    states.close(builder)
    later = ChangeBuilder(builder.meeting, new_id, datetime(2025, 6, 2, 8, tzinfo=UTC))
    first, second = later.meeting.items_of("entry")
    lives.mark_done(later, first, date(2025, 5, 29))
    lives.extend(later, second, date(2025, 7, 31), date(2025, 6, 2), "Chair")
    states.reopen(later)
    return later.meeting


def test_a_deleted_directive_leaves_what_became_of_its_items(meeting: Meeting) -> None:
    builder = ChangeBuilder(meeting, counter(), JULY)
    acts.remove_entry(builder, meeting.entries["entry"])
    after = builder.meeting
    assert (after.items_of("entry"), tuple(after.ordered_items())) == ((), ())
    entries = items_of_meeting(after)
    assert sorted(e.status for e in entries) == ["cancelled", "done"]
    june = balance(entries, date(2025, 6, 1), date(2025, 6, 30))
    july = balance(entries, date(2025, 7, 1), date(2025, 7, 31))
    assert (june.opening, june.closing, july.cancelled, july.closing) == (1, 1, 1, 0)
    assert apply(after, builder.change("delete_entry").inverse("undo", JULY)) == meeting


def test_a_correction_that_owes_less_keeps_what_happened_to_the_rest(meeting: Meeting) -> None:
    builder = ChangeBuilder(meeting, counter(), JULY)
    less = replace(BOTH, deadlines=BOTH.deadlines[:1])
    acts.change_text(builder, meeting.entries["entry"], "The Archive reports by 30 May.", less)
    [kept] = builder.meeting.ordered_items()
    assert (builder.meeting.lives[kept.id].status, kept.milestone) == ("done", 0)
    [withdrawn] = builder.meeting.withdrawn_items
    assert builder.meeting.lives[withdrawn.id].status == "cancelled"


def test_a_corrected_date_changes_the_first_date_and_not_the_extension(meeting: Meeting) -> None:
    builder = ChangeBuilder(meeting, counter(), JULY)
    moved = (BOTH.deadlines[0], replace(BOTH.deadlines[1], due=date(2025, 6, 15)))
    acts.change_text(builder, meeting.entries["entry"], TEXT, replace(BOTH, deadlines=moved))
    _, second = items_of_meeting(builder.meeting)
    assert (second.first_due, second.due) == (date(2025, 6, 15), date(2025, 7, 31))


def test_an_item_that_nothing_happened_to_goes_without_a_trace_in_the_register(meeting: Meeting) -> None:
    fresh = replace(meeting, lives=type(meeting.lives)([ItemLife(item.id) for item in meeting.items]))
    builder = ChangeBuilder(fresh, counter(), JULY)
    acts.remove_entry(builder, fresh.entries["entry"])
    assert items_of_meeting(builder.meeting) == ()


def test_a_meeting_whose_date_was_corrected_after_its_items_were_done_still_balances(meeting: Meeting) -> None:
    later = replace(meeting, head=replace(meeting.head, date=date(2025, 6, 5)))
    moved = balance(items_of_meeting(later), date(2025, 6, 1), date(2025, 6, 30))
    assert moved.holds and (moved.new, moved.done, moved.closing) == (2, 1, 1)
