"""The register in groups and in order, and how urgent its items are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Final, Literal

from minutes_tui.domain.items import Status
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.text import fold

Bucket = Literal["overdue", "this_week", "later", "no_date", "closed"]
"""How urgent an item is: what is told apart by sign and colour."""

BUCKETS: Final[tuple[Bucket, ...]] = ("overdue", "this_week", "later", "no_date", "closed")
"""The buckets, the most urgent first."""

Grouping = Literal["none", "unit", "due_week", "due_month", "series", "authority", "status", "bucket"]
"""By what items are put together."""

Order = Literal["due", "given", "unit", "series", "authority", "status"]
"""By what items are put in order."""


def end_of_week(day: date) -> date:
    """The Sunday of a day's ISO week."""
    return day + timedelta(days=6 - day.weekday())


def bucket_of(entry: RegisterItem, today: date) -> Bucket:
    """How urgent an item is today. On its due date it is not overdue yet."""
    if entry.status != "open":
        return "closed"
    due = entry.due
    if due is None:
        return "no_date"
    if due < today:
        return "overdue"
    return "this_week" if due <= end_of_week(today) else "later"


@dataclass(frozen=True, slots=True)
class Group:
    """Items that stand together."""

    key: str
    """What they share: a unit's name, `2025-W07`, `2025-02`, a series' id, a name, a status, a bucket; may be
    empty: no unit, no date, nobody."""
    entries: tuple[RegisterItem, ...] = field(default_factory=tuple)
    """The items, in the order in which they were given to be grouped."""


_STATUS_PLACE: Final[dict[Status | str, int]] = {"overdue": 0, "open": 1, "done": 2, "cancelled": 3}


def status_key(entry: RegisterItem, today: date) -> str:
    """overdue, open, done or cancelled."""
    return "overdue" if entry.is_overdue(today) else entry.status


def week_key(day: date | None) -> str:
    """The ISO week of a day: 2025-W07; empty without a day."""
    if day is None:
        return ""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def month_key(day: date | None) -> str:
    """The month of a day: 2025-02; empty without a day."""
    return "" if day is None else day.isoformat()[:7]


def grouped(entries: Iterable[RegisterItem], by: Grouping, today: date) -> list[Group]:
    """Items in groups; one with several lead units stands in the group of each.

    Dates come in order, those without one last; names in the order of the alphabet, none last; states and buckets
    by urgency.
    """
    keys = _group_keys(by, today)
    groups: dict[str, list[RegisterItem]] = {}
    for entry in entries:
        for key in keys(entry):
            groups.setdefault(key, []).append(entry)
    places: dict[str, int] = {}
    if by == "status":
        places = {str(key): place for key, place in _STATUS_PLACE.items()}
    elif by == "bucket":
        places = {bucket: place for place, bucket in enumerate(BUCKETS)}
    ordered = sorted(groups, key=lambda key: (places.get(key, 0), key == "", fold(key)))
    return [Group(key, tuple(groups[key])) for key in ordered]


def _group_keys(by: Grouping, today: date) -> Callable[[RegisterItem], tuple[str, ...]]:
    known: dict[Grouping, Callable[[RegisterItem], tuple[str, ...]]] = {
        "none": lambda e: ("",),
        "unit": lambda e: tuple(dict.fromkeys(e.lead)) or ("",),
        "due_week": lambda e: (week_key(e.due),),
        "due_month": lambda e: (month_key(e.due),),
        "series": lambda e: (e.series_id,),
        "authority": lambda e: (e.item.authority,),
        "status": lambda e: (status_key(e, today),),
        "bucket": lambda e: (bucket_of(e, today),),
    }
    return known[by]


def ordered(
    entries: Iterable[RegisterItem], by: Order, today: date, *, backwards: bool = False
) -> list[RegisterItem]:
    """Items in an order; those that are alike in it stand by due date, without one last, then as they were given.

    Args:
        entries: the items.
        by: what counts first.
        today: open items past their date are overdue on it.
        backwards: the other way round; what has no date, unit or name stays last.
    """
    folded = cache(fold)
    firsts: dict[Order, Callable[[RegisterItem], str]] = {
        "due": lambda e: e.due.isoformat() if e.due else "",
        "given": lambda e: e.given_on.isoformat(),
        "unit": lambda e: folded(e.lead[0]) if e.lead else "",
        "series": lambda e: e.series_id,
        "authority": lambda e: folded(e.item.authority),
        "status": lambda e: str(_STATUS_PLACE[status_key(e, today)]),
    }
    first = firsts[by]
    in_order = sorted(entries, key=lambda e: (e.due or date.max, e.given_on, e.meeting, e.number))
    keyed = [(first(entry), entry) for entry in in_order]
    known = sorted((pair for pair in keyed if pair[0]), key=lambda pair: pair[0], reverse=backwards)
    return [entry for _, entry in (*known, *(pair for pair in keyed if not pair[0]))]
