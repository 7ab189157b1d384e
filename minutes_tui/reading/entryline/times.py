"""When something was said, and where in the record it stands."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from typing import Final
from zoneinfo import ZoneInfo

from minutes_tui.domain.acts import LATE_AFTER, next_rank, place_for
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.ranks import rank_between
from minutes_tui.reading.entryline.readings import LineReading, Moment

SAME_SITTING: Final = timedelta(hours=12)
"""A line typed longer than this after the last entry is no longer typed during the meeting."""
NEXT_DAY: Final = timedelta(hours=16)
"""In a file, a time lies no further than this behind the last one; a longer gap is taken for a jump back."""
BEFORE_START: Final = timedelta(hours=6)
"""A time that lies further back than this before the meeting's start is of the night after it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands."""

    rank: str
    """Its place in the record."""
    at: datetime
    """When it was said (UTC), or what holds its place."""
    timed: bool
    """False where nobody knows when it was said."""
    added_later: bool
    """Typed more than two minutes after it was said."""
    agenda: str | None
    """The id of the agenda item under which it stands."""


def said_at(clock: tuple[int, int], meeting: Meeting, moment: Moment) -> datetime:
    """The moment (UTC) that a typed time of day stands for.

    Live it is the last such moment that has passed; a meeting that runs past midnight has yesterday's too,
    and minutes written up on a later day have the meeting's. In a file it is the meeting's day, and the next
    one once the times begin anew.

    Raises:
        MinutesError: the time is still to come.
    """
    zone = ZoneInfo(meeting.head.zone)
    if moment.mode != "live":
        return _in_file(clock, meeting, zone)
    now = moment.now
    today = now.astimezone(zone).date()
    for day in (today, today - timedelta(days=1)):
        at = _on(day, clock, zone)
        if at <= now and _belongs(at, day == today, meeting, now):
            return at
    if meeting.head.date < today and not _is_running(meeting, now):
        return _written_up(clock, meeting, zone)
    raise MinutesError(
        "{time} is still to come; nothing was entered. A line can only be dated back.",
        time=f"{clock[0]:02}:{clock[1]:02}",
    )


def _on(day: date, clock: tuple[int, int], zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock_time(*clock), zone).astimezone(UTC)


def _is_running(meeting: Meeting, now: datetime) -> bool:
    last = meeting.entries.last
    begun = last.at if last is not None else meeting.head.started_at
    return begun is not None and now - begun < SAME_SITTING


def _belongs(at: datetime, today: bool, meeting: Meeting, now: datetime) -> bool:
    """May a moment that has passed be one of the meeting's?

    Today's may while the meeting runs or on its date; yesterday's while it runs over midnight.
    """
    running = _is_running(meeting, now)
    local_date = at.astimezone(ZoneInfo(meeting.head.zone)).date()
    if today:
        return running or meeting.head.date >= local_date
    return meeting.head.date <= local_date and (running or not meeting.entries) and now - at < SAME_SITTING


def _written_up(clock: tuple[int, int], meeting: Meeting, zone: ZoneInfo) -> datetime:
    """A time of a meeting that is over: on its date, or after midnight when it had not begun by then."""
    at = _on(meeting.head.date, clock, zone)
    started = meeting.head.started_at
    if started is not None and started - at > BEFORE_START:
        return _on(meeting.head.date + timedelta(days=1), clock, zone)
    return at


def _in_file(clock: tuple[int, int], meeting: Meeting, zone: ZoneInfo) -> datetime:
    """A time of a file: of the day on which it stands nearest to what the record holds so far."""
    last = meeting.entries.last
    first = next((entry.at for entry in meeting.entries if entry.timed), None)
    if last is None or first is None:
        return _on(meeting.head.date, clock, zone)
    ended = max(meeting.head.date, last.at.astimezone(zone).date())
    days = (ended + timedelta(days=step) for step in (-1, 0, 1))
    times = [_on(day, clock, zone) for day in days if day >= meeting.head.date]
    fitting = [at for at in times if first - at <= BEFORE_START and at - last.at <= NEXT_DAY]
    return min(fitting or times, key=lambda at: max(first - at, at - last.at, timedelta()))


def index_for(meeting: Meeting, said: datetime) -> int:
    """The index in the record of an entry said at a time: behind everything said then or earlier."""
    ordered = meeting.entries.ordered
    index = len(ordered)
    while index and ordered[index - 1].at > said:
        index -= 1
    return index


def place_of(reading: LineReading, meeting: Meeting, moment: Moment) -> Place:
    """Where the entry of a line stands, and when it was said.

    A back-dated line stands under the agenda item of its time. In a file whose lines bear times no topic is
    ever the current one; there a line stands under the last.
    """
    if reading.said_at is not None:
        rank, after = place_for(meeting, reading.said_at)
        late = moment.mode == "live" and moment.now - reading.said_at > LATE_AFTER
        return Place(rank, reading.said_at, True, late, after.agenda if after else None)
    last = meeting.entries.last
    agenda = meeting.floor.agenda
    if agenda is None and moment.mode != "live" and last is not None:
        agenda = last.agenda
    at, timed = time_of_typing(meeting, moment)
    return Place(next_rank(meeting), at, timed, False, agenda)


def place_before(target: Entry, meeting: Meeting, moment: Moment) -> Place:
    """The place just before an entry, under the agenda item of what stands before it, at the entry's time."""
    index = meeting.entries.place(target.id)
    before = meeting.entries.ordered[index - 1] if index else None
    agenda = target.agenda
    if target.kind == "agenda":
        agenda = before.agenda if before is not None else None
    late = moment.mode == "live" and moment.now - target.at > LATE_AFTER
    rank = rank_between(before.rank if before is not None else None, target.rank)
    return Place(rank, target.at, target.timed, late and target.timed, agenda)


def time_of_typing(meeting: Meeting, moment: Moment) -> tuple[datetime, bool]:
    """The time (UTC) of a line without one, and whether it is known or only holds its place.

    Live it is now. In a file it is now only on the day of the meeting; else the line stands at the time of
    the line before it, the first at the beginning of the meeting's day.
    """
    now = moment.now.astimezone(UTC)
    if moment.mode == "live":
        return now, True
    zone = ZoneInfo(meeting.head.zone)
    last = meeting.entries.last
    if moment.now.astimezone(zone).date() == meeting.head.date and (last is None or last.at <= now):
        return now, True
    return (last.at if last is not None else _on(meeting.head.date, (0, 0), zone)), False
