"""Periods and their edges: quý II/2025, the end of May, nächste Woche, cuối năm, первое полугодие, نهاية الشهر."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from minutes_tui.domain.deadlines import Precision
from minutes_tui.reading.deadlines.calendars import add_months, friday_of, last_of_month, last_working_day
from minutes_tui.reading.deadlines.grammar.dates import (
    Found,
    day_first,
    in_digits,
    month_alone,
    month_at,
    month_first,
    year_at,
)
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Edge, Senses, Turn, Unit

_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_PRECISIONS: dict[int, Precision] = {1: "month", 3: "quarter", 6: "half", 12: "year"}
_SHIFTS: dict[Turn, int] = {"this": 0, "next": 1, "after next": 2, "last": -1}


def part_of_year(year: int, number: int, months: int) -> Point:
    """One of the equal parts of a year: the second quarter, the first half, the year itself.

    Args:
        year: the year.
        number: which part, from 1.
        months: how long a part is: 1, 3, 6 or 12.
    """
    start = (number - 1) * months + 1
    return Point(date(year, start, 1), last_of_month(year, start + months - 1), "period", _PRECISIONS[months])


def period_at(passage: Passage, place: int) -> Found:
    """A period, without an edge before it."""
    for rule in (_numbered_part, _first_months, _half_of, _week_of_day, _week_of_month, _turned, _month, _numbered_year):
        found = rule(passage, place)
        if found is not None:
            return found
    return None


def _month(passage: Passage, place: int) -> Found:
    if passage.language == "vi" and "month_year" in passage.senses(place + 1):
        return month_first(passage, place)
    found = month_at(passage, place)
    return None if found is None else month_alone(passage, *found)


def _with_year(passage: Passage, place: int, number: int, months: int) -> Found:
    """A part of a year and the year behind it; without one the first such part that has not ended."""
    found = year_at(passage, place)
    if found is not None:
        end, year = found
        return end, part_of_year(year, number, months)
    end = _behind_current_year(passage, place)
    point = part_of_year(passage.meeting_date.year, number, months)
    if point.last < passage.meeting_date:
        point = part_of_year(passage.meeting_date.year + 1, number, months)
    return end, replace(point, year_given=end != place)


def _behind_current_year(passage: Passage, place: int) -> int:
    """Over 'of the year' without a number."""
    behind = place
    while behind < place + 2 and ("of" in passage.senses(behind) or "glue" in passage.senses(behind)):
        behind += 1
    return behind + 1 if passage.senses(behind).get("unit") == "year" else place


def _numbered_part(passage: Passage, place: int) -> Found:
    """A numbered quarter, half-year or week: Q2/2025, quý II, 2. Quartal, первое полугодие, KW 24."""
    senses = passage.senses(place)
    if "letter" in senses:
        return _lettered(passage, place, senses["letter"])
    unit = senses.get("unit")
    if unit in ("quarter", "half", "week"):
        return _unit_then_number(passage, place, unit)
    number = senses.get("roman", senses.get("ordinal", senses.get("number", 0)))
    if "turn" in senses and senses["turn"] == "final":
        number = number or -1
    if not number or "year" in senses or "days" in senses:
        return None
    end = place + 1
    later = passage.senses(end + 1).get("roman", passage.senses(end + 1).get("ordinal", 0))
    if later > number and passage.senses(end + 2).get("unit") in ("quarter", "half") and ("dash" in passage.senses(end) or "joint" in passage.senses(end)):
        number, end = later, end + 2
    if passage.touches(end) and ("dot" in passage.senses(end) or "dash" in passage.senses(end)):
        end += 1
    end = passage.over(end, "suffix", 1)
    if "turn" in passage.senses(end) and passage.senses(end).get("unit") is None:
        return None
    unit = passage.senses(end).get("unit")
    if passage.senses(end).get("letter") == "week":
        return _calendar_week(passage, end + 1, number)
    if unit not in ("quarter", "half", "week") or ("number" in senses and end == place + 1 and "roman" not in senses):
        return None
    if unit == "week":
        return _calendar_week(passage, end + 1, number) if passage.word(end).startswith("kalender") else None
    return _part(passage, end + 1, number, unit)


def _part(passage: Passage, place: int, number: int, unit: Unit) -> Found:
    months = _MONTHS[unit]
    parts = 12 // months
    if number == -1:
        number = parts
        if year_at(passage, place) is None and _behind_current_year(passage, place) == place:
            return None
    return _with_year(passage, place, number, months) if 1 <= number <= parts else None


def _lettered(passage: Passage, place: int, unit: Unit) -> Found:
    behind = passage.senses(place + 1)
    if "dot" in behind and passage.touches(place + 1):
        place += 1
        behind = passage.senses(place + 1)
    if unit == "week":
        return _calendar_week(passage, place + 2, behind["number"]) if "number" in behind else None
    if unit == "month" or not passage.touches(place + 1):
        return None
    months = _MONTHS[unit]
    if "month_year" in behind:
        number, year = behind["month_year"]
        return (place + 2, part_of_year(year, number, months)) if 1 <= number <= 12 // months else None
    number = behind.get("roman", behind.get("number", 0))
    return _with_year(passage, place + 2, number, months) if 1 <= number <= 12 // months else None


def _unit_then_number(passage: Passage, place: int, unit: Unit) -> Found:
    behind = passage.senses(place + 1)
    end = place + 2
    if "glue" in behind and "number" in passage.senses(end) and passage.language == "vi":
        behind = passage.senses(end)
        end += 1
    if unit == "week":
        number = behind.get("number", 0)
        if not number or "unit" in passage.senses(end):
            return None
        return _week_number(passage, end, number)
    if "month_year" in behind:
        number, year = behind["month_year"]
        return (end, part_of_year(year, number, _MONTHS[unit])) if 1 <= number <= 12 // _MONTHS[unit] else None
    number = behind.get("roman", behind.get("ordinal", behind.get("number", 0)))
    if "turn" in behind and behind["turn"] == "final" and not number:
        number = -1
    if not number or "year" in behind:
        return None
    end = passage.over(end, "suffix", 1)
    return _part(passage, end, number, unit)


def _week_number(passage: Passage, place: int, number: int) -> Found:
    """Week 24, or week 2 of a month."""
    of_month = month_named(passage, place)
    if of_month is not None:
        end, point = of_month
        return end, _nth_week(point, number)
    return _calendar_week(passage, place, number)


def _calendar_week(passage: Passage, place: int, number: int) -> Found:
    if not 1 <= number <= 53:
        return None
    found = year_at(passage, place)
    end, year = found if found is not None else (place, passage.meeting_date.year)
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return end, None
    if found is None and monday + timedelta(days=6) < passage.meeting_date:
        monday = date.fromisocalendar(year + 1, min(number, 52), 1)
    return end, Point(monday, friday_of(monday), "period", "week", year_given=found is not None)


def _week_of_month(passage: Passage, place: int) -> Found:
    """The first week of June, tuần đầu tháng 6, letzte Juniwoche in two words, الأسبوع الأول من يونيو."""
    senses, behind = passage.senses(place), passage.senses(place + 1)
    if "week_in" in behind or "half_in" in behind:
        return _in_one_word(passage, place)
    if senses.get("unit") == "week":
        number = which_of(behind)
    elif behind.get("unit") == "week":
        number = which_of(senses)
    else:
        return None
    if not number:
        return None
    found = month_named(passage, place + 2)
    if found is None:
        return None
    end, point = found
    return end, _nth_week(point, number)


def _in_one_word(passage: Passage, place: int) -> Found:
    """erste Juniwoche, zweite Junihälfte."""
    number, behind = which_of(passage.senses(place)), passage.senses(place + 1)
    month = behind.get("week_in", behind.get("half_in", 0))
    found = month_alone(passage, place + 2, month)
    if not number or found is None or found[1] is None:
        return None
    if "week_in" in behind:
        return found[0], _nth_week(found[1], number)
    return found[0], _half_of_month(found[1], 1 if number == 1 else 2)


def _week_of_day(passage: Passage, place: int) -> Found:
    """The week of 9 June, Woche vom 9. Juni, tuần từ ngày 9/6."""
    senses, link = passage.senses(place), passage.senses(place + 1)
    if senses.get("unit") != "week" or not ("of" in link or "since" in link):
        return None
    behind = passage.over(place + 2, "glue", 2)
    found = in_digits(passage, behind) or day_first(passage, behind) or month_first(passage, behind)
    if found is None or found[1] is None or found[1].precision != "day":
        return None
    monday = found[1].first - timedelta(days=found[1].first.weekday())
    return found[0], Point(monday, friday_of(monday), "period", "week", year_given=found[1].year_given)


def which_of(senses: Senses) -> int:
    if (senses.get("turn") == "final" and "ordinal" not in senses) or senses.get("edge") == "end":
        return -1
    if "first" in senses or senses.get("edge") == "start":
        return 1
    number = senses.get("ordinal", senses.get("number", 0))
    return number if 1 <= number <= 5 else 0


def month_named(passage: Passage, place: int) -> tuple[int, Point] | None:
    for _ in range(3):
        found = _month(passage, place) or _turned_month(passage, place)
        if found is not None and found[1] is not None:
            return found[0], found[1]
        senses = passage.senses(place)
        if not ("of" in senses or "glue" in senses or "inside" in senses):
            return None
        place += 1
    return None


def _turned_month(passage: Passage, place: int) -> Found:
    senses, behind = passage.senses(place), passage.senses(place + 1)
    if "month" in (senses.get("unit"), behind.get("unit")) and ("turn" in senses or "turn" in behind):
        return _turned(passage, place)
    return None


def _nth_week(month: Point, number: int) -> Point | None:
    """The week of a month, counted by its Fridays."""
    first = month.first + timedelta(days=(4 - month.first.weekday()) % 7)
    friday = last_of_month(month.first.year, month.first.month) if number == -1 else first
    if number == -1:
        friday -= timedelta(days=(friday.weekday() - 4) % 7)
    else:
        friday += timedelta(days=7 * (number - 1))
    if friday.month != month.first.month:
        return None
    return Point(friday - timedelta(days=4), friday, "period", "week", year_given=month.year_given)


def _first_months(passage: Passage, place: int) -> Found:
    """6 tháng đầu năm 2025, 9 tháng đầu năm, the first six months of 2025, die ersten sechs Monate."""
    senses = passage.senses(place)
    if passage.language == "vi":
        end, which = place + 2, passage.senses(place + 2)
    else:
        if "first" not in senses and "second" not in senses:
            return None
        which, place, end = senses, place + 1, place + 3
        senses = passage.senses(place)
    count = senses.get("number", 0)
    if passage.senses(place + 1).get("unit") != "month" or count not in (3, 6, 9):
        return None
    late = "second" in which and "first" not in which
    if not ("first" in which or late):
        return None
    if passage.language == "vi":
        end += 1
    found = year_at(passage, end)
    if found is None:
        behind = _behind_current_year(passage, end)
        if behind == end:
            return None
        found = behind, passage.meeting_date.year
    behind, year = found
    last_month = 12 if late else count
    first = date(year, last_month - count + 1, 1)
    return behind, Point(first, last_of_month(year, last_month), "period", "half" if count == 6 else "quarter")


def _half_of(passage: Passage, place: int) -> Found:
    """The first half of 2025, of May, of the year; nửa cuối tháng 6; النصف الأول من عام 2025."""
    senses, behind = passage.senses(place), passage.senses(place + 1)
    if "half" in senses:
        which = behind
    elif "half" in behind:
        which = senses
    else:
        return None
    number = which.get("ordinal", 0)
    if "first" in which:
        number = 1
    elif "second" in which:
        number = 2
    if number not in (1, 2):
        return None
    place += 2
    month = month_named(passage, place)
    if month is not None:
        end, point = month
        return end, _half_of_month(point, number)
    found = year_at(passage, place)
    if found is not None:
        return found[0], part_of_year(found[1], number, 6)
    end = _behind_current_year(passage, place)
    return None if end == place else _with_year(passage, place, number, 6)


def _half_of_month(month: Point, number: int) -> Point:
    middle = month.first.replace(day=15)
    return replace(month, last=middle) if number == 1 else replace(month, first=middle + timedelta(days=1))


def _turned(passage: Passage, place: int) -> Found:
    """This week, next month, tháng sau, الأسبوع القادم, the last month of the year."""
    senses, behind = passage.senses(place), passage.senses(place + 1)
    if "this_unit" in senses:
        return place + 1, shifted(passage.meeting_date, senses["this_unit"], 0)
    if "next_unit" in senses:
        return place + 1, shifted(passage.meeting_date, senses["next_unit"], 1)
    turn_behind = passage.language in ("vi", "ar")
    if "turn" in senses and "unit" in behind and (not turn_behind or senses["turn"] in ("this", "final")):
        turn, unit, end = senses["turn"], behind["unit"], place + 2
        final = turn == "final" or turn == "last" or ("turn" in senses and "second" in senses)
        if unit == "month" and final:
            of_year = _last_month_of_year(passage, end)
            if of_year is not None:
                return of_year
    elif "unit" in senses and "after" in behind and passage.senses(place + 2).get("turn") == "next":
        turn, unit, end = "after next", senses["unit"], place + 3
    elif "unit" in senses and "turn" in behind:
        turn, unit, end = behind["turn"], senses["unit"], place + 2
        if unit == "month" and (turn == "final" or "edge" in behind):
            of_year = _last_month_of_year(passage, end)
            if of_year is not None:
                return of_year
        if "turn" in passage.senses(end) and passage.senses(end).get("turn") == "after next":
            turn, end = "after next", end + 1
    else:
        return None
    if turn == "next" and passage.senses(end).get("turn") == "after next":
        turn, end = "after next", end + 1
    shift = _SHIFTS.get(turn)
    if shift is None or unit in ("hour", "workday"):
        return None
    return end, shifted(passage.meeting_date, unit, shift)


def _last_month_of_year(passage: Passage, place: int) -> Found:
    found = year_at(passage, place)
    if found is not None:
        return found[0], part_of_year(found[1], 12, 1)
    end = _behind_current_year(passage, place)
    return None if end == place else (end, part_of_year(passage.meeting_date.year, 12, 1))


def shifted(day: date, unit: Unit, shift: int) -> Point:
    """The period so many units before or behind the one in which a day lies.

    Args:
        day: the day from which to look.
        unit: day, week, month, quarter, half or year.
        shift: 0 is the period of the day itself, 1 the next one.
    """
    if unit == "day":
        there = day + timedelta(days=shift)
        return Point(there, there, "relative")
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * shift)
        return Point(monday, friday_of(monday), "turned", "week")
    months = _MONTHS[unit]
    moved = add_months(day.replace(day=1), months * shift)
    point = part_of_year(moved.year, (moved.month - 1) // months + 1, months)
    return replace(point, sort="turned")


def _numbered_year(passage: Passage, place: int) -> Found:
    """năm 2025, 2025 году, Jahr 2025, 2025 alone (then it wants a cue)."""
    senses = passage.senses(place)
    if senses.get("unit") == "year":
        behind = passage.senses(place + 1)
        if "year" in behind:
            return _year_end(passage, place + 2), part_of_year(behind["year"], 1, 12)
        return None
    if "year" not in senses:
        return None
    end = place + 1
    named = passage.senses(end).get("unit") == "year" and passage.language in ("ru", "en")
    if named:
        end = _year_end(passage, end + 1)
        if passage.word(end - 1) == "г" and "dot" in passage.senses(end) and passage.touches(end):
            end += 1
    return end, replace(part_of_year(senses["year"], 1, 12), bare=not named)


def _year_end(passage: Passage, place: int) -> int:
    return place + 1 if passage.language == "ar" and passage.word(place) == "م" else place


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
        shift = _SHIFTS.get(senses["turn"])
        return None if shift is None else (place + 2, at_edge(shifted(passage.meeting_date, unit, shift), edge))
    if "edge_of" in senses:
        return _edge_of_unit(passage, place, *senses["edge_of"])
    if "last_day" in senses or "last_workday" in senses:
        found = _period_behind(passage, place + 1, of_unit)
        if found is None or found[1] is None:
            return found
        end, point = found[0], found[1]
        last = last_working_day(point.last, passage.country) if "last_workday" in senses else point.last
        return end, replace(point, first=last, last=last, sort="period", precision="day", edged=True, month_day=-1)
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
        return place + 1, replace(shifted(passage.meeting_date, "day", 0), bare=True)
    found = year_at(passage, place + 1) if unit == "year" else None
    if found is not None:
        return found[0], at_edge(part_of_year(found[1], 1, 12), edge)
    if unit == "month":
        month = month_named(passage, place + 1)
        if month is not None:
            return month[0], at_edge(month[1], edge)
    return place + 1, replace(at_edge(shifted(passage.meeting_date, unit, 0), edge), bare=True)


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
        if not ("of" in senses or "glue" in senses or ("dash" in senses and step == 0) or "each" in senses):
            return None
        place += 1
    return None


def at_edge(point: Point, edge: Edge) -> Point:
    """The day that an edge of a period means (the rules: 10th, 15th, 30 June, the last day)."""
    if edge == "end":
        return replace(point, first=point.last, edged=True, month_day=-1)
    if edge in ("first ten days", "second ten days"):
        day = point.first.replace(day=10 if edge == "first ten days" else 20)
        return replace(point, first=day, last=day, edged=True)
    day = _early(point) if edge == "start" else _middle(point)
    return replace(point, first=day, last=day, edged=True, approximate=True)


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
