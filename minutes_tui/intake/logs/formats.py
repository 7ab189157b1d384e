"""The forms in which chat programs keep a log: each line's writer, time and words.

The forms are those that the manual of scribe.perl lists (chapter 'Input Formats'): RRSAgent, mIRC, irssi, Bip,
Yahoo, plain text, Qwebirc, Quassel, the bar-separated irssi theme, IRCCloud. A form decides line by line, so that
a log edited by hand (a line without a time, a blank line) is still read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.reading.entryline.heads import UnreadableHead, read_date
from minutes_tui.reading.entryline.keywords import COLON_NAMES, SIGNED_NAMES, lookup

MOST_LINES: Final = 250_000
"""More lines than these no log of a meeting has."""
LONGEST_LINE: Final = 200_000
"""A longer line no chat program keeps, in code points."""
SCRIBE: Final = ""
"""The writer of a plain text: it has none but the scribe."""


class UnusableLog(MinutesError):
    """A log that is too large to be one of a meeting."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of a log."""

    number: int
    """Its number in the file, from 1."""
    nick: str
    """Who wrote it; empty in a plain text."""
    text: str
    """The words, with the blanks before them."""
    day: date | None = None
    """The day, where the line or a line before it states one."""
    clock: time | None = None
    """The time, with its zone where the line states one."""
    deed: bool = False
    """`* nick waves`: told of the writer, not said."""


_NICK: Final = r"[^\s<>:|!]+"
_CLOCK: Final = r"(\d{1,2}):(\d{2})(?::(\d{2}))?"
_ISO: Final = r"(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2}Z?)?"

_STAMPS: Final = (
    re.compile(rf"\[?(?P<iso>{_ISO})\]?\s"),
    re.compile(r"\[?(?P<dmy>(\d{2})-(\d{2})-(\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?)\]?\s"),
    re.compile(rf"\[?(?P<hms>{_CLOCK})(?:\s?(?P<half>[AaPp])[Mm])?\]?\s"),
)
_SAID: Final = re.compile(rf"\s*<[@+%&~ ]?({_NICK})[@+]?>(?:\s(.*)|$)")
_BIP: Final = re.compile(rf"\s*[<>] (\* )?({_NICK})![^\s:]*(?::? )(.*)$")
_DEED: Final = re.compile(rf"\s*(?:\*|-\*-|—)\s+({_NICK})\s(.*)$")
_BARRED: Final = re.compile(rf"\s*[@+]?({_NICK}|\*|-->|<--)\s+[|│] (.*)$")
_SERVER: Final = re.compile(r"\s*(?:-!-|==|-->|<--|\*\*\*|→|⇐|←|«\w+»|---)(?:\s|$)")
_OPENED: Final = re.compile(
    r"--- (?:Log opened|Day changed|Log closed) (?:\w{3,} )?(.*)$|Session (?:Start|Time): (.*)$"
)
_YEAR_LAST: Final = re.compile(r"(\w+ \d{1,2}) (?:\d{1,2}:\d{2}(?::\d{2})? )?(\d{4})")
_YAHOO: Final = re.compile(rf"({_NICK}): (.*)$")
_YAHOO_COMMAND: Final = re.compile(
    r"\s*(?:\.\.\.|…|(?:topic|scribe|scribenick|meeting|chair|present)\s*[:+])", re.IGNORECASE
)
_LOOKED_AT: Final = 2_000


def log_lines(text: str) -> Iterator[LogLine]:
    """The lines that somebody wrote, in the order of the file; what the server says is passed over.

    Args:
        text: the whole log, its line ends made one kind.

    Raises:
        UnusableLog: it has more lines, or a longer one, than any meeting.
    """
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        raise UnusableLog(
            "The log has {count} lines, more than a meeting has (at most {most}); nothing was imported.",
            count=len(lines), most=MOST_LINES,
        )  # fmt: skip
    longest = max(range(len(lines)), key=lambda index: len(lines[index]))
    if len(lines[longest]) > LONGEST_LINE:
        raise UnusableLog(
            "Line {number} has {count} characters, more than a line has (at most {most}); nothing was imported.",
            number=longest + 1, count=len(lines[longest]), most=LONGEST_LINE,
        )  # fmt: skip
    form = _form_of(lines)
    if form == "chat":
        yield from _chat(lines)
    elif form == "yahoo":
        for number, line in enumerate(lines, start=1):
            found = _YAHOO.match(line)
            if found:
                yield LogLine(number, found[1], found[2])
    else:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield LogLine(number, SCRIBE, line)


