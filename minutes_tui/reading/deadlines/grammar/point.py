"""Any day or period, and what may stand between it and its cue."""

from collections.abc import Callable
from datetime import time
from typing import Final

from minutes_tui.reading.deadlines.grammar.clock import time_at
from minutes_tui.reading.deadlines.grammar.dates import Found, day_first, in_digits
from minutes_tui.reading.deadlines.grammar.edges import edge_at
from minutes_tui.reading.deadlines.grammar.months import month_first, year_first
from minutes_tui.reading.deadlines.grammar.named import relative_at, week_then_weekday, weekday_at
from minutes_tui.reading.deadlines.grammar.named_holidays import holiday_at
from minutes_tui.reading.deadlines.grammar.periods import period_at
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Senses

STARTERS: Final = frozenset(
    {
        "month",
        "weekday",
        "short_weekday",
        "relative",
        "holiday",
        "unit",
        "span",
        "edge_of",
        "letter",
        "number",
        "ordinal",
        "roman",
        "year",
        "full",
        "day_month",
        "month_year",
        "stretch",
        "before",
        "by",
        "latest",
        "within",
        "inside",
        "ahead",
        "since",
        "from_now",
        "after",
        "between",
        "edge",
        "last_day",
        "last_workday",
        "turn",
        "first",
        "second",
        "half",
        "frequency",
        "interval",
        "each_time",
        "coming",
        "each",
        "term",
        "clock",
        "hour_word",
        "midnight",
    }
)
"""A phrase begins with a lexeme that has one of these senses."""
CUES: Final = frozenset(
    {
        "term",
        "before",
        "by",
        "latest",
        "within",
        "inside",
        "ahead",
        "since",
        "from_now",
        "after",
        "between",
    }
)
CALENDAR: Final = STARTERS - CUES
Rule = Callable[[Passage, int], Found]
_POINT_RULES: Final[tuple[tuple[frozenset[str], tuple[Rule, ...]], ...]] = (
    (frozenset({"full", "stretch", "day_month"}), (in_digits, period_at)),
    (frozenset({"month_year"}), (in_digits,)),
    (frozenset({"relative"}), (relative_at,)),
    (frozenset({"holiday"}), (holiday_at,)),
)


def point_at(passage: Passage, place: int) -> Found:
    """The day or period that begins at a place, without a cue before it; read once for every place of a passage."""
    senses = passage.senses(place)
    if not senses or CALENDAR.isdisjoint(senses):
        return None
    points = passage.points
    if place not in points:
        points[place] = _point(passage, place, senses)
    return points[place]


def _point(passage: Passage, place: int, senses: Senses) -> Found:
    for wanted, rules in _POINT_RULES:
        if not wanted.isdisjoint(senses):
            for rule in rules:
                found = rule(passage, place)
                if found is not None:
                    return found
    return _worded(passage, place, senses)


def _worded(passage: Passage, place: int, senses: Senses) -> Found:
    turned_edge = "turn" in senses and "edge_of" in passage.senses(place + 1)
    if senses.get("edge_of") == ("end", "day"):
        of_day = point_behind(passage, place + 1)
        if of_day is not None and of_day[1] is not None and of_day[1].precision == "day":
            return of_day[0], of_day[1]
    if turned_edge or "edge" in senses or "edge_of" in senses or "last_day" in senses or "last_workday" in senses:
        found = edge_at(passage, place, period_at)
        if found is not None:
            return found
    if (
        "weekday" in senses
        or "short_weekday" in senses
        or "weekday" in passage.senses(place + 1)
        or (passage.senses(place + 1).get("unit") == "workday")
    ):
        found = weekday_at(passage, place)
        if found is not None:
            return found
    if "turn" in senses or senses.get("unit") == "week":
        found = week_then_weekday(passage, place)
        if found is not None:
            return found
    if "number" in senses or "ordinal" in senses or "days" in senses:
        found = day_first(passage, place)
        if found is not None:
            return found
    if "month" in senses or senses.get("unit") == "month" or senses.get("letter") == "month":
        found = month_first(passage, place)
        if found is not None:
            return found
    if "year" in senses:
        found = year_first(passage, place)
        if found is not None:
            return found
    return period_at(passage, place)


def point_behind(passage: Passage, place: int) -> tuple[int, Point | None, time | None] | None:
    """The point behind a cue, over small words, with a time of day before it."""
    clock: time | None = None
    for _ in range(5):
        found = point_at(passage, place)
        if found is not None:
            return found[0], found[1], clock
        if clock is None:
            timed = time_at(passage, place)
            if timed is not None:
                place, clock = timed
                place = place + 1 if "comma" in passage.senses(place) else place
                continue
        senses = passage.senses(place)
        small = "glue" in senses or "daypart" in senses or "opening" in senses or "colon" in senses
        small = small or passage.word(place) in ("'", '"', "„", "“", "«")
        if not (small or (clock is not None and ("inside" in senses or "of" in senses))):
            return None
        place += 1
    return None
