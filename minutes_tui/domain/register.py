"""The register's view of an action item, and the line about each meeting."""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from minutes_tui.domain.items import (
    ActionItem,
    ItemLife,
    Status,
    current_cooperating,
    current_due,
    current_lead,
    first_due,
)
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import State


@dataclass(frozen=True, slots=True)
class RegisterItem:
    """One action item with what the register knows about it."""

    item: ActionItem
    """The item as the minutes state it."""
    life: ItemLife
    """What became of it."""
    meeting: str
    """The id of its meeting."""
    meeting_title: str
    """The title of its meeting."""
    given_on: date
    """The day of its meeting."""
    series: str = ""
    """The series of its meeting."""
    number: int = 0
    """Its number in the order of the minutes."""

    recorded_on: date | None = None
    """The day on which it was entered, where that is known: a meeting may be recorded days after it was held."""

    @property
    def due(self) -> date | None:
        """The date by which it is owed now."""
        return current_due(self.item, self.life)

    @property
    def lead(self) -> tuple[str, ...]:
        """The units that owe it now."""
        return current_lead(self.item, self.life)

    @property
    def first_due(self) -> date | None:
        """The date before any extension."""
        return first_due(self.item, self.life)

    @property
    def cooperating(self) -> tuple[str, ...]:
        """The units with whom those who owe it must work now."""
        return current_cooperating(self.item, self.life)

    @property
    def series_id(self) -> str:
        """The series of its meeting; a meeting that no other has followed yet is one of its own."""
        return self.series or self.meeting

    @property
    def status(self) -> Status:
        """Where it stands now."""
        return self.life.status

    def is_overdue(self, day: date) -> bool:
        """Is it open after its date? Never on the date itself."""
        return self.status == "open" and self.due is not None and self.due < day


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """One meeting in the list of the library."""

    id: str
    """Its id."""
    title: str
    """Its title; may be empty."""
    date: datetime.date
    """Its day."""
    language: Language
    """Its language."""
    place: str = ""
    """Where it was held."""
    series: str = ""
    """Its series, where it belongs to one."""
    state: State = "draft"
    """Draft, closed or approved minutes."""
    entries: int = 0
    """How many entries it has."""
    open_items: int = 0
    """How many of its action items are open."""
    merged_into: str = ""
    """The id of the merged record in which action items of this one are counted, where there is one."""


def counted_once(
    lines: Sequence[MeetingSummary], items: Sequence[RegisterItem]
) -> tuple[tuple[MeetingSummary, ...], tuple[RegisterItem, ...]]:
    """The register with every action item once, where records of one meeting were merged and their sources kept.

    An item that stands in several records (its id survives merging) is counted in the fullest of them, which is the
    merged one; undo the merging and it is counted in its source again. A source says where its items went.

    Args:
        lines: a line for each meeting.
        items: every action item of every meeting.

    Returns:
        the lines, each with the open items that are counted in it, and the items, in their order.
    """
    if len({item.item.id for item in items}) == len(items):
        return tuple(lines), tuple(items)
    fullness = {line.id: (line.entries, line.id) for line in lines}
    home: dict[str, str] = {}
    for item in items:
        known = home.setdefault(item.item.id, item.meeting)
        home[item.item.id] = max(known, item.meeting, key=lambda meeting: fullness[meeting])
    counted = tuple(item for item in items if home[item.item.id] == item.meeting)
    elsewhere = {item.meeting: home[item.item.id] for item in items if home[item.item.id] != item.meeting}
    open_items = Counter(item.meeting for item in counted if item.status == "open")
    told = tuple(
        replace(line, open_items=open_items[line.id], merged_into=elsewhere.get(line.id, "")) for line in lines
    )
    return told, counted
