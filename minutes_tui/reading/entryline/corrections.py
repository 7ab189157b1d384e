"""`s/old/new/` and `i/where/line/`: which entry, which words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting

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


def earlier_entries(meeting: Meeting) -> Iterator[Entry]:
    """The entries that can be corrected, the nearest first: the one typed last, then back through the record."""
    typed_last = meeting.entries.get(meeting.floor.last_entry)
    if typed_last is not None and typed_last.kind not in UNTYPED:
        yield typed_last
    for entry in reversed(meeting.entries.ordered):
        if entry is not typed_last and entry.kind not in UNTYPED:
            yield entry


def find_target(correction: Correction, meeting: Meeting) -> Target:
    """The nearest earlier entry that holds the old words: first as typed, then without regard to case.

    Raises:
        RefusedCorrection: no entry holds them, or an entry would be left without a word.
    """
    pattern: re.Pattern[str] | None = None
    entry = next((e for e in earlier_entries(meeting) if correction.old in e.text), None)
    if entry is None:
        pattern = re.compile(re.escape(correction.old), re.IGNORECASE)
        entry = next((e for e in earlier_entries(meeting) if pattern.search(e.text)), None)
    if entry is None:
        raise RefusedCorrection(
            "No earlier entry holds \u201c{old}\u201d; nothing was changed.", old=correction.old
        )
    ignored_case = pattern is not None
    hits = 1
    if correction.everywhere:
        hits = sum(count_hits(e.text, correction, ignored_case) for e in earlier_entries(meeting))
    text = corrected(entry.text, correction, ignored_case)
    if not text.strip():
        raise RefusedCorrection("Nothing would be left of that entry; nothing was changed. Delete it instead.")
    return Target(entry, text, hits, ignored_case)


def count_hits(text: str, correction: Correction, ignored_case: bool) -> int:
    """How often a text holds the old words."""
    if not ignored_case:
        return text.count(correction.old)
    return len(re.findall(re.escape(correction.old), text, re.IGNORECASE))


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
    target = find_target(Correction(where, where, False), meeting)
    return target.entry, target.ignored_case
