"""What was decided about a reading by key: it stands while the line grows, and when its words are corrected."""

from collections.abc import Iterable
from dataclasses import replace

from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.demands import Demand
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.milestones import undated, without_demand
from minutes_tui.domain.products import Product
from minutes_tui.reading.entryline.readings import Answers


def carried_over(entry: Entry, before: Meaning, text: str, after: Meaning) -> Meaning:
    """A new reading of a corrected entry with what was decided about the old one.

    A deadline or demand that was rejected stays rejected while its words stand; a deadline that was changed keeps
    its change.

    Args:
        entry: the entry before the correction, with its accepted deadlines.
        before: what its old words are read as.
        text: its new words.
        after: what its new words are read as.
    """
    accepted = {d.phrase: d for d in entry.deadlines}
    read = {d.phrase: d for d in before.deadlines}
    kept: list[Deadline] = []
    by_hand = [_carried(d, entry.demands, after.demands) for d in entry.deadlines if not d.phrase]
    for deadline in after.deadlines:
        then = read.get(deadline.phrase)
        decided = accepted.get(deadline.phrase)
        if then is None:
            kept.append(deadline)
        elif decided is not None:
            changed = _decision(then) != _decision(decided)
            kept.append(replace(decided, offset=deadline.offset) if changed else deadline)
    set_by_hand = tuple(_carried_product(p, entry, after) for p in entry.products if p.by_hand)
    products = (*after.products, *set_by_hand)
    carried = replace(after, deadlines=(*kept, *by_hand), products=products)
    return _without(text, carried, _joined(entry, before))


def _joined(entry: Entry, before: Meaning) -> list[str]:
    """The words that were read as a demand without a date, and are none of their own in the entry."""
    accepted = {demand.offset for demand in undated(Meaning(entry.deadlines, demands=entry.demands))}
    read = undated(replace(before, deadlines=entry.deadlines))
    return [demand.phrase for demand in read if demand.offset not in accepted]


def _carried(deadline: Deadline, before: tuple[Demand, ...], after: tuple[Demand, ...]) -> Deadline:
    """A deadline without words, at the demand that it was set for, else the whole text's."""
    place = sum(demand.offset <= deadline.offset for demand in before) - 1
    return replace(deadline, offset=after[place].offset if 0 <= place < len(after) else 0)


def _carried_product(product: Product, entry: Entry, after: Meaning) -> Product:
    """A product that was set by hand, at the deadline or demand that it was set for."""
    stated = next((d.phrase for d in entry.deadlines if d.phrase and d.offset == product.offset), None)
    now = next((d.offset for d in after.deadlines if d.phrase == stated), None)
    if now is None:
        place = sum(demand.offset <= product.offset for demand in entry.demands) - 1
        now = after.demands[place].offset if 0 <= place < len(after.demands) else 0
    return replace(product, offset=now)


def _without(text: str, meaning: Meaning, joined: Iterable[str]) -> Meaning:
    """A meaning without the demands that were said to be none; one that is typed grows behind its first words."""
    for phrase in joined:
        found = next((d for d in undated(meaning) if _begin_alike(d.phrase, phrase)), None)
        if found is not None:
            meaning = replace(meaning, demands=without_demand(text, meaning.demands, found))
    return meaning


def _begin_alike(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _decision(deadline: Deadline) -> Deadline:
    """What is decided in a deadline, apart from its place and from how it was typed."""
    return replace(deadline, offset=0, provisional=False)


def with_answers(text: str, meaning: Meaning, answers: Answers) -> Meaning:
    """A reading after the user rejected deadlines and demands, and changed deadlines.

    A changed deadline stands for the one read at its offset, or (while the line still grows) for the one of
    its words; one without words was set by hand for the demand at its offset, or is the whole text's.

    Args:
        text: the words that were read.
        meaning: what was read in them.
        answers: what was decided by key.
    """
    if not (answers.rejected or answers.replaced or answers.joined or answers.products):
        return meaning
    kept: list[Deadline] = []
    for deadline in meaning.deadlines:
        if deadline.phrase in answers.rejected:
            continue
        changed = next((r for r in answers.replaced if r.phrase and _is_same(r, deadline)), None)
        kept.append(
            deadline if changed is None else replace(changed, offset=deadline.offset, phrase=deadline.phrase)
        )
    whole = len(text)
    by_hand = tuple(
        replace(d, offset=min(d.offset, whole) if meaning.demands else whole)
        for d in answers.replaced
        if not d.phrase
    )
    products = (*meaning.products, *answers.products)
    decided = replace(meaning, deadlines=(*kept, *by_hand), products=products)
    return _without(text, decided, answers.joined)


def _is_same(changed: Deadline, read: Deadline) -> bool:
    return changed.offset == read.offset or changed.phrase == read.phrase
