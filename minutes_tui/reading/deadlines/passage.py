"""A text made ready for the grammar: its lexemes, and the day and place from which it is read."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.senses import UNKNOWN, Lexemes, Senses

if TYPE_CHECKING:
    from minutes_tui.reading.deadlines.grammar.points import Point

LOOK_AHEAD: Final = 32
"""How many lexemes of padding stand behind the last one, so that the grammar may look ahead, and before the first
one back, without asking where the text ends."""

_NOTHING_KNOWN: Final[tuple[Senses, ...]] = (UNKNOWN,) * LOOK_AHEAD


class Passage:
    """The lexemes of one text, with what every rule of the grammar needs to know."""

    __slots__ = (
        "count",
        "country",
        "ends",
        "language",
        "low",
        "meeting_date",
        "named",
        "points",
        "senses",
        "starts",
        "typed",
    )

    senses: Callable[[int], Senses]
    """The senses of the lexeme at a place; none before the first and behind the last."""
    named: frozenset[str]
    """Every sense that any of the lexemes has: what no lexeme can mean need not be looked for."""
    points: "dict[int, tuple[int, Point | None] | None]"
    """What ``point_at`` found at each place that it was asked about; the grammar asks often about the same one."""

    def __init__(
        self,
        low: str,
        lexemes: Lexemes,
        language: Language,
        meeting_date: date,
        country: str,
        typed: str,
    ) -> None:
        """Keep the parts, and the lexemes with their padding.

        Args:
            low: the normalised text in lower case.
            lexemes: its lexemes, with numbers that are no dates already marked as inert.
            language: the language of the text.
            meeting_date: the day from which everything is read.
            country: whose public holidays count, as an ISO 3166 code.
            typed: the normalised text with its capitals, as long as ``low``.
        """
        self.low = low
        self.count = len(lexemes.starts)
        # A list counts from its end for a place below nought: the padding stands before the first one as well.
        self.senses = [*lexemes.senses, *_NOTHING_KNOWN].__getitem__
        padding = (len(low),) * LOOK_AHEAD
        self.starts = [*lexemes.starts, *padding]
        self.ends = [*lexemes.ends, *padding]
        self.named = frozenset().union(*lexemes.senses)
        self.points = {}
        self.language = language
        self.meeting_date = meeting_date
        self.country = country
        self.typed = typed

    def word(self, place: int) -> str:
        """The characters of the lexeme at ``place``, in lower case."""
        return self.low[self.starts[place] : self.ends[place]]

    def capital(self, place: int) -> bool:
        """Does the lexeme at ``place`` begin with a capital letter, as typed?"""
        return self.typed[self.starts[place]].isupper()

    def touches(self, place: int) -> bool:
        """Does the lexeme at ``place`` follow the one before it without a blank?"""
        return 0 < place < self.count and self.ends[place - 1] == self.starts[place]

    def over(self, place: int, sense: str, most: int = 3) -> int:
        """The place behind up to ``most`` lexemes that have a sense."""
        while most and sense in self.senses(place):
            place += 1
            most -= 1
        return place
