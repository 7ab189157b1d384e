"""Which parts of a directive demand something by themselves without a date, beside those that state one."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from owed_gold import MEETING, STRANGERS, rows

from minutes_tui.domain.deadlines import Meaning
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.milestones import milestones
from minutes_tui.reading.meaning import read_meaning

ROWS = [(language, row) for language in LANGUAGES for row in rows("several", language)]


def undated_parts(text: str, meaning: Meaning) -> list[dict[str, Any]]:
    return [
        {"phrase": part.demand.phrase, "lead": list(part.lead)}
        for part in milestones(text, meaning)
        if part.deadline is None and part.demand is not None
    ]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=[row["text"] for _, row in ROWS])
def test_what_is_demanded_without_a_date_beside_a_dated_demand(language: Language, row: dict[str, Any]) -> None:
    meaning = read_meaning(row["text"], language, MEETING)
    assert undated_parts(row["text"], meaning) == row["undated"]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=[row["text"] for _, row in ROWS])
def test_a_sentence_before_or_behind_makes_no_demand_more(language: Language, row: dict[str, Any]) -> None:
    stranger = STRANGERS[language]
    for text in (f"{stranger} {row['text']}", f"{row['text']} {stranger}"):
        meaning = read_meaning(text, language, MEETING)
        assert len(undated_parts(text, meaning)) == len(row["undated"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_read_at_every_word_while_it_is_typed(language: Language) -> None:
    for row in rows("several", language):
        words = row["text"].split(" ")
        for count in range(1, len(words) + 1):
            text = " ".join(words[:count])
            assert_cut_from(text, read_meaning(text, language, MEETING))


@pytest.mark.parametrize("kind", ["decision", "statement", "report"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_directive_has_demands(language: Language, kind: str) -> None:
    for row in rows("several", language):
        assert not read_meaning(row["text"], language, MEETING, kind=kind).demands


def assert_cut_from(text: str, meaning: Meaning) -> None:
    """The words of the demands stand in the text, one behind the other; with each item it has words of its own."""
    behind = 0
    for demand in meaning.demands:
        assert text[demand.offset : demand.end] == demand.phrase
        assert demand.offset >= behind
        behind = demand.end
    assert len(meaning.demands) != 1


WORDS = sorted(
    {word for language in LANGUAGES for row in rows("several", language) for word in row["text"].split()}
)


@settings(max_examples=200)
@given(
    parts=st.lists(st.sampled_from([*WORDS, ";", ".", "\n", "a)", "2.", "(b)", ":", ","]), max_size=40),
    language=st.sampled_from(LANGUAGES),
)
def test_no_order_of_words_raises_and_every_demand_is_cut_from_the_text(
    parts: list[str], language: Language
) -> None:
    text = " ".join(parts)
    assert_cut_from(text, read_meaning(text, language, MEETING))


def test_the_units_of_a_point_without_a_unit_are_those_before_its_list_only() -> None:
    text = "1. The Office shall report by 20 June.\n2. The Treasury shall open a fund.\n3. Publish the list."
    assert undated_parts(text, read_meaning(text, "en", MEETING)) == [
        {"phrase": "The Treasury shall open a fund", "lead": ["Treasury"]},
        {"phrase": "Publish the list", "lead": []},
    ]


def test_without_any_date_only_another_unit_makes_another_demand() -> None:
    meaning = read_meaning("The Office shall open a hotline; the Treasury shall pay.", "en", MEETING)
    assert [demand.lead for demand in meaning.demands] == [("Office",), ("Treasury",)]
    assert not read_meaning("The Office shall open a hotline; it shall also pay.", "en", MEETING).demands
