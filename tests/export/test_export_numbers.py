"""The numbers that Word counts are those of the record; where they cannot be, they are text."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import export_samples as samples
import pytest
from export_conferences import conference
from export_helpers import Exported, writer

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.export.context import ExportOptions, build_context
from minutes_tui.export.word_text import word_lines

HEADINGS = {"vi": "{}. {}", "en": "Item {}: {}", "de": "TOP {} {}", "ru": "{}. {}", "ar": "{}. {}"}
CONCLUDING: tuple[Language, ...] = ("vi", "en", "ru")


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """Writes a meeting into a file of its own and gives its path."""
    return writer(tmp_path)


def lines_of(path: Path) -> list[str]:
    """The lines of a file, blanks and direction marks aside."""
    return [" ".join(line.replace("\u200e", "").split()) for line in word_lines(path)]


def with_odd_order(meeting: Meeting) -> Meeting:
    """The meeting with its first point taken up again at the end, and a point numbered by its source."""
    entries = [replace(entry, agenda="point-0") if entry.kind == "decision" else entry for entry in meeting.entries]
    points = [replace(point, number="IV") if point.id == "point-2" else point for point in meeting.agenda]
    return replace(meeting, entries=Records(entries), agenda=Records(points))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("odd", [False, True])
def test_agenda_and_sections_bear_the_records_numbers(exported: Exported, language: Language, odd: bool) -> None:
    meeting = samples.rich_meeting(language)
    meeting = with_odd_order(meeting) if odd else meeting
    context = build_context(meeting, ExportOptions(language, date(2025, 5, 17)))
    assert context["counted"]["sections"] is not odd
    found = lines_of(exported(meeting))
    for point in context["agenda"]:
        assert {f"{point['number']}. {point['title']}", f"TOP {point['number']} {point['title']}"} & set(found)
    place = 0
    for section in context["sections"]:
        place = found.index(HEADINGS[language].format(section["number"], section["title"]), place)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headings_of_the_conferences_bear_the_records_numbers(exported: Exported, language: Language) -> None:
    meeting = conference(language)
    context = build_context(meeting, ExportOptions(language, date(2025, 5, 17)))
    found = lines_of(exported(meeting))
    for section in context["sections"]:
        assert HEADINGS[language].format(section["number"], section["title"]) in found


@pytest.mark.parametrize("odd", [False, True])
def test_russian_resolutions_begin_with_their_numbers(exported: Exported, odd: bool) -> None:
    meeting = samples.rich_meeting("ru")
    meeting = with_odd_order(meeting) if odd else meeting
    found = lines_of(exported(meeting))
    context = build_context(meeting, ExportOptions("ru", date(2025, 5, 17)))
    for entry in context["record"]:
        if entry["form"] == "resolved":
            line = next(line for line in found if entry["first"] in line and entry["label"] in line)
            assert line.startswith(f"{entry['resolution']}. [{entry['time']}]")


def test_german_results_bear_the_numbers_of_the_agenda(exported: Exported) -> None:
    meeting = conference("de")
    context = build_context(meeting, ExportOptions("de", date(2025, 9, 19)))
    found = lines_of(exported(meeting, template="results"))
    settled = [section for section in context["sections"] if section["decisions"]]
    assert [section["number"] for section in settled] == ["3", "4"]
    for section in settled:
        assert f"TOP {section['number']} {section['title']}" in found
        for entry in section["decisions"]:
            assert any(line.startswith(f"{entry['resolution']} {entry['label']}") for line in found)


@pytest.mark.parametrize("language", CONCLUDING)
@pytest.mark.parametrize("own", [False, True])
def test_conclusions_bear_the_records_numbers(exported: Exported, language: Language, own: bool) -> None:
    meeting = samples.rich_meeting(language)
    if own:
        numbers = iter(("2.1", "-", "2.2", "3"))
        resolved = ("directive", "decision")
        entries = [replace(e, number=next(numbers)) if e.kind in resolved else e for e in meeting.entries]
        meeting = replace(meeting, entries=Records(entries))
    found = lines_of(exported(meeting, template="conclusion"))
    conclusions = build_context(meeting, ExportOptions(language, date(2025, 5, 17)))["conclusions"]
    assert len(conclusions) == 4
    for entry in conclusions:
        assert f"{entry['conclusion']} {entry['first']}" in found


@pytest.mark.parametrize("language", CONCLUDING)
def test_an_extract_of_the_conclusions_keeps_their_numbers(exported: Exported, language: Language) -> None:
    unit = samples.WORDS[language].units[2]
    found = lines_of(exported(samples.rich_meeting(language), template="conclusion", unit=unit))
    directive = samples.WORDS[language].directives[2].split("\n")[0]
    assert f"4. {directive}" in found
