"""Lines that name people: lists as W3C scribes write them, a chair with an office, a unit behind a name."""

import pytest
from entryline_meetings import Desk, meeting_of

from minutes_tui.domain.attendance import read_attendance
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.reading.entryline.attendance import EVERYBODY


def empty_desk() -> Desk:
    """A meeting without people, in a file."""
    return Desk(meeting_of(people=Records(()), units=Records(())), mode="record")


def people_of(desk: Desk) -> list[tuple[str, str, str, str]]:
    return [(p.name, p.title, p.unit, p.presence) for p in desk.meeting.people]


@pytest.mark.parametrize(
    "label",
    ["present", "Present", "Có mặt", "Anwesend", "Anwesende", "Присутствовали", "الحاضرون"],
)
def test_a_list_behind_present_and_a_colon(label: str) -> None:
    desk = empty_desk()
    desk.type(f"{label}: Gil Bates, Ken Ode")
    assert people_of(desk) == [("Gil Bates", "", "", "present"), ("Ken Ode", "", "", "present")]


@pytest.mark.parametrize(
    "label", ["regrets", "Apologies", "Vắng mặt", "Entschuldigt", "Отсутствовали", "المعتذرون"]
)
def test_a_list_behind_regrets_and_a_colon(label: str) -> None:
    desk = empty_desk()
    desk.type(f"{label}: Sue Perb")
    assert people_of(desk) == [("Sue Perb", "", "", "excused")]


def test_titles_and_offices_in_a_list_belong_to_the_name_before_them() -> None:
    desk = empty_desk()
    desk.type("Present: Ada Example, Director, Records Office, Dr. Ken Ode (Hue); Lê Hoa, Bộ Tài chính")
    assert people_of(desk) == [
        ("Ada Example", "Director", "Records Office", "present"),
        ("Dr. Ken Ode", "", "", "present"),
        ("Lê Hoa", "", "Bộ Tài chính", "present"),
    ]


def test_nicknames_and_known_people_in_a_list() -> None:
    desk = Desk(mode="record")
    desk.type("present: weber, Ralph, tt")
    assert [p.name for p in desk.meeting.people if p.presence == "present"] == [
        "Nguyễn Văn An", "Trần Thị Bình", "Anna Weber", "Ralph",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["Regrets: none", "Vắng: không", "Entschuldigt: keine", "Present: 12 of 15 members",
     "Present: the whole committee", "Có mặt: toàn thể thành viên", "Apologies: I was late.", "Отсутствовали: нет"],
)  # fmt: skip
def test_what_names_nobody_stays_text(line: str) -> None:
    desk = empty_desk()
    desk.type(line)
    assert (people_of(desk), desk.last.text) == ([], line)


def test_live_a_list_is_taken_too_and_a_sentence_asks() -> None:
    assert Desk().read("Present: Anna Weber, John Smith").effect == "attendance"
    assert Desk().read("Present: this and that").question is not None


@pytest.mark.parametrize(
    ("line", "name", "title", "unit"),
    [
        ("Chủ trì: đồng chí Đặng Quốc Khánh, Phó Thủ tướng", "Đặng Quốc Khánh", "Phó Thủ tướng", ""),
        ("Chủ trì: Lê Hoa, Bộ trưởng, Bộ Y tế", "Lê Hoa", "Bộ trưởng", "Bộ Y tế"),
        ("Chair: Robert King, Minister of Finance", "Robert King", "Minister of Finance", ""),
        ("Vorsitz: Uta Groß, Amtsleiterin, Bauamt", "Uta Groß", "Amtsleiterin", "Bauamt"),
        ("Председатель: Пётр Орлов, министр", "Пётр Орлов", "министр", ""),
        ("chair+ Robert King, Records Office", "Robert King", "", "Records Office"),
    ],
)
def test_a_chair_is_appointed_with_title_and_unit(line: str, name: str, title: str, unit: str) -> None:
    desk = empty_desk()
    desk.type(line)
    (chair,) = desk.meeting.chairs
    assert (chair.name, chair.title, chair.unit, chair.role) == (name, title, unit, "chair")
    assert not desk.meeting.entries


def test_who_presides_and_who_takes_the_minutes_may_have_a_title() -> None:
    desk = empty_desk()
    desk.type("presides: Robert King, Minister", "Thư ký: Lê Hoa, Vụ trưởng, Vụ Pháp chế")
    king, hoa = desk.meeting.people
    assert (king.name, king.title, desk.meeting.floor.presiding) == ("Robert King", "Minister", king.id)
    assert (hoa.title, hoa.unit, hoa.role) == ("Vụ trưởng", "Vụ Pháp chế", "secretary")


def test_what_a_chair_says_after_a_name_is_still_said() -> None:
    desk = empty_desk()
    desk.type("Chair: Robert, please go on")
    assert (desk.last.text, desk.meeting.speaker_name(desk.last.speaker)) == ("Robert, please go on", "Chair")


