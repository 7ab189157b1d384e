"""The agenda: items and sub-items, each with the time at which it was reached."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One point of the agenda."""

    id: str
    """Given once, never changed."""
    rank: str
    """Its place in the agenda (see `ranks`)."""
    title: str
    """The words of the point."""
    level: int = 1
    """1 for a point, 2 for a point under it."""
    number: str = ""
    """The number that the source gives it; empty: counted when printed."""
    started_at: datetime | None = None
    """When the meeting first came to it (UTC)."""
    planned: bool = True
    """False when it was only reached, not announced."""
