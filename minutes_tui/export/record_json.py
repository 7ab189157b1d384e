"""A meeting as JSON: documented, versioned, complete; and back.

The form is that of ``schemas/meeting-1.schema.json``. Beside every id stands the name that it means, so that a
script needs no look-ups; reading back takes the ids. Every key is always there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields
from datetime import date
from typing import Any, Final

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.attendance import read_attendance
from minutes_tui.domain.documents import from_document, to_document
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.items import ActionItem, ItemLife, current_due, current_lead
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit

FORMAT: Final = "minutes_tui/meeting"
"""What the document says it is."""
FORMAT_VERSION: Final = 1
"""The version of the form that is written."""

Document = dict[str, Any]


class UnreadableRecord(MinutesError):
    """A JSON document that is no meeting, or a newer one than the program knows."""


def _plain_default(default: Any) -> Any:
    if isinstance(default, tuple):
        return list(default)
    return default.isoformat() if isinstance(default, date) else default


def _whole(record: Any) -> Document:
    """A record as a document with every field, also those that have their default."""
    document = to_document(record)
    return {
        field.name: document[field.name] if field.name in document else _plain_default(field.default)
        for field in fields(record)
        if field.name in document or field.default is not MISSING
    }


def _entry(meeting: Meeting, entry: Entry, number: int) -> Document:
    bridge, point = meeting.bridges.get(entry.bridge), meeting.agenda.get(entry.agenda)
    document = _whole(entry)
    document["position"] = number
    document["speaker_id"], document["speaker"] = entry.speaker, meeting.speaker_name(entry.speaker) or None
    document["bridge_id"], document["bridge"] = entry.bridge, bridge.name if bridge else None
    document["agenda_id"], document["agenda"] = entry.agenda, point.title if point else None
    document["wording"] = entry.wording
    moved = read_attendance(entry)
    document["attendance"] = {"movement": moved.movement, "names": list(moved.names)} if moved else None
    document["deadlines"] = [_whole(deadline) for deadline in entry.deadlines]
    document["demands"] = [_whole(demand) for demand in entry.demands]
    document["products"] = [_whole(product) for product in entry.products]
    document["vote"] = _whole(entry.vote) if entry.vote is not None else None
    return document


def _item(item: ActionItem, life: ItemLife | None, number: int | None) -> Document:
    document = _whole(item)
    due = current_due(item, life)
    document["number"] = number
    document["first_due"], document["due"] = document["due"], due.isoformat() if due else None
    document["first_lead"], document["lead"] = document["lead"], list(current_lead(item, life))
    document["time"] = document.pop("due_time")
    document["status"] = life.status if life is not None else "open"
    document["life"] = _life(life) if life is not None else None
    return document


def _life(life: ItemLife) -> Document:
    document = _whole(life)
    document["extensions"] = [_whole(extension) for extension in life.extensions]
    document["notes"] = [_whole(note) for note in life.notes]
    document["occurrences"] = [
        {**_whole(time), "extensions": [_whole(extension) for extension in time.extensions]}
        for time in life.occurrences
    ]
    document["handovers"] = [_whole(step) for step in life.handovers]
    document["reopenings"] = [_whole(before) for before in life.reopenings]
    return document


def to_record_json(meeting: Meeting, trace: Sequence[Mapping[str, Any]] = ()) -> Document:
    """A meeting as a document that JSON can hold.

    Args:
        meeting: the meeting.
        trace: what was done to it, one document for each change, where the caller wants it told.
    """
    ordered = list(meeting.ordered_items())
    numbers = {item.id: number for number, item in enumerate(ordered, start=1)}
    ordered += [item for item in meeting.items if item.id not in numbers]
    loose = [life for life in meeting.lives if life.id not in meeting.items]
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "id": meeting.id,
        "head": _whole(meeting.head),
        "floor": _whole(meeting.floor),
        "bridges": [_whole(bridge) for bridge in meeting.bridges],
        "people": [_whole(person) for person in meeting.people],
        "units": [_whole(unit) for unit in meeting.units],
        "agenda": [_whole(point) for point in meeting.agenda],
        "entries": [_entry(meeting, entry, number) for number, entry in enumerate(meeting.entries, start=1)],
        "items": [_item(item, meeting.lives.get(item.id), numbers.get(item.id)) for item in ordered],
        "lives_without_item": [_life(life) for life in loose],
        "trace": [dict(change) for change in trace],
    }


def _read_entry(document: Document) -> Entry:
    plain = dict(document)
    for name in ("speaker", "bridge", "agenda"):
        plain[name] = plain[f"{name}_id"]
    return from_document(Entry, plain)


def _read_item(document: Document) -> ActionItem:
    plain = dict(document)
    plain["due"], plain["lead"], plain["due_time"] = plain["first_due"], plain["first_lead"], plain["time"]
    return from_document(ActionItem, plain)


def from_record_json(document: Mapping[str, Any]) -> Meeting:
    """The meeting that a document tells; its trace is not read.

    Raises:
        UnreadableRecord: it is none of this program's, newer than it knows, or lacks a part.
    """
    if document.get("format") != FORMAT:
        raise UnreadableRecord("This is no meeting written by minutes_tui; nothing was read.")
    version = document.get("format_version")
    if version != FORMAT_VERSION:
        raise UnreadableRecord(
            "This meeting is written in version {version} of the form; this program reads version {known}."
            " Nothing was read.", version=version, known=FORMAT_VERSION,
        )  # fmt: skip
    try:
        return _meeting(document)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableRecord(
            "This meeting lacks a part or has one of another kind ({why}); nothing was read.", why=error
        ) from error


def _meeting(document: Mapping[str, Any]) -> Meeting:
    lives = [item["life"] for item in document["items"] if item["life"] is not None]
    return Meeting(
        document["id"],
        head=from_document(Head, document["head"]),
        floor=from_document(Floor, document["floor"]),
        bridges=Records(from_document(Bridge, part) for part in document["bridges"]),
        people=Records(from_document(Person, part) for part in document["people"]),
        units=Records(from_document(Unit, part) for part in document["units"]),
        agenda=Records(from_document(AgendaItem, part) for part in document["agenda"]),
        entries=Records(_read_entry(part) for part in document["entries"]),
        items=Records(_read_item(part) for part in document["items"]),
        lives=Records(from_document(ItemLife, part) for part in (*lives, *document["lives_without_item"])),
    )