@pytest.mark.parametrize(
    "unit",
    ["Ministry of Finance", "Records Office", "Bộ Tài chính", "Sở Tài chính Cà Mau", "Bauamt",
     "Landesamt für Umwelt", "Министерство финансов", "Отдел учёта", "وزارة المالية"],
)  # fmt: skip
def test_an_office_alone_behind_a_name_is_the_unit(unit: str) -> None:
    desk = empty_desk()
    desk.type(f"present+ Gil Bates, {unit}")
    assert people_of(desk) == [("Gil Bates", "", unit, "present")]


@pytest.mark.parametrize(
    "title", ["Director", "Head of Division", "Trưởng phòng", "Amtsleiter", "министр", "Accountant"]
)
def test_anything_else_alone_behind_a_name_is_the_title(title: str) -> None:
    desk = empty_desk()
    desk.type(f"present+ Gil Bates, {title}")
    assert people_of(desk) == [("Gil Bates", title, "", "present")]


def test_a_title_that_was_known_stays_where_none_is_typed() -> None:
    desk = Desk(meeting_of(people=Records((Person("p1", "Gil Bates", "Director"),))))
    desk.type("chair+ Gil Bates", "presides: Gil Bates")
    assert desk.meeting.people["p1"].title == "Director"


def test_a_role_that_several_hold_is_one_name_in_a_file_and_no_further_chair() -> None:
    desk = empty_desk()
    desk.type("chair+ Ada Example", "chair+ Ben Sample", "chair+ Cleo Pattern")
    desk.type("Co-Chair: one", "Ada Example: two", "Co-Chair: three", "Co-Chair: four")
    assert [s for _, s, _ in desk.record()] == ["Co-Chair", "Ada Example", "Co-Chair", "Co-Chair"]
    assert [p.role for p in desk.meeting.people] == ["chair", "co_chair", "co_chair", "member"]
    assert not desk.meeting.people.ordered[-1].on_roster


@pytest.mark.parametrize("everybody", [name for names in EVERYBODY.values() for name in names])
def test_all_came_but_those_of_whom_something_else_is_said(everybody: str) -> None:
    desk = Desk()
    desk.type("regrets+ Anna Weber", f"present+ {everybody}")
    assert {p.name for p in desk.meeting.people if p.presence != "present"} == {"Anna Weber"}
    assert len(desk.meeting.people) == 7
    names = read_attendance(desk.meeting.entries.ordered[-1])
    assert names is not None and (names.movement, len(names.names)) == ("came", 5)


def test_all_of_one_bridge_came_and_left() -> None:
    desk = Desk()
    desk.type("present+ all (Ninh Bình)")
    assert {p.name for p in desk.meeting.people if p.presence == "present"} == {"Nguyễn Văn An", "Anna Weber"}
    desk.type("present- all (Ninh Bình)", "present+ all (Hà Nội)")
    assert {p.name: p.presence for p in desk.meeting.people}["Anna Weber"] == "left"
    assert [p.presence for p in desk.meeting.people].count("present") == 6


def test_before_anybody_came_all_are_absent() -> None:
    desk = Desk(meeting_of(people=Records((Person("p1", "Gil Bates"), Person("p2", "Ken Ode")))))
    desk.type("present- all")
    assert [presence for *_, presence in people_of(desk)] == ["absent", "absent"]


@pytest.mark.parametrize("line", ["present+ all", "present+ tất cả", "Present: all", "regrets- all", "#here all"])
def test_of_nobody_it_is_not_said_and_the_line_is_done_with(line: str) -> None:
    desk = Desk(meeting_of(people=Records((Person("p1", "Gil Bates", presence="absent"),))))
    reading = desk.read(line)
    assert (reading.refusal, reading.question) == (None, None)
    assert reading.idle is not None
    desk.type(line)
    assert not desk.changes[-1].edits


def test_present_all_is_text_where_nobody_is_known() -> None:
    assert Desk(meeting_of(people=Records(())), mode="record").read("Present: all").effect == "entry"


def test_all_of_a_bridge_that_nobody_knows_is_refused() -> None:
    reading = Desk(meeting_of(people=Records((Person("p1", "Gil Bates"),)))).read("present+ all (Nowhere)")
    assert "Nowhere" in str(reading.refusal)


def test_all_behind_present_and_a_colon_where_there_are_people() -> None:
    desk = Desk()
    desk.type("Present: all")
    assert {p.presence for p in desk.meeting.people} == {"present"}


def test_who_is_called_so_is_one_person() -> None:
    desk = Desk(meeting_of(people=Records((Person("p1", "Alle"), Person("p2", "Ken Ode")))))
    desk.type("present+ Alle")
    assert people_of(desk) == [("Alle", "", "", "present"), ("Ken Ode", "", "", "expected")]
