"""Cues: the phrases around a unit that say whether it must deliver, works with somebody, or is only named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Final, Generic, Literal, TypeVar

from minutes_tui.domain.text import fold
from minutes_tui.reading.wording.words import Word, lowered

PartyCue = Literal[
    "assign",  # the unit that follows must deliver: 'instruct', 'Giao', 'поручить'
    "assign_first",  # the same, where it begins a clause: Arabic 'على'
    "hand",  # something is handed over, the unit comes with `to`: 'assign the drafting to'
    "to",  # the word that marks the unit to which it is handed
    "agent",  # the unit that follows does what is demanded: 'to be submitted by'
    "join",  # the unit that follows cooperates: 'together with'
    "with",  # it cooperates where a `joint` word stands near: German 'mit'
    "joint",  # 'sich abstimmen', 'phối hợp'
    "help",  # the unit before it cooperates: 'supports', 'phối hợp'
    "govern",  # what follows is governed and owes nothing: 'of', 'according to'
    "must",  # the unit before it must deliver: 'shall'
    "will",  # the same, where the entry is a directive: 'will'
    "told",  # a report, the unit before it owes nothing: 'reported'
    "ask",  # a question, not a demand: 'about', 'whether'
    "and",  # joins units of one role
    "skip",  # may stand between a cue and its unit: articles, 'all', 'leaders of'
]
"""What a phrase says about the unit beside it."""

DemandCue = Literal[
    "order",  # demands, whoever must do it: 'it is necessary to'
    "act",  # demands where it begins a point: 'Submit', 'Hoàn thành'
    "plain",  # takes away what a word in it would mean: 'must have been'
    "if",  # where it begins a point, a condition: 'Should the dyke break', 'Sollte …'
    "ask",  # a question, not a demand: 'whether'
    "told",  # a report
    "past",  # where it begins a point, a past time or a rule that is quoted: 'Last year', 'The law provides'
    "request",  # a question that demands all the same: 'Could I ask', 'please'
    "skip",  # may stand before an act: 'also', 'firstly'
]
"""What a phrase says about its sentence."""

Label = TypeVar("Label", bound=str)
_STAR: Final = "*"
_MEMORY: Final = 8192


Entry = tuple[tuple[str, ...], frozenset[Label]]
"""The words of a phrase after its first two, and its labels."""


@dataclass(frozen=True, slots=True)
class _Known(Generic[Label]):
    """What is known of a word."""

    keys: tuple[str, ...]
    """Under which keys it is looked up."""
    single: frozenset[Label] | None
    """Its labels as a phrase of its own."""
    longer: Mapping[str, Sequence[Entry[Label]]]
    """The longer phrases that begin with it, by the key of their second word, the longest first."""


def _with_dashes(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A heading may have a dash where it has a colon: 'Lead unit: A', 'Lead unit – A'."""
    if len(words) < 2 or words[-1] != ":":
        return (words,)
    return (words, *((*words[:-1], dash) for dash in "-–—"))


class Phrases(Generic[Label]):
    """Phrases of one language, each with its labels, looked up by their words.

    A phrase is written as it is typed; a word that ends in ``*`` stands for all words that begin so. In
    Arabic a word is also found behind the prefixes و and ف.
    """

    def __init__(self, table: Mapping[Label, str], *, bare: bool, prefixes: str = "") -> None:
        """Prepares a table.

        Args:
            table: for each label its phrases, one a line or parted by ``|``.
            bare: compare without diacritics (the text was typed without them, or its script has none).
            prefixes: letters that may stand before a word as words of their own.
        """
        self._bare = bare
        self._prefixes = prefixes
        self._memory: dict[str, _Known[Label]] = {}
        self._stems: dict[str, None] = {}
        found: dict[tuple[str, ...], frozenset[Label]] = {}
        # Thousands of phrases have one of a few dozen sets of labels and end alike: each of these is kept once.
        sets: dict[frozenset[Label], frozenset[Label]] = {}
        for label, phrases in table.items():
            together = phrases.replace("\n", "|")
            for phrase in (fold(together) if bare else lowered(together)).split("|"):
                words = tuple(map(intern, phrase.split()))
                for written in _with_dashes(words) if words else ():
                    labels = found.get(written, frozenset()) | {label}
                    found[written] = sets.setdefault(labels, labels)
                if _STAR in phrase:
                    self._stems.update((word[:-1], None) for word in words if word.endswith(_STAR))
        self._longest = max(map(len, self._stems), default=0)
        self._single = {words[0]: labels for words, labels in found.items() if len(words) == 1}
        self._longer: dict[str, dict[str, list[Entry[Label]]]] = {}
        entries: dict[Entry[Label], Entry[Label]] = {}
        for words in sorted(found, key=len, reverse=True):
            if len(words) > 1:
                entry = (words[2:], found[words])
                seconds = self._longer.setdefault(words[0], {})
                seconds.setdefault(words[1], []).append(entries.setdefault(entry, entry))

    def _known(self, word: Word) -> _Known[Label]:
        """Under which keys a word is looked up and which phrases begin with it; kept for the next time."""
        typed = word.bare if self._bare else word.lower
        known = self._memory.get(typed)
        if known is None:
            if len(self._memory) >= _MEMORY:
                self._memory.clear()
            known = self._memory[typed] = self._look_up(self._keys(typed))
        return known

    def _look_up(self, keys: tuple[str, ...]) -> _Known[Label]:
        single = next((self._single[key] for key in keys if key in self._single), None)
        tables = [self._longer[key] for key in keys if key in self._longer]
        if len(tables) <= 1:
            return _Known(keys, single, tables[0] if tables else {})
        merged: dict[str, list[Entry[Label]]] = {}
        for table in tables:
            for second, entries in table.items():
                merged.setdefault(second, []).extend(entries)
        for entries in merged.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return _Known(keys, single, merged)

    def _keys(self, typed: str) -> tuple[str, ...]:
        forms = [typed]
        if len(typed) > 2 and typed[0] in self._prefixes:
            forms.append(typed[1:])
        keys: list[str] = []
        for form in forms:
            keys.append(form)
            begins = (form[:n] for n in range(min(self._longest, len(form)), 0, -1))
            keys.extend(begin + _STAR for begin in begins if begin in self._stems)
        return tuple(keys)

    def at(self, words: Sequence[Word], place: int) -> tuple[frozenset[Label], int] | None:
        """The longest phrase that begins at a word, as its labels and the index after it, or None."""
        word = words[place]
        known = self._memory.get(word.bare if self._bare else word.lower) or self._known(word)
        best = None if known.single is None else (known.single, place + 1)
        if not known.longer or place + 1 >= len(words):
            return best
        for key in self._known(words[place + 1]).keys:
            for rest, labels in known.longer.get(key, ()):
                after = place + 2 + len(rest)
                if best is not None and after <= best[1]:
                    break
                if after <= len(words) and self._goes_on(rest, words, place + 2):
                    best = (labels, after)
                    break
        return best

    def _goes_on(self, rest: tuple[str, ...], words: Sequence[Word], place: int) -> bool:
        for part in rest:
            if part not in self._known(words[place]).keys:
                return False
            place += 1
        return True
