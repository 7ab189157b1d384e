"""A text in pieces: its sentences, the points of its lists, what stands between semicolons, and its clauses."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, Literal

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.languages import Language
from minutes_tui.reading.demands.leaning import leaning, numbers_a_part, only_dates
from minutes_tui.reading.demands.reader import demands_by_itself, spans_of
from minutes_tui.reading.parties.clauses import Clause, Parties
from minutes_tui.reading.wording.forms import GERMAN_ORDERED, russian_infinitive
from minutes_tui.reading.wording.lexicon import demand_cues
from minutes_tui.reading.wording.words import Sentence, Word, listed

Border = Literal[
    "line",  # a new line
    "point",  # the number or letter of a point
    "sentence",  # the end of a sentence
    "semicolon",
    "clause",  # inside a sentence, where another unit is told what to do
]
"""What a piece begins behind."""

_MARK: Final = re.compile(r"^(?:\d{1,2}|[a-zа-яđ]|[ivx]{1,4}|[\u0621-\u064a])$")
"""What numbers a point: 2, b, iv, ب."""
_OPENS: Final = frozenset(":;,،؛.\n•·*-–—")
_LINE: Final = frozenset("\n")
_SEMICOLONS: Final = frozenset(";؛")
_PRONOUNS: Final = listed("it they she he you we es sie er он она оно они вы вам им ему ей")
_GERMAN_FINITE: Final = listed("ist sind soll sollen muss mussen wird werden hat haben darf durfen bleibt bleiben")
_FEWEST: Final = 2
_UNREAD: Final = 2
"""So many words of a unit's name may have been left out of it, where nothing else stands beside it."""
_JOINING: Final = 4
"""So many words at most stand before what tells how a piece hangs on the one before."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, and what it says."""

    first: int
    """The index of its first word, its number and an 'and' passed over."""
    last: int
    """The index behind its last word or sign."""
    border: Border
    """What it begins behind."""
    owner: Clause | None
    """The clause whose lead unit is named in it."""
    demands: bool
    """Does it demand something, by its wording or because a unit is told to do it?"""
    acts: bool
    """Does it begin with what is to be done, or 'it shall'? Else it may only say how something is to be done."""
    leans: bool
    """Does it begin as a condition, a purpose, an example, or 'the same'?"""
    reports: bool
    """Does it only hand in what was done before: 'report', 'the results'?"""
    dated: bool
    """Does a deadline stand in it?"""
    only_dated: bool
    """Has it no word but those of its deadline and such as 'complete by'?"""
    fronted: bool
    """Does the deadline stand before all else?"""
    listed: bool
    """Does a colon stand behind the deadline: what follows is owed by then?"""
    opens: bool
    """Does it end with a colon, or name only who is told to do what follows?"""
    helps: bool
    """Is it only said in it who works with the units before: 'the Office shall assist'?"""


def pieces_of(
    sentence: Sentence, language: Language, parties: Parties, owed: Sequence[Deadline]
) -> tuple[Piece, ...]:
    """Cuts a text into pieces; none where it is all of one piece, as most lines are.

    Args:
        sentence: its words.
        language: the language that it is in.
        parties: its clauses with their units.
        owed: its deadlines.
    """
    cuts = list(_cuts(sentence, language, parties))
    if len(cuts) < _FEWEST:
        return ()
    reader = _Reader(sentence, language, parties, owed)
    return tuple(_alike([reader.piece(*cut) for cut in cuts]))


