"""A whole phrase: its cue, a time of day, and the day, period, span or range that it states."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Final

from minutes_tui.domain.deadlines import Bound
from minutes_tui.reading.deadlines.calendars import safe_date
from minutes_tui.reading.deadlines.grammar.clock import time_at, time_behind
from minutes_tui.reading.deadlines.grammar.dates import Found, day_at, day_first, in_digits, month_first, year_first
from minutes_tui.reading.deadlines.grammar.named import holiday_at, relative_at, week_then_weekday, weekday_at
from minutes_tui.reading.deadlines.grammar.periods import edge_at, period_at, shifted
from minutes_tui.reading.deadlines.grammar.points import Point, join, on_day
from minutes_tui.reading.deadlines.grammar.spans import counted, more_span, span_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Senses, Unit

STARTERS: Final = frozenset({
    "month", "weekday", "short_weekday", "relative", "holiday", "unit", "span", "edge_of", "letter", "number", "ordinal",
    "roman", "year", "full", "day_month", "month_year", "stretch", "before", "by", "latest", "within", "inside", "ahead",
    "since", "from_now", "after", "between", "edge", "last_day", "last_workday", "turn", "first", "second", "half", "frequency",
    "coming", "each", "term",
})
"""A phrase begins with a lexeme that has one of these senses."""

_CUES: Final = frozenset({
    "term", "before", "by", "latest", "within", "inside", "ahead", "since", "from_now", "after", "between",
})
_CALENDAR: Final = STARTERS - _CUES


@dataclass(frozen=True, slots=True)
class Phrase:
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


Rule = Callable[[Passage, int], Found]

_POINT_RULES: Final[tuple[tuple[frozenset[str], tuple[Rule, ...]], ...]] = (
    (frozenset({"full", "stretch", "day_month"}), (in_digits, period_at)),
    (frozenset({"month_year"}), (in_digits,)),
    (frozenset({"relative"}), (relative_at,)),
    (frozenset({"holiday"}), (holiday_at,)),
)


def period_or_named(passage: Passage, place: int) -> Found:
    """What an edge may stand before: a period, or a named thing such as a holiday is none."""
    return period_at(passage, place)


def point_at(passage: Passage, place: int) -> Found:
    """The day or period that begins at a place, without a cue before it."""
    senses = passage.senses(place)
    if not senses or _CALENDAR.isdisjoint(senses):
        return None
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
        of_day = _point_behind(passage, place + 1)
        if of_day is not None and of_day[1] is not None and of_day[1].precision == "day":
            return of_day[0], of_day[1]
    if turned_edge or "edge" in senses or "edge_of" in senses or "last_day" in senses or "last_workday" in senses:
        found = edge_at(passage, place, period_at)
        if found is not None:
            return found
    if "weekday" in senses or "short_weekday" in senses or "weekday" in passage.senses(place + 1):
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


def phrase_at(passage: Passage, place: int) -> Phrase | None:
    """The phrase that begins at a place."""
    senses = passage.senses(place)
    if not _CUES.isdisjoint(senses):
        for rule in (_range, _counted_span, _cued, _running_period):
            found = rule(passage, place)
            if found is not None:
                return found
    if not _CALENDAR.isdisjoint(senses):
        return _uncued(passage, place)
    return None


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
        if "glue" in senses and not _CALENDAR.isdisjoint(senses):
            break
        if bound and point_at(passage, place) is not None:
            break
    return place, bound, inside


def _point_behind(passage: Passage, place: int) -> tuple[int, Point | None, time | None] | None:
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


def _cued(passage: Passage, place: int) -> Phrase | None:
    """before / by / until / in / on and a day or period."""
    behind, bound, inside = cue_at(passage, place)
    if behind == place:
        return None
    found = _point_behind(passage, behind)
    if found is None and "term" in passage.senses(place):
        behind, nearer, _ = cue_at(passage, _over_subject(passage, behind))
        bound = nearer or bound
        found = _point_behind(passage, behind)
    if found is None:
        if bound in ("before", "by") or inside:
            return _month_day(passage, place, behind, bound)
        return None
    end, point, clock = found
    phrase = Phrase(place, end, point, bound, inside=inside, clock=clock)
    if bound in ("before", "by"):
        return _finished(passage, phrase)
    return _finished(passage, _to_range(passage, phrase))


def _over_subject(passage: Passage, place: int) -> int:
    """Over what a term is for, up to its colon, and the cue behind that: deadline for comments: by 20 May."""
    for behind in range(place, place + 6):
        if "colon" in passage.senses(behind) or passage.word(behind) in ("is", "ist", "là", "la", "هو", "–", "-", "это"):
            return behind + 1
        if "stop" in passage.senses(behind):
            break
    return place


def _month_day(passage: Passage, start: int, place: int, bound: Bound | None) -> Phrase | None:
    """before the 10th, trước ngày 25, до 10 числа: the next such day."""
    clock: time | None = None
    for _ in range(3):
        if clock is None and "number" in passage.senses(place):
            timed = time_at(passage, place)
            if timed is not None:
                place, clock = timed
        found = day_at(passage, place)
        if found is not None:
            break
        if "glue" not in passage.senses(place):
            return None
        place += 1
    else:
        return None
    end, day, begin = found
    if begin or not _is_month_day(passage, place, end):
        return None
    end = passage.over(end, "glue", 1) if passage.word(end) in ("числа", "число") else end
    quarterly = _of_quarter_month(passage, end, day)
    if quarterly is not None:
        return Phrase(start, quarterly[0], quarterly[1], bound, clock=clock)
    meant = _of_turned_month(passage, end)
    if meant is not None:
        end, month = meant
        due = safe_date(month.first.year, month.first.month, day)
        point = None if due is None else on_day(due)
    else:
        point = _next_month_day(passage, day)
    return _finished(passage, Phrase(start, end, point, bound, inside=bound is None, clock=clock))


def _is_month_day(passage: Passage, place: int, end: int) -> bool:
    """Is the number a day of the month, not a count or a session's number?"""
    before, behind = passage.senses(place - 1), passage.senses(end)
    named = before.get("unit") == "day" or passage.word(end) in ("числа", "число")
    if ("unit" in behind and behind.get("unit") != "month") or "event" in behind or "percent" in behind:
        return False
    ordered = "ordinal" in passage.senses(place) or end > place + 1
    if passage.language == "vi":
        return named or passage.word(place - 1).endswith(("ngày", "ngay", "mùng", "mồng"))
    named = named or passage.word(place - 1).endswith(("يوم", "تاريخ"))
    if not (named or ordered):
        return False
    if named or end >= passage.count or behind:
        return not ("month" in behind or "slash" in behind)
    start = passage.lexemes[end].start
    character = passage.low[start]
    return not character.isalpha()


