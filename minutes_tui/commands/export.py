"""`export`: a meeting written for others."""

import sys
from pathlib import Path

import click

from minutes_tui.carried import ENDING
from minutes_tui.commands.carried import write_minutes_file
from minutes_tui.commands.common import LANGUAGE, library_option, now, sentence_of, warn
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.text import visible
from minutes_tui.export.units import units_of
from minutes_tui.store.library import Library

FORMS = {
    ".docx": "docx",
    ".pdf": "pdf",
    ".md": "md",
    ".json": "json",
    ".txt": "txt",
    ".lines": "lines",
    ".irc": "w3c",
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
@click.option("--for-all-units", is_flag=True, help="An extract for every unit that owes something, one file each.")
@click.option("--with-off-record", is_flag=True, help="With what was said off the record; the file says so.")
@click.option("--preview", is_flag=True, help="Print as text what would be written; write nothing.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write, or the folder.")
@library_option
def export(
    library: Library,
    meeting_id: str,
    template: str,
    form: str | None,
    language: Language | None,
    unit: str | None,
    for_all_units: bool,
    with_off_record: bool,
    preview: bool,
    overwrite: bool,
    output: Path | None,
) -> None:
    """Write a meeting as a Word file or PDF, or its action items as a table or calendar.

    A name that ends in .minutes holds the whole meeting, for another secretary to open, take over or merge.

    The file's name is printed. A PDF needs LibreOffice on this machine.
    """
    from minutes_tui.export.service import export_meeting, preview_meeting

    if for_all_units and (unit is not None or preview):
        raise click.UsageError(
            "--for-all-units writes a file for each unit; it goes with neither --for nor --preview."
        )
    if output is not None and form is None and output.suffix.lower() == ENDING:
        _whole_meeting(library, meeting_id, output, overwrite=overwrite, off_record=with_off_record)
        return
    meeting, warnings = library.look(library.find(meeting_id))
    for warning in warnings:
        warn(sentence_of(warning))
    own = library.folder / "templates"
    if for_all_units:
        write_extracts(
            meeting, output or Path(), template=template, form=form or "docx", language=language,
            templates_folder=own, overwrite=overwrite, off_record=with_off_record,
        )  # fmt: skip
        return
    wanted = form_of(output, form, "docx")
    if preview:
        text = preview_meeting(
            meeting, template=template, form=wanted, language=language, unit=unit, templates_folder=own, now=now(),
            off_record=with_off_record,
        )  # fmt: skip
        print("\n".join(map(visible, text.rstrip("\n").split("\n"))))
        return
    written = export_meeting(
        meeting, template=template, form=wanted, language=language, out=output, unit=unit, templates_folder=own,
        overwrite=overwrite, now=now(), off_record=with_off_record,
    )  # fmt: skip
    print(written)


def _whole_meeting(library: Library, meeting_id: str, output: Path, *, overwrite: bool, off_record: bool) -> None:
    """Writes a meeting with its trace as one file that another secretary opens or takes over."""
    store = library.open(library.find(meeting_id), read_only=True)
    try:
        write_minutes_file(store, output, overwrite=overwrite, off_record=off_record)
    finally:
        store.close()
    print(output)


def write_extracts(
    meeting: Meeting,
    folder: Path,
    *,
    template: str,
    form: str,
    language: Language | None,
    templates_folder: Path,
    overwrite: bool,
    off_record: bool,
) -> None:
    """Writes the extract of every unit into a folder and prints the files' names; a terminal sees how far it is.

    Raises:
        MinutesError: the folder is none, or a file was refused; those written before it stay.
    """
    from minutes_tui.export.service import export_extracts

    if not folder.is_dir():
        raise MinutesError(
            "{folder} is no folder; nothing was written. Give the folder for the files.", folder=folder
        )
    owing = len(units_of([meeting]))
    if not owing:
        warn("No unit owes anything here; nothing was written.")
        return
    with click.progressbar(length=owing, label="Extracts", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        files = export_extracts(
            meeting, folder=folder, template=template, form=form, language=language,
            templates_folder=templates_folder, overwrite=overwrite, now=now(), off_record=off_record,
            progress=lambda _done, _all: bar.update(1),
        )  # fmt: skip
    for file in files:
        print(file)
