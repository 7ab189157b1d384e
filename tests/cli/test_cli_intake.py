"""`import`, `export -o X.minutes`, `merge`: other people's files and other libraries, from the command line."""

import json
import random
from pathlib import Path

import pytest
from cli_run import Run

LOG = """20:40:01 <RRSAgent> logging to https://log.example/2025/05/16-office-irc
20:40:12 <ann> Meeting: Records Office
20:40:13 <ann> Scribe: ann
20:40:14 <ann> Chair: Mia Baker
20:41:00 <ann> Mia Baker: The stove works.
20:41:10 <ann> s/stove/oven/
20:41:20 <ann> s/table/chair/
20:42:00 <ann> ACTION: Frank to order flour - due 30 May 2025
20:43:00 <ben> q+
"""
BOT_LOG = "10:00 <ann> #startmeeting Tea round\n10:01 <ben> #action ann to bake\n10:02 <ann> #endmeeting\n"


def imported(run: Run, path: Path, text: str, *options: str) -> tuple[str, str]:
    """The id of what was imported, and what was said beside it."""
    path.write_text(text, encoding="utf-8")
    code, out, err = run("import", str(path), *options)
    assert code == 0, err
    return out.split()[-1], err


def test_a_w3c_log_becomes_a_meeting(run: Run, tmp_path: Path) -> None:
    identifier, err = imported(run, tmp_path / "log.txt", LOG, "--from", "w3c-irc")
    shown = run.json("show", identifier)
    assert (shown["head"]["title"], shown["head"]["date"]) == ("Records Office", "2025-05-16")
    assert [(e["speaker"], e["text"]) for e in shown["entries"]][:1] == [("Mia Baker", "The oven works.")]
    assert [(i["lead"], i["due"]) for i in run.json("actions", "list")] == [(["Frank"], "2025-05-30")]
    assert "line 7: corrections that found nothing: s/table/chair/" in err
    assert "line 9" not in err


def test_every_line_that_was_left_out_is_shown_on_request(run: Run, tmp_path: Path) -> None:
    _, err = imported(run, tmp_path / "log.txt", LOG, "--from", "w3c-irc", "--verbose")
    assert "line 9: talk with programs: q+" in err
    assert "\x1b" not in err


def test_a_meetbot_log_becomes_a_meeting(run: Run, tmp_path: Path) -> None:
    identifier, _ = imported(run, tmp_path / "log.txt", BOT_LOG, "--from", "meetbot", "--date", "2025-05-16")
    assert run.json("show", identifier)["head"]["title"] == "Tea round"
    assert [i["lead"] for i in run.json("actions", "list")] == [["ann"]]


def test_an_import_is_one_change(run: Run, tmp_path: Path) -> None:
    identifier, _ = imported(run, tmp_path / "log.txt", LOG, "--from", "w3c-irc")
    assert [change["name"] for change in run.json("show", identifier)["trace"]] == ["create", "import"]


@pytest.mark.parametrize("source", ["w3c-irc", "meetbot", "minutes-file", "json", "text"])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01\x02\x03" * 99,
        b"PK\x03\x04 no archive",
        b"{",
        b'{"format": "minutes_tui/meeting"}',
        b"[" * 200_000,
    ],
    ids=["empty", "binary", "archive", "cut", "no parts", "deep"],
)
def test_what_cannot_be_read_is_one_line_and_nothing_is_kept(
    run: Run, tmp_path: Path, source: str, data: bytes
) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    code, out, err = run("import", str(path), "--from", source, "--language", "en", "--date", "2025-05-16")
    if code == 0:
        # A line of words is a text and a plain log.
        assert source in ("text", "w3c-irc")
        return
    assert (code, out) == (1, "")
    assert len(err.strip().splitlines()) == 1
    assert run.json("list") == []


