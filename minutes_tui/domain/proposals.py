"""What a file that came back proposes to change in the minutes, and what taking it does to the record.

Nothing is taken by itself: each proposal waits until somebody accepts or refuses it. What is accepted changes the
wording for the minutes; the words as taken stay beside it.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from minutes_tui.domain import settling
from minutes_tui.domain.acts import move_entry
from minutes_tui.domain.changes import ChangeBuilder, ChangeName
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.ranks import rank_between
from minutes_tui.domain.text import fold

ProposalKind = Literal["reworded", "struck_out", "added", "moved", "comment", "task"]
RevisionKind = Literal["inserted", "deleted", "moved_away", "moved_here"]
CommentAs = Literal["missed", "note"]


class NotInRecord(MinutesError):
    """A proposal is about an entry that is not there any more."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A change that the editing program tracked."""

    kind: RevisionKind
    """What was done."""
    author: str
    """By whom, as the editing program names him."""
    at: datetime | None
    """When, where that is said; Word writes the local time of the editor's machine."""
    text: str
    """The words that came or went."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that a file that came back proposes."""

    id: str
    """A few signs that stay the same as long as the proposal does."""
    kind: ProposalKind
    """What is proposed."""
    entry: str | None = None
    """The id of the entry that it is about; of what is added or moved, the entry behind which it stands in the
    file (None: before all others)."""
    subject: str | None = None
    """The id of the entry that is moved, or of the action item whose task is reworded."""
    now: str = ""
    """The words as the minutes print them now."""
    words: str = ""
    """The words in the file: the new wording, what is added, what a comment says."""
    exported: str | None = None
    """The words with which the file went out, where the record has changed since and they are known."""
    conflict: bool = False
    """Has the record changed since the file went out? Then it is taken only when it is named itself."""
    under: str | None = None
    """The id of the entry under whose agenda item something is added."""
    anchor: str = ""
    """The words that a comment is about."""
    author: str = ""
    """Who commented."""
    at: datetime | None = None
    """When, where that is said."""
    follows: tuple[str, ...] = ()
    """What else the file adds behind the same entry and before this, as words: it keeps their order."""
    tracked: tuple[Revision, ...] = ()
    """The tracked changes that make it up, where the editing program tracked them."""


CHANGE_NAMES: Final[dict[ProposalKind, ChangeName]] = {
    "reworded": "polish",
    "struck_out": "polish",
    "moved": "move_entry",
    "task": "set_item",
    "added": "add_entry",
    "comment": "add_entry",
}
"""Under which name the trace keeps what was accepted."""


def take(
    builder: ChangeBuilder, proposal: Proposal, words: str | None = None, comment_as: CommentAs = "missed"
) -> None:
    """Puts what a proposal asks for into the record.

    Args:
        builder: collects the edits.
        proposal: what is accepted.
        words: the wording that is taken instead of the proposed one.
        comment_as: what a comment becomes: a mark to come back to, which is not printed, or a note, which is.

    Raises:
        NotInRecord: what it is about is not in the record any more.
    """
    said = proposal.words if words is None else words.strip()
    if proposal.kind == "reworded":
        settling.polish(builder, _entry(builder, proposal.entry), said)
    elif proposal.kind == "struck_out":
        strike_out(builder, _entry(builder, proposal.entry))
    elif proposal.kind == "moved":
        after = _entry(builder, proposal.entry) if proposal.entry is not None else None
        move_entry(builder, _entry(builder, proposal.subject), after)
    elif proposal.kind == "task":
        _set_task(builder, proposal.subject, said)
    elif proposal.kind == "comment":
        _put_behind(builder, proposal, comment_as, said, None)
    else:
        kind, speaker = said_by(builder.meeting, said)
        text = said if speaker is None else said.partition(":")[2].strip()
        _put_behind(builder, proposal, kind, text, speaker)


def strike_out(builder: ChangeBuilder, entry: Entry) -> Entry:
    """Takes an entry out of the minutes: it stays in the record, off it, with its words as taken.

    What is off the record makes nobody owe anything, so its action items go.
    """
    for item in builder.meeting.items_of(entry.id):
        builder.remove("items", item.id)
    return builder.put("entries", replace(entry, off_record=True))


def _entry(builder: ChangeBuilder, identifier: str | None) -> Entry:
    entry = builder.meeting.entries.get(identifier)
    if entry is None:
        raise NotInRecord("The entry that this is about is not in the record any more; nothing was changed.")
    return entry


def _set_task(builder: ChangeBuilder, identifier: str | None, task: str) -> None:
    item = builder.meeting.items.get(identifier)
    if item is None:
        raise NotInRecord("The action item that this is about is not there any more; nothing was changed.")
    settling.set_task(builder, item, task)


def said_by(meeting: Meeting, words: str) -> tuple[Kind, str | None]:
    """Whose words an added paragraph holds: of somebody known whose name begins it, else nobody's."""
    label, colon, rest = words.partition(":")
    if colon and rest.strip():
        wanted = fold(label)
        for speaker in (*meeting.people, *meeting.units):
            if fold(speaker.name) == wanted:
                return "statement", speaker.id
    return "note", None


def _put_behind(builder: ChangeBuilder, proposal: Proposal, kind: Kind, text: str, speaker: str | None) -> Entry:
    """A new entry without a time of its own, behind the one that it followed in the file."""
    ordered = builder.meeting.entries.ordered
    place = _place_behind(builder.meeting, proposal)
    before = ordered[place - 1] if place else None
    behind = ordered[place] if place < len(ordered) else None
    neighbour = before or behind
    point = builder.meeting.entries.get(proposal.under) or neighbour
    entry = Entry(
        builder.new_id(),
        rank_between(before.rank if before else None, behind.rank if behind else None),
        neighbour.at if neighbour else builder.at,
        builder.at,
        kind,
        text,
        speaker,
        agenda=point.agenda if point else None,
        timed=False,
    )
    return builder.put("entries", entry)


def _place_behind(meeting: Meeting, proposal: Proposal) -> int:
    """The place of something new: behind its entry, and behind what the file added there before it."""
    entries = meeting.entries
    before = entries.get(proposal.entry)
    place = entries.place(before.id) + 1 if before is not None else 0
    while place < len(entries) and any(said.endswith(entries.ordered[place].text) for said in proposal.follows):
        place += 1
    return place
