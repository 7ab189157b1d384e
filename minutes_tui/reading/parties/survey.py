"""A sentence surveyed once: its words, the cues and the units among them, and what stands beside a unit."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.roster import Roster
from minutes_tui.reading.parties.units import UnitAt, unit_finder
from minutes_tui.reading.parties.units.russian_cases import declined
from minutes_tui.reading.parties.units.russian_nouns import ADJECTIVE
from minutes_tui.reading.wording.cues import PartyCue, Phrases
from minutes_tui.reading.wording.forms import RUSSIAN_INFINITIVE
from minutes_tui.reading.wording.words import Sentence

Labels = frozenset[PartyCue]
NOTHING: Final[Labels] = frozenset()
# Cues that may turn out to be words of a unit's name: 'working group', 'all departments'.
_SOFT: Final[Labels] = frozenset({"skip", "joint", "help", "and"})
_GIVING: Final[Labels] = frozenset({"assign", "hand"})
ENDS: Final = frozenset(".;:!?\n؛؟…•·|")
_BREAKS: Final = ENDS | frozenset(("thì",)) | frozenset(",،-–—()[]\"'«»„“”/*")
# 'chaired by', 'geleitet von': the end of a participle's cue.
_BY: Final = frozenset(("by", "von", "vom"))
_AFTER_HEADING: Final = frozenset(":-–—")
OPEN: Final = {"(": ")", "[": "]"}
_MOST_ASIDE: Final = 40
_DENIED: Final = frozenset(("not", "nicht", "а", "но", "وليس", "ليس", "khong", "chu"))
# How a clause in commas about a unit begins: a relative word, or a Russian participle.
_RELATIVE: Final = re.compile(
    "^(?:[a-z]{3,}ing|which|who|whose|where|der|die|das|dem|den|deren|dessen|котор[а-я]+|[а-я]{3,}(?:ши[ейхм]|ще[ейгм][а-я]*|щи[ейхм]|ший|щий"
    "|вш[а-я]{2,3}|ющ[а-я]{2,3}|нн[а-я]{2,3}|нного|щему|вшему|вшей))$"
)
MOST_LEADING: Final = 5
_FARTHEST: Final = 120


@dataclass(frozen=True, slots=True)
class Side:
    """What stands beside a unit when articles, dates and the like are passed over."""

    labels: Labels
    """The cue there, or none."""
    index: int
    """The index of the word or sign there; -1 before the beginning, the number of words behind the end."""
    edge: bool
    """The text, a sentence or a clause begins or ends there."""


def _like(mention: Mention, like: Mention) -> Mention:
    """A unit of the roster with the cases and prefixes of the pattern at its place."""
    return Mention(
        mention.first, mention.after, mention.name, like.nominative, like.dative, like.accusative, like.agent,
        like.joined, like.governed,
    )  # fmt: skip


class Survey:
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
        self.language = language
        self.inverted = language == "ar"
        self.uninflected = language in ("vi", "en")
        self.named_by_capital = language == "en"
        self.resumes_plainly = language in ("vi", "ru")
        self.hidden = self._hidden(spans)
        size = len(self.words)
        self.begins: list[tuple[Labels, int] | None] = [None] * size
        self.covers: list[tuple[Labels, int] | None] = [None] * size
        self.mentions: list[Mention] = []
        self.parted: set[int] = set()
        self._find(language, cues, roster)

    def _hidden(self, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
        starts = self.sentence.starts
        return frozenset(
            index for first, last in spans for index in range(bisect_left(starts, first), bisect_left(starts, last))
        )

    def _find(self, language: Language, cues: Phrases[PartyCue], roster: Roster | None) -> None:
        words, find = self.words, unit_finder(language)
        place = floor = 0
        while place < len(words):
            if place in self.hidden or (words[place].sign and words[place].lower not in "&-–"):
                place += 1
                continue
            cue = cues.at(words, place)
            if cue is not None and self.named_by_capital and self._is_name(place, cue[1]):
                cue = None
            if cue is not None and words[cue[1] - 1].lower in _AFTER_HEADING and self._heading(place, cue[1]):
                place = floor = self._keep(place, cue)
                continue
            referenced = self._is_referenced(place)
            found = roster.at(words, place) if roster is not None and not referenced else None
            if found is not None:
                mention: Mention | None = self._formed(Mention(place, found[1], found[0]), find, floor)
            else:
                mention = None if referenced else find(self.sentence, place, floor)
            if mention is not None:
                for index in range(mention.first, place):
                    self.covers[index] = self.begins[index] = None
                self.mentions.append(mention)
                place = floor = mention.after
            elif cue is not None:
                place = self._keep(place, cue)
                floor = floor if cue[0] <= _SOFT else place
            else:
                place += 1

    def _heading(self, place: int, after: int) -> bool:
        """'Lead:' is a heading everywhere, 'Lead –' only where a clause begins."""
        if self.words[after - 1].lower == ":":
            return True
        return place == 0 or self.words[place - 1].lower in _BREAKS or self._number(place - 1)

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
        if self.uninflected:
            owns = self.words[mention.after - 1].lower.endswith(("'s", "’s", "s'", "s’"))
            return replace(mention, governed=True) if owns else mention
        for index in range(mention.first, min(mention.after, mention.first + 4)):
            like = find(self.sentence, index, max(floor, mention.first))
            if like is not None and self.language == "ru" and not self._described(mention.first, like.first):
                break
            if like is not None:
                return _like(mention, like)
        return declined(mention, self.words[mention.first]) if self.language == "ru" else mention

    def _described(self, first: int, index: int) -> bool:
        """Do only adjectives and their hyphens stand between two places: Контрольно-счётной | палате?"""
        return all(
            word.sign or word.bare.endswith("о") or ADJECTIVE.match(word.lower) for word in self.words[first:index]
        )

    def left(self, first: int) -> Side:
        """What stands before a unit, articles and the like passed over."""
        index, stop = first - 1, first - _FARTHEST
        while index >= max(0, stop):
            cover = self.covers[index]
            if index in self.hidden:
                index -= 1
            elif cover is not None and "skip" in cover[0] and not cover[0] & _GIVING:
                index = cover[1] - 1
            elif cover is not None:
                return Side(cover[0], cover[1], False)
            elif self.words[index].lower == ")":
                index = self._opening(index) - 1
            elif (before := self._before_aside(index)) is not None:
                index = before
            else:
                return Side(NOTHING, index, self.words[index].lower in _BREAKS or self._number(index))
        return Side(NOTHING, index, index < 0)

    def right(self, after: int) -> Side:
        """What stands behind a unit: brackets, 'in coordination with B', adverbs and dates passed over."""
        index, size = after, min(len(self.words), after + _FARTHEST)
        aside_from: int | None = None
        while index < size:
            begin = self.begins[index]
            lower = self.words[index].lower
            if index in self.hidden:
                index += 1
            elif begin is not None and "skip" in begin[0] and not begin[0] & {"must", "help"}:
                index = begin[1]
            elif begin is not None and (aside := self._aside(index)) is not None:
                aside_from = index if self.words[index - 1].lower in ",،" and self.resumes_plainly else None
                index = aside
            elif begin is not None:
                return Side(begin[0], index, False)
            elif lower in OPEN:
                index = self.closing(index) + 1
            elif lower in ",،" and (adverb := self._adverb_end(index + 1)) is not None:
                index = adverb
            elif lower in ",،" and aside_from is not None and index + 1 < size and not self.from_word_at(index + 1):
                index, aside_from = index + 1, None
            elif lower in ",،-–—" and (resumed := self._behind_relative(index)) is not None:
                return resumed
            elif lower in ",،-–—:" and not (
                lower == ":" and index + 1 < size and self.words[index + 1].lower == "\n"
            ):
                following = self.begins[index + 1] if index + 1 < size else None
                prefixed = following is not None and following[0] & {"must", "help", "will", "told"}
                if not (
                    prefixed or self._aside(index + 1) is not None or index + 1 in self.hidden or lower in ":-–—"
                ):
                    return Side(NOTHING, index, True)
                index += 1
            else:
                return Side(NOTHING, index, lower in ENDS)
        return Side(NOTHING, len(self.words), True)

    def _adverb_end(self, index: int) -> int | None:
        """', though, | shall': the index behind the comma that closes an adverb, or None."""
        begin = self.begins[index] if index < len(self.words) else None
        if begin is None or "skip" not in begin[0] or begin[1] >= len(self.words):
            return None
        return begin[1] + 1 if self.words[begin[1]].lower in ",،" else None

    def _behind_relative(self, index: int) -> Side | None:
        """', which received the complaints, | shall': what stands behind a clause in commas, where it demands."""
        sign = self.words[index].lower
        if index + 1 >= len(self.words) or sign not in ",،-–—":
            return None
        denied = self.words[index + 1].bare in _DENIED
        relative = any(_RELATIVE.match(word.bare) for word in self.words[index + 1 : index + 3])
        inserted = self._inserted(index + 1)
        if not (denied or relative or inserted) or (sign not in ",،" and not denied):
            return None
        for place in range(index + 2, min(index + _MOST_ASIDE, len(self.words))):
            if self.words[place].lower in ENDS:
                return None
            if self.words[place].lower == sign:
                side = self.right(place + 1)
                return side if denied and not side.edge else self._resumed(side, place + 1, inserted)
        return None

    def _inserted(self, index: int) -> bool:
        """Does a clause of time or condition begin here: sau khi …, after consulting …?"""
        begin = self.begins[index]
        if begin is None:
            return False
        return ("govern" in begin[0] and "skip" not in begin[0]) or self.words[begin[1] - 1].lower in _BY

    def _resumed(self, side: Side, index: int, inserted: bool) -> Side | None:
        """What stands behind the comma that closes such a clause, where the sentence goes on with a demand."""
        word = self.words[side.index] if side.index < len(self.words) else None
        acts = word is not None and not side.edge and bool(RUSSIAN_INFINITIVE.match(word.bare))
        verb = inserted and word is not None and not side.edge and self.language == "vi" and not side.labels
        acts = acts or (verb and side.index == index and not self.from_word_at(index))
        return side if side.labels & {"must", "will"} or acts else None

    def from_word_at(self, index: int) -> bool:
        """Is a unit named right at a word?"""
        place = bisect_left(self.mentions, index, key=lambda mention: mention.first)
        return place < len(self.mentions) and self.mentions[place].first == index

    def _aside(self, index: int) -> int | None:
        """The index after 'with the support of B', where such words begin here; a few words may lead up to it."""
        for place in range(index, min(index + MOST_LEADING, len(self.words))):
            begin = self.begins[place]
            if begin is None or "join" not in begin[0]:
                if begin is None or not begin[0] & {"govern", "skip", "with", "joint"}:
                    return None
                continue
            inner = self.starting(begin[1])
            return self._run(inner) if inner is not None else None
        return None

    def _before_aside(self, index: int) -> int | None:
        """The index before 'together with B', where B ends at this word."""
        place = bisect_left(self.mentions, index, key=lambda mention: mention.after - 1)
        if place == len(self.mentions) or self.mentions[place].after - 1 != index:
            return None
        while place and self.together(self.mentions[place - 1], self.mentions[place]):
            place -= 1
        cover = self.covers[self.mentions[place].first - 1] if self.mentions[place].first else None
        return cover[1] - 1 if cover is not None and "join" in cover[0] else None

    def before(self, mention: Mention) -> Mention | None:
        """The unit named before another."""
        place = bisect_left(self.mentions, mention.first, key=lambda other: other.first)
        return self.mentions[place - 1] if place else None

    def ends_at(self, index: int) -> bool:
        """Does a unit's name end right before a word?"""
        place = bisect_left(self.mentions, index, key=lambda mention: mention.after)
        return place < len(self.mentions) and self.mentions[place].after == index

    def from_word(self, index: int) -> list[Mention]:
        """The units named at a word and close behind it."""
        place = bisect_left(self.mentions, index, key=lambda mention: mention.first)
        return self.mentions[place : place + MOST_LEADING]

    def _number(self, index: int) -> bool:
        """The number of a point (1., 2.1, a)) is no part of the sentence."""
        word = self.words[index]
        return word.lower.replace(".", "").isdigit() and (index == 0 or self.words[index - 1].lower in ENDS)

    def _opening(self, index: int) -> int:
        for place in range(index, max(-1, index - _MOST_ASIDE), -1):
            if self.words[place].lower in "([":
                return place
        return index

    def closing(self, index: int) -> int:
        """The index of the bracket that closes, or the index itself."""
        for place in range(index, min(len(self.words), index + _MOST_ASIDE)):
            if self.words[place].lower in ")]":
                return place
        return index

    def starting(self, index: int) -> int | None:
        """Which mention begins here, articles and the like passed over."""
        while index < len(self.words) and self.begins[index] is not None:
            begin = self.begins[index]
            if begin is None or "skip" not in begin[0]:
                return None
            index = begin[1]
        place = bisect_left(self.mentions, index, key=lambda mention: mention.first)
        if place < len(self.mentions) and self.mentions[place].first == index:
            return place
        return None

    def _run(self, place: int) -> int:
        """The index after the last unit that is named together with this one."""
        while place + 1 < len(self.mentions) and self.together(self.mentions[place], self.mentions[place + 1]):
            place += 1
        return self.mentions[place].after

    def _own_clause(self, mention: Mention) -> bool:
        """Behind a semicolon: does what a unit does or must do stand right behind it?"""
        begin = self.begins[mention.after] if mention.after < len(self.words) else None
        return begin is not None and bool(begin[0] & {"must", "will", "help", "told"})

    def together(self, one: Mention, other: Mention) -> bool:
        """Are two units named in one breath: 'A, B', 'A and B', 'A as well as the B'?"""
        if one.after == other.first:
            return other.joined
        index, joined = one.after, other.joined
        while index < other.first:
            begin = self.begins[index]
            lower = self.words[index].lower
            if lower == ";" and self._own_clause(other):
                return False
            if lower in ",،/&;" or (begin is not None and "and" in begin[0]):
                joined = True
                index = begin[1] if begin is not None else index + 1
            elif begin is not None and "skip" in begin[0]:
                index = begin[1]
            elif lower in "([":
                index = self.closing(index) + 1
            else:
                return False
        return joined and index == other.first
