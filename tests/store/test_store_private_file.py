"""Every file of a library is for its owner's eyes only, and is replaced whole or not at all."""

import os
import secrets
import stat
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from minutes_tui.domain.ids import id_maker
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.store.library import Library
from minutes_tui.store.private_file import replace_private
from minutes_tui.workspace import LibraryWorkspace

NOW = datetime(2025, 5, 16, 8, 0, tzinfo=UTC)


@pytest.fixture
def open_umask() -> object:
    """The machine lets everybody read what a program makes, as most do."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("open_umask")
def test_nothing_in_a_used_library_can_be_read_by_others(tmp_path: Path) -> None:
    folder = tmp_path / "of" / "mine"
    new_id = id_maker(lambda: NOW, secrets.token_bytes)
    library = Library(folder, now=lambda: NOW, new_id=new_id)
    library.set_up()
    workspace = LibraryWorkspace(
        library, export_folder=tmp_path, now=lambda: NOW, new_id=new_id, zone="Asia/Ho_Chi_Minh", language="en"
    )
    session = workspace.open(workspace.create(Meeting(new_id(), Head(title="Review", date=date(2025, 5, 16)))))
    workspace.keep_settings(workspace.settings)
    workspace.keep_shorthand([Shorthand("gm", "Good morning", "en")])
    session.close()
    workspace.keep_picture(session, (80, 24), "the last words")
    workspace.register()
    made = [folder, *sorted(folder.rglob("*"))]
    assert {"settings.json", "shorthand.json", "last-screen.json", "register.json"} <= {path.name for path in made}
    assert [path for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077] == []


def test_a_refused_file_stands_as_it_was_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    replace_private(path, b"first")
    path.with_name(f"settings.json.{os.getpid()}.new").mkdir()
    with pytest.raises(IsADirectoryError):
        replace_private(path, b"second")
    assert path.read_bytes() == b"first"


def test_what_a_process_of_this_number_left_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.with_name(f"settings.json.{os.getpid()}.new").write_bytes(b"half")
    replace_private(path, b"whole", synced=True)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"settings.json": b"whole"}
