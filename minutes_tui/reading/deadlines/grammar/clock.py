"""Times of day: 17:00, 5 p.m., 17h30, 17 giờ 30, 17 Uhr, 17 часов, الساعة الخامسة مساء."""

from datetime import time
from typing import Final

from minutes_tui.reading.deadlines.passage import Passage

_LAST_MINUTE: Final = time(23, 59)
_FIRST_AFTERNOON_HOUR: Final = 12
_OPENING: Final = frozenset({"noon", "midnight", "hour_word", "clock", "dotted", "number", "ordinal"})
"""A time of day begins with a lexeme that has one of these senses."""


def time_at(passage: Passage, place: int) -> tuple[int, time] | None:
    """A time of day.

    Returns:
        The place behind it, and the time; None where none stands here.
    """
    senses = passage.senses(place)
    if not senses or _OPENING.isdisjoint(senses):
        return None
    if "noon" in senses:
        return place + 1, time(12)
    if "midnight" in senses:
        return place + 1, _LAST_MINUTE
    worded = False
    if "hour_word" in senses and passage.language == "ar":
        place += 1
        worded = True
        senses = passage.senses(place)
    if "clock" in senses:
        hour, minute = senses["clock"]
        end = passage.over(place + 1, "hour_word", 1)
        return _in_half_of_day(passage, end, hour, minute)
    dotted = _dotted(passage, place)
    if dotted is not None:
        return dotted
    military = _four_digits(passage, place)
    if military is not None:
        return military
    worded = worded or _is_hour_alone(passage, place)
    hour = senses.get("number", senses.get("ordinal", 99) if worded else 99)
    if hour > 24 or "year" in senses:
        return None
    end, minute = place + 1, 0
    behind = passage.senses(end)
    if "hour_word" in behind and passage.language != "ar":
        end, minute = _minutes(passage, end + 1)
    elif ("dot" in behind and passage.touches(end) and "afternoon" not in behind and not worded) or (
        not worded and "afternoon" not in behind and "morning" not in behind
    ):
        return None
    return _in_half_of_day(passage, end, hour, minute)


def _is_hour_alone(passage: Passage, place: int) -> bool:
    """الرابعة عصرا, الخامسة من مساء: without its word an hour is feminine, and a part of the day follows."""
    behind = passage.senses(place + 1)
    feminine = passage.language == "ar" and passage.word(place).endswith("ه")
    return feminine and ("afternoon" in behind or "morning" in behind)


def _four_digits(passage: Passage, place: int) -> tuple[int, time] | None:
    """1700 hours, 0900 Uhr: the hour and the minute written together."""
    written = passage.word(place)
    if (
        len(written) != 4
        or not written.isdigit()
        or "number" not in passage.senses(place)
        or "hour_word" not in passage.senses(place + 1)
    ):
        return None
    hour, minute = int(written[:2]), int(written[2:])
    return (place + 2, time(hour, minute)) if hour <= 23 and minute <= 59 else None


def _dotted(passage: Passage, place: int) -> tuple[int, time] | None:
    """10.00, 17.30: a time only where the second number can be no month, or the word for the hour is behind."""
    senses = passage.senses(place)
    if "dotted" not in senses or not passage.word(place)[-2:].isdigit():
        return None
    hour, minute = senses["day_month"]
    behind = passage.senses(place + 1)
    named = "hour_word" in behind or "afternoon" in behind or "morning" in behind
    if hour > 23 or minute > 59 or (1 <= minute <= 12 and not named):
        return None
    return _in_half_of_day(passage, passage.over(place + 1, "hour_word", 1), hour, minute)


def _minutes(passage: Passage, place: int) -> tuple[int, int]:
    """The minutes behind the hour's word: 17h30, 17 giờ 30 phút, 17 Uhr 30."""
    if "dot" in passage.senses(place) and passage.word(place - 1) == "ч":
        place += 1
    minute = passage.senses(place).get("number", 60)
    if minute >= 60 or not passage.word(place).isdigit():
        return place, 0
    behind = passage.senses(place + 1)
    follows = (
        "month" in behind or behind.get("unit", "day") != "day" or ("dot" in behind and passage.language == "de")
    )
    if follows and not passage.touches(place):
        return place, 0
    end = place + 1
    if passage.word(end) in ("phút", "phut", "minuten", "минут", "мин", "minutes"):
        end += 1
        if "dot" in passage.senses(end) and passage.word(end - 1) == "мин":
            end += 1
    return end, minute


def _in_half_of_day(passage: Passage, place: int, hour: int, minute: int) -> tuple[int, time] | None:
    senses = passage.senses(place)
    if "afternoon" in senses:
        if hour < _FIRST_AFTERNOON_HOUR:
            hour += 12
        place += "relative" not in senses
    elif "morning" in senses:
        if hour == _FIRST_AFTERNOON_HOUR:
            hour = 0
        place += 1
    if hour == 24:
        return place, _LAST_MINUTE
    return place, time(hour, minute)


def time_behind(passage: Passage, place: int) -> tuple[int, time] | None:
    """A time of day behind a date, over the comma or small word between: 20 May 2025, at 5 p.m."""
    behind = place
    if "comma" in passage.senses(behind) or "dash" in passage.senses(behind):
        behind += 1
    for _ in range(3):
        found = time_at(passage, behind)
        if found is not None:
            return found
        senses = passage.senses(behind)
        if not ("glue" in senses or "inside" in senses or "before" in senses or "by" in senses):
            return None
        if "number" in senses or "unit" in senses:
            return None
        behind += 1
    return None
