"""What stands in the side panels: agenda, people, action items, as rows. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from minutes_tui.domain.items import ActionItem, current_due, current_lead
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Bridge, Person, Presence
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.record_layout import cells, cut, wrap
from minutes_tui.ui.record_rows import Part, right_to_left
from minutes_tui.ui.wording import days_left, item_gaps

Sort = Literal["", "agenda", "bridge", "person", "item", "meeting"]

LONGEST_MEETING: Final = timedelta(hours=16)
"""A point of the agenda that began longer ago is not going on any more."""

PRESENCE_SIGNS: Final[dict[Presence, str]] = {
    "expected": "·", "present": "+", "absent": "-", "excused": "x", "left": "←",
}  # fmt: skip
"""The sign of a state of attendance, before the name."""


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One row of a panel."""

    parts: tuple[Part, ...] = ()
    """What stands there."""
    sort: Sort = ""
    """What it is about."""
    subject: str | None = None
    """The id of what it is about; None for a heading or a blank."""
    head: bool = True
    """Is it the first row of its subject? Only these are stepped to."""


def _heading(text: str, detail: str, width: int) -> PanelRow:
    gap = max(1, width - cells(text) - cells(detail) - 2)
    return PanelRow(((f" {text}", "panel-heading"), (" " * gap, "text"), (detail, "detail")))


def agenda_rows(
    meeting: Meeting, numbers: dict[str, str], now: datetime, words: ScreenWords, width: int
) -> list[PanelRow]:
    """The agenda with the time that each point took."""
    if not meeting.agenda:
        return []
    minutes = _agenda_minutes(meeting, now)
    rows = [_heading(words.say("AGENDA"), "", width)]
    for item in meeting.agenda:
        current = item.id == meeting.floor.agenda
        took = words.say("{n} min", n=minutes[item.id]) if item.id in minutes else ""
        sign = "▸" if current else " "
        lead = f" {sign} {'  ' * (item.level - 1)}{numbers.get(item.id, '')} "
        style = "current" if current else ("text" if item.id in minutes else "quiet")
        if right_to_left(item.title):
            rows.append(PanelRow(((lead, style), (took, "detail")), "agenda", item.id))
            rows.append(PanelRow(((" " + cut(item.title, width - 2), style),), "agenda", item.id, head=False))
            continue
        room = width - cells(lead) - (cells(took) + 1 if took else 0) - 1
        title = cut(item.title, room)
        gap = " " * max(1, width - 1 - cells(lead) - cells(title) - cells(took))
        rows.append(PanelRow(((lead, style), (title, style), (gap, "text"), (took, "detail")), "agenda", item.id))
    return rows


