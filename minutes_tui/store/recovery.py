"""Reading a store back: what is good is used, what is not is set aside and named.

A crash can leave the last line of the journal torn: it was never acknowledged, and nothing is lost with it.
Everything else that cannot be read is damage. The two look alike at the end of the file; the number of the
last acknowledged commit, which stands in the draft file, tells them apart.
"""

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path

from minutes_tui.store.journal import write_all
from minutes_tui.store.layout import FORMAT, NEW, SET_ASIDE
from minutes_tui.store.system import System


class LossKind(StrEnum):
    """What happened to bytes or commits that are not in the store any more."""

    TORN = "torn"
    """The end of a commit that a crash cut off; nobody had been told that it was saved."""
    DAMAGED = "damaged"
    """Bytes that had been good and are not."""
    MISSING = "missing"
    """Acknowledged commits of which not one byte is there."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One place at which a file of the store could not be read."""

    kind: LossKind
    """What happened."""
    file: str
    """The name of the file."""
    start: int
    """The first byte that cannot be used."""
    stop: int
    """The byte after the last that cannot be used."""
    sequences: range = range(0)
    """The numbers of the acknowledged commits that are lost with it; empty where nothing is lost."""
    after: datetime | None = None
    """When the last good commit before the place was made."""
    before: datetime | None = None
    """When the first good commit behind the place was made."""
    set_aside: str | None = None
    """The file beside the store that holds the bytes; None where there are none or the store is only read."""


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """What opening a store found."""

    losses: tuple[Loss, ...] = ()
    """Every place that could not be read, in the order of the record."""
    sequence: int = 0
    """The number of the last commit."""
    last_commit: datetime | None = None
    """When the last commit in the journal was made."""
    from_previous: bool = False
    """The snapshot could not be used, and everything was built again from the files before it."""
    version: int = FORMAT
    """The version of the format in which the store was found."""
    migrated: bool = False
    """The store was brought to this program's format; its old files are kept beside it."""

    @property
    def clean(self) -> bool:
        """No byte was torn, damaged or missing."""
        return not self.losses

    @property
    def torn(self) -> bool:
        """The end of a commit is not whole."""
        return any(loss.kind is LossKind.TORN for loss in self.losses)

    @property
    def lost(self) -> tuple[int, ...]:
        """The numbers of all acknowledged commits that are lost."""
        return tuple(number for loss in self.losses for number in loss.sequences)


def set_aside(system: System, folder: Path, loss: Loss, evidence: bytes) -> Loss:
    """Keep the bytes of a loss in a file beside the store: a line that says what they are, then the bytes.

    The name follows from the place and the bytes, so that a crash and a second recovery make no second file.

    Raises:
        OSError: the disk refused; nothing of the store has been touched.
    """
    if not evidence:
        return loss
    checksum = blake2b(evidence, digest_size=4).hexdigest()
    name = f"{SET_ASIDE}{loss.file}-{loss.start}-{checksum}"
    said = {
        "format": FORMAT,
        "kind": loss.kind,
        "file": loss.file,
        "start": loss.start,
        "stop": loss.stop,
        "first_lost": loss.sequences[0] if loss.sequences else None,
        "last_lost": loss.sequences[-1] if loss.sequences else None,
        "after": loss.after.isoformat() if loss.after else None,
        "before": loss.before.isoformat() if loss.before else None,
    }
    if name not in system.names(folder):
        write_new(system, folder, name, json.dumps(said).encode() + b"\n" + evidence)
    return replace(loss, set_aside=name)


def write_new(system: System, folder: Path, name: str, data: bytes) -> None:
    """Write a whole file so that it is there with all its bytes or not at all; one of that name is replaced.

    Raises:
        OSError: the disk refused; a file of that name is as it was, unless only the folder's sync failed.
    """
    write_complete(system, folder / (name + NEW), data)
    system.replace(folder / (name + NEW), folder / name)
    system.sync_folder(folder)


def write_complete(system: System, path: Path, data: bytes) -> None:
    """Write and sync a file under a name of its own; what an earlier crash left there is thrown away.

    Raises:
        OSError: the disk refused; no file of that name is left, if the disk allows even that.
    """
    try:
        handle = system.create(path)
    except FileExistsError:
        system.remove(path)
        handle = system.create(path)
    try:
        write_all(system, handle, 0, data)
        system.sync_data(handle)
    except OSError:
        system.close(handle)
        with suppress(OSError):
            system.remove(path)
        raise
    system.close(handle)


def read_if_there(system: System, path: Path) -> bytes | None:
    """The bytes of a file; None where there is none."""
    try:
        return system.read(path)
    except FileNotFoundError:
        return None


def clear_folder(system: System, folder: Path) -> None:
    """Remove a folder of plain files that nothing was kept in: what an interrupted setting up left.

    Raises:
        OSError: the disk refused.
    """
    if folder.is_dir():
        for path in list(folder.iterdir()):
            if not path.is_dir():
                system.remove(path)
        with suppress(OSError):
            folder.rmdir()
