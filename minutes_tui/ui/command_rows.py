"""The commands of the palette: found by a few letters of any of their words, and shown one a row. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_tui.domain.text import fold
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.panel_rows import PanelRow
from minutes_tui.ui.record_layout import cells, cut, right_to_left

KEY_CELLS = 11
"""Cells of the column of keys: as wide as Shift+Tab and a blank on either side."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the program can do now."""

    id: str
    """The id of its key, for a keymap: ``record.edit``; of what has no key, a name of its own."""
    title: str
    """What it does, in the language of the screen."""
    place: str = ""
    """The part of the screen whose key it is, in the language of the screen; empty: of the whole program."""
    key: str = ""
    """Its key, as it is printed; empty where it has none."""
    also: str = field(default="", compare=False)
    """Other words by which it is found: those of English, for who knows the program in that language."""


def matching(commands: Sequence[Command], typed: str) -> list[Command]:
    """The commands that hold every typed word, those first whose title begins with what was typed.

    Args:
        commands: the commands, in the order in which they are listed where nothing is typed.
        typed: what was typed; case and diacritics do not count.
    """
    wanted = fold(typed)
    terms = wanted.split()
    ranked = [(_rank(command, wanted, terms), command) for command in commands]
    return [command for rank, command in sorted(ranked, key=lambda pair: pair[0]) if rank < _NOT_FOUND]


_NOT_FOUND = 4


def _rank(command: Command, wanted: str, terms: Sequence[str]) -> int:
    """How near a command is to what was typed: 0 its key or the beginning of its title, 4 not at all."""
    title = fold(command.title)
    if title.startswith(wanted) or fold(command.key) == wanted:
        return 0
    if all(f" {title}".find(f" {term}") >= 0 for term in terms):
        return 1
    if all(term in title for term in terms):
        return 2
    everything = fold(f"{command.title} {command.place} {command.key} {command.id} {command.also}")
    return 3 if all(term in everything for term in terms) else _NOT_FOUND


def command_rows(commands: Sequence[Command], grouped: bool, words: ScreenWords, width: int) -> list[PanelRow]:
    """One row a command: its key, what it does; and where it belongs, above the commands of one place or behind.

    Args:
        commands: the commands, in order.
        grouped: does a heading stand above those of one place? Else the place stands behind each.
        words: the language of the screen.
        width: cells of a row.
    """
    rows: list[PanelRow] = []
    place: str | None = None
    for command in commands:
        if grouped and command.place != place:
            place = command.place
            heading = place or words.say("The program")
            rows += [PanelRow()] if rows else []
            rows.append(PanelRow(((f" {cut(heading, width - 2)}", "panel-heading"),)))
        rows.append(_row(command, not grouped, width))
    return rows


def _row(command: Command, with_place: bool, width: int) -> PanelRow:
    key = f" {cut(command.key, KEY_CELLS - 2)}"
    lead = key + " " * max(1, KEY_CELLS - cells(key))
    title = cut(command.title, max(8, width - cells(lead) - 1))
    room = width - cells(lead) - cells(title) - 3
    where = command.place if with_place and not right_to_left(command.title) else ""
    behind = f"  {cut(where, room)}" if where and room > 6 else ""
    parts = ((lead, "key"), (title, "text"), (behind, "quiet"))
    return PanelRow(parts, "", command.id)
