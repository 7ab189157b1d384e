"""Word files: what was recorded stands in them, they are whole, and no text or template breaks them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import export_samples as samples
import pytest
import word_reading as reading
from docx import Document
from export_conferences import conference
from export_helpers import Exported, writer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.export.cleaning import clean
from minutes_tui.export.context import ExportOptions, build_context
from minutes_tui.export.service import export_meeting
from minutes_tui.export.templates import find_template, meeting_templates

Maker = Callable[[Language], Meeting]

MEETINGS: list[Maker] = [
    samples.empty_meeting, samples.one_entry_meeting, samples.rich_meeting, samples.hostile_meeting, conference
]  # fmt: skip
SHIPPED = sorted((found.name, str(found.language)) for found in meeting_templates())


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """Writes a meeting into a file of its own and gives its path."""
    return writer(tmp_path)


def squeezed(text: str) -> str:
    """Text without the differences that a file may make: direction marks, kinds of blanks."""
    return " ".join(text.translate(dict.fromkeys(map(ord, reading.MARKS))).split())


@pytest.mark.parametrize("make", MEETINGS)
@pytest.mark.parametrize(("template", "language"), SHIPPED)
def test_every_shipped_template_gives_a_sound_file(
    exported: Exported, template: str, language: Language, make: Maker
) -> None:
    from ooxml_integrity import check

    path = exported(make(language), template=template)
    assert [str(finding) for finding in check(str(path))] == []
    assert reading.faults(path) == []
    if make is not samples.hostile_meeting:
        assert reading.statements(path) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_reads_back_in_time_order(exported: Exported, language: Language) -> None:
    meeting = samples.rich_meeting(language)
    text = squeezed(reading.body_text(exported(meeting)))
    place = text.index(squeezed(meeting.agenda.ordered[2].title))
    place = 0
    for entry in meeting.entries:
        if entry.off_record or entry.kind == "missed":
            continue
        for paragraph in entry.text.split("\n"):
            found = text.find(squeezed(paragraph), place)
            assert found >= 0, paragraph
            place = found


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_agenda_and_signatures_read_back(exported: Exported, language: Language) -> None:
    meeting = samples.rich_meeting(language)
    text = squeezed(reading.body_text(exported(meeting)))
    for person in meeting.people:
        assert person.name in text
        assert person.unit in text
    for point in meeting.agenda:
        assert text.count(point.title) == 2
    for bridge in meeting.bridges:
        assert bridge.name in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_action_items_reads_back(exported: Exported, language: Language) -> None:
    meeting = samples.rich_meeting(language)
    path = exported(meeting)
    rows = next(table for table in reading.tables(path) if len(table[0]) == 5)
    assert len(rows) == 1 + len(meeting.items)
    for number, (row, item) in enumerate(zip(rows[1:], meeting.ordered_items(), strict=True), start=1):
        assert row[0] == str(number)
        assert row[1] == item.task
        assert row[2] == "; ".join(item.lead)
        assert row[3] == ("; ".join(item.cooperating) or "–")


def test_deadlines_stand_in_the_languages_wording(exported: Exported) -> None:
    wanted: dict[Language, str] = {
        "vi": "Trước ngày 20/6/2025", "en": "Before 20 Jun 2025", "de": "Vor dem 20.06.2025",
        "ru": "До 20.06.2025", "ar": "قبل 20 يونيو 2025",
    }  # fmt: skip
    for language, words in wanted.items():
        rows = next(t for t in reading.tables(exported(samples.rich_meeting(language))) if len(t[0]) == 5)
        assert rows[1][4] == words


def test_what_is_off_the_record_is_printed_only_where_asked_for(exported: Exported) -> None:
    meeting = samples.rich_meeting("en")
    assert "OFF-THE-RECORD" not in reading.body_text(exported(meeting))
    asked = reading.body_text(exported(meeting, off_record=True))
    assert "OFF-THE-RECORD (off the record)" in asked
    assert "This copy includes what was said off the record" in asked
    assert "MISSED-MARK" not in asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_comes_out_as_typed(exported: Exported, language: Language) -> None:
    text = squeezed(reading.body_text(exported(samples.hostile_meeting(language))))
    for hostile in samples.HOSTILE_TEXTS:
        for paragraph in clean(hostile).split("\n"):
            assert squeezed(paragraph) in text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60), language=st.sampled_from(LANGUAGES))
def test_any_text_comes_out_as_typed(exported: Exported, text: str, language: Language) -> None:
    meeting = samples.one_entry_meeting(language)
    entry = replace(meeting.entries.ordered[0], text=f"begin {text} end")
    path = exported(replace(meeting, entries=Records((entry,))))
    found = squeezed(reading.body_text(path))
    for paragraph in clean(entry.text).split("\n"):
        assert squeezed(paragraph) in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_docxtpl_alone_gives_the_same_text(exported: Exported, tmp_path: Path, language: Language) -> None:
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]

    meeting = samples.rich_meeting(language)
    template = DocxTemplate(str(find_template("minutes", language)))
    template.render(build_context(meeting, ExportOptions(language, samples.NOW.date())), autoescape=True)
    template.save(str(tmp_path / "plain.docx"))
    assert reading.paragraphs(exported(meeting)) == reading.paragraphs(tmp_path / "plain.docx")


def test_the_same_meeting_gives_the_same_bytes(exported: Exported, tmp_path: Path) -> None:
    meeting = samples.rich_meeting("vi")
    later = export_meeting(meeting, out=tmp_path / "later.docx", now=samples.NOW + timedelta(hours=5))
    assert exported(meeting).read_bytes() == later.read_bytes()


def test_properties_come_from_the_meeting(exported: Exported) -> None:
    meeting = samples.rich_meeting("ar")
    core = Document(str(exported(meeting))).core_properties
    assert (core.title, core.author, core.language) == (meeting.head.title, "ليلى عمران", "ar-SA")
    assert core.created == samples.START
    assert core.modified == meeting.head.ended_at


def test_a_long_record_is_whole(exported: Exported) -> None:
    meeting = samples.long_meeting("vi", 10_000)
    path = exported(meeting)
    text = reading.body_text(path)
    assert all(f"({index})" in text for index in range(0, 10_000, 10))
    assert len(reading.tables(path)[1]) == 1001


@given(parts=st.lists(st.sampled_from(["<w:p>", "</w:p>", "words", "</w:p><w:p>"])))
def test_pieces_of_a_long_body_end_with_a_paragraph_and_lose_nothing(parts: list[str]) -> None:
    from minutes_tui.export.filling import whole_paragraphs

    pieces = list(whole_paragraphs(parts, 12))
    assert "".join(pieces) == "".join(parts)
    assert all(piece.endswith("</w:p>") for piece in pieces[:-1])
