"""`export`: a meeting written for others."""

from pathlib import Path

import click

from minutes_tui.commands.common import LANGUAGE, library_option, now, sentence_of, warn
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.store.library import Library

FORMS = {
    ".docx": "docx",
    ".md": "md",
    ".json": "json",
    ".txt": "txt",
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".ics": "ics",
}
"""What the ending of a file's name says about its form."""


def form_of(output: Path | None, form: str | None, default: str) -> str:
    """The form that was asked for: by name, else by the ending of the file's name, else the usual one.

    Raises:
        MinutesError: the name says nothing.
    """
    if form is not None:
        return form
    if output is None or output.is_dir():
        return default
    if output.suffix.lower() not in FORMS:
        raise MinutesError(
            "The name {name} does not say what to write; end it with one of {endings}, or give --format.",
            name=output.name,
            endings=", ".join(FORMS),
        )
    return FORMS[output.suffix.lower()]


@click.command()
@click.argument("meeting_id", metavar="ID")
@click.option("--template", default="minutes", help="The template: minutes, actions, conclusion, or one of yours.")
@click.option(
    "--format", "form", type=click.Choice(sorted(FORMS.values())), help="The form; without it the name's."
)
@click.option("--language", type=LANGUAGE, help="The language of the file; without it the meeting's.")
@click.option("--for", "unit", default=None, help="Only what this unit owes, and the words around it.")
@click.option("--with-off-record", is_flag=True, help="With what was said off the record; the file says so.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write.")
@library_option
def export(
    library: Library,
    meeting_id: str,
    template: str,
    form: str | None,
    language: Language | None,
    unit: str | None,
    with_off_record: bool,
    overwrite: bool,
    output: Path | None,
) -> None:
    """Write a meeting as a Word file, or its action items as a table or calendar; the file's name is printed."""
    from minutes_tui.export.service import export_meeting

    meeting, warnings = library.look(library.find(meeting_id))
    for warning in warnings:
        warn(sentence_of(warning))
    written = export_meeting(
        meeting,
        template=template,
        form=form_of(output, form, "docx"),
        language=language or meeting.head.language,
        out=output,
        unit=unit,
        templates_folder=library.folder / "templates",
        overwrite=overwrite,
        now=now(),
        off_record=with_off_record,
    )
    print(written)
