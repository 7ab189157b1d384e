"""Dates that begin with their month or year, and months alone: June 30, tháng 6/2025, 2012/Aug/10, May."""

from datetime import date

from minutes_tui.reading.deadlines.calendars import last_of_month, safe_date
from minutes_tui.reading.deadlines.grammar.dates import Found, dated, from_day, in_digits, over_turn
from minutes_tui.reading.deadlines.grammar.points import Point, on_day
from minutes_tui.reading.deadlines.grammar.words import day_at, month_at, month_behind, year_at
from minutes_tui.reading.deadlines.passage import Passage


def month_first(passage: Passage, place: int) -> Found:
    """June 30, 2025; August-10-2012; Sunday, March, 6th 2016; tháng 6/2025; or the month alone with its year."""
    senses = passage.senses(place)
    if passage.language == "vi" and (senses.get("unit") == "month" or senses.get("letter") == "month"):
        written = in_digits(passage, place + 1) if "month_year" in passage.senses(place + 1) else None
        if written is not None:
            return written[0], written[1] and written[1]._replace(bare=False)
    found = month_at(passage, place)
    if found is None:
        return None
    behind, month = found
    senses = passage.senses(behind)
    american = "number" in senses and "comma" in passage.senses(behind + 1) and "year" in passage.senses(behind + 2)
    if american or passage.language in ("en", "vi") or "dash" in senses or "slash" in senses:
        day = _day_behind_month(passage, behind, month)
        if day is not None:
            return day
    return month_alone(passage, behind, month)


def _day_behind_month(passage: Passage, place: int, month: int) -> Found:
    senses = passage.senses(place)
    joined = ("dash" in senses or "slash" in senses) and passage.touches(place)
    if joined or "comma" in senses or ("glue" in senses and passage.language == "en"):
        place += 1
    senses = passage.senses(place)
    if joined and "month_year" in senses:
        day, year = senses["month_year"]
        found = safe_date(year, month, day)
        return place + 1, None if found is None else on_day(found)
    if not ("number" in senses or "ordinal" in senses or "days" in senses) or "holiday" in senses:
        return None
    spot = day_at(passage, place)
    if spot is None or (passage.language == "vi" and "slash" not in senses and passage.word(place)[0].isalpha()):
        return None
    behind, day, begin = spot
    if any(sense in passage.senses(behind) for sense in ("unit", "percent", "month", "afternoon", "morning")):
        return None
    if joined and ("dash" in passage.senses(behind) or "slash" in passage.senses(behind)):
        behind += 1
    second = _second_day(passage, behind) if not begin else None
    if second is not None:
        behind, begin, day = second[0], day, second[1]
    end, point = dated(passage, behind, day, month)
    if begin and point is not None:
        point = from_day(begin, point)
    return end, point


def _second_day(passage: Passage, place: int) -> tuple[int, int] | None:
    """The second day of August 10 - 22, without a month of its own behind it."""
    senses = passage.senses(place)
    if "dash" not in senses and "to" not in senses:
        return None
    found = day_at(passage, place + 1)
    if found is None or found[2] or month_behind(passage, found[0]) is not None:
        return None
    if "unit" in passage.senses(found[0]):
        return None
    return found[0], found[1]


def month_alone(passage: Passage, place: int, month: int) -> Found:
    """A month as a period, with the year that may follow; without one the first that has not ended."""
    year = year_at(passage, place)
    if year is not None:
        end, number = year
    else:
        end, number = over_turn(passage, place), passage.meeting_date.year
        if month < passage.meeting_date.month:
            number += 1
    if safe_date(number, month, 1) is None:
        return end, None
    return end, Point(
        date(number, month, 1), last_of_month(number, month), "period", "month", year_given=year is not None
    )


def year_first(passage: Passage, place: int) -> Found:
    """2018 March 18, 2012/Aug/10, 2024 August."""
    year = passage.senses(place)["year"]
    behind = place + 1
    senses = passage.senses(behind)
    if ("dash" in senses or "slash" in senses) and passage.touches(behind):
        behind += 1
    month = month_at(passage, behind)
    if month is None or "unit" in passage.senses(behind):
        return None
    end, number = month
    senses = passage.senses(end)
    if ("dash" in senses or "slash" in senses) and passage.touches(end):
        end += 1
    day = day_at(passage, end)
    if day is not None and not day[2] and "year" not in passage.senses(day[0]):
        found = safe_date(year, number, day[1])
        return day[0], None if found is None else on_day(found)
    return month[0], Point(date(year, number, 1), last_of_month(year, number), "period", "month")
