"""The numbers that documents print: of the agenda, of what was resolved under it, of a notice's conclusions."""

import re
from collections.abc import Sequence
from typing import Any, Final

from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.cleaning import clean, clean_line

Plain = dict[str, Any]

RESOLVED: Final[frozenset[Kind]] = frozenset({"directive", "decision", "vote"})
"""Kinds of entries that settle something."""
CONCLUDED: Final[frozenset[Kind]] = frozenset({"directive", "decision"})
"""Those of them that a notice of conclusions holds."""
_OWN_NUMBER: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]\s|\d{1,2}(?:\.\d{1,2})+\s")


def agenda_numbers(meeting: Meeting) -> dict[str, str]:
    """The number of each agenda item: the source's, else counted; 2.1 for a point under point 2."""
    numbers: dict[str, str] = {}
    counts = [0, 0]
    parent = ""
    for item in meeting.agenda:
        if item.level <= 1:
            counts = [counts[0] + 1, 0]
            parent = numbers[item.id] = clean_line(item.number).rstrip(".") or str(counts[0])
        else:
            counts[1] += 1
            numbers[item.id] = clean_line(item.number).rstrip(".") or f"{parent or counts[0]}.{counts[1]}"
    return numbers


def _has_own_numbers(entries: Sequence[Entry]) -> bool:
    """Do the decisions and directives bear the numbers of their source, beside their words or in them?"""
    return any(clean_line(e.number) or _OWN_NUMBER.match(clean(e.wording).strip()) for e in entries)


def resolution_numbers(meeting: Meeting, entries: Sequence[Entry]) -> dict[str, str]:
    """The number of each directive, decision and vote under its agenda item: 2.1, 2.2 under item 2.

    It goes on where an item is taken up again. A record that was imported with numbers of its own keeps them.

    Args:
        meeting: the meeting.
        entries: all entries that the whole minutes print; an extract has their numbers.
    """
    resolved = [entry for entry in entries if entry.kind in RESOLVED]
    if _has_own_numbers(resolved):
        return {entry.id: clean_line(entry.number) for entry in resolved}
    points = agenda_numbers(meeting)
    counts: dict[str, int] = {}
    numbers = {}
    for entry in resolved:
        point = points.get(entry.agenda or "", "")
        counts[point] = counts.get(point, 0) + 1
        numbers[entry.id] = f"{point}.{counts[point]}".lstrip(".")
    return numbers


def conclusion_numbers(entries: Sequence[Entry]) -> dict[str, str]:
    """The number of each directive and decision in a notice of conclusions: 1., 2.; or its source's.

    A dash under a number stays a dash.

    Args:
        entries: all entries that the whole minutes print.
    """
    concluded = [entry for entry in entries if entry.kind in CONCLUDED]
    if not _has_own_numbers(concluded):
        return {entry.id: f"{count}." for count, entry in enumerate(concluded, start=1)}
    numbers = {entry.id: clean_line(entry.number) for entry in concluded}
    return {key: f"{number}." if number[-1:].isdigit() else number for key, number in numbers.items()}


def counting(agenda: Sequence[Plain], sections: Sequence[Plain], conclusions: Sequence[Plain]) -> dict[str, bool]:
    """Where Word's own numbering gives the very numbers of the record, so that a template may leave them to it.

    Args:
        agenda: the points of the agenda.
        sections: the sections of the record.
        conclusions: the points of a notice of conclusions.
    """
    titled = [section for section in sections if section["title"]]
    in_order = [section["number"] for section in titled] == [str(n) for n in range(1, len(titled) + 1)]
    resolved = [
        [entry["resolution"] for entry in section["decisions"]] for section in sections if section["decisions"]
    ]
    expected = [
        [f"{section['number']}.{n}" for n in range(1, len(section["decisions"]) + 1)]
        for section in sections
        if section["decisions"]
    ]
    return {
        "agenda": [point["number"] for point in agenda] == _counted([point["level"] for point in agenda]),
        "sections": in_order,
        "resolutions": in_order and resolved == expected,
        "conclusions": [e["conclusion"] for e in conclusions] == [f"{n}." for n in range(1, len(conclusions) + 1)],
    }


def _counted(levels: Sequence[int]) -> list[str]:
    """The numbers of a list of two levels: 1, 1.1, 1.2, 2."""
    numbers = []
    first = second = 0
    for level in levels:
        first, second = (first + 1, 0) if level <= 1 else (first, second + 1)
        numbers.append(str(first) if level <= 1 else f"{first}.{second}")
    return numbers
