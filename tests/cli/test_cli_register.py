"""The register from the command line: counts, bars, reports, letters, steps with days of their own."""

import zipfile
from pathlib import Path

import pytest
from cli_run import Run

from minutes_tui.export.word_text import word_text

MEETING = """\
meeting: Monthly review {month}
present+ Ada Example, Director, Records Office
chair+ Ada Example
! The Legal Department shall submit the draft by {soon}.
! The Legal Department and the Records Office shall report by {later}.
! The Records Office shall report monthly before the 10th of each month.
! The Registry shall speed up its work urgently.
"""


@pytest.fixture
def items(run: Run) -> list[str]:
    """The ids of the items of October's meeting, in the order of its minutes; September's has the same ones."""
    for day, month, soon, later in (
        ("2024-09-02", "September", "20 September 2024", "15 October 2024"),
        ("2024-10-02", "October", "18 October 2024", "15 November 2024"),
    ):
        text = MEETING.format(month=month, soon=soon, later=later)
        code, _, err = run("record", "--language", "en", "--date", day, stdin=text)
        assert code == 0, err
    found = [i for i in run.json("actions") if i["given_on"] == "2024-10-02"]
    return [i["id"] for i in sorted(found, key=lambda item: item["number"])]


def test_the_count_of_a_month_balances_and_names_what_is_owed_again(run: Run, items: list[str]) -> None:
    draft = items[0]
    assert run("actions", "done", draft, "--on", "2024-10-10")[0] == 0
    assert run("actions", "reopen", draft, "--on", "2024-10-20")[0] == 0
    tally = run.json("actions", "count", "--month", "2024-10")
    assert (tally["opening"], tally["new"], tally["closed"], tally["reopened"], tally["closing"]) == (4, 4, 1, 1, 8)
    code, out, _ = run("actions", "count", "--month", "2024-10")
    assert (code, "4 open before + 4 new − 1 closed + 1 owed again = 8 open" in out) == (0, True)
    assert run.json("actions", "count", "--on", "2024-10-15")["done_on_time"] == 1


@pytest.mark.parametrize("by", ["unit", "month", "due-month", "series", "authority"])
def test_bars_and_tables_are_printed_by_any_group(run: Run, items: list[str], by: str) -> None:
    _, out, _ = run("actions", "count", "--by", by, "--on", "2024-10-31", "--bars")
    assert "█ done on time" in out and "!" in out
    _, table, _ = run("actions", "count", "--by", by, "--on", "2024-10-31")
    assert table.splitlines()[0].split()[:3] == [by, "on", "time"]
    assert sum(1 for line in table.splitlines() if line.startswith("all ")) == 1
    counted = run.json("actions", "count", "--by", by, "--on", "2024-10-31")
    assert counted["total"] == 8


def test_the_counts_become_a_workbook(run: Run, items: list[str], tmp_path: Path) -> None:
    target = tmp_path / "counts.xlsx"
    code, out, err = run("actions", "count", "--month", "2024-10", "--language", "de", "-o", str(target))
    assert (code, out.strip()) == (0, str(target)), err
    with zipfile.ZipFile(target) as book:
        sheets = book.read("xl/workbook.xml").decode()
        months, balance = (book.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (2, 3))
    for name in ("Aufgaben nach Einheiten", "Monat", "Bestand der offenen Aufgaben"):
        assert f'name="{name}"' in sheets
    assert "<f>SUM(C4:H4)</f><v>8</v>" in months
    assert "<f>B1+B2-B3-B4+B5</f><v>8</v>" in balance


def test_a_recurring_duty_stays_open_with_its_next_date(run: Run, items: list[str]) -> None:
    code, out, _ = run("actions", "done", items[2], "--on", "2024-10-09", "--proof", "report 1")
    assert code == 0 and "(next time by 2024-11-10)" in out
    [duty] = [i for i in run.json("actions") if i["id"] == items[2]]
    assert (duty["status"], duty["due"], duty["first_due"]) == ("open", "2024-11-10", "2024-11-10")


def test_a_renamed_unit_takes_its_items_along(run: Run, items: list[str]) -> None:
    code, out, err = run("actions", "rename-unit", "legal department", "Legal Service", "--document", "Order 7")
    assert (code, out) == (0, "Legal Department: 4 action items follow to Legal Service\n"), err
    assert len(run.json("actions", "--unit", "legal service")) == 4
    assert run.json("actions", "--unit", "legal department") == []
    code, _, err = run("actions", "rename-unit", "Legal Department", "Legal Service")
    assert code == 1 and "No action item has a unit Legal Department" in err
    [meeting, _] = run.json("list")
    trace = run.json("show", meeting["id"])["trace"]
    assert trace[-1]["name"] == "rename_unit"


