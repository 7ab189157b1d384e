"""The count on any day and the balance of any period agree with a naive recount, event by event."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from minutes_tui.domain import lives
from minutes_tui.domain.balance import balance
from minutes_tui.domain.changes import Change, ChangeBuilder, apply
from minutes_tui.domain.counting import by_lead, count, count_by
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.records import Records
from minutes_tui.domain.register import RegisterItem

GIVEN = date(2025, 1, 15)
UNITS = ("Archive", "Budget Office", "Registry")


@dataclass
class Naive:
    """What happened to one item, each thing with the day on which it holds, in the order in which it was done."""

    due: date | None
    lead: tuple[str, ...]
    given: date
    events: list[tuple[date, str, object]] = field(default_factory=list)

    def at(self, day: date) -> tuple[str, date | None, tuple[str, ...], date | None]:
        status, due, lead, closed = "open", self.due, self.lead, None
        for when, what, value in self.events:
            if when > day:
                continue
            if what in ("done", "cancelled"):
                status, closed = what, when
            elif what == "reopened":
                status, closed = "open", None
            elif what == "extended":
                assert isinstance(value, date)
                due = value
            else:
                assert isinstance(value, tuple)
                lead = value
        return status, due, lead, closed

    def cell(self, day: date) -> str:
        status, due, _, closed = self.at(day)
        if status == "cancelled":
            return "cancelled"
        if due is None:
            return "without_date"
        if status == "done":
            assert closed is not None
            return "done_late" if closed > due else "done_on_time"
        return "open_overdue" if day > due else "open_in_time"


class Register(RuleBasedStateMachine):
    """Random steps on random days, undone now and then; the model replays events, it has no history."""

    def __init__(self) -> None:
        super().__init__()
        numbers: Iterator[int] = iter(range(1, 1_000_000))
        self.new_id: Callable[[], str] = lambda: f"id-{next(numbers):06}"
        self.day = GIVEN
        self.naive: dict[str, Naive] = {}
        self.done: list[tuple[str, Change]] = []
        self.reported: dict[date, int] = {}
        """The closing that a report on each day said."""
        self.meeting = Meeting("m", Head(date=GIVEN, zone="UTC"))

    @initialize(dues=st.lists(st.one_of(st.none(), st.integers(0, 60)), min_size=1, max_size=4), data=st.data())
    def given(self, dues: list[int | None], data: st.DataObject) -> None:
        items = []
        for number, days in enumerate(dues):
            lead = tuple(data.draw(st.lists(st.sampled_from(UNITS), unique=True, max_size=2)))
            due = None if days is None else GIVEN + timedelta(days=days)
            items.append(
                ActionItem(f"item-{number}", "e", "task", "task", datetime(2025, 1, 15, tzinfo=UTC), lead, due=due)
            )
            self.naive[items[-1].id] = Naive(due, lead, GIVEN)
        self.meeting = Meeting("m", Head(date=GIVEN, zone="UTC"), items=Records(items))

    def step(
        self, item: ActionItem, what: str, on: date, value: object, act: Callable[[ChangeBuilder], object]
    ) -> None:
        builder = ChangeBuilder(
            self.meeting, self.new_id, datetime(self.day.year, self.day.month, self.day.day, 9, tzinfo=UTC)
        )
        try:
            act(builder)
        except lives.RefusedStep:
            return
        change = builder.change("done", "life")
        self.meeting = apply(self.meeting, change)
        self.naive[item.id].events.append((on, what, value))
        self.done.append((item.id, change))

    def pick(self, data: st.DataObject) -> ActionItem:
        return data.draw(st.sampled_from(self.meeting.items.ordered))

    @rule(days=st.integers(0, 4))
    def time_passes(self, days: int) -> None:
        if days:
            self.reported[self.day] = balance(self.entries(), None, self.day).closing
            # What was done before is settled: an undo would take it out of reports that have gone out.
            self.done.clear()
        self.day += timedelta(days=days)

    @rule(data=st.data(), back=st.integers(0, 4), cancelled=st.booleans())
    def close(self, data: st.DataObject, back: int, cancelled: bool) -> None:
        item, on = self.pick(data), self.day - timedelta(days=back)
        if cancelled:
            self.step(item, "cancelled", on, None, lambda b: lives.mark_cancelled(b, item, on, "Chair", "moot"))
        else:
            self.step(item, "done", on, None, lambda b: lives.mark_done(b, item, on))

    @rule(data=st.data(), back=st.integers(0, 4))
    def reopen(self, data: st.DataObject, back: int) -> None:
        item, day = self.pick(data), self.day - timedelta(days=back)
        self.step(item, "reopened", day, None, lambda b: lives.open_again(b, item, day))

    @rule(data=st.data(), days=st.integers(-3, 40))
    def extend(self, data: st.DataObject, days: int) -> None:
        item, day = self.pick(data), self.day
        due = day + timedelta(days=days)
        self.step(item, "extended", day, due, lambda b: lives.extend(b, item, due, day, "Chair"))

    @rule(data=st.data(), units=st.lists(st.sampled_from(UNITS), unique=True, max_size=2))
    def hand_over(self, data: st.DataObject, units: list[str]) -> None:
        item, day = self.pick(data), self.day
        self.step(item, "handed", day, tuple(units), lambda b: lives.hand_over(b, item, tuple(units), day))

    @rule()
    def undo(self) -> None:
        if self.done:
            identifier, change = self.done.pop()
            self.meeting = apply(self.meeting, change.inverse(self.new_id(), change.at))
            self.naive[identifier].events.pop()

    def entries(self) -> list[RegisterItem]:
        lives_of = self.meeting.lives
        return [
            RegisterItem(i, lives_of.get(i.id) or ItemLife(i.id), "m", "Review", GIVEN) for i in self.meeting.items
        ]

    @invariant()
    def the_count_of_any_day_is_the_naive_one(self) -> None:
        entries = self.entries()
        for day in {
            GIVEN - timedelta(days=1),
            GIVEN,
            GIVEN + timedelta(days=9),
            self.day,
            self.day + timedelta(days=5),
        }:
            cells: Counter[str] = Counter()
            rows: Counter[tuple[str, str]] = Counter()
            for naive in self.naive.values():
                if naive.given <= day:
                    cells[naive.cell(day)] += 1
                    rows.update((unit, naive.cell(day)) for unit in naive.at(day)[2] or ("",))
            whole, by_unit = count_by(entries, day, by_lead)
            assert {name: getattr(whole, name) for name in cells} == dict(cells)
            assert whole.total == sum(cells.values())
            for unit, cell in rows:
                assert getattr(by_unit[unit], cell) == rows[(unit, cell)]

    @invariant()
    def the_balance_of_any_period_holds(self) -> None:
        entries = self.entries()
        for first in (None, GIVEN, GIVEN + timedelta(days=7), self.day):
            moved = balance(entries, first, self.day)
            assert moved.holds, moved
            assert moved.closing == sum(1 for n in self.naive.values() if n.at(self.day)[0] == "open")
            if first is not None:
                eve = first - timedelta(days=1)
                open_then = [n for n in self.naive.values() if n.given <= eve and n.at(eve)[0] == "open"]
                assert moved.opening == len(open_then) == count(entries, eve).closing

    @invariant()
    def the_closing_of_a_report_is_known_to_the_next_and_what_differs_is_named(self) -> None:
        entries = self.entries()
        for day, closing in self.reported.items():
            moved = balance(entries, day + timedelta(days=1), self.day)
            assert moved.reported == closing
            learnt = [kind for kind, _ in moved.late]
            again = learnt.count("given") + learnt.count("reopened")
            assert moved.opening == closing + again - learnt.count("done") - learnt.count("cancelled")


TestRegister = Register.TestCase
TestRegister.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
