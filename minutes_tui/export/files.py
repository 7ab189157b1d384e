"""Files for others: names made from titles, and writing that is whole or not at all."""

import os
import re
import secrets
import unicodedata
from pathlib import Path
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.text import clean_line

LONGEST_NAME: Final = 180
"""Bytes of a file name without its ending: every file system takes 255, and a synchroniser may add some."""

# What Windows forbids in names, and marks that would turn the name's direction round.
_UNSAFE: Final = re.compile(r'[\\/:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")


class FileInTheWay(MinutesError):
    """A file of that name is there already."""


class CannotWrite(MinutesError):
    """The disk or the folder refused."""


def safe_name(text: str, otherwise: str = "minutes") -> str:
    """A file name, without its ending, for every system: the text without what any of them forbids.

    Args:
        text: a title as typed; separators of folders, NUL and endless length are all possible.
        otherwise: the name where nothing is left.
    """
    name = " ".join(_UNSAFE.sub(" ", clean_line(text)).split())
    encoded = name.encode()
    if len(encoded) > LONGEST_NAME:
        name = unicodedata.normalize("NFC", encoded[:LONGEST_NAME].decode(errors="ignore"))
    name = name.strip(" .")
    if not name:
        return otherwise
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def _twin(path: Path) -> Path | None:
    """A file in the folder whose name differs only in how its letters are composed."""
    wanted = unicodedata.normalize("NFC", path.name)
    try:
        siblings = list(path.parent.iterdir())
    except OSError:
        return None
    return next((s for s in siblings if unicodedata.normalize("NFC", s.name) == wanted), None)


def write_whole(path: Path, data: bytes, *, overwrite: bool) -> Path:
    """Writes a file under another name first, so that what stands under its own name is always whole.

    Args:
        path: where it is to be.
        data: its content.
        overwrite: may it take the place of a file that is there?

    Returns:
        the path that was written: that of the old file, where its name is composed otherwise.

    Raises:
        FileInTheWay: there is one, and it may not be overwritten.
        CannotWrite: the folder is missing or not writable, or the disk is full.
    """
    twin = _twin(path)
    if twin is not None and not overwrite:
        raise FileInTheWay(
            "{file} is there already; it was left as it is. Give another name, or allow it to be overwritten.",
            file=str(twin),
        )
    target = twin or path
    if target.is_dir():
        raise CannotWrite("{file} is a folder; nothing was written. Give the name of a file.", file=str(target))
    if not target.parent.is_dir():
        raise CannotWrite("There is no folder {folder}; nothing was written.", folder=str(target.parent))
    draft = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        _write_draft(draft, data)
        _move_into_place(draft, target, overwrite)
    except FileExistsError as error:
        raise FileInTheWay("{file} has just been made by somebody else; it was left as it is.",
                           file=str(target)) from error  # fmt: skip
    except OSError as error:
        raise CannotWrite("{file} could not be written: {why}. Nothing was changed.",
                          file=str(target), why=error.strerror or error) from error  # fmt: skip
    finally:
        draft.unlink(missing_ok=True)
    return target


def _write_draft(draft: Path, data: bytes) -> None:
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _move_into_place(draft: Path, target: Path, overwrite: bool) -> None:
    if overwrite:
        draft.replace(target)
        return
    try:
        # A hard link is refused where the name is taken, also by a file made this instant.
        os.link(draft, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # A file system without hard links: the check before has to do.
        if target.exists():
            raise FileExistsError(target) from None
        draft.replace(target)
