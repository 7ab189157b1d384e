"""The first picture of a start: the last screenful before anything is loaded, and no key lost until it is."""

import itertools
import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pyte.screens import Char
from ui_standins import NOON, conference, with_lines
from ui_terminal import Terminal

from minutes_tui.domain.languages import Language
from minutes_tui.store.library import Library
from minutes_tui.store.picture import PICTURE
from minutes_tui.store.settings import write_settings

PROGRAM = ("-m", "minutes_tui")
HEADER = 1
"""Rows on which the time and the state of saving stand: they differ until the meeting is open."""
LINES = ("topic: A", "! Vụ Pháp chế rà soát tiến độ trước ngày 15/11.", "? Ai chi?", *("tiến độ " * 30,) * 9)


def library_with(folder: Path, language: Language = "vi") -> Path:
    """A library whose last meeting is longer than the screen."""
    ids = (f"made-{number}" for number in itertools.count())
    library = Library(folder / "library", now=lambda: NOON, new_id=lambda: next(ids))
    made = with_lines(conference(language), LINES)
    library.create(made).close()
    write_settings(library.folder, {"last_meeting": made.id})
    return library.folder


def start(library: Path, folder: Path, size: tuple[int, int] = (120, 32)) -> Terminal:
    """The program on the meeting that was open last."""
    return Terminal((*PROGRAM, "--library", str(library)), folder, size)


def leave(terminal: Terminal, keys: str = "") -> None:
    """Leaves the program in order, after some keys."""
    terminal.until("saved")
    terminal.send(f"{keys}\x11")
    assert terminal.ended() == 0


def cells(terminal: Terminal, below: int = HEADER) -> list[list[object]]:
    """Every cell of the screen with what is seen of its colours."""
    screen = terminal.screen
    return [[_seen(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(below, screen.lines)]


def _seen(cell: Char) -> object:
    ink, ground = (cell.bg, cell.fg) if cell.reverse else (cell.fg, cell.bg)
    marks = (cell.bold, cell.italics, cell.underscore, cell.strikethrough)
    return (cell.data, ground, cell.underscore) if cell.data == " " else (cell.data, ink, ground, *marks)


@pytest.mark.parametrize(
    ("language", "size", "keys"),
    [
        ("vi", (120, 32), ""),
        ("vi", (72, 24), "\x06"),  # left with the people over the record
        ("ar", (100, 30), ""),
        ("vi", (120, 32), "bt: Đề nghị các đơn vị, trước ngày"),  # left with a half-typed line
        ("vi", (140, 40), "\x1b[27u\x1b[A\x1b[A\x07"),  # left from the list of gaps, another entry chosen
        ("vi", (120, 32), "\x0f"),  # left from the library
    ],
)
def test_the_first_picture_is_what_the_loaded_meeting_shows(
    language: Language, size: tuple[int, int], keys: str, tmp_path: Path
) -> None:
    library = library_with(tmp_path, language)
    with start(library, tmp_path, size) as first:
        leave(first, keys)
    assert (library / PICTURE).is_file()
    drawing = json.loads((library / PICTURE).read_bytes().partition(b"\n")[2])["drawing"]
    with start(library, tmp_path, size) as again:
        again.until(lambda _text: drawing.replace("\n", "\r\n").encode() in again.raw)
        assert "opening" in again.text
        drawn = cells(again)

        def opened_with_no_cell_changed(text: str) -> bool:
            assert cells(again) == drawn
            return "saved" in text

        again.until(opened_with_no_cell_changed)


def test_what_is_typed_at_once_arrives_in_order(tmp_path: Path) -> None:
    library = library_with(tmp_path)
    with start(library, tmp_path) as first:
        leave(first)
    with start(library, tmp_path) as again:
        again.send("note: mot\x7f\x7fột\rnote: hai\r\x07\x1b[27unote: ba")
        again.until("note: ba")
        leave(again)
        assert b"\x1b[?1049h" in again.raw
        assert again.raw.count(b"\x1b[?1049h") == 1
    shown = subprocess.run(
        [sys.executable, *PROGRAM, "--library", str(library), "show", "meeting-vi"],
        check=True, capture_output=True, text=True, cwd=tmp_path,
    ).stdout  # fmt: skip
    assert re.search("một.*hai", shown, re.DOTALL), shown
    assert "note" not in shown
    with start(library, tmp_path) as once_more:
        once_more.until("opening")
        once_more.until("note: ba")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_it_is_loading_restores_the_terminal(tmp_path: Path, number: signal.Signals) -> None:
    library = library_with(tmp_path)
    with start(library, tmp_path) as first:
        leave(first)
    with start(library, tmp_path) as again:
        again.until("opening")
        again.signal(number)
        assert again.ended() == 128 + number
        assert b"\x1b[?1049l" in again.raw
        assert b"\x1b[?25h" in again.raw


def minded(process: int) -> set[int]:
    """The signals that a process ignores or catches now."""
    status = Path(f"/proc/{process}/status").read_text().splitlines()
    masks = [int(line.split()[1], 16) for line in status if line.startswith(("SigIgn", "SigCgt"))]
    return {number + 1 for number in range(64) if any(mask >> number & 1 for mask in masks)}


def test_nothing_stops_a_start_halfway(tmp_path: Path) -> None:
    # A group without a parent in its session is never stopped: so what is asked is what would become of the signal.
    library = library_with(tmp_path)
    with start(library, tmp_path) as terminal:
        terminal.until("opening")
        assert signal.SIGTSTP in minded(terminal.process.pid)
        leave(terminal)


def test_after_a_crash_the_first_picture_is_of_what_is_on_the_disk(tmp_path: Path) -> None:
    library = library_with(tmp_path)
    with start(library, tmp_path) as first:
        leave(first)
    with start(library, tmp_path) as again:
        again.until("✓ saved")
        again.send("note: the last words\r")
        again.until(lambda text: "the last words" in text and "✓ saved" in text)
        again.signal(signal.SIGKILL)
        again.ended()
    with start(library, tmp_path) as after:
        after.until(lambda text: "opening" in text and "help" in text)
        assert "the last words" in after.text
        drawn = cells(after)
        after.until("✓ saved")
        assert cells(after) == drawn


@pytest.mark.parametrize("typed", ["Đề nghị", "Dde\x7fê", "Kính thưa các đồng chí, hôm nay "])
def test_what_is_typed_is_echoed_before_anything_is_loaded(typed: str, tmp_path: Path) -> None:
    library = library_with(tmp_path)
    (library / PICTURE).unlink(missing_ok=True)
    shown = re.sub(".\x7f", "", typed).rstrip()
    with start(library, tmp_path) as terminal:
        terminal.send(typed)
        terminal.until("✓ saved")
        assert shown in terminal.text
        before, begun, _behind = terminal.raw.partition(b"\x1b[?1004h")  # with this Textual begins
        assert begun
        assert shown.encode() in before
        leave(terminal, " và\r")
    kept = subprocess.run(
        [sys.executable, *PROGRAM, "--library", str(library), "show", "meeting-vi"],
        check=True, capture_output=True, text=True, cwd=tmp_path,
    ).stdout  # fmt: skip
    assert re.search(f"{shown} +và", kept)
