"""The words of the screen: every sentence in every language, compiled as it stands, dates as CLDR has them."""

import re
import string
from datetime import date, timedelta

import pytest
from babel.dates import format_date
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from minutes_tui.locale.make_catalogs import LANGUAGES, catalog_path, compiled_from, sentences
from minutes_tui.locale.screen import ScreenWords


def places(text: str) -> set[str]:
    """The places in a sentence that are filled when it is said."""
    return {name for _text, name, _form, _conversion in string.Formatter().parse(text) if name}


def forms(message: Message) -> tuple[str, ...]:
    """The translation of a sentence, in each plural form that it has."""
    if isinstance(message.string, str):
        return (message.string,)
    return tuple(message.string or ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    with catalog_path(language).open("rb") as file:
        catalog = read_po(file, locale=language)
    wanted = {s if isinstance(s, str) else s[0] for s in sentences()}
    held = {m.id if isinstance(m.id, str) else m.id[0]: m for m in catalog if m.id}
    assert wanted - set(held) == set()
    assert [i for i, m in held.items() if not all(forms(m))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_sentence(language: str) -> None:
    with catalog_path(language).open("rb") as file:
        catalog = read_po(file, locale=language)
    for message in catalog:
        if not message.id:
            continue
        if isinstance(message.id, str):
            assert places(forms(message)[0]) == places(message.id), message.id
        else:
            assert len(forms(message)) == catalog.num_plurals, message.id
            for form in forms(message):
                assert places(form) <= places(message.id[1]), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_the_one_that_was_written(language: str) -> None:
    assert catalog_path(language).with_suffix(".mo").read_bytes() == compiled_from(language)


def test_plural_forms() -> None:
    def said(language: str, number: int) -> str:
        return ScreenWords(language).count("{n} entry", "{n} entries", number)

    assert [said("en", n) for n in (1, 2)] == ["1 entry", "2 entries"]
    assert [said("ru", n) for n in (1, 2, 5, 21)] == ["1 запись", "2 записи", "5 записей", "21 запись"]
    assert [said("de", n) for n in (1, 2)] == ["1 Eintrag", "2 Einträge"]
    assert said("vi", 7) == "7 mục"
    assert [said("ar", n) for n in (1, 2, 3, 11, 100)] == ["قيد واحد", "قيدان", "3 قيود", "11 قيدًا", "100 قيد"]


def test_arabic_counts_eleven_in_the_accusative_and_hundreds_in_the_genitive() -> None:
    """تمييز العدد: eleven to ninety-nine take a singular accusative, hundreds a singular genitive."""
    with catalog_path("ar").open("rb") as file:
        catalog = read_po(file, locale="ar")
    counted = {m.id[1]: forms(m) for m in catalog if isinstance(m.id, tuple)}
    wrong = {
        many: said
        for many, said in counted.items()
        if said[4] != said[5] and ("ًا" in said[4] or "ًا" not in said[5])
    }
    assert not wrong


@pytest.mark.parametrize(
    ("language", "quoted"),
    [("en", "“a”"), ("vi", "“a”"), ("de", "„a“"), ("ru", "«a»"), ("ar", "«a»"), ("xx", "“a”")],
)
def test_quotation_marks_are_those_of_the_language(language: str, quoted: str) -> None:
    assert ScreenWords(language).quoted("a") == quoted


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_quotes_with_the_marks_of_its_language(language: str) -> None:
    with catalog_path(language).open("rb") as file:
        catalog = read_po(file, locale=language)
    marks = set(ScreenWords(language).quoted(""))
    assert [form for m in catalog for form in forms(m) if (set(form) & set('“”„«»"')) - marks - {"»"}] == []


def test_save_is_the_word_that_secretaries_use() -> None:
    assert ScreenWords("vi").say("saved") == "đã lưu"


@pytest.mark.parametrize("language", ["vi", "en", "de", "ru", "ar"])
def test_weekdays_are_those_of_cldr(language: str) -> None:
    words = ScreenWords(language)
    form = "EEEE" if language in ("vi", "ar") else "ccc"
    for days in range(7):
        day = date(2024, 11, 4) + timedelta(days=days)
        weekday = format_date(day, form, locale=language).rstrip(".")
        assert weekday in words.day(day), (weekday, words.day(day))
        assert str(day.year) in words.day(day)
        assert str(day.year) not in words.short_day(day)


def test_english_months_are_those_of_cldr() -> None:
    for month in range(1, 13):
        day = date(2024, month, 9)
        assert format_date(day, "MMM", locale="en") in ScreenWords("en").day(day)


def test_an_unknown_language_is_english() -> None:
    assert ScreenWords("fr").say("saved") == "saved"


def test_no_sentence_is_looked_up_with_values_inside() -> None:
    assert all(not re.search(r"\{\}", s if isinstance(s, str) else s[0]) for s in sentences())
