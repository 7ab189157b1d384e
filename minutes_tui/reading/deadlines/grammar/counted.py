"""Spans with their cue: within 10 days, через месяц, two weeks from now, 3 days before 30 June."""

from datetime import time, timedelta
from typing import Final

from minutes_tui.reading.deadlines.grammar.clock import time_at
from minutes_tui.reading.deadlines.grammar.cues import Phrase, with_what_follows
from minutes_tui.reading.deadlines.grammar.dates import day_first
from minutes_tui.reading.deadlines.grammar.events import ends_verb, from_event, span_before
from minutes_tui.reading.deadlines.grammar.later import weeks_before_day
from minutes_tui.reading.deadlines.grammar.months import month_alone
from minutes_tui.reading.deadlines.grammar.periods import period_at
from minutes_tui.reading.deadlines.grammar.point import point_at, point_behind
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.grammar.spans import counted, more_span, span_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Unit

_NAMES_A_DAY: Final = frozenset({"weekday", "number", "ordinal", "full", "day_month", "relative"})
"""Behind the word for day these say which day it is (يوم الاثنين), not how many."""


_BACK_FROM: Final = ("من", "so với")
"""Joins the day to a span behind 'before' (قبل ثلاثة أيام من 20 يونيو)."""


def counted_span_at(passage: Passage, place: int) -> Phrase | None:
    """within 10 days, in zwei Wochen, через месяц, not later than 5 working days."""
    senses = passage.senses(place)
    behind = place
    counts = False
    backward = False
    for _ in range(3):
        senses = passage.senses(behind)
        if "ahead" in senses or "within" in senses or "latest" in senses:
            counts = True
        elif "before" in senses and not counts:
            backward = True
        elif "inside" in senses and passage.language == "ru" and _is_term(passage, behind + 1):
            counts = True
        elif (
            not (counts and ("glue" in senses or "colon" in senses or "by" in senses))
            or "unit" in senses
            or "number" in senses
        ):
            break
        behind += 1
        if span_at(passage, behind) is not None:
            break
    if not counts and not backward:
        return None
    past = "past_span" in passage.senses(behind) and "coming" not in passage.senses(behind)
    turned = passage.over(behind, "coming", 1) if not past else behind + 1
    if "glue" in passage.senses(turned) and "number" not in passage.senses(turned):
        turned += 1
    found = span_at(passage, turned)
    if found is None:
        return _no_later(passage, place, _one_unit(passage, place, behind)) if counts else None
    end, count, unit = found
    if _is_named_day(passage, turned):
        return None
    months = _numbered_months(passage, end) if passage.language == "vi" and unit == "month" else None
    if months is not None and months[2] == count > 1:
        return Phrase(place, months[0], months[1], "within", inside=True)
    if _is_date_after_all(passage, turned):
        return None
    if unit == "hour" and _is_hour_of_day(passage, turned):
        return None
    if backward and passage.word(end) in _BACK_FROM:
        of_day = point_behind(passage, end + 1)
        if of_day is not None and of_day[1] is not None and of_day[1].precision == "day":
            return Phrase(place, of_day[0], span_before(passage, of_day[1].first, (count, unit)), "within")
    if backward and "hence" in passage.senses(end):
        return Phrase(place, end + 1, counted(passage, count, unit, passage.meeting_date), "before")
    if past or backward:
        return Phrase(place, end, None)
    named = _named_days(passage, end) if passage.language == "vi" and unit == "day" else None
    if named is not None:
        return Phrase(place, named[0], named[1], begin=named[1].begin, inside=True)
    point = counted(passage, count, unit, passage.meeting_date)
    return _no_later(passage, place, _measured(passage, place, end, point, (count, unit)))


def _no_later(passage: Passage, place: int, phrase: Phrase | None) -> Phrase | None:
    """no later than 10 days is said with the cue of a day, not with 'within'."""
    if phrase is None or phrase.point is None or "no_later" not in passage.senses(place):
        return phrase
    return phrase._replace(bound="by")


def _named_days(passage: Passage, place: int) -> tuple[int, Point] | None:
    """trong 2 ngày 10-11/7: behind the count stand the days themselves."""
    found = point_at(passage, place)
    if found is None or found[1] is None or found[1].begin is None:
        return None
    return found[0], found[1]


