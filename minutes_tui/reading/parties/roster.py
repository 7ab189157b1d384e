"""The roster, prepared once: every unit under its stems, so that it is found in each inflected form."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from minutes_tui.domain.languages import Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.parties.shortforms import short_forms
from minutes_tui.reading.wording.words import Word, sentence_of

_ARTICLES: Final = frozenset(["the", "der", "die", "das"])


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    name: str
    capitals: bool


class Roster:
    """The units of a roster, looked up by the words of a sentence in one language."""

    def __init__(self, units: Iterable[Unit], language: Language) -> None:
        """Prepares the units; where two share a form, the one that stands first on the roster has it."""
        self._single: dict[str, _Entry] = {}
        self._longer: dict[str, dict[str, list[_Entry]]] = {}
        self._taken: set[tuple[str, ...]] = set()
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
        for seconds in self._longer.values():
            for entries in seconds.values():
                entries.sort(key=lambda entry: -len(entry.rest))

    def _add(self, form: str, name: str, language: Language, *, capitals: bool) -> None:
        words = sentence_of(form, language).words
        if len(words) > 1 and words[0].lower in _ARTICLES:
            words = words[1:]
        stems = tuple(word.stems[0] for word in words)
        if not stems or stems in self._taken:
            return
        self._taken.add(stems)
        if len(stems) == 1:
            self._single[stems[0]] = _Entry((), name, capitals)
        else:
            seconds = self._longer.setdefault(stems[0], {})
            seconds.setdefault(stems[1], []).append(_Entry(stems[2:], name, capitals))

    def at(self, words: Sequence[Word], place: int) -> tuple[str, int] | None:
        """The longest name that begins at a word, as the roster's name and the index after it."""
        best: tuple[str, int] | None = None
        for stem in words[place].stems:
            seconds = self._longer.get(stem)
            if seconds is not None and place + 1 < len(words):
                for second in words[place + 1].stems:
                    for entry in seconds.get(second, ()):
                        after = place + 2 + len(entry.rest)
                        if best is not None and after <= best[1]:
                            break
                        if self._matches(entry.rest, words, place + 2):
                            best = (entry.name, after)
                            break
            single = self._single.get(stem)
            if single is not None and best is None and (not single.capitals or _written_short(words[place])):
                best = (single.name, place + 1)
        return best

    @staticmethod
    def _matches(rest: tuple[str, ...], words: Sequence[Word], place: int) -> bool:
        if place + len(rest) > len(words):
            return False
        for part in rest:
            if part not in words[place].stems:
                return False
            place += 1
        return True


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
