"""Every change has an inverse; undo and redo walk each stream by itself; documents hold whole records."""

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from minutes_tui.domain import acts, lives
from minutes_tui.domain.changes import Change, ChangeBuilder, ChangeConflict, Stream, apply
from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.documents import RECORD_TYPES, from_document, to_document
from minutes_tui.domain.entries import Entry, Vote
from minutes_tui.domain.history import History
from minutes_tui.domain.items import ActionItem, Extension, ItemLife, ProgressNote
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Person

START = datetime(2025, 5, 16, 8, 0, tzinfo=UTC)


def counter() -> Callable[[], str]:
    numbers: Iterator[int] = iter(range(1, 1_000_000))
    return lambda: f"id-{next(numbers):06}"


def directive(builder: ChangeBuilder, text: str = "The Office reports by 20 May.") -> Entry:
    deadline = Deadline("by 20 May", text.find("by"), "due", due=date(2025, 5, 20), bound="by")
    meaning = Meaning((deadline,), ("The Office",), directive=True)
    entry = Entry(
        builder.new_id(),
        acts.next_rank(builder.meeting),
        builder.at,
        builder.at,
        "directive",
        text,
        deadlines=meaning.deadlines,
    )
    return acts.put_entry(builder, entry, meaning)


class Lifetimes(RuleBasedStateMachine):
    """Random acts, undos and redos; the model is the list of meetings that were seen."""

    def __init__(self) -> None:
        super().__init__()
        self.new_id = counter()
        self.meeting = Meeting("m", Head(date=date(2025, 5, 16)))
        self.histories: dict[Stream, History] = {"minutes": History(), "life": History()}
        self.seen: dict[Stream, list[Meeting]] = {"minutes": [self.meeting], "life": [self.meeting]}
        self.undone: dict[Stream, list[Meeting]] = {"minutes": [], "life": []}

    def builder(self) -> ChangeBuilder:
        return ChangeBuilder(self.meeting, self.new_id, START)

    def do(self, change: Change) -> None:
        before = self.meeting
        self.meeting = apply(before, change)
        assert apply(self.meeting, change.inverse("x", START)) == before
        self.histories[change.stream].add(change)
        self.undone[change.stream].clear()
        self.seen[change.stream].append(self.meeting)

    @rule()
    def give(self) -> None:
        builder = self.builder()
        directive(builder)
        self.do(builder.change("add_entry"))

    @rule(data=st.data())
    def correct(self, data: st.DataObject) -> None:
        if not self.meeting.entries:
            return
        entry = data.draw(st.sampled_from(self.meeting.entries.ordered))
        builder = self.builder()
        acts.change_text(builder, entry, entry.text + "!", Meaning((), (), directive=True))
        self.do(builder.change("correct_entry"))

    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        if len(self.meeting.entries) < 2:
            return
        entry, after = data.draw(st.permutations(self.meeting.entries.ordered))[:2]
        builder = self.builder()
        acts.move_entry(builder, entry, after)
        ordered = builder.meeting.entries
        assert ordered.place(entry.id) == ordered.place(after.id) + 1
        self.do(builder.change("move_entry"))

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        if not self.meeting.entries:
            return
        builder = self.builder()
        entry = data.draw(st.sampled_from(self.meeting.entries.ordered))
        acts.remove_entry(builder, entry)
        assert not builder.meeting.items_of(entry.id)
        self.do(builder.change("delete_entry"))

    @rule(data=st.data())
    def finish(self, data: st.DataObject) -> None:
        open_items = [i for i in self.meeting.items if i.id not in self.meeting.lives]
        if not open_items:
            return
        builder = self.builder()
        lives.mark_done(builder, data.draw(st.sampled_from(open_items)), date(2025, 5, 16))
        self.do(builder.change("done", "life"))

    @rule(stream=st.sampled_from(["minutes", "life"]))
    def undo(self, stream: Stream) -> None:
        undoable = self.histories[stream].undoable
        if not undoable:
            return
        change = undoable[-1].inverse(self.new_id(), START)
        self.meeting = apply(self.meeting, change)
        self.histories[stream].add(change)
        self.undone[stream].append(self.seen[stream].pop())

    @rule(stream=st.sampled_from(["minutes", "life"]))
    def redo(self, stream: Stream) -> None:
        redoable = self.histories[stream].redoable
        if not redoable:
            return
        change = redoable[-1].inverse(self.new_id(), START)
        assert change.name == "redo"
        self.meeting = apply(self.meeting, change)
        self.histories[stream].add(change)
        self.seen[stream].append(self.undone[stream].pop())

    @invariant()
    def each_stream_is_where_its_stack_says(self) -> None:
        minutes = self.seen["minutes"][-1]
        assert self.meeting.entries == minutes.entries
        assert self.meeting.items == minutes.items
        assert self.meeting.lives == self.seen["life"][-1].lives


TestLifetimes = Lifetimes.TestCase


def test_a_change_that_does_not_fit_changes_nothing() -> None:
    meeting = Meeting("m")
    builder = ChangeBuilder(meeting, counter(), START)
    entry = directive(builder)
    change = builder.change("add_entry")
    added = apply(meeting, change)
    with pytest.raises(ChangeConflict):
        apply(added, change)
    assert list(added.entries) == [entry]


