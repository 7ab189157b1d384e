"""A meeting: everything that stands in one set of minutes, as one immutable value."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal
from zoneinfo import ZoneInfo

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.languages import Language
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit

State = Literal["draft", "closed", "approved"]
Secrecy = Literal["", "mat", "toi_mat", "tuyet_mat"]
Urgency = Literal["", "khan", "thuong_khan", "hoa_toc"]

HEAD = "head"
"""The id of the one head record."""
FLOOR = "floor"
"""The id of the one floor record."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top of the minutes."""

    id: str = HEAD
    """Always the same: a meeting has one head."""
    title: str = ""
    """The name of the meeting."""
    language: Language = "en"
    """The language of the meeting."""
    date: datetime.date = datetime.date(1970, 1, 1)
    """The day of the meeting: the day from which every deadline is read."""
    place: str = ""
    """Where it is held."""
    number: str = ""
    """The number of the minutes."""
    body: str = ""
    """The body that meets or issues the minutes."""
    parent_body: str = ""
    """The body above it."""
    issued_in: str = ""
    """The town in which the document is issued, where its form names one."""
    series: str = ""
    """The id of the series, where it belongs to one."""
    zone: str = "UTC"
    """The time zone in which its times are read and printed (IANA)."""
    country: str = "VN"
    """The country whose public holidays count for working days."""
    started_at: datetime.datetime | None = None
    """When it was opened (UTC)."""
    ended_at: datetime.datetime | None = None
    """When it was ended (UTC)."""
    secrecy: Secrecy = ""
    """The mark for secrecy (Decree 30/2020)."""
    urgency: Urgency = ""
    """The mark for urgency (Decree 30/2020)."""
    state: State = "draft"
    """Draft, closed or approved minutes."""
    source: str = ""
    """What it was imported from, where it was."""


@dataclass(frozen=True, slots=True)
class Floor:
    """Where the meeting stands: what the next line is read against."""

    id: str = FLOOR
    """Always the same: a meeting has one floor."""
    speaker: str | None = None
    """The id of the person or unit that has the floor."""
    agenda: str | None = None
    """The id of the agenda item that is being dealt with."""
    presiding: str | None = None
    """The id of the person who presides at this moment."""
    last_entry: str | None = None
    """The id of the entry typed last: a continuation goes on with it."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One conference, session or call, whole."""

    id: str
    """Given once; the name of its store."""
    head: Head = field(default_factory=Head)
    """What stands at the top."""
    floor: Floor = field(default_factory=Floor)
    """Who speaks, who presides, which agenda item."""
    bridges: Records[Bridge] = field(default_factory=Records)
    """The places that take part."""
    people: Records[Person] = field(default_factory=Records)
    """Those invited, present, or speaking."""
    units: Records[Unit] = field(default_factory=Records)
    """The units of the roster."""
    agenda: Records[AgendaItem] = field(default_factory=Records)
    """The agenda, in order."""
    entries: Records[Entry] = field(default_factory=Records)
    """The record, in the order of what was said."""
    items: Records[ActionItem] = field(default_factory=Records)
    """What the directives make somebody owe."""
    lives: Records[ItemLife] = field(default_factory=Records)
    """What became of the action items."""

    def speaker_name(self, identifier: str | None) -> str:
        """The name under which a speaker stands in the record; empty for nobody."""
        person = self.people.get(identifier)
        if person is not None:
            return person.name
        unit = self.units.get(identifier)
        return unit.name if unit is not None else ""

    def items_of(self, entry: str) -> tuple[ActionItem, ...]:
        """The action items of one entry, in the order of their milestones."""
        return tuple(
            sorted((i for i in self.items if i.entry == entry), key=lambda item: (item.milestone, item.id))
        )

    def ordered_items(self) -> Iterator[ActionItem]:
        """The action items in the order of the record: the order in which they are numbered."""
        entries = self.entries
        held = [item for item in self.items if item.entry in entries]
        held.sort(key=lambda item: (entries[item.entry].rank, item.milestone, item.id))
        yield from held

    @property
    def main_bridge(self) -> Bridge | None:
        """The bridge from which the conference is led: the one called so, else the first."""
        bridges = self.bridges.ordered
        return next((bridge for bridge in bridges if bridge.main), bridges[0] if bridges else None)

    @property
    def people_by_bridge(self) -> list[tuple[Bridge | None, list[Person]]]:
        """The people at each bridge, the main one first; whoever sits at none is with the main one.

        Without bridges all people are one group.
        """
        main = self.main_bridge
        ordered = sorted(self.bridges, key=lambda bridge: bridge is not main)
        groups: dict[str | None, tuple[Bridge | None, list[Person]]] = {b.id: (b, []) for b in ordered}
        home = main.id if main is not None else None
        groups.setdefault(home, (None, []))
        for person in self.people:
            groups[person.bridge if person.bridge in groups else home][1].append(person)
        return list(groups.values())

    @property
    def withdrawn_items(self) -> tuple[ActionItem, ...]:
        """Items that had moved on when their directive was taken out of the minutes; the register has them."""
        return tuple(item for item in self.items if not item.entry)

    @property
    def chairs(self) -> tuple[Person, ...]:
        """The chair, then the co-chairs."""
        found = [p for p in self.people if p.role in ("chair", "co_chair")]
        return tuple(sorted(found, key=lambda p: p.role != "chair"))

    @property
    def presiding(self) -> str | None:
        """The id of who leads the meeting at this moment: who was said to preside, else the chair."""
        return self.floor.presiding or next((person.id for person in self.chairs), None)

    @property
    def secretary(self) -> Person | None:
        """Who takes the minutes."""
        return next((p for p in self.people if p.role == "secretary"), None)

    def local(self, moment: datetime.datetime) -> datetime.datetime:
        """A moment in the meeting's own time zone."""
        return moment.astimezone(ZoneInfo(self.head.zone))
