"""The first time of a recurring duty: 'vierteljährlich, erstmals zum 30. Juni', 'ежемесячно, первый раз – 1 июня'.

The rule and its first day are one duty, not two deadlines.
"""

from datetime import date
from typing import Final

from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.grammar.repetition import begun_on, on_or_after
from minutes_tui.reading.deadlines.judge import Verdict
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.sentences import Sentences
from minutes_tui.reading.deadlines.together import Judged

_MOST_BETWEEN: Final = 3


def with_first_times(passage: Passage, sentences: Sentences, found: list[Judged]) -> list[Judged]:
    """Joins a day that is said to be the first one with the recurring duty of its sentence.

    Args:
        passage: the lexemes of the text.
        sentences: its sentences.
        found: the phrases that state something, in the order of the text.
    """
    kept = list(found)
    for judged in found:
        if not _is_first_time(passage, judged[0]):
            continue
        here = sentences.at(judged[0].start)
        duties = [
            other
            for other in kept
            if other is not judged and _recurs(other) and sentences.at(other[0].start) is here
        ]
        joined = _joined(duties[0], judged) if len(duties) == 1 else None
        if joined is None:
            continue
        place = kept.index(duties[0])
        kept[place] = joined
        kept.remove(judged)
    return kept


def _recurs(judged: Judged) -> bool:
    point = judged[0].point
    return point is not None and point.rule is not None


def _is_first_time(passage: Passage, phrase: Phrase) -> bool:
    """Does a word for the first time stand right before a phrase, over a small word (erstmals also zum …)?"""
    places = range(phrase.start, max(phrase.start - _MOST_BETWEEN, -1), -1)
    for place in places:
        senses = passage.senses(place)
        if "first_time" in senses:
            return True
        if place < phrase.start and ("stop" in senses or "comma" in senses):
            return False
    return False


def _joined(duty: Judged, first: Judged) -> Judged | None:
    """The duty with its first day; its words go on to the first one's where only a comma parts them."""
    phrase, point, begun = duty[0], duty[0].point, first[0].point
    day = first[1].due or first[1].start
    if point is None or begun is None or day is None:
        return None
    starts = _first_day(phrase, point, begun, day)
    if starts is None:
        return None
    rule = begun_on(point.rule or "", starts) if phrase.end - phrase.start == 1 else point.rule
    near = 0 <= first[0].start - phrase.end <= _MOST_BETWEEN
    end = first[0].end if near else phrase.end
    clock = phrase.clock or first[0].clock
    whole = phrase._replace(end=end, point=point._replace(first=starts, last=starts, rule=rule), clock=clock)
    return whole, Verdict(starts, duty[1].start)


def _first_day(phrase: Phrase, point: Point, begun: Point, day: date) -> date | None:
    """The day itself; where only its month is named, the duty's own day in it."""
    alone = phrase.end - phrase.start == 1
    return day if begun.precision == "day" or alone else on_or_after(point, begun.first)
