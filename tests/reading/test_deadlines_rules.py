"""The rules of what a deadline means, one by one; the meeting is held on Friday, 16 May 2025, in Vietnam."""

from datetime import date, time

import pytest

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.reader import read_deadlines

MEETING = date(2025, 5, 16)


def one(
    text: str, language: Language, meeting: date = MEETING, *, kind: str = "directive", country: str = "VN"
) -> Deadline:
    """The only deadline of a text."""
    (deadline,) = read_deadlines(text, language, meeting, kind=kind, country=country)
    return deadline


def test_before_keeps_the_named_date_and_the_bound() -> None:
    deadline = one("The Office shall answer before 4 p.m. on 21 May 2025.", "en")
    assert (deadline.due, deadline.time, deadline.bound) == (date(2025, 5, 21), time(16), "before")
    assert deadline.phrase == "before 4 p.m. on 21 May 2025"


def test_before_a_period_is_before_its_first_day_and_by_a_period_is_by_its_last() -> None:
    assert one("Nộp trước tháng 9/2025.", "vi").due == date(2025, 9, 1)
    assert one("Nộp đến tháng 9/2025.", "vi").due == date(2025, 9, 30)
    assert one("Submit before 2026.", "en").due == date(2026, 1, 1)


def test_end_early_and_middle_of_a_period() -> None:
    assert one("Hoàn thành cuối quý III.", "vi").due == date(2025, 9, 30)
    early = one("Bis Anfang August vorlegen.", "de")
    assert (early.due, early.approximate) == (date(2025, 8, 10), True)
    middle = one("Завершить к середине года.", "ru")
    assert (middle.due, middle.approximate) == (date(2025, 6, 30), True)


def test_a_month_is_owed_where_an_act_is_to_be_finished_and_context_where_it_describes() -> None:
    assert one("Issue the order in August.", "en").due == date(2025, 8, 31)
    assert read_deadlines("The tasks in August are many.", "en", MEETING) == ()
    assert read_deadlines("Đầu tư công năm 2026 tăng mạnh.", "vi", MEETING) == ()


def test_a_week_ends_on_its_friday() -> None:
    assert one("Trình trong tuần sau.", "vi").due == date(2025, 5, 23)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Gửi ngày 15/10.", "vi"), ("Send it on 15 October.", "en"), ("Am 15. Oktober senden.", "de")],
)
def test_a_date_without_year_is_the_next_one(text: str, language: Language) -> None:
    assert one(text, language).due == date(2025, 10, 15)


def test_a_date_without_year_and_cue_is_context_behind_a_document_or_far_ahead() -> None:
    assert read_deadlines("Theo báo cáo ngày 15/10, còn tồn tại.", "vi", MEETING) == ()
    assert read_deadlines("As said at the meeting on 15 October, costs rise.", "en", MEETING) == ()
    assert read_deadlines("Am 3. Februar senden.", "de", MEETING) == ()
    assert one("Bis 3. Februar senden.", "de").due == date(2026, 2, 3)


def test_a_weekday_is_the_first_one_after_the_meeting() -> None:
    assert one("Доложить в пятницу.", "ru").due == date(2025, 5, 23)
    assert one("Nộp vào thứ Tư tuần sau.", "vi", date(2025, 5, 13)).due == date(2025, 5, 21)
    assert one("Am Mittwoch nächster Woche vorlegen.", "de", date(2025, 5, 13)).due == date(2025, 5, 21)


def test_spans_count_calendar_days_and_months_are_cut() -> None:
    assert one("Reply within 10 days.", "en").due == date(2025, 5, 26)
    assert one("Reply within one month.", "en", date(2025, 1, 31)).due == date(2025, 2, 28)


def test_working_days_skip_holidays_and_count_swapped_days() -> None:
    assert one("Trả lời trong 3 ngày làm việc.", "vi", date(2025, 4, 29)).due == date(2025, 5, 7)
    assert one("Trả lời trong 1 ngày làm việc.", "vi", date(2025, 4, 25)).due == date(2025, 4, 26)
    assert one("Antwort binnen 1 Arbeitstag.", "de", date(2025, 10, 2), country="DE").due == date(2025, 10, 6)
    assert read_deadlines("Reply within 3 working days.", "en", MEETING, country="XX") == ()


def test_a_span_from_an_unknown_event_names_no_day() -> None:
    assert read_deadlines("Reply within 10 days of receipt.", "en", MEETING) == ()
    assert one("Reply within 10 days from 1 June 2025.", "en").due == date(2025, 6, 11)
    assert one("3 days before 30 June send a note.", "en").due == date(2025, 6, 27)


def test_ranges_have_a_beginning_and_a_start_alone_has_no_due_date() -> None:
    ranged = one("Từ nay đến 30/6 phải xong.", "vi")
    assert (ranged.start, ranged.due, ranged.bound) == (MEETING, date(2025, 6, 30), "by")
    assert one("From 2 June to 6 June 2025 check all devices.", "en").bound == "by"
    assert one("Hold the course 13-15 July 2025.", "en").bound == "on"
    start = one("Склад работает с октября 2025 года.", "ru")
    assert (start.kind, start.start, start.due, start.bound) == ("start", date(2025, 10, 1), None, None)


def test_holidays_and_other_calendars() -> None:
    assert one("Pay before the Lunar New Year 2027.", "en").due == date(2027, 2, 6)
    assert one("Trước giỗ Tổ Hùng Vương phải xong.", "vi").due == date(2026, 4, 26)
    assert one("قبل 10 رمضان 1447 هـ", "ar").due == date(2026, 2, 27)
    assert one("Bis Ostern 2026 vorlegen.", "de").due == date(2026, 4, 5)
    assert one("Bis zum Nationalfeiertag abschließen.", "de", country="DE").due == date(2025, 10, 3)