@pytest.mark.parametrize("encoding", ["utf-16", "cp1258", "cp1252", "utf-8-sig"])
def test_logs_in_other_encodings(run: Run, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "log.txt"
    words = "Der Prüfbericht für die Behörde enthält Mängel und Vorschläge."
    path.write_bytes(f"<ann> Scribe: ann\n<ann> Jörg: {words}\n".encode(encoding))
    code, out, err = run("import", str(path), "--from", "w3c-irc", "--language", "de", "--date", "2025-05-16")
    assert code == 0, err
    [entry] = run.json("show", out.split()[-1])["entries"]
    assert (entry["speaker"], entry["text"]) == ("Jörg", words)


def test_a_log_that_does_not_say_its_day_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_text("<ann> hello\n", encoding="utf-8")
    code, _, err = run("import", str(path), "--from", "w3c-irc")
    assert code == 1
    assert "--date" in err
    assert run.json("list") == []


def test_a_log_of_thousands_of_lines(run: Run, tmp_path: Path) -> None:
    chance = random.Random(5)
    words = ["the", "oven", "is", "warm", "and", "we", "agree", "that", "bread", "is", "ready"]
    lines = [
        f"{10 + n // 1800:02}:{n // 30 % 60:02}:{n % 30:02} <ann> Mia: {' '.join(chance.choices(words, k=9))}"
        for n in range(3000)
    ]
    text = "\n".join(["10:00:00 <ann> Chair: Ben", *lines])
    imported(run, tmp_path / "log.txt", text, "--from", "w3c-irc", "--date", "2025-05-16")
    assert [m["entries"] for m in run.json("list")] == [3000]
    assert run("verify")[0] == 0


# One meeting as one file


@pytest.fixture
def meeting(run: Run) -> str:
    """The id of a meeting with two entries, one of them off the record."""
    lines = "meeting: Review\nAda Example: Welcome.\noff: A secret.\n! Legal Department to report by 30 May 2025\n"
    code, out, err = run("record", "--date", "2025-05-16", stdin=lines)
    assert code == 0, err
    return out.split()[-1]


def other(run: Run, tmp_path: Path) -> Run:
    """The program on another library."""
    return Run(tmp_path / "other", run._capsys, run._monkeypatch)


def test_a_meeting_goes_to_another_library_whole(run: Run, meeting: str, tmp_path: Path) -> None:
    path = str(tmp_path / "review.minutes")
    assert run("export", meeting, "-o", path, "--with-off-record")[0] == 0
    there = other(run, tmp_path)
    code, out, err = there("import", path, "--from", "minutes-file")
    assert (code, out.split()[-1]) == (0, meeting), err
    assert there.json("show", meeting) == run.json("show", meeting)
    assert there("verify")[0] == 0
    code, _, err = there("import", path, "--from", "minutes-file")
    assert code == 1
    assert "merge" in err


def test_a_file_is_shown_without_being_taken_over(run: Run, meeting: str, tmp_path: Path) -> None:
    path = str(tmp_path / "review.minutes")
    run("export", meeting, "-o", path)
    there = other(run, tmp_path)
    code, out, _ = there("show", path)
    assert code == 0
    assert "Welcome." in out
    assert there.json("list") == []


def test_off_the_record_stays_at_home_unless_asked_for(run: Run, meeting: str, tmp_path: Path) -> None:
    from minutes_tui.intake.minutes_file import unpack

    path = tmp_path / "review.minutes"
    run("export", meeting, "-o", str(path))
    assert "secret" not in json.dumps(unpack(path.read_bytes(), path.name))
    code, _, err = run("export", meeting, "-o", str(path))
    assert (code, "--overwrite" in err) == (1, True)
    assert run("export", meeting, "-o", str(path), "--overwrite", "--with-off-record")[0] == 0
    assert "secret" in json.dumps(unpack(path.read_bytes(), path.name))


def test_json_comes_back(run: Run, meeting: str, tmp_path: Path) -> None:
    path = tmp_path / "review.json"
    path.write_text(run("show", meeting, "--format", "json")[1], encoding="utf-8")
    there = other(run, tmp_path)
    assert there("import", str(path), "--from", "json")[0] == 0
    assert there.json("show", meeting) == run.json("show", meeting)


def test_records_of_two_bridges_become_one(run: Run, meeting: str, tmp_path: Path) -> None:
    sent, back = str(tmp_path / "sent.minutes"), str(tmp_path / "back.minutes")
    run("export", meeting, "-o", sent)
    there = other(run, tmp_path)
    there("import", sent, "--from", "minutes-file")
    typed(there, meeting, "Ben Sample: From the second hall.")
    typed(run, meeting, "Ada Example: From the first hall.")
    there("export", meeting, "-o", back)
    code, out, err = run("merge", meeting, back)
    assert (code, out.split()[:4], out.split()[-1]) == (0, ["1", "entry", "came", "in,"], meeting), err
    texts = [entry["text"] for entry in run.json("show", meeting)["entries"]]
    assert {"From the first hall.", "From the second hall.", "Welcome.", "A secret."} <= set(texts)
    once = run.json("show", meeting)
    code, _, err = run("merge", meeting, back)
    assert (code, "Nothing is new" in err) == (0, True)
    again = run.json("show", meeting)
    assert {**again, "trace": []} == {**once, "trace": []}


def typed(run: Run, meeting: str, line: str) -> None:
    """One more line in a meeting."""
    from minutes_tui.commands.common import new_id, now, open_library
    from minutes_tui.recording import Recorder

    store = open_library(run.library).open(meeting)
    try:
        recorder = Recorder(store.meeting, store.histories(), store, now, new_id, "record")
        assert recorder.enter(line).refused is None
    finally:
        store.close()


def test_closed_minutes_take_nothing_in(run: Run, meeting: str, tmp_path: Path) -> None:
    from minutes_tui.commands.common import new_id, now, open_library
    from minutes_tui.domain.changes import ChangeBuilder
    from minutes_tui.domain.states import close

    path = str(tmp_path / "review.minutes")
    run("export", meeting, "-o", path)
    store = open_library(run.library).open(meeting)
    try:
        builder = ChangeBuilder(store.meeting, new_id, now())
        close(builder)
        store.keep(builder.change("close"))
    finally:
        store.close()
    before = run.json("show", meeting)
    code, out, err = run("merge", meeting, path)
    assert (code, out) == (1, "")
    assert "closed" in err
    assert run.json("show", meeting) == before


def test_what_two_bridges_changed_differently_is_listed_and_decided_by_its_number(
    run: Run, meeting: str, tmp_path: Path
) -> None:
    sent, back = str(tmp_path / "sent.minutes"), str(tmp_path / "back.minutes")
    run("export", meeting, "-o", sent)
    there = other(run, tmp_path)
    there("import", sent, "--from", "minutes-file")
    typed(there, meeting, "place: Hall 2")
    typed(there, meeting, "Ada Example: Taken twice.")
    typed(run, meeting, "place: Hall 1")
    typed(run, meeting, "Ada Example: taken twice.")
    there("export", meeting, "-o", back)
    code, out, err = run("merge", meeting, back)
    assert (code, "1. Changed at two places: the head of the minutes: place" in err) == (0, True)
    assert "Taken twice: Ada Example" in err
    marked = [entry for entry in run.json("show", meeting)["entries"] if entry["double_of"]]
    assert len(marked) == 1
    before = run.json("show", meeting)["head"]["place"]
    assert run("merge", meeting, back, "--other", "9")[0] == 1
    code, out, err = run("merge", meeting, back, "--other", "1", "--first-of-doubles")
    assert (code, out.startswith("0 entries came in")) == (0, True), err
    record = run.json("show", meeting)
    assert {before, record["head"]["place"]} == {"Hall 1", "Hall 2"}
    assert [entry for entry in record["entries"] if entry["double_of"]] == []
    assert run("merge", meeting, back)[2].strip() == "Nothing is new in the other records."


def test_a_source_of_a_merging_in_the_same_library_does_not_count_its_items_twice(
    run: Run, meeting: str, tmp_path: Path
) -> None:
    typed(run, meeting, "! Legal Department shall report by 30 May 2031.")
    second = run("record", stdin="! The Archive shall report by 1 June 2031.\n")[1].split()[-1]
    counted = len(run.json("actions"))
    run("merge", meeting, second)
    assert len(run.json("actions")) == counted
    merged_into = {m["id"]: m["merged_into"] for m in run.json("list")}
    assert (merged_into[meeting], merged_into[second]) == ("", meeting)
    assert f"was merged into {meeting[-8:]}" in run("list")[2]
