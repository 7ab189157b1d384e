"""Months, quarters and years as periods of the calendar, and the one before and behind each."""

from datetime import date, timedelta
from typing import Final, Literal

Span = Literal["month", "quarter", "year"]

MONTHS: Final[dict[Span, int]] = {"month": 1, "quarter": 3, "year": 12}
"""How many months a period has."""


def period_of(span: Span, day: date) -> tuple[date, date]:
    """The first and the last day of the period in which a day lies."""
    months = MONTHS[span]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return first, _months_on(first, months) - timedelta(days=1)


def moved(span: Span, first: date, step: int) -> date:
    """The first day of the period so many periods on; the same one where the calendar ends."""
    try:
        return _months_on(first, step * MONTHS[span])
    except ValueError:
        return first


def _months_on(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)
