"""Any sequence of commits, TinyDB calls, compactions and reopenings equals a dictionary."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule
from store_stand_ins import clock
from tinydb import Query

from minutes_tui.store.engine import Store, Write

TABLES = st.sampled_from(["entries", "people"])
IDS = st.sampled_from([f"id{number}" for number in range(8)])
VALUES = st.none() | st.integers(-5, 5) | st.text(max_size=8) | st.lists(st.integers(), max_size=3)


class StoreAsDictionary(RuleBasedStateMachine):
    """The store beside a model."""

    documents = Bundle("documents")

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp()) / "store"
        self.store = Store.open(self.folder, create=True, now=clock())
        self.model: dict[str, dict[str, Any]] = {"entries": {}, "people": {}}
        self.numbers: dict[tuple[str, str], int] = {}

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.folder.parent)

    @rule(changes=st.lists(st.tuples(TABLES, IDS, st.none() | VALUES.map(lambda value: {"v": value})), max_size=5))
    def commit(self, changes: list[tuple[str, str, dict[str, Any] | None]]) -> None:
        self.store.commit([Write(*change) for change in changes])
        for table, identity, document in changes:
            if document is None:
                self.model[table].pop(identity, None)
                self.numbers.pop((table, identity), None)
            else:
                self.model[table][identity] = {**document, "id": identity}

    @rule(batches=st.lists(st.tuples(TABLES, IDS, VALUES), min_size=1, max_size=4))
    def commit_several_at_once(self, batches: list[tuple[str, str, Any]]) -> None:
        before = self.store.sequence
        self.store.commit_all([[Write(table, identity, {"v": value})] for table, identity, value in batches])
        assert self.store.sequence == before + len(batches)
        for table, identity, value in batches:
            self.model[table][identity] = {"v": value, "id": identity}

    @rule(table=TABLES, identity=IDS, value=VALUES)
    def upsert_by_tinydb(self, table: str, identity: str, value: Any) -> None:
        self.store.database.table(table).upsert({"v": value, "id": identity}, Query().id == identity)
        self.model[table][identity] = {**self.model[table].get(identity, {}), "v": value, "id": identity}

    @rule(table=TABLES, value=VALUES)
    def remove_by_tinydb(self, table: str, value: Any) -> None:
        self.store.database.table(table).remove(Query().v == value)
        for identity in [identity for identity, document in self.model[table].items() if document["v"] == value]:
            del self.model[table][identity]
            self.numbers.pop((table, identity), None)

    @rule(table=TABLES)
    def truncate_by_tinydb(self, table: str) -> None:
        self.store.database.table(table).truncate()
        self.model[table].clear()
        self.numbers = {key: number for key, number in self.numbers.items() if key[0] != table}

    @rule()
    def compact(self) -> None:
        self.store.compact()

    @rule()
    def open_again(self) -> None:
        self.store.close()
        self.store = Store.open(self.folder, now=clock())
        assert self.store.recovery.clean

    @precondition(lambda self: hasattr(self, "store"))
    @invariant()
    def they_are_equal(self) -> None:
        for table, rows in self.model.items():
            assert dict(self.store.documents(table)) == rows
            assert list(self.store.documents(table)) == list(rows)
            found = self.store.database.table(table).all()
            assert {document["id"]: dict(document) for document in found} == rows
            for document in found:
                key = (table, document["id"])
                assert self.numbers.setdefault(key, document.doc_id) == document.doc_id


TestStoreAsDictionary = StoreAsDictionary.TestCase
TestStoreAsDictionary.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
