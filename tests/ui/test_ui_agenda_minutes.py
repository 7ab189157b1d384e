"""How long each point of the agenda took, beside it in the panel."""

from datetime import UTC, date, datetime, timedelta

import pytest

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.records import Records
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.panel_rows import agenda_rows

BEGUN = datetime(2025, 5, 16, 22, 0, tzinfo=UTC)


def shown_at(now: datetime, last: datetime) -> str:
    """The row of the only point, begun at 22:00 on the day of the meeting."""
    meeting = Meeting(
        "m1",
        head=Head(date=date(2025, 5, 16), zone="UTC"),
        agenda=Records((AgendaItem("a1", "V", "Report", started_at=BEGUN),)),
        entries=Records((Entry("e1", "V", last, last, "statement", "text", agenda="a1"),)),
    )
    [_heading, row] = agenda_rows(meeting, {"a1": "1."}, now, ScreenWords("en"), 40)
    return "".join(words for words, _style in row.parts)


@pytest.mark.parametrize(
    ("now", "last", "minutes"),
    [
        (BEGUN + timedelta(minutes=50), BEGUN + timedelta(minutes=5), 50),
        (BEGUN + timedelta(hours=9), BEGUN + timedelta(minutes=5), 5),
        (BEGUN + timedelta(hours=3), BEGUN + timedelta(minutes=170), 180),
        (BEGUN + timedelta(days=30), BEGUN + timedelta(minutes=5), 5),
    ],
)
def test_a_point_runs_until_now_or_the_last_entry_of_another_day(
    now: datetime, last: datetime, minutes: int
) -> None:
    assert f"{minutes} min" in shown_at(now, last)


@pytest.mark.parametrize("title", ["Report", "التقرير"])
def test_the_minutes_stand_at_the_right_edge_in_every_script(title: str) -> None:
    meeting = Meeting(
        "m1",
        head=Head(date=date(2025, 5, 16), zone="UTC"),
        agenda=Records((AgendaItem("a1", "V", title, started_at=BEGUN),)),
    )
    rows = agenda_rows(meeting, {"a1": "1."}, BEGUN + timedelta(minutes=7), ScreenWords("en"), 40)
    first = "".join(words for words, _style in rows[1].parts)
    assert first.endswith(" 7 min")
    assert len(first) == 39
