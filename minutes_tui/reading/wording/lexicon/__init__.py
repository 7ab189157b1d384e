"""The cues of each language as data, and the one way to them; a language is loaded when it is first used.

To add a language: a module here with PREFIXES, GRAMMAR (its traits, explained in `grammar`), PARTIES and DEMANDS
(the labels are explained in `cues`); what its endings are in `stems`; a module in `parties.units` with `unit_at`,
which finds a unit that no roster knows; its names in the two tables of modules; and its gold sentences (`parties_`,
`clauses_`, `demands_`) with the tests.
"""

import importlib
from functools import lru_cache

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.wording.cues import DemandCue, PartyCue, Phrases
from minutes_tui.reading.wording.grammar import Grammar

_MODULES = {
    "vi": "vietnamese",
    "en": "english",
    "de": "german",
    "ru": "russian",
    "ar": "arabic",
}


def party_cues(language: Language, bare: bool) -> Phrases[PartyCue]:
    """What stands around units, in a language.

    Args:
        language: one of the five.
        bare: the text has no diacritics, so that the cues must do without them too (Vietnamese only: the
            other languages are always compared folded).
    """
    return _party_cues(language, bare or language != "vi")


@lru_cache(maxsize=2 * len(LANGUAGES))
def _party_cues(language: Language, bare: bool) -> Phrases[PartyCue]:
    module = importlib.import_module(f"{__name__}.{_MODULES[language]}")
    return Phrases(module.PARTIES, bare=bare, prefixes=module.PREFIXES)


def demand_cues(language: Language, bare: bool) -> Phrases[DemandCue]:
    """What makes a sentence a demand, or none, in a language; the arguments are those of `party_cues`."""
    return _demand_cues(language, bare or language != "vi")


@lru_cache(maxsize=2 * len(LANGUAGES))
def _demand_cues(language: Language, bare: bool) -> Phrases[DemandCue]:
    module = importlib.import_module(f"{__name__}.{_MODULES[language]}")
    return Phrases(module.DEMANDS, bare=bare, prefixes=module.PREFIXES)


@lru_cache(maxsize=len(LANGUAGES))
def grammar_of(language: Language) -> Grammar:
    """How a language builds a demand."""
    grammar: Grammar = importlib.import_module(f"{__name__}.{_MODULES[language]}").GRAMMAR
    return grammar
