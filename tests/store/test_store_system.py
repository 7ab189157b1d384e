"""What differs between Linux, macOS and Windows, each branch through stand-ins for the calls."""

import errno
import os
import stat
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from store_stand_ins import clock, put

from minutes_tui.store.engine import Store
from minutes_tui.store.system import LOCK_OFFSET, Linux, MacOS, System, Windows, this_system


class Calls:
    """Stands for a module of the system: notes each call, passes on to `behind` what it does not answer itself."""

    def __init__(self, behind: Any, **answers: Any) -> None:
        self._behind = behind
        self._answers = answers
        self.made: list[tuple[Any, ...]] = []

    def __getattr__(self, name: str) -> Any:
        found = self._answers.get(name, getattr(self._behind, name, None))
        if not callable(found):
            if found is None:
                raise AttributeError(name)
            return found

        def call(*arguments: Any) -> Any:
            self.made.append((name, *arguments))
            return found(*arguments)

        return call

    def names(self) -> list[str]:
        return [name for name, *_ in self.made]


def windows_calls() -> Calls:
    """The module `os` as it is on Windows: no pwrite, no O_NOFOLLOW, files in text mode unless told otherwise."""
    missing = SimpleNamespace(
        **{
            name: getattr(os, name)
            for name in dir(os)
            if name not in ("pwrite", "fdatasync", "O_NOFOLLOW", "O_CLOEXEC")
        }
    )
    return Calls(missing, O_BINARY=0, O_NOINHERIT=os.O_CLOEXEC)


def windows_locks(**answers: Any) -> Calls:
    held = SimpleNamespace(LK_NBLCK=2, locking=lambda handle, mode, count: None)
    return Calls(held, **answers)


def mac_locks(**answers: Any) -> Calls:
    import fcntl

    return Calls(fcntl, F_FULLFSYNC=51, fcntl=lambda handle, request: 0, **answers)


@pytest.fixture(params=["linux", "macos", "windows"])
def system(request: pytest.FixtureRequest) -> System:
    """The three branches, with stand-ins for what this machine does not have."""
    if request.param == "linux":
        return Linux()
    if request.param == "macos":
        return MacOS(Calls(os), mac_locks())
    return Windows(windows_calls(), windows_locks())


def test_a_store_lives_on_every_system(system: System, tmp_path: Path) -> None:
    with Store.open(tmp_path / "meeting", create=True, now=clock(), system=system) as store:
        store.commit([put("e1", text="first")])
        store.compact()
        store.commit([put("e2", text="second")])
        store.draft.save("e3", "half")
    with Store.open(tmp_path / "meeting", now=clock(), system=system) as store:
        assert store.recovery.clean
        assert list(store.documents("entries")) == ["e1", "e2"]


def test_folders_and_files_are_private(system: System, tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b" / "meeting"
    with Store.open(folder, create=True, now=clock(), system=system) as store:
        store.commit([put("e1")])
        store.compact()
        store.draft.save("e2", "x" * 9_000)
        for path in folder.iterdir():
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
    for place in (folder, folder.parent, folder.parent.parent):
        assert stat.S_IMODE(place.stat().st_mode) == 0o700


@pytest.mark.parametrize("act", ["read", "open", "create"])
def test_a_link_is_never_followed(system: System, tmp_path: Path, act: str) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "link").symlink_to(tmp_path / "secret")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for name in ("link", "dangling"):
        with pytest.raises(OSError):
            getattr(system, act)(tmp_path / name)
    assert not (tmp_path / "nowhere").exists()


def test_a_new_file_never_takes_the_place_of_another(system: System, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"there")
    with pytest.raises(FileExistsError):
        system.create(tmp_path / "file")


def test_open_files_are_not_inherited(system: System, tmp_path: Path) -> None:
    handle = system.create(tmp_path / "file")
    assert not os.get_inheritable(handle)
    system.close(handle)


def test_a_write_goes_to_its_offset(system: System, tmp_path: Path) -> None:
    handle = system.create(tmp_path / "file")
    system.write(handle, 0, b"0123456789")
    system.write(handle, 3, b"xyz")
    system.truncate(handle, 8)
    system.sync_data(handle)
    system.close(handle)
    assert system.read(tmp_path / "file") == b"012xyz67"


