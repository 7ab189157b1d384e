"""The cues of each language as data, and the one way to them; a language is loaded when it is first used."""

import importlib
from functools import lru_cache

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.wording.cues import DemandCue, PartyCue, Phrases

_MODULES = {
    "vi": "vietnamese",
    "en": "english",
    "de": "german",
    "ru": "russian",
    "ar": "arabic",
}


@lru_cache(maxsize=2 * len(LANGUAGES))
def party_cues(language: Language, bare: bool) -> Phrases[PartyCue]:
    """What stands around units, in a language.

    Args:
        language: one of the five.
        bare: the text has no diacritics, so that the cues must do without them too (Vietnamese only: the
            other languages are always compared folded).
    """
    module = importlib.import_module(f"{__name__}.{_MODULES[language]}")
    return Phrases(module.PARTIES, bare=bare or language != "vi", prefixes=module.PREFIXES)


@lru_cache(maxsize=2 * len(LANGUAGES))
def demand_cues(language: Language, bare: bool) -> Phrases[DemandCue]:
    """What makes a sentence a demand, or none, in a language; the arguments are those of `party_cues`."""
    module = importlib.import_module(f"{__name__}.{_MODULES[language]}")
    return Phrases(module.DEMANDS, bare=bare or language != "vi", prefixes=module.PREFIXES)
