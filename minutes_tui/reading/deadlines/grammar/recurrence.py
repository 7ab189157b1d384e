"""Recurring duties: hàng tháng trước ngày 10, every Friday, zum Ende jedes Quartals, ежегодно до 1 марта."""

from datetime import timedelta

from minutes_tui.reading.deadlines.grammar.clock import time_behind
from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.grammar.month_days import repetition_behind
from minutes_tui.reading.deadlines.grammar.named import nth_weekday_at
from minutes_tui.reading.deadlines.grammar.phrase import phrase_at
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.grammar.repetition import (
    DAYS,
    begun_on,
    end_of_each,
    every_so_many,
    first_day,
    on_or_after,
    own_period,
    rule_of,
)
from minutes_tui.reading.deadlines.grammar.spans import span_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Unit


def recurring_at(passage: Passage, place: int, plain: Phrase | None) -> Phrase | None:
    """A recurring duty that begins at a place.

    Args:
        passage: the lexemes.
        place: where it may begin.
        plain: the phrase that was read at the same place without regard to repetition.

    Returns:
        The phrase with the first due day and the rule; None where nothing recurs.
    """
    found = _recurring_at(passage, place, plain)
    return found if found is None or found.point is None else _started(passage, found, found.point)


def _recurring_at(passage: Passage, place: int, plain: Phrase | None) -> Phrase | None:
    each_day = passage.senses(place).get("frequency") == "day" and "weekday" in passage.senses(place + 1)
    if plain is not None and plain.point is not None and plain.point.rule is not None:
        return plain
    if plain is not None and plain.point is not None and not each_day:
        behind = repetition_behind(passage, plain.end)
        inner = _repetition_inside(passage, plain.start, plain.end)
        if behind is not None:
            return _ruled(passage, plain._replace(end=behind[0]), behind[1])
        if "weekly" in passage.senses(plain.end - 1) and passage.word(place) == "по":
            plain = plain._replace(bound=None, inside=True)
        return None if inner is None else _ruled(passage, plain, inner)
    senses = passage.senses(place)
    if "interval" in senses:
        every = every_so_many(passage, *senses["interval"])
        return None if every is None else _with_beginning(passage, Phrase(place, place + 1, every))
    if "each_time" in senses:
        return _each_time(passage, place)
    if "frequency" in senses:
        if "weekday" in passage.senses(place + 1) and senses["frequency"] == "day":
            return _each(passage, place)
        return _frequency_first(passage, place, senses["frequency"])
    if "each" in senses:
        return _each(passage, place)
    if "number" in senses:
        return _once_in(passage, place)
    return _inside_then_each(passage, place)


def _each_time(passage: Passage, place: int) -> Phrase | None:
    """jeweils zum Monatsende, jeweils bis zum 5., định kỳ trước ngày 25: the date behind comes again and again."""
    phrase = phrase_at(passage, place + 1)
    if phrase is None or phrase.point is None or phrase.only_begins or phrase.point.rule is not None:
        return None
    again = repetition_behind(passage, phrase.end)
    if again is not None:
        return _ruled(passage, phrase._replace(start=place, end=again[0]), again[1])
    inner = _repetition_inside(passage, phrase.start, phrase.end)
    unit = inner or own_period(phrase.point)
    return None if unit is None else _ruled(passage, phrase._replace(start=place), unit)


def _inside_then_each(passage: Passage, place: int) -> Phrase | None:
    """on every Friday, vào thứ Sáu hằng tuần without a date of its own."""
    senses = passage.senses(place)
    if not any(sense in senses for sense in ("inside", "before", "by")):
        return None
    behind = passage.over(place + 1, "glue", 1)
    if "each" not in passage.senses(behind):
        return None
    found = _each(passage, behind)
    return None if found is None else found._replace(start=place)


def _repetition_inside(passage: Passage, start: int, end: int) -> Unit | None:
    """the end of each month."""
    for place in range(start, end):
        senses = passage.senses(place)
        if "frequency" in senses and "number" not in senses:
            return senses["frequency"]
        if "weekly" in senses:
            return "week"
        if "each" in senses and "unit" in passage.senses(place + 1) and "glue" not in senses:
            return passage.senses(place + 1)["unit"]
    return None


def _frequency_first(passage: Passage, place: int, unit: Unit) -> Phrase | None:
    """monthly, before the 10th; ежемесячно до 10 числа; or the adverb alone."""
    behind = place + 1
    for _ in range(4):
        once_more = "each" in passage.senses(behind) or passage.senses(behind).get("frequency") == "day"
        if once_more and "weekday" in passage.senses(passage.over(behind + 1, "glue", 1)):
            each = _each(passage, behind)
            return None if each is None else each._replace(start=place)
        found = phrase_at(passage, behind)
        if found is not None:
            again = repetition_behind(passage, found.end)
            found = found if again is None else found._replace(end=again[0])
        if found is not None and found.point is not None and not found.only_begins:
            found = found._replace(start=place, end=_over_bracket(passage, place, found.end))
            ruled = found.point is not None and found.point.rule is not None
            return found if ruled else _ruled(passage, found, unit)
        senses = passage.senses(behind)
        small = any(sense in senses for sense in ("comma", "glue", "opening", "joint", "each"))
        small = small or ("dot" in senses and _goes_on(passage, behind + 1))
        if not small:
            break
        behind += 1
    alone = _alone(passage, place, unit)
    return None if alone is None else _with_beginning(passage, alone, unit)


