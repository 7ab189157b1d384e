"""Dates, numbers and fixed words of documents in five languages."""

import re
from datetime import date, time

import pytest

from minutes_tui.locale.dates import long_date, month_name, short_date, time_words, weekday_name
from minutes_tui.locale.numbers import counted, percent_words
from minutes_tui.locale.periods import title_of, within
from minutes_tui.locale.terms import plurals_of, term, terms_of

LANGUAGES = ("vi", "en", "de", "ru", "ar")
DAY = date(2025, 2, 5)


@pytest.mark.parametrize(
    ("language", "long", "short", "month", "weekday", "clock"),
    [
        ("vi", "ngày 05 tháng 02 năm 2025", "05/02/2025", "tháng 2/2025", "Thứ Tư", "08 giờ 05"),
        ("en", "5 February 2025", "5 Feb 2025", "February 2025", "Wednesday", "08:05"),
        ("de", "5. Februar 2025", "05.02.2025", "Februar 2025", "Mittwoch", "08:05 Uhr"),
        ("ru", "5 февраля 2025 г.", "05.02.2025", "февраль 2025 г.", "среда", "08:05"),
        ("ar", "5 فبراير 2025", "5 فبراير 2025", "فبراير 2025", "الأربعاء", "08:05"),
    ],
)
def test_a_date_is_written_as_its_language_does(
    language: str, long: str, short: str, month: str, weekday: str, clock: str
) -> None:
    assert long_date(DAY, language) == long
    assert short_date(DAY, language) == short
    assert month_name(DAY, language) == month
    assert weekday_name(DAY, language) == weekday
    assert time_words(time(8, 5), language) == clock


def test_vietnamese_months_have_a_leading_zero_only_below_three() -> None:
    months = [short_date(date(2025, month, 15), "vi") for month in (1, 2, 3, 10)]
    assert months == ["15/01/2025", "15/02/2025", "15/3/2025", "15/10/2025"]


def test_counted_words_follow_cldr() -> None:
    russian = [counted(count, "ru", plurals_of("ru")["people"]) for count in (1, 2, 5, 11, 21, 22)]
    assert russian == ["1 человек", "2 человека", "5 человек", "11 человек", "21 человек", "22 человека"]
    arabic = [counted(count, "ar", plurals_of("ar")["people"]) for count in (0, 1, 2, 3, 11)]
    assert arabic == ["لا أحد", "شخص واحد", "شخصان", "3 أشخاص", "11 شخصاً"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_with_the_same_places(language: str) -> None:
    english = terms_of("en")
    words = terms_of(language)
    assert set(words) == set(english)
    assert all(words.values())
    for key, text in words.items():
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", english[key])), key
    assert set(plurals_of(language)) == set(plurals_of("en"))
    assert all("other" in forms for forms in plurals_of(language).values())


@pytest.mark.parametrize(
    ("language", "sentence", "third_quarter", "any_days"),
    [
        ("vi", "Trong tháng 10/2024, đã giao 3.726 nhiệm vụ", "quý III/2024",
         "Từ ngày 05 tháng 10 năm 2024 đến ngày 06 tháng 10 năm 2024"),
        ("en", "In October 2024, 3,726 tasks were assigned", "third quarter of 2024",
         "From 5 October 2024 to 6 October 2024"),
        ("de", "Im Oktober 2024, wurden 3.726 Aufgaben erteilt", "3. Quartal 2024",
         "Vom 5. Oktober 2024 bis 6. Oktober 2024"),
        ("ru", "За октябрь 2024 г., дано 3\u00a0726 поручений", "III квартал 2024 г.",
         "За период с 5 октября 2024 г. по 6 октября 2024 г."),
        ("ar", "خلال شهر أكتوبر 2024, أُسندت 3,726 مهمة", "الربع الثالث من عام 2024",
         "خلال الفترة من 5 أكتوبر 2024 إلى 6 أكتوبر 2024"),
    ],
)  # fmt: skip
def test_a_period_and_a_number_are_written_as_the_language_does(
    language: str, sentence: str, third_quarter: str, any_days: str
) -> None:
    begins = within(date(2024, 10, 1), date(2024, 10, 31), language)
    assert f"{begins}, {counted(3726, language, plurals_of(language)['assigned'])}" == sentence
    assert title_of(date(2024, 7, 1), date(2024, 9, 30), language) == third_quarter
    assert within(date(2024, 10, 5), date(2024, 10, 6), language) == any_days


def test_published_shares_are_rounded_as_published() -> None:
    assert percent_words(100 * 137 / 149, "de") == "91,9\u00a0%"
    assert percent_words(100 * 39 / 55, "en") == "70.9%"


def test_a_word_takes_what_stands_in_its_places() -> None:
    assert term("from_time", "en", time="08:20") == "from 08:20"
    with pytest.raises(KeyError):
        term("no such word", "en")