def _of_quarter_month(passage: Passage, place: int, day: int) -> tuple[int, Point] | None:
    """of the last month of each quarter, của tháng đầu quý: a day that comes four times a year."""
    which = 0
    monthly = False
    for end in range(place, place + 9):
        senses = passage.senses(end)
        if "stop" in senses or "comma" in senses or "finish" in senses:
            return None
        monthly = monthly or senses.get("unit") == "month"
        if senses.get("unit") == "quarter" or senses.get("frequency") == "quarter":
            return _four_times(passage, end + 1, day, which) if which and monthly else None
        if "first" in senses or senses.get("edge") == "start":
            which = 1
        elif senses.get("turn") in ("last", "final") or senses.get("edge") == "end":
            which = 3
        elif "ordinal" in senses and senses["ordinal"] <= 3:
            which = senses["ordinal"]
    return None


def _four_times(passage: Passage, end: int, day: int, which: int) -> tuple[int, Point] | None:
    for step in range(13):
        month = shifted(passage.meeting_date, "month", step).first
        due = safe_date(month.year, month.month, day)
        if month.month % 3 == which % 3 and due is not None and due >= passage.meeting_date:
            months = ",".join(str(number) for number in range(which, 13, 3))
            rule = f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={day}"
            return end, replace(on_day(due), rule=rule)
    return None


