"""The list of gaps: what is still missing while the chair is in the room.

The six clears that a directive should meet: who, what, when, responsibility, product, authority.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from minutes_tui.domain.entries import SPOKEN
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.meeting import Meeting

GapKind = Literal[
    "no_lead", "no_deadline", "no_product", "no_authority", "speaker_unknown", "no_speaker", "missed",
    "unconfirmed", "offered", "agenda_empty",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing."""

    kind: GapKind
    """What is missing."""
    entry: str | None = None
    """The id of the entry that it concerns."""
    record: str | None = None
    """The id of the action item, person or agenda item that it concerns."""


def gaps(meeting: Meeting, *, products: bool = True) -> tuple[Gap, ...]:
    """Everything that is missing, in the order of the record; people and agenda last.

    Args:
        meeting: the meeting.
        products: is a directive without a product a gap? It is read only where it is plain; where the house does
            not ask for products, those that are missing hide what matters.
    """
    return (*_record_gaps(meeting, products), *_people_gaps(meeting), *_agenda_gaps(meeting))


def item_gaps(item: ActionItem, *, products: bool = True) -> tuple[GapKind, ...]:
    """What an action item lacks.

    Args:
        item: the action item.
        products: is a missing product a gap? Never where 'none' was said to the question for it.
    """
    lacking: tuple[tuple[GapKind, bool], ...] = (
        ("no_lead", not item.lead),
        ("no_deadline", item.due is None and not item.no_deadline),
        ("no_product", products and not item.product and "product" not in item.by_hand),
        ("no_authority", not item.authority),
    )
    return tuple(kind for kind, lacks in lacking if lacks)


def _record_gaps(meeting: Meeting, products: bool) -> Iterator[Gap]:
    items_by_entry: dict[str, list[Gap]] = {}
    for item in meeting.items:
        lacking = [Gap(kind, item.entry, item.id) for kind in item_gaps(item, products=products)]
        items_by_entry.setdefault(item.entry, []).extend(lacking)
    for entry in meeting.entries:
        if entry.kind == "missed" and not entry.settled:
            yield Gap("missed", entry.id)
        if not entry.confirmed:
            yield Gap("unconfirmed", entry.id)
        if entry.offered:
            yield Gap("offered", entry.id)
        if entry.kind in SPOKEN and entry.speaker is None:
            yield Gap("no_speaker", entry.id)
        yield from items_by_entry.get(entry.id, ())


def _people_gaps(meeting: Meeting) -> Iterator[Gap]:
    heard = {meeting.presiding, *(e.speaker for e in meeting.entries)}
    for person in meeting.people:
        if not person.on_roster and person.id in heard:
            yield Gap("speaker_unknown", None, person.id)


def _agenda_gaps(meeting: Meeting) -> Iterator[Gap]:
    spoken = {e.agenda for e in meeting.entries if e.kind != "agenda"}
    for agenda_item in meeting.agenda:
        if agenda_item.id not in spoken:
            yield Gap("agenda_empty", None, agenda_item.id)
