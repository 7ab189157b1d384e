"""Periods in words: a month, a quarter, a half-year or a year by its name, any other by its two days.

`title_of` stands alone (October 2024), `within` opens a sentence (In October 2024, Im Oktober 2024, За октябрь
2024 г.).
"""

from calendar import monthrange
from datetime import date
from typing import Final, Literal

from minutes_tui.locale.dates import long_date, month_name

Span = Literal["month", "quarter", "half", "year", "other"]

_ROMAN: Final = ("I", "II", "III", "IV")
_ORDINALS: Final = {"en": ("first", "second", "third", "fourth"), "ar": ("الأول", "الثاني", "الثالث", "الرابع")}

_TITLES: Final[dict[str, dict[Span, str]]] = {
    "vi": {"quarter": "quý {roman}/{year}", "half": "6 tháng {half} năm {year}", "year": "năm {year}",
           "other": "từ {first} đến {last}"},
    "en": {"quarter": "{nth} quarter of {year}", "half": "{nth} half of {year}", "year": "{year}",
           "other": "{first} to {last}"},
    "de": {"quarter": "{number}. Quartal {year}", "half": "{number}. Halbjahr {year}", "year": "Jahr {year}",
           "other": "{first} bis {last}"},
    "ru": {"quarter": "{roman} квартал {year} г.", "half": "{roman} полугодие {year} г.", "year": "{year} год",
           "other": "с {first} по {last}"},
    "ar": {"quarter": "الربع {nth} من عام {year}", "half": "النصف {nth} من عام {year}", "year": "عام {year}",
           "other": "من {first} إلى {last}"},
}  # fmt: skip
_WITHIN: Final[dict[str, dict[Span, str]]] = {
    "vi": {"month": "Trong {title}", "quarter": "Trong {title}", "half": "Trong {title}", "year": "Trong {title}",
           "other": "Từ {first} đến {last}"},
    "en": {"month": "In {title}", "quarter": "In the {title}", "half": "In the {title}", "year": "In {title}",
           "other": "From {title}"},
    "de": {"month": "Im {title}", "quarter": "Im {title}", "half": "Im {title}", "year": "Im {title}",
           "other": "Vom {title}"},
    "ru": {"month": "За {title}", "quarter": "За {title}", "half": "За {title}", "year": "За {title}",
           "other": "За период {title}"},
    "ar": {"month": "خلال شهر {title}", "quarter": "خلال {title}", "half": "خلال {title}", "year": "خلال {title}",
           "other": "خلال الفترة {title}"},
}  # fmt: skip
_VIETNAMESE_HALVES: Final = ("đầu", "cuối")
_LENGTHS: Final[dict[int, Span]] = {1: "month", 3: "quarter", 6: "half", 12: "year"}


def span_of(first: date, last: date) -> Span:
    """What a period is: a whole month, quarter, half-year or year of the calendar, or another one."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if not whole or months not in _LENGTHS or (first.month - 1) % months:
        return "other"
    return _LENGTHS[months]


def title_of(first: date, last: date, language: str) -> str:
    """A period as a title writes it: October 2024, 3. Quartal 2024, từ ngày … đến ngày …."""
    span = span_of(first, last)
    if span == "month":
        return month_name(first, language)
    return _TITLES[language][span].format(**_parts(first, last, language, span))


def within(first: date, last: date, language: str) -> str:
    """A period as a sentence begins with it: In October 2024, Im 3. Quartal 2024."""
    span = span_of(first, last)
    parts = _parts(first, last, language, span)
    return _WITHIN[language][span].format(title=title_of(first, last, language), **parts)


def _parts(first: date, last: date, language: str, span: Span) -> dict[str, object]:
    place = (first.month - 1) // (6 if span == "half" else 3)
    return {
        "year": first.year,
        "number": place + 1,
        "roman": _ROMAN[place],
        "half": _VIETNAMESE_HALVES[min(place, 1)],
        "nth": _ORDINALS.get(language, _ROMAN)[place],
        "first": long_date(first, language),
        "last": long_date(last, language),
    }
