"""Matters arising as rows, and what the minutes say about each. Pure."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from minutes_tui.domain.entries import Entry
from minutes_tui.domain.errands import Step, StepName
from minutes_tui.domain.languages import LANGUAGES
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.text import fold
from minutes_tui.locale.dates import long_date
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.panel_rows import PanelRow
from minutes_tui.ui.record_layout import cut, listed, wrap
from minutes_tui.ui.record_rows import Row
from minutes_tui.ui.register_rows import ListContext, item_rows

TITLE: Final = N_("Matters arising")
"""What the point of the agenda is called."""

OUTCOMES: Final[dict[StepName, tuple[str, str]]] = {
    "done": (N_("done"), N_("done: {words}")),
    "extend": (N_("new date {day}"), N_("new date {day}: {words}")),
    "cancel": (N_("cancelled"), N_("cancelled: {words}")),
    "progress": (N_("still open"), N_("still open: {words}")),
}
"""What the minutes say was decided, without and with a word on it."""

QUESTIONS: Final[dict[StepName, str]] = {
    "done": N_("Done: what shows it? A document, a link; or nothing"),
    "extend": N_("Due when? A date, or words such as “in two weeks”"),
    "cancel": N_("Why?"),
    "progress": N_("Still open: how does it go? A word, or nothing"),
}
"""What is asked before each decision."""


def titles() -> tuple[str, ...]:
    """What the point of the agenda is called in each language."""
    return tuple(ScreenWords(language).say(TITLE) for language in LANGUAGES)


def minuted_text(entry: RegisterItem, step: Step, words: ScreenWords) -> str:
    """What the minutes say about a matter: whose task (where it does not say so itself), which, and the decision.

    Args:
        entry: the item.
        step: what was decided.
        words: the language of the meeting.
    """
    plain, with_words = OUTCOMES[step.name]
    day = long_date(step.due, words.language) if step.due is not None else ""
    outcome = words.say(with_words if step.words else plain, words=step.words, day=day)
    task = entry.item.task.replace("\n", " ").rstrip(" .;")
    who = listed(entry.lead)
    named = not who or any(fold(name) in fold(task) for name in entry.lead)
    given = words.say("given on {day}", day=long_date(entry.given_on, words.language))
    return f"{'' if named else f'{who}: '}{words.quoted(task)} ({given}) – {outcome}."


def document_of(meeting: Meeting, words: ScreenWords) -> str:
    """The minutes of a meeting as the document under which a new date holds."""
    number = meeting.head.number
    named = words.say("Minutes of {day}", day=long_date(meeting.head.date, words.language))
    return f"{named}, {number}" if number else named


def day_of(meeting: Meeting, today: date, entry: RegisterItem) -> date:
    """The day on which a meeting decides about an item: its own, never one to come, never before the item's."""
    return max(min(meeting.head.date, today), entry.given_on)


def arising_rows(
    matters: Sequence[RegisterItem], dealt: Mapping[str, Entry], context: ListContext, width: int
) -> list[PanelRow]:
    """The list: each matter in its rows; what was dealt with in this meeting bears a mark."""
    rows: list[PanelRow] = []
    for entry in matters:
        drawn = item_rows(entry, entry.item.id in dealt, context, width)
        rows += [PanelRow(row, "item", entry.item.id, head=place == 0) for place, row in enumerate(drawn)]
    return rows


def matter_rows(entry: RegisterItem | None, said: Entry | None, context: ListContext, width: int) -> list[Row]:
    """What is known of the chosen matter: its very words, its meeting, and what these minutes say of it."""
    if entry is None:
        return []
    words = context.words
    quoted = entry.item.words.replace("\n", " ")
    rows: list[Row] = [((f" {words.quoted(quoted)}", "text"),)]
    if len(quoted) > width - 4:
        rows = [((f" {quoted[begin:end]}", "text"),) for begin, end in wrap(quoted, max(10, width - 2))[:3]]
    title = entry.meeting_title or words.say("Untitled meeting")
    rows.append(((f" {cut(f'{title} · {words.day(entry.given_on)}', width - 2)}", "quiet"),))
    if said is not None:
        rows.append(((f" ● {cut(said.wording, width - 5)}", "item"),))
    return rows
