"""Acts on items of several meetings: one number in every store, whole whatever ends the program in between."""

import os
import secrets
import signal
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes_tui.domain.changes import Change, ChangeBuilder
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.errands import Errand, Step, StepName, errand_for
from minutes_tui.domain.ids import id_maker
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.ranks import FIRST_RANK
from minutes_tui.domain.records import Records
from minutes_tui.domain.steps import change_of
from minutes_tui.store.errands import ErrandResult
from minutes_tui.store.library import Library
from minutes_tui.store.register_acts import ActResult, take_back, take_steps
from minutes_tui.workspace import LibraryWorkspace

NOW = datetime(2025, 5, 20, 8, 0, tzinfo=UTC)
GIVEN = date(2025, 4, 16)
TODAY = date(2025, 5, 20)
new_id = id_maker(lambda: NOW, secrets.token_bytes)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library", now=lambda: NOW, new_id=new_id)


def meeting_with(tasks: Iterable[str]) -> Meeting:
    entry = Entry(new_id(), FIRST_RANK, NOW, NOW, "directive", "The Office does it all.")
    items = [ActionItem(new_id(), entry.id, task, entry.text, NOW, lead=("Office",), due=TODAY) for task in tasks]
    return Meeting(new_id(), Head(title="Review", date=GIVEN), entries=Records([entry]), items=Records(items))


def created(library: Library, *tasks: str) -> Meeting:
    meeting = meeting_with(tasks)
    library.create(meeting).close()
    return meeting


def step(meeting: Meeting, name: StepName, words: str = "letter 12", place: int = 0) -> tuple[str, Step]:
    return meeting.id, Step(meeting.items.ordered[place].id, name, TODAY, words)


def acted(library: Library, *steps: tuple[str, Step]) -> ActResult:
    return take_steps(library, steps, new_id(), NOW, "secretary")


def life(library: Library, meeting: Meeting, place: int = 0) -> ItemLife | None:
    return library.peek(meeting.id).lives.get(meeting.items.ordered[place].id)


def status(library: Library, meeting: Meeting, place: int = 0) -> str:
    found = life(library, meeting, place)
    return found.status if found is not None else "open"


def traced(library: Library, meeting: Meeting) -> list[Change]:
    store = library.open(meeting.id, read_only=True)
    try:
        return [change for change in store.trace() if change.stream == "life"]
    finally:
        store.close()


def waiting(library: Library, meeting: Meeting) -> tuple[Errand, ...]:
    store = library.open(meeting.id, read_only=True)
    try:
        return store.errands()
    finally:
        store.close()


def test_one_act_in_three_meetings_bears_one_number_and_a_hand(library: Library) -> None:
    meetings = [created(library, "outline"), created(library, "list"), created(library, "plan")]
    result = acted(library, *(step(meeting, "done") for meeting in meetings))
    assert (result.taken, result.refused) == (3, ())
    assert [status(library, meeting) for meeting in meetings] == ["done"] * 3
    for meeting in meetings:
        [change] = traced(library, meeting)
        assert (change.id, change.by, change.at) == (result.act, "secretary", NOW)
        assert waiting(library, meeting) == ()


def test_it_is_taken_back_and_done_again_everywhere(library: Library) -> None:
    meetings = [created(library, "outline"), created(library, "list")]
    result = acted(library, *(step(meeting, "done") for meeting in meetings))
    undone = take_back(library, result.home, result.act, new_id(), NOW)
    assert [status(library, meeting) for meeting in meetings] == ["open"] * 2
    again = take_back(library, undone.home, undone.act, new_id(), NOW)
    assert [status(library, meeting) for meeting in meetings] == ["done"] * 2
    assert [change.name for change in traced(library, meetings[1])] == ["done", "undo", "redo"]
    assert {change.id for change in traced(library, meetings[1])} == {result.act, undone.act, again.act}


def test_the_undo_stack_of_a_meeting_knows_what_was_taken_back_out_of_turn(library: Library) -> None:
    first, second = created(library, "outline"), created(library, "list", "plan")
    early = acted(library, step(first, "done"), step(second, "done"))
    late = acted(library, step(second, "cancel", place=1))
    take_back(library, early.home, early.act, new_id(), NOW)
    assert (status(library, second), status(library, second, 1)) == ("open", "cancelled")
    store = library.open(second.id)
    try:
        assert [change.id for change in store.histories()["life"].undoable] == [late.act]
    finally:
        store.close()


