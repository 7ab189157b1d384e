"""Paragraphs of a written text: numbers and dashes kept, wrapped lines joined, furniture told from text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.intake.paragraphs import Paragraph, paragraphs_of


def numbers(text: str, language: Language = "en") -> list[tuple[str, int]]:
    return [(p.number, p.depth) for p in paragraphs_of(text, language)]


def one(text: str, language: Language) -> Paragraph:
    (found,) = paragraphs_of(text, language)
    return found


def test_numbers_and_what_stands_under_them() -> None:
    text = (
        "1. First point.\n2. Second point.\n2.1. Under it.\n2.2 And this.\n- a dash.\n3) Third.\n– another dash.\n"
    )
    assert numbers(text) == [("1", 1), ("2", 1), ("2.1", 2), ("2.2", 2), ("-", 3), ("3", 1), ("-", 2)]


def test_letters_and_roman_numbers() -> None:
    assert numbers("I. First part.\na) A point.\nb) Another point.\nII. Second part.\n") == [
        ("I", 1),
        ("a", 2),
        ("b", 2),
        ("II", 1),
    ]


def test_the_number_is_no_longer_in_the_text() -> None:
    assert one("2.1. Поручить управлению.", "ru").text == "Поручить управлению."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2. November 2024 war der Tag der Sitzung.", "de"),
        ("8. Sitzung der Versammlung hat begonnen.", "de"),
        ("4 Gesetzentwürfe fertigstellen.", "de"),
        ("20.8 percent more than last year.", "en"),
        ("16.05.2025 состоялось заседание.", "ru"),
        ("39/55 thủ tục đã phân cấp.", "vi"),
    ],
)
def test_dates_ordinals_and_amounts_are_no_numbers(text: str, language: Language) -> None:
    assert one(text, language).number == ""


def test_an_ordinal_that_goes_on_from_a_number_is_one() -> None:
    assert numbers("1. Erster Punkt.\n2. Zweiter Punkt.\n", "de") == [("1", 1), ("2", 1)]


def test_wrapped_lines_are_joined_and_points_are_not() -> None:
    text = (
        "The conference looked back on the work of the month and heard\n"
        "the reports of all departments, which were brief.\n\n"
        "1. The first department shall finish the register and give it\n"
        "to the archive.\n"
        "2. The second one helps.\n"
    )
    assert [p.text.split()[0] for p in paragraphs_of(text, "en")] == ["The", "The", "The"]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Source", "en"),
        ("Quelle: https://example.org/a?b=1", "de"),
        ("Источник: https://example.org", "ru"),
        ("Bình luận (0)", "vi"),
        ("مصدر", "ar"),
        ("[picture_2]", "en"),
    ],
)
def test_sources_and_counters_are_asides(line: str, language: Language) -> None:
    assert paragraphs_of(f"First it is said that the work goes on.\n{line}", language)[-1].sort == "aside"


def test_a_paragraph_about_sources_is_text() -> None:
    assert one("Source of the money is the reserve fund.", "en").sort == "body"
    assert one("Nguồn kinh phí do Bộ Tài chính bố trí.", "vi").sort == "body"


def test_captions_are_told_from_speech() -> None:
    lines = (
        "Es war am Morgen.",
        "Ministerin Anna Bell spricht auf der Konferenz",
        "Ministerin Anna Bell lobte alle.",
    )
    text = "\n".join(lines)
    assert [p.sort for p in paragraphs_of(text, "de")] == ["body", "caption", "body"]


@given(st.text(max_size=400), st.sampled_from(LANGUAGES))
def test_no_word_is_dropped(text: str, language: Language) -> None:
    found = paragraphs_of(text, language)
    kept = sum(len("".join(p.text.split())) for p in found)
    marks = sum(len(p.number) + 2 for p in found if p.number)
    # A byte order mark is no word: it may stay or go, wherever it stands.
    everything = len("".join(text.replace("\ufeff", "").split()))
    kept_marks = sum(p.text.count("\ufeff") for p in found)
    assert kept - kept_marks <= everything <= kept - kept_marks + marks


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=30), st.sampled_from(LANGUAGES))
def test_lines_are_in_order(letters: list[str], language: Language) -> None:
    text = "\n".join(f"{letter * 5} goes on and on, as said." for letter in letters)
    assert [p.line for p in paragraphs_of(text, language)] == list(range(1, len(letters) + 1))
