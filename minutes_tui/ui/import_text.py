"""What was found in another's file, in words, for somebody to confirm. Pure."""

from typing import Final

from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.record_layout import cut
from minutes_tui.ui.record_rows import Row

_MOST_NAMES: Final = 12
_LABELS: Final = (
    N_("Title"),
    N_("Date"),
    N_("Place"),
    N_("Chair"),
    N_("Participants"),
    N_("Bridges"),
    N_("Becomes"),
)


def found_rows(meeting: Meeting, left_out: int, words: ScreenWords, width: int) -> list[Row]:
    """The head, the people and the counts of the meeting that a file would become.

    Args:
        meeting: the meeting with everything in it.
        left_out: how many lines become no entries.
        words: the language of the screen.
        width: cells of a row.
    """
    head, chairs = meeting.head, meeting.chairs
    others = [person.full_name for person in meeting.people if person not in chairs]
    values = (
        head.title,
        words.day(head.date),
        head.place,
        "; ".join(person.full_name for person in chairs),
        _names(others, words),
        "; ".join(bridge.name for bridge in meeting.bridges),
        _counts(meeting, left_out, words),
    )
    rows: list[Row] = [((words.say("Found in the file. F2 again takes it in; Escape leaves it."), "offer"),), ()]
    for label, value in zip(_LABELS, values, strict=True):
        said = value or words.say("not said")
        style = "text" if value else "quiet"
        rows.append(((f"{words.say(label):<14}", "quiet"), (cut(said, max(10, width - 16)), style)))
    return rows


def _names(names: list[str], words: ScreenWords) -> str:
    shown = "; ".join(names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return shown if more <= 0 else shown + " · " + words.count("{n} more", "{n} more", more)


def _counts(meeting: Meeting, left_out: int, words: ScreenWords) -> str:
    unconfirmed = sum(not entry.confirmed for entry in meeting.entries)
    parts = [
        words.count("{n} entry", "{n} entries", len(meeting.entries)),
        words.count("{n} action item", "{n} action items", len(meeting.items)),
    ]
    if unconfirmed:
        parts.append(words.count("{n} directive to confirm", "{n} directives to confirm", unconfirmed))
    if left_out:
        parts.append(words.count("{n} line without an entry", "{n} lines without an entry", left_out))
    return " · ".join(parts)
