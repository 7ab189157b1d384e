"""The lines about people and bridges: attendance, chairs, who presides, the secretary."""

from dataclasses import replace

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.reading.entryline.attendance import (
    BETWEEN_NAMES,
    Attendee,
    everybody_meant,
    find_attendee,
    find_bridge,
    means_everybody,
    parted,
    read_attendees,
)
from minutes_tui.reading.entryline.context import Context
from minutes_tui.reading.entryline.grammar import Syntax
from minutes_tui.reading.entryline.keywords import SIGNED_NAMES, Command, lookup, role_of
from minutes_tui.reading.entryline.labels import find_label, is_office, is_title, looks_like_name, may_be_name
from minutes_tui.reading.entryline.names import Match, alike, find_speaker
from minutes_tui.reading.entryline.readings import LineReading, NewSpeaker, UnknownLabel, nothing_yet
from minutes_tui.reading.entryline.spoken import named_person, new_speaker, read_entry


def read_secretary(syntax: Syntax, context: Context) -> LineReading:
    """`secretary: a` says who takes the minutes; with a sentence behind it, the secretary speaks."""
    name = " ".join(syntax.text.split())
    holder = context.meeting.secretary
    if holder is not None and _named(name, context) is None:
        spoken = Syntax("statement", syntax.text, syntax.offset)
        reading = read_entry(spoken, context)
        effect = "speaker" if reading.effect == "nothing" else reading.effect
        return replace(reading, effect=effect, speaker=holder.id)
    if not name:
        return nothing_yet(context.line, syntax.offset)
    reading = LineReading(context.line, "head", text=name, text_offset=syntax.offset, detail=("secretary",))
    return _with_person(reading, name, context)


def read_attendance(syntax: Syntax, context: Context) -> LineReading:
    """`present+ a, title, unit (bridge); b`, `present+ all`, `present- a`, `regrets+ a`, `#here`.

    Raises:
        MinutesError: nobody is named and nobody has the floor, or a name is several people's or no bridge's.
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
        return nothing_yet(context.line, syntax.offset)
    if means_everybody(attendees, meeting):
        bridge = attendees[0].bridge
        if bridge and find_bridge(bridge, meeting) is None:
            raise _no_bridge(bridge)
        if not everybody_meant(bridge, syntax.command, syntax.sign or "+", meeting):
            nobody_left = MinutesError("There is nobody left of whom to say it; nothing was changed.")
            return replace(reading, idle=nobody_left)
        return reading
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
        return nothing_yet(context.line, syntax.offset)
    known = [find_bridge(name, context.meeting) for name in names]
    for name, bridge in zip(names, known, strict=True):
        if bridge is None and syntax.sign == "-":
            raise _no_bridge(name)
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


def _named(text: str, context: Context) -> Attendee | None:
    """The one person whom a text names, with title, unit and bridge where they stand behind the name."""
    attendees = read_attendees(text, context.meeting)
    if len(attendees) != 1 or not _is_name(attendees[0].name, context):
        return None
    named = attendees[0]
    fields = [field for field in (named.title, named.unit) if field]
    return named if all(is_title(field) or is_office(field) for field in fields) else None


def names_chair(syntax: Syntax, context: Context) -> bool:
    """`Chair: Anna Weber, Minister` while nobody chairs says who does; it is nothing that the chair says."""
    if role_of(syntax.label) != "chair" or syntax.marked or context.meeting.chairs:
        return False
    return context.meeting.floor.presiding is None and _named(syntax.text, context) is not None


def names_attendance(syntax: Syntax, context: Context) -> Command | None:
    """`Present: Ada, Bob` and `Regrets: Ada`, as W3C scribes write: which of the two, where names follow."""
    command = lookup(syntax.label, SIGNED_NAMES)
    if command not in ("present", "regrets") or syntax.marked or not syntax.text:
        return None
    people = read_attendees(parted(syntax.text), context.meeting)
    if means_everybody(people, context.meeting):
        bridge = people[0].bridge
        known = not bridge or find_bridge(bridge, context.meeting) is not None
        return command if known and context.meeting.people else None
    known = all(
        find_attendee(person, context.meeting).identifier is not None or may_be_name(person.name)
        for person in people
    )
    return command if people and known else None


def read_attendance_list(syntax: Syntax, command: Command, context: Context) -> LineReading:
    """The line that `names_attendance` found, as `present+` and `regrets+` are read; commas part people."""
    listed = replace(syntax, command=command, text=parted(syntax.text), sign="+", label="")
    return read_attendance(listed, context)


def read_chair(syntax: Syntax, context: Context) -> LineReading:
    """`chair+ a`, `chair- a`: who chairs, or no longer does."""
    return _read_person(syntax, context, LineReading(context.line, "chair", detail=(syntax.sign or "+",)))


def read_presides(syntax: Syntax, context: Context) -> LineReading:
    """`presides: a`: who leads from now on."""
    return _read_person(syntax, context, LineReading(context.line, "presides", kind="attendance"))


def _read_person(syntax: Syntax, context: Context, reading: LineReading) -> LineReading:
    name = " ".join(syntax.text.split())
    if not name:
        return nothing_yet(context.line, syntax.offset)
    placed = replace(reading, text=name, text_offset=syntax.offset, said_at=context.when)
    return _with_person(placed, name, context)


def _with_person(reading: LineReading, name: str, context: Context) -> LineReading:
    """Finds the person whom a command names, takes a new one, or asks.

    Raises:
        MinutesError: it is no name, or (in a file) the name of several people.
    """
    answers, meeting = context.answers, context.meeting
    named = _named(name, context)
    name = name if named is None else named.name
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


def _no_bridge(name: str) -> MinutesError:
    return MinutesError("No bridge is called {name}; nothing was entered.", name=name)


def _several(name: str, match: Match, meeting: Meeting) -> MinutesError:
    names = ", ".join(meeting.speaker_name(i) for i in match.candidates[:5])
    return MinutesError(
        "{name} may be {names}; nothing was entered. Type more of the name.", name=name, names=names
    )
