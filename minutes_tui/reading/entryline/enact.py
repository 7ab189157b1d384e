"""A line that was read becomes the change that it stands for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from typing import Final

from minutes_tui.domain.acts import change_texts, put_entry, require_open, reread, retitle
from minutes_tui.domain.changes import Change, ChangeBuilder, ChangeName
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.set_aside import set_aside
from minutes_tui.reading.entryline.agenda import enact_agenda, insert_agenda
from minutes_tui.reading.entryline.corrections import UNTYPED, Correction, corrected, count_hits
from minutes_tui.reading.entryline.meanings import ReadMeaning, reread_meaning
from minutes_tui.reading.entryline.placing import entry_of, speaker_of
from minutes_tui.reading.entryline.readings import Effect, LineReading, Moment
from minutes_tui.reading.entryline.roster import (
    enact_attendance,
    enact_bridge,
    enact_chair,
    enact_head,
    enact_presides,
)
from minutes_tui.reading.entryline.times import place_before, place_of
from minutes_tui.reading.meaning import read_meaning


def enact(reading: LineReading, meeting: Meeting, moment: Moment, read: ReadMeaning = read_meaning) -> Change:
    """The change that carries a reading out: one typed line is one change.

    Args:
        reading: the line as it was read against this meeting.
        meeting: the meeting as it stands.
        moment: the time, the ids, where the line comes from.
        read: the sentence reader, for the entries that a correction changes beside the nearest one.

    Raises:
        MinutesError: the line was refused, asks something, or has nothing to be done.
    """
    if reading.refusal is not None:
        raise reading.refusal
    if reading.question is not None:
        raise MinutesError("Whose label is {label}? Nothing was entered.", label=reading.question.label)
    require_open(meeting)
    builder = ChangeBuilder(meeting, moment.new_id, moment.now.astimezone(UTC))
    if reading.effect == "correction":
        _correct(builder, reading, read)
        return builder.change("correct_entry")
    found = _ENACT.get(reading.effect)
    if found is None:
        raise MinutesError("There is nothing to be done for this line.")
    act, name = found
    act(builder, reading, moment)
    return builder.change(name)


def _correct(builder: ChangeBuilder, reading: LineReading, read: ReadMeaning) -> None:
    """Exchanges the words in the nearest entry, or in all; action items follow."""
    old, new, flag = reading.detail
    correction = Correction(old, new, flag == "g")
    meeting = builder.meeting
    target = meeting.entries[reading.target or ""]
    changed = [(target, reading.text, reading.meaning)]
    for entry in meeting.entries.ordered if correction.everywhere else ():
        if entry.id == target.id or entry.kind in UNTYPED or not count_hits(entry.text, old, reading.ignored_case):
            continue
        text = corrected(entry.text, correction, reading.ignored_case)
        changed.append((entry, text, reread_meaning(entry, text, meeting, read)))
    change_texts(builder, changed)


def _continue(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    """The target goes on; it does not count as corrected."""
    entry = builder.meeting.entries[reading.target or ""]
    retitle(builder, entry, reading.text)
    meaning = reading.meaning
    longer = replace(
        entry,
        text=reading.text,
        deadlines=meaning.deadlines,
        demands=meaning.demands,
        products=meaning.products,
        minuted=None,
        offered=reading.offered_directive,
    )
    reread(builder, longer, meaning)


def _give_floor(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    speaker = speaker_of(builder, reading)
    builder.put("floor", replace(builder.meeting.floor, speaker=speaker))


def _insert(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    """A line before its target, under the agenda item of the entry before it."""
    target = builder.meeting.entries[reading.target or ""]
    if reading.kind == "agenda":
        insert_agenda(builder, reading, moment, target)
        return
    entry = entry_of(builder, reading, place_before(target, builder.meeting, moment), speaker_of(builder, reading))
    put_entry(builder, entry, reading.meaning)
    builder.put("floor", replace(builder.meeting.floor, last_entry=entry.id))


def _enter(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    """A new entry: its speaker has the floor, unless it is dated back; its directive makes action items."""
    place = place_of(reading, builder.meeting, moment)
    speaker = speaker_of(builder, reading)
    entry = entry_of(builder, reading, place, speaker)
    put_entry(builder, entry, reading.meaning)
    floor = replace(builder.meeting.floor, last_entry=entry.id)
    if reading.said_at is None and speaker is not None:
        floor = replace(floor, speaker=speaker)
    builder.put("floor", floor)


def _set_aside(builder: ChangeBuilder, reading: LineReading, moment: Moment) -> None:
    set_aside(builder, reading.text)


_ENACT: Final[dict[Effect, tuple[Callable[[ChangeBuilder, LineReading, Moment], None], ChangeName]]] = {
    "entry": (_enter, "add_entry"),
    "continue": (_continue, "continue_entry"),
    "speaker": (_give_floor, "speaker"),
    "insertion": (_insert, "insert_entry"),
    "agenda": (enact_agenda, "agenda"),
    "head": (enact_head, "head"),
    "attendance": (enact_attendance, "attendance"),
    "bridge": (enact_bridge, "bridge"),
    "chair": (enact_chair, "chair"),
    "presides": (enact_presides, "presides"),
    "set_aside": (_set_aside, "add_entry"),
}
