"""What the screen says about a meeting, in words: pure functions of values and the screen's language."""

from datetime import date, datetime
from typing import Final

from minutes_tui.domain.attendance import Movement, read_attendance
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.gaps import GapKind, item_gaps
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Presence, Role
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.record_layout import listed

PLACEHOLDER: Final = N_("Name: what is said   ! directive   = decision   ? question")
"""What stands in the empty entry field."""

KINDS: Final[dict[Kind, str]] = {
    "statement": N_("statement"),
    "report": N_("report"),
    "question": N_("question"),
    "answer": N_("answer"),
    "directive": N_("directive"),
    "decision": N_("decision"),
    "note": N_("note"),
    "vote": N_("vote"),
    "attendance": N_("attendance"),
    "agenda": N_("agenda"),
    "missed": N_("missed, come back"),
}
"""The names of the kinds of entries."""

GAP_NAMES: Final[dict[GapKind, str]] = {
    "no_lead": N_("no unit"),
    "no_deadline": N_("no deadline"),
    "no_product": N_("no product"),
    "no_authority": N_("no authority"),
    "speaker_unknown": N_("not on the roster"),
    "no_speaker": N_("no speaker"),
    "missed": N_("missed"),
    "unconfirmed": N_("unconfirmed"),
    "offered": N_("perhaps a directive"),
    "agenda_empty": N_("nothing said"),
}
"""What is missing, in two words."""

SIGNS: Final[dict[Kind, str]] = {"directive": "!", "decision": "=", "question": "?", "vote": "#", "missed": "~"}
"""The sign of a kind: colour helps, signs tell."""

PRESENCES: Final[dict[Presence, str]] = {
    "expected": N_("expected"),
    "present": N_("present"),
    "absent": N_("absent"),
    "excused": N_("excused"),
    "left": N_("has left"),
}
"""The names of the states of attendance."""

MOVEMENTS: Final[dict[Movement, str]] = {
    "came": N_("{names} joined the meeting"),
    "left": N_("{names} left the meeting"),
    "absent": N_("{names} absent"),
    "excused": N_("{names} excused"),
    "joined": N_("{names} connected"),
    "lost": N_("link to {names} lost"),
    "presides": N_("{names} presides now"),
}
"""What an entry about attendance says of people or of a bridge."""

ROLES: Final[dict[Role, str]] = {
    "chair": N_("chair"),
    "co_chair": N_("co-chair"),
    "secretary": N_("secretary"),
    "member": N_("member"),
    "invited": N_("invited"),
    "observer": N_("observer"),
}
"""The names of the roles."""


def refusal_text(error: MinutesError, words: ScreenWords) -> str:
    """Why something was refused, in the language of the screen."""
    if not error.values:
        return words.say(error.sentence)
    values = {name: words.say(str(value)) if name == "reason" else value for name, value in error.values.items()}
    return words.say(error.sentence, **values)


def days_left(due: date, today: date, words: ScreenWords) -> str:
    """How far a day is: in 28 days, today, 3 days ago."""
    days = (due - today).days
    if days == 0:
        return words.say("today")
    if days > 0:
        return words.count("in {n} day", "in {n} days", days)
    return words.count("{n} day ago", "{n} days ago", -days)


def shown_text(entry: Entry, words: ScreenWords) -> str:
    """The words of an entry as they are shown; a change of attendance in the language of the screen."""
    attendance = read_attendance(entry)
    if attendance is None:
        return entry.text
    return words.say(MOVEMENTS[attendance.movement], names=listed(attendance.names))


def clock(moment: datetime, meeting: Meeting) -> str:
    """A time of day in the meeting's own zone."""
    return f"{meeting.local(moment):%H:%M}"


def units_text(lead: tuple[str, ...], cooperating: tuple[str, ...]) -> str:
    """Lead units, and after a plus those that they work with."""
    said = listed(lead)
    return f"{said} + {listed(cooperating)}" if cooperating else said


def due_text(item: ActionItem, words: ScreenWords) -> str:
    """When an action item is owed, in words; empty where nothing was said."""
    if item.due is not None:
        time = f" {item.due_time:%H:%M}" if item.due_time else ""
        about = "≈ " if item.approximate else ""
        return words.say("due {day}", day=f"{about}{words.day(item.due)}{time}")
    if item.start is not None:
        return words.say("from {day}", day=words.day(item.start))
    return words.say("no deadline, as said") if item.no_deadline else ""


def gap_names(item: ActionItem, words: ScreenWords) -> tuple[str, ...]:
    """What an action item lacks, each in two words; products are asked for in the list of gaps only."""
    return tuple(words.say(GAP_NAMES[kind]) for kind in item_gaps(item, products=False))
