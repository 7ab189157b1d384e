"""Named days: 30/6/2025, 30 June, June 30, ngày 30 tháng 6, двадцать пятое мая, 15 شعبان 1446."""

from datetime import date
from typing import Final

from minutes_tui.reading.deadlines.calendars import from_hijri, hijri_year_from, last_of_month, safe_date
from minutes_tui.reading.deadlines.grammar.clock import time_at
from minutes_tui.reading.deadlines.grammar.points import Point, join, next_occurrence, on_day
from minutes_tui.reading.deadlines.grammar.words import behind_year, day_at, month_behind, year_at
from minutes_tui.reading.deadlines.passage import Passage

Found = tuple[int, Point | None] | None
"""Nothing; or the place behind a phrase and what it names (None: no calendar has that day)."""
_HIJRI_YEARS: Final = range(1340, 1501)
_MOST_MONTHS: Final = 12


def day_first(passage: Passage, place: int) -> Found:
    """20 May 2025, ngày 20 tháng 5, 10. bis 22. Oktober, с 10 по 22 августа (from the day on)."""
    found = day_at(passage, place)
    if found is None:
        return None
    behind, day, begin = found
    hijri = _hijri_behind(passage, behind, day)
    if hijri is not None:
        return hijri
    month = month_behind(passage, behind)
    if month is None:
        spaced = None if begin else _spaced(passage, place, behind, day)
        return spaced or (_two_days(passage, behind, day) if not begin else None)
    end, number = month
    point = dated(passage, end, day, number)
    if begin and point[1] is not None:
        return point[0], from_day(begin, point[1])
    return point


def _spaced(passage: Passage, start: int, place: int, day: int) -> Found:
    """20. 6. 2025, 20. 6.: a German date in digits with blanks behind its dots."""
    if passage.language != "de" or place != start + 2 or not passage.word(start).isdigit():
        return None
    month = passage.senses(place).get("number", 0)
    dot = "dot" in passage.senses(place + 1) and passage.touches(place + 1)
    if not (dot and 1 <= month <= 12 and passage.word(place).isdigit()):
        return None
    end, point = dated(passage, place + 2, day, month)
    return end, point and point._replace(weak=not point.year_given)


def _two_days(passage: Passage, place: int, begin: int) -> Found:
    """10 - 22 August, 10 to 22 August: the second day with its month."""
    senses = passage.senses(place)
    if not ("dash" in senses or "to" in senses or ("joint" in senses and passage.language == "ru")):
        return None
    place = passage.over(place + 1, "glue", 2)
    found = day_at(passage, place)
    if found is None or found[2]:
        return None
    month = month_behind(passage, found[0])
    if month is None:
        return None
    end, point = dated(passage, month[0], found[1], month[1])
    return end, point and from_day(begin, point)


def from_day(begin: int, end: Point) -> Point | None:
    first = safe_date(end.last.year, end.last.month, begin)
    return None if first is None else join(on_day(first), end._replace(year_given=True))


def dated(passage: Passage, place: int, day: int, month: int) -> tuple[int, Point | None]:
    """A day and a month, and the year that may follow."""
    year = year_at(passage, place)
    if year is not None:
        end, number = year
        found = safe_date(number, month, day)
        return end, None if found is None else on_day(found)
    found = next_occurrence(month, day, passage.meeting_date)
    place = over_turn(passage, place)
    return place, None if found is None else on_day(found, year_given=False)


def _hijri_behind(passage: Passage, place: int, day: int) -> Found:
    if passage.language != "ar":
        return None
    senses = passage.senses(place)
    if "hijri" not in senses and ("glue" in senses or "of" in senses):
        place += 1
        senses = passage.senses(place)
    if "hijri" not in senses:
        return None
    month = senses["hijri"]
    place += 1
    place = passage.over(place, "glue", 1)
    year = passage.senses(place).get("number", 0)
    given = year in _HIJRI_YEARS
    if given:
        place += 1
    place = passage.over(place, "hijri_era", 1)
    if not given:
        year = hijri_year_from(passage.meeting_date) or 0
    found = from_hijri(year, month, day)
    if found is not None and not given and found < passage.meeting_date:
        found = from_hijri(year + 1, month, day)
    end = _second_calendar(passage, place)
    return end, None if found is None else on_day(found, year_given=given)


def _second_calendar(passage: Passage, place: int) -> int:
    """Over the same day in the other calendar: الموافق 14 فبراير 2025."""
    behind = place + 1 if "comma" in passage.senses(place) else place
    if "same_as" not in passage.senses(behind):
        return place
    behind = passage.over(behind + 1, "glue", 2)
    again = in_digits(passage, behind) or day_first(passage, behind)
    return place if again is None else again[0]


