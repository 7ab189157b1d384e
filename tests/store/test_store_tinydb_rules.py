"""What TinyDB's documentation promises, over this storage: one test for each rule.

Whatever a test does, the store is opened again at its end: it must hold exactly what TinyDB showed.
"""

import re
from collections import UserDict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from store_stand_ins import clock
from tinydb import Query, TinyDB, operations, where
from tinydb.middlewares import CachingMiddleware, Middleware
from tinydb.storages import Storage
from tinydb.table import Document, Table

from minutes_tui.store.engine import Store
from minutes_tui.store.tables import JournalDatabase, JournalStorage

Entry = Query()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", create=True, now=clock()) as opened:
        yield opened
        shown = shown_by(opened.database)
    with Store.open(tmp_path / "store", now=clock()) as opened:
        assert opened.recovery.clean
        assert shown_by(opened.database) == shown


@pytest.fixture
def database(store: Store) -> TinyDB:
    return store.database


@pytest.fixture
def people(database: TinyDB) -> Table:
    """Three documents, numbered 1 to 3."""
    table = database.table("people")
    table.insert_multiple(
        [
            {"name": "Lan", "age": 41, "unit": {"name": "Office", "floor": 2}, "keys": ["a", "b"]},
            {"name": "Minh", "age": 35, "unit": {"name": "Finance", "floor": 3}, "keys": []},
            {"name": "Olga", "age": 52, "unit": {"name": "Office", "floor": 2}, "keys": ["b", "c"]},
        ]
    )
    return table


def shown_by(database: TinyDB) -> dict[str, list[tuple[int, dict[str, Any]]]]:
    return {
        name: [(document.doc_id, dict(document)) for document in database.table(name)] for name in database.tables()
    }


def names(documents: Any) -> list[str]:
    return [document["name"] for document in documents]


class TestTables:
    def test_the_database_itself_is_the_default_table(self, database: TinyDB) -> None:
        database.insert({"a": 1})
        assert database.tables() == {"_default"}
        assert len(database) == 1
        assert list(database) == database.table("_default").all() == [{"a": 1}]

    def test_tables_are_apart_from_each_other(self, database: TinyDB) -> None:
        database.table("one").insert({"a": 1})
        database.table("two").insert({"a": 2})
        assert database.table("one").all() == [{"a": 1}]
        assert database.table("two").all() == [{"a": 2}]
        assert database.tables() == {"one", "two"}

    def test_a_table_asked_for_twice_is_the_same(self, database: TinyDB) -> None:
        assert database.table("one") is database.table("one")

    def test_a_table_is_there_once_something_was_written_to_it(self, database: TinyDB) -> None:
        database.table("one")
        assert database.tables() == set()
        database.table("two", persist_empty=True)
        assert database.tables() == {"two"}

    def test_truncating_empties_a_table_and_begins_its_numbers_anew(self, people: Table) -> None:
        people.truncate()
        assert people.all() == []
        assert people.insert({"name": "Petra"}) == 1

    def test_a_dropped_table_is_gone(self, database: TinyDB, people: Table) -> None:
        database.table("other").insert({"a": 1})
        database.drop_table("people")
        database.drop_table("never there")
        assert database.tables() == {"other"}
        assert len(database.table("people")) == 0

    def test_all_tables_can_be_dropped(self, database: TinyDB, people: Table) -> None:
        database.insert({"a": 1})
        database.drop_tables()
        assert database.tables() == set()
        assert database.insert({"a": 2}) == 1

    def test_length_and_iteration_go_over_all_documents(self, people: Table) -> None:
        assert len(people) == 3
        assert names(people) == names(people.all()) == ["Lan", "Minh", "Olga"]


