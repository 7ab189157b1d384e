"""Settling gaps from the screen: what was typed becomes a change, or is refused. No widget."""

from minutes_tui.domain import settling
from minutes_tui.domain.changes import Change
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.gaps import Gap
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.text import clean, clean_line
from minutes_tui.reading.entryline.names import find_speaker
from minutes_tui.reading.typed_none import says_none
from minutes_tui.reading.typed_units import typed_units
from minutes_tui.ui.record_acts import carry_out, make_kind
from minutes_tui.ui.typed_date import read_day
from minutes_tui.ui.workspace import Recording


def item_of(gap: Gap, meeting: Meeting) -> ActionItem | None:
    """The action item that a gap is about: its own, or the first one of its entry."""
    own = meeting.items.get(gap.record)
    if own is not None or gap.entry is None:
        return own
    return next(iter(meeting.items_of(gap.entry)), None)


def set_units(recording: Recording, item: ActionItem, typed: str) -> Change | None:
    """Says who leads, and behind a plus who cooperates."""
    lead, cooperating = typed_units(typed, recording.meeting)
    others = cooperating if "+" in typed else None
    return carry_out(recording, "set_item", lambda b: settling.set_units(b, item, lead, others))


def set_due(recording: Recording, item: ActionItem, typed: str) -> Change | None:
    """Says by when: a date, or that none was given.

    Raises:
        MinutesError: the words are no date.
    """
    if says_none(typed):
        return carry_out(recording, "set_item", lambda b: settling.set_due(b, item, None))
    day = read_day(typed, recording.meeting)
    if day is None:
        raise MinutesError("“{typed}” is no date; nothing was changed.", typed=typed)
    return carry_out(recording, "set_item", lambda b: settling.set_due(b, item, day))


def set_product(recording: Recording, item: ActionItem, typed: str) -> Change | None:
    """Says what is to be delivered, or that there is nothing beside the deed itself."""
    product = "" if says_none(typed) else clean_line(typed)
    return carry_out(recording, "set_item", lambda b: settling.set_product(b, item, product))


def set_authority(recording: Recording, item: ActionItem, typed: str) -> Change | None:
    """Says who demanded it: a name, a part of one or a key; a name that nobody has stands as typed."""
    name = clean_line(typed)
    known = recording.meeting.speaker_name(find_speaker(name, recording.meeting).identifier)
    return carry_out(recording, "set_item", lambda b: settling.set_authority(b, item, known or name))


def _somebody(typed: str, meeting: Meeting) -> str:
    identifier = find_speaker(clean_line(typed), meeting).identifier
    if identifier is None:
        raise MinutesError("“{name}” is nobody here, or several; nothing was changed.", name=clean_line(typed))
    return identifier


def set_speaker(recording: Recording, entry: str, typed: str) -> Change | None:
    """Says whose words an entry holds.

    Raises:
        MinutesError: the name is nobody's, or several people's.
    """
    speaker = _somebody(typed, recording.meeting)
    found = recording.meeting.entries[entry]
    return carry_out(recording, "speaker", lambda b: settling.set_speaker(b, found, speaker))


def settle_person(recording: Recording, person: Person, typed: str) -> Change | None:
    """An unknown speaker is put on the roster (nothing typed), or is somebody on it.

    Raises:
        MinutesError: the name is nobody else's, or several people's.
    """
    if not typed.strip():
        return carry_out(recording, "roster", lambda b: settling.admit(b, person))
    meeting = recording.meeting
    identifier = _somebody(typed, meeting)
    known = meeting.people.get(identifier) or meeting.units[identifier]
    if known.id == person.id:
        return carry_out(recording, "roster", lambda b: settling.admit(b, person))
    return carry_out(recording, "speaker", lambda b: settling.same_as(b, person, known))


def settle_point(recording: Recording, agenda_item: str, typed: str) -> Change | None:
    """A point without a word: the note that says why, or (nothing typed) it leaves the agenda."""
    point = recording.meeting.agenda[agenda_item]
    note = clean(typed).strip()
    if not note:
        return carry_out(recording, "agenda", lambda b: settling.drop_point(b, point))
    return carry_out(recording, "add_entry", lambda b: settling.note_under(b, point, note))


def confirm(recording: Recording, entry: str) -> Change | None:
    """Confirms a directive that an importer made."""
    found = recording.meeting.entries[entry]
    return carry_out(recording, "confirm", lambda b: settling.confirm(b, found))


def make_directive(recording: Recording, entry: str) -> Change | None:
    """What was kept as a statement is a directive."""
    return make_kind(recording, entry, "directive")


def leave_statement(recording: Recording, entry: str) -> Change | None:
    """What sounds like a directive is none; it owes nothing."""
    found = recording.meeting.entries[entry]
    return carry_out(recording, "settle", lambda b: settling.leave_statement(b, found))


def settle_mark(recording: Recording, entry: str) -> Change | None:
    """A mark of something missed has been come back to."""
    found = recording.meeting.entries[entry]
    return carry_out(recording, "settle", lambda b: settling.settle_mark(b, found))


def no_directive(recording: Recording, entry: str) -> Change | None:
    """What was taken for a directive is a statement; it owes nothing."""
    return make_kind(recording, entry, "statement")
