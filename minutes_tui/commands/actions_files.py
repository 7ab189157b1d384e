"""Files from the register: the action items as a table or calendar, reports on a period, letters to units."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import click

from minutes_tui.commands.common import DATE, LANGUAGE, library_option, now, warn, warn_of_missing
from minutes_tui.commands.register_options import chosen, owner_options, period_of, period_options
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_filter import RegisterFilter
from minutes_tui.domain.text import clean_line, fold
from minutes_tui.export.report_context import ReportOptions
from minutes_tui.store.library import Library

F = TypeVar("F", bound=Callable[..., Any])


@click.command("export")
@click.option("--unit", default=None, help="Only what this unit owes or takes part in.")
@click.option("--series", default="", help="A part of the name of a series.")
@click.option("--language", type=LANGUAGE, default="en", help="The language of headings and words.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="The file: .xlsx, .csv or .ics."
)
@library_option
def export_items(
    library: Library, unit: str | None, series: str, language: Language, overwrite: bool, output: Path
) -> None:
    """Write the action items of all meetings into one file; its name is printed."""
    from minutes_tui.commands.export import form_of
    from minutes_tui.export.service import export_register

    register = library.register()
    warn_of_missing(register)
    lines = [m for m in register.meetings if fold(series) in fold(m.series)]
    written = export_register(
        [library.peek(m.id) for m in lines],
        form=form_of(output, None, "xlsx"),
        language=language,
        out=output,
        unit=unit,
        overwrite=overwrite,
        now=now(),
    )
    print(written)


def report_options(command: F) -> F:
    """Adds the options that reports and letters have in common."""
    for option in (
        click.option("--language", type=LANGUAGE, help="The language of the file; without it the last meeting's."),
        click.option("--template", default="", help="The template; one of yours, or a .docx file."),
        click.option("--signed-by", "signer", default="", help="Who signs: name, office."),
        click.option("--overwrite", is_flag=True, help="Replace a file that is there."),
        click.option("--format", "form", type=click.Choice(("docx", "pdf")), default="docx", help="The form."),
    ):
        command = option(command)
    return command


@click.command("report")
@period_options
@owner_options
@report_options
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path(), help="The file, or the folder.")
@library_option
def report(
    library: Library,
    month: date | None,
    first: date | None,
    last: date | None,
    language: Language | None,
    template: str,
    signer: str,
    overwrite: bool,
    form: str,
    output: Path,
    **parts: Any,
) -> None:
    """Write a report on a period as a Word file; its name is printed. Without days: on the month that is over."""
    from minutes_tui.export.report import Writing, write_report

    today = now().date()
    if month is None and first is None and last is None:
        month = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    since, day = period_of(month, first, last, today)
    entries, latest = _of_register(library, RegisterFilter(**parts), day)
    options = _options(latest, language, since or min((e.given_on for e in entries), default=day), day, signer)
    writing = Writing(library.folder / "templates", overwrite, form)
    print(write_report(entries, latest, options, output, template=template or "report", writing=writing))


@click.command("letters")
@owner_options
@report_options
@click.option("--on", "day", type=DATE, help="The day at whose end is judged what is open; without it today.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="The folder that the letters go into."
)
@library_option
def letters(
    library: Library,
    day: date | None,
    language: Language | None,
    template: str,
    signer: str,
    overwrite: bool,
    form: str,
    output: Path,
    **parts: Any,
) -> None:
    """Write a letter to each unit about what it owes, one Word file a unit; their names are printed."""
    from minutes_tui.export.report import Writing, owed_by_unit, write_letters

    day = day or now().date()
    entries, latest = _of_register(library, RegisterFilter(**parts), day)
    options = _options(latest, language, day, day, signer)
    owed = owed_by_unit(entries, options)
    wanted = fold(parts["unit"])
    owed = {unit: found for unit, found in owed.items() if wanted in fold(unit)}
    if not owed:
        warn("No unit owes anything here; nothing was written.")
        return
    writing = Writing(library.folder / "templates", overwrite, form)
    with click.progressbar(
        length=len(owed), label="Letters", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        files = write_letters(
            owed, latest, options, output, template=template or "letter", writing=writing,
            progress=lambda _done: bar.update(1),
        )  # fmt: skip
    for file in files:
        print(file)


def _of_register(library: Library, wanted: RegisterFilter, day: date) -> tuple[list[RegisterItem], Meeting]:
    """The items that a report is about, and the last meeting up to a day that gave one of them.

    Where nothing was given yet, the last meeting of all stands at the head of the report.
    """
    register = library.register()
    entries = chosen(register, wanted, day)
    given = {entry.meeting for entry in entries}
    held = [line for line in register.meetings if line.date <= day]
    lines = [line for line in held if line.id in given] or held or list(register.meetings)
    return entries, library.peek(lines[-1].id) if lines else Meeting("")


def _options(latest: Meeting, language: Language | None, first: date, last: date, signer: str) -> ReportOptions:
    name, _, office = signer.partition(",")
    spoken = language or latest.head.language
    return ReportOptions(spoken, first, last, now().date(), clean_line(name), clean_line(office))
