"""An entry that is plainly in another of the five languages is read in that one."""

import pytest

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.language import guess_language

SENTENCES: dict[Language, str] = {
    "vi": "Đề nghị các đơn vị hoàn thành báo cáo trước ngày 30/6.",
    "en": "The offices shall submit the report to the chair before the end of the month.",
    "de": "Die Ämter sollen den Bericht bis zum Ende des Monats dem Vorsitz vorlegen.",
    "ru": "Управлениям представить отчёт до конца месяца.",
    "ar": "على المكاتب تقديم التقرير قبل نهاية الشهر.",
}


@pytest.mark.parametrize("meeting_language", LANGUAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plain_sentence_is_read_in_its_own_language(language: Language, meeting_language: Language) -> None:
    assert guess_language(SENTENCES[language], meeting_language) == language


@pytest.mark.parametrize("meeting_language", LANGUAGES)
@pytest.mark.parametrize("text", ["", "30/6/2025", "OK", "Excel", "Q2/2025", "…", "A, B, C", "1015/QD-TTg"])
def test_in_doubt_the_language_of_the_meeting_holds(text: str, meeting_language: Language) -> None:
    assert guess_language(text, meeting_language) == meeting_language


def test_a_foreign_name_in_a_sentence_changes_nothing() -> None:
    assert guess_language("The Office of Đặng Văn Lâm reports to the chair.", "en") == "en"
    assert guess_language("Отчёт Ministry of Health принять к сведению.", "ru") == "ru"
    assert guess_language("truoc ngay 30/6 cac don vi gui bao cao", "vi") == "vi"
