"""Beginnings and ranges: from X to Y, from now until Y, between X and Y, after X."""

from datetime import date, timedelta
from typing import Final

from minutes_tui.reading.deadlines.calendars import safe_date
from minutes_tui.reading.deadlines.grammar.clock import time_at
from minutes_tui.reading.deadlines.grammar.cues import Phrase, cue_at, with_what_follows
from minutes_tui.reading.deadlines.grammar.point import point_at, point_behind
from minutes_tui.reading.deadlines.grammar.points import Point, join, on_day
from minutes_tui.reading.deadlines.grammar.spans import span_at
from minutes_tui.reading.deadlines.grammar.words import day_at
from minutes_tui.reading.deadlines.passage import Passage

# Languages that write decimals with a comma: 1.6. is no number there.
_DECIMAL_COMMA: Final = frozenset(("de", "ru"))


def with_range_end(passage: Passage, phrase: Phrase) -> Phrase:
    """The end of a range behind its beginning: 10 August – 12 September, Monday to Friday."""
    senses = passage.senses(phrase.end)
    if phrase.point is None:
        return phrase
    together = _joined_periods(passage, phrase, phrase.point)
    if together is not None:
        return together
    # 'приказа от 1 марта 2025 года – 1 июля': the dash parts the date of a document from what is said of it.
    of_document = "dash" in senses and "dated" in passage.senses(phrase.start - 1)
    if of_document or not ("dash" in senses or "to" in senses):
        return phrase
    if phrase.point.precision == "year" and "to" in senses and not phrase.point.edged:
        # 'den Stellenplan 2026 bis Ende Oktober': the year belongs to the thing, the end to the act.
        return phrase
    found = point_behind(passage, phrase.end + 1)
    point = None if found is None else found[1]
    if found is None or point is None or point.bare:
        return phrase
    end, _, clock = found
    joined = join(_as_the_end_is_written(passage, phrase, found[0]), point)
    if joined is None:
        return phrase._replace(end=end, point=None)
    return phrase._replace(end=end, point=joined, begin=joined.begin, clock=clock or phrase.clock)


def _joined_periods(passage: Passage, phrase: Phrase, point: Point) -> Phrase | None:
    """in May and June, quý III và quý IV/2025, в июне–июле: periods of one kind are due with the last of them."""
    if point.precision not in ("month", "quarter") or point.edged or not phrase.inside:
        return None
    link, behind = passage.senses(phrase.end), phrase.end + 1
    written_to = passage.language == "ar" and passage.word(phrase.end).startswith("و")
    if written_to:
        behind = phrase.end
    elif not ("joint" in link or "dash" in link):
        return None
    found = point_at(passage, behind)
    last = None if found is None else found[1]
    if found is None or last is None or last.precision != point.precision or last.edged or last.sort != point.sort:
        return None
    if not point.year_given and last.first <= point.first and not last.year_given:
        return None
    return phrase._replace(end=found[0], point=last)


def _as_the_end_is_written(passage: Passage, phrase: Phrase, end: int) -> Point:
    """The beginning, month first where the end can only be read so: 8/10/2012 – 8/15/2012."""
    begin, written = passage.senses(phrase.end - 1).get("full"), passage.senses(end - 1).get("full")
    point = phrase.point
    if point is None:
        raise ValueError("a range wants a beginning")
    if passage.language != "en" or begin is None or written is None or written[1] <= 12:
        return point
    turned = safe_date(begin[2], begin[0], begin[1])
    return point if turned is None else on_day(turned)


