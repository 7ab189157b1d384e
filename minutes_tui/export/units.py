"""For whom an extract is: the units that owe something, by the names that people type."""

from collections.abc import Sequence

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.items import current_cooperating, current_lead
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.text import fold
from minutes_tui.export.cleaning import clean_line


class UnknownUnit(MinutesError):
    """A unit that owes nothing here, or a name that fits several."""


def units_of(meetings: Sequence[Meeting]) -> list[str]:
    """Every unit that owes something or takes part, once, in the order in which they are named."""
    names: dict[str, None] = {}
    for meeting in meetings:
        for item in meeting.ordered_items():
            life = meeting.lives.get(item.id)
            owing = (*current_lead(item, life), *current_cooperating(item, life))
            names.update(dict.fromkeys(clean_line(unit) for unit in owing))
    return [name for name in names if name]


def find_unit(meetings: Sequence[Meeting], typed: str) -> str:
    """The unit that a typed name means: the name itself, its short form on the roster, or a part of it.

    Args:
        meetings: where it is looked for.
        typed: the name, case and diacritics aside.

    Raises:
        UnknownUnit: no unit that owes something has this name, or several have.
    """
    names = units_of(meetings)
    if typed in names:
        return typed
    wanted = fold(typed)
    shorts = {
        fold(short): clean_line(unit.name)
        for meeting in meetings
        for unit in meeting.units
        for short in (unit.name, *unit.abbreviations)
    }
    matches = [name for name in names if fold(name) == wanted or shorts.get(wanted) == name]
    matches = matches or [name for name in names if wanted and wanted in fold(name)]
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise UnknownUnit(
            "{unit} may be {names}; nothing was written. Type more of the name.",
            unit=typed, names=", ".join(matches),
        )  # fmt: skip
    raise UnknownUnit(
        "No action item is owed by {unit}; nothing was written. Those that owe are: {names}.",
        unit=typed, names=", ".join(names) or "–",
    )  # fmt: skip
