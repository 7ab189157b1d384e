"""Whose label is it? Labels against the people and units of a meeting.

The index of a meeting's names is made once and used for every key; it is made anew only when the people or
units change.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.text import fold
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.keywords import role_of
from minutes_tui.reading.entryline.labels import leading_title
from minutes_tui.reading.entryline.sameness import Same
from minutes_tui.reading.entryline.titles import NAME_PARTICLES

_WORD: Final = re.compile(r"[^\W_]+")
_MOST_CANDIDATES: Final = 6
_LIKENESS: Final = 72.0
_ARTICLES: Final = frozenset({"the", "der", "die", "das", "dem", "den"})


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a label means."""

    identifier: str | None = None
    """The id of the one person or unit, or None."""
    candidates: tuple[str, ...] = ()
    """Ids of several that it may mean, the likeliest first."""


NOBODY: Final = Match()


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
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


class _Index:
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
            self.names[_words(name)].append(person.id)
        for office in (person.title, f"{person.title} {person.unit}", person.unit):
            self.titles[_words(office)].append(person.id)
        for name in (person.name, person.title, full_name, person.unit, f"{person.title} {person.unit}"):
            self._add_initials(person.id, name)

    def _add_unit(self, unit: Unit) -> None:
        self._add(unit.id, " ".join((unit.name, *unit.abbreviations)))
        for name in (unit.name, *unit.abbreviations):
            self.names[_words(name)].append(unit.id)
        self._add_initials(unit.id, unit.name)

    def _add_office(self, unit: Unit) -> None:
        for name in (unit.name, *unit.abbreviations):
            self.offices[_words(name)].append(unit.name)
        words = _words(unit.name)
        for letters in {_initials(words), _initials(w for w in words if w not in NAME_PARTICLES)}:
            if len(letters) > 1:
                self.offices[(letters,)].append(unit.name)

    def _add(self, identifier: str, text: str) -> None:
        self.ids.append(identifier)
        self.texts.append(" ".join(_words(text)))
        for word in _words(text):
            self.by_word[word][identifier] = None

    def _add_initials(self, identifier: str, name: str) -> None:
        """The initials of a name, with its small words and without them."""
        words = _words(name)
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
    known = {_words(unit.name) for unit in units}
    found: dict[tuple[str, ...], Unit] = {}
    for person in people:
        words = _words(person.unit)
        if words and words not in known:
            found.setdefault(words, Unit(person.id, person.unit))
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Roster:
    """Whom a label may mean, as a key of caches: the same as long as nobody is entered and nobody moves."""

    people: Same[Records[Person]]
    units: Same[Records[Unit]]
    speaker: str | None = None
    presiding: str | None = None


def _roster_of(meeting: Meeting) -> _Roster:
    floor = meeting.floor
    return _Roster(Same(meeting.people), Same(meeting.units), floor.speaker, floor.presiding)


def _index_of(meeting: Meeting) -> _Index:
    """The index of a meeting's names."""
    return _index(Same(meeting.people), Same(meeting.units))


@lru_cache(maxsize=4)
def _index(people: Same[Records[Person]], units: Same[Records[Unit]]) -> _Index:
    named = tuple(_Named(p.id, p.name, p.title, p.unit, p.key) for p in people.value)
    return _index_of_names(named, units.value.ordered)


@lru_cache(maxsize=4)
def _index_of_names(people: tuple[_Named, ...], units: tuple[Unit, ...]) -> _Index:
    """The index stays the same while people only come and go."""
    return _Index(people, units)


def find_speaker(label: str, meeting: Meeting, *, guess: bool = True) -> Match:
    """Whom a label means: a key, a role, a name, a title, initials, or a part of them.

    The first way that finds somebody decides; where it finds several, nobody is chosen.

    Args:
        label: the label as typed.
        meeting: its people and units.
        guess: take beginnings of words, and single words of a unit's name, too. Without it (in a file, where
            nobody sees what was taken) only whole words count, and of a unit's name at least two.
    """
    return _find(label, _roster_of(meeting), guess)


@lru_cache(maxsize=256)
def _find(label: str, roster: _Roster, guess: bool) -> Match:
    role = role_of(label)
    if role is not None:
        held = _holders(role == "chair", roster)
        if held:
            return _decide(held, roster)
    index = _index(roster.people, roster.units)
    words = _words(label)
    if not words:
        return NOBODY
    bare = _words(label[len(leading_title(label)) :])
    for found in _ways(index, label, words, bare, roster, guess):
        if found:
            return _decide(found, roster)
    return NOBODY


