"""What stands beside a unit: cues, asides and clauses in commas passed over, and which units are one group."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from minutes_tui.reading.parties.named import ENDS, MOST_ASIDE, MOST_LEADING, OPEN, Labels, Named
from minutes_tui.reading.wording.forms import RUSSIAN_INFINITIVE, opens_with_imperfect

NOTHING: Final[Labels] = frozenset()
_GIVING: Final[Labels] = frozenset({"assign", "hand"})
_GOVERNING: Final[Labels] = frozenset({"govern"})
BREAKS: Final = ENDS | frozenset(("thì",)) | frozenset(",،-–—()[]\"'«»„“”/*@→>")
# 'chaired by', 'geleitet von': the end of a participle's cue.
_BY: Final = frozenset(("by", "von", "vom"))
_LEFT_OUT: Final = frozenset(("except", "excepting", "excluding", "apart", "other", "save", "rather", "instead"))
_QUOTES: Final = frozenset('«„"“')
# Words that make what stands beside them a forecast: ', как ожидается,'.
_FORESEEN: Final = frozenset(
    ("ожидается", "планируется", "предполагается", "видимо", "вероятно", "возможно", "прогнозам", "похоже",
     "vermutlich", "voraussichtlich", "wahrscheinlich", "vielleicht", "moglicherweise", "angeblich")
)  # fmt: skip
_MOST_CLAUSES: Final = 4
_DENIED: Final = frozenset(("not", "nicht", "а", "но", "وليس", "ليس", "khong", "chu"))
# How a clause in commas about a unit begins: a relative word, or a Russian participle.
_RELATIVE: Final = re.compile(
    "^(?:[a-z]{3,}ing|which|who|whose|where|التي|الذي|الذين|der|die|das|dem|den|denen|deren|dessen|котор[а-я]+|[а-я]{3,}(?:ши[ейхм]|ще[ейгм][а-я]*|щи[ейхм]|ший|щий"
    "|вш[а-я]{2,3}|ющ[а-я]{2,3}|нн[а-я]{2,3}|нного|щему|вшему|вшей))$"
)
FARTHEST: Final = 120
"""So many words at most are looked at beside a unit."""


@dataclass(frozen=True, slots=True)
class Side:
    """What stands beside a unit when articles, dates and the like are passed over."""

    labels: Labels
    """The cue there, or none."""
    index: int
    """The index of the word or sign there; -1 before the beginning, the number of words behind the end."""
    edge: bool
    """The text, a sentence or a clause begins or ends there."""


class Sides(Named):
    """The words round the units of a sentence, once its cues and units are known."""

    def left(self, first: int) -> Side:
        """What stands before a unit, articles and the like passed over."""
        index, stop = first - 1, first - FARTHEST
        while index >= max(0, stop):
            cover = self.covers[index]
            if index in self.hidden:
                index -= 1
            elif (cover is not None and "skip" in cover[0] and not cover[0] & _GIVING) or (
                cover is not None and "and" in cover[0] and self._also(cover[1])
            ):
                index = cover[1] - 1
            elif cover is not None:
                return Side(cover[0], cover[1], False)
            elif self.words[index].lower == ")" and self._numbers_point(index):
                index -= 2
            elif self.words[index].lower in _QUOTES and index == first - 1 and self.grammar.inflected:
                index -= 1
            elif self.words[index].lower == ")":
                index = self._opening(index) - 1
            elif (before := self._before_aside(index)) is not None:
                index = before
            else:
                return Side(NOTHING, index, self.words[index].lower in BREAKS or self._number(index))
        return Side(NOTHING, index, index < 0)

    def _also(self, conjunction: int) -> bool:
        """Russian: 'подключить и | отдел': does 'and' behind a word of working together say 'also'?"""
        before = self.covers[conjunction - 1] if conjunction and self.grammar.dative_orders else None
        return before is not None and "join" in before[0]

    def right(self, after: int, clauses: int = _MOST_CLAUSES) -> Side:
        """What stands behind a unit: brackets, 'in coordination with B', adverbs and dates passed over.

        Args:
            after: the index behind the unit.
            clauses: so many clauses in commas, one behind the other, may be passed over as well.
        """
        index, size = after, min(len(self.words), after + FARTHEST)
        aside_from: int | None = None
        behind = -1
        while index < size:
            begin = self.begins[index]
            lower = self.words[index].lower
            if index in self.hidden:
                index += 1
            elif begin is not None and "skip" in begin[0] and not begin[0] & {"must", "help"}:
                index = begin[1]
            elif begin is not None and (excepted := self._excepted(index)) is not None:
                index = excepted
            elif begin is not None and (aside := self._aside(index)) is not None:
                aside_from = index if self.words[index - 1].lower in ",،" and self.grammar.resumes else None
                index = behind = aside
            elif begin is not None and index == behind and "and" in begin[0] and self._aside(begin[1]) is not None:
                index = begin[1]
            elif begin is not None:
                return Side(begin[0], index, False)
            elif lower in OPEN:
                index = self.closing(index) + 1
            elif lower in ",،" and (adverb := self._adverb_end(index + 1)) is not None:
                index = adverb
            elif lower in ",،" and aside_from is not None and index + 1 < size and not self.from_word_at(index + 1):
                index, aside_from = index + 1, None
            elif lower in ",،-–—" and (resumed := self._behind_relative(index, clauses)) is not None:
                return resumed
            elif lower in ",،-–—:→>" and not (
                lower == ":" and index + 1 < size and self.words[index + 1].lower == "\n"
            ):
                following = self.begins[index + 1] if index + 1 < size else None
                prefixed = following is not None and following[0] & {"must", "help", "will", "told"}
                if not (
                    prefixed or self._aside(index + 1) is not None or index + 1 in self.hidden or lower in ":-–—→>"
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

    def _behind_relative(self, index: int, clauses: int) -> Side | None:
        """', which received the complaints, | shall': what stands behind a clause in commas, where it demands."""
        sign = self.words[index].lower
        if not clauses or index + 1 >= len(self.words) or sign not in ",،-–—":
            return None
        denied = self.words[index + 1].bare in _DENIED
        relative = any(_RELATIVE.match(word.bare) for word in self.words[index + 1 : index + 3])
        inserted = self._inserted(index + 1) or ((self.grammar.resumes or self.grammar.brackets) and sign == ",")
        if self.grammar.fixed_order and sign in ",-–—" and self.starting(index + 1) is None:
            return self._behind_aside(index)
        if not (denied or relative or inserted) or (sign not in ",،" and not denied):
            return None
        for place in range(index + 1, min(index + MOST_ASIDE, len(self.words))):
            if self.ends_sentence(place) or self.words[place].bare in _FORESEEN:
                return None
            if self.words[place].lower == sign:
                side = self.right(place + 1, clauses - 1)
                return side if denied and not side.edge else self._resumed(side, place + 1, inserted)
        return None

    def _behind_aside(self, index: int) -> Side | None:
        """English: ', the oldest of them, | shall', '– no surprise – | must': where the sentence goes on."""
        sign = self.words[index].lower
        for place in range(index + 2, min(index + MOST_ASIDE, len(self.words))):
            if self.words[place].lower in ENDS:
                return None
            if self.words[place].lower == sign:
                behind = place + 1
                if behind < len(self.words) and self.words[behind].lower in ("who", "that", "which"):
                    behind += 1
                begin = self.begins[behind] if behind < len(self.words) else None
                if begin is not None and begin[0] & {"must", "will"}:
                    return Side(begin[0], behind, False)
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
        plain = not side.labels or side.labels == _GOVERNING
        verb = inserted and word is not None and not side.edge and self.grammar.unmarked and plain
        acts = acts or (verb and side.index == index and not self.from_word_at(index))
        follows = (self.grammar.brackets or self.grammar.dative_orders) and all(
            place in self.hidden for place in range(index, min(side.index, len(self.words)))
        )
        acts = acts or (follows and self._finite(side.index))
        acts = acts or (self.grammar.verb_first and side.index == index and self._imperfect(side))
        return side if side.labels & {"must", "will"} or acts else None

    def _imperfect(self, side: Side) -> bool:
        """Arabic: '…، التي وعدت بذلك، | تنجز العمل': does a verb of what is to happen go on with the sentence?"""
        return not side.edge and opens_with_imperfect(self.words[side.index].bare)

    def named_at(self, index: int) -> bool:
        """Is a word or sign part of a unit's name: the full stop of 'Упр. капитального строительства'?"""
        place = bisect_left(self.mentions, index, key=lambda mention: mention.after - 1)
        return place < len(self.mentions) and self.mentions[place].first <= index

    def _aside(self, index: int) -> int | None:
        """The index after 'with the support of B', where such words begin here; a few words may lead up to it."""
        beside = self.begins[index] if self.grammar.dative_orders and self.ends_at(index) else None
        if beside is not None and "with" in beside[0] and (other := self.starting(beside[1])) is not None:
            return self.run_end(other)
        for place in range(index, min(index + MOST_LEADING, len(self.words))):
            begin = self.begins[place]
            if begin is None or "join" not in begin[0]:
                if begin is None or not begin[0] & {"govern", "skip", "with", "joint"}:
                    return None
                continue
            inner = self.starting(begin[1])
            return self.run_end(inner) if inner is not None else None
        return None

    def _excepted(self, index: int) -> int | None:
        """English: 'all ministries | except A and B | shall': the index behind who is left out."""
        begin = self.begins[index]
        if begin is None or self.words[index].lower not in _LEFT_OUT:
            return None
        inner = self.starting(begin[1])
        return self.run_end(inner) if inner is not None else None

    def _before_aside(self, index: int) -> int | None:
        """The index before 'together with B', where B ends at this word."""
        place = bisect_left(self.mentions, index, key=lambda mention: mention.after - 1)
        if place == len(self.mentions) or self.mentions[place].after - 1 != index:
            return None
        place = self._first_together(place)
        cover = self.covers[self.mentions[place].first - 1] if self.mentions[place].first else None
        return cover[1] - 1 if cover is not None and "join" in cover[0] else None

    def opens_line(self, after: int) -> bool:
        """Do the units that end right before a word stand where a line or a sentence begins?"""
        place = bisect_left(self.mentions, after, key=lambda mention: mention.after)
        first = self.mentions[self._first_together(place)].first
        return self.left(first).edge

    def run_end(self, place: int) -> int:
        """The index after the last unit that is named together with this one."""
        while place + 1 < len(self.mentions) and self.together(self.mentions[place], self.mentions[place + 1]):
            place += 1
        return self.mentions[place].after
