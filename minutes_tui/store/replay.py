"""A store's files → its documents, and a report of what could not be read."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from minutes_tui.store.collecting import without_collection
from minutes_tui.store.errors import StoreDamaged, StoreMissing, StoreNewer
from minutes_tui.store.journal import Record, Scan, scan
from minutes_tui.store.layout import FORMAT, JOURNAL, PREVIOUS_JOURNAL, PREVIOUS_SNAPSHOT, SNAPSHOT
from minutes_tui.store.memory import Memory
from minutes_tui.store.recovery import Loss, LossKind, RecoveryReport, read_if_there
from minutes_tui.store.snapshot import Snapshot, decode_snapshot
from minutes_tui.store.system import System


@dataclass(frozen=True, slots=True)
class Found:
    """A store as it was read, with what must be mended before it can be written to."""

    memory: Memory
    """The documents."""
    report: RecoveryReport
    """What was found; no loss in it is set aside yet."""
    evidence: tuple[bytes, ...]
    """For each loss of the report the bytes that cannot be used."""
    good_size: int
    """How many bytes of the journal are good from its beginning on."""
    appendable: bool
    """The journal can be written on once it is cut to its good size; else it must be built anew."""
    snapshot_intact: bool
    """The snapshot may be kept as the previous one."""
    snapshot_size: int
    """Its size in bytes; 0 where there is none."""


def read_store(system: System, folder: Path, acknowledged: int) -> Found:
    """Read the store in `folder`; nothing is changed.

    Args:
        acknowledged: the number of the last acknowledged commit that the draft file knows; 0 for none.

    Raises:
        StoreMissing: there is none.
        StoreDamaged: there is something, and nothing of it can be read.
        StoreNewer: it has a newer format that cannot be read.
    """
    with without_collection():
        return _read_files(_Files(system, folder), acknowledged)


def _read_files(files: "_Files", acknowledged: int) -> Found:
    try:
        if files.in_order:
            found = _replay(files, files.snapshot, files.journals, acknowledged)
        else:
            found = _read_with_previous(files, acknowledged)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        if files.version > FORMAT:
            raise StoreNewer(files.folder, files.version) from error
        raise StoreDamaged(files.folder) from error
    damaged = any(loss.kind is not LossKind.TORN for loss in found.report.losses)
    if found.report.version > FORMAT and (damaged or found.report.from_previous):
        # What looks like damage is the newer form; half of a record must not be shown as all of it.
        raise StoreNewer(files.folder, found.report.version)
    return found


class _Files:
    """The files of a store as they were read, each at most once."""

    def __init__(self, system: System, folder: Path) -> None:
        self._system = system
        self.folder = folder
        self.data: dict[str, bytes] = {}
        self.journal = self.scan(JOURNAL)
        self.snapshot = self.read_snapshot(SNAPSHOT)

    @property
    def version(self) -> int:
        """The highest format that any of the files claims; one that is not intact claims nothing.

        The first line of a journal keeps its form in all formats, the snapshot's checksum may not: so a
        snapshot that does not fit its checksum is believed where no journal says otherwise.
        """
        claims = []
        if self.journal is not None and self.journal.version is not None:
            claims.append(self.journal.version)
        if self.snapshot is not None and (self.snapshot.intact or not claims):
            claims.append(self.snapshot.version)
        return max(claims, default=FORMAT)

    @property
    def journal_version(self) -> int | None:
        """The format of the journal; None where it cannot be told."""
        return None if self.journal is None else self.journal.version

    @property
    def journals(self) -> list[tuple[str, Scan]]:
        """The journal, where there is one."""
        return [] if self.journal is None else [(JOURNAL, self.journal)]

    @property
    def in_order(self) -> bool:
        """The snapshot is intact, and the journal goes on from it."""
        if self.journal is None or self.journal.base is None:
            return False
        if self.snapshot is None:
            return SNAPSHOT not in self.data and self.journal.base == 0
        return self.snapshot.intact and self.journal.base <= self.snapshot.sequence

    def scan(self, name: str) -> Scan | None:
        """Read a journal; None where there is none."""
        data = self._read(name)
        return None if data is None else scan(data)

    def read_snapshot(self, name: str) -> Snapshot | None:
        """Read a snapshot; None where there is none that can be read."""
        data = self._read(name)
        return None if data is None else decode_snapshot(data)

    def _read(self, name: str) -> bytes | None:
        data = read_if_there(self._system, self.folder / name)
        if data is not None:
            self.data[name] = data
        return data


def _read_with_previous(files: _Files, acknowledged: int) -> Found:
    """Read a store whose snapshot or journal is missing or damaged, with the help of those before them.

    What passes its checksum comes first: the snapshot, the one before it, or none where the journals go back
    to the beginning. Only where commits are lost with each of them is a snapshot taken that is not intact.
    """
    before = files.scan(PREVIOUS_JOURNAL)
    earlier = files.read_snapshot(PREVIOUS_SNAPSHOT)
    if not files.data:
        raise StoreMissing(files.folder)
    # A migration leaves files of the older format behind; they do not go together with these.
    if before is not None and before.version not in (None, files.version):
        before = None
    if earlier is not None and earlier.version != files.version:
        earlier = None
    journals = [(name, part) for name, part in ((PREVIOUS_JOURNAL, before), (JOURNAL, files.journal)) if part]
    readable = [snapshot for snapshot in (files.snapshot, earlier) if snapshot is not None]
    if not readable and not any(part.base is not None or part.records for _, part in journals):
        raise StoreDamaged(files.folder)
    intact: list[Snapshot | None] = [snapshot for snapshot in readable if snapshot.intact]
    found = [_replay(files, snapshot, journals, acknowledged) for snapshot in [*intact, None]]
    best = min(found, key=lambda one: len(one.report.lost))
    changed = [snapshot for snapshot in readable if not snapshot.intact]
    if best.report.lost and changed:
        base = files.journal.base if files.journal is not None else None
        # Its own number may be what was damaged; to carry out commits twice that it holds does no harm.
        tried = replace(changed[0], sequence=changed[0].sequence if base is None else base)
        last_resort = _replay(files, tried, journals, acknowledged)
        best = min(best, last_resort, key=lambda one: len(one.report.lost))
    return best


def _replay(files: _Files, snapshot: Snapshot | None, journals: list[tuple[str, Scan]], acknowledged: int) -> Found:
    """Build the documents from a snapshot and all commits in the journals behind it."""
    replay = _Replay(snapshot)
    intact = SNAPSHOT not in files.data or (files.snapshot is not None and files.snapshot.intact)
    if not intact:
        data = files.data[SNAPSHOT]
        replay.lose(Loss(LossKind.DAMAGED, SNAPSHOT, 0, len(data)), data)
    for position, (name, part) in enumerate(journals):
        following = journals[position + 1][1] if position + 1 < len(journals) else None
        replay.walk(name, part, files.data[name], _limit(following))
    replay.end(acknowledged)
    torn = all(loss.kind is LossKind.TORN for loss in replay.losses)
    ends_in_line = files.data.get(JOURNAL, b"")[: replay.good_size].endswith(b"\n")
    report = RecoveryReport(
        tuple(replay.losses),
        max(replay.sequence, acknowledged),
        moment(replay.last),
        snapshot is not files.snapshot or not (files.in_order or files.snapshot),
        files.version,
    )
    return Found(
        replay.memory,
        report,
        tuple(replay.evidence),
        good_size=replay.good_size,
        appendable=torn and ends_in_line and files.in_order and files.journal_version == FORMAT,
        snapshot_intact=intact,
        snapshot_size=len(files.data.get(SNAPSHOT, b"")),
    )


def _limit(following: Scan | None) -> int | None:
    """The last number that counts in a journal which another one follows.

    A commit that failed may stand at the end of the earlier one; its number was given again in the later one.
    """
    if following is None:
        return None
    if following.base is None:
        return following.records[0].sequence - 1 if following.records else None
    return following.base


def moment(record: Record | None) -> datetime | None:
    """When a commit was made."""
    return None if record is None else datetime.fromisoformat(record.value["at"])


class _Replay:
    """Documents growing commit by commit, and what is missing in between."""

    def __init__(self, snapshot: Snapshot | None) -> None:
        self.memory = Memory(snapshot.tables if snapshot is not None else None)
        self.sequence = snapshot.sequence if snapshot is not None else 0
        self.last: Record | None = None
        self.losses: list[Loss] = []
        self.evidence: list[bytes] = []
        self.good_size = 0
        self._file = JOURNAL
        self._size = 0
        self._tail: tuple[int, int, bytes] | None = None

    def walk(self, name: str, part: Scan, data: bytes, limit: int | None) -> None:
        """Carry out the commits of one journal."""
        self._file, self._size, self._tail = name, part.size, None
        self.good_size = part.size
        if not part.unreadable and self._walk_in_order(part, limit):
            return
        places: list[Record | _Gap] = [*part.records, *(_Gap(start, stop) for start, stop in part.unreadable)]
        gap: _Gap | None = None
        start_of_last = -1
        for place in sorted(places, key=lambda place: (place.start, place.stop)):
            if isinstance(place, Record):
                start_of_last = place.start
                if limit is None or place.sequence <= limit:
                    self._carry_out(place, gap, data)
                    gap = None
            elif place.start == start_of_last:
                # One bit was put right, and nothing is lost.
                loss = Loss(LossKind.DAMAGED, name, place.start, place.stop, range(0), moment(self.last))
                self.lose(loss, data[place.start : place.stop])
            else:
                gap = place if gap is None else _Gap(gap.start, place.stop)
        if gap is not None:
            self._tail = (gap.start, gap.stop, data[gap.start : gap.stop])
            self.good_size = gap.start

    def end(self, acknowledged: int) -> None:
        """Judge the end of the last journal: torn, damaged, or shorter than what was acknowledged."""
        lost = range(self.sequence + 1, acknowledged + 1)
        if self._tail is not None:
            start, stop, evidence = self._tail
            kind = LossKind.DAMAGED if lost else LossKind.TORN
            self.lose(Loss(kind, self._file, start, stop, lost, moment(self.last)), evidence)
        elif lost:
            place = self._size
            self.lose(Loss(LossKind.MISSING, self._file, place, place, lost, moment(self.last)), b"")

    def lose(self, loss: Loss, evidence: bytes) -> None:
        """Note a loss."""
        self.losses.append(loss)
        self.evidence.append(evidence)

    def _walk_in_order(self, part: Scan, limit: int | None) -> bool:
        """The quick way for a journal in which nothing is amiss; False, and nothing done, for any other."""
        expected = self.sequence
        for record in part.records:
            if record.sequence > expected + 1 or (limit is not None and record.sequence > limit):
                return False
            expected = max(expected, record.sequence)
        for record in part.records:
            if record.sequence > self.sequence:
                self.memory.apply(record.value["do"])
        self.sequence = expected
        self.last = part.records[-1] if part.records else self.last
        return True

    def _carry_out(self, record: Record, gap: "_Gap | None", data: bytes) -> None:
        lost = range(self.sequence + 1, record.sequence)
        if gap is not None:
            kind, start, stop = LossKind.DAMAGED, gap.start, gap.stop
        else:
            kind, start, stop = LossKind.MISSING, record.start, record.start
        if gap is not None or lost:
            loss = Loss(kind, self._file, start, stop, lost, moment(self.last), moment(record))
            self.lose(loss, data[start:stop])
        if record.sequence > self.sequence:
            self.memory.apply(record.value["do"])
            self.sequence = record.sequence
        self.last = record


@dataclass(frozen=True, slots=True)
class _Gap:
    """A range of bytes in which no line can be read."""

    start: int
    stop: int
