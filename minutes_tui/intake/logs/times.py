"""When a line of a log was written: days counted on where a log gives only the time of day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from minutes_tui.intake.logs.formats import LogLine

BACKWARDS: Final = timedelta(hours=1)
"""A time that lies further back than this behind the one before it is the next day's, if the log goes on so."""


@dataclass(frozen=True, slots=True)
class Written:
    """A line of a log with its moment."""

    line: LogLine
    """The line."""
    at: datetime | None
    """When it was written (UTC); None where the log gives no time."""


def with_times(lines: Sequence[LogLine], first_day: date, zone: ZoneInfo) -> list[Written]:
    """The moments of a log's lines.

    A stated day counts from there on. Where the log gives only times of day, a new day begins when the time falls
    back by more than an hour and the next timed line is back there too: a single line set in by hand with a time
    of its own begins none.

    Args:
        lines: the lines, in order.
        first_day: the day of the first line, where the log states none.
        zone: the zone of times that state none.
    """
    timed = [index for index, line in enumerate(lines) if line.clock is not None]
    following = dict(pairwise(timed))
    day, last = first_day, None
    stated: date | None = None
    found: list[Written] = []
    for index, line in enumerate(lines):
        if line.day is not None and line.day != stated:
            stated = day = line.day
            last = None
        if line.clock is None:
            found.append(Written(line, None))
            continue
        if last is not None and _fell_back(line.clock, last):
            behind = following.get(index)
            then = lines[behind].clock if behind is not None else None
            if then is None or _fell_back(then, last):
                day += timedelta(days=1)
            else:
                found.append(Written(line, _at(day, line.clock, zone)))
                continue
        last = line.clock
        found.append(Written(line, _at(day, line.clock, zone)))
    return found


def _fell_back(clock: time, last: time) -> bool:
    return _seconds(last) - _seconds(clock) > BACKWARDS.total_seconds()


def _seconds(clock: time) -> int:
    return clock.hour * 3600 + clock.minute * 60 + clock.second


def _at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    made = datetime.combine(day, clock)
    if made.tzinfo is None:
        made = made.replace(tzinfo=zone)
    return made.astimezone(UTC)
