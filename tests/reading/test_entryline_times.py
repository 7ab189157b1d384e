"""Back-dated lines, and the times of lines from files."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from entryline_meetings import NOW, Desk, meeting_of

from minutes_tui.domain.meeting import Meeting


def clocks(desk: Desk) -> list[tuple[str, str]]:
    return [(f"{desk.meeting.local(e.at):%d %H:%M}", e.text) for e in desk.meeting.entries]


@pytest.mark.parametrize("typed", ["@14:10", "@14h10", "@14H10", "@14：10", "@14.10", "@14:10 "])
def test_a_line_is_sorted_in_at_its_time(typed: str) -> None:
    desk = Desk(now=NOW - timedelta(minutes=25))
    desk.type("bt: at five past")
    desk.now = NOW
    desk.type("tt: at half past", f"{typed} tt: at ten past")
    assert clocks(desk) == [("16 14:05", "at five past"), ("16 14:10", "at ten past"), ("16 14:30", "at half past")]
    assert [e.added_later for e in desk.meeting.entries] == [False, True, False]


def test_two_minutes_are_not_yet_later() -> None:
    desk = Desk()
    desk.type("@14:28 bt: just now")
    assert not desk.last.added_later
    desk.now = NOW + timedelta(seconds=1)
    desk.type("@14:28 bt: a little ago")
    assert desk.last.added_later


def test_the_current_speaker_and_item_stay_as_they_were() -> None:
    desk = Desk(now=NOW - timedelta(minutes=20))
    desk.type("topic: One", "bt: first")
    desk.now = NOW
    desk.type("topic: Two", "tt: second")
    before = desk.meeting.floor
    desk.type("@14:15 Weber: in between", "@14:12 still An", "@14:20 topic: Aside")
    floor = desk.meeting.floor
    assert (floor.speaker, floor.agenda) == (before.speaker, before.agenda)
    titles = {e.text: desk.meeting.agenda[e.agenda or ""].title for e in desk.meeting.entries}
    assert titles == {
        "One": "One", "first": "One", "still An": "One", "in between": "One", "Aside": "Aside", "Two": "Two",
        "second": "Two",
    }  # fmt: skip
    speakers = {text: speaker for _, speaker, text in desk.record()}
    assert speakers["still An"] == "Nguyễn Văn An"
    assert [i.title for i in desk.meeting.agenda] == ["One", "Aside", "Two"]


@pytest.mark.parametrize("line", ["@14:31 x", "@23:59 x", "@25:00 x", "@12:75 x"])
def test_a_time_to_come_or_of_no_clock_is_refused(line: str) -> None:
    assert Desk().read(line).refusal is not None


@pytest.mark.parametrize("line", ["@bt please", "@ 14:00 x", "@100 x"])
def test_other_words_behind_the_sign_are_text(line: str) -> None:
    assert Desk().read(line).text == line


@pytest.mark.parametrize("line", ["@14:00 ... more", "@14:00 s/a/b/", "@14:00 date: 2025-01-01", "@14:00 #undo"])
def test_only_new_entries_are_dated_back(line: str) -> None:
    desk = Desk()
    desk.type("bt: a")
    assert desk.read(line).refusal is not None


def test_every_sign_may_follow_a_time() -> None:
    desk = Desk()
    desk.type("@14:00 bt: ! BTC must pay", "@14:01 = agreed", "@14:02 present+ Weber", "@14:03 vote: x +1 -0")
    assert [e.kind for e in desk.meeting.entries] == ["directive", "decision", "attendance", "vote"]
    assert desk.meeting.people["p3"].arrived_at == datetime(2025, 5, 16, 7, 2, tzinfo=UTC)


def night(now: datetime, *, typed: bool = True) -> Desk:
    """A meeting of 16 May that began at 20:00 and runs on."""
    meeting = meeting_of()
    started = datetime(2025, 5, 16, 13, 0, tzinfo=UTC)
    desk = Desk(replace(meeting, head=replace(meeting.head, started_at=started)), now=started)
    if typed:
        desk.type("bt: we begin")
    desk.now = now
    return desk


@pytest.mark.parametrize("typed", [True, False])
def test_past_midnight_yesterday_evening_is_yesterday(typed: bool) -> None:
    desk = night(datetime(2025, 5, 16, 17, 10, tzinfo=UTC), typed=typed)  # 00:10 on 17 May
    desk.type("@23:50 bt: before midnight", "@00:05 bt: after midnight")
    assert clocks(desk)[-2:] == [("16 23:50", "before midnight"), ("17 00:05", "after midnight")]


def test_minutes_written_up_later_have_the_times_of_the_meeting() -> None:
    desk = night(datetime(2025, 5, 19, 3, 0, tzinfo=UTC))
    desk.type("@21:15 bt: remembered", "@00:20 bt: of the night")
    assert clocks(desk)[-2:] == [("16 21:15", "remembered"), ("17 00:20", "of the night")]


def other_day() -> Meeting:
    meeting = meeting_of()
    return replace(meeting, head=replace(meeting.head, date=date(2024, 3, 1)))


@pytest.mark.parametrize("mode", ["record", "import"])
def test_in_a_file_a_time_is_simply_the_time(mode: str) -> None:
    desk = Desk(other_day(), mode=mode)  # type: ignore[arg-type]
    desk.type("@09:00 bt: one", "two", "@09:10 tt: three", "@09:05 Weber: between")
    assert clocks(desk) == [
        ("01 09:00", "one"),
        ("01 09:00", "two"),
        ("01 09:05", "between"),
        ("01 09:10", "three"),
    ]
    assert [e.timed for e in desk.meeting.entries] == [True, False, True, True]
    assert not any(e.added_later for e in desk.meeting.entries)
    assert [s for _, s, _ in desk.record()] == ["Nguyễn Văn An", "Nguyễn Văn An", "Anna Weber", "Trần Thị Bình"]


def test_in_a_file_the_times_of_the_day_of_typing_may_be_to_come() -> None:
    desk = Desk(mode="record")
    desk.type("@18:00 bt: evening")
    assert clocks(desk) == [("16 18:00", "evening")]


def test_in_a_file_times_that_begin_anew_are_the_next_day() -> None:
    desk = Desk(other_day(), mode="record")
    desk.type("@23:40 bt: late", "@00:15 bt: past midnight", "@23:55 bt: forgotten")
    assert clocks(desk) == [("01 23:40", "late"), ("01 23:55", "forgotten"), ("02 00:15", "past midnight")]


def test_in_a_file_a_time_long_before_the_first_is_of_the_night_after_it() -> None:
    desk = Desk(other_day(), mode="record")
    desk.type("@14:00 bt: one", "@20:10 two", "@00:20 bt: three", "@13:50 bt: before")
    assert [e.text for e in desk.meeting.entries] == ["before", "one", "two", "three"]


def test_in_a_file_lines_without_times_keep_their_order() -> None:
    desk = Desk(other_day(), mode="record")
    desk.type("bt: one", "topic: Two", "three")
    assert clocks(desk) == [("01 00:00", "one"), ("01 00:00", "Two"), ("01 00:00", "three")]
    assert not any(e.timed for e in desk.meeting.entries)
    assert desk.meeting.agenda.ordered[0].started_at is None


def test_in_a_file_of_today_lines_are_timed_by_typing() -> None:
    desk = Desk(mode="record")
    desk.type("bt: now")
    assert (desk.last.at, desk.last.timed) == (NOW, True)
