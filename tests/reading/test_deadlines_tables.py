"""The lexicons and their tables: fresh, complete, and without slips."""

from datetime import date

import pytest

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.deadlines import build_tables
from minutes_tui.reading.deadlines.calendars import holiday_of_year
from minutes_tui.reading.deadlines.lexicon import expand, load
from minutes_tui.reading.deadlines.senses import Senses

MAY_BE_MISSING = {
    "first_time",
    "lasting",
    "short_weekday",
    "hijri",
    "edge_of",
    "letter",
    "suffix",
    "same_as",
    "span",
    "hijri_era",
    "finished",
    "week_in",
    "half_in",
    "past_span",
    "roman",
    "month",
}
"""Senses that not every language has a word for; Vietnamese months are numbers."""


def phrases_of(language: Language) -> dict[str, dict[object, str]]:
    """The raw tables of a language."""
    from importlib import import_module

    tables: dict[str, dict[object, str]] = import_module(
        f"minutes_tui.reading.deadlines.lexicon.{language}"
    ).phrases()
    return tables


def test_the_tables_are_what_the_libraries_of_today_give() -> None:
    assert build_tables.TABLES.read_text(encoding="utf-8") == build_tables.render(), (
        "run python -m minutes_tui.reading.deadlines.build_tables"
    )


def test_the_table_of_working_days_is_what_the_library_of_today_gives() -> None:
    assert build_tables.WORKING_DAYS.read_text(encoding="utf-8") == build_tables.render_working_days(), (
        "run python -m minutes_tui.reading.deadlines.build_tables"
    )


def test_the_lunar_new_year_is_the_first_day_in_vietnam() -> None:
    assert holiday_of_year("lunar new year", 2024, "VN") == date(2024, 2, 10)
    assert holiday_of_year("lunar new year", 2026, "VN") == date(2026, 2, 17)
    assert holiday_of_year("lunar new year", 1900, "VN") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_is_empty_or_has_stray_blanks(language: Language) -> None:
    for sense, table in phrases_of(language).items():
        assert sense in Senses.__annotations__
        for value, forms in table.items():
            for form in expand(forms):
                assert form and form == form.strip(), (sense, value, form)
                assert form == form.lower(), (sense, value, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_word_for_every_sense(language: Language) -> None:
    everywhere = set.intersection(*(set(phrases_of(other)) for other in LANGUAGES if other != language))
    assert everywhere - set(phrases_of(language)) <= MAY_BE_MISSING


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_as_words_go_to_a_hundred(language: Language) -> None:
    assert set(phrases_of(language)["number"]) >= set(range(1, 101))
    assert load(language) is load(language)


def test_braces_stand_for_each_of_their_parts() -> None:
    assert expand("a{b,c}d|e{,f}") == ["abd", "acd", "e", "ef"]
