"""The house as DESIGN says: layers, types, style; and nothing of the screen without a screen."""

import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
TOOLS = Path(sys.executable).parent


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "--no-cache", "."),
        ("ruff", "format", "--no-cache", "--check", "."),
        ("mypy",),
        ("lint-imports", "--no-cache"),
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_the_checkers_find_nothing(command: tuple[str, ...]) -> None:
    done = run(str(TOOLS / command[0]), *command[1:])
    assert done.returncode == 0, done.stdout + done.stderr


HEAVY = ("textual", "minutes_tui.ui", "docx", "docxtpl", "dateparser", "holidays", "babel", "hijridate", "tinydb")


def loaded_after(statement: str) -> list[str]:
    """The heavy modules that a fresh interpreter has loaded after a statement."""
    code = f"{statement}\nimport sys\nprint(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = run(sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1].split() if done.stdout.strip() else []


@pytest.mark.parametrize(
    ("statement", "may_load"),
    [
        ("import minutes_tui.cli", ()),
        ("import minutes_tui.domain.meeting, minutes_tui.domain.documents, minutes_tui.domain.acts", ()),
        ("import minutes_tui.commands.detect", ()),
        ("import minutes_tui.recording", ()),
        ("import minutes_tui.commands.record", ("tinydb",)),
        ("import minutes_tui.commands.meetings", ("tinydb",)),
        ("import minutes_tui.commands.actions", ("tinydb",)),
        ("import minutes_tui.commands.intake", ("tinydb",)),
        ("import minutes_tui.commands.export", ("tinydb",)),
        ("import minutes_tui.commands.upkeep", ("tinydb",)),
        ("import minutes_tui.commands.templates", ()),
        ("import minutes_tui.commands.screen", ("minutes_tui.ui",)),  # the terminal before the screen, no Textual
        ("import minutes_tui.store.engine, minutes_tui.store.library", ("tinydb",)),
    ],
)
def test_a_fresh_interpreter_loads_only_what_the_command_needs(statement: str, may_load: tuple[str, ...]) -> None:
    assert set(loaded_after(statement)) <= set(may_load)


FIRST_PICTURE = ("minutes_tui.ui.start", "minutes_tui.ui.app", "minutes_tui.workspace")
PLAIN_VALUES = {
    "minutes_tui.reading", "minutes_tui.reading.shorthand",
    "minutes_tui.reading.entryline", "minutes_tui.reading.entryline.readings",
}  # fmt: skip
"""What the screen may know of the reading before it reads a line: how a reading looks."""


def test_the_first_picture_of_the_screen_waits_for_no_reading_and_no_heavy_library() -> None:
    code = f"import {', '.join(FIRST_PICTURE)}, sys\nprint(*sys.modules)"
    done = run(sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert {m for m in loaded if m.startswith("minutes_tui.reading")} <= PLAIN_VALUES
    assert not loaded & {"docx", "docxtpl", "dateparser", "holidays", "babel", "hijridate", "rapidfuzz"}


def test_a_sentence_without_holidays_is_read_without_the_heavy_libraries() -> None:
    statement = (
        "from datetime import date\n"
        "from minutes_tui.reading.meaning import read_meaning\n"
        "assert read_meaning('The Office shall report by 20 May 2025.', 'en', date(2025, 5, 16)).deadlines"
    )
    assert loaded_after(statement) == []


def test_the_first_screen_of_the_readme_is_what_ci_runs() -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    ci = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")
    commands = [line.strip() for line in readme.splitlines() if line.strip().startswith("python3 -m venv")]
    assert len(commands) == 2
    assert commands[0].endswith("minutes-tui demo")
    assert commands[1].endswith("pytest")
    assert commands[1] in ci
