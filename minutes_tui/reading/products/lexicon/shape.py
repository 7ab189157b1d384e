"""The words by which products are read: verbs of delivery, words for what is delivered, words around them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

VerbLabel = Literal[
    "hands",  # hands something in or gives it out: submit, trình, vorlegen
    "makes",  # makes something that may be handed in: prepare, xây dựng, erarbeiten
    "passive",  # says of what stands before it that it is to be delivered: 'shall be submitted'
]
"""What a verb of delivery does."""

AroundLabel = Literal[
    "article",  # before the thing, no part of it: the, các, den
    "passed",  # between the verb and the thing: immediately, ngay
    "to",  # to whom it is delivered follows
    "somebody",  # to whom it is delivered
    "links",  # joins what belongs to the thing: of, về, über
    "ends",  # the thing ends before it: together with, để, gemeinsam
    "and",  # joins a second thing
    "blocks",  # what follows is a purpose, a condition, a reason: nothing is delivered by it
    "denies",  # it is not to be delivered
    "before",  # a verb of delivery stands behind it: shall, phải
    "noun",  # a word that may be a verb is a noun behind it: theo, của
]
"""What a phrase does beside a verb of delivery or the thing that is delivered."""


@dataclass(frozen=True, slots=True)
class DeliveryWords:
    """The words of one language."""

    verbs: Mapping[VerbLabel, str]
    """Phrases, parted by ``|`` or line ends; a word that ends in ``*`` stands for all that begin so."""
    around: Mapping[AroundLabel, str]
    """The same for what stands around."""
    nouns: str
    """Words for what can be delivered, parted by blanks, or phrases parted by ``|``; by stem where words change."""
    prefixes: str = ""
    """Letters that may stand before a word as words of their own."""
    marked: bool = False
    """Does the verb stand only behind words that show it is one (shall, to)? Else behind all that allow it."""
    compounds: bool = False
    """Do the words for what can be delivered end longer words (German)?"""


LONGEST_THING: Final = 16
"""Words of a thing at most: a longer one is not plain."""
