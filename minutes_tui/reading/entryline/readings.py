"""What one typed line means: the value that the echo line shows and that Enter carries out."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.entries import Kind, Vote
from minutes_tui.domain.errands import Step
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import NewId
from minutes_tui.domain.languages import Language
from minutes_tui.domain.people import Role
from minutes_tui.domain.products import Product

Mode = Literal["live", "record", "import"]
"""live: typed now, may ask; record: lines from a file or pipe; import: another program's text."""

Effect = Literal[
    "nothing", "entry", "continue", "speaker", "agenda", "head", "attendance", "bridge", "chair", "presides",
    "correction", "insertion", "undo", "set_aside",
]  # fmt: skip
"""What Enter will do."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a line is read and carried out with: everything that is not in the line or the meeting."""

    now: datetime
    """The time of typing (aware)."""
    new_id: NewId
    """Makes ids."""
    mode: Mode = "live"
    """Where the line comes from."""


@dataclass(frozen=True, slots=True)
class NewSpeaker:
    """A label that is nobody's yet, taken for a person."""

    name: str
    """The name to be entered."""
    title: str = ""
    """The known title that stood before it."""
    role: Role = "member"
    """The role that the label names, for a role that nobody holds yet."""


@dataclass(frozen=True, slots=True)
class Again:
    """A directive was said to be an open item of an earlier meeting again."""

    meeting: str
    """The id of the meeting that gave the item."""
    step: Step
    """What becomes of the item: the new words noted, or a new date."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user decided about the line by key, before Enter."""

    kind: Kind | None = None
    """The kind that was chosen instead of the one that the line has (directive or statement)."""
    speaker: str | None = None
    """The id of the person or unit whom the label was said to mean."""
    new_speaker: NewSpeaker | None = None
    """The label was said to be this new person."""
    plain_text: bool = False
    """The label was said to be no speaker, but text."""
    rejected: frozenset[str] = frozenset()
    """Phrases that were said to be no deadlines."""
    replaced: tuple[Deadline, ...] = ()
    """Deadlines that were changed; each stands for the one read at its offset."""
    joined: tuple[str, ...] = ()
    """The words of demands without a date that were said to be no demands of their own."""
    products: tuple[Product, ...] = ()
    """What was said to be delivered, each for the part of the text at its offset."""
    again: Again | None = None
    """The open item that it is again; None: it is new."""
    set_aside: bool = False
    """The line was refused, and the next one was begun: it is kept as a mark to come back to."""
    instead_of: str | None = None
    """The id of the mark that the line was brought back from; the mark goes when the line is carried out."""


NO_ANSWERS: Final = Answers()
"""Nothing was decided beforehand."""


@dataclass(frozen=True, slots=True)
class UnknownLabel:
    """A question, asked once in the line: whose label is this?"""

    label: str
    """The label as typed."""
    candidates: tuple[str, ...] = ()
    """Ids of people and units that it may mean, the likeliest first; empty: nobody is like it."""


@dataclass(frozen=True, slots=True)
class LineReading:
    """One typed line, read. `enact` turns it into a change."""

    line: str
    """The line as typed, cleaned."""
    effect: Effect
    """What Enter will do."""
    kind: Kind | None = None
    """The kind of the entry, for an entry or a continuation."""
    text: str = ""
    """The text of the entry as it will be, the title of the agenda item, the new value of the head field.

    For a continuation and a correction: the whole text of the target after it.
    """
    text_offset: int = 0
    """Where `text` begins in `line`, in code points: `text[i]` stands at `line[text_offset + i]`.

    For a continuation it may be negative: the first part of `text` stands in the record, not in the line. For
    a correction it is the length of the line: nothing of `text` stands in it.
    """
    speaker: str | None = None
    """The id of the speaker, where it is known."""
    new_speaker: NewSpeaker | None = None
    """The speaker to be entered, where the label is taken for a new person."""
    said_at: datetime | None = None
    """The back-dated time (aware), where the line begins with one."""
    off_record: bool = False
    """The entry is off the record."""
    confirmed: bool = True
    """False where an importer took the wording for a directive: somebody must look at it."""
    language: Language | None = None
    """The language of the entry where it is another than the meeting's."""
    meaning: Meaning = field(default_factory=Meaning)
    """What was read in `text`; offsets are those of `text`."""
    vote: Vote | None = None
    """The count of a vote."""
    target: str | None = None
    """The id of the entry that is continued, corrected, or before which a line is inserted."""
    hits: int = 0
    """How many places a correction changes."""
    ignored_case: bool = False
    """A correction found its words only when upper and lower case were ignored."""
    detail: tuple[str, ...] = ()
    """What the effect needs beside this.

    head: the field; attendance: `present` or `regrets`, and the sign; bridge, chair: the sign; agenda: the
    level; correction: old words, new words, `g` or nothing; insertion: the line to be inserted.
    """
    question: UnknownLabel | None = None
    """What must be answered before Enter can do it (live only)."""
    refusal: MinutesError | None = None
    """Why Enter will do nothing; the line stays."""
    idle: MinutesError | None = None
    """Why Enter will change nothing although the line is understood; the line is done with."""
    offered_directive: bool = False
    """The wording demands something and the speaker presides: one key makes it a directive; else it is a gap."""
    taken_for_text: str = ""
    """A label that was not taken for a speaker ('Konkret'); the summary lists it."""


def nothing_yet(line: str, offset: int) -> LineReading:
    """A command whose words are still missing.

    Args:
        line: the line as typed, cleaned.
        offset: where its words would begin.
    """
    return LineReading(line, "nothing", text_offset=offset)
