"""All names of a meeting's people and units, folded, so that a label is found by any part at every key.

The index is made once and made anew only when somebody is entered or renamed, not when people come and go.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.text import fold
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.sameness import Same
from minutes_tui.reading.entryline.titles import NAME_PARTICLES

_WORD: Final = re.compile(r"[^\W_]+")


@lru_cache(maxsize=8192)
def name_words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared; the Arabic article is left out."""
    found = _WORD.findall(fold(text))
    return tuple(w[2:] if w.startswith("ال") and len(w) > 4 else w for w in found)


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words)


class _Named(NamedTuple):
    """What somebody may be called by."""

    id: str
    name: str
    title: str
    unit: str
    key: str


class NameIndex:
    """All names of some people and units, folded, with the ids that they belong to."""

    def __init__(self, people: tuple[_Named, ...], units: tuple[Unit, ...]) -> None:
        self.ids: list[str] = []
        self.texts: list[str] = []
        self.keys: dict[str, list[str]] = defaultdict(list)
        self.names: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self.titles: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self.initials: dict[str, list[str]] = defaultdict(list)
        self.by_word: dict[str, dict[str, None]] = defaultdict(dict)
        self.offices: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for person in people:
            self._add_person(person)
        for unit in units:
            self._add_unit(unit)
        self.words = sorted(self.by_word)
        self.units = (*units, *_represented(people, units))
        for unit in self.units:
            self._add_office(unit)

    def _add_person(self, person: _Named) -> None:
        full_name = f"{person.title} {person.name}"
        self._add(person.id, f"{full_name} {person.unit}")
        if person.key:
            self.keys[fold(person.key)].append(person.id)
        for name in (person.name, full_name):
            self.names[name_words(name)].append(person.id)
        for office in (person.title, f"{person.title} {person.unit}", person.unit):
            self.titles[name_words(office)].append(person.id)
        for name in (person.name, person.title, full_name, person.unit, f"{person.title} {person.unit}"):
            self._add_initials(person.id, name)

    def _add_unit(self, unit: Unit) -> None:
        self._add(unit.id, " ".join((unit.name, *unit.abbreviations)))
        for name in (unit.name, *unit.abbreviations):
            self.names[name_words(name)].append(unit.id)
        self._add_initials(unit.id, unit.name)

    def _add_office(self, unit: Unit) -> None:
        for name in (unit.name, *unit.abbreviations):
            self.offices[name_words(name)].append(unit.name)
        words = name_words(unit.name)
        for letters in {_initials(words), _initials(w for w in words if w not in NAME_PARTICLES)}:
            if len(letters) > 1:
                self.offices[(letters,)].append(unit.name)

    def _add(self, identifier: str, text: str) -> None:
        self.ids.append(identifier)
        self.texts.append(" ".join(name_words(text)))
        for word in name_words(text):
            self.by_word[word][identifier] = None

    def _add_initials(self, identifier: str, name: str) -> None:
        """The initials of a name, with its small words and without them."""
        words = name_words(name)
        short = [word for word in words if word not in NAME_PARTICLES]
        for letters in {_initials(words), _initials(short)}:
            if len(letters) > 1:
                self.initials[letters].append(identifier)

    def with_words(self, words: tuple[str, ...]) -> list[str]:
        """Those whose name, title or unit has all the words."""
        return self._common([self.by_word.get(word, {}) for word in words])

    def with_beginnings(self, words: tuple[str, ...]) -> list[str]:
        """Those whose name, title or unit has a word beginning with each of the words."""
        found = []
        for word in words:
            ids: dict[str, None] = {}
            index = bisect_left(self.words, word)
            while index < len(self.words) and self.words[index].startswith(word):
                ids.update(self.by_word[self.words[index]])
                index += 1
            found.append(ids)
        return self._common(found)

    def _common(self, sets: list[dict[str, None]]) -> list[str]:
        if not sets or not all(sets):
            return []
        smallest = min(sets, key=len)
        return [identifier for identifier in smallest if all(identifier in other for other in sets)]


def _represented(people: tuple[_Named, ...], units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The units that only the people name: nobody entered them, but they can be given a directive."""
    known = {name_words(unit.name) for unit in units}
    found: dict[tuple[str, ...], Unit] = {}
    for person in people:
        words = name_words(person.unit)
        if words and words not in known:
            found.setdefault(words, Unit(person.id, person.unit))
    return tuple(found.values())


@lru_cache(maxsize=4)
def index_for(people: Same[Records[Person]], units: Same[Records[Unit]]) -> NameIndex:
    """The index of some people and units."""
    named = tuple(_Named(p.id, p.name, p.title, p.unit, p.key) for p in people.value)
    return _index_of_names(named, units.value.ordered)


@lru_cache(maxsize=4)
def _index_of_names(people: tuple[_Named, ...], units: tuple[Unit, ...]) -> NameIndex:
    """The index stays the same while people only come and go."""
    return NameIndex(people, units)
