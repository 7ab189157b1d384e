"""Files for others: safe names, and writing that is whole or not at all."""

import os
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import export_samples as samples
import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.errors import MinutesError
from minutes_tui.export.files import CannotWrite, FileInTheWay, safe_name, write_whole
from minutes_tui.export.service import FORMS, UnknownForm, export_meeting, file_name

FORBIDDEN = set('\\/:*?"<>|') | {chr(code) for code in range(32)}


def names_in(folder: Path) -> list[str]:
    """The names of the files in a folder."""
    return sorted(file.name for file in folder.iterdir())


@given(st.text() | st.text(st.sampled_from('a./\\:*?"<>| \x00\nế\u202e'), max_size=400))
def test_a_name_is_one_that_every_system_takes(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not set(name) & FORBIDDEN
    assert len(name.encode()) <= 200
    assert unicodedata.normalize("NFC", name) == name
    assert name == name.strip(" .")
    assert safe_name(name) == name


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "LPT9.docx", "aux.tar.gz", "COM¹"])
def test_names_that_windows_keeps_for_itself_are_changed(name: str) -> None:
    assert safe_name(name) == f"_{name}"


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("../../etc/passwd", "etc passwd"), ("a\x00b", "ab"), ("", "minutes"), ("...", "minutes"),
        ("Hội nghị: sơ kết 6/2025", "Hội nghị sơ kết 6 2025"), ("\u202egnp.exe", "gnp.exe"),
    ],
)  # fmt: skip
def test_a_title_becomes_a_name(title: str, wanted: str) -> None:
    assert safe_name(title) == wanted


def test_a_long_title_is_cut_between_signs() -> None:
    name = file_name(samples.empty_meeting("vi"), "vi", template="minutes", form="docx", unit="ế" * 300)
    assert len(name.encode()) < 255
    assert name.endswith("ế.docx")


def test_a_file_in_the_way_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_text("old")
    with pytest.raises(FileInTheWay):
        write_whole(path, b"new", overwrite=False)
    assert path.read_text() == "old"
    assert names_in(tmp_path) == ["a.docx"]
    assert write_whole(path, b"new", overwrite=True).read_bytes() == b"new"
    assert names_in(tmp_path) == ["a.docx"]


def test_a_name_composed_otherwise_is_the_same_name(tmp_path: Path) -> None:
    old = tmp_path / unicodedata.normalize("NFD", "Hội nghị.docx")
    old.write_text("old")
    new = tmp_path / unicodedata.normalize("NFC", "Hội nghị.docx")
    with pytest.raises(FileInTheWay):
        write_whole(new, b"new", overwrite=False)
    write_whole(new, b"new", overwrite=True)
    assert len(names_in(tmp_path)) == 1


def test_what_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / "missing" / "a.docx", b"x", overwrite=False)
    with pytest.raises(CannotWrite):
        write_whole(tmp_path, b"x", overwrite=True)
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / "file" / "a.docx", b"x", overwrite=False)
    assert names_in(tmp_path) == ["file"]


def test_a_write_that_breaks_off_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    path.write_text("old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="No space left"):
        write_whole(path, b"new", overwrite=True)
    assert names_in(tmp_path) == ["a.docx"]
    assert path.read_text() == "old"


def test_a_folder_gets_a_file_named_after_the_meeting(tmp_path: Path) -> None:
    meeting = samples.rich_meeting("en")
    now = datetime(2025, 5, 17, tzinfo=UTC)
    written = export_meeting(meeting, out=tmp_path, now=now)
    assert written.name == "2025-05-16 Quarterly review of the modernisation programme.docx"
    other = export_meeting(meeting, out=tmp_path, template="actions", unit="Legal Services", now=now)
    assert other.name == "2025-05-16 Quarterly review of the modernisation programme actions - Legal Services.docx"
    with pytest.raises(FileInTheWay):
        export_meeting(meeting, out=tmp_path, now=now)


@pytest.mark.parametrize("form", [form for form in FORMS if form != "pdf"])
def test_every_form_is_written_and_the_same_each_time(tmp_path: Path, form: str) -> None:
    meeting = samples.hostile_meeting("vi")
    first = export_meeting(meeting, form=form, out=tmp_path / f"a.{form}", now=samples.NOW)
    second = export_meeting(meeting, form=form, out=tmp_path / f"b.{form}", now=samples.NOW)
    assert first.read_bytes() == second.read_bytes()
    assert first.stat().st_size > 100


def test_an_unknown_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownForm, match="docx"):
        export_meeting(samples.empty_meeting("en"), form="odt", out=tmp_path, now=samples.NOW)
    assert issubclass(UnknownForm, MinutesError)
