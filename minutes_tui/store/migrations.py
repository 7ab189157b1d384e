"""From an older format of the store to this program's, one version at a time."""

from collections.abc import Callable, Mapping
from pathlib import Path

from minutes_tui.store.errors import StoreTooOld
from minutes_tui.store.layout import FORMAT
from minutes_tui.store.memory import Tables

Migration = Callable[[Tables], Tables]
"""Tables of one version → tables of the next."""

MIGRATIONS: Mapping[int, Migration] = {}
"""Version → the function that leads from it to the next. Each has a test with files of that version."""


def migrate(folder: Path, tables: Tables, version: int, migrations: Mapping[int, Migration]) -> Tables:
    """Bring tables to this program's format.

    Raises:
        StoreTooOld: no function leads on from one of the versions.
    """
    for step in range(version, FORMAT):
        if step not in migrations:
            raise StoreTooOld(folder, step)
        tables = migrations[step](tables)
    return tables
