"""Meetings that follow each other: what the next takes over, and what it finds open."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

from register_samples import entry

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.items import ItemLife
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.register import MeetingSummary
from minutes_tui.domain.series import matters_arising, meetings_of_series, next_meeting
from minutes_tui.domain.units import Unit

NINE = datetime(2025, 5, 5, 9, tzinfo=UTC)


def new_ids() -> Callable[[], str]:
    numbers: Iterator[int] = iter(range(1, 1000))
    return lambda: f"new-{next(numbers)}"


LAST = Meeting(
    "first",
    Head(
        title="Monthly review",
        language="vi",
        date=date(2025, 5, 5),
        place="Hall 2",
        body="Example Ministry",
        number="5",
        zone="Asia/Ho_Chi_Minh",
        started_at=NINE,
        state="closed",
        urgency="khan",
    ),
    Floor(speaker="p2", agenda="a1", presiding="p2"),
    bridges=Records([Bridge("b", "Main hall", main=True, link="joined")]),
    people=Records(
        [
            Person(
                "p1",
                "Ada Example",
                role="chair",
                key="a",
                presence="left",
                arrived_at=NINE,
                left_at=NINE,
                bridge="b",
            ),
            Person("p2", "Ben Sample", role="co_chair", presence="excused", represented_by="Cy Other"),
            Person("p3", "Only Typed", on_roster=False),
        ]
    ),
    units=Records([Unit("u", "Archive")]),
    agenda=Records(
        [AgendaItem("a1", "V", "Progress", started_at=NINE), AgendaItem("a2", "W", "Reached", planned=False)]
    ),
)


def test_the_next_meeting_has_the_people_units_bridges_and_agenda_frame_of_the_last() -> None:
    after = next_meeting(LAST, date(2025, 6, 2), new_ids())
    assert after.id == "new-1"
    assert after.head == Head(
        title="Monthly review",
        language="vi",
        date=date(2025, 6, 2),
        place="Hall 2",
        body="Example Ministry",
        zone="Asia/Ho_Chi_Minh",
        series="first",
    )
    assert [(p.name, p.role, p.key, p.presence, p.arrived_at, p.represented_by) for p in after.people] == [
        ("Ada Example", "chair", "a", "expected", None, ""),
        ("Ben Sample", "co_chair", "", "expected", None, ""),
    ]
    assert [b.link for b in after.bridges] == ["expected"]
    assert [u.name for u in after.units] == ["Archive"]
    assert [(p.title, p.started_at) for p in after.agenda] == [("Progress", None)]
    assert after.floor == Floor(presiding="p1")
    assert not after.entries and not after.items and not after.lives


def test_a_third_meeting_belongs_to_the_series_of_the_first() -> None:
    second = next_meeting(LAST, date(2025, 6, 2), new_ids())
    assert next_meeting(second, date(2025, 7, 7), new_ids()).head.series == "first"


def test_matters_arising_are_the_open_items_of_the_series_the_most_urgent_first() -> None:
    entries = [
        entry("late", due=date(2025, 5, 30), meeting="first"),
        entry("later", due=date(2025, 6, 30), meeting="second", series="first", given_on=date(2025, 5, 20)),
        entry("today", due=date(2025, 6, 2), meeting="first"),
        entry("undated", meeting="first"),
        entry("done", meeting="first", life=ItemLife("done", "done", date(2025, 5, 6))),
        entry("own", meeting="third", series="first", given_on=date(2025, 6, 2)),
        entry("future", meeting="fourth", series="first", given_on=date(2025, 7, 2)),
        entry("elsewhere", meeting="elsewhere"),
    ]
    matters = matters_arising(entries, "first", date(2025, 6, 2), "third")
    assert [e.item.id for e in matters.all] == ["late", "today", "later", "undated"]
    assert ([e.item.id for e in matters.overdue], len(matters.without_date)) == (["late"], 1)


def test_the_meetings_of_a_series_stand_by_date() -> None:
    lines = [
        MeetingSummary("third", "c", date(2025, 7, 1), "vi", series="first"),
        MeetingSummary("first", "a", date(2025, 5, 1), "vi"),
        MeetingSummary("other", "b", date(2025, 6, 1), "vi"),
    ]
    assert [m.id for m in meetings_of_series("first", lines)] == ["first", "third"]
