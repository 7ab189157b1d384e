"""Another bridge's record joined on the screen: both sides shown, decided by key."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from ui_live import Live, live
from ui_standins import NOON

from minutes_tui.domain.changes import Change, ChangeBuilder
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.merging import rank_by_time
from minutes_tui.store.meetings import creation
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.merging import MergeScreen


def two_records(meeting: Meeting) -> tuple[Sequence[Change], Sequence[Change]]:
    """The record here and that of another bridge: one conflict, one double, one entry of its own."""
    first = creation(meeting, "base", NOON - timedelta(hours=2))
    return (first, *written(meeting, "x", "Hall 1", ())), (
        first,
        *written(meeting, "y", "Hall 2", ("Only there.",)),
    )


def written(meeting: Meeting, name: str, place: str, more: Sequence[str]) -> Sequence[Change]:
    at = NOON - timedelta(hours=1, minutes=0 if name == "x" else -1)
    numbers = iter(range(1000))
    builder = ChangeBuilder(meeting, lambda: f"{name}-{next(numbers)}", at)
    builder.put("head", replace(meeting.head, place=place))
    for text in ("Said twice.", *more):
        entry = Entry(builder.new_id(), "", at, at, "statement", text)
        builder.put("entries", replace(entry, rank=rank_by_time(entry)))
    return (builder.change("add_entry"),)


async def joined(running: Live) -> MergeScreen:
    """The screen of merging, with the other record in."""
    recorder = running.session.recorder
    here, there = two_records(recorder.meeting)
    for change in here[1:]:
        recorder.do(change)
    running.session.kept.changes[:] = list(here)
    running.app.workspace.records["there.minutes"] = there  # type: ignore[attr-defined]
    running.screen.action_over("merge")
    await running.until(lambda: running.focus == "answer")
    await running.pilot.press(*"there.minutes", "enter")
    await running.until(lambda: isinstance(running.app.screen, MergeScreen) and "1 of 2" in shown(running))
    screen = running.app.screen
    assert isinstance(screen, MergeScreen)
    return screen


def shown(running: Live) -> str:
    screen = running.app.screen
    return screen.title_row.plain if isinstance(screen, MergeScreen) else ""


async def test_conflicts_and_doubles_are_decided_by_key(tmp_path: Path) -> None:
    async with live(tmp_path, lines=()) as running:
        screen = await joined(running)
        meeting = running.session.recorder.meeting
        assert [e.text for e in meeting.entries] == ["Said twice.", "Said twice.", "Only there."]
        assert "2 entries came in." in screen.notice.plain
        assert "the head of the minutes · place" in shown(running)
        assert (screen.left.plain, screen.right.plain) == ("Hall 2", "Hall 1")
        await running.pilot.press("right")
        await running.until(lambda: "2 of 2" in shown(running))
        assert running.session.recorder.meeting.head.place == "Hall 1"
        assert "Taken twice" in shown(running)
        assert "Said twice." in screen.left.plain
        await running.pilot.press("left")
        await running.until(lambda: len(running.session.recorder.meeting.entries) == 2)
        await running.pilot.press("up")
        await running.until(lambda: "1 of 2" in shown(running) and "right" in shown(running))
        await running.pilot.press("b")
        await running.until(lambda: "Only one of two" in screen.notice.plain)
        await running.pilot.press("left")
        await running.until(lambda: running.session.recorder.meeting.head.place == "Hall 2")
        await running.pilot.press("escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))


async def test_a_decision_is_taken_back_and_both_may_stay(tmp_path: Path) -> None:
    async with live(tmp_path, lines=()) as running:
        await joined(running)
        await running.pilot.press("right")
        await running.until(lambda: running.session.recorder.meeting.head.place == "Hall 1")
        await running.pilot.press("u")
        await running.until(lambda: running.session.recorder.meeting.head.place == "Hall 2")
        await running.pilot.press("down", "b")
        await running.until(lambda: not any(e.double_of for e in running.session.recorder.meeting.entries))
        assert len(running.session.recorder.meeting.entries) == 3
        await running.pilot.press("u", "right")
        await running.until(lambda: len(running.session.recorder.meeting.entries) == 2)


async def test_a_record_that_is_not_there_is_named_and_an_empty_answer_goes_back(tmp_path: Path) -> None:
    async with live(tmp_path, lines=("mi: First words.",)) as running:
        running.screen.action_over("merge")
        await running.until(lambda: running.focus == "answer")
        await running.pilot.press(*"nowhere", "enter")
        await running.until(lambda: isinstance(running.app.screen, MergeScreen))
        screen = running.app.screen
        assert isinstance(screen, MergeScreen)
        await running.until(lambda: "nowhere" in screen.notice.plain)
        assert "Nothing has to be decided." in shown(running)
        await running.pilot.press("q")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
        running.screen.action_over("merge")
        await running.until(lambda: running.focus == "answer")
        await running.pilot.press("escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
        assert [e.text for e in running.session.recorder.meeting.entries] == ["First words."]
