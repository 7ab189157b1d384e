"""A written text as a meeting: head, people, entries, action items, one change."""

from datetime import UTC, date, datetime
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.changes import apply
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.intake.text import Summary, import_text
from minutes_tui.reading.entryline.readings import Moment

FRIDAY = date(2025, 5, 16)


def imported(text: str, language: Language, meeting: Meeting | None = None) -> tuple[Meeting, Summary]:
    numbers = count(1 if meeting is None else 1000)
    into = meeting or Meeting("m", Head(zone="Asia/Ho_Chi_Minh"))
    moment = Moment(datetime(2026, 1, 5, 9, tzinfo=UTC), lambda: f"id-{next(numbers):06}", "import")
    intake = import_text(
        text, meeting=into, moment=moment, language=language, meeting_date=FRIDAY, source="report.txt"
    )
    (change,) = intake.changes
    assert change.name == "import"
    return apply(into, change), intake.summary


VIETNAMESE = """HỘI NGHỊ GIAO BAN THÁNG 5

Sáng 16/5/2025, Bộ trưởng Lâm Quốc Trị chủ trì hội nghị giao ban.
Báo cáo tại hội nghị, Chánh Văn phòng Vũ Đình Khôi cho biết dự kiến đến cuối tháng 6/2025 xong hết.
Kết luận hội nghị, Bộ trưởng yêu cầu Vụ Tổ chức cán bộ hoàn thành đề án trước ngày 30/6/2025.
Bộ trưởng giao Văn phòng Bộ chủ trì, phối hợp với Vụ Pháp chế báo cáo kết quả trong tháng 7/2025.
Nguồn: Văn phòng Bộ
"""

RUSSIAN = """ЗАКЛЮЧЕНИЕ КОЛЛЕГИИ

Коллегия заслушала доклад (№ 12 от 14 мая 2025 года) и пришла к следующим выводам:
1. В основном согласиться с докладом.
2. Поручить Управлению кадров совместно с Правовым управлением обеспечить:
- подготовку проекта положения до 1 июля 2025 года;
- Архивному отделу завершить опись дел.
3. Финансовому управлению завершить проверку до 1 июня 2025 года и доложить до 25 июня 2025 года.
"""


def test_a_report_becomes_a_meeting() -> None:
    meeting, summary = imported(VIETNAMESE, "vi")
    head = meeting.head
    assert (head.title, head.language, head.date) == ("HỘI NGHỊ GIAO BAN THÁNG 5", "vi", FRIDAY)
    assert head.source == "report.txt"
    assert [(p.name, p.title, p.role, p.on_roster) for p in meeting.people] == [
        ("Lâm Quốc Trị", "Bộ trưởng", "chair", False),
        ("Vũ Đình Khôi", "Chánh Văn phòng", "member", False),
    ]
    assert [(e.kind, meeting.speaker_name(e.speaker)) for e in meeting.entries] == [
        ("note", ""),
        ("note", ""),
        ("report", "Vũ Đình Khôi"),
        ("directive", "Lâm Quốc Trị"),
        ("directive", "Lâm Quốc Trị"),
        ("note", ""),
    ]
    assert (summary.entries, summary.items, summary.dated, summary.chairs) == (6, 2, 2, ("Lâm Quốc Trị",))


def test_directives_make_items_that_nobody_has_confirmed() -> None:
    meeting, _ = imported(VIETNAMESE, "vi")
    items = [(i.lead, i.cooperating, i.due, i.authority, i.confirmed) for i in meeting.ordered_items()]
    assert items == [
        (("Vụ Tổ chức cán bộ",), (), date(2025, 6, 30), "Lâm Quốc Trị", False),
        (("Văn phòng Bộ",), ("Vụ Pháp chế",), date(2025, 7, 31), "Lâm Quốc Trị", False),
    ]


