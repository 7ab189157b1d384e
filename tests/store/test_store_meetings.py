"""A meeting in its store: what is read back is what was kept; undo goes on after a restart."""

import errno
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from store_stand_ins import RefusingDisk
from tinydb import Query, TinyDB

from minutes_tui.domain import acts, lives
from minutes_tui.domain.changes import ChangeBuilder, ChangeName, Stream
from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.history import History
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.records import Records
from minutes_tui.store.engine import Store
from minutes_tui.store.errors import StoreLocked
from minutes_tui.store.library import Library, LibraryUnusable
from minutes_tui.store.meetings import MeetingStore
from minutes_tui.store.register import INDEX
from minutes_tui.store.system import Linux

START = datetime(2025, 5, 16, 8, 0, tzinfo=UTC)


@pytest.fixture
def new_id() -> Callable[[], str]:
    numbers: Iterator[int] = iter(range(1, 1_000_000))
    return lambda: f"{next(numbers):08}"


@pytest.fixture
def library(tmp_path: Path, new_id: Callable[[], str]) -> Library:
    return Library(tmp_path / "library", now=lambda: START, new_id=new_id)


def planned(new_id: Callable[[], str], title: str = "Monthly review") -> Meeting:
    return Meeting(
        new_id(),
        Head(title=title, language="en", date=date(2025, 5, 16)),
        bridges=Records([Bridge(new_id(), "Main hall", main=True)]),
        people=Records([Person(new_id(), "Ada Example", role="chair")]),
    )


def write(store: MeetingStore, new_id: Callable[[], str], text: str, kind: Kind = "statement") -> Entry:
    builder = ChangeBuilder(store.meeting, new_id, START)
    deadlines = (Deadline("by 20 May", 0, "due", due=date(2025, 5, 20)),) if kind == "directive" else ()
    meaning = Meaning(deadlines, ("Office",), directive=kind == "directive")
    rank = acts.next_rank(builder.meeting)
    entry = Entry(new_id(), rank, START, START, kind, text, deadlines=deadlines)
    acts.put_entry(builder, entry, meaning)
    store.keep(builder.change("add_entry"))
    return entry


def step_back(store: MeetingStore, histories: dict[Stream, History], new_id: Callable[[], str]) -> None:
    change = histories["minutes"].undoable[-1].inverse(new_id(), START)
    store.keep(change)
    histories["minutes"].add(change)


def step_forward(store: MeetingStore, histories: dict[Stream, History], new_id: Callable[[], str]) -> None:
    change = histories["minutes"].redoable[-1].inverse(new_id(), START)
    store.keep(change)
    histories["minutes"].add(change)


def test_a_meeting_is_read_back_as_it_was_kept(library: Library, new_id: Callable[[], str]) -> None:
    store = library.create(planned(new_id))
    for number in range(30):
        write(store, new_id, f"point {number}", "directive" if number % 3 == 0 else "statement")
    kept = store.meeting
    store.close()
    again = library.open(kept.id)
    assert again.meeting == kept
    assert again.notices() == ()
    again.close()


def test_the_snapshot_is_a_plain_tinydb_file(library: Library, new_id: Callable[[], str]) -> None:
    store = library.create(planned(new_id))
    write(store, new_id, "The Office reports by 20 May.", "directive")
    found = store.store.database.table("items").search(Query().lead.any(["Office"]))
    assert [i["due"] for i in found] == ["2025-05-20"]
    store.store.compact()
    store.close()
    with TinyDB(library.path(store.meeting.id) / "snapshot.json", access_mode="r") as database:
        assert len(database.table("entries")) == 1


