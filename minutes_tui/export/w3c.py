"""A meeting as the scribes of W3C write one down: a log that scribe.perl and `import --from w3c-irc` read.

The form holds the title, day, chairs, scribe and attendance, the agenda as it was reached, who said what and when,
notes, decisions, and actions with their owners and due dates. It names nobody who decided or demanded, makes no
difference between a statement and a report, question or answer of somebody's, knows no bridges, titles and units,
no votes but in words, and one wording: the one that minutes print.
"""

from collections.abc import Iterator
from typing import Final

from minutes_tui.domain.attendance import read_attendance
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.items import ActionItem, current_due, current_lead
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.text import clean, clean_line

SCRIBE: Final = "scribe"
"""The nick that writes every line."""

_KINDS: Final[dict[Kind, str]] = {
    "decision": "RESOLUTION: ", "question": "issue: ", "answer": "answer: ", "report": "report: ",
}  # fmt: skip
_NOBODYS: Final[frozenset[Kind]] = frozenset({"decision", "note", "vote"})
"""Kinds that the form gives to nobody; of the others it holds the speaker rather than the kind."""
_MOVED: Final = {"came": "Present+ ", "left": "Present- ", "absent": "Present- ", "excused": "Regrets+ "}
"""What a log can say of people; bridges and who presides it cannot."""


def w3c_log(meeting: Meeting, off_record: bool = False) -> str:
    """A meeting as a log.

    Args:
        meeting: the meeting as it stands.
        off_record: with what was said off the record.
    """
    lines = [f"<{SCRIBE}> {line}" for line in _head(meeting)]
    for entry in meeting.entries:
        stamp = f"{meeting.local(entry.at).isoformat(timespec='seconds')} " if entry.timed else ""
        if not entry.off_record or off_record:
            lines += [f"{stamp}<{SCRIBE}> {line}" for line in _entry(meeting, entry)]
    return "\n".join(lines) + "\n"


def _head(meeting: Meeting) -> Iterator[str]:
    head, secretary = meeting.head, meeting.secretary
    if head.title:
        yield f"Meeting: {clean_line(head.title)}"
    yield f"Date: {head.date.isoformat()}"
    yield f"Scribe: {SCRIBE}{f'={_name(secretary.name)}' if secretary is not None else ''}"
    if meeting.chairs:
        yield f"Chair: {', '.join(_name(person.name) for person in meeting.chairs)}"
    noted = {name for entry in meeting.entries if (a := read_attendance(entry)) is not None for name in a.names}
    for keyword, presence in (("Present", "present"), ("Regrets", "excused")):
        names = [_name(p.name) for p in meeting.people if p.presence == presence and p.name not in noted]
        if names:
            yield f"{keyword}: {', '.join(names)}"


def _name(name: str) -> str:
    """A name as a list takes it, which commas part."""
    return clean_line(name.replace(",", " ").replace(";", " "))


def _entry(meeting: Meeting, entry: Entry) -> Iterator[str]:
    """The lines of an entry; none for what the form cannot say."""
    attendance = read_attendance(entry)
    point = meeting.agenda.get(entry.agenda)
    if attendance is not None:
        if attendance.movement in _MOVED:
            yield _MOVED[attendance.movement] + ", ".join(map(_name, attendance.names))
        return
    if entry.kind == "agenda":
        level = point.level if point is not None else 1
        yield f"{'Subtopic' if level > 1 else 'Topic'}: {clean_line(entry.wording)}"
        return
    if entry.kind == "missed":
        return
    first, *rest = [line.strip() for line in clean(entry.wording).split("\n") if line.strip()] or [""]
    if entry.kind == "directive":
        yield from _actions(meeting, entry, first, rest)
        return
    vote = entry.vote
    counted = f" ({vote.in_favour} / {vote.against} / {vote.abstained})" if vote is not None else ""
    speaker = meeting.speaker_name(entry.speaker)
    named = f"{_name(speaker)}: " if speaker and entry.kind not in _NOBODYS else ""
    lead = named or _KINDS.get(entry.kind, "note: ")
    yield f"{lead}{first}{counted}"
    yield from (f"... {line}" for line in rest)


def _actions(meeting: Meeting, entry: Entry, first: str, rest: list[str]) -> Iterator[str]:
    """A directive as an action with its owners and due date; each of its milestones as one of its own."""
    items = meeting.items_of(entry.id)
    if len(items) < 2:
        yield f"ACTION: {_owned(meeting, items[0] if items else None, first)}"
        yield from (f"... {line}" for line in rest)
        return
    for item in items:
        yield f"ACTION: {_owned(meeting, item, ' '.join(clean(item.task).split()))}"


def _owned(meeting: Meeting, item: ActionItem | None, words: str) -> str:
    """The words with whose task it is and, where they do not say it themselves, by when."""
    life = meeting.lives.get(item.id) if item is not None else None
    lead = ", ".join(map(_name, current_lead(item, life))) if item is not None else ""
    due = current_due(item, life) if item is not None else None
    if item is not None and due == item.due and item.phrase and item.phrase in words:
        due = None
    return f"{f'{lead}: ' if lead else ''}{words}{f' - due {due.isoformat()}' if due else ''}"
