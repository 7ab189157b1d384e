"""The committed documents in memory: what a replay of the journal gives, and nothing else."""

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, ValuesView
from typing import Any

Document = dict[str, Any]
Operation = tuple[str, int | None, Document | None]
"""What a commit does to one document: table, number, document.

A document of None removes; a number of None means the table itself: an empty document makes the table,
None drops it with all that it holds.
"""
Tables = dict[str, dict[str, Document]]
"""Table → number (as a string, as TinyDB's files have it) → document."""

ID = "id"
"""The key under which a document bears the id that the domain gave it."""


class Memory:
    """All tables of a store, with the documents by number and by id."""

    def __init__(self, tables: Tables | None = None) -> None:
        self.tables: Tables = {} if tables is None else tables
        self.documents: dict[str, dict[str, Document]] = {}
        """Table → id → document, for the documents that bear an id."""
        self.numbers: dict[str, dict[str, int]] = {}
        """Table → id → number."""
        self.last: dict[str, int] = {}
        """Table → the highest number ever given in it, so that none is given twice."""
        for name in self.tables:
            self._index(name)

    def apply(self, operations: Iterable[Operation]) -> None:
        """Carry out one commit, as read from its line in the journal."""
        for table, number, document in operations:
            if number is None:
                self._apply_to_table(table, document)
            elif document is None:
                self._remove(table, number)
            else:
                self._put(table, number, document)

    def next_number(self, table: str) -> int:
        """The number that a new document of a table gets."""
        return self.last.get(table, 0) + 1

    def _index(self, name: str) -> None:
        rows = self.tables[name]
        numbers = self.numbers[name] = {}
        documents = self.documents[name] = {}
        last = 0
        for key, document in rows.items():
            number = int(key)
            last = max(last, number)
            identity = document.get(ID)
            if type(identity) is str:
                numbers[identity] = number
                documents[identity] = document
        self.last[name] = last

    def _apply_to_table(self, table: str, document: Document | None) -> None:
        self.tables.pop(table, None)
        if document is None:
            for index in (self.documents, self.numbers, self.last):
                index.pop(table, None)
        else:
            self.tables[table] = {}
            self._index(table)

    def _put(self, table: str, number: int, document: Document) -> None:
        rows = self.tables.get(table)
        if rows is None:
            rows = self.tables[table] = {}
            self._index(table)
        key = str(number)
        identity = document.get(ID)
        before = rows.get(key)
        if before is not None and before.get(ID) != identity:
            self._forget(table, number, before)
        rows[key] = document
        if type(identity) is str:
            self.numbers[table][identity] = number
            self.documents[table][identity] = document
        if number > self.last[table]:
            self.last[table] = number

    def _remove(self, table: str, number: int) -> None:
        document = self.tables.get(table, {}).pop(str(number), None)
        if document is not None:
            self._forget(table, number, document)

    def _forget(self, table: str, number: int, document: Document) -> None:
        identity = document.get(ID)
        if type(identity) is str and self.numbers[table].get(identity) == number:
            del self.numbers[table][identity]
            del self.documents[table][identity]


def id_given_twice(memory: Memory, operations: Iterable[Operation]) -> str | None:
    """The id that two documents of one table would bear after these operations, if there is one."""
    emptied = {table for table, number, _ in operations if number is None}
    after = {(table, number): document for table, number, document in operations if number is not None}
    claims: dict[tuple[str, str], int] = {}
    for (table, number), document in after.items():
        identity = document.get(ID) if document is not None else None
        if type(identity) is not str:
            continue
        if claims.setdefault((table, identity), number) != number:
            return identity
        holder = memory.numbers.get(table, {}).get(identity, number)
        if holder != number and (table, holder) not in after and table not in emptied:
            return identity
    return None


class DocumentsView(Mapping[str, Document]):
    """The documents of one table by id, as they are at the moment of asking; another thread may be writing.

    The documents are the store's own: whoever changes one breaks the promise that memory equals the disk.
    """

    __slots__ = ("_memory", "_table")

    def __init__(self, memory: Callable[[], Memory], table: str) -> None:
        self._memory = memory
        self._table = table

    def __getitem__(self, identity: str) -> Document:
        return self._now()[identity]

    def __contains__(self, identity: object) -> bool:
        return identity in self._now()

    def __len__(self) -> int:
        return len(self._now())

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._now()))

    def copy(self) -> dict[str, Document]:
        """All of them at once; the documents themselves are the store's own still."""
        return dict(self._now())

    def values(self) -> ValuesView[Document]:
        return self.copy().values()

    def items(self) -> ItemsView[str, Document]:
        return self.copy().items()

    def _now(self) -> dict[str, Document]:
        return self._memory().documents.get(self._table, {})