class TestInserting:
    def test_documents_are_numbered_from_one(self, database: TinyDB) -> None:
        assert database.insert({"a": 1}) == 1
        assert database.insert_multiple([{"a": 2}, {"a": 3}]) == [2, 3]
        assert [document.doc_id for document in database] == [1, 2, 3]

    def test_any_mapping_is_a_document(self, database: TinyDB) -> None:
        database.insert(UserDict({"a": 1}))
        assert database.all() == [{"a": 1}]

    @pytest.mark.parametrize("wrong", [[1], "text", 5, None])
    def test_nothing_else_is(self, database: TinyDB, wrong: Any) -> None:
        with pytest.raises(ValueError, match="Mapping"):
            database.insert(wrong)
        with pytest.raises(ValueError, match="Mapping"):
            database.insert_multiple([{"a": 1}, wrong])
        assert database.all() == []

    def test_a_document_may_bring_its_number(self, database: TinyDB) -> None:
        assert database.insert(Document({"a": 1}, doc_id=12)) == 12
        assert database.insert({"a": 2}) == 13
        assert database.insert_multiple([Document({"a": 3}, doc_id=20), Document({"a": 4}, doc_id=21)]) == [20, 21]

    def test_a_number_is_given_once(self, database: TinyDB) -> None:
        database.insert(Document({"a": 1}, doc_id=12))
        with pytest.raises(ValueError, match="12"):
            database.insert(Document({"a": 2}, doc_id=12))
        with pytest.raises(ValueError, match="12"):
            database.insert_multiple([Document({"a": 2}, doc_id=5), Document({"a": 3}, doc_id=12)])
        assert database.all() == [{"a": 1}]

    def test_numbers_of_different_tables_have_nothing_to_do_with_each_other(self, database: TinyDB) -> None:
        assert database.table("one").insert({"a": 1}) == database.table("two").insert({"a": 1}) == 1

    def test_several_from_a_generator_go_in_as_one(self, store: Store) -> None:
        store.database.insert_multiple({"n": number} for number in range(100))
        assert len(store.database) == 100
        assert store.sequence == 1

    def test_what_json_cannot_say_leaves_everything_as_it_was(self, database: TinyDB) -> None:
        database.insert({"a": 1})
        with pytest.raises(TypeError):
            database.insert({"a": {1, 2}})
        assert database.all() == [{"a": 1}]

    def test_keys_become_strings_and_tuples_lists_as_in_every_json_file(self, database: TinyDB) -> None:
        database.insert({"a": {1: (2, 3)}})
        assert database.all() == [{"a": {"1": [2, 3]}}]


class TestQueries:
    @pytest.mark.parametrize(
        ("condition", "found"),
        [
            (Entry.name == "Lan", ["Lan"]),
            (Entry["name"] != "Lan", ["Minh", "Olga"]),
            (Entry.age < 41, ["Minh"]),
            (Entry.age <= 41, ["Lan", "Minh"]),
            (Entry.age > 41, ["Olga"]),
            (where("age") >= 41, ["Lan", "Olga"]),
            (Entry.unit.name == "Office", ["Lan", "Olga"]),
            (Entry.unit.exists(), ["Lan", "Minh", "Olga"]),
            (Entry.title.exists(), []),
            (Entry.name.matches("[LM]"), ["Lan", "Minh"]),
            (Entry.name.search("G", flags=re.IGNORECASE), ["Olga"]),
            (Entry.age.test(lambda age, low, high: low < age < high, 40, 45), ["Lan"]),
            (Entry.keys.any(["a", "c"]), ["Lan", "Olga"]),
            (Entry.keys.all(["b"]), ["Lan", "Olga"]),
            (Entry.name.one_of(["Minh", "Nobody"]), ["Minh"]),
            (Entry.unit.fragment({"floor": 3}), ["Minh"]),
            (Query().fragment({"name": "Olga", "age": 52}), ["Olga"]),
            (~(Entry.name == "Lan"), ["Minh", "Olga"]),
            ((Entry.age > 40) & (Entry.unit.floor == 2), ["Lan", "Olga"]),
            ((Entry.age < 36) | (Entry.age > 50), ["Minh", "Olga"]),
            (Query().noop(), ["Lan", "Minh", "Olga"]),
            (Entry.name.map(str.upper) == "LAN", ["Lan"]),
            (Entry.unit.partial.exists(), []),
        ],
    )
    def test_a_query_finds_what_meets_it(self, people: Table, condition: Any, found: list[str]) -> None:
        assert names(people.search(condition)) == found
        assert people.count(condition) == len(found)
        assert people.contains(condition) is bool(found)

    def test_get_gives_the_first_or_none(self, people: Table) -> None:
        first = people.get(Entry.unit.name == "Office")
        assert isinstance(first, Document)
        assert (first.doc_id, first["name"]) == (1, "Lan")
        assert people.get(Entry.name == "Nobody") is None

    def test_documents_are_found_by_their_numbers(self, people: Table) -> None:
        second = people.get(doc_id=2)
        assert second is not None
        assert second["name"] == "Minh"
        assert people.get(doc_id=9) is None
        assert names(people.get(doc_ids=[1, 3, 9])) == ["Lan", "Olga"]
        assert people.contains(doc_id=3)
        assert not people.contains(doc_id=9)

    def test_asking_for_nothing_is_an_error(self, people: Table) -> None:
        with pytest.raises(RuntimeError):
            people.get()
        with pytest.raises(RuntimeError):
            people.contains()

    def test_an_answer_is_right_after_every_change(self, people: Table) -> None:
        assert people.count(Entry.age > 40) == 2
        people.update({"age": 20}, Entry.name == "Lan")
        assert people.count(Entry.age > 40) == 1
        people.insert({"name": "Petra", "age": 60})
        assert people.count(Entry.age > 40) == 2

    @pytest.mark.parametrize("size", [0, 1, None])
    def test_the_size_of_the_query_cache_changes_no_answer(self, database: TinyDB, size: int | None) -> None:
        table = database.table("people", cache_size=size)
        table.insert({"name": "Lan"})
        for _ in range(2):
            assert table.count(Entry.name == "Lan") == 1
            assert table.count(Entry.name == "Minh") == 0
        table.clear_cache()
        assert table.count(Entry.name == "Lan") == 1

    def test_who_changes_an_answer_does_not_change_the_store(self, people: Table) -> None:
        for answer in (people.search(Entry.name == "Lan"), people.all(), [people.get(doc_id=1)]):
            assert answer[0] is not None
            answer[0]["keys"].append("stolen")
            answer[0]["name"] = "Eve"
        assert people.search(Entry.name == "Lan")[0]["keys"] == ["a", "b"]

    def test_who_changes_what_was_inserted_does_not_change_the_store(self, database: TinyDB) -> None:
        document = {"keys": ["a"]}
        database.insert(document)
        document["keys"].append("b")
        assert database.all() == [{"keys": ["a"]}]


