"""Whose label it is, and what a label is."""

import pytest
from entryline_meetings import Desk, meeting_of

from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.labels import find_label, looks_like_name, split_title
from minutes_tui.reading.entryline.names import find_lead, find_person, find_speaker, units_of


@pytest.mark.parametrize(
    ("typed", "found"),
    [("Anna", "p3"), ("anna weber", "p3"), ("aw", "p3"), ("Direktorin", "p3"), ("Direktorin Weber", "p3"),
     ("Web", "p3"),
     ("tran thi binh", "p2"), ("ttb", "p2"), ("Bà Bình", "p2"), ("TT", "p2"), ("van hoa", "u5"),
     ("Bộ Văn hóa, Thể thao và Du lịch", "u5"), ("phap che", "u4"), ("иван", "p6"), ("г-н Петров", "p6"),
     ("министр финансов", "p6"), ("Министр Петров", "p6"), ("علي", "p7"), ("السيد أحمد علي", "p7"),
     ("mof", "u2"), ("Planning Department", "p4"), ("nobody", None), ("", None), ("...", None), ("x y z", None)],
)  # fmt: skip
def test_a_name_is_found_by_any_part(typed: str, found: str | None) -> None:
    assert find_speaker(typed, meeting_of()).identifier == found


def test_several_who_fit_are_candidates() -> None:
    match = find_speaker("Smith", meeting_of())
    assert match.identifier is None
    assert set(match.candidates) == {"p4", "p5"}


def test_a_whole_name_beats_a_part_of_another() -> None:
    people = (Person("a", "Lan"), Person("b", "Mai Lan"), Person("c", "Lan Anh"))
    meeting = meeting_of(people=Records(people))
    assert find_speaker("lan", meeting).identifier == "a"
    assert find_speaker("mai", meeting).identifier == "b"


def test_a_key_beats_initials() -> None:
    people = (Person("a", "Bình Tâm"), Person("b", "Ông Chủ", key="bt"))
    assert find_speaker("BT", meeting_of(people=Records(people))).identifier == "b"


def test_who_holds_a_role_changes_during_the_meeting() -> None:
    desk = Desk()
    assert desk.read("Chair: x").speaker == "p1"
    assert desk.read("Co-chair: x").speaker == "p2"
    desk.type("presides: tt")
    assert desk.read("Chair: x").speaker == "p2"


def test_a_role_that_nobody_holds_is_entered_with_it_in_a_file() -> None:
    desk = Desk(meeting_of(people=Records(())), mode="record")
    desk.type("Chủ trì: Khai mạc.", "Vorsitz: Weiter.")
    (person,) = desk.meeting.people
    assert (person.name, person.role) == ("Chủ trì", "chair")


def test_in_a_file_nobody_is_taken_for_a_word_of_a_unit_or_a_beginning() -> None:
    meeting = meeting_of()
    assert find_speaker("Planning", meeting, guess=False).identifier is None
    assert find_speaker("Web", meeting, guess=False).identifier is None
    assert find_speaker("Weber", meeting, guess=False).identifier == "p3"
    assert find_speaker("Pháp chế", meeting, guess=False).identifier == "u4"


def test_units_are_those_of_the_roster_and_those_that_people_represent() -> None:
    names = [unit.name for unit in units_of(meeting_of())]
    assert names[:2] == ["Bộ Tài chính", "Ministry of Finance"]
    assert {"Abteilung Planung", "Planning Department", "وزارة المالية"} < set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("typed", "found"),
    [("BTC", "Bộ Tài chính"), ("btc", "Bộ Tài chính"), ("the Planning Department", "Planning Department"),
     ("aw", None),
     ("Anna Weber", "Anna Weber"), ("tt", "Trần Thị Bình"), ("Finance", None), ("", None)],
)  # fmt: skip
def test_a_lead_is_found_by_its_whole_name_only(typed: str, found: str | None) -> None:
    assert find_lead(typed, meeting_of()) == found


