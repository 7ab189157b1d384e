"""`templates`: list the Word templates there are, copy one to change it, check one."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutes_tui.commands.common import (
    LANGUAGE,
    ListsByDefault,
    format_option,
    library_option,
    print_json,
    print_table,
)
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language

if TYPE_CHECKING:
    from minutes_tui.store.library import Library


@click.group(cls=ListsByDefault)
def templates() -> None:
    """The Word templates; without a command, list them."""


def templates_folder(library: "Library") -> Path:
    """Where the secretary's own templates are: they go before the shipped ones."""
    return library.folder / "templates"


@templates.command("list")
@format_option("text", "json")
@library_option
def list_templates(library: "Library", form: str) -> None:
    """List the templates, yours first."""
    from minutes_tui.export.templates import all_templates

    found = all_templates(templates_folder(library))
    if form == "json":
        print_json([{"name": t.name, "language": t.language, "own": t.own, "path": str(t.path)} for t in found])
        return
    print_table(
        ("name", "language", "", "file"),
        [(t.name, t.language or "", "yours" if t.own else "", str(t.path)) for t in found],
    )


@templates.command("new")
@click.argument("name")
@click.option("--from", "source", default="minutes", help="The template to begin with.")
@click.option("--language", type=LANGUAGE, required=True, help="Its language: vi, en, de, ru, ar.")
@library_option
def new(library: "Library", name: str, source: str, language: Language) -> None:
    """Copy a template under NAME into your folder, to be changed in Word; its path is printed."""
    from minutes_tui.export.templates import new_template

    own = templates_folder(library)
    try:
        print(new_template(source, language, own / language / f"{name}.docx", own))
    except OSError as error:
        raise MinutesError(
            "The template cannot be put into {folder}: {reason}. Nothing was written.",
            folder=own / language,
            reason=error.strerror,
        ) from error


@templates.command("check")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@library_option
def check(library: "Library", file: Path) -> None:
    """Name every unknown field and unclosed block of a template, and fill it with a sample."""
    from minutes_tui.export.checking import check_template

    problems = check_template(file)
    for problem in problems:
        print(problem)
    if problems:
        raise SystemExit(1)
    print(f"{file.name} is in order.")
