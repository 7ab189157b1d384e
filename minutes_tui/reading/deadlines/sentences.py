"""Where the sentences of a passage end, and what is asked for in each: worked out once for a text."""

from typing import Final, NamedTuple

from minutes_tui.reading.deadlines.acts import is_infinitive_with_zu, is_ordered_by_infinitive
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.wording.words import listed

_MARKS: Final = frozenset({"finish", "finished", "demand", "promise", "happened", "reached", "move"})

_NOTHING: Final[frozenset[str]] = frozenset()
_DEMANDS: Final = frozenset({"demand"})
_HAPPENED: Final = frozenset({"happened"})
_WILL_BE: Final = frozenset({"يكون", "تكون", "يكونوا"})
_WILL_BE_BACK: Final = 5

_SUBORDINATE: Final = listed("so wie weil nachdem obwohl da der die das dessen deren dem den was wo worüber worauf")
"""How a German clause begins that tells of something beside: what happened in it is not what its sentence says."""


class Sentence(NamedTuple):
    """A stretch of lexemes up to a full stop, a semicolon, a sign of question or exclamation, or a line's end."""

    first: int
    """The place of its first lexeme."""
    last: int
    """The place behind its last lexeme."""
    finishes: bool
    """Has it a word of finishing: complete, submit, ban hành?"""
    past: bool
    """Has it a word of the past, and none that demands?"""
    demands: bool
    """Has it a word that demands: shall, phải, необходимо?"""
    reached: bool
    """Has it a word that tells what was reached: amounted to, đạt, составило?"""
    acts: bool
    """Has it a word of finishing, whatever else it has?"""
    asks: bool
    """Does it end with a question mark?"""
    moves: bool
    """Has it a word for moving a date: postpone, gia hạn, перенести?"""


class Sentences:
    """The sentences of a passage, found when they are first asked for."""

    __slots__ = ("_by_place", "_orders", "_passage")

    def __init__(self, passage: Passage) -> None:
        """Keep the passage; nothing is worked out yet."""
        self._passage = passage
        self._by_place: list[Sentence] | None = None
        self._orders: dict[int, bool] = {}

    def at(self, place: int) -> Sentence:
        """The sentence in which a lexeme stands."""
        if self._by_place is None:
            self._by_place = _cut(self._passage)
        return self._by_place[place]

    def orders(self, sentence: Sentence) -> bool:
        """Does a sentence order by an infinitive? It is looked at once, however many phrases it has."""
        if sentence.first not in self._orders:
            self._orders[sentence.first] = is_ordered_by_infinitive(self._passage, sentence.first, sentence.last)
        return self._orders[sentence.first]


def _cut(passage: Passage) -> list[Sentence]:
    by_place: list[Sentence] = []
    first = 0
    marks: set[str] = set()
    past = owing = aside = False
    for place in range(passage.count):
        senses = passage.senses(place)
        if passage.language == "de" and "comma" in senses:
            aside = passage.word(place + 1) in _SUBORDINATE
        if senses and not _MARKS.isdisjoint(senses):
            marks |= _MARKS.intersection(senses) - (_HAPPENED if aside else _unmeant(passage, place, first))
            if passage.language == "de" and "happened" in senses:
                past |= passage.word(place) not in ("hat", "haben")
            if place == first and passage.language == "vi":
                # 'Đạt 95% trước 31/12': at the beginning it is a goal, not a figure that was reached.
                marks.discard("reached")
        if passage.language == "de" and is_infinitive_with_zu(passage, place):
            owing = True
        if place + 1 == passage.count or _ends_sentence(passage, place):
            if owing and not past and "happened" in marks:
                # 'hat bis Juli zu schulen': what somebody has to do, not what is past.
                marks = {*marks - {"happened"}, "demand"}
            asks = passage.word(place) in ("?", "؟")
            by_place += [_sentence(first, place + 1, marks, asks)] * (place + 1 - first)
            first = place + 1
            marks = set()
            past = owing = aside = False
    return by_place


def _unmeant(passage: Passage, place: int, first: int) -> frozenset[str]:
    """Arabic على demands at the beginning of its clause; elsewhere it is only 'on'.

    Behind 'will be' قد tells what will have been done (بعد أن يكون المجلس قد راجع), nothing that is past.
    """
    if passage.language != "ar":
        return _NOTHING
    word = passage.word(place)
    if word == "قد":
        near = range(max(place - _WILL_BE_BACK, first), place)
        return _HAPPENED if any(passage.word(before) in _WILL_BE for before in near) else _NOTHING
    if word != "علي" or place == first:
        return _NOTHING
    return _NOTHING if "comma" in passage.senses(place - 1) else _DEMANDS


def _sentence(first: int, last: int, marks: set[str], asks: bool) -> Sentence:
    demands = "demand" in marks
    past = "happened" in marks and not demands
    participle = "finished" in marks and (demands or "promise" in marks)
    finishes = ("finish" in marks and not past) or participle
    return Sentence(
        first, last, finishes, past, demands, "reached" in marks, "finish" in marks, asks, "move" in marks
    )


def _ends_with_number(passage: Passage, place: int) -> bool:
    """Is the number before a full stop the last word of its sentence, not an ordinal or the number of a point?"""
    if passage.language == "de" or place + 1 >= passage.count or not passage.word(place - 1).isdigit():
        return False
    earlier = passage.senses(place - 2) if place >= 2 else {}
    return place >= 2 and not ("stop" in earlier or "dot" in earlier or "number_sign" in earlier)


def _ends_sentence(passage: Passage, place: int) -> bool:
    senses = passage.senses(place)
    if "stop" in senses:
        return True
    if "dot" not in senses:
        return False
    end = passage.ends[place]
    if end < len(passage.low) and not passage.low[end].isspace():
        return False
    short = place > 0 and passage.ends[place - 1] - passage.starts[place - 1] <= 2
    if short and not _ends_with_number(passage, place):
        return False
    return not (place + 1 < passage.count and passage.typed[passage.starts[place + 1]].islower())
