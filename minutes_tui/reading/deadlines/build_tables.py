"""Write the tables that the lexicons take from CLDR and from the holidays package.

Run ``python -m minutes_tui.reading.deadlines.build_tables`` after an upgrade of Babel or holidays; a test says
when the tables are stale. The reader itself imports neither library: it reads the tables, and asks holidays only
about the working days of another country than Vietnam.
"""

from calendar import isleap
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from pprint import pformat
from typing import Final

LOCALES: Final[dict[str, tuple[str, ...]]] = {
    "vi": ("vi",),
    "en": ("en", "en_GB"),
    "de": ("de", "de_AT", "de_CH"),
    "ru": ("ru",),
    "ar": ("ar", "ar_SY", "ar_IQ", "ar_DZ", "ar_TN", "ar_MA"),
}
"""The CLDR locales whose names of months and weekdays belong to each language."""

LUNAR_YEARS: Final = range(2000, 2101)
"""The years for which the holidays package has been asked for the Lunar New Year."""

TABLES: Final = Path(__file__).parent / "lexicon" / "cldr_tables.py"
"""Where the tables are written."""

WORKING_DAYS: Final = Path(__file__).parent / "working_days_tables.py"
"""Where the table of Vietnam's working days is written."""

WORKING_DAYS_COUNTRY: Final = "VN"
"""The country that a meeting has unless it says otherwise."""


def month_names() -> dict[str, dict[str, int]]:
    """Every name of a month in each language, in lower case, with its number.

    Wide and abbreviated names, as they stand alone and as they stand in a date.
    """
    from babel.dates import get_month_names

    tables: dict[str, dict[str, int]] = {}
    for language, locales in LOCALES.items():
        names = tables.setdefault(language, {})
        for locale in locales:
            for width in ("wide", "abbreviated"):
                for context in ("format", "stand-alone"):
                    for number, name in get_month_names(width, context, locale).items():
                        names.setdefault(_plain(name), int(number))
    return tables


def weekday_names() -> dict[str, dict[str, int]]:
    """Every wide name of a weekday in each language, in lower case, Monday being 0."""
    from babel.dates import get_day_names

    tables: dict[str, dict[str, int]] = {}
    for language, locales in LOCALES.items():
        names = tables.setdefault(language, {})
        for locale in locales:
            for context in ("format", "stand-alone"):
                for number, name in get_day_names("wide", context, locale).items():
                    names.setdefault(_plain(name), int(number))
    return tables


def lunar_new_years() -> dict[int, tuple[int, int]]:
    """Month and day of the first day of the Lunar New Year, as Vietnam's calendar of holidays has it."""
    return _first_days("Lunar New Year")


def hung_kings_days() -> dict[int, tuple[int, int]]:
    """Month and day of the Hung Kings' Commemoration Day in each year."""
    return _first_days("Hung Kings' Commemoration Day")


def _first_days(name: str) -> dict[int, tuple[int, int]]:
    from holidays import country_holidays

    calendar = country_holidays("VN", years=list(LUNAR_YEARS), language="en_US", observed=False)
    days: dict[int, tuple[int, int]] = {}
    for day in sorted(calendar.get_named(name, lookup="exact", split_multiple_names=True)):
        days.setdefault(day.year, (day.month, day.day))
    return {year: days[year] for year in LUNAR_YEARS if year in days}


def _plain(name: str) -> str:
    return name.strip().strip(".").lower()


def render() -> str:
    """The text of the module of tables, as the libraries of today give it."""
    parts = [
        '"""Names and days taken from CLDR and the holidays package; made by build_tables, not by hand."""',
        "",
        "from typing import Final",
        "",
    ]
    tables: tuple[tuple[str, str, str, object], ...] = (
        ("MONTHS", "dict[str, dict[str, int]]", "Names of months by language, with their number.", month_names()),
        ("WEEKDAYS", "dict[str, dict[str, int]]", "Names of weekdays, Monday being 0.", weekday_names()),
        (
            "LUNAR_NEW_YEARS",
            "dict[int, tuple[int, int]]",
            "Month and day of the first day of the Lunar New Year in Vietnam.",
            lunar_new_years(),
        ),
        (
            "HUNG_KINGS_DAYS",
            "dict[int, tuple[int, int]]",
            "Month and day of the Hung Kings' Commemoration Day.",
            hung_kings_days(),
        ),
    )
    for name, kind, meaning, table in tables:
        parts += [f"{name}: Final[{kind}] = {pformat(table, width=88, sort_dicts=False)}", f'"""{meaning}"""', ""]
    return "\n".join(parts)


def render_working_days() -> str:
    """The text of the module of working days: a date is a number, its month times a hundred and its day."""
    from holidays import country_holidays

    calendar = country_holidays(WORKING_DAYS_COUNTRY, years=list(LUNAR_YEARS))
    off: dict[int, tuple[int, ...]] = {}
    worked: dict[int, tuple[int, ...]] = {}
    for year in LUNAR_YEARS:
        days = [date(year, 1, 1) + timedelta(days=n) for n in range(366 if isleap(year) else 365)]
        off[year] = tuple(_number(d) for d in days if not calendar.is_weekend(d) and not calendar.is_working_day(d))
        worked[year] = tuple(_number(d) for d in days if calendar.is_weekend(d) and calendar.is_working_day(d))
    return "\n".join(
        [
            '"""Days off and weekends worked, from the holidays package; made by build_tables, not by hand."""',
            "",
            "from typing import Final",
            "",
            f'COUNTRY: Final = "{WORKING_DAYS_COUNTRY}"',
            '"""The country, as an ISO 3166 code."""',
            f'MADE_WITH: Final = "{version("holidays")}"',
            '"""The version of the holidays package."""',
            f"DAYS_OFF: Final[dict[int, tuple[int, ...]]] = {_by_year(off)}",
            '"""By year the days off from Monday to Friday: month times a hundred and day."""',
            f"WORKED_WEEKENDS: Final[dict[int, tuple[int, ...]]] = {_by_year(worked)}",
            '"""By year the days of weekends that are worked in exchange."""',
            "",
        ]
    )


def _number(day: date) -> int:
    return day.month * 100 + day.day


def _by_year(days: dict[int, tuple[int, ...]]) -> str:
    """A table as it is written in a module, one line for each year that has any days."""
    lines = [f"    {year}: {numbers},\n" for year, numbers in days.items() if numbers]
    return "".join(["{\n", *lines, "}"])


def main() -> None:
    """Write the tables anew."""
    TABLES.write_text(render(), encoding="utf-8")
    WORKING_DAYS.write_text(render_working_days(), encoding="utf-8")


if __name__ == "__main__":
    main()
