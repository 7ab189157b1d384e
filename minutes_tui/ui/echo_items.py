"""What a directive makes somebody owe, spelled out in the echo line while it is typed. Pure."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.demands import Demand
from minutes_tui.domain.milestones import Milestone
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.item_rows import deed
from minutes_tui.ui.record_layout import cut
from minutes_tui.ui.record_rows import Part
from minutes_tui.ui.wording import days_left, units_text

_QUOTE: Final = 40
"""Code points of the words that a deadline was read from."""
_DOT: Final[Part] = (" · ", "quiet")
NEXT_ITEM: Final[Part] = (" · ", "next-item")
"""Stands before every item but the first: a row that is too long is broken there."""


def owed_parts(
    owed: Sequence[Milestone], text: str, meaning: Meaning, today: date, words: ScreenWords
) -> list[Part]:
    """The action items that a line makes: who, by when, and for one without a date which words make it.

    Args:
        owed: what each of them is made of; at least one.
        text: the words of the directive.
        meaning: what was read in them, after the decisions by key.
        today: the day from which days are counted.
        words: the language of the screen.
    """
    units = {(part.lead, part.cooperating) for part in owed}
    together = len(owed) == 1 or len(units) == 1
    parts: list[Part] = [*_units(owed[0], words), _DOT] if together else []
    for number, part in enumerate(owed, start=1):
        if number > 1:
            parts.append(NEXT_ITEM)
        if len(owed) > 1:
            parts.append((f"{number} ", "number"))
        if not together:
            parts += [*_units(part, words), _DOT]
        parts += _when(part, text, meaning, today, words)
        if len(owed) > 1 and (product := _product(part, words)):
            parts += [_DOT, *product]
    return parts


def sum_parts(owed: Sequence[Milestone], words: ScreenWords) -> list[Part]:
    """What a line makes, in short: its product; of several action items how many there are without a date."""
    if len(owed) == 1:
        return [_DOT, *_product(owed[0], words)] if owed[0].product is not None else []
    without = sum(part.deadline is None for part in owed)
    if not without:
        return []
    said = words.count("{n} action item", "{n} action items", len(owed))
    return [_DOT, (said, "spelled"), (f", {without} {words.say('without a date')}", "gap")]


def _product(part: Milestone, words: ScreenWords) -> list[Part]:
    """What is to be handed in, as it is proposed."""
    if part.product is None:
        return []
    if not part.product.phrase:
        return [(words.say("no product"), "quiet")]
    said = words.say("product: {product}", product=cut(part.product.phrase.replace("\n", " "), _QUOTE))
    return [(said, "spelled")]


def _units(part: Milestone, words: ScreenWords) -> list[Part]:
    units = units_text(part.lead, part.cooperating)
    return [(units, "unit") if units else ("? " + words.say("no unit"), "gap")]


def _when(part: Milestone, text: str, meaning: Meaning, today: date, words: ScreenWords) -> Sequence[Part]:
    if part.deadline is not None:
        spelled = deadline_parts(part.deadline, today, words)
        # Of several the words stand in the field: here every cell is wanted for the next one.
        return spelled if part.demand is None else spelled[:-1]
    demand = part.demand
    begin, end = (demand.offset, demand.end) if demand is not None else (0, len(text))
    vague = any(d.kind == "vague" and begin <= d.offset < end for d in meaning.deadlines)
    said: Part = ("? " + words.say("urgent, but no date" if vague else "no deadline"), "gap")
    return [said] if demand is None else [said, *_quoted(part, demand, text, words)]


def _quoted(part: Milestone, demand: Demand, text: str, words: ScreenWords) -> list[Part]:
    """The words that make an item without a date; marked while they may still grow."""
    said = deed(demand.phrase.replace("\n", " "), part.lead, part.cooperating)
    quote: Part = (f" {words.quoted(cut(said, _QUOTE))}", "quiet")
    return [quote, (" …", "provisional")] if demand.end >= len(text.rstrip()) else [quote]


def deadline_parts(deadline: Deadline, today: date, words: ScreenWords) -> tuple[Part, ...]:
    """A deadline spelled out: the date with its weekday, the days left, the words that it was read from."""
    style = "provisional" if deadline.provisional else "spelled"
    about = "≈ " if deadline.approximate else ""
    time = f" {deadline.time:%H:%M}" if deadline.time else ""
    quote: Part = (f" {words.quoted(cut(deadline.phrase, _QUOTE))}", "quote")
    more = " …" if deadline.provisional else ""
    if deadline.kind == "vague":
        return ((words.say("asked for without a date"), "gap"), quote)
    if deadline.due is None:
        start = words.say("from {day}", day=words.day(deadline.start)) if deadline.start else "?"
        return ((start + more, style), quote)
    day = f"{about}{words.day(deadline.due)}{time}"
    if deadline.kind == "mention":
        return ((words.say("mentions {day}", day=day) + more, "quiet"), quote)
    left = days_left(deadline.due, today, words)
    said = words.say("due {day}", day=day)
    recurring = "  ↻" if deadline.rule else ""
    return ((said, style), (f" · {left}{recurring}{more}", style), quote)