class TestUpdating:
    def test_without_a_condition_all_are_updated(self, people: Table) -> None:
        assert people.update({"age": 1}) == [1, 2, 3]
        assert [person["age"] for person in people] == [1, 1, 1]

    def test_only_what_meets_the_condition_is_updated(self, people: Table) -> None:
        assert people.update({"age": 1}, Entry.name == "Minh") == [2]
        assert [person["age"] for person in people] == [41, 1, 52]
        assert people.update({"age": 1}, Entry.name == "Nobody") == []

    def test_numbers_that_are_not_there_are_passed_over(self, people: Table) -> None:
        assert people.update({"age": 1}, doc_ids=[3, 9]) == [3]

    @pytest.mark.parametrize(
        ("operation", "after"),
        [
            (operations.delete("age"), {"name": "Lan"}),
            (operations.increment("age"), {"name": "Lan", "age": 42}),
            (operations.decrement("age"), {"name": "Lan", "age": 40}),
            (operations.add("age", 9), {"name": "Lan", "age": 50}),
            (operations.subtract("age", 1), {"name": "Lan", "age": 40}),
            (operations.set("name", "Hoa"), {"name": "Hoa", "age": 41}),
        ],
    )
    def test_an_operation_may_stand_for_the_fields(self, database: TinyDB, operation: Any, after: Any) -> None:
        database.insert({"name": "Lan", "age": 41})
        database.update(operation, Entry.name == "Lan")
        assert database.all() == [after]

    def test_several_updates_are_made_as_one(self, store: Store, people: Table) -> None:
        before = store.sequence
        updates: list[Any] = [({"age": 1}, Entry.name == "Lan"), (operations.delete("keys"), Entry.name == "Olga")]
        assert people.update_multiple(updates) == [1, 3]
        assert store.sequence == before + 1
        assert people.get(doc_id=1) == {
            "name": "Lan",
            "age": 1,
            "unit": {"name": "Office", "floor": 2},
            "keys": ["a", "b"],
        }
        assert "keys" not in (people.get(doc_id=3) or {"keys": None})

    def test_an_update_that_fails_half_way_changes_nothing(self, people: Table) -> None:
        before = people.all()

        def fail_at_the_second(document: Any) -> None:
            document["age"] = 0
            if document["name"] == "Minh":
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            people.update(fail_at_the_second)
        assert people.all() == before

    def test_upsert_updates_what_is_there(self, people: Table) -> None:
        assert people.upsert({"age": 1}, Entry.unit.name == "Office") == [1, 3]
        assert people.count(Entry.age == 1) == 2

    def test_upsert_inserts_what_is_not(self, people: Table) -> None:
        assert people.upsert({"name": "Petra"}, Entry.name == "Petra") == [4]
        assert len(people) == 4

    def test_upsert_goes_by_the_number_of_a_document(self, people: Table) -> None:
        assert people.upsert(Document({"age": 1}, doc_id=2)) == [2]
        assert people.upsert(Document({"name": "Petra"}, doc_id=7)) == [7]
        assert names(people) == ["Lan", "Minh", "Olga", "Petra"]

    def test_upsert_needs_a_condition_or_a_number(self, people: Table) -> None:
        with pytest.raises(ValueError, match="query"):
            people.upsert({"name": "Petra"})


