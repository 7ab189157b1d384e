"""The five published reports go in: every labelled deadline is owed, or only marked, as its label says."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from minutes_tui.domain.changes import apply
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.languages import as_language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.intake.files import read_text_file
from minutes_tui.intake.text import day_of_text, import_text, language_of_text
from minutes_tui.reading.entryline.readings import Moment

FILES = tuple(f"{number:03}" for number in range(5))

Chaired = tuple[str, str, str]
"""A name, a role, and the bridge where it was one of several."""

pytestmark = pytest.mark.shared


@pytest.fixture
def seeds(shared_folder: Path) -> Path:
    """The folder of the reports."""
    return shared_folder / "seeds"


def labels(seeds: Path) -> Iterator[dict[str, Any]]:
    """The labelled deadlines."""
    for line in (seeds / "deadlines.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


@cache
def imported(seeds: Path, prefix: str) -> tuple[Meeting, str]:
    """The meeting of the report whose name begins so, and its text."""
    label = next(found for found in labels(seeds) if found["file"].startswith(prefix))
    language = as_language(label["lang"])
    assert language is not None
    text = read_text_file(seeds / label["file"])
    numbers = count(1)
    moment = Moment(datetime(2026, 1, 5, tzinfo=UTC), lambda: f"id-{next(numbers):06}", "import")
    meeting = Meeting("m", Head(zone="Asia/Ho_Chi_Minh"))
    intake = import_text(
        text,
        meeting=meeting,
        moment=moment,
        language=language,
        meeting_date=date.fromisoformat(label["meeting_date"]),
        source=label["file"],
    )
    return apply(meeting, intake.changes[0]), text


def entry_of_line(meeting: Meeting, text: str, number: int) -> Entry:
    """The entry that a line of the file became."""
    line = " ".join(text.split("\n")[number - 1].split())
    words = {e.id: " ".join(e.text.split()) for e in meeting.entries}
    (found,) = [i for i, said in words.items() if line.endswith(said) and len(said) > len(line) - 8]
    return meeting.entries[found]


@pytest.mark.parametrize("prefix", FILES)
def test_every_labelled_deadline(seeds: Path, prefix: str) -> None:
    meeting, text = imported(seeds, prefix)
    missing = []
    for label in (found for found in labels(seeds) if found["file"].startswith(prefix)):
        entry = entry_of_line(meeting, text, label["line"])
        day = date.fromisoformat(label["date"])
        owed = {i.start if label["kind"] == "start" else i.due for i in meeting.items_of(entry.id)}
        marked = {d.due for d in entry.deadlines if d.kind == "mention"}
        right = {True: day in owed, False: day in marked and day not in owed, "either": True}[label["directive"]]
        if not right:
            missing.append((label["line"], label["phrase"]))
    assert missing == []


@pytest.mark.parametrize("prefix", FILES)
def test_no_item_has_another_date(seeds: Path, prefix: str) -> None:
    meeting, text = imported(seeds, prefix)
    allowed: dict[str, set[str]] = {}
    for label in (found for found in labels(seeds) if found["file"].startswith(prefix) and found["directive"]):
        allowed.setdefault(entry_of_line(meeting, text, label["line"]).id, set()).add(label["date"])
    wrong = [
        (item.phrase, str(day))
        for item in meeting.items
        for day in (item.due or item.start,)
        if day is not None and str(day) not in allowed.get(item.entry, ())
    ]
    assert wrong == []


@pytest.mark.parametrize("prefix", FILES)
def test_nothing_is_dropped(seeds: Path, prefix: str) -> None:
    meeting, text = imported(seeds, prefix)
    lines = [line for line in text.split("\n") if line.strip()]
    assert len(meeting.entries) == len(lines)


@pytest.mark.parametrize(
    ("prefix", "chairs", "bridges"),
    [
        ("000", [("Pham Thi Thanh Tra", "chair", "")], []),
        ("001", [("تران لوو كوانج", "chair", ""), ("تونغ كوانغ ثين", "chair", "نينه بينه")], ["نينه بينه"]),
        ("002", [("Tran Luu Quang", "chair", ""), ("Tong Quang Thin", "chair", "Ninh Binh")], ["Ninh Binh"]),
        ("003", [("To Lam", "co_chair", ""), ("Tran Luu Quang", "co_chair", "")], []),
        ("004", [], []),
    ],
)
def test_chairs_and_bridges(
    seeds: Path, prefix: str, chairs: list[tuple[str, str, str]], bridges: list[str]
) -> None:
    meeting, _ = imported(seeds, prefix)
    names = {b.id: b.name for b in meeting.bridges}
    assert [(p.name, p.role, names.get(p.bridge or "", "")) for p in meeting.chairs] == chairs
    assert list(names.values()) == bridges


@pytest.mark.parametrize(
    ("prefix", "number", "name"),
    [
        ("000", 5, "Vu Dang Minh"),
        ("000", 24, "Pham Thi Thanh Tra"),
        ("000", 36, "Pham Thi Thanh Tra"),
        ("001", 9, "تران لوو كوانج"),
        ("002", 21, "Tran Luu Quang"),
        ("002", 25, "Tran Luu Quang"),
        ("003", 7, "To Lam"),
        ("003", 11, "Nguyen Duy Ngoc"),
        ("003", 17, "Tran Luu Quang"),
        ("003", 23, "Tran Luu Quang"),
        ("003", 26, "To Lam"),
        ("003", 41, "To Lam"),
        ("003", 15, ""),
        ("003", 16, ""),
    ],
)
def test_speakers(seeds: Path, prefix: str, number: int, name: str) -> None:
    meeting, text = imported(seeds, prefix)
    line = text.split("\n")[number - 1]
    (entry,) = [e for e in meeting.entries if e.text == line.strip()]
    assert meeting.speaker_name(entry.speaker) == name


@pytest.mark.parametrize(
    ("prefix", "place", "came"),
    [
        (
            "000",
            "Hauptquartier des Ministeriums",
            ["Trieu Van Cuong", "Vu Chien Thang", "Truong Hai Long", "Vu Dang Minh"],
        ),
        ("001", "", []),
        ("002", "", []),
        (
            "003",
            "",
            ["Pham Thi Thanh Tra", "Nguyen Kim Son", "Nguyen Thanh Long", "Nguyen Duy Ngoc", "Vu Van Tan"],
        ),
        ("004", "", []),
    ],
)
def test_place_and_participants(seeds: Path, prefix: str, place: str, came: list[str]) -> None:
    meeting, _ = imported(seeds, prefix)
    chairs = {person.id for person in meeting.chairs}
    assert meeting.head.place == place
    assert [person.name for person in meeting.people if person.id not in chairs] == came
    assert all(person.presence == "present" and not person.on_roster for person in meeting.people)


@pytest.mark.parametrize("prefix", FILES)
def test_the_text_itself_states_the_day_and_is_plainly_in_its_language(seeds: Path, prefix: str) -> None:
    label = next(found for found in labels(seeds) if found["file"].startswith(prefix))
    text = read_text_file(seeds / label["file"])
    language = language_of_text(text)
    assert language is not None
    assert language == label["lang"]
    assert str(day_of_text(text, language)) == label["meeting_date"]


@pytest.mark.parametrize(
    ("prefix", "number", "beginning", "name"),
    [
        ("003", 7, "„Was wir gut gemacht haben", "To Lam"),
        ("003", 17, "„Die Umsetzung von Projekt 06 erfordert", "Tran Luu Quang"),
        ("003", 26, "„Nach der Konferenz zur zweijährigen Umsetzung", "To Lam"),
        ("003", 26, "„Diese Ergebnisse haben den Menschen", "To Lam"),
        ("003", 11, "„die Ziellinie zu erreichen", "Nguyen Duy Ngoc"),
        ("003", 35, "„Menschen leiden", "To Lam"),
        ("003", 35, "„Menschen quälen", "To Lam"),
        ("003", 39, "„getan werden muss", "To Lam"),
        ("003", 42, "„Daten zum Nationalen Datenzentrum", "To Lam"),
        ("001", 9, '"الانضباط، النموذجية، المهنية', "تران لوو كوانج"),
        ("002", 23, '"Discipline, exemplary, professional', "Tran Luu Quang"),
        ("000", 18, "500 Tage und Nächte", "Vu Dang Minh"),
    ],
)
def test_what_is_quoted_has_its_speaker(seeds: Path, prefix: str, number: int, beginning: str, name: str) -> None:
    meeting, text = imported(seeds, prefix)
    assert beginning in text.split("\n")[number - 1]
    entry = entry_of_line(meeting, text, number)
    assert meeting.speaker_name(entry.speaker) == name


def test_every_directive_has_its_authority(seeds: Path) -> None:
    authorities = {prefix: {item.authority for item in imported(seeds, prefix)[0].items} for prefix in FILES}
    assert authorities == {
        "000": {"Pham Thi Thanh Tra"},
        "001": {"تران لوو كوانج"},
        "002": {"Tran Luu Quang"},
        "003": {"To Lam", "Tran Luu Quang", "Nguyen Duy Ngoc"},
        "004": {"Политбюро и Секретариат"},
    }
