"""What the commands say beside their output: on standard error, one line each."""

import json
from pathlib import Path

import pytest
from cli_run import Run

from minutes_tui.cli import main


@pytest.mark.parametrize("line", ["chair-", "topic:", "!", "...", "date:", "\\"])
def test_a_keyword_without_words_is_reported_not_swallowed(run: Run, line: str) -> None:
    code, out, err = run("record", "--date", "2025-05-16", stdin=f"one\n{line}\ntwo\n")
    assert code == 0
    assert err == "line 2: There are no words behind its keyword; nothing was entered.\n"
    assert out.startswith("2 entries, 0 action items, 1 line refused: ")


def test_empty_lines_are_nothing_to_speak_of(run: Run) -> None:
    code, out, err = run("record", "--date", "2025-05-16", stdin="\n   \n\t\r\none\n\n")
    assert (code, err) == (0, "")
    assert out.startswith("1 entry, 0 action items: ")


def test_a_correction_that_ignored_case_is_told(run: Run) -> None:
    _, _, err = run("record", "--date", "2025-05-16", stdin="Good Morning.\ns/good morning/Good day/\n")
    assert err == "line 2: The words were found only with upper and lower case ignored; look at them.\n"


def test_an_import_tells_whom_it_took_for_what(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "conclusion.txt"
    text.write_text(
        "Conclusion of the review\n\nDeputy Minister Ada Example chaired the meeting.\n\n"
        "Deputy Minister Ada Example stressed that the plan is late.\n",
        encoding="utf-8",
    )
    code, out, err = run("import", str(text), "--language", "en", "--date", "2025-05-16")
    assert code == 0
    assert "Taken for the chair, to be confirmed: Ada Example" in err.splitlines()
    assert "Taken for speakers, to be confirmed: Ada Example" in err.splitlines()
    assert len(out.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [("list",), ("show", "{id}"), ("actions", "list"), ("actions", "count"), ("export", "{id}", "-o", "{out}")],
)
def test_what_is_missing_from_a_damaged_record_is_told_by_whatever_reads_it(
    run: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    _, out, _ = run("record", "--date", "2025-05-16", stdin="".join(f"line {n}\n" for n in range(40)))
    identifier = out.split()[-1]
    journal = run.library / "meetings" / identifier / "journal"
    damaged = bytearray(journal.read_bytes())
    middle = len(damaged) // 2
    damaged[middle : middle + 40] = bytes(40)
    journal.write_bytes(damaged)
    typed = [a.format(id=identifier, out=tmp_path / "minutes.md") for a in arguments]
    for _again in range(2):
        code, _, err = run(*typed, *(["--overwrite"] if arguments[0] == "export" else []))
        assert code == 0
        assert "1 saved changes between" in err, "told each time, not only while the index is made"
        assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (("new", "--title", "x", "--date", "31.02.2025"), "minutes-tui new: "),
        (("record", "--language", "xx"), "minutes-tui record: "),
        (("actions", "done"), "minutes-tui actions done: "),
        (("nothing-of-the-kind",), "minutes-tui: "),
        (("record", "/"), "minutes-tui record: "),
    ],
)
def test_wrong_usage_is_told_in_one_line(run: Run, arguments: tuple[str, ...], begins: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith(begins)


@pytest.mark.parametrize("group", ["actions", "templates"])
def test_a_group_without_a_command_lists_and_the_library_may_stand_anywhere(
    run: Run, group: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run("record", "--date", "2025-05-16", stdin="! The Legal Department shall report by 30 May 2025.\n")
    listed = run.json(group, "list")
    assert listed
    library = ["--library", str(run.library)]
    for arguments in ([*library, "list"], ["list", *library], library, []):
        assert run.json(group, *arguments) == listed
        capsys.readouterr()
        main([group, *arguments, "--format", "json"] if arguments else [*library, group, "--format", "json"])
        assert json.loads(capsys.readouterr().out) == listed
    assert run(group, "nothing-of-the-kind")[0] == 2


def test_the_json_of_lists_has_the_keys_that_are_documented(run: Run) -> None:
    run("record", "--date", "2025-05-16", stdin="! The Legal Department shall report by 30 May 2025.\n")
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    section = readme.split("## For scripts")[1].split("\n## ")[0]
    for arguments in (
        ("list",),
        ("actions",),
        ("actions", "due"),
        ("actions", "count"),
        ("templates",),
        ("verify",),
    ):
        printed = run.json(*arguments)
        keys = printed if isinstance(printed, dict) else printed[0]
        assert not [key for key in keys if f"`{key}`" not in section], arguments


def test_unknown_words_behind_a_hash_sign_are_listed(run: Run) -> None:
    _, _, err = run("record", "--date", "2025-05-16", stdin="#endmeeting\n\\#hidden\n#1 is a number\n#nick ada\n")
    assert err == "Taken for text, not for a speaker or keyword: #endmeeting, #nick\n"


def test_a_new_meeting_takes_people_as_the_entry_line_does(run: Run) -> None:
    _, out, _ = run(
        "new", "--title", "Review", "--bridge", "Hanoi",
        "--chair", "Robert King, Minister, Ministry of Finance (Hue)", "--chair", "Jane Cole",
        "--secretary", "Ada Example, Legal Department",
    )  # fmt: skip
    meeting = run.json("show", out.split()[-1])
    bridges = {bridge["id"]: bridge["name"] for bridge in meeting["bridges"]}
    assert list(bridges.values()) == ["Hanoi", "Hue"]
    assert [(p["name"], p["title"], p["unit"], p["role"], bridges.get(p["bridge"])) for p in meeting["people"]] == [
        ("Robert King", "Minister", "Ministry of Finance", "chair", "Hue"),
        ("Jane Cole", "", "", "co_chair", None),
        ("Ada Example", "", "Legal Department", "secretary", None),
    ]
    code, out, err = run("new", "--title", "Review", "--chair", "not at all. A name")
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert len(run.json("list")) == 1
