"""The acts on the record: what they change together, and what they leave alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain import acts
from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.deadlines import Deadline, DeadlineKind, Meaning
from minutes_tui.domain.directives import differing_fields, follow, items_of_entry, owes
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.milestones import owed, task_parts
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit

START = datetime(2025, 5, 16, 8, 0, tzinfo=UTC)
DUE = date(2025, 5, 30)


def ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"id{next(numbers):05}"


def builder_of(meeting: Meeting | None = None) -> ChangeBuilder:
    return ChangeBuilder(meeting or Meeting("m", Head(date=date(2025, 5, 16))), ids(), START)


def deadline(phrase: str, text: str, due: date = DUE) -> Deadline:
    return Deadline(phrase, text.index(phrase), "due", due, bound="by")


def entry_of(builder: ChangeBuilder, text: str = "x", **fields: object) -> Entry:
    rank = acts.next_rank(builder.meeting)
    made = Entry(builder.new_id(), rank, builder.at, builder.at, "statement", text)
    return replace(made, **fields)  # type: ignore[arg-type]


TWO = "The Office reports by 30 May, and the Board decides by 30 June; then we meet."


def two_deadlines() -> Meaning:
    first, second = deadline("by 30 May", TWO), deadline("by 30 June", TWO, date(2025, 6, 30))
    return Meaning((first, second), ("The Office",), ("The Board",), True)


def test_a_directive_without_a_date_makes_one_item() -> None:
    builder = builder_of()
    entry = entry_of(builder, "Do it soon.", kind="directive")
    acts.put_entry(builder, entry, Meaning((Deadline("soon", 6, "vague"),), ("The Office",)))
    (item,) = builder.meeting.items
    assert (item.task, item.words, item.due, item.lead, item.milestone) == (
        "Do it soon.", "Do it soon.", None, ("The Office",), 0,
    )  # fmt: skip


@pytest.mark.parametrize(("kind", "owed"), [("due", True), ("start", False), ("vague", False), ("mention", False)])
def test_a_decision_owes_with_a_unit_and_a_date_only(kind: DeadlineKind, owed: bool) -> None:
    deadlines = (Deadline("on 20 May", 0, kind, date(2025, 5, 20)),)
    assert owes("decision", Meaning(deadlines, lead=("Office",))) is owed
    assert not owes("decision", Meaning(deadlines))
    assert owes("directive", Meaning(deadlines))
    assert not owes("statement", Meaning(deadlines, lead=("Office",)))


def test_several_deadlines_are_milestones_with_their_parts_of_the_sentence() -> None:
    builder = builder_of()
    meaning = two_deadlines()
    acts.put_entry(builder, entry_of(builder, TWO, kind="directive", deadlines=meaning.deadlines), meaning)
    first, second = builder.meeting.items
    assert (first.task, first.milestone) == ("The Office reports by 30 May", 1)
    assert (second.task, second.milestone) == ("and the Board decides by 30 June; then we meet", 2)
    assert first.words == second.words == TWO


def test_units_of_a_deadline_are_its_own() -> None:
    builder = builder_of()
    meaning = two_deadlines()
    own = replace(meaning.deadlines[1], lead=("The Board",), cooperating=())
    meaning = replace(meaning, deadlines=(meaning.deadlines[0], own))
    acts.put_entry(builder, entry_of(builder, TWO, kind="directive", deadlines=meaning.deadlines), meaning)
    assert [(i.lead, i.cooperating) for i in builder.meeting.items] == [
        (("The Office",), ("The Board",)), (("The Board",), ()),
    ]  # fmt: skip


@given(st.text(max_size=60), st.lists(st.integers(0, 59), max_size=4))
def test_the_parts_of_a_task_leave_no_word_out(text: str, places: list[int]) -> None:
    starts = sorted({p for p in places if p < len(text)})
    deadlines = tuple(Deadline(text[p : p + 1], p, "due", DUE) for p in starts)
    parts = task_parts(text, deadlines)
    assert len(parts) == max(1, len(deadlines))
    if len(deadlines) < 2:
        assert parts == (text,) * max(1, len(deadlines))
        return
    assert set("".join(text.split())) - set(" \t\n,;:.–—-،؛") <= set("".join(parts))


@pytest.mark.parametrize("kind", ["statement", "report", "question", "note"])
def test_other_kinds_owe_nothing(kind: str) -> None:
    builder = builder_of()
    entry = entry_of(builder, TWO, kind=kind, deadlines=two_deadlines().deadlines)
    assert items_of_entry(entry, two_deadlines(), "", builder.new_id) == ()


def test_off_the_record_nothing_is_owed() -> None:
    builder = builder_of()
    entry = entry_of(builder, TWO, kind="directive", deadlines=two_deadlines().deadlines, off_record=True)
    assert items_of_entry(entry, two_deadlines(), "", builder.new_id) == ()


def test_a_mention_or_a_vague_word_is_not_owed() -> None:
    kinds = (Deadline("a", 0, "mention", DUE), Deadline("b", 1, "vague"), Deadline("c", 2, "start", start=DUE))
    assert [d.phrase for d in owed(kinds)] == ["c"]


def test_what_was_set_by_hand_stays_and_is_shown_as_differing() -> None:
    old = ActionItem("i", "e", "old", "old", START, ("A",), due=DUE, by_hand=("lead", "due"))
    fresh = ActionItem("j", "e", "new", "new", START, ("B",), due=date(2025, 6, 1))
    (kept,) = follow((old,), (fresh,))
    assert (kept.id, kept.task, kept.lead, kept.due) == ("i", "new", ("A",), DUE)
    assert differing_fields(kept, fresh) == ("lead", "due")


def test_items_come_and_go_with_their_deadlines() -> None:
    builder = builder_of()
    meaning = two_deadlines()
    entry = entry_of(builder, TWO, kind="directive", deadlines=meaning.deadlines)
    acts.put_entry(builder, entry, meaning)
    first, _ = builder.meeting.items
    one = replace(meaning, deadlines=meaning.deadlines[:1])
    acts.change_text(builder, builder.meeting.entries[entry.id], "The Office reports by 30 May", one)
    (left,) = builder.meeting.items
    assert (left.id, left.milestone) == (first.id, 0)
    acts.change_text(builder, builder.meeting.entries[entry.id], TWO, meaning)
    assert len(builder.meeting.items) == 2
    acts.change_kind(builder, builder.meeting.entries[entry.id], "statement", Meaning())
    assert len(builder.meeting.items) == 0


def test_another_speaker_brings_the_bridge_and_the_authority() -> None:
    people = Records((Person("p", "Anna", bridge="b"), Person("q", "Berta")))
    meeting = Meeting(
        "m", Head(date=date(2025, 5, 16)), people=people, units=Records((Unit("u", "Office", bridge="c"),))
    )
    builder = builder_of(meeting)
    entry = acts.put_entry(builder, entry_of(builder, "Do it.", kind="directive", speaker="q"), Meaning())
    assert builder.meeting.items.ordered[0].authority == "Berta"
    moved = acts.change_speaker(builder, entry, "p", Meaning())
    assert (moved.bridge, builder.meeting.items.ordered[0].authority) == ("b", "Anna")
    assert acts.change_speaker(builder, moved, "u", Meaning()).bridge == "c"
    assert acts.change_speaker(builder, moved, None, Meaning()).bridge is None


def test_authority_is_the_speaker_else_who_presides_else_the_chair() -> None:
    people = Records(
        (Person("p", "Anna", role="chair"), Person("q", "Berta", role="co_chair"), Person("r", "Carl"))
    )
    meeting = Meeting("m", people=people)
    assert acts.authority_of(meeting, "r") == "Carl"
    assert acts.authority_of(meeting, None) == "Anna"
    assert acts.authority_of(replace(meeting, floor=Floor(presiding="q")), None) == "Berta"
    assert acts.authority_of(Meeting("n"), None) == ""


@given(st.lists(st.integers(0, 20), max_size=15), st.integers(-1, 21))
def test_a_place_is_behind_all_that_was_said_till_then(minutes: list[int], said: int) -> None:
    builder = builder_of()
    for minute in sorted(minutes):
        builder.put("entries", entry_of(builder, str(minute), at=START + timedelta(minutes=minute)))
    at = START + timedelta(minutes=said)
    rank, after = acts.place_for(builder.meeting, at)
    builder.put("entries", replace(entry_of(builder, "late", at=at), rank=rank))
    times = [e.at for e in builder.meeting.entries]
    assert times == sorted(times)
    assert builder.meeting.entries.ordered[-1].text == "late" or builder.meeting.entries.last is not None
    place = [e.text for e in builder.meeting.entries].index("late")
    assert place == sum(1 for minute in minutes if minute <= said)
    assert (after is None) == (place == 0)


def test_removing_an_entry_takes_its_items_and_the_thread_of_continuation() -> None:
    builder = builder_of()
    entry = acts.put_entry(builder, entry_of(builder, "Do it.", kind="directive"), Meaning())
    builder.put("floor", replace(builder.meeting.floor, last_entry=entry.id))
    acts.remove_entry(builder, entry)
    assert (len(builder.meeting.entries), len(builder.meeting.items)) == (0, 0)
    assert builder.meeting.floor.last_entry is None
    assert builder.change("delete_entry").edits == ()


@given(st.integers(1, 8), st.data())
def test_moving_an_entry_puts_it_behind_another(size: int, data: st.DataObject) -> None:
    builder = builder_of()
    for index in range(size):
        builder.put("entries", entry_of(builder, str(index), agenda=f"a{index}"))
    entries = builder.meeting.entries.ordered
    moved = data.draw(st.sampled_from(entries))
    after = data.draw(st.sampled_from([None, *(e for e in entries if e.id != moved.id)]))
    acts.move_entry(builder, moved, after)
    order = [e.text for e in builder.meeting.entries]
    expected = [e.text for e in entries if e.id != moved.id]
    expected.insert(0 if after is None else expected.index(after.text) + 1, moved.text)
    assert order == expected
    assert builder.meeting.entries[moved.id].agenda == (moved.agenda if after is None else after.agenda)


@pytest.mark.parametrize("state", ["closed", "approved"])
def test_closed_minutes_are_refused(state: str) -> None:
    with pytest.raises(acts.ClosedMinutes):
        acts.require_open(Meeting("m", Head(state=state)))  # type: ignore[arg-type]


def test_an_agenda_item_follows_the_words_of_its_entry() -> None:
    builder = builder_of()
    builder.put("agenda", AgendaItem("a", "b", "Buget"))
    builder.put("agenda", AgendaItem("c", "d", "Planned otherwise"))
    first = builder.put("entries", entry_of(builder, "Buget", kind="agenda", agenda="a"))
    second = builder.put("entries", entry_of(builder, "Other", kind="agenda", agenda="c"))
    acts.change_text(builder, first, "Budget", Meaning())
    acts.change_text(builder, second, "Others", Meaning())
    assert [i.title for i in builder.meeting.agenda] == ["Budget", "Planned otherwise"]
