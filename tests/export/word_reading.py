"""Reading Word files back: text, tables and the faults that no schema sees."""

import re
import zipfile
from pathlib import Path
from typing import Any

from docx import Document

MARKS = "\u200e\u200f"
"""Direction marks, which say nothing of the text."""


def paragraphs(path: Path) -> list[str]:
    """The text of every paragraph of the body, tables included, in order, without direction marks."""
    document = Document(str(path))
    return [_text_of(element) for element in document.element.body.iter() if element.tag.endswith("}p")]


def _text_of(paragraph: Any) -> str:
    parts = []
    for node in paragraph.iter():
        name = node.tag.rpartition("}")[2]
        if name == "t":
            parts.append(node.text or "")
        elif name == "tab" and node.getparent().tag.endswith("}r"):
            parts.append("\t")
        elif name == "br":
            parts.append("\n")
    return "".join(parts).translate(dict.fromkeys(map(ord, MARKS)))


def body_text(path: Path) -> str:
    """All text of the body."""
    return "\n".join(paragraphs(path))


def tables(path: Path) -> list[list[list[str]]]:
    """The cells of every table, row by row, without direction marks."""
    strip = dict.fromkeys(map(ord, MARKS))
    return [
        [[cell.text.translate(strip) for cell in row.cells] for row in table.rows]
        for table in Document(str(path)).tables
    ]


def parts(path: Path) -> dict[str, str]:
    """The markup of every part."""
    with zipfile.ZipFile(path) as archive:
        return {
            name: archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels"))
        }


def faults(path: Path) -> list[str]:
    """What the validators do not see: leftover statements of a template, open fields, open bookmarks."""
    found = []
    for name, xml in parts(path).items():
        begun, ended = (len(re.findall(f'w:fldCharType="{kind}"', xml)) for kind in ("begin", "end"))
        if begun != ended:
            found.append(f"{name}: {begun} fields begin, {ended} end")
        if xml.count("<w:bookmarkStart") != xml.count("<w:bookmarkEnd"):
            found.append(f"{name}: a bookmark is open")
    return found


def statements(path: Path) -> list[str]:
    """Statements of the template that are left over."""
    return [
        mark
        for xml in parts(path).values()
        for mark in re.findall(r"\{\{|\{%|%\}|\}\}", re.sub(r"<[^>]+>", "", xml))
    ]
