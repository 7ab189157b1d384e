"""The JSON form of a meeting: complete, documented, and readable back."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from importlib.resources import files
from typing import Any

import export_samples as samples
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.attendance import attendance_text
from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.demands import Demand
from minutes_tui.domain.entries import Entry, Vote
from minutes_tui.domain.items import ActionItem, Extension, Handover, ItemLife, Occurrence, ProgressNote, Reopening
from minutes_tui.domain.languages import LANGUAGES
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.products import Product
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit
from minutes_tui.export.record_json import UnreadableRecord, from_record_json, to_record_json

SCHEMA: dict[str, Any] = json.loads(
    files("minutes_tui").joinpath("export/schemas/meeting-1.schema.json").read_text("utf-8")
)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
IDS = st.sampled_from([f"id-{number}" for number in range(6)])
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
TIMES = st.times().map(lambda value: time(value.hour, value.minute))
NAMES = st.lists(TEXT, max_size=3).map(tuple)


def every(kind: type, **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Records of a kind with any value in every field."""
    special = {"rank": st.text("ABCabc", min_size=1, max_size=4), "id": IDS, "level": st.integers(1, 2)}
    hints = {field: special[field] for field in special if field in kind.__dataclass_fields__}  # type: ignore[attr-defined]
    return st.builds(kind, **{**hints, **known})


DEADLINES = st.lists(
    every(Deadline, phrase=TEXT, offset=st.integers(0, 99), due=st.none() | DAYS, time=st.none() | TIMES,
          start=st.none() | DAYS, rule=st.none() | TEXT, lead=st.none() | NAMES, cooperating=st.none() | NAMES),
    max_size=2,
).map(tuple)  # fmt: skip
DEMANDS = st.tuples(
    every(Demand, phrase=TEXT, offset=st.integers(0, 99), lead=st.none() | NAMES, cooperating=st.none() | NAMES)
) | st.just(())
PRODUCTS = st.tuples(every(Product, phrase=TEXT, offset=st.integers(0, 99))) | st.just(())
ENTRIES = every(
    Entry, at=MOMENTS, typed_at=MOMENTS, text=TEXT, speaker=st.none() | IDS, bridge=st.none() | IDS,
    agenda=st.none() | IDS, minuted=st.none() | TEXT, number=TEXT, deadlines=DEADLINES,
    vote=st.none() | st.builds(Vote, *(st.integers(0, 99),) * 3), corrected=st.integers(0, 9),
    demands=DEMANDS, products=PRODUCTS,
)  # fmt: skip
ITEMS = every(
    ActionItem, entry=IDS, task=TEXT, words=TEXT, said_at=MOMENTS, lead=NAMES, cooperating=NAMES, authority=TEXT,
    product=TEXT, due=st.none() | DAYS, due_time=st.none() | TIMES, start=st.none() | DAYS, rule=st.none() | TEXT,
    phrase=TEXT, milestone=st.integers(0, 4), by_hand=NAMES,
)  # fmt: skip
LIVES = every(
    ItemLife, closed_on=st.none() | DAYS, proof=TEXT, closed_by=TEXT, reason=TEXT, handed_to=NAMES,
    extensions=st.lists(st.builds(Extension, DAYS, DAYS, TEXT, TEXT), max_size=2).map(tuple),
    notes=st.lists(st.builds(ProgressNote, DAYS, TEXT), max_size=2).map(tuple),
    noted_on=st.none() | DAYS,
    occurrences=st.lists(st.builds(Occurrence, DAYS, DAYS, DAYS, TEXT), max_size=2).map(tuple),
    handovers=st.lists(st.builds(Handover, DAYS, NAMES, NAMES, TEXT, TEXT, NAMES), max_size=2).map(tuple),
    reopenings=st.lists(
        st.builds(
            Reopening, DAYS, st.sampled_from(["done", "cancelled"]), st.none() | DAYS, TEXT, TEXT, TEXT,
            st.none() | DAYS, st.none() | DAYS,
        ),
        max_size=2,
    ).map(tuple),
)  # fmt: skip
PEOPLE = every(
    Person, name=TEXT, title=TEXT, unit=TEXT, bridge=st.none() | IDS, key=TEXT, arrived_at=st.none() | MOMENTS,
    left_at=st.none() | MOMENTS, represented_by=TEXT,
)  # fmt: skip
HEADS = st.builds(
    Head, id=st.just("head"), title=TEXT, date=DAYS, place=TEXT, number=TEXT, body=TEXT, parent_body=TEXT,
    issued_in=TEXT, series=TEXT, country=TEXT, zone=st.just("UTC"),
    started_at=st.none() | MOMENTS, ended_at=st.none() | MOMENTS,
    source=TEXT,
)  # fmt: skip
FLOORS = st.builds(
    Floor, id=st.just("floor"), speaker=st.none() | IDS, agenda=st.none() | IDS, presiding=st.none() | IDS,
    last_entry=st.none() | IDS,
)  # fmt: skip
MEETINGS = st.builds(
    Meeting,
    id=IDS,
    head=HEADS,
    floor=FLOORS,
    bridges=st.lists(every(Bridge, name=TEXT, zone=TEXT), max_size=2).map(Records),
    people=st.lists(PEOPLE, max_size=3).map(Records),
    units=st.lists(every(Unit, name=TEXT, abbreviations=NAMES, bridge=st.none() | IDS), max_size=2).map(Records),
    agenda=st.just(Records()),
    entries=st.lists(ENTRIES, max_size=4).map(Records),
    items=st.lists(ITEMS, max_size=3).map(Records),
    lives=st.lists(LIVES, max_size=3).map(Records),
)


