"""The count: four cells that add up, on any day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.counting import Count, count
from minutes_tui.domain.items import ActionItem, Extension, ItemLife
from minutes_tui.domain.register import RegisterItem

FIRST = date(2025, 1, 1)
DAYS = st.integers(0, 120).map(lambda n: FIRST + timedelta(days=n))


@st.composite
def register_items(draw: st.DrawFn, number: int = 0) -> RegisterItem:
    given_on = draw(DAYS)
    item = ActionItem(
        f"item{draw(st.integers())}",
        "entry",
        "task",
        "words",
        datetime(2025, 1, 1, tzinfo=UTC),
        lead=tuple(draw(st.lists(st.sampled_from(["A", "B", "C"]), unique=True, max_size=2))),
        due=draw(st.one_of(st.none(), DAYS)),
    )
    life = ItemLife(item.id)
    for _ in range(draw(st.integers(0, 2))):
        allowed = given_on + timedelta(days=draw(st.integers(0, 30)))
        life = replace(life, extensions=(*life.extensions, Extension(draw(DAYS), allowed)))
    if draw(st.booleans()):
        closed = given_on + timedelta(days=draw(st.integers(0, 60)))
        life = replace(life, status=draw(st.sampled_from(["done", "cancelled"])), closed_on=closed)
    return RegisterItem(item, life, "meeting", "Monthly review", given_on)


@given(st.lists(register_items(), max_size=25), DAYS, DAYS)
def test_the_cells_and_the_balance_add_up(items: list[RegisterItem], day: date, since: date) -> None:
    since = min(since, day)
    tally = count(items, day, since)
    given = [i for i in items if i.given_on <= day]
    assert tally.whole.total == len(given)
    assert tally.opening + tally.new - tally.closed == tally.closing
    assert tally.new == sum(1 for i in given if i.given_on >= since)
    open_then = sum(1 for i in given if i.life.closed_on is None or i.life.closed_on > day)
    assert tally.closing == open_then
    before = count(items, since - timedelta(days=1))
    assert tally.opening == before.closing


@given(st.lists(register_items(), max_size=25), DAYS)
def test_a_unit_counts_its_own_items_only(items: list[RegisterItem], day: date) -> None:
    tally = count(items, day)
    for unit, cells in tally.by_unit.items():
        own = [i for i in items if i.given_on <= day and (unit in i.lead or (unit == "" and not i.lead))]
        assert cells.total == len(own)


def _one(life: ItemLife, day: date, due: date | None = date(2025, 2, 10)) -> Count:
    item = ActionItem("i", "e", "task", "words", datetime(2025, 2, 1, tzinfo=UTC), due=due)
    return count([RegisterItem(item, life, "m", "t", date(2025, 2, 1))], day).whole


def test_overdue_from_the_day_after_never_on_the_day() -> None:
    assert _one(ItemLife("i"), date(2025, 2, 10)).open_in_time == 1
    assert _one(ItemLife("i"), date(2025, 2, 11)).open_overdue == 1


def test_on_time_is_judged_by_the_current_date() -> None:
    extended = ItemLife("i", extensions=(Extension(date(2025, 2, 20), date(2025, 2, 9)),))
    done = replace(extended, status="done", closed_on=date(2025, 2, 15))
    assert _one(done, date(2025, 3, 1)).done_on_time == 1
    assert _one(extended, date(2025, 2, 15)).open_in_time == 1
    assert _one(replace(done, extensions=()), date(2025, 3, 1)).done_late == 1


def test_an_extension_does_not_count_before_it_was_allowed() -> None:
    late_grant = ItemLife("i", extensions=(Extension(date(2025, 3, 1), date(2025, 2, 20)),))
    assert _one(late_grant, date(2025, 2, 15)).open_overdue == 1
    assert _one(late_grant, date(2025, 2, 25)).open_in_time == 1


def test_items_without_a_date_and_cancelled_ones_have_columns_of_their_own() -> None:
    assert _one(ItemLife("i"), date(2025, 3, 1), due=None).without_date == 1
    cancelled = ItemLife("i", status="cancelled", closed_on=date(2025, 2, 5))
    assert _one(cancelled, date(2025, 3, 1)).cancelled == 1


def test_published_figures_add_up() -> None:
    to_august_2016 = Count(1310, 429, 1812, 175)
    assert to_august_2016.dated == 3726
    assert Count(14068, 1983, 5640, 223).dated == 21914
