"""What a Word file that came back holds, as plain values: its paragraphs, marks, tracked changes and comments."""

from dataclasses import dataclass
from datetime import datetime

from minutes_tui.domain.marks import Mark
from minutes_tui.domain.proposals import Revision


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the file."""

    line: int
    """The number of the paragraph, from 0."""
    offset: int
    """Code points into its text."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark where it stands in the file."""

    mark: Mark
    """Which words it is round."""
    begin: Place
    """Where its words begin."""
    end: Place
    """Where they end."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, every tracked change in it taken as made."""

    text: str
    """Its text."""
    in_table: bool = False
    """Does it stand in a table?"""
    revisions: tuple[Revision, ...] = ()
    """The tracked changes in it, in their order."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on some words of the file."""

    author: str
    """Who wrote it, as the editing program names him."""
    at: datetime | None
    """When, where that is said."""
    text: str
    """What he wrote."""
    anchor: str
    """The words that it is about; empty where it stands at a place only."""
    place: Place
    """Where these words begin."""


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A whole file."""

    lines: tuple[Line, ...]
    """Its paragraphs, those of tables included."""
    placed: tuple[Placed, ...] = ()
    """The marks that are left in it, in their order."""
    comments: tuple[Comment, ...] = ()
    """The comments, in the order of their places."""
    meeting: str = ""
    """The id of the meeting that it was written of; empty where the file does not say it."""
    language: str = ""
    """The language in which it was written; empty where the file does not say it."""
    listing: tuple[str, ...] = ()
    """What stood in it when it was written: names of marks, and fingerprints of the other paragraphs."""
