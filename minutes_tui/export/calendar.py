"""The register as a calendar: one task (VTODO, RFC 5545) for each action item."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from minutes_tui.domain.items import current_lead
from minutes_tui.export.cleaning import clean, clean_line
from minutes_tui.export.register import RegisterRow
from minutes_tui.export.tasks import printed_task

_STATUS: Final = {"open": "NEEDS-ACTION", "overdue": "NEEDS-ACTION", "done": "COMPLETED", "cancelled": "CANCELLED"}
_NO_ADDRESS: Final = "invalid:nomail"
"""The address of an organiser whose address is not known."""


def _moment(row: RegisterRow, day: date, at: time | None) -> date | datetime:
    """A day, or a time of that day in the meeting's zone as UTC, so that the file needs no time zones."""
    if at is None:
        return day
    return datetime.combine(day, at, ZoneInfo(row.meeting.head.zone)).astimezone(UTC)


def _rule(row: RegisterRow) -> Any:
    """The rule of a recurring duty; None where there is none, or none that calendars read."""
    from icalendar import vRecur

    try:
        return vRecur.from_ical(row.item.rule.removeprefix("RRULE:")) if row.item.rule else None
    except ValueError:
        return None


def _add_dates(task: Any, row: RegisterRow) -> None:
    item, due = row.item, row.due
    at = row.due_time
    rule = _rule(row)
    if rule is not None and due is not None:
        # A rule counts from DTSTART; a task with one has a length instead of a due date.
        task.add("dtstart", _moment(row, due, at))
        task.add("duration", timedelta(days=1))
        task.add("rrule", rule)
        return
    if item.start is not None and (due is None or item.start < due):
        task.add("dtstart", _moment(row, item.start, time() if at is not None and due is not None else None))
    if due is not None:
        task.add("due", _moment(row, due, at))


def _task(row: RegisterRow, today: date, now: datetime) -> Any:
    from icalendar import Todo, vCalAddress, vText

    item, head = row.item, row.meeting.head
    task = Todo()
    task.add("uid", item.id)
    task.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    lead = [clean_line(unit) for unit in current_lead(item, row.life)]
    summary = " ".join(printed_task(item).split())
    task.add("summary", f"{', '.join(lead)}: {summary}" if lead else summary)
    task.add(
        "description", f"{clean(item.words)}\n\n{clean_line(head.title)}, {head.date.isoformat()}, {row.number}"
    )
    if lead:
        task.add("categories", lead)
    if item.authority:
        organiser = vCalAddress(_NO_ADDRESS)
        organiser.params["cn"] = vText(clean_line(item.authority).replace('"', "'"))
        task["organizer"] = organiser
    task.add("related-to", row.meeting.id)
    _add_dates(task, row)
    status = row.status(today)
    task.add("status", _STATUS[status])
    if status == "done" and row.closed_on is not None:
        task.add("completed", datetime.combine(row.closed_on, time(12), UTC))
        task.add("percent-complete", 100)
    return task


def ics_bytes(rows: Sequence[RegisterRow], today: date, now: datetime) -> bytes:
    """The register as a calendar of tasks.

    Args:
        rows: the action items.
        today: the day on which their state is judged.
        now: the time of writing, aware.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//minutes_tui//minutes_tui//EN")
    calendar.add("version", "2.0")
    for row in rows:
        calendar.add_component(_task(row, today, now))
    return bytes(calendar.to_ical())
