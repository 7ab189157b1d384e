"""The writer: nobody waits for the disk, and what the disk refuses stays in order."""

import asyncio
import errno
from pathlib import Path

import pytest
from store_stand_ins import GatedDisk, RefusingDisk, clock, put

from minutes_tui.store.engine import Store
from minutes_tui.store.writer import Saving, Standing, Writer


def test_what_is_handed_over_is_on_the_disk_in_the_order_given(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True, now=clock()) as store, Writer(store) as writer:
        futures = [writer.submit([put(f"e{number}", text=str(number))]) for number in range(40)]
        assert [future.result(30) for future in futures] == list(range(1, 41))
        assert writer.wait(30) == Standing()
        assert list(store.documents("entries")) == [f"e{number}" for number in range(40)]


def test_the_one_who_hands_over_never_waits_for_the_disk(tmp_path: Path) -> None:
    disk = GatedDisk()
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store:
        disk.gate.clear()
        standings: list[Standing] = []
        with Writer(store, standings.append) as writer:
            future = writer.submit([put("e1")])
            writer.keep_draft("e2", "half a li")
            assert not future.done()
            assert writer.standing.saving is Saving.SAVING
            disk.gate.set()
            assert future.result(30) == 1
            writer.wait(30)
        assert [standing.saving for standing in standings] == [Saving.SAVING, Saving.SAVED]


def test_several_that_wait_share_one_wait_for_the_disk(tmp_path: Path) -> None:
    disk = GatedDisk()
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store, Writer(store) as writer:
        disk.gate.clear()
        disk.syncs = 0
        futures = [writer.submit([put(f"e{number}")]) for number in range(30)]
        disk.gate.set()
        assert futures[-1].result(30) == 30
        assert disk.syncs <= 3


async def test_a_future_can_be_waited_for_in_the_event_loop(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True, now=clock()) as store, Writer(store) as writer:
        assert await asyncio.wrap_future(writer.submit([put("e1")])) == 1


@pytest.mark.parametrize("refusal", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS], ids=errno.errorcode.get)
def test_what_the_disk_refuses_stays_in_order_and_goes_in_when_the_disk_takes_it(
    tmp_path: Path, refusal: int
) -> None:
    disk = RefusingDisk()
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store, Writer(store) as writer:
        writer.submit([put("e0")]).result(30)
        disk.refusal = refusal
        futures = [writer.submit([put(f"e{number}", text="kept")]) for number in range(1, 6)]
        standing = writer.wait(30)
        assert (standing.saving, standing.waiting) == (Saving.NOT_SAVED, 5)
        assert "NOT SAVED" in str(standing.refusal)
        assert [writes[0].id for writes in writer.waiting()] == ["e1", "e2", "e3", "e4", "e5"]
        assert list(store.documents("entries")) == ["e0"]
        writer.retry()
        assert writer.wait(30).waiting == 5
        disk.refusal = None
        writer.retry()
        assert [future.result(30) for future in futures] == [2, 3, 4, 5, 6]
        assert writer.wait(30).saving is Saving.SAVED
    with Store.open(tmp_path, now=clock()) as store:
        assert store.recovery.clean
        assert list(store.documents("entries")) == ["e0", "e1", "e2", "e3", "e4", "e5"]


def test_closing_gives_back_what_could_not_be_saved(tmp_path: Path) -> None:
    disk = RefusingDisk()
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store:
        writer = Writer(store)
        disk.refusal = errno.EIO
        future = writer.submit([put("e1", text="kept")])
        assert writer.close() == ((put("e1", text="kept"),),)
        assert "NOT SAVED" in str(future.exception(30))
        with pytest.raises(RuntimeError):
            writer.submit([put("e2")])


def test_what_can_never_be_saved_fails_alone(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True, now=clock()) as store, Writer(store) as writer:
        futures = [writer.submit([put("e1")]), writer.submit([put("e2", when={1, 2})]), writer.submit([put("e3")])]
        assert futures[0].result(30) == 1
        assert isinstance(futures[1].exception(30), TypeError)
        assert futures[2].result(30) == 2
        assert writer.wait(30).saving is Saving.SAVED


def test_a_submitted_line_leaves_the_draft_when_it_is_on_the_disk_and_not_before(tmp_path: Path) -> None:
    disk = RefusingDisk()
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store, Writer(store) as writer:
        writer.keep_draft("e1", "a whole line")
        writer.wait(30)
        disk.refusal = errno.EIO
        writer.submit([put("e1", text="a whole line")], line="e1")
        writer.wait(30)
        kept = store.draft.load()
        assert kept is not None
        assert kept.text == "a whole line"
        disk.refusal = None
        writer.retry()
        writer.wait(30)
        assert store.draft.load() is None


