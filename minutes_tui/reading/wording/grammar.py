"""How a language builds a demand, as data: the readers ask for a trait, never for a language."""

import re
from dataclasses import dataclass
from typing import Final

_NEVER: Final = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The traits of one language; a further language says which of them it has."""

    fixed_order: bool = False
    """Only the place before the verb tells the subject, and proper names have capitals (English)."""
    unmarked: bool = False
    """Verbs have no forms: a bare verb behind a unit is its order (Vietnamese)."""
    brackets: bool = False
    """A verb has two parts, the second one ends the clause, and the subject may stand between (German)."""
    dative_orders: bool = False
    """Who is told stands in the dative before an infinitive (Russian)."""
    verb_first: bool = False
    """The verb may open its clause, before the subject (Arabic)."""
    inflected: bool = True
    """Names change by case or take prefixes."""
    genitives: bool = False
    """Whose thing it is stands in a case of its own, without a preposition."""
    resumes: bool = False
    """Behind an aside between commas the verb goes on as if nothing had stood there."""
    with_reach: int = 0
    """How many words behind 'with A' a word of working together may stand."""
    past: re.Pattern[str] = _NEVER
    """Past forms, folded: behind a unit they report."""

    @property
    def inverts(self) -> bool:
        """May a verb stand before its subject in a plain clause?"""
        return self.brackets or self.verb_first
