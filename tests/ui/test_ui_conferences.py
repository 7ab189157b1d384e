"""The sample conferences typed live: real bytes in bursts, with slips of the fingers, on a clock that is handed in.

What the screen then holds is what `record` makes of the same lines.
"""

import json
import os
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from ui_cheaply import FULL
from ui_terminal import Terminal
from ui_vietnamese import as_sent

from minutes_tui.domain.changes import Stream
from minutes_tui.domain.history import History
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.export.record_json import to_record_json
from minutes_tui.recording import Recorder
from minutes_tui.samples import sample_lines
from minutes_tui.store.library import Library

ZONE: Final = ZoneInfo("Asia/Ho_Chi_Minh")
EVENING: Final = datetime(2026, 1, 5, 20, 0, tzinfo=ZONE)
"""The clock before the first line."""

PROGRAM: Final = """
import json, sys
from datetime import datetime
from itertools import count
from pathlib import Path
from minutes_tui.store.library import Library
from minutes_tui.ui.compat.early_terminal import EarlyTerminal
from minutes_tui.ui.start import run
from minutes_tui.session import MeetingSession
from minutes_tui.workspace import LibraryWorkspace

folder, meeting, times = Path(sys.argv[1]), sys.argv[2], [*map(datetime.fromisoformat, json.loads(sys.argv[3]))]
lines, numbers, entered = count(), count(1), MeetingSession.enter
clock = [times[0]]

def enter(session, line, answers):
    clock[0] = times[min(next(lines), len(times) - 1)]
    return entered(session, line, answers)

MeetingSession.enter = enter
def now():
    return clock[0]

def new_id():
    return f"made-{next(numbers):06}"

library = Library(folder, now=now, new_id=new_id)
workspace = LibraryWorkspace(library, export_folder=folder, now=now, new_id=new_id, zone="UTC", language="en")
with EarlyTerminal() as terminal:
    raise SystemExit(run(workspace, meeting, terminal))
"""
"""The program on a clock that stands at the time of the line that is entered."""

TIMES: Final = frozenset({"at", "typed_at", "said_at", "timed", "started_at", "ended_at", "arrived_at", "left_at"})
"""What differs by nature: a line of a file has no time of its own, one that is typed has the clock's."""
_SAID_AT: Final = re.compile(r"@(\d{1,2}):(\d{2}) (.*)")


def timed_lines(language: Language) -> tuple[list[str], list[datetime]]:
    """The lines of a sample without the times that stand in them, and the clock at each; it never goes back."""
    day, now = date(2026, 1, 5), EVENING - timedelta(hours=14)
    lines, times = [], []
    for line in sample_lines(language):
        said = _SAID_AT.fullmatch(line)
        if said is not None:
            now = max(now, datetime(day.year, day.month, day.day, int(said[1]), int(said[2]), tzinfo=ZONE))
        lines.append(said[3] if said is not None else line)
        times.append(now)
    return lines, times


def slips(line: str) -> str:
    """A line as fingers and input methods type it: accents put on afterwards, a wrong letter taken back."""
    return " ".join(
        as_sent(word) if index % 3 else f"{word[:2]}qx\x7f\x7f{word[2:]}"
        for index, word in enumerate(line.split(" "))
    )


def plain(meeting: Meeting) -> Any:
    """A meeting as JSON, without times, its ids counted anew."""
    told = json.dumps(_untimed(to_record_json(meeting)), ensure_ascii=False, indent=1, sort_keys=True)
    numbers: dict[str, int] = {}
    return json.loads(re.sub(r"made-\d{6}", lambda found: f"#{numbers.setdefault(found[0], len(numbers))}", told))


def _untimed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _untimed(member) for key, member in value.items() if key not in TIMES}
    return [_untimed(member) for member in value] if isinstance(value, list) else value


class Nowhere:
    """A keeper that keeps nothing."""

    def keep(self, _change: object) -> None:
        """Takes a change over."""


def numbers() -> Iterator[str]:
    """Ids in order."""
    return (f"made-{number:06}" for number in count(1))


