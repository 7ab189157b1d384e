"""The store as others use it: open, commit, read back, open again."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from store_stand_ins import clock, put
from tinydb import Query, TinyDB

from minutes_tui.store.engine import Store, Write
from minutes_tui.store.errors import StoreLocked, StoreMissing, StoreReadOnly
from minutes_tui.store.system import Linux


def test_what_was_committed_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    with Store.open(tmp_path / "meeting", create=True, now=clock()) as store:
        assert store.commit([put("e1", text="first"), put("e2", text="second", points=[1, {"a": None}])]) == 1
        assert store.commit([put("e1", text="corrected"), Write("entries", "e2", None)]) == 2
        before = dict(store.documents("entries"))
    with Store.open(tmp_path / "meeting", now=clock()) as store:
        assert store.recovery.clean
        assert store.sequence == 2
        assert dict(store.documents("entries")) == before == {"e1": {"id": "e1", "text": "corrected"}}


def test_a_document_keeps_its_number_in_tinydb_through_changes_and_compaction(tmp_path: Path) -> None:
    with Store.open(tmp_path / "meeting", create=True, now=clock()) as store:
        store.commit([put("e1"), put("e2"), put("e3")])
        store.commit([Write("entries", "e1", None), put("e3", text="changed")])
        store.compact()
        store.commit([put("e4")])
    with Store.open(tmp_path / "meeting", now=clock()) as store:
        numbers = {document["id"]: document.doc_id for document in store.database.table("entries")}
        assert numbers == {"e2": 2, "e3": 3, "e4": 4}


def test_tables_and_queries_see_what_was_committed_by_either_way(tmp_path: Path) -> None:
    with Store.open(tmp_path / "meeting", create=True, now=clock()) as store:
        table = store.database.table("entries")
        store.commit([put("e1", text="first")])
        assert table.search(Query().id == "e1") == [{"id": "e1", "text": "first"}]
        store.commit([put("e1", text="second")])
        assert table.search(Query().id == "e1") == [{"id": "e1", "text": "second"}]
        table.insert({"id": "e9", "text": "third"})
        assert store.documents("entries")["e9"]["text"] == "third"
        assert store.sequence == 3


def test_the_snapshot_is_a_file_that_tinydb_opens_by_itself(tmp_path: Path) -> None:
    with Store.open(tmp_path / "meeting", create=True, now=clock()) as store:
        store.commit([put("e1", text="first")])
        store.compact()
    with TinyDB(tmp_path / "meeting" / "snapshot.json") as database:
        assert database.table("entries").all() == [{"id": "e1", "text": "first"}]
        assert database.table("_format").all()[0]["version"] == 1


def test_a_second_opening_is_told_who_writes_and_may_read(tmp_path: Path) -> None:
    with Store.open(tmp_path / "meeting", create=True, now=clock()) as store:
        store.commit([put("e1")])
        with pytest.raises(StoreLocked) as refused:
            Store.open(tmp_path / "meeting", now=clock())
        assert refused.value.holder.since == "2025-05-16T09:00:00+00:00"
        with Store.open(tmp_path / "meeting", read_only=True, now=clock()) as reader:
            assert list(reader.documents("entries")) == ["e1"]
            with pytest.raises(StoreReadOnly):
                reader.commit([put("e2")])
    Store.open(tmp_path / "meeting", now=clock()).close()


def test_no_store_is_made_unless_asked_for(tmp_path: Path) -> None:
    for read_only in (False, True):
        with pytest.raises(StoreMissing):
            Store.open(tmp_path / "meeting", read_only=read_only, now=clock())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "value",
    [float("nan"), {1, 2}, object(), datetime(2025, 5, 16, tzinfo=UTC)],
    ids=lambda value: type(value).__name__,
)
def test_what_json_cannot_say_is_refused_and_changes_nothing(tmp_path: Path, value: object) -> None:
    with Store.open(tmp_path / "meeting", create=True, now=clock()) as store:
        with pytest.raises((TypeError, ValueError)):
            store.commit([put("e1", value=value)])
        assert store.sequence == 0
        assert len(store.documents("entries")) == 0


@pytest.mark.parametrize("where", ["before the sync", "after the sync", "in memory"])
def test_an_interrupted_commit_is_there_or_not_and_the_next_one_goes_on(tmp_path: Path, where: str) -> None:
    class Interrupted(Linux):
        armed = False

        def sync_data(self, handle: int) -> None:
            if self.armed and where == "before the sync":
                self.armed = False
                raise KeyboardInterrupt
            super().sync_data(handle)
            if self.armed and where == "after the sync":
                self.armed = False
                raise KeyboardInterrupt

    disk = Interrupted()
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store:
        store.commit([put("e1")])
        with pytest.MonkeyPatch.context() as patch:
            if where == "in memory":
                apply, calls = store._memory.apply, iter([True])

                def interrupted(operations: Any) -> None:
                    if next(calls, False):
                        raise KeyboardInterrupt
                    apply(operations)

                patch.setattr(store._memory, "apply", interrupted)
            disk.armed = True
            with pytest.raises(KeyboardInterrupt):
                store.commit([put("e2"), put("e3")])
            disk.armed = False
        store.commit([put("e4")])
        shown = list(store.documents("entries"))
        assert shown in (["e1", "e4"], ["e1", "e2", "e3", "e4"])
    with Store.open(tmp_path, now=clock()) as store:
        assert store.recovery.clean
        assert list(store.documents("entries")) == shown
