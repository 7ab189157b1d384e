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
from minutes_tui.session import MeetingSession
from minutes_tui.store.library import Library
from minutes_tui.store.settings import write_settings
from minutes_tui.store.system import System
from minutes_tui.ui.workspace import SaveState
from minutes_tui.workspace import LibraryWorkspace

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


def refused_session(folder: Path, disk: RefusingDisk) -> tuple[LibraryWorkspace, str, MeetingSession]:
    """A meeting with one saved line, whose disk refuses everything from now on."""
    workspace = workspace_on(folder, disk)
    identifier = new_meeting(workspace)
    session = workspace.open(identifier)
    listener = Listener(session)
    session.enter("saved", Answers())
    listener.wait_for("saved")
    disk.refusal = errno.EIO
    return workspace, identifier, session


def test_what_is_refused_to_the_end_is_saved_at_the_next_opening(tmp_path: Path) -> None:
    disk = RefusingDisk()
    _, identifier, session = refused_session(tmp_path / "home", disk)
    session.enter("one", Answers())
    session.enter("two", Answers())
    session.keep_draft("half ty")
    elsewhere = tmp_path / "elsewhere"
    session._rescue_places = (elsewhere,)
    said = session.close()
    assert said is not None
    assert str(elsewhere) in str(said)
    disk.refusal = None
    again = Library(tmp_path / "home", now=lambda: NOW, new_id=new_id, rescue_places=(elsewhere,))
    store = again.open(identifier)
    assert [e.text for e in store.meeting.entries] == ["saved", "one", "two"]
    draft = store.store.unsubmitted_draft()
    assert draft is not None
    assert draft.text == "half ty"
    assert any("are saved now" in str(notice) for notice in store.notices())
    assert len(list(store.trace())) == 4
    store.close()
    assert list(elsewhere.iterdir()) == []
    store = again.open(identifier)
    assert [e.text for e in store.meeting.entries] == ["saved", "one", "two"]
    assert store.notices() == ()
    store.close()


def test_a_rescued_change_that_no_longer_fits_is_left_out_and_kept(tmp_path: Path) -> None:
    disk = RefusingDisk()
    _, identifier, session = refused_session(tmp_path, disk)
    (entry,) = session.recorder.meeting.entries
    session.enter("s/saved/refused/", Answers())
    session.enter("refused line", Answers())
    elsewhere = tmp_path / "elsewhere"
    session._rescue_places = (elsewhere,)
    assert session.close() is not None
    disk.refusal = None
    # Somebody who does not know of the rescue file corrects the same entry.
    other = workspace_on(tmp_path).open(identifier)
    other.enter("s/saved/corrected/", Answers())
    other.close()
    store = Library(tmp_path, now=lambda: NOW, new_id=new_id, rescue_places=(elsewhere,)).open(identifier)
    assert [e.text for e in store.meeting.entries] == ["corrected", "refused line"]
    assert store.meeting.entries[entry.id].text == "corrected"
    (kept,) = elsewhere.iterdir()
    assert any(str(kept) in str(notice) for notice in store.notices())
    assert b"refused" in kept.read_bytes()
    store.close()


def test_where_no_disk_takes_them_the_words_are_said(tmp_path: Path) -> None:
    _, _, session = refused_session(tmp_path, RefusingDisk())
    session.enter("spoken words", Answers())
    session.keep_draft("half a line")
    (tmp_path / "taken").write_text("a file, not a folder")
    session._rescue_places = (tmp_path / "taken",)
    said = session.close()
    assert said is not None
    assert str(said).endswith("\nspoken words\nhalf a line")


def test_a_disk_that_refuses_the_half_typed_line_is_said_and_the_line_comes_back(tmp_path: Path) -> None:
    disk = RefusingDisk()
    workspace, identifier, session = refused_session(tmp_path, disk)
    session.keep_draft("half ty")
    said = session.close()
    assert session.save_state.draft_refused == "the disk reports an error"
    assert said is not None
    disk.refusal = None
    session = workspace.open(identifier)
    assert session.draft() == "half ty"
    assert any("half typed" in str(notice) for notice in session.notices)
    session.close()
    session = workspace.open(identifier)
    assert session.draft() == "half ty"
    session.close()


def test_the_trace_says_whose_hand_it_was(tmp_path: Path) -> None:
    library = Library(tmp_path, now=lambda: NOW, new_id=new_id)
    workspace = LibraryWorkspace(
        library, export_folder=tmp_path, now=lambda: NOW, new_id=new_id, zone="UTC", language="en", by="lan@office"
    )
    identifier = new_meeting(workspace)
    session = workspace.open(identifier)
    session.enter("one", Answers())
    session.recorder.undo()
    session.close()
    store = library.open(identifier, read_only=True)
    assert [(change.name, change.by) for change in store.trace()] == [
        ("create", "lan@office"), ("add_entry", "lan@office"), ("undo", "lan@office"),
    ]  # fmt: skip
    store.close()
