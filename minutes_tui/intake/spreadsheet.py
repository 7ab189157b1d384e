"""Tables of other people: the rows of a CSV file, or of the first sheet of an .xlsx workbook that holds any.

A workbook is read by its own parts (ECMA-376, part 1, section 18): the sheet, the shared strings, and the number
formats that say which numbers are dates. Nothing in it is run; a formula gives the value that was saved with it.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from minutes_tui.domain.text import clean
from minutes_tui.intake.files import UnreadableFile, decode, read_bytes

Cell = str | date
"""What stands in a cell: text (numbers too), or a day."""

LARGEST_PART: Final = 256 << 20
"""Bytes of one part of a workbook, unpacked."""
MOST_ROWS: Final = 200_000
"""More rows than any register has."""

_NAMESPACE: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATIONSHIPS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_EPOCH: Final = date(1899, 12, 30)
_EPOCH_1904: Final = date(1904, 1, 1)
_DATE_FORMATS: Final = frozenset({14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58})
"""Built-in number formats that show a day (ECMA-376, part 1, 18.8.30, with those of East Asian Excel)."""
_QUOTED: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DELIMITERS: Final = ("\t", ";", ",", "|")
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})(\d+)")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table."""

    number: int
    """Its number in the file, from 1: what a spreadsheet shows, or the line of a CSV file."""
    cells: tuple[Cell, ...]
    """Its cells; empty text where nothing stands."""


def read_table(path: Path) -> list[TableRow]:
    """The rows of a table that hold anything.

    Raises:
        UnreadableFile: it is not there, no table, too large, or damaged; nothing was taken in.
    """
    data = read_bytes(path)
    rows = _sheet_rows(data, path.name) if data.startswith(b"PK\x03\x04") else _csv_rows(data, path.name)
    return [row for row in rows if any(cell != "" for cell in row.cells)]


def _csv_rows(data: bytes, name: str) -> Iterator[TableRow]:
    text = decode(data, name)
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    line = 0
    try:
        for cells in reader:
            # A cell may hold line breaks: a row has the number of the line on which it begins.
            yield TableRow(line + 1, tuple(_text(cell) for cell in cells))
            line = reader.line_num
    except csv.Error as error:
        raise UnreadableFile(
            "{name} is no table from line {line} on ({why}); nothing was imported.",
            name=name, line=line + 1, why=error,
        ) from error  # fmt: skip


def _text(cell: str) -> str:
    """The words of a cell; the apostrophe that keeps a spreadsheet from running them as a formula is no part."""
    words = clean(cell).strip()
    return words[1:] if words.startswith("'") and words[1:2] in "=+-@＝＋－＠" and len(words) > 1 else words


# Workbooks


def _sheet_rows(data: bytes, name: str) -> Iterator[TableRow]:
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            book = _Workbook(archive, name)
            yield from book.rows()
    except (
        zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, etree.LxmlError, ValueError, LookupError,
        ArithmeticError,
    ) as error:  # fmt: skip
        raise UnreadableFile(
            "{name} is no .xlsx workbook, or is damaged or encrypted; nothing was imported. Save it as .csv.",
            name=name,
        ) from error


