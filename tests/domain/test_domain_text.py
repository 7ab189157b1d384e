"""Text at the door: composed, printable, comparable."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.text import clean, clean_line, fold, visible

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)


@given(ANY_TEXT)
def test_cleaning_leaves_what_files_can_hold_and_changes_nothing_twice(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert all(c in "\t\n" or unicodedata.category(c) not in ("Cc", "Cs") for c in cleaned)
    cleaned.encode("utf-8")


@given(st.from_regex("[ -~]*", fullmatch=True))
def test_plain_text_is_left_alone(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("tie\u0302\u0301ng Vie\u0323\u0302t", "tiếng Việt"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("see [1] and [/foo]\x1b[31m", "see [1] and [/foo][31m"),
        ("\u200fالقرار 1015/QD-TTg", "\u200fالقرار 1015/QD-TTg"),
        ("10\u00a0km \u202f x", "10\u00a0km \u202f x"),
        ("half \ud800 pair", "half  pair"),
    ],
)
def test_cleaning(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Bộ Tài chính", "bo tai chinh"),
        ("Điểm cầu Đà Nẵng", "diem cau da nang"),
        ("Straße", "STRASSE"),
        ("Учёт", "учет"),
        ("الأمانة العامة", "الامانه العامه"),
        ("Vụ  Pháp\u00a0chế", "vu phap che"),
    ],
)
def test_names_are_found_without_case_and_diacritics(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


def test_a_letter_of_its_own_stays_one() -> None:
    assert fold("май") != fold("маи")


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(clean(text))
    assert fold(once) == once


@given(ANY_TEXT)
def test_what_is_shown_holds_no_control_character(text: str) -> None:
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in visible(text))


def test_escape_is_shown_as_a_sign() -> None:
    assert visible("\x1b[2J") == "␛[2J"


def test_a_line_has_no_breaks() -> None:
    assert clean_line("  Vụ \n Pháp chế\t") == "Vụ Pháp chế"


@given(st.lists(st.text(max_size=30), max_size=6), st.sampled_from((" ", "  ", "\n", "\u00a0", "\u3000")))
def test_a_text_is_folded_word_by_word(words: list[str], between: str) -> None:
    """A word is folded alike alone and in a text, however long it is and however often it was met."""
    alone = " ".join(filter(None, map(fold, words)))
    assert fold(between.join(words)) == alone == fold(between.join(words))
