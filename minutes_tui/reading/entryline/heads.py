"""The head fields of the minutes as typed: dates in any usual form, languages by code or name."""

import re
import unicodedata
from datetime import date, timedelta
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language, as_language
from minutes_tui.domain.text import fold

_LANGUAGE_NAMES: Final[dict[Language, tuple[str, ...]]] = {
    "vi": ("Vietnamese", "tiếng Việt", "Việt", "Vietnamesisch", "вьетнамский", "الفيتنامية", "فيتنامي"),
    "en": ("English", "tiếng Anh", "Anh", "Englisch", "английский", "الإنجليزية", "الإنكليزية", "إنجليزي"),
    "de": ("German", "tiếng Đức", "Đức", "Deutsch", "немецкий", "الألمانية", "ألماني"),
    "ru": ("Russian", "tiếng Nga", "Nga", "Russisch", "русский", "الروسية", "روسي"),
    "ar": ("Arabic", "tiếng Ả Rập", "Ả Rập", "Arabisch", "арабский", "العربية", "عربي"),
}
_LANGUAGES: Final = {fold(name): code for code, names in _LANGUAGE_NAMES.items() for name in names}

# How the names of the months begin, folded, January first.
_MONTHS: Final[tuple[tuple[str, ...], ...]] = (
    ("jan", "jän", "янв", "يناير", "كانون الثاني", "جانفي"),
    ("feb", "фев", "فبراير", "شباط", "فيفري"),
    ("mar", "mär", "мар", "مارس", "آذار"),
    ("apr", "апр", "أبريل", "إبريل", "نيسان", "أفريل"),
    ("may", "mai", "май", "мая", "مايو", "أيار", "ماي"),
    ("jun", "июн", "يونيو", "حزيران", "جوان"),
    ("jul", "июл", "يوليو", "تموز", "جويلية"),
    ("aug", "авг", "أغسطس", "آب", "أوت"),
    ("sep", "сен", "سبتمبر", "أيلول"),
    ("oct", "okt", "окт", "أكتوبر", "تشرين الأول"),
    ("nov", "ноя", "نوفمبر", "تشرين الثاني"),
    ("dec", "dez", "дек", "ديسمبر", "كانون الأول"),
)
_MONTH_BEGINNINGS: Final = sorted(
    ((fold(name), number) for number, names in enumerate(_MONTHS, start=1) for name in names),
    key=lambda pair: -len(pair[0]),
)
_TODAY: Final = frozenset(fold(w) for w in ("today", "hôm nay", "heute", "сегодня", "اليوم"))
_YESTERDAY: Final = frozenset(fold(w) for w in ("yesterday", "hôm qua", "gestern", "вчера", "أمس"))

_ISO: Final = re.compile(r"(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)")
_DAY_FIRST: Final = re.compile(r"(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2}))?(?!\d)")
_VIETNAMESE: Final = re.compile(r"(?<!\d)(\d{1,2}) thang (\d{1,2})(?:,? nam (\d{4}))?")
_DAY_MONTH: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([^\W\d_]+(?:\s[^\W\d_]+)?)[\s.,]*(\d{4})?(?!\d)"
)
_MONTH_DAY: Final = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?!\d)")


class UnreadableHead(MinutesError):
    """A head field has a value that cannot be read."""


def read_language(text: str) -> Language:
    """The language that a code or name in any of the five languages means.

    Raises:
        UnreadableHead: it means none of the five.
    """
    found = as_language(text) or _LANGUAGES.get(fold(text))
    if found is None:
        raise UnreadableHead(
            "{text} is none of the five languages; nothing was changed. Type vi, en, de, ru or ar.", text=text
        )
    return found


def read_date(text: str, today: date) -> date:
    """A date in any usual form: ISO, or day first with the month as a number or name.

    Args:
        text: the date as typed; a weekday before it is passed over.
        today: gives the year where none is typed.

    Raises:
        UnreadableHead: it is no date.
    """
    plain = fold("".join(_digit(sign) for sign in text))
    if plain in _TODAY:
        return today
    if plain in _YESTERDAY:
        return today - timedelta(days=1)
    numbers = _numbers(plain)
    if numbers is not None:
        day, month, year = numbers
        if year is not None and year < 100:
            year += 2000
        try:
            return date(today.year if year is None else year, month, day)
        except ValueError as error:
            raise _no_date(text) from error
    raise _no_date(text)


def _no_date(text: str) -> UnreadableHead:
    return UnreadableHead("{text} is no date; nothing was changed. Type it as 2025-05-16 or 16/5/2025.", text=text)


def _digit(sign: str) -> str:
    """A digit of any script as 0 to 9."""
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)


def _numbers(plain: str) -> tuple[int, int, int | None] | None:
    """Day, month and year of a folded date."""
    if found := _ISO.search(plain):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _VIETNAMESE.search(plain):
        return int(found[1]), int(found[2]), int(found[3]) if found[3] else None
    if found := _DAY_FIRST.search(plain):
        return int(found[1]), int(found[2]), int(found[3]) if found[3] else None
    for found in _DAY_MONTH.finditer(plain):
        if month := _month(found[2]):
            return int(found[1]), month, int(found[3]) if found[3] else None
    for found in _MONTH_DAY.finditer(plain):
        if month := _month(found[1]):
            return int(found[2]), month, int(found[3]) if found[3] else None
    return None


def _month(word: str) -> int | None:
    return next((number for begins, number in _MONTH_BEGINNINGS if word.startswith(begins)), None)
