"""The picture for the next start: given back only where nothing that it depends on is another than it was."""

import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from minutes_tui.store.picture import (
    PICTURE,
    Frame,
    Picture,
    drawing_for,
    footprint,
    forget_picture,
    keep_picture,
)

FRAME = Frame(120, 32, date(2025, 5, 16), {"TERM": "xterm-256color", "HOME": "/home/somebody"})
MEETING = "0196d4a1-0000-7000-8000-000000000001"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library whose last meeting has a picture."""
    folder = tmp_path / "meetings" / MEETING
    folder.mkdir(parents=True)
    (folder / "journal").write_bytes(b"words")
    (folder / "draft").write_bytes(b"half")
    (folder / "lock").write_bytes(b"")
    (tmp_path / "settings.json").write_text(json.dumps({"last_meeting": MEETING}))
    left_as = footprint(folder)
    assert left_as is not None
    keep_picture(tmp_path, Picture(MEETING, left_as, FRAME, "the last words, drawn"))
    return tmp_path


@pytest.mark.parametrize("typed", [None, MEETING, MEETING[:8], MEETING[-4:]])
def test_it_is_given_for_the_meeting_that_was_open_last(library: Path, typed: str | None) -> None:
    assert drawing_for(library, typed, FRAME) == "the last words, drawn"


def _grow(library: Path) -> None:
    with (library / "meetings" / MEETING / "journal").open("ab") as journal:
        journal.write(b"more")


def _rewrite_draft(library: Path) -> None:
    draft = library / "meetings" / MEETING / "draft"
    draft.write_bytes(b"HALF")
    os.utime(draft, ns=(0, draft.stat().st_mtime_ns + 1))


def _set_aside(library: Path) -> None:
    (library / "meetings" / MEETING / "set-aside-1").write_bytes(b"torn")


def _choose_theme(library: Path) -> None:
    (library / "settings.json").write_text(json.dumps({"last_meeting": MEETING, "theme": "light"}))


def _open_another(library: Path) -> None:
    (library / "settings.json").write_text(json.dumps({"last_meeting": "another"}))


def _delete(library: Path) -> None:
    for file in (library / "meetings" / MEETING).iterdir():
        file.unlink()
    (library / "meetings" / MEETING).rmdir()


@pytest.mark.parametrize("change", [_grow, _rewrite_draft, _set_aside, _choose_theme, _open_another, _delete])
def test_it_is_withheld_after_any_change(library: Path, change: Callable[[Path], None]) -> None:
    change(library)
    assert drawing_for(library, None, FRAME) is None
    assert drawing_for(library, MEETING, FRAME) is None


@pytest.mark.parametrize(
    "frame",
    [
        replace(FRAME, columns=119),
        replace(FRAME, rows=33),
        replace(FRAME, today=date(2025, 5, 17)),
        replace(FRAME, surroundings={"TERM": "xterm-256color", "NO_COLOR": "1"}),
        replace(FRAME, surroundings={"TERM": "xterm-256color", "MINUTES_TUI_LANGUAGE": "vi"}),
    ],
)
def test_it_is_withheld_on_another_terminal_or_day(library: Path, frame: Frame) -> None:
    assert drawing_for(library, None, frame) is None


@pytest.mark.parametrize("typed", ["another", "0196d4a1-0000-7000-8000-000000000002"])
def test_it_is_withheld_for_another_meeting(library: Path, typed: str) -> None:
    assert drawing_for(library, typed, FRAME) is None


def test_what_does_not_change_the_picture_leaves_it(library: Path) -> None:
    (library / "meetings" / MEETING / "lock").write_bytes(b"somebody")
    (library / "meetings" / MEETING / "ballast").write_bytes(b"\0" * 10)
    frame = replace(FRAME, surroundings={**FRAME.surroundings, "HOME": "/elsewhere"})
    assert drawing_for(library, None, frame) == "the last words, drawn"


def test_no_damaged_byte_is_drawn(library: Path) -> None:
    sound = (library / PICTURE).read_bytes()
    for place in range(len(sound)):
        (library / PICTURE).write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :])
        assert drawing_for(library, None, FRAME) is None, place
        (library / PICTURE).write_bytes(sound[:place])
        assert drawing_for(library, None, FRAME) is None, place


def test_a_change_in_the_second_copy_withholds_it(library: Path, tmp_path: Path) -> None:
    copy = tmp_path / "stick" / "meetings" / MEETING
    copy.mkdir(parents=True)
    (copy / "journal").write_bytes(b"words")
    (library / "settings.json").write_text(
        json.dumps({"last_meeting": MEETING, "second_copy": str(tmp_path / "stick")})
    )
    left_as = footprint(library / "meetings" / MEETING)
    assert left_as is not None
    keep_picture(library, Picture(MEETING, left_as, FRAME, "drawn"))
    assert drawing_for(library, None, FRAME) == "drawn"
    (copy / "journal").write_bytes(b"words of another machine")
    assert drawing_for(library, None, FRAME) is None


def test_it_is_for_its_owner_only(library: Path) -> None:
    assert stat.S_IMODE((library / PICTURE).stat().st_mode) == 0o600


def test_it_can_be_forgotten_and_refused(library: Path) -> None:
    forget_picture(library)
    forget_picture(library)
    assert drawing_for(library, None, FRAME) is None
    keep_picture(library / "nowhere", Picture(MEETING, [], FRAME, "drawn"))
    assert drawing_for(library / "nowhere", None, FRAME) is None
