"""The day on which something was said or agreed is no deadline of what is demanded."""

from datetime import date

import pytest

from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.reader import read_deadlines

MEETING = date(2025, 5, 16)


def due(text: str, language: Language) -> list[date | None]:
    return [deadline.due for deadline in read_deadlines(text, language, MEETING)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "As agreed today, the Office shall submit the report by 30 June."),
        ("en", "The Office shall submit the report, as discussed today, by 30 June."),
        ("en", "The Office shall submit the report as the chair said on Monday by 30 June."),
        ("de", "Wie heute vereinbart, legt das Amt den Bericht bis 30. Juni vor."),
        ("vi", "Như đã thống nhất hôm nay, Văn phòng trình báo cáo trước 30/6."),
        ("vi", "Nhu da thong nhat hom nay, Van phong trinh bao cao truoc 30/6."),
        ("ru", "Как сегодня договорились, управлению представить отчёт до 30 июня."),
        ("ar", "كما اتفقنا اليوم، على المكتب تقديم التقرير قبل 30 يونيو."),
    ],
)
def test_as_was_said_today(language: Language, text: str) -> None:
    assert due(text, language) == [date(2025, 6, 30)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "As early as tomorrow, the Office shall report.", date(2025, 5, 17)),
        ("en", "The Office shall act as lead and submit the report on Monday.", date(2025, 5, 19)),
        ("de", "So bald wie möglich, am Freitag, berichtet das Amt.", date(2025, 5, 23)),
        ("ru", "Как можно скорее, завтра, управлению представить отчёт.", date(2025, 5, 17)),
        ("ar", "كما على المكتب تقديم التقرير غدا.", date(2025, 5, 17)),
    ],
)
def test_as_soon_or_as_somebody_is_due(language: Language, text: str, expected: date) -> None:
    assert due(text, language) == [expected]
