"""A month, quarter, half or year without a day: the time of an act, or what a thing is called by?"""

from typing import Final

from minutes_tui.reading.deadlines.acts import asks_for_act, takes_object, tells_what_happens
from minutes_tui.reading.deadlines.context import is_alone
from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Senses
from minutes_tui.reading.deadlines.sentences import Sentences

_SOMETIME: Final = frozenset(("sometime in", "some time in", "sometime", "some time"))
"""English words that say when something is done, never what a thing is called by."""
_FEW_WORDS_BACK: Final = 3
_WORDS_BACK: Final = 8
"""How many words before a period, and before a year, are asked for what it describes."""


def owed_in_period(passage: Passage, sentences: Sentences, phrase: Phrase, point: Point) -> bool:
    """A month, quarter, half or year without a day: owed where it says when an act is to be finished."""
    if _is_auxiliary(passage, phrase):
        return False
    if is_alone(passage, phrase):
        return not point.bare or point.precision != "year"
    if point.precision == "week" and _is_time_of_act(passage, phrase, point):
        return True
    before = passage.senses(phrase.start - 1)
    sentence = sentences.at(phrase.start)
    if sentence.past or sentence.asks:
        return False
    if passage.word(phrase.start) in _SOMETIME or _says_how_soon(passage, phrase):
        return True
    if tells_what_happens(passage, phrase.start, phrase.end):
        return False
    labelled = "dash" in before and phrase.end >= sentence.last - 1 and not phrase.inside
    if labelled or "colon" in before or ("colon" in passage.senses(phrase.end) and phrase.start == sentence.first):
        return True
    if point.begin is not None and "of" not in before:
        return True
    if point.bare and point.precision == "year" and not phrase.inside:
        # The verb stands last: 'das Register 2026 abschließen', but not 'den Plan für 2026 vorlegen'.
        of_a_thing = "about" in before or "of" in before
        behind = passage.senses(phrase.end)
        return passage.language == "de" and not of_a_thing and ("finish" in behind or "finished" in behind)
    if _dated_otherwise(passage, phrase):
        return False
    describes = _describes_thing(passage, sentences, phrase)
    if describes:
        return False
    if not phrase.inside and "demand" in passage.senses(phrase.end) and passage.language == "vi":
        # 'Sở Du lịch tháng 10 phải có đề án': the period stands right before what is demanded.
        return True
    if not phrase.inside and passage.language == "ar" and point.sort == "period":
        return _stands_apart(passage, phrase) and sentence.finishes
    if not phrase.inside and point.sort != "turned":
        return describes is False or (_stands_apart(passage, phrase) and sentences.at(phrase.start).finishes)
    if point.precision == "year" and describes is None:
        ahead = point.first > passage.meeting_date or phrase.bound == "within" or point.sort == "turned"
        return (sentence.finishes and (sentence.demands or ahead)) or (sentence.demands and phrase.inside)
    if sentence.finishes or sentence.demands or (phrase.bound == "within" and point.precision != "year"):
        return True
    if point.precision == "year" and point.sort != "turned":
        return False
    return asks_for_act(passage, phrase.start, phrase.end)


def _dated_otherwise(passage: Passage, phrase: Phrase) -> bool:
    """the figures of Q3 | before 6 October: a period without a preposition, then the deadline of its own cue."""
    behind = passage.senses(phrase.end)
    return not phrase.inside and phrase.bound is None and ("before" in behind or "latest" in behind)


def _is_auxiliary(passage: Passage, phrase: Phrase) -> bool:
    """English 'may' in small letters, without a preposition or a year: what is allowed, no month."""
    lone = passage.language == "en" and phrase.end == phrase.start + 1 and passage.word(phrase.start) == "may"
    return lone and not passage.capital(phrase.start) and not is_alone(passage, phrase)


def _says_how_soon(passage: Passage, phrase: Phrase) -> bool:
    """'soon (July 2017)', 'umgehend (KW 24)': behind an urgent word stands in brackets when."""
    bracket = "opening" in passage.senses(phrase.start - 1) and "closing" in passage.senses(phrase.end)
    return bracket and "vague" in passage.senses(phrase.start - 2)


def _is_time_of_act(passage: Passage, phrase: Phrase, point: Point) -> bool:
    """A week is hardly ever what a thing is called by: next week, tuần đầu tháng 7; but: the schedule week 28."""
    before = passage.senses(phrase.start - 1)
    named = not phrase.inside and ("thing" in before or "document" in before)
    return "of" not in before and (point.sort == "turned" or not named)


def _describes_thing(passage: Passage, sentences: Sentences, phrase: Phrase) -> bool | None:
    """What the words just before a period say: True a thing that it describes, False an act, None neither."""
    place = phrase.start - 1
    nearest = passage.senses(place)
    if ("about" in nearest or "of" in nearest) and "comma" not in nearest and "finish" not in nearest:
        return True
    if passage.language == "de" and phrase.inside and _acts_behind(passage, sentences, phrase.end):
        return False
    point = phrase.point
    by_year = point is not None and point.precision == "year" and point.sort != "turned"
    words = _WORDS_BACK if by_year else _FEW_WORDS_BACK
    while words:
        senses = passage.senses(place)
        if place < 0 or "stop" in senses or "comma" in senses or "colon" in senses:
            return None
        if _is_act(senses, sentences, place) and ("thing" not in senses or phrase.inside):
            return False
        if "event" in senses and not phrase.inside and place == phrase.start - 1:
            return True
        if "event" in senses and _is_held(passage, place):
            return False
        dates_act = phrase.inside and not by_year and passage.word(phrase.start) != "на"
        if dates_act and "thing" in senses and _is_held(passage, place):
            # 'publish the figures in July': the act and its object, then when it is to be done.
            return False
        if "thing" in senses or ("document" in senses and not phrase.inside):
            return True
        if not ("glue" in senses or "of" in senses):
            words -= 1
        place -= 1
    behind = passage.senses(phrase.end)
    return True if "thing" in behind and passage.language == "en" else None


def _acts_behind(passage: Passage, sentences: Sentences, place: int) -> bool:
    """Does the verb stand right behind, as at the end of a German clause (im Juni zu veröffentlichen)?"""
    if passage.word(place) == "zu":
        place += 1
    return "demand" in passage.senses(place) or _is_act(passage.senses(place), sentences, place)


def _is_act(senses: Senses, sentences: Sentences, place: int) -> bool:
    return "finish" in senses or ("finished" in senses and sentences.at(place).finishes)


def _is_held(passage: Passage, place: int) -> bool:
    """Is the event at a place the object of the act (hold a conference), not what it is for?"""
    for before in range(place - 1, max(place - 5, -1), -1):
        senses = passage.senses(before)
        if "finish" in senses:
            return True
        if "about" in senses or "comma" in senses or "stop" in senses:
            break
    return takes_object(passage, place)


def _stands_apart(passage: Passage, phrase: Phrase) -> bool:
    """Between brackets, behind a colon or comma, or at the beginning."""
    before = passage.senses(phrase.start - 1)
    return phrase.start == 0 or any(sense in before for sense in ("opening", "colon", "comma", "stop", "dash"))
