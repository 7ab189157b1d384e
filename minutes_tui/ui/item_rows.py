"""The action items of a meeting as rows of a side panel: who, what, when, and what is missing. Pure."""

from datetime import date
from functools import lru_cache
from typing import Final

from minutes_tui.domain.gaps import item_gaps
from minutes_tui.domain.items import ActionItem, ItemLife, current_due, current_lead
from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.panel_rows import PanelRow, heading_row
from minutes_tui.ui.record_layout import cut, listed, right_to_left, wrap
from minutes_tui.ui.record_rows import Part
from minutes_tui.ui.wording import days_left

_REMEMBERED: Final = 2048
"""So many items are remembered as they were drawn: more than a meeting has."""

TASK_ROWS: Final = 2
"""Rows that the task of an item takes at most."""

_ADDRESS: Final = 24
"""Code points before the name of a unit that still belong to the address: 'Giao ', 'The '."""
_BETWEEN: Final = 32
"""Code points between the lead unit and one that works with it: ' chủ trì, phối hợp với '."""
_EDGES: Final = " ,;:،؛"


def item_rows(
    meeting: Meeting, today: date, words: ScreenWords, width: int, *, products: bool = False
) -> list[PanelRow]:
    """The action items so far.

    Args:
        meeting: the meeting.
        today: the day from which days are counted.
        words: the language of the screen.
        width: cells of a row.
        products: does a directive without a product count among the gaps?
    """
    items = tuple(meeting.ordered_items())
    missing = sum(len(item_gaps(item, products=products)) for item in items)
    detail = str(len(items)) if items else ""
    if missing:
        detail += " · " + words.count("{n} gap", "{n} gaps", missing)
    rows = [heading_row(words.say("ACTION ITEMS"), detail, width)]
    if not items:
        rows.append(PanelRow(((" " + cut(words.say("none yet"), width - 2), "quiet"),)))
    for number, item in enumerate(items, start=1):
        rows += _one_item(number, item, meeting.lives.get(item.id), today, words, width)
    return rows


@lru_cache(maxsize=_REMEMBERED)
def _one_item(
    number: int, item: ActionItem, life: ItemLife | None, today: date, words: ScreenWords, width: int
) -> tuple[PanelRow, ...]:
    indent = " " * (len(str(number)) + 2)
    room = width - len(indent) - 1
    first, *others = [
        *_who(item, current_lead(item, life), words, room),
        *_what(item, room),
        *_when(item, life, today, words),
    ]
    head: Part = (f" {number} ", "number")
    return (
        PanelRow(),
        PanelRow((head, *first), "item", item.id),
        *(PanelRow(((indent, "number"), *parts), "item", item.id, head=False) for parts in others),
    )


def _who(item: ActionItem, lead: tuple[str, ...], words: ScreenWords, room: int) -> list[tuple[Part, ...]]:
    """The units; Arabic ones on rows of their own, without the number."""
    who = listed(lead)
    rows: list[tuple[Part, ...]] = [()] if right_to_left(who) else []
    rows.append(((cut(who, room), "lead") if who else ("? " + words.say("no unit"), "gap"),))
    if item.cooperating:
        rows.append(((cut("+ " + listed(item.cooperating), room), "quiet"),))
    return rows


def _what(item: ActionItem, room: int) -> list[tuple[Part, ...]]:
    """The task without the units that stand above it, in a few rows."""
    text = deed(item.task.replace("\n", " "), item.lead, item.cooperating)
    lines = wrap(text, room)
    shown = [text[begin:end] for begin, end in lines[:TASK_ROWS]]
    if len(lines) > TASK_ROWS:
        shown[-1] = cut(text[lines[TASK_ROWS - 1][0] :], room)
    return [((line, "text"),) for line in shown]


def deed(task: str, lead: tuple[str, ...], cooperating: tuple[str, ...]) -> str:
    """A task behind its address: '… sends a common outline to all units' where the units are told already.

    Args:
        task: the words of the task.
        lead: the lead units, by the names that may stand in it.
        cooperating: the units that work with them.
    """
    folded = task.casefold()
    if len(folded) != len(task):
        return task
    end = 0
    for names, reach in ((lead, _ADDRESS), (cooperating, _BETWEEN)):
        for name in names:
            place = folded.find(name.casefold(), end)
            if 0 <= place <= end + reach:
                end = place + len(name)
        if not end:
            return task
    rest = task[end:].lstrip(_EDGES)
    return f"… {rest}" if rest and not task[end : end + 1].isalnum() else task


def _when(item: ActionItem, life: ItemLife | None, today: date, words: ScreenWords) -> list[tuple[Part, ...]]:
    if life is not None and life.status != "open":
        return [((words.say("done") if life.status == "done" else words.say("cancelled"), "quiet"),)]
    due = current_due(item, life)
    if due is not None:
        about = "≈ " if item.approximate else ""
        said = f"{about}{words.short_day(due)} · {days_left(due, today, words)}"
        return [((said, "overdue" if due < today else "date"),)]
    rows: list[tuple[Part, ...]] = []
    if item.start is not None:
        rows.append(((words.say("from {day}", day=words.short_day(item.start)), "date"),))
    if item.no_deadline:
        rows.append(((words.say("no deadline, as said"), "quiet"),))
    else:
        rows.append((("? " + words.say("no deadline"), "gap"),))
    return rows
