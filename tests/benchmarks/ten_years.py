"""A library of ten years, made from a seed: two monthly series, their entries, what became of the items."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from minutes_tui.domain.entries import Entry
from minutes_tui.domain.items import ActionItem, Extension, ItemLife
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit
from minutes_tui.store.library import Library

YEARS: Final = 10
"""Years that the library covers."""
MEETINGS: Final = 240
"""Meetings in them: two series, one meeting a month each."""
ENTRIES: Final = 60_000
"""Entries in all of them."""
ITEMS: Final = 20_000
"""Action items in all of them."""
FIRST: Final = date(2015, 1, 5)
"""The day of the first meeting."""

_UNITS: Final = tuple(
    f"{kind} {subject}"
    for kind in ("Department of", "Office for", "Bureau of", "Vụ", "Cục")
    for subject in ("Archives", "Finance", "Civil Service", "Planning", "Tiền lương", "Tổ chức cán bộ")
)
_VERBS: Final = ("complete", "submit", "publish", "review", "hoàn thành", "trình", "rà soát", "revise", "collect")
_THINGS: Final = (
    "the draft decree", "the list of posts", "đề án vị trí việc làm", "the annual plan", "báo cáo cải cách",
    "the register of archives", "the fee schedule", "dự thảo thông tư", "the training programme", "the audit file",
)  # fmt: skip


def make_library(folder: Path, *, items: int = ITEMS, seed: int = 1) -> Library:
    """Writes the library; the same seed makes the same one.

    Args:
        folder: where; made where it is missing.
        items: action items in all meetings; meetings and entries grow in the same measure.
        seed: of everything that is random.
    """
    dice = random.Random(seed)
    numbers = iter(range(1, 10**9))

    def new_id() -> str:
        number = next(numbers)
        return f"0196d5a0-{number >> 16 & 0xFFFF:04x}-7000-8000-{number:012d}"

    library = Library(folder, now=lambda: datetime(2025, 1, 2, 8, tzinfo=UTC), new_id=new_id)
    meetings = MEETINGS * items // ITEMS
    for number in range(meetings):
        day = FIRST + timedelta(days=number * YEARS * 365 // meetings)
        library.create(_meeting(dice, new_id, day, f"Series {number % 2}", items // meetings)).close()
    return library


def _meeting(dice: random.Random, new_id: Callable[[], str], day: date, series: str, items: int) -> Meeting:
    begin = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
    speakers = [Person(new_id(), f"Person {n}", role="chair" if n == 0 else "member") for n in range(12)]
    entries = list(_entries(dice, new_id, begin, [p.id for p in speakers], items * ENTRIES // ITEMS))
    directives = dice.sample(entries, items)
    chosen = {entry.id for entry in directives}
    owed = [_item(dice, new_id, entry, day) for entry in sorted(directives, key=lambda e: e.rank)]
    head = Head(title=f"{series}, {day:%B %Y}", language="en", date=day, series=series, started_at=begin)
    return Meeting(
        new_id(),
        head,
        people=Records(speakers),
        units=Records([Unit(new_id(), name) for name in _UNITS]),
        entries=Records(replace(e, kind="directive") if e.id in chosen else e for e in entries),
        items=Records(owed),
        lives=Records(_life(dice, item, day) for item in owed),
    )


def _entries(
    dice: random.Random, new_id: Callable[[], str], begin: datetime, speakers: list[str], count: int
) -> Iterator[Entry]:
    for number in range(count):
        at = begin + timedelta(seconds=22 * number)
        words = f"{dice.choice(_UNITS)} shall {dice.choice(_VERBS)} {dice.choice(_THINGS)}, point {number}."
        yield Entry(new_id(), f"{number:08}", at, at, "statement", words, speaker=dice.choice(speakers))


def _item(dice: random.Random, new_id: Callable[[], str], entry: Entry, day: date) -> ActionItem:
    lead, *others = dice.sample(_UNITS, dice.choice((1, 1, 2)) + dice.choice((0, 1)))
    due = day + timedelta(days=dice.randrange(3, 200)) if dice.random() < 0.85 else None
    return ActionItem(
        new_id(), entry.id, entry.text, entry.text, entry.at, (lead,), tuple(others), authority="Person 0", due=due
    )


def _life(dice: random.Random, item: ActionItem, day: date) -> ItemLife:
    life = ItemLife(item.id)
    if item.due is not None and dice.random() < 0.2:
        allowed = day + timedelta(days=dice.randrange(1, 60))
        later = max(item.due, allowed) + timedelta(days=dice.randrange(5, 60))
        life = replace(life, extensions=(Extension(later, allowed, "Person 0", "No. 12"),))
    fate = dice.random()
    if fate < 0.8:
        closed = day + timedelta(days=dice.randrange(1, 250))
        return replace(life, status="done", closed_on=closed, proof="Report No. 7")
    if fate < 0.84:
        return replace(
            life, status="cancelled", closed_on=day + timedelta(days=30), closed_by="Person 0", reason="moot"
        )
    return life
