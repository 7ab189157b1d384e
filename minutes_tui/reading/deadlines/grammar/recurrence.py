"""Recurring duties: hàng tháng trước ngày 10, every Friday, zum Ende jedes Quartals, ежегодно до 1 марта."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from minutes_tui.reading.deadlines.calendars import add_months, safe_date
from minutes_tui.reading.deadlines.grammar.clock import time_behind
from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.grammar.edges import at_edge
from minutes_tui.reading.deadlines.grammar.month_days import repetition_behind
from minutes_tui.reading.deadlines.grammar.named import nth_weekday_at
from minutes_tui.reading.deadlines.grammar.phrase import phrase_at
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.grammar.spans import counted, span_at
from minutes_tui.reading.deadlines.grammar.turned import shifted
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Unit

_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_INTERVALS: Final[dict[Unit, int]] = {"month": 1, "quarter": 3, "half": 6}
_FREQUENCIES: Final[dict[Unit, str]] = {
    "day": "DAILY",
    "workday": "DAILY",
    "week": "WEEKLY",
    "month": "MONTHLY",
    "year": "YEARLY",
}


def recurring_at(passage: Passage, place: int, plain: Phrase | None) -> Phrase | None:
    """A recurring duty that begins at a place.

    Args:
        passage: the lexemes.
        place: where it may begin.
        plain: the phrase that was read at the same place without regard to repetition.

    Returns:
        The phrase with the first due day and the rule; None where nothing recurs.
    """
    each_day = passage.senses(place).get("frequency") == "day" and "weekday" in passage.senses(place + 1)
    if plain is not None and plain.point is not None and plain.point.rule is not None:
        return plain
    if plain is not None and plain.point is not None and not each_day:
        behind = repetition_behind(passage, plain.end)
        inner = _repetition_inside(passage, plain.start, plain.end)
        if behind is not None:
            return _ruled(passage, replace(plain, end=behind[0]), behind[1])
        return None if inner is None else _ruled(passage, plain, inner)
    senses = passage.senses(place)
    if "frequency" in senses:
        if "weekday" in passage.senses(place + 1) and senses["frequency"] == "day":
            return _each(passage, place)
        return _frequency_first(passage, place, senses["frequency"])
    if "each" in senses:
        return _each(passage, place)
    if "number" in senses:
        return _once_in(passage, place)
    return _inside_then_each(passage, place)


def _inside_then_each(passage: Passage, place: int) -> Phrase | None:
    """on every Friday, vào thứ Sáu hằng tuần without a date of its own."""
    senses = passage.senses(place)
    if not any(sense in senses for sense in ("inside", "before", "by")):
        return None
    behind = passage.over(place + 1, "glue", 1)
    if "each" not in passage.senses(behind):
        return None
    found = _each(passage, behind)
    return None if found is None else replace(found, start=place)


def _repetition_inside(passage: Passage, start: int, end: int) -> Unit | None:
    """the end of each month."""
    for place in range(start, end):
        senses = passage.senses(place)
        if "frequency" in senses and "number" not in senses:
            return senses["frequency"]
        if "each" in senses and "unit" in passage.senses(place + 1) and "glue" not in senses:
            return passage.senses(place + 1)["unit"]
    return None


def _frequency_first(passage: Passage, place: int, unit: Unit) -> Phrase | None:
    """monthly, before the 10th; ежемесячно до 10 числа; or the adverb alone."""
    behind = place + 1
    for _ in range(4):
        found = phrase_at(passage, behind)
        if found is not None:
            again = repetition_behind(passage, found.end)
            found = found if again is None else replace(found, end=again[0])
        if found is not None and found.point is not None and not found.only_begins:
            if found.point.rule is not None:
                return replace(found, start=place)
            return _ruled(passage, replace(found, start=place), unit)
        senses = passage.senses(behind)
        small = any(sense in senses for sense in ("comma", "glue", "opening", "joint", "each"))
        if not small:
            break
        behind += 1
    return _alone(passage, place, unit)


def _alone(passage: Passage, place: int, unit: Unit) -> Phrase | None:
    """The adverb without a day: due at the end of each period."""
    if unit in ("day", "workday", "hour"):
        return None
    point = at_edge(shifted(passage.meeting_date, unit, 0), "end")
    if unit == "week":
        point = replace(point, weekday=4)
        if point.last < passage.meeting_date:
            point = replace(at_edge(shifted(passage.meeting_date, unit, 1), "end"), weekday=4)
    return Phrase(place, place + 1, replace(point, rule=_rule(unit, point), sort="period"))


def _once_in(passage: Passage, place: int) -> Phrase | None:
    """hai tuần một lần."""
    found = span_at(passage, place)
    if found is None or "once" not in passage.senses(found[0]):
        return None
    every = _every(passage, found[1], found[2])
    return None if every is None else Phrase(place, found[0] + 1, every)


def _every(passage: Passage, count: int, unit: Unit) -> Point | None:
    """A duty that comes again after so many units: first due when the first ones have passed."""
    first = counted(passage, count, unit, passage.meeting_date)
    if first is None or unit not in _FREQUENCIES or unit in ("day", "workday"):
        return None
    return replace(first, rule=f"FREQ={_FREQUENCIES[unit]};INTERVAL={count}")


def _each(passage: Passage, place: int) -> Phrase | None:
    """every Friday, alle zwei Wochen, كل يوم خميس, mỗi 2 tuần."""
    behind = passage.over(place + 1, "glue", 1)
    senses = passage.senses(behind)
    nth = nth_weekday_at(passage, behind)
    if nth is not None and nth[1] is not None:
        return _ruled(passage, Phrase(place, nth[0], nth[1]), "month")
    if "weekday" in senses:
        day = passage.meeting_date + timedelta(days=(senses["weekday"] - passage.meeting_date.weekday()) % 7)
        end = behind + 1
        again = repetition_behind(passage, end)
        point = Point(
            day, day, "relative", weekday=senses["weekday"], rule=f"FREQ=WEEKLY;BYDAY={_DAYS[senses['weekday']]}"
        )
        end = again[0] if again else end
        timed = time_behind(passage, end)
        return Phrase(place, end, point) if timed is None else Phrase(place, timed[0], point, clock=timed[1])
    found = span_at(passage, behind)
    if found is not None:
        end, count, unit = found
        every = _every(passage, count, unit)
        return None if every is None else Phrase(place, end, every)
    return None


def _ruled(passage: Passage, phrase: Phrase, unit: Unit) -> Phrase | None:
    """A phrase whose day comes again with every unit: the rule, and the first day on or after the meeting."""
    point = phrase.point
    if point is None or point.sort == "span":
        return None
    rule = _rule(unit, point)
    if rule is None:
        return None
    first = _first(passage, point, unit)
    return replace(phrase, point=replace(point, first=first, last=first, rule=rule, year_given=True, weak=False))


def _rule(unit: Unit, point: Point) -> str | None:
    if unit in ("day", "workday"):
        return "FREQ=DAILY"
    if unit == "week":
        return None if point.weekday is None else f"FREQ=WEEKLY;BYDAY={_DAYS[point.weekday]}"
    if unit == "hour":
        return None
    if point.nth is not None and point.weekday is None:
        return f"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS={point.nth}" if unit == "month" else None
    if point.nth is not None:
        return f"FREQ=MONTHLY;BYDAY={point.nth}{_DAYS[point.weekday or 0]}" if unit == "month" else None
    day = -1 if point.edged and not point.approximate else point.last.day
    if unit == "year":
        return f"FREQ=YEARLY;BYMONTH={point.last.month};BYMONTHDAY={day}"
    interval = _INTERVALS[unit]
    every = "" if interval == 1 else f";INTERVAL={interval}"
    return f"FREQ=MONTHLY{every};BYMONTHDAY={day}"


def _first(passage: Passage, point: Point, unit: Unit) -> date:
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
