"""The library: one folder with a store for each meeting, the settings, and the register's index."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from minutes_tui.domain.changes import Change
from minutes_tui.domain.errands import Errand
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import NewId, find_id
from minutes_tui.domain.meeting import Meeting
from minutes_tui.store.errands import ErrandResult, run_errands
from minutes_tui.store.errors import (
    NotSetUp,
    StoreError,
    StoreLocked,
    StoreNotWritable,
    StoreWriteFailed,
    reason_of,
)
from minutes_tui.store.layout import BALLAST, LOCK, NEW
from minutes_tui.store.lock import holder_of, is_held
from minutes_tui.store.meetings import MeetingStore, creation
from minutes_tui.store.register import (
    Register,
    Stand,
    TellProgress,
    index_stand,
    load_register,
    signature_of,
    silent,
)
from minutes_tui.store.rescued import put_back
from minutes_tui.store.second_copy import CopyStanding, catch_up
from minutes_tui.store.settings import SETTINGS, read_settings, second_copy_folder
from minutes_tui.store.shorthand import SHORTHAND
from minutes_tui.store.system import System, this_system

MEETINGS: Final = "meetings"
"""The folder of the meetings' stores."""

RESCUE: Final = "rescue"
"""The folder for what the disk of a meeting refused to the end."""

_NO_RECORD: Final = frozenset({LOCK, BALLAST})


def _holds_record(folder: Path) -> bool:
    """Is there anything in a store's folder that may be a record, sound or damaged?"""
    return any(file.name not in _NO_RECORD and not file.name.endswith(NEW) for file in folder.iterdir())


class LibraryUnusable(MinutesError):
    """The library cannot be read or written at all."""


