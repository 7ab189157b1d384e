"""Rosters in the files in which offices have them, as the text that `roster` reads.

A workbook gives its first sheet that names somebody, a vCard file (RFC 6350, and 2.1 and 3.0 before it) one line
for each card, a Word file its table or list; anything else is text as it stands.
"""

import quopri
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.intake.files import decode, read_bytes, read_text_file
from minutes_tui.intake.spreadsheet import Cell, read_table

_WORKBOOKS: Final = frozenset({".xlsx", ".xlsm"})
_CARDS: Final = frozenset({".vcf", ".vcard"})
_FOLDED: Final = re.compile(r"\r?\n[ \t]|=\r?\n")
_ESCAPED: Final = re.compile(r"\\([nN,;\\:])")
_PARTS: Final = re.compile(r"(?<!\\);")


class UnreadableRosterFile(MinutesError):
    """A roster that cannot be read."""


def read_roster_file(path: Path) -> str:
    """The text of a roster: lines of `name, title, unit`, or a table with tabs between its cells.

    Raises:
        MinutesError: it is not there, damaged, or too large; nothing was taken.
    """
    ending = path.suffix.lower()
    if ending in _WORKBOOKS:
        return "\n".join("\t".join(_on_one_line(cell) for cell in row.cells) for row in read_table(path))
    if ending in _CARDS:
        return "\n".join(["name\ttitle\tunit", *_cards(decode(read_bytes(path), path.name))])
    return read_text_file(path)


def _on_one_line(cell: Cell) -> str:
    return " ".join(str(cell).split())


def _cards(text: str) -> Iterator[str]:
    """A line for each card: name, title, unit."""
    fields: dict[str, str] = {}
    for line in _FOLDED.sub("", text).split("\n"):
        name, colon, value = line.strip().partition(":")
        kind, *parameters = name.split(";")
        kind = kind.rpartition(".")[2].upper()
        if kind == "BEGIN":
            fields = {}
        elif kind == "END":
            yield _card(fields)
        elif colon and kind not in fields:
            fields[kind] = _value(value, parameters)


def _value(value: str, parameters: Sequence[str]) -> str:
    if any("QUOTED-PRINTABLE" in parameter.upper() for parameter in parameters):
        return quopri.decodestring(value.encode("utf-8", "replace")).decode("utf-8", "replace")
    return value


def _card(fields: dict[str, str]) -> str:
    """`FN` is the name as it is shown; without it the parts of `N` are put together."""
    family, given, more, *_ = [*_PARTS.split(fields.get("N", "")), "", "", ""]
    name = fields.get("FN") or " ".join(part for part in (given, more, family) if part)
    unit = [part for part in _PARTS.split(fields.get("ORG", "")) if part]
    title = fields.get("TITLE") or fields.get("ROLE", "")
    return "\t".join(" ".join(_plain(part).split()) for part in (name, title, unit[-1] if unit else ""))


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
