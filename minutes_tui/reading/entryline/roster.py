"""Heads, attendance, bridges and chairs: the lines that change who takes part and what stands at the top."""

from dataclasses import replace
from datetime import date, time
from typing import Final

from minutes_tui.domain.attendance import Movement, attendance_text
from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.languages import as_language
from minutes_tui.domain.meeting import Head
from minutes_tui.domain.people import Bridge, Person, Presence
from minutes_tui.reading.entryline.attendance import (
    BETWEEN_NAMES,
    Attendee,
    everybody_meant,
    find_attendee,
    find_bridge,
    means_everybody,
    read_attendees,
)
from minutes_tui.reading.entryline.head_values import began, ended, moved, read_secrecy, read_urgency
from minutes_tui.reading.entryline.placing import entry_of, speaker_of
from minutes_tui.reading.entryline.readings import LineReading, Moment
from minutes_tui.reading.entryline.times import Place, place_of

_PRESENCE: Final[dict[Movement, Presence]] = {
    "came": "present",
    "left": "left",
    "absent": "absent",
    "excused": "excused",
}


def enact_head(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    """One field of the head, or who is secretary."""
    head = builder.meeting.head
    text = reading.text
    match reading.detail[0]:
        case "date":
            builder.put("head", _redated(head, date.fromisoformat(text)))
        case "start":
            builder.put("head", replace(head, started_at=began(head, time.fromisoformat(text))))
        case "end":
            builder.put("head", replace(head, ended_at=ended(head, time.fromisoformat(text))))
        case "language":
            builder.put("head", replace(head, language=as_language(text) or head.language))
        case "secretary":
            _appoint_secretary(builder, reading)
        case field:
            builder.put("head", with_text(head, field, text))


def with_text(head: Head, field: str, text: str) -> Head:
    """The head with one of the fields that are taken as read."""
    match field:
        case "title":
            return replace(head, title=text)
        case "place":
            return replace(head, place=text)
        case "number":
            return replace(head, number=text)
        case "body":
            return replace(head, body=text)
        case "parent":
            return replace(head, parent_body=text)
        case "issued":
            return replace(head, issued_in=text)
        case "secrecy":
            return replace(head, secrecy=read_secrecy(text or "-"))
        case _:
            return replace(head, urgency=read_urgency(text or "-"))


def _redated(head: Head, day: date) -> Head:
    """The head on another day; its times go with it."""
    started, finished = (moved(at, head.date, day) for at in (head.started_at, head.ended_at))
    return replace(head, date=day, started_at=started, ended_at=finished)


def _appoint_secretary(builder: ChangeBuilder, reading: LineReading) -> None:
    before = builder.meeting.secretary
    identifier = speaker_of(builder, reading)
    if before is not None and before.id != identifier:
        builder.put("people", replace(before, role="member"))
    person = _as_typed(builder, identifier, reading)
    builder.put("people", replace(person, role="secretary", on_roster=True))


def enact_attendance(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    """People come, leave, are absent or excused; the record says so with the time."""
    place = place_of(reading, builder.meeting, moment)
    command, sign = reading.detail
    people: dict[Movement, list[Person]] = {}
    for person in _people_of(builder, reading):
        movement = _movement(command, sign, person)
        moved = _moved(person, movement, place) if movement else replace(person, presence="expected")
        builder.put("people", moved)
        if movement:
            people.setdefault(movement, []).append(moved)
    for movement, moved_people in people.items():
        bridges = {p.bridge for p in moved_people}
        bridge = bridges.pop() if len(bridges) == 1 else None
        place = place_of(reading, builder.meeting, moment)
        _note_attendance(builder, reading, place, movement, [p.name for p in moved_people], bridge)


def _people_of(builder: ChangeBuilder, reading: LineReading) -> list[Person]:
    """The people of a line of attendance; new ones and new bridges are entered."""
    attendees = read_attendees(reading.text, builder.meeting)
    if reading.speaker is not None:
        person = builder.meeting.people[reading.speaker]
        return [_with_fields(builder, person, attendees[0]) if attendees else person]
    if means_everybody(attendees, builder.meeting):
        command, sign = reading.detail
        return list(everybody_meant(attendees[0].bridge, command, sign, builder.meeting))
    found: dict[str, Person] = {}
    for attendee in attendees:
        known = builder.meeting.people.get(find_attendee(attendee, builder.meeting).identifier)
        person = _with_fields(builder, known or Person(builder.new_id(), attendee.name), attendee)
        builder.put("people", person)
        found[person.id] = person
    return list(found.values())


def _with_fields(builder: ChangeBuilder, person: Person, attendee: Attendee) -> Person:
    bridge = person.bridge
    if attendee.bridge:
        known = find_bridge(attendee.bridge, builder.meeting)
        bridge = (known or builder.put("bridges", Bridge(builder.new_id(), attendee.bridge, link="joined"))).id
    return replace(
        person,
        title=attendee.title or person.title,
        unit=attendee.unit or person.unit,
        bridge=bridge,
        on_roster=True,
    )


def _as_typed(builder: ChangeBuilder, identifier: str | None, reading: LineReading) -> Person:
    """The person whom a line appoints, with the title, unit and bridge that it adds to the name."""
    person = builder.meeting.people[identifier or ""]
    attendees = read_attendees(reading.text, builder.meeting)
    if len(attendees) != 1 or attendees[0] == Attendee(attendees[0].name):
        return person
    return replace(_with_fields(builder, person, attendees[0]), on_roster=person.on_roster)


def _movement(command: str, sign: str, person: Person) -> Movement | None:
    if command == "regrets":
        return "excused" if sign == "+" else None
    if sign == "+":
        return "came"
    return "left" if person.presence == "present" else "absent"


def _moved(person: Person, movement: Movement, place: Place) -> Person:
    at = place.at if place.timed else None
    arrived, left = person.arrived_at, person.left_at
    if movement == "came":
        arrived, left = arrived or at, None
    elif movement == "left":
        left = at
    return replace(person, presence=_PRESENCE[movement], arrived_at=arrived, left_at=left)


def enact_bridge(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    """Bridges join, or their link is lost."""
    joined = reading.detail[0] == "+"
    bridges: list[Bridge] = []
    for name in BETWEEN_NAMES.split(reading.text):
        known = find_bridge(name, builder.meeting) or Bridge(builder.new_id(), name.strip())
        bridges.append(builder.put("bridges", replace(known, link="joined" if joined else "lost")))
    place = place_of(reading, builder.meeting, moment)
    movement: Movement = "joined" if joined else "lost"
    only = bridges[0].id if len(bridges) == 1 else None
    _note_attendance(builder, reading, place, movement, [b.name for b in bridges], only)


def enact_chair(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    """The first who chairs is the chair, others are co-chairs; who no longer chairs does not preside."""
    identifier = speaker_of(builder, reading)
    person = _as_typed(builder, identifier, reading)
    if reading.detail[0] == "+":
        first = all(p.role != "chair" or p.id == person.id for p in builder.meeting.people)
        builder.put("people", replace(person, role="chair" if first else "co_chair", on_roster=True))
        return
    builder.put("people", replace(person, role="member"))
    if builder.meeting.floor.presiding == person.id:
        builder.put("floor", replace(builder.meeting.floor, presiding=None))


def enact_presides(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    """Who leads from now on; the record says so."""
    place = place_of(reading, builder.meeting, moment)
    person = builder.put("people", _as_typed(builder, speaker_of(builder, reading), reading))
    builder.put("floor", replace(builder.meeting.floor, presiding=person.id))
    _note_attendance(builder, reading, place, "presides", [person.name], person.bridge)


def _note_attendance(
    builder: ChangeBuilder,
    reading: LineReading,
    place: Place,
    movement: Movement,
    names: list[str],
    bridge: str | None,
) -> None:
    """An entry for the record; the next continuation still goes on with what was said."""
    entry = entry_of(builder, reading, place, None)
    builder.put("entries", replace(entry, kind="attendance", text=attendance_text(movement, names), bridge=bridge))
