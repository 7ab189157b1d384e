"""Action items as plain values for documents, numbered in the order of the record."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from minutes_tui.domain.ids import short_id
from minutes_tui.domain.items import (
    ActionItem,
    ItemLife,
    current_cooperating,
    current_due,
    current_lead,
    is_overdue,
)
from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.cleaning import clean, clean_line
from minutes_tui.export.context_people import joined
from minutes_tui.export.due import due_words
from minutes_tui.export.marking import Marked
from minutes_tui.export.tasks import printed_task
from minutes_tui.locale.dates import short_date
from minutes_tui.locale.terms import term

Plain = dict[str, Any]


def _status(item: ActionItem, life: ItemLife | None, today: date) -> str:
    if is_overdue(item, life, today):
        return "overdue"
    return life.status if life is not None else "open"


def item_of(meeting: Meeting, item: ActionItem, number: int, language: str, today: date) -> Plain:
    """An action item as plain values."""
    life = meeting.lives.get(item.id)
    entry = meeting.entries.get(item.entry)
    point = meeting.agenda.get(entry.agenda) if entry is not None else None
    lead = [clean_line(unit) for unit in current_lead(item, life)]
    cooperating = [clean_line(unit) for unit in current_cooperating(item, life)]
    due = current_due(item, life)
    status = _status(item, life, today)
    task = printed_task(item)
    return {
        "number": number,
        "id": item.id,
        "short_id": short_id(item.id),
        "task": Marked(task, "item", item.id, task, 0),
        "words": clean(item.words),
        "lead": lead,
        "lead_text": joined(lead, language),
        "cooperating": cooperating,
        "cooperating_text": joined(cooperating, language),
        "authority": clean_line(item.authority),
        "product": clean_line(item.product),
        "due": due.isoformat() if due else "",
        "due_time": item.due_time.isoformat("minutes") if item.due_time else "",
        "due_date_text": short_date(due, language) if due else "",
        "due_text": clean_line(due_words(item, life, language)),
        "first_due": item.due.isoformat() if item.due else "",
        "start": item.start.isoformat() if item.start else "",
        "rule": item.rule or "",
        "phrase": clean_line(item.phrase),
        "status": status,
        "status_text": term(f"status_{status}", language),
        "closed_on": life.closed_on.isoformat() if life and life.closed_on else "",
        "proof": clean_line(life.proof) if life else "",
        "extensions": len(life.extensions) if life else 0,
        "said_time": f"{meeting.local(item.said_at):%H:%M}" if entry is not None and entry.timed else "",
        "entry": item.entry,
        "agenda": clean_line(point.title) if point else "",
        "milestone": item.milestone,
        "confirmed": item.confirmed,
    }


def items_of_meeting(meeting: Meeting, language: str, today: date, hidden: frozenset[str]) -> list[Plain]:
    """The action items in the order of the record; those of hidden entries are left out."""
    shown = (item for item in meeting.ordered_items() if item.entry not in hidden)
    return [item_of(meeting, item, number, language, today) for number, item in enumerate(shown, start=1)]


def items_by_entry(items: list[Plain]) -> Mapping[str, list[Plain]]:
    """Which action items each entry made."""
    made: dict[str, list[Plain]] = {}
    for item in items:
        made.setdefault(item["entry"], []).append(item)
    return made
