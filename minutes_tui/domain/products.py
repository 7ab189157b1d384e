"""The product of a directive: what must be delivered, such as a draft decree, a report, a plan."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Product:
    """What is to be delivered, as it stands in the words of a directive, or as the secretary set it."""

    phrase: str
    """Its words, cut from the text; set by hand as typed, empty where there is none beside the deed itself."""
    offset: int
    """Where they begin, in code points of the text; set by hand, where the part begins that it belongs to."""
    by_hand: bool = False
    """The secretary set it; a re-reading leaves it alone."""
