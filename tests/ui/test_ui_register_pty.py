"""The register and matters arising in a pseudo-terminal: bursts of real bytes, and a kill between two stores."""

import signal
from datetime import date
from pathlib import Path

from ui_register import NOW, TASKS, kept, library_in, life_of, meeting_owing, new_id
from ui_terminal import Terminal

from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.series import next_meeting
from minutes_tui.store.library import Library


def program(library: Library, *arguments: str) -> tuple[str, ...]:
    return ("-m", "minutes_tui", "--library", str(library.folder), *arguments)


def first_meeting(library: Library) -> Meeting:
    return kept(library, meeting_owing(TASKS, date(2024, 10, 3)))


def test_one_burst_filters_marks_and_settles_and_one_key_takes_it_back(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    meeting = first_meeting(library)
    with Terminal(program(library), tmp_path) as terminal:
        terminal.until("Monthly conference")
        terminal.send("r")
        terminal.until("Draft the outline")
        terminal.send("/office\radletter 12\r\r")
        terminal.until("2 items are done.")
        lives = [life_of(library, meeting, place) for place in range(4)]
        assert [(life.status, life.proof) for life in lives] == [
            ("done", "letter 12"), ("open", ""), ("open", ""), ("done", "letter 12")
        ]  # fmt: skip
        terminal.send("u")
        terminal.until("Taken back.")
        assert {life_of(library, meeting, place).status for place in range(4)} == {"open"}
        terminal.send("\x11")
        assert terminal.ended() == 0


def test_a_program_killed_between_the_two_stores_leaves_nothing_half(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    first = first_meeting(library)
    second = kept(library, next_meeting(first, NOW.date(), new_id))
    journals = library.path(second.id)
    with Terminal(program(library, "open", second.id), tmp_path) as terminal:
        terminal.until("are open from earlier meetings")
        terminal.send("\x1b")
        terminal.until("back to typing")
        terminal.send("l")
        terminal.until("Draft the outline")
        terminal.send("dletter 12\r")
        terminal.until(lambda _text: any(b"letter 12" in file.read_bytes() for file in journals.iterdir()))
        terminal.signal(signal.SIGKILL)
        terminal.ended()
    library.register()
    assert [entry.about for entry in library.peek(second.id).entries] == [first.items.ordered[0].id]
    assert life_of(library, first).proof == "letter 12"