def test_two_of_one_name_are_nobody() -> None:
    people = (Person("a", "Lan Anh", "Director"), Person("b", "Lan Anh", "Secretary"))
    meeting = meeting_of(people=Records(people))
    assert find_person("Lan Anh", meeting) is None
    assert find_person("Director Lan Anh", meeting) == "a"
    assert set(find_speaker("Lan Anh", meeting).candidates) == {"a", "b"}


def test_a_person_entered_under_the_name_of_a_unit_speaks_for_it() -> None:
    meeting = meeting_of(people=Records((Person("a", "Vụ Pháp chế"),)), units=Records((Unit("u", "Vụ Pháp chế"),)))
    assert find_speaker("vụ pháp chế", meeting).identifier == "a"


@pytest.mark.parametrize(
    ("line", "label"),
    [("Anna Weber: x", "Anna Weber"), ("Dr. Weber : x", "Dr. Weber"), ("Anna:", "Anna"),
     ("U.S. Delegation: x", "U.S. Delegation"),
     ("TS. Nguyễn Văn B: x", "TS. Nguyễn Văn B"), ("тов. Петров: x", "тов. Петров"), ("Anna：x", "Anna"),
     ("Smith (Finance): x", "Smith (Finance)"), ("A B C D E F G H: x", "A B C D E F G H")],
)  # fmt: skip
def test_labels(line: str, label: str) -> None:
    found = find_label(line)
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize(
    "line",
    ["A B C D E F G H I: x", "A" * 61 + ": x", "It is late. Now: x", "Well, now: x", "Really? Yes: x", "14:35 x",
     "at 14: x", "http://x", "mailto:x", "12: x", ": x", "no colon", "Anna:x", "one\ntwo: x", "Wait...: x"],
)  # fmt: skip
def test_no_labels(line: str) -> None:
    assert find_label(line) is None


@pytest.mark.parametrize(
    "label",
    ["Anna Weber", "Ludwig van Beethoven", "Bộ trưởng", "Bộ trưởng Bộ Tài chính",
     "Phó Chủ tịch UBND tỉnh Ninh Bình",
     "Министр финансов", "Иван Петров", "Заместитель министра Петров", "Министерство финансов", "وزير المالية",
     "السيد أحمد", "Finanzministerin", "Minister of Finance", "ông Nam", "HE Smith", "Ủy ban Dân tộc"],
)  # fmt: skip
def test_what_looks_like_a_name(label: str) -> None:
    assert looks_like_name(label)


@pytest.mark.parametrize(
    "label",
    ["Konkret", "Cụ thể", "Tỷ lệ", "In summary", "Ban đầu", "Vụ việc", "Bộ máy", "Председатель отметил",
     "Bộ trưởng nhấn mạnh", "Der Minister sagte", "قال الوزير", "أولا", "Minister and others", "Anna", "Ba điểm"],
)  # fmt: skip
def test_what_does_not_look_like_a_name(label: str) -> None:
    assert not looks_like_name(label)


@pytest.mark.parametrize(
    ("label", "parts"),
    [("Dr. Eva Lang", ("Dr.", "Eva Lang")), ("Minister of Finance", ("", "Minister of Finance")),
     ("Bộ trưởng Lê Hoa", ("Bộ trưởng", "Lê Hoa")), ("Bộ trưởng Bộ Tài chính", ("", "Bộ trưởng Bộ Tài chính")),
     ("Bộ trưởng", ("", "Bộ trưởng")), ("Министр финансов", ("", "Министр финансов")), ("Anna", ("", "Anna"))],
)  # fmt: skip
def test_title_and_name(label: str, parts: tuple[str, str]) -> None:
    assert split_title(label) == parts


def test_accents_that_were_typed_tell_several_apart() -> None:
    people = (Person("a", "Trịnh Minh Quân"), Person("b", "Đinh Công Lực", unit="Cơ quan đại diện"))
    meeting = meeting_of(people=Records(people), units=Records())
    assert find_speaker("Quân", meeting).identifier == "a"
    assert find_speaker("quan", meeting).identifier is None
    assert set(find_speaker("quan", meeting).candidates) == {"a", "b"}
    assert find_speaker("Cơ quan", meeting).identifier == "b"
