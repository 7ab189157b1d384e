"""What is loaded once the first picture is on the screen: the reading, in a thread beside the first keys."""

from importlib import import_module
from typing import Final

from minutes_tui.domain.languages import Language

READING: Final = ("minutes_tui.reading.entryline.reader", "minutes_tui.reading.entryline.enact")
"""The modules that a line is read and carried out with; they load all others."""


def load_reading(language: Language, country: str) -> None:
    """Loads all that reading a line needs, the list of public holidays too.

    Args:
        language: the language of the meeting.
        country: whose public holidays count (ISO 3166).
    """
    for name in READING:
        import_module(name)
    from minutes_tui.reading.deadlines.reader import warm_up

    warm_up(language, country)
