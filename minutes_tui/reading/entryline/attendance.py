"""Attendance as typed: `present+ a, title, unit (bridge); b`."""

import re
from dataclasses import dataclass
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Bridge, Person, Presence
from minutes_tui.domain.text import fold
from minutes_tui.reading.entryline.labels import is_office, is_title
from minutes_tui.reading.entryline.names import Match, find_person, find_speaker

BETWEEN_NAMES: Final = re.compile(r"[;；؛\n]")
"""What stands between people, and between bridges."""
_BETWEEN_FIELDS: Final = re.compile(r"[,，،]")
_COMMA_AND_FIELD: Final = re.compile(r"[,，،]([^,，،;；؛(（\n]*)")
_BRIDGE: Final = re.compile(r"[(（]([^()（）]*)[)）]\s*$")

EVERYBODY: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("all", "everybody", "everyone"),
    "vi": ("tất cả", "mọi người", "tất cả đại biểu", "đông đủ"),
    "de": ("alle", "sämtliche", "alle Mitglieder"),
    "ru": ("все", "все участники", "все члены"),
    "ar": ("الكل", "الجميع", "كل الأعضاء", "جميع الأعضاء"),
}
"""What stands for everybody whose attendance is still open."""
_EVERYBODY: Final = frozenset(fold(name) for names in EVERYBODY.values() for name in names)


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person as typed in a line of attendance."""

    name: str
    """The name."""
    title: str = ""
    """The title, where one is typed."""
    unit: str = ""
    """The unit, where one is typed."""
    bridge: str = ""
    """The name of the bridge, where one is typed."""


def read_attendees(text: str, meeting: Meeting) -> tuple[Attendee, ...]:
    """The people of a line: parted by semicolons; title and unit behind commas; the bridge in brackets.

    Where what stands behind a comma is itself the name of somebody in the meeting, the commas part people
    (`present+ Alice, Bob`, as other systems have it).
    """
    found: list[Attendee] = []
    for part in BETWEEN_NAMES.split(text):
        bridge = _BRIDGE.search(part)
        named = part[: bridge.start()] if bridge else part
        where = " ".join(bridge.group(1).split()) if bridge else ""
        fields = [" ".join(field.split()) for field in _BETWEEN_FIELDS.split(named)]
        fields = [field for field in fields if field]
        if not fields:
            continue
        if any(find_person(field, meeting) is not None for field in fields[1:]):
            found.extend(Attendee(field, bridge=where) for field in fields)
        else:
            found.append(Attendee(fields[0], *title_and_unit(fields[1:]), where))
    return tuple(found)


def means_everybody(attendees: tuple[Attendee, ...], meeting: Meeting) -> bool:
    """Does a line name everybody, and nobody of that name?"""
    if len(attendees) != 1 or attendees[0].title or attendees[0].unit:
        return False
    return fold(attendees[0].name) in _EVERYBODY and find_person(attendees[0].name, meeting) is None


def everybody_meant(bridge: str, command: str, sign: str, meeting: Meeting) -> tuple[Person, ...]:
    """Of whom `present+ all` and its like speak: those of whom nothing else has been said.

    `present-` is said of those who are present; before anybody came, of those who were expected.

    Args:
        bridge: the name of the only bridge that is meant; empty for all of them.
        command: `present` or `regrets`.
        sign: `+` or `-`.
        meeting: the meeting as it stands.
    """
    only = find_bridge(bridge, meeting)
    if bridge and only is None:
        return ()
    people = [p for at, there in meeting.people_by_bridge if not bridge or at == only for p in there]

    def those(presence: Presence) -> tuple[Person, ...]:
        return tuple(p for p in people if p.presence == presence)

    if sign == "+":
        return those("expected")
    if command == "regrets":
        return those("excused")
    return those("present") or those("expected")


def title_and_unit(fields: list[str]) -> tuple[str, str]:
    """The fields behind a name: a title and a unit; a single one that is plainly an office is the unit."""
    if len(fields) == 1 and is_office(fields[0]):
        return "", fields[0]
    return fields[0] if fields else "", ", ".join(fields[1:])


def parted(text: str) -> str:
    """A list of people as W3C scribes write it (`Ada, Bob`), with semicolons where its commas part people.

    What is a title or an office stays with the name before it. The text keeps its length.
    """
    signs = list(text)
    for comma in _COMMA_AND_FIELD.finditer(text):
        field = " ".join(comma.group(1).split())
        if not is_title(field) and not is_office(field):
            signs[comma.start()] = ";"
    return "".join(signs)


def find_attendee(attendee: Attendee, meeting: Meeting) -> Match:
    """Who of the meeting's people is meant; nobody where it is a new person.

    A name with title or unit is a whole name; a name alone may be a part of one.
    """
    whole = find_person(attendee.name, meeting)
    if whole is not None:
        return Match(whole)
    if attendee.title or attendee.unit:
        return Match()
    match = find_speaker(attendee.name, meeting, guess=False)
    if match.identifier in meeting.people:
        return match
    return Match(None, tuple(i for i in match.candidates if i in meeting.people))


def find_bridge(name: str, meeting: Meeting) -> Bridge | None:
    """The bridge of that name: whole, else the only one that has it as a part."""
    wanted = fold(name)
    whole = [b for b in meeting.bridges if fold(b.name) == wanted]
    if whole:
        return whole[0]
    part = [b for b in meeting.bridges if wanted and f" {wanted} " in f" {fold(b.name)} "]
    return part[0] if len(part) == 1 else None
