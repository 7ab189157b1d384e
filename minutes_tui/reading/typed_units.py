"""Units as somebody types them into a question: names, parts of names or keys, with commas between them."""

import re
from typing import Final

from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.text import clean_line, fold
from minutes_tui.reading.entryline.names import find_lead, find_speaker, units_of

_WITH: Final = re.compile(r"\s*[+＋]\s*")
_BETWEEN: Final = re.compile(r"\s*[,;،؛，；、]\s*")


def typed_units(text: str, meeting: Meeting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lead and cooperating units from a typed line: ``Office, Board + Legal``; who stands behind + cooperates.

    A name of the roster is found whole (commas inside it included), by a part of it or by its key; a name that
    nobody has stands as typed. Nobody is named twice.
    """
    before, *behind = _WITH.split(clean_line(text))
    lead = _names(before, meeting)
    cooperating = dict.fromkeys(name for part in behind for name in _names(part, meeting) if name not in lead)
    return lead, tuple(cooperating)


def _names(text: str, meeting: Meeting) -> tuple[str, ...]:
    parts = [part for part in _BETWEEN.split(text) if part]
    ends = [0]
    for part in parts:
        ends.append(text.index(part, ends[-1]) + len(part))
    found: dict[str, None] = {}
    place = 0
    while place < len(parts):
        begin = text.index(parts[place], ends[place])
        # The longest stretch that is somebody's name: names may hold commas themselves.
        for end in range(len(parts), place, -1):
            known = find_lead(text[begin : ends[end]], meeting)
            if known is not None or end == place + 1:
                found[known or _by_part(parts[place], meeting)] = None
                place = end
                break
    return tuple(found)


def _by_part(name: str, meeting: Meeting) -> str:
    """The unit, else the person, of whom a part was typed; else the words as typed."""
    typed = fold(name).split()
    begun = [unit.name for unit in units_of(meeting) if typed and _holds(fold(unit.name).split(), typed)]
    if len(begun) == 1:
        return begun[0]
    identifier = find_speaker(name, meeting).identifier
    return meeting.speaker_name(identifier) or name


def _holds(words: list[str], typed: list[str]) -> bool:
    """Does every typed word begin a word of the name?"""
    return all(any(word.startswith(part) for word in words) for part in typed)
