"""The parts of a directive that make one action item each: by its demands, and by the deadlines in them."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.demands import Demand
from minutes_tui.domain.products import Product

# No blank behind the sign is asked for at the end of the searched span: the deadline begins there.
_STRONG_END: Final = re.compile(r"[;؛\n]|[.!?؟](?=\s)")
_WEAK_END: Final = re.compile(r"[,،](?=\s)|\s(?:and|then|và|und|sowie|и|а также)(?=\s)|\sو(?=\w)", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_LABELS: Final = re.compile(
    "срок|сроки|исполнения|крайний|и|а|также|затем|frist|fristen|termin|termine|die|der|das|und|sowie|dann|deadline"
    "|deadlines|due|date|dates|the|and|then|is|are|hạn|thời|chót|cuối|là|và|sau|đó|الموعد|النهائي|المهلة|و|ثم|هو",
    re.IGNORECASE,
)
"""Words that say of a date only that it is one."""
_EDGES: Final = " \t\n,;:.–—-،؛"


@dataclass(frozen=True, slots=True)
class Milestone:
    """What one action item is made of."""

    task: str
    """The words that belong to it."""
    deadline: Deadline | None
    """By when; None: no day is stated for it."""
    lead: tuple[str, ...]
    """Who must deliver."""
    cooperating: tuple[str, ...]
    """With whom."""
    demand: Demand | None = None
    """The demand that it is, or is a part of, where the directive has several."""
    product: Product | None = None
    """What must be delivered; None: it is not plain."""

    @property
    def anchor(self) -> int:
        """The place in the text by which something set by hand finds it again."""
        if self.deadline is not None and self.deadline.phrase:
            return self.deadline.offset
        return self.demand.offset if self.demand is not None else 0


def owed(deadlines: tuple[Deadline, ...]) -> tuple[Deadline, ...]:
    """The deadlines that make action items: those with a due date or a beginning."""
    return tuple(d for d in deadlines if d.is_owed)


def milestones(text: str, meaning: Meaning) -> tuple[Milestone, ...]:
    """What a directive makes somebody owe, in the order of the text; at least one part, dated or not.

    Args:
        text: its words.
        meaning: what was read in them and accepted.
    """
    deadlines = owed(meaning.deadlines)
    if not _several_demands(meaning, deadlines):
        found = _parts(text, 0, deadlines, None, meaning)
    else:
        found = [
            part
            for demand, own in _by_demand(meaning.demands, deadlines)
            for part in _parts(demand.phrase, demand.offset, own, demand, meaning)
        ]
    if len(found) == 1:
        # Whatever was set by hand is about the only thing that is owed.
        by_hand = [product for product in meaning.products if product.by_hand]
        return (replace(found[0], product=by_hand[-1]),) if by_hand else tuple(found)
    return tuple(found)


def _parts(
    words: str, begin: int, deadlines: tuple[Deadline, ...], demand: Demand | None, meaning: Meaning
) -> list[Milestone]:
    """The parts of one demand, or of a whole directive, by its deadlines.

    Args:
        words: its words.
        begin: where they begin in the text.
        deadlines: those that are stated in it.
        demand: the demand, where the directive has several.
        meaning: what was read in the whole directive.
    """
    inside = tuple(replace(d, offset=min(max(0, d.offset - begin), len(words))) for d in deadlines)
    found = []
    for (first, last), deadline in zip(task_spans(words, inside), deadlines or (None,), strict=True):
        task = words if len(deadlines) < 2 else words[first:last].strip(_EDGES) or words
        part = _milestone(task, deadline, demand, meaning)
        product = _product(meaning.products, begin + first, begin + last, part.anchor)
        found.append(replace(part, product=product))
    return found


def _product(products: tuple[Product, ...], begin: int, end: int, anchor: int) -> Product | None:
    """What must be delivered by a part: what was set by hand, else what stands in it, if that is one thing."""
    by_hand = [product for product in products if product.by_hand and product.offset == anchor]
    if by_hand:
        return by_hand[-1]
    read = {p.phrase: p for p in products if not p.by_hand and begin <= p.offset < end}
    return next(iter(read.values())) if len(read) == 1 else None


def undated(meaning: Meaning) -> tuple[Demand, ...]:
    """The demands that make an action item of their own without a date."""
    deadlines = owed(meaning.deadlines)
    if not _several_demands(meaning, deadlines):
        return ()
    return tuple(demand for demand, own in _by_demand(meaning.demands, deadlines) if not own)


def _several_demands(meaning: Meaning, deadlines: tuple[Deadline, ...]) -> bool:
    """Do the demands make items of their own: beside a day, or without any where several units are told?"""
    return (
        bool(deadlines and meaning.demands) or len({demand.lead for demand in meaning.demands if demand.lead}) > 1
    )


def without_demand(text: str, demands: tuple[Demand, ...], dropped: Demand) -> tuple[Demand, ...]:
    """The demands when one was said to be none: its words belong to the one before it, or else behind it."""
    place = demands.index(dropped)
    kept = [demand for demand in demands if demand is not dropped]
    if not kept:
        return ()
    taking = max(0, place - 1)
    begin = min(kept[taking].offset, dropped.offset)
    end = max(kept[taking].end, dropped.end)
    kept[taking] = replace(kept[taking], offset=begin, phrase=text[begin:end])
    return tuple(kept) if len(kept) > 1 else ()


def _by_demand(
    demands: tuple[Demand, ...], deadlines: tuple[Deadline, ...]
) -> list[tuple[Demand, tuple[Deadline, ...]]]:
    """Each demand with the deadlines that stand in it, or between it and the next."""
    starts = [demand.offset for demand in demands]
    inside: list[list[Deadline]] = [[] for _ in demands]
    for deadline in deadlines:
        inside[max(0, bisect_right(starts, deadline.offset) - 1)].append(deadline)
    return [(demand, tuple(own)) for demand, own in zip(demands, inside, strict=True)]


def _milestone(task: str, deadline: Deadline | None, demand: Demand | None, meaning: Meaning) -> Milestone:
    """A part with its units: those of its deadline, else of its demand, else of the whole text."""
    leads = (deadline.lead if deadline else None, demand.lead if demand else None)
    others = (deadline.cooperating if deadline else None, demand.cooperating if demand else None)
    return Milestone(
        task,
        deadline,
        next((units for units in leads if units is not None), meaning.lead),
        next((units for units in others if units is not None), meaning.cooperating),
        demand,
    )


def task_parts(text: str, deadlines: tuple[Deadline, ...]) -> tuple[str, ...]:
    """The part of the text that belongs to each deadline: it ends where a clause ends between two of them.

    A full stop or semicolon between two deadlines parts them, else the first comma or 'and' behind the first
    one ('bis Ende November bereinigen | und bis Mitte Dezember vorlegen'), else its own last word. The last
    part takes the rest of the text, so that no word is left out. A part that is only a date ('Срок – до 15
    июля') takes the words of the part before it, or behind it, that say what is to be done. One deadline, or
    none, has it all.
    """
    if len(deadlines) < 2:
        return (text,) * max(1, len(deadlines))
    return tuple(text[a:b].strip(_EDGES) or text for a, b in task_spans(text, deadlines))


def task_spans(text: str, deadlines: tuple[Deadline, ...]) -> tuple[tuple[int, int], ...]:
    """Where the parts of `task_parts` begin and end; all of the text for one deadline, or none."""
    if len(deadlines) < 2:
        return ((0, len(text)),)
    ends = [_clause_end(text, a.offset + a.length, b.offset) for a, b in pairwise(deadlines)] + [len(text)]
    starts = [0, *ends[:-1]]
    bare = [_only_dates(text[a:b], d.phrase) for a, b, d in zip(starts, ends, deadlines, strict=True)]
    worded = [index for index, empty in enumerate(bare) if not empty]
    return tuple(_worded_span(index, starts, ends, worded) for index in range(len(ends)))


def _only_dates(part: str, phrase: str) -> bool:
    """Has a part no word but those of its deadline, and such as 'deadline', 'Frist', 'and'?"""
    rest = part.replace(phrase, " ", 1)
    return all(_LABELS.fullmatch(word) for word in _WORD.findall(rest))


def _worded_span(index: int, starts: list[int], ends: list[int], worded: list[int]) -> tuple[int, int]:
    """Where a part begins and ends; one without words of its own begins or ends with the nearest that has some."""
    if index in worded or not worded:
        return starts[index], ends[index]
    before = [other for other in worded if other < index]
    if before:
        return starts[before[-1]], ends[index]
    return starts[index], ends[worded[0]]


def _clause_end(text: str, begin: int, end: int) -> int:
    """Where the first clause ends between two places of a text; the first place where none does."""
    found = _STRONG_END.search(text, begin, end) or _WEAK_END.search(text, begin, end)
    return found.start() if found else begin
