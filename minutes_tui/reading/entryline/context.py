"""What a line is read against, in one value."""

from dataclasses import dataclass
from datetime import datetime

from minutes_tui.domain.deadlines import Meaning
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.reading.entryline.decisions import with_answers
from minutes_tui.reading.entryline.meanings import ReadMeaning, meaning_of, reread_meaning
from minutes_tui.reading.entryline.readings import Answers, Moment


@dataclass(frozen=True, slots=True)
class Context:
    """A line and all that it is read against."""

    line: str
    """The line as typed, cleaned."""
    meeting: Meeting
    """The meeting as it stands."""
    moment: Moment
    """The time, the ids, where the line comes from."""
    answers: Answers
    """What the user decided about the line beforehand."""
    read: ReadMeaning
    """The sentence reader."""
    when: datetime | None
    """The back-dated time (UTC), where the line begins with one."""
    before: int | None = None
    """The index in the record of the entry before which the line is inserted."""

    def meaning(self, text: str, kind: Kind, language: Language) -> Meaning:
        """What a text means, with the user's answers."""
        meaning = meaning_of(text, kind, language, self.meeting, self.read)
        return with_answers(text, meaning, self.answers)

    def meaning_after(self, entry: Entry, text: str) -> Meaning:
        """What an entry means after its text was changed, with the user's answers, old and new."""
        meaning = reread_meaning(entry, text, self.meeting, self.read)
        return with_answers(text, meaning, self.answers)
