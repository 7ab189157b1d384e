"""What opening finds, sets aside and says."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from store_stand_ins import RefusingDisk, clock, put

from minutes_tui.store.engine import Store
from minutes_tui.store.errors import StoreDamaged, StoreNewer, StoreNotReadable, StoreNotWritable, StoreReadOnly
from minutes_tui.store.journal import first_line, scan
from minutes_tui.store.layout import DRAFT, JOURNAL, PREVIOUS_SNAPSHOT, SET_ASIDE, SNAPSHOT
from minutes_tui.store.recovery import LossKind


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store as a killed program leaves it: commits 1 to 3 compacted, 4 to 8 in the journal."""
    working = tmp_path / "working"
    store = Store.open(working, create=True, now=clock())
    for number in range(1, 9):
        store.commit([put(f"e{number}", text=f"entry {number}")])
        if number == 3:
            store.compact()
    shutil.copytree(working, tmp_path / "killed")
    store.close()
    return tmp_path / "killed"


def ids(store: Store) -> list[str]:
    return list(store.documents("entries"))


def all_but(*missing: int) -> list[str]:
    return [f"e{number}" for number in range(1, 9) if number not in missing]


def line_numbers(folder: Path) -> list[tuple[int, int]]:
    """Where each line of the journal begins and its JSON stops."""
    return [(record.start, record.stop) for record in scan((folder / JOURNAL).read_bytes()).records]


def damage(path: Path, place: int, length: int = 1) -> None:
    data = bytearray(path.read_bytes())
    for offset in range(place, place + length):
        data[offset] ^= 0x55
    path.write_bytes(data)


def cut(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])


def test_after_a_kill_nothing_is_out_of_order(folder: Path) -> None:
    with Store.open(folder, now=clock()) as store:
        assert store.recovery.clean
        assert store.recovery.last_commit == datetime(2025, 5, 16, 9, 0, 9, tzinfo=UTC)
        assert ids(store) == all_but()


def test_a_torn_line_is_set_aside_and_nothing_is_lost_with_it(folder: Path) -> None:
    good = (folder / JOURNAL).stat().st_size
    with (folder / JOURNAL).open("ab") as journal:
        journal.write(b'0badc0de 000000ff 000000000009 C {"at":"2025-05-16T09:00')
    with Store.open(folder, now=clock()) as store:
        (loss,) = store.recovery.losses
        assert (loss.kind, loss.file, loss.start, list(loss.sequences)) == (LossKind.TORN, JOURNAL, good, [])
        assert loss.after == datetime(2025, 5, 16, 9, 0, 9, tzinfo=UTC)
        assert loss.set_aside is not None
        kept = (folder / loss.set_aside).read_bytes()
        said, bytes_kept = kept.split(b"\n", 1)
        assert json.loads(said)["kind"] == "torn"
        assert bytes_kept.startswith(b"0badc0de")
        assert ids(store) == all_but()
        assert store.commit([put("e9")]) == 9
    with Store.open(folder, now=clock()) as store:
        assert store.recovery.clean


def test_a_line_that_somebody_is_writing_is_no_loss_to_a_reader(tmp_path: Path) -> None:
    writer = Store.open(tmp_path / "m", create=True, now=clock())
    writer.commit([put("e1")])
    with (tmp_path / "m" / JOURNAL).open("ab") as journal:
        journal.write(b'0badc0de 000000ff 000000000002 C {"at":"2025-05-16T09:00')
    with Store.open(tmp_path / "m", read_only=True, now=clock()) as reader:
        assert reader.recovery.clean
        assert ids(reader) == ["e1"]
    writer.commit([put("e2")])
    assert writer.sequence == 2
    writer.close()


def test_the_same_line_is_said_when_nobody_writes(folder: Path) -> None:
    with (folder / JOURNAL).open("ab") as journal:
        journal.write(b'0badc0de 000000ff 000000000009 C {"at":"2025-05-16T09:00')
    with Store.open(folder, read_only=True, now=clock()) as reader:
        assert [loss.kind for loss in reader.recovery.losses] == [LossKind.TORN]


def test_a_damaged_last_line_is_not_taken_for_a_torn_one(folder: Path) -> None:
    start, stop = line_numbers(folder)[-1]
    cut(folder / JOURNAL, stop - 5)
    with Store.open(folder, now=clock()) as store:
        (loss,) = store.recovery.losses
        assert (loss.kind, list(loss.sequences), loss.start) == (LossKind.DAMAGED, [8], start)
        assert ids(store) == all_but(8)
        assert store.commit([put("e9")]) == 9


