"""Dates and times as documents of each language write them.

Names of months and weekdays come from CLDR through Babel, which is imported when the first one is asked for.
"""

import datetime
from functools import cache
from typing import Final

# Patterns of CLDR (UTS 35, part 4). Vietnamese is written out by `_vietnamese_date`, after Decree 30/2020.
_LONG: Final = {"en": "d MMMM y", "de": "d. MMMM y", "ru": "d MMMM y 'г'.", "ar": "d MMMM y"}
_SHORT: Final = {"en": "d MMM y", "de": "dd.MM.y", "ru": "dd.MM.y", "ar": "d MMMM y"}
_MONTH: Final = {"vi": "'tháng' M/y", "en": "MMMM y", "de": "MMMM y", "ru": "LLLL y 'г'.", "ar": "MMMM y"}
_TIME: Final = {"vi": "{0:%H} giờ {0:%M}", "de": "{0:%H:%M} Uhr"}
_CLDR: Final = {"en": "en_GB"}


@cache
def _formatted(day: datetime.date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, pattern, locale=_CLDR.get(language, language)))


def _vietnamese_digits(day: datetime.date) -> tuple[str, str]:
    """Day and month with the leading zeros of Decree 30/2020: days below 10, months 1 and 2."""
    return f"{day.day:02d}", f"{day.month:02d}" if day.month < 3 else str(day.month)


def long_date(day: datetime.date, language: str) -> str:
    """A date as a sentence of a document writes it: ngày 05 tháng 5 năm 2025, 5. Mai 2025, 5 мая 2025 г."""
    if language == "vi":
        number, month = _vietnamese_digits(day)
        return f"ngày {number} tháng {month} năm {day.year}"
    return _formatted(day, _LONG[language], language)


def short_date(day: datetime.date, language: str) -> str:
    """A date as a column of a table writes it: 05/5/2025, 05.05.2025, 5 May 2025."""
    if language == "vi":
        number, month = _vietnamese_digits(day)
        return f"{number}/{month}/{day.year}"
    return _formatted(day, _SHORT[language], language)


def month_name(day: datetime.date, language: str) -> str:
    """The month of a date with its year: May 2025, tháng 5/2025."""
    return _formatted(day, _MONTH[language], language)


def weekday_name(day: datetime.date, language: str) -> str:
    """The weekday's name as it stands alone: Friday, thứ Sáu, пятница."""
    return _formatted(day, "cccc", language)


def time_words(time: datetime.time | datetime.datetime, language: str) -> str:
    """A time of day as a sentence writes it: 08 giờ 30, 08:30 Uhr, 08:30."""
    return _TIME.get(language, "{0:%H:%M}").format(time)
