"""The acts on the record: each puts its edits into a `ChangeBuilder`, and the caller names the change."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.directives import follow, items_of_entry
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.ranks import rank_after, rank_between
from minutes_tui.domain.withdrawing import withdraw

LATE_AFTER: Final = timedelta(minutes=2)
"""A back-dated entry typed later than this after it was said is marked as added later."""


class ClosedMinutes(MinutesError):
    """Closed minutes change only by reopening."""


def require_open(meeting: Meeting) -> None:
    """Refuses a change to closed or approved minutes.

    Raises:
        ClosedMinutes: the minutes are not a draft.
    """
    if meeting.head.state != "draft":
        raise ClosedMinutes("These minutes are closed; nothing was changed. Reopen them to go on writing.")


def authority_of(meeting: Meeting, speaker: str | None) -> str:
    """Who demands: the speaker, else who presides; empty where nobody is known."""
    return meeting.speaker_name(speaker or meeting.presiding)


def bridge_of(meeting: Meeting, speaker: str | None) -> str | None:
    """The id of the bridge from which a person or unit speaks, where it is known."""
    person = meeting.people.get(speaker)
    if person is not None:
        return person.bridge
    unit = meeting.units.get(speaker)
    return unit.bridge if unit is not None else None


def place_for(meeting: Meeting, said_at: datetime) -> tuple[str, Entry | None]:
    """The rank of an entry said at a time, and the entry that it comes after.

    It stands after everything said at that time or earlier.
    """
    ordered = meeting.entries.ordered
    index = len(ordered)
    while index and ordered[index - 1].at > said_at:
        index -= 1
    low = ordered[index - 1] if index else None
    high = ordered[index] if index < len(ordered) else None
    return rank_between(low.rank if low else None, high.rank if high else None), low


def put_entry(builder: ChangeBuilder, entry: Entry, meaning: Meaning) -> Entry:
    """Puts an entry into the record with the action items that it makes."""
    builder.put("entries", entry)
    for item in items_of_entry(entry, meaning, authority_of(builder.meeting, entry.speaker), builder.new_id):
        builder.put("items", item)
    return entry


def next_rank(meeting: Meeting) -> str:
    """The rank behind the last entry."""
    last = meeting.entries.last
    return rank_between(None, None) if last is None else rank_after(last.rank)


def reread(builder: ChangeBuilder, entry: Entry, meaning: Meaning) -> Entry:
    """Exchanges an entry and lets its action items follow; what was set by hand stays."""
    meeting = builder.meeting
    return _exchange(builder, entry, meaning, meeting.items_of(entry.id), authority_of(meeting, entry.speaker))


def _exchange(
    builder: ChangeBuilder, entry: Entry, meaning: Meaning, old: tuple[ActionItem, ...], authority: str
) -> Entry:
    builder.put("entries", entry)
    kept = follow(old, items_of_entry(entry, meaning, authority, builder.new_id))
    for item in kept:
        builder.put("items", item)
    ids = {item.id for item in kept}
    for item in old:
        if item.id in ids:
            continue
        if entry.off_record:
            builder.remove("items", item.id)
        else:
            withdraw(builder, item)
    return entry


def retitle(builder: ChangeBuilder, entry: Entry, title: str) -> None:
    """The agenda item follows the words of the entry by which it was reached."""
    _retitle(builder, builder.meeting, entry, title)


def _retitle(builder: ChangeBuilder, meeting: Meeting, entry: Entry, title: str) -> None:
    item = meeting.agenda.get(entry.agenda)
    if entry.kind == "agenda" and item is not None and item.title == entry.text:
        builder.put("agenda", replace(item, title=title))


def change_text(builder: ChangeBuilder, entry: Entry, text: str, meaning: Meaning) -> Entry:
    """Corrects the words of an entry; the polished wording, made of the old words, is dropped."""
    [corrected] = change_texts(builder, [(entry, text, meaning)])
    return corrected


def change_texts(builder: ChangeBuilder, corrections: Iterable[tuple[Entry, str, Meaning]]) -> list[Entry]:
    """Corrects the words of many entries, in time that grows with their number only.

    Args:
        builder: takes the corrected entries and what follows them.
        corrections: each entry with its new words and what these mean.
    """
    meeting = builder.meeting
    items: dict[str, list[ActionItem]] = {}
    for item in meeting.items:
        items.setdefault(item.entry, []).append(item)
    done: list[Entry] = []
    for entry, text, meaning in corrections:
        _retitle(builder, meeting, entry, text)
        corrected = replace(
            entry,
            text=text,
            deadlines=meaning.deadlines,
            demands=meaning.demands,
            products=meaning.products,
            minuted=None,
            corrected=entry.corrected + 1,
            offered=entry.offered and meaning.directive,
        )
        old = tuple(sorted(items.get(entry.id, ()), key=lambda held: (held.milestone, held.id)))
        done.append(_exchange(builder, corrected, meaning, old, authority_of(meeting, entry.speaker)))
    return done


def change_kind(builder: ChangeBuilder, entry: Entry, kind: Kind, meaning: Meaning) -> Entry:
    """Makes an entry a record of another kind, read again as that kind; it counts as seen."""
    read = replace(
        entry,
        kind=kind,
        deadlines=meaning.deadlines,
        demands=meaning.demands,
        products=meaning.products,
        confirmed=True,
        offered=False,
    )
    return reread(builder, read, meaning)


def change_speaker(builder: ChangeBuilder, entry: Entry, speaker: str | None, meaning: Meaning) -> Entry:
    """Gives an entry to another speaker; its bridge and the authority of its action items follow."""
    bridge = bridge_of(builder.meeting, speaker)
    return reread(builder, replace(entry, speaker=speaker, bridge=bridge), meaning)


def drop_deadline(builder: ChangeBuilder, entry: Entry, deadline: Deadline, meaning: Meaning) -> Entry:
    """Takes one deadline that was read out of an entry."""
    kept = tuple(d for d in entry.deadlines if d != deadline)
    return reread(builder, replace(entry, deadlines=kept), replace(meaning, deadlines=kept))


def remove_entry(builder: ChangeBuilder, entry: Entry) -> None:
    """Deletes an entry and its action items; what became of one of those stays in the register."""
    for item in builder.meeting.items_of(entry.id):
        withdraw(builder, item)
    builder.remove("entries", entry.id)
    if builder.meeting.floor.last_entry == entry.id:
        builder.put("floor", replace(builder.meeting.floor, last_entry=None))


def move_entry(builder: ChangeBuilder, entry: Entry, after: Entry | None) -> Entry:
    """Moves an entry behind another one (None: to the beginning), under that one's agenda item."""
    others = [e for e in builder.meeting.entries if e.id != entry.id]
    index = 0 if after is None else 1 + next(i for i, e in enumerate(others) if e.id == after.id)
    low = others[index - 1].rank if index else None
    high = others[index].rank if index < len(others) else None
    agenda = entry.agenda if after is None else after.agenda
    return builder.put("entries", replace(entry, rank=rank_between(low, high), agenda=agenda))


def meaning_of_items(builder: ChangeBuilder, entry: Entry) -> Meaning:
    """What an entry's action items already say, for acts that read nothing anew."""
    items = builder.meeting.items_of(entry.id)
    if not items:
        return Meaning(entry.deadlines, demands=entry.demands, products=entry.products)
    lead, cooperating = items[0].lead, items[0].cooperating
    demanded = entry.kind == "directive"
    return Meaning(entry.deadlines, lead, cooperating, demanded, entry.demands, entry.products)
