"""From a directive to the action items that it makes, and how they follow when its words are corrected."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from minutes_tui.domain.deadlines import Meaning
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.ids import NewId
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.milestones import Milestone, milestones

MADE_BY_READING: Final[tuple[str, ...]] = (
    "task", "words", "lead", "cooperating", "authority", "product", "due", "due_time", "start", "bound",
    "precision", "approximate", "rule", "phrase",
)  # fmt: skip
"""The fields of an action item that a re-reading sets, unless the secretary set them by hand."""


def makes_items(entry: Entry, meaning: Meaning) -> bool:
    """Does an entry make action items? None off the record, and none about an item that there is already."""
    if entry.off_record or entry.about:
        return False
    return owes(entry.kind, replace(meaning, deadlines=entry.deadlines))


def owes(kind: Kind | None, meaning: Meaning) -> bool:
    """Do words of a kind make somebody owe something? A directive always, a decision with a unit and a date."""
    if kind == "directive":
        return True
    return kind == "decision" and bool(meaning.lead) and any(d.kind == "due" for d in meaning.deadlines)


def items_of_entry(entry: Entry, meaning: Meaning, authority: str, new_id: NewId) -> tuple[ActionItem, ...]:
    """The action items that an entry makes.

    One for each deadline and one for each demand without a date beside them, linked as milestones where there are
    several; one without a date where no day is stated at all.

    Args:
        entry: the directive or decision, with its accepted deadlines and demands.
        meaning: what was read in it: the units.
        authority: who demanded it, by name.
        new_id: makes the items' ids.
    """
    if not makes_items(entry, meaning):
        return ()
    accepted = replace(meaning, deadlines=entry.deadlines, demands=entry.demands, products=entry.products)
    parts = milestones(entry.text, accepted)
    several = len(parts) > 1
    return tuple(
        _item(entry, part, authority, new_id(), index if several else 0)
        for index, part in enumerate(parts, start=1)
    )


def _item(entry: Entry, part: Milestone, authority: str, identifier: str, milestone: int) -> ActionItem:
    item = ActionItem(
        identifier,
        entry.id,
        part.task,
        entry.text,
        entry.at,
        lead=part.lead,
        cooperating=part.cooperating,
        authority=authority,
        product=part.product.phrase if part.product is not None else "",
        milestone=milestone,
        by_hand=("product",) if part.product is not None and part.product.by_hand else (),
        confirmed=entry.confirmed,
    )
    deadline = part.deadline
    if deadline is None:
        return item
    return replace(
        item,
        due=deadline.due,
        due_time=deadline.time,
        start=deadline.start,
        bound=deadline.bound,
        precision=deadline.precision,
        approximate=deadline.approximate,
        rule=deadline.rule,
        phrase=deadline.phrase,
    )


def follow(old: tuple[ActionItem, ...], fresh: tuple[ActionItem, ...]) -> tuple[ActionItem, ...]:
    """The action items after their entry was read again: each keeps its id and what was set by hand.

    An item goes on in the one with the same words, else in the next one that is dated, or undated, as it is, else
    in the next one at all.

    Args:
        old: the items as they are, in the order of their milestones.
        fresh: the items that the new words make.
    """
    before = _pairs(old, fresh)
    return tuple(
        after if index not in before else _followed(before[index], after) for index, after in enumerate(fresh)
    )


def _followed(before: ActionItem, after: ActionItem) -> ActionItem:
    read = {name: getattr(after, name) for name in MADE_BY_READING if name not in before.by_hand}
    return replace(before, milestone=after.milestone, confirmed=after.confirmed, **read)


def _pairs(old: tuple[ActionItem, ...], fresh: tuple[ActionItem, ...]) -> dict[int, ActionItem]:
    """By the place of each fresh item the one that goes on in it."""
    found: dict[int, ActionItem] = {}
    left = list(old)
    for likeness in _LIKENESSES:
        for index, after in enumerate(fresh):
            if index in found:
                continue
            before = next((item for item in left if likeness(item) == likeness(after)), None)
            if before is not None:
                found[index] = before
                left.remove(before)
    return found


def _stated(item: ActionItem) -> bool:
    """Is it by its words that it has a day?"""
    return "due" not in item.by_hand and (item.due or item.start) is not None


_LIKENESSES: Final[tuple[Callable[[ActionItem], object], ...]] = (
    lambda item: (item.phrase, "" if _stated(item) else item.task),
    _stated,
    lambda _item: True,
)
"""How an old item is like the fresh one that it goes on in, the surest sign first."""


def differing_fields(item: ActionItem, fresh: ActionItem) -> tuple[str, ...]:
    """The fields set by hand that differ from what its words say now."""
    return tuple(n for n in MADE_BY_READING if n in item.by_hand and getattr(item, n) != getattr(fresh, n))
