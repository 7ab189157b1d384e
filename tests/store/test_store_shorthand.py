"""The file of shorthand: it comes back as it was kept, is never half written, and a damaged one is left alone."""

import json
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.store.library import Library
from minutes_tui.store.shorthand import (
    SHORTHAND,
    ShorthandDamaged,
    ShorthandNotWritable,
    read_shorthand,
    write_shorthand,
)
from minutes_tui.workspace import LibraryWorkspace

NOW = datetime(2025, 5, 16, 8, 0, tzinfo=UTC)
LIST = (Shorthand("cchc", "cải cách hành chính", "vi"), Shorthand(";floor", "to {speaker}", None, "weekly"))


def test_it_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    assert read_shorthand(tmp_path) == ()
    write_shorthand(tmp_path, LIST)
    assert read_shorthand(tmp_path) == LIST
    write_shorthand(tmp_path, LIST[:1])
    assert read_shorthand(tmp_path) == LIST[:1]
    assert [p.name for p in tmp_path.iterdir()] == [SHORTHAND]
    assert stat.S_IMODE((tmp_path / SHORTHAND).stat().st_mode) == 0o600
    assert json.loads((tmp_path / SHORTHAND).read_text(encoding="utf-8"))["format"] == 1


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 1}', '{"format": 1, "shorthand": [{}]}', "\x00\x00"])
def test_a_damaged_file_is_left_alone(tmp_path: Path, text: str) -> None:
    (tmp_path / SHORTHAND).write_text(text, encoding="utf-8")
    with pytest.raises(ShorthandDamaged, match="left alone"):
        read_shorthand(tmp_path)
    assert (tmp_path / SHORTHAND).read_text(encoding="utf-8") == text


def test_a_newer_file_is_used_but_not_changed(tmp_path: Path) -> None:
    rows = [{"short": "a", "text": "b", "new": 1}]
    (tmp_path / SHORTHAND).write_text(json.dumps({"format": 2, "shorthand": rows}), encoding="utf-8")
    assert read_shorthand(tmp_path) == (Shorthand("a", "b"),)
    with pytest.raises(ShorthandNotWritable, match="newer"):
        write_shorthand(tmp_path, ())
    assert read_shorthand(tmp_path) == (Shorthand("a", "b"),)


@pytest.mark.parametrize("call", ["fsync", "open"])
def test_a_disk_that_refuses_leaves_the_old_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    write_shorthand(tmp_path, LIST)

    def refuse(*_args: object) -> int:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(ShorthandNotWritable):
        write_shorthand(tmp_path, ())
    monkeypatch.undo()
    assert read_shorthand(tmp_path) == LIST
    assert [p.name for p in tmp_path.iterdir()] == [SHORTHAND]


def test_the_screen_keeps_it_in_the_library(tmp_path: Path) -> None:
    def workspace() -> LibraryWorkspace:
        library = Library(tmp_path, now=lambda: NOW, new_id=lambda: "id")
        return LibraryWorkspace(
            library, export_folder=tmp_path, now=lambda: NOW, new_id=lambda: "id", zone="UTC", language="en"
        )

    workspace().keep_shorthand(LIST)
    assert workspace().shorthand() == LIST
