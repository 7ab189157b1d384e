"""The text of a Word file as a reader sees it: paragraphs with the numbers that Word counts, tables row by row."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_PLACE: Final = re.compile(r"%(\d)")


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list."""

    form: str
    """How its numbers are written: decimal, bullet."""
    text: str
    """What stands before a paragraph: ``%1.%2.``."""
    start: int
    """The first number."""


class _Lists:
    """Counts the numbered paragraphs of a document as Word does."""

    def __init__(self, document: "Document") -> None:
        from docx.oxml.ns import qn

        self._name = qn
        self._lists: dict[int, tuple[int, list[_Level]]] = {}
        self._counts: dict[int, list[int]] = {}
        self._of_style: dict[str, tuple[int, int]] = {}
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        if part is not None:
            self._read(part.element)
        for style in document.styles:
            found = self._list_of(style.element)
            if found is not None:
                self._of_style[style.style_id] = found

    def _read(self, numbering: Any) -> None:
        qn = self._name
        shapes = {}
        for shape in numbering.iterchildren(qn("w:abstractNum")):
            levels = [
                _Level(
                    self._value(level, "w:numFmt") or "decimal",
                    self._value(level, "w:lvlText"),
                    int(self._value(level, "w:start") or 1),
                )
                for level in shape.iterchildren(qn("w:lvl"))
            ]
            shapes[int(shape.get(qn("w:abstractNumId")))] = levels
        for used in numbering.iterchildren(qn("w:num")):
            shape = int(self._value(used, "w:abstractNumId"))
            self._lists[int(used.get(qn("w:numId")))] = (shape, shapes.get(shape, []))

    def _value(self, element: Any, name: str) -> str:
        child = element.find(self._name(name))
        return "" if child is None else str(child.get(self._name("w:val")))

    def _list_of(self, element: Any) -> tuple[int, int] | None:
        """The list and level that a paragraph or style names itself."""
        look = element.find(f"{self._name('w:pPr')}/{self._name('w:numPr')}")
        if look is None:
            return None
        return int(self._value(look, "w:numId") or 0), int(self._value(look, "w:ilvl") or 0)

    def label(self, paragraph: "Paragraph") -> str:
        """What Word prints before a paragraph: its number with a blank, or nothing."""
        style = paragraph.style.style_id if paragraph.style is not None else ""
        number, level = self._list_of(paragraph._p) or self._of_style.get(style, (0, 0))
        shape, levels = self._lists.get(number, (0, []))
        if level >= len(levels):
            return ""
        counts = self._counts.setdefault(shape, [])
        del counts[level + 1 :]
        while len(counts) <= level:
            counts.append(levels[len(counts)].start - 1)
        counts[level] += 1
        if levels[level].form == "bullet":
            return f"{levels[level].text} "
        return _PLACE.sub(lambda place: str(counts[int(place[1]) - 1]), levels[level].text) + " "


def word_lines(source: bytes | Path) -> Iterator[str]:
    """The lines of a Word file: a paragraph each, and each row of a table with bars between its cells.

    Args:
        source: a .docx file, or its bytes.
    """
    from docx import Document
    from docx.table import Table

    document = Document(io.BytesIO(source) if isinstance(source, bytes) else str(source))
    lists = _Lists(document)
    for block in document.iter_inner_content():
        if not isinstance(block, Table):
            yield lists.label(block) + block.text
            continue
        for row in block.rows:
            cells = (
                " / ".join(lists.label(p) + p.text for p in cell.paragraphs if p.text.strip()) for cell in row.cells
            )
            yield " | ".join(cells)


def word_text(source: bytes | Path) -> str:
    """The text of a Word file, for a look before it is written; single empty lines between its parts at most."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in word_lines(source))).strip() + "\n"
