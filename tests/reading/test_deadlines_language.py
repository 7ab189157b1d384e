"""An entry that is plainly in another of the five languages is read in that one."""

import json
from pathlib import Path

import pytest

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.language import guess_language

GOLD = Path(__file__).parent / "gold"
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


SHORT: list[tuple[Language, str]] = [
    ("en", "Deadline: 18 June, Legal Department."),
    ("en", "Roads Office to report by Monday."),
    ("en", "Repair all gates within three days."),
    ("de", "Frist für das Rechtsamt: 18. Juni."),
    ("de", "Gesundheitsministerium: Impfplan bis Freitag."),
    ("de", "Die Verwaltung legt Montag vor."),
    ("vi", "So Noi vu bao cao truoc 18/6."),
    ("vi", "Hoàn thành trong tháng 7."),
]


@pytest.mark.parametrize(("language", "text"), SHORT, ids=[text for _, text in SHORT])
@pytest.mark.parametrize("meeting_language", LANGUAGES)
def test_a_short_order_in_another_language_is_known_too(
    language: Language, text: str, meeting_language: Language
) -> None:
    assert guess_language(text, meeting_language) == language


@pytest.mark.parametrize("name", ["parties", "demands", "deadlines"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_meetings_language_is_read_in_another(language: Language, name: str) -> None:
    lines = (GOLD / f"{name}_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    assert [text for line in lines if guess_language(text := json.loads(line)["text"], language) != language] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_sentences_are_known_in_a_meeting_of_another_language(language: Language) -> None:
    lines = (GOLD / f"parties_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    for meeting_language in LANGUAGES:
        known = sum(guess_language(text, meeting_language) == language for text in texts)
        assert known >= 0.95 * len(texts), meeting_language
