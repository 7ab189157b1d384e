"""New files in place of old ones: the snapshot from memory, then an empty journal behind it.

Each step leaves files from which the store can be read: until the new snapshot has its name, the old one and
the whole journal stand; from then on the journal's commits are in the snapshot and are passed over. The files
before these are kept as ``previous``: with them a damaged snapshot can be made again.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from minutes_tui.store.journal import first_line
from minutes_tui.store.layout import JOURNAL, NEW, PREVIOUS_JOURNAL, PREVIOUS_SNAPSHOT, SNAPSHOT
from minutes_tui.store.recovery import write_complete
from minutes_tui.store.system import System


def replace_snapshot(system: System, folder: Path, data: bytes, keep_previous: bool) -> None:
    """Put a new snapshot in place.

    Args:
        keep_previous: the snapshot there is intact, and becomes the previous one; a damaged one never does.

    Raises:
        OSError: the disk refused; the store can be read as before.
    """
    write_complete(system, folder / (SNAPSHOT + NEW), data)
    if keep_previous:
        with suppress(FileNotFoundError):
            system.replace(folder / SNAPSHOT, folder / PREVIOUS_SNAPSHOT)
    system.replace(folder / (SNAPSHOT + NEW), folder / SNAPSHOT)
    system.sync_folder(folder)


def replace_journal(system: System, folder: Path, base: int, close: Callable[[], None]) -> int:
    """Put an empty journal in place that goes on from commit `base`.

    Args:
        close: closes the journal there, once the new one stands ready: an open file cannot be replaced everywhere.

    Returns:
        the size of the new journal in bytes.

    Raises:
        OSError: the disk refused; the store can be read as before.
    """
    line = first_line(base)
    write_complete(system, folder / (JOURNAL + NEW), line)
    close()
    with suppress(FileNotFoundError):
        system.replace(folder / JOURNAL, folder / PREVIOUS_JOURNAL)
    system.replace(folder / (JOURNAL + NEW), folder / JOURNAL)
    system.sync_folder(folder)
    return len(line)