def test_recurring_duties_have_a_first_day_and_a_rule() -> None:
    monthly = one("Hàng tháng, trước ngày 10, gửi số liệu.", "vi")
    assert (monthly.due, monthly.rule) == (date(2025, 6, 10), "FREQ=MONTHLY;BYMONTHDAY=10")
    four = one("Berichte bis zum 15. des letzten Monats jedes Quartals.", "de")
    assert (four.due, four.rule) == (date(2025, 6, 15), "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15")
    yearly = one("Ежегодно до 1 февраля представлять отчёт.", "ru")
    assert (yearly.due, yearly.rule) == (date(2026, 2, 1), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1")


def test_vague_words_count_only_without_a_date_in_their_sentence() -> None:
    assert one("Khẩn trương xong trước 30/6.", "vi").kind == "due"
    kinds = [deadline.kind for deadline in read_deadlines("Xong trước 30/6. Khẩn trương rà soát.", "vi", MEETING)]
    assert kinds == ["due", "vague"]
    assert read_deadlines("We will soon be ready.", "en", MEETING, kind="report") == ()


def test_in_a_statement_or_report_it_is_a_mention_and_a_decision_owes() -> None:
    text = "By the end of 2026 the stock will be 412."
    assert one(text, "en", kind="report").kind == "mention"
    assert one(text, "en", kind="statement").kind == "mention"
    assert one(text, "en", kind="decision").kind == "due"


@pytest.mark.parametrize(
    "text",
    [
        "31 June 2025",
        "by 30/2/2026",
        "before 32.5.2025",
        "by 13/13/2025",
        "until 0 May 2026",
        "by 9/0000",
        "Q2/0000",
    ],
)
def test_days_that_no_calendar_has_are_not_read(text: str) -> None:
    assert read_deadlines(text, "en", MEETING) == ()


def test_day_comes_first_in_english_too() -> None:
    assert one("by 6/10/2025", "en").due == date(2025, 10, 6)


@pytest.mark.parametrize(
    ("one_spelling", "other", "language"),
    [
        ("trước ngày 30/11, cuối tháng 12", "truoc ngay 30/11, cuoi thang 12", "vi"),
        ("до конца четвёртого квартала", "до конца четвертого квартала", "ru"),
        ("bis 5. März, spätestens nächsten Freitag", "bis 5. Maerz, spaetestens naechsten Freitag", "de"),
        ("قبل نهاية أغسطس", "قبل نهايه اغسطس", "ar"),
        ("قبل 30/6/2025", "قبل ٣٠/٦/٢٠٢٥", "ar"),
        ("trước ngày 30/6", "tru\u031bo\u031b\u0301c nga\u0300y 30/6", "vi"),
    ],
)
def test_spellings_read_the_same(one_spelling: str, other: str, language: Language) -> None:
    first = [(deadline.due, deadline.bound) for deadline in read_deadlines(one_spelling, language, MEETING)]
    second = [(deadline.due, deadline.bound) for deadline in read_deadlines(other, language, MEETING)]
    assert first == second
    assert first


@pytest.mark.parametrize("month", ["حزيران", "يونيو", "جوان", "حزيران/يونيو"])
def test_arabic_months_of_every_region(month: str) -> None:
    assert one(f"قبل 20 {month} 2025", "ar").due == date(2025, 6, 20)


def test_two_deadlines_of_a_sentence_stand_in_the_order_of_the_text() -> None:
    text = "Drafts by 2 June and 9 June, the rest by the end of the year."
    deadlines = read_deadlines(text, "en", MEETING)
    assert [deadline.due for deadline in deadlines] == [date(2025, 6, 2), date(2025, 6, 9), date(2025, 12, 31)]
    assert [deadline.bound for deadline in deadlines] == ["by", "by", "by"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Báo cáo trước ngày 15 August 2025."),
        ("vi", "Báo cáo trước ngày 15 августа 2025."),
        ("ru", "Представить отчёт до 15 August 2025."),
        ("ar", "تقديم التقرير قبل 15 August 2025."),
        ("de", "Der Bericht ist bis zum 15. августа vorzulegen."),
    ],
)
def test_half_of_a_date_in_two_languages_is_no_date(language: Language, text: str) -> None:
    found = read_deadlines(text, language, date(2025, 6, 2))
    assert all(d.due in (None, date(2025, 8, 15)) for d in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In den nächsten Tagen berichten.", "de"),
        ("Reply in the coming weeks.", "en"),
        ("Доложить в ближайшие дни.", "ru"),
        ("Gửi báo cáo trong vài tuần tới.", "vi"),
        ("تقديم التقرير خلال الأسابيع المقبلة.", "ar"),
        ("Reply in a few days.", "en"),
    ],
)
def test_days_and_weeks_that_nobody_counted_are_asked_for_without_a_date(text: str, language: Language) -> None:
    assert one(text, language).kind == "vague"


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("Train all clerks from Monday to Friday.", "en", date(2025, 5, 19), date(2025, 5, 23)),
        ("Die Kräfte von Mittwoch bis Freitag nächster Woche schulen.", "de", date(2025, 5, 21), date(2025, 5, 23)),
        ("С понедельника по пятницу обучить сотрудников.", "ru", date(2025, 5, 19), date(2025, 5, 23)),
    ],
)
def test_a_range_of_weekdays_lies_in_one_week(text: str, language: Language, first: date, last: date) -> None:
    deadline = one(text, language)
    assert (deadline.start, deadline.due) == (first, last)
