"""Another's file looked into and, once it is confirmed, taken into the library from the screen.

It reads the disk and may take seconds: run it in a thread.
"""

from dataclasses import dataclass
from datetime import UTC, date
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from minutes_tui.domain.changes import Change, apply
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.reading.entryline.readings import Moment
from minutes_tui.ui.workspace import Workspace

Sort = Literal["text", "w3c-irc", "meetbot"]
"""What sort of file it is: a report or conclusion, a log of scribes, a log of MeetBot."""


@dataclass(frozen=True, slots=True)
class Report:
    """A file that is to become a meeting."""

    path: Path
    """Where it is."""
    sort: Sort = "text"
    """What sort of file it is."""
    language: Language | None = None
    """The language that it is written in; None: the one that it is plainly in."""
    day: date | None = None
    """The day of the meeting that it tells of; None: the one that it states."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a file would become."""

    report: Report
    """The file, with what was asked for."""
    meeting: Meeting
    """The meeting before anything is taken in."""
    changes: tuple[Change, ...]
    """What is taken in."""
    left_out: int = 0
    """How many lines become no entries."""

    @property
    def whole(self) -> Meeting:
        """The meeting with everything in it."""
        made = self.meeting
        for change in self.changes:
            made = apply(made, change)
        return made


def look_into(report: Report, workspace: Workspace) -> Found:
    """What a file would become; nothing is kept.

    Raises:
        MinutesError: the file cannot be read or holds nothing, or does not say its day or language.
    """
    from minutes_tui.intake.files import read_text_file

    path = report.path.expanduser()
    text = read_text_file(path)
    if report.sort == "text":
        return _report(report, text, path.name, workspace)
    return _log(report, text, path.name, workspace)


def take_in(found: Found, workspace: Workspace) -> str:
    """Makes the meeting that was looked at.

    Returns:
        its id.

    Raises:
        MinutesError: the library takes nothing; nothing was made.
    """
    return workspace.create(found.meeting, found.changes)


def _report(report: Report, text: str, source: str, workspace: Workspace) -> Found:
    """A report: every paragraph an entry, every demand an unconfirmed directive."""
    from minutes_tui.intake.text import EmptyText, day_of_text, import_text, language_of_text

    if not text.strip():
        raise EmptyText("{source} has no text; nothing was imported.", source=source)
    language = report.language or language_of_text(text)
    if language is None:
        raise MinutesError(
            "It is not plain in which language {source} is; choose one. Nothing was imported.", source=source
        )
    day = report.day or day_of_text(text, language)
    if day is None:
        raise _no_day(source)
    meeting = Meeting(workspace.new_id(), Head(language=language, date=day, zone=workspace.zone))
    taken = import_text(
        text, meeting=meeting, moment=_moment(workspace), language=language, meeting_date=day, source=source
    )
    return Found(report, meeting, taken.changes)


def _log(report: Report, text: str, source: str, workspace: Workspace) -> Found:
    """A log of a chat; it is English unless another language was chosen."""
    from minutes_tui.intake.logs.entering import enter_log
    from minutes_tui.intake.meetbot.logs import read_meetbot
    from minutes_tui.intake.w3c.scribe import read_w3c_log

    read = read_w3c_log if report.sort == "w3c-irc" else read_meetbot
    log = read(text, report.day, ZoneInfo(workspace.zone))
    day = report.day or log.day
    if day is None:
        raise _no_day(source)
    head = Head(language=report.language or "en", date=day, zone=workspace.zone, source=source)
    meeting = Meeting(workspace.new_id(), head)
    taken = enter_log(log, meeting, _moment(workspace), source=source)
    return Found(report, meeting, (taken.change,), len(taken.summary.left_out))


def _moment(workspace: Workspace) -> Moment:
    return Moment(workspace.now().astimezone(UTC), workspace.new_id, "import")


def _no_day(source: str) -> MinutesError:
    return MinutesError(
        "{source} does not plainly say on which day the meeting was; type it. Nothing was imported.", source=source
    )
