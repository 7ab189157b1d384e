"""The commands when the disk takes no more: one line, what was kept is kept, nothing half-made is listed."""

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from cli_run import Run

KIB = 1024


def limited(library: Path, limit: int, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Runs the program where no file may grow beyond a limit."""

    def confine() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [sys.executable, "-m", "minutes_tui", "--library", str(library), *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        preexec_fn=confine,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="resource limits are those of POSIX systems")
def test_record_says_which_line_was_not_saved_and_where_the_others_are(run: Run) -> None:
    lines = "".join(f"line {number} of a long meeting\n" for number in range(1, 401))
    ended = limited(run.library, 40 * KIB, "record", "--date", "2025-05-16", stdin=lines)
    assert (ended.returncode, ended.stdout) == (1, "")
    [sentence] = ended.stderr.splitlines()
    assert "NOT SAVED: line " in sentence
    [meeting] = run.json("list")
    assert sentence.endswith(meeting["id"])
    number = int(sentence.split("line ")[1].split()[0])
    assert meeting["entries"] == number - 1


@pytest.mark.skipif(sys.platform == "win32", reason="resource limits are those of POSIX systems")
def test_a_meeting_that_the_disk_refused_is_not_listed(run: Run) -> None:
    ended = limited(run.library, 0, "new", "--title", "Refused")
    assert (ended.returncode, ended.stdout, len(ended.stderr.splitlines())) == (1, "", 1)
    assert run.json("list") == []
    assert run("verify")[0] == 0
