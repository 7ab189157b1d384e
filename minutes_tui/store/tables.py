"""TinyDB over the journal: its tables, queries, upserts, ids and middlewares, each change one commit.

TinyDB hands a storage the whole database for every change. `JournalTable` hands over only what changed, and
`JournalStorage` finds out what changed where a middleware or TinyDB itself still gives it everything.
"""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from minutes_tui.store.encoding import copy_of
from minutes_tui.store.memory import Operation, Tables

if TYPE_CHECKING:
    from minutes_tui.store.engine import Store


class JournalStorage(Storage):
    """What TinyDB takes for its storage: an open store."""

    def __init__(self, store: "Store") -> None:
        super().__init__()
        self.store = store

    def read(self) -> dict[str, dict[str, Any]] | None:
        """A copy of all tables, free to be changed; None where there is none."""
        tables = copy_of(self.store.tables)
        return tables or None

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """Commit whatever differs from what is stored."""
        self.store.commit_operations(differences(self.store.tables, data))

    def close(self) -> None:
        """Close the store."""
        self.store.close()


class JournalTable(Table):
    """A table whose changes go into the journal one by one, and whose answers share nothing with the store."""

    _answers_from = -1
    """The sequence number of the store at which the remembered answers of queries were right."""
    _next_number = 0
    """The number after the last one given within the change that is under way; 0 between changes."""

    def search(self, cond: QueryLike) -> list[Document]:
        """All documents that meet a condition."""
        store = self._store()
        if store is not None and store.sequence != self._answers_from:
            self.clear_cache()
            self._answers_from = store.sequence
        return [self._own(document) for document in super().search(cond)]

    def get(self, *arguments: Any, **options: Any) -> Any:
        """One document by condition or number, or several by their numbers."""
        answer = super().get(*arguments, **options)
        if isinstance(answer, list):
            return [self._own(document) for document in answer]
        return None if answer is None else self._own(answer)

    def __iter__(self) -> Iterator[Document]:
        return (self._own(document) for document in super().__iter__())

    def _store(self) -> "Store | None":
        """The store, where nothing stands between it and this table."""
        return self._storage.store if isinstance(self._storage, JournalStorage) else None

    def _own(self, document: Document) -> Document:
        return self.document_class(copy_of(document), document.doc_id)

    def _get_next_id(self) -> int:
        store = self._store()
        if store is None:
            return int(super()._get_next_id())  # type: ignore[no-untyped-call]
        number = max(store.next_number(self.name), self._next_number)
        self._next_number = number + 1
        return number

    def _read_table(self) -> dict[str, Any]:
        store = self._store()
        if store is None:
            return super()._read_table()
        return dict(store.tables.get(self.name, {}))

    def _update_table(self, updater: Callable[[dict[int, Any]], None]) -> None:
        store = self._store()
        if store is None:
            super()._update_table(updater)
            return
        with store.writing:
            before = store.tables.get(self.name)
            changes = _Changes(before or {})
            try:
                updater(changes)  # type: ignore[arg-type]
                operations = changes.operations(self.name)
                if operations or before is None:
                    store.commit_operations(operations or [(self.name, None, {})])
            finally:
                self._next_number = 0
        self.clear_cache()


class JournalDatabase(TinyDB):
    """TinyDB with the tables of this module."""

    table_class = JournalTable


class _Changes(MutableMapping[int, dict[str, Any]]):
    """A table that an updater of TinyDB may change as it likes; what it did is read off afterwards."""

    def __init__(self, before: Mapping[str, dict[str, Any]]) -> None:
        self._before = before
        self._after: dict[int, dict[str, Any] | None] = {}
        self._cleared = False

    def __getitem__(self, number: int) -> dict[str, Any]:
        if number not in self._after:
            if self._cleared:
                raise KeyError(number)
            # The updater may change the document in place, or anything in it.
            self._after[number] = copy_of(self._before[str(number)])
        document = self._after[number]
        if document is None:
            raise KeyError(number)
        return document

    def __setitem__(self, number: int, document: dict[str, Any]) -> None:
        self._after[number] = document

    def __delitem__(self, number: int) -> None:
        if number not in self:
            raise KeyError(number)
        self._after[number] = None

    def __contains__(self, number: object) -> bool:
        if number in self._after:
            return self._after[number] is not None
        return not self._cleared and str(number) in self._before

    def __iter__(self) -> Iterator[int]:
        if not self._cleared:
            for key in self._before:
                if self._after.get(int(key), key) is not None:
                    yield int(key)
        for number, document in self._after.items():
            if document is not None and (self._cleared or str(number) not in self._before):
                yield number

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        self._cleared = True
        self._after.clear()

    def operations(self, table: str) -> list[Operation]:
        """What was done, in the order in which TinyDB would write the table."""
        done: list[Operation] = []
        if self._cleared and self._before:
            done.append((table, None, {}))
        for number, document in self._after.items():
            if document is None and (self._cleared or str(number) not in self._before):
                continue
            if self._cleared or document != self._before.get(str(number)):
                done.append((table, number, document))
        return done


def differences(before: Tables, after: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> list[Operation]:
    """The operations that make one state of all tables out of another."""
    done: list[Operation] = [(name, None, None) for name in before if name not in after]
    for name, rows in after.items():
        old = before.get(name)
        new = {str(number): document for number, document in rows.items()}
        if not new and (old is None or old):
            done.append((name, None, {}))
            continue
        old = old or {}
        done += [(name, int(number), None) for number in old if number not in new]
        done += [
            (name, int(number), dict(document)) for number, document in new.items() if document != old.get(number)
        ]
    return done
