"""A store that another program writes, followed: any acts, compaction, a write cut off in its middle, its end."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.recording import Recorder
from minutes_tui.store.engine import Store, Write
from minutes_tui.store.journal import PLAIN, line_of
from minutes_tui.store.layout import JOURNAL
from minutes_tui.store.meetings import MeetingStore, creation

NOON = datetime(2025, 5, 16, 5, 0, tzinfo=UTC)
LINES = (
    "Anna Weber: The plan is late.",
    "! The Office shall report by 30 May.",
    "= The plan is approved.",
    "... and stands.",
    "s/plan/list/",
    "s/The/A/g",
    "i/late/note: before it/",
    "present+ Ada Example, Director, Records Office (Hue); Bob Sample",
    "present- Bob Sample",
    "topic: Budget",
    "meeting: Another title",
    "presides: Ada Example",
    "vote: the list +3 -1",
    "~",
    "#undo",
)


def clock() -> Callable[[], datetime]:
    """A clock that goes on by a second each time it is looked at."""
    seconds = count()
    return lambda: NOON + timedelta(seconds=next(seconds))


def ids() -> Callable[[], str]:
    """Ids in a row."""
    numbers = count(1)
    return lambda: f"id{next(numbers):06}"


def new_meeting(folder: Path, now: Callable[[], datetime]) -> MeetingStore:
    """A meeting of nobody, open for writing."""
    meeting = Meeting(folder.name, Head(date=date(2025, 5, 16)))
    return MeetingStore.create(folder, creation(meeting, "first", now()), now=now)


class Followed(RuleBasedStateMachine):
    """Whatever the writer does, the meeting of whoever follows is the same, with all that can be taken back."""

    @initialize()
    def begin(self) -> None:
        self.now, self.new_id = clock(), ids()
        self.folder = Path(mkdtemp(prefix="followed-")) / "meeting"
        self._write(new_meeting(self.folder, self.now))
        self.follower = MeetingStore.open(self.folder, now=self.now, read_only=True)
        self.reader = Recorder(
            self.follower.meeting, self.follower.histories(), self.follower, self.now, self.new_id
        )

    def _write(self, store: MeetingStore) -> None:
        self.writer = store
        self.recorder = Recorder(store.meeting, store.histories(), store, self.now, self.new_id, "record")

    @rule(lines=st.lists(st.sampled_from(LINES), min_size=1, max_size=4))
    def type(self, lines: list[str]) -> None:
        for line in lines:
            self.recorder.enter(line)

    @rule()
    def undo_and_redo(self) -> None:
        self.recorder.undo()
        self.recorder.redo()

    @rule()
    def compact(self) -> None:
        self.writer.store.compact()

    @rule()
    def note_an_errand(self) -> None:
        self.writer.store.commit([Write("errands", "none", None)])

    @rule()
    def somebody_else_goes_on(self) -> None:
        self.writer.close()
        self._write(MeetingStore.open(self.folder, now=self.now))

    @rule()
    def look(self) -> None:
        changes = self.follower.follow()
        if changes is None:
            self.reader.begin_anew(self.follower.meeting, self.follower.histories())
        else:
            self.reader.follow(self.follower.meeting, changes)

    @invariant()
    def follows(self) -> None:
        for _ in range(2):  # a journal that is another one is found by the first look, read on by the second
            self.look()
        assert self.reader.meeting == self.recorder.meeting
        assert self.follower.ordinal == self.writer.ordinal
        assert list(self.follower.trace()) == list(self.writer.trace())
        for stream in ("minutes", "life"):
            assert self.reader._histories[stream].undoable == self.recorder._histories[stream].undoable

    def teardown(self) -> None:
        if hasattr(self, "writer"):
            self.follower.close()
            self.writer.close()


Followed.TestCase.settings = settings(max_examples=20, stateful_step_count=12, deadline=None)
TestFollowed = Followed.TestCase


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a store is."""
    return tmp_path / "store"


def followed(folder: Path) -> tuple[Store, Store]:
    """A store with one document, open for writing, and whoever follows it."""
    writer = Store.open(folder, create=True, now=clock())
    writer.commit([Write("entries", "e1", {"id": "e1", "text": "one"})])
    return writer, Store.open(folder, read_only=True, now=clock())


def texts(store: Store) -> list[str]:
    """What the documents of a store say."""
    return [document["text"] for document in store.documents("entries").values()]


def append(folder: Path, data: bytes) -> None:
    """Bytes behind the journal, by whatever hand."""
    with (folder / JOURNAL).open("ab") as file:
        file.write(data)


