"""Products of languages in which the verb of delivery stands before its thing, or the thing before a passive."""

from collections.abc import Iterator
from typing import Final

from minutes_tui.reading.products.lexicon.shape import VerbLabel
from minutes_tui.reading.products.things import Thing, Things
from minutes_tui.reading.wording.forms import russian_infinitive

_NEAR: Final = 3
"""So many words before a verb may deny it."""
_PREFIXED: Final = "وفب"


class VerbFirst(Things):
    """Reads the products of one sentence after the other."""

    def products(self, begin: int, end: int) -> Iterator[tuple[Thing, bool]]:
        """The things that a sentence tells somebody to deliver, each with whether it is to be handed in.

        Args:
            begin: the index of the first word of the sentence.
            end: the index behind its last word.
        """
        place = begin
        while place < end:
            if place in self.dated:
                place += 1
                continue
            if place in self.units:
                place = self.units[place]
                continue
            if "blocks" in self.around(place)[0]:
                return
            verb = self.delivery.verbs.at(self.words, place)
            if verb is None or verb[1] > end:
                place += 1
                continue
            labels, after = verb
            if "passive" in labels:
                thing = self._before(begin, place)
            elif self._told(place, begin):
                labels, after = self._with_second(labels, after, end)
                thing = self.behind_verb(after, end) or self._object_first(begin, place)
            else:
                thing = None
            hands = bool(labels & {"hands", "passive"})
            while thing is not None:
                yield thing, hands
                after = max(after, thing.after)
                thing = self.more(thing, end)
            place = after

    def _with_second(self, labels: frozenset[VerbLabel], after: int, end: int) -> tuple[frozenset[VerbLabel], int]:
        """'Prepare and submit …', 'xây dựng, trình …': two verbs with one thing."""
        place = after
        if place < end and (self.words[place].lower in ",،" or "and" in self.around(place)[0]):
            place = self.around(place)[1]
        elif place >= end or not self.words[place].bare.startswith("و"):
            return labels, after
        second = self.delivery.verbs.at(self.words, place) if place < end else None
        if second is None or second[1] >= end or self.behind_verb(second[1], end) is None:
            return labels, after
        return labels | second[0], second[1]

    def _told(self, place: int, begin: int) -> bool:
        """Does a word that may be a verb of delivery stand where somebody is told to do it?"""
        before = place - 1
        while before >= begin and "passed" in self.around(before)[0]:
            before -= 1
        if self._denied(place, begin):
            return False
        if before < begin or self.words[before].sign or before in self.dated or before + 1 in self.units.values():
            return True
        labels = self._ending_at(before, begin)
        if self.delivery.marked:
            prefixed = self.language == "ar" and self.words[place].bare[0] in _PREFIXED
            joined = prefixed and self.words[place].bare not in self._bare_verbs(place)
            return joined or "before" in labels
        return "noun" not in labels

    def _bare_verbs(self, place: int) -> frozenset[str]:
        """The word itself, where it is a verb without the letter that may be a prefix."""
        word = self.words[place]
        return frozenset((word.bare,)) if word.stems[0] == word.bare and len(word.stems) == 1 else frozenset()

    def _ending_at(self, place: int, begin: int) -> frozenset[str]:
        """What the phrase does that ends at a word."""
        found: frozenset[str] = frozenset()
        for first in range(max(begin, place - 2), place + 1):
            labels, after = self.around(first)
            if after == place + 1:
                found = found | labels
        return found

    def _denied(self, place: int, begin: int) -> bool:
        near = range(max(begin, place - _NEAR), place)
        return any("denies" in self.around(index)[0] for index in near if not self.words[index].sign)

    def _before(self, begin: int, verb: int) -> Thing | None:
        """The thing before a passive: 'The draft | shall be submitted'."""
        first = begin
        for place in range(begin, verb):
            if self.words[place].lower in ",:،" or place in self.dated:
                first = place + 1
        while first < verb and (self.words[first].sign or self.words[first].bare.isdigit()):
            first += 1
        thing = self.thing(first, verb)
        return thing if thing is not None and thing.after == verb else None

    def _object_first(self, begin: int, verb: int) -> Thing | None:
        """Russian: 'Отчёты | направлять в Секретариат'."""
        if self.language != "ru" or not russian_infinitive(self.words[verb]):
            return None
        return self._before(begin, verb)
