"""Old registers: columns guessed from headings, rows read or refused one by one, tables of any make."""

import contextlib
import io
import tempfile
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_tui.domain.languages import LANGUAGES
from minutes_tui.export.register import headings
from minutes_tui.intake.files import UnreadableFile
from minutes_tui.intake.old_meetings import meetings_of
from minutes_tui.intake.register_columns import Field, UnknownColumn, guess_columns, mapped
from minutes_tui.intake.register_rows import Defaults, OldItem, OldRegister, read_old_register
from minutes_tui.intake.spreadsheet import TableRow, read_table

TODAY = date(2025, 6, 2)
EN = Defaults("en", TODAY)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("No.|Task|Lead unit|With|Assigned on|Deadline|Status|Done on",
         "task lead cooperating given due status closed"),
        ("TT|Nội dung nhiệm vụ|Đơn vị chủ trì|Đơn vị phối hợp|Ngày giao|Thời hạn hoàn thành|Trạng thái|Ghi chú",
         "task lead cooperating given due status note"),
        ("Nr.|Aufgabe|Zuständig|Erteilt am|Bis wann|Stand|Erledigt am|Nachweis",
         "task lead given due status closed proof"),
        ("№ п/п|Содержание поручения|Ответственный исполнитель|Дата поручения|Срок исполнения|Статус",
         "task lead given due status"),
        ("م|المهمة|الجهة المسؤولة|تاريخ التكليف|موعد التنفيذ|الحالة", "task lead given due status"),
        ("DUE DATE (current)|due|*Task*", "due task"),
        ("Ngay giao|Nhiem vu|Nhiem vu", "given task"),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_headings(line: str, fields: str) -> None:
    found = [column.field for column in guess_columns(line.split("|"))]
    assert [field for field in found if field is not None] == fields.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_of_this_program_are_known(language: str) -> None:
    found = {column.field for column in guess_columns(headings(language))} - {None}
    assert found == {
        "task", "lead", "cooperating", "authority", "due", "first_due", "status", "closed", "proof", "meeting",
        "given",
    }  # fmt: skip


def test_what_the_user_says_of_a_column_goes_before_the_guess() -> None:
    columns = mapped(guess_columns(["Text", "Task", "Due"]), {"text": "task", "Due": ""})
    assert [column.field for column in columns] == ["task", None, None]
    for wrong, sentence in (
        ({"nothing": "task"}, "There is no column nothing"),
        ({"Text": "colour"}, "colour is nothing that a column can be"),
        ({"Text": "task", "Due": "task"}, "Two columns are said to be the same"),
    ):
        with pytest.raises(UnknownColumn, match=sentence):
            mapped(columns, wrong)


def read(row: dict[Field, Any], defaults: Defaults = EN) -> OldRegister:
    columns = [column for name in row for column in guess_columns([name])]
    placed = mapped(
        [
            type(column)(place, name, column.field)
            for place, (name, column) in enumerate(zip(row, columns, strict=True))
        ],
        {name: name for name in row},
    )
    return read_old_register([TableRow(7, tuple(row.values()))], placed, defaults)


def one(row: dict[Field, Any], defaults: Defaults = EN) -> OldItem:
    found = read(row, defaults)
    assert not found.errors, found.errors
    return found.items[0]


GIVEN: dict[Field, Any] = {"task": "Report", "given": "05/03/2025"}


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2025-04-30", date(2025, 4, 30)), ("30/4/2025", date(2025, 4, 30)), ("5.6.2025", date(2025, 6, 5)),
        ("2025-04-30 00:00:00", date(2025, 4, 30)), (date(2025, 4, 30), date(2025, 4, 30)), ("", None), ("–", None),
        ("before 30 April 2025", date(2025, 4, 30)), ("by the end of June 2025", date(2025, 6, 30)),
    ],
)  # fmt: skip
def test_days_are_read_day_first_as_iso_or_in_words(cell: Any, day: date | None) -> None:
    assert one({**GIVEN, "due": cell}).due == day


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Hoàn thành", "done"),
        ("ERLEDIGT", "done"),
        ("просрочено", "open"),
        ("ملغى", "cancelled"),
        ("Overdue", "open"),
    ],
)
def test_a_status_is_known_in_five_languages(words: str, status: str) -> None:
    assert one({**GIVEN, "status": words, "closed": "2025-04-01"}).status == status


def test_a_day_of_closing_alone_says_that_it_is_done() -> None:
    assert one({**GIVEN, "closed": "2025-04-01"}).status == "done"
    assert one({**GIVEN, "status": "done"}, Defaults("en", TODAY, closed=date(2025, 5, 1))).closed == date(
        2025, 5, 1
    )


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"task": " ", "given": "2025-03-05"}, "Nothing stands in the column"),
        ({"task": "x"}, "The day on which it was given is missing"),
        ({"task": "x", "given": "31/02/2025"}, "'31/02/2025' is no day"),
        ({"task": "x", "given": "soon"}, "'soon' is no day"),
        ({**GIVEN, "due": "2025-03-04"}, "It is due on 2025-03-04, before 2025-03-05"),
        ({**GIVEN, "status": "perhaps"}, "'perhaps' says neither"),
        ({**GIVEN, "status": "done"}, "It is done, but the day is missing"),
        ({**GIVEN, "closed": "2025-03-04"}, "It was done on 2025-03-04, before 2025-03-05"),
        ({**GIVEN, "closed": "2025-06-03"}, "a day that is still to come"),
        ({"task": "x", "given": "2025-06-03"}, "a day that is still to come"),
    ],
)
def test_a_row_that_cannot_be_is_an_error_of_its_own(row: dict[Field, Any], sentence: str) -> None:
    [error] = read(row).errors
    assert error.row == 7
    assert sentence in str(error.error)


