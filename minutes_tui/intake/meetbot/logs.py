"""The two forms in which MeetBot leaves a meeting: a raw log of the channel, and the JSON of its hcoop version."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.text import clean
from minutes_tui.intake.logs.formats import log_lines
from minutes_tui.intake.logs.notes import LeftOut, ReadLog
from minutes_tui.intake.logs.times import with_times
from minutes_tui.intake.meetbot import words
from minutes_tui.intake.meetbot.minutes import Message, read_messages


class UnreadableMeetBotFile(MinutesError):
    """A file that MeetBot did not write, or that is damaged."""


def read_meetbot(text: str, day: date | None, zone: ZoneInfo) -> ReadLog:
    """What a file of MeetBot says: a raw log, or the JSON of hcoop-meetbot.

    Args:
        text: the whole file.
        day: the day of the meeting, where it is known.
        zone: the zone of times that state none.

    Raises:
        UnreadableMeetBotFile: it begins like JSON and is none of MeetBot's, or has no command at all.
    """
    if text.lstrip()[:1] == "{":
        return _read_json(text, zone)
    lines = list(log_lines(text))
    if not any(words.COMMAND.match(line.text) for line in lines):
        raise UnreadableMeetBotFile(
            "The file has no command of MeetBot (such as #topic); nothing was imported. Is it another kind of file?"
        )
    own_day = day or next((line.day for line in lines if line.day is not None), None)
    times = with_times(lines, own_day or date(1970, 1, 1), zone)
    read = read_messages(
        (Message(t.line.number, t.at, t.line.nick, t.line.text) for t in times if not t.line.deed), own_day
    )
    read.left_out.extend(LeftOut(line.number, f"* {line.nick} {line.text}", "deed") for line in lines if line.deed)
    read.left_out.sort(key=lambda left: left.number)
    return read


def _read_json(text: str, zone: ZoneInfo) -> ReadLog:
    try:
        document = json.loads(text)
        messages = [_message(number, part) for number, part in enumerate(document["messages"], start=1)]
        founder = str(document.get("founder") or "")
        started = _moment(document.get("start_time"))
        ended = _moment(document.get("end_time"))
        name, channel = str(document.get("name") or ""), str(document.get("channel") or "")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableMeetBotFile(
            "The file is no meeting of MeetBot, or is damaged ({why}); nothing was imported.",
            why=str(error) or type(error).__name__,
        ) from error
    read = read_messages(
        messages, started.astimezone(zone).date() if started else None, [founder] if founder else []
    )
    if name != channel:
        read.title = clean(name)
    read.started_at, read.ended_at = started or read.started_at, ended or read.ended_at
    return read


def _message(number: int, part: Mapping[str, Any]) -> Message:
    text = str(part["payload"])
    return Message(number, _moment(part["timestamp"]), clean(str(part["sender"])), clean(text))


def _moment(written: Any) -> datetime | None:
    """A moment as hcoop-meetbot writes it: ISO; without a zone it is UTC."""
    if not written:
        return None
    moment = datetime.fromisoformat(str(written))
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).astimezone(UTC)
