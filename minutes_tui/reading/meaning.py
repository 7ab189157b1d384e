"""All that a sentence means: its deadlines, who owes it, and whether it demands anything."""

from collections.abc import Sequence
from datetime import date

from minutes_tui.domain.deadlines import Meaning
from minutes_tui.domain.languages import Language
from minutes_tui.domain.units import Unit


def read_meaning(
    text: str,
    language: Language,
    meeting_date: date,
    *,
    units: Sequence[Unit] = (),
    kind: str = "directive",
    country: str = "VN",
) -> Meaning:
    """Reads a sentence or paragraph.

    Args:
        text: the text as typed.
        language: the language of the meeting; a text plainly in another of the five is read in that one.
        meeting_date: the day from which every date is read.
        units: the roster.
        kind: directive, statement, report or decision; only a directive or decision owes anything.
        country: whose public holidays count (ISO 3166).
    """
    raise NotImplementedError
