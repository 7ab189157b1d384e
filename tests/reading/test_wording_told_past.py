"""A sentence that opens with a year that is over tells what was asked then, and demands nothing now."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.meaning import read_meaning
from minutes_tui.reading.wording.told_past import opens_in_year_gone
from minutes_tui.reading.wording.words import sentence_of

MEETING = date(2025, 5, 16)
GONE: list[tuple[Language, str]] = [
    ("vi", "Năm {year}, Sở Công Thương được giao xây dựng đề án chợ nổi."),
    ("vi", "Trong năm {year} Sở Công Thương đã được giao chủ trì hội chợ."),
    ("vi", "Tháng 3/{year}, Sở Công Thương được phân công lập danh mục chợ."),
    ("vi", "Nam {year}, So Cong Thuong duoc giao lap danh muc cho."),
    ("ru", "В {year} году Комитету по рынкам поручалось составить перечень."),
]
STILL: list[tuple[Language, str]] = [
    ("vi", "Năm {year} chưa xong, đề nghị Sở Công Thương hoàn thành đề án."),
    ("vi", "Năm {year} chậm, nay Sở Công Thương phải hoàn thành đề án trước 30/6."),
    ("ru", "В {year} году Комитету по рынкам составить перечень."),
]


@pytest.mark.parametrize(("language", "text"), GONE)
def test_a_task_of_a_year_that_is_over_is_nobodys(language: Language, text: str) -> None:
    meaning = read_meaning(text.format(year=2024), language, MEETING)
    assert not meaning.lead
    assert not meaning.directive


@pytest.mark.parametrize(("language", "text"), [row for row in GONE if row[0] == "vi" and "đã" not in row[1]])
def test_the_same_of_this_year_is_owed(language: Language, text: str) -> None:
    assert read_meaning(text.format(year=2025), language, MEETING).lead


@pytest.mark.parametrize(("language", "text"), STILL)
def test_what_is_demanded_now_of_an_old_task_is_owed(language: Language, text: str) -> None:
    meaning = read_meaning(text.format(year=2024 if language == "vi" else 2026), language, MEETING)
    assert meaning.directive


@given(st.text(alphabet="0129/ .,năm году٢"), st.sampled_from(LANGUAGES))
def test_no_number_is_taken_for_a_year_that_is_none(text: str, language: Language) -> None:
    words = sentence_of(text, language).words
    if words:
        assert opens_in_year_gone(words, 0, 2025) in (True, False)
    assert not words or not opens_in_year_gone(words, 0, 0)