def recorded(empty: Meeting, lines: list[str], times: list[datetime]) -> tuple[Meeting, dict[str, datetime]]:
    """What `record` makes of the lines, and the clock at the line that made each entry."""
    ids, clock = numbers(), [EVENING]
    histories: dict[Stream, History] = {"minutes": History(), "life": History()}
    recorder = Recorder(empty, histories, Nowhere(), lambda: clock[0], ids.__next__, "record")
    made: dict[str, datetime] = {}
    for line, now in zip(lines, times, strict=True):
        clock[0] = now
        assert recorder.enter(line).refused is None, line
        for entry in recorder.meeting.entries:
            made.setdefault(entry.id, now)
    return recorder.meeting, made


HALF: Final = "note: half a line that nobody ent"
"""What stands in the field when the program is left."""


def check_typed(folder: Path, empty: Meeting, lines: list[str], times: list[datetime]) -> None:
    """Types lines in one burst and compares record, times, screen and half-typed line with what they must be."""
    library = Library(folder / "library", now=lambda: EVENING, new_id=iter(numbers()).__next__)
    library.create(empty).close()
    typed = "".join(f"{slips(line)}\r" for line in lines) + slips(HALF)
    clock = json.dumps([now.isoformat() for now in times])
    with Terminal(("-c", PROGRAM, str(library.folder), empty.id, clock), folder, (140, 40)) as terminal:
        terminal.until("Type a name")  # on the first frame: the whole burst comes before Textual is there
        terminal.burst(typed.encode())
        terminal.until(lambda text: HALF in text and "✓ saved" in text)
        shown = terminal.text
        terminal.send("\x11")
        assert terminal.ended() == 0
    kept, (right, made) = library.peek(empty.id), recorded(empty, lines, times)
    assert plain(kept) == plain(right)
    assert [entry.at for entry in kept.entries.ordered] == [made[entry.id] for entry in right.entries.ordered]
    last = kept.entries.ordered[-1].text.split()
    assert [word for word in last[-12:] if word not in shown] == []
    store = library.open(empty.id, read_only=True)
    draft = store.store.unsubmitted_draft()
    store.close()
    assert draft is not None
    assert draft.text == HALF


@pytest.mark.parametrize("language", LANGUAGES if os.environ.get(FULL) else ("vi",))
def test_a_conference_typed_in_bursts_is_the_one_that_is_recorded(tmp_path: Path, language: Language) -> None:
    lines, times = timed_lines(language)
    empty = Meeting("made-meeting", Head(language=language, date=EVENING.date(), zone=str(ZONE)))
    check_typed(tmp_path, empty, lines, times)


REPORTS: Final[dict[str, Language]] = {"000": "de", "001": "ar", "002": "en", "003": "de", "004": "ru"}
"""The published reports, and the language of each."""


def report_lines(folder: Path, number: str) -> list[str]:
    """A published report as somebody types it: what demands is a directive, the rest a note; every third line wrong
    at first, and corrected by the line behind it."""
    labels = [json.loads(line) for line in (folder / "deadlines.jsonl").read_text(encoding="utf-8").splitlines()]
    [path] = folder.glob(f"{number}_*.txt")
    demands = {label["line"] for label in labels if path.name.startswith(label["file"][:3]) and label["directive"]}
    typed = []
    for place, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not text.strip():
            continue
        sign = "! " if place in demands else "note: "
        if place % 3:
            typed.append(sign + text)
        else:
            typed += [f"{sign}{text} qqq{place}", f"s/ qqq{place}//"]
    return typed


if os.environ.get(FULL):

    @pytest.mark.shared
    @pytest.mark.parametrize("number", REPORTS)
    def test_a_published_report_typed_in_bursts_is_the_one_that_is_recorded(
        tmp_path: Path, shared_folder: Path, number: str
    ) -> None:
        lines = report_lines(shared_folder / "seeds", number)
        times = [EVENING - timedelta(hours=8) + timedelta(seconds=22 * index) for index in range(len(lines))]
        language = REPORTS[number]
        check_typed(
            tmp_path,
            Meeting("made-meeting", Head(language=language, date=EVENING.date(), zone=str(ZONE))),
            lines,
            times,
        )
