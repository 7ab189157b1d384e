"""What holds for every line of every text."""

from datetime import timedelta

from entryline_meetings import NOW, Desk, meeting_of, stub_meaning
from hypothesis import example, given
from hypothesis import strategies as st

from minutes_tui.domain.changes import apply
from minutes_tui.reading.entryline.enact import enact
from minutes_tui.reading.entryline.reader import Answers, read_line
from minutes_tui.reading.entryline.readings import LineReading, Mode, Moment, NewSpeaker

PIECES = st.sampled_from(
    ["!", "=", "?", "؟", "~", "...", "…", "\\", "@14:35 ", "@25:99", "@", "s/", "i/", "s|", "/", "|", "g", "#",
     "#undo", "#topic ",
     ": ", "：", ":", "+", "-", " - due ", "present+ ", "regrets- ", "bridge+ ", "chair- ", "presides: ",
     "vote: ", "+12 -1 0 3",
     "topic: ", "date: ", "2025-05-30", "language: ", "secretary: ", "off: ", "note: ", "ACTION: ",
     "RESOLVED: ", "Chair: ",
     "bt", "Smith", "Anna Weber", "Bộ Tài chính", "وزارة", "Петров", " to do ", ", ", "; ", "(", ")", " ", "\n",
     "\u200f",
     "by 2025-05-30", "must", "\x00", "\ud800", "word"]
)  # fmt: skip
LINES = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=8).map("".join))
MODES = st.sampled_from(["live", "record", "import"])


def started() -> Desk:
    desk = Desk(now=NOW - timedelta(minutes=30))
    desk.type("topic: One", "bt: word by word", "! BTC must pay by 2025-05-30", "Weber: Smith said so")
    desk.now = NOW
    return desk


@given(line=LINES, mode=MODES)
@example(line="@0:00 vote: +1", mode="live")
@example(line="s/word/\\g<0>/g", mode="live")
def test_a_line_is_always_read_and_what_is_done_can_be_taken_back(line: str, mode: Mode) -> None:
    desk = started()
    desk.mode = mode
    reading = desk.read(line)
    assert isinstance(reading, LineReading)
    if reading.refusal is not None:
        assert str(reading.refusal)
        return
    if reading.question is not None or reading.effect in ("nothing", "undo"):
        return
    change = enact(reading, desk.meeting, desk.moment(), stub_meaning)
    after = apply(desk.meeting, change)
    back = change.inverse("back", NOW)
    assert apply(after, back) == desk.meeting
    assert apply(apply(after, back), back.inverse("again", NOW)) == after


@given(line=LINES, mode=MODES)
def test_the_text_of_an_entry_stands_in_its_line(line: str, mode: Mode) -> None:
    desk = started()
    desk.mode = mode
    reading = desk.read(line)
    if reading.effect in ("entry", "continue") and reading.kind not in ("vote", "attendance"):
        typed = reading.text if reading.effect == "entry" else reading.text.rpartition("\n")[2]
        assert reading.text_offset + len(reading.text) == len(reading.line)
        assert reading.line.endswith(typed)


@given(text=st.text(min_size=1, max_size=60), mode=MODES)
def test_backslash_makes_text_of_anything(text: str, mode: Mode) -> None:
    desk = started()
    desk.mode = mode
    reading = desk.read("\\" + text)
    assert reading.refusal is None
    assert reading.effect in ("entry", "nothing")
    if reading.effect == "entry":
        assert (reading.kind, reading.speaker, reading.question) == ("statement", "p3", None)
        assert reading.text.split() == desk.read("\\" + reading.text).text.split()


@given(line=LINES, name=st.text(min_size=1, max_size=20))
def test_every_answer_is_taken(line: str, name: str) -> None:
    desk = started()
    for answers in (Answers(plain_text=True), Answers(speaker="p4"), Answers(new_speaker=NewSpeaker(name))):
        reading = desk.read(line, answers)
        assert isinstance(reading, LineReading)
        if reading.effect == "entry" and reading.refusal is None:
            assert reading.question is None


@given(line=LINES)
def test_reading_changes_nothing(line: str) -> None:
    desk = started()
    before = desk.meeting
    assert desk.read(line) == desk.read(line) or desk.read(line).refusal is not None
    assert desk.meeting is before


def test_a_line_of_a_hundred_thousand_signs_is_one_entry() -> None:
    meeting = meeting_of()
    moment = Moment(NOW, lambda: "x", "live")
    pastes = (
        "word " * 20_000, "a" * 100_000, "a: b " * 20_000, "s/" + "x/" * 50_000, "(" * 100_000, "@" * 100_000,
        "! " + "A, " * 33_000, "present+ " + "a; " * 30_000, "#" * 100_000, "." * 100_000,
    )  # fmt: skip
    for paste in pastes:
        reading = read_line(paste, meeting, moment, Answers(), stub_meaning)
        assert reading.refusal is not None or reading.question is not None or reading.effect != "nothing"
