"""`actions import`: an old register, kept in a spreadsheet so far, becomes part of this one."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from minutes_tui.commands.common import (
    DATE,
    LANGUAGE,
    hand,
    library_option,
    new_id,
    now,
    number_of,
    print_table,
    sentence_of,
    warn,
    zone_name,
)
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.text import clean_line
from minutes_tui.intake.old_meetings import OldMeetings, meetings_of
from minutes_tui.intake.register_columns import FIELDS, MEANINGS, Column, guess_columns, mapped
from minutes_tui.intake.register_rows import Defaults, OldRegister, RowError, read_old_register
from minutes_tui.intake.spreadsheet import read_table
from minutes_tui.store.library import Library

MOST_ERRORS = 20
"""So many errors are shown; of more only the number is said."""
LONGEST_EXAMPLE = 50


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--map", "maps", multiple=True, metavar="HEADING=FIELD",
    help=f"What a column is: {', '.join(FIELDS)}; nothing behind the sign leaves it out. May be given often.",
)  # fmt: skip
@click.option("--language", type=LANGUAGE, default="en", help="The language of the register.")
@click.option("--date", "given", type=DATE, help="The day on which rows without one were given.")
@click.option("--closed", type=DATE, help="The day on which rows without one were done or cancelled.")
@click.option("--title", default="", help="The meeting of rows that name none; without it the file's name.")
@click.option("--series", default="", help="The series of rows that name none.")
@click.option("--yes", is_flag=True, help="Take it in; without this it is only shown what would be.")
@library_option
def import_register(
    library: Library,
    file: Path,
    maps: tuple[str, ...],
    language: Language,
    given: date | None,
    closed: date | None,
    title: str,
    series: str,
    yes: bool,
) -> None:
    """Take in an old register from an .xlsx or .csv file: all of it or nothing, and no row twice.

    First it shows what each column is taken for and every row that cannot be read; nothing is taken without --yes.
    """
    rows = read_table(file)
    if not rows:
        raise MinutesError("{name} holds no table; nothing was imported.", name=file.name)
    first = rows[1].cells if len(rows) > 1 else ()
    columns = mapped(guess_columns(rows[0].cells, first), _wanted(maps))
    print_columns(columns)
    defaults = Defaults(language, now().date(), given, closed, clean_line(title), clean_line(series))
    read = read_old_register(rows[1:], columns, defaults)
    if read.errors:
        _tell_errors(read.errors)
        raise MinutesError(
            "{count} of {all} rows cannot be read; nothing was imported. Mend the file, or map its columns.",
            count=len(read.errors), all=len(rows) - 1,
        )  # fmt: skip
    made = meetings_of(read.items, language, clean_line(title) or file.stem, file.name, zone_name())
    _tell_doubles(made)
    _take(library, read, made, yes=yes)


def _wanted(maps: Sequence[str]) -> dict[str, str]:
    """The mapping as typed: heading → field.

    Raises:
        click.UsageError: one has no sign of equality.
    """
    wanted = {}
    for typed in maps:
        heading, sign, field = typed.rpartition("=")
        if not sign:
            raise click.UsageError(f"{typed!r} maps nothing; write it as 'Heading=task'.")
        wanted[heading.strip()] = field.strip()
    return wanted


def print_columns(columns: Sequence[Column]) -> None:
    """What each column is taken for, with an example."""
    print_table(
        ("column", "is", "example"),
        [
            (
                column.heading or f"({column.place + 1})",
                f"{column.field}: {MEANINGS[column.field]}" if column.field else "- left out",
                column.example if len(column.example) <= LONGEST_EXAMPLE else column.example[:49] + "…",
            )
            for column in columns
        ],
    )


def _tell_errors(errors: Sequence[RowError]) -> None:
    for error in errors[:MOST_ERRORS]:
        warn(f"row {error.row}: {sentence_of(error.error)}")
    if len(errors) > MOST_ERRORS:
        warn(f"… and {len(errors) - MOST_ERRORS} more")


def _tell_doubles(made: OldMeetings) -> None:
    for row, earlier in made.doubled[:MOST_ERRORS]:
        warn(f"row {row}: says the same as row {earlier}; it is taken once")
    if len(made.doubled) > MOST_ERRORS:
        warn(f"… and {len(made.doubled) - MOST_ERRORS} more rows that say the same as an earlier one")


def _take(library: Library, read: OldRegister, made: OldMeetings, *, yes: bool) -> None:
    """Takes the meetings in, or says what would be taken."""
    from minutes_tui.store.taking_in import new_parts, take_in

    whole, parts = new_parts(library, made.meetings)
    fresh = sum(len(meeting.items) for meeting in (*whole, *parts))
    held = len(read.items) - len(made.doubled) - fresh
    if held:
        warn(f"{held} of them {'is' if held == 1 else 'are'} in the register already and left as they are")
    if not fresh:
        print("Nothing to take in.")
        return
    if not yes:
        items = number_of(fresh, "action item", "action items")
        print(f"{items} of {_days(made.meetings)}. Nothing was taken in yet; give --yes to do so.")
        return
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=len(whole), label="Meetings", file=sys.stderr, hidden=hidden) as bar:
        taken = take_in(
            library, made.meetings, now=now, new_id=new_id, by=hand(), progress=lambda _done: bar.update(1)
        )
    library.register()
    meetings = number_of(taken.meetings, "new meeting", "new meetings")
    print(f"{number_of(taken.items, 'action item', 'action items')} taken in, {meetings}")


def _days(meetings: Sequence[Meeting]) -> str:
    days = [meeting.head.date for meeting in meetings]
    return f"{number_of(len(meetings), 'meeting', 'meetings')} from {min(days)} to {max(days)}"
