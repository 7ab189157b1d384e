"""The register as it is looked at: chosen by words and names, grouped, in order, by urgency."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from register_samples import entry

from minutes_tui.domain.items import ItemLife
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_filter import FoldedRegister, RegisterFilter
from minutes_tui.domain.register_groups import BUCKETS, Grouping, bucket_of, grouped, ordered

TODAY = date(2025, 5, 14)
"""A Wednesday."""

OVERDUE = entry(
    "a", "Đề án cải cách hành chính", lead=("Bộ Tài chính",), due=date(2025, 5, 13), authority="Phạm Thị Ví Dụ"
)
TODAY_DUE = entry("b", "Report on the archive", lead=("Archive",), cooperating=("Registry",), due=TODAY)
SUNDAY = entry("c", "Draft the rules", lead=("Registry",), due=date(2025, 5, 18), series="monthly")
LATER = entry("d", "Draft the budget", lead=("Archive", "Registry"), due=date(2025, 5, 19))
NO_DATE = entry("e", "Keep watch", meeting="other")
DONE = entry("f", "Sweep", due=date(2025, 5, 1), life=ItemLife("f", "done", date(2025, 5, 6), proof="Letter 12"))
CANCELLED = entry("g", "Paint", due=date(2025, 5, 1), life=ItemLife("g", "cancelled", date(2025, 5, 6)))
ALL = (OVERDUE, TODAY_DUE, SUNDAY, LATER, NO_DATE, DONE, CANCELLED)


def ids(found: list[RegisterItem]) -> str:
    return "".join(e.item.id for e in found)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (RegisterFilter(), "abcdefg"),
        (RegisterFilter(words="cai cach"), "a"),
        (RegisterFilter(words="DRAFT budget"), "d"),
        (RegisterFilter(words='"draft the"'), "cd"),
        (RegisterFilter(words="letter 12"), "f"),
        (RegisterFilter(words="archive report"), "b"),
        (RegisterFilter(unit="bo tai chinh"), "a"),
        (RegisterFilter(unit="registry"), "bcd"),
        (RegisterFilter(series="MONTHLY"), "abcdefg"),
        (RegisterFilter(authority="vi du"), "a"),
        (RegisterFilter(meeting="other"), "e"),
        (RegisterFilter(status="open"), "abcde"),
        (RegisterFilter(status="overdue"), "a"),
        (RegisterFilter(status="done"), "f"),
        (RegisterFilter(buckets=frozenset({"this_week", "no_date"})), "bce"),
        (RegisterFilter(due_from=TODAY, due_to=date(2025, 5, 18)), "bc"),
        (RegisterFilter(given_to=date(2025, 5, 4)), ""),
        (RegisterFilter(words="draft", unit="archive"), "d"),
    ],
)
def test_every_part_of_a_filter_must_hold(wanted: RegisterFilter, found: str) -> None:
    assert ids(FoldedRegister(ALL).chosen(wanted, TODAY)) == found


def test_a_series_is_found_by_the_id_of_its_first_meeting_too() -> None:
    first = "01970000-0000-7000-8000-000000000001"
    opening = entry("x", meeting=first)
    following = entry("y", meeting="second", series=first)
    register = FoldedRegister((*ALL, opening, following))
    assert ids(register.chosen(RegisterFilter(series=first), TODAY)) == "xy"


def test_a_changed_item_is_folded_again() -> None:
    register = FoldedRegister(ALL)
    handed = replace(SUNDAY, life=ItemLife("c", handed_to=("Budget Office",)))
    register.take((handed, *ALL[3:]))
    assert ids(register.chosen(RegisterFilter(unit="budget office"), TODAY)) == "c"
    assert register.entries[0] is handed


def test_urgency_ends_with_the_week_and_begins_the_day_after() -> None:
    assert [bucket_of(e, TODAY) for e in ALL] == [
        "overdue",
        "this_week",
        "this_week",
        "later",
        "no_date",
        "closed",
        "closed",
    ]


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("none", {"": "abcdefg"}),
        ("unit", {"Archive": "bd", "Bộ Tài chính": "a", "Registry": "cd", "": "efg"}),
        ("due_month", {"2025-05": "abcdfg", "": "e"}),
        ("due_week", {"2025-W18": "fg", "2025-W20": "abc", "2025-W21": "d", "": "e"}),
        ("status", {"overdue": "a", "open": "bcde", "done": "f", "cancelled": "g"}),
        ("bucket", {"overdue": "a", "this_week": "bc", "later": "d", "no_date": "e", "closed": "fg"}),
        ("authority", {"Phạm Thị Ví Dụ": "a", "": "bcdefg"}),
        ("series", {"meeting": "abdfg", "monthly": "c", "other": "e"}),
    ],
)
def test_items_stand_in_groups_in_a_sensible_order(by: Grouping, groups: dict[str, str]) -> None:
    found = grouped(ALL, by, TODAY)
    assert {g.key: ids(list(g.entries)) for g in found} == groups
    assert [g.key for g in found] == list(groups)


def test_what_has_no_date_or_unit_stays_last_also_backwards() -> None:
    assert ids(ordered(ALL, "due", TODAY)) == "fgabcde"
    assert ids(ordered(ALL, "due", TODAY, backwards=True))[-1] == "e"
    assert ids(ordered(ALL, "unit", TODAY))[:4] == "bdac"
    assert ids(ordered(ALL, "unit", TODAY, backwards=True))[-1] == "e"
    assert ids(ordered(ALL, "status", TODAY)) == "abcdefg"


@given(st.sampled_from(["unit", "due_week", "series", "status", "bucket"]), st.permutations(ALL))
def test_grouping_loses_no_item(by: Grouping, entries: list[RegisterItem]) -> None:
    found = grouped(entries, by, TODAY)
    assert {e.item.id for g in found for e in g.entries} == set("abcdefg")
    assert set(BUCKETS) >= {g.key for g in found} or by != "bucket"
