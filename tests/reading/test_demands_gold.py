"""Sentences labelled by whether they demand something."""

import json
from datetime import date
from pathlib import Path

import pytest

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.demands import demands
from minutes_tui.reading.meaning import read_meaning

GOLD = Path(__file__).parent / "gold"
ROWS: list[tuple[Language, str, bool, str]] = [
    (language, row["text"], row["directive"], row.get("kind", "directive"))
    for language in LANGUAGES
    for row in map(json.loads, (GOLD / f"demands_{language}.jsonl").read_text(encoding="utf-8").splitlines())
]


@pytest.mark.parametrize(("language", "text", "directive", "kind"), ROWS, ids=[text for _, text, _, _ in ROWS])
def test_directive_wording(language: Language, text: str, directive: bool, kind: str) -> None:
    assert read_meaning(text, language, date(2025, 5, 16), kind=kind).directive is directive


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_demanding_sentence_makes_a_paragraph_a_demand(language: Language) -> None:
    plain = [text for spoken, text, directive, _ in ROWS if spoken == language and not directive]
    demanding = next(text for spoken, text, directive, _ in ROWS if spoken == language and directive)
    assert not demands(" ".join(plain[:3]), language)
    assert demands("\n".join([*plain[:3], demanding]), language)
