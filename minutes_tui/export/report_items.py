"""Action items as rows of reports and letters: as they stood at the end of a day, in words of a language."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from minutes_tui.domain.lateness import lateness
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_groups import status_key
from minutes_tui.export.cleaning import clean_line
from minutes_tui.export.context_people import COMMAS, joined
from minutes_tui.export.tasks import printed_task
from minutes_tui.locale.dates import short_date
from minutes_tui.locale.numbers import counted
from minutes_tui.locale.terms import plurals_of, term

Plain = dict[str, Any]

_UNDATED: Final = "–"


def item_rows(entries: Iterable[RegisterItem], day: date, language: str, steps: Counter[str]) -> list[Plain]:
    """Items as plain values, numbered from 1.

    Args:
        entries: the items as they stood on the day.
        day: the day on which they are judged.
        language: of words and dates.
        steps: how many milestones the directive of each entry has, by the entry's id.
    """
    return [item_row(number, entry, day, language, steps) for number, entry in enumerate(entries, start=1)]


def item_row(number: int, entry: RegisterItem, day: date, language: str, steps: Counter[str]) -> Plain:
    """One item as plain values."""
    item, life = entry.item, entry.life
    lead = [clean_line(unit) for unit in entry.lead]
    cooperating = [clean_line(unit) for unit in entry.cooperating]
    status = status_key(entry, day)
    first, meeting, given = entry.first_due, clean_line(entry.meeting_title), short_date(entry.given_on, language)
    return {
        "number": number,
        "task": printed_task(item),
        "lead": lead,
        "lead_text": joined(lead, language) or term("report_no_unit", language),
        "cooperating": cooperating,
        "cooperating_text": joined(cooperating, language),
        "authority": clean_line(item.authority),
        "product": clean_line(item.product),
        "due": entry.due.isoformat() if entry.due else "",
        "due_text": _due_text(entry, language),
        "first_due_text": short_date(first, language) if first else "",
        "extensions": len(life.extensions),
        "late_days": late.against_current if (late := lateness(entry, day)) is not None else 0,
        "late_days_first": late.against_first if late is not None else 0,
        "late_text": _late_text(entry, day, language),
        "status": status,
        "status_text": term(f"status_{status}", language),
        "result_text": _result_text(entry, status, language),
        "closed_on_text": short_date(life.closed_on, language) if life.closed_on else "",
        "proof": clean_line(life.proof),
        "note": clean_line(life.notes[-1].text) if life.notes else "",
        "meeting": meeting,
        "given_text": given,
        "origin_text": COMMAS.get(language, ", ").join(part for part in (meeting, given) if part),
        "milestone": item.milestone,
        "milestone_text": f"{item.milestone}/{steps[item.entry]}" if item.milestone else "",
    }


def steps_of(entries: Sequence[RegisterItem]) -> Counter[str]:
    """How many milestones the directive of each entry has, by the entry's id."""
    return Counter(entry.item.entry for entry in entries if entry.item.milestone)


def _due_text(entry: RegisterItem, language: str) -> str:
    due, first = entry.due, entry.first_due
    if due is None:
        return _UNDATED
    shown = short_date(due, language)
    if first is None or first == due:
        return shown
    return term("report_extended", language, due=shown, first=short_date(first, language))


def _late_text(entry: RegisterItem, day: date, language: str) -> str:
    late = lateness(entry, day)
    if late is None or not late.against_first:
        return ""
    words = plurals_of(language)["days"]
    current = counted(late.against_current, language, words)
    if late.against_first == late.against_current:
        return current
    return term("report_delay_first", language, days=current, first=counted(late.against_first, language, words))


def _result_text(entry: RegisterItem, status: str, language: str) -> str:
    """How it stands, with the day on which it was closed."""
    words = term(f"status_{status}", language)
    closed = entry.life.closed_on
    return f"{words} ({short_date(closed, language)})" if closed else words
