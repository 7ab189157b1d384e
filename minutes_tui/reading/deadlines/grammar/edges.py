"""The edges of periods: Ende Mai, cuối quý II, the end of next month, year-end, the last working day."""

from collections.abc import Callable
from datetime import date, timedelta

from minutes_tui.reading.deadlines.calendars import last_of_month, last_working_day
from minutes_tui.reading.deadlines.grammar.dates import Found
from minutes_tui.reading.deadlines.grammar.points import SHIFTS, Point
from minutes_tui.reading.deadlines.grammar.turned import month_named, part_of_year, shifted
from minutes_tui.reading.deadlines.grammar.words import year_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Edge, Unit


def edge_at(passage: Passage, place: int, of_unit: Callable[[Passage, int], Found]) -> Found:
    """Early, middle, end of a period: Ende Mai, cuối quý II, the end of next month, year-end, last working day.

    Args:
        passage: the lexemes.
        place: where the edge may stand.
        of_unit: reads the period behind the edge.
    """
    senses = passage.senses(place)
    if "turn" in senses and "edge_of" in passage.senses(place + 1):
        edge, unit = passage.senses(place + 1)["edge_of"]
        shift = SHIFTS.get(senses["turn"])
        return None if shift is None else (place + 2, at_edge(shifted(passage.meeting_date, unit, shift), edge))
    if "edge_of" in senses:
        return _edge_of_unit(passage, place, *senses["edge_of"])
    if "last_day" in senses or "last_workday" in senses:
        found = _period_behind(passage, place + 1, of_unit)
        if found is None or found[1] is None:
            return found
        end, point = found[0], found[1]
        working = "last_workday" in senses
        last = last_working_day(point.last, passage.country) if working else point.last
        nth = -1 if working else None
        return end, point._replace(first=last, last=last, sort="period", precision="day", edged=True, nth=nth)
    if "edge" not in senses:
        return None
    edge = senses["edge"]
    found = _period_behind(passage, place + 1, of_unit)
    if found is None or found[1] is None:
        return found
    return found[0], at_edge(found[1], edge)


def _edge_of_unit(passage: Passage, place: int, edge: Edge, unit: Unit) -> Found:
    """Jahresende 2025, the year-end."""
    if unit == "day":
        return place + 1, shifted(passage.meeting_date, "day", 0)._replace(bare=True)
    found = year_at(passage, place + 1) if unit == "year" else None
    if found is not None:
        return found[0], at_edge(part_of_year(found[1], 1, 12), edge)
    if unit == "month":
        month = month_named(passage, place + 1)
        if month is not None:
            return month[0], at_edge(month[1], edge)
    return place + 1, at_edge(shifted(passage.meeting_date, unit, 0), edge)._replace(bare=True)


def _period_behind(passage: Passage, place: int, of_unit: Callable[[Passage, int], Found]) -> Found:
    for step in range(4):
        found = of_unit(passage, place)
        if found is not None:
            return found
        senses = passage.senses(place)
        if "unit" in senses and senses["unit"] not in ("hour", "workday", "day"):
            return place + 1, shifted(passage.meeting_date, senses["unit"], 0)
        if "frequency" in senses and senses["frequency"] not in ("day", "workday"):
            return place + 1, shifted(passage.meeting_date, senses["frequency"], 0)
        placing = passage.language == "vi" and "within" in senses
        joins = "of" in senses or "glue" in senses or ("dash" in senses and step == 0) or "each" in senses
        if placing or not joins:
            return None
        place += 1
    return None


def at_edge(point: Point, edge: Edge) -> Point:
    """The day that an edge of a period means (the rules: 10th, 15th, 30 June, the last day)."""
    if edge == "end":
        return point._replace(first=point.last, edged=True)
    if edge in ("first ten days", "second ten days"):
        day = point.first.replace(day=10 if edge == "first ten days" else 20)
        return point._replace(first=day, last=day, edged=True)
    day = _early(point) if edge == "start" else _middle(point)
    return point._replace(first=day, last=day, edged=True, approximate=True)


def _early(point: Point) -> date:
    return point.first if point.precision == "week" else point.first.replace(day=10)


def _middle(point: Point) -> date:
    if point.precision == "year":
        return date(point.first.year, 6, 30)
    if point.precision == "half":
        return last_of_month(point.first.year, point.first.month + 2)
    if point.precision == "quarter":
        return date(point.first.year, point.first.month + 1, 15)
    if point.precision == "week":
        return point.first + timedelta(days=2)
    return point.first.replace(day=15)