def test_a_forecast_in_a_report_is_a_mention() -> None:
    meeting, _ = imported(VIETNAMESE, "vi")
    report = next(e for e in meeting.entries if e.kind == "report")
    assert [(d.kind, d.due) for d in report.deadlines] == [("mention", date(2025, 6, 30))]
    assert meeting.items_of(report.id) == ()


def test_a_conclusion_keeps_its_numbers() -> None:
    meeting, _ = imported(RUSSIAN, "ru")
    assert [(e.number, e.kind) for e in meeting.entries] == [
        ("", "note"),
        ("", "note"),
        ("1", "decision"),
        ("2", "decision"),
        ("-", "directive"),
        ("-", "directive"),
        ("3", "directive"),
    ]
    due = [(i.due, i.milestone) for i in meeting.ordered_items()]
    assert due == [(date(2025, 7, 1), 0), (None, 0), (date(2025, 6, 1), 1), (date(2025, 6, 25), 2)]


def test_no_time_of_day_is_invented() -> None:
    meeting, _ = imported(VIETNAMESE, "vi")
    assert not any(e.timed for e in meeting.entries)
    assert {meeting.local(e.at).date() for e in meeting.entries} == {FRIDAY}


def test_what_the_meeting_has_is_kept() -> None:
    first, _ = imported(VIETNAMESE, "vi")
    second, _ = imported(VIETNAMESE, "vi", first)
    assert second.head.title == first.head.title
    assert [p.name for p in second.people] == [p.name for p in first.people]
    assert len(second.entries) == 2 * len(first.entries)


def test_closed_minutes_and_empty_texts_are_refused() -> None:
    with pytest.raises(MinutesError, match="no text"):
        imported(" \n\n", "vi")
    with pytest.raises(MinutesError, match="closed"):
        imported(VIETNAMESE, "vi", Meeting("m", Head(state="closed")))


def test_a_text_is_one_undo() -> None:
    before = Meeting("m", Head(zone="Asia/Ho_Chi_Minh"))
    numbers = count(1)
    moment = Moment(datetime(2026, 1, 5, tzinfo=UTC), lambda: f"id-{next(numbers):06}", "import")
    intake = import_text(
        RUSSIAN, meeting=before, moment=moment, language="ru", meeting_date=FRIDAY, source="report.txt"
    )
    after = apply(before, intake.changes[0])
    assert apply(after, intake.changes[0].inverse("undo", moment.now)) == before


@given(st.text(min_size=1, max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_goes_in_whole(text: str, language: Language) -> None:
    try:
        meeting, summary = imported(text, language)
    except MinutesError:
        return
    assert summary.entries == len(meeting.entries) > 0
    assert all(e.text.strip() for e in meeting.entries)
    assert all(not i.confirmed for i in meeting.items if meeting.entries[i.entry].kind == "directive")


def test_what_no_meeting_fills_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes_tui.intake.text.MOST_PARAGRAPHS", 3)
    with pytest.raises(MinutesError, match="more than 3 paragraphs"):
        imported("One.\nTwo.\n\nThree.\nFour.\n", "en")
    monkeypatch.setattr("minutes_tui.intake.text.LONGEST_PARAGRAPH", 10)
    with pytest.raises(MinutesError, match=r"Line 2 of report\.txt has 14 characters"):
        imported("One.\nTwo and three.\n", "en")


def test_progress_is_told_for_each_paragraph() -> None:
    told: list[tuple[int, int]] = []
    moment = Moment(datetime(2026, 1, 5, 9, tzinfo=UTC), lambda: "id", "import")
    with pytest.raises(MinutesError):
        import_text(
            "", meeting=Meeting("m"), moment=moment, language="en", meeting_date=FRIDAY, source="x", progress=None
        )
    numbers = count(1)
    moment = Moment(datetime(2026, 1, 5, 9, tzinfo=UTC), lambda: f"id-{next(numbers)}", "import")
    import_text(
        "One.\n\nTwo.\n\nThree.",
        meeting=Meeting("m"),
        moment=moment,
        language="en",
        meeting_date=FRIDAY,
        source="x",
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(0, 3), (1, 3), (2, 3)]