class TestRemoving:
    def test_what_meets_the_condition_is_removed(self, people: Table) -> None:
        assert people.remove(Entry.unit.name == "Office") == [1, 3]
        assert names(people) == ["Minh"]

    def test_documents_are_removed_by_their_numbers(self, people: Table) -> None:
        assert people.remove(doc_ids=[2, 9]) == [2]
        assert names(people) == ["Lan", "Olga"]

    def test_removing_without_saying_what_is_an_error(self, people: Table) -> None:
        with pytest.raises(RuntimeError):
            people.remove()
        assert len(people) == 3

    def test_the_number_of_a_removed_document_in_the_middle_stays_free(self, people: Table) -> None:
        people.remove(doc_ids=[2])
        assert people.insert({"name": "Petra"}) == 4


class Noting(Middleware):
    """Notes what passes through it."""

    def __init__(self, storage: Any) -> None:
        super().__init__(storage)
        self.seen: list[str] = []

    def read(self) -> Any:
        self.seen.append("read")
        return self.storage.read()

    def write(self, data: Mapping[str, Any]) -> None:
        self.seen.append("write")
        self.storage.write(dict(data))

    def close(self) -> None:
        self.seen.append("close")


def caching(storage: Any) -> Any:
    """TinyDB's own middleware, which has no types."""
    return CachingMiddleware(storage)  # type: ignore[no-untyped-call]


class TestMiddlewares:
    def over(self, store: Store, middleware: Any) -> JournalDatabase:
        return JournalDatabase(storage=middleware(lambda: JournalStorage(store)))

    def test_a_middleware_sees_every_read_and_write(self, store: Store) -> None:
        middleware = Noting(lambda: JournalStorage(store))
        database = JournalDatabase(storage=middleware)
        database.insert({"a": 1})
        assert "write" in middleware.seen
        middleware.seen.clear()
        assert database.all() == [{"a": 1}]
        assert middleware.seen == ["read"]
        database.close()
        assert middleware.seen == ["read", "close"]

    def test_every_rule_holds_behind_a_middleware(self, store: Store) -> None:
        database = self.over(store, Noting)
        table = database.table("people")
        assert table.insert_multiple([{"name": "Lan"}, {"name": "Minh"}, {"name": "Olga"}]) == [1, 2, 3]
        table.update({"age": 1}, Entry.name == "Minh")
        table.remove(Entry.name == "Lan")
        table.upsert({"name": "Petra"}, Entry.name == "Petra")
        database.drop_table("never there")
        assert store.database.table("people").all() == [
            {"name": "Minh", "age": 1},
            {"name": "Olga"},
            {"name": "Petra"},
        ]
        database.table("other").insert({"a": 1})
        database.drop_table("people")
        assert store.database.tables() == {"other"}

    def test_the_caching_middleware_writes_when_it_is_flushed(self, store: Store) -> None:
        middleware: Any = caching(lambda: JournalStorage(store))
        database = JournalDatabase(storage=middleware)
        database.insert({"a": 1})
        assert database.all() == [{"a": 1}]
        assert store.sequence == 0
        middleware.flush()
        assert store.sequence == 1
        assert store.database.all() == [{"a": 1}]

    def test_middlewares_can_be_nested(self, store: Store) -> None:
        middleware: Any = caching(Noting(lambda: JournalStorage(store)))
        database = JournalDatabase(storage=middleware)
        database.insert({"a": 1})
        middleware.flush()
        assert store.database.all() == [{"a": 1}]

    def test_the_storage_says_none_when_nothing_was_ever_written(self, store: Store) -> None:
        storage = JournalStorage(store)
        assert isinstance(storage, Storage)
        assert storage.read() is None
        storage.write({"people": {"1": {"name": "Lan"}}})
        assert storage.read() == {"people": {"1": {"name": "Lan"}}}

    def test_what_the_storage_gives_is_free_to_be_changed(self, store: Store) -> None:
        storage = JournalStorage(store)
        storage.write({"people": {"1": {"name": "Lan"}}})
        data = storage.read()
        assert data is not None
        data["people"]["1"]["name"] = "Eve"
        del data["people"]
        assert storage.read() == {"people": {"1": {"name": "Lan"}}}


def test_closing_the_database_closes_the_store(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "store", create=True, now=clock())
    with store.database as database:
        database.insert({"a": 1})
    assert store.read_only
    Store.open(tmp_path / "store", now=clock()).close()


def test_two_documents_of_a_table_never_bear_the_same_id(store: Store) -> None:
    table = store.database.table("entries")
    table.insert_multiple([{"id": "e1"}, {"id": "e2"}])
    with pytest.raises(ValueError, match="e1"):
        table.insert({"id": "e1"})
    with pytest.raises(ValueError, match="e1"):
        table.update({"id": "e1"})
    with pytest.raises(ValueError, match="e5"):
        table.insert_multiple([{"id": "e5"}, {"id": "e5"}])
    assert list(store.documents("entries")) == ["e1", "e2"]
    table.update_multiple([({"id": "e3"}, Entry.id == "e1")])
    assert sorted(store.documents("entries")) == ["e2", "e3"]
