"""`import --from minutes`: shown first, taken only when it is said, refused in one clear line."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from cli_run import Run

LINES = """\
meeting: Monthly review
chair+ Ada Example, Director
topic: Report
@08:00 Ada Example: We are behind the plan.
@08:05 ! The Legal Department shall report by 30/11.
@08:10 Ada Example: Thank you all.
"""


class Answer(NamedTuple):
    """What a command answers."""

    code: int
    out: str
    err: str


def ask(run: Run, *arguments: str) -> Answer:
    """Runs a command."""
    return Answer(*run(*arguments))


@pytest.fixture
def meeting(run: Run, tmp_path: Path) -> str:
    """A recorded meeting."""
    return recorded(run, tmp_path, LINES)


def recorded(run: Run, folder: Path, lines: str) -> str:
    """A meeting of some lines; its id."""
    (folder / "lines.txt").write_text(lines, "utf-8")
    answer = ask(run, "record", "--language", "en", "--date", "2025-10-16", str(folder / "lines.txt"))
    return answer.out.split()[-1]


def changed(source: Path, target: Path, edit: Callable[[str], str], part: str = "word/document.xml") -> Path:
    """A Word file with one of its parts edited."""
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = edit(parts[part].decode()).encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target


def came_back(run: Run, meeting: str, folder: Path, *edits: tuple[str, str]) -> Path:
    """The meeting's Word file with some words exchanged."""

    def edit(markup: str) -> str:
        for old, new in edits:
            assert old in markup
            markup = markup.replace(old, new)
        return markup

    sent = folder / "sent.docx"
    assert ask(run, "export", meeting, "-o", str(sent), "--overwrite").code == 0
    return changed(sent, folder / "back.docx", edit)


def wordings(run: Run, meeting: str) -> list[tuple[str, str | None]]:
    """The words of every entry, as taken and as minuted."""
    record = json.loads(ask(run, "show", meeting, "--format", "json").out)
    return [(entry["text"], entry["minuted"]) for entry in record["entries"] if entry["kind"] != "agenda"]


def test_without_a_word_nothing_is_taken(run: Run, meeting: str, tmp_path: Path) -> None:
    before = wordings(run, meeting)
    back = came_back(run, meeting, tmp_path, ("behind the plan", "ahead of it"), ("Thank you all.", "Thanks."))
    answer = ask(run, "import", str(back), "--from", "minutes")
    assert answer.code == 0
    assert "We are [-behind the plan-]{+ahead of it+}." in answer.out
    assert answer.out.rstrip().endswith(f"2 proposals, 0 taken, 2 not taken: {meeting}")
    assert wordings(run, meeting) == before


def test_what_is_accepted_is_taken_and_taken_back_one_by_one(run: Run, meeting: str, tmp_path: Path) -> None:
    back = came_back(run, meeting, tmp_path, ("behind the plan", "ahead of it"), ("Thank you all.", "Thanks."))
    listed = json.loads(ask(run, "import", str(back), "--from", "minutes", "--format", "json").out)
    assert [(one["kind"], one["words"], one["taken"]) for one in listed] == [
        ("reworded", "We are ahead of it.", False), ("reworded", "Thanks.", False),
    ]  # fmt: skip
    answer = ask(run, "import", str(back), "--from", "minutes", "--accept", listed[0]["id"])
    assert "1 taken, 1 not taken" in answer.out
    assert wordings(run, meeting)[0] == ("We are behind the plan.", "We are ahead of it.")
    answer = ask(
        run, "import", str(back), meeting, "--from", "minutes", "--accept", "all", "--refuse", listed[1]["id"]
    )
    assert "1 proposals, 0 taken, 1 not taken" in answer.out
    trace = json.loads(ask(run, "show", meeting, "--format", "json").out)["trace"]
    assert [change["name"] for change in trace][-1] == "polish"


def test_a_directive_with_another_date_says_that_its_item_stays(run: Run, meeting: str, tmp_path: Path) -> None:
    back = came_back(run, meeting, tmp_path, ("report by 30/11.", "report by 15/12."))
    answer = ask(run, "import", str(back), "--from", "minutes", "--accept", "all")
    assert "Its action item stays as it is: 2025-11-30; the new words say 2025-12-15." in answer.out
    assert [item["due"] for item in run.json("actions", "list")] == ["2025-11-30"]


def test_a_conflict_is_taken_only_by_its_name(run: Run, meeting: str, tmp_path: Path) -> None:
    back = came_back(run, meeting, tmp_path, ("behind the plan", "ahead of it"))
    other = changed(tmp_path / "sent.docx", tmp_path / "other.docx", lambda m: m.replace("behind the plan", "late"))
    assert "1 taken" in ask(run, "import", str(other), "--from", "minutes", "--accept", "all").out
    answer = ask(run, "import", str(back), "--from", "minutes", "--accept", "all")
    assert "CONFLICT: the record has changed since: it went out as “We are behind the plan.”" in answer.out
    assert "0 taken" in answer.out
    identifier = answer.out.split()[0]
    assert "1 taken" in ask(run, "import", str(back), "--from", "minutes", "--accept", identifier).out
    assert wordings(run, meeting)[0] == ("We are behind the plan.", "We are ahead of it.")