def _ways(
    index: _Index, label: str, words: tuple[str, ...], bare: tuple[str, ...], roster: _Roster, guess: bool
) -> Iterator[Iterable[str] | None]:
    """The ways to find somebody, the surest first; each is gone only when those before it found nobody."""
    yield index.keys.get(fold(label))
    yield index.names.get(words)
    yield index.titles.get(words)
    if bare:
        yield index.names.get(bare)
    if len(words) == 1:
        yield index.initials.get(words[0])
    yield _by_words(index, words, roster, guess)
    if bare != words:
        yield _by_words(index, bare, roster, guess)
    if guess:
        yield index.with_beginnings(words)


def _by_words(index: _Index, words: tuple[str, ...], roster: _Roster, guess: bool) -> list[str]:
    found = index.with_words(words) if any(len(word) > 1 for word in words) else []
    if guess or len(words) > 1:
        return found
    people = roster.people.value
    return [i for i in found if (person := people.get(i)) and words[0] in _words(person.name)]


def _holders(chair: bool, roster: _Roster) -> list[str]:
    """Who holds the role now: who presides is the chair of this moment."""
    people = roster.people.value
    if not chair:
        return [p.id for p in people if p.role == "co_chair"]
    if roster.presiding:
        return [roster.presiding]
    return [p.id for p in people if p.role == "chair"] or [p.id for p in people if p.role == "co_chair"]


def _decide(found: Iterable[str], roster: _Roster) -> Match:
    ids = tuple(dict.fromkeys(found))
    if len(ids) == 1:
        return Match(ids[0])
    people, units = roster.people.value, roster.units.value
    persons = [person for i in ids if (person := people.get(i))]
    if len(persons) == 1 and len(ids) == 2:
        # A person entered under the name of a unit, and the unit itself: the person speaks for it.
        unit = next(unit for i in ids if (unit := units.get(i)))
        if unit.name in (persons[0].name, persons[0].unit):
            return Match(persons[0].id)
    return Match(None, tuple(sorted(ids, key=lambda i: _likelihood(i, roster))))


def _likelihood(identifier: str, roster: _Roster) -> tuple[bool, bool, bool, bool]:
    """Sorts who has the floor first, then who presides, then the present, then people before units."""
    person = roster.people.value.get(identifier)
    present = person is not None and person.presence == "present"
    return identifier != roster.speaker, identifier != roster.presiding, not present, person is None


def alike(label: str, meeting: Meeting) -> tuple[str, ...]:
    """Those whose name is like a label that nobody has: a slip of the finger, or a beginning."""
    return _alike(label, Same(meeting.people), Same(meeting.units))


@lru_cache(maxsize=64)
def _alike(label: str, people: Same[Records[Person]], units: Same[Records[Unit]]) -> tuple[str, ...]:
    index = _index(people, units)
    words = _words(label)
    if not words or not index.ids:
        return ()
    from rapidfuzz import fuzz, process

    close = process.extract(
        " ".join(words), index.texts, scorer=fuzz.WRatio, score_cutoff=_LIKENESS, limit=_MOST_CANDIDATES
    )
    begun = index.with_beginnings(words)
    return tuple(dict.fromkeys([*begun, *(index.ids[found[2]] for found in close)]))[:_MOST_CANDIDATES]


def units_of(meeting: Meeting) -> tuple[Unit, ...]:
    """The units that a directive may name: those of the roster, and those that its people represent."""
    return _index_of(meeting).units


def find_person(name: str, meeting: Meeting) -> str | None:
    """The one person who bears a name whole, with or without the title, or a key."""
    index = _index_of(meeting)
    words = _words(name)
    found = index.names.get(words) or index.keys.get(fold(name)) or ()
    people = list(dict.fromkeys(i for i in found if i in meeting.people)) if words else []
    return people[0] if len(people) == 1 else None


def find_lead(name: str, meeting: Meeting) -> str | None:
    """The name under which a unit or person is given a directive: whole names, short forms, keys; no parts."""
    index = _index_of(meeting)
    words = _words(without_article(name))
    if not words:
        return None
    found = set(index.offices.get(words, ()))
    if len(found) == 1:
        return found.pop()
    person = find_person(name, meeting)
    return None if person is None else meeting.speaker_name(person)


def without_article(name: str) -> str:
    """A name without the article before it."""
    first, _, rest = name.partition(" ")
    return rest.lstrip() if rest and first.casefold() in _ARTICLES else name
