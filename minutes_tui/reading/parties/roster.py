"""The roster, prepared once: every unit under its stems, so that it is found in each inflected form."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.parties.shortforms import short_forms
from minutes_tui.reading.wording.words import Word, sentence_of

_ARTICLES: Final = frozenset(["the", "der", "die", "das"])


class _Node:
    """The names that go on from one beginning: by the stem of their next word."""

    __slots__ = ("capitals", "children", "name")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.name: str | None = None
        self.capitals = False


class Roster:
    """The units of a roster, looked up by the words of a sentence in one language."""

    def __init__(self, units: Iterable[Unit], language: Language) -> None:
        """Prepares the units; where two share a form, the one that stands first on the roster has it."""
        self._root = _Node()
        units = tuple(units)
        for unit in units:
            for form in (unit.name, *unit.abbreviations):
                self._add(form, unit.name, language, capitals=False)
        made: dict[str, str | None] = {}
        for unit in units:
            for form in short_forms(unit.name, language):
                made[form] = unit.name if made.get(form, unit.name) == unit.name else None
        for form, name in made.items():
            if name is not None:
                self._add(form, name, language, capitals=" " not in form)

    def _add(self, form: str, name: str, language: Language, *, capitals: bool) -> None:
        words = sentence_of(form, language).words
        if len(words) > 1 and words[0].lower in _ARTICLES:
            words = words[1:]
        node = self._root
        for word in words:
            node = node.children.setdefault(word.stems[0], _Node())
        if node is not self._root and node.name is None:
            node.name, node.capitals = name, capitals

    def at(self, words: Sequence[Word], place: int) -> tuple[str, int] | None:
        """The longest name that begins at a word, as the roster's name and the index after it."""
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
                if node.name is not None and (not node.capitals or _written_short(words[place])):
                    best = (node.name, index)
                    break
        return best


def _written_short(word: Word) -> bool:
    """Is a word written as a short form is: МВД, MOF, Минфину; 'mof' and 'who' are not?"""
    return word.acronym or (word.capital and not word.lower.isascii())


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
