"""Weekdays and relative days: Monday next week, ngày mai, thứ Hai đầu tiên của tháng 7."""

from datetime import date, timedelta
from typing import Final

from minutes_tui.reading.deadlines.calendars import (
    add_months,
    add_working_days,
    last_of_month,
    safe_date,
)
from minutes_tui.reading.deadlines.grammar.dates import Found, by_weekday, day_first, in_digits
from minutes_tui.reading.deadlines.grammar.later import with_weeks_behind
from minutes_tui.reading.deadlines.grammar.months import month_first
from minutes_tui.reading.deadlines.grammar.points import SHIFTS, Point, PointSort
from minutes_tui.reading.deadlines.grammar.turned import month_named, shifted
from minutes_tui.reading.deadlines.grammar.weeks import which_of
from minutes_tui.reading.deadlines.grammar.words import day_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Turn


def _is_short_weekday(passage: Passage, place: int) -> bool:
    """Does a cue right before an abbreviated weekday say that it is one: by Wed, bis Mi, on Thu?"""
    before = passage.senses(place - 1)
    if "before" in before or "by" in before or "latest" in before:
        return passage.language != "de" or passage.capital(place)
    return "inside" in before and passage.capital(place)


def weekday_at(passage: Passage, place: int) -> Found:
    """A weekday, alone, with the week that it belongs to, or before its date."""
    counted = nth_weekday_at(passage, place) or _first_workdays_at(passage, place)
    if counted is not None:
        return counted
    senses = passage.senses(place)
    turn: Turn | None = None
    if "turn" in senses and "weekday" in passage.senses(place + 1):
        turn = senses["turn"]
        place += 1
        senses = passage.senses(place)
    if "weekday" not in senses:
        if "short_weekday" not in senses:
            return None
        dated = _date_behind(passage, place + 1)
        if dated is not None or not _is_short_weekday(passage, place):
            return dated
    weekday = senses["weekday"] if "weekday" in senses else senses["short_weekday"]
    end = place + 1
    dated = _date_behind(passage, end, weekday)
    if dated is not None:
        return dated
    week = _week_behind(passage, end)
    if week is not None:
        end, shift = week
        monday = shifted(passage.meeting_date, "week", shift).first
        day = monday + timedelta(days=weekday)
        return end, Point(day, day, "relative", weekday=weekday)
    numbered = _day_number_behind(passage, end, weekday)
    if numbered is not None:
        return numbered
    if turn is None and "turn" in passage.senses(end) and "unit" not in passage.senses(end + 1):
        turn = passage.senses(end)["turn"]
        end += 1
    elif turn is None and "after" in passage.senses(end) and passage.senses(end + 1).get("turn") == "next":
        turn = "after next"
        end += 2
    day = passage.meeting_date + timedelta(days=(weekday - passage.meeting_date.weekday() - 1) % 7 + 1)
    if turn == "this" and weekday == passage.meeting_date.weekday():
        day = passage.meeting_date
    elif turn in ("last", "final"):
        day = passage.meeting_date - timedelta(days=(passage.meeting_date.weekday() - weekday - 1) % 7 + 1)
    elif turn == "after next":
        day += timedelta(days=7)
    elif turn == "next" and passage.language == "en" and passage.word(place - 1) == "next":
        day = shifted(passage.meeting_date, "week", 1).first + timedelta(days=weekday)
    sort: PointSort = "weekday" if turn is None else "relative"
    return with_weeks_behind(passage, end, Point(day, day, sort, year_given=turn is not None, weekday=weekday))


def nth_weekday_at(passage: Passage, place: int) -> Found:
    """The first Monday of July, der letzte Freitag des Monats, thứ Hai đầu tiên của tháng 7."""
    senses, behind = passage.senses(place), passage.senses(place + 1)
    if "weekday" in behind and not ("weekday" in senses or senses.get("turn") in ("this", "next")):
        number, weekday = which_of(senses), behind["weekday"]
    elif "weekday" in senses and "weekday" not in behind:
        number, weekday = which_of(behind), senses["weekday"]
    else:
        return None
    if not number:
        return None
    found = month_named(passage, place + 2) or _running_month(passage, place + 2)
    if found is None:
        return None
    end, month = found
    if month.last < passage.meeting_date:
        return end, None
    day = _nth(month.first, number, weekday)
    if day < passage.meeting_date and end > place + 2 and month.sort == "turned":
        day = _nth(shifted(month.first, "month", 1).first, number, weekday)
    return end, Point(day, day, "day", weekday=weekday, nth=number)


def _first_workdays_at(passage: Passage, place: int) -> Found:
    """The fifth working day of each month, в первый рабочий день месяца."""
    number = which_of(passage.senses(place))
    if number < 1 or passage.senses(place + 1).get("unit") != "workday":
        return None
    found = month_named(passage, place + 2) or _running_month(passage, place + 2)
    if found is None:
        return None
    end, month = found
    day = add_working_days(month.first - timedelta(days=1), number, passage.country)
    if day is not None and day < passage.meeting_date and month.sort == "turned":
        following = shifted(month.first, "month", 1).first
        day = add_working_days(following - timedelta(days=1), number, passage.country)
    return end, None if day is None else Point(day, day, "day", nth=number)


def _nth(first: date, number: int, weekday: int) -> date:
    """The nth such weekday of the month that begins on ``first``; -1 is the last one."""
    if number == -1:
        last = last_of_month(first.year, first.month)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _running_month(passage: Passage, place: int) -> tuple[int, Point] | None:
    """of the month, of each month: the one that is running."""
    for end in range(place, place + 4):
        senses = passage.senses(end)
        if senses.get("unit") == "month" or senses.get("frequency") == "month":
            return end + 1, shifted(passage.meeting_date, "month", 0)
        if not ("of" in senses or "glue" in senses or "each" in senses or "inside" in senses):
            return None
    return None


