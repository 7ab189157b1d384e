"""A text made ready for the grammar: its lexemes, and the day and place from which it is read."""

from datetime import date
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.senses import UNKNOWN, Lexeme, Senses

LOOK_AHEAD: Final = 16
"""How many lexemes of padding stand behind the last one, so that the grammar may look ahead without asking."""


class Passage:
    """The lexemes of one text, with what every rule of the grammar needs to know."""

    __slots__ = ("count", "country", "language", "lexemes", "low", "meeting_date", "typed")

    def __init__(
        self,
        low: str,
        lexemes: list[Lexeme],
        language: Language,
        meeting_date: date,
        country: str,
        typed: str,
    ) -> None:
        """Keep the parts and pad the lexemes.

        Args:
            low: the normalised text in lower case.
            lexemes: its lexemes, with numbers that are no dates already marked as inert.
            language: the language of the text.
            meeting_date: the day from which everything is read.
            country: whose public holidays count, as an ISO 3166 code.
            typed: the normalised text with its capitals, as long as ``low``.
        """
        self.low = low
        self.count = len(lexemes)
        self.lexemes = lexemes
        lexemes.extend([Lexeme(len(low), len(low), UNKNOWN)] * LOOK_AHEAD)
        self.language = language
        self.meeting_date = meeting_date
        self.country = country
        self.typed = typed

    def senses(self, place: int) -> Senses:
        """The senses of the lexeme at ``place``; none before the first and behind the last."""
        return self.lexemes[place].senses if 0 <= place < self.count + LOOK_AHEAD else UNKNOWN

    def word(self, place: int) -> str:
        """The characters of the lexeme at ``place``, in lower case."""
        lexeme = self.lexemes[place]
        return self.low[lexeme.start : lexeme.end]

    def touches(self, place: int) -> bool:
        """Does the lexeme at ``place`` follow the one before it without a blank?"""
        return 0 < place < self.count and self.lexemes[place - 1].end == self.lexemes[place].start

    def over(self, place: int, sense: str, most: int = 3) -> int:
        """The place behind up to ``most`` lexemes that have a sense."""
        while most and sense in self.senses(place):
            place += 1
            most -= 1
        return place
