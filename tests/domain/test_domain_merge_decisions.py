"""What is decided after merging stands, is one undo, and is not asked again; an item merged is counted once."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from test_domain_merging import Desk, texts, two_desks

from minutes_tui.domain.acts import remove_entry
from minutes_tui.domain.changes import Change, ChangeBuilder, apply
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.merge_decisions import (
    NothingToDecide,
    drop_double,
    keep_double,
    take_kept,
    take_other,
    value_of,
)
from minutes_tui.domain.merging import Merged, merge
from minutes_tui.domain.register import MeetingSummary, RegisterItem, counted_once

LATER = datetime(2025, 5, 17, tzinfo=UTC)
DAY = date(2025, 5, 16)


def in_conflict() -> tuple[Desk, Desk, Merged]:
    one, two = two_desks()
    one.put("head", replace(one.meeting.head, place="Hall 1"))
    two.minute += 5
    two.put("head", replace(two.meeting.head, place="Hall 2"))
    return one, two, merge("m", [one.changes, two.changes])


def decided(merged: Merged, act: object, what: object) -> Change:
    builder = ChangeBuilder(merged.meeting, lambda: "decision", LATER)
    act(builder, what)  # type: ignore[operator]
    return builder.change("decide")


def test_the_other_value_stands_and_is_not_asked_about_again() -> None:
    one, two, merged = in_conflict()
    (conflict,) = merged.conflicts
    assert value_of(conflict, merged.meeting) == "Hall 2"
    change = decided(merged, take_other, conflict)
    assert value_of(conflict, apply(merged.meeting, change)) == "Hall 1"
    again = merge("m", [[*merged.changes, change], one.changes, two.changes])
    assert (again.meeting.head.place, again.conflicts) == ("Hall 1", ())
    assert apply(apply(merged.meeting, change), change.inverse("undone", LATER)) == merged.meeting


def test_the_kept_value_can_be_taken_back() -> None:
    _, _, merged = in_conflict()
    (conflict,) = merged.conflicts
    after = apply(merged.meeting, decided(merged, take_other, conflict))
    builder = ChangeBuilder(after, lambda: "back", LATER)
    take_kept(builder, conflict)
    assert apply(after, builder.change("decide")) == merged.meeting


def test_another_change_of_the_same_field_decides_nothing() -> None:
    one, two, _ = in_conflict()
    two.put("head", replace(two.meeting.head, place="Hall 3"))
    assert [c.other for c in merge("m", [one.changes, two.changes]).conflicts] == ["Hall 1"]


def test_what_one_record_had_taken_out_goes() -> None:
    one, two = two_desks()
    entry = one.meeting.entries.ordered[0]
    two.put("entries", replace(entry, text="Welcome to all."))
    one.minute += 5
    builder = one.builder()
    remove_entry(builder, entry)
    one.keep(builder)
    merged = merge("m", [one.changes, two.changes])
    change = decided(merged, take_other, merged.conflicts[0])
    assert texts(apply(merged.meeting, change)) == []
    with pytest.raises(NothingToDecide):
        take_other(ChangeBuilder(apply(merged.meeting, change), lambda: "x", LATER), merged.conflicts[0])


def taken_twice() -> tuple[Desk, Desk, Merged]:
    one, two = two_desks()
    one.enter("Report by June.", "p2", "directive")
    two.enter("report by June.", "p2", "directive")
    return one, two, merge("m", [one.changes, two.changes])


def test_the_second_of_a_double_is_marked() -> None:
    _, _, merged = taken_twice()
    (double,) = merged.doubles
    assert {e.id: e.double_of for e in merged.meeting.entries if e.double_of} == {double.second: double.first}


def test_a_double_that_is_dropped_goes_with_what_it_makes_anybody_owe() -> None:
    one, two, merged = taken_twice()
    change = decided(merged, drop_double, merged.doubles[0])
    after = apply(merged.meeting, change)
    assert (len(merged.meeting.items), len(after.items), len(after.entries)) == (2, 1, 2)
    again = merge("m", [[*merged.changes, change], one.changes, two.changes])
    assert (again.meeting, again.doubles) == (after, ())


def test_two_sayings_that_are_kept_lose_the_mark_for_good() -> None:
    one, two, merged = taken_twice()
    marking = Change("marks", LATER, "import", ())
    change = decided(merged, keep_double, merged.doubles[0])
    again = merge("m", [[*merged.changes, marking, change], one.changes, two.changes])
    assert again.doubles == ()
    assert [e.double_of for e in again.meeting.entries] == [None, None, None]


def item(identifier: str, meeting: str) -> RegisterItem:
    return RegisterItem(
        ActionItem(identifier, "e1", "Report", "Report.", LATER), ItemLife(identifier), meeting, "Review", DAY
    )


def test_an_item_that_was_merged_is_counted_in_the_fullest_record() -> None:
    lines = [
        MeetingSummary("here", "Review", DAY, "en", entries=5, open_items=2),
        MeetingSummary("other", "Review", DAY, "en", entries=2, open_items=1),
        MeetingSummary("alone", "Plans", DAY, "en", entries=1, open_items=1),
    ]
    items = [item("i1", "here"), item("i2", "here"), item("i2", "other"), item("i3", "alone")]
    told, counted = counted_once(lines, items)
    assert [(i.item.id, i.meeting) for i in counted] == [("i1", "here"), ("i2", "here"), ("i3", "alone")]
    assert [(m.id, m.open_items, m.merged_into) for m in told] == [
        ("here", 2, ""),
        ("other", 0, "here"),
        ("alone", 1, ""),
    ]


def test_a_register_without_doubles_stays_as_it_is() -> None:
    lines = [MeetingSummary("here", "Review", DAY, "en", entries=5, open_items=1)]
    assert counted_once(lines, [item("i1", "here")]) == (tuple(lines), (item("i1", "here"),))
