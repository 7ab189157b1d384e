"""A written report or conclusion taken into the library from the screen. It reads the disk: run it in a thread."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Report:
    """A file that is to become a meeting."""

    path: Path
    """Where it is."""
    language: Language
    """The language that it is written in."""
    day: date
    """The day of the meeting that it tells of."""


def import_report(report: Report, workspace: Workspace) -> str:
    """Makes a meeting of a report: every paragraph an entry, every demand an unconfirmed directive.

    Returns:
        the id of the meeting.

    Raises:
        MinutesError: the file cannot be read or holds no text, or the library takes nothing; nothing was made.
    """
    from minutes_tui.intake.files import read_text_file
    from minutes_tui.intake.text import EmptyText, import_text

    text, source = read_text_file(report.path.expanduser()), report.path.name
    if not text.strip():
        raise EmptyText("{source} has no text; nothing was imported.", source=source)
    head = Head(language=report.language, date=report.day)
    session = workspace.open(workspace.create(Meeting(workspace.new_id(), head)))
    try:
        taken = import_text(
            text,
            meeting=session.recorder.meeting,
            moment=replace(session.recorder.moment(), mode="import"),
            language=report.language,
            meeting_date=report.day,
            source=source,
        )
        for change in taken.changes:
            session.recorder.do(change)
        return session.recorder.meeting.id
    finally:
        session.close()
