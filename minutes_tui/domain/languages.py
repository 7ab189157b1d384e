"""The five languages that the program reads, writes and shows."""

from typing import Final, Literal, get_args

Language = Literal["vi", "en", "de", "ru", "ar"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
"""Every language, in the order in which lists show them."""

RIGHT_TO_LEFT: Final[frozenset[Language]] = frozenset({"ar"})
"""Languages whose text runs from right to left."""


def as_language(code: str) -> Language | None:
    """The language that a code such as ``de``, ``de-AT`` or ``VI`` names, or None.

    Args:
        code: a language tag; anything after the first ``-`` or ``_`` is ignored.
    """
    short = code.strip().lower().replace("_", "-").partition("-")[0]
    for language in LANGUAGES:
        if language == short:
            return language
    return None
