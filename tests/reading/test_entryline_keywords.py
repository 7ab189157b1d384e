"""One table of keywords: five languages, all active, no name twice."""

import pytest

from minutes_tui.domain.languages import LANGUAGES
from minutes_tui.reading.entryline import keywords
from minutes_tui.reading.entryline.grammar import parse
from minutes_tui.reading.entryline.keywords import KEYWORDS, ROLE_LABELS, SIGNED_KEYWORDS

NAMES = [
    (command, language, name)
    for command, names in KEYWORDS.items()
    for language, spelled in names.items()
    for name in spelled
]
SIGNED = [
    (command, language, name)
    for command, names in SIGNED_KEYWORDS.items()
    for language, spelled in names.items()
    for name in spelled
]


def test_every_keyword_has_names_in_every_language() -> None:
    for table in (KEYWORDS, SIGNED_KEYWORDS, ROLE_LABELS):
        for names in table.values():
            assert set(names) == set(LANGUAGES)
            assert all(names.values())


def test_no_name_stands_for_two_commands() -> None:
    for table in (KEYWORDS, SIGNED_KEYWORDS):
        keywords.spelled(table)  # raises on a clash
    assert not set(keywords.COLON_NAMES) & set(keywords.ROLES)


def test_a_clash_is_found() -> None:
    with pytest.raises(ValueError, match="names both"):
        keywords.spelled({"note": {"en": ("word",)}, "off": {"de": ("Word",)}})


@pytest.mark.parametrize(("command", "language", "name"), NAMES)
def test_each_name_works_before_a_colon_and_behind_a_hash(command: str, language: str, name: str) -> None:
    hashed = parse(f"#{name} some words")
    assert (hashed.command, hashed.text) == (command, "some words")
    if command in keywords.HASH_ONLY:
        return
    for typed in (f"{name}: some words", f"{name.upper()} : some words", f"{name.lower()}：some words"):
        found = parse(typed)
        assert (found.command, found.text, found.label) == (command, "some words", "")
        assert typed[found.offset :] == "some words"


@pytest.mark.parametrize(("command", "language", "name"), SIGNED)
def test_each_signed_name_works(command: str, language: str, name: str) -> None:
    for typed, sign in (
        (f"{name}+ X", "+"),
        (f"{name} + X", "+"),
        (f"{name.upper()}- X", "-"),
        (f"{name}＋X", "+"),
    ):
        found = parse(typed)
        assert (found.command, found.sign, found.text) == (command, sign, "X")


@pytest.mark.parametrize(
    ("typed", "command"),
    [("chi dao: x", "directive"), ("bao cao: x", "report"), ("отчет: x", "report"), ("rueckgaengig", None),
     ("ملاحظه: x", "note"), ("aufgabe: x", "directive"), ("ausser protokoll: x", "off")],
)  # fmt: skip
def test_names_without_their_marks(typed: str, command: str | None) -> None:
    found = parse(typed)
    assert found.command == (command or "statement")


@pytest.mark.parametrize("typed", ["So: das war alles", "Ngay: lập tức", "Hoi: ok", "Muc: x"])
def test_single_vietnamese_words_need_their_marks(typed: str) -> None:
    assert parse(typed).command == "statement"
