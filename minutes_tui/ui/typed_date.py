"""A date as somebody types it into a question: ISO, in the manner of the meeting's language, or in words."""

from datetime import date

from minutes_tui.domain.meeting import Meeting


def read_day(typed: str, meeting: Meeting) -> date | None:
    """The day that typed words mean, read from the meeting's date; None where they mean none."""
    from minutes_tui.reading.meaning import read_meaning

    words = typed.strip()
    day = _iso_day(words)
    if day is not None:
        return day

    head = meeting.head
    meaning = read_meaning(words, head.language, head.date, kind="directive", country=head.country)
    return next((d.due for d in meaning.deadlines if d.due is not None), None)


def _iso_day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
