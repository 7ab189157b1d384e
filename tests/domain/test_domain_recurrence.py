"""Recurring duties: the next date of a rule, and what becomes of the item when one time is done."""

from datetime import UTC, date, datetime

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.items import ActionItem, Extension, current_due
from minutes_tui.domain.lives import extend, mark_done
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.records import Records
from minutes_tui.domain.recurrence import next_date
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.standing import due_on

FRIDAY = date(2025, 5, 16)


@pytest.mark.parametrize(
    ("rule", "first", "after", "expected"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=10", date(2025, 6, 10), date(2025, 6, 10), date(2025, 7, 10)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2025, 1, 31), date(2025, 1, 31), date(2025, 2, 28)),
        ("FREQ=MONTHLY;BYMONTHDAY=31", date(2025, 1, 31), date(2025, 1, 31), date(2025, 2, 28)),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", date(2025, 6, 30), date(2025, 6, 30), date(2025, 9, 30)),
        ("FREQ=MONTHLY;BYMONTHDAY=15,30", date(2025, 5, 30), date(2025, 5, 30), date(2025, 6, 15)),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", date(2025, 5, 30), date(2025, 5, 30), date(2025, 6, 30)),
        ("FREQ=MONTHLY;BYDAY=1MO", date(2025, 6, 2), date(2025, 6, 2), date(2025, 7, 7)),
        ("FREQ=WEEKLY;BYDAY=FR", FRIDAY, FRIDAY, date(2025, 5, 23)),
        ("FREQ=WEEKLY;INTERVAL=2", FRIDAY, FRIDAY, date(2025, 5, 30)),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31", date(2026, 3, 31), date(2026, 3, 31), date(2027, 3, 31)),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20", date(2025, 6, 20), date(2025, 6, 20), date(2025, 9, 20)),
        ("FREQ=YEARLY", date(2024, 2, 29), date(2024, 2, 29), date(2025, 2, 28)),
        ("FREQ=DAILY", FRIDAY, FRIDAY, date(2025, 5, 17)),
        ("FREQ=MONTHLY;BYMONTHDAY=10;COUNT=2", date(2025, 6, 10), date(2025, 7, 10), None),
        ("FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20250715", date(2025, 6, 10), date(2025, 7, 10), None),
        ("every now and then", FRIDAY, FRIDAY, None),
        ("FREQ=WEEKLY;INTERVAL=0", FRIDAY, FRIDAY, None),
        ("FREQ=DAILY", date.max, date.max, None),
    ],
)
def test_the_next_date_of_a_rule(rule: str, first: date, after: date, expected: date | None) -> None:
    assert next_date(rule, first, after) == expected


RULES = st.one_of(
    st.builds("FREQ=DAILY;INTERVAL={}".format, st.integers(1, 40)),
    st.builds("FREQ=WEEKLY;INTERVAL={};BYDAY={}".format, st.integers(1, 5), st.sampled_from(["MO", "WE,FR", "SU"])),
    st.builds(
        "FREQ=MONTHLY;INTERVAL={};BYMONTHDAY={}".format,
        st.integers(1, 6),
        st.sampled_from(["1", "28", "-1", "5,20"]),
    ),
    st.builds("FREQ=MONTHLY;BYDAY={}".format, st.sampled_from(["1MO", "2TU", "-1FR"])),
    st.builds("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}".format, st.sampled_from(["1", "2,8"]), st.integers(1, 28)),
)


@given(RULES, st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 500))
def test_rules_agree_with_another_reader_of_rrule(rule: str, first: date, days: int) -> None:
    """Where no month is too short the dates are those of python-dateutil."""
    after = date.fromordinal(first.toordinal() + days)
    start = datetime(first.year, first.month, first.day)
    other = rrulestr(rule, dtstart=start).after(datetime(after.year, after.month, after.day))
    assert other is not None
    assert next_date(rule, first, after) == other.date()


ITEM = ActionItem(
    "i",
    "e",
    "report",
    "report",
    datetime(2025, 5, 16, tzinfo=UTC),
    ("Archive",),
    due=date(2025, 6, 10),
    rule="FREQ=MONTHLY;BYMONTHDAY=10;COUNT=3",
)


def at(day: date, meeting: Meeting) -> ChangeBuilder:
    return ChangeBuilder(meeting, lambda: "change", datetime(day.year, day.month, day.day, 9, tzinfo=UTC))


def test_a_duty_that_is_done_once_stays_open_with_its_next_date_until_its_rule_ends() -> None:
    meeting = Meeting("m", Head(date=FRIDAY), items=Records([ITEM]))
    builder = at(date(2025, 6, 9), meeting)
    extend(builder, ITEM, date(2025, 6, 20), date(2025, 6, 9), "Chair")
    life = mark_done(at(date(2025, 6, 18), builder.meeting), ITEM, date(2025, 6, 18), "letter 1")
    [time] = life.occurrences
    assert (life.status, current_due(ITEM, life)) == ("open", date(2025, 7, 10))
    assert (time.due, time.done_on, time.proof) == (date(2025, 6, 20), date(2025, 6, 18), "letter 1")
    assert time.extensions == (Extension(date(2025, 6, 20), date(2025, 6, 9), "Chair"),)
    assert [due_on(ITEM, life, date(2025, 6, day)) for day in (8, 9, 17, 18)] == [
        date(2025, 6, 10),
        date(2025, 6, 20),
        date(2025, 6, 20),
        date(2025, 7, 10),
    ]
    meeting = Meeting("m", Head(date=FRIDAY), items=Records([ITEM]), lives=Records([life]))
    builder = at(date(2025, 9, 1), meeting)
    assert current_due(ITEM, mark_done(builder, ITEM, date(2025, 7, 9))) == date(2025, 8, 10)
    last = mark_done(builder, ITEM, date(2025, 8, 12))
    assert (last.status, last.closed_on, current_due(ITEM, last)) == ("done", date(2025, 8, 12), date(2025, 8, 10))
    assert RegisterItem(ITEM, last, "m", "t", FRIDAY).status == "done"
