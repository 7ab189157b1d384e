"""The picture with which the next start begins: the last screenful of the meeting that was open last, ready drawn.

The screen makes it when a meeting is let go of in order. The next start draws it before anything else is loaded,
and then builds the real screen under it. So that it is never another picture than the one which the loaded meeting
will give, it is kept with all that it depends on: name, size and time of every file of the meeting (and of its
second copy), the settings, the day, the size and the kind of the terminal, the language. Where one of these is not
as it was, or one byte of the file is damaged, there is no picture, and the start is as it would be without one.
After a crash there is none either, because the record has gone on since.

The file is a convenience, no record: it may be deleted at any time, and a disk that refuses it is not worth a
word. Like all files of a library it is for its owner's eyes only. This module imports nothing that takes time: the
start waits for it.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import find_id
from minutes_tui.store.layout import BALLAST, LOCK, NEW
from minutes_tui.store.private_file import replace_private
from minutes_tui.store.settings import SETTINGS, read_settings, second_copy_folder

PICTURE: Final = "last-screen.json"
"""The file in the library."""
PICTURE_FORMAT: Final = 1
"""Its version."""
MEETINGS: Final = "meetings"
"""The folder of the meetings' stores."""

SURROUNDINGS: Final = (
    "TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "TERM_PROGRAM", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_THEME",
    "MINUTES_TUI_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "TZ",
)  # fmt: skip
"""What of the environment changes colours, words or times of day."""

Footprint = list[list[str | int]]
"""The files of a store: name, size in bytes, time of the last change in nanoseconds."""

_NO_RECORD: Final = frozenset({LOCK, BALLAST})


@dataclass(frozen=True, slots=True)
class Frame:
    """The terminal and the day that a picture is made for."""

    columns: int
    """The width in cells."""
    rows: int
    """The height in cells."""
    today: date
    """The day in the user's zone: days that are left are counted from it."""
    surroundings: Mapping[str, str]
    """The environment of the process."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A meeting as the screen shows it right after opening it."""

    meeting: str
    """The meeting's id."""
    footprint: Footprint
    """The files of its store, when it was let go of."""
    frame: Frame
    """What it was made for."""
    drawing: str
    """What the terminal is sent."""


def footprint(folder: Path) -> Footprint | None:
    """The files that a store consists of now; None where they cannot be looked at."""
    try:
        with os.scandir(folder) as files:
            found = [(file.name, file.stat()) for file in files if not _is_no_record(file.name)]
    except OSError:
        return None
    return sorted([name, stat.st_size, stat.st_mtime_ns] for name, stat in found)


def _is_no_record(name: str) -> bool:
    return name in _NO_RECORD or name.endswith(NEW)


def keep_picture(library: Path, picture: Picture) -> None:
    """Keeps the picture for the next start, in place of the one before."""
    content = {**_depends_on(library, picture.meeting, picture.frame), "footprint": picture.footprint}
    body = json.dumps({**content, "drawing": picture.drawing}, ensure_ascii=False).encode()
    with suppress(OSError):
        replace_private(library / PICTURE, b"%d %d\n" % (crc32(body), len(body)) + body)


def forget_picture(library: Path) -> None:
    """There is nothing to begin the next start with."""
    with suppress(OSError):
        (library / PICTURE).unlink(missing_ok=True)


def drawing_for(library: Path, typed: str | None, frame: Frame) -> str | None:
    """What the terminal is sent before anything is loaded; None where no picture is sure to be right.

    Args:
        library: the library's folder.
        typed: what was typed of a meeting's id; None: the meeting that was open last.
        frame: the terminal and the day.
    """
    kept = _read(library)
    if kept is None:
        return None
    meeting = kept.get("meeting")
    try:
        wanted = read_settings(library).get("last_meeting") if typed is None else _id_of(library, typed)
        if wanted != meeting or not isinstance(meeting, str):
            return None
        now = {**_depends_on(library, meeting, frame), "footprint": footprint(library / MEETINGS / meeting)}
    except (OSError, MinutesError):
        return None
    drawing = kept.pop("drawing", None)
    return drawing if kept == now and isinstance(drawing, str) else None


def _read(library: Path) -> dict[str, Any] | None:
    try:
        head, _, body = (library / PICTURE).read_bytes().partition(b"\n")
        if head != b"%d %d" % (crc32(body), len(body)):
            return None
        kept = json.loads(body)
    except (OSError, ValueError):
        return None
    return kept if isinstance(kept, dict) else None


def _id_of(library: Path, typed: str) -> str:
    return find_id(typed, [folder.name for folder in (library / MEETINGS).iterdir()])


def _depends_on(library: Path, meeting: str, frame: Frame) -> dict[str, Any]:
    """All that the picture of a meeting depends on but the meeting itself, as JSON has it."""
    copies = second_copy_folder(read_settings(library))
    return {
        "format": PICTURE_FORMAT,
        "meeting": meeting,
        "columns": frame.columns,
        "rows": frame.rows,
        "today": frame.today.isoformat(),
        "surroundings": {name: frame.surroundings[name] for name in SURROUNDINGS if name in frame.surroundings},
        "settings": _checksum(library / SETTINGS),
        "copy": None if copies is None else footprint(copies / MEETINGS / meeting),
    }


def _checksum(path: Path) -> int | None:
    try:
        return crc32(path.read_bytes())
    except OSError:
        return None
