"""The register of action items as rows, for tables and calendars: of one meeting or of many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from minutes_tui.domain.items import (
    ActionItem,
    ItemLife,
    current_cooperating,
    current_due,
    current_lead,
    is_overdue,
)
from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.cleaning import clean_line
from minutes_tui.export.context_people import joined
from minutes_tui.export.due import due_words
from minutes_tui.export.tasks import printed_task
from minutes_tui.locale.terms import term, terms_of

COLUMNS: Final = (
    "ordinal", "task", "lead", "cooperating", "authority", "due_date", "deadline", "first_due", "status",
    "closed_on", "proof", "meeting", "date", "id",
)  # fmt: skip
"""The columns of a table, by the key of their heading in the words of documents."""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One action item with what its meeting says of it."""

    number: int
    """Its number: in the minutes of a meeting, or in the register that is written."""
    item: ActionItem
    """The item."""
    life: ItemLife | None
    """What became of it."""
    meeting: Meeting
    """The meeting that gave it."""

    @property
    def due(self) -> date | None:
        """The day on which it is due now."""
        return current_due(self.item, self.life)

    @property
    def due_time(self) -> time | None:
        """The time of that day; an extended date has none."""
        return None if self.life is not None and self.life.extensions else self.item.due_time

    @property
    def closed_on(self) -> date | None:
        """The day on which it was done or cancelled."""
        return self.life.closed_on if self.life is not None else None

    def status(self, today: date) -> str:
        """open, overdue, done or cancelled, on a day."""
        if is_overdue(self.item, self.life, today):
            return "overdue"
        return self.life.status if self.life is not None else "open"

    def units(self) -> tuple[str, ...]:
        """The names of the units that owe it now or take part."""
        return (*current_lead(self.item, self.life), *current_cooperating(self.item, self.life))

    def cells(self, language: str, today: date) -> list[str | int | date | None]:
        """Its cells in the order of `COLUMNS`; dates as dates, what is unknown as None."""
        life = self.life
        return [
            self.number,
            printed_task(self.item),
            joined([clean_line(unit) for unit in current_lead(self.item, life)], language),
            joined([clean_line(unit) for unit in current_cooperating(self.item, life)], language),
            clean_line(self.item.authority),
            self.due,
            due_words(self.item, life, language),
            self.item.due,
            term(f"status_{self.status(today)}", language),
            self.closed_on,
            clean_line(life.proof) if life is not None else "",
            clean_line(self.meeting.head.title),
            self.meeting.head.date,
            self.item.id,
        ]


def register_rows(meetings: Iterable[Meeting], unit: str = "") -> list[RegisterRow]:
    """The action items of meetings, in the order of the meetings and of their records.

    Args:
        meetings: the meetings, oldest first.
        unit: only what this unit owes or takes part in; empty for all.
    """
    rows = [
        RegisterRow(number, item, meeting.lives.get(item.id), meeting)
        for meeting in meetings
        for number, item in enumerate(_items(meeting), start=1)
    ]
    wanted = clean_line(unit)
    return [row for row in rows if not wanted or wanted in map(clean_line, row.units())]


def _items(meeting: Meeting) -> Sequence[ActionItem]:
    """The items of entries that stand on the record."""
    return [
        item
        for item in meeting.ordered_items()
        if (entry := meeting.entries.get(item.entry)) is not None and not entry.off_record
    ]


def headings(language: str) -> list[str]:
    """The headings of the columns in a language."""
    words = terms_of(language)
    return [words[key] for key in COLUMNS]
