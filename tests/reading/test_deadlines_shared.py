"""The source documents and the published test suites, read where they are at hand."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.reader import read_deadlines

pytestmark = pytest.mark.shared

FEWEST_HITS = {"chrono_de": 38, "chrono_en": 163, "chrono_ru": 38, "chrono_vi": 16}
"""What the reader finds of the future due dates: 44, 190, 42 and 21.

What is left out, and why, is told by families in ``CORPORA.md``.
"""


def labels(folder: Path) -> list[dict[str, Any]]:
    """The deadlines that the source documents state, as labelled by hand."""
    return [
        json.loads(line) for line in (folder / "seeds" / "deadlines.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def read_line(folder: Path, label: dict[str, Any]) -> tuple[Deadline, ...]:
    """What is read in the line of a label."""
    line = (folder / "seeds" / label["file"]).read_text(encoding="utf-8").split("\n")[label["line"] - 1]
    kind = "report" if label["directive"] is False else "directive"
    return read_deadlines(line, label["lang"], date.fromisoformat(label["meeting_date"]), kind=kind)


def test_every_labelled_deadline_of_the_source_documents_is_read(shared_folder: Path) -> None:
    for label in labels(shared_folder):
        if label["directive"] == "either":
            continue
        wanted = date.fromisoformat(label["date"])
        found = [
            deadline for deadline in read_line(shared_folder, label) if wanted in (deadline.due, deadline.start)
        ]
        assert found, label
        kind = "mention" if label["directive"] is False and label["kind"] == "due" else label["kind"]
        assert found[0].kind == kind, label
        assert label["phrase"] in found[0].phrase, label


def test_nothing_else_in_the_source_documents_is_a_deadline(shared_folder: Path) -> None:
    wanted = labels(shared_folder)
    allowed = {(label["file"], label["line"], label["date"]) for label in wanted}
    for name in sorted({label["file"] for label in wanted}):
        label = next(label for label in wanted if label["file"] == name)
        language: Language = label["lang"]
        lines = (shared_folder / "seeds" / name).read_text(encoding="utf-8").split("\n")
        for number, line in enumerate(lines, 1):
            for deadline in read_deadlines(line, language, date.fromisoformat(label["meeting_date"])):
                day = deadline.due or deadline.start
                assert day is None or (name, number, day.isoformat()) in allowed, (name, number, deadline)


def due_of(expected: Any, kind: str) -> str | None:
    """The due date of an expected value of the published suites."""
    if isinstance(expected, list):
        expected = expected[0] if kind == "after" else expected[1]
    return None if expected is None else str(expected)


def hits(file: Path) -> Counter[str]:
    """How many future due dates of a file are found, and in how many date-free texts nothing is."""
    counts: Counter[str] = Counter()
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = read_deadlines(row["text"], row["lang"], date.fromisoformat(row["ref"][:10]))
        if row["kind"] == "negative":
            counts["clean" if not any(deadline.due for deadline in found) else "unclean"] += 1
        elif row["kind"] not in ("holiday", "after") and not row.get("past_convention"):
            wanted = {due_of(value, row["kind"]) for value in [row["expected"], *row.get("alts", [])]}
            day = due_of(row["expected"], row["kind"])
            if day and day >= row["ref"][:10]:
                got = {(deadline.due or deadline.start or date.max).isoformat() for deadline in found}
                counts["hit" if got & wanted else "missed"] += 1
    return counts


@pytest.mark.parametrize("name", sorted(FEWEST_HITS))
def test_published_suites_are_read_and_their_traps_left_alone(shared_folder: Path, name: str) -> None:
    counts = hits(shared_folder / "corpora" / f"{name}.jsonl")
    assert counts["hit"] >= FEWEST_HITS[name], counts
    assert counts["unclean"] == 0, counts
