"""What a log says, once its commands are understood: what every reader of logs gives, and `entering` takes."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from minutes_tui.domain.entries import Kind, Vote
from minutes_tui.domain.people import Presence, Role

Reason = Literal["bot", "command", "missed", "empty", "refused", "outside", "deed", "undone"]
"""bot: talk with or by a bot; command: it was carried out and is no record; missed: a correction that found
nothing; empty: no words; refused: a command that is not known or that its writer may not give; outside: before or
after the meeting; deed: `* nick waves`; undone: taken back in the log itself."""


@dataclass(slots=True)
class Note:
    """One record of the minutes to be."""

    number: int
    """The number of the line in the file."""
    at: datetime | None
    """When it was written (UTC); None where the log gives no time."""
    kind: Kind
    """What sort of record it is."""
    text: str
    """The words."""
    speaker: str = ""
    """Who said it, as named in the log; empty for nobody in particular."""
    level: int = 1
    """Of an agenda point: 1, or 2 for a point under it."""
    lead: tuple[str, ...] = ()
    """Who owes it, where the log's own rules say so; empty: as its words are read."""
    due: date | None = None
    """By when, where a bot's answer says so; None: as its words are read."""
    vote: Vote | None = None
    """The count of a vote."""
    plain: bool = False
    """The words stand as they are (quoted, escaped, a bot's): nothing is demanded in them."""


@dataclass(slots=True)
class Attendee:
    """Somebody named in a log."""

    name: str
    """The name in the minutes: the real name where the log gives it, else the nick."""
    nick: str = ""
    """The nick, where it is another than the name."""
    role: Role = "member"
    """What the person is in the meeting."""
    presence: Presence = "expected"
    """Attendance as the log leaves it."""
    arrived_at: datetime | None = None
    """When the person was noted as present, where that has a time (UTC)."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that did not become a record, and why."""

    number: int
    """The number of the line in the file."""
    text: str
    """The line."""
    why: Reason
    """Why it is none."""


@dataclass(slots=True)
class ReadLog:
    """A whole log, understood."""

    notes: list[Note] = field(default_factory=list)
    """The records, in order."""
    people: dict[str, Attendee] = field(default_factory=dict)
    """Everybody named, by the folded name or nick."""
    title: str = ""
    """The title of the meeting, where the log gives one."""
    day: date | None = None
    """The day of the meeting, where the log gives one."""
    started_at: datetime | None = None
    """When it began (UTC), where the log says so."""
    ended_at: datetime | None = None
    """When it ended (UTC), where the log says so."""
    left_out: list[LeftOut] = field(default_factory=list)
    """Every line that is no record, in order."""
    lines: int = 0
    """How many lines the log has that somebody wrote."""
