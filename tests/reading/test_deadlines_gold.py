"""The gold set: sentences in the style of directives at conferences, labelled by what they mean.

Each line of ``gold/deadlines_<language>.jsonl`` has a text, the meeting's date and what is expected, in the order
of the text. What a line does not state (a bound, a precision) is not looked at; a time, a beginning, a rule and the
mark of an approximate day are always looked at, and no deadline more than the expected ones may be found.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.deadlines.reader import read_deadlines

GOLD = Path(__file__).parent / "gold"
FEWEST_WITH, FEWEST_WITHOUT = 80, 40


def gold_of(language: Language) -> list[dict[str, Any]]:
    """The labelled sentences of a language."""
    lines = (GOLD / f"deadlines_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def told(deadline: Deadline) -> dict[str, Any]:
    """A deadline in the terms of the gold set."""
    return {
        "kind": deadline.kind,
        "due": deadline.due.isoformat() if deadline.due else None,
        "time": deadline.time.strftime("%H:%M") if deadline.time else None,
        "from": deadline.start.isoformat() if deadline.start else None,
        "bound": deadline.bound,
        "precision": deadline.precision,
        "approximate": deadline.approximate,
        "rule": deadline.rule,
    }


def comparable(expected: dict[str, Any], got: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is expected in full, and what was read as far as it is compared with it."""
    full = {"due": None, "time": None, "from": None, "approximate": False, "rule": None, **expected}
    return full, {name: got[name] for name in full}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        pytest.param(language, line, id=f"{language}-{number}")
        for language in LANGUAGES
        for number, line in enumerate(gold_of(language), 1)
    ],
)
def test_gold_sentence_is_read_as_it_means(language: Language, line: dict[str, Any]) -> None:
    got = [told(deadline) for deadline in read_deadlines(line["text"], language, date.fromisoformat(line["date"]))]
    assert len(got) == len(line["expected"]), (line["text"], got)
    for wanted, found in zip(line["expected"], got, strict=True):
        full, compared = comparable(wanted, found)
        assert compared == full, line["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_gold_set_is_large_enough(language: Language) -> None:
    lines = gold_of(language)
    dated = sum(bool(line["expected"]) for line in lines)
    assert dated >= FEWEST_WITH
    assert len(lines) - dated >= FEWEST_WITHOUT
    assert len({line["text"] for line in lines}) == len(lines)
