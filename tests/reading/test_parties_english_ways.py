"""English: each way to say who owes holds for each unit, whatever its name is made of."""

from datetime import date
from itertools import product

import pytest

from minutes_tui.reading.deadlines.reader import read_deadlines
from minutes_tui.reading.meaning import read_meaning

MEETING = date(2025, 5, 16)
UNITS = (
    "Ministry of Finance",
    "Harbour Office",
    "Teachers' Pension Fund",
    "Department of Planning and Investment",
    "Agency for Digital Services",
    "Law Commission",
    "State Bank of Norland",
)
OWING = (
    "The {unit} shall publish the map by 6 June.",
    "It was ordered that the {unit} publish the map by 6 June.",
    "Resolved, that the {unit} publish the map by 6 June.",
    "Nor is the {unit} to publish the map before 6 June.",
    "The map, for which the {unit} is answerable, shall be out by 6 June.",
    "That leaves the {unit}, which must publish the map by 6 June.",
    "To the {unit}: publish the map by 6 June.",
    "My instruction to the {unit} is simple: publish the map by 6 June.",
    "The following shall report by 6 June: {unit}.",
    "Map by 6 June ({unit}).",
    "Map: {unit}, 6 June.",
    "{unit} (lead): map by 6 June.",
    "The {unit} has two weeks in which to publish the map.",
    "The {unit} had better publish the map by 6 June.",
    "I would be obliged if the {unit} published the map by 6 June.",
    "It would help if the {unit} published the map by 6 June.",
    "Can we have the map from the {unit} by 6 June, please?",
    "The {unit} has not replied. It shall publish the map by 6 June.",
    "The {unit} has produced nothing and must publish the map by 6 June.",
    "The map shall be drawn before the summer by the {unit}.",
    "The duty to publish the map by 6 June rests squarely with the {unit}.",
    "The deadline for the {unit} is 6 June.",
    "The {unit}, promised help and given none, is to publish the map by 6 June.",
)
NAMED = (
    "The law provides that the {unit} must publish maps every year.",
    "In 2023 the {unit} was asked to publish a map.",
    "Last autumn the {unit} was told to publish a map.",
    "I gather that the {unit} must first agree.",
    "Let the {unit} have the map by 6 June.",
    "Make sure the {unit} gets the map by 6 June.",
    "The map shall be drawn by us, not by the {unit}, by 6 June.",
)


@pytest.mark.parametrize("way", OWING)
def test_who_is_told_owes(way: str) -> None:
    read = {unit: read_meaning(way.format(unit=unit), "en", MEETING).lead for unit in UNITS}
    assert read == {unit: (unit,) for unit in UNITS}


@pytest.mark.parametrize("way", NAMED)
def test_who_is_only_named_owes_nothing(way: str) -> None:
    read = {unit: read_meaning(way.format(unit=unit), "en", MEETING).lead for unit in UNITS}
    assert read == dict.fromkeys(UNITS, ())


@pytest.mark.parametrize("day", ["Monday", "Thursday", "3 June", "14 October 2025"])
def test_a_day_that_is_only_told_of_is_not_owed(day: str) -> None:
    told = (
        "The {unit} is to keep the promise that it gave on {day}.",
        "The {unit} said on {day} that the road would be closed.",
        "The order, which enters into force on {day}, binds the {unit}.",
        "Contrary to what the {unit} told the press on {day}, the road stays open.",
        "The figures sent by the {unit} on {day} are wrong.",
    )
    for unit, text in product(UNITS, told):
        assert read_deadlines(text.format(unit=unit, day=day), "en", MEETING) == ()
    for unit in UNITS:
        owed = read_deadlines(f"The {unit} shall have the order signed on {day}.", "en", MEETING)
        assert [deadline.kind for deadline in owed] == ["due"]
