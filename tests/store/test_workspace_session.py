"""The session between screen and store: what is shown as saved is on the disk, and no line comes back twice."""

import errno
import secrets
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event

import pytest
from store_stand_ins import GatedDisk, RefusingDisk

from minutes_tui.domain.ids import id_maker
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.reading.entryline.readings import Answers
from minutes_tui.store.library import Library
from minutes_tui.store.settings import write_settings
from minutes_tui.store.system import System
from minutes_tui.ui.workspace import SaveState
from minutes_tui.workspace import LibraryWorkspace, MeetingSession

NOW = datetime(2025, 5, 16, 8, 0, tzinfo=UTC)
new_id = id_maker(lambda: NOW, secrets.token_bytes)


def workspace_on(folder: Path, system: System | None = None) -> LibraryWorkspace:
    library = Library(folder, now=lambda: NOW, new_id=new_id, system=system)
    return LibraryWorkspace(
        library, export_folder=folder, now=lambda: NOW, new_id=new_id, zone="Asia/Ho_Chi_Minh", language="en"
    )


def new_meeting(workspace: LibraryWorkspace) -> str:
    return workspace.create(Meeting(new_id(), Head(title="Review", date=date(2025, 5, 16))))


class Listener:
    """Remembers every state of saving and wakes whoever waits for one."""

    def __init__(self, session: MeetingSession) -> None:
        self.states: list[SaveState] = []
        self._events = {"saved": Event(), "saving": Event(), "not_saved": Event()}
        session.listen(self)

    def __call__(self, state: SaveState) -> None:
        self.states.append(state)
        self._events[state.progress].set()

    def wait_for(self, progress: str) -> SaveState:
        assert self._events[progress].wait(30)
        self._events[progress].clear()
        return next(s for s in reversed(self.states) if s.progress == progress)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[MeetingSession]:
    workspace = workspace_on(tmp_path)
    session = workspace.open(new_meeting(workspace))
    yield session
    session.close()


def test_what_is_entered_is_there_in_the_next_session(tmp_path: Path) -> None:
    workspace = workspace_on(tmp_path)
    identifier = new_meeting(workspace)
    session = workspace.open(identifier)
    for line in ("one", "two", "! The Office shall report by 30 May 2025."):
        assert session.enter(line, Answers()).change is not None
    session.recorder.undo()
    session.close()
    again = workspace_on(tmp_path)
    assert again.last_meeting == identifier
    session = again.open(identifier)
    assert [e.text for e in session.recorder.meeting.entries] == ["one", "two"]
    session.recorder.redo()
    assert len(session.recorder.meeting.items) == 1
    session.close()
    [summary] = again.meetings()
    assert (summary.title, summary.entries, summary.open_items) == ("Review", 3, 1)


def test_a_meeting_gets_the_zone_of_the_machine(tmp_path: Path) -> None:
    workspace = workspace_on(tmp_path)
    assert workspace.peek(new_meeting(workspace)).head.zone == "Asia/Ho_Chi_Minh"


def test_saving_is_said_while_the_disk_is_slow(tmp_path: Path) -> None:
    disk = GatedDisk()
    workspace = workspace_on(tmp_path, disk)
    session = workspace.open(new_meeting(workspace))
    listener = Listener(session)
    disk.gate.clear()
    session.enter("one", Answers())
    assert listener.wait_for("saving").waiting == 1
    assert session.save_state.progress == "saving"
    assert [e.text for e in session.recorder.meeting.entries] == ["one"]
    disk.gate.set()
    listener.wait_for("saved")
    session.close()


def test_a_refusing_disk_is_said_and_everything_waits_in_order(tmp_path: Path) -> None:
    disk = RefusingDisk()
    workspace = workspace_on(tmp_path, disk)
    identifier = new_meeting(workspace)
    session = workspace.open(identifier)
    listener = Listener(session)
    disk.refusal = errno.EROFS
    session.enter("one", Answers())
    state = listener.wait_for("not_saved")
    assert state.reason is not None
    assert "can only be read" in str(state.reason)
    session.enter("two", Answers())
    listener.wait_for("not_saved")
    assert session.unsaved_text() == "one\ntwo"
    disk.refusal = None
    session.retry()
    listener.wait_for("saved")
    assert session.unsaved_text() == ""
    session.close()
    assert [e.text for e in workspace.peek(identifier).entries] == ["one", "two"]


