"""What two records of a meeting differ in, side by side, in words. Pure."""

from dataclasses import dataclass
from typing import Any, Final

from minutes_tui.domain.changes import SINGLE, Table
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.merging import Conflict, Double
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.record_layout import wrap
from minutes_tui.ui.record_rows import Row
from minutes_tui.ui.wording import clock

Decision = Conflict | Double
"""Something to be decided after merging."""

TABLES: Final[dict[Table, str]] = {
    "head": N_("the head of the minutes"), "floor": N_("the floor"), "bridges": N_("a bridge"),
    "people": N_("a person"), "units": N_("a unit"), "agenda": N_("a point of the agenda"),
    "entries": N_("an entry"), "items": N_("an action item"), "lives": N_("what became of an action item"),
}  # fmt: skip
"""The words for the sorts of records."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What is compared."""

    title: str
    """What it is about, and the how many-th it is."""
    left: str
    """What stands: the change that was made last; of a double the first saying."""
    right: str
    """What the earlier change, at another bridge, had put there; of a double the second saying."""


def sides_of(decision: Decision, place: int, count: int, meeting: Meeting, words: ScreenWords) -> Sides:
    """What is to be decided, in words.

    Args:
        decision: the conflict or double.
        place: the how many-th it is, from 0.
        count: how many there are.
        meeting: the meeting as it stands now.
        words: the language of the screen.
    """
    where = words.say("{n} of {count}", n=place + 1, count=count)
    if isinstance(decision, Double):
        left, right = (_entry_text(i, meeting, words) for i in (decision.first, decision.second))
        return Sides(f"{where} · " + words.say("Taken twice"), left, right)
    what = words.say(TABLES[decision.table])
    named = _name(decision, meeting)
    about = " · ".join(part for part in (what, named, decision.field) if part)
    if not decision.field:
        gone = words.say("taken out elsewhere")
        return Sides(f"{where} · {about}", named or what, gone)
    return Sides(f"{where} · {about}", _shown(decision.kept), _shown(decision.other))


def side_rows(text: str, width: int) -> list[Row]:
    """One side as rows of the screen."""
    return [((text[begin:end], "text"),) for begin, end in wrap(text, max(10, width))]


def _entry_text(identifier: str, meeting: Meeting, words: ScreenWords) -> str:
    entry = meeting.entries.get(identifier)
    if entry is None:
        return words.say("taken out")
    who = meeting.speaker_name(entry.speaker)
    when = clock(entry.at, meeting)
    return f"{when} {who}".strip() + f"\n{entry.text}"


def _name(conflict: Conflict, meeting: Meeting) -> str:
    if conflict.table in SINGLE:
        return ""
    record = getattr(meeting, conflict.table).get(conflict.id)
    named = (getattr(record, field, "") for field in ("text", "name", "title", "task"))
    return next((" ".join(str(name).split()) for name in named if name), "")


def _shown(value: Any) -> str:
    return "—" if value is None or value == "" else str(value)
