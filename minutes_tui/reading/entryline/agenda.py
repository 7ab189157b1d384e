"""The agenda moves on: the item that is reached, its entry, and what is said under it."""

from bisect import bisect_left
from dataclasses import replace

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.ranks import rank_between
from minutes_tui.domain.records import rank_of
from minutes_tui.domain.text import fold
from minutes_tui.reading.entryline.placing import entry_of
from minutes_tui.reading.entryline.readings import LineReading, Moment
from minutes_tui.reading.entryline.times import Place, place_before, place_of


def planned_item(title: str, meeting: Meeting) -> AgendaItem | None:
    """The agenda item that a typed title or number means, where the agenda has it."""
    wanted = fold(title)
    points = 0
    for item in meeting.agenda:
        points += item.level == 1
        number = item.number or (str(points) if item.level == 1 else "")
        known = fold(item.title)
        if wanted in (known, number, f"{number}. {known}", f"{number} {known}"):
            return item
    return None


def enact_agenda(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    """The agenda moves on; a line that is dated back leaves the current item as it is."""
    place = place_of(reading, builder.meeting, moment)
    item = _reach(builder, reading, place)
    entry = _agenda_entry(builder, reading, place, item)
    floor = replace(builder.meeting.floor, last_entry=entry.id)
    if reading.said_at is None:
        floor = replace(floor, agenda=item.id)
    builder.put("floor", floor)


def insert_agenda(builder: ChangeBuilder, reading: LineReading, moment: Moment, target: Entry) -> None:
    """A topic before an entry: what was said from there on under the same item now stands under it."""
    place = place_before(target, builder.meeting, moment)
    item = _reach(builder, reading, place)
    entries = builder.meeting.entries
    following = entries.ordered[entries.place(target.id) :]
    at_end = True
    for entry in following:
        if entry.kind == "agenda" or entry.agenda != place.agenda:
            at_end = False
            break
        builder.put("entries", replace(entry, agenda=item.id))
    inserted = _agenda_entry(builder, reading, place, item)
    floor = replace(builder.meeting.floor, last_entry=inserted.id)
    if at_end and floor.agenda == place.agenda:
        floor = replace(floor, agenda=item.id)
    builder.put("floor", floor)


def _reach(builder: ChangeBuilder, reading: LineReading, place: Place) -> AgendaItem:
    """The item that is meant, entered where the agenda has it not, with the time when it was reached."""
    started = place.at if place.timed else None
    planned = planned_item(reading.text, builder.meeting)
    if planned is not None:
        return builder.put("agenda", replace(planned, started_at=planned.started_at or started))
    level = int(reading.detail[-1])
    rank = _rank_behind(place.agenda, builder.meeting) if place.agenda else _rank_before(place, builder.meeting)
    item = AgendaItem(builder.new_id(), rank, reading.text, level, started_at=started, planned=False)
    return builder.put("agenda", item)


def _rank_behind(current: str, meeting: Meeting) -> str:
    """The rank of a new item: behind the current one and the points under it."""
    items = meeting.agenda.ordered
    index = len(items)
    if current in meeting.agenda:
        index = meeting.agenda.place(current) + 1
        while index < len(items) and items[index].level > 1:
            index += 1
    return _rank_at(index, meeting)


def _rank_before(place: Place, meeting: Meeting) -> str:
    """The rank of a new item under which nothing was said before: in front of the next one that was reached."""
    following = meeting.entries.ordered[bisect_left(meeting.entries.ordered, place.rank, key=rank_of) :]
    reached = next((e.agenda for e in following if e.kind == "agenda" and e.agenda in meeting.agenda), None)
    return _rank_at(len(meeting.agenda) if reached is None else meeting.agenda.place(reached), meeting)


def _rank_at(index: int, meeting: Meeting) -> str:
    items = meeting.agenda.ordered
    low = items[index - 1].rank if index else None
    high = items[index].rank if index < len(items) else None
    return rank_between(low, high)


def _agenda_entry(builder: ChangeBuilder, reading: LineReading, place: Place, item: AgendaItem) -> Entry:
    entry = entry_of(builder, reading, replace(place, agenda=item.id), None)
    return builder.put("entries", replace(entry, text=item.title))
