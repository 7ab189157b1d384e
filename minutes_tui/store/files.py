"""The files of one open store: where commits are appended, and what is done when the disk refuses."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from minutes_tui.store.ballast import Ballast
from minutes_tui.store.compaction import replace_journal, replace_snapshot
from minutes_tui.store.errors import FULL, StoreWriteFailed
from minutes_tui.store.journal import Journal, Suspect
from minutes_tui.store.layout import JOURNAL, NEW, SNAPSHOT
from minutes_tui.store.recovery import RecoveryReport, read_if_there, set_aside, write_new
from minutes_tui.store.replay import Found
from minutes_tui.store.system import System

COMPACT_FROM = 1 << 19
"""Bytes of a journal below which compaction is not worth its while."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What fresh files are to hold."""

    snapshot: bytes
    """The whole snapshot."""
    sequence: int
    """The number of the last commit in it."""


class StoreFiles:
    """The journal that is written on, the snapshot before it, the ballast.

    Args:
        system: the machine.
        folder: the store; this process holds its lock.
        contents: gives what memory holds, for building the files anew.
    """

    def __init__(self, system: System, folder: Path, contents: Callable[[], Contents]) -> None:
        self._system = system
        self._folder = folder
        self._contents = contents
        self._journal: Journal | None = None
        self._snapshot_size = 0
        self.ballast = Ballast(system, folder)
        """What is given up when the disk is full."""

    @property
    def compaction_due(self) -> bool:
        """The journal has grown so long that it makes opening slow."""
        return self._journal is not None and self._journal.size > max(COMPACT_FROM, self._snapshot_size // 4)

    def take_up(self, found: Found) -> None:
        """Go on with the files as they were read; build them anew where they cannot be written on.

        Raises:
            OSError: the disk refused; the store can be read as before.
        """
        self._snapshot_size = found.snapshot_size
        if not found.appendable:
            self.build_anew(keep_previous=found.snapshot_intact)
            return
        self._journal = Journal(self._system, self._folder / JOURNAL, found.good_size)
        # A program that was killed may have left names and bytes that were never synced. What was read of
        # them is shown as saved from now on, so it must be on the disk.
        self._journal.cut()
        self._system.sync_folder(self._folder)

    def append(self, lines: bytes) -> None:
        """Write lines; where that fails, give up the ballast or build the files anew, and try again.

        Raises:
            StoreWriteFailed: the disk refused; nothing has changed.
        """
        built_anew = False
        while True:
            try:
                journal = self._journal
                if journal is None:
                    built_anew = True
                    journal = self.build_anew(keep_previous=True)
                journal.append(lines)
                return
            except Suspect as suspect:
                self.close()
                error = suspect.error
                made_room = error.errno in FULL and self.ballast.give_up()
                if built_anew and not made_room:
                    raise StoreWriteFailed(self._folder, error) from error
            except OSError as error:
                if error.errno not in FULL or not self.ballast.give_up():
                    raise StoreWriteFailed(self._folder, error) from error

    def build_anew(self, keep_previous: bool) -> Journal:
        """Write snapshot and journal as fresh files from memory.

        Args:
            keep_previous: the snapshot there is intact, and becomes the previous one.

        Raises:
            OSError: the disk refused; the store can be read as before.
        """
        contents = self._contents()
        replace_snapshot(self._system, self._folder, contents.snapshot, keep_previous)
        self._snapshot_size = len(contents.snapshot)
        size = replace_journal(self._system, self._folder, contents.sequence, self.close)
        self._journal = Journal(self._system, self._folder / JOURNAL, size)
        return self._journal

    def close(self) -> None:
        """Close the journal; the next commit builds the files anew."""
        if self._journal is not None:
            journal, self._journal = self._journal, None
            journal.close()

    def keep_evidence(self, found: Found) -> RecoveryReport:
        """Set torn and damaged bytes aside; on a full disk the ballast makes room for them.

        Raises:
            OSError: the disk refused; nothing of the store has been touched.
        """
        try:
            return self._set_aside(found)
        except OSError as error:
            if error.errno not in FULL or not self.ballast.give_up():
                raise
            return self._set_aside(found)

    def keep_old_format(self, version: int) -> None:
        """Keep the files of an older format beside the store.

        Raises:
            OSError: the disk refused; nothing of the store has been touched.
        """
        for name in (SNAPSHOT, JOURNAL):
            data = read_if_there(self._system, self._folder / name)
            if data is not None:
                write_new(self._system, self._folder, f"format-{version}-{name}", data)

    def clear_unfinished(self) -> None:
        """Remove what a crash left half-written under a name that nobody reads.

        Raises:
            OSError: the disk refused.
        """
        for name in self._system.names(self._folder):
            if name.endswith(NEW):
                self._system.remove(self._folder / name)

    def _set_aside(self, found: Found) -> RecoveryReport:
        losses = [
            set_aside(self._system, self._folder, loss, evidence)
            for loss, evidence in zip(found.report.losses, found.evidence, strict=True)
        ]
        return replace(found.report, losses=tuple(losses))
