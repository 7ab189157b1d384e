"""The second copy is kept in step, is never in the way, and never overwrites what went on elsewhere."""

from pathlib import Path

import pytest
from store_stand_ins import GatedDisk, RefusingDisk, clock, put

from minutes_tui.store.engine import Store
from minutes_tui.store.layout import COPY_OF, JOURNAL, SNAPSHOT
from minutes_tui.store.second_copy import CopyStanding, CopyState, SecondCopy, catch_up, take_over
from minutes_tui.store.shipping import CopyParted

IN_STEP = CopyStanding(CopyState.IN_STEP)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "library" / "meeting"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def ids(folder: Path) -> list[str]:
    with Store.open(folder, read_only=True, now=clock()) as store:
        assert not store.recovery.lost
        return list(store.documents("entries"))


def test_the_copy_holds_every_commit_and_is_a_store_itself(source: Path, stick: Path) -> None:
    with (
        Store.open(source, create=True, now=clock()) as store,
        SecondCopy(source, stick / "m", now=clock()) as copy,
    ):
        for number in range(1, 31):
            store.commit([put(f"e{number}")])
            if number % 10 == 0:
                store.compact()
            copy.changed()
            if number % 7 == 0:
                assert copy.wait(30) == IN_STEP
                assert ids(stick / "m") == [f"e{each}" for each in range(1, number + 1)]
        assert copy.wait(30) == IN_STEP
    assert ids(stick / "m") == ids(source)


def test_only_what_is_new_is_written(source: Path, stick: Path) -> None:
    written: list[int] = []

    class Counting(RefusingDisk):
        def write(self, handle: int, offset: int, data: bytes) -> int:
            written.append(len(data))
            return super().write(handle, offset, data)

    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1", text="long " * 1_000)])
        with SecondCopy(source, stick / "m", now=clock(), system=Counting()) as copy:
            assert copy.wait(30) == IN_STEP
            written.clear()
            store.commit([put("e2")])
            copy.changed()
            assert copy.wait(30) == IN_STEP
            assert sum(written) < 200


def test_commits_never_wait_for_the_copy(source: Path, stick: Path) -> None:
    disk = GatedDisk()
    with Store.open(source, create=True, now=clock()) as store:
        disk.gate.clear()
        with SecondCopy(source, stick / "m", now=clock(), system=disk) as copy:
            for number in range(5):
                store.commit([put(f"e{number}")])
                copy.changed()
            assert copy.standing.state is CopyState.BEHIND
            disk.gate.set()
            assert copy.wait(30) == IN_STEP
    assert ids(stick / "m") == ids(source)


def test_a_missing_stick_is_said_and_nothing_is_written_in_its_place(source: Path, tmp_path: Path) -> None:
    told: list[CopyStanding] = []
    stick = tmp_path / "not there"
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1")])
        with SecondCopy(source, stick / "m", now=clock(), told=told.append) as copy:
            standing = copy.wait(30)
            assert standing.state is CopyState.OUT_OF_REACH
            assert "not there" in str(standing.trouble)
            assert not stick.exists()
            stick.mkdir()
            store.commit([put("e2")])
            copy.changed()
            assert copy.wait(30) == IN_STEP
    assert [standing.state for standing in told] == [CopyState.OUT_OF_REACH, CopyState.IN_STEP]
    assert ids(stick / "m") == ["e1", "e2"]


def test_a_full_stick_is_said_and_caught_up(source: Path, stick: Path) -> None:
    disk = RefusingDisk()
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1")])
        with SecondCopy(source, stick / "m", now=clock(), system=disk) as copy:
            assert copy.wait(30) == IN_STEP
            disk.folder = stick / "m"
            disk.limit = sum(path.stat().st_size for path in (stick / "m").iterdir()) + 50
            store.commit([put("e2", text="too long for the room that is left" * 10)])
            copy.changed()
            standing = copy.wait(30)
            assert standing.state is CopyState.OUT_OF_REACH
            assert "the disk is full" in str(standing.trouble)
            assert ids(stick / "m") == ["e1"]
            disk.limit = None
            copy.changed()
            assert copy.wait(30) == IN_STEP
    assert ids(stick / "m") == ["e1", "e2"]