def test_an_item_follows_its_directive_but_keeps_what_was_set_by_hand() -> None:
    builder = ChangeBuilder(Meeting("m"), counter(), START)
    entry = directive(builder)
    [item] = builder.meeting.items_of(entry.id)
    by_hand = replace(item, lead=("Legal Department",), by_hand=("lead",))
    builder.put("items", by_hand)
    later = Deadline("by 30 May", 19, "due", due=date(2025, 5, 30), bound="by")
    acts.change_text(builder, entry, "The Office reports by 30 May.", Meaning((later,), ("The Office",)))
    [followed] = builder.meeting.items_of(entry.id)
    assert followed.id == item.id
    assert followed.due == date(2025, 5, 30)
    assert followed.lead == ("Legal Department",)
    assert followed.task == "The Office reports by 30 May."


def test_several_deadlines_make_milestones_that_leave_out_no_word() -> None:
    text = "Drafts are completed by 1 June and issued by 25 June, with annexes."
    deadlines = tuple(
        Deadline(phrase, text.index(phrase), "due", due=due)
        for phrase, due in (("by 1 June", date(2025, 6, 1)), ("by 25 June", date(2025, 6, 25)))
    )
    builder = ChangeBuilder(Meeting("m"), counter(), START)
    entry = Entry("e", "V1", START, START, "directive", text, deadlines=deadlines)
    acts.put_entry(builder, entry, Meaning(deadlines, ("Office",), directive=True))
    first, second = builder.meeting.items_of("e")
    assert (first.milestone, second.milestone) == (1, 2)
    assert first.task == "Drafts are completed by 1 June"
    assert second.task == "and issued by 25 June, with annexes"


@pytest.mark.parametrize(
    ("kind", "meaning", "items"),
    [
        ("directive", Meaning(), 1),
        ("statement", Meaning((Deadline("by x", 0, "mention", due=date(2025, 6, 1)),), ("Office",)), 0),
        ("decision", Meaning((Deadline("by x", 0, "due", due=date(2025, 6, 1)),), ("Office",)), 1),
        ("decision", Meaning((Deadline("by x", 0, "due", due=date(2025, 6, 1)),)), 0),
        ("decision", Meaning((), ("Office",)), 0),
        ("directive", Meaning((Deadline("soon", 0, "vague"),)), 1),
    ],
)
def test_what_makes_action_items(kind: str, meaning: Meaning, items: int) -> None:
    builder = ChangeBuilder(Meeting("m"), counter(), START)
    entry = Entry("e", "V1", START, START, kind, "by x soon", deadlines=meaning.deadlines)  # type: ignore[arg-type]
    acts.put_entry(builder, entry, meaning)
    assert len(builder.meeting.items) == items


def test_a_late_word_is_placed_after_everything_said_by_then() -> None:
    builder = ChangeBuilder(Meeting("m"), counter(), START)
    for minutes in (0, 10, 20):
        at = START + timedelta(minutes=minutes)
        rank = acts.next_rank(builder.meeting)
        builder.put("entries", Entry(f"e{minutes}", rank, at, at, "statement", "text"))
    rank, before = acts.place_for(builder.meeting, START + timedelta(minutes=10))
    assert before is not None and before.id == "e10"
    assert builder.meeting.entries["e10"].rank < rank < builder.meeting.entries["e20"].rank


FULL_RECORDS = [
    Head(title="Hội nghị", language="vi", date=date(2025, 5, 16), started_at=START, secrecy="mat"),
    Floor(speaker="p", last_entry="e"),
    Person("p", "Người A", title="Vụ trưởng", presence="left", arrived_at=START, left_at=START),
    Entry(
        "e", "V1", START, START, "vote", "x", vote=Vote(12, 1, 3), language="ar",
        deadlines=(Deadline("by x", 0, "due", due=date(2025, 6, 1), time=time(17, 0), lead=("A",)),),
    ),
    ActionItem("i", "e", "task", "words", START, lead=("A", "B"), due_time=time(9, 30), by_hand=("due",)),
    ItemLife(
        "i", "done", date(2025, 6, 1), extensions=(Extension(date(2025, 7, 1), date(2025, 6, 1), "x"),),
        notes=(ProgressNote(date(2025, 6, 2), "half"),),
    ),
]  # fmt: skip


@pytest.mark.parametrize("record", FULL_RECORDS, ids=lambda r: type(r).__name__)
def test_a_record_comes_back_from_its_document(record: object) -> None:
    assert type(record) in RECORD_TYPES.values()
    assert from_document(type(record), to_document(record)) == record


@given(st.builds(Person, id=st.text(min_size=1), name=st.text(), title=st.text(), unit=st.text()))
def test_any_person_comes_back_from_the_document(person: Person) -> None:
    assert from_document(Person, to_document(person)) == person


def test_a_field_that_a_newer_program_added_is_left_alone() -> None:
    document = {**to_document(Floor(speaker="p")), "unheard_of": 1}
    assert from_document(Floor, document) == Floor(speaker="p")


def test_every_field_has_a_sentence() -> None:
    import inspect

    for kind in RECORD_TYPES.values():
        source = inspect.getsource(kind)
        assert source.count('"""') // 2 >= len(dataclasses.fields(kind)) + 1, kind
