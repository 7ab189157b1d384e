"""What a directive tells somebody to deliver, in the words of the text; none where it is not plain."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from owed_gold import MEETING, STRANGERS, rows

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.milestones import milestones
from minutes_tui.domain.text import fold
from minutes_tui.reading.meaning import read_meaning
from minutes_tui.reading.products import read_products

ROWS = [(language, row) for language in LANGUAGES for row in rows("products", language)]
WORDS = sorted(
    {word for language in LANGUAGES for row in rows("products", language) for word in row["text"].split()}
)


def products(text: str, language: Language) -> list[str | None]:
    """The product of each action item that a directive makes."""
    parts = milestones(text, read_meaning(text, language, MEETING))
    return [None if part.product is None else part.product.phrase for part in parts]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=[row["text"] for _, row in ROWS])
def test_what_each_item_has_to_deliver(language: Language, row: dict[str, Any]) -> None:
    assert products(row["text"], language) == row["products"]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=[row["text"] for _, row in ROWS])
def test_a_sentence_before_or_behind_changes_no_product(language: Language, row: dict[str, Any]) -> None:
    stranger = STRANGERS[language] if not row["text"].isascii() else fold(STRANGERS[language]).capitalize()
    for text in (f"{stranger} {row['text']}", f"{row['text']} {stranger}"):
        assert products(text, language) == row["products"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_read_at_every_letter_and_grows_with_its_words(language: Language) -> None:
    for row in rows("products", language):
        text = row["text"]
        for length in range(1, len(text)):
            for product in read_products(text[:length], language):
                assert text[product.offset : product.offset + len(product.phrase)] == product.phrase


@settings(max_examples=200)
@given(
    parts=st.lists(st.sampled_from([*WORDS, ";", ".", "\n", "a)", "2.", "(b)", ":", ",", "و", "und"]), max_size=40),
    language=st.sampled_from(LANGUAGES),
)
def test_no_order_of_words_raises_and_every_product_is_cut_from_the_text(
    parts: list[str], language: Language
) -> None:
    text = " ".join(parts)
    behind = 0
    for product in read_meaning(text, language, MEETING).products:
        assert product.phrase.strip() == product.phrase != ""
        assert text[product.offset : product.offset + len(product.phrase)] == product.phrase
        assert product.offset >= behind
        behind = product.offset + 1


@given(text=st.text(max_size=200), language=st.sampled_from(LANGUAGES))
def test_no_text_raises(text: str, language: Language) -> None:
    read_products(text, language, dates=((0, 3), (len(text), len(text) + 9)), units=((2, 5),))


@pytest.mark.parametrize("kind", ["statement", "report"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_delivered_by_what_is_only_told(language: Language, kind: str) -> None:
    for row in rows("products", language):
        assert not read_meaning(row["text"], language, MEETING, kind=kind).products


def test_two_things_that_are_handed_in_by_one_date_are_not_plain() -> None:
    assert products("The Office shall submit the plan, publish the rules by 1 June.", "en") == [None]


def test_every_language_has_gold_enough() -> None:
    for language in LANGUAGES:
        told = [product is not None for row in rows("products", language) for product in row["products"]]
        assert len(rows("products", language)) >= 40
        assert told.count(True) >= 25
        assert told.count(False) >= 12