def line(sequence: int, text: str) -> bytes:
    """A commit in the journal's form."""
    payload = b'{"at":"2025-05-16T05:00:00+00:00","do":[["entries",%d,{"id":"e%d","text":"%s"}]]}'
    return line_of(sequence, PLAIN, payload % (sequence, sequence, text.encode()))


def test_a_write_that_is_cut_off_anywhere_is_not_shown(folder: Path) -> None:
    writer, follower = followed(folder)
    follower.follow()
    whole = line(2, "two")
    good = (folder / JOURNAL).read_bytes()
    for length in range(len(whole) + 1):  # the last of them: all is written, and nobody was told that it is saved
        (folder / JOURNAL).write_bytes(good + whole[:length])
        assert follower.follow().commits == ()
        assert texts(follower) == ["one"], length
    (folder / JOURNAL).write_bytes(good)
    writer.commit([Write("entries", "e2", {"id": "e2", "text": "another two"})])
    follower.follow()
    assert texts(follower) == ["one", "another two"]
    writer.close()


def test_a_line_that_was_taken_back_by_the_disk_does_not_stay(folder: Path) -> None:
    writer, follower = followed(folder)
    follower.follow()
    good = (folder / JOURNAL).read_bytes()
    writer.commit([Write("entries", "e2", {"id": "e2", "text": "two"})])
    follower.follow()
    assert texts(follower) == ["one", "two"]
    (folder / JOURNAL).write_bytes(good + line(2, "twi"))
    for _ in range(2):
        follower.follow()
    assert texts(follower) == ["one", "twi"]
    writer.close()


def test_nothing_is_read_while_nothing_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer, follower = followed(folder)
    follower.follow()
    with monkeypatch.context() as no_more:
        no_more.setattr(follower._system, "read", lambda *_: pytest.fail("read"))
        assert follower.follow().commits == ()
    writer.close()


def test_of_a_long_journal_only_the_end_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer, follower = followed(folder)
    for number in range(2, 300):
        writer.commit([Write("entries", f"e{number}", {"id": f"e{number}", "text": "x" * 200})])
    follower.follow()
    read, sizes = follower._system.read, []

    def measured(path: Path, begin: int = 0) -> bytes:
        data = read(path, begin)
        sizes.append(len(data) if path.name == JOURNAL else 0)
        return data

    writer.commit([Write("entries", "last", {"id": "last", "text": "last"})])
    monkeypatch.setattr(follower._system, "read", measured)
    follower.follow()
    assert texts(follower)[-1] == "last"
    assert sum(sizes) < 1000
    writer.close()


def test_the_files_are_not_touched_and_the_lock_is_not_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer, follower = followed(folder)
    monkeypatch.setattr(follower._system, "lock", lambda _handle: pytest.fail("asked for the lock"))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert not follower.writer_has_ended
    follower.follow()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    monkeypatch.undo()
    writer.close()
    assert follower.writer_has_ended


def test_a_folder_that_goes_away_and_comes_back(folder: Path) -> None:
    writer, follower = followed(folder)
    follower.follow()
    folder.rename(folder.with_name("away"))
    assert follower.follow().commits == ()
    folder.with_name("away").rename(folder)
    writer.commit([Write("entries", "e2", {"id": "e2", "text": "two"})])
    follower.follow()
    assert texts(follower) == ["one", "two"]
    writer.close()


WRITE_UNTIL_KILLED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from minutes_tui.store.engine import Store, Write
store = Store.open(Path(sys.argv[1]), now=lambda: datetime.now(UTC))
for number in range(2, 100_000):
    store.commit([Write("entries", f"e{number}", {"id": f"e{number}", "text": "x" * 3000 + str(number)})])
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("lines", [1, 7, 30])
def test_a_writer_that_is_killed_is_followed_to_its_last_acknowledged_entry(folder: Path, lines: int) -> None:
    writer, follower = followed(folder)
    writer.close()
    command = [sys.executable, "-c", WRITE_UNTIL_KILLED, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(lines):
            process.stdout.readline()
            follower.follow()
        assert not follower.writer_has_ended
        process.send_signal(signal.SIGKILL)
        process.wait()
        told = int([str(lines + 1), *process.stdout.read().split()][-1])
    append(folder, line(follower.sequence + 500, "cut off in its middle")[:60])
    for _ in range(12):
        follower.follow()
    assert follower.writer_has_ended
    assert told <= follower.sequence
    followed_texts = texts(follower)
    with Store.open(folder, now=clock()) as again:  # what opening finds is what was followed, or one commit more
        assert again.sequence - follower.sequence in (0, 1)
        assert texts(again)[: len(followed_texts)] == followed_texts
