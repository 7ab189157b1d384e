"""Lines that could not be carried out: each is kept word for word as a mark to come back to.

A line that is refused must not become part of the next one. Whoever types on without looking has begun the next
line; the refused one is a gap from then on, until it is brought back and carried out, or settled by hand.
"""

from dataclasses import replace

from minutes_tui.domain.acts import next_rank
from minutes_tui.domain.changes import Change, ChangeBuilder, Edit
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records


def set_aside(builder: ChangeBuilder, line: str) -> Entry:
    """Keeps a line at the end of the record as a mark; it is not the entry that `...` goes on with.

    Args:
        builder: collects the edits.
        line: the line as it was typed.
    """
    meeting = builder.meeting
    mark = Entry(
        builder.new_id(),
        next_rank(meeting),
        builder.at,
        builder.at,
        "missed",
        line,
        agenda=meeting.floor.agenda,
        refused=True,
    )
    return builder.put("entries", mark)


def lines_set_aside(entries: Records[Entry]) -> tuple[Entry, ...]:
    """The lines that still wait for somebody to come back to them, in the order of the record."""
    return tuple(entry for entry in entries if entry.refused and not entry.settled)


def in_its_place(change: Change, meeting: Meeting, mark: str) -> Change:
    """A change that carries out, as it was typed or changed, a line that was set aside: its mark goes with it.

    Args:
        change: what the line does.
        meeting: the meeting before it.
        mark: the id of the mark; where it is gone already, the change stays as it is.
    """
    kept = meeting.entries.get(mark)
    if kept is None:
        return change
    return replace(change, edits=(*change.edits, Edit("entries", mark, kept, None)))
