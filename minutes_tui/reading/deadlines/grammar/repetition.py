"""Rules of repetition (RFC 5545) and the first day on which a recurring duty is due."""

import re
from datetime import date, timedelta
from typing import Final

from minutes_tui.reading.deadlines.calendars import add_months, last_of_month, safe_date
from minutes_tui.reading.deadlines.grammar.edges import at_edge
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.grammar.spans import counted
from minutes_tui.reading.deadlines.grammar.turned import shifted
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Unit

DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The weekdays as rules write them, Monday first."""
_FEW_DAYS: Final = 5
"""Every so many days at least, to be told from a count of days ('các 2 ngày')."""
_INTERVALS: Final[dict[Unit, int]] = {"month": 1, "quarter": 3, "half": 6}
_FREQUENCIES: Final[dict[Unit, str]] = {
    "day": "DAILY",
    "workday": "DAILY",
    "week": "WEEKLY",
    "month": "MONTHLY",
    "year": "YEARLY",
}


def own_period(point: Point) -> Unit | None:
    """With which period a day comes again: the end of a month with the month, a weekday with the week."""
    if point.sort == "month day":
        return "month"
    if point.sort == "weekday":
        return "week"
    if point.sort in ("period", "turned") and point.edged and not point.year_given:
        return "year"
    if point.bare and point.edged and point.precision in ("month", "quarter", "half", "year"):
        return point.precision
    return "year" if point.sort == "day" and not point.year_given else None


def on_or_after(point: Point, begin: date) -> date | None:
    """The first day of a recurring duty on or after a beginning; None where the rule counts weekdays of a month."""
    rule, day = point.rule or "", point.last
    step = int(found[1]) if (found := re.search(r"INTERVAL=(\d+)", rule)) else 1
    monthly = rule.startswith("FREQ=MONTHLY") and "BYDAY" not in rule
    if not (monthly or rule.startswith(("FREQ=WEEKLY", "FREQ=YEARLY"))) or begin - day > timedelta(days=3700):
        return day if day >= begin else None
    for count in range(1, 600):
        if day >= begin:
            return day
        if rule.startswith("FREQ=WEEKLY"):
            day = point.last + timedelta(days=7 * step * count)
        else:
            day = add_months(point.last, step * count * (1 if monthly else 12))
            day = last_of_month(day.year, day.month) if "BYMONTHDAY=-1" in rule else day
    return None


def begun_on(rule: str, day: date) -> str:
    """A rule whose weekday, day of the month and month are those of its first day; the last of a month stays so."""
    rule = re.sub(r"(FREQ=WEEKLY;BYDAY=)\w+", rf"\g<1>{DAYS[day.weekday()]}", rule)
    if not ("BYMONTHDAY=-1" in rule and day == last_of_month(day.year, day.month)):
        rule = re.sub(r"(?<=BYMONTHDAY=)-?\d+", str(day.day), rule)
    return re.sub(r"(?<=BYMONTH=)\d+", str(day.month), rule)


def end_of_each(unit: Unit, day: date) -> Point:
    """The end of the period in which a day lies, coming again; a week ends on its Friday."""
    point = at_edge(shifted(day, unit, 0), "end")
    if unit == "week":
        point = point._replace(weekday=4)
        if point.last < day:
            point = at_edge(shifted(day, unit, 1), "end")._replace(weekday=4)
    return point._replace(rule=rule_of(unit, point), sort="period")


def every_so_many(passage: Passage, count: int, unit: Unit) -> Point | None:
    """A duty that comes again after so many units: first due when the first ones have passed."""
    if unit == "day" and count % 7 == 0:
        count, unit = count // 7, "week"
    first = counted(passage, count, unit, passage.meeting_date)
    if first is None or unit not in _FREQUENCIES or unit == "workday" or (unit == "day" and count < _FEW_DAYS):
        return None
    return first._replace(rule=f"FREQ={_FREQUENCIES[unit]};INTERVAL={count}")


def rule_of(unit: Unit, point: Point) -> str | None:
    if unit in ("day", "workday"):
        return "FREQ=DAILY"
    if unit == "week":
        return None if point.weekday is None else f"FREQ=WEEKLY;BYDAY={DAYS[point.weekday]}"
    if unit == "hour":
        return None
    if point.nth is not None and point.weekday is None:
        return f"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS={point.nth}" if unit == "month" else None
    if point.nth is not None:
        return f"FREQ=MONTHLY;BYDAY={point.nth}{DAYS[point.weekday or 0]}" if unit == "month" else None
    day = -1 if point.edged and not point.approximate else point.last.day
    if unit == "year":
        return f"FREQ=YEARLY;BYMONTH={point.last.month};BYMONTHDAY={day}"
    interval = _INTERVALS[unit]
    every = "" if interval == 1 else f";INTERVAL={interval}"
    return f"FREQ=MONTHLY{every};BYMONTHDAY={day}"


def first_day(passage: Passage, point: Point, unit: Unit) -> date:
    """The first day on or after the meeting's date on which the duty is due."""
    day = point.last
    if point.weekday is not None and unit == "week":
        return passage.meeting_date + timedelta(days=(point.weekday - passage.meeting_date.weekday()) % 7)
    while day < passage.meeting_date:
        if unit == "week":
            day += timedelta(days=7)
        elif unit == "year":
            day = safe_date(day.year + 1, day.month, point.last.day) or add_months(day, 12)
        else:
            day = add_months(day, _INTERVALS.get(unit, 1))
    return day
