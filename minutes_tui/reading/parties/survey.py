"""A sentence surveyed once: its words, the cues and the units among them, and what stands beside a unit."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.named import Labels
from minutes_tui.reading.parties.roster import Roster
from minutes_tui.reading.parties.shared_heads import HEADS_OF_UNITS, each_unit
from minutes_tui.reading.parties.sides import BREAKS, Sides
from minutes_tui.reading.parties.units import UnitAt, unit_finder
from minutes_tui.reading.parties.units.russian_cases import declined
from minutes_tui.reading.parties.units.russian_nouns import ADJECTIVE
from minutes_tui.reading.wording.cues import PartyCue, Phrases
from minutes_tui.reading.wording.lexicon import grammar_of
from minutes_tui.reading.wording.words import Sentence

# Cues that may turn out to be words of a unit's name: 'working group', 'all departments'.
_SOFT: Final[Labels] = frozenset({"skip", "joint", "help", "and"})
_SHORT_SPAN: Final = 4
_COURTESY: Final = 4
_AFTER_HEADING: Final = frozenset(":-–—")


def _like(mention: Mention, like: Mention) -> Mention:
    """A unit of the roster with the cases and prefixes of the pattern at its place."""
    return Mention(
        mention.first, mention.after, mention.name, like.nominative, like.dative, like.accusative, like.agent,
        like.joined, like.governed, like.person, like.personal,
    )  # fmt: skip


class Survey(Sides):
    """The cues and units of a sentence by place."""

    def __init__(
        self,
        sentence: Sentence,
        language: Language,
        cues: Phrases[PartyCue],
        roster: Roster | None,
        spans: Sequence[tuple[int, int]],
    ) -> None:
        """Surveys a sentence.

        Args:
            sentence: its words.
            language: whose unit nouns are looked for.
            cues: the phrases around units.
            roster: the prepared roster, None where there is none.
            spans: first and last place (code points) of each deadline; their words are passed over.
        """
        self.sentence = sentence
        self.words = sentence.words
        self.grammar = grammar_of(language)
        self.hidden = self._hidden(spans)
        size = len(self.words)
        self.begins: list[tuple[Labels, int] | None] = [None] * size
        self.covers: list[tuple[Labels, int] | None] = [None] * size
        self.mentions: list[Mention] = []
        self.leaders: dict[int, int] = {}
        self.parted: set[int] = set()
        self.listed: set[int] = set()
        self._find(language, cues, roster)

    def _hidden(self, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
        starts = self.sentence.starts
        return frozenset(
            index
            for first, last in spans
            for index in range(
                self._dated_from(bisect_left(starts, first), bisect_left(starts, last)), bisect_left(starts, last)
            )
        )

    def _dated_from(self, first: int, after: int) -> int:
        """'The deadline for A | is 3 June', 'Termin für das Amt | : 3. Juni': whose it is stands inside."""
        if after - first <= _SHORT_SPAN or self.words[first].lower in ("by", "from"):
            return first
        for index in range(after - 1, first, -1):
            verb = self.grammar.fixed_order and self.words[index].lower in ("is", "are")
            if verb or (self.words[index].lower == ":" and not self.words[index - 1].bare.isdigit()):
                return index
        return first

    def _find(self, language: Language, cues: Phrases[PartyCue], roster: Roster | None) -> None:
        words, find = self.words, unit_finder(language)
        place = floor = 0
        named: tuple[Mention, ...]
        while place < len(words):
            if place in self.hidden or (words[place].sign and words[place].lower not in "&-–"):
                place += 1
                continue
            cue = cues.at(words, place)
            if cue is not None and self.grammar.fixed_order and self._is_name(place, cue[1]):
                cue = None
            if cue is not None and words[cue[1] - 1].lower in _AFTER_HEADING and self._heading(place, cue[1]):
                place = floor = self._keep(place, cue)
                continue
            referenced = self._is_referenced(place)
            found = roster.at(self.sentence, place) if roster is not None and not referenced else None
            several = self._several(place, found, language, roster, find) if found is not None else ()
            if found is not None:
                named = several or (self._formed(Mention(place, found[1], found[0]), find, floor),)
                self.listed.update(mention.first for mention in named)
            elif referenced:
                named = ()
            else:
                mention = self._by_field(find(self.sentence, place, floor), place, roster)
                if mention is not None and mention.person and roster is not None:
                    mention = self._without_courtesy(mention, roster)
                named = self._each(mention, language, roster) if mention is not None else ()
            if named:
                for index in range(named[0].first, place):
                    self.covers[index] = self.begins[index] = None
                self.mentions += named
                place = floor = named[-1].after
            elif cue is not None:
                place = self._keep(place, cue)
                floor = floor if cue[0] <= _SOFT else place
            else:
                place += 1

    def _by_field(self, mention: Mention | None, place: int, roster: Roster | None) -> Mention | None:
        """A unit of the roster that is called by what it is responsible for ('Home Affairs'), or what was found."""
        if roster is None or (mention is not None and mention.first != place):
            return mention
        found = roster.field_at(self.sentence, place)
        if found is None or (mention is not None and mention.after != found[1]):
            return mention
        self.listed.add(place)
        if mention is not None:
            return replace(mention, name=found[0])
        return Mention(place, found[1], found[0], name_only=self.grammar.fixed_order)

    def _without_courtesy(self, mention: Mention, roster: Roster) -> Mention:
        """'Chị Lê Thu Hà', 'Dr Amina Yusuf': the person of the roster behind a word of courtesy."""
        for begin in range(mention.first + 1, min(mention.first + _COURTESY, mention.after)):
            found = roster.at(self.sentence, begin)
            if mention.personal and found is not None and found[1] == mention.after:
                self.listed.add(mention.first)
                return replace(mention, name=found[0])
        return mention

    def _each(self, mention: Mention, language: Language, roster: Roster | None) -> tuple[Mention, ...]:
        """A unit, or each of several that share a head, named as on the roster where it has them."""
        units = each_unit(self.sentence, mention, language)
        if len(units) == 1:
            return (self._one_of_many(mention, language, roster),)
        known = [roster.name_of(unit.name, language) if roster is not None else None for unit in units]
        if None in known and HEADS_OF_UNITS.match(self.words[mention.first].bare):
            return (mention,)
        return tuple(replace(unit, name=name or unit.name) for unit, name in zip(units, known, strict=True))

    def _several(
        self, place: int, found: tuple[str, int], language: Language, roster: Roster | None, find: UnitAt
    ) -> tuple[Mention, ...]:
        """'Den Städten Erfurt und Gera': the units that share a head, the first of which the roster found alone."""
        after = found[1]
        if after >= len(self.words) or not (
            self.words[after].lower in (",", "،", "und", "and", "и")
            or (self.grammar.verb_first and self.words[after].bare[0] == "و")
        ):
            return ()
        mention = find(self.sentence, place, place)
        if mention is None or mention.after <= after:
            return ()
        units = self._each(mention, language, roster)
        return units if len(units) > 1 and units[0].name == found[0] else ()

    def _one_of_many(self, mention: Mention, language: Language, roster: Roster | None) -> Mention:
        """Vietnamese: 'các Ban Quản lý dự án': by the roster's name, where it has one without the word for many."""
        many, _, rest = mention.name.partition(" ")
        if roster is None or not self.grammar.unmarked or many.lower() not in ("các", "những"):
            return mention
        return replace(mention, name=roster.name_of(rest, language) or mention.name)

    def _heading(self, place: int, after: int) -> bool:
        """'Lead:' is a heading everywhere, 'Lead –' only where a clause begins."""
        if self.words[after - 1].lower == ":" and self.words[place].lower != "to":
            return True
        return place == 0 or self.words[place - 1].lower in BREAKS or self._number(place - 1)

    def _is_name(self, place: int, after: int) -> bool:
        """English: a cue of one word with a capital inside a sentence is a name (University of Can Tho)."""
        word = self.words[place]
        if after != place + 1 or not word.capital or word.acronym or place == 0:
            return False
        return (not self.words[place - 1].sign and self.words[place - 1].capital) or self.words[
            place - 1
        ].lower == "of"

    def _is_referenced(self, place: int) -> bool:
        """Is a word part of a reference number (1085/QĐ-BNV): written to a sign, and so on back to a digit?"""
        starts, ends, words = self.sentence.starts, self.sentence.ends, self.words
        while place >= 2 and words[place - 1].lower in "-/" and ends[place - 1] == starts[place]:
            if ends[place - 2] != starts[place - 1]:
                return False
            place -= 2
            if words[place].lower[:1].isdigit():
                return True
        return False

    def _keep(self, place: int, cue: tuple[Labels, int]) -> int:
        """Keeps a cue at its words; the index after it. A colon behind 'in coordination with' belongs to it."""
        labels, after = cue
        if "join" in labels and after < len(self.words) and self.words[after].lower == ":":
            cue = labels, after + 1
        self.begins[place] = cue
        for index in range(place, cue[1]):
            self.covers[index] = (cue[0], place)
        return cue[1]

    def _formed(self, mention: Mention, find: UnitAt, floor: int) -> Mention:
        """A unit of the roster takes case, prefix and possession from the pattern at the same place."""
        if not self.grammar.inflected:
            owns = self.words[mention.after - 1].lower.endswith(("'s", "’s", "s'", "s’"))
            return replace(mention, governed=True) if owns else self._as_person(mention, find, floor)
        for index in range(mention.first, min(mention.after, mention.first + 4)):
            like = find(self.sentence, index, max(floor, mention.first))
            if like is not None and self.grammar.dative_orders and not self._described(mention.first, like.first):
                break
            if like is not None:
                return _like(mention, like)
        return declined(mention, self.words[mention.first]) if self.grammar.dative_orders else mention

    def _as_person(self, mention: Mention, find: UnitAt, floor: int) -> Mention:
        """'Mr Otieno, | County Secretary,', '| Nguyễn Minh Tuấn, Giám đốc …,': a person beside a comma."""
        first, after = mention.first, mention.after
        behind = after < len(self.words) and self.words[after].lower == ","
        if not behind and not (first and self.words[first - 1].lower == ","):
            return mention
        like = find(self.sentence, first, floor)
        if like is not None:
            return replace(mention, person=like.person, personal=like.personal)
        words = self.words[first:after]
        named = behind and len(words) > 1 and all(word.capital and not word.acronym for word in words)
        return replace(mention, person=named, personal=named)

    def _described(self, first: int, index: int) -> bool:
        """Do only adjectives and their hyphens stand between two places: Контрольно-счётной | палате?"""
        return all(
            word.sign or word.bare.endswith("о") or ADJECTIVE.match(word.lower) for word in self.words[first:index]
        )
