"""A meeting as typed lines: what `record` reads back to the same record.

The form is that of the entry line, so it holds what can be typed: the head, people with their titles, units and
bridges, attendance, the agenda as it was reached, every entry with its time, speaker, kind and words as taken, and
by these words the action items. Whoever chairs does so from the beginning. It does not hold a second wording,
what was set by hand, or what became of the action items: the JSON form and a `.minutes` file do. Keywords are the
English ones, which hold in every language.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.attendance import Movement, read_attendance
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.text import clean, clean_line
from minutes_tui.locale.terms import term

_SIGNS: Final[dict[Kind, str]] = {
    "directive": "! ", "decision": "= ", "question": "? ", "answer": "answer: ", "report": "report: ",
    "vote": "vote: ",
}  # fmt: skip
_MOVED: Final[dict[Movement, str]] = {
    "came": "present+", "left": "present-", "absent": "present-", "excused": "regrets+", "joined": "bridge+",
    "lost": "bridge-", "presides": "presides:",
}  # fmt: skip
# Words that a line may begin with and still be nothing but words: a letter, and no colon, sign or stroke that could
# make a label, a keyword or a correction of them.
_PLAIN: Final = re.compile(r"(?![sSiI][/|])[^\W\d_][^:：+＋−－\n]*")
_LABEL: Final = 64
"""Signs in which a label or keyword may stand."""
_MINUS: Final = re.compile(r"[^\n]{2,40}?(?<!\s)-(?:\s|$)")


def lines_of(meeting: Meeting, off_record: bool = False) -> str:
    """A meeting as typed lines.

    Args:
        meeting: the meeting as it stands.
        off_record: with what was said off the record.
    """
    return "\n".join((*_head(meeting), *_people(meeting), *_record(meeting, off_record))) + "\n"


def _head(meeting: Meeting) -> Iterator[str]:
    head = meeting.head
    yield f"language: {head.language}"
    yield f"date: {head.date.isoformat()}"
    fields = (
        ("meeting", head.title), ("number", head.number), ("place", head.place), ("body", head.body),
        ("parent", head.parent_body), ("issued at", head.issued_in), ("start", _clock(meeting, head.started_at)),
        ("end", _clock(meeting, head.ended_at)),
        ("secrecy", term(f"secrecy_{head.secrecy}", "en") if head.secrecy else ""),
        ("urgency", term(f"urgency_{head.urgency}", "en") if head.urgency else ""),
    )  # fmt: skip
    yield from (f"{keyword}: {clean_line(shown)}" for keyword, shown in fields if shown)


def _clock(meeting: Meeting, moment: datetime | None) -> str:
    return f"{meeting.local(moment):%H:%M}" if moment is not None else ""


def _people(meeting: Meeting) -> Iterator[str]:
    """The roster, then who chairs and who takes the minutes; nobody's attendance is noted by it."""
    noted = {name for entry in meeting.entries if (a := read_attendance(entry)) is not None for name in a.names}
    later = _seated_later(meeting)
    for person in meeting.people:
        if person.on_roster:
            yield f"regrets- {_described(person, meeting, person.id not in later)}"
    yield from (f"chair+ {clean_line(person.name)}" for person in meeting.chairs)
    if meeting.secretary is not None:
        yield f"secretary: {clean_line(meeting.secretary.name)}"
    for person in meeting.people:
        if person.presence in ("present", "excused") and person.name not in noted:
            yield f"{'present' if person.presence == 'present' else 'regrets'}+ {clean_line(person.name)}"


def _seated_later(meeting: Meeting) -> dict[str, Person]:
    """Those who spoke, came or left before anybody knew at which bridge they sit, by id."""
    nowhere = [entry for entry in meeting.entries if entry.bridge is None]
    spoke = {entry.speaker for entry in nowhere}
    named = {a.names for entry in nowhere if (a := read_attendance(entry)) is not None}
    seated = (person for person in meeting.people if person.bridge is not None)
    return {person.id: person for person in seated if person.id in spoke or (person.name,) in named}


def _described(person: Person, meeting: Meeting, seated: bool) -> str:
    """A person with title, unit and, where he is seated, bridge, as a line of attendance takes them."""
    fields = [clean_line(person.name)]
    if person.title or person.unit:
        fields += [clean_line(person.title)] if person.title else []
        fields += [clean_line(person.unit)] if person.unit else []
    bridge = meeting.bridges.get(person.bridge) if seated else None
    return ", ".join(fields) + (f" ({clean_line(bridge.name)})" if bridge is not None else "")


def _record(meeting: Meeting, off_record: bool) -> Iterator[str]:
    """The entries in their order; a topic before the first one under an item that no entry of its own reached."""
    agenda: str | None = None
    later = {person.name: _described(person, meeting, True) for person in _seated_later(meeting).values()}
    for entry in meeting.entries:
        time = f"@{meeting.local(entry.at):%H:%M} " if entry.timed else ""
        point = meeting.agenda.get(entry.agenda)
        if point is not None and point.id != agenda and entry.kind != "agenda":
            yield time + _topic(point, point.title)
        agenda = entry.agenda
        if entry.off_record and not off_record:
            continue
        attendance = read_attendance(entry)
        if attendance is None:
            yield from _entry_lines(entry, time, point, meeting.speaker_name(entry.speaker))
        else:
            tells = entry.bridge is not None or len(attendance.names) > 1
            names = [later.pop(name, name) if tells else name for name in attendance.names]
            yield f"{time}{_MOVED[attendance.movement]} {'; '.join(names)}"


def _topic(point: AgendaItem, title: str) -> str:
    return f"{'subtopic' if point.level > 1 else 'topic'}: {clean_line(title)}"


def _entry_lines(entry: Entry, time: str, point: AgendaItem | None, speaker: str) -> Iterator[str]:
    """The line of an entry, and one for each of its further paragraphs."""
    if entry.kind == "agenda" and point is not None:
        yield time + _topic(point, entry.text)
        return
    first, *rest = [line.strip() for line in clean(entry.text).split("\n") if line.strip()] or [""]
    label = f"{clean_line(speaker)}: " if speaker else ""
    yield (time + _kind_and_words(entry, label, first)).rstrip()
    yield from (f"... {line}" for line in rest)


def _kind_and_words(entry: Entry, label: str, words: str) -> str:
    if entry.kind == "missed":
        return f"{label}~ {words}"
    if entry.kind in ("note", "attendance"):
        return f"note: {words}"
    if entry.off_record:
        return f"{label}off: {words}"
    vote = entry.vote
    if vote is not None:
        return f"{label}vote: {words} +{vote.in_favour} -{vote.against} 0 {vote.abstained}"
    if entry.kind in _SIGNS:
        return f"{label}{_SIGNS[entry.kind]}{words}"
    plain = _PLAIN.fullmatch(words[:_LABEL]) is not None and _MINUS.match(words) is None
    return f"{label}{'' if plain else chr(92)}{words}"
