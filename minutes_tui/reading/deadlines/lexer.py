"""From normalised text to lexemes: words and fixed phrases of a lexicon, numbers in every written form, signs."""

import re
from collections.abc import Callable
from typing import Final

from minutes_tui.reading.deadlines.lexicon import NO_LONGER, TOKEN, Entry, Lexicon
from minutes_tui.reading.deadlines.senses import SIGNS, UNKNOWN, Lexemes, Senses

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
"""Four digits outside of these years are a number, not a year."""

FIRST_HIJRI_YEAR: Final = 1340
"""The first year of a full date in digits; it may be one of the Hijri calendar."""

INERT: Final[Senses] = {"inert": True}
"""The senses of a number that is no date."""

_VIETNAMESE_LETTER: Final = re.compile("[à-ãè-êìíò-õùúýăđĩũơưạ-ỹ]")

_WRITTEN: Final = re.compile(
    r"(?P<full>\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))$"
    r"|(?P<iso>\d{4}([./-])\d{1,2}\4\d{1,2})$"
    r"|(?P<clock>(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?)$"
    r"|(?P<month_year>\d{1,2}[./-]\d{4})$"
    r"|(?P<year_month>\d{4}-(?:0[1-9]|1[0-2]))$"
    r"|(?P<pair>\d{1,2}[./–-]\d{1,2})$"
    r"|(?P<few_days>\d{1,2}[-–]\d{1,2}([./])\d{1,2}(?:\10\d{4})?)$"
    r"|(?P<stretch>\d{1,2}([./])\d{1,2}(?:\12\d{4})?[-–]\d{1,2}\12\d{1,2}(?:\12\d{4})?)$"
)

_UNLISTED: Final = Entry(None, NO_LONGER)
"""What the lexicon knows of a number, a sign or a word that is not in it."""

_Lookup = Callable[[str], Entry | None]


def lexemes_of(low: str, lexicon: Lexicon) -> Lexemes:
    """The lexemes of a text.

    Args:
        low: the normalised text in lower case, letters folded as the lexicon's language wants it.
        lexicon: the words of the language.
    """
    tokens = [(match[0], match.start(), match.end()) for match in TOKEN.finditer(low)]
    lookup = _lookup(low, lexicon)
    lexemes = Lexemes([], [], [])
    begins, ends, means = lexemes.starts.append, lexemes.ends.append, lexemes.senses.append
    place = 0
    count = len(tokens)
    while place < count:
        word, start, end = tokens[place]
        place += 1
        senses, longer = lookup(word) or _UNLISTED
        if longer and place < count:
            for tail, together in longer.get(tokens[place][0], ()):
                if _goes_on(tail, tokens, place):
                    senses = together
                    place += len(tail)
                    end = tokens[place - 1][2]
                    break
        if senses is None:
            senses = number_senses(word) if word[0].isdigit() else SIGNS.get(word, UNKNOWN)
        begins(start)
        ends(end)
        means(senses)
    return lexemes


def _goes_on(tail: tuple[str, ...], tokens: list[tuple[str, int, int]], place: int) -> bool:
    """Do the tokens from a place on begin with the rest of a phrase?"""
    return tail == tuple([token[0] for token in tokens[place : place + len(tail)]])


def _lookup(low: str, lexicon: Lexicon) -> _Lookup:
    """How a word is found: in Vietnamese with diacritics or, where the whole text has none, without."""
    if lexicon.language == "vi" and not _VIETNAMESE_LETTER.search(low):
        return lexicon.bare_entries.get
    if lexicon.language == "ar":
        return lexicon.with_prefixes
    if lexicon.language == "de":
        return lexicon.with_compounds
    return lexicon.entries.get


def number_senses(written: str) -> Senses:
    """What a run of digits with its inner signs can mean.

    Args:
        written: such as ``30``, ``2025``, ``30/6/2025``, ``13-15/7``, ``14:30``.
    """
    if written.isdigit():
        if not written.isascii() or len(written) > 4:
            return INERT
        value = int(written)
        if len(written) == 4:
            return {"year": value, "number": value} if FIRST_YEAR <= value <= LAST_YEAR else {"number": value}
        return {"number": value}
    match = _WRITTEN.match(written)
    if match is None:
        return INERT
    kind = match.lastgroup
    parts = [int(part) for part in re.split(r"[./:–-]", written)]
    if kind == "full":
        return _full(parts[0], parts[1], century(parts[2]))
    if kind == "iso":
        return _full(parts[2], parts[1], parts[0])
    if kind == "clock":
        return {"clock": (parts[0], parts[1])}
    if kind == "month_year":
        return _month_year(parts[0], parts[1])
    if kind == "year_month":
        return _month_year(parts[1], parts[0])
    if kind == "pair":
        return _pair(written, parts[0], parts[1])
    if kind == "few_days":
        year = parts[3] if len(parts) == 4 else 0
        return {"stretch": ((parts[0], parts[2], year), (parts[1], parts[2], year))}
    return _stretch(written)


def _full(day: int, month: int, year: int) -> Senses:
    return {"full": (day, month, year)} if FIRST_HIJRI_YEAR <= year <= LAST_YEAR else INERT


def _month_year(month: int, year: int) -> Senses:
    return {"month_year": (month, year)} if FIRST_YEAR <= year <= LAST_YEAR else INERT


def _pair(written: str, first: int, second: int) -> Senses:
    senses: Senses = {"day_month": (first, second)}
    if "." in written:
        senses["dotted"] = True
    if "-" in written or "–" in written:
        senses["days"] = (first, second)
    return senses


def _stretch(written: str) -> Senses:
    first, second = (re.split(r"[./]", side) for side in re.split(r"[-–]", written))
    begin = (int(first[0]), int(first[1]), int(first[2]) if len(first) == 3 else 0)
    finish = (int(second[0]), int(second[1]), int(second[2]) if len(second) == 3 else 0)
    return {"stretch": (begin, finish)}


def century(year: int) -> int:
    """A year of two digits in full: 00-69 is this century, 70-99 the last one."""
    if year >= 100:
        return year
    return 2000 + year if year < 70 else 1900 + year
