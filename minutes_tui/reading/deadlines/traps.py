"""Numbers that look like dates and are none: set aside before the grammar reads.

Reference numbers (Nr. 1015/QD-TTg, 18-NQ/TW), per cent figures, periods of years, numbers of sections and rooms.
"""

from typing import Final

from minutes_tui.reading.deadlines.lexer import INERT
from minutes_tui.reading.deadlines.senses import UNKNOWN, Lexemes, Senses

_JOINING: Final = frozenset("/-_.")
_GLUED_BEFORE: Final = frozenset("/_#@=$€£&%+\\")
_KNOWN_AFTER_DIGITS: Final = (
    "month",
    "unit",
    "suffix",
    "ordinal",
    "clock",
    "hour_word",
    "hijri",
    "span",
    "morning",
    "afternoon",
)


def set_aside(lexemes: Lexemes, low: str, typed: str) -> None:
    """Mark the numbers that are no dates as inert, in place.

    Args:
        lexemes: the lexemes of a text.
        low: the text they were cut from.
        typed: the same text with its capitals.
    """
    numbers = [place for place, start in enumerate(lexemes.starts) if low[start].isdigit()]
    for place in numbers:
        if "inert" in lexemes.senses[place]:
            continue
        if _is_reference(lexemes, low, place):
            _mark_to_blank(lexemes, place)
        elif (
            _is_percentage(lexemes, place)
            or _is_numbered(lexemes, place)
            or _is_period_of_years(lexemes, place)
            or _is_number_of_point(lexemes, typed, place)
        ):
            lexemes.senses[place] = INERT


def _mark_to_blank(lexemes: Lexemes, place: int) -> None:
    """A reference goes on to the next blank or closing sign: 386-BC/BTCTW."""
    starts = lexemes.starts
    end = starts[place]
    while place < len(starts) and starts[place] == end:
        senses = lexemes.senses[place]
        if "comma" in senses or "closing" in senses or "stop" in senses or "dot" in senses or "colon" in senses:
            return
        end = lexemes.ends[place]
        lexemes.senses[place] = INERT
        place += 1


def _is_reference(lexemes: Lexemes, low: str, place: int) -> bool:
    """Is the number written to letters or signs, as in 1015/QD-TTg, A/78/1, v2.1?"""
    start, end, senses = lexemes.starts[place], lexemes.ends[place], lexemes.senses[place]
    if start:
        before = low[start - 1]
        if (
            start > 1
            and before in _GLUED_BEFORE
            and not (before == "/" and _may_precede_slash(lexemes, place, senses))
            and not (before == "+" and low[start - 2] == " ")
        ):
            return True
        joined = before in "وبلفك" and (start == 1 or not low[start - 2].isalpha())
        if before.isalpha() and not joined and not _letters_may_precede(lexemes.senses[place - 1]):
            return True
        if (
            before == "-"
            and start > 1
            and low[start - 2].isalpha()
            and not _letters_may_precede(lexemes.senses[place - 2])
            and "edge" not in lexemes.senses[place - 1]
        ):
            return True
    if end + 1 < len(low) and low[end] in _JOINING and low[end + 1].isalpha():
        after = _senses(lexemes, place + 2)
        return low[end] != "." and not any(sense in after for sense in _KNOWN_AFTER_DIGITS)
    return end < len(low) and low[end] in "_="


def _may_precede_slash(lexemes: Lexemes, place: int, senses: Senses) -> bool:
    """A slash joins a quarter or a month's name to its year: quý II/2025, Aug/10."""
    if place < 2:
        return False
    before = lexemes.senses[place - 2]
    if "inert" in before:
        return False
    if "year" in senses and ("roman" in before or "number" in before or "ordinal" in before):
        return True
    return "month" in before and ("year" in senses or "number" in senses or "month_year" in senses)


def _letters_may_precede(senses: Senses) -> bool:
    return "letter" in senses or "hour_word" in senses or "month" in senses or "about" in senses or "edge" in senses


def _is_number_of_point(lexemes: Lexemes, typed: str, place: int) -> bool:
    """Is it the number of a point at the beginning of a line: 3. Bis zum 20. Juni …?"""
    opens = place == 0 or typed[lexemes.starts[place - 1]] == "\n"
    if not opens or place + 2 >= len(lexemes.starts) or "dot" not in lexemes.senses[place + 1]:
        return False
    behind = lexemes.starts[place + 2]
    apart = lexemes.starts[place + 1] == lexemes.ends[place] and behind > lexemes.ends[place + 1]
    dates = any(sense in lexemes.senses[place + 2] for sense in ("month", "unit", "letter", "number"))
    return apart and not dates and typed[behind].isupper()


def _is_percentage(lexemes: Lexemes, place: int) -> bool:
    return "percent" in _senses(lexemes, place + 1)


def _is_numbered(lexemes: Lexemes, place: int) -> bool:
    """Does a word for a number, a section or a room stand before it, or a document that is called by it?"""
    before = place - 1
    while (
        before >= 0
        and before > place - 3
        and ("dot" in lexemes.senses[before] or "colon" in lexemes.senses[before])
    ):
        before -= 1
    if before < 0:
        return False
    senses = lexemes.senses[before]
    if "number_sign" in senses:
        return True
    own = lexemes.senses[place]
    after = _senses(lexemes, place + 1)
    if (
        "section" in senses
        and "hour_word" not in senses
        and "full" not in own
        and "year" not in own
        and "stretch" not in own
    ):
        return not ("unit" in after or "month" in after)
    if "document" in senses and before == place - 1 and "full" not in own:
        follows = "month" in after or "unit" in after or ("dot" in after and "month" in _senses(lexemes, place + 2))
        return "year" not in own and not follows and "day_month" not in own
    return False


def _senses(lexemes: Lexemes, place: int) -> Senses:
    return lexemes.senses[place] if 0 <= place < len(lexemes.senses) else UNKNOWN


def _is_period_of_years(lexemes: Lexemes, place: int) -> bool:
    """2026 – 2031, with blanks round the dash: both ends are inert."""
    if "year" not in lexemes.senses[place]:
        return False
    nearer = (place + 1, place + 2), (place - 1, place - 2)
    for joint, other in nearer:
        link, senses = _senses(lexemes, joint), _senses(lexemes, other)
        if "dash" in link or "to" in link:
            if "year" in senses:
                return True
            if other < place and "inert" in senses and _was_year(lexemes, other):
                return True
    return False


def _was_year(lexemes: Lexemes, place: int) -> bool:
    return lexemes.ends[place] - lexemes.starts[place] == 4
