"""Whose copy a store is, and since when it is not.

A second copy bears a mark as long as nobody but its source writes to it. Opening it for writing takes the mark
away and notes the commit at which the two parted; so a copy that went on elsewhere is never overwritten.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from minutes_tui.store.layout import COPY_OF, FORMAT, WAS_COPY_OF
from minutes_tui.store.recovery import read_if_there, write_new
from minutes_tui.store.system import System


@dataclass(frozen=True, slots=True)
class Source:
    """A store that has a second copy."""

    host: str
    """The machine on which it is."""
    folder: str
    """Its folder there."""


def mark_as_copy(system: System, folder: Path, source: Source) -> None:
    """Say that a folder holds the copy of a store.

    Raises:
        OSError: the disk refused.
    """
    write_new(system, folder, COPY_OF, json.dumps({"format": FORMAT, **asdict(source)}).encode())


def copied_source(system: System, folder: Path) -> Source | None:
    """Whose copy a folder holds; None where it holds none.

    Raises:
        OSError: the disk refused.
    """
    said = _said(system, folder / COPY_OF)
    return None if said is None else Source(str(said.get("host")), str(said.get("folder")))


def parted_at(system: System, folder: Path) -> tuple[Source, int] | None:
    """Whose copy a store was, and the last commit that both have; None where it never was one.

    Raises:
        OSError: the disk refused.
    """
    said = _said(system, folder / WAS_COPY_OF)
    sequence = None if said is None else said.get("sequence")
    if said is None or not isinstance(sequence, int):
        return None
    return Source(str(said.get("host")), str(said.get("folder"))), sequence


def leave_lineage(system: System, folder: Path, sequence: int) -> None:
    """Take the mark away from a copy that goes on by itself after commit `sequence`.

    Raises:
        OSError: the disk refused; the mark may still be there, and nothing must be committed.
    """
    source = copied_source(system, folder)
    if source is None:
        return
    parting = {"format": FORMAT, **asdict(source), "sequence": sequence}
    write_new(system, folder, WAS_COPY_OF, json.dumps(parting).encode())
    system.remove(folder / COPY_OF)
    system.sync_folder(folder)


def _said(system: System, path: Path) -> dict[str, object] | None:
    data = read_if_there(system, path)
    if data is None:
        return None
    try:
        said = json.loads(data)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
