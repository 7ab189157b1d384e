"""Time that somebody is given: has two weeks to answer, hat zehn Tage Zeit, дать две недели на ответ."""

from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.grammar.cues import Phrase, with_what_follows
from minutes_tui.reading.deadlines.grammar.spans import counted, span_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.wording.words import listed

_MOST_WORDS_BACK: Final = 7
_LONGEST_PRONOUN: Final = 4
"""Longer Arabic words that begin with ل say for what (لتصحيح), shorter ones are pronouns and the like (لهم)."""
_GIVES: Final[dict[Language, frozenset[str]]] = {
    "en": listed("has have give gives given grant grants granted allow allows allowed get gets receive receives"),
    "de": listed("hat haben erhält erhalten bekommt bekommen gibt geben gegeben lässt eingeräumt gewährt bleiben"),
    "ru": listed("дать даем дает дается даются дано предоставить предоставляется отвести отводится имеет имеется"),
    "vi": listed("có cho dành co danh"),
    "ar": listed(
        "تمهل يمهل امهال منح يمنح تمنح اعطاء تعطي يعطي امام لديكم لديك لديها لديه لديهم امامكم"
        " امامك امامها امامه امامهم عندكم معكم نمهل امهل نعطي ولديكم وامامكم"
    ),
}
"""Words that give time, somewhere before the span."""
_FOR: Final[dict[Language, frozenset[str]]] = {
    "en": listed("to for"),
    "de": listed("zeit"),
    "ru": listed("на для"),
    "vi": listed("để de"),
}
"""What stands behind the span: for what it is given. In Arabic it is written to the next word (للرد)."""

_TO_WHOM: Final = listed("it them him her you us everyone everybody")
_CLOSING: Final = frozenset({"comma", "stop", "dot"})


def granted_span_at(passage: Passage, place: int) -> Phrase | None:
    """A span that somebody is given: two weeks to comment; counted from the meeting's date.

    Args:
        passage: the lexemes.
        place: where the span may begin.
    """
    found = span_at(passage, place)
    if found is None or not _is_given(passage, place):
        return None
    if not (_is_for(passage, found[0]) or _is_all(passage, place, found[0])):
        return None
    end, count, unit = found
    point = counted(passage, count, unit, passage.meeting_date)
    if point is None:
        return None
    end += passage.language == "de"
    return with_what_follows(passage, Phrase(place, end, point, "within"))


def _is_for(passage: Passage, place: int) -> bool:
    word = passage.word(place)
    if passage.language == "en" and (word == "in" and passage.word(place + 1) == "which"):
        return True
    if passage.language == "ar":
        return word == "ل" or word.startswith("لل") or (word.startswith("ل") and len(word) > _LONGEST_PRONOUN)
    if word not in _FOR[passage.language] or place + 1 >= passage.count:
        return False
    return not passage.word(place + 1)[:1].isdigit()


def _is_all(passage: Passage, place: int, end: int) -> bool:
    """English: 'The Office has two weeks.', 'Give it a month,': the time that is given ends the clause."""
    closes = end >= passage.count or not _CLOSING.isdisjoint(passage.senses(end))
    if passage.language != "en" or not closes or place == 0:
        return False
    before = passage.word(place - 1)
    given = before in _GIVES["en"] and before not in ("given", "allowed", "granted")
    return given or (before in _TO_WHOM and place > 1 and passage.word(place - 2) in _GIVES["en"])


def _is_given(passage: Passage, place: int) -> bool:
    for before in range(place - 1, max(place - _MOST_WORDS_BACK, -1), -1):
        if "stop" in passage.senses(before) or "comma" in passage.senses(before):
            return False
        if passage.word(before) in _GIVES[passage.language]:
            return True
    return False
