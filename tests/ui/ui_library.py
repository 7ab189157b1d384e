"""A library on the disk with a clock that stands still, and conferences recorded by the program's own reading."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from ui_standins import NOON, conference

from minutes_tui.domain.languages import Language
from minutes_tui.recording import Recorder
from minutes_tui.store.library import Library
from minutes_tui.ui.workspace import ScreenSettings
from minutes_tui.workspace import LibraryWorkspace


class Clock:
    """A clock that is moved by hand."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """What it shows."""
        return self.at


def library_workspace(
    folder: Path, settings: ScreenSettings | None = None, clock: Clock | None = None
) -> tuple[LibraryWorkspace, Library]:
    """An empty library, as the screen sees it and as it is."""
    now = clock or Clock()
    numbers = count(1)

    def new_id() -> str:
        return f"made-{next(numbers):06}"

    chosen = settings or ScreenSettings()
    library = Library(folder, now=now, new_id=new_id)
    workspace = LibraryWorkspace(
        library, export_folder=folder, now=now, new_id=new_id, zone="Asia/Ho_Chi_Minh", language=chosen.language
    )
    workspace.settings = chosen
    return workspace, library


def recorded(
    folder: Path,
    lines: Sequence[str],
    language: Language = "en",
    settings: ScreenSettings | None = None,
    every: timedelta = timedelta(seconds=70),
) -> tuple[LibraryWorkspace, str]:
    """A library with a conference in it, recorded line by line; the last line was typed just now.

    Args:
        folder: where the library is.
        lines: what was typed.
        language: the conference's, and the screen's where no settings are given.
        settings: what the user chose.
        every: how much time lies between two lines.
    """
    clock = Clock()
    workspace, library = library_workspace(folder, settings or ScreenSettings(language=language), clock)
    store = library.create(conference(language))
    recorder = Recorder(store.meeting, store.histories(), store, clock, workspace.new_id)
    for index, line in enumerate(lines):
        clock.at = NOON - every * (len(lines) - index)
        outcome = recorder.enter(line)
        assert outcome.change is not None, line
    clock.at = NOON
    store.close()
    return workspace, recorder.meeting.id
