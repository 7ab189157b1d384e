"""Reports and letters: figures that add up, sentences with the right plurals, files that no checker faults."""

import json
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import word_reading as reading
from export_helpers import validator_path
from ooxml_integrity import check

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.register import RegisterItem
from minutes_tui.export.report import Writing, owed_by_unit, write_letters, write_report
from minutes_tui.export.report_context import ReportOptions, build_letter, build_report
from minutes_tui.export.report_field_guide import parts_of_reports
from minutes_tui.export.report_sample import sample_letter, sample_options, sample_register, sample_report
from minutes_tui.export.sample import sample_meeting
from minutes_tui.export.word_text import word_text

OCTOBER = (date(2024, 10, 1), date(2024, 10, 31))


def options(language: Language, **more: Any) -> ReportOptions:
    return ReportOptions(language, *OCTOBER, date(2024, 11, 2), **more)


def october(given: int, done: int) -> list[RegisterItem]:
    """So many items given in October, so many of them done in time; two units take turns."""
    entries = []
    for number in range(given):
        unit = ("Archive", "Budget Office")[number % 2]
        said = datetime(2024, 10, 2, 9, tzinfo=UTC)
        item = ActionItem(f"i{number}", f"e{number}", f"task {number}", "w", said, (unit,), due=date(2024, 11, 20))
        life = ItemLife(item.id, "done", date(2024, 10, 20)) if number < done else ItemLife(item.id)
        entries.append(RegisterItem(item, life, "m", "Review", date(2024, 10, 2)))
    return entries


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "In October 2024, 149 tasks were assigned; 137 of them are done (91.9%)."),
        ("de", "Im Oktober 2024 wurden 149 Aufgaben erteilt, davon sind 137 erledigt (91,9\u00a0%)."),
        ("vi", "Trong tháng 10/2024, đã giao 149 nhiệm vụ, trong đó đã hoàn thành 137 nhiệm vụ (91,9%)."),
        ("ru", "За октябрь 2024 г. дано 149 поручений, из них исполнено 137 (91,9\u00a0%)."),
        ("ar", "خلال شهر أكتوبر 2024 أُسندت 149 مهمة، أُنجزت منها 137 مهمة (91.9%)."),
    ],
)
def test_the_published_sentence_is_written_in_each_language(language: Language, sentence: str) -> None:
    figures = build_report(october(149, 137), Meeting("m"), options(language))["figures"]
    assert figures["assigned_text"] == sentence


@pytest.mark.parametrize(
    ("language", "given", "done", "sentence"),
    [
        ("en", 1, 1, "In October 2024, 1 task was assigned; 1 of them is done (100.0%)."),
        ("en", 2, 0, "In October 2024, 2 tasks were assigned; none of them is done yet (0.0%)."),
        ("en", 0, 0, "In October 2024, no task was assigned."),
        ("ru", 21, 1, "За октябрь 2024 г. дано 21 поручение, из них исполнено 1 (4,8\u00a0%)."),
        ("ru", 22, 5, "За октябрь 2024 г. дано 22 поручения, из них исполнено 5 (22,7\u00a0%)."),
        ("ar", 2, 1, "خلال شهر أكتوبر 2024 أُسندت مهمتان، أُنجزت منها مهمة واحدة (50.0%)."),
    ],
)
def test_plurals_follow_the_count(language: Language, given: int, done: int, sentence: str) -> None:
    figures = build_report(october(given, done), Meeting("m"), options(language))["figures"]
    assert figures["assigned_text"] == sentence


def number(text: str) -> int:
    return int(text.replace(".", ""))


def test_tables_and_balance_add_up() -> None:
    old = [
        replace(e, item=replace(e.item, id=f"old{e.item.id}"), given_on=date(2024, 9, 2)) for e in october(30, 10)
    ]
    shared = october(1, 0)[0]
    shared = replace(
        shared, item=replace(shared.item, id="s", lead=("Archive", "Registry"), due=date(2024, 10, 20))
    )
    report = build_report([*old, *october(12, 5), shared], Meeting("m"), options("de"))
    cells = ("done_on_time", "done_late", "open_in_time", "open_overdue", "without_date", "cancelled")
    for row in (*report["units"], report["whole"]):
        assert sum(number(row[cell]) for cell in cells) == number(row["total"])
    opening, new, done, cancelled, reopened, closing = (number(line["number"]) for line in report["balance"])
    assert opening + new - done - cancelled + reopened == closing == 28
    assert (opening + new, report["figures"]["in_hand"], report["shared"]) == (43, 43, True)
    assert sum(number(row["total"]) for row in report["units"]) == 44
    assert [item["late_text"] for item in report["overdue"]] == ["11 Tage"]


