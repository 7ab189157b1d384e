"""dateparser for a phrase that is already delimited and that the rules do not resolve; never on the typing path.

dateparser reads far more than is written ('die' as Tuesday, '20,8 %' as 20 August), so nothing that it says is
taken on trust: the day and the month must stand in the phrase, and the year must be near.
"""

import re
from datetime import date, datetime
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.grammar.cues import Phrase, cue_at
from minutes_tui.reading.deadlines.grammar.points import on_day
from minutes_tui.reading.deadlines.lexicon import load
from minutes_tui.reading.deadlines.normalise import lowered, normalise
from minutes_tui.reading.deadlines.passage import Passage

FARTHEST_YEARS: Final = 15
"""A result more years away than this is refused."""

_DECIMAL: Final = re.compile(r"\d,\d|%")
_MOST_WORDS: Final = 7

_NUMBER: Final = re.compile(r"\d+")
_WORD: Final = re.compile(r"[^\W\d_]+")


def resolve_phrase(phrase: str, language: Language, meeting_date: date) -> date | None:
    """The day that dateparser reads in a delimited phrase, where the phrase bears it out.

    Slow: the first call imports dateparser and loads its data for the language.

    Args:
        phrase: the words of the date alone, without a cue.
        language: the language of the phrase.
        meeting_date: the day from which it is read.
    """
    import dateparser

    plain = normalise(phrase).text
    if _DECIMAL.search(plain):
        return None
    base = datetime(meeting_date.year, meeting_date.month, meeting_date.day)
    found = dateparser.parse(
        plain,
        languages=[language],
        settings={
            "RELATIVE_BASE": base,
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "future",
            "REQUIRE_PARTS": ["day", "month"],
        },
    )
    if found is None:
        return None
    day = found.date()
    if day < meeting_date or abs(day.year - meeting_date.year) > FARTHEST_YEARS:
        return None
    return day if _stands_in(day, plain, language) else None


def resolve_rest(passage: Passage, taken: list[Phrase]) -> list[Phrase]:
    """The phrases behind before and by that the rules left alone and dateparser resolves.

    Args:
        passage: the lexemes of a text.
        taken: the phrases that the rules read.
    """
    found: list[Phrase] = []
    covered = {place for phrase in taken for place in range(phrase.start, phrase.end)}
    for place in range(passage.count):
        if place in covered or not {"before", "by"} & passage.senses(place).keys():
            continue
        start, bound, _ = cue_at(passage, place)
        end = _end_of(passage, start, covered)
        if bound not in ("before", "by") or end is None:
            continue
        words = passage.low[passage.starts[start] : passage.ends[end - 1]]
        day = resolve_phrase(words, passage.language, passage.meeting_date)
        if day is not None:
            found.append(Phrase(place, end, on_day(day), bound))
            covered.update(range(place, end))
    return found


def _end_of(passage: Passage, start: int, covered: set[int]) -> int | None:
    """The end of a phrase that holds a number, at the next comma or phrase that was read; None without one."""
    end = start
    numbered = False
    while end < passage.count and end - start < _MOST_WORDS and end not in covered:
        senses = passage.senses(end)
        if "comma" in senses or "stop" in senses or "closing" in senses or "percent" in senses or "inert" in senses:
            break
        numbered = numbered or "number" in senses or "year" in senses
        end += 1
    return end if numbered and end > start else None


def _stands_in(day: date, phrase: str, language: Language) -> bool:
    """Do the day's number and its month, by number or name, stand in the phrase?"""
    numbers = [int(number) for number in _NUMBER.findall(phrase)]
    if day.day not in numbers:
        return False
    numbers.remove(day.day)
    if day.month in numbers:
        return True
    entries = load(language).entries
    low = lowered(phrase)
    fold = load(language).fold
    words = _WORD.findall(fold(low) if fold is not None else low)
    found = (entries.get(word) for word in words)
    return any(entry is not None and (entry.single or {}).get("month") == day.month for entry in found)
