"""The small languages inside a line: dates, languages, attendance, votes."""

from datetime import date, timedelta

import pytest
from entryline_meetings import Desk, meeting_of
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.attendance import Attendance, attendance_text, read_attendance
from minutes_tui.domain.entries import Entry, Vote
from minutes_tui.domain.errors import MinutesError
from minutes_tui.reading.entryline.attendance import Attendee, read_attendees
from minutes_tui.reading.entryline.heads import UnreadableHead, read_date, read_language
from minutes_tui.reading.entryline.votes import read_vote

TODAY = date(2025, 5, 16)


@pytest.mark.parametrize(
    "typed",
    ["2025-06-03", "2025/6/3", "3/6/2025", "03.06.2025", "3-6-2025", "3. 6. 2025", "3/6/25", "3/6", "3.6.",
     "3 June 2025", "3rd of June 2025", "3 Jun", "June 3, 2025", "June 3rd 2025", "Tuesday, 3 June 2025",
     "ngày 3 tháng 6 năm 2025", "ngay 03 thang 6 nam 2025", "Thứ Ba, 3/6/2025", "3. Juni 2025",
     "Dienstag, den 3. Juni 2025",
     "3 июня 2025 г.", "3 июня 2025 года", "вторник, 3 июня", "3 يونيو 2025", "٣ حزيران ٢٠٢٥", "٣/٦/٢٠٢٥"],
)  # fmt: skip
def test_dates_in_their_usual_forms(typed: str) -> None:
    assert read_date(typed, TODAY) == date(2025, 6, 3)


@pytest.mark.parametrize("typed", ["today", "hôm nay", "heute", "Сегодня", "اليوم"])
def test_today(typed: str) -> None:
    assert read_date(typed, TODAY) == TODAY


@pytest.mark.parametrize("typed", ["31/2/2025", "soon", "13.13.2025", "2025", "", "32 May 2025", "0/0/2025"])
def test_no_dates(typed: str) -> None:
    with pytest.raises(UnreadableHead):
        read_date(typed, TODAY)


@given(
    day=st.dates(date(1990, 1, 1), date(2099, 12, 31)),
    form=st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y"]),
)
def test_every_date_is_read_back(day: date, form: str) -> None:
    assert read_date(day.strftime(form), TODAY) == day


MONTHS = {
    "vi": tuple(f"tháng {n}" for n in range(1, 13)),
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
           "Oktober", "November", "Dezember"),
    "ru": ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
           "ноября", "декабря"),
    "ar": ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
           "ديسمبر"),
    "ar-levant": ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
                  "تشرين الثاني", "كانون الأول"),
}  # fmt: skip


@pytest.mark.parametrize("language", MONTHS)
def test_every_month_by_name(language: str) -> None:
    for number, name in enumerate(MONTHS[language], start=1):
        year = "năm 2024" if language == "vi" else "2024"
        assert read_date(f"9 {name} {year}", TODAY) == date(2024, number, 9)


@pytest.mark.parametrize(
    ("typed", "language"),
    [("vi", "vi"), ("de-AT", "de"), ("Tiếng Việt", "vi"), ("tieng viet", "vi"), ("ENGLISH", "en"),
     ("немецкий", "de"),
     ("Russisch", "ru"), ("العربية", "ar"), ("Arabic", "ar")],
)  # fmt: skip
def test_languages(typed: str, language: str) -> None:
    assert read_language(typed) == language


def test_a_language_that_is_none_of_the_five_is_refused() -> None:
    with pytest.raises(UnreadableHead, match="Klingon"):
        read_language("Klingon")


def test_attendees() -> None:
    assert read_attendees("Lê Hoa, Giám đốc, Sở Tài chính, tỉnh A (Huế); B C； D， Phó، Sở", meeting_of()) == (
        Attendee("Lê Hoa", "Giám đốc", "Sở Tài chính, tỉnh A", "Huế"),
        Attendee("B C"),
        Attendee("D", "Phó", "Sở"),
    )


def test_commas_part_people_where_the_second_is_one() -> None:
    found = read_attendees("Lê Hoa, Anna Weber, John Smith", meeting_of())
    assert [a.name for a in found] == ["Lê Hoa", "Anna Weber", "John Smith"]


def test_attendance_finds_who_is_there_already() -> None:
    desk = Desk()
    count = len(desk.meeting.people)
    desk.type("present+ weber; tt; Nguyen Van An, Bộ trưởng, Bộ Nội vụ; أحمد علي")
    assert len(desk.meeting.people) == count
    assert desk.meeting.people["p1"].unit == "Bộ Nội vụ"


def test_attendance_of_somebody_ambiguous_asks_live_and_is_refused_in_a_file() -> None:
    question = Desk().read("present+ Smith").question
    assert question is not None
    assert set(question.candidates) == {"p4", "p5"}
    assert Desk(mode="record").read("present+ Smith").refusal is not None


def test_who_returns_is_present_again() -> None:
    desk = Desk()
    desk.type("present+ Weber")
    first = desk.now
    desk.now += timedelta(hours=1)
    desk.type("present- Weber")
    desk.now += timedelta(hours=1)
    desk.type("present+ Weber")
    person = desk.meeting.people["p3"]
    assert (person.presence, person.arrived_at, person.left_at) == ("present", first, None)


def test_the_text_of_attendance_is_read_back() -> None:
    desk = Desk()
    desk.type("present+ Lê Hoa; Weber", "bridge- Ninh Bình", "presides: tt", "regrets+ John Smith")
    assert [read_attendance(e) for e in desk.meeting.entries] == [
        Attendance("came", ("Lê Hoa", "Anna Weber")),
        Attendance("lost", ("Ninh Bình",)),
        Attendance("presides", ("Trần Thị Bình",)),
        Attendance("excused", ("John Smith",)),
    ]


@given(
    movement=st.sampled_from(["came", "left", "absent", "excused", "joined", "lost", "presides"]),
    names=st.lists(st.text("abcăâđêôơư ", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=4),
)
def test_attendance_round_trip(movement: str, names: list[str]) -> None:
    desk = Desk()
    text = attendance_text(movement, names)  # type: ignore[arg-type]
    entry = Entry("e", "a", desk.now, desk.now, "attendance", text)
    assert read_attendance(entry) == Attendance(movement, tuple(names))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "subject", "vote"),
    [("The budget +12 -1 0 3", "The budget", Vote(12, 1, 3)), ("Plan A: +5", "Plan A", Vote(5, 0, 0)),
     ("x +5 -2", "x", Vote(5, 2, 0)), ("+5 -0 0 0", "", Vote(5, 0, 0)), ("a+b +1 -1 0:1", "a+b", Vote(1, 1, 1)),
     ("Điều 5 +10 -0 0 12", "Điều 5", Vote(10, 0, 12)), ("x +١٢ -١ ٠ ٣", "x", Vote(12, 1, 3))],
)  # fmt: skip
def test_vote_counts(text: str, subject: str, vote: Vote) -> None:
    assert read_vote(text) == (subject, vote)


@pytest.mark.parametrize("text", ["The budget", "", "5 to 3", "x 12 -1", "a+5b"])
def test_no_vote_counts(text: str) -> None:
    with pytest.raises(MinutesError):
        read_vote(text)
