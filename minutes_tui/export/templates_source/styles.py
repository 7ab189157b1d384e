"""The style sheet of a template: only the styles in use, each named once."""

from dataclasses import replace
from typing import Final, Literal

from minutes_tui.export.templates_source.layouts import Layout
from minutes_tui.export.templates_source.letterhead_styles import letterhead_styles
from minutes_tui.export.templates_source.numbering import BULLETS, OUTLINE, TIME_COLUMN, agenda_hang
from minutes_tui.export.templates_source.style import Style
from minutes_tui.export.templates_source.wordml import NAMESPACES, ParagraphFormat, RunFormat, fonts, twips


def _headings(layout: Layout) -> list[Style]:
    size = layout.size
    title = size if layout.language in ("vi", "ru") else size + 4
    gap = 6 if layout.language == "vi" else 4
    lead_in = layout.first_line if layout.language == "vi" else 0
    side: Literal["center", "left"] = "center" if layout.language in ("vi", "ru", "ar") else "left"
    return [
        Style("Title", "Title", ParagraphFormat(keep_next=True, before=18, after=0, line=1.0, align=side, first=0),
              RunFormat(size=title, bold=True), following="Subtitle"),
        Style("Subtitle", "Subtitle", ParagraphFormat(keep_next=True, before=2, after=6, line=1.0, align=side),
              RunFormat(size=size if title == size else size + 1, bold=True), following="BodyText"),
        Style("Extract", "Extract", ParagraphFormat(keep_next=True, before=0, after=6, line=1.0, align=side),
              RunFormat(italic=True)),
        Style("AsOf", "As Of", ParagraphFormat(keep_next=True, before=6, after=6, line=1.0, align="left"),
              RunFormat(italic=True)),
        Style("Heading1", "heading 1",
              ParagraphFormat(keep_next=True, keep_lines=True, list_id=OUTLINE if layout.numbered_headings else 0,
                              before=14, after=gap, line=1.0, align="left", first=lead_in, outline=0),
              RunFormat(size=size, bold=True), following="BodyText"),
        Style("Heading2", "heading 2",
              ParagraphFormat(keep_next=True, keep_lines=True, before=10, after=gap, line=1.0, align="left",
                              first=lead_in, outline=1),
              RunFormat(size=size, bold=True, italic=layout.language == "vi" or None), following="BodyText"),
        Style("BlockLabel", "Block Label",
              ParagraphFormat(keep_next=True, before=6, after=2, first=layout.first_line, align="left"),
              RunFormat(bold=True)),
    ]  # fmt: skip


def _body(layout: Layout) -> list[Style]:
    align: Literal["both", "left"] = "left" if layout.language in ("de", "en") else "both"
    decree = layout.language == "vi"
    # Decree 30/2020: both margins, at least 6 pt between paragraphs; elsewhere lists are ragged and close.
    line_align: Literal["both", "left"] = "both" if decree else "left"
    close, apart = (6.0, 6.0) if decree else (2.0, 3.0)
    body = ParagraphFormat(before=0, after=6, align=align, first=layout.first_line)
    hang = agenda_hang(layout)
    point = layout.first_line + hang
    # Where the first line of a paragraph is not in, the time stands in a column of its own.
    entry = body if layout.first_line else replace(body, left=TIME_COLUMN, first=-TIME_COLUMN, tab=TIME_COLUMN)
    more = body if layout.first_line else replace(body, left=TIME_COLUMN)
    return [
        Style("BodyText", "Body Text", body),
        Style("Line", "Head Line",
              ParagraphFormat(before=0, after=apart, align=line_align, first=layout.first_line)),
        Style("Names", "Names",
              ParagraphFormat(before=0 if decree else 3, after=apart, align=line_align, first=layout.first_line)),
        Style("ListBullet", "List Bullet",
              ParagraphFormat(list_id=BULLETS, before=0, after=close, align=line_align, contextual=not decree)),
        Style("AgendaPoint", "Agenda Point",
              ParagraphFormat(before=0, after=close, left=point, first=-hang, tab=point, align="left")),
        Style("Conclusion", "Conclusion", body),
        Style("ConclusionMore", "Conclusion Continued", body if layout.first_line else replace(body, left=8)),
        Style("MinutesEntry", "Minutes Entry", entry),
        Style("MinutesMore", "Minutes Entry Continued", more),
        Style("MinutesAside", "Minutes Aside", entry,
              RunFormat(italic=True)),
        Style("MinutesDay", "Minutes Day", ParagraphFormat(keep_next=True, before=6, after=6, align="center"),
              RunFormat(italic=True)),
    ]  # fmt: skip


