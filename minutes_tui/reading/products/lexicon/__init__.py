"""The words of delivery of each language, prepared for looking up; a language is loaded when it is first used.

To add a language: a module here with WORDS (the labels are explained in `shape`), its name in the table of modules,
and its gold sentences (`products_`).
"""

import importlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.text import fold
from minutes_tui.reading.products.lexicon.shape import AroundLabel, DeliveryWords, VerbLabel
from minutes_tui.reading.wording.cues import Phrases
from minutes_tui.reading.wording.stems import stems_of
from minutes_tui.reading.wording.words import Word

_MODULES: Final = {"vi": "vietnamese", "en": "english", "de": "german", "ru": "russian", "ar": "arabic"}


class Delivery:
    """The words of delivery of one language, looked up by the words of a sentence."""

    def __init__(self, words: DeliveryWords, language: Language, *, bare: bool) -> None:
        """Prepares the tables.

        Args:
            words: the words of the language.
            language: whose endings and prefixes are taken off.
            bare: compare without diacritics.
        """
        self.marked = words.marked
        self.compounds = words.compounds
        self.verbs: Phrases[VerbLabel] = Phrases(words.verbs, bare=bare, prefixes=words.prefixes)
        self.around: Phrases[AroundLabel] = Phrases(words.around, bare=bare)
        self._phrases: Phrases[VerbLabel] | None = None
        self._stems: frozenset[str] = frozenset()
        if "|" in words.nouns:
            self._phrases = Phrases({"makes": words.nouns}, bare=bare)
        else:
            folded = [fold(word) for word in words.nouns.split()]
            stems = (stem for word in folded for stem in (word, stems_of(word, language)[0]))
            self._stems = frozenset(stems)

    def thing_at(self, words: Sequence[Word], place: int) -> int | None:
        """The index behind a word for something that can be delivered, or None.

        Args:
            words: the words of the sentence.
            place: where the word may stand.
        """
        if self._phrases is not None:
            found = self._phrases.at(words, place)
            return None if found is None else found[1]
        word = words[place]
        stems: Iterable[str] = word.stems
        if self.compounds:
            stems = (form[at:] for form in (word.bare, *word.stems) for at in range(len(form) - 2))
        named = any(stem in self._stems for stem in stems) and (word.capital or not self.compounds)
        return place + 1 if named else None


@lru_cache(maxsize=2 * len(LANGUAGES))
def delivery_words(language: Language, bare: bool) -> Delivery:
    """The words of delivery of a language.

    Args:
        language: one of the five.
        bare: the text was typed without diacritics.
    """
    words: DeliveryWords = importlib.import_module(f"{__name__}.{_MODULES[language]}").WORDS
    return Delivery(words, language, bare=bare or language != "vi")
