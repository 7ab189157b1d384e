"""Sentences whose lead and cooperating units were labelled by their meaning."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.meaning import read_meaning

GOLD = Path(__file__).parent / "gold"
MEETING = date(2025, 5, 16)


def rows(name: str, language: Language) -> list[dict[str, Any]]:
    text = (GOLD / f"{name}_{language}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def roster(row: dict[str, Any]) -> tuple[Unit, ...]:
    return tuple(
        Unit(str(place), unit["name"], tuple(unit["abbreviations"]))
        for place, unit in enumerate(row.get("units", ()))
    )


PARTIES = [(language, row) for language in LANGUAGES for row in rows("parties", language)]
CLAUSES = [(language, row) for language in LANGUAGES for row in rows("clauses", language)]


@pytest.mark.parametrize(("language", "row"), PARTIES, ids=[row["text"] for _, row in PARTIES])
def test_who_owes_a_sentence(language: Language, row: dict[str, Any]) -> None:
    meaning = read_meaning(row["text"], language, MEETING, units=roster(row))
    assert (list(meaning.lead), list(meaning.cooperating)) == (row["lead"], row["cooperating"])


@pytest.mark.parametrize(("language", "row"), CLAUSES, ids=[row["text"] for _, row in CLAUSES])
def test_each_deadline_has_the_units_of_its_clause(language: Language, row: dict[str, Any]) -> None:
    meaning = read_meaning(row["text"], language, MEETING, units=roster(row))
    read = [
        {
            "due": deadline.due.isoformat() if deadline.due else None,
            "lead": list(meaning.lead if deadline.lead is None else deadline.lead),
            "cooperating": list(meaning.cooperating if deadline.cooperating is None else deadline.cooperating),
        }
        for deadline in meaning.deadlines
        if deadline.kind == "due"
    ]
    assert read == row["deadlines"]


def test_every_language_has_gold_enough() -> None:
    for language in LANGUAGES:
        assert len(rows("parties", language)) >= 40
        demanded = [row["directive"] for row in rows("demands", language)]
        assert min(demanded.count(True), demanded.count(False)) >= 20
