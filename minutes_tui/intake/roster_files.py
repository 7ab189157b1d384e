"""Rosters in the files in which offices have them, as the text that `roster` reads.

A workbook gives its first sheet that names somebody, a vCard file (RFC 6350, and 2.1 and 3.0 before it) one line
for each card, a Word file its table or list; anything else is text as it stands.
"""

import quopri
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.intake.files import decode, read_bytes, read_text_file
from minutes_tui.intake.word_paragraphs import LARGEST_UNPACKED

_S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHARED: Final = "xl/sharedStrings.xml"
_SHEET: Final = re.compile(r"xl/worksheets/sheet\d+\.xml")
_MOST_ROWS: Final = 20_000
_MOST_COLUMNS: Final = 100
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
        return "\n".join("\t".join(row) for row in _rows(path))
    if ending in _CARDS:
        return "\n".join(["name\ttitle\tunit", *_cards(decode(read_bytes(path), path.name))])
    return read_text_file(path)


def _rows(path: Path) -> Sequence[Sequence[str]]:
    """The rows of the first sheet of a workbook that has any (ECMA-376 Part 1, chapter 18)."""
    from lxml.etree import XMLSyntaxError

    read_bytes(path)
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > LARGEST_UNPACKED:
                raise UnreadableRosterFile(
                    "{name} unpacks to more than any roster has; nothing was taken.", name=path.name
                )
            shared = _shared_texts(archive)
            for sheet in sorted(name for name in archive.namelist() if _SHEET.fullmatch(name)):
                rows = [row for row in _sheet_rows(archive.read(sheet), shared) if any(row)]
                if rows:
                    return rows
    except (zipfile.BadZipFile, XMLSyntaxError, KeyError, ValueError, IndexError, OSError) as error:
        raise UnreadableRosterFile(
            "{name} is a damaged workbook; nothing was taken. Open it in a spreadsheet and save it anew.",
            name=path.name,
        ) from error
    return []


def _shared_texts(archive: zipfile.ZipFile) -> list[str]:
    if _SHARED not in archive.namelist():
        return []
    return ["".join(part.text or "" for part in one.iter(f"{_S}t")) for one in _xml(archive.read(_SHARED))]


def _sheet_rows(data: bytes, shared: Sequence[str]) -> Iterator[list[str]]:
    """The cells of each row, empty ones in their places."""
    for row in islice(_xml(data).iter(f"{_S}row"), _MOST_ROWS):
        cells: list[str] = []
        for cell in row.iter(f"{_S}c"):
            column = _column(cell.get("r", "")) or len(cells)
            if column > _MOST_COLUMNS:
                break
            cells += [""] * (column - len(cells))
            cells.append(" ".join(_cell(cell, shared).split()))
        yield cells


def _cell(cell: Any, shared: Sequence[str]) -> str:
    value = cell.findtext(f"{_S}v") or ""
    if cell.get("t") == "s":
        return shared[int(value)]
    return value or "".join(part.text or "" for part in cell.iter(f"{_S}t"))


def _column(reference: str) -> int:
    """The place of a cell in its row, from 0: B2 stands in place 1."""
    place = 0
    for letter in reference.rstrip("0123456789"):
        place = place * 26 + ord(letter.upper()) - ord("A") + 1
    return max(0, place - 1)


def _xml(data: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


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
