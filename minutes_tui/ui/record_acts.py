"""What the secretary does to the record by key, as changes: corrections, moves, kinds, attendance. No widget."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from typing import Final, Literal

from minutes_tui.domain import states
from minutes_tui.domain.acts import change_kind, change_text, move_entry, remove_entry, require_open
from minutes_tui.domain.changes import Change, ChangeBuilder, ChangeName
from minutes_tui.domain.deadlines import Meaning
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.people import Presence
from minutes_tui.domain.text import clean, clean_line, fold
from minutes_tui.ui.workspace import Recording

StateAct = Literal["close", "reopen", "approve"]

STATE_ACTS: Final[dict[StateAct, Callable[[ChangeBuilder], object]]] = {
    "close": states.close,
    "reopen": states.reopen,
    "approve": states.approve,
}
"""What leads from one state of the minutes to the next."""

LONGEST_LETTERS: Final = 2
"""As many letters call a person at most."""

KIND_ROUND: Final[tuple[Kind, ...]] = (
    "statement", "directive", "decision", "question", "answer", "report", "note",
)  # fmt: skip
"""The kinds in the order in which one key goes through them."""


def carry_out(recording: Recording, name: ChangeName, act: Callable[[ChangeBuilder], object]) -> Change | None:
    """Carries an act out as one change; None where it changes nothing.

    Args:
        recording: the meeting while it is written.
        name: under which name the trace keeps it.
        act: puts its edits into the builder.

    Raises:
        MinutesError: the minutes are closed, or the change does not fit.
    """
    require_open(recording.meeting)
    return _do(recording, name, act)


def change_state(recording: Recording, act: StateAct) -> Change | None:
    """Closes the minutes, reopens them, or notes that they were approved.

    Raises:
        MinutesError: the act does not fit the state of the minutes.
    """
    return _do(recording, act, STATE_ACTS[act])


def _do(recording: Recording, name: ChangeName, act: Callable[[ChangeBuilder], object]) -> Change | None:
    moment = recording.moment()
    builder = ChangeBuilder(recording.meeting, moment.new_id, moment.now.astimezone(UTC))
    act(builder)
    return recording.do(builder.change(name)) if builder else None


def _meaning(recording: Recording, entry: Entry, text: str, kind: Kind) -> Meaning:
    from minutes_tui.reading.entryline.meanings import meaning_of
    from minutes_tui.reading.meaning import read_meaning

    meeting = recording.meeting
    return meaning_of(text, kind, entry.language or meeting.head.language, meeting, read_meaning)


def correct(recording: Recording, identifier: str, text: str) -> Change | None:
    """Corrects the words of an entry; its action item follows."""
    entry = recording.meeting.entries[identifier]
    words = clean(text).strip()
    if not words or words == entry.text:
        return None
    meaning = _meaning(recording, entry, words, entry.kind)
    return carry_out(recording, "correct_entry", lambda b: change_text(b, entry, words, meaning))


def delete(recording: Recording, identifier: str) -> Change | None:
    """Deletes an entry with its action items."""
    entry = recording.meeting.entries[identifier]
    return carry_out(recording, "delete_entry", lambda b: remove_entry(b, entry))


def move(recording: Recording, identifier: str, step: int) -> Change | None:
    """Moves an entry one place up or down; None at the beginning and the end."""
    entries = recording.meeting.entries.ordered
    place = recording.meeting.entries.place(identifier)
    target = place + step
    if not 0 <= target < len(entries):
        return None
    after = entries[target] if step > 0 else (entries[target - 1] if target else None)
    return carry_out(recording, "move_entry", lambda b: move_entry(b, entries[place], after))


def next_kind(recording: Recording, identifier: str) -> Change | None:
    """Makes an entry a record of the next kind."""
    entry = recording.meeting.entries[identifier]
    place = KIND_ROUND.index(entry.kind) + 1 if entry.kind in KIND_ROUND else 0
    return make_kind(recording, identifier, KIND_ROUND[place % len(KIND_ROUND)])


def make_kind(recording: Recording, identifier: str, kind: Kind) -> Change | None:
    """Makes an entry a record of another kind; it is read again as that kind."""
    entry = recording.meeting.entries[identifier]
    meaning = _meaning(recording, entry, entry.text, kind)
    return carry_out(recording, "set_kind", lambda b: change_kind(b, entry, kind, meaning))


def settle(recording: Recording, identifier: str) -> Change | None:
    """A mark of something missed is settled; an unconfirmed directive is confirmed."""
    entry = recording.meeting.entries[identifier]
    if entry.kind == "missed":
        return carry_out(recording, "settle", lambda b: b.put("entries", replace(entry, settled=not entry.settled)))
    if entry.confirmed:
        return None

    def confirm(builder: ChangeBuilder) -> None:
        builder.put("entries", replace(entry, confirmed=True))
        for item in builder.meeting.items_of(entry.id):
            builder.put("items", replace(item, confirmed=True))

    return carry_out(recording, "confirm", confirm)


def attend(recording: Recording, identifier: str, presence: Presence) -> Change | None:
    """Notes that a person is present, absent, excused, or has left, with the time."""
    person = recording.meeting.people[identifier]
    now = recording.moment().now
    changed = replace(person, presence=presence)
    if presence == "present" and person.presence != "present":
        changed = replace(changed, arrived_at=now, left_at=None)
    if presence == "left":
        changed = replace(changed, left_at=now)
    return carry_out(recording, "attendance", lambda b: b.put("people", changed))


def give_letters(recording: Recording, identifier: str, typed: str) -> Change | None:
    """Gives a person the one or two letters by which the secretary calls them; none takes them away.

    Raises:
        MinutesError: they are more than two letters, or somebody else's.
    """
    letters = clean_line(typed)
    if letters and (len(letters) > LONGEST_LETTERS or not letters.isalpha()):
        raise MinutesError("“{typed}” is not one or two letters; nothing was changed.", typed=letters)
    meeting = recording.meeting
    others = (person for person in meeting.people if person.id != identifier and person.key)
    other = next((person for person in others if fold(person.key) == fold(letters)), None)
    if other is not None:
        raise MinutesError(
            "“{typed}” calls {name} already; nothing was changed.", typed=letters, name=other.full_name
        )
    changed = replace(meeting.people[identifier], key=letters)
    return carry_out(recording, "roster", lambda b: b.put("people", changed))


def attend_bridge(recording: Recording, identifier: str, presence: Presence) -> Change | None:
    """Everybody at a bridge is present; or its link is lost."""
    meeting = recording.meeting
    now = recording.moment().now

    def act(builder: ChangeBuilder) -> None:
        bridge = meeting.bridges[identifier]
        builder.put("bridges", replace(bridge, link="joined" if presence == "present" else "lost"))
        if presence != "present":
            return
        for person in meeting.people:
            at_bridge = person.bridge == identifier or (person.bridge is None and bridge.main)
            if at_bridge and person.presence == "expected":
                builder.put("people", replace(person, presence="present", arrived_at=now))

    return carry_out(recording, "bridge", act)


def preside(recording: Recording, identifier: str) -> Change | None:
    """Somebody presides from now on."""
    floor = recording.meeting.floor
    return carry_out(recording, "presides", lambda b: b.put("floor", replace(floor, presiding=identifier)))


def go_to_agenda(recording: Recording, identifier: str) -> Change | None:
    """The meeting comes to a point of the agenda."""
    meeting, now = recording.meeting, recording.moment().now
    item = meeting.agenda[identifier]

    def act(builder: ChangeBuilder) -> None:
        if item.started_at is None:
            builder.put("agenda", replace(item, started_at=now))
        builder.put("floor", replace(meeting.floor, agenda=identifier))

    return carry_out(recording, "agenda", act)