def test_closed_minutes_are_reopened_first(run: Run, meeting: str, tmp_path: Path) -> None:
    back = came_back(run, meeting, tmp_path, ("behind the plan", "ahead of it"))
    close(run.library, meeting)
    assert "1 proposals, 0 taken" in ask(run, "import", str(back), "--from", "minutes").out
    answer = ask(run, "import", str(back), "--from", "minutes", "--accept", "all")
    assert answer.code == 1
    assert "These minutes are closed; nothing was changed." in answer.err
    assert wordings(run, meeting)[0] == ("We are behind the plan.", None)


def close(folder: Path, meeting: str) -> None:
    """Closes the minutes of a meeting."""
    from datetime import UTC, datetime

    from minutes_tui.domain import states
    from minutes_tui.domain.changes import ChangeBuilder
    from minutes_tui.store.library import Library

    ids = iter(f"id-{number}" for number in range(9))
    now = datetime(2025, 10, 17, tzinfo=UTC)
    store = Library(folder, now=lambda: now, new_id=lambda: next(ids)).open(meeting)
    builder = ChangeBuilder(store.meeting, lambda: next(ids), now)
    states.close(builder)
    store.keep(builder.change("close"))
    store.close()


def test_another_meetings_file_and_an_unknown_id(run: Run, meeting: str, tmp_path: Path) -> None:
    back = came_back(run, meeting, tmp_path)
    other = recorded(run, tmp_path, "meeting: Another\n@09:00 Something else was said.\n")
    answer = ask(run, "import", str(back), other, "--from", "minutes")
    assert (answer.code, answer.out) == (1, "")
    assert "is of another meeting than “Another”; nothing was taken in." in answer.err
    answer = ask(run, "import", str(back), "--from", "minutes", "--accept", "ffffff")
    assert answer.code == 1
    assert "No proposal has the id ffffff; nothing was taken." in answer.err


def test_a_file_of_no_meeting_here(run: Run, meeting: str, tmp_path: Path) -> None:
    back = came_back(run, meeting, tmp_path)
    run.library, own = tmp_path / "empty", run.library
    answer = ask(run, "import", str(back), "--from", "minutes")
    run.library = own
    assert "is of a meeting that is not in this library" in answer.err
    bare = changed(back, tmp_path / "bare.docx", lambda m: "", "customXml/item1.xml")
    with zipfile.ZipFile(tmp_path / "nothing.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body/></w:document>')
    assert (
        "does not say of which meeting it is"
        in ask(run, "import", str(tmp_path / "nothing.docx"), "--from", "minutes").err
    )
    assert "its words are not those of this meeting's record" in ask(
        run, "import", str(tmp_path / "nothing.docx"), meeting, "--from", "minutes"
    ).err  # fmt: skip
    # The marks alone tell the meeting.
    assert "0 proposals" in ask(run, "import", str(bare), "--from", "minutes").out


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
GOOD = f'<w:document xmlns:w="{WORD}"><w:body><w:p/></w:body></w:document>'.encode()
ENTITIES = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + GOOD.replace(b"<w:p/>", b"&b;")


def zipped(**parts: bytes) -> bytes:
    """A zip file with the parts of a Word file, some of them exchanged."""
    import io

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", parts.get("document", GOOD))
        for name, data in parts.items():
            if name != "document":
                archive.writestr(f"word/{name}.xml", data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"", b"no zip file", b"PK\x03\x04 cut off", zipped()[:-40], zipped(document=b""),
        zipped(document=b"<a><b></a>"), zipped(document=b"<w:document/>"), zipped(document=b"<a/>"),
        zipped(document=ENTITIES), zipped(document=ENTITIES.decode().encode("utf-16")),
        zipped(comments=b"<!DOCTYPE x>"), zipped(comments=b"not markup"),
        zipped(document=b"<a>" * 400 + b"</a>" * 400), zipped(document=b" " * (17 << 20)),
        zipped(media=b"\0" * (129 << 20)),
    ],
    ids=[
        "empty", "text", "cut", "no directory", "empty part", "torn", "no namespace", "other root", "entities",
        "entities in UTF-16", "document type in comments", "comments no markup", "too deep", "huge part", "bomb",
    ],
)  # fmt: skip
def test_hostile_files_are_refused_in_one_line(run: Run, meeting: str, tmp_path: Path, data: bytes) -> None:
    before = wordings(run, meeting)
    (tmp_path / "hostile.docx").write_bytes(data)
    answer = ask(run, "import", str(tmp_path / "hostile.docx"), meeting, "--from", "minutes", "--accept", "all")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("\n") == 1
    assert "othing was taken in" in answer.err
    assert wordings(run, meeting) == before


def test_the_words_go_with_minutes_only(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", "utf-8")
    assert ask(run, "import", str(tmp_path / "a.txt"), "--from", "text", "--accept", "all").code == 2
