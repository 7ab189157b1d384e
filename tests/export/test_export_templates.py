"""Templates: found in the right order, built from their source, and harmless whoever wrote them."""

import io
import zipfile
from pathlib import Path

import export_samples as samples
import pytest
import word_reading as reading
from export_helpers import Exported, with_line, writer

from minutes_tui.domain.errors import MinutesError
from minutes_tui.export.safety import UnusableTemplate
from minutes_tui.export.templates import (
    NoSuchTemplate,
    all_templates,
    find_template,
    new_template,
    shipped_folder,
)
from minutes_tui.export.templates_source.build import built_files
from minutes_tui.export.word import UnknownField


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """Writes a meeting into a file of its own and gives its path."""
    return writer(tmp_path)


def test_the_shipped_files_are_what_their_source_builds() -> None:
    stale = [name for name, data in built_files().items() if (shipped_folder() / name).read_bytes() != data]
    assert stale == [], "run: python -m minutes_tui.export.templates_source.build templates"


def test_no_shipped_file_is_without_a_source() -> None:
    folder = shipped_folder()
    assert {str(file.relative_to(folder).as_posix()) for file in folder.glob("*/*.docx")} == set(built_files())


def test_every_language_has_minutes() -> None:
    assert {found.language for found in all_templates() if found.name == "minutes"} == {
        "vi", "en", "de", "ru", "ar"
    }  # fmt: skip


def test_the_users_template_goes_before_the_shipped_one(tmp_path: Path) -> None:
    for_all = tmp_path / "minutes.docx"
    for_all.write_bytes(find_template("minutes", "en").read_bytes())
    assert find_template("minutes", "de", tmp_path) == for_all
    (tmp_path / "de").mkdir()
    for_german = tmp_path / "de" / "minutes.docx"
    for_german.write_bytes(for_all.read_bytes())
    assert find_template("minutes", "de", tmp_path) == for_german
    assert find_template("minutes", "de") == shipped_folder() / "de" / "minutes.docx"


@pytest.mark.parametrize("name", ["nothing", "../en/minutes", "a\x00b", "/etc/passwd", "missing.docx"])
def test_a_template_that_there_is_not_is_said(name: str) -> None:
    with pytest.raises(NoSuchTemplate):
        find_template(name, "en")


def test_a_copy_of_a_template_is_made_once(tmp_path: Path) -> None:
    made = new_template("minutes", "vi", tmp_path)
    assert made.read_bytes() == find_template("minutes", "vi").read_bytes()
    with pytest.raises(MinutesError, match="is there already"):
        new_template("minutes", "vi", tmp_path)


@pytest.mark.parametrize(
    ("field", "nearest"),
    [
        ("meeting.tilte", "title"), ("meetng.title", "meeting"), ("secretary.full_nam", "full_name"),
        ("record[0].speker", "speaker"),
    ],
)  # fmt: skip
def test_an_unknown_field_is_named_with_the_nearest(
    exported: Exported, tmp_path: Path, field: str, nearest: str
) -> None:
    template = with_line(tmp_path / "own.docx", f"{{{{ {field} }}}}")
    with pytest.raises(UnknownField) as refusal:
        exported(samples.rich_meeting("en"), template=str(template))
    assert refusal.value.values["nearest"] == nearest
    assert nearest in str(refusal.value)
    assert not list(tmp_path.glob("0.docx"))


@pytest.mark.parametrize(
    "statement",
    [
        "{{ ''.__class__.__mro__ }}", "{{ record.append(1) }}", "{{ meeting.get('title') }}", "{% include 'x' %}",
        "{{ 'x' * 999999999 }}", "{{ 2 ** 99999999 }}", "{{ '%999999999d' % 1 }}", "{{ range(999999999) }}",
        "{{ meeting.title | safe }}", "{{ 1 / 0 }}", "{% if meeting %}", "{{ meeting.title", "{{ lipsum() }}",
        "{% for x in 3 %}{% endfor %}", "{{ self.__init__.__globals__ }}", "{% set x = namespace() %}{{ x.y }}",
    ],
)  # fmt: skip
def test_a_template_can_do_no_harm(exported: Exported, tmp_path: Path, statement: str) -> None:
    template = with_line(tmp_path / "own.docx", statement)
    with pytest.raises(MinutesError):
        exported(samples.rich_meeting("en"), template=str(template))
    assert not list(tmp_path.glob("0.docx"))


def test_a_mark_of_direction_in_a_statement_does_no_harm(exported: Exported, tmp_path: Path) -> None:
    template = with_line(tmp_path / "own.docx", "{{ \u200fmeeting.title\u200e }}")
    assert samples.WORDS["en"].title in reading.paragraphs(
        exported(samples.rich_meeting("en"), template=str(template))
    )


def test_a_statement_that_word_cut_into_runs_is_read(exported: Exported, tmp_path: Path) -> None:
    cut = "{{ meeting</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>.title }}"
    template = with_line(tmp_path / "own.docx", cut)
    assert samples.WORDS["en"].title in reading.paragraphs(
        exported(samples.rich_meeting("en"), template=str(template))
    )


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip file of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


WORD_PARTS = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"}


@pytest.mark.parametrize(
    "data",
    [
        b"", b"not a zip file", b"PK\x03\x04 cut off", zipped({"a.txt": b"x"}), zipped(WORD_PARTS),
        zipped({**WORD_PARTS, "word/document.xml": b" " * (20 << 20)}),
        zipped({**WORD_PARTS, "word/media/a.bin": b"\0" * (129 << 20)}),
        zipped({**WORD_PARTS, "word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        zipped({**WORD_PARTS, **{f"word/{number}.bin": b"" for number in range(2100)}}),
    ],
    ids=["empty", "text", "cut", "other zip", "no parts", "huge markup", "bomb", "entities", "many parts"],
)  # fmt: skip
def test_what_is_no_word_file_is_refused(exported: Exported, tmp_path: Path, data: bytes) -> None:
    template = tmp_path / "own.docx"
    template.write_bytes(data)
    with pytest.raises(UnusableTemplate):
        exported(samples.one_entry_meeting("en"), template=str(template))