def _date_behind(passage: Passage, place: int, weekday: int | None = None) -> Found:
    """The date that a weekday is written before: Friday, 20 June."""
    if "dot" in passage.senses(place) and passage.touches(place):
        place += 1
    bracket = "opening" in passage.senses(place)
    if "comma" in passage.senses(place) or bracket:
        place += 1
    place = passage.over(place, "glue", 2)
    for rule in (in_digits, day_first, month_first):
        found = rule(passage, place)
        if weekday is not None and rule is in_digits:
            found = by_weekday(passage, place, found, weekday)
        if found is not None and (found[1] is None or found[1].sort == "day"):
            end = found[0] + 1 if bracket and "closing" in passage.senses(found[0]) else found[0]
            return end, found[1] and found[1]._replace(weak=False)
    return None


def _day_number_behind(passage: Passage, place: int, weekday: int) -> Found:
    """Friday the 20th, Freitag, den 20., thứ Sáu ngày 20: the next such day that falls on the weekday."""
    behind = place + 1 if "comma" in passage.senses(place) else place
    named = passage.over(behind, "glue", 2)
    found = day_at(passage, named) if named > behind else None
    if found is None or found[2]:
        return None
    ordered = found[0] > named + 1 or "ordinal" in passage.senses(named)
    after = passage.senses(found[0])
    if not (ordered or passage.language == "vi") or "unit" in after or "month" in after or "number" in after:
        return None
    month = passage.meeting_date.replace(day=1)
    for _ in range(12):
        day = safe_date(month.year, month.month, found[1])
        if day is not None and day >= passage.meeting_date and day.weekday() == weekday:
            return found[0], Point(day, day, "day", weekday=weekday)
        month = add_months(month, 1)
    return None


def _week_behind(passage: Passage, place: int) -> tuple[int, int] | None:
    """The week that a weekday belongs to: next week, tuần sau, der kommenden Woche."""
    if "comma" in passage.senses(place):
        place += 1
    for _ in range(3):
        found = week_turn(passage, place)
        if found is not None:
            return found
        senses = passage.senses(place)
        if not ("of" in senses or "glue" in senses or "inside" in senses):
            return None
        place += 1
    return None


def week_turn(passage: Passage, place: int) -> tuple[int, int] | None:
    """this week, next week.

    Returns:
        The place behind it, and how many weeks from that of the meeting.
    """
    senses, behind = passage.senses(place), passage.senses(place + 1)
    if "turn" in senses and behind.get("unit") == "week":
        turn = senses["turn"]
    elif senses.get("unit") == "week" and "turn" in behind:
        turn = behind["turn"]
    elif senses.get("unit") == "week" and "after" in behind and passage.senses(place + 2).get("turn") == "next":
        return place + 3, 2
    else:
        return None
    end = place + 2
    if turn == "next" and passage.senses(end).get("turn") == "after next":
        turn, end = "after next", end + 1
    shift = SHIFTS.get(turn)
    return None if shift is None else (end, shift)


def week_then_weekday(passage: Passage, place: int) -> Found:
    """nächste Woche Montag, tuần sau, vào thứ hai, на следующей неделе в среду."""
    found = week_turn(passage, place)
    if found is None:
        return None
    end, shift = found
    if "comma" in passage.senses(end):
        end += 1
    end = passage.over(end, "inside", 1)
    end = passage.over(end, "glue", 2)
    senses = passage.senses(end)
    if "weekday" not in senses:
        return None
    day = shifted(passage.meeting_date, "week", shift).first + timedelta(days=senses["weekday"])
    return end + 1, Point(day, day, "relative", weekday=senses["weekday"])


def relative_at(passage: Passage, place: int) -> Found:
    """today, tomorrow, übermorgen, ngày mai."""
    senses = passage.senses(place)
    if "relative" not in senses or _is_morning(passage, place) or _is_other_mai(passage, place):
        return None
    if passage.language == "ar" and "unit" in senses and "ordinal" in passage.senses(place + 1):
        return None
    day = passage.meeting_date + timedelta(days=senses["relative"])
    end = place + 1
    if passage.language == "en" and senses["relative"] == 2 and "number" in passage.senses(place - 1):
        return None
    dated = _date_behind(passage, end)
    if dated is not None and dated[1] is not None and dated[1].first == day:
        end = dated[0]
    return with_weeks_behind(passage, end, Point(day, day, "relative"))


def _is_morning(passage: Passage, place: int) -> bool:
    """German ``Morgen`` behind a preposition or article is the morning, not tomorrow."""
    if passage.language != "de" or passage.senses(place)["relative"] != 1 or place == 0:
        return False
    before = passage.word(place - 1)
    return before in ("am", "der", "den", "diesem", "jeden", "guten", "dem", "heute", "gestern", "des")


_PARTS_OF_DAY: Final = (
    "ngày",
    "ngay",
    "sáng",
    "sang",
    "trưa",
    "trua",
    "chiều",
    "chieu",
    "tối",
    "toi",
    "đêm",
    "hôm",
)


def _is_other_mai(passage: Passage, place: int) -> bool:
    """Vietnamese ``mai``, ``kia``, ``mốt`` alone: they name a day only behind a word for a day or its part."""
    if passage.language != "vi" or passage.word(place) not in ("mai", "kia", "mốt", "mot"):
        return False
    return place == 0 or not passage.word(place - 1).endswith(_PARTS_OF_DAY)
