"""Which units stand where in a sentence, and which of them are named in one breath."""

import re
from bisect import bisect_left
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.wording.cues import PartyCue
from minutes_tui.reading.wording.forms import RUSSIAN_PRESENT
from minutes_tui.reading.wording.grammar import Grammar
from minutes_tui.reading.wording.words import Sentence, Word

Labels = frozenset[PartyCue]
ENDS: Final = frozenset(".;:!?\n؛؟…•·|")
_ROLES_NAMED: Final = {
    **dict.fromkeys(("lead", "leading", "leads", "responsible", "main", "pic", "owner"), "lead"),
    **dict.fromkeys(("support", "supporting", "supports", "assisting", "cooperating", "partner"), "cooperating"),
    **dict.fromkeys(("ff", "fdf", "federf", "federführung", "federführend", "verantwortlich", "zuständig"), "lead"),
    **dict.fromkeys(
        ("bet", "beteiligt", "mitwirkung", "mitwirkend", "zuarbeit", "mitz", "unterstützend"), "cooperating"
    ),
    **dict.fromkeys(("отв", "ответственный", "ответственное", "исполнитель", "исп", "головной"), "lead"),
    **dict.fromkeys(("соисп", "соисполнитель", "участие", "участник", "участвует"), "cooperating"),
    **dict.fromkeys(("chủ trì", "ct", "đầu mối", "cơ quan chủ trì"), "lead"),
    **dict.fromkeys(("phối hợp", "ph", "hỗ trợ", "cơ quan phối hợp"), "cooperating"),
    **dict.fromkeys(("رئيسية", "قائدة", "مسؤولة", "جهة رئيسية", "قيادة"), "lead"),
    **dict.fromkeys(("مساندة", "داعمة", "مساند", "دعم", "جهة مساندة"), "cooperating"),
}
_LONGEST_ROLE: Final = 4
# 'of A and of B' in Arabic: من الدكتور … ومن المهندسة ….
_AND_OF: Final = frozenset(("ومن", "وإلى"))
OPEN: Final = {"(": ")", "[": "]"}
MOST_ASIDE: Final = 40
MOST_LEADING: Final = 5
_DAY: Final = 2
_NO_CASE: Final = (False, False, False, False)
_ANY_CASE: Final = (True, True, True, False)
_THIRD_PERSON: Final = re.compile(
    r"^(?!nicht$|jetzt$|selbst$|erst$|mit$|seit$|damit$|somit$)\w{2,}(?:t|ten|en|ern|eln)$"
)


def _cases(mention: Mention) -> tuple[bool, bool, bool, bool]:
    return mention.nominative, mention.dative, mention.accusative, mention.agent


