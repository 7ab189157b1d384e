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


def read_meeting_day(typed: str, meeting: Meeting) -> date | None:
    """The day of a meeting, past or to come, in any usual form or in words; None where it is none.

    Args:
        typed: as typed: 2025-05-16, 16/5/2025, 16. Mai, yesterday.
        meeting: whose language it is in, with today as its date.
    """
    from minutes_tui.reading.entryline.heads import UnreadableHead, read_date

    try:
        return read_date(typed.strip(), meeting.head.date)
    except UnreadableHead:
        return read_day(typed, meeting)


def _iso_day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
