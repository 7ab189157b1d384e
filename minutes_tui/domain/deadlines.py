"""What is read as a deadline in a sentence: a value that is shown, accepted, and then kept as decided."""

import datetime
from dataclasses import dataclass
from typing import Literal

from minutes_tui.domain.demands import Demand
from minutes_tui.domain.products import Product

DeadlineKind = Literal["due", "start", "vague", "mention"]
Bound = Literal["before", "by", "within", "on"]
Precision = Literal["day", "week", "month", "quarter", "half", "year"]


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline as it was read, with the place of its words in the typed text."""

    phrase: str
    """The typed words, from the cue ('before', 'до') to the last word of the date."""
    offset: int
    """Where the phrase begins, in code points of the text as given."""
    kind: DeadlineKind
    """due: owed on a day; start: only a beginning; vague: asked for without a date; mention: owed by nobody."""
    due: datetime.date | None = None
    """The day on which it is due; for a mention the day that it would be."""
    time: datetime.time | None = None
    """The time of day that the sentence states."""
    start: datetime.date | None = None
    """The beginning, where one is stated."""
    bound: Bound | None = None
    """How the date was stated: before it, by it, within a span, or on it (no cue)."""
    precision: Precision = "day"
    """The unit of time that was named."""
    approximate: bool = False
    """Early or middle of a period: the day is a convention, not a stated day."""
    provisional: bool = False
    """The phrase stands at the end of the text and may still grow."""
    rule: str | None = None
    """An iCalendar RRULE for a recurring duty."""
    lead: tuple[str, ...] | None = None
    """Lead units of this deadline, where they are other than the sentence's."""
    cooperating: tuple[str, ...] | None = None
    """Cooperating units of this deadline, where they are other than the sentence's."""

    @property
    def length(self) -> int:
        """How many code points of the text the phrase takes."""
        return len(self.phrase)

    @property
    def is_owed(self) -> bool:
        """Does it make somebody owe something: with a day on which it is due, or a beginning?"""
        return self.kind in ("due", "start")


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that is read in one sentence or paragraph."""

    deadlines: tuple[Deadline, ...] = ()
    """The deadlines, in the order of the text; dates that are only context are not among them."""
    lead: tuple[str, ...] = ()
    """The units that must deliver; a unit of the roster by its roster name."""
    cooperating: tuple[str, ...] = ()
    """The units with whom they must work; a unit of the roster by its roster name."""
    directive: bool = False
    """Does the wording demand something?"""
    demands: tuple[Demand, ...] = ()
    """The demands of a directive, in the order of the text, where one or more of several states no day."""
    products: tuple[Product, ...] = ()
    """What must be delivered, in the order of the text."""
