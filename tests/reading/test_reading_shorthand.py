"""Shorthand: what a blank expands, for whom, with what in its places, and what cannot be a short form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.languages import Language
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.reading.shorthand import (
    BadShorthand,
    Moment,
    checked,
    expansion,
    filled,
    in_force,
    replaced,
)

NOW = Moment("Bộ trưởng", "Thảo luận", "08:41")
LIST = (
    Shorthand("cchc", "cải cách hành chính", "vi"),
    Shorthand(";floor", "The chair gave the floor to {speaker}.", "en"),
    Shorthand("ok", "agreed"),
    Shorthand("ok", "đồng ý", "vi"),
    Shorthand("ok", "nhất trí", "vi", "weekly"),
    Shorthand("Đk", "điều kiện", "vi"),
)
HERE = in_force(LIST, "vi", "weekly")


@pytest.mark.parametrize(
    ("before", "begin", "text"),
    [
        ("cchc", 0, "cải cách hành chính"),
        ("về cchc", 3, "cải cách hành chính"),
        ("Cchc", 0, "Cải cách hành chính"),
        ("(cchc", 1, "cải cách hành chính"),
        ("“(cchc", 2, "cải cách hành chính"),
        ("one\tok", 4, "nhất trí"),
        ("một\nok", 4, "nhất trí"),
        ("Đk", 0, "điều kiện"),
    ],
)
def test_what_expands(before: str, begin: int, text: str) -> None:
    found = expansion(before, HERE, NOW)
    assert found is not None
    assert (found.begin, found.text, before[found.begin :]) == (begin, text, found.short)


@pytest.mark.parametrize(
    "before", ["", "cchc ", "xcchc", "CCHC", "cchcx", "cchc.", "đk", ";floor", "-cchc", "\\cchc"]
)
def test_what_does_not(before: str) -> None:
    assert expansion(before, HERE, NOW) is None


def test_a_series_goes_before_a_language_and_that_before_all() -> None:
    places: list[tuple[Language, str]] = [("vi", "weekly"), ("vi", ""), ("de", "weekly")]
    texts = [in_force(LIST, language, series)["ok"].text for language, series in places]
    assert texts == ["nhất trí", "đồng ý", "agreed"]
    assert "cchc" not in in_force(LIST, "de", "")


def test_places_are_filled_and_stay_where_nothing_fills_them() -> None:
    assert filled("{time}: {speaker} on {item} {other}", NOW) == "08:41: Bộ trưởng on Thảo luận {other}"
    assert filled("to {speaker}", Moment()) == "to {speaker}"
    assert filled("{speaker}", Moment("{time}", "", "x")) == "{time}"


@pytest.mark.parametrize(
    ("short", "text"), [("", "x"), ("a b", "x"), ("a" * 25, "x"), ("a", "  "), ("\u2028", "x")]
)
def test_what_cannot_be_a_shorthand(short: str, text: str) -> None:
    with pytest.raises(BadShorthand):
        checked(short, text)


def test_the_same_short_form_for_the_same_meetings_is_there_once() -> None:
    known = replaced((), None, Shorthand("a", "one"))
    known = replaced(known, None, Shorthand("A", "two"))
    assert [one.text for one in known] == ["two"]
    known = replaced(known, None, Shorthand("a", "drei", "de"))
    assert len(known) == 2
    known = replaced(known, known[0], Shorthand("b", "two"))
    assert [one.short for one in known] == ["a", "b"]
    assert replaced(known, known[0], None) == known[1:]


@given(st.text(max_size=40), st.text(alphabet="abcđế;", min_size=1, max_size=6), st.text(min_size=1, max_size=20))
def test_an_expansion_touches_nothing_but_the_short_form(before: str, short: str, text: str) -> None:
    found = expansion(f"{before} {short}", in_force([Shorthand(short, text)], "en", ""), NOW)
    assert found is not None
    assert found.begin == len(before) + 1
    assert found.text == filled(text, NOW)
