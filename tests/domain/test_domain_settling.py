"""Settling gaps by hand: the gap goes, what was set stays when the words are read again, the rest is left alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain import settling
from minutes_tui.domain.acts import change_kind, change_text, put_entry
from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.changes import ChangeBuilder, apply
from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.gaps import Gap, gaps
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit

TEN = datetime(2025, 5, 16, 10, 0, tzinfo=UTC)
WORDS = "Somebody shall draft the outline in mid-June."
DEADLINE = Deadline(
    "in mid-June", WORDS.index("in mid"), "due", date(2025, 6, 15), bound="within", precision="month",
    approximate=True,
)  # fmt: skip


def builder_of(meeting: Meeting) -> ChangeBuilder:
    numbers = count(1)
    return ChangeBuilder(meeting, lambda: f"id{next(numbers):05}", TEN)


def meeting_with(kind: str = "directive", meaning: Meaning | None = None, **fields: object) -> Meeting:
    """A meeting with one entry of this kind, and what it makes somebody owe."""
    people = Records([Person("p1", "Chair", role="chair"), Person("p2", "Stranger", on_roster=False)])
    meeting = Meeting(
        "m", Head(date=date(2025, 5, 16)), Floor(), people=people, units=Records([Unit("u1", "Office")])
    )
    builder = builder_of(meeting)
    read = meaning or Meaning((), directive=True)
    entry = Entry("e1", "A", TEN, TEN, kind, WORDS, speaker="p1", deadlines=read.deadlines)  # type: ignore[arg-type]
    put_entry(builder, replace(entry, **fields), read)  # type: ignore[arg-type]
    return builder.meeting


def kinds(meeting: Meeting) -> list[str]:
    return [gap.kind for gap in gaps(meeting)]


def test_every_gap_of_a_directive_is_settled_by_hand_and_stays_settled() -> None:
    meeting = meeting_with()
    assert kinds(meeting) == ["no_lead", "no_deadline", "no_product"]
    builder = builder_of(meeting)

    def item() -> object:
        return next(iter(builder.meeting.items))

    acts: list[Callable[[], object]] = [
        lambda: settling.set_units(builder, item(), ("Office",)),  # type: ignore[arg-type]
        lambda: settling.set_due(builder, item(), date(2025, 6, 20)),  # type: ignore[arg-type]
        lambda: settling.set_product(builder, item(), "the outline"),  # type: ignore[arg-type]
    ]
    for left, act in zip((2, 1, 0), acts, strict=True):
        act()
        assert len(kinds(builder.meeting)) == left
    entry = builder.meeting.entries["e1"]
    change_text(builder, entry, WORDS + " Soon.", Meaning((DEADLINE,), ("Board",), (), True))
    (kept,) = builder.meeting.items
    assert (kept.lead, kept.due, kept.product) == (("Office",), date(2025, 6, 20), "the outline")
    assert (kept.bound, kept.precision, kept.approximate, kept.phrase) == ("by", "day", False, "")


def test_no_deadline_is_said_not_left_out() -> None:
    builder = builder_of(meeting_with(meaning=Meaning((DEADLINE,), ("Office",), (), True)))
    (item,) = builder.meeting.items
    settling.set_due(builder, item, None)
    (said,) = builder.meeting.items
    assert (said.due, said.no_deadline) == (None, True)
    assert "no_deadline" not in kinds(builder.meeting)
    settling.set_due(builder, said, date(2025, 7, 1))
    (again,) = builder.meeting.items
    assert (again.due, again.no_deadline) == (date(2025, 7, 1), False)


def test_who_leads_now_does_not_cooperate_as_well() -> None:
    builder = builder_of(meeting_with(meaning=Meaning((), ("Office",), ("Board", "Court"), True)))
    (item,) = builder.meeting.items
    changed = settling.set_units(builder, item, ("Board",))
    assert (changed.lead, changed.cooperating, changed.by_hand) == (("Board",), ("Court",), ("lead", "cooperating"))
    assert settling.set_units(builder, changed, ("Office",), ()).cooperating == ()


def test_authority_confirmation_and_marks() -> None:
    meeting = meeting_with(speaker=None, confirmed=False)
    builder = builder_of(meeting)
    (item,) = builder.meeting.items
    settling.set_authority(builder, replace(item, authority=""), "The Board")
    settling.confirm(builder, builder.meeting.entries["e1"])
    (changed,) = builder.meeting.items
    assert (changed.authority, changed.confirmed, "unconfirmed" in kinds(builder.meeting)) == (
        "The Board",
        True,
        False,
    )
    mark = builder_of(meeting_with("missed"))
    assert kinds(mark.meeting) == ["missed"]
    settling.settle_mark(mark, mark.meeting.entries["e1"])
    assert kinds(mark.meeting) == []


def test_a_speaker_is_given_and_the_authority_follows_while_the_owed_stays() -> None:
    builder = builder_of(meeting_with(meaning=Meaning((DEADLINE,), ("Office",), (), True), speaker=None))
    assert "no_speaker" in kinds(builder.meeting)
    settling.set_speaker(builder, builder.meeting.entries["e1"], "p1")
    (item,) = builder.meeting.items
    assert (item.authority, item.lead, item.due) == ("Chair", ("Office",), date(2025, 6, 15))
    assert "no_speaker" not in kinds(builder.meeting)


def test_who_presides_and_is_not_on_the_roster_is_a_gap() -> None:
    meeting = replace(meeting_with("statement", speaker="p1"), floor=Floor(presiding="p2"))
    assert gaps(meeting) == (Gap("speaker_unknown", None, "p2"),)


def test_an_unknown_speaker_is_admitted_or_is_somebody_else() -> None:
    meeting = meeting_with("statement", speaker="p2")
    assert gaps(meeting) == (Gap("speaker_unknown", None, "p2"),)
    admitted = builder_of(meeting)
    settling.admit(admitted, meeting.people["p2"])
    assert kinds(admitted.meeting) == []
    merged = builder_of(replace(meeting, floor=Floor(speaker="p2", presiding="p2")))
    settling.same_as(merged, meeting.people["p2"], meeting.people["p1"])
    assert kinds(merged.meeting) == []
    assert merged.meeting.entries["e1"].speaker == "p1"
    assert merged.meeting.floor == Floor(speaker="p1", presiding="p1")
    assert "p2" not in merged.meeting.people


@pytest.mark.parametrize("way", ["note", "drop"])
def test_a_point_without_a_word(way: str) -> None:
    meeting = replace(meeting_with("statement"), agenda=Records([AgendaItem("a1", "A", "Any other business")]))
    assert kinds(meeting) == ["agenda_empty"]
    builder = builder_of(replace(meeting, floor=Floor(agenda="a1")))
    if way == "note":
        note = settling.note_under(builder, meeting.agenda["a1"], "Not dealt with.")
        assert builder.meeting.entries.last == note
    else:
        settling.drop_point(builder, meeting.agenda["a1"])
        assert builder.meeting.floor.agenda is None
    assert kinds(builder.meeting) == []


@given(st.text(max_size=30))
def test_the_words_as_taken_survive_every_polishing(wording: str) -> None:
    meeting = meeting_with("statement")
    builder = builder_of(meeting)
    polished = settling.polish(builder, meeting.entries["e1"], wording)
    assert polished.text == WORDS
    assert polished.wording == (wording.strip() or WORDS)
    if builder:
        change = builder.change("polish")
        assert apply(apply(meeting, change), change.inverse("u", TEN)) == meeting


def test_the_same_words_are_no_second_wording() -> None:
    builder = builder_of(meeting_with("statement"))
    entry = builder.meeting.entries["e1"]
    assert settling.polish(builder, entry, "Better words.").minuted == "Better words."
    assert settling.polish(builder, builder.meeting.entries["e1"], f"  {WORDS}\n").minuted is None


def test_what_was_offered_as_a_directive_is_a_gap_until_somebody_decides() -> None:
    meeting = meeting_with("statement", offered=True)
    assert kinds(meeting) == ["offered"]
    left = builder_of(meeting)
    settling.leave_statement(left, meeting.entries["e1"])
    assert (kinds(left.meeting), left.meeting.entries["e1"].kind) == ([], "statement")
    made = builder_of(meeting)
    change_kind(made, meeting.entries["e1"], "directive", Meaning((), lead=("Office",), directive=True))
    assert (made.meeting.entries["e1"].offered, len(made.meeting.items)) == (False, 1)


@pytest.mark.parametrize("demands", [True, False])
def test_a_correction_that_takes_the_demand_away_takes_the_offer_away(demands: bool) -> None:
    meeting = meeting_with("statement", offered=True)
    builder = builder_of(meeting)
    change_text(builder, meeting.entries["e1"], "Other words.", Meaning((), directive=demands))
    assert builder.meeting.entries["e1"].offered is demands