def test_milestones_extensions_and_the_next_dates_are_listed() -> None:
    report = sample_report("en")
    assert [(i["milestone_text"], i["result_text"]) for i in report["milestones"]] == [
        ("1/2", "done (22 May 2025)")
    ]
    assert [(i["milestone_text"], i["due_text"]) for i in report["coming"]] == [("2/2", "10 Jun 2025")]
    [late] = report["overdue"]
    assert late["due_text"] == "24 May 2025 (first 20 May 2025)"
    assert late["late_text"] == "7 days (11 days after the first date)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_tells_every_field_and_no_other(language: Language) -> None:
    for title, (_reach, fields, example) in parts_of_reports(
        sample_report(language), sample_letter(language)
    ).items():
        assert set(fields) == set(example), title


def test_an_empty_register_gives_a_report_with_every_key() -> None:
    assert set(build_report([], Meeting("m"), options("vi"))) == set(sample_report("vi"))


def test_each_unit_gets_a_letter_of_its_own_and_nobody_two(tmp_path: Path) -> None:
    entries = october(6, 2)
    entries[5] = replace(entries[5], item=replace(entries[5].item, lead=("A/B", "A:B"), due=date(2024, 10, 9)))
    owed = owed_by_unit(entries, options("en"))
    assert {unit: len(found) for unit, found in owed.items()} == {
        "A/B": 1,
        "A:B": 1,
        "Archive": 2,
        "Budget Office": 1,
    }
    written = write_letters(owed, Meeting("m"), options("en"), tmp_path, writing=Writing())
    assert len({path.name.casefold() for path in written}) == 4
    text = word_text(written[0].read_bytes())
    assert "your unit owes 1 task. 1 of them is overdue." in text and "22 days" in text


def test_letters_are_refused_whole_where_a_template_does_not_fit(tmp_path: Path) -> None:
    owed = owed_by_unit(october(4, 0), options("en"))
    with pytest.raises(MinutesError, match="asks for"):
        write_letters(owed, Meeting("m"), options("en"), tmp_path, template="minutes", writing=Writing())
    with pytest.raises(MinutesError, match="is no folder"):
        write_letters(owed, Meeting("m"), options("en"), tmp_path / "none", writing=Writing())
    assert not list(tmp_path.iterdir())


def test_the_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    files = [
        write_report(sample_register("vi"), sample_meeting("vi"), sample_options("vi"), tmp_path / f"{n}.docx",
                     writing=Writing())
        for n in range(2)
    ]  # fmt: skip
    assert files[0].read_bytes() == files[1].read_bytes()


HOSTILE = "A & B <c> {{ x }} {% y %}\u202e [/foo] =1+1 \x1b[2J" + "x" * 300


def hostile() -> list[RegisterItem]:
    entry = october(1, 0)[0]
    item = replace(
        entry.item, task=HOSTILE, words=HOSTILE, lead=(HOSTILE,), authority=HOSTILE, due=date(2024, 10, 9)
    )
    return [replace(entry, item=item, meeting_title=HOSTILE)]


@pytest.mark.validator
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_checker_finds_a_fault(tmp_path: Path, language: Language) -> None:
    validator = validator_path()
    latest = Meeting("m", Head(title=HOSTILE, body=HOSTILE, language=language, number="1/BB-X"))
    asked = options(language, signer="A. Sample", signer_title="Head")
    for name, entries in {"sample": sample_register(language), "hostile": [*hostile(), *october(300, 100)]}.items():
        files = [write_report(entries, latest, asked, tmp_path / f"{name}.docx", writing=Writing())]
        letters = owed_by_unit(entries, replace(asked, last=date(2025, 6, 1)))
        files += write_letters(letters, latest, asked, tmp_path, writing=Writing(overwrite=True))[:1]
        for file in files:
            answer = subprocess.run([str(validator), str(file)], capture_output=True, text=True, check=False)
            faults = [*json.loads(answer.stdout)["errors"], *map(str, check(str(file))), *reading.faults(file)]
            assert faults == [], (name, file.name)


def test_a_letter_names_the_day_by_which_it_is_to_be_answered() -> None:
    letter = build_letter("Archive", october(2, 0), Meeting("m"), options("vi"))
    assert letter["letter"]["answer_by"] == "2024-11-12"
    assert "trước ngày 12 tháng 11 năm 2024" in letter["letter"]["asked_text"]
