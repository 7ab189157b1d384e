"""The structure that templates receive: the same keys always, and the meaning of what stands in them."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import export_samples as samples
import pytest

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.attendance import attendance_text
from minutes_tui.domain.entries import Vote
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.export.context import ExportOptions, build_context
from minutes_tui.export.context_people import listed_name
from minutes_tui.export.field_guide import guide, parts_of
from minutes_tui.export.marking import Marked
from minutes_tui.export.sample import SAMPLE_NOW, sample_meeting
from minutes_tui.export.tasks import printed_task
from minutes_tui.export.templates import shipped_folder

TODAY = date(2025, 5, 17)


def context_of(meeting: Meeting, **options: Any) -> dict[str, Any]:
    """The structure for a meeting in its own language."""
    return build_context(meeting, ExportOptions(meeting.head.language, TODAY, **options))


def kinds(value: Any) -> Any:
    """A structure with every value but dicts and lists replaced by its kind; lists by their first member."""
    if isinstance(value, dict):
        return {key: kinds(member) for key, member in value.items()}
    if isinstance(value, list):
        return "list"
    return type(value).__name__


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_always_there_and_of_one_kind(language: Language) -> None:
    full = kinds(context_of(sample_meeting(language)))
    for make in (samples.empty_meeting, samples.one_entry_meeting, samples.rich_meeting, samples.hostile_meeting):
        assert kinds(context_of(make(language))) == full


def test_every_entry_and_item_has_the_same_keys() -> None:
    context = context_of(samples.rich_meeting("en"), off_record=True)
    for name in ("record", "items", "agenda", "sections"):
        assert len({tuple(sorted(kinds(part).items(), key=str)) for part in context[name]}) == 1


def test_the_guide_tells_every_field_and_no_other() -> None:
    context = build_context(sample_meeting("en"), ExportOptions("en", SAMPLE_NOW.date()))
    for title, (_reach, fields, example) in parts_of(context).items():
        assert set(fields) == set(example), title


def test_the_guide_beside_the_templates_is_up_to_date() -> None:
    assert (shipped_folder() / "README.md").read_text("utf-8") == guide(), (
        "run: python -m minutes_tui.export.templates_source.build templates"
    )


def test_only_plain_values_stand_in_it() -> None:
    def plain(value: Any) -> bool:
        if isinstance(value, dict):
            return all(type(key) is str and plain(member) for key, member in value.items())
        return all(map(plain, value)) if isinstance(value, list) else type(value) in (str, Marked, int, bool)

    assert plain(context_of(samples.rich_meeting("vi")))


def test_attendance_is_grouped_and_counted() -> None:
    attendance = context_of(samples.rich_meeting("en"))["attendance"]
    assert [person["name"] for person in attendance["excused"]] == ["Colin Frew"]
    assert [person["name"] for person in attendance["invited"]] == ["Dr Mei Tan"]
    assert attendance["present_count"] == 6
    assert attendance["present_count_text"] == "6 persons"
    north = attendance["bridges"][1]
    assert [person["entry"] for person in north["present"]] == [
        "Ana Duarte, Head, Digital Unit", "Robert Lyle, Regional Director, Northern Region (from 08:20)"
    ]  # fmt: skip


def test_who_spoke_was_there_though_nobody_noted_it() -> None:
    meeting = samples.one_entry_meeting("en")
    spoke = Person("person-s", "Speaker")
    silent = Person("person-t", "Silent")
    entry = replace(meeting.entries.ordered[0], speaker=spoke.id)
    attendance = context_of(replace(meeting, people=Records((spoke, silent)), entries=Records((entry,))))[
        "attendance"
    ]
    assert [person["name"] for person in attendance["present"]] == ["Speaker"]
    assert [person["name"] for person in attendance["expected"]] == ["Silent"]


def test_long_lists_are_attached() -> None:
    people = Records(Person(f"person-{number:02d}", f"Name {number}", presence="present") for number in range(16))
    attendance = context_of(replace(samples.empty_meeting("ru"), people=people))["attendance"]
    assert (attendance["list_attached"], attendance["present_count_text"]) == (True, "16 человек")


def test_sections_keep_the_order_of_time_also_when_a_point_comes_back() -> None:
    meeting = samples.rich_meeting("en")
    entries = [replace(entry, agenda=f"point-{number % 2}") for number, entry in enumerate(meeting.entries)]
    context = context_of(replace(meeting, entries=Records(entries)))
    flat = [entry["id"] for section in context["sections"] for entry in section["entries"]]
    blocks = [e["id"] for section in context["sections"] for block in section["blocks"] for e in block["entries"]]
    assert flat == blocks == [entry["id"] for entry in context["record"]]


def test_resolutions_are_numbered_on_when_their_point_comes_back() -> None:
    meeting = samples.rich_meeting("en")
    resolved = [entry for entry in meeting.entries if entry.kind == "directive"]
    entries = [replace(entry, agenda=f"point-{place}") for entry, place in zip(resolved, (0, 1, 0), strict=True)]
    record = context_of(replace(meeting, entries=Records(entries)))["record"]
    assert [entry["resolution"] for entry in record] == ["1.1", "2.1", "1.2"]


def test_the_agenda_counts_where_the_source_gives_no_numbers() -> None:
    points = (("A", 1, ""), ("B", 2, ""), ("C", 2, ""), ("D", 1, "IV."), ("E", 2, ""))
    agenda = Records(
        AgendaItem(f"p{i}", f"V{i}", title, level, number) for i, (title, level, number) in enumerate(points)
    )
    context = context_of(replace(samples.empty_meeting("en"), agenda=agenda))
    assert [point["number"] for point in context["agenda"]] == ["1", "1.1", "1.2", "IV", "IV.1"]


def test_a_meeting_past_midnight_says_the_new_day() -> None:
    meeting = samples.rich_meeting("en")
    entries = [replace(entry, at=entry.at + timedelta(hours=15, minutes=45)) for entry in meeting.entries]
    record = context_of(replace(meeting, entries=Records(entries)))["record"]
    assert [entry["new_day"] for entry in record if entry["new_day"]] == ["17 May 2025"]


def test_a_speaker_is_named_where_it_changes() -> None:
    record = context_of(samples.rich_meeting("en"))["record"]
    assert [entry["new_speaker"] for entry in record[:5]] == [
        "Priya Nair", "Robert Lyle", "", "James Whitlock", "Ana Duarte"
    ]  # fmt: skip


def test_an_extract_has_what_the_unit_owes_and_no_task_of_others() -> None:
    context = context_of(samples.rich_meeting("en"), unit="Secretariat")
    assert [item["number"] for item in context["items"]] == [1, 2]
    owing = [entry for entry in context["record"] if entry["form"] == "resolved"]
    assert [entry["item_numbers"] for entry in owing] == [[1], [2]]
    assert context["distribution"] == ["Secretariat"]


def test_an_extract_has_the_words_around_what_the_unit_owes_and_the_numbers_of_the_whole() -> None:
    meeting = samples.rich_meeting("en")
    whole = {entry["id"]: entry for entry in context_of(meeting)["record"]}
    context = context_of(meeting, unit=samples.WORDS["en"].units[2])
    record = context["record"]
    owing = [entry for entry in record if entry["form"] == "resolved"]
    assert (
        [entry["resolution"] for entry in owing] == [whole[entry["id"]]["resolution"] for entry in owing] == ["3.3"]
    )
    around = [entry for entry in record if entry["form"] != "resolved"]
    assert [entry["text"] for entry in around] == [samples.WORDS["en"].answer]
    assert {entry["agenda"] for entry in around} == {owing[0]["agenda"]}
    assert not context["counted"]["resolutions"]


def test_word_may_count_where_the_numbers_run_on_and_nowhere_else() -> None:
    meeting = samples.rich_meeting("en")
    assert set(context_of(meeting)["counted"].values()) == {True}
    back = [replace(e, agenda="point-0") if n == 10 else e for n, e in enumerate(meeting.entries)]
    counted = context_of(replace(meeting, entries=Records(back)))["counted"]
    assert (counted["agenda"], counted["sections"], counted["resolutions"]) == (True, False, False)
    own = [replace(e, number="2.1") if e.kind == "directive" else e for e in meeting.entries]
    counted = context_of(replace(meeting, entries=Records(own)))["counted"]
    assert (counted["sections"], counted["resolutions"], counted["conclusions"]) == (True, False, False)
    agenda = Records(replace(point, number="IV") for point in meeting.agenda)
    assert not context_of(replace(meeting, agenda=agenda))["counted"]["agenda"]


@pytest.mark.parametrize(
    ("task", "printed"),
    [("und bis Mitte Dezember vorlegen", "Bis Mitte Dezember vorlegen"), ("and report", "Report"),
     ("và báo cáo", "Báo cáo"), ("hoàn thành hồ sơ", "Hoàn thành hồ sơ"),
     ("и представить отчёт", "Представить отчёт"),
     ("ورفع التقرير", "ورفع التقرير"), ("android", "Android")],
)  # fmt: skip
def test_the_second_part_of_a_directive_begins_as_a_sentence(task: str, printed: str) -> None:
    item = ActionItem("item", "entry", task, task, samples.START, milestone=2)
    assert printed_task(item) == printed
    assert printed_task(replace(item, milestone=0)) == task


def test_items_of_entries_off_the_record_are_left_out_with_them() -> None:
    meeting = samples.rich_meeting("en")
    hidden = next(entry for entry in meeting.entries if entry.off_record)
    item = ActionItem("item-9", hidden.id, "hidden-task", "hidden-task", hidden.at)
    whole = replace(meeting, items=meeting.items.replaced("item-9", item))
    assert "hidden-task" not in str(context_of(whole))
    assert [item["task"] for item in context_of(whole, off_record=True)["items"]][-1] == "hidden-task"


def test_an_item_open_past_its_date_is_overdue_from_the_day_after() -> None:
    meeting = samples.rich_meeting("en")
    on_the_day = build_context(meeting, ExportOptions("en", date(2025, 6, 20)))["items"][0]
    after = build_context(meeting, ExportOptions("en", date(2025, 6, 21)))["items"][0]
    assert (on_the_day["status"], after["status"]) == ("open", "overdue")


def test_conclusions_keep_the_numbers_of_their_source() -> None:
    meeting = samples.rich_meeting("en")
    numbers = iter(("2.1", "-", "2.2.", ""))
    entries = [
        replace(entry, number=next(numbers)) if entry.kind in ("directive", "decision") else entry
        for entry in meeting.entries
    ]
    conclusions = context_of(replace(meeting, entries=Records(entries)))["conclusions"]
    assert [entry["conclusion"] for entry in conclusions] == ["2.1.", "-", "2.2.", ""]


def test_vietnamese_numbers_below_ten_have_a_leading_zero() -> None:
    assert context_of(samples.rich_meeting("vi"))["meeting"]["number"] == "05"


def test_changes_of_attendance_are_phrased_and_the_roll_call_is_not_repeated() -> None:
    meeting = samples.rich_meeting("en")
    entries = list(meeting.entries)
    for place, movement in ((0, "came"), (1, "joined"), (3, "left"), (4, "presides")):
        text = attendance_text(movement, ["A", "B"])  # type: ignore[arg-type]
        entries[place] = replace(entries[place], kind="attendance", text=text, speaker=None)
    record = context_of(replace(meeting, entries=Records(entries)))["record"]
    assert [entry["text"] for entry in record[1:3]] == ["A; B left the meeting", "A; B takes the chair"]
    assert record[0]["id"] == entries[2].id


def test_numbers_that_stand_in_the_words_are_not_counted_again() -> None:
    meeting = samples.rich_meeting("ru")
    entries = [
        replace(entry, text=f"{number}. {entry.text}") if entry.kind == "directive" else entry
        for number, entry in enumerate(meeting.entries)
    ]
    context = context_of(replace(meeting, entries=Records(entries)))
    assert {entry["resolution"] for entry in context["record"]} == {""}
    assert {entry["conclusion"] for entry in context["conclusions"]} == {""}


def test_the_first_timed_word_opens_a_meeting_whose_opening_nobody_noted() -> None:
    meeting = samples.one_entry_meeting("en")
    assert context_of(meeting)["meeting"]["start"]["time"] == "01:05"
    untimed = replace(meeting.entries.ordered[0], timed=False)
    assert context_of(replace(meeting, entries=Records((untimed,))))["meeting"]["start"]["time"] == ""


def test_the_way_in_loads_no_heavy_library_before_it_is_needed() -> None:
    heavy = ("docx", "docxtpl", "jinja2", "lxml", "babel", "xlsxwriter", "icalendar", "rapidfuzz")
    code = f"import sys, minutes_tui.export.service; print([n for n in {heavy!r} if n in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("title", "language", "line"),
    [
        ("Frau", "de", "Frau A. Beispiel, Amt"), ("Miss", "en", "Miss A. Beispiel, Amt"),
        ("госпожа", "ru", "госпожа A. Beispiel, Amt"), ("Dr.", "de", "Dr. A. Beispiel, Amt"),
        ("Leiterin", "de", "A. Beispiel, Leiterin, Amt"), ("CIO", "en", "A. Beispiel, CIO, Amt"),
        ("Bà", "vi", "Bà A. Beispiel, Amt"),
    ],
)  # fmt: skip
def test_a_form_of_address_stands_before_the_name_and_an_office_behind_it(
    title: str, language: str, line: str
) -> None:
    assert listed_name("A. Beispiel", title, "Amt", language) == line


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [("de", 1, "12 Ja, 0 Nein, 1 Enthaltung"), ("de", 2, "12 Ja, 0 Nein, 2 Enthaltungen"),
     ("ru", 1, "за – 12, против – 0, воздержался – 1"), ("ru", 5, "за – 12, против – 0, воздержались – 5"),
     ("en", 1, "12 for, 0 against, 1 abstained")],
)  # fmt: skip
def test_abstentions_are_counted_in_the_right_form(language: Language, count: int, words: str) -> None:
    meeting = samples.rich_meeting(language)
    votes = [replace(entry, vote=Vote(12, 0, count)) for entry in meeting.entries if entry.kind == "vote"]
    assert votes
    told = context_of(replace(meeting, entries=Records(votes)))["record"]
    assert {entry["vote_text"] for entry in told} == {words}