def test_other_units_take_an_item_over(run: Run, items: list[str]) -> None:
    assert run("actions", "hand", items[0], "Registry", "--on", "2024-10-20")[0] == 0
    [item] = [i for i in run.json("actions") if i["id"] == items[0]]
    assert item["lead"] == ["Registry"]
    before = run.json("actions", "count", "--on", "2024-10-19")["by_unit"]["Registry"]["total"]
    after = run.json("actions", "count", "--on", "2024-10-20")["by_unit"]["Registry"]["total"]
    assert (before, after) == (2, 3)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("done", "{id}", "--on", "2024-10-01"), "It cannot be done on 2024-10-01: it was given on 2024-10-02."),
        (("done", "{id}", "--on", "2999-01-01"), "2999-01-01 is still to come; nothing was changed."),
        (("extend", "{id}", "2024-10-05", "--on", "2024-10-06"), "The new date 2024-10-05 has passed"),
        (("extend", "{id}", "2024-11-05", "--on", "2024-09-06"), "2024-09-06 is before 2024-10-02"),
        (("cancel", "{id}", "--on", "2024-09-06"), "2024-09-06 is before 2024-10-02"),
        (("reopen", "{id}"), "This action item is open"),
        (("letters", "-o", "{id}"), "is no folder; nothing was written"),
    ],
)
def test_what_does_not_fit_is_refused_in_one_line(
    run: Run, items: list[str], arguments: tuple[str, ...], sentence: str
) -> None:
    before = run.json("actions")
    code, out, err = run("actions", *(a.format(id=items[0]) for a in arguments))
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert sentence in err
    assert run.json("actions") == before


def test_what_is_due_is_silent_where_there_is_nothing_and_brief_where_asked(run: Run, items: list[str]) -> None:
    assert run("actions", "due", "--within", "7d")[1] != ""
    assert run("actions", "due", "--within", "7d", "--unit", "nobody")[:2] == (0, "")
    assert run("actions", "due", "--brief")[1] == "6 overdue\n"
    assert run.json("actions", "due", "--unit", "nobody") == []


def test_a_report_and_letters_are_written(run: Run, items: list[str], tmp_path: Path) -> None:
    run("actions", "done", items[0], "--on", "2024-10-10")
    code, out, err = run(
        "actions", "report", "--month", "2024-10", "--language", "vi", "--signed-by", "B. Mẫu, Chánh Văn phòng",
        "-o", str(tmp_path),
    )  # fmt: skip
    assert code == 0, err
    text = word_text(Path(out.strip()).read_bytes())
    assert "Trong tháng 10/2024, đã giao 4 nhiệm vụ, trong đó đã hoàn thành 1 nhiệm vụ (25,0%)." in text
    assert "CHÁNH VĂN PHÒNG" in text and "B. Mẫu" in text
    code, out, err = run("actions", "letters", "--on", "2024-10-31", "-o", str(tmp_path))
    assert code == 0, err
    assert len(out.splitlines()) == 3
    assert run("actions", "letters", "--on", "2024-10-31", "-o", str(tmp_path))[0] == 1


def test_an_offices_own_report_template_is_taken(run: Run, items: list[str], tmp_path: Path) -> None:
    code, out, err = run("templates", "new", "report", "--from", "report", "--language", "en")
    assert code == 0, err
    assert run("templates", "check", out.strip())[0] == 0
    Path(out.strip()).unlink()
    code, out, err = run("templates", "new", "report-short", "--from", "letter", "--language", "en")
    code, _, err = run("actions", "report", "--template", "report-short", "-o", str(tmp_path), "--month", "2024-10")
    assert code == 1 and "asks for unit, an unknown field" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--month", "2024-13"),
        ("--month", "2024-10", "--on", "2024-10-05"),
        ("--since", "2024-10-05", "--on", "2024-10-01"),
    ],
)
def test_a_period_that_is_none_is_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run("actions", "count", *arguments)
    assert (code, out, len(err.splitlines())) == (2, "", 1)


def test_the_next_meeting_of_a_series_begins_with_the_last_ones_people_and_open_items(run: Run) -> None:
    text = MEETING.format(month="September", soon="20 September 2024", later="15 October 2024")
    first = run("record", "--language", "en", "--date", "2024-09-02", stdin=f"topic: Progress\n{text}")[1].split()[
        -1
    ]
    draft = next(item for item in run.json("actions") if item["number"] == 1)
    run("actions", "done", draft["id"], "--on", "2024-09-05")
    code, out, err = run("next", first, "--date", "2024-10-02")
    assert (code, err) == (0, "3 items are still open in the series:\n")
    second = out.split()[-1]
    assert [line["series"] for line in run.json("list")] == ["", first]
    made = run.json("show", second)
    assert [(p["name"], p["presence"]) for p in made["people"]] == [("Ada Example", "expected")]
    assert (made["head"]["title"], made["head"]["date"]) == ("Monthly review September", "2024-10-02")
    third = run("next", first, "--date", "2024-11-02")[1].split()[-1]
    assert run.json("show", third)["head"]["series"] == first
    code, out, err = run("next", first, "--date", "2024-10-15")
    assert (code, out) == (1, "") and "The last meeting of the series was on 2024-11-02" in err
