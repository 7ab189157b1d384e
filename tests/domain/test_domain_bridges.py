"""Who sits at which bridge."""

from dataclasses import replace
from datetime import date

from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.records import Records

MEETING = Meeting(
    "m1",
    Head(language="en", date=date(2025, 5, 16), zone="UTC", title="Review"),
    Floor(),
    Records((Bridge("b1", "Hà Nội"), Bridge("b2", "Huế", main=True))),
    Records((Person("p1", "Ada", bridge="b1"), Person("p2", "Ben", bridge="b2"), Person("p3", "Cleo"))),
)


def places(meeting: Meeting) -> list[tuple[str | None, list[str]]]:
    return [(at.id if at else None, [p.id for p in there]) for at, there in meeting.people_by_bridge]


def test_the_main_bridge_comes_first_and_has_those_who_sit_at_none() -> None:
    assert places(MEETING) == [("b2", ["p2", "p3"]), ("b1", ["p1"])]


def test_the_first_bridge_leads_where_none_is_called_main() -> None:
    bridges = Records(replace(bridge, main=False) for bridge in MEETING.bridges)
    assert places(replace(MEETING, bridges=bridges)) == [("b1", ["p1", "p3"]), ("b2", ["p2"])]


def test_without_bridges_all_are_together() -> None:
    assert places(replace(MEETING, bridges=Records())) == [(None, ["p1", "p2", "p3"])]