def test_a_copy_that_went_on_elsewhere_is_left_alone_and_can_be_taken_over(source: Path, stick: Path) -> None:
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1"), put("e2")])
        assert catch_up(source, stick / "m", now=clock()) == IN_STEP
        assert (stick / "m" / COPY_OF).exists()
        with Store.open(stick / "m", now=clock()) as elsewhere:
            elsewhere.commit([put("e3", text="written on another machine"), put("e1", text="corrected there")])
            elsewhere.compact()
            elsewhere.commit([put("e4")])
        before = {path.name: path.read_bytes() for path in (stick / "m").iterdir()}
        standing = catch_up(source, stick / "m", now=clock())
        assert standing.state is CopyState.PARTED
        assert "continued elsewhere" in str(standing.trouble)
        after = {path.name: path.read_bytes() for path in (stick / "m").iterdir()}
        assert {name: data for name, data in after.items() if name != "lock"} == {
            name: data for name, data in before.items() if name != "lock"
        }

        take_over(store, stick / "m", now=clock())
        assert list(store.documents("entries")) == ["e1", "e2", "e3", "e4"]
        assert store.documents("entries")["e1"]["text"] == "corrected there"
        store.commit([put("e5")])
        assert catch_up(source, stick / "m", now=clock()) == IN_STEP
    assert ids(stick / "m") == ["e1", "e2", "e3", "e4", "e5"]


def test_when_both_went_on_neither_replaces_the_other(source: Path, stick: Path) -> None:
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1")])
        catch_up(source, stick / "m", now=clock())
        with Store.open(stick / "m", now=clock()) as elsewhere:
            elsewhere.commit([put("there")])
        store.commit([put("here")])
        assert catch_up(source, stick / "m", now=clock()).state is CopyState.PARTED
        with pytest.raises(CopyParted, match="merge"):
            take_over(store, stick / "m", now=clock())
        assert list(store.documents("entries")) == ["e1", "here"]
    assert ids(stick / "m") == ["e1", "there"]


def test_looking_at_a_copy_does_not_part_it(source: Path, stick: Path) -> None:
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1")])
        catch_up(source, stick / "m", now=clock())
        assert ids(stick / "m") == ["e1"]
        store.commit([put("e2")])
        assert catch_up(source, stick / "m", now=clock()) == IN_STEP


def test_another_record_in_the_place_of_the_copy_is_left_alone(source: Path, stick: Path) -> None:
    with Store.open(stick / "m", create=True, now=clock()) as other:
        other.commit([put("of another meeting")])
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1"), put("e2")])
        assert catch_up(source, stick / "m", now=clock()).state is CopyState.PARTED
        with pytest.raises(CopyParted):
            take_over(store, stick / "m", now=clock())
    assert ids(stick / "m") == ["of another meeting"]


def test_a_copy_that_is_open_elsewhere_waits(source: Path, stick: Path) -> None:
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1")])
        with SecondCopy(source, stick / "m", now=clock()) as copy:
            assert copy.wait(30) == IN_STEP
            standing = catch_up(source, stick / "m", now=clock())
            assert standing.state is CopyState.OUT_OF_REACH
            assert "another program" in str(standing.trouble)


@pytest.mark.parametrize("name", [JOURNAL, SNAPSHOT])
def test_a_copy_that_was_hurt_is_made_anew(source: Path, stick: Path, name: str) -> None:
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1")])
        store.compact()
        store.commit([put("e2")])
        catch_up(source, stick / "m", now=clock())
        (stick / "m" / name).write_bytes(b"\0" * 100)
        store.commit([put("e3")])
        assert catch_up(source, stick / "m", now=clock()) == IN_STEP
    assert ids(stick / "m") == ["e1", "e2", "e3"]


def test_a_store_that_went_back_does_not_take_its_copy_back(source: Path, stick: Path, tmp_path: Path) -> None:
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1")])
        older = (source / JOURNAL).read_bytes()
        store.commit([put("e2")])
        catch_up(source, stick / "m", now=clock())
    for path in source.iterdir():
        path.unlink()
    (source / JOURNAL).write_bytes(older)
    assert catch_up(source, stick / "m", now=clock()).state is CopyState.PARTED
    assert ids(stick / "m") == ["e1", "e2"]


def test_closing_does_not_wait_for_a_dead_stick_for_ever(source: Path, stick: Path) -> None:
    disk = GatedDisk()
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1")])
        disk.gate.clear()
        copy = SecondCopy(source, stick / "m", now=clock(), system=disk)
        assert copy.close(patience=0.05).state is CopyState.BEHIND
        disk.gate.set()
        copy.close(patience=30)


def test_what_is_not_called_saved_yet_is_not_shipped(source: Path, stick: Path) -> None:
    with Store.open(source, create=True, now=clock()) as store:
        store.commit([put("e1")])
        acknowledged = (source / "draft").read_bytes()
        store.commit([put("e2")])
        now_acknowledged = (source / "draft").read_bytes()
        (source / "draft").write_bytes(acknowledged)
        assert catch_up(source, stick / "m", now=clock()) == IN_STEP
        assert ids(stick / "m") == ["e1"]
        (source / "draft").write_bytes(now_acknowledged)
        assert catch_up(source, stick / "m", now=clock()) == IN_STEP
    assert ids(stick / "m") == ["e1", "e2"]
