"""The whole program in a pseudo-terminal: real bytes in, a real screen out, and ends of every kind."""

import signal
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_run import Run
from ui_terminal import Terminal

from minutes_tui.store.journal import first_line

PROGRAM = ("-m", "minutes_tui")


@pytest.fixture
def library(run: Run) -> Path:
    """A library with one meeting."""
    assert run("new", "--title", "Weekly meeting", "--language", "vi", "--chair", "Trần Văn An")[0] == 0
    return run.library


@pytest.fixture
def terminal(library: Path, tmp_path: Path) -> Iterator[Terminal]:
    """The program in that meeting."""
    with Terminal((*PROGRAM, "--library", str(library)), tmp_path) as running:
        running.until("Weekly meeting")
        running.send("\r")
        running.until("Type a name")
        yield running


def record(run: Run) -> str:
    """The record of the one meeting, as the command line shows it."""
    [meeting] = run.json("list")
    code, shown, _messages = run("show", meeting["id"])
    assert code == 0
    return shown


def test_a_telex_burst_arrives_as_the_right_words(terminal: Terminal, run: Run) -> None:
    terminal.send("Tra\x7fần Va\x7făn An: tie\x7fê\x7fếng Vie\x7fê\x7fệt\r")
    terminal.until("tiếng Việt")
    terminal.until("✓ saved")
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert "tiếng Việt" in record(run)


def test_an_invalid_byte_and_an_odd_key_do_not_end_the_program(terminal: Terminal) -> None:
    terminal.send(b"note: caf\xff \x1b[97;1:1uok\r")
    terminal.until("caf\ufffd aok")
    assert terminal.process.poll() is None


def test_a_killed_program_comes_back_with_every_line(terminal: Terminal, library: Path, tmp_path: Path) -> None:
    terminal.send("note: the first line\rnote: half ty")
    terminal.until("half ty")
    terminal.until("✓ saved")
    kept = library.rglob("draft*")
    assert any(kept)
    terminal.until(lambda _text: b"half ty" in b"".join(p.read_bytes() for p in library.rglob("draft*")))
    terminal.signal(signal.SIGKILL)
    terminal.ended()
    with Terminal((*PROGRAM, "--library", str(library)), tmp_path) as again:
        again.until("the first line")
        again.until("note: half ty")
        assert again.text.count("the first line") == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_everything_kept(terminal: Terminal, run: Run, number: signal.Signals) -> None:
    terminal.send("note: said before the end\rnote: half")
    terminal.until("note: half")
    terminal.signal(number)
    assert terminal.ended() == 128 + number
    assert b"\x1b[?1049l" in terminal.raw
    assert "ended from outside" in terminal.text
    assert "said before the end" in record(run)


def test_a_closed_terminal_ends_it_with_everything_kept(terminal: Terminal, run: Run) -> None:
    terminal.send("note: said before the window closed\r")
    terminal.until(lambda text: text.count("said before the window closed") == 1 and "✓ saved" in text)
    terminal.hang_up()
    assert terminal.ended() != 0
    assert "said before the window closed" in record(run)


def test_to_be_continued_without_having_stopped_starts_nothing_anew(terminal: Terminal) -> None:
    """A terminal that is closed sends SIGCONT too; Textual takes it for the way back from Ctrl+Z."""
    for word in ("one", "two", "three"):
        terminal.signal(signal.SIGCONT)
        terminal.send(f"note: {word}\r")
        terminal.until(f"note: {word}")
    terminal.send("\x11")
    assert terminal.ended() == 0


def test_the_end_restores_the_terminal(terminal: Terminal) -> None:
    terminal.send("\x11")
    assert terminal.ended() == 0
    for mode in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?2004l"):
        assert mode in terminal.raw


def test_keys_that_end_or_stop_a_program_of_the_shell_are_only_keys_here(library: Path, tmp_path: Path) -> None:
    """In the first instant, too: what is pasted then may hold any of them."""
    with Terminal((*PROGRAM, "--library", str(library)), tmp_path) as running:
        while termios.tcgetattr(running.master)[3] & termios.ICANON:
            running.read(0.01)
        running.send("\x1c\x1a")
        running.until("Weekly meeting")
        running.send("\x1c\x1a\r")
        running.until("Type a name")
        running.send("\x11")
        assert running.ended() == 0


CRASHING = """
import sys
from minutes_tui.cli import main
from minutes_tui.ui.screens.meeting_typing import MeetingTyping
def fail(self, step):
    raise ZeroDivisionError
MeetingTyping.field_people = fail
main(sys.argv[1:])
"""
"""The program with a fault in what one key does."""


def test_a_fault_in_the_screen_keeps_the_line_in_the_field(library: Path, tmp_path: Path) -> None:
    with Terminal(("-c", CRASHING, "--library", str(library)), tmp_path) as running:
        running.until("Weekly meeting")
        running.send("\r")
        running.until("Type a name")
        running.send("note: said before the fault\rnote: half a li")
        running.until("half a li")
        running.send("\x06")
        assert running.ended() == 1
        assert "fault in the program (ZeroDivisionError)" in " ".join(running.text.split())
        assert "Traceback" not in running.text
    with Terminal((*PROGRAM, "--library", str(library)), tmp_path) as again:
        again.until("note: half a li")
        again.until("half typed when the program ended")
        again.until("said before the fault")


def test_a_newer_record_is_shown_for_reading_only(library: Path, run: Run, tmp_path: Path) -> None:
    journal = next(library.glob("meetings/*/journal"))
    _, _, lines = journal.read_bytes().partition(b"\n")
    journal.write_bytes(first_line(0, version=99) + lines)
    with Terminal((*PROGRAM, "--library", str(library)), tmp_path) as running:
        running.until("Weekly meeting")
        running.send("\r")
        running.until("newer version of the program")
        running.send("note: words\r")
        running.until("✓ saved")
    shown = record(run)
    assert "words" not in shown
