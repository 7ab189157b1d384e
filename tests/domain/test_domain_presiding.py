"""Who leads the meeting at this moment."""

from datetime import date

import pytest

from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Person, Role
from minutes_tui.domain.records import Records


@pytest.mark.parametrize(
    ("roles", "said", "leads"),
    [
        (("member", "co_chair", "chair"), "p1", "p1"),
        (("member", "co_chair", "chair"), None, "p2"),
        (("member", "co_chair", "member"), None, "p1"),
        (("member", "member", "member"), None, None),
    ],
)
def test_who_presides_was_said_or_is_the_chair(
    roles: tuple[Role, ...], said: str | None, leads: str | None
) -> None:
    people = Records(Person(f"p{number}", f"Person {number}", role=role) for number, role in enumerate(roles))
    head = Head(language="en", date=date(2025, 5, 16), zone="UTC", title="Review")
    assert Meeting("m1", head, Floor(presiding=said), people=people).presiding == leads
