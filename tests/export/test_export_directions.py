"""Runs cut where the direction of writing changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.export.cleaning import clean, clean_line
from minutes_tui.export.directions import LRM, split_runs

RUN = '<w:r><w:rPr><w:b/><w:rtl/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'


def islands(text: str) -> list[str]:
    """The parts of a right-to-left text that stand in runs of their own."""
    xml = split_runs(RUN.format(text), right_to_left=True)
    return re.findall(f"{LRM}([^{LRM}]*){LRM}", xml)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("القرار رقم 1015/QD-TTg بتاريخ", ["1015/QD-TTg"]),
        ("منصة Open Data وفق معيار ISO 9001.", ["Open Data", "ISO 9001"]),
        ("قبل 30/6/2025 بنسبة 98.6%", []),
        ("في 2025 OECD", ["OECD"]),
        ("Nguyễn Văn A قال", ["Nguyễn Văn A"]),
        ("الوزارة (Минфин) هنا", ["Минфин"]),
        ("راجع https://example.org/a?b", ["https://example.org/a", "b"]),
        ("بريد name@example.org هنا", ["name@example.org"]),
    ],
)
def test_latin_islands_stand_between_marks(text: str, wanted: list[str]) -> None:
    assert islands(text) == wanted


def test_an_island_has_no_rtl_and_keeps_the_rest_of_its_look() -> None:
    xml = split_runs(RUN.format("قرار QD هنا"), right_to_left=True)
    assert f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{LRM}QD{LRM}</w:t></w:r>' in xml
    assert xml.count("<w:rtl/>") == 2


def test_arabic_in_another_document_is_marked() -> None:
    xml = split_runs('<w:r><w:rPr><w:b/><w:lang w:val="en-GB"/></w:rPr><w:t>see محضر رقم 5 الآن now</w:t></w:r>',
                     right_to_left=False)  # fmt: skip
    assert '<w:b/><w:rtl/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">محضر رقم 5 الآن</w:t>' in xml
    assert xml.count("<w:r>") == 4
    assert (
        f'{LRM}</w:t></w:r><w:r><w:rPr><w:b/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve"> now' in xml
    )


@pytest.mark.parametrize(("value", "cut"), [("", True), (' w:val="true"', True), (' w:val="0"', False)])
def test_rtl_may_be_written_as_on_or_off(value: str, cut: bool) -> None:
    run = f"<w:r><w:rPr><w:rtl{value}/></w:rPr><w:t>قرار QD</w:t></w:r>"
    assert (LRM in split_runs(run, right_to_left=True)) is cut


def test_arabic_in_a_run_that_says_left_to_right_is_marked() -> None:
    run = '<w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t>محضر</w:t></w:r>'
    assert "<w:rPr><w:rtl/></w:rPr>" in split_runs(run, right_to_left=False)


def test_breaks_and_tabs_stay_where_they_are() -> None:
    run = "<w:r><w:rPr><w:rtl/></w:rPr><w:t>قرار A</w:t><w:br/><w:t>B نص</w:t><w:tab/><w:t>C</w:t></w:r>"
    xml = split_runs(run, right_to_left=True)
    assert re.sub(f"<w:t[ >][^<]*?>|<(?!w:br|w:tab)[^>]*>|{LRM}", "", xml) == "قرار A<w:br/>B نص<w:tab/>C"


def test_empty_runs_are_dropped() -> None:
    empty = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"></w:t></w:r><w:r><w:t/></w:r></w:p>'
    assert split_runs(empty, right_to_left=True) == split_runs(empty, right_to_left=False) == "<w:p></w:p>"


@given(st.text(st.sampled_from("aбế1 9/-.(،قرar&\"'%"), max_size=40), st.booleans())
def test_no_sign_is_lost(text: str, right_to_left: bool) -> None:
    from xml.sax.saxutils import escape

    xml = split_runs(RUN.format(escape(text)), right_to_left=right_to_left)
    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", xml)).replace(LRM, "") == escape(text)


def test_hostile_lengths_lose_no_letter() -> None:
    for text in ("1/" * 50_000, "a" * 100_000, "1" * 100_000, "قa" * 50_000, " a" * 50_000):
        xml = split_runs(RUN.format(text), right_to_left=True)
        assert "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", xml)).replace(LRM, "") == text


def test_changes_of_direction_end_with_their_text() -> None:
    assert clean_line("\u202eabc") == "\u202eabc\u202c"
    assert clean("\u2067a\nb\u202aa\u202c") == "\u2067a\u2069\nb\u202aa\u202c"