def _numbered_months(passage: Passage, place: int) -> tuple[int, Point, int] | None:
    """trong 2 tháng 7 và 8: behind the count stand the numbers of the months; the last of them, and how many."""
    found: tuple[int, Point] | None = None
    named = 0
    while named < 12:
        senses = passage.senses(place)
        number = 0 if "year" in senses else senses.get("number", 0)
        month = month_alone(passage, place + 1, number) if 1 <= number <= 12 else None
        if month is None or month[1] is None:
            break
        found = month[0], month[1]
        named += 1
        place = passage.over(passage.over(place + 1, "comma", 1), "joint", 1)
    return None if found is None else (*found, named)


def _is_term(passage: Passage, place: int) -> bool:
    """Is it a Russian term in one word: трехдневный срок, 10-дневный срок?"""
    if "span" in passage.senses(place):
        return True
    return passage.touches(place + 1) and passage.touches(place + 2) and "unit" in passage.senses(place + 2)


def _is_named_day(passage: Passage, place: int) -> bool:
    """In Vietnamese the number of a day, not of months: trước ngày 3 tháng sau, hạn chót là 25 tháng này."""
    if passage.language != "vi":
        return False
    cue = passage.senses(place - 1)
    if passage.word(place - 1).endswith(("ngày", "ngay")) and ("before" in cue or "unit" in cue):
        return True
    turned = passage.senses(place + 2).get("turn")
    return passage.senses(place + 1).get("unit") == "month" and turned == "this" and "inside" not in cue


def _is_date_after_all(passage: Passage, place: int) -> bool:
    """Is the span the beginning of something longer: 3 tháng 6, 6 tháng đầu năm, 20 May?"""
    found = day_first(passage, place) or period_at(passage, place)
    return found is not None


def _is_hour_of_day(passage: Passage, place: int) -> bool:
    """Is it a time of day with its date: chậm nhất 17 giờ ngày 28/5?"""
    timed = time_at(passage, place)
    return timed is not None and point_behind(passage, timed[0]) is not None


def _one_unit(passage: Passage, start: int, place: int) -> Phrase | None:
    """через неделю, в течение месяца, خلال أسبوع: one unit, where the language leaves the number out."""
    senses = passage.senses(place)
    unit = senses.get("unit")
    if unit is None or passage.language not in ("ru", "ar") or unit in ("hour", "workday"):
        return None
    whole_day = passage.word(place) == "суток" or passage.word(place + 1) == "до"
    if (unit == "day" and passage.language == "ru" and not whole_day) or point_at(passage, place) is not None:
        return None
    if passage.language == "ar" and passage.word(place).startswith(("ال", "لل")):
        return None
    if "inside" in passage.senses(place - 1) and "within" not in passage.senses(place - 1):
        return None
    if not _NAMES_A_DAY.isdisjoint(passage.senses(place + 1)):
        return None
    point = counted(passage, 1, unit, passage.meeting_date)
    return _measured(passage, start, place + 1, point, (1, unit))


def _measured(passage: Passage, start: int, end: int, point: Point | None, span: tuple[int, Unit]) -> Phrase | None:
    """What stands behind a span decides from where it counts."""
    if point is None:
        return Phrase(start, end, None)
    end, point = more_span(passage, end, point)
    senses = passage.senses(end)
    if "hence" in senses or "coming" in senses:
        return with_what_follows(passage, Phrase(start, end + 1, point, "within"))
    before_day = "before" in senses and point_behind(passage, end + 1) is not None
    if "ago" in senses and not before_day:
        return Phrase(start, end + 1, None)
    opens = any(sense in senses for sense in ("since", "after", "before", "dated")) or passage.word(end) == "до"
    opens = opens or ("of" in senses and passage.language in ("en", "ar"))
    opens = opens or ("ahead" in senses and passage.language in ("de", "ar"))
    if opens and not ends_verb(passage, end):
        return from_event(passage, start, end, point, span)
    return with_what_follows(passage, Phrase(start, end, point, "within"))