class _Workbook:
    """The sheets of a workbook.

    Args:
        archive: the file.
        name: its name, for what is said of it.
    """

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._parts = {part.filename: part for part in archive.infolist()}
        self._strings = list(self._shared_strings())
        self._dates = self._date_styles()
        book = self._tree("xl/workbook.xml")
        properties = book.find(f"{_NAMESPACE}workbookPr")
        from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        self._epoch = _EPOCH_1904 if from_1904 else _EPOCH
        self._sheets = list(self._parts_of_sheets(book))
        if not self._sheets:
            raise LookupError("no sheet")

    def rows(self) -> list[TableRow]:
        """The rows of the first sheet that holds anything."""
        sheets = ([row for row in self._rows_of(sheet) if any(row.cells)] for sheet in self._sheets)
        return next((rows for rows in sheets if rows), [])

    def _rows_of(self, sheet: str) -> Iterator[TableRow]:
        """Every row of a sheet, with its cells in their columns."""
        for count, row in enumerate(self._elements(sheet, "row"), start=1):
            if count > MOST_ROWS:
                raise UnreadableFile(
                    "{name} has more than {most} rows; nothing was imported. Cut it in parts.",
                    name=self._name, most=MOST_ROWS,
                )  # fmt: skip
            cells: dict[int, Cell] = {}
            for place, cell in enumerate(row.iterfind(f"{_NAMESPACE}c")):
                found = _REFERENCE.fullmatch(cell.get("r") or "")
                cells[_column(found.group(1)) if found else place] = self._value(cell)
            width = max(cells, default=-1) + 1
            yield TableRow(int(row.get("r") or count), tuple(cells.get(column, "") for column in range(width)))

    def _value(self, cell: Any) -> Cell:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _text("".join(text.text or "" for text in cell.iter(f"{_NAMESPACE}t")))
        saved = cell.findtext(f"{_NAMESPACE}v") or ""
        if kind == "s":
            return _text(self._strings[int(saved)]) if saved else ""
        if kind == "d":
            return datetime.fromisoformat(saved.replace("Z", "+00:00")).date()
        if kind == "n" and saved and int(cell.get("s") or 0) in self._dates:
            return self._epoch + timedelta(days=int(float(saved)))
        return _text(saved)

    def _parts_of_sheets(self, book: Any) -> Iterator[str]:
        """The names of the parts that hold the sheets, in the order in which they are shown."""
        links = {link.get("Id"): link.get("Target") or "" for link in self._tree("xl/_rels/workbook.xml.rels")}
        for sheet in book.iterfind(f"{_NAMESPACE}sheets/{_NAMESPACE}sheet"):
            target = links[sheet.get(f"{_RELATIONSHIPS}id")]
            yield target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    def _shared_strings(self) -> Iterator[str]:
        if "xl/sharedStrings.xml" not in self._parts:
            return
        for item in self._elements("xl/sharedStrings.xml", "si"):
            # Phonetic runs (rPh) beside East Asian text are no part of it.
            runs = (text for text in item.iter(f"{_NAMESPACE}t") if text.getparent().tag != f"{_NAMESPACE}rPh")
            yield "".join(text.text or "" for text in runs)

    def _date_styles(self) -> frozenset[int]:
        """The numbers of the cell styles that show a day."""
        if "xl/styles.xml" not in self._parts:
            return frozenset()
        styles = self._tree("xl/styles.xml")
        own = {
            int(form.get("numFmtId") or 0): form.get("formatCode") or ""
            for form in styles.iter(f"{_NAMESPACE}numFmt")
        }
        looks = styles.find(f"{_NAMESPACE}cellXfs")
        numbers = [int(look.get("numFmtId") or 0) for look in looks] if looks is not None else []
        return frozenset(
            place
            for place, number in enumerate(numbers)
            if number in _DATE_FORMATS or _shows_day(own.get(number, ""))
        )

    def _tree(self, part: str) -> Any:
        from lxml import etree

        return etree.fromstring(self._bytes(part), _parser())

    def _elements(self, part: str, tag: str) -> Iterator[Any]:
        """Each element of a sort in a part, let go of when the next is asked for."""
        from lxml import etree

        source = io.BytesIO(self._bytes(part))
        for _, element in etree.iterparse(
            source, tag=f"{_NAMESPACE}{tag}", resolve_entities=False, no_network=True, load_dtd=False
        ):
            yield element
            element.clear()

    def _bytes(self, part: str) -> bytes:
        if self._parts[part].file_size > LARGEST_PART:
            raise ValueError(f"{part} is too large")
        with self._archive.open(part) as stream:
            content = stream.read(LARGEST_PART + 1)
        if len(content) > LARGEST_PART or b"<!DOCTYPE" in content[:4096]:
            raise ValueError(f"{part} is no part of a sound workbook")
        return content


def _parser() -> Any:
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _column(letters: str) -> int:
    """The place of a column by its letters, from 0: A is 0, AA is 26."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _shows_day(code: str) -> bool:
    """Does a number format show a day? One with a d or y outside quotation marks and brackets does."""
    bare = _QUOTED.sub("", code).lower()
    return "d" in bare or "y" in bare
