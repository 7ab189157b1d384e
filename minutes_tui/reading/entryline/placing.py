"""New entries and new people: what several effects of a line have in common."""

from minutes_tui.domain.acts import bridge_of
from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.people import Person
from minutes_tui.reading.entryline.readings import LineReading
from minutes_tui.reading.entryline.times import Place


def speaker_of(builder: ChangeBuilder, reading: LineReading) -> str | None:
    """The id of the speaker of a line; a new one is entered, off the roster until settled."""
    fresh = reading.new_speaker
    if fresh is None:
        return reading.speaker
    person = Person(builder.new_id(), fresh.name, fresh.title, role=fresh.role, on_roster=False)
    return builder.put("people", person).id


def entry_of(builder: ChangeBuilder, reading: LineReading, place: Place, speaker: str | None) -> Entry:
    """The entry that a line makes at a place of the record.

    Raises:
        ValueError: the reading has no kind: it is not one of an entry.
    """
    if reading.kind is None:
        raise ValueError("the reading of an entry has a kind")
    return Entry(
        builder.new_id(),
        place.rank,
        place.at,
        builder.at,
        reading.kind,
        reading.text,
        speaker=speaker,
        bridge=bridge_of(builder.meeting, speaker),
        agenda=place.agenda,
        language=reading.language,
        deadlines=reading.meaning.deadlines,
        vote=reading.vote,
        off_record=reading.off_record,
        added_later=place.added_later,
        confirmed=reading.confirmed,
        timed=place.timed,
        offered=reading.offered_directive and reading.kind != "directive",
        demands=reading.meaning.demands,
        products=reading.meaning.products,
    )
