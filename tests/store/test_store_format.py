"""The form of the files: what a line, a snapshot and an older format are."""

import json
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_stand_ins import RefusingDisk, clock, put

from minutes_tui.store.ballast import SIZE, Ballast
from minutes_tui.store.encoding import copy_of, decode, encode
from minutes_tui.store.engine import Store
from minutes_tui.store.errors import StoreLocked, StoreNotWritable, StoreTooOld, StoreWriteFailed
from minutes_tui.store.journal import EXACT, PLAIN, first_line, line_of, record_at, scan
from minutes_tui.store.layout import BALLAST, JOURNAL, LOCK, SNAPSHOT
from minutes_tui.store.lock import Holder, Lock, holder_of
from minutes_tui.store.memory import Tables
from minutes_tui.store.mending import with_one_bit_put_right
from minutes_tui.store.snapshot import decode_snapshot, encode_snapshot
from minutes_tui.store.system import Linux

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec=None, exclude_categories=())),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)
"""Any value that JSON can say, lone surrogates and endless numbers among them."""


@given(JSON)
def test_any_json_is_read_as_it_was_given(value: Any) -> None:
    data, parsed, exact = encode(value)
    assert parsed == value
    assert json.dumps(decode(data, exact)) == json.dumps(value)
    assert b"\n" not in data


@given(JSON)
def test_a_copy_is_equal_and_shares_nothing_that_can_change(value: Any) -> None:
    def parts(of: Any) -> set[int]:
        members = of.values() if isinstance(of, dict) else of if isinstance(of, list) else None
        return set() if members is None else {id(of)}.union(*map(parts, members))

    assert copy_of(value) == value
    assert not parts(copy_of(value)) & parts(value)


@given(st.lists(JSON, max_size=5), st.integers(0, 10**9))
def test_lines_are_read_back_with_their_numbers(values: list[Any], base: int) -> None:
    data = first_line(base)
    for number, value in enumerate(values, 1):
        payload, _, exact = encode({"at": "", "do": value})
        data += line_of(base + number, EXACT if exact else PLAIN, payload)
    found = scan(data)
    assert (found.base, found.unreadable) == (base, ())
    assert [(record.sequence, record.value["do"]) for record in found.records] == [
        (base + number, value) for number, value in enumerate(values, 1)
    ]


@given(st.binary(max_size=200))
def test_what_is_no_line_is_never_taken_for_one(noise: bytes) -> None:
    line = line_of(1, PLAIN, b'{"at":"","do":[]}')
    found = scan(first_line(0) + noise + b"\n" + line)
    assert [record.sequence for record in found.records] == [1]


@pytest.mark.parametrize("size", [1, 33, 34, 100, 4_096, 100_000])
def test_zeros_never_pass(size: int) -> None:
    assert scan(first_line(0) + bytes(size)).records == ()
    assert record_at(bytes(size), 0) is None


