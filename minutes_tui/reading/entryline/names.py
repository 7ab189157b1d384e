"""Whose label is it? Labels against the people and units of a meeting."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.text import fold
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.keywords import role_of
from minutes_tui.reading.entryline.labels import leading_title
from minutes_tui.reading.entryline.name_index import NameIndex, index_for, name_words
from minutes_tui.reading.entryline.sameness import Same

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
"""A label that is nobody's."""


@dataclass(frozen=True, slots=True)
class _Roster:
    """Whom a label may mean, as a key of caches: the same as long as nobody is entered and nobody moves."""

    people: Same[Records[Person]]
    units: Same[Records[Unit]]
    speaker: str | None = None
    presiding: str | None = None
    language: Language = "en"


def _roster_of(meeting: Meeting) -> _Roster:
    floor = meeting.floor
    language = meeting.head.language
    return _Roster(Same(meeting.people), Same(meeting.units), floor.speaker, floor.presiding, language)


def _index_of(meeting: Meeting) -> NameIndex:
    """The index of a meeting's names."""
    return index_for(Same(meeting.people), Same(meeting.units))


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
        called_so = [p.id for p in roster.people.value if p.name == label] if len(held) > 1 else []
        if held:
            return _decide(called_so or held, roster)
    index = index_for(roster.people, roster.units)
    words = name_words(label)
    if not words:
        return NOBODY
    bare = name_words(label[len(leading_title(label)) :])
    for found in _ways(index, label, words, bare, roster, guess):
        if found:
            return _decide(_with_accents(found, label, roster), roster)
    return NOBODY


def _with_accents(found: Iterable[str], label: str, roster: _Roster) -> Iterable[str]:
    """Of several, those who bear the words with the accents that were typed: Quân is not 'quan' in Cơ quan.

    Words typed without accents may be anybody's.
    """
    typed = frozenset(label.casefold().split())
    ids = tuple(dict.fromkeys(found))
    if len(ids) < 2 or fold(label) == label.casefold():
        return ids
    return [i for i in ids if typed <= frozenset(_called(i, roster).casefold().split())] or ids


def _called(identifier: str, roster: _Roster) -> str:
    """All that somebody is called by."""
    person = roster.people.value.get(identifier)
    if person is not None:
        return f"{person.full_name} {person.unit}"
    unit = roster.units.value.get(identifier)
    return " ".join((unit.name, *unit.abbreviations)) if unit is not None else ""


def _ways(
    index: NameIndex, label: str, words: tuple[str, ...], bare: tuple[str, ...], roster: _Roster, guess: bool
) -> Iterator[Iterable[str] | None]:
    """The ways to find somebody, the surest first; each is gone only when those before it found nobody."""
    yield index.keys.get(fold(label))
    yield index.names.get(words)
    yield index.titles.get(words)
    if bare:
        yield index.names.get(bare)
    if len(words) == 1:
        yield index.initials.get(words[0])
    by_words = _by_words(index, words, roster, guess)
    if any(identifier in roster.people.value for identifier in by_words):
        yield by_words  # Mark is Mark Smith before he is Marketing
    yield _typed_short(label, index, roster.language)
    yield by_words
    if bare != words:
        yield _by_words(index, bare, roster, guess)
    if guess:
        yield index.with_beginnings(words)


def _typed_short(label: str, index: NameIndex, language: Language) -> list[str]:
    """Who is the unit that the reading of sentences finds in these words: Vụ TCCB, Минюст, Min. of Finance."""
    name = _unit_typed_short(label, index, language)
    words = name_words(name or "")
    return [*index.names.get(words, ()), *index.titles.get(words, ())] if words else []


def _unit_typed_short(text: str, index: NameIndex, language: Language) -> str | None:
    """The one rule for what may be typed for a unit, in a label as in a sentence: its name on the roster."""
    if not index.units:
        return None
    from minutes_tui.reading.parties.roster import roster_of

    return roster_of(index.units, language).name_of(text, language)


def _by_words(index: NameIndex, words: tuple[str, ...], roster: _Roster, guess: bool) -> list[str]:
    found = index.with_words(words) if any(len(word) > 1 for word in words) else []
    if guess or len(words) > 1:
        return found
    people = roster.people.value
    return [i for i in found if (person := people.get(i)) and words[0] in name_words(person.name)]


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
    index = index_for(people, units)
    words = name_words(label)
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


def units_among(people: Records[Person], units: Records[Unit]) -> tuple[Unit, ...]:
    """The units of a roster, and those that its people represent: what ``units_of`` gives for their meeting."""
    return index_for(Same(people), Same(units)).units


def find_person(name: str, meeting: Meeting) -> str | None:
    """The one person who bears a name whole, with or without the title, or a key."""
    index = _index_of(meeting)
    words = name_words(name)
    found = index.names.get(words) or index.keys.get(fold(name)) or ()
    people = list(dict.fromkeys(i for i in found if i in meeting.people)) if words else []
    return people[0] if len(people) == 1 else None


def find_lead(name: str, meeting: Meeting) -> str | None:
    """The name under which a unit or person is given a directive: whole names, short forms, keys; no parts."""
    index = _index_of(meeting)
    words = name_words(without_article(name))
    if not words:
        return None
    found = set(index.offices.get(words, ()))
    if len(found) == 1:
        return found.pop()
    person = find_person(name, meeting)
    if person is not None:
        return meeting.speaker_name(person)
    return None if found else _unit_typed_short(without_article(name), index, meeting.head.language)


def without_article(name: str) -> str:
    """A name without the article before it."""
    first, _, rest = name.partition(" ")
    return rest.lstrip() if rest and first.casefold() in _ARTICLES else name
