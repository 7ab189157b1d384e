"""How units are named in each language, where the roster does not know them: one module a language."""

import importlib
from collections.abc import Callable
from functools import lru_cache

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.wording.words import Sentence

UnitAt = Callable[[Sentence, int, int], Mention | None]
"""Sentence, index of a word, first index that is free → the unit named there, or None."""

_MODULES = {"vi": "vietnamese", "en": "english", "de": "german", "ru": "russian", "ar": "arabic"}


@lru_cache(maxsize=len(LANGUAGES))
def unit_finder(language: Language) -> UnitAt:
    """The function that finds a unit by its pattern in a language."""
    finder: UnitAt = importlib.import_module(f"{__name__}.{_MODULES[language]}").unit_at
    return finder
