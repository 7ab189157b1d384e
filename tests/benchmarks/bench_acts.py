"""What each act costs the screen in a meeting as large as they come: ``python -m tests.benchmarks acts``.

10,000 entries, 300 people, 200 units, 60 bridges, in a library of its own. For each act two figures, in
milliseconds of the processor on the thread of the screen, which is the thread that takes the keys: all that the act
costs until nothing is left to do, and the longest stretch of it in which no key is taken. A letter that is typed
waits at most that long. What is opened for the first time is loaded and styled in that stretch as well.
"""

import asyncio
import gc
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from acting import SIZE, Act, PaintedApp, Spent, keys, print_acts, typing, walked
from large_meeting import BEGUN, ENTRIES, large_meeting

from minutes_tui.store.library import Library
from minutes_tui.workspace import LibraryWorkspace

DIRECTIVE: Final = "! Giao Vụ Tài chính phối hợp với Cục Nội vụ hoàn thành đề án trước ngày 30/6"
ACTS: Final[tuple[tuple[str, Act], ...]] = (
    ("a letter", keys("a")),
    ("a letter of a name", keys("n")),
    ("a second letter of a name", keys("g")),
    ("taken back", keys("ctrl+u")),
    ("a directive, pasted", typing(DIRECTIVE)),
    ("a letter behind it", keys("a")),
    ("Enter", keys("enter")),
    ("undone in the field's way", typing("#undo")),
    ("Enter on #undo", keys("enter")),
    ("a back-dated line", typing("@08:20 Ý kiến bổ sung")),
    ("Enter on it, in the middle", keys("enter")),
    ("present+ typed", typing("present+ Nguyễn Văn")),
    ("a letter behind it", keys("a")),
    ("taken back", keys("ctrl+u")),
    ("present+ all", typing("present+ all")),
    ("Enter on it", keys("enter")),
    ("a correction typed", typing("s/điểm 17/điểm số 17/")),
    ("Enter on it", keys("enter")),
    ("everybody (F2)", keys("f2")),
    ("a name down", keys("down")),
    ("closed", keys("escape")),
    ("30,000 characters pasted", typing("lời phát biểu dài " * 1667)),
    ("a letter behind them", keys("a")),
    ("taken back", keys("f7", "backspace")),
    ("2,000 characters pasted", typing("! " + "Giao Vụ Tài chính báo cáo trước 30/6; " * 52)),
    ("a letter behind them", keys("a")),
    ("taken back", keys("f7", "backspace")),
    ("to the record", keys("escape")),
    ("up", keys("up")),
    ("page up", keys("pageup")),
    ("to the first entry", keys("home")),
    ("page down", keys("pagedown")),
    ("edit an old entry", keys("e")),
    ("a letter in it", keys("x")),
    ("kept", keys("enter")),
    ("undo", keys("u")),
    ("redo", keys("r")),
    ("kind", keys("k")),
    ("move down", keys("M")),
    ("delete", keys("d")),
    ("undo of the deletion", keys("u")),
    ("to the end", keys("end")),
    ("search", keys("slash")),
    ("its first letter", keys("t")),
    ("its second", keys("i")),
    ("its third", keys("n")),
    ("taken", keys("enter")),
    ("next hit", keys("n")),
    ("back to typing", keys("escape", "escape")),
    ("the palette", keys("ctrl+p")),
    ("its first letter", keys("d")),
    ("closed", keys("escape")),
    ("the list of gaps", keys("ctrl+g")),
    ("down", keys("down")),
    ("it is no directive", keys("n")),
    ("undone", keys("u")),
    ("back", keys("escape")),
    ("reading back", keys("ctrl+t")),
    ("next directive", keys("down")),
    ("back", keys("escape")),
    ("to the field", keys("escape")),
    ("people", keys("ctrl+f")),
    ("down", keys("down")),
    ("absent", keys("a")),
    ("present", keys("p")),
    ("presides", keys("c")),
    ("back to typing", keys("escape")),
    ("panels", keys("f9")),
    ("down", keys("down")),
    ("back", keys("escape")),
    ("to the record", keys("escape")),
    ("the register", keys("a")),
    ("down", keys("down")),
    ("back", keys("escape")),
    ("closing", keys("c")),
    ("back", keys("escape")),
    ("polishing", keys("p")),
    ("next entry", keys("enter")),
    ("back", keys("escape")),
    ("search of all meetings", keys("f")),
    ("its first letter", keys("t")),
    ("its second letter", keys("i")),
    ("back", keys("escape")),
    ("the Word file", keys("f6")),
    ("to the field", keys("escape")),
)
"""What is done, in order."""


def library_with(folder: Path, entries: int) -> tuple[LibraryWorkspace, str]:
    """A library with the meeting, as the screen sees it, and the meeting's id."""
    ids = (f"0196d5a0-0000-7000-8000-{number:012d}" for number in count())
    steps = count()

    def now() -> datetime:
        return BEGUN + timedelta(hours=9, seconds=next(steps) // 4)

    def new_id() -> str:
        return next(ids)

    library = Library(folder / "library", now=now, new_id=new_id)
    meeting = large_meeting(entries)
    library.create(meeting).close()
    workspace = LibraryWorkspace(
        library, export_folder=folder, now=lambda: now().astimezone(UTC), new_id=new_id, zone="UTC", language="en"
    )
    return workspace, meeting.id


async def acts(folder: Path, entries: int) -> list[tuple[str, Spent, Spent]]:
    """Every act, and what it costs."""
    workspace, meeting = library_with(folder, entries)
    gc.disable()  # as a start does; the program collects again as soon as it is drawn
    async with PaintedApp(workspace, meeting).run_test(size=SIZE) as pilot:
        return await walked(pilot, ACTS)


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as name:
        print_acts(asyncio.run(acts(Path(name), ENTRIES)))


if __name__ == "__main__":
    main()
