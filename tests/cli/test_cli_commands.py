"""The commands as people and scripts use them: what they print, what they keep, how they end."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_run import Run

from minutes_tui.cli import main
from minutes_tui.commands import screen
from minutes_tui.domain.errors import MinutesError
from minutes_tui.store.journal import first_line
from minutes_tui.store.layout import FORMAT

LINES = """\
meeting: Monthly review of the Records Office
place: Hall 2
present+ Ada Example, Director, Records Office; Ben Sample, Deputy Director, Legal Department
chair+ Ada Example
topic: Progress
Ben Sample: Thirty-nine of fifty-five procedures are complete.
Ada Example: Thank you.
! The Legal Department shall submit the draft by 30 May 2025.
! The Records Office, in coordination with the Legal Department, shall report before 20 May 2025.
= The plan is approved.
"""


@pytest.fixture
def recorded(run: Run, tmp_path: Path) -> str:
    """The id of a recorded meeting."""
    path = tmp_path / "typed.txt"
    path.write_text(LINES, encoding="utf-8")
    code, out, err = run("record", "--language", "en", "--date", "2025-05-16", str(path))
    assert code == 0, err
    return out.split()[-1]


def test_record_keeps_what_was_typed_and_prints_the_id_last(run: Run, recorded: str) -> None:
    [meeting] = run.json("list")
    assert meeting["id"] == recorded
    assert meeting["title"] == "Monthly review of the Records Office"
    assert meeting["date"] == "2025-05-16"
    items = run.json("actions", "list")
    assert [(i["lead"], i["cooperating"], i["due"]) for i in items] == [
        (["Records Office"], ["Legal Department"], "2025-05-20"),
        (["Legal Department"], [], "2025-05-30"),
    ]
    assert {i["status"] for i in items} == {"open"}
    assert {i["authority"] for i in items} == {"Ada Example"}


def test_record_reads_a_pipe(run: Run) -> None:
    code, out, _ = run("record", "--language", "de", "--date", "16.05.2025", stdin="Guten Morgen.\n")
    assert code == 0
    [meeting] = run.json("list")
    assert out.split()[-1] == meeting["id"]
    assert (meeting["language"], meeting["entries"]) == ("de", 1)


def test_a_refused_line_is_reported_with_its_number_and_the_rest_is_kept(run: Run) -> None:
    code, _, err = run("record", "--date", "2025-05-16", stdin="one\ns/nowhere/somewhere/\nthree\n")
    assert code == 0
    assert err.startswith("line 2: ")
    [meeting] = run.json("list")
    assert meeting["entries"] == 2


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_show_prints_the_record(run: Run, recorded: str, form: str) -> None:
    code, out, _ = run("show", recorded[-8:], "--format", form)
    assert code == 0
    for words in ("Thirty-nine of fifty-five procedures are complete.", "Ben Sample", "Progress"):
        assert words in out


def test_an_item_is_done_extended_and_cancelled(run: Run, recorded: str) -> None:
    first, second = run.json("actions", "list")
    assert run("actions", "extend", second["id"][-8:], "2099-06-30", "--by", "Ada Example")[0] == 0
    assert run("actions", "done", first["id"], "--on", "2025-05-19", "--proof", "letter 12")[0] == 0
    [done, extended] = run.json("actions", "list")
    assert (done["status"], done["closed_on"], done["proof"]) == ("done", "2025-05-19", "letter 12")
    assert (extended["due"], extended["first_due"], extended["status"]) == ("2099-06-30", "2025-05-30", "open")
    code, _, err = run("actions", "done", first["id"])
    assert code == 1
    assert "done since 2025-05-19" in err
    assert run("actions", "cancel", second["id"], "--why", "settled otherwise")[0] == 0
    tally = run.json("actions", "count")
    assert (tally["done_on_time"], tally["cancelled"], tally["total"]) == (1, 1, 2)
    assert tally["opening"] + tally["new"] - tally["closed"] == tally["closing"] == 0


def test_items_are_chosen_without_case_and_diacritics(run: Run, recorded: str) -> None:
    assert len(run.json("actions", "list", "--unit", "LEGAL")) == 2
    assert len(run.json("actions", "list", "--unit", "legal", "--to", "2025-05-25")) == 1
    assert run.json("actions", "list", "--status", "done") == []
    assert len(run.json("actions", "list", "--status", "overdue")) == 2


def test_an_item_of_a_meeting_that_is_being_written_is_refused(run: Run, recorded: str) -> None:
    from minutes_tui.commands.common import open_library

    store = open_library(run.library).open(recorded)
    try:
        [first, _] = run.json("actions", "list")
        code, out, err = run("actions", "done", first["id"])
        assert (code, out) == (1, "")
        assert "already open" in err
    finally:
        store.close()
    assert run("actions", "done", first["id"])[0] == 0


def test_detect_answers_each_line_in_order(run: Run) -> None:
    requests = "\n".join(
        [
            json.dumps({"text": "The Office shall report before 5 p.m. on 20 May 2025.", "language": "en",
                        "date": "2025-05-16"}),
            "not json",
            json.dumps({"text": "x", "language": "xx", "date": "2025-05-16"}),
            json.dumps({"text": "Khẩn trương hoàn thành trước 30/6.", "language": "vi", "date": "2025-05-16"}),
        ]
    )  # fmt: skip
    code, out, _ = run("detect", stdin=requests)
    assert code == 1
    first, second, third, fourth = map(json.loads, out.splitlines())
    assert set(second) == set(third) == {"error"}
    [deadline] = first["deadlines"]
    assert deadline["phrase"] == "before 5 p.m. on 20 May 2025"
    assert (deadline["kind"], deadline["due"], deadline["time"], deadline["bound"]) == (
        "due", "2025-05-20", "17:00", "before",
    )  # fmt: skip
    assert first["directive"] is True
    assert [d["due"] for d in fourth["deadlines"]] == ["2025-06-30"]


def test_export_writes_the_file_it_names(run: Run, recorded: str, tmp_path: Path) -> None:
    for name in ("minutes.docx", "minutes.md", "minutes.json", "items.xlsx", "items.csv", "items.ics"):
        code, out, err = run("export", recorded, "-o", str(tmp_path / name))
        assert (code, out.strip()) == (0, str(tmp_path / name)), err
        assert (tmp_path / name).stat().st_size > 100
        code, out, err = run("export", recorded, "-o", str(tmp_path / name))
        assert code == 1
        assert err.count("\n") == 1


def test_the_register_is_written_into_one_file(run: Run, recorded: str, tmp_path: Path) -> None:
    for ending in ("xlsx", "csv", "ics"):
        target = tmp_path / f"register.{ending}"
        code, out, err = run("actions", "export", "-o", str(target))
        assert (code, out.strip()) == (0, str(target)), err
        assert target.stat().st_size > 100
    code, _, err = run("actions", "export", "-o", str(tmp_path / "register.doc"))
    assert code == 1
    assert "does not say what to write" in err


def test_new_sets_up_a_meeting(run: Run) -> None:
    code, out, _ = run(
        "new", "--title", "Session", "--language", "vi", "--date", "2025-05-16", "--chair", "A B", "--chair", "C D",
        "--bridge", "Hà Nội", "--bridge", "Ninh Bình", "--agenda", "Báo cáo",
    )  # fmt: skip
    assert code == 0
    shown = run.json("show", out.split()[-1])
    assert [p["role"] for p in shown["people"]] == ["chair", "co_chair"]
    assert [b["name"] for b in shown["bridges"]] == ["Hà Nội", "Ninh Bình"]


def test_verify_finds_a_sound_library_sound_and_a_damaged_one_damaged(run: Run, recorded: str) -> None:
    assert run("verify")[0] == 0
    journal = run.library / "meetings" / recorded / "journal"
    whole = journal.read_bytes()
    journal.write_bytes(whole[: len(whole) // 2] + b"\0" * 40 + whole[len(whole) // 2 + 40 :])
    code, out, _ = run("verify")
    assert code == 1
    assert recorded[-8:] in out
    assert journal.read_bytes() != whole


def test_a_backup_is_restored_elsewhere_and_replaces_nothing(run: Run, recorded: str, tmp_path: Path) -> None:
    file = tmp_path / "all.backup"
    code, out, err = run("backup", "-o", str(file))
    assert (code, out.split()[0]) == (0, "1"), err
    assert run("backup", "-o", str(file))[0] == 1
    shown = run.json("show", recorded)
    code, _, err = run("restore", str(file))
    assert code == 1
    run.library = tmp_path / "elsewhere"
    assert run("restore", str(file), recorded[-8:])[0] == 0
    assert run.json("show", recorded) == shown
    damaged = tmp_path / "damaged.backup"
    damaged.write_bytes(file.read_bytes()[:-200])
    run.library = tmp_path / "third"
    code, _, err = run("restore", str(damaged))
    assert code == 1
    assert err.count("\n") == 1
    assert run.json("list") == []


def test_a_backup_of_the_library_holds_its_settings_its_shorthand_and_its_templates(
    run: Run, recorded: str, tmp_path: Path
) -> None:
    shorthand = json.dumps({"format": 1, "shorthand": [{"short": "moj", "text": "Ministry of Justice"}]})
    (run.library / "shorthand.json").write_text(shorthand, encoding="utf-8")
    assert run("templates", "new", "ours", "--language", "en")[0] == 0
    assert run("backup", "-o", str(tmp_path / "all.backup"))[0] == 0
    run.library = tmp_path / "another"
    assert run("restore", str(tmp_path / "all.backup"))[::2] == (0, "")
    assert (run.library / "shorthand.json").read_text(encoding="utf-8") == shorthand
    assert [t["name"] for t in run.json("templates") if t["own"]] == ["ours"]


def test_a_record_of_a_newer_program_is_read_and_not_repaired(run: Run, recorded: str) -> None:
    journal = run.library / "meetings" / recorded / "journal"
    _, rest = journal.read_bytes().split(b"\n", 1)
    journal.write_bytes(first_line(0, version=FORMAT + 1) + rest)
    written = journal.read_bytes()
    code, out, err = run("show", recorded)
    assert (code, "newer version" in err) == (0, True)
    [item, *_] = run.json("actions")
    assert run("actions", "done", item["id"])[0] == 1
    code, out, _ = run("verify")
    assert (code, "newer version" in out, "--repair" in out) == (1, True, False)
    assert run("verify", "--repair")[0] == 1
    assert journal.read_bytes() == written


@pytest.mark.parametrize("arguments", [("list",), ("actions",), ("show", "nobody"), ("verify",), ("templates",)])
def test_reading_a_mistyped_library_leaves_nothing_behind(
    run: Run, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    run.library = tmp_path / "mistyped" / "name"
    run(*arguments)
    assert not (tmp_path / "mistyped").exists()


def test_the_second_copy_follows_commands_too(run: Run, recorded: str, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    (run.library / "settings.json").write_text(json.dumps({"second_copy": str(stick)}), encoding="utf-8")
    [first, _] = run.json("actions", "list")
    code, _, err = run("actions", "done", first["id"])
    assert code == 0
    assert err.count("\n") == 1
    stick.mkdir()
    assert run("actions", "note", first["id"], "half of it")[2] == ""
    run.library = stick
    assert run.json("actions", "list")[0]["status"] == "done"


BAD = [
    (("show", "nobody"), "Nothing has the id"),
    (("open", "nobody"), "Nothing has the id"),
    (("export", "nobody"), "Nothing has the id"),
    (("actions", "done", "nobody"), "Nothing has the id"),
]


@pytest.mark.parametrize(("arguments", "sentence"), BAD)
def test_bad_input_gets_one_clear_line(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (1, "")
    assert sentence in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [("frobnicate",), ("show",), ("list", "--format", "xml"), ("new",)])
def test_wrong_usage_ends_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert "Traceback" not in err


def test_a_library_that_is_a_file_is_refused_and_left_alone(run: Run) -> None:
    run.library.write_text("letters", encoding="utf-8")
    code, _, err = run("list")
    assert code == 1
    assert "is a file" in err
    assert run.library.read_text(encoding="utf-8") == "letters"


def test_the_library_may_be_named_before_or_behind_the_command_or_by_the_environment(
    run: Run, recorded: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments, environment in (
        (["--library", str(run.library), "list"], ""),
        (["list", "--library", str(run.library)], ""),
        (["list"], str(run.library)),
    ):
        monkeypatch.setenv("MINUTES_TUI_LIBRARY", environment)
        main(arguments)
        assert recorded[-8:] in capsys.readouterr().out


def test_a_terminal_that_shows_no_screen_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "has_terminal", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    with pytest.raises(MinutesError, match="TERM=dumb"):
        screen.require_terminal()
    monkeypatch.setenv("TERM", "screen")
    screen.require_terminal()


def test_the_screen_without_a_terminal_is_refused(tmp_path: Path) -> None:
    for arguments in ([], ["demo"]):
        done = subprocess.run(
            [sys.executable, "-m", "minutes_tui", "--library", str(tmp_path / "library"), *arguments],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
            env={**os.environ, "PYTHONUTF8": "1"},
        )  # fmt: skip
        assert done.returncode == 1
        assert "needs a terminal" in done.stderr
        assert "Traceback" not in done.stderr


HOSTILE = [
    "see [1] and [/foo] and [@click=app.bell]x[/]",
    "\x1b[31mred\x1b[0m \x07 \x00 \x9b2J",
    "\u202eright to left\u202c \u200f\u2066",
    "{{ config }} {% raw %} {# x #}",
    "<w:p/> & ]]> <!-- -->",
    "a" * 100_000,
    "=1+1",
    "\U0001f600 \U00020000 e\u0301\u0323",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda t: repr(t[:12]))
def test_hostile_text_is_kept_and_exported_as_text(run: Run, tmp_path: Path, text: str) -> None:
    from minutes_tui.domain.text import clean

    code, out, err = run("record", "--date", "2025-05-16", stdin=f"\\{text}\n")
    assert code == 0, err
    shown = run.json("show", out.split()[-1])
    assert shown["entries"][0]["text"] == clean(text)
    code, out, err = run("export", out.split()[-1], "-o", str(tmp_path / "minutes.docx"))
    assert code == 0, err


def test_a_closed_pipe_is_no_error_to_speak_of(run: Run, recorded: str) -> None:
    command = f"{sys.executable} -m minutes_tui --library {run.library} show {recorded} | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("language", "status", "summary"),
    [("en", "overdue", "0 open before + 1 new"), ("vi", "quá hạn", "0 tồn đầu kỳ + 1 mới"),
     ("de", "überfällig", "0 zuvor offen + 1 neu"), ("ru", "просрочено", "0 открыто ранее + 1 новых"),
     ("ar", "متأخر", "0 مفتوحة سابقًا + 1 جديدة")],
)  # fmt: skip
def test_the_register_speaks_the_language_of_the_screen(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str, status: str, summary: str
) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text(
        "date: 2024-11-02\nChair: ! The Records Office shall report by 15/11/2024.\n", encoding="utf-8"
    )
    run("record", "--language", "en", "--date", "2024-11-02", str(lines))
    monkeypatch.setenv("MINUTES_TUI_LANGUAGE", language)
    assert status in run("actions")[1]
    assert summary in run("actions", "count")[1]
