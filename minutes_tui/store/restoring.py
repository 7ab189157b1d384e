"""Out of a backup and back into a library.

Nothing is written before the list in the backup has been read and checked, every byte is checked while it is
written, and what is there already is never touched.
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minutes_tui.store.backup import LIST, PIECE, SAFE, Backup, BackupError
from minutes_tui.store.errors import reason_of
from minutes_tui.store.journal import write_all
from minutes_tui.store.layout import FORMAT
from minutes_tui.store.recovery import clear_folder
from minutes_tui.store.system import System, this_system

LARGEST = 1 << 30
"""Bytes that any backup may unfold to."""
LARGEST_RATIO = 250
"""How many times its own size a backup may unfold to beyond that; records fold to a tenth or so."""
STAGING = "restoring"
"""The folder in which stores are put together before they get their names."""

_NO_ARCHIVE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    # The archive claims a method or a password that no backup of this program has.
    NotImplementedError,
    RuntimeError,
)
"""What reading an archive may raise that is damaged or none at all."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restoring did."""

    stores: tuple[str, ...]
    """The names of the stores that were put back."""
    kept: tuple[str, ...] = ()
    """Files beside the stores (settings, shorthand, templates) that were there already and stayed."""


def look_into(source: Path) -> Backup:
    """What a backup holds; every byte of it is checked.

    Raises:
        BackupError: it is damaged, not a backup, or made by a newer program.
    """
    with _opened(source) as (archive, said):
        for name in said["members"]:
            for _ in _pieces(archive, said, name, source):
                pass
        return _described(said)


def restore(
    source: Path, target: Path, *, names: Sequence[str] | None = None, system: System | None = None
) -> Restored:
    """Put stores and files of a backup back in their places below `target`.

    A file beside the stores that is there already stays: the settings of this machine are not those of another.

    Args:
        names: only these stores; without, all that is in the backup.

    Raises:
        BackupError: the backup is damaged, a name is not in it, or a store is in its place already. Each
            store is put back whole or not at all.
    """
    system = system if system is not None else this_system()
    with _opened(source) as (archive, said):
        chosen = tuple(said["stores"] if names is None else names)
        wanted = _wanted(said, chosen, everything=names is None)
        there = [place for place in wanted if (target / place).exists()]
        in_the_way = [place for place in there if place in chosen]
        unknown = [name for name in chosen if name not in said["stores"]]
        if unknown:
            raise BackupError("There is no {name} in the backup {file}.", name=unknown[0], file=source)
        if in_the_way:
            raise BackupError(
                "{place} is there already. Nothing was restored; what is there is never overwritten.",
                place=target / in_the_way[0],
            )
        try:
            for place, members in wanted.items():
                if place not in there:
                    _put_back(system, archive, said, source, target, place, members)
        except OSError as error:
            raise BackupError(
                "The backup {file} could not be restored completely: {reason}. What is restored is whole; "
                "make room and restore the rest.",
                file=source,
                reason=reason_of(error),
            ) from error
    return Restored(chosen, tuple(there))


def _wanted(said: dict[str, Any], chosen: Sequence[str], everything: bool) -> dict[str, list[str]]:
    """Where something is to be put → the members that belong there."""
    wanted = {name: [member for member in said["members"] if member.startswith(f"{name}/")] for name in chosen}
    if everything:
        inside = {member for members in wanted.values() for member in members}
        wanted.update({member: [member] for member in said["members"] if member not in inside})
    return wanted


def _put_back(
    system: System,
    archive: zipfile.ZipFile,
    said: dict[str, Any],
    source: Path,
    target: Path,
    place: str,
    members: Sequence[str],
) -> None:
    """Write the files of one store, or one file, aside; then give it its name in one step."""
    staging = target / STAGING
    clear_folder(system, staging / "store")
    clear_folder(system, staging)
    folder = staging / "store"
    system.make_folder(folder)
    system.make_folder((target / place).parent)
    for member in members:
        handle = system.create(folder / Path(member).name)
        try:
            offset = 0
            for piece in _pieces(archive, said, member, source):
                write_all(system, handle, offset, piece)
                offset += len(piece)
            system.sync_data(handle)
        finally:
            system.close(handle)
    system.sync_folder(folder)
    if [place] == list(members):
        system.replace(folder / Path(place).name, target / place)
        folder.rmdir()
    else:
        system.replace(folder, target / place)
    system.sync_folder((target / place).parent)
    staging.rmdir()


@contextmanager
def _opened(source: Path) -> Iterator[tuple[zipfile.ZipFile, dict[str, Any]]]:
    """An archive and its list, checked for everything that can be checked without unfolding it."""
    try:
        with source.open("rb") as file, zipfile.ZipFile(file) as archive:
            said = json.loads(archive.read(LIST)) if archive.getinfo(LIST).file_size < LARGEST else {}
            if said.get("format", 0) > FORMAT:
                raise BackupError(
                    "The backup {file} was made by a newer version of the program. Install that one to restore it.",
                    file=source,
                )
            _check(said, archive, source)
            yield archive, said
    except OSError as error:
        raise BackupError(
            "The backup {file} cannot be read: {reason}.", file=source, reason=reason_of(error)
        ) from error
    except _NO_ARCHIVE as error:
        raise _damaged(source) from error


def _damaged(source: Path) -> BackupError:
    return BackupError(
        "The backup {file} is damaged or is no backup. What was restored from it before is whole; "
        "use another backup.",
        file=source,
    )


def _check(said: dict[str, Any], archive: zipfile.ZipFile, source: Path) -> None:
    """Refuse names that lead elsewhere, and archives that unfold to more than they can hold."""
    sizes = {info.filename: info.file_size for info in archive.infolist()}
    total = 0
    for name, member in said["members"].items():
        if not SAFE.fullmatch(name) or sizes.get(name) != member["size"]:
            raise _damaged(source)
        total += member["size"]
    if any(not SAFE.fullmatch(name) for name in said["stores"]):
        raise _damaged(source)
    if total > max(LARGEST, source.stat().st_size * LARGEST_RATIO):
        raise BackupError(
            "The backup {file} claims to hold far more than a file of its size can. It was not opened.", file=source
        )


def _pieces(archive: zipfile.ZipFile, said: dict[str, Any], name: str, source: Path) -> Iterator[bytes]:
    """The bytes of one member, piece by piece; its size and checksum are checked at the end."""
    member = said["members"][name]
    digest = hashlib.sha256()
    left = member["size"]
    try:
        with archive.open(name) as stream:
            while piece := stream.read(min(PIECE, left + 1)):
                left -= len(piece)
                if left < 0:
                    raise _damaged(source)
                digest.update(piece)
                yield piece
    except _NO_ARCHIVE as error:
        raise _damaged(source) from error
    if left or digest.hexdigest() != member["sha256"]:
        raise _damaged(source)


def _described(said: dict[str, Any]) -> Backup:
    size = sum(member["size"] for member in said["members"].values())
    return Backup(said["made"], tuple(said["stores"]), tuple(said["unreadable"]), size)
