"""Gold sentences of what a directive makes somebody owe, and sentences that have nothing to do with them."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from minutes_tui.domain.languages import Language

MEETING = date(2025, 5, 16)
STRANGERS: dict[Language, str] = {
    "vi": "Trời mưa to.",
    "en": "It rained.",
    "de": "Es regnete.",
    "ru": "Шёл дождь.",
    "ar": "هطل المطر.",
}
_GOLD = Path(__file__).parent / "gold"


def rows(subject: str, language: Language) -> list[dict[str, Any]]:
    """The sentences of a subject (products, several) in a language, each with what is expected."""
    text = (_GOLD / f"{subject}_{language}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]