def test_without_the_acknowledged_number_it_can_only_be_taken_for_torn(folder: Path) -> None:
    _, stop = line_numbers(folder)[-1]
    cut(folder / JOURNAL, stop - 5)
    (folder / DRAFT).unlink()
    with Store.open(folder, now=clock()) as store:
        assert [loss.kind for loss in store.recovery.losses] == [LossKind.TORN]
        assert ids(store) == all_but(8)


def test_lines_of_which_no_byte_is_left_are_missed(folder: Path) -> None:
    cut(folder / JOURNAL, line_numbers(folder)[-2][0])
    with Store.open(folder, now=clock()) as store:
        (loss,) = store.recovery.losses
        assert (loss.kind, list(loss.sequences)) == (LossKind.MISSING, [7, 8])
        assert ids(store) == all_but(7, 8)


def test_damage_in_the_middle_costs_its_own_line_and_says_when_it_was(folder: Path) -> None:
    start, stop = line_numbers(folder)[1]
    damage(folder / JOURNAL, start + 50, 3)
    with Store.open(folder, now=clock()) as store:
        (loss,) = store.recovery.losses
        assert (loss.kind, list(loss.sequences)) == (LossKind.DAMAGED, [5])
        assert (loss.start, loss.stop) == (start, stop + 1)
        assert loss.after == datetime(2025, 5, 16, 9, 0, 5, tzinfo=UTC)
        assert loss.before == datetime(2025, 5, 16, 9, 0, 7, tzinfo=UTC)
        assert ids(store) == all_but(5)
    with Store.open(folder, now=clock()) as store:
        assert store.recovery.clean
        assert ids(store) == all_but(5)


def test_a_block_of_zeros_is_damage(folder: Path) -> None:
    lines = line_numbers(folder)
    data = bytearray((folder / JOURNAL).read_bytes())
    data[lines[1][0] : lines[3][0]] = bytes(lines[3][0] - lines[1][0])
    (folder / JOURNAL).write_bytes(data)
    with Store.open(folder, now=clock()) as store:
        assert list(store.recovery.lost) == [5, 6]
        assert ids(store) == all_but(5, 6)


@pytest.mark.parametrize("line", [0, 2, 4])
@pytest.mark.parametrize("place", [0, 7, 12, 25, 31, 40, 70])
def test_one_flipped_bit_is_put_right_and_said(folder: Path, line: int, place: int) -> None:
    start, _ = line_numbers(folder)[line]
    data = bytearray((folder / JOURNAL).read_bytes())
    data[start + place] ^= 4
    (folder / JOURNAL).write_bytes(data)
    with Store.open(folder, now=clock()) as store:
        (loss,) = store.recovery.losses
        assert (loss.kind, loss.start, list(loss.sequences)) == (LossKind.DAMAGED, start, [])
        assert loss.set_aside is not None
        assert ids(store) == all_but()
        assert store.documents("entries")["e8"]["text"] == "entry 8"
        assert store.commit([put("e9")]) == 9
    with Store.open(folder, now=clock()) as store:
        assert store.recovery.clean
        assert ids(store) == [*all_but(), "e9"]


def test_two_places_are_two_losses(folder: Path) -> None:
    lines = line_numbers(folder)
    damage(folder / JOURNAL, lines[0][0] + 40)
    damage(folder / JOURNAL, lines[3][0] + 40)
    with Store.open(folder, now=clock()) as store:
        assert [list(loss.sequences) for loss in store.recovery.losses] == [[4], [7]]
        assert len([path for path in folder.iterdir() if path.name.startswith(SET_ASIDE)]) == 2


def test_a_damaged_first_line_costs_nothing(folder: Path) -> None:
    damage(folder / JOURNAL, 3)
    with Store.open(folder, now=clock()) as store:
        assert [loss.start for loss in store.recovery.losses] == [0]
        assert not store.recovery.lost
        assert ids(store) == all_but()


@pytest.mark.parametrize("harm", ["damaged", "cut", "empty", "gone"])
def test_a_snapshot_that_cannot_be_used_is_made_again_from_the_files_before_it(folder: Path, harm: str) -> None:
    path = folder / SNAPSHOT
    if harm == "damaged":
        damage(path, 200)
    elif harm == "gone":
        path.unlink()
    else:
        cut(path, 100 if harm == "cut" else 0)
    with Store.open(folder, now=clock()) as store:
        assert store.recovery.from_previous
        assert not store.recovery.lost
        assert ids(store) == all_but()
        assert store.recovery.clean is (harm == "gone")
    with Store.open(folder, now=clock()) as store:
        assert store.recovery.clean
        assert not store.recovery.from_previous


