"""Which words of a directive belong to which of its deadlines."""

from datetime import date

import pytest

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.milestones import task_parts


@pytest.mark.parametrize(
    ("text", "phrases", "parts"),
    [
        (
            "Das Amt soll die Daten bis Ende Mai bereinigen und bis Mitte Juni berichten.",
            ("bis Ende Mai", "bis Mitte Juni"),
            ("Das Amt soll die Daten bis Ende Mai bereinigen", "und bis Mitte Juni berichten"),
        ),
        (
            "Review ten provinces by 5 May and report in June.",
            ("by 5 May", "in June"),
            ("Review ten provinces by 5 May", "and report in June"),
        ),
        (
            "By 1 June, count the files; by 5 June, check them.",
            ("By 1 June", "by 5 June"),
            ("By 1 June, count the files", "by 5 June, check them"),
        ),
        (
            "Báo cáo chậm nhất ngày 15/6; trình hồ sơ trước ngày 20/6.",
            ("chậm nhất ngày 15/6", "trước ngày 20/6"),
            ("Báo cáo chậm nhất ngày 15/6", "trình hồ sơ trước ngày 20/6"),
        ),
        (
            "завершить до 1 июня и выпустить до 25 июня",
            ("до 1 июня", "до 25 июня"),
            ("завершить до 1 июня", "и выпустить до 25 июня"),
        ),
        (
            "Представить проект до 1 июля. Срок – до 15 июля.",
            ("до 1 июля", "до 15 июля"),
            ("Представить проект до 1 июля", "Представить проект до 1 июля. Срок – до 15 июля"),
        ),
        (
            "Draft it by 2 June and 9 June.",
            ("by 2 June", "9 June"),
            ("Draft it by 2 June", "Draft it by 2 June and 9 June"),
        ),
        (
            "Frist: 2. Juni; bis 9. Juni drucken.",
            ("2. Juni", "bis 9. Juni"),
            ("Frist: 2. Juni; bis 9. Juni drucken", "bis 9. Juni drucken"),
        ),
        ("draft 1 May final 5 May", ("1 May", "5 May"), ("draft 1 May", "final 5 May")),
    ],
)
def test_a_part_ends_where_its_clause_ends(text: str, phrases: tuple[str, ...], parts: tuple[str, ...]) -> None:
    deadlines = tuple(Deadline(phrase, text.index(phrase), "due", date(2025, 6, 1)) for phrase in phrases)
    assert task_parts(text, deadlines) == parts
