"""Every key of the screen where records are joined does what it is for; `test_ui_bindings` asks for all keys."""

from pathlib import Path
from typing import Any, Final

from test_ui_merging import joined
from ui_checks import Check, after, back_to_typing, failures, says
from ui_live import Live, live


def stands(place: str) -> Any:
    """Is this the place of the meeting?"""
    return lambda running: running.session.recorder.meeting.head.place == place


def twice(running: Live) -> bool:
    """Are both sayings wanted?"""
    entries = running.session.recorder.meeting.entries
    return sum(e.text == "Said twice." and not e.double_of for e in entries) == 2


MERGED: Final[dict[str, Check]] = {
    "merge.left": Check(after(joined, "right", "up"), stands("Hall 2")),
    "merge.right": Check(after(joined), stands("Hall 1")),
    "merge.both": Check(after(joined, "down"), twice),
    "merge.next": Check(after(joined), says("2 of 2")),
    "merge.previous": Check(after(joined, "down"), says("1 of 2")),
    "merge.undo": Check(after(joined, "right"), stands("Hall 2")),
    "merge.back": Check(after(joined), lambda r: r.app.screen is r.screen),
}
"""What is pressed while two records are compared."""


async def test_every_key_where_records_are_joined(tmp_path: Path) -> None:
    async with live(tmp_path, lines=()) as running:
        assert await failures(running, MERGED, back_to_typing) == []
