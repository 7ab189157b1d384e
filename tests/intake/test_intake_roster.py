"""Rosters: lines, labels, tables, units with short forms, duplicates."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.text import fold
from minutes_tui.intake.roster import Roster, read_roster


def roster_of(text: str) -> Roster:
    numbers = count(1)
    return read_roster(text, lambda: f"id-{next(numbers):04}")


def test_a_line_is_name_title_unit_bridge() -> None:
    roster = roster_of("Đoàn Thị Lan, Vụ trưởng, Vụ Tổ chức cán bộ (Hà Nội)\nPaul Reyes\n")
    first, second = roster.people
    assert (first.name, first.title, first.unit) == ("Đoàn Thị Lan", "Vụ trưởng", "Vụ Tổ chức cán bộ")
    assert first.bridge == roster.bridges[0].id
    assert (second.name, second.title, second.bridge) == ("Paul Reyes", "", None)
    assert [u.name for u in roster.units] == ["Vụ Tổ chức cán bộ"]


@pytest.mark.parametrize(
    "line",
    [
        "unit: Vụ Tổ chức cán bộ = Vụ TCCB, TCCB",
        "đơn vị: Vụ Tổ chức cán bộ = Vụ TCCB, TCCB",
        "الجهة: Vụ Tổ chức cán bộ = Vụ TCCB، TCCB",
        "Vụ Tổ chức cán bộ = Vụ TCCB, TCCB",
    ],
)
def test_units_have_short_forms(line: str) -> None:
    roster = roster_of(line + "\nĐoàn Lan, Vụ trưởng, vu tccb\n")
    (unit,) = roster.units
    assert (unit.name, unit.abbreviations) == ("Vụ Tổ chức cán bộ", ("Vụ TCCB", "TCCB"))
    assert roster.people[0].unit == "Vụ Tổ chức cán bộ"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Chủ trì: Đoàn Lan, Bộ trưởng", "chair"),
        ("Protokollführung: Nele Brandt", "secretary"),
        ("секретарь: Ольга Синицына", "secretary"),
        ("co-chair: Paul Reyes", "co_chair"),
    ],
)
def test_a_label_gives_the_role(line: str, role: str) -> None:
    (person,) = roster_of(line).people
    assert person.role == role
    assert ":" not in person.name


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read_by_its_headings(delimiter: str) -> None:
    rows = [
        ["Họ và tên", "Chức vụ", "Đơn vị", "Điểm cầu", "Vai trò"],
        ["Đoàn Lan", "Bộ trưởng", "Bộ", "Huế", "chủ trì"],
    ]
    roster = roster_of("\n".join(delimiter.join(row) for row in rows))
    (person,) = roster.people
    assert (person.name, person.title, person.unit, person.role) == ("Đoàn Lan", "Bộ trưởng", "Bộ", "chair")
    assert [b.name for b in roster.bridges] == ["Huế"]


def test_a_quoted_cell_keeps_its_comma() -> None:
    (person,) = roster_of('name,title,unit\n"Reyes, Paul",Director,"Planning, Statistics"\n').people
    assert (person.name, person.unit) == ("Reyes, Paul", "Planning, Statistics")


def test_who_stands_twice_is_one_person() -> None:
    roster = roster_of("Đoàn Thị Lan, Vụ trưởng\ndoan thi lan, , Vụ Pháp chế\n# Đoàn Thị Lan\n")
    (person,) = roster.people
    assert (person.name, person.title) == ("Đoàn Thị Lan", "Vụ trưởng")


def test_several_people_in_a_line_and_bullets() -> None:
    roster = roster_of("1. An Lee; Bo Ray, Clerk (North)\n- Cy Dee\n")
    assert [p.name for p in roster.people] == ["An Lee", "Bo Ray", "Cy Dee"]


@pytest.mark.parametrize("text", ["", "\n \n", "# nobody\n"])
def test_a_roster_without_anybody_is_refused(text: str) -> None:
    with pytest.raises(MinutesError, match="names nobody"):
        roster_of(text)


@given(st.text(max_size=300))
def test_any_text_is_a_roster_or_is_refused(text: str) -> None:
    try:
        roster = roster_of(text)
    except MinutesError:
        return
    names = [fold(p.name) for p in roster.people]
    assert len(names) == len(set(names))
    assert all(p.bridge is None or p.bridge in {b.id for b in roster.bridges} for p in roster.people)
