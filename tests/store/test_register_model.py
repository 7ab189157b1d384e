"""The register against a naive recount: random lives of items over random days, through the real stores.

The recount knows nothing of how the register works out a past day: it goes through the trace of every meeting,
takes the last record of each item's life that was written on or before the day, and looks at that record alone.
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from minutes_tui.domain import lives
from minutes_tui.domain.balance import balance
from minutes_tui.domain.changes import Change, ChangeBuilder
from minutes_tui.domain.counting import by_lead, cell_of, count_by
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.items import ActionItem, ItemLife, current_due, current_lead
from minutes_tui.domain.lives import RefusedStep
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.records import Records
from minutes_tui.domain.standing import Standing
from minutes_tui.store.library import Library
from minutes_tui.store.meetings import MeetingStore
from minutes_tui.store.register import INDEX

FIRST = date(2025, 1, 6)
ONE = timedelta(days=1)
UNITS = ("Archives", "Finance", "Planning")
DAYS = st.integers(0, 40)


def standing_lives(trace: Iterator[Change]) -> list[tuple[date, ItemLife]]:
    """Each record of a life that was written and not taken back, with the day on which it was written."""
    done: list[Change] = []
    undone: list[Change] = []
    for change in trace:
        if change.stream != "life":
            continue
        if change.undoes is not None:
            undone.append(done.pop())
        elif change.redoes is not None:
            done.append(undone.pop())
        else:
            done.append(change)
            undone.clear()
    return [(change.at.date(), edit.after) for change in done for edit in change.edits]


Written = tuple[Meeting, list[tuple[date, ItemLife]]]
"""A meeting, and what was written about the lives of its items."""


class Recount:
    """What a clerk finds who goes through the traces of all meetings, day by day."""

    def __init__(self, written: list[Written]) -> None:
        self._written = written

    def cells(self, day: date) -> tuple[dict[str, int], Counter[str]]:
        """The cells, and the items of each unit, on a day."""
        cells: Counter[str] = Counter()
        units: Counter[str] = Counter()
        for item, life in self._stood(day):
            then = Standing(life.status, life.closed_on, current_due(item, life), current_lead(item, life))
            cells[cell_of(then, day)] += 1
            units[then.lead[0]] += 1
        cells["without_date"] += cells["without_date_done"]
        return dict(cells), units

    def still_open(self, day: date) -> int:
        """How many items were open at the end of a day."""
        return sum(life.status == "open" for _, life in self._stood(day))

    def _stood(self, day: date) -> Iterator[tuple[ActionItem, ItemLife]]:
        for meeting, written in self._written:
            if meeting.head.date <= day:
                by_then = {life.id: life for on, life in written if on <= day}
                for item in meeting.items:
                    yield item, by_then.get(item.id, ItemLife(item.id))


class Lives(RuleBasedStateMachine):
    """Meetings are held, their items live; the clock only goes on."""

    @initialize()
    def begin(self) -> None:
        self.place = Path(tempfile.mkdtemp())
        self.numbers = iter(range(1, 1_000_000))
        self.today = FIRST
        self.library = Library(self.place, now=self.now, new_id=self.new_id)
        self.meetings: list[str] = []
        self.hold([("Archives", None, None)])

    def teardown(self) -> None:
        shutil.rmtree(self.place)

    def new_id(self) -> str:
        return f"0196d5a0-0000-7000-8000-{next(self.numbers):012}"

    def now(self) -> datetime:
        return datetime(self.today.year, self.today.month, self.today.day, 9, tzinfo=UTC)

    # What happens

    @rule(
        owed=st.lists(
            st.tuples(
                st.sampled_from(UNITS),
                st.none() | st.integers(0, 60),
                st.none() | st.just("FREQ=MONTHLY"),
            ),
            min_size=1,
            max_size=4,
        )
    )
    def hold(self, owed: list[tuple[str, int | None, str | None]]) -> None:
        said = Entry(self.new_id(), "m", self.now(), self.now(), "directive", "Several tasks.")
        items = [self.item(said, *parts) for parts in owed]
        meeting = Meeting(
            self.new_id(),
            Head(title="Review", date=self.today, zone="UTC"),
            entries=Records([said]),
            items=Records(items),
        )
        self.library.create(meeting).close()
        self.meetings.append(meeting.id)

    def item(self, said: Entry, unit: str, days: int | None, again: str | None) -> ActionItem:
        due = None if days is None else self.today + timedelta(days=days)
        recurs = None if due is None else again
        return ActionItem(self.new_id(), said.id, "A task", said.text, said.at, (unit,), due=due, rule=recurs)

    @rule(days=st.integers(1, 30))
    def days_go_by(self, days: int) -> None:
        self.today += timedelta(days=days)

    @rule(which=st.integers(0, 10**6), ago=st.integers(0, 10))
    def done(self, which: int, ago: int) -> None:
        self.step(which, lambda builder, item: lives.mark_done(builder, item, self.today))

    @rule(which=st.integers(0, 10**6))
    def cancelled(self, which: int) -> None:
        self.step(which, lambda builder, item: lives.mark_cancelled(builder, item, self.today, "Chair", "moot"))

    @rule(which=st.integers(0, 10**6), days=DAYS)
    def extended(self, which: int, days: int) -> None:
        due = self.today + timedelta(days=days)
        self.step(which, lambda builder, item: lives.extend(builder, item, due, self.today, "Chair"))

    @rule(which=st.integers(0, 10**6), unit=st.sampled_from(UNITS))
    def handed_over(self, which: int, unit: str) -> None:
        self.step(which, lambda builder, item: lives.hand_over(builder, item, (unit,), self.today))

    @rule(which=st.integers(0, 10**6))
    def owed_again(self, which: int) -> None:
        self.step(which, lambda builder, item: lives.open_again(builder, item, self.today))

    @rule(which=st.integers(0, 10**6), back=st.booleans())
    def taken_back(self, which: int, back: bool) -> None:
        store = self.library.open(self.meetings[which % len(self.meetings)])
        history = store.histories()["life"]
        stack = history.undoable if back else history.redoable
        if stack:
            store.keep(stack[-1].inverse(self.new_id(), self.now()))
        store.close()

    @rule()
    @precondition(lambda self: self.meetings)
    def index_is_lost(self) -> None:
        (self.place / INDEX).unlink(missing_ok=True)

    def step(self, which: int, act: Callable[[ChangeBuilder, ActionItem], ItemLife]) -> None:
        """One step in the life of one item; a step that is refused changes nothing."""
        store = self.library.open(self.meetings[which % len(self.meetings)])
        try:
            items = store.meeting.items.ordered
            builder = ChangeBuilder(store.meeting, self.new_id, self.now())
            act(builder, items[which % len(items)])
            store.keep(builder.change("done", "life"))
        except RefusedStep:
            pass
        finally:
            store.close()

    # What must hold

    @invariant()
    def kept_is_made_anew(self) -> None:
        if not self.meetings:
            return
        kept = self.library.register()
        (self.place / INDEX).unlink()
        assert self.library.register() == kept

    @invariant()
    def counts_agree(self) -> None:
        if not self.meetings:
            return
        items = self.library.register().items
        recount = Recount([self.written(identifier) for identifier in self.meetings])
        for day in (FIRST + timedelta(days=n) for n in range((self.today - FIRST).days + 1)):
            whole, by_unit = count_by(items, day, by_lead)
            cells, units = recount.cells(day)
            assert {name: getattr(whole, name) for name in cells} == cells
            assert whole.dated + whole.without_date + whole.cancelled == whole.total == sum(units.values())
            assert {name: count.total for name, count in by_unit.items()} == dict(units)
            moved = balance(items, day, self.today)
            assert moved.holds
            assert (moved.closing, moved.opening) == (recount.still_open(self.today), recount.still_open(day - ONE))

    def written(self, identifier: str) -> Written:
        store = MeetingStore.open(self.library.path(identifier), now=self.now, read_only=True)
        try:
            return store.meeting, standing_lives(store.trace())
        finally:
            store.close()


TestLives = Lives.TestCase
TestLives.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
