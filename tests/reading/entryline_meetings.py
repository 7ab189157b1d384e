"""Meetings for the tests of the entry line: invented people, offices and units."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import count

from minutes_tui.domain.changes import Change, apply
from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.enact import enact
from minutes_tui.reading.entryline.meanings import ReadMeaning
from minutes_tui.reading.entryline.reader import read_line
from minutes_tui.reading.entryline.readings import NO_ANSWERS, Answers, LineReading, Mode, Moment

NOW = datetime(2025, 5, 16, 7, 30, tzinfo=UTC)
"""14:30 in Hanoi on the day of the meeting."""


def stub_meaning(
    text: str,
    language: Language,
    meeting_date: date,
    *,
    units: Sequence[Unit] = (),
    kind: str = "directive",
    country: str = "VN",
) -> Meaning:
    """A sentence reader that knows one form of date, `by 2025-05-30`, and the word `must`."""
    found = []
    place = text.find("by 2025-")
    while place >= 0:
        day = text[place + 3 : place + 13]
        try:
            due = date.fromisoformat(day)
        except ValueError:
            break
        owed = "due" if kind in ("directive", "decision") else "mention"
        found.append(Deadline(f"by {day}", place, "due" if owed == "due" else "mention", due, bound="by"))
        place = text.find("by 2025-", place + 1)
    lead = tuple(u.name for u in units if u.name in text) if kind in ("directive", "decision") else ()
    return Meaning(tuple(found), lead, (), "must" in text)


def meeting_of(language: Language = "en", **parts: object) -> Meeting:
    """A meeting in Hanoi with a chair, a co-chair, members, units and a bridge."""
    people = (
        Person("p1", "Nguyễn Văn An", "Bộ trưởng", role="chair", key="bt", presence="present"),
        Person("p2", "Trần Thị Bình", "Thứ trưởng", role="co_chair", key="tt"),
        Person("p3", "Anna Weber", "Direktorin", unit="Abteilung Planung", bridge="b2"),
        Person("p4", "John Smith", "Director", unit="Planning Department"),
        Person("p5", "Maria Smith", "Deputy Director", unit="Training Department"),
        Person("p6", "Иван Петров", "Министр", unit="Министерство финансов"),
        Person("p7", "أحمد علي", "وزير", unit="وزارة المالية"),
    )
    units = (
        Unit("u1", "Bộ Tài chính", ("BTC",)),
        Unit("u2", "Ministry of Finance"),
        Unit("u3", "Ministry of Finance and Planning"),
        Unit("u4", "Vụ Pháp chế"),
        Unit("u5", "Bộ Văn hóa, Thể thao và Du lịch"),
    )
    bridges = (Bridge("b1", "Hà Nội", main=True, link="joined"), Bridge("b2", "Ninh Bình"))
    head = Head(language=language, date=date(2025, 5, 16), zone="Asia/Ho_Chi_Minh", title="Review")
    made = Meeting("m1", head, Floor(), Records(bridges), Records(people), Records(units))
    return Meeting(**{**{n: getattr(made, n) for n in Meeting.__slots__}, **parts})


class Desk:
    """A meeting that is written line by line; it checks that every change can be taken back exactly."""

    def __init__(
        self,
        meeting: Meeting | None = None,
        mode: Mode = "live",
        now: datetime = NOW,
        reader: ReadMeaning = stub_meaning,
    ) -> None:
        self.meeting = meeting if meeting is not None else meeting_of()
        self.mode: Mode = mode
        self.now = now
        self.reader = reader
        self.changes: list[Change] = []
        self._ids = count(1)

    def moment(self) -> Moment:
        return Moment(self.now, lambda: f"x{next(self._ids):06}", self.mode)

    def read(self, line: str, answers: Answers = NO_ANSWERS) -> LineReading:
        return read_line(line, self.meeting, self.moment(), answers, self.reader)

    def type(self, *lines: str, answers: Answers = NO_ANSWERS) -> LineReading:
        """Enters lines; none may be refused or ask."""
        for line in lines:
            reading = self.read(line, answers)
            assert reading.refusal is None, f"{line}: {reading.refusal}"
            assert reading.question is None, f"{line}: {reading.question}"
            change = enact(reading, self.meeting, self.moment(), self.reader)
            before, self.meeting = self.meeting, apply(self.meeting, change)
            assert apply(self.meeting, change.inverse("back", self.now)) == before
            self.changes.append(change)
        return reading

    def record(self) -> list[tuple[str, str, str]]:
        """Kind, speaker and text of every entry, in the order of the record."""
        return [(e.kind, self.meeting.speaker_name(e.speaker), e.text) for e in self.meeting.entries]

    @property
    def last(self):  # type: ignore[no-untyped-def]
        """The entry typed last."""
        return self.meeting.entries[self.meeting.floor.last_entry or ""]
