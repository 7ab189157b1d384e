"""Entries: what the secretary typed, one record each."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.demands import Demand
from minutes_tui.domain.languages import Language
from minutes_tui.domain.products import Product

Kind = Literal[
    "statement",
    "report",
    "question",
    "answer",
    "directive",
    "decision",
    "note",
    "vote",
    "attendance",
    "agenda",
    "missed",
]

SPOKEN: Final[frozenset[Kind]] = frozenset(
    {"statement", "report", "question", "answer", "directive", "decision", "vote"}
)
"""Kinds that somebody said: an entry of these without a speaker is a gap."""


@dataclass(frozen=True, slots=True)
class Vote:
    """The count of a vote."""

    in_favour: int
    """How many were for it."""
    against: int
    """How many were against it."""
    abstained: int
    """How many abstained."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One typed record."""

    id: str
    """Given once; survives correction, undo, merge."""
    rank: str
    """Its place in the record (see `ranks`)."""
    at: datetime
    """When it was said (UTC): the time of typing, or the back-dated time."""
    typed_at: datetime
    """When it was typed (UTC)."""
    kind: Kind
    """What sort of record it is."""
    text: str
    """The words as taken, with line breaks between paragraphs."""
    speaker: str | None = None
    """The id of the person or unit who said it."""
    bridge: str | None = None
    """The id of the bridge from which it was said."""
    agenda: str | None = None
    """The id of the agenda item under which it was said."""
    language: Language | None = None
    """The language it is in, where it is another than the meeting's."""
    minuted: str | None = None
    """The wording for the minutes, once the secretary has polished it."""
    number: str = ""
    """The number in a numbered source: 2.1; a dash for an unnumbered sub-point."""
    deadlines: tuple[Deadline, ...] = ()
    """What was read and accepted in the words as taken; mentions too, for display."""
    vote: Vote | None = None
    """The count, in a vote."""
    off_record: bool = False
    """Kept, marked, never exported unless asked for."""
    added_later: bool = False
    """Typed more than two minutes after it was said."""
    confirmed: bool = True
    """False: an importer took the wording for a directive and nobody has seen it yet."""
    settled: bool = False
    """A 'missed' mark that has been come back to."""
    refused: bool = False
    """A 'missed' mark that holds a line which could not be carried out, word for word."""
    corrected: int = 0
    """How often its words were changed."""
    double_of: str | None = None
    """The id of the entry that says the same, taken at another bridge, until somebody has decided."""
    timed: bool = True
    """False where the source gives no time: `at` then only holds its place."""
    about: str = ""
    """The id of the action item of another meeting that it demands again, extends or reports on; it makes none."""
    offered: bool = False
    """Who presides demanded something, and it was kept as a statement: a gap until somebody decides."""
    demands: tuple[Demand, ...] = ()
    """The demands of a directive as they were accepted, where one or more of several states no day."""
    products: tuple[Product, ...] = ()
    """What must be delivered, as it was read and accepted, or set by hand."""

    @property
    def wording(self) -> str:
        """The words that minutes print."""
        return self.text if self.minuted is None else self.minuted
