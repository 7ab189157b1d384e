"""Every row of the table of the entry line."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from entryline_meetings import Desk, meeting_of

from minutes_tui.domain.acts import ClosedMinutes
from minutes_tui.reading.entryline.enact import enact
from minutes_tui.reading.entryline.reader import Answers
from minutes_tui.reading.entryline.readings import Mode, NewSpeaker


def test_text_is_a_statement_by_the_current_speaker() -> None:
    desk = Desk()
    desk.type("bt:", "Good morning.")
    assert desk.record() == [("statement", "Nguyễn Văn An", "Good morning.")]


@pytest.mark.parametrize(
    ("label", "speaker"),
    [("Nguyễn Văn An", "p1"), ("nguyen van an", "p1"), ("bt", "p1"), ("Bộ trưởng", "p1"), ("An", "p1"),
     ("Chair", "p1"), ("Chủ trì", "p1"), ("Vorsitz", "p1"), ("Председательствующий", "p1"), ("الرئيس", "p1"),
     ("Weber", "p3"), ("Frau Weber", "p3"), ("Петров", "p6"), ("министр", "p6"), ("احمد", "p7"),
     ("bo tai chinh", "u1"), ("BTC", "u1"), ("vpc", "u4")],
)  # fmt: skip
def test_a_label_gives_the_floor(label: str, speaker: str) -> None:
    desk = Desk()
    reading = desk.read(f"{label}: hello")
    assert (reading.effect, reading.speaker, reading.text) == ("entry", speaker, "hello")
    only = desk.type(f"{label}：")
    assert only.effect == "speaker"
    assert desk.meeting.floor.speaker == speaker
    assert desk.record() == []


@pytest.mark.parametrize("dots", ["... ", ".. ", "… ", "...", "…"])
@pytest.mark.parametrize("first", ["A remark.", "! Ministry of Finance must answer", "note: heard", "= agreed"])
def test_continuation_goes_on_with_the_entry_typed_last(dots: str, first: str) -> None:
    desk = Desk()
    desk.type("bt:", first)
    kind = desk.last.kind
    items = len(desk.meeting.items)
    desk.type(f"{dots}and more by 2025-05-30")
    assert desk.last.text.endswith("\nand more by 2025-05-30")
    assert (desk.last.kind, len(desk.meeting.entries)) == (kind, 1)
    assert len(desk.meeting.items) == items
    if kind == "directive":
        assert desk.meeting.items.ordered[0].due == date(2025, 5, 30)


def test_continuation_of_nothing_is_refused() -> None:
    assert Desk().read("... more").refusal is not None


@pytest.mark.parametrize(
    "line",
    ["! {}", "!{}", "！{}", "ACTION: {}", "action : {}", "#action {}", "#ACTION: {}", "Chỉ đạo: {}", "Auftrag: {}",
     "Поручение: {}", "تكليف: {}"],
)  # fmt: skip
def test_a_directive_makes_an_action_item(line: str) -> None:
    desk = Desk()
    desk.type("bt:", line.format("Ministry of Finance must report by 2025-05-30"))
    (item,) = desk.meeting.items
    assert desk.last.kind == "directive"
    assert (item.due, item.authority) == (date(2025, 5, 30), "Nguyễn Văn An")
    assert item.task == "Ministry of Finance must report by 2025-05-30"


@pytest.mark.parametrize(
    ("text", "lead"),
    [("Ministry of Finance and Planning, Vụ Pháp chế to submit it",
      ("Ministry of Finance and Planning", "Vụ Pháp chế")),
     ("Ministry of Finance and BTC to submit", ("Ministry of Finance", "Bộ Tài chính")),
     ("the Ministry of Finance to submit", ("Ministry of Finance",)),
     ("Planning Department, Anna Weber to submit", ("Planning Department", "Anna Weber")),
     ("Bộ Tài chính, Vụ Pháp chế: hoàn thành", ("Bộ Tài chính", "Vụ Pháp chế")),
     ("Bộ Văn hóa, Thể thao và Du lịch và Vụ Pháp chế phải hoàn thành",
      ("Bộ Văn hóa, Thể thao và Du lịch", "Vụ Pháp chế")),
     ("Abteilung Planung und Ministry of Finance sollen berichten", ("Abteilung Planung", "Ministry of Finance")),
     ("Министерство финансов и Иван Петров должны представить", ("Министерство финансов", "Иван Петров")),
     ("وزارة المالية و وزارة الصحة: تقديم", ("وزارة المالية", "وزارة الصحة")),
     ("وزارة المالية ووزارة الصحة: تقديم", ("وزارة المالية", "وزارة الصحة")),
     ("Health Agency, Tax Office to agree", ("Health Agency", "Tax Office"))],
)  # fmt: skip
def test_action_names_its_lead_units(text: str, lead: tuple[str, ...]) -> None:
    assert Desk().read(f"ACTION: {text}").meaning.lead == lead


@pytest.mark.parametrize(
    "text", ["Send the minutes to everybody", "Report to the minister", "Deadline: soon", "We have to wait"]
)
def test_other_sentences_name_nobody(text: str) -> None:
    assert Desk().read(f"! {text}").meaning.lead == ()


@pytest.mark.parametrize(
    "line",
    ["ACTION: BTC to pay - due 2025-05-30", "! BTC to pay — hạn: 2025-05-30", "! BTC to pay - Frist 2025-05-30",
     "! BTC to pay – срок: 2025-05-30"],
)  # fmt: skip
def test_due_at_the_end_is_the_deadline(line: str) -> None:
    reading = Desk().read(line)
    (deadline,) = reading.meaning.deadlines
    assert (deadline.due, deadline.bound) == (date(2025, 5, 30), "by")
    assert reading.text[deadline.offset : deadline.offset + deadline.length] == deadline.phrase == "2025-05-30"


@pytest.mark.parametrize(
    ("line", "kind"),
    [(f"{word} it is so", kind) for kind, words in {
        "decision": ("=", "＝", "RESOLVED:", "RESOLUTION:", "#agreed", "#accepted", "Quyết định:", "Beschluss:",
                     "Решили:", "قرار:"),
        "question": ("?", "？", "؟", "issue:", "Câu hỏi:", "Frage:", "Вопрос:", "سؤال:"),
        "answer": ("answer:", "Trả lời:", "Antwort:", "Ответ:", "جواب:"),
        "report": ("report:", "Báo cáo:", "Bericht:", "Доклад:", "تقرير:"),
    }.items() for word in words],
)  # fmt: skip
def test_kinds(line: str, kind: str) -> None:
    desk = Desk()
    desk.type("bt:", line)
    assert desk.record() == [(kind, "Nguyễn Văn An", "it is so")]


@pytest.mark.parametrize("sign", ["!", "=", "?", "! ", "ACTION: ", "#action "])
def test_a_sign_may_follow_a_label(sign: str) -> None:
    desk = Desk()
    reading = desk.type(f"tt: {sign}it must be so")
    assert reading.speaker == "p2"
    assert reading.kind in ("directive", "decision", "question")
    assert reading.line[reading.text_offset :] == "it must be so"


@pytest.mark.parametrize("word", ["note:", "#info", "Ghi chú:", "Notiz:", "Примечание:", "ملاحظة:"])
def test_a_note_has_no_speaker(word: str) -> None:
    desk = Desk()
    desk.type("bt:", f"{word} the lights went out", "Go on.")
    assert desk.record() == [("note", "", "the lights went out"), ("statement", "Nguyễn Văn An", "Go on.")]


@pytest.mark.parametrize("word", ["off:", "Ngoài biên bản:", "außer Protokoll:", "без протокола:", "خارج المحضر:"])
def test_off_the_record(word: str) -> None:
    desk = Desk()
    desk.type("bt:", f"{word} between us, it must be done by 2025-05-30")
    assert desk.last.off_record
    assert desk.meeting.items.ordered == ()


@pytest.mark.parametrize("line", ["~", "~ the figure", "～the figure", "missed: the figure"])
def test_a_mark_of_something_missed(line: str) -> None:
    desk = Desk()
    desk.type(line)
    assert (desk.last.kind, desk.last.settled) == ("missed", False)


@pytest.mark.parametrize("word", ["topic:", "#topic", "Chủ đề:", "TOP:", "Тема:", "الموضوع:"])
def test_the_agenda_moves_on(word: str) -> None:
    desk = Desk()
    desk.type(f"{word} Budget", "bt: Let us begin.")
    (item,) = desk.meeting.agenda
    assert (item.title, item.level, item.planned) == ("Budget", 1, False)
    assert [e.agenda for e in desk.meeting.entries] == [item.id, item.id]
    assert desk.meeting.floor.agenda == item.id


def test_subtopics_stand_under_their_topic() -> None:
    desk = Desk()
    desk.type("topic: One", "topic: Two", "subtopic: Two a", "Unterpunkt: Two b", "topic: Three")
    assert [(i.title, i.level) for i in desk.meeting.agenda] == [
        ("One", 1), ("Two", 1), ("Two a", 2), ("Two b", 2), ("Three", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("typed", ["Second point", "second POINT", "2", "2. Second point"])
def test_a_planned_point_is_reached_by_title_or_number(typed: str) -> None:
    from minutes_tui.domain.agenda import AgendaItem
    from minutes_tui.domain.records import Records

    agenda = Records((AgendaItem("a1", "b", "First point"), AgendaItem("a2", "c", "Second point")))
    desk = Desk(meeting_of(agenda=agenda))
    desk.type(f"topic: {typed}")
    assert desk.meeting.floor.agenda == "a2"
    assert desk.meeting.agenda["a2"].started_at == desk.now
    assert desk.record() == [("agenda", "", "Second point")]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [("meeting: Review", "title", "Review"), ("Cuộc họp: Review", "title", "Review"),
     ("Sitzung: Review", "title", "Review"), ("Заседание: Review", "title", "Review"),
     ("الاجتماع: Review", "title", "Review"), ("date: 2025-06-01", "date", date(2025, 6, 1)),
     ("Ngày: 1/6/2025", "date", date(2025, 6, 1)), ("Ort: Bonn", "place", "Bonn"),
     ("место: Минск", "place", "Минск"), ("number: 5/BB", "number", "5/BB"),
     ("Số: 05/BB-BNV", "number", "05/BB-BNV"),
     ("Gremium: Rat", "body", "Rat"), ("cơ quan chủ quản: UBND tỉnh", "parent_body", "UBND tỉnh"),
     ("город: г. Минск", "issued_in", "г. Минск"), ("độ mật: Tối mật", "secrecy", "toi_mat"),
     ("Geheimhaltung: keine", "secrecy", ""), ("درجة السرية: سري", "secrecy", "mat"),
     ("urgency: very urgent", "urgency", "thuong_khan"), ("độ khẩn: hoả tốc", "urgency", "hoa_toc"),
     ("language: German", "language", "de"), ("язык: вьетнамский", "language", "vi"),
     ("اللغة: ar", "language", "ar")],
)  # fmt: skip
def test_head_fields(line: str, field: str, value: object) -> None:
    desk = Desk()
    desk.type(line)
    assert getattr(desk.meeting.head, field) == value
    assert desk.record() == []


@pytest.mark.parametrize(
    ("line", "hour", "minute"),
    [("start: 14:30", 14, 30), ("bắt đầu: 8 giờ 30", 8, 30), ("thời gian bắt đầu: 14h05 phút", 14, 5),
     ("Beginn: 14.30 Uhr", 14, 30), ("Beginn: 9 Uhr", 9, 0), ("начало: в 10 ч. 15 мин.", 10, 15),
     ("start: 2 p.m.", 14, 0), ("start: 12 a.m.", 0, 0), ("بدء الاجتماع: الساعة ٩:٠٠ ص", 9, 0)],
)  # fmt: skip
def test_the_beginning_is_a_time_of_the_meetings_day(line: str, hour: int, minute: int) -> None:
    desk = Desk()
    desk.type(line)
    started = desk.meeting.head.started_at
    assert started is not None
    assert desk.meeting.local(started) == datetime(2025, 5, 16, hour, minute, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


def test_an_end_before_the_beginning_is_on_the_next_day_and_both_go_with_the_date() -> None:
    desk = Desk()
    desk.type("start: 22:00", "end: 1:15", "date: 2025-06-01")
    head = desk.meeting.head
    assert head.started_at is not None
    assert head.ended_at is not None
    times = [desk.meeting.local(at) for at in (head.started_at, head.ended_at)]
    assert [f"{at:%d %H:%M}" for at in times] == ["01 22:00", "02 01:15"]


@pytest.mark.parametrize("line", ["start: soon", "end: 25:00", "secrecy: blue", "urgency: secret", "Ende: 9:75"])
def test_a_head_field_that_cannot_be_read_is_refused(line: str) -> None:
    desk = Desk()
    assert desk.read(line).refusal is not None


@pytest.mark.parametrize("word", ["secretary", "Thư ký", "Protokollführung", "Секретарь", "كاتب المحضر"])
def test_the_secretary(word: str) -> None:
    desk = Desk()
    desk.type(f"{word}: Anna Weber")
    assert desk.meeting.secretary is not None
    assert desk.meeting.secretary.id == "p3"
    desk.type(f"{word}: Ruth Neumann")
    assert [p.name for p in desk.meeting.people if p.role == "secretary"] == ["Ruth Neumann"]
    desk.type(f"{word}: The last minutes were approved, with thanks.")
    assert desk.record() == [("statement", "Ruth Neumann", "The last minutes were approved, with thanks.")]


@pytest.mark.parametrize("word", ["Chair", "Chủ trì", "Vorsitz", "Председатель", "الرئيس"])
def test_a_role_with_a_name_behind_it_says_who_holds_it_while_nobody_does(word: str) -> None:
    from minutes_tui.domain.records import Records

    desk = Desk(meeting_of(people=Records(())), mode="record")
    desk.type(f"{word}: Eva Lang", f"{word}: Anton Berg is late.", f"{word}: Eva Lang")
    assert [(p.name, p.role) for p in desk.meeting.people] == [("Eva Lang", "chair")]
    assert [text for _, _, text in desk.record()] == ["Anton Berg is late.", "Eva Lang"]


@pytest.mark.parametrize(
    ("line", "language"),
    [("The ministry has to report to the office by May.", None), ("Поручить отделу подготовить отчёт.", "ru"),
     ("تكليف الإدارة بتقديم التقرير.", "ar"), ("Vụ Pháp chế hoàn thành đề án trước ngày 30.", "vi")],
)  # fmt: skip
def test_an_entry_plainly_in_another_language_is_marked_so(line: str, language: str | None) -> None:
    desk = Desk()
    desk.type(f"bt: {line}")
    assert desk.last.language == language


def test_attendance_with_time() -> None:
    desk = Desk()
    desk.type("present+ Lê Hoa, Giám đốc, Sở Tài chính (Ninh Bình); John Smith")
    desk.type("vắng+ Weber", "present- John Smith", "anwesend- Maria Smith")
    by_name = {p.name: p for p in desk.meeting.people}
    hoa = by_name["Lê Hoa"]
    assert (hoa.title, hoa.unit, hoa.bridge, hoa.presence) == ("Giám đốc", "Sở Tài chính", "b2", "present")
    assert (hoa.arrived_at, hoa.on_roster) == (desk.now, True)
    assert (by_name["John Smith"].presence, by_name["John Smith"].left_at) == ("left", desk.now)
    assert (by_name["Anna Weber"].presence, by_name["Maria Smith"].presence) == ("excused", "absent")
    assert [e.kind for e in desk.meeting.entries] == ["attendance"] * 4


def test_here_is_the_current_speaker() -> None:
    desk = Desk()
    assert desk.read("#here").refusal is not None
    desk.type("Weber:", "#here", "#hier John Smith", "present+")
    assert [p.id for p in desk.meeting.people if p.presence == "present"] == ["p1", "p3", "p4"]


def test_bridges_join_and_are_lost() -> None:
    desk = Desk()
    desk.type("bridge+ Ninh Bình", "điểm cầu+ Huế", "Standort- ninh binh")
    assert [(b.name, b.link) for b in desk.meeting.bridges] == [
        ("Hà Nội", "joined"), ("Ninh Bình", "lost"), ("Huế", "joined"),
    ]  # fmt: skip
    assert desk.read("bridge- Atlantis").refusal is not None
    desk.type("bridge+ Đà Lạt; Cần Thơ; ninh binh")
    joined = {b.name for b in desk.meeting.bridges if b.link == "joined"}
    assert joined == {"Hà Nội", "Huế", "Đà Lạt", "Cần Thơ", "Ninh Bình"}


def test_chairs_and_who_presides() -> None:
    desk = Desk()
    desk.type("chair+ Weber", "chair- Nguyễn Văn An", "presides: tt", "Chair: ! BTC must answer")
    roles = {p.id: p.role for p in desk.meeting.people}
    assert (roles["p3"], roles["p1"]) == ("co_chair", "member")
    assert desk.meeting.floor.presiding == "p2"
    assert desk.meeting.items.ordered[0].authority == "Trần Thị Bình"


def test_a_directive_without_a_speaker_is_demanded_by_who_presides() -> None:
    desk = Desk()
    desk.type("điều hành: tt", "! BTC must answer")
    assert desk.meeting.items.ordered[0].authority == "Trần Thị Bình"


@pytest.mark.parametrize("count", ["+12 -1 0 3", "+12 -1 0:3", "+12 −1 3", "+12, -1, 0 3"])
@pytest.mark.parametrize("word", ["vote:", "#vote", "Biểu quyết:", "Abstimmung:", "Голосование:", "تصويت:"])
def test_votes(word: str, count: str) -> None:
    desk = Desk()
    desk.type(f"{word} The budget {count}")
    vote = desk.last.vote
    assert (vote.in_favour, vote.against, vote.abstained) == (12, 1, 3)
    assert (desk.last.kind, desk.last.text) == ("vote", "The budget")


def test_a_vote_without_a_count_is_refused() -> None:
    assert Desk().read("vote: The budget").refusal is not None


@pytest.mark.parametrize("word", ["#undo", "#UNDO", "#hoàn tác", "#rückgängig", "#отменить", "#تراجع"])
def test_undo(word: str) -> None:
    assert Desk().read(word).effect == "undo"


@pytest.mark.parametrize(
    "text", ["ACTION: x", "! x", "s/a/b/", "@14:00 x", "... x", "bt: x", "#undo", "\\x", "present+ x"]
)
def test_backslash_is_plain_text(text: str) -> None:
    desk = Desk()
    desk.type("tt:", f"\\{text}")
    assert desk.record() == [("statement", "Trần Thị Bình", text)]


def test_live_an_unknown_label_is_asked_about() -> None:
    desk = Desk()
    reading = desk.read("Jon Smiht: hello")
    assert reading.question is not None
    assert (reading.question.label, reading.question.candidates[0], reading.text) == ("Jon Smiht", "p4", "hello")
    desk.type("Jon Smiht: hello", answers=Answers(speaker="p4"))
    desk.type("Dr. Eva Braun-Lang: hello", answers=Answers(new_speaker=NewSpeaker("Dr. Eva Braun-Lang")))
    desk.type("Tax rate: 5 %", answers=Answers(plain_text=True))
    assert desk.record() == [
        ("statement", "John Smith", "hello"),
        ("statement", "Eva Braun-Lang", "hello"),
        ("statement", "Eva Braun-Lang", "Tax rate: 5 %"),
    ]
    new = next(p for p in desk.meeting.people if p.name == "Eva Braun-Lang")
    assert (new.title, new.on_roster) == ("Dr.", False)


@pytest.mark.parametrize(
    "line", ["presides: Nobody Known", "present+ Smith", "chair+ Smith", "@14:00 chair+ Smith"]
)
def test_a_command_that_asks_can_be_said_to_be_text(line: str) -> None:
    desk = Desk()
    assert desk.read(line).question is not None
    desk.type(line, answers=Answers(plain_text=True))
    assert desk.record() == [("statement", "", line.removeprefix("@14:00 "))]


def test_an_ambiguous_label_is_asked_about_with_the_likeliest_first() -> None:
    desk = Desk()
    desk.type("Maria:")
    reading = desk.read("Smith: hello")
    assert reading.question is not None
    assert reading.question.candidates == ("p5", "p4")


@pytest.mark.parametrize(
    ("label", "name", "title"),
    [("Eva Lang", "Eva Lang", ""), ("Bộ trưởng Lê Văn Cường", "Lê Văn Cường", "Bộ trưởng"),
     ("Staatssekretärin Eva Lang", "Eva Lang", "Staatssekretärin"), ("Сергей Волков", "Сергей Волков", ""),
     ("Начальник Волков", "Волков", "Начальник"), ("السيدة ليلى حسن", "ليلى حسن", "السيدة"),
     ("Rapporteur", "Rapporteur", ""), ("Sở Y tế", "Sở Y tế", "")],
)  # fmt: skip
def test_in_a_file_what_looks_like_a_name_is_a_new_speaker(label: str, name: str, title: str) -> None:
    desk = Desk(mode="record")
    desk.type(f"{label}: hello", f"{name}: again")
    new = desk.meeting.people.last
    assert new is not None
    assert (new.name, new.title, new.on_roster) == (name, title, False)
    assert desk.record() == [("statement", name, "hello"), ("statement", name, "again")]


@pytest.mark.parametrize(
    "line",
    ["Cụ thể: tỷ lệ đạt 47 %", "Konkret: 47 %", "Tỷ lệ: 47 %", "Bộ trưởng nhấn mạnh: cần làm ngay", "Итого: 47",
     "النتيجة: 47", "In summary: fine"],
)  # fmt: skip
def test_in_a_file_other_labels_are_text_and_are_listed(line: str) -> None:
    desk = Desk(mode="record")
    desk.type("bt:")
    reading = desk.type(line)
    assert desk.record() == [("statement", "Nguyễn Văn An", line)]
    assert reading.taken_for_text == line.partition(":")[0]


@pytest.mark.parametrize(
    "line",
    ["https://example.org/a: b", "14:35 we began", "At 14:35 we began", "proposed: to wait", "It is late. Then: go",
     "Why? Because: so", "rate:5"],
)  # fmt: skip
@pytest.mark.parametrize("mode", ["live", "record", "import"])
def test_what_is_no_label(line: str, mode: str) -> None:
    desk = Desk(mode=mode)  # type: ignore[arg-type]
    reading = desk.type(line)
    assert (reading.kind, reading.text, reading.taken_for_text) == ("statement", line, "")


def test_directive_wording_is_offered_live_and_taken_in_an_import() -> None:
    line = "Ministry of Finance must report by 2025-05-30"
    live = Desk()
    assert live.read(f"bt: {line}").offered_directive
    assert live.read(f"tt: {line}").offered_directive
    assert not live.read(f"Weber: {line}").offered_directive
    live.type(f"bt: {line}")
    assert (live.last.kind, len(live.meeting.items)) == ("statement", 0)
    live.type(f"bt: {line}", answers=Answers(kind="directive"))
    assert (live.last.kind, len(live.meeting.items)) == ("directive", 1)
    imported = Desk(mode="import")
    imported.type(line)
    (item,) = imported.meeting.items
    assert (imported.last.kind, imported.last.confirmed, item.confirmed) == ("directive", False, False)
    assert (item.due, item.lead) == (date(2025, 5, 30), ("Ministry of Finance",))
    imported.type(f"Weber: {line}")
    assert imported.last.kind == "statement"


@pytest.mark.parametrize("mode", ["live", "record"])
def test_a_demand_that_was_kept_as_a_statement_is_a_gap(mode: Mode) -> None:
    line = "Ministry of Finance must report by 2025-05-30"
    desk = Desk(mode=mode)
    desk.type(f"bt: {line}", f"Weber: {line}", "bt: We thank you all.")
    assert [entry.offered for entry in desk.meeting.entries] == [True, False, False]
    desk.type(f"... {line}")
    assert desk.last.offered
    desk.type(f"bt: {line}", answers=Answers(kind="statement"))
    assert not desk.last.offered
    desk.type(f"! {line}", f"= {line}", f"? {line}")
    assert [entry.offered for entry in desk.meeting.entries] == [True, False, True, False, False, False, False]


def test_a_decision_owes_when_it_names_a_unit_and_a_date() -> None:
    desk = Desk()
    desk.type(
        "= Ministry of Finance reports by 2025-05-30", "= Ministry of Finance reports", "= done by 2025-05-30"
    )
    assert [i.due for i in desk.meeting.items] == [date(2025, 5, 30)]


def test_answers_about_deadlines_are_honoured_and_survive_a_correction() -> None:
    desk = Desk()
    line = "! BTC must pay by 2025-05-30 and by 2025-06-30"
    first, second = desk.read(line).meaning.deadlines
    from dataclasses import replace

    changed = replace(second, due=date(2025, 7, 1))
    desk.type(line, answers=Answers(rejected=frozenset({first.phrase}), replaced=(changed,)))
    assert [i.due for i in desk.meeting.items] == [date(2025, 7, 1)]
    identifier = desk.meeting.items.ordered[0].id
    desk.type("s/pay/settle/")
    assert [(i.id, i.due, i.task) for i in desk.meeting.items] == [
        (identifier, date(2025, 7, 1), "BTC must settle by 2025-05-30 and by 2025-06-30")
    ]


def test_closed_minutes_refuse_every_line() -> None:
    from dataclasses import replace

    meeting = meeting_of()
    desk = Desk(replace(meeting, head=replace(meeting.head, state="closed")))
    for line in ("text", "bt: x", "topic: x", "present+ x", "s/a/b/", "#undo", "date: 2025-01-01"):
        assert desk.read(line).refusal is not None, line
    open_reading = Desk().read("text")
    with pytest.raises(ClosedMinutes):
        enact(open_reading, desk.meeting, desk.moment())


@pytest.mark.parametrize(
    "line", ["", "   ", "\u200f", "!", "?", "=", "...", "topic:", "note:", "date:", "chair+", "\\"]
)
def test_a_line_without_words_does_nothing_yet(line: str) -> None:
    desk = Desk()
    desk.type("bt: begin")
    assert desk.read(line).effect == "nothing"


def test_text_is_cleaned_at_the_door() -> None:
    desk = Desk()
    desk.type("bt: a\x1b[31mred\x00\r\nsecond \ud800line")
    assert desk.last.text == "a[31mred\nsecond line"


@pytest.mark.parametrize("line", ["\u202eright to left\u202c", "\u200f\u0646\u0635", "\\\u2067x\u2069"])
def test_direction_marks_are_part_of_the_text(line: str) -> None:
    desk = Desk()
    desk.type(line)
    assert desk.last.text == line.removeprefix("\\")


@pytest.mark.parametrize(
    "line", ["\u200f! \u0646\u0635", "\u2067@14:00 \u200f! \u0646\u0635", "\u200fbt: ! \u0646\u0635"]
)
def test_direction_marks_hide_no_command(line: str) -> None:
    assert Desk().read(line).kind == "directive"


@pytest.mark.parametrize("line", ["=====", "!!!", "? ? ?", "! :", "~~~~", "=-=-=", "؟؟"])
def test_signs_without_a_word_are_text(line: str) -> None:
    desk = Desk()
    desk.type("bt: words before", line)
    assert (desk.last.kind, desk.last.text) == ("statement", line)


def test_a_topic_before_all_others_stands_before_them_in_the_agenda() -> None:
    desk = Desk()
    desk.type("bt: good morning", "topic: Budget", "subtopic: Roads", "i/good morning/topic: Opening/")
    desk.type("topic: Closing")
    assert [a.title for a in desk.meeting.agenda] == ["Opening", "Budget", "Roads", "Closing"]
