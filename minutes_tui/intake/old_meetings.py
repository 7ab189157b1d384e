"""Old registers as meetings: the items of one day and one meeting are its directives, with what became of them.

Every id is made of what the row says (its task, who owes it, when and where it was given). The same row gives the
same ids whenever and in whatever file it comes, so a register that is taken in twice stands there once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import Final

from minutes_tui.domain.entries import Entry
from minutes_tui.domain.ids import uuid7
from minutes_tui.domain.items import ActionItem, Extension, ItemLife, ProgressNote
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.ranks import FIRST_RANK, rank_after
from minutes_tui.domain.records import Records
from minutes_tui.domain.text import fold
from minutes_tui.intake.register_rows import OldItem

_PART: Final = "\x1f"
"""Stands between the parts of which an id is made; no cell holds it."""


@dataclass(frozen=True, slots=True)
class OldMeetings:
    """The meetings that an old register makes."""

    meetings: tuple[Meeting, ...]
    """The meetings, oldest first, closed, each with its directives, items and their lives."""
    doubled: tuple[tuple[int, int], ...] = ()
    """Rows that say the same as an earlier one: the row, the earlier row. They are taken once."""


def meetings_of(
    items: Sequence[OldItem], language: Language, title: str, source: str, zone: str = "UTC"
) -> OldMeetings:
    """The meetings of an old register.

    Args:
        items: its rows.
        language: the language of the meetings.
        title: the title of meetings that no row names.
        source: the name of the file.
        zone: the time zone of the meetings (IANA).
    """
    first_rows: dict[str, int] = {}
    doubled = []
    groups: dict[tuple[date, str, str], list[OldItem]] = {}
    for item in items:
        identifier = _item_id(item, title)
        if identifier in first_rows:
            doubled.append((item.row, first_rows[identifier]))
            continue
        first_rows[identifier] = item.row
        groups.setdefault((item.given, item.meeting or title, item.series), []).append(item)
    made = (
        _meeting(group, Head(title=named, language=language, date=given, series=series, zone=zone, state="closed",
                             source=source), title)
        for (given, named, series), group in groups.items()
    )  # fmt: skip
    return OldMeetings(tuple(sorted(made, key=lambda m: (m.head.date, m.head.title))), tuple(doubled))


def _item_id(item: OldItem, title: str) -> str:
    units = _PART.join(sorted(map(fold, item.lead)))
    return _id("item", item.given, item.meeting or title, item.series, fold(item.task), units)


def _id(kind: str, given: date, *parts: str) -> str:
    """A UUID of version 7 whose time is the day and whose random bits are a digest of the parts."""
    digest = sha256(_PART.join((kind, given.isoformat(), *parts)).encode("utf-8", "surrogatepass")).digest()
    return uuid7(_midnight(given), digest[:10])


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _meeting(items: Iterable[OldItem], head: Head, title: str) -> Meeting:
    entries, owed, lives = [], [], []
    rank = FIRST_RANK
    for old in items:
        identifier = _item_id(old, title)
        at = _midnight(old.given)
        entry = Entry(f"{_id('entry', old.given, identifier)}", rank, at, at, "directive", old.task, timed=False)
        rank = rank_after(rank)
        entries.append(entry)
        owed.append(
            ActionItem(
                identifier, entry.id, old.task, old.task, at, old.lead, old.cooperating, old.authority, old.product,
                due=old.first_due, phrase=old.due_words,
                by_hand=("lead", "cooperating", "authority", "product", "due"),
            )
        )  # fmt: skip
        life = _life(identifier, old)
        if life != ItemLife(identifier):
            lives.append(life)
    return Meeting(
        _id("meeting", head.date, fold(head.title), fold(head.series)), head, entries=Records(entries),
        items=Records(owed), lives=Records(lives),
    )  # fmt: skip


def _life(identifier: str, old: OldItem) -> ItemLife:
    """What became of an item.

    An old register does not say when a new date was allowed: it counts as held from the beginning, and the first
    date stays beside it.
    """
    extended = old.due is not None and old.due != old.first_due
    return ItemLife(
        identifier,
        old.status,
        old.closed,
        proof=old.proof if old.status == "done" else "",
        reason=old.note if old.status == "cancelled" else "",
        extensions=(Extension(old.due, old.given),) if extended and old.due is not None else (),
        notes=(ProgressNote(old.closed or old.given, old.note),) if old.note and old.status != "cancelled" else (),
    )
