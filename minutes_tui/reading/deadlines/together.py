"""Phrases that mean something together: a stricter one beside a looser one, an old date beside a new one."""

from datetime import timedelta

from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.judge import Verdict
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.sentences import Sentences

Judged = tuple[Phrase, Verdict]
"""A phrase, and what it states as owed."""

_BESIDE = frozenset({"comma", "opening", "dash", "joint"})
"""What stands between a looser phrase and the stricter one beside it."""

_NEAR_AN_EDGE = timedelta(days=31)
"""So near a day must lie to an approximate one (early next year) to be what was meant by it."""


def combine(passage: Passage, sentences: Sentences, found: list[Judged]) -> list[Judged]:
    """What the phrases of a text state when they are read together.

    Args:
        passage: the lexemes of the text.
        sentences: its sentences.
        found: the phrases that state something, in the order of the text.
    """
    if not found:
        return found
    if "move" in passage.named:
        found = _without_old_dates(passage, sentences, found)
    together: list[Judged] = []
    for judged in found:
        if together and _specifies(passage, together[-1], judged):
            looser = together.pop()[0]
            judged = judged[0]._replace(start=looser.start), judged[1]
        together.append(judged)
    return together


def _specifies(passage: Passage, looser: Judged, stricter: Judged) -> bool:
    """Is the second phrase the day that the first one means: early next year, at the latest on 20 January?"""
    first, second = looser[0].point, stricter[0].point
    due = stricter[1].due
    if first is None or second is None or due is None or second.precision != "day" or second.approximate:
        return False
    if first.rule is not None or second.rule is not None or stricter[1].start is not None:
        return False
    between = range(looser[0].end, stricter[0].start)
    beside = all(not _BESIDE.isdisjoint(passage.senses(place)) for place in between)
    if not (1 <= len(between) <= 2 and beside):
        return False
    if first.approximate:
        return abs(due - first.last) <= _NEAR_AN_EDGE and stricter[0].bound is not None
    if first.edged:
        return stricter[0].bound in ("by", "before") and timedelta() <= first.last - due <= _NEAR_AN_EDGE
    is_period = first.precision != "day" and not first.edged
    return is_period and first.first <= due <= first.last and stricter[0].bound in ("by", "before")


def _without_old_dates(passage: Passage, sentences: Sentences, found: list[Judged]) -> list[Judged]:
    """Where a date is moved from one day to another, only the new one is owed."""
    kept: list[Judged] = []
    for number, (phrase, verdict) in enumerate(found):
        sentence = sentences.at(phrase.start)
        if not sentence.moves:
            kept.append((phrase, verdict))
            continue
        follows = number + 1 < len(found) and sentences.at(found[number + 1][0].start) is sentence
        opening = range(phrase.start - 1, min(phrase.start + 3, phrase.end))
        is_old = follows and any("since" in passage.senses(place) for place in opening)
        if not (is_old and found[number + 1][1].due is not None):
            kept.append((phrase, verdict._replace(start=None) if verdict.due is not None else verdict))
    return kept
