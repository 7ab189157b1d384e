"""Who takes part: bridges, people, their roles and attendance."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Role = Literal["chair", "co_chair", "secretary", "member", "invited", "observer"]
Presence = Literal["expected", "present", "absent", "excused", "left"]
LinkState = Literal["expected", "joined", "lost"]


@dataclass(frozen=True, slots=True)
class Bridge:
    """One place that takes part in an online conference."""

    id: str
    """Given once, never changed."""
    name: str
    """The place as minutes print it: Ninh Bình."""
    main: bool = False
    """The bridge from which the conference is led."""
    link: LinkState = "expected"
    """Has it joined, and is the link up?"""
    zone: str = ""
    """Its time zone (IANA), where it is another than the meeting's."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is invited, takes part, or speaks."""

    id: str
    """Given once, never changed."""
    name: str
    """The name as minutes print it."""
    title: str = ""
    """Office or rank: Bộ trưởng, Deputy Director."""
    unit: str = ""
    """The name of the unit that the person represents."""
    role: Role = "member"
    """What the person is in this meeting."""
    bridge: str | None = None
    """The id of the bridge at which the person sits."""
    key: str = ""
    """The one or two letters by which the secretary calls the person."""
    presence: Presence = "expected"
    """Attendance as it stands now."""
    arrived_at: datetime | None = None
    """When the person came, where that was noted (UTC)."""
    left_at: datetime | None = None
    """When the person left, where that was noted (UTC)."""
    represented_by: str = ""
    """Who sits there instead."""
    on_roster: bool = True
    """False for somebody who was only typed as a speaker; listed as a gap until settled."""

    @property
    def full_name(self) -> str:
        """Title and name, as a list of participants prints them."""
        return f"{self.title} {self.name}".strip() if self.title != self.name else self.name
