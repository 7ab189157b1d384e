"""Units typed into a question: whole names, parts, keys, commas inside names, new ones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit
from minutes_tui.reading.typed_units import typed_units

UNITS = ("Văn phòng Bộ", "Vụ Pháp chế", "Department of Culture, Sports and Tourism", "Legal Department")
MEETING = Meeting(
    "m",
    Head(date=date(2025, 5, 16)),
    people=Records([Person("p1", "An Tran", unit="Văn phòng Bộ", key="at")]),
    units=Records([Unit(f"u{i}", name) for i, name in enumerate(UNITS)]),
)


@pytest.mark.parametrize(
    ("typed", "lead", "cooperating"),
    [
        ("Vụ Pháp chế", ("Vụ Pháp chế",), ()),
        ("van phong bo; phap che", ("Văn phòng Bộ", "Vụ Pháp chế"), ()),
        ("Văn phòng Bộ + Vụ Pháp chế, legal", ("Văn phòng Bộ",), ("Vụ Pháp chế", "Legal Department")),
        ("Department of Culture, Sports and Tourism, Legal Department", (UNITS[2], UNITS[3]), ()),
        ("Harbour Board", ("Harbour Board",), ()),
        ("Harbour Board, Văn phòng Bộ + Văn phòng Bộ", ("Harbour Board", "Văn phòng Bộ"), ()),
        ("at", ("An Tran",), ()),
        ("الوزارة، المكتب", ("الوزارة", "المكتب"), ()),
        (" , ;+ ,", (), ()),
        ("", (), ()),
    ],
)
def test_typed_units(typed: str, lead: tuple[str, ...], cooperating: tuple[str, ...]) -> None:
    assert typed_units(typed, MEETING) == (lead, cooperating)


@given(st.text(max_size=40))
def test_whatever_is_typed_nobody_is_named_twice_and_no_name_is_empty(typed: str) -> None:
    lead, cooperating = typed_units(typed, MEETING)
    assert all(name.strip() for name in (*lead, *cooperating))
    assert len({*lead, *cooperating}) == len(lead) + len(cooperating)


@given(st.lists(st.sampled_from(UNITS), unique=True, max_size=4), st.integers(0, 4))
def test_names_of_the_roster_are_found_again(names: list[str], split: int) -> None:
    lead, others = names[:split], names[split:]
    assert typed_units(f"{', '.join(lead)} + {'; '.join(others)}", MEETING) == (tuple(lead), tuple(others))
