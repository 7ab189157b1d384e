"""Deadline or context: what makes a date that was read one that is owed."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Senses
from minutes_tui.reading.deadlines.sentences import Sentences

_HALF_A_YEAR: Final = timedelta(days=184)
_FAR_EDGE: Final = timedelta(days=310)
_FAR_PERIOD: Final = timedelta(days=260)
_YEARS_AHEAD: Final = 40
_FEW_WORDS_BACK: Final = 3
_WORDS_BACK: Final = 8
"""How many words before a period, and before a year, are asked for what it describes."""


_BEHIND_ADVERB: Final = frozenset(
    {"comma", "dot", "stop", "closing", "colon", "by", "before", "inside", "to", "joint", "about"}
)
"""What may follow an English adverb of repetition; a noun behind it makes it an adjective (monthly report)."""


@dataclass(frozen=True, slots=True)
class Verdict:
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
    verdict = Verdict(due, begin)
    if point.rule is not None:
        return verdict if _recurs_as_duty(passage, sentences, phrase) else None
    if phrase.bound in ("before", "by"):
        if _is_horizon(passage, phrase, point) or _has_passed(passage, sentences, phrase, point, due):
            return None
        return verdict
    if point.sort == "span":
        return verdict
    moved = phrase.begin is not None and sentences.at(phrase.start).moves
    if (not moved and _is_dated(passage, phrase)) or not _is_near(passage, phrase, point, due):
        return None
    accepted = (
        _owed_on_day(passage, sentences, phrase, point)
        if point.precision == "day" or point.edged
        else (_owed_in_period(passage, sentences, phrase, point))
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
    if start < passage.meeting_date or far or _is_dated(passage, phrase):
        return None
    if point.sort == "now" or (_before(passage, phrase.start)[0].get("document") and not point.year_given):
        return None
    return Verdict(None, start)


def _before(passage: Passage, place: int) -> tuple[Senses, int]:
    """The senses and place of the word before a place, over articles and prepositions."""
    place -= 1
    steps = 3
    while place >= 0 and steps:
        senses = passage.senses(place)
        small = "glue" in senses or "inside" in senses or "daypart" in senses or "opening" in senses
        if not small or "document" in senses or "event" in senses or "dated" in senses:
            break
        place -= 1
        steps -= 1
    return (passage.senses(place) if place >= 0 else {}), place


def _is_dated(passage: Passage, phrase: Phrase) -> bool:
    """Is it the date of a document: dated, from the 3rd, behind a reference number?"""
    near = passage.senses(phrase.start - 1)
    begins = phrase.begin is not None and not phrase.only_begins
    if "dated" in near and _is_to_happen(passage, phrase.start - 2):
        return False
    if not begins and ("dated" in near or ("dated" in passage.senses(phrase.start) and phrase.bound is None)):
        return True
    senses, place = _before(passage, phrase.start)
    point = phrase.point
    counted = passage.language == "vi" and "counter" in passage.senses(place - 1)
    period = counted and phrase.inside and point is not None and point.precision != "day"
    if "dated" in senses or ("inert" in senses and not period and _is_reference_number(passage, place)):
        return True
    if point is None or point.year_given or point.precision != "day" or point.edged:
        return False
    return ("document" in senses or "event" in senses) and not _is_object(passage, place)


def _is_to_happen(passage: Passage, place: int) -> bool:
    """Does 'be' or 'have the …' before a participle say that the act is to come: to be signed on 5 October?"""
    if passage.language == "ru":
        return place >= 0 and passage.word(place) in ("быть", "будет", "будут")
    if passage.language != "en" or place < 0:
        return False
    return passage.word(place) == "be" or any(
        passage.word(before) in ("have", "get") for before in range(max(place - 4, 0), place)
    )


def _is_object(passage: Passage, place: int) -> bool:
    """Is the document or event at a place what is to be submitted or held: submit the report on Monday?"""
    places = range(max(place - 3, 0), place)
    return any("finish" in passage.senses(before) or "demand" in passage.senses(before) for before in places)


def _is_reference_number(passage: Passage, place: int) -> bool:
    """Does a sign or word for a number, or a document, stand before it, or is it written to letters?"""
    before = passage.senses(place - 1)
    if "inert" in before or "number_sign" in before or "document" in before or "section" in before:
        return True
    return not passage.word(place)[0].isdigit()


def _is_near(passage: Passage, phrase: Phrase, point: Point, due: date) -> bool:
    """A date without its year and without a cue counts only within half a year."""
    if point.year_given or point.sort in ("relative", "turned", "weekday"):
        return True
    if point.precision == "day" and _is_alone(passage, phrase):
        return True
    if point.precision != "day" and _is_alone(passage, phrase):
        return phrase.inside or not _is_abbreviated(passage, phrase)
    if point.edged:
        return due - passage.meeting_date <= _FAR_EDGE
    if point.precision != "day":
        return point.first - passage.meeting_date <= _HALF_A_YEAR or due - passage.meeting_date <= _FAR_PERIOD
    return due - passage.meeting_date <= _HALF_A_YEAR


def _is_abbreviated(passage: Passage, phrase: Phrase) -> bool:
    """Is it an English month in three letters, which may be the beginning of another word (dec, mar)?"""
    word = passage.word(phrase.end - 1)
    return passage.language == "en" and len(word) <= 3 and word != "may"


def _has_passed(passage: Passage, sentences: Sentences, phrase: Phrase, point: Point, due: date) -> bool:
    """Does a day without its year mean the one that is past: by the end of May 20 % had been paid, said in June?"""
    if point.year_given or due - passage.meeting_date <= _HALF_A_YEAR or _is_alone(passage, phrase):
        return False
    sentence = sentences.at(phrase.start)
    if sentence.past or passage.word(phrase.end) == "mới" or (sentence.reached and not sentence.demands):
        return True
    return point.edged and not (sentence.finishes or sentence.demands)


def _is_horizon(passage: Passage, phrase: Phrase, point: Point) -> bool:
    """to 2030, with a vision to 2045: the horizon of a strategy, no deadline."""
    if point.precision != "year" or point.edged:
        return False
    before = passage.senses(phrase.start - 1)
    if "counter" in before or ("document" in before and "finish" not in before):
        return True
    return any("counter" in passage.senses(place) for place in range(phrase.end, phrase.end + 4))


def _recurs_as_duty(passage: Passage, sentences: Sentences, phrase: Phrase) -> bool:
    """An adverb alone (monthly) is a duty only where something is to be done with it, not before a noun."""
    if phrase.end - phrase.start > 1:
        return True
    behind = passage.senses(phrase.end)
    adverb = passage.language != "en" or phrase.end >= passage.count or not _BEHIND_ADVERB.isdisjoint(behind)
    owned = "about" in behind and passage.language == "vi"
    return adverb and not owned and _finish_in_sentence(sentences, phrase)


def _owed_on_day(passage: Passage, sentences: Sentences, phrase: Phrase, point: Point) -> bool:
    """A named day without before or by."""
    if point.sort == "now":
        return False
    if point.sort == "holiday":
        occasion = phrase.inside or "glue" in passage.senses(phrase.start - 1)
        return occasion and _finish_in_sentence(sentences, phrase)
    near = passage.senses(phrase.start - 1)
    if not point.year_given and not phrase.inside and ("number" in near or "inert" in near):
        return False
    if point.weak and not (phrase.inside and _may_be_dotted(passage, phrase)):
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
    return point.last != passage.meeting_date or point.begin is not None or _is_alone(passage, phrase)


def _may_be_dotted(passage: Passage, phrase: Phrase) -> bool:
    """Does the preposition before two numbers make them a date (am 30.6, on 8/10), not a figure (at 10.5)?"""
    if "." not in passage.low[passage.lexemes[phrase.start].start : passage.lexemes[phrase.end - 1].end]:
        return True
    return passage.language == "de" or (passage.language == "ru" and passage.word(phrase.start) == "на")


def _beside_event(passage: Passage, phrase: Phrase) -> bool:
    """today's meeting, cuộc họp hôm nay."""
    around = (phrase.start - 1, phrase.start - 2, phrase.end, phrase.end + 1, phrase.end + 2)
    return any("event" in passage.senses(place) for place in around if place >= 0)