def sample_meetings() -> Iterator[Meeting]:
    """Every sample in every language."""
    for language in LANGUAGES:
        yield samples.empty_meeting(language)
        yield samples.one_entry_meeting(language)
        yield samples.rich_meeting(language)
        yield samples.hostile_meeting(language)


@given(MEETINGS)
def test_any_meeting_comes_back_equal_and_fits_the_schema(meeting: Meeting) -> None:
    document = json.loads(json.dumps(to_record_json(meeting)))
    VALIDATOR.validate(document)
    assert from_record_json(document) == meeting


def test_samples_come_back_equal_and_fit_the_schema() -> None:
    for meeting in sample_meetings():
        document = json.loads(json.dumps(to_record_json(meeting)))
        VALIDATOR.validate(document)
        assert from_record_json(document) == meeting


def test_the_schema_is_sound_and_describes_every_field() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for part in SCHEMA["$defs"].values():
        assert part["description"]
        assert set(part["required"]) == set(part["properties"])
        assert all(field["description"] for field in part["properties"].values())


def test_names_stand_beside_ids() -> None:
    meeting = samples.rich_meeting("en")
    entry = to_record_json(meeting)["entries"][0]
    assert (entry["speaker_id"], entry["speaker"]) == ("person-2", "Priya Nair")
    assert (entry["bridge"], entry["agenda"]) == ("Head office", "Results of the second quarter")


def test_an_action_item_says_what_is_owed_now_and_at_first() -> None:
    meeting = samples.rich_meeting("en")
    items = to_record_json(meeting)["items"]
    assert [item["number"] for item in items] == [1, 2, 3]
    extended = items[1]
    assert (extended["first_due"], extended["due"], extended["time"]) == ("2025-05-30", "2025-06-06", "17:00")
    assert (items[2]["due"], items[2]["status"], items[2]["lead"]) == (None, "open", ["Legal Services"])


def test_an_item_handed_over_names_who_owes_it_now() -> None:
    meeting = samples.rich_meeting("en")
    lives = Records((ItemLife("item-1", handed_to=("Estates",)),))
    item = to_record_json(replace(meeting, lives=lives))["items"][0]
    assert (item["lead"], item["first_lead"]) == (["Estates"], ["Digital Unit"])


def test_the_trace_is_passed_through() -> None:
    trace = [{"id": "change-1", "name": "create"}]
    assert to_record_json(samples.empty_meeting("en"), trace)["trace"] == trace


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"format": "other", "format_version": 1},
        {"format": "minutes_tui/meeting", "format_version": 2},
        {"format": "minutes_tui/meeting", "format_version": 1},
        {"format": "minutes_tui/meeting", "format_version": 1, "id": "x", "head": 3},
    ],
)
def test_what_is_no_meeting_is_refused(document: dict[str, Any]) -> None:
    with pytest.raises(UnreadableRecord):
        from_record_json(document)


def test_a_change_of_attendance_is_told_in_fields() -> None:
    meeting = samples.one_entry_meeting("en")
    entry = replace(meeting.entries.ordered[0], kind="attendance", text=attendance_text("left", ["A. Name"]))
    document = to_record_json(replace(meeting, entries=Records((entry,))))
    VALIDATOR.validate(document)
    assert document["entries"][0]["attendance"] == {"movement": "left", "names": ["A. Name"]}
