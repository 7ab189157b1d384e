"""What the disk refuses to the end is kept elsewhere and found again."""

import errno
import stat
from pathlib import Path

import pytest
from store_stand_ins import RefusingDisk, clock, put

from minutes_tui.store.drafts import Draft
from minutes_tui.store.engine import Store, Write
from minutes_tui.store.rescue import rescues_for, write_rescue
from minutes_tui.store.writer import Writer


@pytest.fixture
def other_disk(tmp_path: Path) -> Path:
    (tmp_path / "other disk").mkdir()
    return tmp_path / "other disk"


def test_what_waits_when_the_program_stops_is_saved_by_the_next_session(tmp_path: Path, other_disk: Path) -> None:
    folder = tmp_path / "meeting"
    (tmp_path / "taken").write_text("a file, not a folder")
    disk = RefusingDisk()
    with Store.open(folder, create=True, now=clock(), system=disk) as store:
        writer = Writer(store)
        writer.submit([put("e1", text="saved")]).result(30)
        disk.refusal = errno.ENOSPC
        writer.submit([put("e2", text="waits \ud800"), Write("people", "p1", {"name": "Lan"})])
        writer.submit([Write("entries", "e1", None)])
        left = writer.close()
        path = write_rescue(folder, left, [tmp_path / "taken", other_disk], now=clock())
    assert path is not None
    assert path.parent == other_disk
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with Store.open(folder, now=clock()) as store:
        (rescue,) = rescues_for(folder, [tmp_path / "taken", other_disk])
        assert rescue.whole
        for _ in range(2):
            for writes in rescue.waiting:
                store.commit(writes)
            assert list(store.documents("entries")) == ["e2"]
            assert store.documents("people")["p1"] == {"id": "p1", "name": "Lan"}


def test_a_rescue_is_found_by_its_own_store_alone(tmp_path: Path, other_disk: Path) -> None:
    for name in ("a/meeting", "b/meeting"):
        write_rescue(tmp_path / name, [[put("e1", text=name)]], [other_disk], now=clock())
    (found,) = rescues_for(tmp_path / "a/meeting", [other_disk])
    assert found.waiting == ((put("e1", text="a/meeting"),),)
    assert rescues_for(tmp_path / "c", [other_disk]) == []


def test_several_come_in_the_order_in_which_they_were_made(tmp_path: Path, other_disk: Path) -> None:
    now = clock()
    for number in range(3):
        write_rescue(tmp_path / "m", [[put("e1", text=str(number))]], [other_disk], now=now)
    found = rescues_for(tmp_path / "m", [other_disk])
    assert [rescue.waiting[0][0].document for rescue in found] == [
        {"id": "e1", "text": str(number)} for number in range(3)
    ]


def test_two_of_the_same_moment_are_two_files(tmp_path: Path, other_disk: Path) -> None:
    for text in ("one", "two"):
        write_rescue(tmp_path / "m", [[put("e1", text=text)]], [other_disk], now=clock())
    assert len(rescues_for(tmp_path / "m", [other_disk])) == 2


def test_a_damaged_line_costs_itself_and_is_said(tmp_path: Path, other_disk: Path) -> None:
    path = write_rescue(
        tmp_path / "m", [[put(f"e{n}", text="x" * 50)] for n in range(3)], [other_disk], now=clock()
    )
    assert path is not None
    path.write_bytes(path.read_bytes().replace(b'"e1","text":"xxx', b'"e1","text":"yyz'))
    (found,) = rescues_for(tmp_path / "m", [other_disk])
    assert not found.whole
    assert [writes[0].id for writes in found.waiting] == ["e0", "e2"]


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"not a rescue", b"minutes-journal 1 0 00000000\n"])
def test_a_file_that_cannot_be_read_is_passed_over_and_stays(
    tmp_path: Path, other_disk: Path, content: bytes
) -> None:
    path = write_rescue(tmp_path / "m", [[put("e1")]], [other_disk], now=clock())
    assert path is not None
    path.write_bytes(content)
    assert rescues_for(tmp_path / "m", [other_disk]) == []
    assert path.read_bytes() == content


def test_where_every_place_refuses_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    assert write_rescue(tmp_path / "m", [[put("e1")]], [tmp_path / "taken"], now=clock()) is None


def test_the_half_typed_line_is_kept_with_it_in_a_place_that_is_made(tmp_path: Path) -> None:
    place = tmp_path / "new" / "rescue"
    path = write_rescue(tmp_path / "m", [], [place], now=clock(), draft=Draft("e9", "half ty"))
    assert path is not None
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    (found,) = rescues_for(tmp_path / "m", [place])
    assert (found.waiting, found.draft) == ((), Draft("e9", "half ty"))
