"""A small file of the library that is replaced whole, and is for its owner's eyes only.

This module imports nothing that takes time: the start waits for it.
"""

import os
from pathlib import Path

from minutes_tui.store.layout import NEW

PRIVATE_FILE = 0o600
"""The permissions of every file of a library."""


def replace_private(path: Path, content: bytes, *, synced: bool = False) -> None:
    """Puts a content in place of the file, in one step; what stands there before it is never half written over.

    Args:
        path: the file.
        content: all of its bytes.
        synced: return only when they are on the disk; without it a power cut may leave the file as it was.

    Raises:
        OSError: the disk refused; the file stands as it was, and nothing lies beside it.
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}{NEW}")
    try:
        temporary.unlink(missing_ok=True)  # left by a process of this number that was cut short
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "wb") as file:
            file.write(content)
            file.flush()
            if synced:
                os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        _tidy(temporary)
        raise


def _tidy(temporary: Path) -> None:
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        # A disk that can only be read refuses this as well; then there is nothing to tidy.
        return
