"""Corrections in a log: `s/old/new/`, `i/where/line/`, carried out in order on the lines before them.

The manual of scribe.perl (chapter 'Editing Commands') decides: the old words are taken literally; the new ones may
hold slashes; the last slash belongs to the command, and a doubled one gives one at the end; `g` changes everything
before, `G` everything before and behind.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from minutes_tui.domain.errors import MinutesError
from minutes_tui.intake.logs.formats import LONGEST_LINE
from minutes_tui.intake.logs.notes import LeftOut
from minutes_tui.intake.logs.times import Written

MOST_LOOKED_AT: Final = 100_000_000
"""So many lines are looked at for corrections; a log that needs more was made to stop a machine."""

_COPIED_LIKE_ONE: Final = 50
"""So many characters are copied in the time in which one line is looked at."""
VERBATIM_ENDS: Final = {"[[": "]]", "```": "```"}
"""What opens a block of words that stand as they are, and what closes it."""


class TooManyCorrections(MinutesError):
    """A log with more corrections than can be carried out."""


@dataclass(slots=True)
class Line:
    """A line of the log while it is corrected."""

    number: int
    """Its number in the file; of an inserted line that of the command."""
    at: datetime | None
    """When it was written (UTC)."""
    nick: str
    """Who wrote it."""
    text: str
    """Its words, without the blanks round them."""
    verbatim: bool = False
    """It is a whole block of words that stand as they are, kept together whatever others wrote in between."""
    indented: bool = False
    """It began with a blank."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A correcting command by its form."""

    name: Literal["s", "i"]
    """Exchange or insert."""
    old: str
    """The words that are looked for."""
    new: str
    """The words, or the line, that come in."""
    reach: Literal["", "g", "G"] = ""
    """Once, everywhere before, or everywhere."""


def parse_edit(text: str) -> Edit | None:
    """The correcting command that a line is, or None.

    Old words are never empty; backslashes are not special.
    """
    name, delimiter = text[:1], text[1:2]
    if name not in ("s", "i") or delimiter not in ("/", "|"):
        return None
    old, found, rest = text[2:].partition(delimiter)
    if not found or not old:
        return None
    bare = rest.rstrip()
    if name == "s" and bare[-2:] in (f"{delimiter}g", f"{delimiter}G"):
        return Edit("s", old, bare[:-2], "G" if bare[-1] == "G" else "g")
    new = bare[:-1] if bare.endswith(delimiter) else rest
    return Edit("s" if name == "s" else "i", old, new)


def corrected_lines(written: Iterable[Written], left_out: list[LeftOut]) -> list[Line]:
    """The lines of a log after its own corrections; a correction that finds nothing is noted in `left_out`.

    Args:
        written: the lines with their moments.
        left_out: takes the corrections: those carried out, and those that were not.

    Raises:
        TooManyCorrections: the log was made to be endless work.
    """
    desk = _Desk(left_out)
    open_blocks: dict[str, tuple[Line, str]] = {}
    for one in written:
        source = one.line
        text = source.text.strip()
        line = Line(source.number, one.at, source.nick, text, indented=source.text[:1] in (" ", "\t"))
        if source.nick in open_blocks:
            block, end = open_blocks[source.nick]
            if text == end:
                del open_blocks[source.nick]
            else:
                block.text = f"{block.text}\n{source.text.rstrip()}" if block.text else source.text.rstrip()
            continue
        if text in VERBATIM_ENDS:
            line.verbatim, line.text = True, ""
            open_blocks[source.nick] = line, VERBATIM_ENDS[text]
        edit = None if line.verbatim else parse_edit(text)
        if edit is None:
            desk.add(line)
        else:
            desk.carry_out(edit, line)
    desk.report()
    return desk.lines


class _Desk:
    """The lines so far, with the corrections that still reach forward."""

    def __init__(self, left_out: list[LeftOut]) -> None:
        self.lines: list[Line] = []
        self._left_out = left_out
        self._forward: list[tuple[Edit, Line]] = []
        self._hits: dict[int, int] = {}
        self._looked_at = 0

    def add(self, line: Line) -> None:
        """One more line; the corrections that reach forward change it."""
        for edit, command in self._forward:
            self._look(1)
            if edit.old in line.text:
                self._exchange(line, edit)
                self._hits[command.number] += 1
        self.lines.append(line)

    def carry_out(self, edit: Edit, command: Line) -> None:
        """Changes or inserts; what finds nothing is reported."""
        if edit.reach:
            self._everywhere(edit, command)
            return
        place = self._nearest(edit.old)
        if place is None:
            self._left_out.append(LeftOut(command.number, command.text, "missed"))
            return
        if edit.name == "s":
            self._exchange(self.lines[place], edit, 1)
        else:
            self.lines.insert(place, Line(command.number, self.lines[place].at, command.nick, edit.new.strip()))
        self._left_out.append(LeftOut(command.number, command.text, "command"))

    def report(self) -> None:
        """Says which of the corrections that reach forward have found nothing to the end."""
        for _, command in self._forward:
            why: Literal["missed", "command"] = "command" if self._hits[command.number] else "missed"
            self._left_out.append(LeftOut(command.number, command.text, why))

    def _everywhere(self, edit: Edit, command: Line) -> None:
        self._look(len(self.lines))
        hits = 0
        for line in self.lines:
            if edit.old in line.text:
                self._exchange(line, edit)
                hits += 1
        if edit.reach == "G":
            self._hits[command.number] = hits
            self._forward.append((edit, command))
            return
        self._left_out.append(LeftOut(command.number, command.text, "command" if hits else "missed"))

    def _exchange(self, line: Line, edit: Edit, count: int = -1) -> None:
        """Puts the new words into a line; words that grow and grow are not let grow."""
        hits = line.text.count(edit.old) if count < 0 else count
        size = len(line.text) + hits * (len(edit.new) - len(edit.old))
        self._look(1 + size // _COPIED_LIKE_ONE)
        if size > LONGEST_LINE:
            raise TooManyCorrections(
                "The correction {form} in line {number} makes a line longer than any; nothing was imported. "
                "Take it out and import the log again.",
                form=f"s/{edit.old[:20]}/{edit.new[:20]}/", number=line.number,
            )  # fmt: skip
        line.text = line.text.replace(edit.old, edit.new, count)

    def _nearest(self, old: str) -> int | None:
        """The index of the nearest earlier line with some words; of words with marks that nobody sees, without."""
        place = len(self.lines) - 1
        while place >= 0 and old not in self.lines[place].text:
            place -= 1
        self._look(len(self.lines) - max(place, 0))
        return place if place >= 0 else None

    def _look(self, lines: int) -> None:
        self._looked_at += lines
        if self._looked_at > MOST_LOOKED_AT:
            raise TooManyCorrections(
                "The log has more corrections that find nothing than can be looked for; nothing was imported. "
                "Take lines such as s/old/new/ out of it and import it again."
            )
