"""Corrections and insertions."""

from dataclasses import replace
from datetime import date

import pytest
from entryline_meetings import Desk


def texts(desk: Desk) -> list[str]:
    return [e.text for e in desk.meeting.entries]


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.type("bt: The budget is 5 million.", "tt: The Budget is late.", "Weber: Nothing to add.")
    return made


@pytest.mark.parametrize(
    "line", ["s/budget/plan/", "s/budget/plan", "s|budget|plan|", "s|budget|plan", "S/budget/plan/"]
)
def test_the_nearest_entry_that_holds_the_words_as_typed(desk: Desk, line: str) -> None:
    reading = desk.type(line)
    assert texts(desk) == ["The plan is 5 million.", "The Budget is late.", "Nothing to add."]
    assert (reading.hits, reading.ignored_case) == (1, False)
    assert desk.meeting.entries.ordered[0].corrected == 1


@pytest.mark.parametrize("line", ["ы/budget/plan/", "Ы/budget/plan", "س/budget/plan/", "ы|budget|plan|"])
def test_the_key_of_s_corrects_while_another_keyboard_writes(desk: Desk, line: str) -> None:
    desk.type(line)
    assert texts(desk)[0] == "The plan is 5 million."


@pytest.mark.parametrize("line", ["ш/5 million/note: before/", "ه/5 million/note: before/"])
def test_the_key_of_i_inserts_while_another_keyboard_writes(desk: Desk, line: str) -> None:
    desk.type(line)
    assert texts(desk)[0] == "before"


@pytest.mark.parametrize(
    "line", ["с/х техника и с/х угодья", "س/ ما رأيكم / نعم", "ы/", "س/سؤال", "ه/ بند", "ш/п", "س / ص / ع"]
)
def test_letters_of_other_scripts_before_a_slash_are_words(desk: Desk, line: str) -> None:
    assert desk.read(line).effect == "entry"


def test_then_without_regard_to_case_and_that_is_said(desk: Desk) -> None:
    reading = desk.type("s/BUDGET/plan/")
    assert texts(desk)[1] == "The plan is late."
    assert reading.ignored_case


@pytest.mark.parametrize("flag", ["g", "G"])
def test_everywhere(desk: Desk, flag: str) -> None:
    reading = desk.type(f"s/The/A/{flag}")
    assert texts(desk) == ["A budget is 5 million.", "A Budget is late.", "Nothing to add."]
    assert reading.hits == 2


def test_words_are_taken_literally(desk: Desk) -> None:
    desk.type("s/5 million./\\1 (.*)/")
    assert texts(desk)[0] == "The budget is \\1 (.*)"
    desk.type("s/(.*)/x/")
    assert texts(desk)[0] == "The budget is \\1 x"


def test_words_can_be_taken_out(desk: Desk) -> None:
    desk.type("s/ to add//")
    assert texts(desk)[2] == "Nothing."


@pytest.mark.parametrize(
    ("line", "hint"),
    [("s/30/6/1/7/", "|"), ("s/30/6/2025/", "|"), ("s|a|b|c|", "/"), ("s/xyz/abc/", "xyz"),
     ("s/lonely", "s/old/new"), ("s//x/", "which"),
     ("s/Nothing to add.//", "left"), ("i/xyz/line/", "xyz"), ("i/budget/", "i/where/line"),
     ("i/budget/a/b/", "|"), ("i/budget/present+ x/", "present+ x")],
)  # fmt: skip
def test_refusals_say_why_and_save_nothing(desk: Desk, line: str, hint: str) -> None:
    reading = desk.read(line)
    assert reading.refusal is not None
    assert hint in str(reading.refusal)
    assert reading.line == line


def test_the_entry_typed_last_is_the_nearest(desk: Desk) -> None:
    desk.type("@14:00 bt: The budget came early.")
    reading = desk.read("s/budget/plan/")
    assert reading.target == desk.meeting.floor.last_entry


