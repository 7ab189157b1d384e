"""Days that another calendar or a law fixes: the Lunar New Year, Hijri dates, public holidays, working days."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from minutes_tui.reading.deadlines.lexicon.cldr_tables import HUNG_KINGS_DAYS, LUNAR_NEW_YEARS
from minutes_tui.reading.deadlines.working_days import working_days_of

FIXED_HOLIDAYS: Final[dict[str, tuple[int, int]]] = {
    "new year": (1, 1),
    "epiphany": (1, 6),
    "orthodox christmas": (1, 7),
    "defender day": (2, 23),
    "women's day": (3, 8),
    "reunification day": (4, 30),
    "labour day": (5, 1),
    "victory day": (5, 9),
    "russia day": (6, 12),
    "national day": (9, 2),
    "german unity": (10, 3),
    "reformation day": (10, 31),
    "all saints": (11, 1),
    "russian unity": (11, 4),
    "teachers' day": (11, 20),
    "culture day": (11, 24),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
}
"""Holidays on one day of the calendar; the national day is Vietnam's unless the country says otherwise."""

EASTER_HOLIDAYS: Final[dict[str, int]] = {
    "good friday": -2,
    "easter": 0,
    "easter monday": 1,
    "ascension": 39,
    "whitsun": 49,
    "whit monday": 50,
    "corpus christi": 60,
}
"""Holidays that follow Easter of the Western churches, by so many days."""

_HIJRI_HOLIDAYS: Final[dict[str, tuple[int, int]]] = {
    "ramadan": (9, 1),
    "eid al-fitr": (10, 1),
    "eid al-adha": (12, 10),
}

_NATIONAL_DAY_NAMES: Final = ("national day", "independence day", "unity", "nationalfeiertag")
_SATURDAY: Final = 5


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    if not (1 <= year <= 9998 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return date(year, month, day) if day <= monthrange(year, month)[1] else None


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months later, cut to the month's length."""
    index = day.year * 12 + day.month - 1 + months
    year, month = min(index // 12, 9998), index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def easter(year: int, *, orthodox: bool = False) -> date:
    """Easter Sunday of the Western churches, or of the Orthodox ones."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN
    from dateutil.easter import easter as easter_by

    return easter_by(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)


def holiday_of_year(key: str, year: int, country: str) -> date | None:
    """The first day of a named holiday in a year; None where nobody has fixed it.

    Args:
        key: such as ``lunar new year`` or ``national day``.
        year: of the Gregorian calendar.
        country: ISO 3166 code; it matters for the national day alone.
    """
    if key == "lunar new year":
        return _from_table(LUNAR_NEW_YEARS, year)
    if key == "hung kings":
        return _from_table(HUNG_KINGS_DAYS, year)
    if key in EASTER_HOLIDAYS:
        return easter(year) + timedelta(days=EASTER_HOLIDAYS[key])
    if key == "orthodox easter":
        return easter(year, orthodox=True)
    if key in _HIJRI_HOLIDAYS:
        return _hijri_holiday(key, year)
    if key == "national day" and country != "VN":
        return _national_day(year, country)
    month, day = FIXED_HOLIDAYS[key]
    return date(year, month, day)


def _from_table(table: dict[int, tuple[int, int]], year: int) -> date | None:
    found = table.get(year)
    return date(year, *found) if found else None


def _hijri_holiday(key: str, year: int) -> date | None:
    month, day = _HIJRI_HOLIDAYS[key]
    for hijri_year in (year - 579, year - 580, year - 578):
        found = from_hijri(hijri_year, month, day)
        if found is not None and found.year == year:
            return found
    return None


def _national_day(year: int, country: str) -> date | None:
    from holidays import country_holidays

    try:
        calendar = country_holidays(country, years=[year], observed=False)
    except NotImplementedError:
        return None
    for day in sorted(calendar):
        if any(name in calendar[day].lower() for name in _NATIONAL_DAY_NAMES):
            return day
    return None


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri date (Umm al-Qura); None where that calendar has no such day or year."""
    from hijridate import Hijri

    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(gregorian.year, gregorian.month, gregorian.day)


def hijri_year_from(day: date) -> int | None:
    """The Hijri year in which a Gregorian day lies; None where that calendar has not been worked out."""
    from hijridate import Gregorian

    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def add_working_days(day: date, count: int, country: str) -> date | None:
    """The day that is ``count`` working days after ``day``; None for a country whose holidays nobody lists.

    Weekends and public holidays are skipped; a weekend day that was swapped for a working day counts.

    Args:
        day: the day from which to count, itself not counted.
        count: how many working days, from 1; negative: so many before the day.
        country: ISO 3166 code of the country whose public holidays count.
    """
    calendar = working_days_of(country)
    if calendar is None:
        return None
    step = timedelta(days=1 if count > 0 else -1)
    count = abs(count)
    while count:
        day += step
        if calendar.is_working_day(day):
            count -= 1
    return day


def last_working_day(day: date, country: str) -> date:
    """The last working day on or before a day."""
    calendar = working_days_of(country)
    if calendar is None:
        while day.weekday() >= _SATURDAY:
            day -= timedelta(days=1)
        return day
    while not calendar.is_working_day(day):
        day -= timedelta(days=1)
    return day


def friday_of(day: date) -> date:
    """The Friday of the ISO week in which a day lies."""
    return day + timedelta(days=4 - day.weekday())
