"""Meetings that follow each other: what the next one takes over, and what it finds still open."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from minutes_tui.domain.ids import NewId
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.records import Records
from minutes_tui.domain.register import MeetingSummary, RegisterItem


def series_of(meeting: Meeting) -> str:
    """The series of a meeting: the one that it names, else the one that begins with it."""
    return meeting.head.series or meeting.id


def meetings_of_series(series: str, summaries: Iterable[MeetingSummary]) -> list[MeetingSummary]:
    """The meetings of a series, oldest first.

    Args:
        series: its name or id.
        summaries: the meetings of the library.
    """
    return sorted((m for m in summaries if (m.series or m.id) == series), key=lambda m: (m.date, m.id))


def next_meeting(previous: Meeting, on: date, new_id: NewId) -> Meeting:
    """The next meeting of a series as it is planned from the last one.

    People keep their title, unit, role, bridge and key, and are expected again; who only spoke unannounced stays
    behind. Units and bridges are the same. The agenda has the points that were announced, without their times. The
    language, place, body, zone and country stay; the number, the marks and the times are the next one's own.

    Args:
        previous: the last meeting.
        on: the day of the next one.
        new_id: makes the id of the meeting; what it takes over keeps its ids, so that it is known again.
    """
    head = previous.head
    people = [
        replace(person, presence="expected", arrived_at=None, left_at=None, represented_by="")
        for person in previous.people
        if person.on_roster
    ]
    presiding = next((person.id for person in people if person.role == "chair"), None)
    return Meeting(
        new_id(),
        Head(
            title=head.title, language=head.language, date=on, place=head.place, body=head.body,
            parent_body=head.parent_body, issued_in=head.issued_in, series=series_of(previous), zone=head.zone,
            country=head.country,
        ),
        Floor(presiding=presiding),
        bridges=Records(replace(bridge, link="expected") for bridge in previous.bridges),
        people=Records(people),
        units=Records(previous.units),
        agenda=Records(replace(point, started_at=None) for point in previous.agenda if point.planned),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Matters:
    """What a meeting of a series finds still open: its matters arising."""

    overdue: tuple[RegisterItem, ...]
    """Past their date on the day of the meeting."""
    due: tuple[RegisterItem, ...]
    """With a date that has not passed."""
    without_date: tuple[RegisterItem, ...]
    """Without a date."""

    @property
    def all(self) -> tuple[RegisterItem, ...]:
        """All of them, in the order in which they are walked through."""
        return (*self.overdue, *self.due, *self.without_date)


def matters_arising(entries: Iterable[RegisterItem], series: str, on: date, meeting: str | None = None) -> Matters:
    """The open items with which a meeting of a series begins, the most urgent first.

    Args:
        entries: the register.
        series: the series' name or id.
        on: the day of the meeting; what later meetings gave is not among them.
        meeting: the meeting that begins; what it gives itself is not among them. None: it gave nothing yet.
    """
    found = [
        e for e in entries
        if e.series_id == series and e.status == "open" and e.given_on <= on and e.meeting != meeting
    ]  # fmt: skip
    found.sort(key=lambda e: (e.due or date.max, e.given_on, e.meeting, e.number))
    return Matters(
        tuple(e for e in found if e.is_overdue(on)),
        tuple(e for e in found if e.due is not None and not e.is_overdue(on)),
        tuple(e for e in found if e.due is None),
    )
