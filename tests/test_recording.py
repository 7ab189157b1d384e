"""The recorder: typed lines against the meeting as it stands, handed over, taken back, done again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from minutes_tui.domain.changes import Change, Stream, apply
from minutes_tui.domain.deadlines import Meaning
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.history import History
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.set_aside import lines_set_aside
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.readings import Answers
from minutes_tui.recording import Recorder

NOW = datetime(2025, 5, 16, 8, 0, tzinfo=UTC)


def no_meaning(
    text: str,
    language: Language,
    meeting_date: date,
    *,
    units: Sequence[Unit] = (),
    kind: str = "directive",
    country: str = "VN",
) -> Meaning:
    return Meaning()


class Kept:
    """Keeps changes in a list, or refuses them."""

    def __init__(self) -> None:
        self.changes: list[Change] = []
        self.refuses = False

    def keep(self, change: Change) -> None:
        if self.refuses:
            raise MinutesError("The disk is full; nothing was kept.")
        self.changes.append(change)


def recorder_of(kept: Kept) -> Recorder:
    numbers = count(1)
    histories: dict[Stream, History] = {"minutes": History(), "life": History()}
    meeting = Meeting("m", Head(date=date(2025, 5, 16)))
    return Recorder(
        meeting, histories, kept, lambda: NOW, lambda: f"id{next(numbers):06}", "record", read=no_meaning
    )


def words(recorder: Recorder) -> list[str]:
    return [e.text for e in recorder.meeting.entries]


def test_one_line_is_one_change_with_all_that_it_does() -> None:
    kept = Kept()
    recorder = recorder_of(kept)
    outcome = recorder.enter("Eva Lang: ! Tax Office to pay")
    assert outcome.change is not None
    assert kept.changes == [outcome.change]
    assert sorted(e.table for e in outcome.change.edits) == ["entries", "floor", "items", "people"]
    assert outcome.change.at == NOW


def test_a_change_may_bear_the_id_of_the_half_typed_line() -> None:
    kept = Kept()
    recorder = recorder_of(kept)
    recorder.enter("text", change_id="draft-1")
    recorder.enter("#undo", change_id="draft-2")
    assert [c.id for c in kept.changes] == ["draft-1", "draft-2"]


@pytest.mark.parametrize(
    "line", ["", "! ", "s/none/such/", "vote: without a count", "@25:00 x", "bridge- Atlantis"]
)
def test_a_line_that_does_nothing_keeps_nothing(line: str) -> None:
    kept = Kept()
    recorder = recorder_of(kept)
    before = recorder.meeting
    assert recorder.enter(line).change is None
    assert recorder.meeting is before
    assert kept.changes == []


def test_saying_what_is_so_already_is_no_change() -> None:
    kept = Kept()
    recorder = recorder_of(kept)
    recorder.enter("Eva Lang:")
    assert recorder.enter("Eva Lang:").change is None
    assert len(kept.changes) == 1


def test_a_line_that_has_nothing_to_do_is_taken_and_says_so() -> None:
    kept = Kept()
    recorder = recorder_of(kept)
    for line in ("#undo", "topic:", "present+ all"):
        outcome = recorder.enter(line)
        assert (outcome.refused, outcome.change) == (None, None)
        assert outcome.idle is not None, line
    assert kept.changes == []


def test_a_line_that_was_set_aside_and_brought_back_takes_its_mark_along() -> None:
    kept = Kept()
    recorder = recorder_of(kept)
    recorder.enter("note: one")
    for fresh in ("vote: plan +1", "present+ Ada Example", "present+ all"):
        recorder.enter("vote: plan", Answers(set_aside=True))
        before = recorder.meeting
        mark = lines_set_aside(before.entries)[-1]
        outcome = recorder.enter(fresh, Answers(instead_of=mark.id))
        assert (outcome.refused, lines_set_aside(recorder.meeting.entries)) == (None, ())
        recorder.undo()
        assert recorder.meeting == before
        recorder.redo()
        assert lines_set_aside(recorder.meeting.entries) == ()


def test_what_the_keeper_does_not_take_has_not_happened() -> None:
    kept = Kept()
    recorder = recorder_of(kept)
    recorder.enter("one")
    kept.refuses = True
    before = recorder.meeting
    for line in ("two", "#undo", "s/one/two/"):
        with pytest.raises(MinutesError, match="disk"):
            recorder.enter(line)
        assert recorder.meeting is before
    kept.refuses = False
    recorder.enter("#undo")
    assert words(recorder) == []


def test_a_correction_of_a_closed_meeting_is_refused() -> None:
    recorder = recorder_of(Kept())
    recorder.enter("one")
    recorder.meeting = replace(recorder.meeting, head=replace(recorder.meeting.head, state="approved"))
    assert recorder.enter("s/one/two/").refused is not None


class Typing(RuleBasedStateMachine):
    """Lines, corrections, undo and redo against the plainest model: a list of texts, and lists of lists."""

    def __init__(self) -> None:
        super().__init__()
        self.kept = Kept()
        self.recorder = recorder_of(self.kept)
        self.start = self.recorder.meeting
        self.texts: list[str] = []
        self.past: list[list[str]] = []
        self.future: list[list[str]] = []

    def _step(self, texts: list[str]) -> None:
        self.past.append(self.texts)
        self.texts = texts
        self.future = []

    @rule(text=st.text("abc ", min_size=1, max_size=6).map(str.strip).filter(bool))
    def say(self, text: str) -> None:
        self.recorder.enter(text)
        self._step([*self.texts, text])

    @rule(text=st.text("abc", min_size=1, max_size=4))
    def go_on(self, text: str) -> None:
        outcome = self.recorder.enter(f"... {text}")
        assert (outcome.change is None) == (not self.texts)
        if self.texts:
            last = self._typed_last()
            self._step([f"{t}\n{text}" if i == last else t for i, t in enumerate(self.texts)])

    @rule(old=st.text("abc", min_size=1, max_size=2), new=st.text("xyz", min_size=1, max_size=2))
    def correct(self, old: str, new: str) -> None:
        order = [self._typed_last(), *reversed(range(len(self.texts)))] if self.texts else []
        target = next((i for i in order if old in self.texts[i]), None)
        outcome = self.recorder.enter(f"s/{old}/{new}/")
        assert (outcome.refused is None) == (target is not None)
        if target is not None:
            changed = self.texts[target].replace(old, new, 1)
            self._step([changed if i == target else t for i, t in enumerate(self.texts)])

    @rule(old=st.text("abc", min_size=1, max_size=1))
    def correct_everywhere(self, old: str) -> None:
        outcome = self.recorder.enter(f"s/{old}/z/g")
        hits = sum(t.count(old) for t in self.texts)
        assert (outcome.refused is None) == (hits > 0)
        if hits:
            assert outcome.reading.hits == hits
            self._step([t.replace(old, "z") for t in self.texts])

    @rule(where=st.text("abc", min_size=1, max_size=1), text=st.text("abc", min_size=1, max_size=3))
    def insert(self, where: str, text: str) -> None:
        order = [self._typed_last(), *reversed(range(len(self.texts)))] if self.texts else []
        target = next((i for i in order if where in self.texts[i]), None)
        outcome = self.recorder.enter(f"i/{where}/{text}/")
        assert (outcome.refused is None) == (target is not None)
        if target is not None:
            self._step([*self.texts[:target], text, *self.texts[target:]])

    @rule(typed=st.booleans())
    def undo(self, typed: bool) -> None:
        change = self.recorder.enter("#undo").change if typed else self.recorder.undo()
        assert (change is not None) == bool(self.past)
        if self.past:
            self.future.append(self.texts)
            self.texts = self.past.pop()

    @rule()
    def redo(self) -> None:
        assert (self.recorder.redo() is not None) == bool(self.future)
        if self.future:
            self.past.append(self.texts)
            self.texts = self.future.pop()

    def _typed_last(self) -> int:
        entries = self.recorder.meeting.entries
        return entries.place(self.recorder.meeting.floor.last_entry or "")

    @invariant()
    def the_record_is_the_model(self) -> None:
        assert words(self.recorder) == self.texts

    @invariant()
    def what_was_kept_gives_the_meeting(self) -> None:
        meeting = self.start
        for change in self.kept.changes:
            meeting = apply(meeting, change)
        assert meeting == self.recorder.meeting


LINES = st.sampled_from(
    ["Eva Lang: hello", "Eva Lang:", "more words", "! Tax Office to pay", "= agreed", "? why", "note: rain",
     "off: secret", "~ figure", "topic: One", "topic: Two", "subtopic: Two a", "meeting: Review",
     "place: Bonn", "date: 17 May 2025", "language: de", "secretary: Uwe Klein",
     "present+ Eva Lang, Head, Tax Office (Bonn); Uwe Klein", "present- Eva Lang", "regrets+ Ida Moor",
     "bridge+ Bonn", "bridge- Bonn", "chair+ Eva Lang", "chair- Eva Lang", "presides: Uwe Klein",
     "vote: plan +3 -1 0 2", "@07:00 early words", "@07:30 topic: Early", "s/words/letters/", "s/e/E/g",
     "... and on", "i/words/inserted/", "i/words/topic: Between/", "\\! plain", "Chair: thanks",
     "Konkret: nichts"]
)  # fmt: skip


class Steps(RuleBasedStateMachine):
    """Lines of every sort, undo and redo, against the meetings that were seen."""

    def __init__(self) -> None:
        super().__init__()
        self.recorder = recorder_of(Kept())
        self.seen: list[Meeting] = [self.recorder.meeting]
        self.undone: list[Meeting] = []

    @rule(line=LINES)
    def enter(self, line: str) -> None:
        if self.recorder.enter(line).change is not None:
            self.seen.append(self.recorder.meeting)
            self.undone.clear()

    @rule()
    def undo(self) -> None:
        if self.recorder.undo() is not None:
            self.undone.append(self.seen.pop())

    @rule()
    def redo(self) -> None:
        if self.recorder.redo() is not None:
            self.seen.append(self.undone.pop())

    @invariant()
    def the_meeting_is_the_one_that_was_seen(self) -> None:
        assert self.recorder.meeting == self.seen[-1]

    @invariant()
    def everything_hangs_together(self) -> None:
        meeting = self.recorder.meeting
        for entry in meeting.entries:
            assert entry.speaker is None or entry.speaker in meeting.people or entry.speaker in meeting.units
            assert entry.agenda is None or entry.agenda in meeting.agenda
            assert entry.bridge is None or entry.bridge in meeting.bridges
        for item in meeting.items:
            assert item.entry in meeting.entries
        floor = meeting.floor
        assert floor.agenda is None or floor.agenda in meeting.agenda
        assert floor.last_entry is None or floor.last_entry in meeting.entries
        assert floor.speaker is None or floor.speaker in meeting.people
        assert len({p.name for p in meeting.people}) == len(meeting.people)


Steps.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestSteps = Steps.TestCase

Typing.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestTyping = Typing.TestCase