class Named:
    """The units of a sentence by their places."""

    sentence: Sentence
    words: tuple[Word, ...]
    grammar: Grammar
    hidden: frozenset[int]
    begins: list[tuple[Labels, int] | None]
    covers: list[tuple[Labels, int] | None]
    mentions: list[Mention]
    leaders: dict[int, int]

    def from_word_at(self, index: int) -> bool:
        """Is a unit named right at a word?"""
        place = bisect_left(self.mentions, index, key=lambda mention: mention.first)
        return place < len(self.mentions) and self.mentions[place].first == index

    def _first_together(self, place: int) -> int:
        """The first of the units that are named in one breath with this one; kept, for each of them is asked."""
        first = place
        while first and first not in self.leaders and self.together(self.mentions[first - 1], self.mentions[first]):
            first -= 1
        self.leaders[place] = first = self.leaders.get(first, first)
        return first

    def before(self, mention: Mention) -> Mention | None:
        """The unit named before another."""
        place = bisect_left(self.mentions, mention.first, key=lambda other: other.first)
        return self.mentions[place - 1] if place else None

    def before_place(self, place: int) -> Mention | None:
        """The unit whose name ends nearest before a word, or right there."""
        index = bisect_left(self.mentions, place + 1, key=lambda mention: mention.after)
        return self.mentions[index - 1] if index else None

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

    def _numbers_point(self, index: int) -> bool:
        """a), 2): does a bracket close the number of a point, at the beginning of its clause?"""
        if index == 0 or len(self.words[index - 1].lower) > 2 or self.words[index - 1].sign:
            return False
        return index == 1 or self.words[index - 2].lower in ENDS or self.words[index - 2].lower == ","

    def _opening(self, index: int) -> int:
        for place in range(index, max(-1, index - MOST_ASIDE), -1):
            if self.words[place].lower in "([":
                return place
        return index

    def role_in_brackets(self, after: int) -> str:
        """A | (lead), B | (support): the role that stands in brackets behind a unit, or nothing."""
        if after + 2 >= len(self.words) or self.words[after].lower not in OPEN:
            return ""
        inside = self.words[after + 1 : min(self.closing(after), after + 1 + _LONGEST_ROLE)]
        return _ROLES_NAMED.get(" ".join(word.lower for word in inside if not word.sign), "")

    def closing(self, index: int) -> int:
        """The index of the bracket that closes, or the index itself."""
        for place in range(index, min(len(self.words), index + MOST_ASIDE)):
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

    def _own_clause(self, mention: Mention) -> bool:
        """Behind a semicolon: does what a unit does or must do stand right behind it?"""
        begin = self.begins[mention.after] if mention.after < len(self.words) else None
        told = begin is not None and bool(begin[0] & {"must", "will", "help", "told"})
        return told or (self.grammar.brackets and self._finite(mention.after))

    def _behind_put_in(self, index: int) -> int:
        """'A and, where necessary, | B': the index behind what is put in between commas, or the index itself."""
        if index >= len(self.words) or self.words[index].lower != ",":
            return index
        for place in range(index + 2, min(index + MOST_LEADING + 1, len(self.words))):
            if self.from_word_at(place):
                return index
            if self.words[place].lower == ",":
                return place + 1
        return index

    def _governed_before(self, mention: Mention) -> bool:
        """Does a preposition or a noun of which it is stand right before a unit: 'kiến nghị của | A'?"""
        cover = self.covers[mention.first - 1] if mention.first else None
        return cover is not None and "govern" in cover[0]

    def _goes_on(self, mention: Mention) -> bool:
        """Does a word, no sign, stand behind a unit, so that a clause of its own begins with it?"""
        return mention.after < len(self.words) and not self.words[mention.after].sign

    def _but(self, index: int, first: int) -> bool:
        """Russian: 'Не комитету, а | управлению': does 'but' stand right before a unit?"""
        return self.grammar.dative_orders and index + 1 == first and self.words[index].bare in ("а", "но")

    def _told_apart(self, one: Mention, other: Mention) -> bool:
        """Russian: '… предложением Минтранса; Минтрансу …': behind a semicolon another case begins anew."""
        return self.grammar.dative_orders and other.dative and not one.dative

    def _in_one_case(self, one: Mention, other: Mention) -> bool:
        """German, Russian: one role, one case; 'beim Ministerium; | das Amt wirkt mit' are apart."""
        if not (self.grammar.brackets or self.grammar.dative_orders):
            return True
        ones, others = _cases(one), _cases(other)
        unknown = any(cases in (_NO_CASE, _ANY_CASE) for cases in (ones, others))
        return unknown or any(both == (True, True) for both in zip(ones, others, strict=True))

    def ends_sentence(self, index: int) -> bool:
        """Does a sign end its sentence: no full stop behind the number of a day (vom 2. März)?"""
        if self.words[index].lower != ".":
            return self.words[index].lower in ENDS
        number = self.words[index - 1].bare if index else ""
        return not (number.isdigit() and len(number) <= _DAY and index + 1 < len(self.words))

    def together(self, one: Mention, other: Mention) -> bool:
        """Are two units named in one breath: 'A, B', 'A and B', 'A as well as the B'?"""
        if one.after == other.first:
            return other.joined
        if not self._in_one_case(one, other):
            return False
        index, joined = one.after, other.joined
        while index < other.first:
            begin = self.begins[index]
            lower = self.words[index].lower
            if lower == "," and self._but(index + 1, other.first):
                return False
            if lower == ";" and self.grammar.unmarked and self._governed_before(one) and self._goes_on(other):
                return False
            if lower == ";" and (self._own_clause(other) or self._told_apart(one, other)):
                return False
            if self.grammar.inflected and lower in '«»"„“”':
                index += 1
            elif lower in ",،/&;+" or (begin is not None and "and" in begin[0]):
                joined = True
                index = begin[1] if begin is not None else index + 1
                index = self._behind_put_in(index) if begin is not None else index
            elif begin is not None and "skip" in begin[0]:
                index = begin[1]
            elif lower in "([":
                index = self.closing(index) + 1
            elif lower in _AND_OF:
                joined = True
                index += 1
            else:
                return False
        return joined and index == other.first

    def _finite(self, index: int) -> bool:
        """Does a verb in the third person stand at a word: '…, die zuständig ist, | prüft …'?"""
        word = self.words[index] if index < len(self.words) else None
        if word is None or word.capital or self.from_word_at(index):
            return False
        form = _THIRD_PERSON if self.grammar.brackets else RUSSIAN_PRESENT
        return bool(form.match(word.bare)) and not self.grammar.past.match(word.bare)
