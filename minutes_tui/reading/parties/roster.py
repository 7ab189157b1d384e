"""The roster, prepared once: every unit under its stems, so that it is found in each inflected form."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.parties.abbreviated import Abbreviations
from minutes_tui.reading.parties.shortforms import fields_of, other_forms
from minutes_tui.reading.wording.words import Sentence, Word, sentence_of

_STATES: Final = frozenset(["россии", "рф"])
_ARTICLES: Final = frozenset(["the", "der", "die", "das"])


class _Node:
    """The names that go on from one beginning: by the stem of their next word."""

    __slots__ = ("children", "name")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.name: str | None = None


class Roster:
    """The units of a roster, looked up by the words of a sentence in one language."""

    def __init__(self, units: Iterable[Unit], language: Language) -> None:
        """Prepares the units; where two share a form, the one that stands first on the roster has it."""
        self._root = _Node()
        units = tuple(units)
        forms = [(form, unit.name) for unit in units for form in (unit.name, *unit.abbreviations)]
        made: dict[str, set[str]] = {}
        for unit in units:
            for form in other_forms(unit.name, language):
                made.setdefault(form, set()).add(unit.name)
        forms += [(form, name) for form, names in made.items() for name in names if len(names) == 1]
        for form, name in forms:
            self._add(form, name, language)
        self._short = Abbreviations(forms, language)
        fields = [(field, unit.name) for unit in units for field in fields_of(unit.name, language)]
        self._fields = Abbreviations(fields, language) if fields else None
        self._heads_line = language == "ar"

    def _add(self, form: str, name: str, language: Language) -> None:
        words = sentence_of(form, language).words
        if len(words) > 1 and words[0].lower in _ARTICLES:
            words = words[1:]
        node = self._root
        for word in words:
            node = node.children.setdefault(word.stems[0], _Node())
        if node is not self._root and node.name is None:
            node.name = name

    def name_of(self, name: str, language: Language) -> str | None:
        """The unit of the roster that a name is wholly the name of."""
        sentence = sentence_of(name, language)
        found = self.at(sentence, 0) if sentence.words else None
        return found[0] if found is not None and found[1] == len(sentence.words) else None

    def at(self, sentence: Sentence, place: int) -> tuple[str, int] | None:
        """The longest name that begins at a word, in full or typed short: the roster's name, the index after it."""
        full, short = self._in_full(sentence.words, place), self._short.at(sentence, place)
        if full is not None and short is not None:
            return short if short[1] > full[1] else full
        return full or self._with_state(sentence.words, short)

    def _with_state(self, words: Sequence[Word], found: tuple[str, int] | None) -> tuple[str, int] | None:
        """Минтруд | России: the state behind a name that is typed short belongs to it."""
        if found is None or found[1] >= len(words) or words[found[1]].bare not in _STATES:
            return found
        return found[0], found[1] + 1

    def field_at(self, sentence: Sentence, place: int) -> tuple[str, int] | None:
        """The one unit whose field, without its unit noun, stands at a word: Home Affairs."""
        if self._fields is None or not (sentence.words[place].capital or self._heads_line):
            return None
        found = self._fields.at(sentence, place)
        return found if found is None or not self._heads_line or _heads(sentence, place, found[1]) else None

    def _in_full(self, words: Sequence[Word], place: int) -> tuple[str, int] | None:
        best: tuple[str, int] | None = None
        beginnings = self._root.children
        for stem in words[place].stems:
            if stem in beginnings:
                break
        else:
            return None
        nodes, index = [self._root], place
        while nodes and index < len(words):
            stems = words[index].stems
            nodes = [child for node in nodes for stem in stems if (child := node.children.get(stem)) is not None]
            index += 1
            for node in nodes:
                if node.name is not None:
                    best = (node.name, index)
                    break
        return best


def _heads(sentence: Sentence, first: int, after: int) -> bool:
    """'المالية: جداول …': does a line begin with these words and go on behind a colon or a dash?"""
    words = sentence.words
    opens = first == 0 or words[first - 1].lower == "\n"
    return opens and after < len(words) and words[after].lower in ":-–—"


@lru_cache(maxsize=4)
def _prepared(units: tuple[Unit, ...], language: Language) -> Roster:
    return Roster(units, language)


# The roster of a meeting is one tuple that lives as long as nothing on it changes: it is known again by
# what it is, without looking at each of its units at every key. The tuple is kept, so its id stays its own.
_known: dict[tuple[int, Language], tuple[Sequence[Unit], Roster]] = {}
_MOST_KNOWN: Final = 8


def roster_of(units: Sequence[Unit], language: Language) -> Roster:
    """The prepared roster; the same tuple of units is prepared once."""
    key = (id(units), language)
    known = _known.get(key)
    if known is not None and known[0] is units and isinstance(units, tuple):
        return known[1]
    prepared = _prepared(tuple(units), language)
    if isinstance(units, tuple):
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[key] = (units, prepared)
    return prepared
