"""One meeting as one file: whole, checked, the same bytes for the same meeting."""

import gzip
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.changes import Change, Edit
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.intake.minutes_file import FORMAT, UnreadableMinutesFile, changes_of, pack, unpack
from minutes_tui.intake.soundness import UnsoundMeeting, require_sound

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
RECORDS = st.fixed_dictionaries(
    {"head": st.fixed_dictionaries({"title": TEXT, "date": st.just("2025-05-16")})},
    optional={"entries": st.lists(TEXT, max_size=4), "trace": st.just([])},
)
SAMPLE: dict[str, Any] = {"head": {"title": "Review", "date": "2025-05-16"}, "entries": ["Welcome."]}


@given(RECORDS)
def test_what_was_packed_comes_out_and_is_the_same_bytes_again(record: dict[str, Any]) -> None:
    packed = pack(record)
    assert unpack(packed, "x.minutes") == record
    assert pack(unpack(packed, "x.minutes")) == packed


def test_the_first_line_tells_one_file_from_another() -> None:
    line = json.loads(pack(SAMPLE).split(b"\n")[0])
    assert (line["format"], line["format_version"], line["title"], line["date"]) == (
        FORMAT,
        1,
        "Review",
        "2025-05-16",
    )


@given(st.integers(0, len(pack(SAMPLE)) - 1), st.integers(1, 255))
def test_any_damaged_byte_is_found(place: int, bits: int) -> None:
    data = bytearray(pack(SAMPLE))
    data[place] ^= bits
    try:
        assert unpack(bytes(data), "x.minutes") == SAMPLE
    except UnreadableMinutesFile:
        return
    # What may change unseen: the title in the first line, and what gzip keeps beside the words.
    assert place != data.index(b"\n")


@pytest.mark.parametrize("length", [0, 1, 50, 200, -1, -8])
def test_a_cut_file_is_refused(length: int) -> None:
    with pytest.raises(UnreadableMinutesFile):
        unpack(pack(SAMPLE)[:length], "x.minutes")


def test_a_newer_version_is_refused_and_said() -> None:
    data = pack(SAMPLE).replace(b'"format_version": 1', b'"format_version": 2')
    with pytest.raises(UnreadableMinutesFile, match="version 2"):
        unpack(data, "x.minutes")


def test_a_file_that_fills_a_machine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes_tui.intake.minutes_file.LARGEST", 1000)
    line = pack(SAMPLE).split(b"\n")[0]
    with pytest.raises(UnreadableMinutesFile):
        unpack(line + b"\n" + gzip.compress(b" " * 100_000), "x.minutes")


AT = datetime(2025, 5, 16, 7, tzinfo=UTC)
ENTRY = Entry("e1", "V1", AT, AT, "statement", "Welcome.")
MEETING = Meeting(
    "m1", Head(date=date(2025, 5, 16)), entries=Records([ENTRY]), people=Records([Person("p", "Ada")])
)


def test_a_sound_meeting_is_taken() -> None:
    require_sound(MEETING, (Change("c", AT, "create", (Edit("entries", "e1", None, ENTRY),)),))


@pytest.mark.parametrize(
    "meeting",
    [
        replace(MEETING, id="../../elsewhere"),
        replace(MEETING, id=""),
        replace(MEETING, head=replace(MEETING.head, title=5)),  # type: ignore[arg-type]
        replace(MEETING, head=replace(MEETING.head, zone="../etc/passwd")),
        replace(MEETING, head=replace(MEETING.head, state="burnt")),  # type: ignore[arg-type]
        replace(MEETING, entries=Records([replace(ENTRY, kind="song")])),  # type: ignore[arg-type]
        replace(MEETING, entries=Records([replace(ENTRY, rank="V0")])),
        replace(MEETING, entries=Records([replace(ENTRY, text=None)])),  # type: ignore[arg-type]
        replace(MEETING, entries=Records([replace(ENTRY, corrected=True)])),
        replace(MEETING, entries=Records([replace(ENTRY, deadlines=("soon",))])),  # type: ignore[arg-type]
        replace(MEETING, people=Records([Person("p/q", "Ada")])),
    ],
)
def test_values_that_no_meeting_has_are_refused(meeting: Meeting) -> None:
    with pytest.raises(UnsoundMeeting):
        require_sound(meeting)


@pytest.mark.parametrize(
    "trace",
    [3, [{}], [{"id": "c", "name": "dance", "stream": "minutes"}], [None],
     [{"id": "c", "at": "never", "name": "create", "stream": "minutes", "edits": []}],
     [{"id": "c", "at": "2025-05-16T07:00:00Z", "name": "create", "stream": "minutes", "undoes": None,
       "redoes": None, "by": "", "edits": [{"table": "cakes", "id": "x", "before": None, "after": {}}]}]],
)  # fmt: skip
def test_a_damaged_trace_is_refused(trace: Any) -> None:
    with pytest.raises(MinutesError):
        changes_of({"trace": trace})
