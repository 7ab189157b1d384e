"""`actions`: the register from the command line."""

from datetime import date
from typing import Any

import click

from minutes_tui.commands.actions_count import count_items
from minutes_tui.commands.actions_files import export_items, letters, report
from minutes_tui.commands.actions_import import import_register
from minutes_tui.commands.actions_steps import (
    cancel,
    done,
    extend,
    hand_over,
    note,
    rename_unit,
    reopen,
)
from minutes_tui.commands.common import ListsByDefault, format_option, library_option, now, words_of
from minutes_tui.commands.register_options import (
    STATUSES,
    chosen,
    filter_options,
    print_items,
    span_of,
)
from minutes_tui.domain.register_filter import RegisterFilter, WantedStatus
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.store.library import Library


@click.group(cls=ListsByDefault)
def actions() -> None:
    """The register of action items; without a command, list them."""


@actions.command("list")
@click.option("--status", type=click.Choice(STATUSES), default="all", help="Which ones.")
@filter_options
@format_option("text", "json")
@library_option
def list_items(library: Library, status: WantedStatus, form: str, **parts: Any) -> None:
    """List action items."""
    today = now().date()
    print_items(
        chosen(library.register(), RegisterFilter(status=status, **parts), today), today, form, words_of(library)
    )


@actions.command("due")
@click.option("--within", default="7d", help="How far ahead: 7d, 2w. Overdue ones are always listed.")
@click.option("--brief", is_flag=True, help="One line with the numbers, for a shell prompt.")
@filter_options
@format_option("text", "json")
@library_option
def due(library: Library, within: str, brief: bool, form: str, **parts: Any) -> None:
    """List open items that are overdue or due soon; nothing where there are none, so a cron job is silent."""
    today = now().date()
    last = today + span_of(within)
    found = chosen(library.register(), RegisterFilter(status="open", **parts), today)
    near = [entry for entry in found if entry.due is not None and entry.due <= last]
    if not near and form == "text":
        return
    if brief:
        print(brief_line(sum(1 for entry in near if entry.is_overdue(today)), len(near), last, words_of(library)))
        return
    print_items(near, today, form, words_of(library))


def brief_line(overdue: int, near: int, last: date, words: ScreenWords) -> str:
    """The numbers of what is due in one line: 2 overdue, 3 due by 2025-05-23."""
    parts = [words.say("{n} overdue", n=overdue)] if overdue else []
    if near > overdue:
        parts.append(words.say("{n} due by {day}", n=near - overdue, day=last))
    return ", ".join(parts)


for command in (
    count_items, done, extend, cancel, note, reopen, hand_over, rename_unit, export_items, report, letters,
    import_register,
):  # fmt: skip
    actions.add_command(command)
