"""Steps in the life of an item: what is refused, and what its history tells afterwards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from minutes_tui.domain import lives
from minutes_tui.domain.balance import balance
from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.counting import by_lead, count_by
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.lateness import due_dates, lateness, milestones_of
from minutes_tui.domain.lives import RefusedStep
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.records import Records
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.standing import lead_on

GIVEN = date(2025, 5, 16)
ITEM = ActionItem(
    "i",
    "e",
    "report",
    "report",
    datetime(2025, 5, 16, 8, tzinfo=UTC),
    ("Archive",),
    ("Registry",),
    "Ada Example",
    due=date(2025, 5, 30),
)


def builder(today: date, life: ItemLife | None = None, item: ActionItem = ITEM) -> ChangeBuilder:
    meeting = Meeting(
        "m", Head(date=GIVEN, zone="UTC"), items=Records([item]), lives=Records([life] if life else [])
    )
    return ChangeBuilder(meeting, lambda: "change", datetime(today.year, today.month, today.day, 9, tzinfo=UTC))


def day(number: int, month: int = 6) -> date:
    return date(2025, month, number)


Step = Callable[[ChangeBuilder], ItemLife]


@pytest.mark.parametrize(
    ("today", "step", "sentence"),
    [
        (
            day(2),
            lambda b: lives.mark_done(b, ITEM, day(15, 5)),
            "It cannot be done on 2025-05-15: it was given on 2025-05-16",
        ),
        (day(2), lambda b: lives.mark_done(b, ITEM, day(9)), "2025-06-09 is still to come"),
        (day(2), lambda b: lives.mark_cancelled(b, ITEM, day(1, 5), "", ""), "2025-05-01 is before 2025-05-16"),
        (day(2), lambda b: lives.extend(b, ITEM, day(1), day(2)), "The new date 2025-06-01 has passed"),
        (day(2), lambda b: lives.extend(b, ITEM, day(30, 5), day(20, 5)), "It is due on 2025-05-30 already"),
        # A clock that went back: the machine says April, the meeting was in May.
        (day(2, 4), lambda b: lives.mark_done(b, ITEM, day(2, 4)), "It cannot be done on 2025-04-02"),
        (
            day(2, 4),
            lambda b: lives.extend(b, ITEM, day(30), day(2, 4)),
            "look whether the clock of this machine is right",
        ),
        (day(2), lambda b: lives.open_again(b, ITEM), "This action item is open"),
        (day(2), lambda b: lives.hand_over(b, ITEM, ()), "Name the unit that takes it over"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_clear_sentence(today: date, step: Step, sentence: str) -> None:
    taking = builder(today)
    with pytest.raises(RefusedStep, match=sentence):
        step(taking)
    assert not taking


def test_extensions_come_in_the_order_in_which_they_were_allowed() -> None:
    taking = builder(day(10))
    lives.extend(taking, ITEM, day(20), day(10), "Ada Example", "Letter 5")
    with pytest.raises(RefusedStep, match="The last new date was allowed on 2025-06-10, after 2025-06-09"):
        lives.extend(builder(day(9), taking.meeting.lives["i"]), ITEM, day(30), day(9))


def test_every_date_is_kept_and_lateness_shown_against_the_first_and_the_last() -> None:
    taking = builder(day(10))
    lives.extend(taking, ITEM, day(10), day(28, 5), "Ada Example", "Letter 5")
    life = lives.extend(taking, ITEM, day(20), day(10), "Ben Sample", "Letter 9")
    entry = RegisterItem(ITEM, life, "m", "t", GIVEN)
    assert [(d.due, d.since, d.allowed_by, d.document) for d in due_dates(entry)] == [
        (day(30, 5), GIVEN, "Ada Example", ""),
        (day(10), day(28, 5), "Ada Example", "Letter 5"),
        (day(20), day(10), "Ben Sample", "Letter 9"),
    ]
    late = lateness(entry, day(22))
    assert late is not None and (late.against_first, late.against_current) == (23, 2)
    done = RegisterItem(ITEM, replace(life, status="done", closed_on=day(18)), "m", "t", GIVEN)
    in_time = lateness(done, day(30))
    assert in_time is not None and (in_time.against_first, in_time.against_current) == (19, 0)
    assert lateness(RegisterItem(replace(ITEM, due=None), ItemLife("i"), "m", "t", GIVEN), day(1)) is None


def test_an_item_owed_again_was_closed_in_the_report_of_then() -> None:
    taking = builder(day(20))
    lives.mark_done(taking, ITEM, day(28, 5), "letter 3")
    life = lives.open_again(taking, ITEM, day(20))
    entry = RegisterItem(ITEM, life, "m", "t", GIVEN)
    assert count_by([entry], day(1), by_lead)[0].done_on_time == 1
    assert count_by([entry], day(20), by_lead)[0].open_overdue == 1
    june = balance([entry], day(1), day(30))
    assert (june.opening, june.new, june.done, june.reopened, june.closing) == (0, 0, 0, 1, 1)
    with pytest.raises(RefusedStep, match="It is owed again since 2025-06-20; it cannot be closed on 2025-06-18"):
        lives.mark_done(taking, ITEM, day(18))
    assert life.reopenings[0].proof == "letter 3"


def test_what_was_entered_late_is_named_where_the_opening_is_not_the_last_closing() -> None:
    taking = builder(day(5))
    done_late = RegisterItem(ITEM, lives.mark_done(taking, ITEM, day(28, 5)), "m", "t", GIVEN)
    given_late = RegisterItem(replace(ITEM, id="j"), ItemLife("j"), "m", "t", GIVEN, recorded_on=day(3))
    plain = RegisterItem(replace(ITEM, id="k"), ItemLife("k"), "m", "t", GIVEN, recorded_on=GIVEN)
    june = balance([done_late, given_late, plain], day(1), day(30))
    assert (june.reported, june.opening, june.closing) == (2, 2, 2)
    assert [(why, e.item.id) for why, e in june.late] == [("done", "i"), ("given", "j")]
    assert june.holds


def test_a_renamed_unit_takes_its_items_along_closed_ones_too_and_the_trace_tells() -> None:
    for life in (None, ItemLife("i", "done", day(28, 5))):
        taking = builder(day(5), life)
        renamed = lives.rename_unit(taking, ITEM, "Archive", ("State Archive",), day(1), "Decision 7")
        assert (renamed.handed_to, renamed.handovers[0].cooperating) == (("State Archive",), ("Registry",))
        assert (renamed.handovers[0].renamed, renamed.handovers[0].document) == ("Archive", "Decision 7")
        assert lead_on(ITEM, renamed, GIVEN) == ("State Archive",)
        assert lives.rename_unit(taking, ITEM, "Archive", ("State Archive",), day(1)) == renamed


def test_units_that_are_merged_become_one_and_one_that_is_split_becomes_several() -> None:
    both = replace(ITEM, lead=("Archive", "Registry"), cooperating=("Press",))
    taking = builder(day(5), item=both)
    lives.rename_unit(taking, both, "Archive", ("Records Service",), day(1))
    merged = lives.rename_unit(taking, both, "Registry", ("Records Service",), day(1))
    assert merged.handed_to == ("Records Service",)
    split = lives.rename_unit(taking, both, "Press", ("Press East", "Press West"), day(1))
    assert split.handovers[-1].cooperating == ("Press East", "Press West")


def test_a_renaming_does_not_hide_who_had_it_before() -> None:
    taking = builder(day(20))
    lives.hand_over(taking, ITEM, ("Registry",), day(10))
    life = lives.rename_unit(taking, ITEM, "Archive", ("State Archive",), day(15))
    assert [lead_on(ITEM, life, d) for d in (day(9), day(10), day(20))] == [
        ("State Archive",),
        ("Registry",),
        ("Registry",),
    ]


def test_the_milestones_of_a_directive_stand_in_their_order() -> None:
    parts = [RegisterItem(replace(ITEM, id=str(n), milestone=n), ItemLife(str(n)), "m", "t", GIVEN) for n in (2, 1)]
    other = RegisterItem(replace(ITEM, id="x", entry="other"), ItemLife("x"), "m", "t", GIVEN)
    assert [e.item.id for e in milestones_of(parts[0], (*parts, other))] == ["1", "2"]


def test_what_is_entered_a_day_later_bears_the_day_of_entering() -> None:
    taking = builder(day(2))
    assert lives.mark_done(taking, ITEM, day(1)).noted_on == day(2)
    assert lives.open_again(taking, ITEM, day(1)).reopenings[0].entered_on == day(2)
    assert lives.mark_done(taking, ITEM, day(2)).noted_on is None
