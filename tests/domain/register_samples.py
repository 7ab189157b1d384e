"""Register items for tests, in a line each."""

from datetime import UTC, date, datetime
from typing import Any

from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.register import RegisterItem

GIVEN = date(2025, 5, 5)


def entry(
    identifier: str = "item",
    task: str = "Report on the archive",
    *,
    lead: tuple[str, ...] = (),
    due: date | None = None,
    given_on: date = GIVEN,
    life: ItemLife | None = None,
    meeting: str = "meeting",
    series: str = "",
    **fields: Any,
) -> RegisterItem:
    """An item of the register; `fields` are further fields of its action item."""
    words = fields.pop("words", task)
    said = datetime(given_on.year, given_on.month, given_on.day, 9, tzinfo=UTC)
    item = ActionItem(identifier, fields.pop("entry", "entry"), task, words, said, lead, due=due, **fields)
    return RegisterItem(item, life or ItemLife(identifier), meeting, "Monthly review", given_on, series)
