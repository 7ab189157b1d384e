"""Minutes that came back, on the screen: accepted, refused, changed by key; nothing taken unasked."""

import zipfile
from dataclasses import replace
from pathlib import Path

from ui_live import Live, live

from minutes_tui.domain.entries import Entry
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.export.service import export_meeting
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.returned import ReturnedScreen

LINES = (
    "topic: Report",
    "mi: First words of the day.",
    "dm: Second words of the day.",
    "mi: Third words of the day.",
)


def came_back(running: Live, folder: Path, *edits: tuple[str, str]) -> Path:
    """The meeting's Word file with some of its markup exchanged."""
    meeting = running.session.recorder.meeting
    path = export_meeting(meeting, out=folder / "sent.docx", now=running.app.workspace.now(), overwrite=True)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = parts["word/document.xml"].decode()
    for old, new in edits:
        assert old in document
        document = document.replace(old, new)
    parts["word/document.xml"] = document.encode()
    with zipfile.ZipFile(folder / "back.docx", "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return folder / "back.docx"


async def opened(running: Live, path: Path) -> ReturnedScreen:
    """The screen of what a file proposes, opened by key."""
    if running.focus != "record":
        await running.pilot.press("escape")
    await running.pilot.press("v")
    await running.until(lambda: running.focus == "answer")
    await running.pilot.press("ctrl+u")
    running.app.screen.query_one("#answer", OneLine).insert(str(path))
    await running.pilot.press("enter")
    await running.until(lambda: isinstance(running.app.screen, ReturnedScreen))
    screen = running.app.screen
    assert isinstance(screen, ReturnedScreen)
    await running.until(lambda: screen.found is not None or bool(screen.notice.rows))
    return screen


def entry(running: Live, number: int) -> Entry:
    """An entry of the record, from 0."""
    return running.session.recorder.meeting.entries.ordered[number]


async def test_each_proposal_is_decided_by_a_key(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        path = came_back(running, tmp_path, ("First words", "Better words"), ("Second words", "Worse words"),
                         ("Third words", "More words"))  # fmt: skip
        screen = await opened(running, path)
        assert "Proposal 1 of 3 · reworded · 3 undecided" in screen.title_row.plain
        assert "First words of the day." in screen.record_side.plain
        assert "Better words of the day." in screen.file_side.plain
        await running.pilot.press("a", "r", "e")
        await running.until(lambda: running.focus == "minuted")
        await running.pilot.press("f7", *"Other words.", "enter")
        await running.until(lambda: entry(running, 3).minuted == "Other words.")
        assert (entry(running, 1).text, entry(running, 1).minuted) == (
            "First words of the day.", "Better words of the day.",
        )  # fmt: skip
        assert entry(running, 2).minuted is None
        assert [change.name for change in running.session.kept.changes] == ["polish", "polish"]
        assert "accepted · 0 undecided" in screen.title_row.plain
        await running.pilot.press("u")
        await running.until(lambda: entry(running, 3).minuted is None)
        assert "1 undecided" in screen.title_row.plain
        await running.pilot.press("u", "u", "u")
        await running.until(lambda: entry(running, 1).minuted is None)
        assert len(running.session.recorder.meeting.entries) == 4
        await running.pilot.press("escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))


async def test_closed_minutes_are_shown_and_not_changed(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        path = came_back(running, tmp_path, ("First words", "Better words"))
        running.screen.action_over("closing")
        await running.until(lambda: running.focus == "page")
        await running.pilot.press("c", "escape")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
        screen = await opened(running, path)
        await running.pilot.press("a")
        await running.until(lambda: "These minutes are closed" in screen.notice.plain)
        assert entry(running, 1).minuted is None
        assert "1 undecided" in screen.title_row.plain


async def test_a_conflict_is_shown_and_the_entry_reached(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        path = came_back(running, tmp_path, ("First words", "Better words"))
        recorder = running.session.recorder
        recorder.meeting = moved_on(recorder.meeting)
        screen = await opened(running, path)
        assert "The record has changed since the file went out." in screen.remarks.plain
        await running.pilot.press("enter")
        await running.until(lambda: running.focus == "record")
        assert running.screen.record.chosen == entry(running, 1).id


def moved_on(meeting: Meeting) -> Meeting:
    """The meeting after somebody polished its first words."""
    return replace(
        meeting,
        entries=Records(
            replace(e, minuted="Polished.") if e.text.startswith("First") else e for e in meeting.entries
        ),
    )


async def test_what_cannot_be_read_is_said_and_a_file_without_changes_too(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        screen = await opened(running, tmp_path / "missing.docx")
        assert "There is no file" in screen.notice.plain
        await running.pilot.press("a")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
        screen = await opened(running, came_back(running, tmp_path))
        assert "The file proposes nothing" in screen.title_row.plain
        await running.pilot.press("q")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