def _started(passage: Passage, phrase: Phrase, point: Point) -> Phrase:
    """by the 15th of each month, starting in September: the first such day on or after the beginning."""
    behind = passage.over(phrase.end, "comma", 1)
    if phrase.begin is not None or "since" not in passage.senses(behind):
        return phrase
    found = phrase_at(passage, behind)
    if found is None or not found.only_begins or found.point is None:
        return phrase
    begin = found.begin or found.point.first
    day = on_or_after(point, begin)
    if day is None:
        return phrase
    return phrase._replace(end=found.end, point=point._replace(first=day, last=day), begin=begin)


def _goes_on(passage: Passage, place: int) -> bool:
    """Does the sentence go on behind its full stop, as one continued later does (monthly. before the 5th)?"""
    return place < passage.count and passage.typed[passage.starts[place]].islower()


def _with_beginning(passage: Passage, phrase: Phrase, unit: Unit | None = None) -> Phrase:
    """monthly, starting on 1 July; weekly from September: the first due day is that of the beginning."""
    behind = passage.over(phrase.end, "comma", 1)
    found = phrase_at(passage, behind) if "since" in passage.senses(behind) else None
    if found is None or not found.only_begins or found.point is None or phrase.point is None:
        return phrase
    begin = found.begin or found.point.first
    if found.point.precision != "day" and unit is not None:
        return phrase._replace(end=found.end, point=end_of_each(unit, begin), begin=begin)
    rule = begun_on(phrase.point.rule or "", begin)
    return phrase._replace(
        end=found.end, point=phrase.point._replace(first=begin, last=begin, rule=rule), begin=begin
    )


def _over_bracket(passage: Passage, start: int, end: int) -> int:
    """Over the bracket that closes what was opened inside: hằng tháng (trước ngày 05)."""
    opened = any("opening" in passage.senses(place) for place in range(start, end))
    return end + 1 if opened and "closing" in passage.senses(end) else end


def _alone(passage: Passage, place: int, unit: Unit) -> Phrase | None:
    """The adverb without a day: due at the end of each period."""
    if unit in ("day", "workday", "hour"):
        return None
    return Phrase(place, place + 1, end_of_each(unit, passage.meeting_date))


def _once_in(passage: Passage, place: int) -> Phrase | None:
    """hai tuần một lần."""
    found = span_at(passage, place)
    if found is None or "once" not in passage.senses(found[0]):
        return None
    every = every_so_many(passage, found[1], found[2])
    return None if every is None else Phrase(place, found[0] + 1, every)


def _each(passage: Passage, place: int) -> Phrase | None:
    """every Friday, alle zwei Wochen, كل يوم خميس, mỗi 2 tuần."""
    behind = passage.over(place + 1, "glue", 1)
    senses = passage.senses(behind)
    nth = nth_weekday_at(passage, behind)
    if nth is not None and nth[1] is not None:
        return _ruled(passage, Phrase(place, nth[0], nth[1]), "month")
    second = senses.get("ordinal") == 2 and "weekday" in passage.senses(behind + 1)
    if second or ("weekday" in senses and passage.word(place).endswith((" other", " second"))):
        weekday = passage.senses(behind + second)["weekday"]
        day = passage.meeting_date + timedelta(days=(weekday - passage.meeting_date.weekday()) % 7)
        rule = f"FREQ=WEEKLY;INTERVAL=2;BYDAY={DAYS[weekday]}"
        return Phrase(place, behind + second + 1, Point(day, day, "relative", weekday=weekday, rule=rule))
    if "weekday" in senses:
        day = passage.meeting_date + timedelta(days=(senses["weekday"] - passage.meeting_date.weekday()) % 7)
        end = behind + 1
        again = repetition_behind(passage, end)
        point = Point(
            day, day, "relative", weekday=senses["weekday"], rule=f"FREQ=WEEKLY;BYDAY={DAYS[senses['weekday']]}"
        )
        end = again[0] if again else end
        timed = time_behind(passage, end)
        return Phrase(place, end, point) if timed is None else Phrase(place, timed[0], point, clock=timed[1])
    found = span_at(passage, behind)
    if found is not None:
        end, count, unit = found
        every = every_so_many(passage, count, unit)
        return None if every is None else Phrase(place, end, every)
    return None


def _ruled(passage: Passage, phrase: Phrase, unit: Unit) -> Phrase | None:
    """A phrase whose day comes again with every unit: the rule, and the first day on or after the meeting."""
    point = phrase.point
    if point is None or point.sort == "span":
        return None
    rule = rule_of(unit, point)
    if rule is None:
        return None
    first = first_day(passage, point, unit)
    return phrase._replace(point=point._replace(first=first, last=first, rule=rule, year_given=True, weak=False))
