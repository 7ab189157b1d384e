"""The lines that are no entries of speech: undo, continuations, corrections, insertions, agenda, head."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.reading.entryline.context import Context
from minutes_tui.reading.entryline.corrections import find_target, find_where, parse_correction, parse_insertion
from minutes_tui.reading.entryline.grammar import Syntax, parse
from minutes_tui.reading.entryline.head_values import read_clock, read_secrecy, read_urgency
from minutes_tui.reading.entryline.heads import read_date, read_language
from minutes_tui.reading.entryline.keywords import Command
from minutes_tui.reading.entryline.readings import LineReading, nothing_yet
from minutes_tui.reading.entryline.spoken import KINDS, may_direct, read_entry

_INSERTABLE: Final = frozenset({*KINDS, "topic", "subtopic"})
_HEAD_VALUES: Final[dict[Command, Callable[[str], str]]] = {
    "language": read_language,
    "start": lambda typed: read_clock(typed).isoformat("minutes"),
    "end": lambda typed: read_clock(typed).isoformat("minutes"),
    "secrecy": read_secrecy,
    "urgency": read_urgency,
}
"""How the value of a head field is read; the others are taken as typed."""


def read_undo(syntax: Syntax, context: Context) -> LineReading:
    """`#undo`: the last change is taken back."""
    return LineReading(context.line, "undo", text_offset=syntax.offset)


def read_continuation(syntax: Syntax, context: Context) -> LineReading:
    """`... text`: the entry typed last goes on in a new paragraph; a title goes on in its line.

    Raises:
        MinutesError: nothing was typed before.
    """
    entry = context.meeting.entries.get(context.meeting.floor.last_entry)
    if entry is None:
        raise MinutesError("There is no entry to go on with; nothing was entered. Type the line without the dots.")
    if not syntax.text:
        return nothing_yet(context.line, syntax.offset)
    text = entry.text + (" " if entry.kind == "agenda" else "\n") + syntax.text if entry.text else syntax.text
    meaning = context.meaning_after(entry, text)
    demands = entry.kind == "statement" and meaning.directive
    return LineReading(
        context.line,
        "continue",
        kind=entry.kind,
        text=text,
        text_offset=syntax.offset - (len(text) - len(syntax.text)),
        speaker=entry.speaker,
        off_record=entry.off_record,
        meaning=meaning,
        target=entry.id,
        vote=entry.vote,
        offered_directive=demands and may_direct(entry.speaker, context.meeting),
    )


def read_correction(syntax: Syntax, context: Context) -> LineReading:
    """`s/old/new/`: the nearest earlier entry that holds the words.

    Raises:
        MinutesError: it has not its form, or no entry holds the words.
    """
    correction = parse_correction(syntax.text)
    target = find_target(correction, context.meeting)
    entry = target.entry
    return LineReading(
        context.line,
        "correction",
        kind=entry.kind,
        text=target.text,
        text_offset=len(context.line),
        speaker=entry.speaker,
        off_record=entry.off_record,
        meaning=context.meaning_after(entry, target.text),
        target=entry.id,
        hits=target.hits,
        ignored_case=target.ignored_case,
        detail=(correction.old, correction.new, "g" if correction.everywhere else ""),
    )


def read_insertion(syntax: Syntax, context: Context) -> LineReading:
    """`i/where/line/`: a line before the nearest earlier entry that holds the words.

    Raises:
        MinutesError: it has not its form, no entry holds the words, or the line is no entry.
    """
    where, line, begin = parse_insertion(syntax.text)
    target, ignored_case = find_where(where, context.meeting)
    inner = parse(line)
    if inner.command not in _INSERTABLE or inner.clock is not None:
        raise MinutesError(
            "Only an entry or a topic can be inserted; nothing was entered. Type {line} as a line of its own.",
            line=line,
        )
    place = context.meeting.entries.place(target.id)
    inside = replace(context, line=line, when=None, before=place)
    reading = read_entry(inner, inside) if inner.command in KINDS else read_agenda(inner, inside)
    if reading.effect not in ("entry", "agenda"):
        raise MinutesError("The line to be inserted has no words; nothing was entered.")
    return replace(
        reading,
        line=context.line,
        effect="insertion",
        text_offset=reading.text_offset + syntax.offset + begin,
        target=target.id,
        hits=1,
        ignored_case=ignored_case,
        detail=(line, *reading.detail),
    )


def read_agenda(syntax: Syntax, context: Context) -> LineReading:
    """`topic: X`: the title of the agenda item, of the planned one where the words are its title or number."""
    title = " ".join(syntax.text.split())
    if not title:
        return nothing_yet(context.line, syntax.offset)
    level = "2" if syntax.command == "subtopic" else "1"
    return LineReading(
        context.line,
        "agenda",
        kind="agenda",
        text=title,
        text_offset=syntax.offset,
        said_at=context.when,
        detail=(level,),
    )


def read_head(syntax: Syntax, context: Context) -> LineReading:
    """`meeting: T`, `date: D`, `place: P`, `start: 14:30`, `secrecy: S` …: a field of the head.

    Raises:
        MinutesError: a date, time, language or mark that cannot be read.
    """
    value = " ".join(syntax.text.split())
    if not value:
        return nothing_yet(context.line, syntax.offset)
    if syntax.command == "date":
        today = context.meeting.local(context.moment.now).date()
        value = read_date(value, today).isoformat()
    elif syntax.command in _HEAD_VALUES:
        value = _HEAD_VALUES[syntax.command](value)
    field = "title" if syntax.command == "meeting" else syntax.command
    return LineReading(context.line, "head", text=value, text_offset=syntax.offset, detail=(field,))
