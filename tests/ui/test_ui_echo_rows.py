"""What Enter will do is told in full in every window: rules of the rows of an echo."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.languages import LANGUAGES
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.echo_items import NEXT_ITEM, deadline_parts
from minutes_tui.ui.echo_rows import LEAST_ROWS, echo_rows, most_rows
from minutes_tui.ui.echo_text import Echo
from minutes_tui.ui.record_layout import cells
from minutes_tui.ui.record_rows import Part

TODAY = date(2024, 11, 2)
SAID = st.lists(
    st.tuples(st.text(st.sampled_from("ab ế ш·ب"), max_size=30), st.sampled_from(["quiet", "quote", "next-item"])),
    max_size=8,
).map(tuple)


def two_items(language: str) -> Echo:
    """A directive of one unit with two deadlines, as it is told while it is typed."""
    words = ScreenWords(language)
    days = [
        Deadline("by 20 November", 30, "due", date(2024, 11, 20)),
        Deadline("by 30 November", 60, "due", date(2024, 11, 30)),
    ]
    second: list[Part] = [("  ", "quiet"), ("Legal Department", "unit"), (" · ", "quiet")]
    for number, day in enumerate(days, start=1):
        second += [NEXT_ITEM] * (number > 1)
        second += [(f"{number} ", "number"), *deadline_parts(day, TODAY, words)]
    return Echo((("→ directive · Minister", "arrow"),), (*second, ("   F4 change  F3 drop", "keys")))


def plain(echo: Echo, width: int, most: int = 6) -> list[str]:
    """The rows as text."""
    return ["".join(text for text, _style in row) for row in echo_rows(echo, width, most)]


@pytest.mark.parametrize("width", [60, 80, 100, 160])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_is_told_with_its_date_in_every_width(language: str, width: int) -> None:
    words = ScreenWords(language)
    rows = plain(two_items(language), width)
    for day in (date(2024, 11, 20), date(2024, 11, 30)):
        assert any(words.day(day) in row for row in rows)
    assert all(cells(row) <= width for row in rows)


def test_where_there_is_room_all_stands_in_two_rows() -> None:
    first, second = plain(two_items("en"), 160)
    assert first == "→ directive · Minister"
    assert second.endswith("“by 30 November”   F4 change  F3 drop")


def test_the_keys_give_way_first_then_each_item_has_a_row_then_the_quoted_words() -> None:
    assert len(plain(two_items("en"), 130)) == 2
    assert plain(two_items("en"), 90)[1:] == [
        "  Legal Department · 1 due Wed 20 Nov 2024 · in 18 days “by 20 November”",
        "  2 due Sat 30 Nov 2024 · in 28 days “by 30 November”",
    ]
    assert plain(two_items("en"), 60)[1:] == [
        "  Legal Department · 1 due Wed 20 Nov 2024 · in 18 days",
        "  2 due Sat 30 Nov 2024 · in 28 days “by 30 November”",
    ]


def test_a_long_sentence_goes_on_in_the_next_row_and_no_word_is_left_out() -> None:
    sentence = (
        "Nobody is called so; nothing was entered, and the line stays as it was typed. Type more of the name."
    )
    rows = plain(Echo(((" ", "quiet"), (sentence, "refused"))), 60)
    assert len(rows) == 2
    assert " ".join(" ".join(rows).split()) == sentence


def test_a_row_is_broken_between_its_parts_before_it_is_broken_within_one() -> None:
    parts: tuple[Part, ...] = (
        ("Legal Department + Planning Office", "unit"),
        (" · ", "quiet"),
        ("in 541 days", "spelled"),
    )
    assert plain(Echo((), parts), 44)[1:] == ["Legal Department + Planning Office", "  in 541 days"]


def test_what_is_cut_says_so() -> None:
    rows = plain(two_items("en"), 30, 3)
    assert len(rows) == 3
    assert rows[-1].endswith("…")


@given(SAID, SAID, st.integers(24, 160), st.integers(3, 8))
def test_no_row_is_too_wide_and_there_are_never_too_many_or_too_few(
    first: tuple[Part, ...], second: tuple[Part, ...], width: int, most: int
) -> None:
    rows = echo_rows(Echo(first, second), width, most)
    assert LEAST_ROWS <= len(rows) <= most
    assert all(sum(cells(text) for text, _style in row) <= width for row in rows)


@pytest.mark.parametrize(("height", "rows"), [(20, 5), (24, 6), (45, 11), (8, 3)])
def test_an_echo_takes_a_quarter_of_the_screen_at_most(height: int, rows: int) -> None:
    assert most_rows(height) == rows
