"""From a directive to the action items that it makes, and how they follow when its words are corrected."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.ids import NewId
from minutes_tui.domain.items import ActionItem

MADE_BY_READING: Final[tuple[str, ...]] = (
    "task", "words", "lead", "cooperating", "authority", "due", "due_time", "start", "bound", "precision",
    "approximate", "rule", "phrase",
)  # fmt: skip
"""The fields of an action item that a re-reading sets, unless the secretary set them by hand."""

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


def owed(entry: Entry) -> tuple[Deadline, ...]:
    """The deadlines of an entry that make action items: those with a due date or a beginning."""
    return tuple(d for d in entry.deadlines if d.kind in ("due", "start"))


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
    ends = [_clause_end(text, a.offset + a.length, b.offset) for a, b in pairwise(deadlines)] + [len(text)]
    starts = [0, *ends[:-1]]
    bare = [_only_dates(text[a:b], d.phrase) for a, b, d in zip(starts, ends, deadlines, strict=True)]
    worded = [index for index, empty in enumerate(bare) if not empty]
    spans = [_worded_span(index, starts, ends, worded) for index in range(len(ends))]
    return tuple(text[a:b].strip(_EDGES) or text for a, b in spans)


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


def makes_items(entry: Entry, meaning: Meaning) -> bool:
    """Does an entry make action items? A directive always, a decision when it names a unit and a date.

    An entry off the record makes none, nor one about an action item that there is already.
    """
    if entry.off_record or entry.about:
        return False
    if entry.kind == "directive":
        return True
    return entry.kind == "decision" and bool(meaning.lead) and any(d.kind == "due" for d in entry.deadlines)


def items_of_entry(entry: Entry, meaning: Meaning, authority: str, new_id: NewId) -> tuple[ActionItem, ...]:
    """The action items that an entry makes.

    One for each deadline, linked as milestones where there are several; one without a date where there is none.

    Args:
        entry: the directive or decision, with its accepted deadlines.
        meaning: what was read in it: the units.
        authority: who demanded it, by name.
        new_id: makes the items' ids.
    """
    if not makes_items(entry, meaning):
        return ()
    deadlines = owed(entry)
    if not deadlines:
        return (
            ActionItem(
                new_id(), entry.id, entry.text, entry.text, entry.at,
                lead=meaning.lead, cooperating=meaning.cooperating, authority=authority,
                confirmed=entry.confirmed,
            ),
        )  # fmt: skip
    parts = task_parts(entry.text, deadlines)
    several = len(deadlines) > 1
    return tuple(
        _dated(entry, meaning, deadline, part, authority, new_id(), index if several else 0)
        for index, (deadline, part) in enumerate(zip(deadlines, parts, strict=True), start=1)
    )


def _dated(
    entry: Entry,
    meaning: Meaning,
    deadline: Deadline,
    part: str,
    authority: str,
    identifier: str,
    milestone: int,
) -> ActionItem:
    return ActionItem(
        identifier,
        entry.id,
        part,
        entry.text,
        entry.at,
        lead=meaning.lead if deadline.lead is None else deadline.lead,
        cooperating=meaning.cooperating if deadline.cooperating is None else deadline.cooperating,
        authority=authority,
        due=deadline.due,
        due_time=deadline.time,
        start=deadline.start,
        bound=deadline.bound,
        precision=deadline.precision,
        approximate=deadline.approximate,
        rule=deadline.rule,
        phrase=deadline.phrase,
        milestone=milestone,
        confirmed=entry.confirmed,
    )


def follow(old: tuple[ActionItem, ...], fresh: tuple[ActionItem, ...]) -> tuple[ActionItem, ...]:
    """The action items after their entry was read again: each keeps its id and what was set by hand.

    Args:
        old: the items as they are, in the order of their milestones.
        fresh: the items that the new words make.
    """
    followed = list(fresh)
    for index, (before, after) in enumerate(zip(old, fresh, strict=False)):
        read = {name: getattr(after, name) for name in MADE_BY_READING if name not in before.by_hand}
        followed[index] = replace(before, milestone=after.milestone, confirmed=after.confirmed, **read)
    return tuple(followed)


def differing_fields(item: ActionItem, fresh: ActionItem) -> tuple[str, ...]:
    """The fields set by hand that differ from what its words say now."""
    return tuple(n for n in MADE_BY_READING if n in item.by_hand and getattr(item, n) != getattr(fresh, n))
