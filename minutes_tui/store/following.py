"""A store that another program writes, followed as it grows.

Nothing is locked and nothing is written: the writer does not notice. Between two looks only the lines that came
since are read, and of them only those whose commit the writer has been told is saved; the number of the last of
these stands in the draft file. Where the journal is another one than before (it was compacted, or cut back after
the disk had refused), everything is read anew.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from minutes_tui.store.drafts import DraftFile
from minutes_tui.store.errors import StoreError
from minutes_tui.store.journal import number_of_line, record_at, up_to
from minutes_tui.store.layout import JOURNAL
from minutes_tui.store.memory import Memory, Operation
from minutes_tui.store.replay import read_store
from minutes_tui.store.system import System

_LOOKS_FOR_A_WORD: Final = 10
"""So often a record that was read anew waits for the word that its last commit is saved; then it counts."""


@dataclass(frozen=True, slots=True)
class News:
    """What was committed since the last look."""

    commits: tuple[tuple[Operation, ...], ...] = ()
    """The commits, oldest first."""
    anew: bool = False
    """The documents were read anew: they may differ in anything."""


NOTHING_NEW: Final = News()
"""Nothing was committed."""


class Following:
    """The documents of a store that another program writes.

    Args:
        system: the machine.
        folder: the store.
        memory: the documents as they were read.
        sequence: the number of the last commit in them.
    """

    def __init__(self, system: System, folder: Path, memory: Memory, sequence: int) -> None:
        self._system = system
        self._folder = folder
        self.memory = memory
        """The documents as of the last look."""
        self.sequence = sequence
        """The number of the last commit in them."""
        self._settled: tuple[int, int, int] | None = None  # how the journal stood when all of it had been taken in
        self._file = 0  # which file the journal was
        self._begin: int | None = None  # where the last known line begins in it; None: that has to be found
        self._last_line = b""
        self._all_taken = False
        self._impatience = 0

    def look(self) -> News:
        """Takes in what is new.

        Returns:
            what was committed; nothing where the files cannot be read at this moment.
        """
        try:
            stand = self._stand_of_journal()
            if stand == self._settled:
                return NOTHING_NEW
            # First the word, then the lines: so every line that is spoken of has been written.
            acknowledged = DraftFile(self._system, self._folder).acknowledged
            if self._begin is None or stand[0] != self._file:
                self._file = stand[0]
                self._find_place()
            news = self._read_on(acknowledged) if self._begin is not None else self._read_anew(acknowledged)
        except (OSError, StoreError):
            return NOTHING_NEW  # the writer is putting other files in place; the next look finds them
        self._settled = stand if self._all_taken else None
        return news

    def _stand_of_journal(self) -> tuple[int, int, int]:
        """Which file the journal is, its size, and when it was written last."""
        found = (self._folder / JOURNAL).stat()
        return found.st_ino, found.st_size, found.st_mtime_ns

    def _find_place(self) -> None:
        """Finds the last known commit in a journal that was not looked into before."""
        known = up_to(self._system.read(self._folder / JOURNAL), self.sequence)
        begin = known.rfind(b"\n", 0, len(known) - 1) + 1
        self._last_line = known[begin:]
        self._begin = begin if number_of_line(self._last_line) == self.sequence else None

    def _read_on(self, acknowledged: int) -> News:
        """Reads the lines behind the last known one."""
        begin = self._begin or 0
        data = self._system.read(self._folder / JOURNAL, begin)
        if not data.startswith(self._last_line):
            return self._read_anew(acknowledged)
        commits: list[tuple[Operation, ...]] = []
        offset = len(self._last_line)
        while (record := record_at(data, offset)) is not None and data[record.stop : record.stop + 1] == b"\n":
            if record.sequence != self.sequence + 1:
                return self._read_anew(acknowledged)
            if record.sequence > acknowledged:
                break
            commits.append(tuple((table, number, document) for table, number, document in record.value["do"]))
            self.memory.apply(record.value["do"])
            self.sequence = record.sequence
            self._last_line, offset = data[offset : record.stop + 1], record.stop + 1
        self._begin = begin + offset - len(self._last_line)
        self._all_taken = offset == len(data)
        return News(tuple(commits))

    def _read_anew(self, acknowledged: int) -> News:
        """Reads the whole store; what nobody was told is saved has to wait a little."""
        self._begin, self._all_taken = None, False
        found = read_store(self._system, self._folder, acknowledged)
        if found.report.lost:
            return NOTHING_NEW
        if found.report.sequence > acknowledged and self._impatience < _LOOKS_FOR_A_WORD:
            self._impatience += 1
            return NOTHING_NEW
        self._impatience = 0
        self.memory, self.sequence = found.memory, found.report.sequence
        return News(anew=True)
