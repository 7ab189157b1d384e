"""Closing, reopening and approving, and the directives for reading aloud, in words. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.gaps import Gap
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.meeting import Meeting, State
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.gap_text import gap_counts
from minutes_tui.ui.record_layout import right_to_left, wrap
from minutes_tui.ui.record_rows import Row
from minutes_tui.ui.wording import clock, due_text, refusal_text, units_text

STATE_SENTENCES: Final[dict[State, str]] = {
    "draft": N_("These minutes are a draft: they are still being written."),
    "closed": N_("These minutes are closed. They change only when they are reopened."),
    "approved": N_("These minutes are approved. They change only when they are reopened."),
}
"""What a state of the minutes means."""

WIDEST: Final = 76
"""Cells of a row that is read aloud: a longer one is lost on the way to the next."""


def state_notice(meeting: Meeting, words: ScreenWords) -> str:
    """What the header says about the state of the minutes; empty for a draft."""
    return words.say(STATE_SENTENCES[meeting.head.state]) if meeting.head.state != "draft" else ""


def header_notice(meeting: Meeting, reason: MinutesError | None, opening: str, words: ScreenWords) -> str:
    """What the header says under its first row; empty: nothing.

    Args:
        meeting: the meeting.
        reason: why it can only be read, where it can.
        opening: what opening it had to say.
        words: the language of the screen.
    """
    return refusal_text(reason, words) if reason is not None else state_notice(meeting, words) or opening


def closing_rows(meeting: Meeting, found: Sequence[Gap], words: ScreenWords) -> list[Row]:
    """The page on which minutes are closed: their state, what is missing, what the keys do."""
    state = meeting.head.state
    rows: list[Row] = [(("  " + words.say(STATE_SENTENCES[state]), "title"),)]
    if meeting.head.ended_at is not None:
        rows.append((("  " + words.say("ended at {time}", time=clock(meeting.head.ended_at, meeting)), "quiet"),))
    entries = words.count("{n} entry", "{n} entries", len(meeting.entries))
    items = words.count("{n} action item", "{n} action items", len(meeting.items))
    rows += [(("  " + f"{entries} · {items}", "quiet"),), ()]
    if found:
        rows.append((("  " + words.count("{n} gap", "{n} gaps", len(found)), "gap"),))
        rows.append((("  " + gap_counts(found, words), "gap"),))
    else:
        rows.append((("  " + words.say("Nothing is missing."), "saved"),))
    rows.append(())
    keys = [("g", words.say("what is missing")), ("b", words.say("read the directives back"))]
    if state == "draft":
        keys.append(("c", words.say("close the minutes")))
    else:
        keys.append(("o", words.say("reopen the minutes")))
    if state == "closed":
        keys.append(("a", words.say("note the minutes as approved")))
    return [*rows, *((((f"  {key}  ", "key"), (says, "text"))) for key, says in keys)]


@dataclass(frozen=True, slots=True)
class Directive:
    """One directive as it is read aloud."""

    entry: str
    """The id of its entry."""
    rows: tuple[Row, ...]
    """Its rows."""


def read_back(meeting: Meeting, width: int) -> list[Directive]:
    """Every directive with its number, for reading aloud in the language of the meeting.

    Decisions that make somebody owe something are among them; what is off the record is not.

    Args:
        meeting: the meeting.
        width: cells of a row.
    """
    words = ScreenWords(meeting.head.language)
    items: dict[str, list[ActionItem]] = {}
    for item in meeting.ordered_items():
        items.setdefault(item.entry, []).append(item)
    owed = [e for e in meeting.entries if not e.off_record and (e.kind == "directive" or e.id in items)]
    found = []
    for number, entry in enumerate(owed, start=1):
        own = items.get(entry.id, [])
        speaker = meeting.speaker_name(entry.speaker)
        authority = next((item.authority for item in own if item.authority), speaker)
        rows = _directive_rows(f"{number}.", authority, entry.text, own, words, width)
        found.append(Directive(entry.id, tuple(rows)))
    return found


def _directive_rows(
    number: str, authority: str, text: str, items: Sequence[ActionItem], words: ScreenWords, width: int
) -> list[Row]:
    room = min(WIDEST, max(20, width - 6))
    margin = " " * max(0, (width - room) // 2)
    indent = margin + " " * 5
    named = authority or words.say("no authority")
    style = "lead" if authority else "gap"
    if right_to_left(named):
        rows: list[Row] = [((f"{margin}{number}", "number"),), ((indent + named, style),)]
    else:
        rows = [((f"{margin}{number:<5}", "number"), (named, style))]
    rows += [((indent + text[begin:end], "text"),) for begin, end in wrap(text, room - 5)]
    for item in items:
        rows.append(())
        if len(items) > 1:
            part = item.task
            rows += [((indent + part[begin:end], "quiet"),) for begin, end in wrap(part, room - 5)]
        units = units_text(item.lead, item.cooperating)
        rows.append(((indent + (units or words.say("no unit")), "lead" if units else "gap"),))
        due = due_text(item, words)
        rows.append(((indent + (due or words.say("no deadline")), "spelled" if due else "gap"),))
        if item.product:
            product = words.say("product: {product}", product=item.product)
            rows += [((indent + product[begin:end], "quiet"),) for begin, end in wrap(product, room - 5)]
    return [*rows, (), ()]
