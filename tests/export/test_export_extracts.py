"""Extracts: for one unit by the name that is typed, or one file for every unit."""

import shutil
from dataclasses import replace
from pathlib import Path

import export_samples as samples
import pytest
import word_reading as reading
from export_helpers import writer

from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit
from minutes_tui.export.pdf import NoPdf
from minutes_tui.export.service import export_extracts
from minutes_tui.export.units import UnknownUnit, find_unit, units_of


@pytest.fixture
def meeting() -> Meeting:
    """The rich Vietnamese meeting with short forms on its roster."""
    units = (Unit("u1", "Phòng Tổ chức cán bộ", ("TCCB",)), Unit("u2", "Văn phòng Sở", ("VP",)))
    return replace(samples.rich_meeting("vi"), units=Records(units))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Văn phòng Sở", "Văn phòng Sở"), ("van phong so", "Văn phòng Sở"), ("tccb", "Phòng Tổ chức cán bộ"),
        ("cải cách", "Phòng Cải cách hành chính"), ("VP", "Văn phòng Sở"),
    ],
)  # fmt: skip
def test_a_unit_is_found_by_what_is_typed(meeting: Meeting, typed: str, wanted: str) -> None:
    assert find_unit([meeting], typed) == wanted


@pytest.mark.parametrize("typed", ["phòng", "Bộ Tài chính", "", " "])
def test_a_name_of_several_or_of_none_is_refused(meeting: Meeting, typed: str) -> None:
    with pytest.raises(UnknownUnit):
        find_unit([meeting], typed)


def test_every_unit_gets_a_file_of_its_own(meeting: Meeting, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    files = export_extracts(meeting, folder=tmp_path, now=samples.NOW, progress=lambda *step: told.append(step))
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert len({file.name for file in files}) == 3
    for unit, file in zip(units_of([meeting]), files, strict=True):
        text = reading.body_text(file)
        assert f"Trích gửi: {unit}" in text
        owed = [item for item in meeting.items if unit in (*item.lead, *item.cooperating)]
        others = [item for item in meeting.items if item not in owed]
        assert all(item.task in text for item in owed)
        assert not any(item.task in text for item in others)


def test_without_libreoffice_a_pdf_is_refused_in_clear_words(
    meeting: Meeting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoPdf, match="LibreOffice, which is not installed"):
        writer(tmp_path)(meeting, form="pdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.office
def test_a_pdf_is_made_where_libreoffice_is_installed(meeting: Meeting, tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("NO LIBREOFFICE: no PDF is made")
    assert writer(tmp_path)(meeting, form="pdf").read_bytes().startswith(b"%PDF-")
