"""Meetings kept by MeetBot: one fixture for each command of its manuals (see RULES.md)."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intake_logs import FRIDAY, HANOI, entered, record

from minutes_tui.domain.entries import Vote
from minutes_tui.domain.meeting import Meeting
from minutes_tui.intake.logs.notes import ReadLog
from minutes_tui.intake.meetbot.logs import UnreadableMeetBotFile, read_meetbot


def read(*lines: str, start: str = "#startmeeting Tea round") -> ReadLog:
    """A log that `ann` starts; a line without a nick is hers."""
    shown = [line if line.startswith("<") else f"<ann> {line}" for line in ([start] if start else []) + list(lines)]
    return read_meetbot("\n".join(f"10:{n:02}:00 {line}" for n, line in enumerate(shown)), FRIDAY, HANOI)


def meeting(*lines: str) -> Meeting:
    return entered(read(*lines))[0]


def left(log: ReadLog, why: str) -> list[str]:
    return [line.text for line in log.left_out if line.why == why]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["#topic Bread"], [("agenda", "", "Bread")]),
        (["#subtopic Rye"], [("agenda", "", "Rye")]),
        (["#meetingtopic Ovens"], [("agenda", "", "Ovens")]),
        (["#info The oven is hot"], [("note", "", "The oven is hot")]),
        (["<ben> #info The oven is hot"], [("note", "", "The oven is hot")]),
        (["#idea Bake at night"], [("note", "", "Idea: Bake at night")]),
        (["#help Who can bake"], [("note", "", "Help: Who can bake")]),
        (["#link https://bakery.example/a the plan"], [("note", "", "https://bakery.example/a the plan")]),
        (["<ben> https://bakery.example/a"], [("note", "", "https://bakery.example/a")]),
        (["#agreed Bake it"], [("decision", "", "Bake it")]),
        (["#agree Bake it"], [("decision", "", "Bake it")]),
        (["#accepted Bake it"], [("decision", "", "Bake it")]),
        (["#rejected Fry it"], [("decision", "", "Rejected: Fry it")]),
        (["#failed Fry it"], [("decision", "", "Failed: Fry it")]),
        (["#inconclusive Fry it"], [("note", "", "Inconclusive: Fry it")]),
        (["#ACTION ben cleans"], [("directive", "", "ben cleans")]),
        (["<ben> hello there"], [("statement", "ben", "hello there")]),
        (["<ben> see #topic of the day"], [("statement", "ben", "see #topic of the day")]),
        (["#info one", "#info two", "#undo"], [("note", "", "one")]),
        (["#info one", "#topic Bread", "#undo", "#undo"], []),
        (["#undo"], []),
    ],
)
def test_records(lines: list[str], expected: list[tuple[str, str, str]]) -> None:
    log = read(*lines)
    assert [(n.kind, n.speaker, n.text) for n in log.notes] == expected
    assert record(entered(log)[0]) == expected


@pytest.mark.parametrize(
    "command", ["#topic X", "#agreed X", "#meetingname X", "#undo", "#endmeeting", "#chair ben"]
)
def test_what_only_a_chair_may_do_is_refused_to_others(command: str) -> None:
    log = read("#info kept", f"<ben> {command}", "#info kept too")
    assert left(log, "refused") == [command]
    assert [note.text for note in log.notes] == ["kept", "kept too"]


def test_chairs_are_added_and_taken_away() -> None:
    made = meeting("#chair ben, cleo dora", "#unchair dora", "<ben> #topic Bread", "<dora> #topic No")
    assert [(p.name, p.role) for p in made.chairs] == [("ann", "chair"), ("ben", "co_chair"), ("cleo", "co_chair")]
    assert [point.title for point in made.agenda] == ["Bread"]


def test_the_meeting_begins_and_ends_with_its_commands() -> None:
    log = read("<ben> hello", "#endmeeting", "<ben> bye", start="")
    assert [note.text for note in log.notes] == ["hello"]
    log = read_meetbot(
        "<ben> early\n<ann> #startmeeting\n<ann> #info in\n<ann> #endmeeting\n<ben> late", FRIDAY, HANOI
    )
    assert [note.text for note in log.notes] == ["in"]
    assert left(log, "outside") == ["early", "late"]


def test_the_name_of_the_meeting() -> None:
    assert meeting("#info x").head.title == "Tea round"
    made = meeting("#meetingname Baking Office", "#info x", "#endmeeting")
    assert (made.head.title, made.head.started_at, made.head.ended_at) == (
        "Baking Office",
        datetime(2025, 5, 16, 3, 0, tzinfo=UTC),
        datetime(2025, 5, 16, 3, 3, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("ben to clean the oven", ["ben"]),
        ("Ben and cleo clean the oven", ["ben", "cleo"]),
        ("the oven is for BEN", ["ben"]),
        ("benny cleans, benefits for all", []),
        ("ask mia about it", ["mia"]),
        ("ask Dora Baker about it", ["Dora Baker"]),
        ("ask dora about it", ["Dora Baker"]),
        ("fay-2 cleans", []),
    ],
)
def test_the_owner_is_a_known_nick_as_a_whole_word(text: str, lead: list[str]) -> None:
    made = meeting("<ben> hi", "<cleo> hi", "<fay> hi", "<dora> #here Dora Baker", f"#action {text}", "#nick mia")
    assert [list(item.lead) for item in made.items] == [lead]


def test_an_action_has_its_deadline() -> None:
    (item,) = meeting("<ben> hi", "#action ben to clean the oven by 30 May 2025").items
    assert (item.lead, item.due) == (("ben",), date(2025, 5, 30))


def test_here_says_who_is_present_and_what_a_nick_is_called() -> None:
    made = meeting("<dora> hi", "<dora> #here Dora Baker", "<ben> #here", "<ben> #here", "<dora> bye")
    assert {p.name: p.presence for p in made.people} == {
        "ann": "expected", "Dora Baker": "present", "ben": "present",
    }  # fmt: skip
    assert record(made) == [("statement", "Dora Baker", "hi"), ("statement", "Dora Baker", "bye")]
    assert [e.text for e in made.entries if e.kind == "attendance"] == ["+ Dora Baker", "+ ben"]


@pytest.mark.parametrize(
    ("lines", "text", "vote"),
    [
        (["#startvote Bake it? Yes, No, Abstain", "<ben> #vote yes", "<cleo> #vote No", "<dora> #vote Abstain",
          "<ben> #vote No", "#endvote"], "Bake it? (Yes 0; No 2; Abstain 1)", Vote(0, 2, 1)),
        (["#startvote Bake it?", "<ben> #vote yes", "#endvote"], "Bake it?", Vote(1, 0, 0)),
        (["#motion Bake it", "<ben> #vote +1", "<cleo> #vote -1", "<dora> #vote +1", "#close"],
         "Bake it", Vote(2, 1, 0)),
    ],
)  # fmt: skip
def test_votes_are_counted_each_nick_once(lines: list[str], text: str, vote: Vote) -> None:
    (entry,) = [e for e in meeting(*lines).entries if e.kind == "vote"]
    assert (entry.text, entry.vote) == (text, vote)


def test_a_vote_for_what_is_not_offered_is_refused() -> None:
    log = read("#startvote Bake it? Yes, No", "<ben> #vote Perhaps", "#showvote", "#endvote", "<ben> #vote Yes")
    assert left(log, "refused") == ["#vote Perhaps", "#vote Yes"]
    assert log.notes[-1].vote == Vote(0, 0, 0)


@pytest.mark.parametrize("command", ["#lurk", "#unlurk", "#save", "#commands", "#restrictlogs", "#showvote"])
def test_commands_to_the_bot_alone_leave_nothing(command: str) -> None:
    assert left(read(command), "command")[-1:] == [command]


def test_unknown_commands_and_the_bots_answers_are_said() -> None:
    log = read("#dance", "<MeetBot> Meeting started")
    assert (left(log, "refused"), left(log, "bot")) == (["#dance"], ["Meeting started"])


# The JSON of hcoop-meetbot


def hcoop(*payloads: tuple[str, str], **more: Any) -> str:
    messages = [
        {
            "id": str(n),
            "sender": nick,
            "payload": text,
            "action": False,
            "timestamp": f"2025-05-16T03:{n:02}:00+00:00",
        }
        for n, (nick, text) in enumerate(payloads)
    ]
    document = {"founder": "ann", "channel": "#tea", "network": "net", "id": "1", "name": "#tea", "chair": "ann",
                "start_time": "2025-05-16T03:00:00+00:00", "end_time": None, "messages": messages}  # fmt: skip
    return json.dumps({**document, **more})


def test_the_json_of_hcoop_meetbot() -> None:
    text = hcoop(
        ("ann", "#startmeeting"), ("ben", "hello"), ("ann", "#topic Bread"), ("ben", "#action ben bakes"),
        ("ann", "#endmeeting"), name="Tea round", end_time="2025-05-16T03:09:00+00:00",
    )  # fmt: skip
    log = read_meetbot(text, None, HANOI)
    made, _ = entered(log)
    assert (made.head.title, made.head.date) == ("Tea round", FRIDAY)
    assert made.head.ended_at == datetime(2025, 5, 16, 3, 9, tzinfo=UTC)
    assert record(made) == [("statement", "ben", "hello"), ("agenda", "", "Bread"), ("directive", "", "ben bakes")]
    assert next(e.at for e in made.entries) == datetime(2025, 5, 16, 3, 1, tzinfo=UTC)
    assert [item.lead for item in made.items] == [("ben",)]


@pytest.mark.parametrize(
    "text",
    ["{", "{}", '{"messages": 3}', '{"messages": [{}]}', '{"messages": [[]]}', '{"a":' * 100_000,
     hcoop(("ann", "x"), start_time="yesterday")],
    ids=["cut", "empty", "number", "no parts", "list", "deep", "time"],
)  # fmt: skip
def test_a_damaged_file_is_refused_with_one_sentence(text: str) -> None:
    with pytest.raises(UnreadableMeetBotFile) as refused:
        read_meetbot(text, FRIDAY, HANOI)
    assert "nothing was imported" in str(refused.value)


@given(
    st.lists(st.tuples(st.sampled_from(["ann", "ben"]), st.text("#topicundvehar +1-?, ", max_size=25)), max_size=15)
)
def test_no_message_disappears(messages: list[tuple[str, str]]) -> None:
    log = read_meetbot(hcoop(("ann", "#startmeeting"), *messages), FRIDAY, HANOI)
    kept = {note.number for note in log.notes} | {line.number for line in log.left_out}
    assert kept == set(range(1, len(messages) + 2))
