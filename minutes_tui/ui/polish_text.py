"""The two wordings of entries side by side, in words. Pure."""

from typing import Final

from minutes_tui.domain.entries import SPOKEN, Entry, Kind
from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.broken_rows import row_cells
from minutes_tui.ui.record_layout import cut, right_to_left, wrap
from minutes_tui.ui.record_rows import Part, Row
from minutes_tui.ui.wording import KINDS, SIGNS, clock

POLISHED_KINDS: Final[frozenset[Kind]] = SPOKEN | {"note"}
"""The kinds whose words minutes print; what the program phrases itself is not polished."""


def to_polish(meeting: Meeting) -> tuple[Entry, ...]:
    """The entries that are gone through, in the order of the record; nothing off the record is among them."""
    return tuple(e for e in meeting.entries if e.kind in POLISHED_KINDS and not e.off_record and e.text)


def place_text(entries: tuple[Entry, ...], place: int, words: ScreenWords) -> str:
    """Where one is, and how many have a second wording."""
    done = sum(entry.minuted is not None for entry in entries)
    polished = words.count("{n} with a second wording", "{n} with a second wording", done)
    return words.say("Entry {n} of {count}", n=place + 1, count=len(entries)) + f" · {polished}"


def taken_rows(entry: Entry, meeting: Meeting, words: ScreenWords, width: int) -> list[Row]:
    """The words as taken, under who said them and when.

    Args:
        entry: the entry.
        meeting: its meeting.
        words: the language of the screen.
        width: cells of a row.
    """
    time = f"{clock(entry.at, meeting)}  " if entry.timed else ""
    sign = f"{SIGNS[entry.kind]} " if entry.kind in SIGNS else ""
    speaker = meeting.speaker_name(entry.speaker)
    kind: Part = (f"{sign}{words.say(KINDS[entry.kind])}", f"kind-{entry.kind}")
    rows: list[Row] = [((time, "quiet"), kind)]
    if speaker:
        beside: Row = (*rows[0], ("  ", "text"), (speaker, "speaker"))
        own_row = right_to_left(speaker) or row_cells(beside) > width
        rows = [*rows, ((cut(speaker, width), "speaker"),)] if own_row else [beside]
    return [*rows, (), *(((entry.text[begin:end], "text"),) for begin, end in wrap(entry.text, max(10, width)))]