def _of_turned_month(passage: Passage, place: int) -> tuple[int, Point] | None:
    """of this month, tháng sau, des laufenden Monats, следующего месяца."""
    for _ in range(3):
        first, second = passage.senses(place), passage.senses(place + 1)
        if first.get("this_unit") == "month" or first.get("next_unit") == "month":
            return place + 1, shifted(passage.meeting_date, "month", int("next_unit" in first))
        if {first.get("unit"), second.get("unit")} & {"month"} and ("turn" in first or "turn" in second):
            found = period_at(passage, place)
            if found is not None and found[1] is not None and found[1].precision == "month":
                return found[0], found[1]
        if not ("of" in first or "glue" in first):
            return None
        place += 1
    return None


def _next_month_day(passage: Passage, day: int) -> Point | None:
    year, month = passage.meeting_date.year, passage.meeting_date.month
    for _ in range(13):
        due = safe_date(year, month, day)
        if due is not None and due >= passage.meeting_date:
            return replace(on_day(due), sort="month day")
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return None


def _to_range(passage: Passage, phrase: Phrase) -> Phrase:
    """The end of a range behind its beginning: 10 August – 12 September, Monday to Friday."""
    senses = passage.senses(phrase.end)
    if phrase.point is None or not ("dash" in senses or "to" in senses):
        return phrase
    found = _point_behind(passage, phrase.end + 1)
    point = None if found is None else found[1]
    if found is None or point is None or point.bare:
        return phrase
    end, _, clock = found
    joined = join(phrase.point, point)
    if joined is None:
        return replace(phrase, end=end, point=None)
    return replace(phrase, end=end, point=joined, begin=joined.begin, clock=clock or phrase.clock)


def _range(passage: Passage, place: int) -> Phrase | None:
    """from X to Y, from now until Y, between X and Y, from X."""
    senses = passage.senses(place)
    if "from_now" in senses:
        running = _until(passage, place, place + 1, passage.meeting_date)
        if running is not None or "since" not in senses:
            return running
    if not ("since" in senses or "between" in senses or "after" in senses):
        return None
    behind = place + 1
    if "now" in passage.senses(behind):
        behind = passage.over(behind, "now", 2)
        return _until(passage, place, behind, passage.meeting_date)
    if "after" in senses and "since" not in senses:
        return _after(passage, place)
    behind = _over_clock(passage, behind)
    found = _point_behind(passage, behind)
    if found is None:
        return _from_bare_day(passage, place, behind)
    end, point, _ = found
    if point is None:
        return Phrase(place, end, None)
    if point.begin is not None:
        return _finished(passage, Phrase(place, end, point, begin=point.begin))
    if point.approximate and point.first.day == 10:
        point = replace(point, first=point.first.replace(day=1))
    joint = end + 1 if "comma" in passage.senses(end) else end
    joint = passage.over(joint, "joint", 1) if "between" not in senses else joint
    link = passage.senses(joint)
    if "to" in link or "by" in link or "dash" in link or ("joint" in link and "between" in senses):
        last = _point_behind(passage, joint + 1)
        finish = None if last is None else last[1]
        if last is not None and finish is not None:
            joined = join(point, finish)
            phrase = Phrase(place, last[0], joined, begin=joined.begin if joined else None, clock=last[2])
            return _finished(passage, phrase)
    if "between" in senses or "dated" in senses or "of" in senses or (point.weak and not point.year_given):
        return _from_on(passage, place, end, point) if "dated" in senses else None
    return Phrase(place, end, point, begin=point.first, only_begins=True)


def _from_on(passage: Passage, place: int, end: int, point: Point) -> Phrase | None:
    """vom 1. Juni an: the small word behind makes it a beginning."""
    if passage.word(end) in ("an", "ab"):
        return Phrase(place, end + 1, point, begin=point.first, only_begins=True)
    return None


def _over_clock(passage: Passage, place: int) -> int:
    timed = time_at(passage, place)
    return place if timed is None else timed[0]