def test_what_went_on_since_is_not_taken_back_and_that_is_said(library: Library) -> None:
    first, second = created(library, "outline"), created(library, "list")
    result = acted(library, step(first, "done"), step(second, "done"))
    acted(library, step(second, "progress", "filed"))
    undone = take_back(library, result.home, result.act, new_id(), NOW)
    assert [str(error) for error in undone.refused] == [
        "This action item went on since; the step was not taken back in its own meeting."
    ]
    assert (status(library, first), status(library, second)) == ("open", "done")


def test_an_item_whose_meeting_is_open_elsewhere_is_refused_with_who_holds_it(library: Library) -> None:
    first, second = created(library, "outline"), created(library, "list")
    holding = library.open(second.id)
    try:
        result = acted(library, step(first, "done"), step(second, "done"))
        [refusal] = result.refused
        assert f"process {os.getpid()}" in str(refusal)
        assert result.taken == 1
        assert acted(library, step(second, "done")).home == ""
    finally:
        holding.close()
    assert (status(library, first), status(library, second)) == ("done", "open")


def test_a_step_that_does_not_fit_hinders_no_other(library: Library) -> None:
    first, second = created(library, "outline"), created(library, "list")
    acted(library, step(first, "done"))
    result = acted(library, step(first, "done"), step(second, "done"))
    assert result.home == second.id
    assert [str(error) for error in result.refused] == [
        "This action item is done since 2025-05-20; nothing was changed."
    ]
    assert status(library, second) == "done"


def killed_between(library: Library, *steps: tuple[str, Step]) -> None:
    """Takes steps in a process that is killed when the first store has the act and the others have not."""
    child = os.fork()
    if child == 0:

        def kill(errands: Iterable[Errand]) -> tuple[ErrandResult, ...]:
            if tuple(errands):
                os.kill(os.getpid(), signal.SIGKILL)
            return ()

        library.run_errands = kill  # type: ignore[method-assign]
        take_steps(library, steps, "act-under-way", NOW)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def test_an_act_that_a_kill_left_half_is_completed_when_the_register_is_looked_at(library: Library) -> None:
    first, second = created(library, "outline"), created(library, "list")
    killed_between(library, step(first, "done"), step(second, "cancel", "not needed"))
    assert (status(library, first), status(library, second)) == ("done", "open")
    register = library.register()
    assert [entry.status for entry in register.items] == ["done", "cancelled"]
    assert register.unfinished == ()
    assert [change.id for change in traced(library, second)] == ["act-under-way"]
    assert waiting(library, first) == ()


def test_or_when_the_meeting_that_keeps_it_is_opened(library: Library) -> None:
    first, second = created(library, "outline"), created(library, "list")
    killed_between(library, step(first, "done"), step(second, "done"))
    library.open(first.id).close()
    assert status(library, second) == "done"


def test_it_waits_for_a_store_that_is_open_elsewhere(library: Library) -> None:
    first, second = created(library, "outline"), created(library, "list")
    killed_between(library, step(first, "done"), step(second, "done"))
    holding = library.open(second.id)
    try:
        assert library.register().unfinished == (first.id,)
    finally:
        holding.close()
    assert library.register().unfinished == ()
    assert status(library, second) == "done"


def test_doing_it_twice_changes_nothing(library: Library) -> None:
    meeting = created(library, "outline")
    errand = errand_for("act", NOW, meeting.id, (step(meeting, "progress", "half of it")[1],))
    for _ in range(2):
        [result] = library.run_errands([errand])
        assert result.done
    assert len(traced(library, meeting)) == 1


def test_a_meeting_that_is_gone_ends_the_errand_with_a_word(library: Library) -> None:
    errand = errand_for("act", NOW, new_id(), (Step("nothing", "done", TODAY),))
    [result] = library.run_errands([errand])
    assert result.done
    assert "There is no record" in str(result.refused[0])


def test_the_open_meeting_carries_its_act_into_another_and_undo_takes_both_back(tmp_path: Path) -> None:
    library = Library(tmp_path / "library", now=lambda: NOW, new_id=new_id)
    workspace = LibraryWorkspace(
        library, export_folder=tmp_path, now=lambda: NOW, new_id=new_id, zone="UTC", language="en"
    )
    old, new = created(library, "outline"), created(library)
    session = workspace.open(new.id)
    try:
        builder = ChangeBuilder(session.recorder.meeting, new_id, NOW)
        builder.put("entries", Entry(new_id(), FIRST_RANK + "a", NOW, NOW, "note", "Done."))
        act = builder.change("add_entry")
        errand = errand_for(act.id, NOW, old.id, (step(old, "done")[1],))
        kept = session.recorder.do(Change(act.id, act.at, act.name, act.edits, act.stream, errands=(errand,)))
        assert session.settle() == []
        assert status(library, old) == "done"
        assert [change.id for change in traced(library, old)] == [kept.id]
        undone = session.recorder.undo()
        assert undone is not None
        assert session.settle() == []
        assert status(library, old) == "open"
        assert [change.id for change in traced(library, old)] == [kept.id, undone.id]
    finally:
        session.close()
    assert waiting(library, new) == ()


