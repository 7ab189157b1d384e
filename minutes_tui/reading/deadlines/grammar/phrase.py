"""A whole phrase: its cue, a time of day, and the day, period, span or range that it states."""

from typing import Final

from minutes_tui.domain.deadlines import Bound
from minutes_tui.reading.deadlines.grammar.clock import time_at
from minutes_tui.reading.deadlines.grammar.counted import (
    coming_span_at,
    counted_span_at,
    later_day_at,
    span_added,
    span_hence_at,
    span_with_plus,
)
from minutes_tui.reading.deadlines.grammar.cues import Phrase, cue_at, with_what_follows
from minutes_tui.reading.deadlines.grammar.dates import Found
from minutes_tui.reading.deadlines.grammar.events import day_of_event, span_behind
from minutes_tui.reading.deadlines.grammar.granted import granted_span_at
from minutes_tui.reading.deadlines.grammar.month_days import day_of_turned_month_at, month_day_at
from minutes_tui.reading.deadlines.grammar.point import CALENDAR, CUES, point_at, point_behind
from minutes_tui.reading.deadlines.grammar.ranges import range_at, with_range_end
from minutes_tui.reading.deadlines.grammar.turned import is_many, shifted
from minutes_tui.reading.deadlines.grammar.words import day_at
from minutes_tui.reading.deadlines.passage import Passage

_IS: Final = frozenset({"is", "ist", "là", "la", "هو", "это", "–", "-"})
"""What may stand between a term and its date in place of a colon."""


def phrase_at(passage: Passage, place: int) -> Phrase | None:
    """The phrase that begins at a place."""
    senses = passage.senses(place)
    if "term" in senses:
        labelled = _labelled(passage, place)
        if labelled is not None:
            return labelled
    if not CUES.isdisjoint(senses):
        for rule in (range_at, counted_span_at, _cued, _running_period):
            found = rule(passage, place)
            if found is not None:
                return found
    if not CALENDAR.isdisjoint(senses) or "hour_word" in senses:
        return _timed(passage, place) or _uncued(passage, place)
    return None


def _labelled(passage: Passage, place: int) -> Phrase | None:
    """Thời hạn: trước ngày 20/12, Срок — до 1 ноября: behind a label the phrase begins with its own cue."""
    behind = place + 1
    link = passage.senses(behind)
    if not ("colon" in link or "dash" in link or passage.word(behind) in _IS):
        return None
    own = passage.senses(behind + 1)
    if "term" in own or _OWN_CUES.isdisjoint(own):
        return None
    phrase = phrase_at(passage, behind + 1)
    return phrase if phrase is not None and phrase.point is not None else None


_OWN_CUES: Final = frozenset({"before", "by", "latest", "within"})


def _timed(passage: Passage, place: int) -> Phrase | None:
    """A time of day before its date, without a cue: 9 a.m. tomorrow, 17:00 ngày 30/6, الساعة 17:00 يوم 30 يونيو."""
    senses = passage.senses(place)
    if not ("clock" in senses or "number" in senses or "hour_word" in senses or "midnight" in senses):
        return None
    timed = time_at(passage, place)
    if timed is None:
        return None
    behind, clock = timed
    if "comma" in passage.senses(behind):
        behind += 1
    for _ in range(3):
        if not CALENDAR.isdisjoint(passage.senses(behind)):
            found = _uncued(passage, behind)
            if found is not None:
                whole = found.point is not None and found.point.precision == "day" and found.bound is None
                return found._replace(start=place, clock=clock) if whole and found.clock is None else None
        senses = passage.senses(behind)
        if not ("glue" in senses or "inside" in senses or "of" in senses):
            return None
        behind += 1
    return None


def _cued(passage: Passage, place: int) -> Phrase | None:
    """before / by / until / in / on and a day or period."""
    behind, bound, inside = cue_at(passage, place)
    if behind == place:
        return None
    found = point_behind(passage, behind)
    if found is None and "term" in passage.senses(place):
        behind, nearer, _ = cue_at(passage, _over_subject(passage, behind))
        bound = nearer or bound
        found = point_behind(passage, behind)
        if found is None and "now" in passage.senses(behind):
            found = behind + 1, shifted(passage.meeting_date, "day", 0), None
    if found is None and bound in ("before", "by"):
        found = later_day_at(passage, behind) or day_of_event(passage, behind)
    if found is None:
        if bound in ("before", "by") or inside:
            return month_day_at(passage, place, behind, bound)
        return None
    end, point, clock = found
    phrase = Phrase(place, end, point, bound, inside=inside, clock=clock)
    if passage.language in ("ar", "vi"):
        shifted_by = span_behind(passage, phrase)
        if shifted_by is not None:
            return shifted_by
    if bound in ("before", "by"):
        return with_what_follows(passage, phrase)
    return _bound_by_clock(passage, with_what_follows(passage, with_range_end(passage, phrase)), end)