def _alike(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, where the points of one list are of one kind: one that demands shows that all of them do."""
    for pointed, run in groupby(pieces, key=lambda piece: piece.border == "point"):
        points = list(run)
        demand = pointed and any(piece.demands for piece in points)
        yield from (replace(piece, demands=True) for piece in points) if demand else points


def _cuts(sentence: Sentence, language: Language, parties: Parties) -> Iterator[tuple[int, int, Border]]:
    """Where the pieces begin and end, and what they begin behind."""
    words = sentence.words
    clauses = [_clause(sentence, clause, language) for clause in parties.clauses[1:]]
    for begin, end in spans_of(words, language):
        border = _border(words, begin)
        inside: dict[int, Border] = dict.fromkeys(_points(words, begin, end), "point")
        inside |= {place: "clause" for place in clauses if begin < place < end and place not in inside}
        for place in sorted(inside):
            if _worded(words[_mark_end(words, begin) : place]):
                yield begin, place, border
                begin, border = place, inside[place]
            elif inside[place] == "point":
                border = "point"
        yield begin, end, border


def _clause(sentence: Sentence, clause: Clause, language: Language) -> int:
    """The index of the sign or 'and' at which another unit's clause begins; 0 where nothing parts it off."""
    place = bisect_left(sentence.starts, clause.offset)
    if clause.offset != clause.named:
        return place
    before = range(place - 1, max(0, place - _JOINING), -1)
    joined = (index for index in before if language == "ar" and sentence.words[index].bare.startswith("و"))
    return next(joined, 0)


def _border(words: Sequence[Word], begin: int) -> Border:
    """What a sentence or point begins behind."""
    if begin == 0 or words[begin - 1].lower in _LINE:
        return "point" if _mark_end(words, begin) > begin else "line"
    if _mark_end(words, begin) > begin or numbers_a_part(words[begin].bare):
        return "point"
    return "semicolon" if words[begin - 1].lower in _SEMICOLONS else "sentence"


def _points(words: Sequence[Word], begin: int, end: int) -> Iterator[int]:
    """Where points with a number or letter begin inside a sentence: 'shall: (a) review …, (b) publish …'."""
    for place in range(begin + 1, end):
        if (
            words[place - 1].lower in _OPENS
            and words[place].lower not in _OPENS
            and _mark_end(words, place) > place
        ):
            yield place


def _mark_end(words: Sequence[Word], place: int) -> int:
    """The index behind the number of a point that begins here: (a), b), 2., 3/; the same place where none does."""
    while place < len(words) and words[place].lower in "-–—•·*\n":
        place += 1
    opened = place < len(words) and words[place].lower == "("
    mark = place + opened
    if mark + 1 >= len(words) or not _MARK.match(words[mark].lower):
        return place
    closes = words[mark + 1].lower
    return mark + 2 if closes == ")" or (closes in "./" and not opened) else place


def _worded(words: Sequence[Word]) -> bool:
    return any(not word.sign for word in words)


class _Reader:
    """Says of each piece of one text what it is."""

    def __init__(self, sentence: Sentence, language: Language, parties: Parties, owed: Sequence[Deadline]) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.language = language
        self.leaning = leaning(language, sentence.bare)
        self.acting = demand_cues(language, sentence.bare)
        self.owed = [(self._word_at(d.offset), self._word_at(d.offset + d.length)) for d in owed]
        named = [(self._word_at(c.named), c) for c in parties.clauses if c.named is not None and c.lead]
        self.helpers = sorted(self._word_at(offset) for c in parties.clauses for offset in c.helped)
        self.places = [place for place, _ in named]
        self.clauses = [clause for _, clause in named]

    def _word_at(self, offset: int) -> int:
        return bisect_left(self.sentence.starts, offset)

    def piece(self, begin: int, end: int, border: Border) -> Piece:
        """What the words from one index to another are."""
        words = self.words
        first = self._first(begin, end)
        owner = self._owner(begin, end)
        spans = self.owed[bisect_left(self.owed, (begin, 0)) : bisect_left(self.owed, (end, 0))]
        said = self.leaning.at(words, first) if first < end else None
        return Piece(
            first,
            end,
            border,
            owner,
            owner is not None or demands_by_itself(words[first:end], self.language, self.sentence.bare),
            self._acts(first, end),
            (said is not None and "leans" in said[0]) or (border == "clause" and self._led_in(begin, first)),
            self._reports(first, end),
            bool(spans),
            bool(spans) and self._only_dates(first, end, spans),
            bool(spans) and spans[0][0] <= first,
            bool(spans) and any(words[place].lower == ":" for place in range(spans[0][1], end)),
            words[end - 1].lower == ":" or (owner is not None and self._only_names(first, end, owner)),
            owner is None and self._helps(first, end),
        )

    def _first(self, begin: int, end: int) -> int:
        """The first word of a piece, the number of a point, signs and an 'and' passed over."""
        place = _mark_end(self.words, begin)
        while place < end:
            said = self.leaning.at(self.words, place)
            if self.words[place].sign:
                place += 1
            elif said is not None and "joins" in said[0] and said[1] < end:
                place = said[1]
            else:
                break
        return min(place, end - 1)

    def _owner(self, begin: int, end: int) -> Clause | None:
        place = bisect_left(self.places, begin)
        return self.clauses[place] if place < len(self.places) and self.places[place] < end else None

    def _led_in(self, begin: int, first: int) -> bool:
        """Do words such as 'so that' stand right before a clause?"""
        for place in range(max(0, begin - _JOINING), first):
            said = self.leaning.at(self.words, place)
            if said is not None and "leans" in said[0] and begin <= said[1] <= first:
                return True
        return False

    def _only_names(self, first: int, end: int, owner: Clause) -> bool:
        """Is there nothing but a unit, or a unit that is told to do something that is not said here?"""
        words = tuple(word for word in self.words[first:end] if not word.sign)
        beyond = len(words) - sum(len(name.split()) for name in owner.lead)
        told = self.language == "de" and bool(GERMAN_ORDERED.match(words[-1].bare))
        return told or (beyond <= _UNREAD and not demands_by_itself(words, self.language, self.sentence.bare))

    def _acts(self, first: int, end: int) -> bool:
        if self.language == "de":
            return not any(word.bare in _GERMAN_FINITE for word in self.words[first:end]) or self._it(first)
        found = self.acting.at(self.words, first) if first < end else None
        if found is not None and found[0] & {"act", "order"}:
            return True
        word = self.words[first]
        return russian_infinitive(word) or (self.language == "ar" and not word.sign) or self._it(first)

    def _it(self, first: int) -> bool:
        return self.words[first].bare in _PRONOUNS

    def _helps(self, first: int, end: int) -> bool:
        place = bisect_left(self.helpers, first)
        return place < len(self.helpers) and self.helpers[place] < min(first + _JOINING, end)

    def _reports(self, first: int, end: int) -> bool:
        found = (self.leaning.at(self.words, place) for place in range(first, min(first + _JOINING, end)))
        return any(said is not None and "reports" in said[0] for said in found)

    def _only_dates(self, first: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
        starts = [start for start, _ in spans]
        for place in range(first, end):
            inside = bisect_right(starts, place) - 1
            hidden = inside >= 0 and place < spans[inside][1]
            if not (hidden or self.words[place].sign or only_dates(self.words[place].bare, self.language)):
                return False
        return True
