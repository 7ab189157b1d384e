"""Disks that are really full, and folders that may not be written to."""

import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from faults_oracle import FaultFound, Model, Outcome, changes_from, clock, expect, script

from minutes_tui.store.engine import Store
from minutes_tui.store.errors import StoreNotWritable, StoreWriteFailed

NOBODY = 65534
"""The number of the ordinary user as whom a read-only folder is tried, where the tests run as root."""


def file_size_limit(place: Path) -> Outcome:
    """Let no file grow past a limit of the system; with some limits a write is cut short in the middle."""
    outcome = Outcome("disk full: no file may grow past a limit (RLIMIT_FSIZE)")
    for limit in (4_000, 9_001, 20_000, 65_536, 100_003):
        folder = place / f"limit-{limit}"
        outcome.attempt(f"{limit} bytes", _in_process_of_its_own, partial(_limited, folder, limit))
        shutil.rmtree(folder, ignore_errors=True)
    return outcome


def _limited(folder: Path, limit: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    Store.open(folder, create=True, now=clock()).close()
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    model = _fill(folder)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    _all_is_there(folder, model)


def small_disk(place: Path) -> Outcome:
    """Fill a disk of two mebibytes; only root may mount one, so for others the row says that it was not tried."""
    outcome = Outcome("disk full: a small tmpfs")
    if os.geteuid() != 0:
        outcome.note = "not tried: only root may mount"
        return outcome
    with _mounted(place / "small", 2 << 20) as disk:
        folder = disk / "meeting"
        outcome.attempt("filled by the record itself", _filled_disk, folder)
        shutil.rmtree(folder)
        outcome.attempt("filled by something else", _filled_by_others, disk)
    return outcome


def _filled_disk(folder: Path) -> None:
    model = _fill(folder, least_with_ballast=1_000)
    _all_is_there(folder, model)


def _filled_by_others(disk: Path) -> None:
    folder = disk / "meeting"
    model = Model()
    with Store.open(folder, create=True, now=clock()) as store:
        if not store.has_ballast:
            raise FaultFound("no ballast was laid in though there is room")
        (disk / "film").write_bytes(b"x" * (os.statvfs(disk).f_bavail * os.statvfs(disk).f_bsize))
        changes = script(5, 600)
        for change in changes:
            store.commit(change)
            model.apply(change)
        if store.has_ballast:
            raise FaultFound("the commits went in, and the ballast is still there")
        expect(store, [model], "on a full disk")
    _all_is_there(folder, model)
    (disk / "film").unlink()
    with Store.open(folder, now=clock()) as store:
        if not store.has_ballast:
            raise FaultFound("the ballast was not laid in again when there was room")


def _fill(folder: Path, least_with_ballast: int = 0) -> Model:
    """Commit until the disk refuses for good; the changes that went in."""
    model = Model()
    refused = after_ballast = 0
    with Store.open(folder, create=True, now=clock()) as store:
        had_ballast = store.has_ballast
        for change in changes_from(9):
            try:
                store.commit(change)
            except StoreWriteFailed:
                refused += 1
                if refused > 5:
                    break
                continue
            model.apply(change)
            after_ballast += had_ballast and not store.has_ballast
        expect(store, [model], "memory on a full disk")
    if after_ballast < least_with_ballast:
        raise FaultFound(f"the ballast let only {after_ballast} more changes in")
    return model


def _all_is_there(folder: Path, model: Model) -> None:
    for _ in range(2):
        with Store.open(folder, now=clock()) as store:
            expect(store, [model], "after the disk was full")
            if not store.recovery.clean:
                raise FaultFound(f"the store is not in order: {store.recovery.losses}")


def read_only_folder(place: Path) -> Outcome:
    """Take the right to write away, as an ordinary user: one clear refusal, and reading goes on."""
    outcome = Outcome("a folder that may not be written to, as an ordinary user")
    place.chmod(0o755)
    folder = place / "locked-away"
    folder.mkdir()
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    outcome.attempt("while open", _in_process_of_its_own, partial(_locked_while_open, folder / "meeting"))
    outcome.attempt("before opening", _in_process_of_its_own, partial(_locked_before, folder / "other"))
    shutil.rmtree(folder)
    return outcome


def _locked_while_open(folder: Path) -> None:
    _be_ordinary()
    changes = script(21, 20)
    model = Model().with_changes(changes[:15])
    with Store.open(folder, create=True, now=clock()) as store:
        for change in changes[:10]:
            store.commit(change)
        folder.chmod(0o500)
        # The journal is open already: commits go on, what needs a new file is refused.
        for change in changes[10:15]:
            store.commit(change)
        try:
            store.compact()
        except StoreWriteFailed:
            expect(store, [model], "after a compaction that was refused")
        else:
            raise FaultFound("a compaction went through in a folder that may not be written to")
    folder.chmod(0o700)
    _all_is_there(folder, model)


def _locked_before(folder: Path) -> None:
    _be_ordinary()
    changes = script(22, 10)
    with Store.open(folder, create=True, now=clock()) as store:
        for change in changes:
            store.commit(change)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    (folder / "lock").unlink()
    del before["lock"]
    folder.chmod(0o500)
    try:
        Store.open(folder, now=clock())
    except StoreNotWritable:
        with Store.open(folder, read_only=True, now=clock()) as store:
            expect(store, [Model().with_changes(changes)], "opened for reading only")
    else:
        raise FaultFound("a folder that may not be written to was opened for writing")
    folder.chmod(0o700)
    if {path.name: path.read_bytes() for path in folder.iterdir()} != before:
        raise FaultFound("a refused opening changed files")


def _be_ordinary() -> None:
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def _in_process_of_its_own(act: Callable[[], None]) -> None:
    """Act in a process whose limits and rights end with it."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        said = b"the process ended early"
        try:
            act()
            said = b""
        except FaultFound as found:
            said = str(found).encode()
        finally:
            os.write(writing, said)
            os._exit(0)
    os.close(writing)
    said = os.read(reading, 65_536)
    os.close(reading)
    os.waitpid(process, 0)
    if said:
        raise FaultFound(said.decode())


@contextmanager
def _mounted(point: Path, size: int) -> Iterator[Path]:
    point.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(point)], check=True)
    try:
        yield point
    finally:
        subprocess.run(["umount", str(point)], check=True)
        point.rmdir()
