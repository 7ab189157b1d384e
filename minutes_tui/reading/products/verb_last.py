"""Products of German, where the verb of delivery ends its clause, or stands round it in two parts."""

import re
from collections.abc import Iterator
from typing import Final

from minutes_tui.reading.products.things import Thing, Things
from minutes_tui.reading.wording.forms import GERMAN_TO
from minutes_tui.reading.wording.words import listed

_GOVERNING: Final = listed(
    """
    in im an am auf uber mit von vom bei beim nach zu zur zum fur aus vor bis durch gegen ohne um unter laut gemass
    zwischen seit wahrend wegen trotz
    """
)
_ARTICLES: Final = listed(
    "die das den ein eine einen ihr ihre ihren sein seine seinen alle diese diesen dieses unser unsere beide"
)
_ADJECTIVE: Final = re.compile(r"^\w{3,}(?:e|en|er|es)$")
_CLAUSE: Final = frozenset(",;:.!?\n–—-")
_PAST: Final = listed("hat haben hatte hatten wurde wurden worden")
_PARTICLES: Final = listed("vor ein ab heraus fertig zusammen auf aus")


class VerbLast(Things):
    """Reads the products of one sentence after the other."""

    def products(self, begin: int, end: int) -> Iterator[tuple[Thing, bool]]:
        """The things that a sentence tells somebody to deliver, each with whether it is to be handed in.

        Args:
            begin: the index of the first word of the sentence.
            end: the index behind its last word.
        """
        first = begin
        for place in range(begin, end + 1):
            if place < end and (self.words[place].lower not in _CLAUSE or place in self.dated):
                continue
            yield from self._clause(first, place)
            first = place + 1

    def _clause(self, begin: int, end: int) -> Iterator[tuple[Thing, bool]]:
        labels = self._delivered(begin, end)
        if labels is None or any("denies" in self.around(place)[0] for place in range(begin, end)):
            return
        if begin < end and "blocks" in self.around(begin)[0]:
            return
        place = begin
        while place < end:
            thing = self._thing_from(place, begin, end)
            if thing is None:
                place += 1
                continue
            yield thing, bool(labels & {"hands", "passive"})
            second = self.more(thing, end)
            if second is not None:
                yield second, bool(labels & {"hands", "passive"})
            return

    def _delivered(self, begin: int, end: int) -> frozenset[str] | None:
        """What the verbs of delivery of a clause do; None where it has none."""
        found: frozenset[str] = frozenset()
        past = any(word.bare in _PAST for word in self.words[begin:end])
        for place in range(begin, end):
            verb = self.delivery.verbs.at(self.words, place)
            if verb is not None and verb[1] <= end and not (past and not self._to(place, verb[1])):
                found = found | verb[0]
        particle = self.words[end - 1].bare if end > begin else ""
        if not found and particle in _PARTICLES:
            # 'Legt … vor', 'legen Sie … vor': the two parts of the verb as one phrase.
            for place in range(begin, end - 1):
                parted = self.delivery.verbs.at((self.words[place], self.words[end - 1]), 0)
                if parted is not None and "passive" in parted[0]:
                    found = found | parted[0]
        return found or None

    def _to(self, place: int, after: int) -> bool:
        """Is a verb one with zu: 'vorzulegen', 'zu erstellen'?"""
        return self.words[place].bare == "zu" or bool(GERMAN_TO.match(self.words[after - 1].bare))

    def _thing_from(self, place: int, begin: int, end: int) -> Thing | None:
        """The thing whose noun stands at a place, if it is an object or the subject of what is to be done."""
        if place in self.dated or self.thing_at(place) is None:
            return None
        first = place
        while first > begin and self._describes(first - 1):
            first -= 1
        governed = first > begin and self._governed(first, begin)
        return None if governed else self._whole(first, place + 1, end)

    def _governed(self, first: int, begin: int) -> bool:
        """Does a thing belong to the noun before it, or to a preposition: 'Liste der Regeln', 'mit dem Plan'?"""
        before = self.words[first - 1]
        if before.bare in ("dem", "des", "der"):
            return not self._begins_with(first - 1, begin)
        if before.bare in _ARTICLES:
            return first - 2 >= begin and self._governs(first - 2)
        return self._governs(first - 1) or (before.capital and not self._begins_with(first, begin))

    def _governs(self, place: int) -> bool:
        return self.words[place].bare in _GOVERNING and place not in self.dated

    def _describes(self, place: int) -> bool:
        word = self.words[place]
        if word.capital or word.sign or place in self.dated or word.bare in _ARTICLES:
            return False
        adjective = _ADJECTIVE.match(word.bare) is not None
        return adjective and not self.around(place)[0] and self.delivery.verbs.at(self.words, place) is None

    def _begins_with(self, place: int, begin: int) -> bool:
        """Do only the number of a point and signs stand before a word in its clause?"""
        return all(self.words[p].sign or self.words[p].bare.isdigit() for p in range(begin, place))

    def _belongs(self, place: int, linked: bool) -> bool:
        if not super()._belongs(place, linked):
            return False
        word = self.words[place]
        labels, _ = self.around(place)
        if word.capital or labels & {"links", "and"} or word.sign or word.bare.isdigit():
            return True
        following = place + 1 < len(self.words) and self.words[place + 1].capital
        return bool(_ADJECTIVE.match(word.bare)) and following and self.delivery.verbs.at(self.words, place) is None
