"""The shorthand of a library: a small file of its own, replaced whole."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import as_language
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.store.errors import reason_of
from minutes_tui.store.private_file import replace_private

SHORTHAND: Final = "shorthand.json"
"""The file in the library."""
SHORTHAND_FORMAT: Final = 1
"""Its version."""


class ShorthandNotWritable(MinutesError):
    """The list of shorthand cannot be kept; the file stays as it was."""


class ShorthandDamaged(MinutesError):
    """The list of shorthand cannot be read."""


def read_shorthand(library: Path) -> tuple[Shorthand, ...]:
    """The shorthand of a library; none where there is no file yet.

    Raises:
        ShorthandDamaged: the file is no list of shorthand. It is left alone.
    """
    path = library / SHORTHAND
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_one(row) for row in stored["shorthand"])
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ShorthandDamaged(
            "The shorthand in {file} cannot be read ({reason}); the file was left alone. Mend it or move it away.",
            file=path.name,
            reason=reason_of(error) if isinstance(error, OSError) else error,
        ) from error


def _one(row: dict[str, Any]) -> Shorthand:
    return Shorthand(
        str(row["short"]), str(row["text"]), as_language(str(row.get("language") or "")), str(row.get("series", ""))
    )


def write_shorthand(library: Path, known: Sequence[Shorthand]) -> None:
    """Replaces the file whole: written beside it, synced, renamed.

    Raises:
        ShorthandNotWritable: the disk refused, or a newer program wrote the file; it stands as it was.
    """
    path = library / SHORTHAND
    if _version(path) > SHORTHAND_FORMAT:
        raise ShorthandNotWritable(
            "The shorthand was written by a newer version of this program; it can be used here but not changed."
        )
    rows = [{"short": s.short, "text": s.text, "language": s.language, "series": s.series} for s in known]
    text = json.dumps({"format": SHORTHAND_FORMAT, "shorthand": rows}, ensure_ascii=False, indent=2)
    try:
        replace_private(path, text.encode("utf-8"), synced=True)
    except OSError as error:
        raise ShorthandNotWritable(
            "The shorthand could not be kept ({reason}); the list on the disk is as it was.",
            reason=reason_of(error),
        ) from error


def _version(path: Path) -> int:
    """The version of the file that is there; 0 where there is none that can be read."""
    try:
        return int(json.loads(path.read_text(encoding="utf-8"))["format"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0
