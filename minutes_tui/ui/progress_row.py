"""How far long work is, as a row of the screen."""

from typing import Final

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.record_rows import Part

BAR: Final = 24
"""Cells of a full bar."""


def reading_row(done: int, total: int, words: ScreenWords) -> tuple[Part, ...]:
    """So many meetings of so many have been read: in words, in figures and as a bar."""
    filled = BAR * done // total if total else BAR
    said = words.say("reading the meetings …")
    return (
        (f" {said}  {done:,}/{total:,}  ", "quiet"),
        ("█" * filled, "saved"),
        ("░" * (BAR - filled), "quiet"),
    )
