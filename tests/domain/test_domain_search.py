"""Search: without case and diacritics, every word in any order, folded once."""

from dataclasses import replace
from datetime import UTC, datetime
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain import search
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.search import FoldedMeeting, spans, terms_of

TEN = datetime(2025, 5, 16, 10, 0, tzinfo=UTC)
TEXTS = (
    "Giao Văn phòng Bộ xây dựng đề cương.",
    "Straße und Brücke bis Ende Mai",
    "Ещё раз про отчёт",
    "تكليف المكتب بإعداد التقرير",
    "see [1] and [/foo]",
)


def meeting_of(*texts: str) -> Meeting:
    entries = [Entry(f"e{i}", f"r{i:03}", TEN, TEN, "statement", t, speaker="p1") for i, t in enumerate(texts)]
    return Meeting("m", people=Records([Person("p1", "Bộ trưởng")]), entries=Records(entries))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("van phong", [0]),
        ("DE CUONG giao", [0]),
        ("strasse", [1]),
        ("brucke mai", [1]),
        ("еще отчет", [2]),
        ("التقرير المكتب", [3]),
        ("[/foo]", [4]),
        ("bo truong", [0, 1, 2, 3, 4]),
        ('"xây dựng đề"', [0]),
        ('"dựng xây"', []),
        ("“ende mai“ straße", [1]),
        ("phong brucke", []),
        ("", []),
        ('  ""  ', []),
    ],
)
def test_what_is_found(words: str, found: list[int]) -> None:
    folded = FoldedMeeting()
    folded.take(meeting_of(*TEXTS))
    assert folded.hits(terms_of(words)) == found


def test_the_second_wording_is_found_and_nothing_across_two() -> None:
    meeting = meeting_of("one two")
    polished = replace(meeting.entries["e0"], minuted="three four")
    folded = FoldedMeeting()
    folded.take(replace(meeting, entries=meeting.entries.replaced("e0", polished)))
    assert folded.hits(terms_of("one four")) == [0]
    assert folded.hits(terms_of('"two three"')) == []


def test_only_what_changed_is_folded_again() -> None:
    meeting = meeting_of(*TEXTS)
    folded = FoldedMeeting()
    folded.take(meeting)
    corrected = replace(meeting.entries["e1"], text="Nothing of the kind")
    with mock.patch.object(search, "_folded", wraps=search._folded) as again:
        folded.take(replace(meeting, entries=meeting.entries.replaced("e1", corrected)))
        assert again.call_count == 1
    assert folded.hits(terms_of("strasse")) == []
    assert folded.hits(terms_of("kind")) == [1]


def test_a_speaker_with_another_name_is_found_under_it() -> None:
    meeting = meeting_of(*TEXTS)
    folded = FoldedMeeting()
    folded.take(meeting)
    folded.take(replace(meeting, people=Records([Person("p1", "Chair")])))
    assert len(folded.hits(terms_of("chair"))) == len(TEXTS)
    assert folded.hits(terms_of("truong")) == []


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Giao Văn phòng Bộ", "van phong", ["Văn", "phòng"]),
        ("Giao Văn  phòng Bộ", '"van phong"', ["Văn  phòng"]),
        ("Straße", "strasse", ["Straße"]),
        ("Straße", "ss", ["ß"]),
        ("abcabc", "abc bca", ["abcabc"]),
        ("Van\u0300g", "van", ["Van\u0300"]),
    ],
)
def test_where_it_stands(text: str, words: str, marked: list[str]) -> None:
    assert [text[a:b] for a, b in spans(text, terms_of(words))] == marked


@given(st.text(max_size=60), st.text(max_size=8))
def test_spans_are_in_order_and_inside_the_text(text: str, words: str) -> None:
    end = 0
    for begin, finish in spans(text, terms_of(words)):
        assert end <= begin < finish <= len(text)
        end = finish + 1


@given(st.text(alphabet="aăâbdđeêo ôơuư", min_size=1, max_size=30), st.integers(0, 29), st.integers(1, 9))
def test_every_stretch_of_a_text_is_found_in_it(text: str, begin: int, length: int) -> None:
    folded = FoldedMeeting()
    folded.take(meeting_of(text))
    words = text[begin : begin + length].replace('"', " ")
    assert folded.hits(terms_of(words)) == ([0] if words.strip() else [])