def over_turn(passage: Passage, place: int) -> int:
    """Over 'this' and 'next' behind a Vietnamese month: tháng 5 này, tháng 9 tới."""
    turned = passage.language == "vi" and passage.senses(place).get("turn") in ("this", "next")
    return place + 1 if turned and "unit" not in passage.senses(place + 1) else place


def in_digits(passage: Passage, place: int) -> Found:
    """30/6/2025, 2025-06-30, 30.6., 30/6, 9/2025, 13-15/7/2025: day first, in every language."""
    senses = passage.senses(place)
    if "full" in senses:
        return _full(passage, place)
    if "stretch" in senses:
        return _stretch(passage, place)
    if "month_year" in senses:
        month, year = senses["month_year"]
        if not 1 <= month <= 12:
            return place + 1, None
        return place + 1, Point(date(year, month, 1), last_of_month(year, month), "period", "month", bare=True)
    if "day_month" in senses:
        return _day_month(passage, place)
    return None


def _full(passage: Passage, place: int) -> Found:
    day, month, year = passage.senses(place)["full"]
    end = place + 1
    if year in _HIJRI_YEARS or ("hijri_era" in passage.senses(end) and passage.language == "ar"):
        hijri = from_hijri(year, month, day)
        end = _second_calendar(passage, passage.over(end, "hijri_era", 1))
        return end, None if hijri is None else on_day(hijri)
    if month > 12 >= day and passage.language == "en":
        day, month = month, day
    found = safe_date(year, month, day)
    if found is None:
        return end, None
    written = passage.word(place)
    short = len(written) < 9 and not written[:4].isdigit()
    return behind_year(passage, end), on_day(
        found, weak=short and "." in written and passage.language in ("vi", "en")
    )


def by_weekday(passage: Passage, place: int, found: Found, weekday: int) -> Found:
    """An English date in digits that falls on the weekday beside it only when its month is read first.

    Args:
        passage: the lexemes.
        place: where the date stands.
        found: as it is read with its day first.
        weekday: that is written before it, Monday being 0.
    """
    written = passage.senses(place).get("full")
    if passage.language != "en" or written is None or found is None or found[1] is None:
        return found
    turned = safe_date(written[2], written[0], written[1])
    if found[1].last.weekday() == weekday or turned is None or turned.weekday() != weekday:
        return found
    return found[0], on_day(turned)


def _stretch(passage: Passage, place: int) -> Found:
    (first_day, first_month, first_year), (day, month, year) = passage.senses(place)["stretch"]
    end = place + 1
    if not year:
        behind = year_at(passage, end)
        if behind is not None:
            end, year = behind
    last = safe_date(year, month, day) if year else next_occurrence(month, day, passage.meeting_date)
    if last is None:
        return end, None
    first = safe_date(first_year or last.year, first_month, first_day)
    if first is None:
        return end, None
    begin = on_day(first, year_given=bool(first_year))
    return end, join(begin, on_day(last)._replace(year_given=True))


def _day_month(passage: Passage, place: int) -> Found:
    senses = passage.senses(place)
    day, month = senses["day_month"]
    end = place + 1
    dotted = "dotted" in senses
    if dotted and not {"hour_word", "afternoon", "morning"}.isdisjoint(passage.senses(end)):
        return None
    if "days" in senses:
        pair = day_first(passage, place)
        if pair is not None:
            return pair
    if not 1 <= month <= 12:
        if dotted and time_at(passage, place) is not None:
            return None
        if not (month <= 31 and 1 <= day <= 12 and passage.language == "en" and not dotted):
            return end, None
        day, month = month, day
    if dotted and passage.language == "de" and passage.touches(end) and "dot" in passage.senses(end):
        end += 1
    year = year_at(passage, end)
    if year is not None and _is_year_of_date(passage, end):
        behind, number = year
        found = safe_date(number, month, day)
        return behind, None if found is None else on_day(found)
    found = next_occurrence(month, day, passage.meeting_date)
    if found is None:
        return end, None
    return end, on_day(found, year_given=False, weak=_is_weak(passage, place, end, dotted=dotted))


def _is_year_of_date(passage: Passage, place: int) -> bool:
    return "comma" not in passage.senses(place)


def _is_weak(passage: Passage, place: int, end: int, *, dotted: bool) -> bool:
    """Could it be a decimal, a score or a count (10.5, 3-5, 5/12 provinces)? 30/10 counts nothing."""
    if dotted or "days" in passage.senses(place):
        return True
    if end >= passage.count or passage.senses(place)["day_month"][0] > _MOST_MONTHS:
        return False
    start = passage.starts[end]
    return passage.low[start].isalpha()
