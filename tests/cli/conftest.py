"""One library and the program run on it, for the tests of the commands."""

from pathlib import Path

import pytest
from cli_run import Run


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program on an empty library."""
    return Run(tmp_path / "library", capsys, monkeypatch)
