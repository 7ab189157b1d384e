"""Public holidays by name: before the Lunar New Year 2026, trước Tết Bính Ngọ, до Нового года."""

from typing import Final

from minutes_tui.reading.deadlines.calendars import FIXED_HOLIDAYS, holiday_of_year
from minutes_tui.reading.deadlines.grammar.dates import Found
from minutes_tui.reading.deadlines.grammar.points import on_day
from minutes_tui.reading.deadlines.grammar.words import year_at
from minutes_tui.reading.deadlines.passage import Passage


def _over_own_date(passage: Passage, place: int, key: str) -> int:
    """Over the day that a fixed holiday is known by: Quốc khánh 2/9, (30/4)."""
    behind = place + 1 if "opening" in passage.senses(place) else place
    day_month = passage.senses(behind).get("day_month")
    fixed = FIXED_HOLIDAYS.get(key)
    if fixed is None or day_month != (fixed[1], fixed[0]):
        return place
    return behind + 2 if behind > place and "closing" in passage.senses(behind + 1) else behind + 1


_CYCLE: Final = 60
_FIRST_OF_CYCLE: Final = 1984
"""A year called Giáp Tý, with which a cycle of sixty begins."""


def _named_year(passage: Passage, place: int) -> tuple[int, int] | None:
    """Bính Ngọ, năm Ất Tỵ 2025: the year by its name in the cycle of sixty, the next on or after the meeting."""
    if "year_name" not in passage.senses(place):
        place += passage.senses(place).get("unit") == "year"
    name = passage.senses(place).get("year_name")
    if name is None:
        return None
    behind = year_at(passage, place + 1)
    since = passage.meeting_date.year
    return behind or (place + 1, since + (name - (since - _FIRST_OF_CYCLE)) % _CYCLE)


def holiday_at(passage: Passage, place: int) -> Found:
    """A public holiday by its name, with its year or the next one on or after the meeting's date."""
    senses = passage.senses(place)
    if "holiday" not in senses:
        return None
    key = senses["holiday"]
    end = _over_own_date(passage, place + 1, key)
    found = _named_year(passage, end) or year_at(passage, end)
    if found is not None:
        end, year = found
        day = holiday_of_year(key, year, passage.country)
        return end, None if day is None else on_day(day)._replace(sort="holiday")
    for year in (passage.meeting_date.year, passage.meeting_date.year + 1):
        day = holiday_of_year(key, year, passage.country)
        if day is not None and day >= passage.meeting_date:
            return end, on_day(day, year_given=False)._replace(sort="holiday")
    return end, None
