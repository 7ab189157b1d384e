"""Ids: given once, in the order of time, short when typed."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.ids import UnknownId, find_id, id_maker, short_id, uuid7

START = datetime(2025, 5, 16, 8, 0, tzinfo=UTC)


@given(
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2200, 1, 1)),
    st.binary(min_size=10, max_size=10),
)
def test_an_id_is_a_uuid_of_version_7_with_its_time(moment: datetime, entropy: bytes) -> None:
    moment = moment.replace(tzinfo=UTC)
    made = uuid.UUID(uuid7(moment, entropy))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == int(moment.timestamp() * 1000)


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=50))
def test_ids_rise_also_when_the_clock_goes_back(steps: list[int]) -> None:
    clock = [START]

    def now() -> datetime:
        return clock[0]

    new_id = id_maker(now, lambda n: b"\xff" * n)
    made = []
    for step in steps:
        clock[0] += timedelta(seconds=step)
        made.append(new_id())
    assert made == sorted(set(made))


def test_a_typed_part_finds_the_one_id() -> None:
    ids = ["0197-aaaa-1111", "0197-bbbb-2222"]
    assert find_id("0197-a", ids) == ids[0]
    assert find_id("2222", ids) == ids[1]
    assert find_id(short_id(ids[0]), ids) == ids[0]


@pytest.mark.parametrize("typed", ["0197", "zzz", ""])
def test_a_part_of_none_or_several_is_refused(typed: str) -> None:
    with pytest.raises(UnknownId):
        find_id(typed, ["0197-aaaa-1111", "0197-bbbb-2222"])
