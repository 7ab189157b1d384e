"""What is loaded once the first picture is on the screen: the reading, in a thread beside the first keys."""

from importlib import import_module
from typing import Final

from minutes_tui.domain.meeting import Head
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit

READING: Final = ("minutes_tui.reading.entryline.reader", "minutes_tui.reading.entryline.enact")
"""The modules that a line is read and carried out with; they load all others."""


def load_reading(head: Head, people: Records[Person], units: Records[Unit]) -> None:
    """Loads all that reading a line of a meeting needs: words, units, working days.

    Not the meeting is handed over but what is needed of it: while this runs another state of it may have taken the
    place of the first, and thousands of entries would stay in the memory twice.

    Args:
        head: the language and the country of the meeting.
        people: its people.
        units: its units.
    """
    for name in READING:
        import_module(name)
    from minutes_tui.reading.entryline.names import units_among
    from minutes_tui.reading.meaning import warm_up

    warm_up(head.language, head.country, units_among(people, units))
