"""A named day without before or by: owed, or context?"""

from minutes_tui.reading.deadlines.context import is_alone
from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.sentences import Sentences
from minutes_tui.reading.deadlines.told import is_told


def owed_on_day(passage: Passage, sentences: Sentences, phrase: Phrase, point: Point) -> bool:
    """A named day without before or by."""
    if point.sort == "now":
        return False
    if point.sort == "holiday":
        occasion = phrase.inside or "glue" in passage.senses(phrase.start - 1)
        return occasion and sentences.at(phrase.start).finishes
    near = passage.senses(phrase.start - 1)
    if not point.year_given and not phrase.inside and ("number" in near or "inert" in near):
        return False
    if _names_a_thing(passage, phrase) or "past_span" in near or is_told(passage, phrase):
        return False
    labelled = "colon" in near and passage.language == "de" and _ends_line(passage, phrase.end)
    if point.weak and not labelled and not (phrase.inside and _may_be_dotted(passage, phrase)):
        return False
    sentence = sentences.at(phrase.start)
    if point.sort == "weekday" and sentence.past and not sentence.acts:
        return False
    if point.sort == "weekday":
        return _is_weekday(passage, phrase)
    if point.sort == "relative":
        return not (_beside_event(passage, phrase) and point.last == passage.meeting_date)
    if point.edged:
        near = passage.senses(phrase.start - 1)
        if point.bare and not phrase.inside:
            return False
        return phrase.inside or not ("thing" in near or "document" in near)
    if point.sort == "month day" and not phrase.inside:
        return False
    return point.last != passage.meeting_date or point.begin is not None or is_alone(passage, phrase)


def _ends_line(passage: Passage, place: int) -> bool:
    """Does the line end with a date whose month has its dot (Abgabe: 20.6.)?"""
    dotted = "dot" in passage.senses(place - 1)
    return dotted and (place >= passage.count or "stop" in passage.senses(place))


def _names_a_thing(passage: Passage, phrase: Phrase) -> bool:
    """the 20 June meeting, the Friday report: an English date right before what it is the name of."""
    if passage.language != "en" or phrase.inside:
        return False
    behind = passage.senses(phrase.end)
    return "event" in behind or "document" in behind or "thing" in behind


def _may_be_dotted(passage: Passage, phrase: Phrase) -> bool:
    """Does the preposition before two numbers make them a date (am 30.6, on 8/10), not a figure (at 10.5)?"""
    if "." not in passage.low[passage.starts[phrase.start] : passage.ends[phrase.end - 1]]:
        return True
    return passage.language == "de" or (passage.language == "ru" and passage.word(phrase.start) == "на")


def _beside_event(passage: Passage, phrase: Phrase) -> bool:
    """today's meeting, cuộc họp hôm nay."""
    around = (phrase.start - 1, phrase.start - 2, phrase.end, phrase.end + 1, phrase.end + 2)
    return any("event" in passage.senses(place) for place in around if place >= 0)


def _is_weekday(passage: Passage, phrase: Phrase) -> bool:
    """In Vietnamese a weekday is also an ordinal (lần thứ hai, thứ hai là): it needs a word that says which."""
    if passage.language != "vi" or phrase.inside or phrase.clock is not None or is_alone(passage, phrase):
        return True
    before = passage.senses(phrase.start - 1)
    behind = passage.senses(phrase.end)
    if "counter" in before or ("unit" in before and before["unit"] != "day"):
        return False
    return any(sense in before for sense in ("glue", "daypart")) or "turn" in behind or "unit" in behind
