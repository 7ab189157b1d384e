"""`actions import`: shown before it is taken, taken whole or not at all, never twice."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cli_run import Run

from minutes_tui.store.meetings import MeetingStore
from minutes_tui.store.taking_in import STAGING

OLD = """\
Nr.;Aufgabe;Zuständig;Erteilt am;Fällig am;Stand;Erledigt am
1;Entwurf vorlegen;Rechtsamt;05.03.2024;30.04.2024;erledigt;29.04.2024
2;Liste führen;Archiv;05.03.2024;;offen;
3;Bericht geben;Archiv; 06.03.2024;15.05.2024;überfällig;
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.csv"
    path.write_text(OLD, encoding="utf-8")
    return path


def test_nothing_is_taken_before_it_is_agreed_to(run: Run, old: Path) -> None:
    code, out, err = run("actions", "import", str(old), "--language", "de")
    assert (code, err) == (0, "")
    assert "Aufgabe" in out and "task: what is to be done" in out and "- left out" in out
    assert out.endswith("Nothing was taken in yet; give --yes to do so.\n")
    assert run.json("list") == []


def test_an_old_register_is_taken_in_once(run: Run, old: Path) -> None:
    code, out, err = run("actions", "import", str(old), "--language", "de", "--yes")
    assert (code, out.splitlines()[-1], err) == (0, "3 action items taken in, 2 new meetings", "")
    tally = run.json("actions", "count", "--on", "2024-05-31")
    assert (tally["done_on_time"], tally["open_overdue"], tally["without_date"]) == (1, 1, 1)
    code, out, err = run("actions", "import", str(old), "--language", "de", "--yes")
    assert (code, out.splitlines()[-1]) == (0, "Nothing to take in.")
    assert err == "3 of them are in the register already and left as they are\n"
    old.write_text(OLD + "4;Neues;Archiv;05.03.2024;;;\n", encoding="utf-8")
    _, out, _ = run("actions", "import", str(old), "--language", "de", "--yes")
    assert out.splitlines()[-1] == "1 action item taken in, 0 new meetings"
    assert len(run.json("actions")) == 4
    assert run("verify")[0] == 0


def test_one_bad_row_keeps_all_out(run: Run, old: Path) -> None:
    old.write_text(
        OLD + "4;Zu früh;Archiv;05.03.2024;;erledigt;01.03.2024\n5;;Archiv;05.03.2024;;;\n", encoding="utf-8"
    )
    code, _, err = run("actions", "import", str(old), "--language", "de", "--yes")
    assert code == 1
    assert err.splitlines() == [
        "row 5: It was done on 2024-03-01, before 2024-03-05, the day on which it was given.",
        "row 6: Nothing stands in the column of what is to be done.",
        "minutes-tui: 2 of 5 rows cannot be read; nothing was imported. Mend the file, or map its columns.",
    ]
    assert run.json("list") == []


def test_a_register_written_here_is_taken_in_elsewhere_with_the_same_counts(
    run: Run, old: Path, tmp_path: Path
) -> None:
    run("actions", "import", str(old), "--language", "de", "--yes")
    before = run.json("actions", "count", "--on", "2024-05-31")
    files = [tmp_path / f"register.{ending}" for ending in ("xlsx", "csv")]
    for file, language in zip(files, ("ar", "vi"), strict=True):
        assert run("actions", "export", "--language", language, "-o", str(file))[0] == 0
    for file in files:
        run.library = tmp_path / f"library-{file.suffix}"
        assert run("actions", "import", str(file), "--yes")[0] == 0
        assert run.json("actions", "count", "--on", "2024-05-31") == before


def test_a_disk_that_refuses_half_way_leaves_nothing(run: Run, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = MeetingStore.create
    calls: list[Path] = []

    def refuse_the_second(folder: Path, *arguments: object, **named: object) -> MeetingStore:
        calls.append(folder)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        return made(folder, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(MeetingStore, "create", refuse_the_second)
    code, _, err = run("actions", "import", str(old), "--language", "de", "--yes")
    assert code == 1 and "nothing was taken in" in err
    assert run.json("list") == []
    assert not (run.library / STAGING).exists()
    monkeypatch.undo()
    assert run("actions", "import", str(old), "--language", "de", "--yes")[0] == 0


def test_a_kill_between_two_moves_is_healed_by_taking_in_again(run: Run, old: Path) -> None:
    run("actions", "import", str(old), "--language", "de", "--yes")
    [first, _] = run.json("list")
    shutil.rmtree(run.library / "meetings" / first["id"])
    _, out, _ = run("actions", "import", str(old), "--language", "de", "--yes")
    assert out.splitlines()[-1].endswith("1 new meeting")
    assert len(run.json("actions")) == 3


def test_a_meeting_that_is_open_elsewhere_keeps_all_out(run: Run, old: Path, tmp_path: Path) -> None:
    run("actions", "import", str(old), "--language", "de", "--yes")
    [first, _] = run.json("list")
    store = MeetingStore.open(run.library / "meetings" / first["id"], now=lambda: datetime(2025, 5, 16, tzinfo=UTC))
    old.write_text(OLD + "4;Neues;Archiv;05.03.2024;;;\n5;Anderes;Archiv;07.03.2024;;;\n", encoding="utf-8")
    try:
        code, _, err = run("actions", "import", str(old), "--language", "de", "--yes")
    finally:
        store.close()
    assert code == 1 and len(err.splitlines()) == 2
    assert len(run.json("list")) == 2


def test_the_mapping_can_be_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "strange.csv"
    path.write_text("A,B,C\nReport,Archive,x\n", encoding="utf-8")
    code, _, err = run("actions", "import", str(path), "--yes")
    assert code == 1 and "No column holds what is to be done" in err
    taken = run(
        "actions", "import", str(path), "--map", "A=task", "--map", "B=lead", "--date", "2024-03-05", "--yes"
    )
    assert taken[0] == 0, taken[2]
    [item] = run.json("actions")
    assert (item["task"], item["lead"], item["meeting_title"]) == ("Report", ["Archive"], "strange")
    assert run("actions", "import", str(path), "--map", "A")[0] == 2
