"""Places in an order: there is always room, and a set of records stays in order."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.ranks import FIRST_RANK, rank_after, rank_between
from minutes_tui.domain.records import Records


@dataclass(frozen=True, slots=True)
class Ranked:
    id: str
    rank: str


@given(st.lists(st.floats(min_value=0, max_value=1), max_size=120))
def test_there_is_room_between_any_two(places: list[float]) -> None:
    ranks = [FIRST_RANK]
    for place in places:
        index = round(place * len(ranks))
        low = ranks[index - 1] if index else None
        high = ranks[index] if index < len(ranks) else None
        ranks.insert(index, rank_between(low, high))
    assert ranks == sorted(set(ranks))


def test_adding_at_the_end_keeps_ranks_short() -> None:
    rank = FIRST_RANK
    for _ in range(20_000):
        following = rank_after(rank)
        assert following > rank
        rank = following
    assert len(rank) == len(FIRST_RANK)


def test_no_rank_between_a_rank_and_itself() -> None:
    with pytest.raises(ValueError, match="no rank between"):
        rank_between(FIRST_RANK, FIRST_RANK)


@given(
    st.lists(
        st.tuples(st.integers(0, 15), st.one_of(st.none(), st.text("01AZaz", min_size=1, max_size=3))), max_size=60
    )
)
def test_records_agree_with_a_sorted_dict(steps: list[tuple[int, str | None]]) -> None:
    records: Records[Ranked] = Records()
    model: dict[str, Ranked] = {}
    for number, rank in steps:
        identifier = f"id{number}"
        record = None if rank is None else Ranked(identifier, rank + identifier)
        records = records.replaced(identifier, record)
        if record is None:
            model.pop(identifier, None)
        else:
            model[identifier] = record
        expected = sorted(model.values(), key=lambda r: r.rank)
        assert list(records) == expected
        assert [records.place(r.id) for r in expected] == list(range(len(expected)))
        assert records == Records(expected)


def test_the_old_set_stays_as_it_was() -> None:
    old = Records([Ranked("a", "1")])
    old.replaced("b", Ranked("b", "2"))
    assert [r.id for r in old] == ["a"]


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from("123")), max_size=30))
def test_records_of_one_rank_stand_in_the_order_in_which_they_came(steps: list[tuple[int, str]]) -> None:
    records: Records[Ranked] = Records()
    model: dict[str, Ranked] = {}
    for number, rank in steps:
        record = Ranked(f"id{number}", rank)
        records = records.replaced(record.id, record)
        model[record.id] = record
        assert list(records) == sorted(model.values(), key=lambda r: r.rank)