def test_undo_and_redo_go_on_after_a_restart(library: Library, new_id: Callable[[], str]) -> None:
    store = library.create(planned(new_id))
    states = [store.meeting]
    for text in ("one", "two", "three"):
        write(store, new_id, text)
        states.append(store.meeting)
    histories = store.histories()
    step_back(store, histories, new_id)
    store.close()

    store = library.open(store.meeting.id)
    histories = store.histories()
    step_back(store, histories, new_id)
    assert store.meeting.entries == states[1].entries
    step_forward(store, histories, new_id)
    step_forward(store, histories, new_id)
    assert store.meeting.entries == states[3].entries
    assert not histories["minutes"].redoable
    step_back(store, histories, new_id)
    write(store, new_id, "other")
    store.close()

    store = library.open(store.meeting.id)
    assert not store.histories()["minutes"].redoable
    assert [e.text for e in store.meeting.entries] == ["one", "two", "other"]
    store.close()


def test_the_trace_tells_each_version_of_an_entry(library: Library, new_id: Callable[[], str]) -> None:
    store = library.create(planned(new_id))
    entry = write(store, new_id, "first words")
    for words in ("second words", "third words"):
        builder = ChangeBuilder(store.meeting, new_id, START)
        acts.change_text(builder, store.meeting.entries[entry.id], words, Meaning())
        store.keep(builder.change("correct_entry"))
    versions = [e.after.text for c in store.trace() for e in c.edits if e.id == entry.id]
    assert versions == ["first words", "second words", "third words"]
    names: list[ChangeName] = [c.name for c in store.trace()]
    assert names == ["create", "add_entry", "correct_entry", "correct_entry"]
    store.close()


def test_the_life_of_items_goes_on_while_the_minutes_stay_closed(
    library: Library, new_id: Callable[[], str]
) -> None:
    store = library.create(planned(new_id))
    entry = write(store, new_id, "The Office reports by 20 May.", "directive")
    builder = ChangeBuilder(store.meeting, new_id, START)
    builder.put("head", replace(store.meeting.head, state="closed"))
    store.keep(builder.change("close"))
    [item] = store.meeting.items_of(entry.id)
    builder = ChangeBuilder(store.meeting, new_id, START)
    lives.mark_done(builder, item, date(2025, 5, 17), "letter 12")
    store.keep(builder.change("done", "life"))
    store.close()
    histories = library.open(store.meeting.id, read_only=True).histories()
    assert [c.name for c in histories["life"].undoable] == ["done"]
    assert [c.name for c in histories["minutes"].undoable][-1] == "close"


def test_a_second_writer_is_refused_and_a_reader_is_not(library: Library, new_id: Callable[[], str]) -> None:
    store = library.create(planned(new_id))
    with pytest.raises(StoreLocked):
        library.open(store.meeting.id)
    assert library.peek(store.meeting.id) == store.meeting
    store.close()


@pytest.mark.parametrize("spoil", ["nothing", "delete", "damage", "other_format"])
def test_the_register_is_what_the_meetings_say(library: Library, new_id: Callable[[], str], spoil: str) -> None:
    for title in ("January", "February"):
        store = library.create(planned(new_id, title))
        write(store, new_id, "The Office reports by 20 May.", "directive")
        write(store, new_id, "Nothing is owed.")
        store.close()
    before = library.register()
    index = library.folder / INDEX
    if spoil == "delete":
        index.unlink()
    elif spoil == "damage":
        index.write_bytes(b'{"format": 1, "meetings"')
    elif spoil == "other_format":
        index.write_bytes(b'{"format": 99, "meetings": {}}')
    assert library.register() == before
    assert [(m.title, m.entries, m.open_items) for m in before.meetings] == [("January", 2, 1), ("February", 2, 1)]
    assert [i.lead for i in before.items] == [("Office",), ("Office",)]

    store = library.open(before.meetings[0].id)
    [item] = store.meeting.items
    builder = ChangeBuilder(store.meeting, new_id, START)
    lives.mark_done(builder, item, date(2025, 5, 17))
    store.keep(builder.change("done", "life"))
    store.close()
    assert [i.status for i in library.register().items] == ["done", "open"]


