"""`export`: forms by the name's ending, extracts for every unit, a look before writing."""

import io
import shutil
import sys
from pathlib import Path

import pytest
from cli_run import Run

LINES = """meeting: Review of the archive
date: 2025-05-16
body: Head Office
start: 9:00
end: 10:30
present+ Ada Weber, Director, Head Office; Jon Smith, Clerk, Registry
chair+ Ada Weber
topic: Archive
Weber: report: The archive is full.
Weber: ! The Archive Department shall submit a plan before 30 May 2025.
Smith: We shall help.
Weber: ! The Finance Department shall release the funds by 6 June 2025.
"""


@pytest.fixture
def meeting(run: Run) -> str:
    """The id of a meeting of two directives."""
    code, out, err = run("record", "--language", "en", stdin=LINES)
    assert code == 0, err
    return out.split()[-1]


def test_the_preview_is_what_would_be_written(run: Run, meeting: str, tmp_path: Path) -> None:
    code, out, err = run("export", meeting, "--preview", "-o", str(tmp_path / "minutes.docx"))
    assert (code, err, list(tmp_path.glob("*.docx"))) == (0, "", [])
    lines = out.splitlines()
    assert "Head Office" in lines
    assert any("The Archive Department shall submit a plan before 30 May 2025." in line for line in lines)
    assert any(line.startswith("1 | ") and "Archive Department" in line for line in lines)
    assert "1. Attendance" in lines


@pytest.mark.parametrize(
    ("form", "words"),
    [("md", "# "), ("txt", "Review of the archive"), ("csv", "Archive Department"), ("xlsx", "Archive Department"),
     ("json", '"format"'), ("ics", "BEGIN:VTODO")],
)  # fmt: skip
def test_every_form_can_be_looked_at(run: Run, meeting: str, form: str, words: str) -> None:
    code, out, _ = run("export", meeting, "--preview", "--format", form)
    assert code == 0
    assert words in out


def test_the_preview_of_an_extract_holds_the_units_words_alone(run: Run, meeting: str) -> None:
    _, out, _ = run("export", meeting, "--preview", "--for", "archive")
    assert "Extract for" in out
    assert "submit a plan" in out
    assert "release the funds" not in out


def test_every_unit_gets_a_file_and_the_names_are_printed(run: Run, meeting: str, tmp_path: Path) -> None:
    folder = tmp_path / "extracts"
    folder.mkdir()
    code, out, err = run("export", meeting, "--for-all-units", "-o", str(folder))
    assert (code, err) == (0, "")
    assert sorted(out.splitlines()) == sorted(str(file) for file in folder.iterdir())
    assert len(out.splitlines()) == 2
    code, _, err = run("export", meeting, "--for-all-units", "-o", str(folder))
    assert code == 1
    assert "is there already" in err
    assert run("export", meeting, "--for-all-units", "--overwrite", "-o", str(folder))[0] == 0


def test_a_terminal_sees_how_far_the_extracts_are(
    run: Run, meeting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    code, out, _ = run("export", meeting, "--for-all-units", "-o", str(tmp_path))
    assert code == 0
    assert "100%" in terminal.getvalue()
    assert "100%" not in out


def test_without_a_folder_or_without_units_no_extract_is_written(run: Run, meeting: str, tmp_path: Path) -> None:
    code, _, err = run("export", meeting, "--for-all-units", "-o", str(tmp_path / "none"))
    assert (code, "is no folder; nothing was written" in err) == (1, True)
    assert run("export", meeting, "--for-all-units", "--preview")[0] == 2
    assert run("export", meeting, "--for-all-units", "--for", "archive")[0] == 2
    empty = run("new", "--title", "Nothing")[1].split()[-1]
    code, out, err = run("export", empty, "--for-all-units", "-o", str(tmp_path))
    assert (code, out, "No unit owes anything" in err) == (0, "", True)


def test_a_pdf_without_libreoffice_is_refused_in_clear_words(
    run: Run, meeting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    target = tmp_path / "minutes.pdf"
    code, out, err = run("export", meeting, "-o", str(target))
    assert (code, out, target.exists()) == (1, "", False)
    assert "A PDF needs LibreOffice, which is not installed here" in err


@pytest.mark.office
def test_the_ending_pdf_makes_a_pdf(run: Run, meeting: str, tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("NO LIBREOFFICE: no PDF is made")
    target = tmp_path / "minutes.pdf"
    code, _, err = run("export", meeting, "-o", str(target))
    assert code == 0, err
    assert target.read_bytes().startswith(b"%PDF-")


def test_an_ending_that_says_nothing_is_refused(run: Run, meeting: str, tmp_path: Path) -> None:
    code, _, err = run("export", meeting, "-o", str(tmp_path / "minutes.odt"))
    assert code == 1
    assert ".pdf" in err


def test_the_head_of_a_new_meeting_is_taken_from_options(run: Run) -> None:
    identifier = run(
        "new", "--title", "Review", "--date", "2025-05-16", "--body", "Office", "--parent", "Ministry",
        "--issued-at", "Bonn", "--start", "22:00", "--end", "1:30", "--secrecy", "secret", "--urgency", "khẩn",
    )[1].split()[-1]  # fmt: skip
    head = run.json("show", identifier)["head"]
    assert (head["body"], head["parent_body"], head["issued_in"]) == ("Office", "Ministry", "Bonn")
    assert (head["secrecy"], head["urgency"]) == ("toi_mat", "khan")
    assert head["ended_at"] > head["started_at"]
    code, _, err = run("new", "--title", "Review", "--secrecy", "blue")
    assert code == 2
    assert "no mark of secrecy" in err