class Library:
    """All meetings of one secretary or office.

    Args:
        folder: the library's folder. A missing one reads as an empty library, and is made by what is first kept
            there: a mistyped name leaves nothing behind.
        now: the clock (aware).
        new_id: makes ids.
        system: the calls of the operating system; None: those of this machine.
        rescue_places: private folders, the best first, for what the disk of a meeting refuses to the end; the
            library itself comes after them.

    Raises:
        LibraryUnusable: the folder is a file, or cannot be read.
    """

    def __init__(
        self,
        folder: Path,
        *,
        now: Callable[[], datetime],
        new_id: NewId,
        system: System | None = None,
        rescue_places: Sequence[Path] = (),
    ) -> None:
        self.folder = folder
        """Where it is."""
        self.rescue_places = (*rescue_places, folder / RESCUE)
        """Where what a disk refused to the end is kept, the best place first."""
        self._register: tuple[tuple[dict[str, Stand], Stand], Register] | None = None
        self._now = now
        self._new_id = new_id
        self._system = system
        if folder.exists() and not folder.is_dir():
            raise LibraryUnusable("The library {folder} is a file, not a folder. Name another one.", folder=folder)
        with self._usable():
            next(self._meeting_folders(), None)

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise LibraryUnusable(
                "The library {folder} cannot be used: {reason}. Nothing was changed; name another folder.",
                folder=self.folder,
                reason=reason_of(error),
            ) from error

    def _meeting_folders(self) -> Iterator[Path]:
        place = self.folder / MEETINGS
        return place.iterdir() if place.is_dir() else iter(())

    def set_up(self) -> None:
        """Makes the library's folder where it is missing, before anything is kept there.

        Raises:
            LibraryUnusable: it cannot be made.
        """
        with self._usable():
            (self._system or this_system()).make_folder(self.folder / MEETINGS)

    def meeting_ids(self) -> list[str]:
        """The ids of all meetings, oldest first.

        A folder without a record is none: it is only being set up, or the disk refused it.
        """
        return sorted(p.name for p in self._meeting_folders() if p.is_dir() and _holds_record(p))

    def find(self, typed: str) -> str:
        """The id that a typed part of one stands for.

        Raises:
            UnknownId: none, or more than one, matches.
        """
        return find_id(typed, self.meeting_ids())

    def path(self, identifier: str) -> Path:
        """The folder of a meeting's store."""
        return self.folder / MEETINGS / identifier

    def other_files(self) -> dict[str, Path]:
        """What else belongs to the library, by its name in a backup: settings, shorthand, own templates.

        The register's index is left out: it is made again from the meetings.
        """
        found = [
            self.folder / SETTINGS,
            self.folder / SHORTHAND,
            *sorted((self.folder / "templates").rglob("*.docx")),
        ]
        return {p.relative_to(self.folder).as_posix(): p for p in found if p.is_file()}

    def second_copy(self, identifier: str) -> tuple[Path, Path] | None:
        """Where a meeting's second copy is to be: its folder, and the stick or share that holds it.

        The place is laid out as a library, so that a meeting can go on from it on another machine.

        Returns:
            None where the settings name no place for copies.
        """
        place = second_copy_folder(read_settings(self.folder))
        return None if place is None else (place / MEETINGS / identifier, place)

    def bring_copy_up(self, identifier: str) -> CopyStanding | None:
        """Brings the second copy of a meeting that nobody has open to where the meeting is.

        Returns:
            how the copy stands; None where there is to be none.
        """
        where = self.second_copy(identifier)
        if where is None:
            return None
        copy, place = where
        return catch_up(self.path(identifier), copy, now=self._now, system=self._system, place=place)

    def create(self, meeting: Meeting, by: str = "", changes: Sequence[Change] = ()) -> MeetingStore:
        """Makes the store of a new meeting and leaves it open.

        Args:
            meeting: the meeting as planned.
            by: whose hand sets it up, for the trace.
            changes: what is kept in it at once (an import): the meeting comes with them or not at all.

        Raises:
            StoreError: it cannot be written.
        """
        first = creation(meeting, self._new_id(), self._now(), by)
        return self.create_with(meeting.id, first, *changes)

    def create_with(self, identifier: str, *changes: Change) -> MeetingStore:
        """Makes the store of a new meeting from all its changes, in one commit, and leaves it open.

        Raises:
            LibraryUnusable: nothing new can be put into the library's folder.
            StoreError: the meeting cannot be written.
        """
        self.set_up()
        try:
            return MeetingStore.create(self.path(identifier), *changes, now=self._now, system=self._system)
        except StoreNotWritable as error:
            raise LibraryUnusable(
                "No meeting can be set up in the library {folder}: {reason}. Nothing was changed; "
                "name another folder.",
                folder=self.folder,
                reason=reason_of(error.error),
            ) from error

    def open(self, identifier: str, *, read_only: bool = False) -> MeetingStore:
        """Opens a meeting; opened for writing it gets what its disk had refused and was kept elsewhere.

        Raises:
            StoreError: it is not there, locked, or damaged beyond reading.
        """
        store = self._open(identifier, read_only=read_only)
        if not store.read_only:
            store.rescued += self._finish_errands(store)
        return store

    def _open(self, identifier: str, *, read_only: bool = False) -> MeetingStore:
        store = MeetingStore.open(self.path(identifier), now=self._now, system=self._system, read_only=read_only)
        if not store.read_only:
            store.rescued = put_back(store, self.rescue_places, system=self._system)
        return store

    def held(self, identifier: str) -> StoreLocked | None:
        """Who has a meeting open for writing at this moment, as the refusal that says so; None: nobody."""
        system, folder = self._system or this_system(), self.path(identifier)
        return StoreLocked(folder, holder_of(system, folder)) if is_held(system, folder) else None

    def run_errands(self, errands: Iterable[Errand]) -> tuple[ErrandResult, ...]:
        """Does what acts kept in one store have to do in others, as far as these can be written now."""
        results = run_errands(errands, self._open)
        for result in results:
            # A copy that is out of reach is brought up when its meeting is next open.
            with suppress(MinutesError):
                self.bring_copy_up(result.errand.meeting)
        return results

    def _finish_errands(self, store: MeetingStore) -> tuple[MinutesError, ...]:
        """Completes acts of which a crash, or a store open elsewhere, left a half undone."""
        results = self.run_errands(store.errands())
        # What could not be noted as done is looked at again the next time, and found to be done.
        with suppress(StoreWriteFailed):
            store.forget_errands(result.errand.id for result in results if result.done)
        return tuple(error for result in results for error in result.refused)

    def complete_acts(self, identifiers: Iterable[str]) -> None:
        """Completes the acts of meetings that nobody has open; the others follow when they are opened next."""
        for identifier in identifiers:
            with suppress(StoreError):
                self.open(identifier).close()

    def peek(self, identifier: str) -> Meeting:
        """A meeting as it is on the disk, whoever may be writing it.

        Raises:
            StoreError: it is not there, or damaged beyond reading.
        """
        return self.look(identifier)[0]

    def look(self, identifier: str) -> tuple[Meeting, tuple[MinutesError, ...]]:
        """A meeting as it is on the disk, and what a reader must know: what is missing from it.

        Raises:
            NotSetUp: it has not got its first change yet.
            StoreError: it is not there, or damaged beyond reading.
        """
        return self._look(identifier)[:2]

    def _look(self, identifier: str) -> tuple[Meeting, tuple[MinutesError, ...], bool]:
        store = self.open(identifier, read_only=True)
        try:
            if not store.ordinal and not store.warnings():
                raise NotSetUp(self.path(identifier))
            return store.meeting, store.warnings(), bool(store.errands())
        finally:
            store.close()

    def register(self, told: TellProgress = silent) -> Register:
        """The action items and summaries of all meetings, brought up to date from the stores.

        Acts of which a crash left a half undone are completed first. As long as neither a store nor
        the index is written, the register that was read last is given again.

        Args:
            told: told how many of the meetings that have to be read anew have been read.
        """
        identifiers = self.meeting_ids()
        stand = {identifier: signature_of(self.path(identifier)) for identifier in identifiers}
        if self._register is not None and self._register[0] == (stand, index_stand(self.folder)):
            return self._register[1]
        register = load_register(self.folder, identifiers, self.path, self._look, told)
        if register.unfinished:
            self.complete_acts(register.unfinished)
            register = load_register(self.folder, self.meeting_ids(), self.path, self._look)
        else:
            self._register = (stand, index_stand(self.folder)), register
        return register