def range_at(passage: Passage, place: int) -> Phrase | None:
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
        if "between" in senses and "joint" in passage.senses(behind):
            return _from_now_and(passage, place, behind + 1)
        return _until(passage, place, behind, passage.meeting_date)
    if "after" in senses and "since" not in senses:
        return _after(passage, place)
    behind = _over_clock(passage, behind)
    found = point_behind(passage, behind)
    if found is None:
        return _from_bare_day(passage, place, behind)
    end, point, _ = found
    if point is None:
        return Phrase(place, end, None)
    if point.begin is not None:
        return with_what_follows(passage, Phrase(place, end, point, begin=point.begin))
    if point.approximate and point.first.day == 10:
        point = point._replace(first=point.first.replace(day=1))
    joint = end + 1 if "comma" in passage.senses(end) else end
    joint = passage.over(joint, "joint", 1) if "between" not in senses else joint
    link = passage.senses(joint)
    dash = "dash" in link and "dated" not in senses
    if "to" in link or "by" in link or dash or ("joint" in link and "between" in senses):
        last = point_behind(passage, joint + 1)
        finish = None if last is None else last[1]
        if last is not None and finish is not None:
            joined = join(point, finish)
            phrase = Phrase(place, last[0], joined, begin=joined.begin if joined else None, clock=last[2])
            return with_what_follows(passage, phrase)
    weak = point.weak and not point.year_given and not _opens_clause(passage, place)
    weak = weak and not (passage.language in _DECIMAL_COMMA and _closes_clause(passage, end))
    if "between" in senses or "dated" in senses or "of" in senses or weak:
        return _from_on(passage, place, end, point) if "dated" in senses else None
    return Phrase(place, end, point, begin=point.first, only_begins=True)


def _opens_clause(passage: Passage, place: int) -> bool:
    """Does it stand at the beginning of its clause (Từ 1/7 áp dụng …)?"""
    before = passage.senses(place - 1)
    return place == 0 or "comma" in before or "stop" in before or "dot" in before


def _closes_clause(passage: Passage, end: int) -> bool:
    """Does nothing that could be counted stand behind it (…, ab 1.6.; … с 12.07)?"""
    behind = passage.senses(end) if end < passage.count else None
    return behind is None or "comma" in behind or "stop" in behind or "dot" in behind


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
    last = point_behind(passage, behind + 1)
    if last is None or last[1] is None or last[1].precision != "day":
        return None
    begin = safe_date(last[1].last.year, last[1].last.month, day)
    if begin is None:
        return Phrase(start, last[0], None)
    joined = join(on_day(begin), last[1]._replace(year_given=True))
    return with_what_follows(passage, Phrase(start, last[0], joined, begin=begin, clock=last[2]))


def _until(passage: Passage, start: int, place: int, begin: date) -> Phrase | None:
    """The end behind 'from now': until the end of 2025."""
    place = passage.over(place, "comma", 1)
    place = passage.over(place, "joint", 1)
    behind, bound, _ = cue_at(passage, place)
    if behind == place and "to" in passage.senses(place):
        behind, bound = place + 1, "by"
    if behind == place or bound not in ("before", "by"):
        return None
    found = point_behind(passage, behind)
    if found is None:
        return None
    end, point, clock = found
    return with_what_follows(passage, Phrase(start, end, point, bound, begin=begin, clock=clock))


def _from_now_and(passage: Passage, start: int, place: int) -> Phrase | None:
    """between now and 30 June."""
    found = point_behind(passage, place)
    if found is None:
        return None
    end, point, clock = found
    phrase = Phrase(start, end, point, "by", begin=passage.meeting_date, clock=clock)
    return with_what_follows(passage, phrase)


def _after(passage: Passage, place: int) -> Phrase | None:
    """after 15 June: a beginning."""
    if span_at(passage, place + 1) is not None and point_at(passage, place + 1) is None:
        return None
    found = point_behind(passage, place + 1)
    if found is None:
        return None
    end, point, _ = found
    if point is not None and (point.weak or (point.bare and point.precision == "year")):
        return None
    if point is not None and point.precision != "day" and not point.edged:
        first = point.last + timedelta(days=1)
        return Phrase(place, end, point._replace(first=first), begin=first, only_begins=True)
    return Phrase(place, end, point, begin=point.last if point else None, only_begins=True)
