"""A small register with everything in it: what the templates of reports and letters are tried on."""

from dataclasses import replace
from datetime import date
from typing import Any

from minutes_tui.domain.items import ActionItem, Extension, ItemLife, ProgressNote
from minutes_tui.domain.languages import Language
from minutes_tui.domain.register import RegisterItem
from minutes_tui.export.report_context import ReportOptions, build_letter, build_report
from minutes_tui.export.sample import SAMPLE_NOW, sample_meeting


def sample_options(language: Language) -> ReportOptions:
    """The report on the month of the sample, signed."""
    return ReportOptions(language, date(2025, 5, 1), date(2025, 5, 31), SAMPLE_NOW.date(), "A. Chair", "Director")


def sample_register(language: Language) -> list[RegisterItem]:
    """Items that are open, overdue, extended, done and cancelled, with milestones and two lead units."""
    meeting = sample_meeting(language)
    plan = next(iter(meeting.items))
    given = meeting.head.date
    extended = ItemLife(
        "item-1",
        extensions=(Extension(date(2025, 5, 24), date(2025, 5, 19), "A. Chair", "Letter 12"),),
        notes=(ProgressNote(date(2025, 5, 20), "Rooms are measured."),),
    )

    def item(identifier: str, **fields: Any) -> ActionItem:
        return replace(plan, **{"id": identifier, "entry": f"entry-{identifier}", **fields})

    items = (
        (replace(plan, due=date(2025, 5, 20), lead=("Archive", "Registry")), extended),
        (item("2", milestone=1, due=date(2025, 5, 23)), ItemLife("2", "done", date(2025, 5, 22), "Letter 14")),
        (item("3", entry="entry-2", milestone=2, due=date(2025, 6, 10)), ItemLife("3")),
        (item("4", due=None), ItemLife("4")),
        (item("5", lead=()), ItemLife("5", "cancelled", date(2025, 5, 28), reason="merged")),
    )
    return [
        RegisterItem(one, life, meeting.id, meeting.head.title, given, number=number)
        for number, (one, life) in enumerate(items, start=1)
    ]


def sample_report(language: Language) -> dict[str, Any]:
    """The structure of a report on the sample."""
    return build_report(sample_register(language), sample_meeting(language), sample_options(language))


def sample_letter(language: Language) -> dict[str, Any]:
    """The structure of a letter to a unit of the sample."""
    open_items = [entry for entry in sample_register(language) if entry.status == "open"]
    return build_letter("Archive", open_items, sample_meeting(language), sample_options(language))
