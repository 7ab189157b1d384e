"""Shorthand: what the secretary types for longer words, a value that the library keeps."""

from dataclasses import dataclass

from minutes_tui.domain.languages import Language


@dataclass(frozen=True, slots=True)
class Shorthand:
    """One abbreviation or fixed phrase."""

    short: str
    """What is typed: cchc, ;floor."""
    text: str
    """What it stands for; ``{speaker}``, ``{item}`` and ``{time}`` are filled in."""
    language: Language | None = None
    """In meetings of this language only; None: in all."""
    series: str = ""
    """In meetings of this series only; empty: in all."""
