"""The people and bridges of a meeting as plain values for documents."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.text import fold
from minutes_tui.export.cleaning import clean_line
from minutes_tui.locale.dates import time_words
from minutes_tui.locale.numbers import counted
from minutes_tui.locale.terms import plurals_of, term

Plain = dict[str, Any]

LONG_LIST: Final = 15
"""More people than this are listed on a page of their own (practice under GOST R 7.0.97-2016)."""

_SEPARATORS: Final = {"ar": "؛ "}
COMMAS: Final = {"ar": "، "}
"""The comma of languages that have one of their own."""
ADDRESSES: Final = frozenset(
    fold(word)
    for word in (
        "Mr", "Mrs", "Ms", "Miss", "Mx", "Sir", "Dame", "Lady", "Lord", "Dr", "Doctor", "Prof", "Professor",
        "Herr", "Frau", "Doktor", "Professorin", "Ông", "Bà", "Anh", "Chị", "Cô", "Đồng chí", "Đ/c",
        "г-н", "г-жа", "господин", "госпожа", "товарищ", "доктор", "профессор",
        "السيد", "السيدة", "الأستاذ", "الأستاذة", "الدكتور", "الدكتورة", "المهندس", "المهندسة",
    )
)  # fmt: skip
"""Forms of address in the five languages, folded: they stand before a name, where offices stand behind it."""

_GUESTS: Final = frozenset({"invited", "observer"})
_ROLE_ORDER: Final = ("chair", "co_chair", "secretary", "member", "invited", "observer")


def joined(names: list[str], language: str) -> str:
    """Names in one line; they may hold commas, so semicolons stand between."""
    return _SEPARATORS.get(language, "; ").join(names)


def _remark(meeting: Meeting, person: Person, language: str) -> str:
    parts = []
    if person.arrived_at is not None and meeting.head.started_at not in (None, person.arrived_at):
        parts.append(term("from_time", language, time=time_words(meeting.local(person.arrived_at), language)))
    if person.left_at is not None:
        parts.append(term("until_time", language, time=time_words(meeting.local(person.left_at), language)))
    if person.represented_by:
        parts.append(term("represented", language, name=clean_line(person.represented_by)))
    return COMMAS.get(language, ", ").join(parts)


def listed_name(name: str, title: str, unit: str, language: str) -> str:
    """A person as a list of participants prints one: name, office and unit, in the language's order.

    A form of address (Dr., Mr, Ông) stands before the name everywhere, an office before it in Vietnamese and
    Arabic and behind it elsewhere.
    """
    address = title.endswith(".") or fold(title) in ADDRESSES
    office_first = address or language in ("vi", "ar")
    head = [f"{title} {name}".strip()] if office_first else [name, title]
    parts = [part for part in (*head, unit if unit not in title else "") if part]
    return COMMAS.get(language, ", ").join(parts)


def person_of(meeting: Meeting, person: Person | None, language: str) -> Plain:
    """A person as plain values; empty ones where there is nobody, so that every key is always there."""
    if person is None:
        person = Person("", "")
    bridge = meeting.bridges.get(person.bridge)
    full_name = clean_line(person.full_name)
    unit = clean_line(person.unit)
    line = listed_name(clean_line(person.name), clean_line(person.title), unit, language)
    remark = _remark(meeting, person, language)
    role = term(f"role_{person.role}", language) if person.id else ""
    entry = f"{line} ({remark})" if remark else line
    leads = person.role in ("chair", "co_chair", "secretary")
    return {
        "name": clean_line(person.name),
        "title": clean_line(person.title),
        "full_name": full_name,
        "unit": unit,
        "role": person.role if person.id else "",
        "role_text": role,
        "role_title": role[:1].upper() + role[1:],
        "bridge": clean_line(bridge.name) if bridge is not None else "",
        "presence": person.presence if person.id else "",
        "presence_text": term(f"presence_{person.presence}", language) if person.id else "",
        "represented_by": clean_line(person.represented_by),
        "remark": remark,
        "line": line,
        "entry": entry,
        "entry_with_role": f"{entry} – {role}" if role and leads else entry,
    }


def attended(meeting: Meeting) -> Callable[[Person], bool]:
    """Was somebody there? Noted as present, or on the record as a speaker or as who presides."""
    spoke = {entry.speaker for entry in meeting.entries if entry.speaker} | {meeting.floor.presiding}

    def was_there(person: Person) -> bool:
        return person.presence in ("present", "left") or (person.presence == "expected" and person.id in spoke)

    return was_there


def attendance_of(meeting: Meeting, language: str) -> Plain:
    """Who was there, who was not, in all and at each bridge, with the counts."""
    was_there = attended(meeting)

    def by_role(people: Iterable[Person]) -> list[Person]:
        return sorted(people, key=lambda person: _ROLE_ORDER.index(person.role))

    ordered = by_role(meeting.people)

    def listed(people: Iterable[Person]) -> list[Plain]:
        return [person_of(meeting, person, language) for person in people]

    def groups(people: list[Person]) -> Plain:
        there = [p for p in people if was_there(p)]
        grouped: Plain = {
            "present": listed(p for p in there if p.role not in _GUESTS),
            "invited": listed(p for p in there if p.role in _GUESTS),
            "excused": listed(p for p in people if p.presence == "excused"),
            "absent": listed(p for p in people if p.presence == "absent"),
            "expected": listed(p for p in people if p.presence == "expected" and not was_there(p)),
        }
        names = {f"{name}_text": joined([p["entry"] for p in group], language) for name, group in grouped.items()}
        return {
            **grouped,
            **names,
            "present_count": len(grouped["present"]),
            "invited_count": len(grouped["invited"]),
        }

    attendance = groups(ordered)
    attendance["present_count_text"] = counted(
        attendance["present_count"], language, plurals_of(language)["people"]
    )
    others = [person["entry"] for person in attendance["present"] if person["role"] not in ("chair", "co_chair")]
    attendance["others_text"] = joined(others, language)
    attendance["list_attached"] = attendance["present_count"] > LONG_LIST
    attendance["bridges"] = [
        {
            "name": clean_line(bridge.name),
            "main": bridge.main,
            "link": bridge.link,
            **groups(by_role(people)),
        }
        for bridge, people in meeting.people_by_bridge
        if bridge is not None
    ]
    attendance["without_bridge"] = groups([] if meeting.bridges else ordered)
    attendance["has_bridges"] = bool(meeting.bridges)
    return attendance
