"""The header of a meeting: title, who presides, the clock, who is present, and how far it is saved. Pure."""

from datetime import datetime

from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.record_layout import cells, cut, wrap
from minutes_tui.ui.record_rows import Part, Row
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import SaveState


def save_word(state: SaveState, words: ScreenWords) -> Part:
    """The state of saving in one word, and its style."""
    if state.progress == "not_saved":
        return words.say("NOT SAVED"), "not-saved"
    if state.progress == "opening":
        return "… " + words.say("opening"), "saving"
    if state.progress == "saving":
        return "… " + words.say("saving"), "saving"
    return "✓ " + words.say("saved"), "saved"


def trouble_word(state: SaveState, words: ScreenWords) -> str:
    """What is not as it should be although everything entered is saved, in two words; empty: nothing."""
    if state.draft_refused is not None:
        return words.say("line not kept")
    if state.nearly_full:
        return words.say("disk nearly full")
    return words.say("copy not in step") if state.copy_trouble is not None else ""


def trouble_text(state: SaveState, words: ScreenWords) -> str:
    """The same in a sentence, with the reason."""
    if state.draft_refused is not None:
        return words.say(
            "The half-typed line is not being kept: {reason}. Lines that are entered are saved as ever.",
            reason=words.say(state.draft_refused),
        )
    if state.nearly_full:
        return words.say("The disk was full, and what was held back for that is in use now. Make room soon.")
    trouble = state.act_trouble or state.copy_trouble
    return refusal_text(trouble, words) if trouble is not None else ""


def present_count(meeting: Meeting) -> tuple[int, int]:
    """How many are present, and how many were invited."""
    invited = [person for person in meeting.people if person.on_roster]
    return sum(person.presence == "present" for person in invited), len(invited)


def header_row(meeting: Meeting, now: datetime, state: SaveState, words: ScreenWords, width: int) -> Row:
    """The one row of the header; the state of saving always ends it, at the right edge."""
    saving = save_word(state, words)
    present, invited = present_count(meeting)
    presiding = meeting.speaker_name(meeting.presiding)
    # What is being opened was drawn at another time: it tells none.
    time = f"{meeting.local(now):%H:%M}" if state.progress != "opening" else " " * 5
    right: list[Part] = [(time, "clock")]
    if invited:
        right.append((f"  {present}/{invited} " + words.say("present"), "count"))
    trouble = trouble_word(state, words)
    right += [("  ", "title"), (f"{trouble}  " if trouble else "", "reason")]
    taken = sum(cells(text) for text, _style in right) + cells(saving[0]) + 2
    middle = "● " + presiding if presiding else ""
    title = meeting.head.title or words.say("Untitled meeting")
    if invited and taken + cells(title) + cells(middle) + 6 > width:
        right[1] = (f"  {present}/{invited}", "count")
        taken = sum(cells(text) for text, _style in right) + cells(saving[0]) + 2
    room = max(8, width - taken - 2)
    if middle and cells(title) + cells(middle) + 3 > room:
        middle = cut(middle, max(10, room // 2))
        title = cut(title, max(6, room - cells(middle) - 3))
    title = cut(title, room)
    gap = max(1, width - 1 - cells(title) - (cells(middle) + 3 if middle else 0) - taken)
    parts: list[Part] = [(f" {title}", "title")]
    if middle:
        parts += [("   ", "title"), (middle, "chair")]
    return (*parts, (" " * gap, "title"), *right, (f" {saving[0]} ", saving[1]))


def header_rows(
    meeting: Meeting, now: datetime, state: SaveState, notice: str, words: ScreenWords, width: int
) -> list[Row]:
    """The header; rows under the first one say why, when the disk refused or the meeting can only be read.

    Args:
        meeting: the meeting as it stands.
        now: the time.
        state: how far it is saved.
        notice: why it can only be read, or what opening it had to say; empty: nothing.
        words: the language of the screen.
        width: cells of the screen.
    """
    rows: list[Row] = [header_row(meeting, now, state, words, width)]
    if state.progress == "not_saved" and state.reason is not None:
        retry = words.say("Ctrl+S tries again.")
        rows += _sentence_rows(f"{refusal_text(state.reason, words)} {retry}", "not-saved", width)
    elif notice:
        rows += _sentence_rows(notice, "reason", width)
    return rows


def _sentence_rows(sentence: str, style: str, width: int) -> list[Row]:
    """A sentence on as many rows as it needs: the end, what can be done, matters most."""
    broken = wrap(sentence, max(20, width - 2))
    return [((f" {sentence[begin:end].strip()} ", style),) for begin, end in broken]