def test_the_half_typed_line_comes_back_and_a_saved_one_does_not(tmp_path: Path) -> None:
    workspace = workspace_on(tmp_path)
    identifier = new_meeting(workspace)
    session = workspace.open(identifier)
    session.keep_draft("Minister: we nee")
    session.close()
    session = workspace.open(identifier)
    assert session.draft() == "Minister: we nee"
    session.keep_draft("we need more")
    session.enter("we need more", Answers())
    session.close()
    session = workspace.open(identifier)
    assert session.draft() == ""
    assert [e.text for e in session.recorder.meeting.entries] == ["we need more"]
    session.close()


def test_a_refused_line_stays_the_draft(session: MeetingSession) -> None:
    session.keep_draft("s/nowhere/somewhere/")
    outcome = session.enter("s/nowhere/somewhere/", Answers())
    assert outcome.refused is not None
    assert outcome.change is None


def test_a_second_screen_on_the_same_meeting_may_only_look(tmp_path: Path) -> None:
    workspace = workspace_on(tmp_path)
    identifier = new_meeting(workspace)
    first = workspace.open(identifier)
    second = workspace_on(tmp_path).open(identifier)
    assert second.read_only is not None
    assert "already open" in str(second.read_only)
    outcome = second.enter("lost words", Answers())
    assert outcome.refused is second.read_only
    second.close()
    first.enter("kept words", Answers())
    first.close()
    assert [e.text for e in workspace.peek(identifier).entries] == ["kept words"]


def test_settings_are_kept_and_a_damaged_file_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    monkeypatch.delenv("MINUTES_TUI_LANGUAGE", raising=False)
    workspace = workspace_on(tmp_path)
    workspace.keep_settings(replace(workspace.settings, theme="light", language="ru", keymap={"undo": "f8"}))
    again = workspace_on(tmp_path).settings
    assert (again.theme, again.language, again.keymap) == ("light", "ru", {"undo": "f8"})
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")
    assert workspace_on(tmp_path).settings.theme == "dark"


def with_second_copy(folder: Path, copies: Path) -> LibraryWorkspace:
    assert write_settings(folder, {"second_copy": str(copies)})
    return workspace_on(folder)


def test_the_second_copy_is_a_library_in_step(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    stick.mkdir()
    workspace_on(home)
    workspace = with_second_copy(home, stick)
    identifier = new_meeting(workspace)
    session = workspace.open(identifier)
    session.enter("kept twice", Answers())
    session.close()
    assert session.save_state.copy_trouble is None
    assert [e.text for e in workspace_on(stick).peek(identifier).entries] == ["kept twice"]


def test_a_missing_stick_is_said_and_caught_up_later(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    workspace_on(home)
    workspace = with_second_copy(home, stick)
    identifier = new_meeting(workspace)
    session = workspace.open(identifier)
    session.enter("one", Answers())
    session.close()
    assert session.save_state.copy_trouble is not None
    stick.mkdir()
    session = workspace.open(identifier)
    session.enter("two", Answers())
    session.close()
    assert session.save_state.copy_trouble is None
    assert [e.text for e in workspace_on(stick).peek(identifier).entries] == ["one", "two"]


def test_a_meeting_goes_on_from_the_copy_on_another_machine_and_comes_back(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    stick.mkdir()
    workspace_on(home)
    workspace = with_second_copy(home, stick)
    identifier = new_meeting(workspace)
    session = workspace.open(identifier)
    session.enter("at home", Answers())
    session.close()
    elsewhere = workspace_on(stick).open(identifier)
    elsewhere.enter("elsewhere", Answers())
    elsewhere.close()
    session = workspace.open(identifier)
    assert any("taken over" in str(notice) for notice in session.notices)
    assert [e.text for e in session.recorder.meeting.entries] == ["at home", "elsewhere"]
    session.enter("at home again", Answers())
    session.recorder.undo()
    session.close()
    assert [e.text for e in workspace_on(stick).peek(identifier).entries] == ["at home", "elsewhere"]
