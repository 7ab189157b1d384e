"""Recurring duties: the next date of a rule.

The rules are those that the reading makes: iCalendar's RRULE (RFC 5545, 3.3.10) by days, weeks, months and years.
In one thing a duty is not a calendar entry: what is owed on the 31st of each month is owed on the last day of a
shorter one, where a calendar leaves that month out.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_WEEKDAYS: Final = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_FARTHEST: Final = 4000
"""Periods that are looked through for a next date: ten years of days."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in its parts."""

    frequency: str
    """DAILY, WEEKLY, MONTHLY or YEARLY."""
    interval: int = 1
    """Every so many of them."""
    months: tuple[int, ...] = ()
    """In these months only."""
    month_days: tuple[int, ...] = ()
    """On these days of the month, counted from its end where negative."""
    weekdays: tuple[tuple[int, int], ...] = ()
    """On these weekdays (Monday is 0), each with which one of the month it is; 0: every one."""
    positions: tuple[int, ...] = ()
    """Only these of the days that a period has, from 1, or from its end where negative."""
    count: int | None = None
    """So many times in all."""
    until: date | None = None
    """Never after this day."""


def parsed(rule: str) -> Rule | None:
    """A rule in its parts; None where it is none that a duty can follow."""
    parts = dict(part.partition("=")[::2] for part in rule.strip().upper().removeprefix("RRULE:").split(";"))
    if parts.get("FREQ") not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        return None
    try:
        made = Rule(
            parts["FREQ"],
            int(parts.get("INTERVAL", "1")),
            _numbers(parts.get("BYMONTH", "")),
            _numbers(parts.get("BYMONTHDAY", "")),
            tuple(_weekday(day) for day in parts.get("BYDAY", "").split(",") if day),
            _numbers(parts.get("BYSETPOS", "")),
            int(parts["COUNT"]) if "COUNT" in parts else None,
            date.fromisoformat(parts["UNTIL"][:8]) if "UNTIL" in parts else None,
        )
    except (ValueError, KeyError):
        return None
    return made if made.interval > 0 else None


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(",") if part)


def _weekday(text: str) -> tuple[int, int]:
    return _WEEKDAYS[text[-2:]], int(text[:-2] or 0)


def dates_of(rule: Rule, first: date) -> Iterator[date]:
    """The dates of a rule from its first one on, in order."""
    given = 0
    for step in range(_FARTHEST):
        days = _period(rule, first, step)
        if days is None:
            return
        for day in days:
            if day < first:
                continue
            if (rule.until is not None and day > rule.until) or (rule.count is not None and given >= rule.count):
                return
            given += 1
            yield day


def next_date(rule: str, first: date, after: date) -> date | None:
    """The first date of a rule after a day.

    Args:
        rule: an RRULE.
        first: the first date on which the duty is owed; what the rule leaves open (the weekday, the day of the
            month) is taken from it.
        after: the day.

    Returns:
        None where the rule has come to its end, or is none that a duty can follow.
    """
    known = parsed(rule)
    if known is None:
        return None
    return next((day for day in dates_of(known, first) if day > after), None)


def _period(rule: Rule, first: date, step: int) -> list[date] | None:
    """The days of the rule's period so many steps after the first one; None past the end of the calendar."""
    try:
        days = _days_of_period(rule, first, step * rule.interval)
    except (OverflowError, ValueError):
        return None
    kept = sorted({day for day in days if not rule.months or day.month in rule.months})
    if not rule.positions:
        return kept
    wanted = (place - 1 if place > 0 else len(kept) + place for place in rule.positions)
    return sorted({kept[place] for place in wanted if 0 <= place < len(kept)})


def _days_of_period(rule: Rule, first: date, step: int) -> list[date]:
    if rule.frequency == "DAILY":
        day = first + timedelta(days=step)
        return [day] if not rule.weekdays or any(day.weekday() == w for w, _ in rule.weekdays) else []
    if rule.frequency == "WEEKLY":
        monday = first - timedelta(days=first.weekday()) + timedelta(weeks=step)
        return [monday + timedelta(days=w) for w, _ in rule.weekdays or ((first.weekday(), 0),)]
    if rule.frequency == "MONTHLY":
        index = first.year * 12 + first.month - 1 + step
        return _days_of_month(rule, first, index // 12, index % 12 + 1)
    months = rule.months or (first.month,)
    return [day for month in months for day in _days_of_month(rule, first, first.year + step, month)]


def _days_of_month(rule: Rule, first: date, year: int, month: int) -> list[date]:
    length = monthrange(year, month)[1]
    if rule.weekdays and not rule.month_days:
        return [day for weekday, which in rule.weekdays for day in _weekdays_of_month(year, month, weekday, which)]
    numbers = rule.month_days or (first.day,)
    days = [date(year, month, min(n, length) if n > 0 else max(1, length + 1 + n)) for n in numbers if n]
    if not rule.weekdays:
        return days
    return [day for day in days if any(day.weekday() == weekday for weekday, _ in rule.weekdays)]


def _weekdays_of_month(year: int, month: int, weekday: int, which: int) -> list[date]:
    length = monthrange(year, month)[1]
    every = [day for number in range(1, length + 1) if (day := date(year, month, number)).weekday() == weekday]
    if not which:
        return every
    place = which - 1 if which > 0 else len(every) + which
    return every[place : place + 1] if 0 <= place < len(every) else []
