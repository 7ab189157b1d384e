"""The words of the screen in the language that the user chose: gettext catalogues, read at run time.

The English sentence is the key. What a catalogue lacks is shown in English.
"""

import gettext
from datetime import date
from pathlib import Path
from typing import Final

CATALOGS: Final = Path(__file__).parent / "catalogs"
"""One folder for each language, each with ``LC_MESSAGES/minutes_tui.po`` and the compiled ``.mo``."""

DOMAIN: Final = "minutes_tui"
"""The name of the catalogues."""

# Weekdays from Monday and months, as CLDR 45 has them for standing alone in a date; `screen_dates` in the tests
# compares them with Babel. Vietnamese and Arabic dates are written with the month's number.
_WEEKDAYS: Final[dict[str, tuple[str, ...]]] = {
    "vi": ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FORMS: Final[dict[str, tuple[str, str]]] = {
    "vi": ("{weekday} {d:02}/{m:02}/{y}", "{d:02}/{m:02} {weekday}"),
    "en": ("{weekday} {d} {month} {y}", "{weekday} {d} {month}"),
    "de": ("{weekday} {d:02}.{m:02}.{y}", "{weekday} {d:02}.{m:02}."),
    "ru": ("{weekday} {d:02}.{m:02}.{y}", "{weekday} {d:02}.{m:02}"),
    "ar": ("{weekday} {d:02}/{m:02}/{y}", "{weekday} {d:02}/{m:02}"),
}


_QUOTES: Final = {"vi": "“{}”", "en": "“{}”", "de": "„{}“", "ru": "«{}»", "ar": "«{}»"}
"""The marks round quoted words, as print has them in each language."""


def N_(sentence: str) -> str:
    """Marks a sentence for the catalogues where it stands as data; it is translated where it is shown."""
    return sentence


def NN_(one: str, many: str) -> tuple[str, str]:
    """Marks a sentence that holds a number, in its two English forms, where it stands as data."""
    return one, many


class ScreenWords:
    """Sentences and dates in one language.

    Args:
        language: the code of the language; an unknown one gives English.
    """

    def __init__(self, language: str) -> None:
        self.language = language if language in _FORMS else "en"
        self._catalog = gettext.translation(DOMAIN, CATALOGS, [self.language], fallback=True)

    def say(self, sentence: str, /, **values: object) -> str:
        """A sentence with its places filled."""
        if not sentence:
            return ""
        said = self._catalog.gettext(sentence)
        return said.format_map(values) if values else said

    def count(self, one: str, many: str, number: int, /, **values: object) -> str:
        """A sentence that holds a number, in the plural form that the language has for it; `{n}` is the number."""
        return self._catalog.ngettext(one, many, number).format_map({"n": number, **values})

    def quoted(self, text: str) -> str:
        """Words between the quotation marks of the language."""
        return _QUOTES[self.language].format(text)

    def day(self, day: date) -> str:
        """A date with its weekday and year: Fri 15 Nov 2024."""
        return self._form(day, 0)

    def short_day(self, day: date) -> str:
        """A date with its weekday, without the year: Fri 15 Nov."""
        return self._form(day, 1)

    def _form(self, day: date, index: int) -> str:
        return _FORMS[self.language][index].format(
            weekday=_WEEKDAYS[self.language][day.weekday()],
            month=_MONTHS[day.month - 1],
            d=day.day,
            m=day.month,
            y=day.year,
        )
