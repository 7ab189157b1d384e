"""The settings file of a library: what the user chose, in JSON that can be edited by hand."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from minutes_tui.store.private_file import replace_private

SETTINGS: Final = "settings.json"
"""The settings file in the library."""
SETTINGS_FORMAT: Final = 1
"""Its version."""


def read_settings(library: Path) -> dict[str, Any]:
    """The settings as they stand in the library; what cannot be read counts as not set."""
    try:
        stored = json.loads((library / SETTINGS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def write_settings(library: Path, stored: Mapping[str, Any]) -> bool:
    """Replaces the settings file whole.

    Returns:
        False where the disk refused: the old file stands, and the choice holds until the program ends.
    """
    text = json.dumps({**stored, "format": SETTINGS_FORMAT}, ensure_ascii=False, indent=2)
    try:
        replace_private(library / SETTINGS, text.encode("utf-8"))
    except OSError:
        return False
    return True


def second_copy_folder(stored: Mapping[str, Any]) -> Path | None:
    """The folder of the second copy (a stick, a share) that the settings name; None where they name none."""
    named = stored.get("second_copy")
    return Path(named) if isinstance(named, str) and named.strip() else None