@given(st.binary(min_size=1, max_size=300), st.data())
def test_a_flipped_bit_is_found_by_its_checksum(covered: bytes, data: st.DataObject) -> None:
    checksum = b"%08x" % crc32(covered)
    bit = data.draw(st.integers(0, len(covered) * 8 - 1))
    flipped = bytearray(covered)
    flipped[bit // 8] ^= 1 << bit % 8
    assert with_one_bit_put_right(checksum, bytes(flipped)) == covered


@given(st.binary(min_size=40, max_size=300), st.sets(st.integers(0, 319), min_size=2, max_size=2))
def test_two_flipped_bits_are_not_taken_for_one(covered: bytes, bits: set[int]) -> None:
    flipped = bytearray(covered)
    for bit in bits:
        flipped[bit // 8] ^= 1 << bit % 8
    assert with_one_bit_put_right(b"%08x" % crc32(covered), bytes(flipped)) is None


def test_text_that_looks_like_a_line_is_not_taken_for_one_in_damage() -> None:
    typed = line_of(9, PLAIN, b"{}").decode().strip()
    line = line_of(1, PLAIN, json.dumps({"at": "", "do": [["entries", 1, {"text": typed}]]}).encode())
    found = scan(first_line(0) + b"x" + line[1:] + line_of(2, PLAIN, b'{"at":"","do":[]}'))
    assert [record.sequence for record in found.records] == [2]


ROWS = st.dictionaries(st.integers(1, 99).map(str), st.dictionaries(st.text(), JSON, max_size=3), max_size=3)


@given(st.dictionaries(st.text(min_size=1), ROWS, max_size=3))
def test_a_snapshot_is_read_back_in_its_order(tables: Tables) -> None:
    tables.pop("_format", None)
    data = encode_snapshot(tables, 7, "2025-05-16T09:00:00+00:00")
    found = decode_snapshot(data)
    assert found is not None
    assert found.intact
    assert (found.sequence, found.version) == (7, 1)
    assert json.dumps(found.tables) == json.dumps(tables)


def test_any_json_survives_a_store_in_journal_and_snapshot(tmp_path: Path) -> None:
    odd = {"huge": 10**30, "lone": "\ud800", "nested": [{"": -0.0}, []], "text": "\x00\u2028"}
    with Store.open(tmp_path, create=True, now=clock()) as store:
        store.commit([put("e1", odd=odd)])
    for _ in range(2):
        with Store.open(tmp_path, now=clock()) as store:
            assert store.recovery.clean
            assert store.documents("entries")["e1"]["odd"] == odd
            store.compact()


def test_every_file_bears_the_version_of_its_format(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True, now=clock()) as store:
        store.commit([put("e1")])
        store.compact()
        store.draft.save("e2", "x" * 9_000)
        heads = {path.name: path.read_bytes()[:120] for path in tmp_path.iterdir()}
    assert heads[JOURNAL].startswith(b"minutes-journal 1 ")
    assert heads[SNAPSHOT].startswith(b'{"_format":{"1":{"version":1,')
    assert heads[BALLAST].startswith(b"minutes-ballast 1\n")
    assert b'"format": 1' in heads[LOCK]
    assert b'"format":1' in heads["draft"]


class TestMigration:
    """A fabricated format 0, in which the text of an entry was called `words`."""

    @staticmethod
    def from_0_to_1(tables: Tables) -> Tables:
        return {
            name: {
                number: {("text" if key == "words" else key): value for key, value in document.items()}
                for number, document in rows.items()
            }
            for name, rows in tables.items()
        }

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        old = {"entries": {"1": {"id": "e1", "words": "first"}}}
        (tmp_path / SNAPSHOT).write_bytes(encode_snapshot(old, 1, "2025-05-16T08:00:00+00:00", version=0))
        payload = encode(
            {"at": "2025-05-16T08:00:01+00:00", "do": [["entries", 2, {"id": "e2", "words": "second"}]]}
        )[0]
        (tmp_path / JOURNAL).write_bytes(first_line(1, version=0) + line_of(2, PLAIN, payload))
        return tmp_path

    def test_an_older_store_is_brought_to_this_format_and_its_files_are_kept(self, folder: Path) -> None:
        before = (folder / JOURNAL).read_bytes()
        with Store.open(folder, now=clock(), migrations={0: self.from_0_to_1}) as store:
            assert (store.recovery.version, store.recovery.migrated) == (0, True)
            assert dict(store.documents("entries")) == {
                "e1": {"id": "e1", "text": "first"},
                "e2": {"id": "e2", "text": "second"},
            }
            store.commit([put("e3", text="third")])
        assert (folder / f"format-0-{JOURNAL}").read_bytes() == before
        with Store.open(folder, now=clock()) as store:
            assert (store.recovery.version, store.recovery.migrated) == (1, False)
            assert list(store.documents("entries")) == ["e1", "e2", "e3"]

    def test_an_older_store_is_read_in_its_new_form_without_being_changed(self, folder: Path) -> None:
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        with Store.open(folder, read_only=True, now=clock(), migrations={0: self.from_0_to_1}) as store:
            assert store.documents("entries")["e2"]["text"] == "second"
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before

    def test_a_format_that_nobody_knows_is_left_alone(self, folder: Path) -> None:
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        for read_only in (False, True):
            with pytest.raises(StoreTooOld, match="number 0"):
                Store.open(folder, read_only=read_only, now=clock())
        assert {name: (folder / name).read_bytes() for name in before} == before

    def test_a_migration_that_the_disk_refuses_leaves_the_older_store(self, folder: Path) -> None:
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        disk = RefusingDisk()
        disk.folder, disk.limit = folder, sum(len(data) for data in before.values()) + 150
        with pytest.raises(StoreNotWritable, match="the disk is full"):
            Store.open(folder, now=clock(), system=disk, migrations={0: self.from_0_to_1})
        assert {name: (folder / name).read_bytes() for name in before} == before
        with Store.open(folder, now=clock(), migrations={0: self.from_0_to_1}) as store:
            assert list(store.documents("entries")) == ["e1", "e2"]


class TestBallast:
    def test_it_lets_entries_in_when_the_disk_is_full(self, tmp_path: Path) -> None:
        disk = RefusingDisk()
        disk.folder = tmp_path
        with Store.open(tmp_path, create=True, now=clock(), system=disk) as store:
            assert (tmp_path / BALLAST).stat().st_size == SIZE
            disk.limit = sum(path.stat().st_size for path in tmp_path.iterdir())
            saved = 0
            with pytest.raises(StoreWriteFailed, match="the disk is full"):
                for saved in range(10_000):
                    store.commit([put(f"e{saved}", text="an entry of the usual length " * 12)])
            assert saved > 2_000
            assert not store.has_ballast
            assert len(store.documents("entries")) == saved
            disk.limit = None
            store.commit([put("afterwards")])
        with Store.open(tmp_path, now=clock()) as store:
            assert store.recovery.clean
            assert len(store.documents("entries")) == saved + 1
            assert store.has_ballast

    def test_without_room_there_is_none_and_the_store_opens_all_the_same(self, tmp_path: Path) -> None:
        disk = RefusingDisk()
        disk.folder, disk.limit = tmp_path, 100_000
        with Store.open(tmp_path, create=True, now=clock(), system=disk) as store:
            assert not store.has_ballast
            store.commit([put("e1")])

    def test_it_is_gone_when_nobody_writes(self, tmp_path: Path) -> None:
        Store.open(tmp_path, create=True, now=clock()).close()
        assert not (tmp_path / BALLAST).exists()
        assert not Ballast(Linux(), tmp_path).give_up()


class TestLock:
    def test_the_one_who_comes_second_is_told_who_was_first(self, tmp_path: Path) -> None:
        first = Lock.take(Linux(), tmp_path, Holder("registry-1", 4711, "2025-05-16T09:00:00+07:00"))
        with pytest.raises(StoreLocked, match="process 4711 on registry-1") as refused:
            Lock.take(Linux(), tmp_path, Holder("registry-2", 1, ""))
        assert refused.value.holder == Holder("registry-1", 4711, "2025-05-16T09:00:00+07:00")
        first.release()
        first.release()
        Lock.take(Linux(), tmp_path, Holder("registry-2", 1, "")).release()

    @pytest.mark.parametrize("content", [b"", b"\xff", b"{}", b"[]", b'{"host":1,"process":"x","since":2}'])
    def test_a_lock_file_that_says_nothing_useful_still_locks(self, tmp_path: Path, content: bytes) -> None:
        first = Lock.take(Linux(), tmp_path, Holder("registry-1", 4711, ""))
        (tmp_path / LOCK).write_bytes(content)
        assert holder_of(Linux(), tmp_path) == Holder("?", 0, "")
        with pytest.raises(StoreLocked):
            Lock.take(Linux(), tmp_path, Holder("registry-2", 1, ""))
        first.release()


class TestFailedSync:
    def test_both_files_are_built_anew_and_the_commit_goes_in(self, tmp_path: Path) -> None:
        disk = RefusingDisk()
        with Store.open(tmp_path, create=True, now=clock(), system=disk) as store:
            store.commit([put("e1")])
            before = (tmp_path / JOURNAL).stat().st_ino
            disk.refused_syncs = 1
            assert store.commit([put("e2")]) == 2
            assert (tmp_path / JOURNAL).stat().st_ino != before
            assert list(store.documents("entries")) == ["e1", "e2"]
        with Store.open(tmp_path, now=clock()) as store:
            assert store.recovery.clean
            assert list(store.documents("entries")) == ["e1", "e2"]

    def test_a_disk_that_goes_on_failing_is_told_and_changes_nothing(self, tmp_path: Path) -> None:
        disk = RefusingDisk()
        with Store.open(tmp_path, create=True, now=clock(), system=disk) as store:
            store.commit([put("e1")])
            disk.refused_syncs = 10**6
            for _ in range(3):
                with pytest.raises(StoreWriteFailed, match="NOT SAVED: the disk reports an error"):
                    store.commit([put("e2")])
            assert list(store.documents("entries")) == ["e1"]
            disk.refused_syncs = 0
            assert store.commit([put("e2")]) == 2
        with Store.open(tmp_path, now=clock()) as store:
            assert list(store.documents("entries")) == ["e1", "e2"]
