"""Every form, filled with everything from nothing to 10,000 entries, before both checkers of Word files."""

import json
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import export_samples as samples
import pytest
import word_reading as reading
from export_conferences import conference
from export_helpers import Exported, validator_path, writer
from ooxml_integrity import check

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.templates import meeting_templates

SHIPPED = sorted((found.name, str(found.language)) for found in meeting_templates())
AT_ONCE = 2
"""Validators that run beside each other: each is a process of its own."""


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """Writes a meeting into a file of its own and gives its path."""
    return writer(tmp_path)


@pytest.fixture(scope="session")
def validator() -> Path:
    """The Open XML validator; the test is skipped, and counted, where it is not installed."""
    return validator_path()


def meetings(language: Language) -> Iterator[tuple[str, Meeting]]:
    """Everything that a form may be filled with: its name, the meeting."""
    yield "empty", samples.empty_meeting(language)
    yield "one entry", samples.one_entry_meeting(language)
    yield "rich", samples.rich_meeting(language)
    yield "hostile", samples.hostile_meeting(language)
    yield "10,000 entries", samples.long_meeting(language, 10_000)
    for spoken in LANGUAGES:
        yield f"conference {spoken}", conference(spoken)


def faults(path: Path, validator: Path) -> list[str]:
    """What either checker, or a look at leftover fields and bookmarks, finds in a file."""
    answer = subprocess.run([str(validator), str(path)], capture_output=True, text=True, check=False)
    errors = json.loads(answer.stdout)["errors"]
    return [*map(str, errors), *(str(finding) for finding in check(str(path))), *reading.faults(path)]


@pytest.mark.validator
@pytest.mark.parametrize(("template", "language"), SHIPPED)
def test_no_checker_finds_a_fault(exported: Exported, validator: Path, template: str, language: Language) -> None:
    files = {name: exported(meeting, template=template, language=language) for name, meeting in meetings(language)}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = dict(zip(files, pool.map(lambda path: faults(path, validator), files.values()), strict=True))
    assert {name: errors for name, errors in found.items() if errors} == {}
    assert {name for name, path in files.items() if name != "hostile" and reading.statements(path)} == set()


@pytest.mark.validator
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_checker_finds_a_fault_in_an_extract_and_off_the_record(
    exported: Exported, validator: Path, language: Language
) -> None:
    meeting = samples.rich_meeting(language)
    for options in ({"unit": samples.WORDS[language].units[1]}, {"off_record": True}):
        assert faults(exported(meeting, **options), validator) == []
