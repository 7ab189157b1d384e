"""A day of the month without its month: before the 10th, до 10 числа, ngày 20 tháng này."""

from datetime import time
from typing import Final

from minutes_tui.domain.deadlines import Bound
from minutes_tui.reading.deadlines.calendars import safe_date
from minutes_tui.reading.deadlines.grammar.clock import time_at
from minutes_tui.reading.deadlines.grammar.cues import Phrase, with_what_follows
from minutes_tui.reading.deadlines.grammar.dates import Found
from minutes_tui.reading.deadlines.grammar.periods import period_at
from minutes_tui.reading.deadlines.grammar.points import Point, on_day
from minutes_tui.reading.deadlines.grammar.turned import over_the_month, shifted
from minutes_tui.reading.deadlines.grammar.words import day_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Unit

_NUMBER_WORDS: Final = ("числа", "число", "числу", "числом")
"""The Russian word for the number of a day, in every case."""

_NOT_BEHIND_A_DAY: Final = frozenset(
    {
        "event",
        "document",
        "percent",
        "number",
        "ordinal",
        "half",
        "weekday",
        "roman",
        "edge",
        "year",
        "week_in",
        "half_in",
    }
)
"""Behind a number these say that it is none of a day: the first five, the 8th session."""


def month_day_at(passage: Passage, start: int, place: int, bound: Bound | None) -> Phrase | None:
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
    end = _over_day_word(passage, place, end)
    twice = None if begin else _two_each_month(passage, end, day)
    if twice is not None:
        return Phrase(start, twice[0], twice[1], bound, inside=bound is None, clock=clock)
    if begin or not _is_month_day(passage, place, end):
        return None
    ordered = passage.word(place).isdigit() or passage.word(end) in _NUMBER_WORDS
    if bound is None and not ordered and _of_turned_month(passage, end) is None:
        return None
    end = passage.over(end, "glue", 1) if passage.word(end) in _NUMBER_WORDS else end
    quarterly = _of_quarter_month(passage, end, day)
    if quarterly is not None:
        return Phrase(start, quarterly[0], quarterly[1], bound, clock=clock)
    meant = _of_turned_month(passage, end)
    if meant is not None:
        end, month = meant
        due = safe_date(month.first.year, month.first.month, day)
        point = None if due is None else on_day(due)
    else:
        end = over_the_month(passage, end)
        point = _next_month_day(passage, day)
    return with_what_follows(passage, Phrase(start, end, point, bound, inside=bound is None, clock=clock))


def _over_day_word(passage: Passage, place: int, end: int) -> int:
    """Over the word for day behind its number, where a month follows: the 5th day of each month."""
    ordered = end > place + 1 or "ordinal" in passage.senses(place)
    behind = passage.senses(end + 1)
    if not ordered or passage.senses(end).get("unit") != "day" or passage.language == "vi":
        return end
    of_month = over_the_month(passage, end + 1) > end + 1 or repetition_behind(passage, end + 1) is not None
    return end + 1 if of_month or behind.get("unit") == "month" or "turn" in behind else end


def _is_month_day(passage: Passage, place: int, end: int) -> bool:
    """Is the number a day of the month, not a count or a session's number?"""
    if passage.language == "ar" and passage.word(place).endswith("ه"):
        # الرابعة is an hour, a day is الرابع.
        return False
    before, behind = passage.senses(place - 1), passage.senses(end)
    named = before.get("unit") == "day" or passage.word(end) in _NUMBER_WORDS
    if behind.get("unit", "month") != "month" or not _NOT_BEHIND_A_DAY.isdisjoint(behind):
        return False
    ordered = "ordinal" in passage.senses(place) or end > place + 1
    if _of_turned_month(passage, end) is not None:
        return True
    if passage.language == "vi":
        return named or passage.word(place - 1).endswith(("ngày", "ngay", "mùng", "mồng"))
    named = named or passage.word(place - 1).endswith(("يوم", "تاريخ"))
    if not (named or ordered):
        return False
    if named or end >= passage.count or behind:
        return not ("month" in behind or "slash" in behind)
    start = passage.starts[end]
    character = passage.low[start]
    return not character.isalpha()


def _two_each_month(passage: Passage, place: int, day: int) -> tuple[int, Point] | None:
    """the 15th and 30th of each month: a day that comes twice a month."""
    if "joint" not in passage.senses(place) and "comma" not in passage.senses(place):
        return None
    second = day_at(passage, passage.over(place + 1, "glue", 2))
    behind = 0 if second is None else passage.over(second[0], "glue", 1)
    again = None if second is None else repetition_behind(passage, behind)
    if second is None or again is None or again[1] != "month":
        return None
    points = [point for point in (_next_month_day(passage, one) for one in (day, second[1])) if point is not None]
    if not points:
        return None
    first = min(points, key=lambda point: point.last)
    return again[0], first._replace(rule=f"FREQ=MONTHLY;BYMONTHDAY={day},{second[1]}")


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
            return end, on_day(due)._replace(rule=rule)
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
            return on_day(due)._replace(sort="month day")
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return None


def day_of_turned_month_at(passage: Passage, place: int) -> Found:
    """ngày 20 tháng này, يوم 20 من الشهر المقبل; ngày 25 hàng tháng."""
    found = day_at(passage, place)
    again = None if found is None or found[2] else repetition_behind(passage, found[0])
    if found is not None and again is not None and again[1] == "month":
        return found[0], _next_month_day(passage, found[1])
    month = None if found is None or found[2] else _of_turned_month(passage, found[0])
    if found is None or month is None:
        return None
    due = safe_date(month[1].first.year, month[1].first.month, found[1])
    return month[0], None if due is None else on_day(due)


def repetition_behind(passage: Passage, place: int) -> tuple[int, Unit] | None:
    """of each month, hàng tháng, jedes Jahr: behind a date."""
    for _ in range(3):
        senses = passage.senses(place)
        if "frequency" in senses:
            return place + 1, senses["frequency"]
        if "each" in senses:
            for step in (1, 2):
                behind = passage.senses(place + step)
                if "unit" in behind:
                    return place + step + 1, behind["unit"]
                if "glue" not in behind and "of" not in behind:
                    break
            return None
        if not ("of" in senses or "glue" in senses or "comma" in senses):
            return None
        place += 1
    return None