def test_units_stand_apart_by_semicolons_and_line_breaks_not_by_commas() -> None:
    item = one({**GIVEN, "lead": "Ministry of Labour, Invalids; Archive\nArchive", "cooperating": "-"})
    assert item.lead == ("Ministry of Labour, Invalids", "Archive")
    assert item.cooperating == ()


def test_the_same_row_gets_the_same_ids_in_any_file_and_stands_once() -> None:
    rows = [
        OldItem(2, "Report", date(2025, 3, 5), ("Archive",)),
        OldItem(3, "report ", date(2025, 3, 5), ("archive",)),
        OldItem(4, "Report", date(2025, 3, 6), ("Archive",), first_due=date(2025, 4, 1), due=date(2025, 5, 1)),
    ]
    one_time = meetings_of(rows, "en", "Old register", "a.csv")
    other = meetings_of(tuple(reversed(rows)), "en", "Old register", "b.xlsx")
    assert one_time.doubled == ((3, 2),)
    assert [[i.id for i in m.items] for m in one_time.meetings] == [[i.id for i in m.items] for m in other.meetings]
    assert [m.id for m in one_time.meetings] == [m.id for m in other.meetings]
    [extension] = next(iter(one_time.meetings[1].lives)).extensions
    assert (extension.due, one_time.meetings[1].head.state) == (date(2025, 5, 1), "closed")


# Tables


def workbook(rows: Iterable[Iterable[Any]], **options: Any) -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, **options})
    sheet = book.add_worksheet("Lịch & <việc>")
    day = book.add_format({"num_format": 'dd"." mm yyyy'})
    for line, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, date):
                sheet.write_datetime(line, column, cell, day)
            elif cell != "":
                sheet.write(line, column, cell)
    book.add_worksheet("other").write(0, 0, "not this one")
    book.close()
    return buffer.getvalue()


TABLE: list[list[Any]] = [
    ["Task", "", "Due"],
    ["Report & <send>\nit", 12, date(2025, 4, 30)],
    [],
    ["Second", 1.5, ""],
]


@pytest.mark.parametrize("options", [{}, {"date_1904": True}])
def test_a_workbook_is_read_with_its_days(tmp_path: Path, options: dict[str, Any]) -> None:
    path = tmp_path / "old.xlsx"
    path.write_bytes(workbook(TABLE, **options))
    assert read_table(path) == [
        TableRow(1, ("Task", "", "Due")),
        TableRow(2, ("Report & <send>\nit", "12", date(2025, 4, 30))),
        TableRow(4, ("Second", "1.5")),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1258"])
def test_a_csv_file_is_read_whatever_its_make(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "old.csv"
    lines = [["Task", "Lead", "Due"], ['"a\nb"', "'=Archive", "30/4/2025"], ["", "", ""], ["c", "Unit", ""]]
    path.write_bytes("\r\n".join(delimiter.join(cells) for cells in lines).encode(encoding))
    assert [(row.number, row.cells[:2]) for row in read_table(path)] == [
        (1, ("Task", "Lead")), (2, ("a\nb", "=Archive")), (5, ("c", "Unit")),
    ]  # fmt: skip


WORKBOOK = workbook(TABLE)


def with_part(name: str, data: bytes) -> bytes:
    """A workbook with one part exchanged."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(TABLE))) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, data if part == name else old.read(part))
    return buffer.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 cut off", workbook(TABLE)[:900], with_part(SHEET, b"<x"),
        with_part("xl/workbook.xml", b"<a/>"),
        with_part(SHEET, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), with_part(SHEET, b" " * (257 << 20)),
    ],
    ids=["cut", "half", "torn", "no sheets", "entities", "bomb"],
)  # fmt: skip
def test_what_is_no_sound_workbook_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "old.xlsx"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match="nothing was imported"):
        read_table(path)


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8), max_size=4),
        max_size=5,
    )
)
def test_any_table_is_read_or_refused_by_rows(cells: list[list[str]]) -> None:
    rows = [TableRow(number, tuple(line)) for number, line in enumerate(cells, start=2)]
    columns = guess_columns(["Task", "Given", "Due", "Status"])
    read_rows = read_old_register(rows, columns, Defaults("en", TODAY, given=date(2025, 1, 1)))
    assert len(read_rows.items) + len(read_rows.errors) == len(rows)


PARTS = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", SHEET)


@given(st.sampled_from(PARTS), st.integers(0, 4000), st.binary(min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_a_damaged_part_is_read_or_refused(part: str, place: int, damage: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as archive:
        sound = archive.read(part)
    place %= len(sound)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "old.xlsx"
        path.write_bytes(with_part(part, sound[:place] + damage + sound[place + len(damage) :]))
        with contextlib.suppress(UnreadableFile):
            assert all(row.cells for row in read_table(path))
