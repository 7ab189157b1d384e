"""`s/old/new/` and `i/where/line/`: which entry, which words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.reading.entryline.sameness import Same

UNTYPED: Final[frozenset[Kind]] = frozenset({"attendance"})
"""Kinds whose text the program made of names: they are corrected with the people, not with words."""


class RefusedCorrection(MinutesError):
    """A correction that has not its form, or finds nothing."""


@dataclass(frozen=True, slots=True)
class Correction:
    """`s/old/new/g` by its form."""

    old: str
    """The words to be exchanged, literally."""
    new: str
    """The words that take their place; empty: they are taken out."""
    everywhere: bool
    """Every hit in all earlier entries."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a correction changes."""

    entry: Entry
    """The nearest earlier entry that holds the old words."""
    text: str
    """Its text after the correction."""
    hits: int
    """How many places are changed, in all entries."""
    ignored_case: bool
    """The words were found only without regard to upper and lower case."""


def parse_correction(form: str) -> Correction:
    """Reads `s/old/new/`, `s|old|new|`, with or without the last delimiter and `g`.

    Raises:
        RefusedCorrection: it has too few or too many delimiters, or no old words.
    """
    parts = form[2:].split(form[1])
    if len(parts) < 2:
        raise RefusedCorrection(
            "A correction has the form s/old/new/; nothing was changed. Begin with \\ to enter the line as text."
        )
    flag = parts[2].strip() if len(parts) > 2 else ""
    if len(parts) > 3 or flag not in ("", "g", "G"):
        raise _too_many(form[1])
    if not parts[0]:
        raise RefusedCorrection("The correction does not say which words to change; nothing was changed.")
    return Correction(parts[0], parts[1], flag != "")


def parse_insertion(form: str) -> tuple[str, str, int]:
    """Reads `i/where/line/`: the words of the entry, the line, and where the line begins in the form.

    Raises:
        RefusedCorrection: it has too few or too many delimiters, or a part is empty.
    """
    delimiter = form[1]
    parts = form[2:].split(delimiter)
    if len(parts) == 3 and parts[2].strip():
        raise _too_many(delimiter)
    if len(parts) > 3:
        raise _too_many(delimiter)
    if len(parts) < 2 or not parts[0] or not parts[1].strip():
        raise RefusedCorrection(
            "An insertion has the form i/where/line/; nothing was entered. Begin with \\ to enter the line as text."
        )
    return parts[0], parts[1], 3 + len(parts[0])


def _too_many(delimiter: str) -> RefusedCorrection:
    other = "|" if delimiter == "/" else "/"
    return RefusedCorrection(
        "The correction has more {delimiter} than its form; nothing was changed. Type it with {other} instead: "
        "s{other}old{other}new{other}",
        delimiter=delimiter,
        other=other,
    )


def earlier_entries(entries: Records[Entry], last_entry: str | None) -> Iterator[Entry]:
    """The entries that can be corrected, the nearest first: the one typed last, then back through the record.

    A correction that was refused and set aside holds the words that it looks for, and is none of them.
    """
    typed_last = entries.get(last_entry)
    if typed_last is not None and _correctable(typed_last):
        yield typed_last
    for entry in reversed(entries.ordered):
        if entry is not typed_last and _correctable(entry):
            yield entry


def _correctable(entry: Entry) -> bool:
    return entry.kind not in UNTYPED and not entry.refused


@lru_cache(maxsize=16)
def _nearest(old: str, entries: Same[Records[Entry]], last_entry: str | None) -> tuple[Entry | None, bool]:
    """The nearest entry that holds some words, and whether case was ignored; kept while the rest is typed."""
    earlier = tuple(earlier_entries(entries.value, last_entry))
    found = next((e for e in earlier if old in e.text), None)
    if found is not None:
        return found, False
    pattern = re.compile(re.escape(old), re.IGNORECASE)
    return next((e for e in earlier if pattern.search(e.text)), None), True


@lru_cache(maxsize=16)
def _all_hits(old: str, ignored_case: bool, entries: Same[Records[Entry]]) -> int:
    return sum(count_hits(e.text, old, ignored_case) for e in earlier_entries(entries.value, None))


def find_target(correction: Correction, meeting: Meeting) -> Target:
    """The nearest earlier entry that holds the old words: first as typed, then without regard to case.

    Raises:
        RefusedCorrection: no entry holds them, or an entry would be left without a word.
    """
    entries = Same(meeting.entries)
    entry, ignored_case = _nearest(correction.old, entries, meeting.floor.last_entry)
    if entry is None:
        raise RefusedCorrection("No earlier entry holds “{old}”; nothing was changed.", old=correction.old)
    text = corrected(entry.text, correction, ignored_case)
    hits = _all_hits(correction.old, ignored_case, entries) if correction.everywhere else 1
    emptied = [text] if not correction.everywhere else _emptied(correction, ignored_case, meeting)
    if not all(words.strip() for words in emptied):
        raise RefusedCorrection("Nothing would be left of an entry; nothing was changed. Delete it instead.")
    return Target(entry, text, hits, ignored_case)


def _emptied(correction: Correction, ignored_case: bool, meeting: Meeting) -> Iterator[str]:
    """What becomes of the entries of which a correction may leave nothing."""
    if correction.new.strip():
        return
    for entry in earlier_entries(meeting.entries, None):
        if count_hits(entry.text, correction.old, ignored_case):
            yield corrected(entry.text, correction, ignored_case)


def count_hits(text: str, old: str, ignored_case: bool) -> int:
    """How often a text holds some words."""
    if not ignored_case:
        return text.count(old)
    return len(re.findall(re.escape(old), text, re.IGNORECASE))


def corrected(text: str, correction: Correction, ignored_case: bool) -> str:
    """A text after the correction: its first hit exchanged, or all of them."""
    count = -1 if correction.everywhere else 1
    if not ignored_case:
        return text.replace(correction.old, correction.new, count)
    pattern = re.compile(re.escape(correction.old), re.IGNORECASE)
    return pattern.sub(lambda _: correction.new, text, count=max(count, 0))


def find_where(where: str, meeting: Meeting) -> tuple[Entry, bool]:
    """The nearest earlier entry that holds some words, and whether case had to be ignored.

    Raises:
        RefusedCorrection: no entry holds them.
    """
    entry, ignored_case = _nearest(where, Same(meeting.entries), meeting.floor.last_entry)
    if entry is None:
        raise RefusedCorrection("No earlier entry holds “{old}”; nothing was entered.", old=where)
    return entry, ignored_case
