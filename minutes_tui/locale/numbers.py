"""Numbers and the forms of words beside them, by CLDR."""

from collections.abc import Mapping
from functools import cache


@cache
def plural_form(count: int, language: str) -> str:
    """The CLDR plural category of a count: zero, one, two, few, many or other."""
    from babel import Locale

    return str(Locale.parse(language).plural_form(count))


def counted(count: int, language: str, forms: Mapping[str, str]) -> str:
    """A count with its word in the form that the language asks for.

    Args:
        count: how many.
        language: the language of the words.
        forms: the word by CLDR category, with ``{count}`` where the number stands; `other` is always there.
    """
    form = forms.get(plural_form(count, language), forms["other"])
    return form.format(count=count)
