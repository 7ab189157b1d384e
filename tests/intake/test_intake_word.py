"""Word files of other offices: automatic numbers written out, tables, what was struck left out."""

import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from minutes_tui.domain.errors import MinutesError
from minutes_tui.intake.files import read_text_file
from minutes_tui.intake.paragraphs import paragraphs_of


def written(tmp_path: Path, *paragraphs: tuple[str, str]) -> Path:
    document = docx.Document()
    for text, style in paragraphs:
        document.add_paragraph(text, style=style or None)
    path = tmp_path / "conclusion.docx"
    document.save(str(path))
    return path


def lines(path: Path) -> list[str]:
    return read_text_file(path).split("\n\n")


def test_numbered_points_keep_the_numbers_that_word_counts(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        ("The Records Council concluded as follows:", ""),
        ("The Legal Office shall report by 30 May 2024.", "List Number"),
        ("The Archive shall:", "List Number"),
        ("finish the list by 1 June 2024;", "List Bullet 2"),
        ("The Treasury shall pay.", "List Number"),
    )
    found = paragraphs_of(read_text_file(path), "en")
    assert [p.number for p in found] == ["", "1", "2", "-", "3"]
    assert found[1].text == "The Legal Office shall report by 30 May 2024."


def test_levels_of_a_list_have_their_own_numbers(tmp_path: Path) -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, form, text in ((0, "upperRoman", "%1."), (1, "decimal", "%1.%2."), (2, "lowerLetter", "%3)"))
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for depth, text in ((0, "One"), (1, "One one"), (1, "One two"), (2, "Letter"), (0, "Two"), (1, "Two one")):
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="77"/></w:numPr>')
        )
    path = tmp_path / "levels.docx"
    document.save(str(path))
    assert lines(path) == ["I. One", "I.1. One one", "I.2. One two", "a) Letter", "II. Two", "II.1. Two one"]


def test_a_table_is_a_line_a_row(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Task"
    table.cell(0, 2).text = "By"
    for column, text in enumerate(("Send", "Legal Office", "30 May")):
        table.cell(1, column).text = text
    path = tmp_path / "table.docx"
    document.save(str(path))
    assert lines(path) == ["Task | By", "Send | Legal Office | 30 May"]


def test_what_was_struck_is_out_and_what_was_added_is_in(tmp_path: Path) -> None:
    document = docx.Document()
    document.element.body.insert(
        0,
        parse_xml(
            f'<w:p {nsdecls("w")}><w:r><w:t xml:space="preserve">The Office </w:t></w:r>'
            "<w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins><w:r><w:t>shall</w:t></w:r></w:ins>"
            '<w:r><w:t xml:space="preserve"> report.</w:t></w:r></w:p>'
        ),
    )
    path = tmp_path / "changed.docx"
    document.save(str(path))
    assert lines(path) == ["The Office shall report."]


@pytest.mark.parametrize("part", ["word/document.xml", "word/numbering.xml", "[Content_Types].xml"])
def test_a_file_with_a_broken_part_is_refused_in_one_sentence(tmp_path: Path, part: str) -> None:
    whole = written(tmp_path, ("Words", ""))
    broken = tmp_path / "broken.docx"
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            target.writestr(name, b"<broken" if name == part else source.read(name))
    with pytest.raises(MinutesError, match="damaged Word file"):
        read_text_file(broken)


def test_a_file_that_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes_tui.intake.word_paragraphs.LARGEST_UNPACKED", 1_000)
    with pytest.raises(MinutesError, match="unpacks to more"):
        read_text_file(written(tmp_path, ("Words", "")))
