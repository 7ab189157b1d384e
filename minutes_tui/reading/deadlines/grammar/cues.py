"""Cues, and what may stand behind a phrase: a time of day, its weekday, at the latest."""

from datetime import date, time
from typing import Final, NamedTuple

from minutes_tui.domain.deadlines import Bound
from minutes_tui.reading.deadlines.grammar.clock import time_behind
from minutes_tui.reading.deadlines.grammar.point import CALENDAR, point_at
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.passage import Passage

_SMALL: Final = frozenset({"by", "before", "inside", "glue"})


class Phrase(NamedTuple):
    """What stands between two places of a passage."""

    start: int
    """The place of its first lexeme."""
    end: int
    """The place behind its last lexeme."""
    point: Point | None
    """The day or period; None: a phrase that names no day (past, impossible, counted from an unknown event)."""
    bound: Bound | None = None
    """The cue: before, by, within; None without one."""
    begin: date | None = None
    """The first day, where the phrase states one."""
    only_begins: bool = False
    """From a day on, without an end."""
    inside: bool = False
    """A preposition (in, on, am) stands before the point."""
    clock: time | None = None
    """The time of day that it states."""


def cue_at(passage: Passage, place: int) -> tuple[int, Bound | None, bool]:
    """The cue that begins at a place: the place behind it, its bound, and whether it places (in, on)."""
    bound: Bound | None = None
    inside = termed = False
    for _ in range(4):
        senses = passage.senses(place)
        termed = termed or "term" in senses
        if "before" in senses:
            bound = "before" if bound is None or termed else bound
        elif "by" in senses or "term" in senses or ("latest" in senses and "within" not in senses):
            bound = bound or "by"
        elif "within" in senses:
            bound = bound or "within"
            inside = True
        elif "inside" in senses:
            inside = True
        elif not (bound and "colon" in senses):
            break
        place += 1
        if "glue" in senses and not CALENDAR.isdisjoint(senses):
            break
        if bound and point_at(passage, place) is not None:
            break
    return place, bound, inside


def with_what_follows(passage: Passage, phrase: Phrase) -> Phrase:
    """The phrase with what may stand behind it: a time of day, 'at the latest'."""
    if phrase.point is None:
        return phrase
    clock, end = phrase.clock, phrase.end
    if phrase.point.sort in ("weekday", "relative") or phrase.point.weekday is not None:
        part = passage.senses(end)
        if "daypart" in part and "weekday" not in part and "noon" not in part:
            end += 1
    if clock is None and phrase.point.precision == "day":
        timed = time_behind(passage, end)
        if timed is not None:
            end, clock = timed
    end = _over_end_of_day(passage, end) if phrase.point.precision == "day" else end
    bound = phrase.bound
    behind_weekday = _over_weekday(passage, end, phrase.point)
    if behind_weekday > end:
        end = behind_weekday
        timed = time_behind(passage, end) if clock is None else None
        if timed is not None:
            end, clock = timed
    senses = passage.senses(end)
    trails = "latest" in senses and "within" not in senses and "number" not in passage.senses(end + 1)
    trails = trails and not (bound in ("before", "by") and passage.word(end) == "включительно")
    if trails and point_at(passage, end + 1) is None:
        end += 1
        counted = phrase.point.sort == "span" and bound == "within"
        bound = bound if bound == "before" or counted else "by"
    return phrase._replace(end=end, clock=clock, bound=bound)


def _over_end_of_day(passage: Passage, place: int) -> int:
    """Over the end of the day that is named behind its date: 4 July, close of business; 4 июля до конца дня."""
    behind = passage.over(place, "comma", 1)
    while behind < place + 3 and not _SMALL.isdisjoint(passage.senses(behind)):
        behind += 1
    return behind + 1 if passage.senses(behind).get("edge_of") == ("end", "day") else place


def _over_weekday(passage: Passage, place: int, point: Point) -> int:
    """Over the weekday that is written behind its date: 28/5/2025 (thứ Tư)."""
    behind = place
    bracket = "opening" in passage.senses(behind)
    if bracket or "comma" in passage.senses(behind):
        behind += 1
    behind = passage.over(behind, "glue", 1)
    if passage.senses(behind).get("weekday") != point.last.weekday() or point.precision != "day":
        return place
    behind += 1
    return behind + 1 if bracket and "closing" in passage.senses(behind) else behind
