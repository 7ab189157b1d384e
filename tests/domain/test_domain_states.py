"""Draft, closed, approved: what leads from one to the next, what it leaves behind, and what it refuses."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain import states
from minutes_tui.domain.acts import ClosedMinutes, require_open
from minutes_tui.domain.changes import Change, ChangeBuilder, Stream, apply
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.history import History
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.records import Records
from minutes_tui.recording import Recorder

TEN = datetime(2025, 5, 16, 10, 0, tzinfo=UTC)
ACTS = {"close": states.close, "reopen": states.reopen, "approve": states.approve}


def meeting_of(*minutes: int, timed: bool = True, **head: object) -> Meeting:
    """A meeting with an entry at each of these minutes after ten."""
    entries = [
        Entry(f"e{i}", f"r{i:03}", TEN + timedelta(minutes=m), TEN, "statement", "x", timed=timed)
        for i, m in enumerate(minutes)
    ]
    return Meeting("m", replace(Head(), **head), entries=Records(entries))  # type: ignore[arg-type]


def done(meeting: Meeting, act: str, at: datetime = TEN) -> Meeting:
    builder = ChangeBuilder(meeting, lambda: "c", at)
    ACTS[act](builder)
    return apply(meeting, builder.change("close"))


def test_close_approve_reopen() -> None:
    draft = meeting_of(0)
    closed = done(draft, "close")
    approved = done(closed, "approve")
    assert [m.head.state for m in (draft, closed, approved)] == ["draft", "closed", "approved"]
    assert done(closed, "reopen").head.state == done(approved, "reopen").head.state == "draft"
    for sealed in (closed, approved):
        with pytest.raises(ClosedMinutes):
            require_open(sealed)


@pytest.mark.parametrize(
    ("state", "act"),
    [
        ("closed", "close"),
        ("approved", "close"),
        ("draft", "reopen"),
        ("draft", "approve"),
        ("approved", "approve"),
    ],
)
def test_an_act_that_does_not_fit_is_refused(state: str, act: str) -> None:
    with pytest.raises(states.WrongState, match="nothing was changed"):
        done(meeting_of(0, state=state), act)


def test_the_end_is_the_time_of_closing_while_people_sit_there() -> None:
    assert done(meeting_of(0, 20), "close", TEN + timedelta(minutes=25)).head.ended_at == TEN + timedelta(
        minutes=25
    )


def test_the_end_is_the_last_entry_when_closed_later() -> None:
    assert done(meeting_of(20, 0), "close", TEN + timedelta(days=1)).head.ended_at == TEN + timedelta(minutes=20)


def test_an_end_that_was_given_stays_unless_it_was_overtaken() -> None:
    given = TEN + timedelta(minutes=30)
    assert done(meeting_of(20, ended_at=given), "close", TEN + timedelta(hours=9)).head.ended_at == given
    overtaken = done(meeting_of(20, 45, ended_at=given), "close", TEN + timedelta(minutes=50))
    assert overtaken.head.ended_at == TEN + timedelta(minutes=50)


def test_no_time_is_made_up_for_a_source_without_times() -> None:
    assert done(meeting_of(0, timed=False), "close").head.ended_at is None


@given(st.lists(st.sampled_from(sorted(ACTS)), max_size=12))
def test_whatever_is_tried_the_state_is_what_the_last_act_that_fitted_made(acts: list[str]) -> None:
    meeting, expected = meeting_of(0), "draft"
    after = {"close": "closed", "reopen": "draft", "approve": "approved"}
    from_states = {"close": {"draft"}, "reopen": {"closed", "approved"}, "approve": {"closed"}}
    for act in acts:
        if expected in from_states[act]:
            expected = after[act]
            meeting = done(meeting, act)
        else:
            with pytest.raises(states.WrongState):
                done(meeting, act)
        assert meeting.head.state == expected


class Kept:
    def __init__(self) -> None:
        self.changes: list[Change] = []

    def keep(self, change: Change) -> None:
        self.changes.append(change)


def recorder_of(meeting: Meeting, kept: Kept) -> Recorder:
    numbers = count(1)
    histories: dict[Stream, History] = {"minutes": History(), "life": History()}
    return Recorder(meeting, histories, kept, lambda: TEN, lambda: f"n{next(numbers)}")


def act(recorder: Recorder, name: str) -> None:
    moment = recorder.moment()
    builder = ChangeBuilder(recorder.meeting, moment.new_id, moment.now)
    ACTS[name](builder)
    recorder.do(builder.change(name))  # type: ignore[arg-type]


def test_undo_stops_before_a_state_and_reopening_leaves_its_trace() -> None:
    kept = Kept()
    recorder = recorder_of(meeting_of(0), kept)
    recorder.enter("note: one")
    act(recorder, "close")
    with pytest.raises(MinutesError, match="Reopen"):
        recorder.undo()
    act(recorder, "reopen")
    with pytest.raises(MinutesError, match="closed or reopened"):
        recorder.undo()
    recorder.enter("note: two")
    assert recorder.undo() is not None
    assert recorder.redo() is not None
    assert [c.name for c in kept.changes] == ["add_entry", "close", "reopen", "add_entry", "undo", "redo"]
    assert len(recorder.meeting.entries) == 3
