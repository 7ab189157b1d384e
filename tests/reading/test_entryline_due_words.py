"""`- due X` at the end of a directive, with X in any of the five languages, whatever the sentence is written in."""

from datetime import date

import pytest
from entryline_meetings import NOW, meeting_of

from minutes_tui.domain.languages import Language
from minutes_tui.reading.entryline.reader import read_line
from minutes_tui.reading.entryline.readings import Moment


def due_of(line: str, language: Language) -> list[date | None]:
    """The deadlines that the real reader finds in a directive."""
    reading = read_line(line, meeting_of(language), Moment(NOW, lambda: "n1"))
    return [deadline.due for deadline in reading.meaning.deadlines if deadline.kind == "due"]


@pytest.mark.parametrize("language", ["vi", "en", "de", "ru", "ar"])
@pytest.mark.parametrize(
    "stated",
    ["due 15 August 2025", "hạn 15/8/2025", "hạn: ngày 15 tháng 8 năm 2025", "Frist 15. August 2025",
     "срок 15 августа 2025 г.", "الموعد 15 أغسطس 2025", "due 15 August 2025 (see annex)"],
)  # fmt: skip
def test_the_stated_date_is_read_in_every_language_in_every_meeting(stated: str, language: Language) -> None:
    assert due_of(f"ACTION: Ministry of Finance: draft - {stated}", language) == [date(2025, 8, 15)]


@pytest.mark.parametrize("language", ["vi", "en", "de", "ru", "ar"])
@pytest.mark.parametrize("stated", ["due 15 apples", "due 15 augusti", "hạn 15 người"])
def test_a_number_before_other_words_is_no_date(stated: str, language: Language) -> None:
    assert due_of(f"ACTION: Ministry of Finance: draft - {stated}", language) == []


@pytest.mark.parametrize("language", ["vi", "en", "de", "ru", "ar"])
def test_what_is_due_on_a_date_is_due_by_it(language: Language) -> None:
    reading = read_line(
        "! Ministry of Finance: draft - due 15/8/2025", meeting_of(language), Moment(NOW, lambda: "n")
    )
    assert [d.bound for d in reading.meaning.deadlines] == ["by"]
