"""Deadline or context: what makes a date that was read one that is owed."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from minutes_tui.reading.deadlines.context import (
    has_passed,
    is_dated,
    is_horizon,
    is_near,
    tells_how_long,
    word_before,
)
from minutes_tui.reading.deadlines.days_owed import owed_on_day
from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.periods_owed import owed_in_period
from minutes_tui.reading.deadlines.sentences import Sentences
from minutes_tui.reading.deadlines.told import in_condition, is_of_event, is_reason, is_waited_for

_HALF_A_YEAR: Final = timedelta(days=184)
_YEARS_AHEAD: Final = 40
_BEHIND_ADVERB: Final = frozenset(
    {"comma", "dot", "stop", "closing", "colon", "by", "before", "inside", "to", "joint", "about"}
)
"""What may follow an English adverb of repetition; a noun behind it makes it an adjective (monthly report)."""


class Verdict(NamedTuple):
    """What is owed."""

    due: date | None
    """The day on which it is due; None: only a beginning."""
    start: date | None
    """The beginning, where one is stated."""


def verdict_of(passage: Passage, sentences: Sentences, phrase: Phrase) -> Verdict | None:
    """What a phrase states as a deadline; None: it is context.

    Args:
        passage: the lexemes round the phrase.
        sentences: the sentences of the passage.
        phrase: as the grammar read it.
    """
    point = phrase.point
    if point is None or not _is_of_our_time(passage, point):
        return None
    if phrase.only_begins:
        return _beginning(passage, phrase, point)
    due = _due(phrase, point)
    if due < passage.meeting_date:
        return None
    begin = phrase.begin or point.begin
    if begin is not None and begin > due:
        return None
    verdict = Verdict(due, begin)
    if point.rule is not None:
        return verdict if _recurs_as_duty(passage, sentences, phrase) else None
    if in_condition(passage, phrase) or is_waited_for(passage, phrase):
        return None
    if phrase.bound in ("before", "by"):
        if (
            is_reason(passage, phrase)
            or is_of_event(passage, phrase)
            or is_horizon(passage, phrase, point)
            or has_passed(passage, sentences, phrase, point, due)
        ):
            return None
        return verdict
    if point.sort == "span":
        return None if tells_how_long(passage, phrase) else verdict
    moved = phrase.begin is not None and sentences.at(phrase.start).moves
    if (not moved and is_dated(passage, phrase)) or not is_near(passage, phrase, point, due):
        return None
    accepted = (
        owed_on_day(passage, sentences, phrase, point)
        if point.precision == "day" or point.edged
        else (owed_in_period(passage, sentences, phrase, point))
    )
    return verdict if accepted else None


def _is_of_our_time(passage: Passage, point: Point) -> bool:
    """A bare year counts within a generation; other dates as they stand."""
    return not (point.bare and point.precision == "year") or (
        passage.meeting_date.year <= point.last.year <= passage.meeting_date.year + _YEARS_AHEAD
    )


def _due(phrase: Phrase, point: Point) -> date:
    """The last day, or for 'before' a period without an edge the day on which it begins."""
    is_period = point.sort in ("period", "turned") and not point.edged and point.precision != "day"
    return point.first if phrase.bound == "before" and is_period else point.last


def _beginning(passage: Passage, phrase: Phrase, point: Point) -> Verdict | None:
    start = phrase.begin or point.first
    far = not point.year_given and start - passage.meeting_date > _HALF_A_YEAR
    if start < passage.meeting_date or far or is_dated(passage, phrase):
        return None
    if point.sort == "now" or (word_before(passage, phrase.start)[0].get("document") and not point.year_given):
        return None
    return Verdict(None, start)


def _recurs_as_duty(passage: Passage, sentences: Sentences, phrase: Phrase) -> bool:
    """An adverb alone (monthly) is a duty only where something is to be done with it, not before a noun."""
    if phrase.end - phrase.start > 1:
        return True
    behind = passage.senses(phrase.end)
    adverb = passage.language != "en" or phrase.end >= passage.count or not _BEHIND_ADVERB.isdisjoint(behind)
    owned = "about" in behind and passage.language == "vi"
    if not adverb or owned:
        return False
    sentence = sentences.at(phrase.start)
    if "first_time" in passage.named:
        return True
    return sentence.finishes or sentence.demands or sentences.orders(sentence)
