"""Edits of a Word file made on its markup, as Word makes them: plain, or as tracked changes."""

import zipfile
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_COMMENTS: Final = f'<w:comments xmlns:w="{W}">{{}}</w:comments>'
AUTHOR: Final = "A. Chair"
AT: Final = "2025-05-20T14:00:00Z"


def w(name: str) -> str:
    """A name of WordprocessingML."""
    return f"{{{W}}}{name}"


def _text_of(element: Any) -> str:
    """The text in a run or paragraph, without marks of direction."""
    text = "".join(part.text or "" for part in element.iter(w("t")))
    return text.translate(dict.fromkeys((0x200E, 0x200F)))


class WordEdits:
    """A Word file, opened for edits.

    Args:
        source: the file.
        tracked: are the edits tracked?
    """

    def __init__(self, source: Path, tracked: bool = False) -> None:
        with zipfile.ZipFile(source) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}
        self._root = etree.fromstring(self._parts["word/document.xml"])
        self._tracked = tracked
        self._comments: list[str] = []

    def paragraphs(self) -> Iterator[Any]:
        """The paragraphs of the body."""
        yield from self._root.iter(w("p"))

    def holding(self, words: str) -> Any:
        """The first paragraph that holds some words."""
        return next(paragraph for paragraph in self.paragraphs() if words in _text_of(paragraph))

    def reword(self, old: str, new: str) -> None:
        """Exchanges words inside one run."""
        run = next(
            r for r in self.holding(old).iter(w("r")) if old in "".join(t.text or "" for t in r.iter(w("t")))
        )
        [text] = run.iter(w("t"))
        before, _, after = (text.text or "").partition(old)
        pieces = [self._run(run, before)]
        pieces += [self._revised(run, old, "del"), self._revised(run, new, "ins")] if self._tracked else []
        pieces += [self._run(run, after)] if self._tracked else []
        if not self._tracked:
            pieces = [self._run(run, f"{before}{new}{after}")]
        self._exchange(run, pieces)

    def strike(self, words: str) -> None:
        """Deletes a whole paragraph."""
        paragraph = self.holding(words)
        if not self._tracked:
            paragraph.getparent().remove(paragraph)
            return
        self._own_end(paragraph, "del")
        for run in list(paragraph.iter(w("r"))):
            self._exchange(run, [self._wrapped(run, "del")])

    def add(self, behind: str, text: str) -> None:
        """Puts a paragraph behind the one that holds some words."""
        paragraph = etree.Element(w("p"))
        run = etree.SubElement(paragraph, w("r"))
        etree.SubElement(run, w("t"), {XML_SPACE: "preserve"}).text = text
        self.holding(behind).addnext(paragraph)
        if self._tracked:
            self._own_end(paragraph, "ins")
            self._exchange(run, [self._wrapped(run, "ins")])

    def move(self, words: str, behind: str) -> None:
        """Moves a paragraph behind another one."""
        paragraph, target = self.holding(words), self.holding(behind)
        if not self._tracked:
            target.addnext(paragraph)
            return
        copy = deepcopy(paragraph)
        for kept, name in ((paragraph, "moveFrom"), (copy, "moveTo")):
            self._own_end(kept, name)
            for run in list(kept.iter(w("r"))):
                self._exchange(run, [self._wrapped(run, name)])
        for mark in [*copy.iter(w("bookmarkStart")), *copy.iter(w("bookmarkEnd"))]:
            mark.getparent().remove(mark)
        target.addnext(copy)

    def comment(self, words: str, text: str, author: str = AUTHOR) -> None:
        """Comments on the run that holds some words."""
        first, last = self._runs_of(words)
        identifier = str(len(self._comments))
        self._comments.append(
            f'<w:comment w:id="{identifier}" w:author="{author}" w:date="{AT}">'
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
        )
        first.addprevious(etree.Element(w("commentRangeStart"), {w("id"): identifier}))
        reference = etree.Element(w("r"))
        etree.SubElement(reference, w("commentReference"), {w("id"): identifier})
        last.addnext(reference)
        last.addnext(etree.Element(w("commentRangeEnd"), {w("id"): identifier}))

    def forget_marks(self, *, listing: bool = True, bookmarks: bool = True) -> None:
        """Takes out what tells entries apart, as other programs do."""
        if bookmarks:
            for name in ("bookmarkStart", "bookmarkEnd"):
                for mark in list(self._root.iter(w(name))):
                    self._exchange(mark, [])
        if listing:
            self._parts = {name: data for name, data in self._parts.items() if not name.startswith("customXml/")}

    def save(self, target: Path) -> Path:
        """Writes the file."""
        parts = dict(self._parts)
        parts["word/document.xml"] = etree.tostring(self._root, encoding="UTF-8", standalone=True)
        if self._comments:
            parts["word/comments.xml"] = (
                f'<w:comments xmlns:w="{W}">{"".join(self._comments)}</w:comments>'.encode()
            )
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        return target

    def _runs_of(self, words: str) -> tuple[Any, Any]:
        """The first and the last of the runs between the marks of the paragraph that is some words."""
        paragraph = self.holding(words)
        inside = [run for run in paragraph.iter(w("r")) if _text_of(run) and _text_of(run) in words]
        return inside[0], inside[-1]

    # How Word writes it

    def _run(self, like: Any, text: str) -> Any:
        run = etree.Element(w("r"))
        look = like.find(w("rPr"))
        if look is not None:
            run.append(deepcopy(look))
        etree.SubElement(run, w("t"), {XML_SPACE: "preserve"}).text = text
        return run

    def _revised(self, like: Any, text: str, kind: str) -> Any:
        return self._wrapped(self._run(like, text), kind)

    def _wrapped(self, run: Any, kind: str) -> Any:
        revision = etree.Element(w(kind), {w("id"): "900", w("author"): AUTHOR, w("date"): AT})
        copy = deepcopy(run)
        if kind == "del":
            for text in copy.iter(w("t")):
                text.tag = w("delText")
        revision.append(copy)
        return revision

    def _own_end(self, paragraph: Any, kind: str) -> None:
        """Marks the end of a paragraph itself as inserted, deleted or moved."""
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        look = etree.SubElement(properties, w("rPr"))
        etree.SubElement(look, w(kind), {w("id"): "901", w("author"): AUTHOR, w("date"): AT})

    def _exchange(self, run: Any, pieces: list[Any]) -> None:
        for piece in pieces:
            run.addprevious(piece)
        run.getparent().remove(run)
