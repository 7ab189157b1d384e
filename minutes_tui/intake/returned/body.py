"""The body of a Word file, read paragraph by paragraph with every tracked change in it taken as made.

WordprocessingML (ECMA-376, part 1, section 17): 17.13.5 revisions, 17.13.4 comments, 17.13.6 bookmarks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from minutes_tui.domain.marks import read_mark
from minutes_tui.domain.proposals import Revision, RevisionKind
from minutes_tui.intake.returned.lines import Comment, Line, Place, Placed

_WORD: Final = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
_REVISED: Final[Mapping[str, RevisionKind]] = {
    "ins": "inserted", "del": "deleted", "moveFrom": "moved_away", "moveTo": "moved_here",
}  # fmt: skip
_GONE: Final[frozenset[RevisionKind]] = frozenset({"deleted", "moved_away"})
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOT_READ: Final = frozenset(
    {"rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "instrText", "Fallback"}
)


def local_name(element: Any) -> str:
    """The name of an element of Word's own; empty for comments and instructions of XML."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    space, _, name = tag[1:].partition("}")
    return name if space in _WORD or name in ("AlternateContent", "Choice", "Fallback") else f"other:{name}"


def value(element: Any, name: str) -> str:
    """An attribute, whichever namespace of Word it is in."""
    return next((str(found) for key, found in element.attrib.items() if key.rpartition("}")[2] == name), "")


@dataclass(frozen=True, slots=True)
class _Editing:
    """Under which tracked change text stands."""

    kind: RevisionKind
    author: str
    at: datetime | None


@dataclass(slots=True)
class _Open:
    """A paragraph while it is read."""

    in_table: bool
    parts: list[str] = field(default_factory=list)
    length: int = 0
    revisions: list[Revision] = field(default_factory=list)


