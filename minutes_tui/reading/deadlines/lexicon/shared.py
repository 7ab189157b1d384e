"""What several lexicons share: tables from CLDR and number words put together from their parts."""

from collections.abc import Callable

from minutes_tui.reading.deadlines.lexicon.cldr_tables import MONTHS, WEEKDAYS

Forms = dict[object, str]
"""A value → its forms."""


def named(language: str, more_months: dict[int, str], more_weekdays: dict[int, str]) -> dict[str, Forms]:
    """Months and weekdays of a language: CLDR's names, and the forms that CLDR does not list.

    Args:
        language: the code under which the tables hold the language.
        more_months: further forms by number of the month.
        more_weekdays: further forms by weekday, Monday being 0.
    """
    months: Forms = {
        number: "|".join([name for name, n in MONTHS[language].items() if n == number] + _more(more_months, number))
        for number in range(1, 13)
    }
    weekdays: Forms = {
        number: "|".join(
            [name for name, n in WEEKDAYS[language].items() if n == number] + _more(more_weekdays, number)
        )
        for number in range(7)
    }
    return {"month": months, "weekday": weekdays}


def _more(table: dict[int, str], number: int) -> list[str]:
    return [table[number]] if number in table else []


def compounds(
    words: dict[int, str], units: dict[int, str], join: Callable[[str, str], list[str]]
) -> dict[int, str]:
    """The words for 21 to 99 that are made of a word for tens and a word for units.

    Args:
        words: the words for 20, 30 … 90, forms parted by ``|``.
        units: the words for 1 to 9, forms parted by ``|``.
        join: puts one form of the tens and one of the units together, in every spelling.
    """
    made: dict[int, str] = {}
    for tens, tens_forms in words.items():
        for unit, unit_forms in units.items():
            made[tens + unit] = "|".join(
                spelling
                for tens_form in tens_forms.split("|")
                for unit_form in unit_forms.split("|")
                for spelling in join(tens_form, unit_form)
            )
    return made
