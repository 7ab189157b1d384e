"""Rosters in the files of offices: workbooks, cards, Word tables and lists, pasted tables."""

from itertools import count
from pathlib import Path

import docx
import pytest
import xlsxwriter  # type: ignore[import-untyped]

from minutes_tui.domain.errors import MinutesError
from minutes_tui.intake.roster import Roster, read_roster
from minutes_tui.intake.roster_files import read_roster_file


def roster_in(path: Path) -> Roster:
    numbers = count(1)
    return read_roster(read_roster_file(path), lambda: f"id-{next(numbers):04}")


def people(roster: Roster) -> list[tuple[str, str, str]]:
    return [(person.name, person.title, person.unit) for person in roster.people]


LAN_AND_PAUL = [("Đoàn Thị Lan", "Vụ trưởng", "Vụ Pháp chế"), ("Paul Reyes", "Director", "Records Office")]


def test_a_workbook_with_headings(tmp_path: Path) -> None:
    path = tmp_path / "roster.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("empty")
        sheet = book.add_worksheet("people")
        for row, cells in enumerate([("Name", "Title", "Unit", "Bridge"), *LAN_AND_PAUL]):
            for column, cell in enumerate(cells):
                sheet.write(row + 2, column + 1, cell)
        sheet.write(4, 4, "Hue")
    roster = roster_in(path)
    assert people(roster) == LAN_AND_PAUL
    assert [bridge.name for bridge in roster.bridges] == ["Hue"]


def test_cards(tmp_path: Path) -> None:
    path = tmp_path / "roster.vcf"
    path.write_text(
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Đoàn Thị Lan\r\nTITLE:Vụ trưởng\r\nORG:Bộ Nội vụ;Vụ Pháp\r\n  chế\r\n"
        "END:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nN:Reyes;Paul;;;\r\nitem1.TITLE:Director\r\n"
        "ORG:Records Office\r\nEND:VCARD\r\n",
        encoding="utf-8",
    )
    assert people(roster_in(path)) == LAN_AND_PAUL


def test_old_cards_in_quoted_printable(tmp_path: Path) -> None:
    path = tmp_path / "old.vcf"
    path.write_bytes(
        b"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg Weber\nEND:VCARD\n"
    )
    assert people(roster_in(path)) == [("Jörg Weber", "", "")]


def test_a_table_in_a_word_file(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    for row, cells in enumerate([("Họ và tên", "Chức vụ", "Đơn vị"), *LAN_AND_PAUL]):
        for column, cell in enumerate(cells):
            table.cell(row, column).text = cell
    document.save(str(tmp_path / "roster.docx"))
    assert people(roster_in(tmp_path / "roster.docx")) == LAN_AND_PAUL


def test_a_numbered_list_in_a_word_file(tmp_path: Path) -> None:
    document = docx.Document()
    for fields in LAN_AND_PAUL:
        document.add_paragraph(", ".join(fields), style="List Number")
    document.save(str(tmp_path / "roster.docx"))
    assert people(roster_in(tmp_path / "roster.docx")) == LAN_AND_PAUL


def test_who_stands_there_twice_without_diacritics_is_one(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("Name;Title\nĐoàn Thị Lan;\nDoan Thi Lan;Vụ trưởng\n", encoding="utf-8")
    assert people(roster_in(path)) == [("Đoàn Thị Lan", "Vụ trưởng", "")]


@pytest.mark.parametrize("name", ["roster.xlsx", "roster.docx"])
def test_a_damaged_file_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(MinutesError, match="damaged"):
        read_roster_file(tmp_path / name)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MinutesError, match=r"no file .*roster\.xlsx"):
        read_roster_file(tmp_path / "roster.xlsx")
