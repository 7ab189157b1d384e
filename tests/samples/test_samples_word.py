"""The Word minutes of each sample hold the record in its order and the action items as a table."""

import json
import re
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.table import Table

from minutes_tui.domain.changes import Change
from minutes_tui.domain.history import History
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.export.service import export_meeting
from minutes_tui.recording import Recorder
from minutes_tui.samples import sample_lines

WRITTEN_AT = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
DIRECTION_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Forgetful:
    """Keeps nothing: the meeting is only looked at."""

    def keep(self, change: Change) -> None:
        """Takes a change and forgets it."""


def printed(language: Language, folder: Path) -> tuple[str, list[list[str]]]:
    """The text of the sample's Word minutes, and the rows of its longest table."""
    numbers = count(1)
    recorder = Recorder(
        Meeting("sample", Head(zone="Asia/Ho_Chi_Minh")),
        {"minutes": History(), "life": History()},
        Forgetful(),
        lambda: WRITTEN_AT,
        lambda: f"id-{next(numbers):06}",
        mode="record",
    )
    for line in sample_lines(language):
        recorder.enter(line)
    path = export_meeting(recorder.meeting, out=folder, now=WRITTEN_AT)
    blocks = list(docx.Document(str(path)).iter_inner_content())
    tables = [[[_plain(c.text) for c in row.cells] for row in b.rows] for b in blocks if isinstance(b, Table)]
    paragraphs = [_plain(block.text) for block in blocks if not isinstance(block, Table)]
    return "\n".join(paragraphs), max((t for t in tables if len(t[0]) == 5), key=len)


def _plain(text: str) -> str:
    return DIRECTION_MARKS.sub("", text)


def wanted(language: Language) -> dict[str, Any]:
    path = Path(__file__).parent / f"expected_{language}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_is_printed_in_its_order(language: Language, tmp_path: Path) -> None:
    text, _ = printed(language, tmp_path)
    missing = []
    place = 0
    for _, kind, _, begins in wanted(language)["record"]:
        if kind in ("off the record", "missed"):
            assert begins not in text
            continue
        found = text.find(begins, place)
        if found < 0:
            missing.append(begins)
        else:
            place = found
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_action_items_are_a_table(language: Language, tmp_path: Path) -> None:
    _, table = printed(language, tmp_path)
    items = wanted(language)["items"]
    rows = table[1:]
    assert len(rows) == len(items)
    for number, (row, item) in enumerate(zip(rows, items, strict=True), start=1):
        assert row[0] == str(number)
        assert [unit for unit in item["lead"] if unit not in row[2]] == []
        assert [unit for unit in item["cooperating"] if unit not in row[3]] == []
        day = item["due"] or item["start"]
        if day is not None:
            stated = date.fromisoformat(day)
            assert str(stated.day) in row[4]
            assert str(stated.year) in row[4]
