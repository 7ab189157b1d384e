"""Each sample conference goes through `record`'s path and gives what it means, written down by hand."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from minutes_tui.domain.changes import Change
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.history import History
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.recording import Outcome, Recorder
from minutes_tui.samples import sample_lines

EXPECTED = Path(__file__).parent
TYPED_AT = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)


class MemoryKeeper:
    """Keeps changes in a list."""

    def __init__(self) -> None:
        self.kept: list[Change] = []

    def keep(self, change: Change) -> None:
        self.kept.append(change)


def ids() -> Iterator[str]:
    return (f"id-{number:06}" for number in count(1))


@cache
def recorded(language: Language) -> tuple[Meeting, tuple[Outcome, ...]]:
    numbers = ids()
    recorder = Recorder(
        Meeting("sample", Head(zone="Asia/Ho_Chi_Minh")),
        {"minutes": History(), "life": History()},
        MemoryKeeper(),
        lambda: TYPED_AT,
        lambda: next(numbers),
        mode="record",
    )
    outcomes = tuple(recorder.enter(line) for line in sample_lines(language))
    return recorder.meeting, outcomes


def expected(language: Language) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EXPECTED / f"expected_{language}.json").read_text(encoding="utf-8"))
    return found


def clock(meeting: Meeting, entry: Entry) -> str:
    return f"{meeting.local(entry.at):%H:%M}"


def spoken(meeting: Meeting) -> list[Entry]:
    """The record without the entries that attendance and agenda make."""
    return [e for e in meeting.entries if e.kind not in ("attendance", "agenda")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_taken(language: Language) -> None:
    _, outcomes = recorded(language)
    assert [(o.reading.line, str(o.refused)) for o in outcomes if o.refused] == []
    assert [o.reading.line for o in outcomes if o.reading.question is not None] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_head_and_people(language: Language) -> None:
    meeting, _ = recorded(language)
    wanted = expected(language)
    head = meeting.head
    assert (head.language, head.title, head.date.isoformat()) == (language, wanted["title"], wanted["date"])
    for field in ("place", "number", "body", "parent_body", "issued_in", "secrecy", "urgency"):
        assert getattr(head, field) == wanted[field]
    for field, moment in (("start", head.started_at), ("end", head.ended_at)):
        assert moment is not None
        local = meeting.local(moment)
        assert (f"{local:%H:%M}", local.date()) == (wanted[field], head.date)
    assert meeting.secretary is not None
    assert meeting.secretary.name == wanted["secretary"]
    assert [p.name for p in meeting.chairs] == wanted["chairs"]
    assert [b.name for b in meeting.bridges] == wanted["bridges"]
    assert [p.name for p in meeting.people if p.presence == "excused"] == wanted["excused"]
    assert [p.name for p in meeting.people if not p.on_roster] == []
    assert [item.title for item in meeting.agenda] == wanted["agenda"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_record(language: Language) -> None:
    meeting, _ = recorded(language)
    wanted = expected(language)["record"]
    found = [
        [clock(meeting, e), "off the record" if e.off_record else e.kind, meeting.speaker_name(e.speaker), e.text]
        for e in spoken(meeting)
    ]
    assert [row[:3] for row in found] == [row[:3] for row in wanted]
    assert [
        (text, begins)
        for (*_, text), (*_, begins) in zip(found, wanted, strict=True)
        if not text.startswith(begins)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_corrections_continuations_votes(language: Language) -> None:
    meeting, _ = recorded(language)
    wanted = expected(language)
    texts = {clock(meeting, e): e.text for e in spoken(meeting) if e.kind != "missed"}
    for time, parts in wanted["texts"].items():
        assert [part for part in parts if part not in texts[time]] == []
    votes = [e.vote for e in meeting.entries if e.vote is not None]
    assert [[v.in_favour, v.against, v.abstained] for v in votes] == [wanted["vote"]]
    assert not any(e.added_later for e in meeting.entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_mentions_owe_nothing(language: Language) -> None:
    meeting, _ = recorded(language)
    for time, days in expected(language)["mentions"].items():
        entry = next(e for e in spoken(meeting) if clock(meeting, e) == time)
        assert [d.due.isoformat() for d in entry.deadlines if d.kind == "mention" and d.due] == days
        assert meeting.items_of(entry.id) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_action_items(language: Language) -> None:
    meeting, _ = recorded(language)
    found = [
        {
            "said": f"{meeting.local(item.said_at):%H:%M}",
            "lead": list(item.lead),
            "cooperating": list(item.cooperating),
            "due": item.due.isoformat() if item.due else None,
            "time": f"{item.due_time:%H:%M}" if item.due_time else None,
            "start": item.start.isoformat() if item.start else None,
            "rule": item.rule,
            "authority": item.authority,
            "milestone": item.milestone,
        }
        for item in meeting.ordered_items()
    ]
    assert found == expected(language)["items"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_stands_under_an_agenda_item(language: Language) -> None:
    meeting, _ = recorded(language)
    assert [e.text for e in spoken(meeting) if e.agenda is None] == []
