"""Units that are the subject of a demand: 'A shall', 'A có trách nhiệm', 'Минфину подготовить'."""

import re
from typing import Final

from minutes_tui.reading.parties.assignments import HEADED
from minutes_tui.reading.parties.context import Group
from minutes_tui.reading.parties.russian_duties import RussianDuties
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.wording.forms import (
    GERMAN_ASKING,
    GERMAN_HANDED,
    GERMAN_IN_CHARGE,
    GERMAN_MUST,
    GERMAN_ORDERED,
    GERMAN_TO,
)
from minutes_tui.reading.wording.words import listed

# Past forms, by which a sentence reports: the unit before or after them owes nothing.
_RELATIVES: Final = frozenset(("that", "which", "who", "whose", "التي", "الذي", "الذين", "لم"))
_RELATIVE_LENGTH: Final = 15
_THAT: Final = frozenset(("что", "rang", "that", "ان"))
_MAY: Final = frozenset(
    ("darf", "durfen", "mochte", "mochten", "wurde", "durfte", "konnte", "kann", "will", "muss")
)
_RESOLVING: Final = listed(
    """
    beschliesst beschliessen beschloss beschlossen verfugt verfugte fordert verlangt erwartet wunscht vereinbart
    vereinbaren verabredet abgesprochen festgelegt festgehalten angeordnet angewiesen entschieden bestimmt verlange
    fordere erwarte erwarten wunsche wunschen bestehe bestehen besteht dringe drange poche wichtig fest abgemacht
    einig einigkeit darum darauf dafur festgesetzt vorgegeben verfugen anordnen ordne ordnet gesetzt vorgesehen
    mochte wert notwendig erforderlich zwingend unerlasslich geboten
    """
)
_ASKED: Final = 4
_AWAITING: Final = listed(
    "erwarte erwarten erwartet brauche brauchen benotige benotigen verlange verlangen fordern"
)
_REQUESTS: Final = listed("bitte auftrag weisung aufforderung appell anweisung ersuchen")
_RUSSIAN_DONE: Final = re.compile(r"(?:\w[еая]н|т)[аоы]?$|т[ьс]ся$|тся$")
_BETWEEN: Final = 9


