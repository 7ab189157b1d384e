"""The register's list as rows: a heading for each group, two rows for each item. Pure.

Arabic names and tasks stand on rows of their own, as everywhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_groups import BUCKETS, Bucket, Group, Grouping
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.record_layout import cells, cut, right_to_left
from minutes_tui.ui.record_rows import Part, Row
from minutes_tui.ui.wording import days_left, units_text

SIGNS: Final[dict[Bucket, str]] = {"overdue": "!", "this_week": "»", "later": "·", "no_date": "?", "closed": "✓"}
"""The sign of an item by how urgent it is: colour helps, signs tell."""
STYLES: Final[dict[Bucket, str]] = {
    "overdue": "overdue", "this_week": "presides", "later": "date", "no_date": "item", "closed": "quiet",
}  # fmt: skip
"""And its colour."""

BUCKET_NAMES: Final[dict[Bucket, str]] = {
    "overdue": N_("overdue"),
    "this_week": N_("due this week"),
    "later": N_("due later"),
    "no_date": N_("without a date"),
    "closed": N_("done or cancelled"),
}
"""How urgent an item is, in words."""

STATUS_NAMES: Final[dict[str, str]] = {
    "overdue": N_("overdue"), "open": N_("open"), "done": N_("done"), "cancelled": N_("cancelled"),
}  # fmt: skip
"""Where an item stands, in words."""

GROUPINGS: Final[dict[Grouping, str]] = {
    "bucket": N_("by urgency"),
    "unit": N_("by unit"),
    "due_month": N_("by month"),
    "due_week": N_("by week"),
    "series": N_("by series"),
    "authority": N_("by authority"),
    "status": N_("by status"),
    "none": N_("in one list"),
}
"""By what the list is put together, in the order in which the key goes through them."""

T = TypeVar("T")


def next_of(known: Iterable[T], now: T) -> T:
    """What comes after a choice, round and round."""
    choices = list(known)
    return choices[(choices.index(now) + 1) % len(choices)]


_APART: Final = "   "
_WHEN: Final = 37
"""Cells for the date and how far it is: so wide is the longest in the language that needs most."""
_DATE: Final = 22
"""Cells for the date alone."""
_NARROW: Final = 80
"""Below so many cells the list shows the date alone."""


@dataclass(frozen=True, slots=True)
class ListContext:
    """What the rows of the list depend on beside the items."""

    today: date
    """From which days are counted."""
    words: ScreenWords
    """The language of the screen."""
    grouping: Grouping
    """By what the list is put together."""
    series: Mapping[str, str]
    """The title of each series, by its id."""
    buckets: Mapping[str, Bucket]
    """How urgent each item is, by its id."""
    heights: Mapping[str, int]
    """How many rows each item takes, by its id."""


def group_name(group: Group, context: ListContext) -> str:
    """What the items of a group share, in words."""
    words = context.words
    if context.grouping == "bucket":
        return words.say(BUCKET_NAMES[group.key]) if group.key in BUCKET_NAMES else group.key
    if context.grouping == "status":
        return words.say(STATUS_NAMES[group.key])
    if context.grouping == "series":
        return context.series.get(group.key) or words.say("Untitled meeting")
    if context.grouping in ("due_month", "due_week"):
        return group.key or words.say("without a date")
    if context.grouping == "unit":
        return group.key or words.say("no unit")
    return group.key or words.say("nobody named")


def group_rows(group: Group, context: ListContext, width: int) -> tuple[Row, ...]:
    """The heading of a group: its name, how many items, how many of them overdue."""
    if context.grouping == "none":
        return ()
    name = group_name(group, context)
    overdue = sum(context.buckets[entry.item.id] == "overdue" for entry in group.entries)
    count = context.words.count("{n} item", "{n} items", len(group.entries))
    told = context.grouping in ("bucket", "status")  # the heading says so of all of them, or of none
    late = " · " + context.words.say("{n} overdue", n=overdue) if overdue and not told else ""
    counted: tuple[Part, ...] = ((f"  {count}", "quiet"), (late, "overdue"))
    if right_to_left(name):
        return ((), ((f" {cut(name, width - 2)}", "heading"),), ((f"  {count}{late}", "quiet"),))
    room = width - cells(count) - cells(late) - 4
    return ((), ((f" {cut(name, room)}", "heading"), *counted))


def group_height(group: Group, context: ListContext) -> int:
    """How many rows the heading of a group takes."""
    if context.grouping == "none":
        return 0
    return 3 if right_to_left(group_name(group, context)) else 2


def item_height(entry: RegisterItem) -> int:
    """How many rows an item takes."""
    return 3 if right_to_left(entry.item.task + "".join(entry.lead)) else 2


def item_rows(entry: RegisterItem, marked: bool, context: ListContext, width: int) -> tuple[Row, ...]:
    """The rows of an item: sign, date, days left and units; then what is to be done."""
    words = context.words
    bucket = context.buckets[entry.item.id]
    style = STYLES[bucket]
    sign = "–" if entry.status == "cancelled" else SIGNS[bucket]
    mark: Part = (" ● " if marked else "   ", "picked" if marked else "quiet")
    narrow = width < _NARROW
    said = _when(entry, context, narrow)
    when: Part = (f"{sign} {said}{' ' * max(2, (_DATE if narrow else _WHEN) - cells(said))}", style)
    units = units_text(entry.lead, entry.cooperating) or words.say("no unit")
    task = entry.item.task.replace("\n", " ")
    if item_height(entry) == 3:
        return (
            (mark, when),
            ((f"   {cut(units, width - 4)}", "lead"),),
            ((f"   {cut(task, width - 4)}", "text"),),
        )
    room = width - cells(when[0]) - 4
    who: Part = (cut(units, room), "lead" if entry.lead else "gap")
    return ((mark, when, who), ((f"     {cut(task, width - 6)}", "text"),))


def _when(entry: RegisterItem, context: ListContext, narrow: bool) -> str:
    """The date of an item and how far it is, or since when it is closed; the date alone where room is scarce."""
    words = context.words
    if entry.status != "open":
        said = words.say(STATUS_NAMES[entry.status])
        return said if entry.life.closed_on is None else f"{words.day(entry.life.closed_on)} · {said}"
    if entry.due is None:
        return words.say("without a date")
    about = "≈ " if entry.item.approximate and not entry.life.extensions else ""
    extended = " +" if entry.life.extensions else ""
    day = f"{about}{words.day(entry.due)}{extended}"
    return day if narrow else f"{day} · {days_left(entry.due, context.today, words)}"


def counts_rows(counts: Mapping[Bucket, int], words: ScreenWords, width: int) -> list[Row]:
    """How many items there are of each urgency: ! 37 overdue  » 12 due this week  ? 5 without a date.

    Args:
        counts: the numbers.
        words: the language of the screen.
        width: cells of a row.
    """
    parts = [
        (f"{SIGNS[bucket]} {counts[bucket]} {words.say(BUCKET_NAMES[bucket])}", STYLES[bucket])
        for bucket in BUCKETS
        if counts.get(bucket)
    ]
    return side_by_side(parts, width)


def side_by_side(parts: Iterable[Part], width: int) -> list[Row]:
    """Parts one beside the other, on as many rows as it takes; none is broken."""
    rows: list[list[Part]] = [[(" ", "quiet")]]
    used = 1
    for said, style in parts:
        if used + cells(said) > width and used > 1:
            rows.append([(" ", "quiet")])
            used = 1
        rows[-1].append((f"{said}{_APART}", style))
        used += cells(said) + len(_APART)
    return [tuple(row) for row in rows]
