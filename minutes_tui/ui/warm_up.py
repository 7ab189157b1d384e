"""What is loaded once the first picture is on the screen: the reading, in a thread beside the first keys."""

from importlib import import_module
from typing import Final

from minutes_tui.domain.meeting import Meeting

READING: Final = ("minutes_tui.reading.entryline.reader", "minutes_tui.reading.entryline.enact")
"""The modules that a line is read and carried out with; they load all others."""


def load_reading(meeting: Meeting) -> None:
    """Loads all that reading a line of a meeting needs: words, units, working days.

    Args:
        meeting: its language, its country and its roster.
    """
    for name in READING:
        import_module(name)
    from minutes_tui.reading.entryline.names import units_of
    from minutes_tui.reading.meaning import warm_up

    warm_up(meeting.head.language, meeting.head.country, units_of(meeting))
