"""One library and the program run on it within the process of the tests."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from minutes_tui.cli import main


class Run:
    """One library and the program run on it within this process."""

    def __init__(self, library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.library = library
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str, stdin: str | bytes = "") -> tuple[int, str, str]:
        """Exit code, output and messages of one command."""
        typed = stdin.encode("utf-8") if isinstance(stdin, str) else stdin
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
        code: Any = 0
        try:
            main(["--library", str(self.library), *arguments])
        except SystemExit as stop:
            code = stop.code or 0
        captured = self._capsys.readouterr()
        return int(code), captured.out, captured.err

    def json(self, *arguments: str) -> Any:
        """The JSON that a command prints."""
        code, out, err = self(*arguments, "--format", "json")
        assert code == 0, err
        return json.loads(out)