def _from_bare_day(passage: Passage, start: int, place: int) -> Phrase | None:
    """from the 13th to 15/7, từ ngày 13 đến hết ngày 15/7, between 10 and 15 June."""
    place = passage.over(place, "glue", 2)
    found = day_at(passage, place)
    if found is None:
        return None
    behind, day, _ = found
    link = passage.senses(behind)
    if not ("to" in link or "by" in link or "dash" in link or "joint" in link):
        return None
    last = _point_behind(passage, behind + 1)
    if last is None or last[1] is None or last[1].precision != "day":
        return None
    begin = safe_date(last[1].last.year, last[1].last.month, day)
    if begin is None:
        return Phrase(start, last[0], None)
    joined = join(on_day(begin), replace(last[1], year_given=True))
    return _finished(passage, Phrase(start, last[0], joined, begin=begin, clock=last[2]))


def _until(passage: Passage, start: int, place: int, begin: date) -> Phrase | None:
    """The end behind 'from now': until the end of 2025."""
    place = passage.over(place, "comma", 1)
    place = passage.over(place, "joint", 1)
    behind, bound, _ = cue_at(passage, place)
    if behind == place or bound not in ("before", "by"):
        return None
    found = _point_behind(passage, behind)
    if found is None:
        return None
    end, point, clock = found
    return _finished(passage, Phrase(start, end, point, bound, begin=begin, clock=clock))


def _after(passage: Passage, place: int) -> Phrase | None:
    """after 15 June: a beginning."""
    if span_at(passage, place + 1) is not None and point_at(passage, place + 1) is None:
        return None
    found = _point_behind(passage, place + 1)
    if found is None:
        return None
    end, point, _ = found
    if point is not None and (point.weak or point.bare or point.sort == "turned"):
        return None
    return Phrase(place, end, point, begin=point.last if point else None, only_begins=True)


def _counted_span(passage: Passage, place: int) -> Phrase | None:
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
        elif "inside" in senses and "span" in passage.senses(behind + 1) and passage.language == "ru":
            counts = True
        elif not (counts and ("glue" in senses or "colon" in senses or "by" in senses)) or "unit" in senses or "number" in senses:
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
        return _one_unit(passage, place, behind) if counts else None
    end, count, unit = found
    named_day = passage.word(turned - 1).endswith(("ngày", "ngay")) and "before" in passage.senses(turned - 1)
    if named_day or _is_date_after_all(passage, turned) or (unit == "hour" and _is_hour_of_day(passage, turned)):
        return None
    if past or backward:
        return Phrase(place, end, None)
    point = counted(passage, count, unit, passage.meeting_date)
    return _measured(passage, place, end, point, (count, unit))


def _is_date_after_all(passage: Passage, place: int) -> bool:
    """Is the span the beginning of something longer: 3 tháng 6, 6 tháng đầu năm, 20 May?"""
    found = day_first(passage, place) or period_at(passage, place)
    return found is not None


def _is_hour_of_day(passage: Passage, place: int) -> bool:
    """Is it a time of day with its date: chậm nhất 17 giờ ngày 28/5?"""
    timed = time_at(passage, place)
    return timed is not None and _point_behind(passage, timed[0]) is not None


def _one_unit(passage: Passage, start: int, place: int) -> Phrase | None:
    """через неделю, в течение месяца, خلال أسبوع: one unit, where the language leaves the number out."""
    senses = passage.senses(place)
    unit = senses.get("unit")
    if unit is None or passage.language not in ("ru", "ar") or unit in ("hour", "workday"):
        return None
    if (unit == "day" and passage.language == "ru" and passage.word(place) != "суток") or point_at(passage, place) is not None:
        return None
    if passage.language == "ar" and passage.word(place).startswith(("ال", "لل")):
        return None
    if "inside" in passage.senses(place - 1) and "within" not in passage.senses(place - 1):
        return None
    point = counted(passage, 1, unit, passage.meeting_date)
    return _measured(passage, start, place + 1, point, (1, unit))


