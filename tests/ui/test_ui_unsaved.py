"""What is not on the disk is marked entry by entry, by sign and colour, and the mark goes when it is."""

import threading
from pathlib import Path

import pytest
from ui_driven import driven
from ui_live import Live, live
from ui_standins import NOON, conference, with_lines

from minutes_tui.domain.errors import MinutesError
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.store.library import Library
from minutes_tui.store.system import Linux
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.record_rows import EntrySubject, entry_rows
from minutes_tui.ui.record_subjects import RecordSubjects
from minutes_tui.ui.workspace import SAVED, SaveState
from minutes_tui.workspace import LibraryWorkspace

LINES = ("topic: A", "mi: The plan stands.", "Who pays?", "! The Office shall report by 15/11.")
REFUSED = SaveState("not_saved", MinutesError("The disk is full."), 1)


def signs(running: Live) -> dict[str, str]:
    """The sign in the first cell of each entry that has one, by its words."""
    record = running.screen.record
    found = {}
    for place, entry in enumerate(record.subjects.entries):
        signed = [row[0] for row in record.rows_of(place) if row and row[0][0] in "…✗"]
        assert len(signed) <= 1
        if signed:
            found[entry.text] = signed[0][0]
    return found


async def test_each_entry_that_was_refused_is_marked_until_it_is_saved(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        entries = running.session.recorder.meeting.entries.ordered
        assert signs(running) == {}
        running.session.waiting = {entries[1].id, entries[3].id}
        running.session.tell(REFUSED)
        await running.until(lambda: bool(signs(running)))
        assert signs(running) == {entries[1].text: "✗", entries[3].text: "✗"}
        running.session.waiting = {entries[3].id}
        running.session.tell(REFUSED)
        await running.until(lambda: signs(running) == {entries[3].text: "✗"})
        running.session.waiting = set()
        running.session.tell(SAVED)
        await running.until(lambda: signs(running) == {})


async def test_what_waits_for_a_slow_disk_is_marked_and_keeps_its_height(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        entries = running.session.recorder.meeting.entries.ordered
        height = running.screen.record.virtual_size.height
        running.session.waiting = {entries[2].id}
        running.session.tell(SaveState("saving", waiting=1))
        await running.until(lambda: signs(running) == {entries[2].text: "…"})
        assert running.screen.record.virtual_size.height == height
        running.session.tell(SAVED)
        await running.until(lambda: signs(running) == {})


@pytest.mark.parametrize("unsaved", ["waiting", "refused"])
def test_the_mark_stands_beside_the_entry_not_its_heading(unsaved: str) -> None:
    words = ScreenWords("en")
    subjects = RecordSubjects(with_lines(conference("en"), LINES))
    for place in range(len(subjects.entries)):
        plain = subjects.subject(place)
        marked = EntrySubject(
            plain.entry, plain.time, plain.heading, plain.named, plain.speaker, plain.bridge, plain.colour,
            plain.items, "waiting" if unsaved == "waiting" else "refused",
        )  # fmt: skip
        rows = entry_rows(marked, 60, words)
        (row,) = [row for row in rows if row and row[0][0] in "…✗"]
        assert plain.time in "".join(text for text, _style in row)
        assert row[0][1] == ("saving" if unsaved == "waiting" else "not-saved")


class SlowDisk(Linux):
    """A disk that takes its time, or refuses, as a test says."""

    def __init__(self) -> None:
        super().__init__()
        self.may_sync = threading.Event()
        self.may_sync.set()
        self.full = False

    def write(self, handle: int, offset: int, data: bytes) -> int:
        """Writes, or refuses."""
        if self.full:
            raise OSError(28, "No space left on device")
        return super().write(handle, offset, data)

    def sync_data(self, handle: int) -> None:
        """Waits until it may go on."""
        self.may_sync.wait()
        super().sync_data(handle)


async def test_a_disk_that_is_slow_and_then_full(tmp_path: Path) -> None:
    disk, ids = SlowDisk(), iter(f"id-{number:06}" for number in range(1000))
    library = Library(tmp_path, now=lambda: NOON, new_id=lambda: next(ids), system=disk)
    library.create(conference("en")).close()
    workspace = LibraryWorkspace(
        library, export_folder=tmp_path, now=lambda: NOON, new_id=lambda: next(ids), zone="UTC", language="en"
    )
    app = MinutesApp(workspace, "meeting-en")
    async with driven(app, size=(100, 30), held=True) as pilot:
        screen = app.meeting_screen()
        assert screen is not None

        def marks() -> list[str]:
            assert screen is not None
            record = screen.record
            return [
                row[0][0]
                for place in range(len(record.subjects.entries))
                for row in record.rows_of(place)
                if row and row[0][0] in "…✗"
            ]

        disk.may_sync.clear()
        try:
            await pilot.press(*"One", "enter")
            await pilot.until(lambda: marks() == ["…"])
        finally:
            disk.may_sync.set()  # else the program could not end
        await pilot.until(lambda: not marks())
        disk.full = True
        await pilot.press(*"Two", "enter", *"Three", "enter")
        await pilot.until(lambda: marks() == ["✗", "✗"])
        disk.full = False
        await pilot.press("ctrl+s")
        await pilot.until(lambda: not marks())
