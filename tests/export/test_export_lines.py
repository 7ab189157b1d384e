"""A meeting as typed lines: what `record` makes of them is the same record."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import export_samples as samples
import pytest
from cli_run import Run
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_tui.domain.changes import Change
from minutes_tui.domain.history import History
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.export.lines import lines_of
from minutes_tui.recording import Recorder
from minutes_tui.samples import sample_lines

TYPED_AT = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)


class Keeper:
    """Keeps nothing."""

    def keep(self, change: Change) -> None:
        """Takes a change over."""


def recorded(lines: Sequence[str]) -> tuple[Meeting, list[str]]:
    """The meeting that `record` makes of lines, and those that it refuses."""
    numbers = count(1)
    recorder = Recorder(
        Meeting("sample", Head(zone="Asia/Ho_Chi_Minh")),
        {"minutes": History(), "life": History()},
        Keeper(),
        lambda: TYPED_AT,
        lambda: f"id-{next(numbers):06}",
        mode="record",
    )
    refused = [line for line in lines if recorder.enter(line).refused is not None]
    return recorder.meeting, refused


def told(meeting: Meeting) -> dict[str, Any]:
    """What a record says, without its ids."""
    people = meeting.people

    def bridge(identifier: str | None) -> str:
        found = meeting.bridges.get(identifier)
        return found.name if found is not None else ""

    return {
        "head": meeting.head,
        "people": sorted(
            (p.name, p.title, p.unit, p.role, bridge(p.bridge), p.presence, p.on_roster, p.arrived_at, p.left_at)
            for p in people
        ),
        "bridges": sorted((b.name, b.link) for b in meeting.bridges),
        "agenda": [(a.title, a.level, a.started_at) for a in meeting.agenda],
        "entries": [
            (
                (e.kind, e.text, e.at, e.timed, e.vote, e.off_record, e.deadlines, e.language),
                (meeting.speaker_name(e.speaker), bridge(e.bridge)),
                point.title if (point := meeting.agenda.get(e.agenda)) else "",
            )
            for e in meeting.entries
        ],
        "items": [
            (i.task, i.lead, i.cooperating, i.authority, i.due, i.due_time, i.start)
            for i in meeting.ordered_items()
        ],
    }


def check_same(lines: Sequence[str]) -> None:
    """Do the lines of a meeting made of lines make the same meeting?"""
    meeting, _refused = recorded(lines)
    again, refused = recorded(lines_of(meeting, off_record=True).splitlines())
    assert refused == []
    before, after = told(meeting), told(again)
    for part, said in before.items():
        assert after[part] == said, part


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_sample_conference_comes_back_equal(language: Language) -> None:
    check_same(sample_lines(language))


SPEAKERS = ["Ada Example: ", "Minister of Finance: ", "Nguyễn Văn An: ", ""]
SIGNS = ["", "! ", "= ", "? ", "answer: ", "report: ", "note: ", "off: ", "~ "]
WORDS = [
    "We are behind the plan.",
    "The Legal Department shall report by 30 May 2025.",
    "A: no label at all",
    "s/a/b/",
    "#undo is a word here",
    "@ home",
    "... and so on",
    "present+ nobody",
    "30/6 is too late",
    "! twice",
    "\\ a stroke",
    "Thanks to all - and good night",
    "Tỷ lệ: 47 %",
    "Поручить отделу до 30 мая 2025 года",
    "تقدم الوزارة تقريراً",
]
OTHERS = [
    "topic: Budget",
    "subtopic: Details",
    "present+ Ada Example, Director, Records (Hue)",
    "bridge+ Hue; Ninh Binh",
    "bridge- Hue",
    "present- Ada Example",
    "vote: The plan +12 -1 0 3",
    "presides: Anna Weber",
    "regrets+ Bob Baker, Deputy",
    "secretary: Cy Clark",
]
HEADS = [
    "meeting: Review",
    "chair+ Anna Weber, Minister",
    "place: Room 4",
    "number: 05/BB",
    "start: 08:00",
    "end: 12:00",
    "urgency: urgent",
    "secrecy: confidential",
    "body: The Board",
    "issued at: Hue",
]


@st.composite
def typed_lines(draw: st.DrawFn) -> list[str]:
    """What somebody typed, each line at its time or a little later than the one before, or none with a time."""
    timed = draw(st.booleans())
    minute = 8 * 60
    lines = []
    for _ in range(draw(st.integers(0, 8))):
        minute += draw(st.integers(0, 20))
        more: list[str] = []
        if draw(st.integers(0, 3)) == 0:
            line = draw(st.sampled_from(OTHERS))
        else:
            sign, words = draw(st.sampled_from(SIGNS)), draw(st.sampled_from(WORDS))
            line = f"{draw(st.sampled_from(SPEAKERS))}{sign or chr(92)}{words}"
            more = draw(st.lists(st.sampled_from(WORDS), max_size=1))
        lines += [f"@{minute // 60:02}:{minute % 60:02} {line}" if timed else line, *(f"... {one}" for one in more)]
    return lines


@settings(max_examples=25, deadline=None)
@given(
    language=st.sampled_from(LANGUAGES),
    head=st.lists(st.sampled_from(HEADS), unique=True),
    typed=typed_lines(),
)
def test_any_recorded_meeting_comes_back_equal(language: Language, head: list[str], typed: list[str]) -> None:
    check_same([f"language: {language}", "date: 2025-05-16", *head, *typed])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_from_the_live_screen_keeps_what_the_form_can_hold(language: Language) -> None:
    meeting = samples.rich_meeting(language)
    again, refused = recorded(lines_of(meeting, off_record=True).splitlines())
    assert refused == []
    spoken = [e for e in again.entries if e.kind not in ("agenda", "attendance")]
    for entry, before in zip(spoken, meeting.entries, strict=True):
        assert entry.kind == (before.kind if not before.off_record else "statement")
        assert (entry.text, entry.vote, entry.off_record) == (before.text, before.vote, before.off_record)
        assert again.local(entry.at).replace(second=0) == meeting.local(before.at).replace(second=0)
        assert again.agenda[entry.agenda or ""].title == meeting.agenda[before.agenda or ""].title
        if before.speaker is not None:
            assert again.speaker_name(entry.speaker) == meeting.speaker_name(before.speaker)
    assert {(p.name, p.title, p.unit, p.role, p.presence) for p in again.people} == {
        (p.name, p.title, p.unit, p.role if p.role != "invited" else "member", p.presence) for p in meeting.people
    }


def test_nothing_off_the_record_unless_asked_for() -> None:
    meeting = samples.rich_meeting("en")
    assert "OFF-THE-RECORD" not in lines_of(meeting)
    assert "off: OFF-THE-RECORD" in lines_of(meeting, off_record=True)


def test_a_file_of_lines_goes_out_and_in_by_the_commands(run: Run, tmp_path: Path) -> None:
    first = run("record", "--language", "vi", stdin="\n".join(sample_lines("vi")))[1].split()[-1]
    assert run("export", first, "-o", str(tmp_path / "out.lines"))[0] == 0
    second = run("record", str(tmp_path / "out.lines"))[1].split()[-1]
    before, after = (run("show", meeting)[1] for meeting in (first, second))
    assert before == after
    assert run("show", first, "--format", "lines")[1] == (tmp_path / "out.lines").read_text("utf-8")