def _bound_by_clock(passage: Passage, phrase: Phrase, end: int) -> Phrase:
    """morgen bis 15 Uhr, завтра к 10:00, tomorrow by 5 p.m.: the cue before the time of day bounds the day too."""
    if phrase.bound is not None or phrase.clock is None:
        return phrase
    for place in range(end, phrase.end):
        senses = passage.senses(place)
        if "before" in senses:
            return phrase._replace(bound="before")
        if "by" in senses:
            return phrase._replace(bound="by")
    return phrase


def _over_subject(passage: Passage, place: int) -> int:
    """Over what a term is for, up to its colon, and the cue behind that: deadline for comments: by 20 May."""
    for behind in range(place, place + 6):
        if "colon" in passage.senses(behind) or passage.word(behind) in _IS:
            return behind + 1
        if "stop" in passage.senses(behind):
            break
    return place


def _running_period(passage: Passage, place: int) -> Phrase | None:
    """trong tuần, within the month, im Laufe des Jahres, خلال الأسبوع: the period that is running."""
    senses = passage.senses(place)
    bound: Bound | None = "within" if "within" in senses else "by" if "by" in senses else None
    if bound is None:
        return None
    behind = articles = place + 1
    while articles < behind + 2 and "glue" in passage.senses(articles) and "unit" not in passage.senses(articles):
        articles += 1
    if "unit" not in passage.senses(articles):
        return None
    unit = passage.senses(articles).get("unit")
    if "edge" in passage.senses(articles + 1) or "first" in passage.senses(articles + 1):
        return None
    if "turn" in passage.senses(articles + 1) or (passage.language != "vi" and is_many(passage, articles)):
        return None
    if unit == "day" and passage.language == "vi" and not passage.senses(articles + 1).get("number"):
        return Phrase(place, articles + 1, shifted(passage.meeting_date, "day", 0), bound, inside=True)
    if unit not in ("week", "month", "quarter", "half", "year"):
        return None
    definite = articles > behind or passage.language == "vi" or passage.word(articles).startswith(("ال", "لل"))
    after = passage.senses(articles + 1)
    if "of" in after and unit == "week":
        return None
    if (
        not definite
        or "number" in after
        or "year" in after
        or "roman" in after
        or ("of" in after and "glue" not in after)
    ):
        return None
    if bound == "by" and passage.language != "vi":
        return None
    return Phrase(place, articles + 1, shifted(passage.meeting_date, unit, 0), bound, inside=True)


def _uncued(passage: Passage, place: int) -> Phrase | None:
    """A day, period or span without a word before it that makes it a deadline."""
    senses = passage.senses(place)
    if "coming" in senses or "past_span" in senses:
        spanned = coming_span_at(passage, place)
        if spanned is not None:
            return spanned
    found = point_at(passage, place)
    if found is None and passage.language == "ru" and ("number" in senses or "ordinal" in senses):
        numbered = day_at(passage, place)
        if numbered is not None and passage.word(numbered[0]) in ("числа", "число"):
            dated = month_day_at(passage, place, place, None)
            return dated and dated._replace(inside=True)
    if found is None and senses.get("unit") == "day":
        found = _named_day(passage, place + 1) or day_of_turned_month_at(passage, place + 1)
    if found is not None:
        end, point = span_added(passage, *found)
        counted_from = span_behind(passage, Phrase(place, end, point)) if passage.language == "ar" else None
        if counted_from is not None:
            return counted_from
        bound: Bound | None = "by" if _has_by_prefix(passage, place) and point is not None and point.edged else None
        return _bound_by_clock(
            passage, with_what_follows(passage, with_range_end(passage, Phrase(place, end, point, bound))), end
        )
    return span_hence_at(passage, place) or granted_span_at(passage, place) or span_with_plus(passage, place)


def _has_by_prefix(passage: Passage, place: int) -> bool:
    """Arabic ``ب`` written to the word for an edge: بنهاية."""
    return passage.language == "ar" and passage.word(place).startswith(("بن", "بمنت", "بآ", "باو"))


def _named_day(passage: Passage, place: int) -> Found:
    """ngày 30/6, يوم 20 مايو: the word for day before it makes sure that it is a date."""
    found = point_at(passage, place)
    if found is None or found[1] is None or found[1].precision != "day":
        return found if found is not None and found[1] is None else None
    return found[0], found[1]._replace(weak=False)