class Duties(RussianDuties):
    """Is a group of units the one that must do what its clause says?"""

    def _owned(self, left: Side) -> bool:
        """Arabic: 'حسابات | الصناديق': a plain noun before a unit owns it, what is demanded behind is another's."""
        if left.edge or left.labels or left.index < 0 or self.words[left.index].sign:
            return False
        bare = self.words[left.index].bare
        return (
            not self.survey.ends_at(left.index + 1)
            and not self._inverted(left, left.index + 1)
            and not bare.startswith("ال")
        )

    def _acts(self, group: Group, left: Side, right: Side) -> bool:
        """Is the group the subject of a demand: 'A shall', 'A có trách nhiệm', 'Минфину подготовить'?"""
        head = group[0]
        ungoverned = not left.labels & {"govern", "agent", "with", "to", "and", "help"} or (
            "and" in left.labels and bool(self.led)
        )
        if left.labels & {"and"} and not self.led:
            ungoverned = True
        if self.grammar.dative_orders and self._entrusted(head, left, right):
            return True
        if head.agent and "must" in right.labels and self.context.suffers(right.index):
            return True
        if head.agent and self._subjected(head.first):
            return True
        if head.agent and not (head.first and _RUSSIAN_DONE.search(self.words[head.first - 1].bare)):
            return False
        if head.agent:
            return (
                self.demanded
                and not left.labels & {"with", "join", "govern"}
                and self.context.awaited(head.first, right)
            )
        if self.grammar.verb_first and self._only_that(left, right):
            return False
        if left.index >= 0 and self.words[left.index].bare in HEADED and not self._heads(left.index, right):
            return False
        if self.grammar.unmarked and left.index >= 0 and self.words[left.index].bare == "khong":
            return False
        if self.grammar.brackets and self.led and left.index == self.does and "must" in left.labels:
            return False
        if "must" in right.labels and self.words[right.index].bare == "gilt":
            return left.index >= 0 and self.words[left.index].bare == "fur"
        if self.grammar.fixed_order and (owes := self._owes_in_english(group, left, right)) is not None:
            return owes
        if self.grammar.dative_orders and self._was_owed(right):
            return False
        if "must" in right.labels or self._must_follows(group, left, right):
            if self.grammar.dative_orders and head.dative and (not head.nominative or self._impersonal(right)):
                return self._free_dative(left) or self.context.opened(head)
            if self.grammar.dative_orders and not left.edge and not left.labels and head.nominative:
                return right.index < len(self.words) and self.context.agrees(head, self.words[right.index].bare)
            if self.grammar.verb_first and self._owned(left):
                return False
            told_that = left.index >= 0 and self.words[left.index].bare in _THAT
            return (ungoverned or told_that) and head.nominative
        if self.grammar.dative_orders and self._told_behind_task(group, left, right):
            return True
        if self.grammar.dative_orders and head.dative and self._does(group, right):
            told = not head.nominative and self._verbless_before(group)
            return told or self._free_dative(left) or self.context.opened(head)
        if self.grammar.dative_orders and self._done_by(head, left, right):
            return True
        if self.grammar.verb_first and left.index >= 0 and self.words[left.index].bare == "ان":
            if "must" in right.labels and self.words[right.index].bare != "ان":
                return True
            return self._agreed(left) and not self.led
        if self.grammar.verb_first and left.index >= 0 and self.words[left.index].bare.startswith("علي"):
            return False
        if self.grammar.brackets and self._supposed(left):
            return False
        if "must" in left.labels and self.grammar.inverts and head.nominative:
            return "must" not in right.labels and not self.led
        return self.grammar.brackets and self._ordered(group, left, right)

    def _supposed(self, left: Side) -> bool:
        """German: 'Sollte die Behörde …, so …' is a condition."""
        if left.index < 0 or self.words[left.index].bare not in ("sollte", "sollten"):
            return False
        return self.survey.left(left.index).edge

    def _must_follows(self, group: Group, left: Side, right: Side) -> bool:
        """English: 'Provinces that have not reported must …': the demand behind a relative clause."""
        if self.grammar.unmarked:
            return self._done_then(right)
        if (
            not (self.grammar.fixed_order or self.grammar.verb_first)
            or right.index >= len(self.words)
            or right.index < 0
        ):
            return False
        word = self.words[right.index]
        led_by = self.grammar.fixed_order and (word.lower.endswith("ing") or word.lower in HEADED)
        placed = self.grammar.fixed_order and left.edge and "govern" in right.labels and not right.edge
        if word.lower not in _RELATIVES and not (led_by or placed):
            return False
        for place in range(right.index, min(right.index + _RELATIVE_LENGTH, len(self.words))):
            cover = self.survey.covers[place]
            ends = ".;!?\n)," if placed else ".;!?\n)"
            if self.words[place].lower in ends or (placed and self._told_at(place)):
                return False
            if cover is not None and "must" in cover[0]:
                suffers = placed and self.context.suffers(place)
                return not suffers and not (self.grammar.fixed_order and self._anothers(group, place))
        return False

    def _told_at(self, place: int) -> bool:
        """Does a verb of a report stand at a word, so that what must be done is said in another clause?"""
        begin = self.survey.begins[place]
        return begin is not None and bool(begin[0] & {"told", "assign", "hand"}) and "must" not in begin[0]

    def _anothers(self, group: Group, place: int) -> bool:
        """'The Vice-President having left, the Dean | shall': does another unit behind a comma stand before it?"""
        other = self.survey.before_place(place)
        return other is not None and other.first > group[-1].first and self.survey.left(other.first).edge

    def _done_then(self, right: Side) -> bool:
        """Vietnamese: 'A đã khảo sát xong, cần công bố …', 'A chưa nộp phải …': done or not, then what must be."""
        if "told" not in right.labels:
            return False
        not_yet = self.words[right.index].bare == "chua"
        for place in range(right.index + 1, min(right.index + _RELATIVE_LENGTH, len(self.words) - 1)):
            if self.words[place].lower in ".!?\n" or self.survey.from_word_at(place):
                return False
            begin = self.survey.begins[place + 1]
            parted = self.words[place].lower in ",;" or not_yet
            if parted and self.words[place + 1].lower in ("nay", "giờ"):
                begin = self.survey.begins[place + 2] if place + 2 < len(self.words) else None
            if parted and begin is not None and "must" in begin[0]:
                return True
        return False

    def _only_that(self, left: Side, right: Side) -> bool:
        """Arabic: 'لاحظ الرئيس أن …': 'that' behind a unit demands nothing without a demand before it."""
        if right.index >= len(self.words) or self.words[right.index].bare != "ان":
            return False
        return not left.labels & {"must", "assign", "assign_first", "hand"}

    def _ordered(self, group: Group, left: Side, right: Side) -> bool:
        """German brackets: 'A wird … beauftragt', 'A hat … vorzulegen', 'dem A wird … aufgetragen'."""
        head = group[0]
        if left.index > 0 and self.words[left.index].bare == "sich":
            left = self.survey.left(left.index)
            if "assign" in left.labels:
                return head.nominative
        if head.accusative and left.index >= 0 and self.words[left.index].bare in _MAY:
            return self.context.closes(group[-1].after, GERMAN_ASKING)
        if self.context.told_at_end(head, right.index):
            return True
        if left.index >= 0 and self.words[left.index].bare == "dass" and head.nominative:
            return not self.context.tells_at_end(group[-1].after) and (
                self.context.closes(group[-1].after, GERMAN_MUST)
                or (self._resolved(left.index) and self.context.still_to_do(group[-1].after))
            )
        if left.labels & {"agent", "to"} and self._asked_politely(group, left, right):
            return True
        if left.edge and head.nominative and self._please(right):
            return True
        if not (head.nominative or head.dative) or left.labels & {"govern", "with", "agent", "to"}:
            return False
        if left.index > 0 and self.words[left.index].lower == ":" and self.context.charged(left.index):
            return head.nominative
        if self._asked_politely(group, left, right):
            return True
        finite = (left, right) if not left.labels & {"told", "will"} else (left,)
        if self.led and left.index == self.does:
            return False
        for side in finite:
            word = self.words[side.index].bare if 0 <= side.index < len(self.words) else ""
            behind = max(group[-1].after, side.index)
            fronted = side is left and side.index > 0 and GERMAN_ORDERED.match(self.words[side.index - 1].bare)
            if word in ("wird", "werden") and (fronted or self.context.closes(behind, GERMAN_ORDERED)):
                return True
            handed = word in ("wird", "werden") and head.dative and not head.nominative
            if handed and self.context.closes(behind, GERMAN_HANDED):
                return True
            if not head.nominative:
                continue
            if word in ("ist", "sind") and (
                self.context.closes(behind, GERMAN_IN_CHARGE) or self.context.charged(side.index)
            ):
                return True
            if word in ("hat", "haben") and self.context.closes(behind, GERMAN_TO):
                return True
        return False

    def _please(self, right: Side) -> bool:
        """German: 'Das Amt | ruft bitte an': a verb behind its subject, and 'please'."""
        behind = right.index + 1
        return behind < len(self.words) and self.words[behind].bare == "bitte" and not self.words[right.index].sign

    def _asked_politely(self, group: Group, left: Side, right: Side) -> bool:
        """German: 'Ich wäre dem Amt dankbar, wenn', 'Von der Kasse erwarten wir', 'An das Amt ergeht die Bitte'."""
        behind = [word.bare for word in self.words[right.index : right.index + _ASKED]]
        if group[0].dative and behind[:1] == ["dankbar"]:
            return True
        before = self.words[left.index].bare if left.index >= 0 else ""
        opens = left.index >= 0 and self.survey.left(left.index).edge
        if before in ("von", "vom") and opens:
            return behind[:1] != [] and behind[0] in _AWAITING
        return before == "an" and opens and any(word in _REQUESTS for word in behind)

    def _resolved(self, that: int) -> bool:
        """German: 'beschließt der Vorstand, | dass …': what was resolved or is wanted stands in the clause."""
        near = self.words[max(0, that - _BETWEEN) : that]
        return that > 0 and self.words[that - 1].lower == "," and any(word.bare in _RESOLVING for word in near)
