"""Who speaks in a line that a scribe wrote: `Mike: Feature X is great`."""

import re
from typing import Final

from minutes_tui.domain.entries import Kind
from minutes_tui.intake.logs.company import Company
from minutes_tui.reading.entryline.keywords import COLON_NAMES, lookup
from minutes_tui.reading.entryline.labels import find_label, is_no_speaker, looks_like_name
from minutes_tui.reading.entryline.spoken import KINDS

# Words that the scribes of W3C put before a colon and that nobody is called.
_NOBODY: Final = re.compile(
    r"(?:propos(?:ed|al)(?: resolution)?|issue-\d+|action-\d+|github|https?)$", re.IGNORECASE
)


def speech_of(text: str, company: Company) -> tuple[str, str] | None:
    """The speaker and the words of a scribe's line; None where it names no speaker.

    A name of one word is any word; a longer one is somebody who is known, or looks like a name.

    Args:
        text: the line.
        company: who is known.
    """
    span = find_label(text)
    if span is None or _NOBODY.match(span.label) or is_no_speaker(span.label):
        return None
    if " " in span.label and not company.knows(span.label) and not looks_like_name(span.label):
        return None
    return span.label, text[span.end :].strip()


def kind_before_colon(text: str) -> tuple[Kind, str] | None:
    """The kind that a keyword of the entry line gives to a scribe's line (`note: …`, `answer: …`)."""
    span = find_label(text)
    command = lookup(span.label, COLON_NAMES) if span is not None else None
    if span is None or command is None or command not in KINDS or command in ("off", "missed", "vote"):
        return None
    return KINDS[command], text[span.end :].strip()
