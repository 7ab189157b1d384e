"""Records of several bridges made one: whoever is merged with whom, in any order, how often, gives the same."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.acts import place_for, put_entry, remove_entry
from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.changes import Change, ChangeBuilder, Edit, apply
from minutes_tui.domain.deadlines import Meaning
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.merging import Conflict, Double, Merged, doubles_of, merge, merging_edits
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.ranks import rank_between
from minutes_tui.domain.units import Unit

START = datetime(2025, 5, 16, 7, tzinfo=UTC)


class Desk:
    """A secretary who writes at one bridge; every act is a minute after the last."""

    def __init__(self, name: str, changes: Sequence[Change] = (), minute: int = 0) -> None:
        self.name = name
        self.meeting = Meeting("m")
        self.changes: list[Change] = []
        for change in changes:
            self._do(change)
        self.minute = minute
        self._made = 0

    def _do(self, change: Change) -> None:
        self.meeting = apply(self.meeting, change)
        self.changes.append(change)

    def _new_id(self) -> str:
        self._made += 1
        return f"{self.minute:05}{self.name}{self._made:03}"

    def builder(self) -> ChangeBuilder:
        self.minute += 1
        return ChangeBuilder(self.meeting, self._new_id, START + timedelta(minutes=self.minute))

    def keep(self, builder: ChangeBuilder) -> None:
        self._do(builder.change("add_entry"))

    def enter(self, text: str, speaker: str | None = None, kind: str = "statement") -> Entry:
        builder = self.builder()
        rank, _ = place_for(self.meeting, builder.at)
        entry = Entry(self._new_id(), rank, builder.at, builder.at, kind, text, speaker=speaker)  # type: ignore[arg-type]
        put_entry(builder, entry, Meaning(lead=("Legal Department",)))
        self.keep(builder)
        return entry

    def put(self, table: str, record: object) -> None:
        builder = self.builder()
        builder.put(table, record)  # type: ignore[arg-type, type-var]
        self.keep(builder)


def planned() -> Desk:
    """The meeting as it was sent to the bridges."""
    desk = Desk("base")
    desk.put("head", Head(title="Review", date=date(2025, 5, 16)))
    desk.put("bridges", Bridge("b1", "Hall 1", main=True))
    desk.put("bridges", Bridge("b2", "Hall 2"))
    desk.put("people", Person("p1", "Ada Example", bridge="b1"))
    desk.put("people", Person("p2", "Ben Sample", bridge="b2"))
    desk.put("agenda", AgendaItem("a1", rank_between(None, None), "Progress"))
    desk.enter("Welcome.", "p1")
    return desk


def two_desks() -> tuple[Desk, Desk]:
    base = planned()
    return Desk("x", base.changes, base.minute), Desk("y", base.changes, base.minute)


def texts(meeting: Meeting) -> list[str]:
    return [entry.text for entry in meeting.entries]


def test_entries_of_both_are_kept_in_the_order_of_time() -> None:
    one, two = two_desks()
    one.enter("One at 8.")
    two.minute += 1
    two.enter("Two at 9.")
    one.minute += 1
    one.enter("One at 10.")
    merged = merge("m", [one.changes, two.changes])
    assert texts(merged.meeting) == ["Welcome.", "One at 8.", "Two at 9.", "One at 10."]
    assert merged.conflicts == ()


def test_attendance_of_each_bridge_is_kept() -> None:
    one, two = two_desks()
    one.put("people", replace(one.meeting.people["p1"], presence="present"))
    two.put("people", replace(two.meeting.people["p2"], presence="excused"))
    two.put("bridges", replace(two.meeting.bridges["b2"], link="joined"))
    merged = merge("m", [one.changes, two.changes])
    assert [p.presence for p in merged.meeting.people] == ["present", "excused"]
    assert [b.link for b in merged.meeting.bridges] == ["expected", "joined"]


def test_fields_of_one_record_changed_at_two_places_both_count() -> None:
    one, two = two_desks()
    one.put("head", replace(one.meeting.head, place="Hall 1"))
    two.put("head", replace(two.meeting.head, number="05"))
    merged = merge("m", [one.changes, two.changes])
    assert (merged.meeting.head.place, merged.meeting.head.number) == ("Hall 1", "05")
    assert merged.conflicts == ()


def test_one_field_changed_at_two_places_is_a_conflict_and_the_later_counts() -> None:
    one, two = two_desks()
    one.put("head", replace(one.meeting.head, place="Hall 1"))
    two.minute += 5
    two.put("head", replace(two.meeting.head, place="Hall 2"))
    merged = merge("m", [two.changes, one.changes])
    assert merged.meeting.head.place == "Hall 2"
    assert merged.conflicts == (Conflict("head", "head", "place", "Hall 2", "Hall 1"),)


def test_what_one_takes_out_and_another_goes_on_with_stays() -> None:
    one, two = two_desks()
    entry = one.meeting.entries.ordered[0]
    two.put("entries", replace(entry, text="Welcome to all."))
    one.minute += 5
    builder = one.builder()
    remove_entry(builder, entry)
    one.keep(builder)
    merged = merge("m", [one.changes, two.changes])
    assert texts(merged.meeting) == ["Welcome to all."]
    assert [(c.table, c.field) for c in merged.conflicts] == [("entries", "")]


def test_what_one_takes_out_and_nobody_touched_is_out() -> None:
    one, two = two_desks()
    builder = one.builder()
    remove_entry(builder, one.meeting.entries.ordered[0])
    one.keep(builder)
    two.enter("Still here.")
    merged = merge("m", [one.changes, two.changes])
    assert (texts(merged.meeting), merged.conflicts) == (["Still here."], ())


def test_what_was_taken_twice_is_marked() -> None:
    one, two = two_desks()
    first = one.enter("The plan is good.", "p2")
    second = two.enter("the plan is good.", "p2")
    two.enter("The plan is good.", "p1")
    merged = merge("m", [one.changes, two.changes])
    assert merged.doubles == (Double(first.id, second.id),)
    assert len(merged.meeting.entries) == 4


@pytest.mark.parametrize(("minutes", "count"), [(5, 1), (6, 0)])
def test_the_same_words_much_later_are_no_double(minutes: int, count: int) -> None:
    desk = planned()
    desk.enter("Agreed.", "p1")
    desk.minute += minutes - 1
    desk.enter("Agreed.", "p1")
    assert len(doubles_of(desk.meeting)) == count


def test_people_whom_two_secretaries_entered_are_one() -> None:
    one, two = two_desks()
    one.put("people", Person("p8", "Cleo Test", unit="Archive", presence="present"))
    two.put("units", Unit("u9", "Archive"))
    two.put("people", Person("p9", "cleo test", unit="Archive"))
    two.enter("Here I am.", "p9")
    merged = merge("m", [one.changes, two.changes])
    assert [p.id for p in merged.meeting.people] == ["p1", "p2", "p8"]
    assert merged.meeting.people["p8"].presence == "present"
    assert [e.speaker for e in merged.meeting.entries] == ["p1", "p8"]


def test_points_of_the_agenda_put_at_one_place_stand_behind_each_other() -> None:
    one, two = two_desks()
    rank = rank_between(one.meeting.agenda["a1"].rank, None)
    one.put("agenda", AgendaItem("a2", rank, "Plans"))
    two.put("agenda", AgendaItem("a3", rank, "Staff"))
    merged = merge("m", [two.changes, one.changes])
    assert [p.title for p in merged.meeting.agenda] == ["Progress", "Plans", "Staff"]
    assert len({p.rank for p in merged.meeting.agenda}) == 3


def test_a_change_from_which_something_was_left_out_is_taken_whole() -> None:
    one, _ = two_desks()
    entry = one.enter("Off the record.")
    stripped = [replace(c, edits=tuple(e for e in c.edits if e.id != entry.id)) for c in one.changes]
    assert texts(merge("m", [stripped, one.changes]).meeting) == ["Welcome.", "Off the record."]
    assert texts(merge("m", [one.changes, stripped]).meeting) == ["Welcome.", "Off the record."]


# The laws of merging, for any acts at any bridges

ACTS = st.lists(
    st.tuples(st.sampled_from(["enter", "correct", "remove", "presence", "title", "point"]), st.integers(0, 5)),
    max_size=6,
)


def written(name: str, base: Desk, acts: list[tuple[str, int]]) -> list[Change]:
    """What one bridge makes of the meeting that it was sent."""
    desk = Desk(name, base.changes, base.minute)
    for act, number in acts:
        entries = desk.meeting.entries.ordered
        entry = entries[number % len(entries)] if entries else None
        desk.minute += number
        if act == "enter" or (entry is None and act in ("correct", "remove")):
            desk.enter(
                f"Words {number}", ("p1", "p2", None)[number % 3], "directive" if number == 5 else "statement"
            )
        elif act == "correct" and entry is not None:
            desk.put("entries", replace(entry, text=f"Corrected by {name}", corrected=entry.corrected + 1))
        elif act == "remove" and entry is not None:
            builder = desk.builder()
            remove_entry(builder, entry)
            desk.keep(builder)
        elif act == "presence":
            desk.put("people", replace(desk.meeting.people["p1"], presence=("present", "absent")[number % 2]))
        elif act == "title":
            desk.put("head", replace(desk.meeting.head, title=f"Title {number}"))
        else:
            last = desk.meeting.agenda.last
            rank = rank_between(last.rank if last else None, None)
            desk.put("agenda", AgendaItem(f"a-{desk.minute:05}-{name}", rank, f"Point {number}"))
    return desk.changes


def same(one: Merged, other: Merged) -> bool:
    return one.meeting == other.meeting and one.changes == other.changes and one.doubles == other.doubles


BASE = planned()


@given(ACTS, ACTS)
def test_merging_is_commutative(first: list[tuple[str, int]], second: list[tuple[str, int]]) -> None:
    x, y = written("x", BASE, first), written("y", BASE, second)
    assert same(merge("m", [x, y]), merge("m", [y, x]))


@given(ACTS, ACTS, ACTS)
def test_merging_is_associative(
    first: list[tuple[str, int]], second: list[tuple[str, int]], third: list[tuple[str, int]]
) -> None:
    x, y, z = written("x", BASE, first), written("y", BASE, second), written("z", BASE, third)
    left = merge("m", [merge("m", [x, y]).changes, z])
    right = merge("m", [x, merge("m", [y, z]).changes])
    assert same(left, right)
    assert same(left, merge("m", [z, y, x]))


@given(ACTS, ACTS)
def test_merging_is_idempotent(first: list[tuple[str, int]], second: list[tuple[str, int]]) -> None:
    x, y = written("x", BASE, first), written("y", BASE, second)
    once = merge("m", [x, y])
    assert same(merge("m", [once.changes, once.changes]), once)
    assert same(merge("m", [once.changes, y]), once)


@given(ACTS, ACTS)
def test_nothing_that_was_entered_and_left_alone_disappears(
    first: list[tuple[str, int]], second: list[tuple[str, int]]
) -> None:
    x, y = written("x", BASE, first), written("y", BASE, second)
    merged = merge("m", [x, y]).meeting

    def own(changes: list[Change]) -> set[str]:
        made: Meeting = Meeting("m")
        for change in changes:
            made = apply(made, change)
        return {entry.id for entry in made.entries} - {"base"} - {e.id for e in BASE.meeting.entries}

    assert own(x) | own(y) <= {entry.id for entry in merged.entries}


@given(ACTS, ACTS)
def test_the_edits_lead_from_one_record_to_the_merged_one(
    first: list[tuple[str, int]], second: list[tuple[str, int]]
) -> None:
    x, y = written("x", BASE, first), written("y", BASE, second)
    before = Meeting("m")
    for change in x:
        before = apply(before, change)
    merged = merge("m", [x, y])
    edits: tuple[Edit, ...] = merging_edits(before, merged.meeting)
    last = max(change.at for change in merged.changes)
    act = Change("zzz", last, "import", edits)
    assert apply(before, act) == merged.meeting
    # What is kept on the disk merges to the same again.
    assert merge("m", [[*x, act], y]).meeting == merged.meeting
