"""The register in words: what an opened item tells, what a typed filter means, how rows fit a terminal."""

from dataclasses import replace
from datetime import date

import pytest
from ui_register import TASKS, meeting_owing

from minutes_tui.domain.items import Extension, Handover, ItemLife, ProgressNote, Reopening
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_filter import RegisterFilter
from minutes_tui.domain.register_groups import Group, Grouping
from minutes_tui.domain.register_items import items_of_meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.reading.typed_filter import read_filter
from minutes_tui.ui.record_layout import cells
from minutes_tui.ui.register_item_text import history_of, item_page
from minutes_tui.ui.register_rows import ListContext, group_rows, item_height, item_rows

TODAY = date(2024, 11, 6)
WORDS = ScreenWords("en")


def entry_with(place: int = 0, **life: object) -> RegisterItem:
    entry = items_of_meeting(meeting_owing(TASKS, date(2024, 10, 3)))[place]
    return replace(entry, life=replace(ItemLife(entry.item.id), **life))  # type: ignore[arg-type]


def context(entry: RegisterItem) -> ListContext:
    key = entry.item.id
    return ListContext(TODAY, WORDS, "none", {}, {key: "overdue"}, {key: item_height(entry)})


def page(entry: RegisterItem) -> str:
    rows = item_page(entry, [entry], context(entry), 80)
    return "\n".join("".join(text for text, _style in row) for row in rows)


def test_lateness_is_told_against_the_first_date_and_the_one_that_holds() -> None:
    extended = (Extension(date(2024, 10, 30), date(2024, 10, 20), "Minister", "No. 5"),)
    told = page(entry_with(extensions=extended, status="done", closed_on=date(2024, 11, 2), proof="letter"))
    assert "due Wed 30 Oct 2024 · done · 3 days late" in told
    assert "at first Fri 25 Oct 2024 · 8 days late" in told


def test_the_history_is_in_the_order_of_its_days() -> None:
    entry = entry_with(
        status="cancelled",
        closed_on=date(2024, 11, 5),
        closed_by="Minister",
        reason="merged",
        notes=(ProgressNote(date(2024, 10, 9), "begun"),),
        handovers=(Handover(date(2024, 10, 12), ("Archives",), document="No. 7"),),
        reopenings=(Reopening(date(2024, 11, 1), "done", date(2024, 10, 28), "letter"),),
    )
    assert [said for _day, said in history_of(entry, WORDS)] == [
        "given · due Fri 25 Oct 2024",
        "“begun”",
        "handed over to Archives · No. 7",
        "done · letter",
        "owed again",
        "cancelled · merged · Minister",
    ]


def test_a_renamed_unit_is_named_as_such() -> None:
    entry = entry_with(handovers=(Handover(date(2024, 10, 12), ("Bureau",), renamed="Office", into=("Bureau",)),))
    assert "Office is now Bureau" in page(entry)


def test_a_recurring_duty_tells_its_next_date() -> None:
    entry = entry_with()
    monthly = replace(entry, item=replace(entry.item, rule="FREQ=MONTHLY"))
    assert "↻ then Mon 25 Nov 2024" in page(monthly)


@pytest.mark.parametrize("width", [40, 60, 79, 80, 100, 200])
@pytest.mark.parametrize("place", range(4))
def test_no_row_is_wider_than_the_terminal(width: int, place: int) -> None:
    entry = entry_with(place)
    for row in item_rows(entry, True, context(entry), width):
        assert cells("".join(text for text, _style in row).rstrip()) <= width


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", RegisterFilter()),
        ("rà soát", RegisterFilter("rà soát")),
        ("qua han phap che", RegisterFilter("phap che", buckets=frozenset({"overdue"}))),
        ("Überfällig offen", RegisterFilter(status="open", buckets=frozenset({"overdue"}))),
        ("this week no date", RegisterFilter(buckets=frozenset({"this_week", "no_date"}))),
        ("просрочено архив", RegisterFilter("архив", buckets=frozenset({"overdue"}))),
        ("منجز", RegisterFilter(status="done")),
        ("“done” report", RegisterFilter('"done" report')),
        ("week this", RegisterFilter("week this")),
    ],
)
def test_a_typed_filter_knows_the_words_of_five_languages(typed: str, meant: RegisterFilter) -> None:
    assert read_filter(typed) == meant


@pytest.mark.parametrize(("grouping", "told"), [("bucket", False), ("status", False), ("unit", True)])
def test_a_heading_counts_the_overdue_only_where_it_does_not_name_them(grouping: Grouping, told: bool) -> None:
    entry = entry_with()
    looked = replace(context(entry), grouping=grouping)
    [_blank, heading] = group_rows(Group("overdue" if grouping != "unit" else "Office", (entry,)), looked, 80)
    assert ("· 1 overdue" in "".join(text for text, _style in heading)) is told
