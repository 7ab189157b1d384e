"""Text as it goes into a file for others: clean, and with no change of direction running on behind it."""

import re
from typing import Final

from minutes_tui.domain import text as domain_text

_OPENERS: Final = re.compile("[\u202a\u202b\u202d\u202e\u2066-\u2068]")


def directions_closed(text: str) -> str:
    """The text with every embedding, override and isolate of direction ended (UAX 9, section 2)."""
    if not _OPENERS.search(text):
        return text
    isolates = sum(map(text.count, "\u2066\u2067\u2068")) - text.count("\u2069")
    embeddings = sum(map(text.count, "\u202a\u202b\u202d\u202e")) - text.count("\u202c")
    return text + "\u202c" * max(0, embeddings) + "\u2069" * max(0, isolates)


def clean(text: str) -> str:
    """`minutes_tui.domain.text.clean`, each paragraph ending the changes of direction that it began."""
    return "\n".join(map(directions_closed, domain_text.clean(text).split("\n")))


def clean_line(text: str) -> str:
    """`clean` for what stands on one line."""
    return directions_closed(domain_text.clean_line(text))
