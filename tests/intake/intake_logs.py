"""Logs of invented meetings, taken into a meeting: what the tests of the log readers share."""

from datetime import UTC, date, datetime
from itertools import count
from zoneinfo import ZoneInfo

from minutes_tui.domain.changes import apply
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.intake.logs.entering import LogSummary, enter_log
from minutes_tui.intake.logs.notes import ReadLog
from minutes_tui.intake.w3c.scribe import read_w3c_log
from minutes_tui.reading.entryline.readings import Moment

FRIDAY = date(2025, 5, 16)
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def entered(log: ReadLog, into: Meeting | None = None) -> tuple[Meeting, LogSummary]:
    """The meeting that a log makes, and the summary; taking the change back leaves what was there."""
    numbers = count(1000)
    meeting = into or Meeting("m", Head(date=log.day or FRIDAY, zone="Asia/Ho_Chi_Minh"))
    moment = Moment(datetime(2026, 1, 5, 9, tzinfo=UTC), lambda: f"id-{next(numbers):06}", "import")
    taken = enter_log(log, meeting, moment, source="log.txt")
    made = apply(meeting, taken.change)
    assert apply(made, taken.change.inverse("back", moment.now)) == meeting
    return made, taken.summary


def w3c(text: str, day: date | None = FRIDAY, into: Meeting | None = None) -> Meeting:
    """The meeting that a W3C log makes."""
    return entered(read_w3c_log(text, day, HANOI), into)[0]


def left_out(text: str, why: str) -> list[str]:
    """The lines of a W3C log that were left out for a reason."""
    return [left.text for left in read_w3c_log(text, FRIDAY, HANOI).left_out if left.why == why]


def record(meeting: Meeting) -> list[tuple[str, str, str]]:
    """Kind, speaker and words of every entry but attendance."""
    return [(e.kind, meeting.speaker_name(e.speaker), e.text) for e in meeting.entries if e.kind != "attendance"]


def by_scribe(*lines: str) -> str:
    """A log in which `ann` scribes; a line may begin with another's nick in angle brackets."""
    return "\n".join(line if line.startswith("<") else f"<ann> {line}" for line in ("Scribe: ann", *lines))


def said(*lines: str) -> list[tuple[str, str, str]]:
    """The record of a log in which `ann` scribes."""
    return record(w3c(by_scribe(*lines)))
