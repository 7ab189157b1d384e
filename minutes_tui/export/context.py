"""What a template receives: one documented structure of plain dicts, lists, strings and numbers.

Every key is always there; what is unknown is an empty string, an empty list or zero. The version grows when a
key is taken away or changes its meaning, not when one is added.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from minutes_tui.domain.attendance import read_attendance
from minutes_tui.domain.languages import RIGHT_TO_LEFT, Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.cleaning import clean_line
from minutes_tui.export.context_entries import (
    agenda_of,
    extract_of,
    numbered_conclusions,
    printed_entries,
    record_of,
    sections_of,
)
from minutes_tui.export.context_items import items_by_entry, items_of_meeting
from minutes_tui.export.context_numbers import conclusion_numbers, counting, resolution_numbers
from minutes_tui.export.context_people import attendance_of, joined, person_of
from minutes_tui.export.genitive import kind_in_genitive
from minutes_tui.locale.dates import long_date, short_date, time_words, weekday_name
from minutes_tui.locale.terms import term, terms_of

CONTEXT_VERSION: Final = 1
"""The version of the structure that templates are written for."""

Plain = dict[str, Any]

_DIGIT: Final = re.compile(r"\d(?!\d)")


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a meeting is to be put into a file."""

    language: Language
    """The language of the file."""
    today: date
    """The day on which it is written: open items past their date are overdue on it."""
    off_record: bool = False
    """Are entries off the record printed?"""
    unit: str = ""
    """The unit whose extract it is; empty for the whole."""


def _moment(meeting: Meeting, moment: datetime | None, language: str) -> Plain:
    if moment is None:
        return {"time": "", "time_text": "", "date_text": ""}
    local = meeting.local(moment)
    return {
        "time": f"{local:%H:%M}",
        "time_text": time_words(local, language),
        "date_text": long_date(local.date(), language),
    }


def _opening(meeting: Meeting) -> datetime | None:
    """When the meeting was opened: as noted, else when the first timed word was said."""
    if meeting.head.started_at is not None:
        return meeting.head.started_at
    return next((e.at for e in meeting.entries if e.timed and read_attendance(e) is None), None)


def head_of(meeting: Meeting, language: str) -> Plain:
    """The head of the minutes as plain values."""
    head = meeting.head
    number = clean_line(head.number)
    return {
        "id": meeting.id,
        "title": clean_line(head.title),
        "title_of": kind_in_genitive(clean_line(head.title)) if language == "ru" else clean_line(head.title),
        "number": f"0{number}" if language == "vi" and _DIGIT.match(number) else number,
        "symbol": number.rpartition("-")[2].strip() if "/" in number and "-" in number else "",
        "body": clean_line(head.body),
        "parent_body": clean_line(head.parent_body),
        "place": clean_line(head.place),
        "issued_in": clean_line(head.issued_in),
        "date": head.date.isoformat(),
        "date_text": long_date(head.date, language),
        "date_short": short_date(head.date, language),
        "weekday": weekday_name(head.date, language),
        "year": head.date.year,
        "start": _moment(meeting, _opening(meeting), language),
        "end": _moment(meeting, head.ended_at, language),
        "zone": head.zone,
        "state": head.state,
        "secrecy": term(f"secrecy_{head.secrecy}", language) if head.secrecy else "",
        "urgency": term(f"urgency_{head.urgency}", language) if head.urgency else "",
        "source": clean_line(head.source),
    }


def _distribution(items: list[Plain], unit: str) -> list[str]:
    """Who receives it beside those present: every unit that owes something, once; of an extract its unit."""
    units = [clean_line(unit)] if unit else [u for item in items for u in (*item["lead"], *item["cooperating"])]
    return list(dict.fromkeys(name[:1].upper() + name[1:] for name in units))


def _reporters(record: list[Plain], language: str) -> str:
    """Who reported, each once; English and Russian name them without their office."""
    key = "speaker" if language in ("en", "ru") else "speaker_full"
    return joined(
        list(dict.fromkeys(entry[key] for entry in record if entry["form"] == "heard" and entry[key])), language
    )


def _for_unit(items: list[Plain], unit: str) -> list[Plain]:
    """The action items that a unit leads or takes part in."""
    wanted = clean_line(unit)
    return [item for item in items if wanted in item["lead"] or wanted in item["cooperating"]]


def build_context(meeting: Meeting, options: ExportOptions) -> Plain:
    """The structure for one meeting.

    Args:
        meeting: the meeting as it stands.
        options: language, day, and what is included.
    """
    language = options.language
    entries = printed_entries(meeting, options.off_record)
    shown = {entry.id for entry in entries}
    hidden = frozenset(item.entry for item in meeting.items if item.entry not in shown)
    items = items_of_meeting(meeting, language, options.today, hidden)
    by_entry = items_by_entry(items)
    resolutions, concluded = resolution_numbers(meeting, entries), conclusion_numbers(entries)
    if options.unit:
        items = _for_unit(items, options.unit)
        entries = extract_of(entries, frozenset(item["entry"] for item in items))
        by_entry = items_by_entry(items)
    record = record_of(meeting, entries, by_entry, language)
    agenda = agenda_of(meeting)
    sections = sections_of(meeting, entries, record, resolutions, language)
    conclusions = numbered_conclusions(record, concluded)
    chairs = [person_of(meeting, person, language) for person in meeting.chairs]
    return {
        "context_version": CONTEXT_VERSION,
        "language": language,
        "right_to_left": language in RIGHT_TO_LEFT,
        "today": options.today.isoformat(),
        "today_text": long_date(options.today, language),
        "off_record": options.off_record,
        "unit": clean_line(options.unit),
        "meeting": head_of(meeting, language),
        "chair": chairs[0] if chairs else person_of(meeting, None, language),
        "chairs": chairs,
        "secretary": person_of(meeting, meeting.secretary, language),
        "attendance": attendance_of(meeting, language),
        "agenda": agenda,
        "record": record,
        "sections": sections,
        "timed": any(entry["time"] for entry in record),
        "items": items,
        "decisions": [entry for entry in record if entry["kind"] == "decision"],
        "directives": [entry for entry in record if entry["kind"] == "directive"],
        "votes": [entry for entry in record if entry["kind"] == "vote"],
        "reports": [entry for entry in record if entry["kind"] == "report"],
        "conclusions": conclusions,
        "counted": counting(agenda, sections, conclusions),
        "reporters_text": _reporters(record, language),
        "notes": [entry for entry in record if entry["kind"] == "note"],
        "distribution": _distribution(items, options.unit),
        "words": dict(terms_of(language)),
    }
