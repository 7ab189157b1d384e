"""Is a directive nearly an open item again? Candidates with a score, quick enough to be asked while one types.

Two tasks are alike when they share rare words. A word weighs by how few open items have it (inverse document
frequency), and the score is the cosine of the two weighted sets of words: 1 for the same words, 0 for none in
common. Deadlines are left out: the same task comes again with another date.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt
from typing import Final

from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.text import fold

ALIKE: Final = 0.5
"""From this score on a directive is offered as nearly the same as an open item."""

_WORD: Final = re.compile(r"\w+")
_STEM: Final = 6
"""Letters of a word that count: what languages change at the end of a word for case and number is behind them."""
_ARTICLES: Final = ("وال", "بال", "لل", "ال")


@dataclass(frozen=True, slots=True)
class Alike:
    """An open item that a directive is close to."""

    entry: RegisterItem
    """The item."""
    score: float
    """From 0 to 1: the share of what the two say in the same words."""
    same_lead: bool
    """Is a lead unit of the directive one of the item's?"""


def task_words(text: str, without: Sequence[str] = ()) -> frozenset[str]:
    """The words of a task by which it is compared: folded, cut to their stems, single words and pairs.

    Pairs matter where a word is written in several (Vietnamese): cải cách hành chính.

    Args:
        text: the task.
        without: parts of it that do not count: the words of its deadlines, the names of its units.
    """
    folded = fold(text)
    for part in without:
        if part:
            folded = folded.replace(fold(part), " \n ")
    words: set[str] = set()
    for part in folded.split("\n"):
        stems = [_stem(word) for word in _WORD.findall(part)]
        words.update(stem for stem in stems if len(stem) > 1)
        words.update(f"{one} {other}" for one, other in pairwise(stems))
    return frozenset(words)


def _stem(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 3:
            word = word[len(article) :]
            break
    return word[:_STEM]


def words_of_item(item: ActionItem, units: Sequence[str] = ()) -> frozenset[str]:
    """The words by which an item is compared."""
    return task_words(item.task, (item.phrase, *units))


class OpenItems:
    """The open items, by their words and units.

    Making it takes half a second for 20,000 items; asking it takes the time that the rare words of the question
    need, not the size of the register.

    Args:
        entries: the register; items that are not open are left out.
    """

    def __init__(self, entries: Iterable[RegisterItem]) -> None:
        self._entries = [entry for entry in entries if entry.status == "open"]
        self._words = [words_of_item(e.item, (*e.lead, *e.cooperating)) for e in self._entries]
        self._units = [frozenset(fold(name) for name in e.lead) for e in self._entries]
        self._holders: dict[str, list[int]] = {}
        for place, words in enumerate(self._words):
            for word in words:
                self._holders.setdefault(word, []).append(place)
        self._lengths = [sqrt(sum(self._weight(w) ** 2 for w in words)) for words in self._words]

    def get(self, identifier: str) -> RegisterItem | None:
        """The open item with this id."""
        return next((entry for entry in self._entries if entry.item.id == identifier), None)

    def __len__(self) -> int:
        return len(self._entries)

    def renew(self, entry: RegisterItem) -> None:
        """Takes an item as it stands now; its words and units are as before. One that is not here stays out."""
        self._entries = [entry if held.item.id == entry.item.id else held for held in self._entries]

    def alike(
        self,
        task: str,
        lead: Sequence[str] = (),
        *,
        phrases: Sequence[str] = (),
        units: Sequence[str] = (),
        at_least: float = ALIKE,
        most: int = 3,
    ) -> list[Alike]:
        """The open items that a directive is close to, the closest first.

        Args:
            task: the words of the directive.
            lead: who must deliver, as read so far. An item of other units is none of the candidates; where nobody
                is named, or an item has no unit, the words decide alone.
            phrases: the words of the deadlines in it.
            units: all names of units in it, where they are more than the lead.
            at_least: the score from which on an item is a candidate.
            most: so many candidates.
        """
        words = task_words(task, (*phrases, *lead, *units))
        wanted = frozenset(fold(name) for name in lead)
        masses = {word: self._weight(word) ** 2 for word in words}
        length = sqrt(sum(masses.values()))
        found = []
        for place, possible in self._candidates(masses, at_least).items():
            same = bool(wanted & self._units[place])
            if (wanted and self._units[place] and not same) or possible < at_least * length * self._lengths[place]:
                continue
            both = sum(masses[word] for word in words & self._words[place])
            score = both / (length * self._lengths[place])
            if score >= at_least:
                found.append(Alike(self._entries[place], round(score, 3), same))
        found.sort(key=lambda a: (-a.score, -a.entry.given_on.toordinal(), a.entry.item.id))
        return found[:most]

    def _candidates(self, masses: Mapping[str, float], at_least: float) -> dict[int, float]:
        """The items that may reach a score, each with the most that it can share.

        A score s asks for a share of at least s² of the question's mass, so an item that has none of the rarest
        words, up to 1 − s² of that mass, cannot reach it.
        """
        whole = sum(masses.values())
        rest = whole
        shared: dict[int, float] = {}
        for word in sorted(masses, key=lambda w: (-masses[w], w)):
            if rest < at_least**2 * whole:
                break
            rest -= masses[word]
            for place in self._holders.get(word, ()):
                shared[place] = shared.get(place, 0.0) + masses[word]
        return {place: held + rest for place, held in shared.items()}

    def _weight(self, word: str) -> float:
        """How much a word says: more, the fewer items have it."""
        return log(1 + len(self._entries) / (1 + len(self._holders.get(word, ())))) + 0.1
