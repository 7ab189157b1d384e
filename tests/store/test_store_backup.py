"""A backup holds everything, is checked before anything is written, and overwrites nothing."""

import json
import zipfile
from pathlib import Path

import pytest
from store_stand_ins import RefusingDisk, clock, put

from minutes_tui.store.backup import LIST, BackupError, back_up
from minutes_tui.store.engine import Store
from minutes_tui.store.layout import JOURNAL, SET_ASIDE
from minutes_tui.store.restoring import Restored, look_into, restore

NAMES = ("meetings/0196d5a0-0000-7000-8000-000000000001", "meetings/0196d5a0-0000-7000-8000-000000000002", "people")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of three stores and a file of settings."""
    for position, name in enumerate(NAMES):
        with Store.open(tmp_path / "library" / name, create=True, now=clock()) as store:
            for number in range(5):
                store.commit([put(f"e{number}", text=f"entry {number} of {position}")])
            if position:
                store.compact()
                store.commit([put("last", text="after the compaction")])
    (tmp_path / "library" / "settings.json").write_text('{"language": "vi"}')
    return tmp_path / "library"


def stores(library: Path) -> dict[str, Path]:
    return {name: library / name for name in NAMES}


def backup_of(library: Path) -> Path:
    target = library.parent / "library.backup"
    back_up(stores(library), target, now=clock(), files={"settings.json": library / "settings.json"})
    return target


def documents(folder: Path) -> tuple[int, dict[str, object]]:
    with Store.open(folder, read_only=True, now=clock()) as store:
        assert store.recovery.clean
        return store.sequence, dict(store.documents("entries"))


def test_everything_comes_back_elsewhere(library: Path, tmp_path: Path) -> None:
    before = {name: documents(library / name) for name in NAMES}
    backup = backup_of(library)
    assert look_into(backup).stores == NAMES
    assert restore(backup, tmp_path / "elsewhere") == Restored(NAMES)
    assert {name: documents(tmp_path / "elsewhere" / name) for name in NAMES} == before
    assert (tmp_path / "elsewhere" / "settings.json").read_text() == '{"language": "vi"}'
    assert sorted(path.name for path in (tmp_path / "elsewhere").iterdir()) == [
        "meetings",
        "people",
        "settings.json",
    ]
    with Store.open(tmp_path / "elsewhere" / NAMES[1], now=clock()) as store:
        assert store.recovery.clean
        assert store.commit([put("more")]) == 7


def test_settings_that_are_there_stay_when_the_rest_comes_back(library: Path, tmp_path: Path) -> None:
    backup = backup_of(library)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "settings.json").write_text('{"language": "ar"}')
    assert restore(backup, tmp_path / "elsewhere") == Restored(NAMES, ("settings.json",))
    assert (tmp_path / "elsewhere" / "settings.json").read_text() == '{"language": "ar"}'
    assert documents(tmp_path / "elsewhere" / NAMES[0]) == documents(library / NAMES[0])


def test_one_store_alone_comes_back(library: Path, tmp_path: Path) -> None:
    assert restore(backup_of(library), tmp_path / "elsewhere", names=[NAMES[1]]) == Restored((NAMES[1],))
    assert documents(tmp_path / "elsewhere" / NAMES[1]) == documents(library / NAMES[1])
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == ["meetings"]


def test_a_store_in_use_is_backed_up_as_it_is_at_the_moment(library: Path, tmp_path: Path) -> None:
    with Store.open(library / NAMES[0], now=clock()) as store:
        store.commit([put("now", text="being written")])
        store.draft.save("half", "a half-typed line")
        backup = backup_of(library)
    restore(backup, tmp_path / "elsewhere")
    assert "now" in documents(tmp_path / "elsewhere" / NAMES[0])[1]


def test_nothing_that_is_there_is_overwritten(library: Path) -> None:
    backup = backup_of(library)
    before = {path: path.read_bytes() for path in library.rglob("*") if path.is_file()}
    with pytest.raises(BackupError, match="there already"):
        restore(backup, library)
    with pytest.raises(BackupError, match="already"):
        backup_of(library)
    assert {path: path.read_bytes() for path in library.rglob("*") if path.is_file()} == before


def test_a_name_that_is_not_in_it_is_said(library: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="no meetings/other"):
        restore(backup_of(library), tmp_path / "elsewhere", names=["meetings/other"])


def test_a_damaged_store_goes_in_byte_for_byte_with_what_was_set_aside(library: Path, tmp_path: Path) -> None:
    (library / NAMES[0] / JOURNAL).write_bytes(b"\0" * 50)
    (library / NAMES[1] / f"{SET_ASIDE}journal-9-00").write_bytes(b"evidence")
    backup = backup_of(library)
    assert look_into(backup).unreadable == (NAMES[0],)
    restore(backup, tmp_path / "elsewhere")
    assert (tmp_path / "elsewhere" / NAMES[0] / JOURNAL).read_bytes() == b"\0" * 50
    assert (tmp_path / "elsewhere" / NAMES[1] / f"{SET_ASIDE}journal-9-00").read_bytes() == b"evidence"


def test_a_damaged_byte_is_noticed_or_means_nothing(library: Path, tmp_path: Path) -> None:
    backup = backup_of(library)
    data = backup.read_bytes()
    before = {name: documents(library / name) for name in NAMES}
    harmless = 0
    for place in range(0, len(data), 7):
        damaged = bytearray(data)
        damaged[place] ^= 0x21
        path = tmp_path / "damaged.backup"
        path.write_bytes(bytes(damaged))
        target = tmp_path / f"elsewhere-{place}"
        try:
            restore(path, target)
        except BackupError:
            continue
        harmless += 1
        assert {name: documents(target / name) for name in NAMES} == before
    # What is left are bytes of the archive that mean nothing: times, rights, the program that made it.
    assert harmless < len(data) / 7 / 3


@pytest.mark.parametrize("size", [0, 1, 100, 1_000])
def test_a_backup_cut_short_is_refused(library: Path, tmp_path: Path, size: int) -> None:
    backup = backup_of(library)
    backup.write_bytes(backup.read_bytes()[:size])
    with pytest.raises(BackupError, match="damaged"):
        look_into(backup)
    with pytest.raises(BackupError, match="damaged"):
        restore(backup, tmp_path / "elsewhere")
    assert not (tmp_path / "elsewhere").exists()


def archive(path: Path, members: dict[str, bytes], said: dict[str, object]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
        made.writestr(LIST, json.dumps({"format": 1, "made": "", "unreadable": [], "stores": [], **said}))
    return path


@pytest.mark.parametrize(
    "name", ["../outside", "/etc/outside", "a/../../outside", ".hidden", "C:\\outside", "a//b", ""]
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    made = archive(
        tmp_path / "evil.backup",
        {name or "x": b"x"},
        {
            "members": {
                name: {"size": 1, "sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}
            }
        },
    )
    with pytest.raises(BackupError, match="damaged"):
        restore(made, tmp_path / "library" / "deep")
    assert not (tmp_path / "library").exists()


def test_an_archive_that_unfolds_beyond_all_measure_is_not_opened(tmp_path: Path) -> None:
    made = archive(
        tmp_path / "bomb.backup", {"big": bytes(3 << 20)}, {"members": {"big": {"size": 1, "sha256": ""}}}
    )
    with pytest.raises(BackupError, match="damaged"):
        restore(made, tmp_path / "library")
    assert not (tmp_path / "library").exists()


def test_a_newer_backup_is_refused_in_a_sentence(tmp_path: Path) -> None:
    made = archive(tmp_path / "newer.backup", {}, {"format": 2, "members": {}})
    with pytest.raises(BackupError, match="newer version"):
        look_into(made)


def test_a_full_disk_leaves_no_half_backup(library: Path) -> None:
    disk = RefusingDisk()
    disk.folder, disk.limit = library.parent, 500
    with pytest.raises(BackupError, match="the disk is full"):
        back_up(stores(library), library.parent / "library.backup", now=clock(), system=disk)
    assert [path.name for path in library.parent.iterdir()] == ["library"]


def test_a_restoring_that_broke_off_can_be_done_again(library: Path, tmp_path: Path) -> None:
    backup = backup_of(library)
    disk = RefusingDisk()
    for syncs in range(1, 12):
        target = tmp_path / f"elsewhere-{syncs}"

        class BreaksOff(RefusingDisk):
            left = syncs

            def sync_data(self, handle: int) -> None:
                self.left -= 1
                if not self.left:
                    raise OSError(28, "No space left on device")
                super().sync_data(handle)

        disk = BreaksOff()
        try:
            restore(backup, target, system=disk)
        except BackupError as refused:
            assert "the disk is full" in str(refused)
            there = [name for name in NAMES if (target / name).exists()]
            restore(backup, target, names=[name for name in NAMES if name not in there])
        for name in NAMES:
            assert documents(target / name) == documents(library / name)
