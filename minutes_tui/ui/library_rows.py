"""The list of meetings, as rows. Pure."""

from collections.abc import Sequence
from typing import Final

from minutes_tui.domain.meeting import State
from minutes_tui.domain.register import MeetingSummary
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.footer_keys import key_name
from minutes_tui.ui.panel_rows import PanelRow
from minutes_tui.ui.record_layout import cells, cut, right_to_left, wrap
from minutes_tui.ui.record_rows import Part

STATES: Final[dict[State, str]] = {"draft": N_("draft"), "closed": N_("closed"), "approved": N_("approved")}
"""The names of the states of minutes."""

_KEY_CELLS: Final = 11
_LEAST_TITLE: Final = 16
"""Cells of a title that are worth more than how much is in the meeting."""


def library_rows(meetings: Sequence[MeetingSummary], words: ScreenWords, width: int) -> list[PanelRow]:
    """One row a meeting: day, title, language, state, how much is in it."""
    rows = []
    for meeting in meetings:
        title = meeting.title or words.say("Untitled meeting")
        day = f" {words.day(meeting.date):<16} "
        tail = _detail(meeting, words, width - cells(day) - min(cells(title), _LEAST_TITLE) - 2)
        if right_to_left(title):
            rows.append(PanelRow(((day, "date"), (tail, "detail")), "meeting", meeting.id))
            rows.append(PanelRow(((f" {cut(title, width - 2)}", "text"),), "meeting", meeting.id, head=False))
            continue
        room = width - cells(day) - cells(tail) - 2
        gap = max(1, width - cells(day) - cells(cut(title, room)) - cells(tail))
        parts: list[Part] = [(day, "date"), (cut(title, room), "lead"), (" " * gap, "text"), (tail, "detail")]
        rows.append(PanelRow(tuple(parts), "meeting", meeting.id))
    return rows


def _detail(meeting: MeetingSummary, words: ScreenWords, room: int) -> str:
    """How much is in a meeting, its state and language; where room is scarce what is still owed goes before."""
    entries = words.count("{n} entry", "{n} entries", meeting.entries)
    detail = []
    if meeting.open_items:
        detail.append(words.count("{n} open item", "{n} open items", meeting.open_items))
    if meeting.merged_into:
        detail.append(words.say("merged into another record"))
    if meeting.state != "draft":
        detail.append(words.say(STATES[meeting.state]))
    whole = f"{' · '.join([entries, *detail])}  {meeting.language} "
    if cells(whole) <= room:
        return whole
    return f"{cut(' · '.join(detail) or entries, max(0, room - 1))} "


FIRST_KEYS: Final = (
    ("s", N_("look at a sample conference and try it out")),
    ("n", N_("set up a meeting")),
    ("i", N_("import a report or conclusion")),
)
"""What can be done first, each with one key."""

LATER_KEYS: Final = (
    ("enter", N_("keeps the line that you typed")),
    ("escape", N_("leads to the record, where letters are commands, and back")),
    ("f1", N_("explains what you are looking at")),
    ("ctrl+p", N_("finds every command by a few letters")),
)
"""What one has to know in a meeting."""


def welcome_rows(library: str, words: ScreenWords, width: int) -> list[tuple[Part, ...]]:
    """What an empty library says: three keys are enough to begin, and four to go on.

    Args:
        library: its folder.
        words: the language of the screen.
        width: cells of a row; sentences are broken there.
    """

    return [
        (("minutes", "greeting"),),
        *_sentence(words.say("Type what is said; deadlines become action items, the minutes a Word file."), width),
        (),
        *_keys(FIRST_KEYS, words, width),
        (),
        *_sentence(words.say("In a meeting:"), width),
        *_keys(LATER_KEYS, words, width),
        (),
        *_sentence(words.say("The library is empty: {folder}", folder=library), width),
    ]


def _sentence(sentence: str, width: int) -> list[tuple[Part, ...]]:
    return [((sentence[begin:end].strip(), "quiet"),) for begin, end in wrap(sentence, width)]


def _keys(pairs: Sequence[tuple[str, str]], words: ScreenWords, width: int) -> list[tuple[Part, ...]]:
    """A key and what it does, on as many rows as that needs."""
    rows: list[tuple[Part, ...]] = []
    for key, does in pairs:
        sentence = words.say(does)
        for begin, end in wrap(sentence, max(20, width - _KEY_CELLS)):
            lead = f"  {'' if begin else key_name(key, words)}".ljust(_KEY_CELLS)
            rows.append(((lead, "key"), (sentence[begin:end].strip(), "text")))
    return rows
