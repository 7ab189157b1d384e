"""`actions count`: how many items stand where, as a table, as bars, as JSON or as a spreadsheet."""

from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from minutes_tui.commands.common import (
    LANGUAGE,
    format_option,
    library_option,
    now,
    print_json,
    print_table,
    words_of,
)
from minutes_tui.commands.register_options import chosen, owner_options, period_of, period_options
from minutes_tui.domain.balance import Balance, Late, balance
from minutes_tui.domain.bars import bar
from minutes_tui.domain.counting import (
    Cell,
    Count,
    Groups,
    Tally,
    by_authority,
    by_lead,
    by_month_due,
    by_month_given,
    by_series,
    count,
    count_by,
)
from minutes_tui.domain.ids import short_id
from minutes_tui.domain.languages import Language
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_filter import RegisterFilter
from minutes_tui.domain.text import visible
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.store.library import Library
from minutes_tui.store.register import Register

GROUPS: Final[dict[str, Groups]] = {
    "unit": by_lead,
    "month": by_month_given,
    "due-month": by_month_due,
    "series": by_series,
    "authority": by_authority,
}
"""By what is counted; `month` is that in which an item was given."""

SIGNS: Final[dict[Cell, str]] = {
    "done_on_time": "█", "done_late": "▓", "open_in_time": "░", "open_overdue": "!", "without_date": "?",
    "cancelled": "x",
}  # fmt: skip
"""How each cell is drawn in a bar, told apart without colour."""
LEGEND: Final[dict[Cell, str]] = {
    "done_on_time": N_("done on time"), "done_late": N_("done late"), "open_in_time": N_("open in time"),
    "open_overdue": N_("overdue"), "without_date": N_("no date"), "cancelled": N_("cancelled"),
}  # fmt: skip
"""What the signs of the bars stand for."""
BY: Final = {
    "unit": N_("unit"), "month": N_("month"), "due-month": N_("due-month"), "series": N_("series"),
    "authority": N_("authority"),
}  # fmt: skip
"""The head of the first column."""
COLUMNS: Final = (
    N_("on time"), N_("late"), N_("in time"), N_("overdue"), N_("no date"), N_("cancelled"), N_("sum"),
)  # fmt: skip
"""The heads of the other columns."""
BAR_WIDTH: Final = 50
LONGEST_NAME: Final = 32

_LATE: Final[dict[Late, str]] = {
    "given": N_("given before the period, entered after it had begun"),
    "done": N_("done before the period, entered after it had begun"),
    "cancelled": N_("cancelled before the period, entered after it had begun"),
    "reopened": N_("owed again before the period, entered after it had begun"),
}


@click.command("count")
@period_options
@owner_options
@click.option("--by", "by", type=click.Choice(tuple(GROUPS)), default="unit", help="By what is counted.")
@click.option("--bars", is_flag=True, help="Bars instead of numbers.")
@click.option("--language", type=LANGUAGE, default="en", help="The language of headings in a spreadsheet.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A spreadsheet (.xlsx) with all the counts.")
@format_option("text", "json")
@library_option
def count_items(
    library: Library,
    month: date | None,
    first: date | None,
    last: date | None,
    by: str,
    bars: bool,
    language: Language,
    overwrite: bool,
    output: Path | None,
    form: str,
    **parts: Any,
) -> None:
    """Count them: done on time, done late, open in time, open overdue; without a date; cancelled."""
    today = now().date()
    since, day = period_of(month, first, last, today)
    register = library.register()
    entries = chosen(register, RegisterFilter(**parts), today)
    if output is not None:
        from minutes_tui.export.counts import write_counts

        print(write_counts(entries, since, day, language, output, overwrite=overwrite))
        return
    tally = count(entries, day, since)
    rows = tally.by_unit if by == "unit" else count_by(entries, day, GROUPS[by])[1]
    if form == "json":
        print_json(tally_document(tally) if by == "unit" else {**tally_document(tally), "by": _groups(rows)})
        return
    words = words_of(library)
    named = {_name(key, by, register): cells for key, cells in rows.items()}
    if bars:
        print_bars(named, tally.whole, words)
    else:
        print_counts(by, named, tally.whole, words)
    print_balance(balance(entries, since, day), words)
    if by == "unit" and sum(c.total for c in rows.values()) > tally.whole.total:
        print(words.say("An item with several lead units stands in each unit's row and once in the sum."))


