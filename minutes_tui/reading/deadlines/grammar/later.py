"""Weeks counted on from a day that is named with them: Monday week, heute in zwei Wochen, a week on Friday."""

from datetime import timedelta
from typing import Final

from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.grammar.spans import counted, span_at
from minutes_tui.reading.deadlines.passage import Passage

_EIGHT_DAYS: Final = 8
"""German counts both ends: 'in acht Tagen' behind a weekday is a week."""
_LINKS: Final = {"de": ("in",), "ru": ("через",)}
"""What joins the span to the day before it."""


def with_weeks_behind(passage: Passage, end: int, point: Point) -> tuple[int, Point]:
    """The day, counted on by the weeks that stand behind it.

    Args:
        passage: the lexemes.
        end: the place behind the day.
        point: the day: a weekday, today, tomorrow.
    """
    if passage.language == "en":
        return _english(passage, end, point)
    if passage.word(end) not in _LINKS.get(passage.language, ()):
        return end, point
    if passage.language == "ru" and passage.senses(end + 1).get("unit") == "week":
        return end + 2, _on(point, 1)
    found = span_at(passage, end + 1)
    if found is None:
        return end, point
    behind, count, unit = found
    if unit == "week":
        return behind, _on(point, count)
    if unit != "day":
        return end, point
    if point.weekday is None:
        later = counted(passage, count, unit, point.last)
        return (end, point) if later is None else (behind, later._replace(sort="relative", precision="day"))
    weeks, rest = (1, 0) if count == _EIGHT_DAYS else divmod(count, 7)
    return (end, point) if rest else (behind, _on(point, weeks))


def _english(passage: Passage, end: int, point: Point) -> tuple[int, Point]:
    """Monday week, tomorrow fortnight; 'Monday, week 24' is something else."""
    behind = passage.senses(end + 1)
    if passage.word(end) == "week" and "number" not in behind and "of" not in behind:
        return end + 1, _on(point, 1)
    return (end + 1, _on(point, 2)) if passage.word(end) == "fortnight" else (end, point)


def _on(point: Point, weeks: int) -> Point:
    day = point.last + timedelta(days=7 * min(weeks, 400))
    return point._replace(first=day, last=day, sort="relative", year_given=True)


def weeks_before_day(passage: Passage, place: int) -> tuple[int, int] | None:
    """a week on Monday, two weeks tomorrow: the weeks stand before their day.

    Returns:
        The place of the day, and how many weeks are counted on from it.
    """
    if passage.language != "en":
        return None
    found = span_at(passage, place)
    if found is None or found[2] != "week":
        return None
    end = found[0]
    if passage.word(end) in ("on", "from") and "weekday" in passage.senses(end + 1):
        return end + 1, found[1]
    return (end, found[1]) if passage.senses(end).get("relative", -1) >= 0 else None
