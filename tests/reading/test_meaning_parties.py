"""How parties, demands and deadlines are put together, and what the kind of an entry changes."""

from datetime import date

import pytest

from minutes_tui.domain.languages import Language
from minutes_tui.reading.meaning import read_meaning

MEETING = date(2025, 5, 16)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Ministry of Finance will submit the plan by 1 June."),
        ("vi", "Bộ Tài chính trình phương án trước 1/6."),
        ("de", "Bis 1. Juni legt das Finanzministerium den Bericht vor."),
    ],
)
def test_a_bare_statement_owes_only_where_the_entry_is_a_directive(language: Language, text: str) -> None:
    assert read_meaning(text, language, MEETING, kind="directive").lead
    assert not read_meaning(text, language, MEETING, kind="report").lead
    assert not read_meaning(text, language, MEETING, kind="statement").directive


def test_a_unit_that_only_begins_a_clause_with_a_date_makes_a_demand() -> None:
    dated = "Bis zum 1. Juni legt das Finanzministerium den Bericht vor."
    assert read_meaning(dated, "de", MEETING).directive
    assert not read_meaning("Das Finanzministerium legt den Bericht vor.", "de", MEETING).directive


def test_who_worked_together_in_the_past_owes_nothing() -> None:
    meaning = read_meaning("Hôm qua đoàn đã làm việc với Cục Hải quan.", "vi", MEETING)
    assert (meaning.lead, meaning.cooperating, meaning.directive) == ((), (), False)


def test_a_clause_without_a_date_shares_the_sentence() -> None:
    text = "The Office shall draft the plan by 1 June; the Secretariat shall review it."
    meaning = read_meaning(text, "en", MEETING)
    assert meaning.lead == ("Office", "Secretariat")
    assert [deadline.lead for deadline in meaning.deadlines] == [("Office",)]


def test_one_clause_leaves_the_deadlines_to_the_sentence() -> None:
    meaning = read_meaning("The Office shall draft the plan by 1 June and present it by 5 June.", "en", MEETING)
    assert [(deadline.lead, deadline.cooperating) for deadline in meaning.deadlines] == [(None, None), (None, None)]


def test_a_question_owes_nothing() -> None:
    meaning = read_meaning("Shall the Ministry of Finance report by 1 June?", "en", MEETING)
    assert (meaning.lead, meaning.directive) == ((), False)
