"""What can go wrong with a store, each in one sentence for the person in front of the screen."""

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from minutes_tui.domain.errors import MinutesError
from minutes_tui.locale.screen import N_

if TYPE_CHECKING:
    from minutes_tui.store.lock import Holder

REASONS = {
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("your share of the disk is used up"),
    errno.EFBIG: N_("the file may not grow any further"),
    errno.EROFS: N_("the disk can only be read"),
    errno.EACCES: N_("the folder may not be written to"),
    errno.EPERM: N_("the folder may not be written to"),
    errno.EIO: N_("the disk reports an error"),
    errno.ENOTDIR: N_("a file stands where a folder should be"),
    errno.ELOOP: N_("a link stands where a file should be"),
    errno.ENOENT: N_("the folder is gone"),
    errno.ENODEV: N_("the disk is gone"),
    errno.ENOLCK: N_("the disk knows no locks"),
    errno.ESTALE: N_("the share is gone"),
}
"""An error number of the system → what it means for somebody who writes minutes."""

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""Error numbers that more room on the disk would cure."""


def reason_of(error: OSError) -> str:
    """What an error of the system means, in a few plain English words."""
    return REASONS.get(error.errno or 0) or (error.strerror or type(error).__name__)


class StoreError(MinutesError):
    """Something about a store was refused."""


class StoreMissing(StoreError):
    """There is no store in the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__("There is no record in {folder}. Nothing was changed.", folder=folder)


class NotSetUp(StoreMissing):
    """A store without its first change: a meeting that is only being set up, or never was."""


class StoreLocked(StoreError):
    """Another program writes to the store; `holder` says which one."""

    def __init__(self, folder: Path, holder: "Holder") -> None:
        super().__init__(
            "This meeting is already open: process {process} on {host}. Here it is for reading only.",
            folder=folder,
            process=holder.process,
            host=holder.host,
            since=holder.since,
        )
        self.holder = holder


class StoreDamaged(StoreError):
    """Not one file of the store can be read; all were left as they are."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "Nothing in {folder} can be read as a record. Its files were left as they are; "
            "restore the record from a backup or the second copy.",
            folder=folder,
        )


class StoreNewer(StoreError):
    """A newer program wrote the store, in a form that this one cannot even read."""

    def __init__(self, folder: Path, version: int) -> None:
        super().__init__(
            "The record in {folder} was written by a newer version of the program (format {version}) "
            "and cannot be read by this one. Nothing was changed; install the newer version.",
            folder=folder,
            version=version,
        )


class StoreTooOld(StoreError):
    """The store has a format from which this program knows no way to its own."""

    def __init__(self, folder: Path, version: int) -> None:
        super().__init__(
            "The record in {folder} has a format (number {version}) that this version of the program does not "
            "know. Nothing was changed; open it once with an earlier version.",
            folder=folder,
            version=version,
        )


class StoreReadOnly(StoreError):
    """Something was to be written to a store that is open for reading only."""

    def __init__(self, folder: Path) -> None:
        super().__init__("The record in {folder} is open for reading only. Nothing was changed.", folder=folder)


class StoreNotReadable(StoreError):
    """The disk refuses to show the files of the store."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(
            "The record in {folder} cannot be read: {reason}. Nothing was changed.",
            folder=folder,
            reason=reason_of(error),
        )
        self.error = error


class StoreNotWritable(StoreError):
    """The store could not be opened for writing; reading it may still be possible."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(
            "The record in {folder} cannot be opened for writing: {reason}. Nothing was changed; "
            "it can be opened for reading only.",
            folder=folder,
            reason=reason_of(error),
        )
        self.error = error


class StoreWriteFailed(StoreError):
    """The disk refused a change: it is not saved, and the store is as it was before."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(
            "NOT SAVED: {reason} ({folder}). What was saved before is safe; what waits stays on the screen. "
            "Make room or reconnect the disk and try again, or copy the text out.",
            folder=folder,
            reason=reason_of(error),
        )
        self.reason = reason_of(error)
        self.error = error
