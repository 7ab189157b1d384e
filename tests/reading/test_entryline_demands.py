"""A directive with several demands, from the typed line to its action items, and through correction and key."""

from datetime import date

import pytest
from entryline_meetings import Desk, meeting_of

from minutes_tui.domain.documents import from_document, to_document
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.languages import Language
from minutes_tui.domain.milestones import undated
from minutes_tui.reading.entryline.readings import Answers
from minutes_tui.reading.meaning import read_meaning

TWO = "The Treasury shall submit the draft by 30 June; the Office shall set up a working group."
JUNE = date(2025, 6, 30)


def desk_of(language: Language = "en") -> Desk:
    return Desk(meeting_of(language), reader=read_meaning)


def items(desk: Desk) -> list[tuple[str, tuple[str, ...], date | None, int]]:
    return [(i.task, i.lead, i.due, i.milestone) for i in desk.meeting.ordered_items()]


@pytest.mark.parametrize(
    ("language", "line", "dated", "other"),
    [
        ("en", TWO, "Treasury", "Office"),
        ("vi", "Bộ Tài chính trình dự thảo trước ngày 30/6; Văn phòng lập tổ công tác.",
         "Bộ Tài chính", "Văn phòng"),
        ("de", "Das Rechtsamt soll den Entwurf bis 30. Juni vorlegen; die Kanzlei soll eine Gruppe einrichten.",
         "Rechtsamt", "Kanzlei"),
        ("ru", "Казначейству представить проект до 30 июня; Канцелярии создать группу.",
         "Казначейство", "Канцелярия"),
        ("ar", "على وزارة المالية تقديم المسودة قبل 30 يونيو؛ وعلى المكتب تشكيل فريق.", "وزارة المالية", "المكتب"),
    ],
)  # fmt: skip
def test_the_demand_without_a_date_is_an_item_of_its_own(
    language: Language, line: str, dated: str, other: str
) -> None:
    desk = desk_of(language)
    desk.type(f"! {line}")
    assert [(lead, due, place) for _, lead, due, place in items(desk)] == [((dated,), JUNE, 1), ((other,), None, 2)]


def test_each_item_has_its_own_words_and_all_quote_the_whole() -> None:
    desk = desk_of()
    desk.type(f"! {TWO}")
    assert [task for task, *_ in items(desk)] == [
        "The Treasury shall submit the draft by 30 June", "the Office shall set up a working group",
    ]  # fmt: skip
    assert {item.words for item in desk.meeting.items} == {TWO}


def test_what_is_kept_is_what_was_decided() -> None:
    desk = desk_of()
    desk.type(f"! {TWO}")
    assert [d.phrase for d in desk.last.demands] == [task for task, *_ in items(desk)]
    assert from_document(Entry, to_document(desk.last)) == desk.last


def test_an_entry_of_an_older_library_has_no_demands_and_keeps_its_one_item() -> None:
    desk = desk_of()
    desk.type(f"! {TWO}", answers=Answers(joined=("the Office shall set up a working group",)))
    document = to_document(desk.last)
    assert "demands" not in document
    assert from_document(Entry, document) == desk.last
    desk.type("s/draft/decree/")
    assert [(due, place) for _, _, due, place in items(desk)] == [(JUNE, 0)]


def test_a_demand_that_was_rejected_stays_rejected_while_it_grows_and_is_corrected() -> None:
    desk = desk_of()
    line = f"! {TWO}"
    joined = Answers(joined=(undated(desk.read(line[:72]).meaning)[0].phrase,))
    assert not undated(desk.read(line, joined).meaning)
    desk.type(line, answers=joined)
    desk.type("s/draft/decree/")
    assert items(desk) == [(desk.last.text, ("Treasury",), JUNE, 0)]


def test_a_correction_brings_a_demand_and_takes_it_away_again() -> None:
    desk = desk_of()
    desk.type("! The Treasury shall submit the draft by 30 June; the Office helps.")
    (dated,) = desk.meeting.items
    desk.type("s/the Office helps/the Office shall set up a group/")
    assert [(lead, due, place) for _, lead, due, place in items(desk)] == [
        (("Treasury",), JUNE, 1), (("Office",), None, 2),
    ]  # fmt: skip
    assert desk.meeting.items[dated.id].due == JUNE
    desk.type("s/shall set up a group/helps/")
    assert [(i.id, i.milestone) for i in desk.meeting.items] == [(dated.id, 0)]


def test_a_date_that_is_corrected_into_the_second_demand_goes_to_its_item() -> None:
    desk = desk_of()
    desk.type(f"! {TWO}")
    first, second = desk.meeting.ordered_items()
    desk.type("s/a working group/a working group by 10 June/")
    assert {i.id: i.due for i in desk.meeting.items} == {first.id: JUNE, second.id: date(2025, 6, 10)}


def test_a_demand_put_before_the_dated_one_leaves_the_dated_item_its_id() -> None:
    desk = desk_of()
    desk.type("! The Treasury shall submit the draft by 30 June.")
    (dated,) = desk.meeting.items
    desk.type("s/The Treasury/The Office shall set up a group; the Treasury/")
    assert [(lead, due) for _, lead, due, _ in items(desk)] == [(("Office",), None), (("Treasury",), JUNE)]
    assert desk.meeting.items[dated.id].due == JUNE


def test_a_continuation_brings_a_demand() -> None:
    desk = desk_of()
    desk.type("! The Treasury shall submit the draft by 30 June;", "... the Office shall set up a group.")
    assert [(lead, due) for _, lead, due, _ in items(desk)] == [(("Treasury",), JUNE), (("Office",), None)]


def test_the_units_at_the_head_owe_the_first_demand() -> None:
    desk = desk_of()
    desk.type("ACTION: Ministry of Finance to submit the draft by 30 June; the Office shall set up a group.")
    assert [(lead, due) for _, lead, due, _ in items(desk)] == [
        (("Ministry of Finance",), JUNE),
        (("Office",), None),
    ]


def test_a_decision_makes_no_item_without_a_date() -> None:
    desk = desk_of()
    desk.type(f"= {TWO}")
    assert [due for _, _, due, _ in items(desk)] == [JUNE]


def test_who_said_it_may_change_without_changing_who_owes_what() -> None:
    from minutes_tui.domain.changes import ChangeBuilder, apply
    from minutes_tui.domain.settling import set_speaker

    desk = desk_of()
    desk.type(f"! {TWO}")
    before = items(desk)
    builder = ChangeBuilder(desk.meeting, desk.moment().new_id, desk.now)
    set_speaker(builder, desk.last, "p2")
    desk.meeting = apply(desk.meeting, builder.change("speaker"))
    assert items(desk) == before