def coming_span_at(passage: Passage, place: int) -> Phrase | None:
    """the next two weeks, следующие 2 недели; the past two weeks name no day."""
    senses = passage.senses(place)
    behind = passage.over(place + 1, "glue", 1)
    found = span_at(passage, behind)
    if found is None or "year" in passage.senses(behind):
        return None
    end, count, unit = found
    if "coming" not in senses:
        return Phrase(place, end, None)
    point = counted(passage, count, unit, passage.meeting_date)
    if point is None:
        return Phrase(place, end, None)
    end, point = more_span(passage, end, point)
    return with_what_follows(passage, Phrase(place, end, point, "within"))


def later_day_at(passage: Passage, place: int) -> tuple[int, Point | None, time | None] | None:
    """A day behind 'by' that is counted from now or from a weekday: by two weeks from now, by a week on Monday."""
    phrase = span_hence_at(passage, place) if passage.language == "en" else None
    return None if phrase is None or phrase.point is None else (phrase.end, phrase.point, phrase.clock)


def _weeks_first(passage: Passage, place: int) -> Phrase | None:
    """a week on Monday, two weeks tomorrow."""
    found = weeks_before_day(passage, place)
    named = None if found is None else point_at(passage, found[0])
    if found is None or named is None or named[1] is None:
        return None
    day = named[1].last + timedelta(days=7 * min(found[1], 400))
    return with_what_follows(
        passage, Phrase(place, named[0], named[1]._replace(first=day, last=day, sort="relative"))
    )


def span_hence_at(passage: Passage, place: int) -> Phrase | None:
    """3 tuần nữa, two weeks from now, 2 days after 30 June; 3 ngày trước names no day."""
    counted_on = _weeks_first(passage, place)
    if counted_on is not None:
        return counted_on
    found = span_at(passage, place)
    if found is None:
        return _days_after_tomorrow(passage, place)
    end, count, unit = found
    point = counted(passage, count, unit, passage.meeting_date) if _counts_on(passage, end) else None
    if point is None:
        return None
    end, point = more_span(passage, end, point)
    senses = passage.senses(end)
    if "hence" in senses or "coming" in senses:
        return with_what_follows(passage, Phrase(place, end + 1, point, "within"))
    if "after" in senses or "before" in senses or passage.word(end) == "до":
        phrase = from_event(passage, place, end, point, (count, unit))
        return phrase._replace(bound=None) if phrase is not None and phrase.point is not None else phrase
    if "ago" in senses:
        return Phrase(place, end + 1, None)
    return None


def _days_after_tomorrow(passage: Passage, place: int) -> Phrase | None:
    """2 day after tomorrow, without the plural's ending: two days after tomorrow, not the day after it."""
    count = passage.senses(place).get("number", 0)
    if passage.language != "en" or passage.senses(place + 1).get("relative") != 2 or not 2 <= count <= 31:
        return None
    point = counted(passage, count + 1, "day", passage.meeting_date)
    return Phrase(place, place + 2, point, "within")


def span_with_plus(passage: Passage, place: int) -> Phrase | None:
    """+2 months, 5 days, at the beginning of the text: counted on from the meeting's date."""
    found = span_at(passage, place)
    if found is None or place != 1 or passage.word(0) != "+":
        return None
    end, count, unit = found
    point = counted(passage, count, unit, passage.meeting_date)
    if point is None:
        return None
    end, point = more_span(passage, end, point)
    return Phrase(place, end, point, "within")


def span_added(passage: Passage, end: int, point: Point | None) -> tuple[int, Point | None]:
    """A day with a span added to it: next Tuesday + 10 days."""
    if point is None or point.precision != "day" or end >= passage.count or passage.word(end) != "+":
        return end, point
    found = span_at(passage, end + 1)
    later = None if found is None else counted(passage, found[1], found[2], point.last)
    return (end, point) if found is None or later is None else (found[0], later)


def _counts_on(passage: Passage, place: int) -> bool:
    """Does anything behind a span, or behind a second one, say from where it counts?"""
    wanted = ("hence", "coming", "ago", "after", "before")
    return any(sense in passage.senses(at) for at in range(place, place + 4) for sense in wanted)
