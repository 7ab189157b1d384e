"""The list of meetings, as rows. Pure."""

from collections.abc import Sequence
from typing import Final

from minutes_tui.domain.meeting import State
from minutes_tui.domain.register import MeetingSummary
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.panel_rows import PanelRow
from minutes_tui.ui.record_layout import cells, cut
from minutes_tui.ui.record_rows import Part, right_to_left

STATES: Final[dict[State, str]] = {"draft": N_("draft"), "closed": N_("closed"), "approved": N_("approved")}
"""The names of the states of minutes."""


def library_rows(meetings: Sequence[MeetingSummary], words: ScreenWords, width: int) -> list[PanelRow]:
    """One row a meeting: day, title, language, state, how much is in it."""
    rows = []
    for meeting in meetings:
        title = meeting.title or words.say("Untitled meeting")
        day = f" {words.day(meeting.date):<16} "
        detail = [words.count("{n} entry", "{n} entries", meeting.entries)]
        if meeting.open_items:
            detail.append(words.count("{n} open item", "{n} open items", meeting.open_items))
        if meeting.merged_into:
            detail.append(words.say("merged into another record"))
        if meeting.state != "draft":
            detail.append(words.say(STATES[meeting.state]))
        tail = f"{' · '.join(detail)}  {meeting.language} "
        if right_to_left(title):
            rows.append(PanelRow(((day, "date"), (tail, "detail")), "meeting", meeting.id))
            rows.append(PanelRow(((f" {cut(title, width - 2)}", "text"),), "meeting", meeting.id, head=False))
            continue
        room = max(10, width - cells(day) - cells(tail) - 2)
        gap = max(1, width - cells(day) - cells(cut(title, room)) - cells(tail))
        parts: list[Part] = [(day, "date"), (cut(title, room), "lead"), (" " * gap, "text"), (tail, "detail")]
        rows.append(PanelRow(tuple(parts), "meeting", meeting.id))
    return rows


def welcome_rows(library: str, words: ScreenWords) -> list[tuple[Part, ...]]:
    """What an empty library says: three keys are enough to begin."""
    return [
        (("minutes", "greeting"),),
        ((words.say("Type what is said; deadlines become action items, the minutes a Word file."), "quiet"),),
        (),
        (("  s  ", "key"), (words.say("look at a sample conference and try it out"), "text")),
        (("  n  ", "key"), (words.say("set up a meeting"), "text")),
        (("  i  ", "key"), (words.say("import a report or conclusion"), "text")),
        (("  F1 ", "key"), (words.say("help, wherever you are"), "text")),
        (),
        ((words.say("The library is empty: {folder}", folder=library), "quiet"),),
    ]
