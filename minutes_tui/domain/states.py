"""The states of the minutes: draft, closed, approved, and the three acts that lead from one to the next.

Closed minutes change only by reopening. Each act is a change of its own under its own name (`close`, `reopen`,
`approve`), so the journal keeps when it was done and by whom; no undo takes one of them back.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from minutes_tui.domain.changes import ChangeBuilder, ChangeName
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Head, Meeting

STATE_ACTS: Final[frozenset[ChangeName]] = frozenset({"close", "reopen", "approve"})
"""The names of the changes that lead from one state to another; undo stops before them."""

STILL_SITTING: Final = timedelta(hours=1)
"""Minutes closed so soon after the last entry are closed while people still sit there."""


class WrongState(MinutesError):
    """The minutes are in a state from which this act does not lead on."""


def close(builder: ChangeBuilder) -> Head:
    """Closes the minutes. The time at which the meeting ended is set where nobody gave it.

    Raises:
        WrongState: they are closed or approved already.
    """
    head = builder.meeting.head
    if head.state != "draft":
        raise WrongState("These minutes are closed already; nothing was changed.")
    return builder.put("head", replace(head, state="closed", ended_at=end_of(builder.meeting, builder.at)))


def end_of(meeting: Meeting, closed_at: datetime) -> datetime | None:
    """When a meeting ended, as far as the record shows.

    A time that was given stays, unless something was said after it. Else it is the time of closing while people
    still sit there, and the time of the last entry when the minutes are closed later. Where the source gives no
    times, none is made up.

    Args:
        meeting: the meeting.
        closed_at: when the minutes are closed (UTC).
    """
    said = [entry.at for entry in meeting.entries if entry.timed]
    given = meeting.head.ended_at
    if given is not None and not any(at > given for at in said):
        return given
    if not said:
        return None if meeting.entries else closed_at
    last = max(said)
    return closed_at if last <= closed_at <= last + STILL_SITTING else last


def reopen(builder: ChangeBuilder) -> Head:
    """Makes closed or approved minutes a draft again.

    Raises:
        WrongState: they are a draft.
    """
    head = builder.meeting.head
    if head.state == "draft":
        raise WrongState("These minutes are open; nothing was changed.")
    return builder.put("head", replace(head, state="draft"))


def approve(builder: ChangeBuilder) -> Head:
    """Notes that closed minutes were approved.

    Raises:
        WrongState: they are a draft, or approved already.
    """
    head = builder.meeting.head
    if head.state == "draft":
        raise WrongState("Only closed minutes can be approved; nothing was changed. Close them first.")
    if head.state == "approved":
        raise WrongState("These minutes are approved already; nothing was changed.")
    return builder.put("head", replace(head, state="approved"))