def test_a_snapshot_changed_by_hand_is_the_last_resort(folder: Path) -> None:
    path = folder / SNAPSHOT
    path.write_bytes(path.read_bytes().replace(b"entry 2", b"Entry 2"))
    (folder / "journal.previous").unlink()
    with Store.open(folder, now=clock()) as store:
        assert [loss.file for loss in store.recovery.losses] == [SNAPSHOT]
        assert store.documents("entries")["e2"]["text"] == "Entry 2"
        assert ids(store) == all_but()


def test_without_any_snapshot_the_journal_is_still_read(folder: Path) -> None:
    (folder / SNAPSHOT).unlink()
    (folder / "journal.previous").unlink()
    with Store.open(folder, now=clock()) as store:
        assert list(store.recovery.lost) == [1, 2, 3]
        assert ids(store) == all_but(1, 2, 3)


def test_a_journal_that_is_gone_is_missed_by_its_acknowledged_commits(folder: Path) -> None:
    (folder / JOURNAL).unlink()
    with Store.open(folder, now=clock()) as store:
        assert list(store.recovery.lost) == [4, 5, 6, 7, 8]
        assert ids(store) == ["e1", "e2", "e3"]


def test_an_empty_journal_alone_is_not_an_empty_store(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_bytes(b"")
    for read_only in (False, True):
        with pytest.raises(StoreDamaged):
            Store.open(tmp_path, read_only=read_only, now=clock())
    assert (tmp_path / JOURNAL).read_bytes() == b""


def test_reading_only_repairs_nothing_and_says_the_same(folder: Path) -> None:
    damage(folder / JOURNAL, line_numbers(folder)[1][0] + 50)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with Store.open(folder, read_only=True, now=clock()) as store:
        assert list(store.recovery.lost) == [5]
        assert store.recovery.losses[0].set_aside is None
        assert ids(store) == all_but(5)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_same_evidence_is_set_aside_once(folder: Path) -> None:
    damage(folder / JOURNAL, line_numbers(folder)[1][0] + 50)
    harmed = folder.with_name("harmed")
    shutil.copytree(folder, harmed)
    Store.open(harmed, now=clock()).close()
    aside = {path.name for path in harmed.iterdir() if path.name.startswith(SET_ASIDE)}
    for name in (JOURNAL, SNAPSHOT, PREVIOUS_SNAPSHOT, DRAFT):
        if (folder / name).exists():
            shutil.copy(folder / name, harmed / name)
    Store.open(harmed, now=clock()).close()
    assert {path.name for path in harmed.iterdir() if path.name.startswith(SET_ASIDE)} == aside


def test_what_a_crash_left_half_written_is_cleared_away(folder: Path) -> None:
    (folder / "snapshot.json.new").write_bytes(b"half")
    with Store.open(folder, now=clock()) as store:
        assert store.recovery.clean
    assert not (folder / "snapshot.json.new").exists()


def test_a_newer_format_is_read_and_not_written(folder: Path) -> None:
    journal = (folder / JOURNAL).read_bytes()
    base = scan(journal).base
    assert base is not None
    newer = first_line(base, version=2) + journal.split(b"\n", 1)[1]
    (folder / JOURNAL).write_bytes(newer)
    with Store.open(folder, now=clock()) as store:
        assert store.read_only
        assert store.recovery.version == 2
        assert ids(store) == all_but()
        with pytest.raises(StoreReadOnly):
            store.commit([put("e9")])
    assert (folder / JOURNAL).read_bytes() == newer


def test_a_newer_format_that_cannot_be_read_is_left_alone(folder: Path) -> None:
    (folder / JOURNAL).write_bytes(first_line(3, version=2) + b"lines of another form\n")
    (folder / SNAPSHOT).write_bytes(b'{"_format":{"1":{"version":2,"shape":"unheard of"}}}')
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}
    for read_only in (False, True):
        with pytest.raises(StoreNewer, match="newer version"):
            Store.open(folder, read_only=read_only, now=clock())
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"} == before


def test_a_disk_that_shows_nothing_is_said_in_one_sentence(folder: Path) -> None:
    class Blind(RefusingDisk):
        def read(self, path: Path, begin: int = 0) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(StoreNotReadable, match="the disk reports an error"):
        Store.open(folder, read_only=True, now=clock(), system=Blind())
    with pytest.raises(StoreNotWritable):
        Store.open(folder, now=clock(), system=Blind())
    Store.open(folder, now=clock()).close()


def test_a_library_that_is_a_file_is_refused_and_stays(tmp_path: Path) -> None:
    (tmp_path / "library").write_bytes(b"a letter")
    with pytest.raises(StoreNotWritable, match="a file stands"):
        Store.open(tmp_path / "library" / "meeting", create=True, now=clock())
    assert (tmp_path / "library").read_bytes() == b"a letter"
