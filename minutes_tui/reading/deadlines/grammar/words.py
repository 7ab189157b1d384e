"""Years, months and days of the month as they are written: the parts of a named day."""

from typing import Final

from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.wording.words import listed

_LONGEST_ABBREVIATION: Final = 5
_WHOLE_MONTHS: Final = listed("may june july march april mai juni juli märz мая май марта июня июля")
"""Short names of months that are no abbreviations: a dot behind them ends the sentence."""


_NOT_BEFORE_A_MONTH: Final = listed("ist is at on in be am an um zu là la phải được và и в во на до к по это هو")
"""Small words that part a number from a month behind them: Kapitel zwei ist im Juli neu zu schreiben."""


def year_at(passage: Passage, place: int) -> tuple[int, int] | None:
    """A year behind a month, quarter or the like: 2025, năm 2025, des Jahres 2025, 2025 года, next year.

    Returns:
        The place behind it, and the year.
    """
    start = place
    senses = passage.senses(place)
    if "comma" in senses or (
        ("slash" in senses or "dash" in senses) and passage.touches(place) and "year" in passage.senses(place + 1)
    ):
        place += 1
    for _ in range(3):
        senses = passage.senses(place)
        if "year" in senses:
            return behind_year(passage, place + 1), senses["year"]
        if senses.get("this_unit") == "year" or senses.get("next_unit") == "year":
            return place + 1, passage.meeting_date.year + ("next_unit" in senses)
        if place == start or "of" in senses or "glue" in senses or "comma" in passage.senses(place - 1):
            turned = _turned_year(passage, place)
            if turned is not None and "comma" not in passage.senses(start):
                return turned
        if not ("of" in senses or "glue" in senses or senses.get("unit") == "year"):
            return None
        place += 1
    senses = passage.senses(place)
    return (behind_year(passage, place + 1), senses["year"]) if "year" in senses else None


def behind_year(passage: Passage, place: int) -> int:
    """Over the word for year that some languages put behind it: 2025 года, 2025 г."""
    if passage.language == "ru":
        senses = passage.senses(place)
        if senses.get("unit") == "year":
            if passage.word(place) == "г" and "dot" in passage.senses(place + 1) and passage.touches(place + 1):
                return place + 2
            return place + 1
    if passage.language == "ar" and passage.word(place) == "م":
        return place + 1
    return place


def _turned_year(passage: Passage, place: int) -> tuple[int, int] | None:
    """this year, next year, năm nay, nächsten Jahres, العام المقبل."""
    if passage.senses(place).get("of") and "turn" not in passage.senses(place):
        place += 1
    first, second = passage.senses(place), passage.senses(place + 1)
    if "turn" in first and second.get("unit") == "year":
        turn = first["turn"]
    elif first.get("unit") == "year" and "turn" in second and "year" not in second:
        turn = second["turn"]
    else:
        return None
    shift = {"this": 0, "next": 1, "after next": 2, "last": -1}.get(turn)
    if shift is None:
        return None
    if passage.senses(place + 2).get("turn") == "after next":
        return place + 3, passage.meeting_date.year + 2
    return place + 2, passage.meeting_date.year + shift


def month_at(passage: Passage, place: int) -> tuple[int, int] | None:
    """A month: June, tháng 6, im Monat Juni, يونيو/حزيران.

    Returns:
        The place behind it, and its number.
    """
    senses = passage.senses(place)
    if senses.get("unit") == "month":
        if passage.language == "vi":
            return _numbered_month(passage, place + 1)
        if "month" not in passage.senses(place + 1):
            return None
        place += 1
        senses = passage.senses(place)
    if passage.language == "vi":
        if senses.get("letter") == "month" and passage.touches(place + 1):
            return _numbered_month(passage, place + 1)
        return None
    if "month" not in senses:
        return None
    month = senses["month"]
    place += 1
    behind = passage.senses(place)
    if "slash" in behind or "opening" in behind:
        other = passage.senses(place + 1)
        if other.get("month") == month:
            place += 3 if "closing" in passage.senses(place + 2) else 2
    elif "dot" in behind and passage.touches(place) and _dot_belongs(passage, place):
        place += 1
    return place, month


def _dot_belongs(passage: Passage, place: int) -> bool:
    """Is the dot that of an abbreviated month (Sept. 2025), not that of the sentence?"""
    word = passage.word(place - 1)
    after = passage.senses(place + 1)
    if len(word) > _LONGEST_ABBREVIATION or word in _WHOLE_MONTHS:
        return False
    goes_on = place + 1 < passage.count and passage.typed[passage.starts[place + 1]].islower()
    return goes_on or "year" in after or "number" in after or "comma" in after or "closing" in after


def _numbered_month(passage: Passage, place: int) -> tuple[int, int] | None:
    senses = passage.senses(place)
    value = senses.get("number", senses.get("roman", 0))
    if not 1 <= value <= 12 or "year" in senses:
        return None
    if passage.senses(place + 1).get("unit") == "month":
        return None
    return place + 1, value


def day_at(passage: Passage, place: int) -> tuple[int, int, int] | None:
    """A day of the month in digits or words, with what may be written to it: 20, 20th, 20., 20-го, двадцатое.

    Returns:
        The place behind it, the day, and the first of two days where it is a pair such as 13-15 (else 0).
    """
    senses = passage.senses(place)
    first = 0
    if "days" in senses:
        first, day = senses["days"]
    else:
        day = senses.get("ordinal", senses.get("number", 0))
    if not 1 <= day <= 31 or "year" in senses:
        return None
    place += 1
    if passage.touches(place):
        senses = passage.senses(place)
        if "suffix" in senses:
            place += 1
        elif "dash" in senses and passage.touches(place + 1) and "suffix" in passage.senses(place + 1):
            place += 2
        elif "dot" in senses and (passage.language == "de" or "month" in passage.senses(place + 1)):
            place += 1
    return place, day, first


def month_behind(passage: Passage, place: int) -> tuple[int, int] | None:
    """The month behind a day, over of, the comma, a dash or a slash that may stand between."""
    senses = passage.senses(place)
    if ("dash" in senses or "slash" in senses) and passage.touches(place) and passage.touches(place + 1):
        return month_at(passage, place + 1)
    for _ in range(3):
        found = month_at(passage, place)
        if found is not None:
            return found
        senses = passage.senses(place)
        if not ("of" in senses or "glue" in senses or ("comma" in senses and passage.language == "vi")):
            return None
        if passage.word(place) in _NOT_BEFORE_A_MONTH:
            return None
        if "edge" in senses or "number" in senses:
            return None
        place += 1
    return None
