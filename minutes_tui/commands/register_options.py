"""What the commands of the register share: which items are meant, for which period, and how they are printed."""

from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeVar, get_args

import click

from minutes_tui.commands.common import DATE, print_json, print_table, warn_of_missing
from minutes_tui.domain import register_filter
from minutes_tui.domain.ids import short_id
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_filter import RegisterFilter, WantedStatus
from minutes_tui.domain.register_groups import ordered
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.store.register import Register

F = TypeVar("F", bound=Callable[..., Any])

STATUSES = get_args(WantedStatus)
LONGEST_TASK = 70
"""Characters of a task in a list; the rest is left out."""


def filter_options(command: F) -> F:
    """Adds the options by which items are chosen; the command receives `RegisterFilter`'s parts by their names."""
    for option in (
        click.option("--find", "words", default="", help="Words in any order, in all that is known of an item."),
        click.option("--unit", default="", help="A part of the name of a unit."),
        click.option("--series", default="", help="A part of the name of a series or meeting."),
        click.option("--meeting", default="", help="The id of a meeting, or the beginning of one."),
        click.option("--authority", default="", help="A part of the name of who demanded it."),
        click.option("--from", "due_from", type=DATE, help="Due on or after this day."),
        click.option("--to", "due_to", type=DATE, help="Due on or before this day."),
    ):
        command = option(command)
    return command


def owner_options(command: F) -> F:
    """Adds the options by which reports and counts are narrowed: unit, series, authority."""
    for option in (
        click.option("--unit", default="", help="A part of the name of a unit."),
        click.option("--series", default="", help="A part of the name of a series or meeting."),
        click.option("--authority", default="", help="A part of the name of who demanded it."),
    ):
        command = option(command)
    return command


def chosen(register: Register, wanted: RegisterFilter, today: date) -> list[RegisterItem]:
    """The items that are meant, by date, those without one last; unreadable meetings are said."""
    warn_of_missing(register)
    return ordered(register_filter.chosen(register.items, wanted, today), "due", today)


class MonthType(click.ParamType[date]):
    """A month on the command line: 2024-10, or 10/2024."""

    name = "month"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The first day of the month that was typed."""
        if isinstance(value, date):
            return value
        for form in ("%Y-%m", "%m/%Y", "%m.%Y"):
            try:
                return datetime.strptime(value, form).date()
            except ValueError:
                continue
        return self.fail(f"{value!r} is no month; write it as 2024-10.", param, ctx)


def period_options(command: F) -> F:
    """Adds the options that name a period; `period_of` makes its two days of them."""
    for option in (
        click.option("--month", type=MonthType(), help="A whole month: 2024-10."),
        click.option("--since", "first", type=DATE, help="The first day of the period."),
        click.option("--on", "last", type=DATE, help="The day at whose end is counted; without it today."),
    ):
        command = option(command)
    return command


def period_of(month: date | None, first: date | None, last: date | None, today: date) -> tuple[date | None, date]:
    """The first and the last day of a period; a month that is not over ends today.

    Raises:
        click.UsageError: a month and other days are named, or the period ends before it begins.
    """
    if month is not None:
        if first is not None or last is not None:
            raise click.UsageError("Name a month, or the days with --since and --on, not both.")
        end = month.replace(day=monthrange(month.year, month.month)[1])
        return month, max(month, min(end, today))
    last = last or today
    if first is not None and first > last:
        raise click.UsageError(f"The period from {first} to {last} ends before it begins.")
    return first, last


def span_of(typed: str) -> timedelta:
    """A span such as 7d or 2w.

    Raises:
        click.UsageError: it is none.
    """
    number, unit = typed[:-1], typed[-1:].lower()
    if not number.isdecimal() or unit not in ("d", "w") or len(number) > 4:
        raise click.UsageError(f"{typed!r} is no span; write it as 7d or 2w.")
    return timedelta(days=int(number) * (7 if unit == "w" else 1))


STATUS_WORDS: Final = {
    "open": N_("open"),
    "done": N_("done"),
    "cancelled": N_("cancelled"),
    "overdue": N_("overdue"),
}
"""What the states of an item are called."""


def print_items(entries: Iterable[RegisterItem], today: date, form: str, words: ScreenWords) -> None:
    """Items as JSON, which is the same for everybody, or as a table in the language of the user."""
    found = list(entries)
    if form == "json":
        print_json([item_document(entry, today) for entry in found])
    elif not found:
        print(words.say("No action items."))
    else:
        print_table(
            ("id", *(words.say(head) for head in (N_("due"), N_("status"), N_("lead"), N_("task")))),
            [
                (
                    short_id(e.item.id),
                    str(e.due) if e.due else (words.say("from {day}", day=e.item.start) if e.item.start else "-"),
                    words.say(STATUS_WORDS["overdue" if e.is_overdue(today) else e.status]),
                    "; ".join(e.lead) or "?",
                    e.item.task if len(e.item.task) <= LONGEST_TASK else e.item.task[: LONGEST_TASK - 1] + "…",
                )
                for e in found
            ],
        )


def item_document(entry: RegisterItem, today: date) -> dict[str, Any]:
    """An action item in the form that scripts rely on."""
    item, life = entry.item, entry.life
    return {
        "id": item.id,
        "task": item.task,
        "lead": list(entry.lead),
        "cooperating": list(entry.cooperating),
        "due": entry.due,
        "status": life.status,
        "overdue": entry.is_overdue(today),
        "first_due": entry.first_due,
        "start": item.start,
        "time": item.due_time.strftime("%H:%M") if item.due_time else None,
        "bound": item.bound,
        "precision": item.precision,
        "approximate": item.approximate,
        "rule": item.rule,
        "authority": item.authority,
        "product": item.product,
        "words": item.words,
        "phrase": item.phrase,
        "milestone": item.milestone,
        "confirmed": item.confirmed,
        "number": entry.number,
        "entry": item.entry,
        "meeting": entry.meeting,
        "meeting_title": entry.meeting_title,
        "given_on": entry.given_on,
        "series": entry.series,
        "closed_on": life.closed_on,
        "proof": life.proof,
        "reason": life.reason,
        "extensions": [
            {"due": e.due, "allowed_on": e.allowed_on, "allowed_by": e.allowed_by, "document": e.document}
            for e in life.extensions
        ],
        "notes": [{"on": n.on, "text": n.text} for n in life.notes],
    }
