"""What makes a date context: the date of a document, a horizon, a day that has passed or lies too far."""

from datetime import date, timedelta
from typing import Final

from minutes_tui.reading.deadlines.acts import asks_for_act
from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Senses
from minutes_tui.reading.deadlines.sentences import Sentences

_HALF_A_YEAR: Final = timedelta(days=184)
_FAR_EDGE: Final = timedelta(days=310)
_FAR_PERIOD: Final = timedelta(days=260)
_WORDS_AHEAD: Final = 5
"""How many behind a German one."""
_WORDS_BACK: Final = 12
"""How many words before a span are asked whether they say what goes on for so long."""


def word_before(passage: Passage, place: int) -> tuple[Senses, int]:
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


def is_dated(passage: Passage, phrase: Phrase) -> bool:
    """Is it the date of a document: dated, from the 3rd, behind a reference number?"""
    near = passage.senses(phrase.start - 1)
    begins = phrase.begin is not None and not phrase.only_begins
    if passage.word(phrase.start) == "بتاريخ" and not _document_before(passage, phrase.start):
        return False
    if "dated" in near and _is_to_happen(passage, phrase.start - 2):
        return False
    if not begins and ("dated" in near or ("dated" in passage.senses(phrase.start) and phrase.bound is None)):
        return True
    senses, place = word_before(passage, phrase.start)
    point = phrase.point
    counted = passage.language == "vi" and "counter" in passage.senses(place - 1)
    period = point is not None and point.precision != "day" and phrase.inside
    period = period and (counted or phrase.bound == "within" or (point is not None and point.sort == "turned"))
    part = passage.language == "en" and phrase.inside and "section" in passage.senses(place - 1)
    part = part and point is not None and point.precision != "day"
    if "dated" in senses or ("inert" in senses and not (period or part) and _is_reference_number(passage, place)):
        return True
    if point is None or point.year_given or point.precision != "day" or point.edged:
        return False
    return ("document" in senses or "event" in senses) and not (
        _is_object(passage, place) or _reports_itself(passage, place)
    )


def _document_before(passage: Passage, place: int) -> bool:
    """Is a document, an event or a number named shortly before a place?"""
    marks = {"document", "event", "inert", "number_sign"}
    return any(not marks.isdisjoint(passage.senses(before)) for before in range(max(place - 5, 0), place))


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


def _reports_itself(passage: Passage, place: int) -> bool:
    """English: 'the Harbour Office reports on Tuesday': a verb behind a name, where 'the reports' are documents."""
    if passage.language != "en" or passage.word(place) not in ("report", "reports") or passage.capital(place):
        return False
    opens = place < 2 or "stop" in passage.senses(place - 2) or "colon" in passage.senses(place - 2)
    return place > 0 and passage.capital(place - 1) and not opens


def _is_reference_number(passage: Passage, place: int) -> bool:
    """Does a sign or word for a number, or a document, stand before it, or is it written to letters?"""
    before = passage.senses(place - 1)
    if "inert" in before or "number_sign" in before or "document" in before or "section" in before:
        return True
    return not passage.word(place)[0].isdigit()


def is_near(passage: Passage, phrase: Phrase, point: Point, due: date) -> bool:
    """A date without its year and without a cue counts only within half a year."""
    if point.year_given or point.sort in ("relative", "turned", "weekday"):
        return True
    if point.precision == "day" and is_alone(passage, phrase):
        return True
    if point.precision != "day" and is_alone(passage, phrase):
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


def has_passed(passage: Passage, sentences: Sentences, phrase: Phrase, point: Point, due: date) -> bool:
    """Does a day without its year mean the one that is past: by the end of May 20 % had been paid, said in June?"""
    if point.year_given or due - passage.meeting_date <= _HALF_A_YEAR or is_alone(passage, phrase):
        return False
    sentence = sentences.at(phrase.start)
    if sentence.past or passage.word(phrase.end) == "mới" or (sentence.reached and not sentence.demands):
        return True
    meant = sentence.finishes or sentence.demands or asks_for_act(passage, phrase.start, phrase.end)
    return point.edged and not meant


def tells_how_long(passage: Passage, phrase: Phrase) -> bool:
    """Does a span say how long something is kept, exempted or suspended: lưu hồ sơ trong 10 năm, طوال شهرين?

    The words before it are asked, back to a comma or the end of a sentence: a word for what goes on, and none of
    finishing (hoàn thành việc lưu trữ trong 10 ngày). A word inside with a capital belongs to a name.
    """
    if "lasting" not in passage.named:
        return False
    if "lasting" in passage.senses(phrase.start):
        return True
    if "joint" in passage.senses(phrase.start - 1):
        return False  # 'suspend the sale and within five days tell …': the span belongs to what comes behind it
    lasting = False
    for place in range(phrase.start - 1, max(phrase.start - _WORDS_BACK, 0) - 1, -1):
        senses = passage.senses(place)
        if "comma" in senses or "stop" in senses or "colon" in senses:
            break
        if "lasting" in senses and not (place and passage.capital(place)):
            lasting = True
        elif "finish" in senses:
            return False
    if passage.language == "de":
        lasting = lasting or _lasts_behind(passage, phrase.end)
    return lasting and "within" in passage.senses(phrase.start)


def _lasts_behind(passage: Passage, end: int) -> bool:
    """sind zehn Jahre aufzubewahren: the German verb stands behind the span."""
    for place in range(end, end + _WORDS_AHEAD):
        senses = passage.senses(place)
        if "comma" in senses or "stop" in senses:
            return False
        if "lasting" in senses:
            return True
    return False


def is_horizon(passage: Passage, phrase: Phrase, point: Point) -> bool:
    """to 2030, with a vision to 2045: the horizon of a strategy, no deadline."""
    if point.precision != "year" or point.edged:
        return False
    before = passage.senses(phrase.start - 1)
    if "counter" in before or ("document" in before and "finish" not in before):
        return True
    return any("counter" in passage.senses(place) for place in range(phrase.end, phrase.end + 4))


def is_alone(passage: Passage, phrase: Phrase) -> bool:
    """Does the text say nothing but the phrase?"""
    rest = (
        [*range(phrase.start), *range(phrase.end, passage.count)]
        if passage.count - (phrase.end - phrase.start) <= 3
        else None
    )
    return rest is not None and not any(passage.word(place)[:1].isalnum() for place in rest)