def test_undo_reaches_the_other_store_after_a_restart(tmp_path: Path) -> None:
    library = Library(tmp_path / "library", now=lambda: NOW, new_id=new_id)
    first, second = created(library, "outline"), created(library, "list")
    result = acted(library, step(first, "done"), step(second, "done"))
    again = Library(tmp_path / "library", now=lambda: NOW, new_id=new_id)
    take_back(again, result.home, result.act, new_id(), NOW)
    assert [status(again, meeting) for meeting in (first, second)] == ["open", "open"]


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        (Step("", "extend", TODAY, by="Minister", document="No. 5", due=date(2025, 6, 1)), "extensions"),
        (Step("", "hand_over", TODAY, units=("Legal Department",)), "handed_to"),
        (Step("", "progress", TODAY, "half of it"), "notes"),
        (Step("", "cancel", TODAY, "not needed", by="Minister"), "closed_by"),
    ],
)
def test_each_step_is_an_edit_of_the_life(taken: Step, expected: str) -> None:
    meeting = meeting_with(["outline"])
    identifier = meeting.items.ordered[0].id
    change, refused = change_of(meeting, [replace(taken, item=identifier)], "act", NOW)
    assert change is not None
    assert refused == ()
    [edit] = change.edits
    assert (change.name, change.stream, edit.table) == (taken.name, "life", "lives")
    assert getattr(edit.after, expected)


def test_a_step_about_an_item_that_the_minutes_lost_is_refused() -> None:
    change, [(_step, error)] = change_of(meeting_with(["outline"]), [Step("gone", "done", TODAY)], "act", NOW)
    assert change is None
    assert "no longer" in str(error)


def test_what_had_to_wait_is_done_when_the_meeting_that_keeps_it_is_closed(tmp_path: Path) -> None:
    library = Library(tmp_path / "library", now=lambda: NOW, new_id=new_id)
    workspace = LibraryWorkspace(
        library, export_folder=tmp_path, now=lambda: NOW, new_id=new_id, zone="UTC", language="en"
    )
    old, new = created(library, "outline"), created(library)
    session = workspace.open(new.id)
    holding = library.open(old.id)
    try:
        builder = ChangeBuilder(session.recorder.meeting, new_id, NOW)
        builder.put("entries", Entry(new_id(), FIRST_RANK + "a", NOW, NOW, "note", "Done."))
        act = builder.change("add_entry")
        session.recorder.do(replace(act, errands=(errand_for(act.id, NOW, old.id, (step(old, "done")[1],)),)))
        [refusal] = session.settle()
        assert "already open" in str(refusal)
        assert session.save_state.act_trouble is refusal
    finally:
        holding.close()
        session.close()
    assert status(library, old) == "done"
    assert waiting(library, new) == ()


Deed = tuple[str, tuple[int, ...], bool]
"""What is done (a step, or undo), to items of which meetings, and whether the program is killed in between."""


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["progress", "undo"]),
            st.lists(st.integers(0, 2), min_size=1, max_size=3, unique=True).map(tuple),
            st.booleans(),
        ),
        max_size=6,
    )
)
def test_whatever_is_cut_short_every_store_tells_the_same(tmp_path: Path, deeds: list[Deed]) -> None:
    """A model: each act stands in all its meetings or in none once the register was looked at."""
    library = Library(tmp_path / new_id(), now=lambda: NOW, new_id=new_id)
    meetings = [created(library, f"task {number}") for number in range(3)]
    expected: list[list[str]] = [[], [], []]
    done: list[tuple[ActResult, tuple[int, ...], str]] = []
    for number, (deed, places, cut_short) in enumerate(deeds):
        with patch.object(library, "run_errands", lambda _errands: ()) if cut_short else nullcontext():
            if deed == "progress":
                word = f"note {number}"
                result = acted(library, *(step(meetings[place], "progress", word) for place in places))
                done.append((result, places, word))
                for place in places:
                    expected[place].append(word)
            elif done:
                last, touched, word = done.pop()
                take_back(library, last.home, last.act, new_id(), NOW)
                for place in touched:
                    expected[place].remove(word)
        library.register()
        for meeting, words in zip(meetings, expected, strict=True):
            found = life(library, meeting)
            assert [note.text for note in found.notes] == words if found is not None else not words
            assert waiting(library, meeting) == ()
