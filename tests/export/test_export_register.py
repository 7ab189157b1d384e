"""The register as tables and calendar: real dates, nothing that runs, tasks that calendars take."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import export_samples as samples
import pytest
from icalendar import Calendar

from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.export.register import register_rows
from minutes_tui.export.service import UnknownForm, export_meeting, export_register
from minutes_tui.export.tables import harmless


def table(path: Path) -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def write(tmp_path: Path, meeting: Meeting, form: str) -> Path:
    """A meeting's action items in a file."""
    return export_meeting(meeting, form=form, out=tmp_path / f"register.{form}", now=samples.NOW)


def todos(path: Path) -> list[dict[str, object]]:
    """The tasks of a calendar."""
    calendar = Calendar.from_ical(path.read_bytes())
    return [dict(todo.property_items()) | {"todo": todo} for todo in calendar.walk("VTODO")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_a_row_for_every_item(tmp_path: Path, language: Language) -> None:
    meeting = samples.rich_meeting(language)
    rows = table(write(tmp_path, meeting, "csv"))
    assert len(rows) == 1 + len(meeting.items)
    for row, item in zip(rows[1:], meeting.ordered_items(), strict=True):
        assert row[1] == item.task
        assert row[-1] == item.id
    assert [row[5] for row in rows[1:]] == ["2025-06-20", "2025-06-06", ""]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert harmless(text).startswith("'")


def test_hostile_text_runs_in_no_spreadsheet(tmp_path: Path) -> None:
    meeting = samples.hostile_meeting("en")
    item = replace(meeting.items.ordered[0], task='=HYPERLINK("http://example.org")')
    meeting = replace(meeting, items=Records((item,)))
    assert table(write(tmp_path, meeting, "csv"))[1][1].startswith("'=")
    with zipfile.ZipFile(write(tmp_path, meeting, "xlsx")) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet.lower()


def test_the_workbook_has_real_dates_a_frozen_header_and_filters(tmp_path: Path) -> None:
    with zipfile.ZipFile(write(tmp_path, samples.rich_meeting("ar"), "xlsx")) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    days = (date(2025, 6, 20) - date(1899, 12, 30)).days
    assert f"<v>{days}</v>" in sheet
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:N4"/>' in sheet
    assert 'rightToLeft="1"' in sheet


def test_every_item_is_a_task(tmp_path: Path) -> None:
    first, second, third = todos(write(tmp_path, samples.rich_meeting("en"), "ics"))
    assert first["todo"].decoded("due") == date(2025, 6, 20)  # type: ignore[attr-defined]
    assert second["todo"].decoded("due") == date(2025, 6, 6)  # type: ignore[attr-defined]
    assert "DUE" not in third
    assert str(first["SUMMARY"]).startswith("Digital Unit: The Digital Unit shall")
    assert first["todo"]["organizer"].params["cn"] == "Helen Marsh"  # type: ignore[index]
    assert {str(task["STATUS"]) for task in (first, second, third)} == {"NEEDS-ACTION"}


def test_a_time_of_day_a_start_and_a_rule_are_kept(tmp_path: Path) -> None:
    meeting = samples.rich_meeting("en")
    entry = meeting.entries.ordered[8]
    items = (
        ActionItem("a", entry.id, "t", "w", entry.at, due=date(2025, 5, 30), due_time=time(17, 0),
                   start=date(2025, 5, 20)),
        ActionItem("b", entry.id, "t", "w", entry.at, due=date(2025, 6, 10), rule="FREQ=MONTHLY;BYMONTHDAY=10",
                   milestone=1),
        ActionItem("c", entry.id, "t", "w", entry.at, start=date(2025, 9, 1), milestone=2),
    )  # fmt: skip
    done = ItemLife("c", status="done", closed_on=date(2025, 10, 1))
    meeting = replace(meeting, items=Records(items), lives=Records((done,)))
    timed, recurring, begun = (task["todo"] for task in todos(write(tmp_path, meeting, "ics")))
    assert timed.decoded("due") == datetime(2025, 5, 30, 10, 0, tzinfo=UTC)  # type: ignore[attr-defined]
    assert timed.decoded("dtstart") == datetime(2025, 5, 19, 17, 0, tzinfo=UTC)  # type: ignore[attr-defined]
    assert recurring.decoded("dtstart") == date(2025, 6, 10)  # type: ignore[attr-defined]
    assert recurring["rrule"]["FREQ"] == ["MONTHLY"]  # type: ignore[index]
    assert begun["status"] == "COMPLETED"  # type: ignore[index]


def test_one_unit_gets_what_it_owes_or_takes_part_in(tmp_path: Path) -> None:
    meeting = samples.rich_meeting("en")
    assert [row.item.id for row in register_rows([meeting], "Secretariat")] == ["item-1", "item-2"]
    path = export_register([meeting, meeting], form="csv", language="en", out=tmp_path, unit="Legal Services",
                           now=samples.NOW)  # fmt: skip
    assert path.name == "2025-05-17 Register of action items Legal Services.csv"
    assert len(table(path)) == 3


def test_items_off_the_record_are_in_no_register() -> None:
    meeting = samples.rich_meeting("en")
    hidden = next(entry for entry in meeting.entries if entry.off_record)
    item = ActionItem("item-9", hidden.id, "hidden", "hidden", hidden.at)
    whole = replace(meeting, items=meeting.items.replaced("item-9", item))
    assert len(register_rows([whole])) == 3


def test_the_register_has_its_own_forms(tmp_path: Path) -> None:
    with pytest.raises(UnknownForm):
        export_register([], form="docx", language="en", out=tmp_path, now=samples.NOW)
