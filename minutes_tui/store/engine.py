"""One store: a folder with a journal, a snapshot, a lock, a draft and ballast, and TinyDB over it.

A commit is serialised, appended to the journal and synced; only then is it applied to memory, from the bytes
as a replay would read them. So memory always equals what is on the disk, and a failure changes nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Self

from minutes_tui.store.drafts import Draft, DraftFile
from minutes_tui.store.encoding import encode
from minutes_tui.store.errors import (
    StoreMissing,
    StoreNotReadable,
    StoreNotWritable,
    StoreReadOnly,
    StoreWriteFailed,
)
from minutes_tui.store.files import Contents, StoreFiles
from minutes_tui.store.following import Following, News
from minutes_tui.store.journal import EXACT, PLAIN, first_line, line_of
from minutes_tui.store.layout import (
    FORMAT,
    JOURNAL,
    PREVIOUS_JOURNAL,
    PREVIOUS_SNAPSHOT,
    SNAPSHOT,
)
from minutes_tui.store.lineage import leave_lineage
from minutes_tui.store.lock import Holder, Lock, holder_of, is_held, writer_has_ended
from minutes_tui.store.memory import DocumentsView, Memory, Operation, Tables, id_given_twice
from minutes_tui.store.migrations import MIGRATIONS, Migration, migrate
from minutes_tui.store.numbering import Numbering, Write
from minutes_tui.store.picture import Footprint, footprint
from minutes_tui.store.recovery import LossKind, RecoveryReport, write_new
from minutes_tui.store.replay import Found, read_store
from minutes_tui.store.snapshot import FORMAT_TABLE, encode_snapshot
from minutes_tui.store.system import System, this_system
from minutes_tui.store.tables import JournalDatabase, JournalStorage

__all__ = ["Store", "Write"]


class Store:
    """One store, open. Use `Store.open`."""

    def __init__(
        self, system: System, folder: Path, found: Found, draft: DraftFile, now: Callable[[], datetime]
    ) -> None:
        self.folder = folder
        """Where the store is."""
        self.recovery: RecoveryReport = found.report
        """What opening found."""
        self.read_only = True
        self.left_as: Footprint | None = None  # the files as they were when the store was let go of
        """Nothing can be written: asked for so, or the store is of a newer format."""
        self.sequence = found.report.sequence
        """The number of the last commit."""
        self.writing = RLock()
        """Held while a commit is made; held by whoever reads and then writes what depends on it."""
        self._system = system
        self._now = now
        self._memory = found.memory
        self._lock: Lock | None = None
        self._following: Following | None = None
        self._files = StoreFiles(system, folder, self._contents)
        self.draft = draft
        """The half-typed line."""
        self.database = JournalDatabase(storage=lambda: JournalStorage(self))
        """TinyDB over the committed documents."""

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        system: System | None = None,
        read_only: bool = False,
        create: bool = False,
        now: Callable[[], datetime],
        migrations: Mapping[int, Migration] = MIGRATIONS,
    ) -> Self:
        """Open the store in a folder.

        Args:
            read_only: only look; nothing on the disk is changed, and no lock is taken.
            create: make a new store where there is none.
            now: tells the time, with its zone.

        Raises:
            StoreMissing: there is none, and none was to be made.
            StoreLocked: another program writes to it.
            StoreDamaged: nothing of it can be read.
            StoreNewer: its format is newer than this program, and cannot be read. One that can is opened
                for reading only, and `recovery.version` says so.
            StoreNotWritable: the disk refuses; it may be opened for reading only.
        """
        system = system if system is not None else this_system()
        if read_only:
            return cls._only_to_look(system, folder, now, migrations)
        try:
            if create:
                _make_place(system, folder)
            elif not _holds_store(system, folder):
                raise StoreMissing(folder)
            lock = Lock.take(system, folder, Holder.this_process(now()))
        except OSError as error:
            raise StoreNotWritable(folder, error) from error
        try:
            if create and not _holds_store(system, folder):
                write_new(system, folder, JOURNAL, first_line(0))
            draft = DraftFile(system, folder)
            found = read_store(system, folder, draft.acknowledged)
            store = cls(system, folder, found, draft, now)
            if found.report.version <= FORMAT:
                store._make_writable(found, migrations)
                store._lock, store.read_only = lock, False
        except OSError as error:
            lock.release()
            raise StoreNotWritable(folder, error) from error
        except BaseException:
            lock.release()
            raise
        if store.read_only:
            lock.release()
        return store

    @classmethod
    def _only_to_look(
        cls, system: System, folder: Path, now: Callable[[], datetime], migrations: Mapping[int, Migration]
    ) -> Self:
        try:
            draft = DraftFile(system, folder)
            found = read_store(system, folder, draft.acknowledged)
            if found.report.torn:
                found = _without_write_under_way(system, folder, found, draft.acknowledged)
        except NotADirectoryError as error:
            raise StoreMissing(folder) from error
        except OSError as error:
            raise StoreNotReadable(folder, error) from error
        store = cls(system, folder, found, draft, now)
        if found.report.version < FORMAT:
            store._memory = Memory(migrate(folder, store.tables, found.report.version, migrations))
        return store

    @property
    def tables(self) -> Tables:
        """All tables as TinyDB has them; not to be changed."""
        return self._memory.tables

    def documents(self, table: str) -> DocumentsView:
        """The committed documents of a table by their ids, without copying; not to be changed."""
        return DocumentsView(lambda: self._memory, table)

    def follow(self) -> News:
        """Take in what another program has committed since the last look, in a store open for reading only."""
        if self._following is None:
            self._following = Following(self._system, self.folder, self._memory, self.sequence)
        news = self._following.look()
        self._memory, self.sequence = self._following.memory, self._following.sequence
        return news

    @property
    def writer_has_ended(self) -> bool:
        """Has the program that wrote to it let go of it?"""
        return writer_has_ended(self._system, self.folder)

    @property
    def holder(self) -> Holder:
        """The program that wrote to it last, as far as is known."""
        return holder_of(self._system, self.folder)

    def next_number(self, table: str) -> int:
        """The number that a new document of a table gets in TinyDB."""
        return self._memory.next_number(table)

    def unsubmitted_draft(self) -> Draft | None:
        """The half-typed line, unless a document with its id has been saved since."""
        draft = self.draft.load()
        if draft is None or any(draft.entry_id in ids for ids in self._memory.documents.values()):
            return None
        return draft

    def commit(self, writes: Sequence[Write]) -> int:
        """Save changes to any number of documents: all or none.

        Returns:
            the number of the commit.

        Raises:
            StoreWriteFailed: the disk refused; nothing has changed.
            StoreReadOnly: the store is open for reading only.
            TypeError, ValueError: a document is nothing that JSON can say, or bears another id.
        """
        return self.commit_all([writes])

    def commit_all(self, batches: Sequence[Sequence[Write]]) -> int:
        """Save several commits with one wait for the disk: all of them or none.

        Returns:
            the number of the last of them; they bear numbers in a row. Otherwise as `commit`.
        """
        with self.writing:
            planned = Numbering(self._memory)
            return self._save([planned.operations(writes) for writes in batches])

    def commit_operations(self, operations: Sequence[Operation]) -> int:
        """Save changes given in TinyDB's numbers; otherwise as `commit`."""
        with self.writing:
            twice = id_given_twice(self._memory, operations)
            if twice is not None:
                raise ValueError(f"two documents of one table cannot bear the id {twice!r}")
            return self._save([operations])

    def compact(self) -> None:
        """Write the snapshot anew and begin an empty journal; lay in the ballast again if it was given up.

        Raises:
            StoreWriteFailed: the disk refused; the store is as it was.
            StoreReadOnly: the store is open for reading only.
        """
        with self.writing:
            if self.read_only:
                raise StoreReadOnly(self.folder)
            try:
                self._files.build_anew(keep_previous=True)
            except OSError as error:
                raise StoreWriteFailed(self.folder, error) from error
            self._files.ballast.lay_in()

    @property
    def compaction_due(self) -> bool:
        """The journal has grown so long that it makes opening slow."""
        return self._files.compaction_due

    @property
    def has_ballast(self) -> bool:
        """There is still something to give up when the disk is full."""
        return self._files.ballast.present

    def close(self) -> None:
        """Let go of the store. Everything committed is on the disk already."""
        with self.writing:
            if self.compaction_due:
                # The journal holds everything all the same.
                with suppress(StoreWriteFailed):
                    self.compact()
            if not self.read_only:
                self._files.ballast.give_up()
            self.read_only = True
            self._files.close()
            self.draft.close()
            self.left_as = footprint(self.folder)
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _save(self, commits: Sequence[Sequence[Operation]]) -> int:
        """Append, sync, apply; in this order, so that a failure leaves memory as the disk is."""
        if self.read_only:
            raise StoreReadOnly(self.folder)
        moment = self._time()
        lines: list[bytes] = []
        values: list[list[Operation]] = []
        for operations in commits:
            if any(table == FORMAT_TABLE for table, _, _ in operations):
                raise ValueError(f"{FORMAT_TABLE!r} is not a table for documents")
            payload, value, exact = encode({"at": moment, "do": [list(operation) for operation in operations]})
            lines.append(line_of(self.sequence + len(lines) + 1, EXACT if exact else PLAIN, payload))
            values.append(value["do"])
        self._append_and_apply(b"".join(lines), values)
        # Only the telling of torn from damaged hangs on this; the commits themselves are on the disk.
        with suppress(OSError):
            self.draft.acknowledge(self.sequence)
        return self.sequence

    def _append_and_apply(self, lines: bytes, values: Sequence[list[Operation]]) -> None:
        """Append, then apply; when somebody interrupts the program in between, memory and disk still agree."""
        sequence = self.sequence + len(values)
        appended = False
        try:
            self._files.append(lines)
            appended = True
            self._apply(values, sequence)
        except StoreWriteFailed:
            raise
        except BaseException:
            if appended:
                self._apply(values, sequence)
            else:
                # Nobody knows how much of the lines is in the file: the next commit builds it anew.
                self._files.close()
            raise

    def _apply(self, values: Sequence[list[Operation]], sequence: int) -> None:
        """Carry out commits in memory; to do so a second time changes nothing."""
        for value in values:
            self._memory.apply(value)
        self.sequence = sequence

    def _make_writable(self, found: Found, migrations: Mapping[int, Migration]) -> None:
        """Mend what opening found, and make ready for commits.

        Raises:
            OSError: the disk refused.
        """
        try:
            self._mend(found, migrations)
            leave_lineage(self._system, self.folder, self.sequence)
        except BaseException:
            self._files.close()
            raise
        self._files.ballast.lay_in()
        self.draft.read_only = False
        with suppress(OSError):
            self.draft.acknowledge(self.sequence)

    def _mend(self, found: Found, migrations: Mapping[int, Migration]) -> None:
        self._files.clear_unfinished()
        self.recovery = self._files.keep_evidence(found)
        version = found.report.version
        if version == FORMAT:
            self._files.take_up(found)
            return
        self._memory = Memory(migrate(self.folder, self._memory.tables, version, migrations))
        self._files.keep_old_format(version)
        self._files.build_anew(keep_previous=False)
        self.recovery = replace(self.recovery, migrated=True)

    def _contents(self) -> Contents:
        return Contents(encode_snapshot(self._memory.tables, self.sequence, self._time()), self.sequence)

    def _time(self) -> str:
        return self._now().astimezone(UTC).isoformat()


def _without_write_under_way(system: System, folder: Path, found: Found, acknowledged: int) -> Found:
    """Tells the end of a line that somebody is writing from one that a crash cut off.

    While somebody holds the lock, an unfinished line is no loss. Nobody does: then whoever wrote it has ended
    since, and what is read now is what there is.
    """
    if not is_held(system, folder):
        return read_store(system, folder, acknowledged)
    losses = tuple(loss for loss in found.report.losses if loss.kind is not LossKind.TORN)
    return replace(found, report=replace(found.report, losses=losses))


def _make_place(system: System, folder: Path) -> None:
    system.make_folder(folder)
    system.sync_folder(folder.parent)


def _holds_store(system: System, folder: Path) -> bool:
    try:
        names = system.names(folder)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return any(name in names for name in (JOURNAL, SNAPSHOT, PREVIOUS_JOURNAL, PREVIOUS_SNAPSHOT))