def _tables_and_feet(layout: Layout) -> list[Style]:
    small = layout.table_size
    signature = layout.size
    decree = layout.language == "vi"
    room = 36.0 if layout.language == "de" else 48.0
    # Whom a letter is for stands in the middle in Vietnamese, at the end of the line in Russian.
    to: Literal["center", "right", "left"] = "center" if decree else "right" if layout.language == "ru" else "left"
    return [
        Style("TableText", "Table Text", ParagraphFormat(before=2, after=2, line=1.0, align="left"),
              RunFormat(size=small)),
        Style("TableNumber", "Table Number", ParagraphFormat(align="center"), based_on="TableText"),
        Style("TableHead", "Table Head", ParagraphFormat(keep_next=True, align="center"), RunFormat(bold=True),
              based_on="TableText"),
        Style("MatrixHead", "Matrix Head", ParagraphFormat(), RunFormat(size=small - 1), based_on="TableHead"),
        Style("TableNote", "Table Note", ParagraphFormat(before=3, after=3, line=1.0, align="left"),
              RunFormat(size=small, italic=True)),
        Style("FactLabel", "Fact Label", ParagraphFormat(before=1, after=2, line=1.0, align="left"),
              RunFormat(bold=True)),
        Style("FactMiddle", "Fact Centred", ParagraphFormat(align="center"), based_on="Fact"),
        Style("FactEnd", "Fact at the End", ParagraphFormat(align="right"), based_on="Fact"),
        Style("Fact", "Fact", ParagraphFormat(before=1, after=2, line=1.0, align="left")),
        Style("SignatureRole", "Signature Role",
              ParagraphFormat(keep_next=True, before=0, after=0, line=1.0, align="center"),
              RunFormat(size=signature, bold=True)),
        Style("SignatureHint", "Signature Hint",
              ParagraphFormat(keep_next=True, before=0, after=room, line=1.0, align="center"),
              RunFormat(size=signature - 1, italic=True)),
        Style("SignatureRoom", "Signature Room",
              ParagraphFormat(keep_next=True, before=room - 12, after=0, line=1.0)),
        Style("SignatureName", "Signature Name",
              ParagraphFormat(before=0, after=6, line=1.0, align="center"), RunFormat(size=signature, bold=True)),
        Style("LetterTo", "Letter To", ParagraphFormat(before=12, after=6, line=1.0, align=to),
              RunFormat(bold=layout.language != "vi" or None)),
        Style("LetterSubject", "Letter Subject",
              ParagraphFormat(before=0 if decree else 6, after=0 if decree else 10, line=1.0,
                              align="center" if decree else "left"),
              RunFormat(size=12 if decree else layout.size, bold=None if decree else True)),
        Style("LetterGreeting", "Letter Greeting", ParagraphFormat(before=6, after=6, line=1.0, align="left")),
        Style("Gap", "Gap", ParagraphFormat(keep_next=True, before=0, after=6, line=1.0, align="left")),
        Style("End", "End", ParagraphFormat(before=0, after=0, line=0.1), RunFormat(size=1)),
        Style("SignatureLine", "Signature in a Line",
              ParagraphFormat(keep_next=True, before=18, after=0, line=1.0, align="left")),
        Style("SignatureLineName", "Name in a Signature Line", ParagraphFormat(align="right"),
              based_on="SignatureLine"),
        Style("Closing", "Closing Line",
              ParagraphFormat(keep_next=True, before=12, after=12, align="left", first=layout.first_line)),
        Style("DistributionHead", "Distribution Head",
              ParagraphFormat(keep_next=True, before=12, after=0, line=1.0, align="left"),
              RunFormat(size=12 if decree else layout.size, bold=True, italic=decree or None)),
        Style("Distribution", "Distribution", ParagraphFormat(before=0, after=0, line=1.0, align="left"),
              RunFormat(size=11 if decree else layout.size - 1)),
        Style("DistributionLine", "Distribution in a Line", ParagraphFormat(keep_lines=True, before=12),
              based_on="Distribution"),
        Style("Header", "header", ParagraphFormat(before=0, after=0, line=1.0, align="center"),
              RunFormat(size=layout.page_number_size)),
        Style("Footer", "footer", ParagraphFormat(before=0, after=0, line=1.0, align="center"),
              RunFormat(size=layout.page_number_size)),
    ]  # fmt: skip


_CHARACTER: Final = (
    Style("DefaultParagraphFont", "Default Paragraph Font"),
    Style("Speaker", "Minutes Speaker", run=RunFormat(bold=True)),
    Style("EntryTime", "Minutes Time"),
    Style("EntryLabel", "Minutes Label", run=RunFormat(italic=True, bold=True)),
    Style("EntryMark", "Minutes Mark", run=RunFormat(italic=True)),
    Style("Label", "Head Label", run=RunFormat(bold=True)),
)


def _table_styles() -> str:
    margins = (
        f'<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="{twips(1.5)}" w:type="dxa"/>'
        f'<w:bottom w:w="0" w:type="dxa"/><w:right w:w="{twips(1.5)}" w:type="dxa"/></w:tblCellMar>'
    )
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{margins}</w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="Frameless"><w:name w:val="Frameless"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>'
        '<w:vAlign w:val="center"/></w:tcPr></w:tblStylePr></w:style>'
    )


def style_sheet(layout: Layout) -> list[Style]:
    """Every paragraph and character style that a template of this layout may use."""
    normal = Style(
        "Normal", "Normal", ParagraphFormat(before=0, after=0, line=layout.line, align="left"), RunFormat()
    )
    return [
        normal, *letterhead_styles(layout), *_headings(layout), *_body(layout), *_tables_and_feet(layout),
        *_CHARACTER,
    ]  # fmt: skip


def styles_xml(layout: Layout, used: frozenset[str]) -> str:
    """The styles part, with the styles in use and those that they are based on.

    Args:
        layout: fonts, sizes, direction.
        used: the ids of the styles that the document refers to.
    """
    sheet = {style.id: style for style in style_sheet(layout)}
    wanted = {"Normal", "DefaultParagraphFont", "Title", "Heading1", *used}
    wanted |= {sheet[name].based_on for name in wanted if name in sheet}
    wanted |= {sheet[name].following for name in wanted if name in sheet and sheet[name].following}
    wanted |= {sheet[name].following for name in wanted if name in sheet and sheet[name].following}
    size = round(layout.size * 2)
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts(layout.font)}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{layout.tag}" w:eastAsia="{layout.tag}" w:bidi="{layout.tag}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    kept = "".join(style.xml(layout.right_to_left) for style in sheet.values() if style.id in wanted)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:styles {NAMESPACES}>{defaults}{kept}{_table_styles()}</w:styles>"
    )
