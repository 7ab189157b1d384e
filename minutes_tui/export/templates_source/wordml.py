"""WordprocessingML in the order that its schema asks for (ECMA-376, part 1, section 17).

Lengths are millimetres or points at the surface and become twips and half-points here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from xml.sax.saxutils import escape, quoteattr

Align = Literal["left", "right", "center", "both"]
Tall = Literal["no", "begins", "goes on"]

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def _flag(name: str, value: bool | None) -> str:
    if value is None:
        return ""
    return f"<w:{name}/>" if value else f'<w:{name} w:val="0"/>'


@dataclass(frozen=True, slots=True)
class RunFormat:
    """How a run of text looks."""

    style: str = ""
    """The id of a character style."""
    font: str = ""
    """One font for all scripts."""
    size: float = 0
    """Points; 0: as the style says."""
    bold: bool | None = None
    """None: as the style says."""
    italic: bool | None = None
    """None: as the style says."""
    capitals: bool = False
    """Shown in capitals whatever is typed."""
    spacing: float = 0
    """Points between letters."""
    right_to_left: bool = False
    """Arabic or neutral text of a right-to-left document."""

    def xml(self) -> str:
        """The run properties, each complex-script twin beside its Latin one."""
        size = round(self.size * 2)
        inner = "".join(
            (
                f'<w:rStyle w:val="{self.style}"/>' if self.style else "",
                fonts(self.font) if self.font else "",
                _flag("b", self.bold) + _flag("bCs", self.bold),
                _flag("i", self.italic) + _flag("iCs", self.italic),
                "<w:caps/>" if self.capitals else "",
                f'<w:spacing w:val="{round(self.spacing * 20)}"/>' if self.spacing else "",
                f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "",
                "<w:rtl/>" if self.right_to_left else "",
            )
        )
        return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def fonts(name: str) -> str:
    """One font for Latin, Cyrillic, Vietnamese and Arabic alike."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """How a paragraph stands."""

    style: str = ""
    """The id of a paragraph style."""
    keep_next: bool = False
    """Stays on the page of the next paragraph."""
    keep_lines: bool = False
    """Is not split between pages."""
    page_break_before: bool = False
    """Begins a page."""
    list_id: int = 0
    """The list it belongs to; 0 for none."""
    list_level: int = 0
    """Its level in the list."""
    border_bottom: bool = False
    """A rule under it, as wide as its indents leave."""
    boxed: bool = False
    """A rule round it, as wide as its indents leave."""
    tab: float = 0
    """A tab stop at so many millimetres."""
    right_to_left: bool = False
    """The paragraph runs from right to left."""
    before: float | None = None
    """Points above it."""
    after: float | None = None
    """Points below it."""
    line: float = 0
    """Lines of height: 1, 1.15, 1.5; 0: as the style says."""
    left: float | None = None
    """Millimetres from the margin at which lines begin."""
    right: float | None = None
    """Millimetres from the other margin."""
    first: float = 0
    """Millimetres that the first line is in; negative: it hangs out."""
    contextual: bool = False
    """No space between it and a neighbour of the same style."""
    align: Align | None = None
    """In a right-to-left paragraph `left` means the right-hand edge."""
    outline: int | None = None
    """The level in the outline, from 0."""

    def xml(self) -> str:
        """The paragraph properties."""
        inner = "".join(
            (
                f'<w:pStyle w:val="{self.style}"/>' if self.style else "",
                "<w:keepNext/>" if self.keep_next else "",
                "<w:keepLines/>" if self.keep_lines else "",
                "<w:pageBreakBefore/>" if self.page_break_before else "",
                self._list(),
                self._borders(),
                f'<w:tabs><w:tab w:val="left" w:pos="{twips(self.tab)}"/></w:tabs>' if self.tab else "",
                "<w:bidi/>" if self.right_to_left else "",
                self._spacing(),
                self._indent(),
                "<w:contextualSpacing/>" if self.contextual else "",
                f'<w:jc w:val="{self.align}"/>' if self.align else "",
                f'<w:outlineLvl w:val="{self.outline}"/>' if self.outline is not None else "",
            )
        )
        return f"<w:pPr>{inner}</w:pPr>" if inner else ""

    def _borders(self) -> str:
        sides = ("top", "left", "bottom", "right") if self.boxed else ("bottom",) if self.border_bottom else ()
        rules = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="000000"/>' for side in sides)
        return f"<w:pBdr>{rules}</w:pBdr>" if rules else ""

    def _list(self) -> str:
        if not self.list_id:
            return ""
        return f'<w:numPr><w:ilvl w:val="{self.list_level}"/><w:numId w:val="{self.list_id}"/></w:numPr>'

    def _spacing(self) -> str:
        parts = []
        if self.before is not None:
            parts.append(f'w:before="{round(self.before * 20)}"')
        if self.after is not None:
            parts.append(f'w:after="{round(self.after * 20)}"')
        if self.line:
            parts.append(f'w:line="{round(self.line * 240)}" w:lineRule="auto"')
        return f"<w:spacing {' '.join(parts)}/>" if parts else ""

    def _indent(self) -> str:
        parts = []
        if self.left is not None:
            parts.append(f'w:left="{twips(self.left)}"')
        if self.right is not None:
            parts.append(f'w:right="{twips(self.right)}"')
        if self.first:
            name = "firstLine" if self.first > 0 else "hanging"
            parts.append(f'w:{name}="{twips(abs(self.first))}"')
        return f"<w:ind {' '.join(parts)}/>" if parts else ""


class Writer:
    """Writes paragraphs and tables of one document, in its direction.

    Args:
        right_to_left: every paragraph, run and table runs from right to left.
    """

    def __init__(self, right_to_left: bool) -> None:
        self.right_to_left = right_to_left

    def run(self, text: str, style: str = "", *, bold: bool | None = None, italic: bool | None = None) -> str:
        """A run of text; a tab sign becomes Word's tab."""
        look = RunFormat(style, bold=bold, italic=italic, right_to_left=self.right_to_left).xml()
        pieces = []
        for index, piece in enumerate(text.split("\t")):
            if index:
                pieces.append(f"<w:r>{look}<w:tab/></w:r>")
            if piece:
                pieces.append(f'<w:r>{look}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>')
        return "".join(pieces)

    def field(self, instruction: str, shown: str = "1") -> str:
        """A field that Word computes, such as PAGE."""
        return f'<w:fldSimple w:instr=" {instruction} ">{self.run(shown)}</w:fldSimple>'

    def paragraph(
        self,
        style: str,
        *runs: str,
        keep_next: bool = False,
        page_break_before: bool = False,
        counted: tuple[int, int] = (0, 0),
    ) -> str:
        """A paragraph of runs; a bare string that holds no markup becomes a run.

        Args:
            style: the id of a paragraph style.
            runs: what stands in it.
            keep_next: it stays on the page of the next one.
            page_break_before: it begins a page.
            counted: the list that Word counts it in, and the level there.
        """
        look = ParagraphFormat(
            style,
            keep_next=keep_next,
            page_break_before=page_break_before,
            list_id=counted[0],
            list_level=counted[1],
            right_to_left=self.right_to_left,
        ).xml()
        inner = "".join(r if r.startswith("<w:") else self.run(r) for r in runs)
        return f"<w:p>{look}{inner}</w:p>"

    def tag(self, statement: str) -> str:
        """A paragraph that is only a statement of the template and leaves nothing behind."""
        return f'<w:p><w:r><w:t xml:space="preserve">{{%p {escape(statement)} %}}</w:t></w:r></w:p>'

    def each(self, loop: str, *inner: str) -> str:
        """`inner` once for each turn of a loop."""
        return self.tag(f"for {loop}") + "".join(inner) + self.tag("endfor")

    def when(self, condition: str, *inner: str, otherwise: Iterable[str] = ()) -> str:
        """`inner` where the condition holds, else `otherwise`."""
        other = "".join(otherwise)
        return (
            self.tag(f"if {condition}")
            + "".join(inner)
            + (self.tag("else") + other if other else "")
            + self.tag("endif")
        )

    def cell(self, width: float, *paragraphs: str, columns: int = 1, tall: Tall = "no") -> str:
        """A table cell.

        Args:
            width: in millimetres.
            paragraphs: what stands in it.
            columns: over so many columns.
            tall: does it begin a cell over several rows, or go on with the one above it?
        """
        span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
        merge = {"no": "", "begins": '<w:vMerge w:val="restart"/>', "goes on": "<w:vMerge/>"}[tall]
        look = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>{span}{merge}'
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{''.join(paragraphs)}</w:tc>"

    def row(self, *cells: str, header: bool = False) -> str:
        """A row that is not split between pages; a header row is repeated on each."""
        look = "<w:cantSplit/>" + ("<w:tblHeader/>" if header else "")
        return f"<w:tr><w:trPr>{look}</w:trPr>{''.join(cells)}</w:tr>"

    def table(
        self, widths: Sequence[float], rows: str, *, style: str, caption: str = "", description: str = ""
    ) -> str:
        """A table of fixed columns.

        Args:
            widths: the columns, in millimetres.
            rows: the rows.
            style: the id of a table style.
            caption: its title for those who cannot see it.
            description: what it holds, for those who cannot see it.
        """
        look = "".join(
            (
                f'<w:tblStyle w:val="{style}"/>',
                "<w:bidiVisual/>" if self.right_to_left else "",
                f'<w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>',
                '<w:tblLayout w:type="fixed"/>',
                '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
                'w:noHBand="1" w:noVBand="1"/>',
                f"<w:tblCaption w:val={quoteattr(caption)}/>" if caption else "",
                f"<w:tblDescription w:val={quoteattr(description)}/>" if description else "",
            )
        )
        grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
        return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
