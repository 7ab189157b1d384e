"""What all tests share: where the source documents are; no test is hurried, and none is skipped unseen."""

import os
from pathlib import Path

import pytest
from cli_run import Run
from hypothesis import settings

CHECKOUT = Path(__file__).resolve().parent.parent

# No test asserts a time: an example may take as long as a loaded machine needs for it.
settings.register_profile("unhurried", settings.default, deadline=None)
settings.load_profile("unhurried")


def shared_folder_path() -> Path:
    """The folder of source documents: named by MINUTES_TUI_SHARED, else beside the checkout."""
    named = os.environ.get("MINUTES_TUI_SHARED")
    return Path(named) if named else CHECKOUT.parent / "shared"


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """The folder of source documents; the test is skipped, and counted, where it is not there."""
    folder = shared_folder_path()
    if not (folder / "seeds").is_dir():
        pytest.skip(f"the source documents are not at {folder}")
    return folder


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program on an empty library."""
    return Run(tmp_path / "library", capsys, monkeypatch)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Where MINUTES_TUI_NO_SKIPS is set, a skipped test fails the run: there everything is installed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not os.environ.get("MINUTES_TUI_NO_SKIPS"):
        return
    skipped = reporter.stats.get("skipped", [])
    if skipped and exitstatus == 0:
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Names every skipped test with its reason."""
    skipped = terminalreporter.stats.get("skipped", [])
    if not skipped:
        return
    terminalreporter.section(f"{len(skipped)} tests were skipped")
    for report in skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.line(f"{report.nodeid}: {reason}")
