"""Periods and their edges: quý II/2025, the end of May, nächste Woche, cuối năm, первое полугодие, نهاية الشهر."""

from datetime import date

from minutes_tui.reading.deadlines.calendars import last_of_month
from minutes_tui.reading.deadlines.grammar.dates import Found
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.grammar.turned import (
    MONTHS_IN,
    behind_current_year,
    half_of_month_period,
    month_named,
    month_period,
    over_the_month,
    part_of_year,
    shifted,
    turned_period,
)
from minutes_tui.reading.deadlines.grammar.weeks import calendar_week, week_number, week_of_day_at, week_of_month_at
from minutes_tui.reading.deadlines.grammar.words import year_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Unit


def period_at(passage: Passage, place: int) -> Found:
    """A period, without an edge before it."""
    for rule in (
        _numbered_part,
        _first_months,
        _half_of,
        week_of_day_at,
        week_of_month_at,
        turned_period,
        month_period,
        _numbered_year,
    ):
        found = rule(passage, place)
        if found is not None:
            return found
    return None


def _with_year(passage: Passage, place: int, number: int, months: int) -> Found:
    """A part of a year and the year behind it; without one the first such part that has not ended."""
    found = year_at(passage, place)
    if found is not None:
        end, year = found
        return end, part_of_year(year, number, months)
    end = behind_current_year(passage, place)
    point = part_of_year(passage.meeting_date.year, number, months)
    if point.last < passage.meeting_date:
        point = part_of_year(passage.meeting_date.year + 1, number, months)
    return end, point._replace(year_given=end != place)


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
    if (
        later > number
        and passage.senses(end + 2).get("unit") in ("quarter", "half")
        and ("dash" in passage.senses(end) or "joint" in passage.senses(end))
    ):
        number, end = later, end + 2
    if passage.touches(end) and ("dot" in passage.senses(end) or "dash" in passage.senses(end)):
        end += 1
        second = passage.senses(end + 1).get("number", 0)
        if "joint" in passage.senses(end) and second > number and "unit" in passage.senses(end + 3):
            number, end = second, end + 3
    end = passage.over(end, "suffix", 1)
    if "turn" in passage.senses(end) and passage.senses(end).get("unit") is None:
        return None
    unit = passage.senses(end).get("unit")
    if passage.senses(end).get("letter") == "week" and "unit" not in passage.senses(end):
        return calendar_week(passage, end + 1, number)
    counted = "number" in senses and end == place + 1 and "roman" not in senses
    if unit not in ("quarter", "half", "week") or (counted and not _is_ordered(passage, place, end)):
        return None
    if unit == "week":
        return calendar_week(passage, end + 1, number) if passage.word(end).startswith("kalender") else None
    return _part(passage, end + 1, number, unit)


def _is_ordered(passage: Passage, place: int, end: int) -> bool:
    """в 3 квартале, конца 3 квартала: the Russian number of a quarter, not how many."""
    if passage.language != "ru":
        return False
    return passage.word(end).endswith(("е", "у", "ом")) or "edge" in passage.senses(place - 1)


def _part(passage: Passage, place: int, number: int, unit: Unit) -> Found:
    months = MONTHS_IN[unit]
    parts = 12 // months
    if passage.word(place - 1) in ("кв", "qtr") and "dot" in passage.senses(place) and passage.touches(place):
        place += 1
    if number == -1:
        number = parts
        if year_at(passage, place) is None and behind_current_year(passage, place) == place:
            return None
    return _with_year(passage, place, number, months) if 1 <= number <= parts else None


def _lettered(passage: Passage, place: int, unit: Unit) -> Found:
    behind = passage.senses(place + 1)
    if "dot" in behind and passage.touches(place + 1):
        place += 1
        behind = passage.senses(place + 1)
    if unit == "week":
        if "month_year" in behind:
            return calendar_week(passage, place + 2, behind["month_year"][0], behind["month_year"][1])
        return calendar_week(passage, place + 2, behind["number"]) if "number" in behind else None
    if unit == "month" or not passage.touches(place + 1):
        return None
    months = MONTHS_IN[unit]
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
        if "month_year" in behind:
            return week_number(passage, end, behind["month_year"][0], behind["month_year"][1])
        number = behind.get("number", 0)
        counts = passage.language == "ar" and not passage.word(end - 1).isdigit()
        if not number or counts or "unit" in passage.senses(end):
            return None
        return week_number(passage, end, number)
    if "month_year" in behind:
        number, year = behind["month_year"]
        return (end, part_of_year(year, number, MONTHS_IN[unit])) if 1 <= number <= 12 // MONTHS_IN[unit] else None
    number = behind.get("roman", behind.get("ordinal", behind.get("number", 0)))
    if "turn" in behind and behind["turn"] == "final" and not number:
        number = -1
    if not number or "year" in behind:
        return None
    end = passage.over(end, "suffix", 1)
    return _part(passage, end, number, unit)


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
        behind = behind_current_year(passage, end)
        if behind == end:
            return None
        found = behind, passage.meeting_date.year
    behind, year = found
    last_month = 12 if late else count
    first = date(year, last_month - count + 1, 1)
    return behind, Point(first, last_of_month(year, last_month), "period", "half" if count == 6 else "quarter")


def _half_of(passage: Passage, place: int) -> Found:
    """The first half of 2025, of May, of the year; nửa cuối tháng 6; النصف الأول من عام 2025."""
    start = place
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
        return end, half_of_month_period(point, number)
    running = over_the_month(passage, place)
    if running > place:
        return running, half_of_month_period(shifted(passage.meeting_date, "month", 0), number)
    found = year_at(passage, place)
    if found is not None:
        return found[0], part_of_year(found[1], number, 6)
    named = behind_current_year(passage, place) > place or "edge" in passage.senses(start - 1)
    return _with_year(passage, place, number, 6) if named else None


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
    return end, part_of_year(senses["year"], 1, 12)._replace(bare=not named)


def _year_end(passage: Passage, place: int) -> int:
    return place + 1 if passage.language == "ar" and passage.word(place) == "م" else place