def _form_of(lines: list[str]) -> str:
    """chat, yahoo or plain: what most of the first lines look like."""
    written = [line for line in lines[:_LOOKED_AT] if line.strip()]
    if sum(_parse(line) is not None for line in written) * 2 > len(written):
        return "chat"
    found = [_YAHOO.match(line) for line in written]
    if written and all(found) and any(_YAHOO_COMMAND.match(f[2]) for f in found if f):
        nicks = {f[1] for f in found if f}
        if not any(lookup(nick, COLON_NAMES) or lookup(nick, SIGNED_NAMES) for nick in nicks):
            return "yahoo"
    return "plain"


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A line taken apart: no nick stands for what the server says."""

    nick: str
    text: str
    day: date | None
    clock: time | None
    deed: bool = False


def _chat(lines: list[str]) -> Iterator[LogLine]:
    day: date | None = None
    held: LogLine | None = None
    for number, line in enumerate(lines, start=1):
        opened = _OPENED.match(line)
        if opened:
            day = _spoken_day(opened[1] or opened[2]) or day
            continue
        parsed = _parse(line)
        if parsed is None:
            if held is not None and line.startswith(" ") and line.strip():
                # mIRC breaks a long line and begins the rest with a blank.
                held = LogLine(
                    held.number, held.nick, f"{held.text} {line.strip()}", held.day, held.clock, held.deed
                )
            continue
        if held is not None:
            yield held
        held = None
        day = parsed.day or day
        if parsed.nick:
            held = LogLine(number, parsed.nick, parsed.text, day, parsed.clock, parsed.deed)
    if held is not None:
        yield held


def _parse(line: str) -> _Parsed | None:
    """A line of a chat; None where it is none."""
    day, clock, start = _stamp(line)
    said = _SAID.match(line, start)
    if said:
        return _Parsed(said[1], said[2] or "", day, clock)
    if not start:
        return _Parsed("", "", None, None) if _SERVER.match(line) else None
    bip = _BIP.match(line, start)
    if bip:
        return _Parsed(bip[2], bip[3], day, clock, bool(bip[1]))
    barred = _BARRED.match(line, start)
    if barred:
        if barred[1] == "*":
            nick, _, text = barred[2].partition(" ")
            return _Parsed(nick, text, day, clock, True)
        server = _SERVER.match(barred[1]) is not None
        return _Parsed("" if server else barred[1], barred[2], day, clock)
    deed = _DEED.match(line, start)
    if deed:
        return _Parsed(deed[1], deed[2], day, clock, True)
    return _Parsed("", "", day, clock) if _SERVER.match(line, start) or line[:1] == "[" else None


def _stamp(line: str) -> tuple[date | None, time | None, int]:
    """The day and time with which a line begins, and where the rest begins; 0 where there is no time."""
    if not line[:1].isdigit() and line[:1] != "[":
        return None, None, 0
    for pattern in _STAMPS:
        found = pattern.match(line)
        if found is None:
            continue
        try:
            return *_moment(found), found.end()
        except ValueError:
            return None, None, 0
    return None, None, 0


def _moment(found: re.Match[str]) -> tuple[date | None, time]:
    """The day and the time of a stamp.

    Raises:
        ValueError: no calendar or clock has them.
    """
    if "iso" in found.re.groupindex:
        year, month, day, hour, minute, second, zone = found.groups()[1:8]
        return date(int(year), int(month), int(day)), _clock(hour, minute, second, _zone(zone))
    if "dmy" in found.re.groupindex:
        day, month, year, hour, minute, second = found.groups()[1:7]
        return date(int(year), int(month), int(day)), _clock(hour, minute, second, None)
    hour, minute, second = found.groups()[1:4]
    half = (found["half"] or "").lower()
    if half:
        hour = str(int(hour) % 12 + 12 * (half == "p"))
    return None, _clock(hour, minute, second, None)


def _clock(hour: str, minute: str, second: str | None, zone: timezone | None) -> time:
    return time(int(hour), int(minute), int(second or 0), tzinfo=zone)


def _zone(written: str | None) -> timezone | None:
    """`Z`, `+0700`, `-05:00`; scribe.perl's manual has a Z behind an offset as well."""
    if not written:
        return None
    if written == "Z":
        return UTC
    digits = written.strip("Z").replace(":", "")
    offset = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5]))
    return timezone(-offset if digits[0] == "-" else offset)


def _spoken_day(words: str) -> date | None:
    """`Thu Mar 19 12:57:23 2015`, without the weekday: the day, or None where it is none."""
    found = _YEAR_LAST.search(words)
    if found is None:
        return None
    try:
        return read_date(f"{found[1]} {found[2]}", datetime(int(found[2]), 1, 1).date())
    except (UnreadableHead, ValueError):
        return None
