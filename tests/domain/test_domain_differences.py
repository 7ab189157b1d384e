"""The difference of two wordings, and a wording from a file in the form of the record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.differences import brought_back, difference, likeness
from minutes_tui.domain.marks import compared

WORDS = st.lists(st.sampled_from(["a", "bb", "trước", "ngày", "до", "قبل", ",", ".", " ", "  ", "\n"])).map("".join)
MARKED = st.text("ab \u200e\u200fقب")


@given(old=WORDS, new=WORDS)
def test_both_wordings_are_whole_in_their_difference(old: str, new: str) -> None:
    parts = difference(old, new)
    assert "".join(part.text for part in parts if part.sort != "new") == old
    assert "".join(part.text for part in parts if part.sort != "gone") == new
    assert all(part.text for part in parts)


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("a b c", "a x c", [("same", "a "), ("gone", "b"), ("new", "x"), ("same", " c")]),
        ("behind the plan.", "ahead of it.", [("gone", "behind the plan"), ("new", "ahead of it"), ("same", ".")]),
        ("trước 30/6", "trước ngày 30/6", [("same", "trước"), ("new", " ngày"), ("same", " 30/6")]),
        ("same", "same", [("same", "same")]),
        ("gone", "", [("gone", "gone")]),
    ],
)
def test_words_are_exchanged_whole(old: str, new: str, parts: list[tuple[str, str]]) -> None:
    assert [(part.sort, part.text) for part in difference(old, new)] == parts


@given(old=MARKED, new=MARKED)
def test_a_wording_brought_back_says_what_the_file_says(old: str, new: str) -> None:
    assert compared(brought_back(old, new)) == compared(new)


@given(words=st.lists(st.sampled_from(["Data", "قبل", "30"]), min_size=1))
def test_unchanged_words_keep_their_marks_of_direction(words: list[str]) -> None:
    assert brought_back(" \u200e".join(words), " ".join(words)) == " \u200e".join(words)


def test_likeness_is_of_words() -> None:
    assert likeness("one two three", "one two three") == 1.0
    assert likeness("one two three", "four five six") == 0.0
