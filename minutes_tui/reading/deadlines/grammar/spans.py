"""Spans counted from the meeting's date: within 10 days, in zwei Wochen, через месяц, 3 tuần nữa, خلال أسبوعين."""

from datetime import date, timedelta
from typing import Final

from minutes_tui.domain.deadlines import Precision
from minutes_tui.reading.deadlines.calendars import add_months, add_working_days
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Unit

_SPAN_PRECISIONS: dict[Unit, Precision] = {
    "hour": "day",
    "day": "day",
    "workday": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
}


_ABBREVIATED: Final[dict[str, Unit]] = {"h": "hour", "d": "day", "w": "week"}
"""Letters that stand for a unit when they are written to the number: 48h, 3w."""


def span_at(passage: Passage, place: int) -> tuple[int, int, Unit] | None:
    """A number of units: 10 days, 5 (five) working days, zwei Wochen, 3-5 ngày (the longer one), يومين.

    Returns:
        The place behind it, the number, and the unit.
    """
    senses = passage.senses(place)
    if "span" in senses:
        count, unit = senses["span"]
        return _over_two(passage, place + 1, count), count, unit
    if "days" in senses:
        count = senses["days"][1]
    elif "number" in senses and "year" not in senses:
        count = senses["number"]
    elif passage.language == "ar" and "unit" in senses and "number" in passage.senses(place + 1):
        count = passage.senses(place + 1)["number"]
        one = count == 1 and not passage.word(place + 1).isdigit()
        return (place + 2, count, senses["unit"]) if one or "coming" in passage.senses(place + 2) else None
    else:
        return None
    end = _over_ending(passage, place + 1)
    if "opening" in passage.senses(end) and "closing" in passage.senses(end + 2):
        end += 3
    elif "to" in passage.senses(end) or "joint" in passage.senses(end) or "dash" in passage.senses(end):
        longer = passage.senses(end + 1).get("number", 0)
        if longer > count and "unit" in passage.senses(end + 2):
            count = longer
            end += 2
    if "dash" in passage.senses(end) and passage.touches(end) and passage.touches(end + 1):
        end += 1
    if "coming" in passage.senses(end) and "unit" not in passage.senses(end):
        end += 1
    named = passage.senses(end).get("unit")
    if named is None and passage.touches(end):
        named = _ABBREVIATED.get(passage.word(end))
    if named is None or count < 1:
        return None
    return end + 1, count, named


def _over_ending(passage: Passage, place: int) -> int:
    """Over the ending that is written to a number: 10-ти дней, 3-х месяцев."""
    if "dash" not in passage.senses(place) or not passage.touches(place) or not passage.touches(place + 1):
        return place
    ending = passage.senses(place + 1)
    return place + 2 if "suffix" in ending and "unit" not in ending else place


def _over_two(passage: Passage, place: int, count: int) -> int:
    """Over the number that repeats an Arabic dual: أسبوعين اثنين."""
    return place + 1 if passage.language == "ar" and count == passage.senses(place).get("number") == 2 else place


def counted(passage: Passage, count: int, unit: Unit, start: date) -> Point | None:
    """The day that lies a span after a day.

    Args:
        passage: for the country whose holidays count.
        count: how many units.
        unit: of time.
        start: the day from which to count.
    """
    due = _day_after(passage, count, unit, start)
    if due is None:
        return None
    return Point(due, due, "span", _SPAN_PRECISIONS[unit])


def _day_after(passage: Passage, count: int, unit: Unit, start: date) -> date | None:
    if unit == "workday":
        return add_working_days(start, count, passage.country) if count <= 400 else None
    if unit in ("hour", "day", "week"):
        days = {"hour": -(-count // 24), "day": count, "week": 7 * count}[unit]
        return start + timedelta(days=days) if days <= 40_000 else None
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
    return add_months(start, months * count) if count <= 400 else None


def more_span(passage: Passage, place: int, point: Point) -> tuple[int, Point]:
    """A second, smaller span behind the first: 2 weeks 3 days, 1 Jahr und 2 Monate."""
    for _ in range(2):
        place, point = _one_more(passage, place, point)
    return place, point


def _one_more(passage: Passage, place: int, point: Point) -> tuple[int, Point]:
    behind = place
    if "joint" in passage.senses(behind) or "comma" in passage.senses(behind):
        behind += 1
    found = span_at(passage, behind)
    if found is None:
        return place, point
    end, count, unit = found
    later = counted(passage, count, unit, point.last)
    if later is None:
        return place, point
    return end, later._replace(precision="day")
