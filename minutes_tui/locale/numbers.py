"""Numbers and the forms of words beside them, by CLDR."""

from collections.abc import Mapping
from functools import cache
from typing import Final

_CLDR: Final = {"en": "en_GB"}
_BEFORE_PERCENT: Final = {"de": "\u00a0", "ru": "\u00a0"}
"""German and Russian set a no-break space before the sign (CLDR)."""


@cache
def plural_form(count: int, language: str) -> str:
    """The CLDR plural category of a count: zero, one, two, few, many or other."""
    from babel import Locale

    return str(Locale.parse(language).plural_form(count))


def counted(count: int, language: str, forms: Mapping[str, str], **places: object) -> str:
    """A count with its word in the form that the language asks for.

    Args:
        count: how many.
        language: the language of the words.
        forms: the word by CLDR category, with ``{count}`` where the number stands; `other` is always there.
        places: what stands in further places of the words.
    """
    form = forms.get(plural_form(count, language), forms["other"])
    return form.format(count=number_words(count, language), **places)


@cache
def number_words(number: int, language: str) -> str:
    """A whole number as documents of a language write it: 3,726 in English, 3.726 in German and Vietnamese."""
    from babel.numbers import format_decimal

    return str(format_decimal(number, format="#,##0", locale=_CLDR.get(language, language)))


def percent_words(share: float, language: str) -> str:
    """A share of a hundred with one decimal: 91.9% in English, 91,9 % (with a no-break space) in German."""
    from babel.numbers import format_decimal

    number = format_decimal(share, format="#,##0.0", locale=_CLDR.get(language, language))
    return f"{number}{_BEFORE_PERCENT.get(language, '')}%"
