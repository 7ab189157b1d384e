"""Families: every form of a date behind every cue that takes it, in every surrounding, and in other spellings.

``gold/families_<language>.json`` holds groups; of each group every form is read behind every cue in every frame,
as a careful reader expects it, on Tuesday, 3 June 2025. The phrase must be the cue and the form, no word more.
"""

import json
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.deadlines.lexicon.vi import bare
from minutes_tui.reading.deadlines.reader import read_deadlines

MEETING: Final = date(2025, 6, 3)
GOLD: Final = Path(__file__).parent / "gold"
EASTERN: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WITHOUT_HAMZA: Final = str.maketrans("أإآ", "ااا")
SPELLINGS: Final[list[tuple[Language, str, Callable[[str], str]]]] = [
    *((language, "no-break", lambda text: text.replace(" ", "\u00a0")) for language in LANGUAGES),
    *((language, "two blanks", lambda text: text.replace(" ", "  ")) for language in LANGUAGES),
    *((language, "quoted", lambda text: f"«{text}»") for language in LANGUAGES),
    *((language, "bullet", lambda text: f"- {text}") for language in LANGUAGES),
    *((language, "apart", lambda text: unicodedata.normalize("NFD", text)) for language in LANGUAGES),
    *((language, "capitals", str.upper) for language in LANGUAGES if language != "ar"),
    ("de", "umlauts", lambda text: text.replace("ä", "ae").replace("ü", "ue").replace("ß", "ss")),
    ("ru", "without yo", lambda text: text.replace("ё", "е")),
    ("ar", "Eastern digits", lambda text: text.translate(EASTERN)),
    ("ar", "without hamza", lambda text: text.translate(WITHOUT_HAMZA)),
]


def groups_of(language: Language) -> list[dict[str, Any]]:
    """The groups of forms of a language."""
    groups: list[dict[str, Any]] = json.loads((GOLD / f"families_{language}.json").read_text(encoding="utf-8"))
    return groups


def sentences_of(group: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every sentence of a group, with the phrase that must be taken from it, and what it means."""
    for form, meant in group["forms"].items():
        for cue, bound in group["cues"]:
            expected = {"bound": bound, **meant} if bound not in ("", "*") else meant
            phrase = f"{cue} {form}".strip()
            for frame in group["frames"]:
                text = frame.replace("{p}", phrase)
                if frame.startswith("{p}"):
                    text = text[0].upper() + text[1:]
                place = frame.index("{p}")
                yield text, text[place : place + len(phrase)], expected


def told(deadline: Deadline) -> dict[str, Any]:
    """What was read, in the terms of the groups, without what is usual."""
    fields = {
        "due": deadline.due and deadline.due.isoformat(),
        "time": deadline.time and deadline.time.strftime("%H:%M"),
        "from": deadline.start and deadline.start.isoformat(),
        "rule": deadline.rule,
        "approximate": deadline.approximate or None,
    }
    return {name: value for name, value in fields.items() if value is not None}


def read_otherwise(
    text: str, language: Language, expected: dict[str, Any], phrase: str | None = None
) -> str | None:
    """How a sentence is read, where that is not as expected."""
    found = [deadline for deadline in read_deadlines(text, language, MEETING) if deadline.kind != "vague"]
    if len(found) == 1:
        bound = expected.get("bound", found[0].bound)
        wanted = {name: value for name, value in expected.items() if name != "bound"}
        as_typed = phrase is None or found[0].phrase == phrase
        if told(found[0]) == wanted and found[0].bound == bound and as_typed:
            return None
    return f"{text} → {[(deadline.phrase, told(deadline), deadline.bound) for deadline in found]}"


@pytest.mark.parametrize(
    ("language", "group"),
    [
        pytest.param(language, group, id=f"{language}-{group['group']}")
        for language in LANGUAGES
        for group in groups_of(language)
    ],
)
def test_every_form_behind_every_cue_in_every_surrounding(language: Language, group: dict[str, Any]) -> None:
    wrong = [read_otherwise(text, language, meant, phrase) for text, phrase, meant in sentences_of(group)]
    assert [one for one in wrong if one is not None] == []


@pytest.mark.parametrize(
    ("language", "spell"),
    [pytest.param(language, spell, id=f"{language}-{name}") for language, name, spell in SPELLINGS],
)
def test_every_form_in_another_spelling(language: Language, spell: Callable[[str], str]) -> None:
    wrong = []
    for group in groups_of(language):
        first = {**group, "cues": group["cues"][:1], "frames": group["frames"][:1]}
        wrong += [read_otherwise(spell(text), language, meant) for text, _, meant in sentences_of(first)]
    assert [one for one in wrong if one is not None] == []


def test_every_form_without_diacritics_but_where_that_has_two_meanings() -> None:
    wrong = []
    for group in groups_of("vi"):
        forms = {form: meant for form, meant in group["forms"].items() if "sáu" not in form.split("tháng ")[-1:]}
        first = {**group, "forms": forms, "cues": group["cues"][:1], "frames": group["frames"][:1]}
        wrong += [read_otherwise(bare(text), "vi", meant) for text, _, meant in sentences_of(first)]
    assert [one for one in wrong if one is not None] == []
