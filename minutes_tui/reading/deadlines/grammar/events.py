"""Spans counted from a day or an event: 3 days before 30 June, zur Sitzung am 20.6., 10 days from this meeting."""

from datetime import date, time, timedelta

from minutes_tui.reading.deadlines.calendars import add_months, add_working_days
from minutes_tui.reading.deadlines.grammar.cues import Phrase, with_what_follows
from minutes_tui.reading.deadlines.grammar.point import point_at, point_behind
from minutes_tui.reading.deadlines.grammar.points import Point, on_day
from minutes_tui.reading.deadlines.grammar.spans import counted, span_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Unit


def ends_verb(passage: Passage, place: int) -> bool:
    """Is a German word that looks like a preposition the end of the clause's verb (legt … in drei Wochen vor)?"""
    closing = ("stop", "comma", "dot", "closing", "joint")
    return passage.language == "de" and (
        place + 1 >= passage.count or any(sense in passage.senses(place + 1) for sense in closing)
    )


def from_event(passage: Passage, start: int, end: int, point: Point, span: tuple[int, Unit]) -> Phrase | None:
    """A span counted from something else: from a named day it is known, from an event it is not."""
    behind = end + 1
    if "now" in passage.senses(behind):
        return with_what_follows(passage, Phrase(start, passage.over(behind, "now", 2), point, "within"))
    here = _this_meeting(passage, behind)
    if here is not None:
        return with_what_follows(passage, Phrase(start, here, point, "within"))
    found = point_behind(passage, behind) or day_of_event(passage, behind)
    if found is None:
        return Phrase(start, end, None)
    if found[1] is None or found[1].precision != "day":
        return Phrase(start, found[0], None)
    backward = "before" in passage.senses(end) or passage.word(end) == "до"
    due = span_before(passage, found[1].first, span) if backward else counted(passage, *span, found[1].last)
    return with_what_follows(passage, Phrase(start, found[0], due, "within"))


def day_of_event(passage: Passage, place: int) -> tuple[int, Point | None, time | None] | None:
    """The day of the event behind a cue or a span: before the session on 30 June, zur Sitzung am 20.6."""
    held = False
    for behind in range(place, place + 6):
        senses = passage.senses(behind)
        held = held or "event" in senses
        if "comma" in senses or "stop" in senses or "dot" in senses or "finish" in senses:
            return None
        if held and ("before" in senses or ("by" in senses and "to" not in senses) or "latest" in senses):
            return None
        if held and ("inside" in senses or "dated" in senses):
            return point_behind(passage, behind + 1)
        named = point_at(passage, behind) if held and "event" not in senses else None
        if named is not None:
            return named[0], named[1], None
    return None


def span_before(passage: Passage, day: date, span: tuple[int, Unit]) -> Point | None:
    """The day that lies a number of days, working days, weeks or months before a day."""
    count, unit = span
    if unit == "workday":
        due = add_working_days(day, -count, passage.country) if count <= 400 else None
        return None if due is None else on_day(due)
    if unit == "month":
        return on_day(add_months(day, -count)) if count <= 400 else None
    days = {"day": 1, "week": 7}.get(unit, 0) * count
    return on_day(day - timedelta(days=days)) if 0 < days < 4000 else None


def span_behind(passage: Passage, phrase: Phrase) -> Phrase | None:
    """قبل 30 يونيو بثلاثة أيام, trước ngày 30/6 ba ngày: the span behind the day from which it counts, back or on.

    Args:
        passage: the lexemes.
        phrase: with its day; 'before' may stand before it, or before the event that is held on it.
    """
    if phrase.point is None or phrase.point.precision != "day":
        return None
    if passage.language == "ar" and not passage.word(phrase.end).startswith("ب"):
        return None
    found = span_at(passage, phrase.end) or _single_unit(passage, phrase.end)
    if found is None:
        return None
    for place in range(phrase.start, max(phrase.start - 8, -1), -1):
        senses = passage.senses(place)
        if "comma" in senses or "stop" in senses or "dot" in senses:
            return None
        if "before" in senses and "unit" not in senses:
            point = span_before(passage, phrase.point.first, (found[1], found[2]))
        elif "after" in senses:
            point = counted(passage, found[1], found[2], phrase.point.last)
        else:
            continue
        return with_what_follows(passage, Phrase(phrase.start, found[0], point, "within"))
    return None


def _single_unit(passage: Passage, place: int) -> tuple[int, int, Unit] | None:
    """قبل 30 يونيو بأسبوع: one unit, where Arabic leaves the number out."""
    unit = passage.senses(place).get("unit")
    if passage.language != "ar" or unit is None or "number" in passage.senses(place + 1):
        return None
    return place + 1, 1, unit


def _this_meeting(passage: Passage, place: int) -> int | None:
    """this meeting, dieser Sitzung, настоящего совещания: the day of the meeting itself."""
    this = event = False
    for end in range(place, place + 5):
        senses = passage.senses(end)
        this = this or senses.get("turn") == "this" or passage.word(end) in ("настоящего", "настоящей", "heutigen")
        event = event or "event" in senses or (this and "document" in senses)
        if this and event:
            return end + 1
        if (not senses and not this) or "stop" in senses or "comma" in senses:
            return None
    return None