def test_linux_syncs_the_bytes_and_the_names(tmp_path: Path) -> None:
    calls = Calls(os)
    system = Linux(calls)
    handle = system.create(tmp_path / "file")
    system.sync_data(handle)
    system.sync_folder(tmp_path)
    system.close(handle)
    assert calls.names() == ["open", "fdatasync", "open", "fsync", "close", "close"]


def test_the_name_of_every_new_folder_is_synced(tmp_path: Path) -> None:
    calls = Calls(os)
    Linux(calls).make_folder(tmp_path / "a" / "b")
    synced = [call[1] for call in calls.made if call[0] == "open"]
    assert synced == [tmp_path, tmp_path / "a"]


def test_macos_empties_the_cache_of_the_drive(tmp_path: Path) -> None:
    locks = mac_locks()
    system = MacOS(Calls(os), locks)
    handle = system.create(tmp_path / "file")
    system.sync_data(handle)
    system.close(handle)
    assert locks.made == [("fcntl", handle, 51)]


def test_macos_takes_fsync_where_a_share_knows_no_more(tmp_path: Path) -> None:
    def refuse(handle: int, request: int) -> int:
        raise OSError(errno.ENOTSUP, "not supported")

    calls = Calls(os)
    locks = Calls(mac_locks(), fcntl=refuse)
    system = MacOS(calls, locks)
    handle = system.create(tmp_path / "file")
    system.sync_data(handle)
    assert calls.names()[-1] == "fsync"

    def fail(handle: int, request: int) -> int:
        raise OSError(errno.EIO, "input/output error")

    with pytest.raises(OSError, match="input/output"):
        MacOS(calls, Calls(mac_locks(), fcntl=fail)).sync_data(handle)
    system.close(handle)


def test_windows_flushes_the_file_and_has_nothing_to_call_for_a_folder(tmp_path: Path) -> None:
    calls = windows_calls()
    system = Windows(calls, windows_locks())
    handle = system.create(tmp_path / "file")
    calls.made.clear()
    system.sync_data(handle)
    system.sync_folder(tmp_path)
    assert calls.made == [("fsync", handle)]
    system.close(handle)


def test_windows_locks_a_byte_that_hides_no_text(tmp_path: Path) -> None:
    calls, locks = windows_calls(), windows_locks()
    system = Windows(calls, locks)
    handle = system.create(tmp_path / "lock")
    assert system.lock(handle)
    assert ("lseek", handle, LOCK_OFFSET, os.SEEK_SET) in calls.made
    assert locks.made == [("locking", handle, 2, 1)]
    system.close(handle)


def test_a_lock_that_somebody_has_is_refused_and_any_other_error_is_told(tmp_path: Path) -> None:
    def refused(handle: int, mode: int, count: int = 0) -> None:
        raise PermissionError(errno.EACCES, "somebody has it")

    def broken(handle: int, mode: int, count: int = 0) -> None:
        raise OSError(errno.EIO, "input/output error")

    handle = Linux().create(tmp_path / "lock")
    assert Windows(windows_calls(), windows_locks(locking=refused)).lock(handle) is False
    with pytest.raises(OSError, match="input/output"):
        Windows(windows_calls(), windows_locks(locking=broken)).lock(handle)
    other = Linux().open(tmp_path / "lock")
    assert Linux().lock(handle) is True
    assert Linux().lock(other) is False
    Linux().close(handle)
    assert Linux().lock(other) is True
    Linux().close(other)


def test_an_open_journal_is_closed_before_another_takes_its_place(tmp_path: Path) -> None:
    """Windows refuses to replace an open file."""
    open_files: dict[int, str] = {}

    class Strict(Linux):
        def create(self, path: Path) -> int:
            handle = super().create(path)
            open_files[handle] = path.name
            return handle

        def open(self, path: Path) -> int:
            handle = super().open(path)
            open_files[handle] = path.name
            return handle

        def close(self, handle: int) -> None:
            del open_files[handle]
            super().close(handle)

        def replace(self, source: Path, target: Path) -> None:
            assert source.name not in open_files.values()
            assert target.name not in open_files.values()
            super().replace(source, target)

        def remove(self, path: Path) -> None:
            assert path.name not in open_files.values()
            super().remove(path)

    with Store.open(tmp_path / "meeting", create=True, now=clock(), system=Strict()) as store:
        for number in range(3):
            store.commit([put(f"e{number}")])
            store.compact()
    assert open_files == {}


def test_this_system_is_one_of_the_three() -> None:
    assert this_system().name in ("linux", "macos", "windows")
