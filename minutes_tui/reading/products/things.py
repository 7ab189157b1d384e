"""Things in a sentence: where one begins that can be delivered, and how far its words go."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.products.lexicon import Delivery, delivery_words
from minutes_tui.reading.products.lexicon.shape import LONGEST_THING, AroundLabel
from minutes_tui.reading.wording.lexicon import demand_cues
from minutes_tui.reading.wording.words import Sentence

_HEAD: Final = 5
"""So many words at most stand before the one that says what it is: 'an updated cost | estimate'."""
_MOST_BETWEEN: Final = 12
"""So many words at most between a verb and its thing: to whom, and when."""
_WITHIN: Final = frozenset("-–/&'’№%")
"""Signs that may stand inside a thing."""
_ARABIC_WAW: Final = "و"
_NOTHING: Final[frozenset[AroundLabel]] = frozenset()


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can be delivered."""

    first: int
    """The index of its first word."""
    after: int
    """The index behind its last word."""


class Things:
    """The things of one text: what every language has in common.

    Args:
        sentence: the words of the text.
        language: the language that it is in.
        dates: first and last place of each deadline, in code points.
        units: the same for each unit that is named.
    """

    def __init__(
        self,
        sentence: Sentence,
        language: Language,
        dates: Sequence[tuple[int, int]],
        units: Sequence[tuple[int, int]],
    ) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.language = language
        self.delivery: Delivery = delivery_words(language, sentence.bare)
        self.dated = self._indices(dates)
        starts = sentence.starts
        places = ((bisect_left(starts, first), bisect_left(starts, last)) for first, last in units)
        self.units = {first: after for first, after in places if first < after}

    def _indices(self, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
        starts = self.sentence.starts
        return frozenset(
            index for first, last in spans for index in range(bisect_left(starts, first), bisect_left(starts, last))
        )

    def around(self, place: int) -> tuple[frozenset[AroundLabel], int]:
        """What the phrase at a word does, and the index behind it."""
        if place >= len(self.words):
            return _NOTHING, place + 1
        found = self.delivery.around.at(self.words, place)
        return (_NOTHING, place + 1) if found is None else found

    def over_dates(self, place: int, end: int) -> int:
        """The index behind the dates that stand at a place."""
        while place < end and place in self.dated:
            place += 1
        return place

    def behind_verb(self, place: int, end: int) -> Thing | None:
        """The thing behind a verb, what tells to whom and when passed over; None where it is not plain."""
        last = min(end, place + _MOST_BETWEEN)
        while place < last:
            labels, after = self.around(place)
            if place in self.dated:
                place += 1
            elif place in self.units:
                place = self.units[place]
            elif "denies" in labels or "blocks" in labels:
                return None
            elif self.thing_at(place) is not None and "somebody" not in labels:
                return self.thing(place, end)
            elif labels & {"passed", "article", "somebody"}:
                place = after
            elif "to" in labels:
                place = self._behind_recipient(after, last)
            else:
                return self.thing(place, end)
        return None

    def _behind_recipient(self, place: int, last: int) -> int:
        """The index behind somebody to whom something is delivered."""
        labels, after = self.around(place)
        if "article" in labels:
            place = after
        if place in self.units:
            return self.units[place]
        labels, after = self.around(place)
        if "somebody" in labels:
            return after
        while place < last and self.words[place].capital and self.thing_at(place) is None:
            place += 1
        return place

    def thing_at(self, place: int) -> int | None:
        """The index behind a word for something that can be delivered, or None."""
        return self.delivery.thing_at(self.words, place) if place < len(self.words) else None

    def thing(self, first: int, end: int) -> Thing | None:
        """The thing whose words begin at a place, if a word near says that it can be delivered."""
        while first < end and "article" in self.around(first)[0] and self.thing_at(first) is None:
            first = self.around(first)[1]
        for place in range(first, min(first + _HEAD, end)):
            behind = self.thing_at(place)
            if behind is not None:
                return self._whole(first, behind, end)
            labels, _ = self.around(place)
            if (
                place in self.dated
                or place in self.units
                or self.words[place].sign
                or labels - {"article", "passed"}
            ):
                return None
            if self.language in ("vi", "ar"):
                return None
        return None

    def _whole(self, first: int, place: int, end: int) -> Thing | None:
        """A thing with all that belongs to it."""
        linked, said = False, place
        while place < end and self._belongs(place, linked):
            labels, after = self.around(place)
            if "and" in labels or self._joined(place):
                second = self._second(place, after, end)
                if second is None:
                    break
                place = second
                continue
            linked = "links" in labels
            place = after if labels else place + 1
        place = self._trimmed(said, place)
        return Thing(first, place) if place - first <= LONGEST_THING else None

    def _belongs(self, place: int, linked: bool) -> bool:
        word = self.words[place]
        if place in self.dated or (word.sign and word.lower not in _WITHIN):
            return False
        labels, _ = self.around(place)
        if "ends" in labels and "links" not in labels:
            return False
        if labels & {"to", "denies", "blocks"} and "links" not in labels:
            return False
        if place in self.units and not linked and self.language in ("vi", "ru") and word.capital:
            return False
        linking_to_unit = "to" in labels and place + 1 in self.units
        return not linking_to_unit

    def _joined(self, place: int) -> bool:
        """Arabic: does the letter waw join a word to those before?"""
        bare = self.words[place].bare
        if self.language != "ar" or not bare.startswith(_ARABIC_WAW) or len(bare) < 4:
            return False
        return not bare.startswith(("وطن", "وظيف", "وثيق", "وثايق", "وزار", "وزير", "واحد", "واضح", "وقاي", "وحد"))

    def _second(self, place: int, after: int, end: int) -> int | None:
        """The index behind a second thing that an 'and' joins to the first; None where none is plain."""
        if self._joined(place):
            return place + 1 if self.thing_at(place) is not None and not self._verb(place) else None
        articled = after < end and "article" in self.around(after)[0]
        if after >= end or (not articled and (self._verb(after) or self._act(after))):
            return None
        second = self.thing(after, end)
        return None if second is None else second.after

    def _verb(self, place: int) -> bool:
        return self.delivery.verbs.at(self.words, place) is not None

    def _act(self, place: int) -> bool:
        """Is a word one by which something is demanded where it begins a part: 'report', 'báo cáo'?"""
        found = demand_cues(self.language, self.sentence.bare).at(self.words, place)
        return found is not None and "act" in found[0]

    def _trimmed(self, said: int, after: int) -> int:
        """The index behind a thing without the loose words at its end, behind the word that says what it is."""
        while after > said:
            labels = self.around(after - 1)[0]
            thing = self.thing_at(after - 1) is not None
            if self.words[after - 1].sign or (labels & {"links", "article", "passed", "and"} and not thing):
                after -= 1
            else:
                break
        return after

    def more(self, thing: Thing, end: int) -> Thing | None:
        """A second thing with a date of its own: 'the plan by 1 June and | the budget by 15 June'."""
        place = self.over_dates(thing.after, end)
        if place == thing.after or place >= end:
            return None
        labels, after = self.around(place)
        if self._joined(place):
            second: Thing | None = self._whole(place, place + 1, end) if self.thing_at(place) is not None else None
        else:
            second = self.thing(after, end) if "and" in labels else None
        return second if second is not None and second.after in self.dated else None
