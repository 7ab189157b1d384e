"""The fixed words of documents by language: what is printed, not what the screen shows.

A language is one module of this package and one of `reports` under it, each with a table `TERMS`; every table has
the same keys in every language.
"""

from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def terms_of(language: str) -> dict[str, str]:
    """Every fixed word of documents in one language: key → words, with ``{places}`` in some.

    Raises:
        ModuleNotFoundError: the language has no words.
    """
    return {word: words for module in _modules(language) for word, words in module.TERMS.items()}


def _modules(language: str) -> tuple[ModuleType, ModuleType]:
    return import_module(f"{__name__}.{language}"), import_module(f"{__name__}.reports.{language}")


def term(key: str, language: str, **places: object) -> str:
    """A fixed word of documents.

    Args:
        key: its name, such as ``agenda``.
        language: the language of the document.
        places: what stands in its ``{places}``.

    Raises:
        KeyError: there is no such word.
    """
    words = terms_of(language)[key]
    return words.format(**places) if places else words


@cache
def plurals_of(language: str) -> dict[str, dict[str, str]]:
    """Every counted word in one language: key → CLDR plural category → words with ``{count}``."""
    return {word: forms for module in _modules(language) for word, forms in module.PLURALS.items()}
