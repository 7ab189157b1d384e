"""W3C logs: one fixture for each rule of the manual of scribe.perl (see RULES.md)."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intake_logs import FRIDAY, HANOI, by_scribe, left_out, record, said, w3c

from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit
from minutes_tui.intake.w3c.edits import Edit, TooManyCorrections, parse_edit
from minutes_tui.intake.w3c.scribe import read_w3c_log

# What is said, and by whom


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Mia: The stove works."], [("statement", "Mia", "The stove works.")]),
        (["Mia Baker: The stove works."], [("statement", "Mia Baker", "The stove works.")]),
        (["Mia: It works.", "... and is cheap."], [("statement", "Mia", "It works.\nand is cheap.")]),
        (["Mia: It works.", "… and is cheap."], [("statement", "Mia", "It works.\nand is cheap.")]),
        (["Mia: It works.", "<ben> +1", "... it is cheap."],
         [("statement", "Mia", "It works.\nit is cheap."), ("statement", "ben", "+1")]),
        (["Mia:", "... it is cheap."], [("statement", "Mia", "it is cheap.")]),
        (["General agreement."], [("note", "", "General agreement.")]),
        (["... nothing before"], [("note", "", "nothing before")]),
        (["Mia: One.", "A summary.", "... goes on."],
         [("statement", "Mia", "One."), ("note", "", "A summary.\ngoes on.")]),
        (["<ben> I agree."], [("statement", "ben", "I agree.")]),
        (["<ben> Mia: I agree."], [("statement", "ben", "Mia: I agree.")]),
        (["<ann> <ann> :-)"], [("statement", "ann", ":-)")]),
        (["+1"], [("statement", "ann", "+1")]),
        (["-1 to that"], [("statement", "ann", "-1 to that")]),
        (["proposed: take the blue one"], [("note", "", "proposed: take the blue one")]),
        (["https://bakery.example/ovens"], [("note", "", "https://bakery.example/ovens")]),
        (["Mia：Full width."], [("statement", "Mia", "Full width.")]),
    ],
)  # fmt: skip
def test_speech(lines: list[str], expected: list[tuple[str, str, str]]) -> None:
    assert said(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Topic: Bread"], [("agenda", "", "Bread")]),
        (["<ben> TOPIC : Bread"], [("agenda", "", "Bread")]),
        (["Topic: Bread", "... and cake"], [("agenda", "", "Bread and cake")]),
        (["Subtopic: Rye"], [("agenda", "", "Rye")]),
        (["<Zakim> agendum 2 -- Rye bread -- taken up [from ann]"], [("agenda", "", "Rye bread")]),
        (["RESOLUTION: Bake it."], [("decision", "", "Bake it.")]),
        (["<ben> resolved: Bake it.", "<ben> ... twice"], [("decision", "", "Bake it.\ntwice")]),
        (["Issue: Who bakes?"], [("question", "", "Who bakes?")]),
        (["ScribeOptions: -dashTopics", "---", "Bread"], [("agenda", "", "Bread")]),
        (["ScribeOptions: -implicitContinuations", "Mia: One", "two", "\\Three"],
         [("statement", "Mia", "One\ntwo"), ("note", "", "Three")]),
        (["ScribeOptions: --allowSpace", "Mia: One", " two"], [("statement", "Mia", "One\ntwo")]),
        (["Mia: One", " two"], [("statement", "Mia", "One"), ("note", "", "two")]),
        (["ScribeOptions: -scribeonly", "Mia: One", "<ben> two"], [("statement", "Mia", "One")]),
    ],
)  # fmt: skip
def test_topics_resolutions_issues_options(lines: list[str], expected: list[tuple[str, str, str]]) -> None:
    assert said(*lines) == expected


def test_a_subtopic_stands_under_its_topic() -> None:
    meeting = w3c(by_scribe("Topic: Bread", "Subtopic: Rye", "Mia: Good."))
    assert [(p.title, p.level) for p in meeting.agenda] == [("Bread", 1), ("Rye", 2)]
    assert meeting.entries.last is not None
    assert meeting.agenda[meeting.entries.last.agenda or ""].title == "Rye"


# Escapes and words that stand as they are


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["\\Topic: no topic"], [("note", "", "Topic: no topic")]),
        (["\\Ben: a name"], [("note", "", "Ben: a name")]),
        (["<ben> \\present+"], [("statement", "ben", "present+")]),
        (["\\s/one/two/"], [("note", "", "s/one/two/")]),
        (["\\\\n = newline"], [("note", "", "\\n = newline")]),
        (["* \\n = newline"], [("note", "", "* \\n = newline")]),
        (["[[", "Topic: no", "  action: no", "]]"], [("note", "", "Topic: no\n  action: no")]),
        (["```", "present+ Nobody", "```"], [("note", "", "present+ Nobody")]),
        (["[[", "one", "<ben> me too", "two", "]]"], [("note", "", "one\ntwo"), ("statement", "ben", "me too")]),
        (["<ben> [[", "<ben> a: b", "<ben> ]]"], [("statement", "ben", "a: b")]),
        (["[[", "]]", "Mia: One"], [("statement", "Mia", "One")]),
        (["[[", "never closed"], [("note", "", "never closed")]),
    ],
)  # fmt: skip
def test_escapes_and_verbatim_blocks(lines: list[str], expected: list[tuple[str, str, str]]) -> None:
    assert said(*lines) == expected


# Corrections


@pytest.mark.parametrize(
    ("form", "edit"),
    [
        ("s/old/new/", Edit("s", "old", "new")),
        ("s/old/new", Edit("s", "old", "new")),
        ("s|old|new|", Edit("s", "old", "new")),
        ("s|old|new", Edit("s", "old", "new")),
        ("s/some//", Edit("s", "some", "")),
        ("s/@@/http://bakery.example/path/", Edit("s", "@@", "http://bakery.example/path")),
        ("s/@@/http://bakery.example/path//", Edit("s", "@@", "http://bakery.example/path/")),
        ("s|@@|http://bakery.example/path/|", Edit("s", "@@", "http://bakery.example/path/")),
        (r"s/and\/or/but", Edit("s", "and\\", "or/but")),
        ("s/old/new/g", Edit("s", "old", "new", "g")),
        ("s|old|new|G", Edit("s", "old", "new", "G")),
        ("s/a|b/c/", Edit("s", "a|b", "c")),
        ("i/where/Topic: X", Edit("i", "where", "Topic: X")),
        ("i/where/Topic: X/", Edit("i", "where", "Topic: X")),
        ("i|where|Topic: X|", Edit("i", "where", "Topic: X")),
        ("s//new/", None),
        ("s/he says no", None),
        ("S/old/new/", None),
        ("so/what/now", None),
    ],
)
def test_the_form_of_corrections(form: str, edit: Edit | None) -> None:
    assert parse_edit(form) == edit


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        (["Mia: rye rye", "Ben: rye", "s/rye/oat/"], ["rye rye", "oat"]),
        (["Mia: rye rye", "Ben: oat", "s/rye/oat/"], ["oat rye", "oat"]),
        (["Mia: rye rye", "Ben: rye", "s/rye/oat/g", "Mia: rye"], ["oat oat", "oat", "rye"]),
        (["Mia: rye", "s/rye/oat/G", "Mia: rye"], ["oat", "oat"]),
        (["s/rye/oat/G", "Mia: rye"], ["oat"]),
        (["Mia: rye", "s/rye/oat/", "s/oat/wheat/"], ["wheat"]),
        (["Mia: a.c abc", "s/a.c/x/"], ["x abc"]),
        (["Mia: Rye", "s/rye/oat/"], ["Rye"]),
        (["Mia: one", "<ben> s/one/two/"], ["two"]),
    ],
)
def test_what_corrections_change(lines: list[str], texts: list[str]) -> None:
    assert [text for _, _, text in said(*lines)] == texts


def test_a_correction_gives_a_line_to_another_speaker() -> None:
    assert said("Mia: One.", "s/Mia:/Ben:/") == [("statement", "Ben", "One.")]


def test_a_correction_that_finds_nothing_is_reported() -> None:
    text = by_scribe("Mia: rye", "s/oat/wheat/", "i/oat/Topic: Oats", "s/oat/x/g", "s/oat/x/G", "s/rye/oats/")
    assert left_out(text, "missed") == ["s/oat/wheat/", "i/oat/Topic: Oats", "s/oat/x/g", "s/oat/x/G"]
    assert "s/rye/oats/" in left_out(text, "command")


def test_a_line_is_inserted_before_the_nearest_that_holds_the_words() -> None:
    lines = ["Mia: On to cakes.", "Ben: First the rye.", "Mia: ... rye", "<mia> i/First the/Topic: Cakes"]
    assert [(k, t) for k, _, t in said(*lines)][:3] == [
        ("statement", "On to cakes."),
        ("agenda", "Cakes"),
        ("statement", "First the rye."),
    ]


@pytest.mark.parametrize(
    "text",
    ["<ann> a\n" + "<ann> s/a/aa/g\n" * 40, "<ann> s/a/aab/G\n" * 40 + "<ann> a\n" * 40],
)
def test_words_that_grow_without_end_are_refused(text: str) -> None:
    with pytest.raises(TooManyCorrections, match="nothing was imported"):
        read_w3c_log(text, FRIDAY, HANOI)


def test_corrections_that_never_find_anything_are_not_looked_for_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("minutes_tui.intake.w3c.edits.MOST_LOOKED_AT", 1000)
    with pytest.raises(TooManyCorrections, match="nothing was imported"):
        read_w3c_log("<ann> a\n<ann> s/b/c/\n" * 100, FRIDAY, HANOI)


# Who takes part


def test_present_regrets_and_chairs() -> None:
    meeting = w3c(
        by_scribe(
            "Present: Mia Baker, Ben", "<cleo> present+", "<cleo> Present+: Dora", "present- Ben",
            "Regrets: Ed", "regrets+ Fay", "regrets- Ed", "Chair: Mia Baker", "chair+ Gil, Hal", "chair- Hal",
        )
    )  # fmt: skip
    assert {p.name: p.presence for p in meeting.people if p.presence != "expected"} == {
        "Mia Baker": "present", "cleo": "present", "Dora": "present", "Fay": "excused",
    }  # fmt: skip
    assert [(p.name, p.role) for p in meeting.chairs] == [("Mia Baker", "chair"), ("Gil", "co_chair")]


def test_the_last_chair_command_without_a_sign_counts() -> None:
    meeting = w3c(by_scribe("Chair: Mia", "Chair: Ben, Cleo", "<dora> chair+"))
    assert [p.name for p in meeting.chairs] == ["Ben", "Cleo", "dora"]


def test_attendees_that_zakim_lists_are_present() -> None:
    meeting = w3c(by_scribe("<Zakim> As of this point the attendees have been Mia_Baker, Ben"))
    assert sorted(p.name for p in meeting.people if p.presence == "present") == ["Ben", "Mia_Baker"]


def test_attendance_stands_in_the_record_with_its_time() -> None:
    meeting = w3c("10:00:00 <ann> scribe+\n10:02:00 <cleo> present+")
    assert [(e.kind, e.text, e.at) for e in meeting.entries] == [
        ("attendance", "+ cleo", datetime(2025, 5, 16, 3, 2, tzinfo=UTC))
    ]
    assert [p.arrived_at for p in meeting.people if p.name == "cleo"] == [datetime(2025, 5, 16, 3, 2, tzinfo=UTC)]


# Who scribes


@pytest.mark.parametrize(
    "log",
    [
        "<ann> Scribe: ann\n<ann> Mia: One.",
        "<ben> ScribeNick: ann\n<ann> Mia: One.",
        "<ann_> scribe+\n<ann_> Mia: One.",
        "<ben> scribe+: ann\n<ann> Mia: One.",
        "<ben> Scribe: ann = Anna Writer\n<ann> Mia: One.",
        "<ben> Scribe: ann / Anna Writer, ben\n<ann> Mia: One.",
        "<ann> Mia: One.\n<ben> scribe: ann",
        "<ann> Mia: One.\n<ann> Mia: Two.\n<ben> hello",
        "<ben> Scribe: *\n<ann> Mia: One.",
        "<ben> scribe+ ann\n<ben> scribe+ cleo\n<ann> Mia: One.",
        "<ben> scribe: ann, ben\n<ben> scribe- ben\n<ann> Mia: One.",
    ],
)
def test_the_scribe_is_who_the_log_says_or_who_wrote_most(log: str) -> None:
    assert ("statement", "Mia", "One.") in record(w3c(log))


def test_another_scribe_takes_over_and_steps_down() -> None:
    log = "<ann> scribe: ann\n<ann> scribe: ben\n<ann> Mia: One.\n<ben> Mia: Two.\n<ben> scribe-\n<ben> Mia: Three."
    assert record(w3c(log)) == [
        ("statement", "ann", "Mia: One."),
        ("statement", "Mia", "Two."),
        ("statement", "ben", "Mia: Three."),
    ]


def test_the_real_name_of_the_scribe_stands_in_the_minutes() -> None:
    meeting = w3c("<ben> Scribe: ann = Anna Writer\n<ann> <ann> hello")
    assert meeting.secretary is not None
    assert meeting.secretary.name == "Anna Writer"
    assert record(meeting) == [("statement", "Anna Writer", "hello")]


# Actions


@pytest.mark.parametrize(
    ("line", "lead", "due"),
    [
        ("ACTION: Frank to order flour", ["Frank"], None),
        ("ACTION: Frank, Mary and Kate to propose a recipe", ["Frank", "Mary", "Kate"], None),
        ("action Ann: publish report 17", ["ann"], None),
        ("Action Fred to do something", ["Fred"], None),
        ("<ben> action: Legal Department to draft the rules by 30 May 2025", ["Legal Department"], (5, 30)),
        ("ACTION: Frank to order flour - due 2025-05-20", ["Frank"], (5, 20)),
        ("ACTION: Frank to order flour - due 20 May", ["Frank"], (5, 20)),
        ("ACTION: Frank to order flour, due 20 May", ["Frank"], (5, 20)),
        ("ACTION: Frank to order flour [due 2025-05-20]", ["Frank"], (5, 20)),
        ("ACTION: Frank to order flour due May 20", ["Frank"], (5, 20)),
        ("ACTION: clean the ovens", [], None),
        ("ACTION: everybody to clean the ovens", [], None),
    ],
)
def test_actions(line: str, lead: list[str], due: tuple[int, int] | None) -> None:
    meeting = w3c(by_scribe(line))
    (item,) = meeting.items
    assert (list(item.lead), item.due) == (lead, date(2025, *due) if due else None)
    assert item.confirmed


@pytest.mark.parametrize(
    ("replies", "lead", "due"),
    [
        (["<trackbot> Created ACTION-12 - Order flour [on Frank Miller - due 2025-05-23]."],
         ["Frank"], date(2025, 5, 23)),
        (["<gb> Created -> action #28 https://code.example/bakery/issues/28",
          "<gb> https://code.example/bakery/issues/28 -> Action 28 order flour (on frank) due 23 May 2025"],
         ["Frank"], date(2025, 5, 23)),
        (["<ghurlbot> Created -> action #28 https://code.example/bakery/issues/28"], ["Frank"], None),
        (["<trackbot> Error finding 'Frank'."], ["Frank"], None),
    ],
)  # fmt: skip
def test_the_answers_of_bots_complete_an_action(replies: list[str], lead: list[str], due: date | None) -> None:
    meeting = w3c(by_scribe("ACTION: Frank to order flour", *replies))
    (item,) = meeting.items
    assert (list(item.lead), item.due) == (lead, due)


def test_what_the_action_says_itself_is_not_overruled() -> None:
    reply = "<trackbot> Created ACTION-12 - Order flour [on Kate - due 2025-05-23]."
    (item,) = w3c(by_scribe("ACTION: Frank to order flour - due 2025-05-20", reply)).items
    assert (item.lead, item.due) == (("Frank",), date(2025, 5, 20))


def test_an_action_that_a_bot_looks_up_is_a_note() -> None:
    answer = "action-856 -- Frank to order flour -- due 2025-05-20 -- OPEN"
    assert said(f"<trackbot> {answer}") == [("note", "", answer)]


def test_units_and_people_of_the_roster_are_found_in_a_log() -> None:
    people = Records([Person("p", "Frank Miller", "Director", unit="Supply Office", bridge="b")])
    into = Meeting("m", Head(date=FRIDAY), people=people, units=Records([Unit("u", "Legal Department", ("LD",))]))
    meeting = w3c(by_scribe("Frank: One.", "ACTION: LD to draft", "ACTION: Frank to order"), into=into)
    assert [e.speaker for e in meeting.entries][:1] == ["p"]
    assert [item.lead for item in meeting.items] == [("Legal Department",), ("Frank Miller",)]


def test_wording_that_demands_is_a_directive_to_be_confirmed() -> None:
    meeting = w3c(
        by_scribe("Chair: Mia", "Mia: The Legal Department shall report by 30 May 2025.", "Ben: It must.")
    )
    assert [(e.kind, e.confirmed) for e in meeting.entries] == [("directive", False), ("statement", True)]


# The head, bots, what is passed over


def test_the_head_is_taken_from_the_log() -> None:
    meeting = w3c(by_scribe("Meeting: Tea round", "Meeting: Baking Office", "Date: 05 Dec 2024"), day=None)
    assert (meeting.head.title, meeting.head.date) == ("Baking Office", date(2024, 12, 5))


def test_date_and_zone_come_from_rrsagent() -> None:
    log = "20:40:01 <RRSAgent> logging to https://log.example/2024/04/20-bakery-irc\n20:41:00 <ann> Mia: One."
    read = read_w3c_log(log, None, HANOI)
    assert read.day == date(2024, 4, 20)
    assert read.notes[0].at == datetime(2024, 4, 20, 20, 41, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    ["zakim, next item", "RRSAgent, make minutes", "trackbot, status", "q+", "q- ben", "ack cleo", "agenda+ Bread",
     "next agendum", "gb, close #7", "<Zakim> ben, you wanted to speak", "<RRSAgent> I see 2 open action items"],
)  # fmt: skip
def test_talk_with_bots_is_left_out_and_said(line: str) -> None:
    text = by_scribe(line)
    assert read_w3c_log(text, FRIDAY, HANOI).notes == []
    assert len(left_out(text, "bot")) == 1


@pytest.mark.parametrize(
    "line",
    ["Agenda: https://bakery.example/a", "Previous meeting: https://bakery.example/1", "Slideset: https://x.test/",
     "Next meeting: https://bakery.example/3", "NamedAnchorHere: foo", "repo: bakery/oven",
     "Recording is starting"],
)  # fmt: skip
def test_commands_for_the_page_are_left_out_and_said(line: str) -> None:
    assert left_out(by_scribe(line), "command")[-1:] == [line]


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=60), max_size=12)
)
def test_no_text_raises(lines: list[str]) -> None:
    log = read_w3c_log("\n".join(f"<ann> {line}" for line in lines), FRIDAY, HANOI)
    assert all(note.text.strip() for note in log.notes)


@given(st.lists(st.text("abTopic:s/ !+-'", max_size=30), max_size=12))
def test_no_line_disappears(lines: list[str]) -> None:
    text = "\n".join(f"<ann> {line}" for line in lines)
    log = read_w3c_log(text, FRIDAY, HANOI)
    kept = {note.number for note in log.notes} | {left.number for left in log.left_out}
    # A name with nothing behind it only changes who speaks.
    rest = [line for number, line in enumerate(lines, start=1) if number not in kept]
    assert all(line.strip().endswith(":") for line in rest)


@pytest.mark.parametrize(
    "line", ["close #15", "close bakery/oven#3", "reopen #15", "close ACTION-12", "action-856?", "ISSUE-4 ?"]
)
def test_what_is_typed_to_a_tracker_is_left_out_and_said(line: str) -> None:
    text = by_scribe(line)
    assert read_w3c_log(text, FRIDAY, HANOI).notes == []
    assert left_out(text, "bot") == [line]


@pytest.mark.parametrize("line", ["close the oven, please", "Action-packed meeting", "close to #1 in the list"])
def test_words_that_only_begin_like_a_command_stay(line: str) -> None:
    assert [text for _, _, text in said(line)] == [line]


def test_without_zakim_topics_talk_with_zakim_is_plain_text() -> None:
    text = by_scribe(
        "ScribeOptions: -noUseZakimTopics", "q+", "zakim, list participants", "rrsagent, make minutes",
        "<Zakim> agendum 2 -- Ovens -- taken up [from ann]",
    )  # fmt: skip
    notes = read_w3c_log(text, FRIDAY, HANOI).notes
    assert [(note.kind, note.text) for note in notes] == [
        ("note", "q+"),
        ("note", "zakim, list participants"),
        ("statement", "agendum 2 -- Ovens -- taken up [from ann]"),
    ]
    assert left_out(text, "bot") == ["rrsagent, make minutes"]


def test_a_bot_that_writes_a_reference_out_corrects_the_topic() -> None:
    found = said("Topic: about oven#15", "<gb> s|oven#15|-> Issue 15 a better oven https://bakery.example/15")
    assert found == [("agenda", "", "about -> Issue 15 a better oven https://bakery.example/15")]
