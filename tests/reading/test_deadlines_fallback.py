"""dateparser is believed only where the phrase bears it out."""

from datetime import date

import pytest

from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.fallback import resolve_phrase
from minutes_tui.reading.deadlines.reader import read_deadlines
from minutes_tui.reading.meaning import read_meaning_thoroughly

MEETING = date(2025, 5, 16)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("phrase", "language", "day"),
    [
        ("24 December 2025", "en", date(2025, 12, 24)),
        ("24. Dezember 2025", "de", date(2025, 12, 24)),
        ("24 декабря 2025", "ru", date(2025, 12, 24)),
        ("mit der", "de", None),
        ("20,8", "de", None),
        ("in 2025", "en", None),
        ("24 December 2099", "en", None),
        ("24 December 2020", "en", None),
        ("the sooner the better", "en", None),
    ],
)
def test_a_result_must_stand_in_the_phrase_and_lie_near(phrase: str, language: Language, day: date | None) -> None:
    assert resolve_phrase(phrase, language, MEETING) == day


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_the_rules_leave_alone_is_asked_for_only_when_reading_thoroughly() -> None:
    text = "The register is due by the year 2025 on December the 24"
    quick = read_deadlines(text, "en", MEETING)
    thorough = read_deadlines(text, "en", MEETING, thorough=True)
    assert {deadline.due for deadline in quick} <= {deadline.due for deadline in thorough}
    for wrong in ("grows by 20,8 points", "rises by 5 units", "before the 8th session of the 15th assembly"):
        assert read_deadlines(wrong, "en", MEETING, thorough=True) == ()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("By 10 April the rate had reached 12 per cent.", "en"),
        ("Bis 30. April lag die Quote bei 12 Prozent.", "de"),
        ("Đến ngày 10/4 tỷ lệ mới đạt 12%.", "vi"),
        ("The orders by 3 March 2025 are settled.", "en"),
    ],
)
def test_what_the_rules_hold_for_context_stays_context(text: str, language: Language) -> None:
    assert read_meaning_thoroughly(text, language, MEETING).deadlines == ()
