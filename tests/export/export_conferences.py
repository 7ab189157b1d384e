"""The sample conferences of the program, recorded line by line as `record` does."""

from datetime import UTC, datetime
from functools import cache
from itertools import count

from minutes_tui.domain.changes import Change
from minutes_tui.domain.history import History
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.recording import Recorder
from minutes_tui.samples import sample_lines

RECORDED_AT = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)


class _Forgetful:
    """Keeps nothing: the meeting is only looked at."""

    def keep(self, change: Change) -> None:
        """Takes a change and forgets it."""


@cache
def conference(language: Language) -> Meeting:
    """The sample conference in a language."""
    numbers = count(1)
    recorder = Recorder(
        Meeting(f"conference-{language}", Head(zone="Asia/Ho_Chi_Minh")),
        {"minutes": History(), "life": History()},
        _Forgetful(),
        lambda: RECORDED_AT,
        lambda: f"id-{next(numbers):06}",
        mode="record",
    )
    for line in sample_lines(language):
        recorder.enter(line)
    return recorder.meeting
