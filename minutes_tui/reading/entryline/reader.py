"""One typed line against a meeting: what Enter will do."""

from dataclasses import dataclass

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.entries import Kind
from minutes_tui.domain.meeting import Meeting
from minutes_tui.reading.entryline.readings import LineReading, Moment, NewSpeaker


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


def read_line(line: str, meeting: Meeting, moment: Moment, answers: Answers) -> LineReading:
    """What Enter will do with a line. Nothing is changed."""
    raise NotImplementedError
