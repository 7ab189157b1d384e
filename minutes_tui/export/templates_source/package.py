"""A whole Word file of the parts that it needs and no others."""

import re
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from minutes_tui.export.archive import packed
from minutes_tui.export.templates_source.layouts import Layout
from minutes_tui.export.templates_source.numbering import lists_in, numbering_xml
from minutes_tui.export.templates_source.styles import styles_xml
from minutes_tui.export.templates_source.wordml import NAMESPACES, Writer, twips

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEADER_DISTANCE: Final = 10.0


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """One template: its layout, its title and its body."""

    layout: Layout
    """Paper, fonts, direction."""
    title: str
    """What the file is, in its language: for its properties."""
    body: str
    """The paragraphs and tables."""
    page_words: tuple[str, str] = ("", "")
    """What stands before the page number, and between it and the number of pages; empty: the number alone."""


def _content_types() -> str:
    parts = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/styles.xml": f"{_WORD}.styles+xml",
        "/word/numbering.xml": f"{_WORD}.numbering+xml",
        "/word/settings.xml": f"{_WORD}.settings+xml",
        "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "/word/header1.xml": f"{_WORD}.header+xml",
        "/word/footer1.xml": f"{_WORD}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{index}" Type="{kind}" Target="{target}"/>'
        for index, (target, kind) in enumerate(targets.items(), start=1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _section(layout: Layout) -> str:
    width, height = layout.page
    turned = ' w:orient="landscape"' if layout.landscape else ""
    margins = {
        "top": layout.top, "right": layout.right, "bottom": layout.bottom, "left": layout.left,
        "header": _HEADER_DISTANCE, "footer": _HEADER_DISTANCE, "gutter": 0,
    }  # fmt: skip
    numbers = " ".join(f'w:{name}="{twips(value)}"' for name, value in margins.items())
    first_page = "" if layout.first_page_numbered else "<w:titlePg/>"
    direction = "<w:bidi/>" if layout.right_to_left else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{turned}/><w:pgMar {numbers}/>'
        f"{first_page}{direction}</w:sectPr>"
    )


def _page_number(source: TemplateSource, style: str) -> str:
    writer = Writer(source.layout.right_to_left)
    before, between = source.page_words
    if not before:
        return writer.paragraph(style, writer.field("PAGE"))
    return writer.paragraph(
        style, writer.run(f"{before} "), writer.field("PAGE"), writer.run(f" {between} "), writer.field("NUMPAGES")
    )


def _edge(source: TemplateSource, name: str, style: str, numbered: bool) -> str:
    inner = _page_number(source, style) if numbered else Writer(source.layout.right_to_left).paragraph(style)
    return f"{_DECLARATION}<w:{name} {NAMESPACES}>{inner}</w:{name}>"


def _settings(layout: Layout) -> str:
    # German units have long names in narrow columns.
    hyphens = "<w:autoHyphenation/>" if layout.language == "de" else ""
    # Compatibility mode 15: Word 2013 and newer, laid out as they do.
    return (
        f"{_DECLARATION}<w:settings {NAMESPACES}>"
        f'<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>{hyphens}'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{layout.tag}"{_bidi_language(layout)}/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _bidi_language(layout: Layout) -> str:
    return f' w:bidi="{layout.tag}"' if layout.right_to_left else ""


def _font_table(layout: Layout) -> str:
    family = "swiss" if layout.font == "Arial" else "roman"
    return (
        f'{_DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="{layout.font}"><w:charset w:val="00"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _core(source: TemplateSource) -> str:
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(source.title)}</dc:title><dc:language>{source.layout.tag}</dc:language>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>'
    )


def word_file(source: TemplateSource) -> bytes:
    """The bytes of a template, the same each time."""
    layout = source.layout
    # A body ends with a paragraph, also where the last thing in it is a table.
    end = Writer(layout.right_to_left).paragraph("End")
    document = (
        f"{_DECLARATION}<w:document {NAMESPACES}><w:body>{source.body}{end}{_section(layout)}</w:body></w:document>"
    )
    header = _edge(source, "hdr", "Header", layout.page_number == "top")
    footer = _edge(source, "ftr", "Footer", layout.page_number == "bottom")
    used = frozenset(re.findall(r'<w:(?:p|r)Style w:val="(\w+)"', document + header + footer))
    styles = styles_xml(layout, used)
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            {
                "word/document.xml": f"{_OFFICE}/officeDocument",
                "docProps/core.xml": f"{_PACKAGE}/relationships/metadata/core-properties",
                "docProps/app.xml": f"{_OFFICE}/extended-properties",
            }
        ),
        "word/_rels/document.xml.rels": _relationships(
            {
                "styles.xml": f"{_OFFICE}/styles",
                "numbering.xml": f"{_OFFICE}/numbering",
                "settings.xml": f"{_OFFICE}/settings",
                "fontTable.xml": f"{_OFFICE}/fontTable",
                "header1.xml": f"{_OFFICE}/header",
                "footer1.xml": f"{_OFFICE}/footer",
            }
        ),
        "word/document.xml": document,
        "word/styles.xml": styles,
        "word/numbering.xml": numbering_xml(layout, lists_in(document, styles)),
        "word/settings.xml": _settings(layout),
        "word/fontTable.xml": _font_table(layout),
        "word/header1.xml": header,
        "word/footer1.xml": footer,
        "docProps/core.xml": _core(source),
        "docProps/app.xml": (
            f'{_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            'extended-properties"><Application>minutes_tui</Application></Properties>'
        ),
    }
    return packed({name: text.encode() for name, text in parts.items()})