def _measured(
    passage: Passage, start: int, end: int, point: Point | None, span: tuple[int, Unit]
) -> Phrase | None:
    """What stands behind a span decides from where it counts."""
    if point is None:
        return Phrase(start, end, None)
    end, point = more_span(passage, end, point)
    senses = passage.senses(end)
    if "hence" in senses or "coming" in senses:
        return _finished(passage, Phrase(start, end + 1, point, "within"))
    if "ago" in senses:
        return Phrase(start, end + 1, None)
    opens = any(sense in senses for sense in ("since", "after", "before", "dated")) or passage.word(end) == "до"
    if opens or ("of" in senses and passage.language in ("en", "ar")) or ("ahead" in senses and passage.language in ("de", "ar")):
        return _from_event(passage, start, end, point, span)
    return _finished(passage, Phrase(start, end, point, "within"))


def _from_event(passage: Passage, start: int, end: int, point: Point, span: tuple[int, Unit]) -> Phrase | None:
    """A span counted from something else: from a named day it is known, from an event it is not."""
    behind = end + 1
    if "now" in passage.senses(behind):
        return _finished(passage, Phrase(start, passage.over(behind, "now", 2), point, "within"))
    here = _this_meeting(passage, behind)
    if here is not None:
        return _finished(passage, Phrase(start, here, point, "within"))
    found = _point_behind(passage, behind)
    if found is None:
        return Phrase(start, end, None)
    if found[1] is None or found[1].precision != "day":
        return Phrase(start, found[0], None)
    backward = "before" in passage.senses(end) or passage.word(end) == "до"
    due = _span_before(found[1].first, span) if backward else counted(passage, *span, found[1].last)
    return _finished(passage, Phrase(start, found[0], due, "within"))


def _span_before(day: date, span: tuple[int, Unit]) -> Point | None:
    """The day that lies a number of days or weeks before a day."""
    days = {"day": 1, "week": 7}.get(span[1], 0) * span[0]
    return on_day(day - timedelta(days=days)) if 0 < days < 4000 else None


def _this_meeting(passage: Passage, place: int) -> int | None:
    """this meeting, dieser Sitzung, настоящего совещания: the day of the meeting itself."""
    this = event = False
    for end in range(place, place + 5):
        senses = passage.senses(end)
        this = this or senses.get("turn") == "this" or passage.word(end) in ("настоящего", "настоящей", "heutigen")
        event = event or "event" in senses
        if this and event:
            return end + 1
        if (not senses and not this) or "stop" in senses or "comma" in senses:
            return None
    return None


def _running_period(passage: Passage, place: int) -> Phrase | None:
    """trong tuần, within the month, im Laufe des Jahres, خلال الأسبوع: the period that is running."""
    senses = passage.senses(place)
    bound: Bound | None = "within" if "within" in senses else "by" if "by" in senses else None
    if bound is None:
        return None
    behind = place + 1
    articles = passage.over(behind, "glue", 2)
    if "unit" in passage.senses(behind):
        articles = behind
    elif articles == behind:
        return None
    unit = passage.senses(articles).get("unit")
    if "edge" in passage.senses(articles + 1) or "first" in passage.senses(articles + 1):
        return None
    if unit == "day" and passage.language == "vi" and not passage.senses(articles + 1).get("number"):
        return Phrase(place, articles + 1, shifted(passage.meeting_date, "day", 0), bound, inside=True)
    if unit not in ("week", "month", "quarter", "half", "year"):
        return None
    definite = articles > behind or passage.language == "vi" or passage.word(articles).startswith(("ال", "لل"))
    after = passage.senses(articles + 1)
    if "of" in after and unit == "week":
        return None
    if not definite or "number" in after or "year" in after or "roman" in after or ("of" in after and "glue" not in after):
        return None
    if bound == "by" and passage.language != "vi":
        return None
    return Phrase(place, articles + 1, shifted(passage.meeting_date, unit, 0), bound, inside=True)


