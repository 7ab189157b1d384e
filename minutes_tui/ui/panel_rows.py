"""What stands in the side panels: agenda and people, as rows. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final, Literal

from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Bridge, Person, Presence
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.record_layout import cells, cut, right_to_left
from minutes_tui.ui.record_rows import Part

Sort = Literal["", "agenda", "bridge", "person", "item", "meeting"]

LONGEST_MEETING: Final = timedelta(hours=16)
"""A point of the agenda that began longer ago is not going on any more."""

_REMEMBERED: Final = 2048
"""So many people are remembered as they were drawn."""

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


def heading_row(text: str, detail: str, width: int) -> PanelRow:
    """The heading of a part of a panel, with a detail at the right edge."""
    gap = max(1, width - cells(text) - cells(detail) - 2)
    return PanelRow(((f" {text}", "panel-heading"), (" " * gap, "text"), (detail, "detail")))


def agenda_rows(
    meeting: Meeting, numbers: dict[str, str], now: datetime, words: ScreenWords, width: int, running: bool = True
) -> list[PanelRow]:
    """The agenda with the time that each point took.

    Args:
        meeting: the meeting.
        numbers: the numbers of the points by their ids.
        now: the time.
        words: the language of the screen.
        width: cells of a row.
        running: False leaves out the minutes that grow with the clock.
    """
    if not meeting.agenda:
        return []
    minutes = _agenda_minutes(meeting, now, running)
    rows = [heading_row(words.say("AGENDA"), "", width)]
    for item in meeting.agenda:
        current = item.id == meeting.floor.agenda
        took = words.say("{n} min", n=minutes[item.id]) if item.id in minutes else ""
        sign = "▸" if current else " "
        lead = f" {sign} {'  ' * (item.level - 1)}{numbers.get(item.id, '')} "
        style = "current" if current else ("text" if item.id in minutes else "quiet")
        if right_to_left(item.title):
            gap = " " * max(1, width - 1 - cells(lead) - cells(took))
            rows.append(PanelRow(((lead, style), (gap, "text"), (took, "detail")), "agenda", item.id))
            rows.append(PanelRow(((" " + cut(item.title, width - 2), style),), "agenda", item.id, head=False))
            continue
        room = width - cells(lead) - (cells(took) + 1 if took else 0) - 1
        title = cut(item.title, room)
        gap = " " * max(1, width - 1 - cells(lead) - cells(title) - cells(took))
        rows.append(PanelRow(((lead, style), (title, style), (gap, "text"), (took, "detail")), "agenda", item.id))
    return rows


def _agenda_minutes(meeting: Meeting, now: datetime, running: bool) -> dict[str, int]:
    """How many minutes each point took: from its beginning to that of the next one, or until now.

    In a meeting of another day the last point ends with the last entry; one that runs past midnight is of the
    day of its last entry.
    """
    begun = sorted((i.started_at, i.id) for i in meeting.agenda if i.started_at is not None)
    if not begun:
        return {}
    end = meeting.head.ended_at
    last = meeting.entries.last
    last_at = max(begun[-1][0], last.at) if last is not None else begun[-1][0]
    days = (meeting.head.date, meeting.local(last_at).date())
    if end is None and (now - begun[-1][0] > LONGEST_MEETING or meeting.local(now).date() not in days):
        end = last_at
    ends = [start for start, _id in begun[1:]]
    if end is not None or running:
        ends.append(end or now)
    return {
        identifier: max(0, int((until - start).total_seconds() // 60))
        for (start, identifier), until in zip(begun, ends, strict=False)
    }


def side_rows(
    meeting: Meeting, numbers: dict[str, str], now: datetime, words: ScreenWords, width: int, running: bool = True
) -> list[PanelRow]:
    """The left panel: the agenda, then the people; the arguments are those of `agenda_rows`."""
    agenda = agenda_rows(meeting, numbers, now, words, width, running)
    people = people_rows(meeting, words, width)
    return [*agenda, *([PanelRow()] if agenda and people else []), *people]


def people_rows(meeting: Meeting, words: ScreenWords, width: int) -> list[PanelRow]:
    """The people, bridge by bridge, with how many are present of those invited."""
    if not meeting.people and not meeting.bridges:
        return []
    rows = [heading_row(words.say("PEOPLE"), "", width)]
    for bridge, people in meeting.people_by_bridge:
        if bridge is not None:
            rows.append(_bridge_row(bridge, people, words, width))
        for person in sorted(people, key=_person_order):
            presides, floor = person.id == meeting.presiding, person.id == meeting.floor.speaker
            rows += _person_rows(person, presides, floor, _times(person, meeting), words, width)
    return rows


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


@lru_cache(maxsize=_REMEMBERED)
def _person_rows(
    person: Person, presides: bool, floor: bool, times: str, words: ScreenWords, width: int
) -> tuple[PanelRow, ...]:
    style = "current" if floor else ("text" if person.presence in ("present", "expected") else "away")
    mark = " ●" if presides else ("" if person.on_roster else " ?")
    lead = f"{'▸' if floor else ' '}{PRESENCE_SIGNS[person.presence]} {person.key:<2} "
    own_row = right_to_left(person.name)
    room = width - cells(lead) - cells(mark) - 1
    name = "" if own_row else cut(person.name, room)
    parts: list[Part] = [(lead, "sign"), (name, style), (mark, "presides")]
    used = sum(cells(text) for text, _style in parts)
    if times and used + cells(times) + 1 < width:
        parts += [(" " * (width - 1 - used - cells(times)), "text"), (times, "detail")]
    rows = [PanelRow(tuple(parts), "person", person.id)]
    if own_row:
        rows.append(PanelRow(((" " + cut(person.name, width - 2), style),), "person", person.id, head=False))
    if person.represented_by:
        instead = words.say("represented by {name}", name=person.represented_by)
        rows.append(PanelRow((("      " + cut(instead, width - 7), "quiet"),), "person", person.id, head=False))
    return tuple(rows)


def _times(person: Person, meeting: Meeting) -> str:
    """When somebody came and left, as far as that was noted: 08:10, 08:10–09:30, –09:30."""
    came = f"{meeting.local(person.arrived_at):%H:%M}" if person.arrived_at is not None else ""
    if person.presence == "left" and person.left_at is not None:
        return f"{came}–{meeting.local(person.left_at):%H:%M}"
    return came if person.presence == "present" else ""
