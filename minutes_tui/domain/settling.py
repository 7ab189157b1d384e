"""Settling gaps: what the secretary says by hand where the words left something open.

Each act puts its edits into a `ChangeBuilder`, and the caller names the change. A value set by hand is noted in
`ActionItem.by_hand`, so that no later reading of the words takes it away.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from minutes_tui.domain.acts import change_speaker, meaning_of_items, next_rank
from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.people import Person
from minutes_tui.domain.units import Unit

DATE_FIELDS: Final[tuple[str, ...]] = (
    "due", "due_time", "start", "bound", "precision", "approximate", "rule", "phrase",
)  # fmt: skip
"""The fields of an action item that a date set by hand decides together: no read 'middle of' stays beside it."""


def _put(builder: ChangeBuilder, changed: ActionItem, *fields: str) -> ActionItem:
    by_hand = tuple(dict.fromkeys((*changed.by_hand, *fields)))
    return builder.put("items", replace(changed, by_hand=by_hand, confirmed=True))


def set_units(
    builder: ChangeBuilder, item: ActionItem, lead: tuple[str, ...], cooperating: tuple[str, ...] | None = None
) -> ActionItem:
    """Says who must deliver.

    Args:
        builder: collects the edits.
        item: the action item.
        lead: the lead units; a unit that does not lead any more is not asked to cooperate instead.
        cooperating: with whom they must work; None: with whom they had to before, but for those who lead now.
    """
    if cooperating is None:
        others = tuple(name for name in item.cooperating if name not in lead)
        fields = ("lead",) if others == item.cooperating else ("lead", "cooperating")
        return _put(builder, replace(item, lead=lead, cooperating=others), *fields)
    return _put(builder, replace(item, lead=lead, cooperating=cooperating), "lead", "cooperating")


def set_due(builder: ChangeBuilder, item: ActionItem, due: date | None) -> ActionItem:
    """Says when it is due; None: 'no deadline' was said, which is no gap.

    A beginning that was stated stays beside a due date that is not before it.
    """
    start = item.start if due is None or (item.start is not None and item.start <= due) else None
    changed = replace(
        item, due=due, due_time=None, start=start, bound=None if due is None else "by", precision="day",
        approximate=False, rule=None, phrase="", no_deadline=due is None,
    )  # fmt: skip
    return _put(builder, changed, *DATE_FIELDS)


def set_task(builder: ChangeBuilder, item: ActionItem, task: str) -> ActionItem:
    """Says what is to be done."""
    return _put(builder, replace(item, task=task), "task")


def set_product(builder: ChangeBuilder, item: ActionItem, product: str) -> ActionItem:
    """Says what is to be delivered; an empty product: there is none beside the deed itself, which is no gap."""
    return _put(builder, replace(item, product=product), "product")


def set_authority(builder: ChangeBuilder, item: ActionItem, authority: str) -> ActionItem:
    """Says who demanded it."""
    return _put(builder, replace(item, authority=authority), "authority")


def confirm(builder: ChangeBuilder, entry: Entry) -> Entry:
    """Somebody has seen that an importer made a directive of this entry, and it is one."""
    for item in builder.meeting.items_of(entry.id):
        builder.put("items", replace(item, confirmed=True))
    return builder.put("entries", replace(entry, confirmed=True))


def leave_statement(builder: ChangeBuilder, entry: Entry) -> Entry:
    """What was offered as a directive is none."""
    return builder.put("entries", replace(entry, offered=False))


def settle_mark(builder: ChangeBuilder, entry: Entry) -> Entry:
    """What was missed has been come back to."""
    return builder.put("entries", replace(entry, settled=True))


def set_speaker(builder: ChangeBuilder, entry: Entry, speaker: str) -> Entry:
    """Says whose words an entry holds; what it makes somebody owe stays as it was read."""
    return change_speaker(builder, entry, speaker, meaning_of_items(builder, entry))


def admit(builder: ChangeBuilder, person: Person) -> Person:
    """Somebody who was only typed as a speaker belongs to the meeting."""
    return builder.put("people", replace(person, on_roster=True))


def same_as(builder: ChangeBuilder, unknown: Person, known: Person | Unit) -> Person | Unit:
    """A speaker who was only typed is somebody on the roster under another name: all entries go to that one."""
    for entry in builder.meeting.entries:
        if entry.speaker == unknown.id:
            set_speaker(builder, entry, known.id)
    floor = builder.meeting.floor
    speaker = known.id if floor.speaker == unknown.id else floor.speaker
    presiding = known.id if floor.presiding == unknown.id and isinstance(known, Person) else floor.presiding
    if presiding == unknown.id:
        presiding = None
    builder.put("floor", replace(floor, speaker=speaker, presiding=presiding))
    builder.remove("people", unknown.id)
    return known


def note_under(builder: ChangeBuilder, agenda_item: AgendaItem, text: str) -> Entry:
    """Notes why a point of the agenda has no word: not dealt with, postponed, taken together with another.

    The note stands at the end of the record, under that point; who has the floor stays as it is.
    """
    note = Entry(
        builder.new_id(), next_rank(builder.meeting), builder.at, builder.at, "note", text, agenda=agenda_item.id
    )
    return builder.put("entries", note)


def drop_point(builder: ChangeBuilder, agenda_item: AgendaItem) -> None:
    """Takes a point of which nothing was said off the agenda."""
    floor = builder.meeting.floor
    if floor.agenda == agenda_item.id:
        builder.put("floor", replace(floor, agenda=None))
    builder.remove("agenda", agenda_item.id)


def polish(builder: ChangeBuilder, entry: Entry, wording: str) -> Entry:
    """Gives an entry its wording for the minutes; the words as taken stay beside it.

    The same words as taken, or none, mean that the minutes print what was taken.
    """
    kept = wording.strip()
    return builder.put("entries", replace(entry, minuted=None if kept in ("", entry.text) else kept))
