"""Builds the shipped templates: ``python -m minutes_tui.export.templates_source.build FOLDER``."""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from minutes_tui.export.field_guide import guide
from minutes_tui.export.templates_source import (
    arabic,
    english,
    german,
    letters,
    registers,
    reports,
    russian,
    vietnamese,
)
from minutes_tui.export.templates_source.layouts import LAYOUTS
from minutes_tui.export.templates_source.package import TemplateSource, word_file

SOURCES: Final[Mapping[str, Callable[[], TemplateSource]]] = {
    "vi/minutes.docx": vietnamese.minutes,
    "en/minutes.docx": english.minutes,
    "de/minutes.docx": german.minutes,
    "ru/minutes.docx": russian.minutes,
    "ar/minutes.docx": arabic.minutes,
    "vi/conclusion.docx": vietnamese.conclusion,
    "en/conclusion.docx": english.conclusion,
    "ru/conclusion.docx": russian.conclusion,
    "de/results.docx": german.results,
    **{f"{language}/actions.docx": partial(registers.actions, language) for language in LAYOUTS},
    **{f"{language}/report.docx": partial(reports.report, language) for language in LAYOUTS},
    **{f"{language}/letter.docx": partial(letters.letter, language) for language in LAYOUTS},
}
"""Every shipped template: its place in the folder of templates and what it is built from."""


def built_files() -> dict[str, bytes]:
    """Every shipped template as its source makes it now."""
    return {name: word_file(source()) for name, source in SOURCES.items()}


def write_all(folder: Path) -> None:
    """Writes every shipped template and the guide to their fields into a folder, one folder a language."""
    for name, data in built_files().items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (folder / "README.md").write_text(guide(), "utf-8")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
