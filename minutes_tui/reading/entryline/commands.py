"""The lines that are no entries of speech: agenda, head, attendance, chairs, corrections."""

from dataclasses import replace
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.reading.entryline.attendance import BETWEEN_NAMES, find_attendee, find_bridge, read_attendees
from minutes_tui.reading.entryline.context import Context
from minutes_tui.reading.entryline.corrections import find_target, find_where, parse_correction, parse_insertion
from minutes_tui.reading.entryline.grammar import Syntax, parse
from minutes_tui.reading.entryline.heads import read_date, read_language
from minutes_tui.reading.entryline.keywords import role_of
from minutes_tui.reading.entryline.labels import find_label, looks_like_name
from minutes_tui.reading.entryline.names import Match, alike, find_speaker
from minutes_tui.reading.entryline.readings import LineReading, NewSpeaker, UnknownLabel
from minutes_tui.reading.entryline.spoken import KINDS, named_person, new_speaker, read_entry

_INSERTABLE: Final = frozenset({*KINDS, "topic", "subtopic"})


def _nothing(syntax: Syntax, context: Context) -> LineReading:
    """A command whose words are still missing."""
    return LineReading(context.line, "nothing", text_offset=syntax.offset)


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
        return _nothing(syntax, context)
    text = entry.text + (" " if entry.kind == "agenda" else "\n") + syntax.text if entry.text else syntax.text
    return LineReading(
        context.line,
        "continue",
        kind=entry.kind,
        text=text,
        text_offset=syntax.offset - (len(text) - len(syntax.text)),
        speaker=entry.speaker,
        off_record=entry.off_record,
        meaning=context.meaning_after(entry, text),
        target=entry.id,
        vote=entry.vote,
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
        return _nothing(syntax, context)
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
    """`meeting: T`, `date: D`, `place: P`, `number: N`, `language: L`: a field of the head.

    Raises:
        MinutesError: a date or language that cannot be read.
    """
    value = " ".join(syntax.text.split())
    if not value:
        return _nothing(syntax, context)
    if syntax.command == "date":
        today = context.meeting.local(context.moment.now).date()
        value = read_date(value, today).isoformat()
    elif syntax.command == "language":
        value = read_language(value)
    field = "title" if syntax.command == "meeting" else syntax.command
    return LineReading(context.line, "head", text=value, text_offset=syntax.offset, detail=(field,))


def read_secretary(syntax: Syntax, context: Context) -> LineReading:
    """`secretary: a` says who takes the minutes; with a sentence behind it, the secretary speaks."""
    name = " ".join(syntax.text.split())
    holder = context.meeting.secretary
    if holder is not None and not _is_name(name, context):
        spoken = Syntax("statement", syntax.text, syntax.offset)
        reading = read_entry(spoken, context)
        effect = "speaker" if reading.effect == "nothing" else reading.effect
        return replace(reading, effect=effect, speaker=holder.id)
    if not name:
        return _nothing(syntax, context)
    reading = LineReading(context.line, "head", text=name, text_offset=syntax.offset, detail=("secretary",))
    return _with_person(reading, name, context)


def read_attendance(syntax: Syntax, context: Context) -> LineReading:
    """`present+ a, title, unit (bridge); b`, `present- a`, `regrets+ a`, `#here`.

    Raises:
        MinutesError: nobody is named and nobody has the floor, or a name is several people's.
    """
    meeting = context.meeting
    reading = LineReading(
        context.line,
        "attendance",
        kind="attendance",
        text=" ".join(syntax.text.split()),
        text_offset=syntax.offset,
        said_at=context.when,
        detail=(syntax.command, syntax.sign or "+"),
    )
    if not syntax.text:
        if meeting.floor.speaker not in meeting.people:
            raise MinutesError("Whom? Nobody has the floor; nothing was entered. Type a name behind it.")
        return replace(reading, speaker=meeting.floor.speaker)
    attendees = read_attendees(syntax.text, meeting)
    if not attendees:
        return _nothing(syntax, context)
    for attendee in attendees:
        match = find_attendee(attendee, meeting)
        if not match.candidates:
            continue
        if len(attendees) == 1 and context.moment.mode == "live":
            if context.answers.speaker in meeting.people:
                return replace(reading, speaker=context.answers.speaker)
            if context.answers.new_speaker is None:
                return replace(reading, question=UnknownLabel(attendee.name, match.candidates))
        elif context.answers.new_speaker is None:
            raise _several(attendee.name, match, meeting)
    return reading


def read_bridge(syntax: Syntax, context: Context) -> LineReading:
    """`bridge+ X; Y` join, `bridge- X` loses its link.

    Raises:
        MinutesError: a bridge that is lost is not known.
    """
    names = [" ".join(name.split()) for name in BETWEEN_NAMES.split(syntax.text) if name.strip()]
    if not names:
        return _nothing(syntax, context)
    known = [find_bridge(name, context.meeting) for name in names]
    for name, bridge in zip(names, known, strict=True):
        if bridge is None and syntax.sign == "-":
            raise MinutesError("No bridge is called {name}; nothing was entered.", name=name)
    return LineReading(
        context.line,
        "bridge",
        kind="attendance",
        text="; ".join(b.name if b is not None else name for name, b in zip(names, known, strict=True)),
        text_offset=syntax.offset,
        said_at=context.when,
        target=known[0].id if len(known) == 1 and known[0] is not None else None,
        detail=(syntax.sign,),
    )


def _is_name(text: str, context: Context) -> bool:
    """Is a text nothing but somebody's name?"""
    if find_label(f"{text}:") is None:
        return False
    return find_speaker(text, context.meeting, guess=False).identifier is not None or looks_like_name(text)


def names_chair(syntax: Syntax, context: Context) -> bool:
    """`Chair: Anna Weber` while nobody chairs says who does; it is nothing that the chair says."""
    if role_of(syntax.label) != "chair" or syntax.marked or context.meeting.chairs:
        return False
    return context.meeting.floor.presiding is None and _is_name(syntax.text, context)


def read_chair(syntax: Syntax, context: Context) -> LineReading:
    """`chair+ a`, `chair- a`: who chairs, or no longer does."""
    return _read_person(syntax, context, LineReading(context.line, "chair", detail=(syntax.sign or "+",)))


def read_presides(syntax: Syntax, context: Context) -> LineReading:
    """`presides: a`: who leads from now on."""
    return _read_person(syntax, context, LineReading(context.line, "presides", kind="attendance"))


def _read_person(syntax: Syntax, context: Context, reading: LineReading) -> LineReading:
    name = " ".join(syntax.text.split())
    if not name:
        return _nothing(syntax, context)
    placed = replace(reading, text=name, text_offset=syntax.offset, said_at=context.when)
    return _with_person(placed, name, context)


def _with_person(reading: LineReading, name: str, context: Context) -> LineReading:
    """Finds the person whom a command names, takes a new one, or asks.

    Raises:
        MinutesError: it is no name, or (in a file) the name of several people.
    """
    answers, meeting = context.answers, context.meeting
    if answers.speaker is not None or answers.new_speaker is not None:
        return replace(reading, speaker=answers.speaker, new_speaker=named_person(answers.new_speaker))
    live = context.moment.mode == "live"
    match = find_speaker(name, meeting, guess=live) if role_of(name) is None else Match()
    if match.identifier in meeting.people:
        return replace(reading, speaker=match.identifier)
    people = tuple(i for i in match.candidates if i in meeting.people)
    if people and live:
        return replace(reading, question=UnknownLabel(name, people))
    if people:
        raise _several(name, match, meeting)
    if find_label(f"{name}:") is None:
        raise MinutesError("{name} is nobody's name; nothing was changed.", name=name)
    if live and reading.detail != ("secretary",):
        return replace(reading, question=UnknownLabel(name, alike(name, meeting)))
    return replace(reading, new_speaker=new_speaker(name) or NewSpeaker(name))


def _several(name: str, match: Match, meeting: Meeting) -> MinutesError:
    names = ", ".join(meeting.speaker_name(i) for i in match.candidates[:5])
    return MinutesError(
        "{name} may be {names}; nothing was entered. Type more of the name.", name=name, names=names
    )
