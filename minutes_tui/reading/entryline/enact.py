"""A line that was read becomes the change that it stands for."""

from minutes_tui.domain.changes import Change
from minutes_tui.domain.meeting import Meeting
from minutes_tui.reading.entryline.readings import LineReading, Moment


def enact(reading: LineReading, meeting: Meeting, moment: Moment) -> Change:
    """The change that carries a reading out."""
    raise NotImplementedError