def _agenda_minutes(meeting: Meeting, now: datetime) -> dict[str, int]:
    """How many minutes each point took: from its beginning to that of the next one, or until now.

    In a meeting of another day the last point ends with the last entry; one that runs past midnight is of the
    day of its last entry.
    """
    begun = sorted((i.started_at, i.id) for i in meeting.agenda if i.started_at is not None)
    if not begun:
        return {}
    end = meeting.head.ended_at or now
    last = meeting.entries.last
    last_at = max(begun[-1][0], last.at) if last is not None else begun[-1][0]
    days = (meeting.head.date, meeting.local(last_at).date())
    if meeting.head.ended_at is None and (
        now - begun[-1][0] > LONGEST_MEETING or meeting.local(now).date() not in days
    ):
        end = last_at
    ends = [start for start, _id in begun[1:]] + [end]
    return {
        identifier: max(0, int((until - start).total_seconds() // 60))
        for (start, identifier), until in zip(begun, ends, strict=True)
    }


def people_rows(meeting: Meeting, words: ScreenWords, width: int) -> list[PanelRow]:
    """The people, bridge by bridge, with how many are present of those invited."""
    if not meeting.people and not meeting.bridges:
        return []
    rows = [_heading(words.say("PEOPLE"), "", width)]
    groups: list[tuple[Bridge | None, list[Person]]] = [(bridge, []) for bridge in _ordered(meeting.bridges)]
    main = next((group for bridge, group in groups if bridge is not None and bridge.main), None)
    loose: list[Person] = []
    for person in meeting.people:
        group = next((g for b, g in groups if b is not None and b.id == person.bridge), None)
        (group if group is not None else main if main is not None else loose).append(person)
    if loose:
        groups.append((None, loose))
    for bridge, people in groups:
        if bridge is not None:
            rows.append(_bridge_row(bridge, people, words, width))
        for person in sorted(people, key=_person_order):
            rows += _person_rows(person, meeting, words, width)
    return rows


def _ordered(bridges: Iterable[Bridge]) -> list[Bridge]:
    return sorted(bridges, key=lambda bridge: not bridge.main)


def _person_order(person: Person) -> tuple[int, int]:
    roles = ("chair", "co_chair", "secretary")
    return (0 if person.on_roster else 1, roles.index(person.role) if person.role in roles else len(roles))


def _bridge_row(bridge: Bridge, people: list[Person], words: ScreenWords, width: int) -> PanelRow:
    invited = [p for p in people if p.on_roster]
    present = sum(p.presence == "present" for p in invited)
    link = " " + words.say("link lost") if bridge.link == "lost" else ""
    count = f"{present}/{len(invited)}"
    name = cut(bridge.name, width - cells(count) - cells(link) - 3)
    gap = " " * max(1, width - 2 - cells(name) - cells(link) - cells(count))
    style = "lost" if link else "bridge"
    return PanelRow(((f" {name}", style), (link, "lost"), (gap, "text"), (count, "detail")), "bridge", bridge.id)


def _person_rows(person: Person, meeting: Meeting, words: ScreenWords, width: int) -> list[PanelRow]:
    presides = person.id == meeting.floor.presiding
    floor = person.id == meeting.floor.speaker
    style = "current" if floor else ("text" if person.presence in ("present", "expected") else "away")
    mark = " ●" if presides else ("" if person.on_roster else " ?")
    lead = f"{'▸' if floor else ' '}{PRESENCE_SIGNS[person.presence]} {person.key:<2} "
    if right_to_left(person.full_name):
        first = PanelRow(((lead + mark, style),), "person", person.id)
        return [
            first,
            PanelRow(((" " + cut(person.full_name, width - 2), style),), "person", person.id, head=False),
        ]
    room = width - cells(lead) - cells(mark) - 1
    name = person.full_name if cells(person.full_name) <= room else person.name
    gone = _times(person, meeting)
    parts: list[Part] = [(lead, "sign"), (cut(name, room), style), (mark, "presides")]
    used = sum(cells(text) for text, _style in parts)
    if gone and used + cells(gone) + 1 < width:
        parts += [(" " * (width - 1 - used - cells(gone)), "text"), (gone, "detail")]
    return [PanelRow(tuple(parts), "person", person.id)]


def _times(person: Person, meeting: Meeting) -> str:
    if person.presence == "left" and person.left_at is not None:
        return f"-{meeting.local(person.left_at):%H:%M}"
    if person.presence == "present" and person.arrived_at is not None:
        return f"{meeting.local(person.arrived_at):%H:%M}"
    return ""


def item_rows(meeting: Meeting, today: date, words: ScreenWords, width: int) -> list[PanelRow]:
    """The action items so far: who leads, what, when, and what is missing."""
    items = tuple(meeting.ordered_items())
    missing = sum(len(item_gaps(item, words)) for item in items)
    detail = str(len(items)) if items else ""
    if missing:
        detail += " · " + words.count("{n} gap", "{n} gaps", missing)
    rows = [_heading(words.say("ACTION ITEMS"), detail, width)]
    if not items:
        rows.append(PanelRow(((" " + cut(words.say("none yet"), width - 2), "quiet"),)))
    for number, item in enumerate(items, start=1):
        rows += _item_rows(number, item, meeting, today, words, width)
    return rows


def _item_rows(
    number: int, item: ActionItem, meeting: Meeting, today: date, words: ScreenWords, width: int
) -> list[PanelRow]:
    life = meeting.lives.get(item.id)
    lead = current_lead(item, life)
    due = current_due(item, life)
    closed = life is not None and life.status != "open"
    indent = " " * (len(str(number)) + 2)
    room = width - len(indent) - 1

    def more(*parts: Part) -> PanelRow:
        return PanelRow(((indent, "number"), *parts), "item", item.id, head=False)

    gaps = item_gaps(item, words)
    who = ", ".join(lead) or ""
    head = f" {number} "
    rows = [PanelRow()]
    if right_to_left(who):
        rows += [PanelRow(((head, "number"),), "item", item.id), more((cut(who, room), "lead"))]
    else:
        first: Part = (cut(who, room), "lead") if who else ("? " + words.say("no unit"), "gap")
        rows.append(PanelRow(((head, "number"), first), "item", item.id))
    if item.cooperating:
        rows.append(more((cut("+ " + ", ".join(item.cooperating), room), "quiet")))
    text = item.task.replace("\n", " ")
    begin, end = wrap(text, room)[0]
    rows.append(more((cut(text, room) if end < len(text) else text[begin:end], "text")))
    if closed and life is not None:
        rows.append(more((words.say("done") if life.status == "done" else words.say("cancelled"), "quiet")))
    elif due is not None:
        about = "≈ " if item.approximate else ""
        left = days_left(due, today, words)
        rows.append(more((f"{about}{words.short_day(due)} · {left}", "overdue" if due < today else "date")))
    elif item.start is not None:
        rows.append(more((words.say("from {day}", day=words.short_day(item.start)), "date")))
    elif gaps:
        rows.append(more(("? " + words.say("no deadline"), "gap")))
    return rows
