"""One item of the register, opened: its words, who owes it to whom by when, its milestones, its history. Pure."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from minutes_tui.domain.items import ItemLife
from minutes_tui.domain.lateness import lateness
from minutes_tui.domain.recurrence import next_date
from minutes_tui.domain.register import RegisterItem
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.record_layout import cut, listed, wrap
from minutes_tui.ui.record_rows import Row
from minutes_tui.ui.register_rows import STATUS_NAMES, ListContext, item_rows
from minutes_tui.ui.wording import days_left, units_text

_ROWS_OF_BRIEF: Final = 3


def brief_rows(entry: RegisterItem, context: ListContext, width: int) -> list[Row]:
    """What stands under the list about the chosen item: the task, whose demand, in which meeting."""
    task = entry.item.task.replace("\n", " ")
    rows: list[Row] = [((f" {task[begin:end]}", "text"),) for begin, end in wrap(task, max(10, width - 2))]
    if len(rows) > _ROWS_OF_BRIEF:
        rows = [*rows[: _ROWS_OF_BRIEF - 1], ((cut(rows[_ROWS_OF_BRIEF - 1][0][0], width - 2) + " …", "text"),)]
    return [*rows, *(((f" {cut(said, width - 2)}", "quiet"),) for said in _origin(entry, context.words))]


def _origin(entry: RegisterItem, words: ScreenWords) -> list[str]:
    said = []
    if entry.item.authority:
        said.append(words.say("demanded by {name}", name=entry.item.authority))
    title = entry.meeting_title or words.say("Untitled meeting")
    said.append(f"{title} · {words.day(entry.given_on)} · {words.say('No. {n}', n=entry.number)}")
    return said


def item_page(
    entry: RegisterItem, milestones: Sequence[RegisterItem], context: ListContext, width: int
) -> list[Row]:
    """The page of an item.

    Args:
        entry: the item.
        milestones: the items that the same directive made, this one among them.
        context: today, and the language of the screen.
        width: cells of a row.
    """
    words = context.words
    rows: list[Row] = [*_titled(words.say("To be done"), _wrapped(entry.item.task, "text", width))]
    rows += _titled(words.say("Who"), _lines(_who(entry, words), width))
    rows += _titled(words.say("By when"), _lines(_when(entry, context), width))
    if len(milestones) > 1:
        rows += _titled(words.say("Milestones"), _milestones(entry, milestones, context, width))
    quoted = _wrapped(entry.item.words, "text", width)
    rows += _titled(words.say("In these words"), [*quoted, *_lines(_origin(entry, words), width, "quiet")])
    history = [f"{words.day(day)}  {said}" for day, said in history_of(entry, words)]
    return [*rows, *_titled(words.say("History"), _lines(history, width))]


def _titled(title: str, rows: Sequence[Row]) -> list[Row]:
    return [(), ((f" {title}", "heading"),), *rows] if rows else []


def _wrapped(text: str, style: str, width: int) -> list[Row]:
    return [((f"   {text[begin:end]}", style),) for begin, end in wrap(text, max(10, width - 4))]


def _lines(said: Sequence[str], width: int, style: str = "text") -> list[Row]:
    return [row for text in said for row in _wrapped(text, style, width)]


def _who(entry: RegisterItem, words: ScreenWords) -> list[str]:
    said = [units_text(entry.lead, entry.cooperating) or words.say("no unit")]
    if entry.lead != entry.item.lead and entry.item.lead:
        said.append(words.say("given to {names}", names=listed(entry.item.lead)))
    if entry.item.product:
        said.append(words.say("product: {product}", product=entry.item.product))
    return said


def _when(entry: RegisterItem, context: ListContext) -> list[str]:
    """The date, what it was at first, and how late it is or was against both."""
    words, due, first = context.words, entry.due, entry.first_due
    if due is None:
        return [words.say("without a date")]
    late = lateness(entry, context.today)
    said = words.say("due {day}", day=words.day(due))
    if entry.status == "open":
        said += f" · {days_left(due, context.today, words)}"
    else:
        said += f" · {words.say(STATUS_NAMES[entry.status])}"
    if entry.status != "open" and late is not None:
        said += _late(late.against_current, words)
    lines = [said]
    if first is not None and first != due:
        first_said = words.say("at first {day}", day=words.day(first))
        lines.append(first_said + _late(late.against_first if late else 0, words))
    following = next_date(entry.item.rule, entry.item.due or due, due) if entry.item.rule else None
    if following is not None:
        lines.append("↻ " + words.say("then {day}", day=words.day(following)))
    return lines


def _late(days: int, words: ScreenWords) -> str:
    return " · " + words.count("{n} day late", "{n} days late", days) if days else ""


def _milestones(
    entry: RegisterItem, milestones: Sequence[RegisterItem], context: ListContext, width: int
) -> list[Row]:
    rows: list[Row] = []
    for one in milestones:
        rows += item_rows(one, one.item.id == entry.item.id, context, width)
    return rows


def history_of(entry: RegisterItem, words: ScreenWords) -> list[tuple[date, str]]:
    """What became of an item, day by day: given, extended, handed over, noted, closed, owed again."""
    life = entry.life
    given = words.say("given")
    if entry.item.due is not None:
        given += f" · {words.say('due {day}', day=words.day(entry.item.due))}"
    found = [(entry.given_on, given)]
    found += _extensions(life, words)
    found += [(n.on, words.quoted(n.text)) for n in life.notes]
    for step in life.handovers:
        names = listed(step.lead)
        said = words.say("handed over to {names}", names=names)
        if step.renamed:
            said = words.say("{old} is now {names}", old=step.renamed, names=listed(step.into))
        found.append((step.on, _with(said, "", step.document, words)))
    for before in life.reopenings:
        if before.closed_on is not None:
            why = before.proof or before.reason
            found.append((before.closed_on, _closed(before.status, why, before.closed_by, words)))
        found.append((before.on, words.say("owed again")))
    if life.closed_on is not None and life.status != "open":
        found.append((life.closed_on, _closed(life.status, life.proof or life.reason, life.closed_by, words)))
    return sorted(found, key=lambda step: step[0])


def _extensions(life: ItemLife, words: ScreenWords) -> list[tuple[date, str]]:
    found = []
    for time in life.occurrences:
        done = words.say("done for {day}", day=words.day(time.due))
        found.append((time.done_on, f"{done} · {time.proof}" if time.proof else done))
    extensions = [*(e for time in life.occurrences for e in time.extensions), *life.extensions]
    for extension in extensions:
        said = words.say("new date {day}", day=words.day(extension.due))
        found.append((extension.allowed_on, _with(said, extension.allowed_by, extension.document, words)))
    return found


def _closed(status: str, said: str, by: str, words: ScreenWords) -> str:
    closed = words.say(STATUS_NAMES[status])
    told = f"{closed} · {said}" if said else closed
    return f"{told} · {by}" if by else told


def _with(said: str, by: str, document: str, words: ScreenWords) -> str:
    if by:
        said += " · " + words.say("allowed by {name}", name=by)
    return f"{said} · {document}" if document else said
