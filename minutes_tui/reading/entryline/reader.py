"""One typed line against a meeting: what Enter will do."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from minutes_tui.domain.acts import require_open
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.reading.entryline import commands, people_lines
from minutes_tui.reading.entryline.context import Context
from minutes_tui.reading.entryline.grammar import Syntax, clean_line, parse, plain
from minutes_tui.reading.entryline.keywords import Command
from minutes_tui.reading.entryline.meanings import ReadMeaning
from minutes_tui.reading.entryline.readings import NO_ANSWERS, Answers, LineReading, Moment
from minutes_tui.reading.entryline.spoken import KINDS, read_entry
from minutes_tui.reading.entryline.times import said_at
from minutes_tui.reading.meaning import read_meaning

__all__ = ["NO_ANSWERS", "Answers", "read_line"]

_READERS: Final[dict[Command, Callable[[Syntax, Context], LineReading]]] = {
    "continue": commands.read_continuation,
    "correct": commands.read_correction,
    "insert": commands.read_insertion,
    "topic": commands.read_agenda,
    "subtopic": commands.read_agenda,
    "present": people_lines.read_attendance,
    "regrets": people_lines.read_attendance,
    "bridge": people_lines.read_bridge,
    "chair": people_lines.read_chair,
    "presides": people_lines.read_presides,
    "secretary": people_lines.read_secretary,
    "undo": commands.read_undo,
    "meeting": commands.read_head,
    "date": commands.read_head,
    "place": commands.read_head,
    "number": commands.read_head,
    "language": commands.read_head,
    "body": commands.read_head,
    "parent": commands.read_head,
    "issued": commands.read_head,
    "start": commands.read_head,
    "end": commands.read_head,
    "secrecy": commands.read_head,
    "urgency": commands.read_head,
}
_ASKING: Final[frozenset[Command]] = frozenset({"present", "regrets", "chair", "presides", "secretary"})
"""Commands that may ask who is meant; the answer can be that the line is no command but text."""
_UNTIMED: Final[frozenset[Command]] = frozenset(
    {"continue", "correct", "insert", "undo", "meeting", "date", "place", "number", "language", "secretary",
     "body", "parent", "issued", "start", "end", "secrecy", "urgency"}
)  # fmt: skip


def read_line(
    line: str,
    meeting: Meeting,
    moment: Moment,
    answers: Answers = NO_ANSWERS,
    read: ReadMeaning = read_meaning,
) -> LineReading:
    """What Enter will do with a line. Nothing is changed, nothing is raised: a refusal is part of the reading.

    Args:
        line: the line as typed; it may hold several paragraphs.
        meeting: the meeting as it stands, with what still waits for the disk.
        moment: the time, the ids, where the line comes from.
        answers: what the user decided about the line beforehand.
        read: the sentence reader.
    """
    cleaned = clean_line(line)
    if not cleaned.strip():
        return LineReading(cleaned, "nothing")
    try:
        if answers.set_aside:
            require_open(meeting)
            return LineReading(cleaned, "set_aside", kind="missed", text=cleaned)
        syntax = parse(cleaned)
        require_open(meeting)
        if syntax.clock is not None and syntax.command in _UNTIMED:
            raise MinutesError("A time can only stand before a new entry; nothing was changed. Leave it out.")
        when = said_at(syntax.clock, meeting, moment) if syntax.clock is not None else None
        context = Context(cleaned, meeting, moment, answers, read, when)
        if people_lines.names_chair(syntax, context):
            return people_lines.read_chair(replace(syntax, command="chair", sign="+", label=""), context)
        listed = people_lines.names_attendance(syntax, context)
        if listed is not None and not answers.plain_text:
            return people_lines.read_attendance_list(syntax, listed, context)
        if answers.plain_text and syntax.command in _ASKING:
            return read_entry(plain(cleaned), context)
        if syntax.command in KINDS:
            return read_entry(syntax, context)
        return _READERS[syntax.command](syntax, context)
    except MinutesError as refusal:
        return LineReading(cleaned, "nothing", refusal=refusal)
