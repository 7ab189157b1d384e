"""The forms in which logs are kept, and the moments of their lines (see RULES.md)."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intake_logs import FRIDAY, HANOI, entered, w3c

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.intake.logs.company import Company
from minutes_tui.intake.logs.formats import LogLine, UnusableLog, log_lines
from minutes_tui.intake.logs.notes import Attendee, Note, ReadLog
from minutes_tui.intake.logs.times import with_times

RRSAGENT = "20:41:27 <ann> Mia: One.\n20:41:37 <ann> ... two\n20:41:47 <ben> three"
FORMS = {
    "rrsagent": RRSAGENT,
    "rrsagent without times": "<ann> Mia: One.\n<ann> ... two\n<ben> three",
    "mirc with times": "[20:41] <ann> Mia: One.\n[20:41] * Zakim hears ann\n"
    "[20:41] <ann> ... two\n[20:41] <ben> three",
    "mirc, long lines broken": "<ann> Mia:\n One.\n<ann> ...\n two\n<ben> three",
    "irssi with iso times": "2025-05-16T20:41:27-0500Z <ann> Mia: One.\n2025-05-16T20:41:36-0500Z <ann> ... two\n"
    "2025-05-16T20:41:36Z -!- kim [kim@host.example] has joined &hall\n2025-05-16T20:41:40Z <ben> three",
    "irssi with the time of day": "20:41 <ann> Mia: One.\n20:41 <@ann> ... two\n20:41 < ben> three",
    "bip": "16-05-2025 20:41:33 < ann!~ann@host.example: Mia: One.\n"
    "16-05-2025 20:41:33 -!- kim!~k@h has joined #hall\n"
    "16-05-2025 20:41:34 < ann!~ann@host.example: ... two\n16-05-2025 20:41:34 < * kim!k@host.example waves\n"
    "16-05-2025 20:41:34 < ben!ben@host.example: three",
    "yahoo": "ann: Mia: One.\nann: ... two\nben: three",
    "qwebirc": "[09:59] == Kim [~kim@host.example] has joined #hall\n[10:00] <ann> Mia: One.\n"
    "[10:00] * Zakim notes agendum 1 added\n[10:00] <ann> ... two\n[10:05] <ben> three",
    "quassel": "[01:09] <-- kim (kim@host.example) has quit (Ping timeout)\n"
    "[08:50] --> raul (r@h.example) has joined &hall\n"
    "[11:00] -*- kim still here\n[11:02] <ann> Mia: One.\n[11:02] <ann> ... two\n[11:03] <ben> three",
    "irssi with bars": "--- Log opened Thu Mar 19 12:57:23 2015\n12:57       «Users» | 23 nicks\n"
    "13:08             * | kim waves :D\n13:08           --> | naomi_ (n@h.example) has joined &hall\n"
    "13:11           ann | Mia: One.\n13:13        «Quit» | naomi (n@h.example) has signed off\n"
    "13:14           ann | ... two\n13:15           ben | three",
    "irccloud": "#hall\n[2025-05-16 17:28:44] → Joined channel #hall\n"
    "[2025-05-16 18:21:09] ⇐ kim quit (k@h): \"Bye\"\n"
    "[2025-05-16 18:57:56] <ann> Mia: One.\n[2025-05-16 18:58:28] — Zakim notes agendum 1 added\n"
    "[2025-05-16 18:58:29] <ann> ... two\n[2025-05-16 18:58:30] * kim_ → kim\n[2025-05-16 18:58:31] <ben> three",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_writers_and_their_words(form: str) -> None:
    lines = [(line.nick, " ".join(line.text.split())) for line in log_lines(FORMS[form]) if not line.deed]
    assert lines == [("ann", "Mia: One."), ("ann", "... two"), ("ben", "three")]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_record(form: str) -> None:
    meeting = w3c(FORMS[form])
    assert [(meeting.speaker_name(e.speaker), e.text) for e in meeting.entries] == [
        ("Mia", "One.\ntwo"),
        ("ben", "three"),
    ]


def test_plain_notes_are_all_the_scribes() -> None:
    meeting = w3c("Mia: Feature X is great\n... and easy.\n\nEric agrees.\nTopic: Cakes\n")
    assert [(e.kind, meeting.speaker_name(e.speaker), e.text) for e in meeting.entries] == [
        ("statement", "Mia", "Feature X is great\nand easy."),
        ("note", "", "Eric agrees."),
        ("agenda", "", "Cakes"),
    ]


def test_notes_that_all_begin_with_a_name_are_no_chat() -> None:
    assert [line.nick for line in log_lines("Mia: One.\nBen: Two.")] == ["", ""]


@pytest.mark.parametrize(
    ("line", "day", "clock"),
    [
        (
            "2025-05-16T15:27:21-0500Z <a> x",
            date(2025, 5, 16),
            time(15, 27, 21, tzinfo=timezone(timedelta(hours=-5))),
        ),
        (
            "2025-05-16T15:27:21+07:00 <a> x",
            date(2025, 5, 16),
            time(15, 27, 21, tzinfo=timezone(timedelta(hours=7))),
        ),
        ("2025-05-16T15:27:21Z <a> x", date(2025, 5, 16), time(15, 27, 21, tzinfo=UTC)),
        ("2025-05-16 15:27:21 <a> x", date(2025, 5, 16), time(15, 27, 21)),
        ("16-05-2025 15:27 <a> x", date(2025, 5, 16), time(15, 27)),
        ("[3:27 pm] <a> x", None, time(15, 27)),
        ("[12:27am] <a> x", None, time(0, 27)),
    ],
)
def test_stamps(line: str, day: date | None, clock: time) -> None:
    assert list(log_lines(line)) == [LogLine(1, "a", "x", day, clock)]


def test_the_day_is_told_by_the_chat_program() -> None:
    log = "--- Log opened Thu Mar 19 12:57:23 2015\n12:58 <a> x\n--- Day changed Fri Mar 20 2015\n00:01 <a> y"
    assert [line.day for line in log_lines(log)] == [date(2015, 3, 19), date(2015, 3, 20)]


def moments(*clocks: str) -> list[str]:
    lines = [line for clock in clocks for line in log_lines(f"{clock} <a> x")]
    return [t.at.strftime("%d %H:%M") if t.at else "" for t in with_times(lines, FRIDAY, ZoneInfo("UTC"))]


@pytest.mark.parametrize(
    ("clocks", "expected"),
    [
        (["23:50", "00:10", "00:20"], ["16 23:50", "17 00:10", "17 00:20"]),
        (["23:50", "00:10"], ["16 23:50", "17 00:10"]),
        (["09:00", "17:00", "09:00", "09:05"], ["16 09:00", "16 17:00", "17 09:00", "17 09:05"]),
        (
            ["09:00", "17:00", "09:00", "09:05", "08:00"],
            ["16 09:00", "16 17:00", "17 09:00", "17 09:05", "18 08:00"],
        ),
        (["17:00", "00:00", "17:01"], ["16 17:00", "16 00:00", "16 17:01"]),
        (["10:00", "09:30", "10:05"], ["16 10:00", "16 09:30", "16 10:05"]),
    ],
)
def test_days_go_on_past_midnight(clocks: list[str], expected: list[str]) -> None:
    assert moments(*clocks) == expected


def test_times_without_a_zone_are_the_meetings() -> None:
    (entry,) = w3c("10:00 <ann> <ann> hello").entries
    assert entry.at == datetime(2025, 5, 16, 3, 0, tzinfo=UTC)
    assert entry.timed


def test_a_line_without_a_time_stands_where_it_stood() -> None:
    meeting = w3c("10:00 <ann> Mia: One.\n<ann> Topic: Set in by hand\n10:05 <ann> Mia: Two.")
    assert [(e.at.minute, e.timed) for e in meeting.entries] == [(0, True), (0, False), (5, True)]


@pytest.mark.parametrize("text", ["<a> " + "x" * 200_001, "<a> x\n" * 250_001])
def test_what_no_meeting_has_is_refused(text: str) -> None:
    with pytest.raises(UnusableLog, match="nothing was imported"):
        list(log_lines(text))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_no_text_raises(text: str) -> None:
    assert all(line.number >= 1 for line in log_lines(text))


@given(st.lists(st.text("0123456789:[]-TZ <>a|*!. ", max_size=40), max_size=6))
def test_no_half_line_raises(lines: list[str]) -> None:
    with_times(list(log_lines("\n".join(lines))), FRIDAY, HANOI)


# The people of a log


def test_a_part_of_a_name_is_the_one_who_has_it() -> None:
    company = Company({})
    for name in ("Mia", "Ben", "Mia Baker", "Cleo", "Cleo Test", "Cleo Other"):
        company.enter(name)
    assert company.settle() == {"Mia": "Mia Baker"}
    assert [p.name for p in company.people.values()] == ["Ben", "Mia Baker", "Cleo", "Cleo Test", "Cleo Other"]


def test_a_nick_and_a_real_name_are_one_person() -> None:
    company = Company({})
    company.note(["jon2"], "present", None)
    company.call("jon2", "John Smith")
    assert company.enter("Jon2_").name == "John Smith"
    assert [(p.name, p.nick, p.presence) for p in company.people.values()] == [("John Smith", "jon2", "present")]


def test_a_log_goes_into_a_meeting_behind_what_is_there() -> None:
    log = ReadLog([Note(1, None, "agenda", "Cakes"), Note(2, None, "statement", "One.", "Mia")])
    log.people["mia"] = Attendee("Mia")
    once, _ = entered(log, Meeting("m", Head(date=FRIDAY)))
    assert [e.text for e in once.entries] == ["Cakes", "One."]
    assert [p.on_roster for p in once.people] == [False]


def test_an_empty_log_is_refused() -> None:
    with pytest.raises(MinutesError, match="nothing was imported"):
        entered(ReadLog())
