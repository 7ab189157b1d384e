"""The last screenful of a record. Pure."""

from collections.abc import Sequence

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.record_rows import Row, entry_rows, estimated_height
from minutes_tui.ui.record_subjects import RecordSubjects


def last_screenful(
    subjects: RecordSubjects, width: int, height: int, words: ScreenWords
) -> tuple[Sequence[Row], int]:
    """The rows at the end of a record, and how many rows the whole of it takes.

    What is out of sight is not broken into rows: how many it takes is guessed, as the record itself does.

    Args:
        subjects: the entries.
        width: cells of a row.
        height: rows in sight.
        words: the language of the screen.
    """
    rows: list[Row] = []
    index = len(subjects.entries)
    while index and len(rows) <= height:
        index -= 1
        rows[:0] = entry_rows(subjects.subject(index), width, words)
    above = sum(estimated_height(subjects.entries[i].text, width, subjects.named(i)) for i in range(index))
    return rows[-height:], above + len(rows)
