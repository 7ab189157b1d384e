"""Weeks: KW 24, the first week of June, the week of 9 June, erste Juniwoche."""

from datetime import date, timedelta

from minutes_tui.reading.deadlines.calendars import friday_of, last_of_month
from minutes_tui.reading.deadlines.grammar.dates import Found, day_first, in_digits
from minutes_tui.reading.deadlines.grammar.months import month_alone, month_first
from minutes_tui.reading.deadlines.grammar.points import Point
from minutes_tui.reading.deadlines.grammar.turned import half_of_month_period, month_named
from minutes_tui.reading.deadlines.grammar.words import year_at
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.senses import Senses


def week_number(passage: Passage, place: int, number: int, year: int = 0) -> Found:
    """Week 24, week 24/2025, or week 2 of a month."""
    if year:
        return calendar_week(passage, place, number, year)
    of_month = month_named(passage, place)
    if of_month is not None:
        end, point = of_month
        return end, _nth_week(point, number)
    return calendar_week(passage, place, number)


def calendar_week(passage: Passage, place: int, number: int, year: int = 0) -> Found:
    """The week of a number, of the year that is written to it (28/2025) or behind it, or the next such week."""
    if not 1 <= number <= 53:
        return None
    found = (place, year) if year else year_at(passage, place)
    end, year = found if found is not None else (place, passage.meeting_date.year)
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return end, None
    if found is None and monday + timedelta(days=6) < passage.meeting_date:
        monday = date.fromisocalendar(year + 1, min(number, 52), 1)
    return end, Point(monday, friday_of(monday), "period", "week", year_given=found is not None)


def week_of_month_at(passage: Passage, place: int) -> Found:
    """The first week of June, tuần đầu tháng 6, letzte Juniwoche in two words, الأسبوع الأول من يونيو."""
    senses, behind = passage.senses(place), passage.senses(place + 1)
    if "week_in" in behind or "half_in" in behind:
        return _in_one_word(passage, place)
    if senses.get("unit") == "week":
        number = which_of(behind)
    elif behind.get("unit") == "week":
        number = which_of(senses)
    else:
        return None
    if not number:
        return None
    found = month_named(passage, place + 2)
    if found is None:
        return None
    end, point = found
    return end, _nth_week(point, number)


def _in_one_word(passage: Passage, place: int) -> Found:
    """erste Juniwoche, zweite Junihälfte."""
    number, behind = which_of(passage.senses(place)), passage.senses(place + 1)
    month = behind.get("week_in", behind.get("half_in", 0))
    found = month_alone(passage, place + 2, month)
    if not number or found is None or found[1] is None:
        return None
    if "week_in" in behind:
        return found[0], _nth_week(found[1], number)
    return found[0], half_of_month_period(found[1], 1 if number == 1 else 2)


def week_of_day_at(passage: Passage, place: int) -> Found:
    """The week of 9 June, Woche vom 9. Juni, tuần từ ngày 9/6."""
    senses, link = passage.senses(place), passage.senses(place + 1)
    if senses.get("unit") != "week" or not ("of" in link or "since" in link):
        return None
    behind = passage.over(place + 2, "glue", 2)
    if "weekday" in passage.senses(behind):
        behind = passage.over(passage.over(behind + 1, "comma", 1), "glue", 2)
    found = in_digits(passage, behind) or day_first(passage, behind) or month_first(passage, behind)
    if found is None or found[1] is None or found[1].precision != "day":
        return None
    monday = found[1].first - timedelta(days=found[1].first.weekday())
    return found[0], Point(monday, friday_of(monday), "period", "week", year_given=found[1].year_given)


def which_of(senses: Senses) -> int:
    if (senses.get("turn") == "final" and "ordinal" not in senses) or senses.get("edge") == "end":
        return -1
    if "first" in senses or senses.get("edge") == "start":
        return 1
    number = senses.get("ordinal", senses.get("number", 0))
    return number if 1 <= number <= 5 else 0


def _nth_week(month: Point, number: int) -> Point | None:
    """The week of a month, counted by its Fridays."""
    first = month.first + timedelta(days=(4 - month.first.weekday()) % 7)
    friday = last_of_month(month.first.year, month.first.month) if number == -1 else first
    if number == -1:
        friday -= timedelta(days=(friday.weekday() - 4) % 7)
    else:
        friday += timedelta(days=7 * (number - 1))
    if friday.month != month.first.month:
        return None
    return Point(friday - timedelta(days=4), friday, "period", "week", year_given=month.year_given)
