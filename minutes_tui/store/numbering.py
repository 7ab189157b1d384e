"""From the domain's ids to TinyDB's numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from minutes_tui.store.memory import ID, Memory, Operation


@dataclass(frozen=True, slots=True)
class Write:
    """What a commit does to one document."""

    table: str
    """The table in which it stands."""
    id: str
    """The id that the domain gave it."""
    document: dict[str, Any] | None
    """The whole document as it is to be; None removes it. It bears its id under the key ``id``."""


class Numbering:
    """Finds the number of each document, through commits that are not in memory yet.

    A document keeps its number as long as it is there; a new one gets the next of its table.
    """

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._given: dict[tuple[str, str], int | None] = {}
        self._next: dict[str, int] = {}

    def operations(self, writes: Sequence[Write]) -> list[Operation]:
        """One commit in TinyDB's numbers.

        Raises:
            ValueError: a document bears another id than its write.
        """
        operations: list[Operation] = []
        for write in writes:
            number = self._number(write)
            if write.document is not None:
                if write.document.get(ID, write.id) != write.id:
                    raise ValueError(f"the document {write.id!r} bears another id: {write.document[ID]!r}")
                operations.append((write.table, number, {**write.document, ID: write.id}))
            elif number is not None:
                operations.append((write.table, number, None))
        return operations

    def _number(self, write: Write) -> int | None:
        key = (write.table, write.id)
        stored = self._memory.numbers.get(write.table, {}).get(write.id)
        number = self._given.get(key, stored)
        if write.document is None:
            self._given[key] = None
            return number
        if number is None:
            number = self._next.get(write.table) or self._memory.next_number(write.table)
            self._next[write.table] = number + 1
        self._given[key] = number
        return number
