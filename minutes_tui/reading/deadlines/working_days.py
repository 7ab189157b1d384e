"""On which days offices work: for Vietnam from a table, for any other country from the holidays package.

The package takes long to load and much memory, for it brings every country of the world; the table is what it says
of Vietnam. Where another version of the package is installed than the table was made with, the package is asked:
the days of rest that a government sets anew each year come with it.
"""

from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Protocol

from minutes_tui.reading.deadlines import working_days_tables as tables

_SATURDAY: Final = 5


class WorkingDays(Protocol):
    """The working days of a country."""

    def is_working_day(self, day: date, /) -> bool:
        """Do offices work on a day: no holiday, and no day of a weekend that is not worked in exchange?"""
        ...


class _Listed:
    """The working days of the country of the table."""

    def is_working_day(self, day: date, /) -> bool:
        """Do offices work on a day?"""
        days_off = tables.DAYS_OFF.get(day.year)
        if days_off is None:
            library = asked(tables.COUNTRY)
            return library is not None and library.is_working_day(day)
        number = day.month * 100 + day.day
        if day.weekday() >= _SATURDAY:
            return number in tables.WORKED_WEEKENDS.get(day.year, ())
        return number not in days_off


@lru_cache(maxsize=8)
def working_days_of(country: str) -> WorkingDays | None:
    """The working days of a country; None for one whose holidays nobody lists.

    Args:
        country: ISO 3166 code.
    """
    return _Listed() if country == tables.COUNTRY and _is_up_to_date() else asked(country)


def _is_up_to_date() -> bool:
    """Is the holidays package installed from which the table was made? It is not loaded for the answer."""
    found = find_spec("holidays")
    if found is None or found.origin is None:
        return False
    return (Path(found.origin).parents[1] / f"holidays-{tables.MADE_WITH}.dist-info").is_dir()


@lru_cache(maxsize=8)
def asked(country: str) -> WorkingDays | None:
    """What the holidays package says, a year at a time as days are asked for; None where it knows no holidays.

    Args:
        country: ISO 3166 code.
    """
    from holidays import country_holidays

    try:
        return country_holidays(country)
    except NotImplementedError:
        return None
