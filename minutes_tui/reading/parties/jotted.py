"""Jotted lines: who and by when, hardly a verb ('BMI: Zuarbeit bis 30.5.', 'Минтруд → предложения к 30.05')."""

from typing import Final

from minutes_tui.reading.parties.context import Context, Group
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.wording.grammar import Grammar
from minutes_tui.reading.wording.words import Word

# Signs behind a unit in such a line; a hyphen is also the beginning of an arrow.
_POINTING: Final = frozenset(":-–—→>=")


class Jotted:
    """Questions about a group of units that is jotted down without a sentence round it."""

    words: tuple[Word, ...]
    context: Context
    grammar: Grammar

    def _noted(self, group: Group, left: Side, right: Side) -> bool:
        """Does a sign that points from the group to its task stand behind it, in a line with a date?"""
        after = group[-1].after
        if not (left.edge and self.grammar.inflected and after < len(self.words)):
            return False
        if group[0].person and left.index >= 0 and self.words[left.index].lower != "\n":
            return False
        noted = self.words[after].lower in _POINTING and self.context.dated_sentence(group[0].first)
        return noted and not right.labels & {"told", "ask"}

    def _capitals(self, group: Group) -> bool:
        """German, Russian: 'МЧС представит …', 'legt BMI …': capitals that no noun heads, in a dated sentence."""
        inflected = self.grammar.brackets or self.grammar.dative_orders
        capitals = self.words[group[0].first].acronym and not group[0].person
        return inflected and capitals and self.context.dated_sentence(group[0].first)
