"""A demand: one of several in a directive, each of which makes action items of its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Demand:
    """A part of a directive that demands something by itself, with the place of its words in the text."""

    phrase: str
    """Its words as typed, without the sign or the 'and' that parts it from the others."""
    offset: int
    """Where it begins, in code points of the text as given."""
    lead: tuple[str, ...] | None = None
    """Who must do it; None: the lead units of the whole text."""
    cooperating: tuple[str, ...] | None = None
    """Who works with them; None: the cooperating units of the whole text."""

    @property
    def end(self) -> int:
        """The place behind its last word."""
        return self.offset + len(self.phrase)