def test_the_next_line_stays_in_the_draft_when_the_one_before_is_saved(tmp_path: Path) -> None:
    disk = GatedDisk()
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store, Writer(store) as writer:
        writer.keep_draft("e1", "a whole line")
        writer.wait(30)
        disk.gate.clear()
        writer.submit([put("e1", text="a whole line")], line="e1")
        writer.keep_draft("e2", "the next")
        disk.gate.set()
        writer.wait(30)
        kept = store.draft.load()
        assert kept is not None
        assert (kept.entry_id, kept.text) == ("e2", "the next")


def test_a_draft_that_the_disk_refuses_is_said_and_stops_nothing(tmp_path: Path) -> None:
    disk = RefusingDisk()
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store, Writer(store) as writer:
        disk.refusal = errno.EROFS
        writer.keep_draft("e1", "half")
        assert writer.wait(30).draft_refused == "the disk can only be read"
        disk.refusal = None
        writer.keep_draft("e1", "half a")
        assert writer.wait(30).draft_refused is None


def test_a_draft_that_the_disk_refused_is_kept_when_the_disk_takes_it(tmp_path: Path) -> None:
    disk = RefusingDisk()
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store, Writer(store) as writer:
        for look in (writer.look_again, writer.retry):
            disk.refusal = errno.ENOSPC
            writer.keep_draft("e1", look.__name__)
            assert writer.wait(30).draft_refused is not None
            look()
            assert writer.wait(30).draft_refused is not None
            disk.refusal = None
            look()
            assert writer.wait(30).draft_refused is None
            kept = store.draft.load()
            assert kept is not None
            assert kept.text == look.__name__


def test_a_refused_draft_of_a_line_that_was_entered_does_not_come_back(tmp_path: Path) -> None:
    disk = RefusingDisk()
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store, Writer(store) as writer:
        disk.refusal = errno.ENOSPC
        writer.keep_draft("e1", "half")
        writer.submit([put("e1")], line="e1")
        assert writer.wait(30).saving is Saving.NOT_SAVED
        disk.refusal = None
        writer.look_again()
        assert writer.wait(30).saving is Saving.SAVED
        writer.look_again()
        writer.wait(30)
        assert store.draft.load() is None


def test_who_looks_again_is_told_nothing_until_the_disk_takes_it(tmp_path: Path) -> None:
    """Looking every few seconds must not make the state of saving flicker."""
    disk, told = RefusingDisk(), list[Standing]()
    store = Store.open(tmp_path, create=True, now=clock(), system=disk)
    with store, Writer(store, told.append) as writer:
        disk.refusal = errno.ENOSPC
        futures = [writer.submit([put(f"e{number}")]) for number in range(3)]
        assert writer.wait(30).saving is Saving.NOT_SAVED
        before = len(told)
        for _ in range(5):
            writer.look_again()
            assert writer.wait(30).saving is Saving.NOT_SAVED
        assert len(told) == before
        disk.refusal = None
        writer.look_again()
        assert [future.result(30) for future in futures] == [1, 2, 3]
        assert writer.wait(30).saving is Saving.SAVED


def test_a_long_journal_is_compacted_when_nothing_waits(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True, now=clock()) as store, Writer(store) as writer:
        for number in range(4):
            writer.submit([put("e1", text=str(number) * 200_000)]).result(30)
            writer.wait(30)
        assert (tmp_path / "snapshot.json").exists()
        assert not store.compaction_due


def test_what_has_no_room_together_goes_in_one_by_one(tmp_path: Path) -> None:
    disk = RefusingDisk()
    disk.folder, disk.limit = tmp_path, 100_000
    with Store.open(tmp_path, create=True, now=clock(), system=disk) as store:
        writer = Writer(store)
        sizes = [20_000, 20_000, 20_000, 90_000, 10]
        futures = [writer.submit([put(f"e{n}", text="x" * size)]) for n, size in enumerate(sizes)]
        assert writer.wait(30).saving is Saving.NOT_SAVED
        assert [future.done() for future in futures] == [True, True, True, False, False]
        left = writer.close()
        assert [writes[0].id for writes in left] == ["e3", "e4"]


def test_a_fault_of_the_program_itself_is_never_taken_for_saved(tmp_path: Path) -> None:
    class Broken(GatedDisk):
        broken = False

        def write(self, handle: int, offset: int, data: bytes) -> int:
            if self.broken:
                raise ZeroDivisionError
            return super().write(handle, offset, data)

    disk = Broken()
    with (
        pytest.MonkeyPatch.context() as patch,
        Store.open(tmp_path, create=True, now=clock(), system=disk) as store,
    ):
        patch.setattr("threading.excepthook", lambda arguments: None)
        writer = Writer(store)
        disk.broken = True
        future = writer.submit([put("e1")])
        standing = writer.wait(30)
        assert (standing.saving, standing.waiting) == (Saving.NOT_SAVED, 1)
        assert "fault of its own" in str(standing.refusal)
        disk.broken = False
        assert [writes[0].id for writes in writer.close()] == ["e1"]
        assert future.exception(30) is not None
        store.commit([put("e2")])
    with Store.open(tmp_path, now=clock()) as store:
        assert store.recovery.clean
        assert list(store.documents("entries")) == ["e2"]
