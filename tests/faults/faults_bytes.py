"""Files cut at every byte, and every bit of them flipped: nothing is lost silently, nothing changes silently."""

from collections.abc import Sequence
from pathlib import Path

from faults_disk import SimulatedDisk
from faults_oracle import Change, FaultFound, Model, Outcome, clock, expect, script
from faults_power import FOLDER

from minutes_tui.store.engine import Store
from minutes_tui.store.layout import DRAFT, JOURNAL, SNAPSHOT
from minutes_tui.store.recovery import LossKind

Files = dict[Path, bytes]


def kept_files(changes: Sequence[Change], compacted_after: int) -> Files:
    """The files of a store as a killed program leaves them."""
    disk = SimulatedDisk(folders={Path("/"), Path("/library")})
    store = Store.open(FOLDER, system=disk, create=True, now=clock())
    for number, change in enumerate(changes, 1):
        store.commit(change)
        if number == compacted_after:
            store.compact()
    store.draft.save("line-1", "half of the first")
    store.draft.save("line-1", "half of the first line")
    return disk.files()


def journal_cut_everywhere(changes: int, every: int = 1) -> Outcome:
    """Cut the journal at every byte, with and without the acknowledged number beside it."""
    outcome = Outcome("the journal cut at every byte")
    plan = script(11, changes)
    compacted = changes // 3
    files = kept_files(plan, compacted)
    journal = files[FOLDER / JOURNAL]
    ends = _line_ends(journal)
    for size in range(0, len(journal), every):
        whole = compacted + max(0, sum(end <= size for end in ends) - 1)
        cut = {**files, FOLDER / JOURNAL: journal[:size]}
        outcome.attempt(f"cut to {size} bytes", _after_cut, cut, plan, whole, known=True)
        unknown = {path: data for path, data in cut.items() if path.name != DRAFT}
        outcome.attempt(f"cut to {size} bytes, no draft file", _after_cut, unknown, plan, whole, known=False)
    outcome.note = f"{len(journal)} bytes"
    return outcome


def _line_ends(journal: bytes) -> list[int]:
    """For each line the number of bytes with which it is whole; the sign that ends it may be missing."""
    ends: list[int] = []
    start = 0
    while start < len(journal):
        start = journal.index(b"\n", start) + 1
        ends.append(start - 1 if ends else start)
    return ends


def _after_cut(files: Files, plan: list[Change], whole: int, known: bool) -> None:
    disk = SimulatedDisk(files, {FOLDER, FOLDER.parent, Path("/")})
    with Store.open(FOLDER, system=disk, now=clock()) as store:
        expect(store, [Model().with_changes(plan[:whole])], "after the cut")
        lost = list(store.recovery.lost)
        expected = list(range(whole + 1, len(plan) + 1)) if known else []
        if lost != expected:
            raise FaultFound(f"lost are {expected}, reported are {lost}")
        if not known and any(loss.kind is not LossKind.TORN for loss in store.recovery.losses if loss.start):
            raise FaultFound("without a known number a cut tail is a torn one")
        _evidence_is_kept(disk, files, store)
    _in_order_the_next_time(disk)


def _evidence_is_kept(disk: SimulatedDisk, before: Files, store: Store) -> None:
    after = disk.files()
    for loss in store.recovery.losses:
        bytes_lost = before.get(FOLDER / loss.file, b"")[loss.start : loss.stop]
        if bytes_lost and (
            loss.set_aside is None or not after[FOLDER / loss.set_aside].endswith(b"\n" + bytes_lost)
        ):
            raise FaultFound(f"the bytes of {loss} were not set aside")


def _in_order_the_next_time(disk: SimulatedDisk) -> None:
    with Store.open(FOLDER, system=disk, now=clock()) as store:
        if not store.recovery.clean:
            raise FaultFound(f"the mended store is not in order: {store.recovery.losses}")


def every_bit_flipped(changes: int, every: int = 1) -> Outcome:
    """Flip every bit of the journal, the snapshot and the draft, one at a time: nothing at all is lost."""
    outcome = Outcome("every bit flipped: journal, snapshot, draft")
    plan = script(13, changes)
    files = kept_files(plan, compacted_after=changes // 2)
    for name in (JOURNAL, SNAPSHOT, DRAFT):
        data = files[FOLDER / name]
        for bit in range(0, len(data) * 8, every):
            flipped = bytearray(data)
            flipped[bit // 8] ^= 1 << bit % 8
            damaged = {**files, FOLDER / name: bytes(flipped)}
            outcome.attempt(f"bit {bit} of {name}", _after_flip, damaged, plan)
    outcome.note = f"{sum(len(files[FOLDER / name]) for name in (JOURNAL, SNAPSHOT, DRAFT))} bytes"
    return outcome


def every_byte_destroyed(changes: int, every: int = 1) -> Outcome:
    """Overwrite every byte of the journal with another one: at most one commit is lost, and it is named."""
    outcome = Outcome("every byte of the journal overwritten")
    plan = script(13, changes)
    files = kept_files(plan, compacted_after=changes // 2)
    journal = files[FOLDER / JOURNAL]
    for place in range(0, len(journal), every):
        hurt = bytearray(journal)
        hurt[place] ^= 0b1001_0110
        outcome.attempt(f"byte {place}", _after_destruction, {**files, FOLDER / JOURNAL: bytes(hurt)}, plan)
    outcome.note = f"{len(journal)} bytes"
    return outcome


def _after_destruction(files: Files, plan: list[Change]) -> None:
    disk = SimulatedDisk(files, {FOLDER, FOLDER.parent, Path("/")})
    with Store.open(FOLDER, system=disk, now=clock()) as store:
        lost = set(store.recovery.lost)
        if len(lost) > 1:
            raise FaultFound(f"one byte took several commits: {sorted(lost)}")
        kept = [change for number, change in enumerate(plan, 1) if number not in lost]
        expect(store, [Model().with_changes(kept)], f"without the lost commits {sorted(lost)}")
        _evidence_is_kept(disk, files, store)
    _in_order_the_next_time(disk)


def _after_flip(files: Files, plan: list[Change]) -> None:
    disk = SimulatedDisk(files, {FOLDER, FOLDER.parent, Path("/")})
    with Store.open(FOLDER, system=disk, now=clock()) as store:
        if store.recovery.lost:
            raise FaultFound(f"one bit took commits: {store.recovery.lost}")
        expect(store, [Model().with_changes(plan)], "with one bit flipped")
        _evidence_is_kept(disk, files, store)
        draft = store.draft.load()
        if draft is not None and draft.text not in ("half of the first", "half of the first line"):
            raise FaultFound(f"the draft changed silently: {draft.text!r}")
        if draft is None:
            raise FaultFound("one bit took both slots of the draft")
    _in_order_the_next_time(disk)