def _is_weekday(passage: Passage, phrase: Phrase) -> bool:
    """In Vietnamese a weekday is also an ordinal (lần thứ hai, thứ hai là): it needs a word that says which."""
    if passage.language != "vi" or phrase.inside or phrase.clock is not None or _is_alone(passage, phrase):
        return True
    before = passage.senses(phrase.start - 1)
    behind = passage.senses(phrase.end)
    if "counter" in before or ("unit" in before and before["unit"] != "day"):
        return False
    return any(sense in before for sense in ("glue", "daypart")) or "turn" in behind or "unit" in behind


def _owed_in_period(passage: Passage, sentences: Sentences, phrase: Phrase, point: Point) -> bool:
    """A month, quarter, half or year without a day: owed where it says when an act is to be finished."""
    if _is_alone(passage, phrase):
        return not point.bare or point.precision != "year"
    if point.sort == "turned" and point.precision == "week" and "of" not in passage.senses(phrase.start - 1):
        return True
    before = passage.senses(phrase.start - 1)
    sentence = sentences.at(phrase.start)
    if sentence.past:
        return False
    if "colon" in before or ("colon" in passage.senses(phrase.end) and phrase.start == sentence.first):
        return True
    if point.begin is not None and "of" not in before:
        return True
    if point.bare and point.precision == "year" and not phrase.inside:
        # The verb stands last: 'das Register 2026 abschließen', but not 'den Plan für 2026 vorlegen'.
        of_a_thing = "about" in before or "of" in before
        behind = passage.senses(phrase.end)
        return passage.language == "de" and not of_a_thing and ("finish" in behind or "finished" in behind)
    describes = _describes_thing(passage, sentences, phrase)
    if describes:
        return False
    if not phrase.inside and passage.language == "ar" and point.sort == "period":
        return _stands_apart(passage, phrase) and sentence.finishes
    if not phrase.inside and point.sort != "turned":
        return describes is False or (_stands_apart(passage, phrase) and _finish_in_sentence(sentences, phrase))
    if point.precision == "year" and describes is None:
        ahead = point.first > passage.meeting_date or (phrase.bound == "within" and passage.language == "vi")
        return sentence.finishes and (sentence.demands or ahead)
    return sentence.finishes or sentence.demands or (phrase.bound == "within" and point.precision != "year")


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
            return False
    return False


def _stands_apart(passage: Passage, phrase: Phrase) -> bool:
    """Between brackets, behind a colon or comma, or at the beginning."""
    before = passage.senses(phrase.start - 1)
    return phrase.start == 0 or any(sense in before for sense in ("opening", "colon", "comma", "stop", "dash"))


def _is_alone(passage: Passage, phrase: Phrase) -> bool:
    """Does the text say nothing but the phrase?"""
    rest = (
        [*range(phrase.start), *range(phrase.end, passage.count)]
        if passage.count - (phrase.end - phrase.start) <= 3
        else None
    )
    return rest is not None and not any(passage.word(place)[:1].isalnum() for place in rest)


def _finish_in_sentence(sentences: Sentences, phrase: Phrase) -> bool:
    return sentences.at(phrase.start).finishes
