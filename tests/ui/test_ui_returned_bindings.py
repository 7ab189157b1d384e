"""Every key of the screen for minutes that came back does what it is for; `test_ui_bindings` asks for all keys."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from test_ui_returned import LINES, came_back, opened
from ui_checks import Check, after, at, back_to_typing, entry, failures, found, says
from ui_live import Live, live

FILE: Final[list[Path]] = []
"""The file that came back; made once."""

PROPOSED: Final = "Better words of the day."


async def here(running: Live) -> None:
    """The proposals of the file are shown, the first one chosen."""
    await opened(running, FILE[-1])


def place(number: int) -> Any:
    """Is this proposal shown?"""
    return says(f"Proposal {number} of 3")


def minuted(words: str | None) -> Any:
    """Has the first entry this wording in the minutes?"""
    return lambda running: entry(running, 1).minuted == words


def comment(running: Live) -> None:
    """What the file proposes first is a comment."""
    screen: Any = running.app.screen
    first, *others = screen.found.proposals
    remark = replace(first, kind="comment", words="Who was asked?", author="Reader")
    screen.found = replace(screen.found, proposals=(remark, *others))


RETURNED: Final[dict[str, Check]] = {
    "returned.accept": Check(after(here), minuted(PROPOSED)),
    "returned.refuse": Check(after(here), says("2 undecided")),
    "returned.edit": Check(after(here), lambda r: bool(found(r, "#minuted").display)),
    "returned.note": Check(
        after(here, comment), lambda r: any(e.kind == "note" for e in r.session.recorder.meeting.entries)
    ),
    "returned.next": Check(after(here), place(2)),
    "returned.previous": Check(after(here, "down"), place(1)),
    "returned.undo": Check(after(here, "a"), minuted(None)),
    "returned.jump": Check(after(here), at(1)),
    "returned.back": Check(after(here), lambda r: r.app.screen is r.screen),
    "returned_edit.take": Check(after(here, "e", "!"), minuted(PROPOSED + "!")),
    "returned_edit.line": Check(after(here, "e"), lambda r: "\n" in found(r, "#minuted").text),
    "returned_edit.leave": Check(after(here, "e"), lambda r: not found(r, "#minuted").display),
}
"""What is pressed beside what a file proposes."""


async def test_every_key_of_minutes_that_came_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with live(tmp_path, lines=LINES) as running:
        FILE.append(
            came_back(running, tmp_path, ("First words", "Better words"), ("Second words", "Worse words"),
                      ("Third words", "More words"))
        )  # fmt: skip
        assert await failures(running, RETURNED, back_to_typing) == []