class BodyReader:
    """Reads a body once, from top to bottom.

    Args:
        remarks: the texts of the comments by id: author, time, words.
    """

    def __init__(self, remarks: Mapping[str, tuple[str, datetime | None, str]]) -> None:
        self.lines: list[Line] = []
        self.placed: list[Placed] = []
        self.comments: list[Comment] = []
        self._remarks = remarks
        self._line: _Open | None = None
        self._joins = False
        self._tables = 0
        self._marks: dict[str, tuple[str, Place]] = {}
        self._ranges: dict[str, Place] = {}
        self._ends: dict[str, Place] = {}

    def read(self, body: Any) -> None:
        """Reads the element of the body."""
        self._inside(body, None)
        if self._line is not None:
            self._close()
        self._bind()

    def _inside(self, element: Any, editing: _Editing | None) -> None:
        for child in element:
            self._element(child, local_name(child), editing)

    def _element(self, element: Any, name: str, editing: _Editing | None) -> None:
        if name in _NOT_READ:
            return
        if name == "p":
            self._paragraph(element, editing)
        elif name in ("t", "delText"):
            self._said(element.text or "", editing)
        elif name in _SIGNS:
            self._said(_SIGNS[name], editing)
        elif name in _REVISED:
            self._inside(
                element, _Editing(_REVISED[name], value(element, "author"), moment(value(element, "date")))
            )
        elif name == "tbl":
            self._tables += 1
            self._inside(element, editing)
            self._tables -= 1
        elif not self._place(element, name):
            self._inside(element, editing)

    def _paragraph(self, element: Any, editing: _Editing | None) -> None:
        outer = self._line if not self._joins else None
        if not self._joins:
            self._line = _Open(self._tables > 0)
        self._joins = False
        own = _own_revision(element)
        for child in element:
            name = local_name(child)
            if name != "pPr":
                self._element(child, name, editing)
        if own is not None and own.kind in _GONE and outer is None and self._line is not None and self._line.parts:
            # Only its end is deleted: what follows it goes on in the same paragraph.
            self._joins = True
            return
        self._close()
        # A text box has paragraphs of its own; the one that it stands in goes on behind them.
        self._line = outer

    def _close(self) -> None:
        line = self._line
        if line is not None:
            self.lines.append(Line("".join(line.parts), line.in_table, tuple(line.revisions)))
        self._line, self._joins = None, False

    def _said(self, text: str, editing: _Editing | None) -> None:
        line = self._line
        if line is None or not text:
            return
        if editing is not None:
            last = line.revisions[-1] if line.revisions else None
            fresh = Revision(editing.kind, editing.author, editing.at, text)
            if last is not None and (last.kind, last.author, last.at) == (fresh.kind, fresh.author, fresh.at):
                line.revisions[-1] = Revision(last.kind, last.author, last.at, last.text + text)
            else:
                line.revisions.append(fresh)
            if editing.kind in _GONE:
                return
        line.parts.append(text)
        line.length += len(text)

    def _here(self) -> Place:
        """Where one is; between two paragraphs, the beginning of the next one."""
        return Place(len(self.lines), self._line.length if self._line is not None else 0)

    def _place(self, element: Any, name: str) -> bool:
        """Notes where a mark or the words of a comment begin or end; False: the element is something else."""
        identifier = value(element, "id")
        if name == "bookmarkStart":
            self._marks[identifier] = (value(element, "name"), self._here())
        elif name == "bookmarkEnd":
            self._end_mark(identifier)
        elif name == "commentRangeStart":
            self._ranges[identifier] = self._here()
        elif name == "commentRangeEnd":
            self._ends[identifier] = self._here()
        elif name == "commentReference":
            self._ranges.setdefault(identifier, self._here())
        else:
            return False
        return True

    def _end_mark(self, identifier: str) -> None:
        name, begin = self._marks.pop(identifier, ("", Place(0, 0)))
        mark = read_mark(name)
        if mark is not None:
            self.placed.append(Placed(mark, begin, self._last_place()))

    def _last_place(self) -> Place:
        """Where one is; between two paragraphs, the end of the one before."""
        if self._line is None and self.lines:
            return Place(len(self.lines) - 1, len(self.lines[-1].text))
        return self._here()

    def _bind(self) -> None:
        """Puts the comments to their places, and everything in order."""
        for identifier, begin in self._ranges.items():
            if identifier in self._remarks:
                author, at, text = self._remarks[identifier]
                anchor = self.between(begin, self._ends.get(identifier, begin))
                self.comments.append(Comment(author, at, text, anchor, begin))
        self.comments.sort(key=lambda comment: (comment.place.line, comment.place.offset))
        self.placed.sort(key=lambda placed: (placed.begin.line, placed.begin.offset))

    def between(self, begin: Place, end: Place) -> str:
        """The text between two places, a line break between two paragraphs."""
        return text_between(self.lines, begin, end)


def text_between(lines: list[Line] | tuple[Line, ...], begin: Place, end: Place) -> str:
    """The text between two places of a file, a line break between two paragraphs."""
    if begin.line >= len(lines) or (end.line, end.offset) <= (begin.line, begin.offset):
        return ""
    if begin.line == end.line:
        return lines[begin.line].text[begin.offset : end.offset]
    last = lines[end.line].text[: end.offset] if end.line < len(lines) else ""
    whole = [line.text for line in lines[begin.line + 1 : end.line]]
    return "\n".join((lines[begin.line].text[begin.offset :], *whole, last))


def _own_revision(paragraph: Any) -> _Editing | None:
    """The tracked change of a paragraph's own end."""
    for properties in paragraph:
        if local_name(properties) == "pPr":
            for child in _children(properties, "rPr"):
                for kind, said in _REVISED.items():
                    for found in _children(child, kind):
                        return _Editing(said, value(found, "author"), moment(value(found, "date")))
    return None


def _children(element: Any, name: str) -> Iterator[Any]:
    return (child for child in element if local_name(child) == name)


def moment(written: str) -> datetime | None:
    """A time as Word writes it; None where it writes none that can be read."""
    try:
        return datetime.fromisoformat(written) if written else None
    except ValueError:
        return None
