"""Mentions: the places of a sentence where a unit is named, by the roster or by its pattern."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit as it is named at one place of a sentence."""

    first: int
    """The index of its first word."""
    after: int
    """The index after its last word."""
    name: str
    """The roster's name, or the name as typed, in the nominative where that is safe."""
    nominative: bool = True
    """Its form may be that of a subject."""
    dative: bool = True
    """Its form may be that of somebody to whom something is given."""
    accusative: bool = True
    """Its form may be that of an object."""
    agent: bool = False
    """Its form alone says 'by this unit' (the Russian instrumental)."""
    joined: bool = False
    """A letter of its first word says 'and' (Arabic و)."""
    governed: bool = False
    """A letter of its first word is a preposition (Arabic ل, ب), or it is a possessive: it owes nothing."""
    person: bool = False
    """It is a person with a title, not a unit."""
    personal: bool = False
    """It ends in a person's own name: a title behind it and a comma says what that person is."""
    name_only: bool = False
    """A run of capitals that no unit noun heads: counts only where a cue asks for a unit."""