def _name(key: str, by: str, register: Register) -> str:
    """What a group is called; a series by the title of its last meeting."""
    if not key:
        return "-" if by == "due-month" else "?"
    if by != "series":
        return key
    titles = [line.title for line in register.meetings if (line.series or line.id) == key]
    # Two series may bear one title, so the id stands beside it.
    return f"{titles[-1]} ({short_id(key)})" if titles else key


def print_counts(by: str, rows: dict[str, Count], whole: Count, words: ScreenWords) -> None:
    """The count as a table, the sum last."""
    heads = [words.say(head) for head in (BY[by], *COLUMNS)]
    rows_of = [(name, *_cells(cells)) for name, cells in rows.items()]
    print_table(heads, [*rows_of, (words.say("all"), *_cells(whole))])


def print_bars(rows: dict[str, Count], whole: Count, words: ScreenWords) -> None:
    """The count as bars, one a group, all in the measure of the longest one."""
    largest = max((cells.total for cells in rows.values()), default=0)
    print_table(
        ("", "", words.say("sum")),
        [
            (_short(name), "".join(SIGNS[cell] * columns for cell, columns in bar(cells, largest, BAR_WIDTH)),
             str(cells.total))
            for name, cells in rows.items()
        ],
    )  # fmt: skip
    legend = "  ".join(f"{sign} {words.say(LEGEND[cell])}" for cell, sign in SIGNS.items())
    print(f"{legend}  ({words.say('{n} in all', n=whole.total)})")


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def print_balance(moved: Balance, words: ScreenWords) -> None:
    """The balance in a line, and why it may not fit the report before, a line for each reason."""
    closed = moved.done + moved.cancelled
    again = " + " + words.say("{n} owed again", n=moved.reopened) if moved.reopened else ""
    print(
        words.say(
            "{opening} open before + {new} new − {closed} closed{again} = {closing} open",
            opening=moved.opening,
            new=moved.new,
            closed=closed,
            again=again,
            closing=moved.closing,
        )
    )
    for kind, sentence in _LATE.items():
        found = [entry for late, entry in moved.late if late == kind]
        if found:
            print(f"{len(found)} {words.say(sentence)}: {_named(found)}")


def _named(entries: list[RegisterItem]) -> str:
    """The first few items by their short ids."""
    ids = [short_id(entry.item.id) for entry in entries[:5]]
    return visible(", ".join(ids)) + (", …" if len(entries) > len(ids) else "")


def _cells(cells: Count) -> tuple[str, ...]:
    return tuple(
        str(number)
        for number in (
            cells.done_on_time,
            cells.done_late,
            cells.open_in_time,
            cells.open_overdue,
            cells.without_date,
            cells.cancelled,
            cells.total,
        )
    )


def tally_document(tally: Tally) -> dict[str, Any]:
    """A count in the form that scripts rely on."""
    return {
        "day": tally.day,
        **_count_document(tally.whole),
        "by_unit": _groups(tally.by_unit),
        "opening": tally.opening,
        "new": tally.new,
        "closed": tally.closed,
        "reopened": tally.reopened,
        "closing": tally.closing,
    }


def _groups(rows: dict[str, Count]) -> dict[str, dict[str, int]]:
    return {name: _count_document(cells) for name, cells in rows.items()}


def _count_document(cells: Count) -> dict[str, int]:
    return {
        "done_on_time": cells.done_on_time,
        "done_late": cells.done_late,
        "open_in_time": cells.open_in_time,
        "open_overdue": cells.open_overdue,
        "without_date": cells.without_date,
        "cancelled": cells.cancelled,
        "total": cells.total,
    }