def test_the_register_of_a_library_that_can_only_be_read(
    library: Library, new_id: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    library.create(planned(new_id, "January")).close()

    def refuse(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    for name in ("write_bytes", "replace", "unlink"):
        monkeypatch.setattr(Path, name, refuse)
    assert [m.title for m in library.register().meetings] == ["January"]


def test_an_index_with_a_flipped_bit_is_not_believed(library: Library, new_id: Callable[[], str]) -> None:
    store = library.create(planned(new_id, "January"))
    write(store, new_id, "The Office reports by 20 May.", "directive")
    store.close()
    before = library.register()
    index = library.folder / INDEX
    sound = index.read_bytes()
    for place in range(0, len(sound), 7):
        damaged = bytearray(sound)
        damaged[place] ^= 1 << (place % 8)
        index.write_bytes(damaged)
        assert library.register() == before
        assert index.read_bytes() == sound


def test_a_meeting_that_is_only_being_set_up_is_not_listed(library: Library) -> None:
    being_made = library.path("m1")
    Store.open(being_made, create=True, now=lambda: START).close()
    (library.path("m2")).mkdir()
    (library.path("m2") / "lock").touch()
    register = library.register()
    assert (register.meetings, register.unreadable, register.warnings) == ((), (), ())


def test_a_library_that_is_a_file_is_refused(tmp_path: Path, new_id: Callable[[], str]) -> None:
    path = tmp_path / "library"
    path.write_text("not a folder")
    with pytest.raises(LibraryUnusable, match="is a file"):
        Library(path, now=lambda: START, new_id=new_id)
    assert path.read_text() == "not a folder"


class _ReadOnlyDisk(Linux):
    """A disk that can only be read."""

    def make_folder(self, folder: Path) -> None:
        raise OSError(errno.EROFS, "Read-only file system")


def test_a_meeting_that_cannot_be_set_up_is_refused_in_the_name_of_the_library(
    tmp_path: Path, new_id: Callable[[], str]
) -> None:
    library = Library(tmp_path / "library", now=lambda: START, new_id=new_id, system=_ReadOnlyDisk())
    with pytest.raises(LibraryUnusable) as refused:
        library.create(planned(new_id, "January"))
    assert str(tmp_path / "library") in str(refused.value)
    assert library.meeting_ids() == []


@pytest.mark.parametrize("room", [0, 400, 5_000, 20_000])
def test_a_meeting_made_with_its_changes_is_there_whole_or_not_at_all(
    tmp_path: Path, new_id: Callable[[], str], room: int
) -> None:
    meeting = planned(new_id)
    builder = ChangeBuilder(meeting, new_id, START)
    for number in range(200):
        rank = acts.next_rank(builder.meeting)
        entry = Entry(new_id(), rank, START, START, "statement", f"What was said, number {number}.")
        acts.put_entry(builder, entry, Meaning())
    change = builder.change("import")
    disk = RefusingDisk()
    full = Library(tmp_path / "full", now=lambda: START, new_id=new_id, system=disk)
    full.set_up()
    disk.folder, disk.limit = full.path(meeting.id), room
    with pytest.raises(MinutesError):
        full.create(meeting, changes=[change])
    assert full.meeting_ids() == []
    assert full.register().meetings == ()
    disk.limit = None
    full.create(meeting, changes=[change]).close()
    assert len(full.open(meeting.id).meeting.entries) == 200


def test_it_is_told_how_far_the_reading_of_many_meetings_is(library: Library, new_id: Callable[[], str]) -> None:
    for title in ("January", "February", "March"):
        library.create(planned(new_id, title)).close()
    told: list[tuple[int, int]] = []
    library.register(lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    told.clear()
    library.create(planned(new_id, "April")).close()
    library.register(lambda done, total: told.append((done, total)))
    assert told == [(0, 1), (1, 1)]
    told.clear()
    library.register(lambda done, total: told.append((done, total)))
    assert told == []