def _uncued(passage: Passage, place: int) -> Phrase | None:
    """A day, period or span without a word before it that makes it a deadline."""
    senses = passage.senses(place)
    if "coming" in senses or "past_span" in senses:
        spanned = _coming_span(passage, place)
        if spanned is not None:
            return spanned
    found = point_at(passage, place)
    if found is None and passage.language == "ru" and ("number" in senses or "ordinal" in senses):
        numbered = day_at(passage, place)
        if numbered is not None and passage.word(numbered[0]) in ("числа", "число"):
            return _month_day(passage, place, place, None)
    if found is None and senses.get("unit") == "day":
        found = _named_day(passage, place + 1) or _day_of_turned_month(passage, place + 1)
    if found is not None:
        end, point = found
        bound: Bound | None = "by" if _has_by_prefix(passage, place) and point is not None and point.edged else None
        return _finished(passage, _to_range(passage, Phrase(place, end, point, bound)))
    return _span_hence(passage, place)


def _has_by_prefix(passage: Passage, place: int) -> bool:
    """Arabic ``ب`` written to the word for an edge: بنهاية."""
    return passage.language == "ar" and passage.word(place).startswith(("بن", "بمنت", "بآ", "باو"))


def _day_of_turned_month(passage: Passage, place: int) -> Found:
    """ngày 20 tháng này, يوم 20 من الشهر المقبل."""
    found = day_at(passage, place)
    month = None if found is None or found[2] else _of_turned_month(passage, found[0])
    if found is None or month is None:
        return None
    due = safe_date(month[1].first.year, month[1].first.month, found[1])
    return month[0], None if due is None else on_day(due)


def _named_day(passage: Passage, place: int) -> Found:
    """ngày 30/6, يوم 20 مايو: the word for day before it makes sure that it is a date."""
    found = point_at(passage, place)
    if found is None or found[1] is None or found[1].precision != "day":
        return found if found is not None and found[1] is None else None
    return found[0], replace(found[1], weak=False)


def _coming_span(passage: Passage, place: int) -> Phrase | None:
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
    return _finished(passage, Phrase(place, end, point, "within"))


def _span_hence(passage: Passage, place: int) -> Phrase | None:
    """3 tuần nữa, two weeks from now, 2 days after 30 June; 3 ngày trước names no day."""
    found = span_at(passage, place)
    if found is None:
        return None
    end, count, unit = found
    point = counted(passage, count, unit, passage.meeting_date) if _counts_on(passage, end) else None
    if point is None:
        return None
    end, point = more_span(passage, end, point)
    senses = passage.senses(end)
    if "hence" in senses or "coming" in senses:
        return _finished(passage, Phrase(place, end + 1, point, "within"))
    if "after" in senses or "before" in senses or passage.word(end) == "до":
        phrase = _from_event(passage, place, end, point, (count, unit))
        return replace(phrase, bound=None) if phrase is not None and phrase.point is not None else phrase
    if "ago" in senses:
        return Phrase(place, end + 1, None)
    return None


def _counts_on(passage: Passage, place: int) -> bool:
    """Does anything behind a span, or behind a second one, say from where it counts?"""
    wanted = ("hence", "coming", "ago", "after", "before")
    return any(sense in passage.senses(at) for at in range(place, place + 4) for sense in wanted)


def _finished(passage: Passage, phrase: Phrase) -> Phrase:
    """The phrase with what may stand behind it: a time of day, 'at the latest'."""
    if phrase.point is None:
        return phrase
    clock, end = phrase.clock, phrase.end
    if phrase.point.sort in ("weekday", "relative") or phrase.point.weekday is not None:
        part = passage.senses(end)
        if "daypart" in part and "weekday" not in part:
            end += 1
    if clock is None and phrase.point.precision == "day":
        timed = time_behind(passage, end)
        if timed is not None:
            end, clock = timed
    bound = phrase.bound
    behind_weekday = _over_weekday(passage, end, phrase.point)
    if behind_weekday > end:
        end = behind_weekday
        timed = time_behind(passage, end) if clock is None else None
        if timed is not None:
            end, clock = timed
    senses = passage.senses(end)
    if "latest" in senses and "within" not in senses and "number" not in passage.senses(end + 1):
        if point_at(passage, end + 1) is None:
            end += 1
            bound = bound if bound == "before" else "by"
    return replace(phrase, end=end, clock=clock, bound=bound)


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
