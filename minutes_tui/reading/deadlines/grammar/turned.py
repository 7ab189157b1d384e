"""Months, parts of a year, and this or next week, month, quarter, year: what other periods are made of."""

from datetime import date, timedelta
from typing import Final

from minutes_tui.domain.deadlines import Precision
from minutes_tui.reading.deadlines.calendars import add_months, add_working_days, friday_of, last_of_month
from minutes_tui.reading.deadlines.grammar.dates import Found
from minutes_tui.reading.deadlines.grammar.months import month_alone, month_first
from minutes_tui.reading.deadlines.grammar.points import SHIFTS, Point
from minutes_tui.reading.deadlines.grammar.words import month_at, year_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Unit
from minutes_tui.reading.wording.words import listed

_POINTING_BACK: Final = ("dies", "эт", "данн")
"""ab diesem Tag, в этот день: a day that was named before, not the meeting's own."""
MONTHS_IN: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_PRECISIONS: dict[int, Precision] = {1: "month", 3: "quarter", 6: "half", 12: "year"}


def part_of_year(year: int, number: int, months: int) -> Point:
    """One of the equal parts of a year: the second quarter, the first half, the year itself.

    Args:
        year: the year.
        number: which part, from 1.
        months: how long a part is: 1, 3, 6 or 12.
    """
    start = (number - 1) * months + 1
    return Point(date(year, start, 1), last_of_month(year, start + months - 1), "period", _PRECISIONS[months])


def month_period(passage: Passage, place: int) -> Found:
    if passage.language == "vi" and "month_year" in passage.senses(place + 1):
        return month_first(passage, place)
    found = month_at(passage, place)
    return None if found is None else month_alone(passage, *found)


def behind_current_year(passage: Passage, place: int) -> int:
    """Over 'of the year' without a number."""
    behind = place
    while behind < place + 2 and ("of" in passage.senses(behind) or "glue" in passage.senses(behind)):
        behind += 1
    return behind + 1 if passage.senses(behind).get("unit") == "year" else place


def over_the_month(passage: Passage, place: int) -> int:
    """Over 'of the month' behind a day: of the month, des Monats, của tháng, من الشهر, месяца."""
    for behind in range(place, place + 3):
        senses = passage.senses(behind)
        if senses.get("unit") == "month":
            after = passage.senses(behind + 1)
            definite = behind > place or passage.word(behind).startswith(("ال", "месяц"))
            named = "number" in after or "month" in after or "turn" in after or "first" in after or "roman" in after
            return behind + 1 if definite and not named else place
        if not ("of" in senses or "glue" in senses) or "each" in senses:
            return place
    return place


def month_named(passage: Passage, place: int) -> tuple[int, Point] | None:
    for _ in range(3):
        found = month_period(passage, place) or _turned_month(passage, place)
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
        return turned_period(passage, place)
    return None


def half_of_month_period(month: Point, number: int) -> Point:
    middle = month.first.replace(day=15)
    return month._replace(last=middle) if number == 1 else month._replace(first=middle + timedelta(days=1))


def turned_period(passage: Passage, place: int) -> Found:
    """This week, next month, tháng sau, الأسبوع القادم, the last month of the year."""
    senses, behind = passage.senses(place), passage.senses(place + 1)
    if "this_unit" in senses:
        return place + 1, shifted(passage.meeting_date, senses["this_unit"], 0)
    if "next_unit" in senses:
        return place + 1, shifted(passage.meeting_date, senses["next_unit"], 1)
    turn_behind = passage.language in ("vi", "ar")
    if "turn" in senses and "unit" in behind and (not turn_behind or senses["turn"] in ("this", "final")):
        turn, unit, end = senses["turn"], behind["unit"], place + 2
        if unit == "day" and turn == "this" and passage.word(place).startswith(_POINTING_BACK):
            return None
        final = turn == "final" or turn == "last" or ("turn" in senses and "second" in senses)
        if unit == "month" and final:
            of_year = _last_month_of_year(passage, end)
            if of_year is not None:
                return of_year
    elif "unit" in senses and "after" in behind and passage.senses(place + 2).get("turn") == "next":
        turn, unit, end = "after next", senses["unit"], place + 3
    elif "unit" in senses and "turn" in behind and turn_behind:
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
    shift = SHIFTS.get(turn)
    if shift and (is_many(passage, place) or is_many(passage, place + 1)):
        return None
    if shift == 1 and unit == "workday":
        day = add_working_days(passage.meeting_date, 1, passage.country)
        return None if day is None else (end, Point(day, day, "relative"))
    if shift is None or unit in ("hour", "workday"):
        return None
    return end, shifted(passage.meeting_date, unit, shift)


_MANY: Final = listed(
    """
    tage tagen wochen monate monaten quartale quartalen halbjahre halbjahren jahre jahren
    ايام الايام اسابيع الاسابيع اشهر الاشهر شهور الشهور سنوات السنوات اعوام الاعوام ارباع
    """
)
"""Units of time in the plural."""
_SEVERAL: Final = listed("vài những mấy các vai nhung may cac")


def is_many(passage: Passage, place: int) -> bool:
    """Are several periods meant, of which nobody said how many: the coming weeks, nächsten Tagen, vài ngày tới?

    Args:
        passage: the lexemes.
        place: where the unit, or the word of turn, stands.
    """
    senses, word = passage.senses(place), passage.word(place)
    if passage.language == "vi":
        return senses.get("unit") == "day" or passage.word(place - 1) in _SEVERAL
    if passage.language == "ru":
        return "turn" in senses and word.endswith(("ие", "их", "им", "ими", "ые", "ых"))
    if passage.language == "en":
        return "unit" in senses and word.endswith("s") and "'" not in word
    return word in _MANY


def _last_month_of_year(passage: Passage, place: int) -> Found:
    found = year_at(passage, place)
    if found is not None:
        return found[0], part_of_year(found[1], 12, 1)
    end = behind_current_year(passage, place)
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
        # On a weekend the Friday of this week is past: what is left of the week ends on its Sunday.
        last = monday + timedelta(days=6) if shift == 0 and friday_of(day) < day else friday_of(monday)
        return Point(monday, last, "turned", "week")
    months = MONTHS_IN[unit]
    moved = add_months(day.replace(day=1), months * shift)
    point = part_of_year(moved.year, (moved.month - 1) // months + 1, months)
    return point._replace(sort="turned")
