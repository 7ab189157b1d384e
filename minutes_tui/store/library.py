"""The library: one folder with a store for each meeting, the settings, and the register's index."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from minutes_tui.domain.changes import Change
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import NewId, find_id
from minutes_tui.domain.meeting import Meeting
from minutes_tui.store.errors import reason_of
from minutes_tui.store.meetings import MeetingStore, creation
from minutes_tui.store.register import Register, load_register
from minutes_tui.store.system import System

MEETINGS: Final = "meetings"
"""The folder of the meetings' stores."""


class LibraryUnusable(MinutesError):
    """The library cannot be read or written at all."""


class Library:
    """All meetings of one secretary or office.

    Args:
        folder: the library's folder; made where it is missing.
        now: the clock (aware).
        new_id: makes ids.
        system: the calls of the operating system; None: those of this machine.

    Raises:
        LibraryUnusable: the folder is a file, or cannot be made or read.
    """

    def __init__(
        self, folder: Path, *, now: Callable[[], datetime], new_id: NewId, system: System | None = None
    ) -> None:
        self.folder = folder
        """Where it is."""
        self._now = now
        self._new_id = new_id
        self._system = system
        if folder.exists() and not folder.is_dir():
            raise LibraryUnusable("The library {folder} is a file, not a folder. Name another one.", folder=folder)
        try:
            (folder / MEETINGS).mkdir(mode=0o700, parents=True, exist_ok=True)
            next((folder / MEETINGS).iterdir(), None)
        except OSError as error:
            raise LibraryUnusable(
                "The library {folder} cannot be used: {reason}. Nothing was changed; name another folder.",
                folder=folder,
                reason=reason_of(error),
            ) from error

    def meeting_ids(self) -> list[str]:
        """The ids of all meetings, oldest first."""
        return sorted(p.name for p in (self.folder / MEETINGS).iterdir() if p.is_dir())

    def find(self, typed: str) -> str:
        """The id that a typed part of one stands for.

        Raises:
            UnknownId: none, or more than one, matches.
        """
        return find_id(typed, self.meeting_ids())

    def path(self, identifier: str) -> Path:
        """The folder of a meeting's store."""
        return self.folder / MEETINGS / identifier

    def create(self, meeting: Meeting) -> MeetingStore:
        """Makes the store of a new meeting and leaves it open.

        Raises:
            StoreError: it cannot be written.
        """
        first = creation(meeting, self._new_id(), self._now())
        return self.create_with(meeting.id, first)

    def create_with(self, identifier: str, first: Change) -> MeetingStore:
        """Makes the store of a new meeting from its first change and leaves it open.

        Raises:
            StoreError: it cannot be written.
        """
        return MeetingStore.create(self.path(identifier), first, now=self._now, system=self._system)

    def open(self, identifier: str, *, read_only: bool = False) -> MeetingStore:
        """Opens a meeting.

        Raises:
            StoreError: it is not there, locked, or damaged beyond reading.
        """
        return MeetingStore.open(self.path(identifier), now=self._now, system=self._system, read_only=read_only)

    def peek(self, identifier: str) -> Meeting:
        """A meeting as it is on the disk, whoever may be writing it.

        Raises:
            StoreError: it is not there, or damaged beyond reading.
        """
        store = self.open(identifier, read_only=True)
        try:
            return store.meeting
        finally:
            store.close()

    def register(self) -> Register:
        """The action items and summaries of all meetings, brought up to date from the stores."""
        return load_register(self.folder, self.meeting_ids(), self.path, self.peek)
