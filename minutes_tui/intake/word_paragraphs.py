"""The paragraphs of a Word file as lines of text: automatic numbers written out, tables row by row, nothing struck.

The numbers that Word counts by itself are no text of the file; a conclusion that loses them loses what its points
are called. They are counted here as the numbering part of the file says (ECMA-376 Part 1, section 17.9).
"""

import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from minutes_tui.domain.errors import MinutesError

LARGEST_UNPACKED: Final = 256 * 1024 * 1024
"""The largest file that is unpacked, in bytes: one that claims more was made to fill a machine."""

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRUCK: Final = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText"})
_TWICE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS: Final = frozenset({f"{_W}br", f"{_W}cr", f"{_W}tab"})
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LEVELS: Final = 9


class UnreadableWordFile(MinutesError):
    """A Word file that cannot be taken in."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    form: str
    """decimal, lowerLetter, upperRoman, bullet and the like."""
    pattern: str
    """The text round the numbers: `%1.%2.`."""
    start: int
    """The first number."""


def word_lines(path: Path) -> list[str]:
    """The paragraphs and rows of tables of a Word file, in their order; empty ones are left out.

    Args:
        path: the file.

    Raises:
        UnreadableWordFile: it is damaged, or unpacks to more than any text.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > LARGEST_UNPACKED:
                raise UnreadableWordFile(
                    "{name} unpacks to more than any text has; nothing was imported.", name=path.name
                )
        document = docx.Document(str(path))
        return list(_lines(document))
    except (
        PackageNotFoundError,
        zipfile.BadZipFile,
        XMLSyntaxError,
        KeyError,
        ValueError,
        AttributeError,
    ) as error:
        raise UnreadableWordFile(
            "{name} is a damaged Word file; nothing was imported. Open it in Word and save it anew.", name=path.name
        ) from error


def _lines(document: Any) -> Iterator[str]:
    numbers = _Numbers(document)
    for block in _blocks(document.element.body):
        in_text = block.tag == f"{_W}p"
        line = numbers.before(block) + _text(block) if in_text else " | ".join(_cells(block))
        if line.strip():
            yield " ".join(line.split())


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and rows of tables, also inside content controls; a table within a cell is its cell's text."""
    for child in parent.iterchildren():
        if child.tag in (f"{_W}p", f"{_W}tr"):
            yield child
        elif child.tag in (f"{_W}tbl", f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins"):
            yield from _blocks(child)


def _cells(row: Any) -> Iterator[str]:
    """The texts of a row's cells; one that goes on from the row above is empty."""
    for cell in row.iter(f"{_W}tc"):
        text = " ".join(" ".join(_text(p) for p in cell.iter(f"{_W}p")).split())
        if text and cell.getparent() is row:
            yield text


def _text(paragraph: Any) -> str:
    """The words of a paragraph as they stand when every change is accepted."""
    parts: list[str] = []
    stack = [paragraph]
    while stack:
        node = stack.pop()
        if node.tag in _STRUCK or node.tag == _TWICE:
            continue
        if node.tag == f"{_W}t":
            parts.append(node.text or "")
        elif node.tag in _BREAKS:
            parts.append(" ")
        elif node.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        stack.extend(reversed(node))
    return "".join(parts)


class _Numbers:
    """Counts the lists of one document.

    Args:
        document: the open document.
    """

    def __init__(self, document: Any) -> None:
        self._styles = {s.style_id: s.element for s in document.styles if s.style_id}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        if part is not None:
            self._learn(part.element)

    def _learn(self, numbering: Any) -> None:
        abstract = {a.get(f"{_W}abstractNumId"): a for a in numbering.iter(f"{_W}abstractNum")}
        for num in numbering.iter(f"{_W}num"):
            chosen = num.find(f"{_W}abstractNumId")
            held = abstract.get(chosen.get(f"{_W}val")) if chosen is not None else None
            if held is None:
                continue
            identifier = str(num.get(f"{_W}numId"))
            self._levels[identifier] = {
                int(level.get(f"{_W}ilvl", "0")): _Level(
                    _value(level, "numFmt", "decimal"), _value(level, "lvlText", ""), _number(level, "start", 1)
                )
                for level in held.iter(f"{_W}lvl")
            }
            restarted = num.find(f"{_W}lvlOverride/{_W}startOverride")
            self._abstract[identifier] = identifier if restarted is not None else str(chosen.get(f"{_W}val"))

    def before(self, paragraph: Any) -> str:
        """The number or dash before a paragraph, with a blank behind it; empty where it is in no list."""
        identifier, depth = self._place(paragraph)
        level = self._levels.get(identifier, {}).get(depth)
        if level is None or level.form == "none":
            return ""
        counts = self._counts[self._abstract[identifier]]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in range(depth + 1, _LEVELS):
            counts.pop(deeper, None)
        if level.form == "bullet":
            return "- "
        shown = level.pattern
        for index in range(depth + 1):
            of_level = self._levels[identifier].get(index, level)
            shown = shown.replace(f"%{index + 1}", _written(counts.get(index, of_level.start), of_level.form))
        return f"{shown.strip()} "

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list and level of a paragraph: its own, else those of its style."""
        properties = paragraph.find(f"{_W}pPr")
        style = None if properties is None else properties.find(f"{_W}pStyle")
        seen = 0
        while properties is not None and seen < _LEVELS:
            numbered = properties.find(f"{_W}numPr")
            if numbered is not None:
                return _value(numbered, "numId", ""), _number(numbered, "ilvl", 0)
            element = self._styles.get(style.get(f"{_W}val")) if style is not None else None
            if element is None:
                break
            properties, style, seen = element.find(f"{_W}pPr"), element.find(f"{_W}basedOn"), seen + 1
            if properties is None and style is not None:
                properties = element
        return "", 0


def _value(parent: Any, name: str, default: str) -> str:
    child = parent.find(f"{_W}{name}")
    return default if child is None else str(child.get(f"{_W}val", default))


def _number(parent: Any, name: str, default: int) -> int:
    value = _value(parent, name, str(default))
    return int(value) if value.isdigit() else default


def _written(number: int, form: str) -> str:
    """A number as a list shows it: 2, b, II."""
    if form.endswith("Letter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form.startswith("upper") else letter
    if form.endswith("Roman"):
        rest, signs = number, ""
        for value, sign in _ROMAN:
            signs += sign * (rest // value)
            rest %= value
        return signs if form.startswith("upper") else signs.lower()
    return f"{number:02}" if form == "decimalZero" else str(number)
