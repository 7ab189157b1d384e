"""`templates check`: every fault by its paragraph, with the nearest known field."""

from pathlib import Path

import pytest
from export_helpers import with_line

from minutes_tui.export.checking import check_template
from minutes_tui.export.templates import FoundTemplate, all_templates

LOOP = "{% for e in record %}"


@pytest.mark.parametrize("found", all_templates(), ids=lambda found: f"{found.language}-{found.name}")
def test_shipped_templates_have_no_fault(found: FoundTemplate) -> None:
    assert check_template(found.path, found.language) == []
    assert check_template(found.path) == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{{ meeting.tilte }}", "tilte is an unknown field; is title meant?"),
        ("{{ recrod }}", "recrod is an unknown field; is record meant?"),
        ("{{ zzzzqqq }}", "zzzzqqq is an unknown field"),
        (f"{LOOP}{{{{ e.speker }}}}{{% endfor %}}", "speker is an unknown field; is speaker meant?"),
        (
            f"{LOOP}{{% for p in e.rest %}}{{{{ p }}}}{{{{ q }}}}{{% endfor %}}{{% endfor %}}",
            "q is an unknown field",
        ),
        ("{{ agenda[0].tittle }}", "tittle is an unknown field; is title meant?"),
        ("{{ (items | first).taks }}", "taks is an unknown field; is task meant?"),
        ("{% set c = chair %}{{ c.nmae }}", "nmae is an unknown field; is name meant?"),
        ("{{ meeting.title | shout }}", "shout is an unknown filter"),
        ("{%p for e in record %}", "for is not closed: endfor is missing"),
        ("{%p if agenda %}", "if is not closed: endif is missing"),
        ("{%p endif %}", "endif closes nothing"),
        ("{{ meeting.title", "{{ is not closed in its paragraph"),
        ("title }}", "}} has no beginning in its paragraph"),
        ("{{ a b }}", "this statement cannot be read"),
    ],
)
def test_a_fault_is_named_with_its_paragraph(tmp_path: Path, line: str, problem: str) -> None:
    faults = check_template(with_line(tmp_path / "own.docx", line), "en")
    assert any(fault.problem.startswith(problem) and fault.paragraph == 1 for fault in faults), faults


@pytest.mark.parametrize(
    "line",
    [
        "{{ loop }}", "{% for e in record %}{{ loop.index }}{{ e.speaker }}{% endfor %}",
        "{% for p in attendance.present | sort(attribute='name') %}{{ p.name }}{% endfor %}",
        "{% for n in range(3) %}{{ n }}{% endfor %}", "plain } brace { text 5 % }",
    ],
)  # fmt: skip
def test_what_is_no_fault_is_not_called_one(tmp_path: Path, line: str) -> None:
    faults = check_template(with_line(tmp_path / "own.docx", line), "en")
    assert [fault for fault in faults if fault.paragraph] == []


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    template = with_line(tmp_path / "own.docx", "{{ meeting.tilte }} {{ chair.nmae }} {{ nothing }}")
    assert len(check_template(template, "en")) == 3


def test_what_only_filling_shows_is_told_too(tmp_path: Path) -> None:
    faults = check_template(with_line(tmp_path / "own.docx", "{{ meeting.title * 9999999 }}"), "en")
    assert len(faults) == 1
