"""What a phrase says about time, before it is known whether that is a deadline."""

from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

from minutes_tui.domain.deadlines import Precision
from minutes_tui.reading.deadlines.calendars import safe_date
from minutes_tui.reading.deadlines.senses import Turn

PointSort = Literal["day", "weekday", "relative", "period", "turned", "span", "month day", "holiday", "now"]
"""How the time was named; ``turned``: this, next; ``month day``: the 10th, without a month."""
SHIFTS: Final[dict[Turn, int]] = {"this": 0, "next": 1, "after next": 2, "last": -1}
"""How many periods from the running one a turn word means."""


class Point(NamedTuple):
    """A day or period that a phrase names."""

    first: date
    """Its first day."""
    last: date
    """Its last day; for a day the day itself."""
    sort: PointSort
    """How it was named."""
    precision: Precision = "day"
    """The unit of time that was named."""
    year_given: bool = True
    """Is the year certain: named, or implied by a relative word?"""
    edged: bool = False
    """Early, middle or end: ``first`` and ``last`` are the day that is meant."""
    approximate: bool = False
    """The day is a convention."""
    weak: bool = False
    """Written so that it counts only with a cue or a preposition (30.6, 8/10 before a noun)."""
    bare: bool = False
    """A period without any word before it that makes it a time (May, Q2)."""
    begin: date | None = None
    """The first day of a range whose last day this is."""
    weekday: int | None = None
    """The weekday that was named, for a rule of recurrence."""
    nth: int | None = None
    """Which of the month's weekdays it is; -1 is the last one."""
    rule: str | None = None
    """The rule of a recurring duty that the phrase itself states."""


def on_day(day: date, *, year_given: bool = True, weak: bool = False) -> Point:
    """A named day."""
    return Point(day, day, "day", year_given=year_given, weak=weak)


def next_occurrence(month: int, day: int, meeting_date: date) -> date | None:
    """The first such day on or after the meeting's date; None where no year has it."""
    for year in range(meeting_date.year, meeting_date.year + 9):
        found = safe_date(year, month, day)
        if found is not None and found >= meeting_date:
            return found
    return None


def join(begin: Point, end: Point) -> Point | None:
    """The range from one point to another; None where the end lies before the beginning.

    A year that only one of them has belongs to both; where none has one, the beginning is the last before the end.
    """
    first, last = begin.first, end
    if begin.sort == "weekday" and begin.weekday is not None:
        return _from_weekday(begin.weekday, begin, end)
    if not end.year_given and begin.year_given and begin.sort in ("day", "period"):
        moved = _moved(end, first)
        if moved is None:
            return None
        last = moved
    if not begin.year_given:
        candidate = safe_date(last.last.year, first.month, first.day)
        if candidate is not None and candidate > last.last:
            candidate = safe_date(last.last.year - 1, first.month, first.day)
        if candidate is None:
            return None
        first = candidate
    if first > last.last:
        return None
    return last._replace(
        begin=first, sort="day" if last.sort == "weekday" else last.sort, weak=begin.weak and end.weak
    )


def _from_weekday(weekday: int, begin: Point, end: Point) -> Point | None:
    """Monday to Friday, von Mittwoch bis Freitag nächster Woche: the weekday belongs to the week that it opens."""
    if end.sort == "weekday":
        last = begin.first + timedelta(days=(end.last.weekday() - weekday) % 7)
        return end._replace(first=last, last=last, begin=begin.first, sort="day")
    first = begin.first
    if end.weekday is not None:
        first = end.last - timedelta(days=(end.last.weekday() - weekday) % 7)
    return None if first > end.last else end._replace(begin=first, weak=begin.weak and end.weak)


def _moved(point: Point, after: date) -> Point | None:
    """The point in the first year in which it does not end before a day."""
    for year in (after.year, after.year + 1):
        last = safe_date(year, point.last.month, point.last.day)
        first = safe_date(year, point.first.month, point.first.day)
        if last is not None and first is not None and last >= after:
            return point._replace(first=first, last=last, year_given=True)
    return None
