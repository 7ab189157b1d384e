"""docxtpl, held to what this program asks of it: sandboxed, escaped, each run in its own direction."""

import re
from collections.abc import Iterable, Iterator
from copy import copy
from pathlib import Path
from typing import Any, Final
from xml.parsers.expat import ExpatError, ParserCreate

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import Environment
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from minutes_tui.export.directions import split_runs
from minutes_tui.export.environment import TemplateEnvironment
from minutes_tui.export.marking import Marker, without_signs
from minutes_tui.export.statements import Line, lines_of, unclosed_markers

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PLACE = "the body stands here"

PIECE: Final = 1 << 17
"""Characters of markup that are worked on at a time."""
_PARAGRAPH: Final = re.compile(r"<w:p([ >])")
_LINED_PARAGRAPH: Final = re.compile(r"\n<w:p([ >])")
_PARAGRAPH_END: Final = "</w:p>"

# An invisible mark of direction that an editor left inside a statement makes it unreadable.
_STATEMENT = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class MeetingTemplate(DocxTemplate):  # type: ignore[misc]  # docxtpl carries no types
    """A Word template that is filled with a meeting.

    Args:
        path: the .docx file.
        right_to_left: is its language written from right to left?

    Raises:
        OpcError, LxmlError, KeyError, ValueError, AttributeError: it is no Word file.
    """

    def __init__(self, path: Path, *, right_to_left: bool) -> None:
        super().__init__(str(path))
        self._right_to_left = right_to_left
        self.marker = Marker()
        self.render_init()

    def lines(self) -> list[Line]:
        """The paragraphs of body, headers and footers."""
        found = lines_of("body", self.docx.element.body)
        for part, uri in (("header", self.HEADER_URI), ("footer", self.FOOTER_URI)):
            for _key, target in self.get_headers_footers(uri):
                found += lines_of(part, etree.fromstring(target.blob))
        return found

    def filled(self, context: dict[str, Any]) -> tuple[Any, bytes | None]:
        """The document with body, headers, footers and footnotes filled.

        A large body is kept as markup: to hang its tree into another costs as much as all the rest. Only
        a template with a loop over columns, or with pictures, needs docxtpl's repairs on the tree.

        Returns:
            the document, and the markup of its main part where that is not in the document yet.

        Raises:
            ValueError: the template's statements tear the markup apart.
        """
        environment = TemplateEnvironment()
        for fault in unclosed_markers(self.lines()):
            raise TemplateSyntaxError(f"{fault.problem}: {fault.text!r}", fault.paragraph)
        source: str = self.get_xml()
        if "{%tc" in source or "<wp:docPr" in source:
            self.render(context, environment)
            return self.docx, None
        body = self._body(source, context, environment)
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            for key, xml in list(self.build_headers_footers_xml(context, uri, environment)):
                self.map_headers_footers_xml(key, xml)
        self.render_footnotes(context, environment)
        return self.docx, self._main_part(body)

    def _body(self, source: str, context: dict[str, Any], environment: Environment) -> list[bytes]:
        """The filled body as pieces of markup: a long one is never held as a whole string, nor as a tree.

        Raises:
            ValueError: the template's statements tear the markup apart.
        """
        prepared = _numbered_lines(self.patch_xml(source))
        self.current_rendering_part = self.docx.part
        parser = ParserCreate(namespace_separator=" ")
        pieces = []
        try:
            for piece in whole_paragraphs(environment.from_string(prepared).generate(context)):
                marked = self.marker.marked(_unnumbered(piece))
                filled = split_runs(marked, right_to_left=self._right_to_left).encode()
                parser.Parse(filled)
                pieces.append(filled)
            parser.Parse(b"", True)
        except ExpatError as error:
            raise ValueError(f"its statements tear the markup apart ({error})") from error
        return pieces

    def _main_part(self, body: list[bytes]) -> bytes:
        """The whole main part round a filled body."""
        root = self.docx.element
        frame = copy(root)
        frame.replace(frame.body, etree.Comment(_PLACE))
        before, _, after = etree.tostring(frame, encoding="unicode").partition(f"<!--{_PLACE}-->")
        return b"".join((_DECLARATION.encode(), before.encode(), *body, after.encode()))

    def patch_xml(self, src_xml: str) -> str:
        """The markup with its statements made readable for Jinja."""
        patched: str = super().patch_xml(src_xml)
        return _STATEMENT.sub(lambda match: _INVISIBLE.sub("", match.group()), patched)

    def render_xml_part(
        self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: Environment | None = None
    ) -> str:
        """One part filled. Text is left as it was typed: no sign in it is taken for a statement."""
        environment = jinja_env or TemplateEnvironment()
        self.current_rendering_part = part
        filled = _unnumbered(environment.from_string(_numbered_lines(src_xml)).render(context))
        marked = self.marker.marked(filled) if part is self.docx.part else without_signs(filled)
        return split_runs(marked, right_to_left=self._right_to_left)

    def render_properties(self, context: dict[str, Any], jinja_env: Environment | None = None) -> None:
        """Nothing: the properties come from the meeting, not from the template."""


def _numbered_lines(markup: str) -> str:
    """Each paragraph on a line of its own, so that a fault in the template has the number of its paragraph."""
    return _PARAGRAPH.sub(r"\n<w:p\1", markup)


def _unnumbered(markup: str) -> str:
    return _LINED_PARAGRAPH.sub(r"<w:p\1", markup)


def whole_paragraphs(parts: Iterable[str], size: int = PIECE) -> Iterator[str]:
    """The parts of a text joined to pieces of about `size` characters that end with a paragraph."""
    held: list[str] = []
    length = 0
    for part in parts:
        held.append(part)
        length += len(part)
        if length >= size and _PARAGRAPH_END in part:
            whole, end, rest = "".join(held).rpartition(_PARAGRAPH_END)
            yield whole + end
            held, length = [rest], len(rest)
    yield "".join(held)