def test_an_action_item_follows_but_for_what_was_set_by_hand() -> None:
    desk = Desk()
    desk.type("bt: ! Vụ Pháp chế must report by 2025-05-30")
    (item,) = desk.meeting.items
    by_hand = replace(item, lead=("Bộ Tài chính",), by_hand=("lead",))
    desk.meeting = replace(desk.meeting, items=desk.meeting.items.replaced(item.id, by_hand))
    desk.type("s/2025-05-30/2025-06-15/")
    (after,) = desk.meeting.items
    assert (after.id, after.due, after.lead) == (item.id, date(2025, 6, 15), ("Bộ Tài chính",))
    assert after.task.endswith("by 2025-06-15")


def test_everywhere_the_items_follow_too() -> None:
    desk = Desk()
    desk.type("bt: ! BTC must pay by 2025-05-30", "! BTC must report by 2025-05-30")
    desk.type("s/2025-05-30/2025-06-01/g")
    assert [i.due for i in desk.meeting.items] == [date(2025, 6, 1)] * 2


def test_the_wording_for_the_minutes_is_dropped_with_the_old_words(desk: Desk) -> None:
    entry = desk.meeting.entries.ordered[2]
    polished = replace(entry, minuted="No remarks.")
    desk.meeting = replace(desk.meeting, entries=desk.meeting.entries.replaced(entry.id, polished))
    desk.type("s/Nothing/Little/")
    assert desk.meeting.entries.ordered[2].wording == "Little to add."


def test_a_topic_is_corrected_with_its_entry() -> None:
    desk = Desk()
    desk.type("topic: Buget", "bt: x", "s/Buget/Budget/")
    assert [i.title for i in desk.meeting.agenda] == ["Budget"]
    assert texts(desk)[0] == "Budget"


def test_attendance_is_not_corrected_by_words() -> None:
    desk = Desk()
    desk.type("present+ Lê Hoa")
    assert desk.read("s/Lê Hoa/Le Hoa/").refusal is not None


@pytest.mark.parametrize("line", ["i/late/Really?/", "i/late/Really?", "i|late|Really?|", "I/LATE/Really?/"])
def test_a_line_is_inserted_before_the_nearest_entry(desk: Desk, line: str) -> None:
    floor = desk.meeting.floor
    desk.type(line)
    assert texts(desk) == ["The budget is 5 million.", "Really?", "The Budget is late.", "Nothing to add."]
    assert desk.record()[1] == ("statement", "Nguyễn Văn An", "Really?")
    assert desk.meeting.floor == replace(floor, last_entry=desk.meeting.entries.ordered[1].id)


def test_an_inserted_line_has_its_signs(desk: Desk) -> None:
    desk.type("i/late/Weber: ! BTC must pay by 2025-05-30/")
    assert desk.record()[1] == ("directive", "Anna Weber", "BTC must pay by 2025-05-30")
    assert [i.due for i in desk.meeting.items] == [date(2025, 5, 30)]


def test_an_inserted_topic_takes_what_follows() -> None:
    desk = Desk()
    desk.type("topic: One", "bt: first", "tt: second", "Weber: third", "i/second/topic: Two/")
    titles = [(e.text, desk.meeting.agenda[e.agenda or ""].title) for e in desk.meeting.entries]
    assert titles == [("One", "One"), ("first", "One"), ("Two", "Two"), ("second", "Two"), ("third", "Two")]
    assert desk.meeting.agenda[desk.meeting.floor.agenda or ""].title == "Two"
    desk.type("i/third/subtopic: Two a/")
    assert [i.title for i in desk.meeting.agenda] == ["One", "Two", "Two a"]


def test_all_hits_in_a_long_record_are_one_change_and_items_follow() -> None:
    desk = Desk()
    for number in range(1, 31):
        desk.type(f"! BTC must pay bill {number} by 2025-05-30", f"topic: bill {number}", f"bill {number} is due")
    desk.type("s/bill/invoice/g")
    assert len(desk.changes) == 91
    texts = [e.text for e in desk.meeting.entries]
    assert sum("invoice" in text for text in texts) == 90
    assert not any("bill" in text for text in texts)
    assert [i.task for i in desk.meeting.ordered_items()] == [
        f"BTC must pay invoice {number} by 2025-05-30" for number in range(1, 31)
    ]
    assert [a.title for a in desk.meeting.agenda] == [f"invoice {number}" for number in range(1, 31)]
