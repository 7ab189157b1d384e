"""A statement in which no word can name a day is not read further: no deadline is lost by that."""

import json
from datetime import date
from pathlib import Path

import pytest

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.deadlines import reader

GOLD = Path(__file__).parent / "gold"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_lost_by_not_reading_what_names_no_day(
    language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [
        json.loads(line)["text"]
        for path in sorted(GOLD.glob(f"*_{language}.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    found = [reader.read_deadlines(text, language, date(2025, 5, 16), kind="statement") for text in texts]
    monkeypatch.setattr(reader, "_GROUND", _Everything())
    assert found == [reader.read_deadlines(t, language, date(2025, 5, 16), kind="statement") for t in texts]
    assert any(found)


class _Everything(frozenset[str]):
    """Meets every lexeme, so that everything is read."""

    def isdisjoint(self, other: object) -> bool:
        return False
