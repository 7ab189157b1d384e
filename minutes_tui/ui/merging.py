"""Another record of the meeting brought in from the screen. It reads the disk: run it in a thread."""

from minutes_tui.domain.acts import require_open
from minutes_tui.domain.changes import Change, ChangeBuilder
from minutes_tui.domain.merge_decisions import drop_double, drop_first, keep_double, take_kept, take_other
from minutes_tui.domain.merging import Double, Merged, merge, merging_changes
from minutes_tui.ui.merge_text import Decision
from minutes_tui.ui.record_acts import carry_out
from minutes_tui.ui.workspace import Recording, Session, Workspace


def merged_with(typed: str, session: Session, workspace: Workspace) -> Merged:
    """This record and another one made one; nothing is kept.

    Args:
        typed: a `.minutes` file, or the id of a meeting of the library.
        session: the meeting.
        workspace: the library.

    Raises:
        MinutesError: the minutes are closed, or there is no such record, or it cannot be read.
    """
    require_open(session.recorder.meeting)
    return merge(session.recorder.meeting.id, [session.trace(), workspace.record_of(typed)])


def take_merged(merged: Merged, recording: Recording, workspace: Workspace) -> int:
    """Keeps what the other record has and this one has not.

    Returns:
        how many entries came in.

    Raises:
        MinutesError: it is not taken; nothing is changed.
    """
    before = len(recording.meeting.entries)
    for change in merging_changes(recording.meeting, merged, workspace.new_id):
        recording.do(change)
    return len(recording.meeting.entries) - before


def decide(recording: Recording, decision: Decision, side: str) -> Change | None:
    """Keeps what somebody decided: `left`, `right`, or of a double `both`; None where nothing changes.

    Raises:
        MinutesError: what was to be decided is gone, or the minutes are closed.
    """

    def act(builder: ChangeBuilder) -> None:
        if isinstance(decision, Double):
            {"left": drop_double, "right": drop_first, "both": keep_double}[side](builder, decision)
        elif side == "right":
            take_other(builder, decision)
        else:
            take_kept(builder, decision)

    return carry_out(recording, "decide", act)
