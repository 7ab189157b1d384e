"""Roles: which units of a sentence must deliver, which work with them, and which are only named."""

import re
from typing import Final, Literal

from minutes_tui.reading.parties.assignments import NEAR
from minutes_tui.reading.parties.context import Group
from minutes_tui.reading.parties.duties import Duties
from minutes_tui.reading.parties.grouping import groups
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.sides import FARTHEST, Side
from minutes_tui.reading.wording.forms import (
    GERMAN_CONSULTED,
)

Role = Literal["lead", "cooperating"]
_WITH: Final = frozenset(("with", "mit", "с", "со", "مع", "với", "voi"))
_YOU: Final = frozenset(("you", "sie", "вы", "вам", "вас", "انتم", "عليكم", "ihr",
     "لديكم", "امامكم", "عندكم", "معكم"))  # fmt: skip


_HELPING: Final = frozenset(
    ("zuliefern", "zuarbeiten", "mitwirken", "mitarbeiten", "unterstutzen", "mithelfen", "mitzeichnen", "helfen")
)
_WORKING: Final = re.compile(
    "^(?:ab|aus|er|be)(?:zu)?arbeiten$|^(?:be|ab|durch)(?:zu)?sprechen$|^(?:vor|auf)(?:zu)?bereiten$"
)
# 'مدير المالية، أريد منك …': you, a word or two behind who is called.
_OF_YOU: Final = frozenset(("منك", "منكم", "عليك", "عليكم", "اليكم", "لديكم", "امامكم"))


# 'Madame Director, | I need the list by noon': what the speaker wants of who is called.
_I_WANT: Final = frozenset(("i", "we", "ich", "wir", "жду", "ждем", "хочу", "اريد", "نريد", "اطلب", "نطلب", "انتظر",
     "ننتظر", "احتاج", "نحتاج", "ارجو", "نرجو"))  # fmt: skip


class Roles(Duties):
    """The roles of the groups of one sentence, from left to right."""

    def roles(self) -> list[tuple[Group, Role]]:
        named = groups(self.survey)
        found: list[tuple[Group, Role]] = []
        for place, group in enumerate(named):
            role = self._role(group, named[place + 1] if place + 1 < len(named) else None)
            if role is not None:
                found.append((group, role))
                if role == "lead":
                    self.led.append(group)
                    self.does = self.survey.right(group[-1].after).index
        if not self.led and self.demanding and self.grammar.fixed_order:
            meant = self._meant_by_pronoun(named)
            if meant is not None:
                found.append((meant, "lead"))
                found.sort(key=lambda one: one[0][0].first)
                self.led.append(meant)
                self.sure.add(self.context.begin_of(meant[0].first))
                self.strong = True
        dropped = {first for first in self.unsure if self.sure and self.context.begin_of(first) not in self.sure}
        found = [(group, role) for group, role in found if role != "lead" or group[0].first not in dropped]
        return found if self.led or self.demanding else []

    def _role(self, group: Group, following: Group | None) -> Role | None:
        head = group[0]
        if self.context.asked(group[-1].after) or self.context.reported(head.first):
            return None
        left, right = self.survey.left(head.first), self.survey.right(group[-1].after)
        owned = not left.labels & {"assign", "join", "hand", "must"} or self._behind_that(head.first)
        if head.governed and owned:
            return None
        if self.grammar.unmarked and right.index < len(self.words) and self.words[right.index].lower == "mà":
            return None
        if self.grammar.brackets and self.context.put_in_charge(head, left):
            self.strong = True
            return "lead"
        if self.grammar.fixed_order and self._is_sent(right):
            return None
        if self._denied(left):
            return None
        named = self.survey.role_in_brackets(group[-1].after)
        if named:
            self.strong = True
            return "lead" if named == "lead" else "cooperating"
        if self._awaited_of(head, left):
            self.strong = True
            return "lead"
        if "join" in left.labels and self._gathers_opinions(head, left):
            return None
        if "join" in left.labels:
            # 'بعد الاستماع إلى المحافظ، تكلف …': who was heard before anybody is told only spoke.
            if "govern" in left.labels and not self._led_in(head.first):
                return None
            return None if self.context.without(left.index) or self._joins_what_is_told(left) else "cooperating"
        if "with" in left.labels and self.grammar.fixed_order and self._beside(left):
            return "cooperating"
        if self._works_with(group, left) or self._consulted(head, right):
            return "cooperating"
        told = right.labels & ({"must", "will"} if self.grammar.fixed_order else {"must"})
        if told and not left.labels & {"assign", "hand"} and self.context.suffers(right.index):
            return None
        if self._called(group, left):
            self.strong = True
            return "lead"
        if self._supports(head, left, right):
            return "cooperating"
        if self.grammar.verb_first and "assign" in left.labels and self.context.speaks(group, following):
            return None
        if self._assigned(group, left, right, following) or self._acts(group, left, right):
            self.sure.add(self.context.begin_of(head.first))
            by = self.grammar.fixed_order and "agent" in left.labels
            self.strong = self.strong or self.demanding or not by
            self.weak = self.weak or by
            return "lead"
        if "help" in right.labels and not self.led and self.owing and left.edge and self._helps_with(right.index):
            self.strong = self.strong or self.demanding
            return "lead"
        if len(group) > 1 and "help" in right.labels and self._together_only(left):
            self.strong, self.weak = self.strong or self.demanding, True
            return "lead"
        if "help" in right.labels and not left.labels & {"govern", "with"} and head.nominative:
            return "cooperating" if self.led or not self.owing else None
        return "lead" if self._leads_clause(group, left, right) else None

    def _leads_clause(self, group: Group, left: Side, right: Side) -> bool:
        """Does a group lead because its clause begins with it; how sure that is, is noted."""
        if not self._begins(group, left, right):
            return False
        first = group[0].first
        certain = (self.grammar.fixed_order and "to" in right.labels) or (
            self.grammar.unmarked and (self._urged(group[-1].after) or self._urged(right.index))
        )
        self.strong = self.strong or certain or self._orders(left)
        self.weak = True
        if certain or self.context.dated_sentence(first):
            self.sure.add(self.context.begin_of(first))
        else:
            self.unsure.add(first)
        return True

    def _behind_that(self, first: int) -> bool:
        """English: 'It was agreed that | the Auditor's queries …': is it a clause in which a unit is named?"""
        near = self.words[max(0, first - 2) : first] if self.grammar.fixed_order else ()
        return any(word.lower == "that" for word in near)

    def _denied(self, left: Side) -> bool:
        """'das Amt, nicht aber | die Schulen, trägt …', 'Не | комитету, а управлению …': who is left out."""
        if self.grammar.dative_orders:
            return left.index >= 0 and self.words[left.index].bare == "не"
        return (
            left.index > 0 and self.words[left.index].bare == "aber" and self.words[left.index - 1].bare == "nicht"
        )

    def _joins_what_is_told(self, left: Side) -> bool:
        """English: 'The proposal, supported by A, is adopted; …': a clause that closes without a demand."""
        if not self.grammar.fixed_order or self.led:
            return False
        for place in range(left.index, min(left.index + FARTHEST, len(self.words))):
            cover = self.survey.covers[place]
            if (cover is not None and cover[0] & {"must", "will", "assign", "hand"}) or self.words[
                place
            ].lower == ":":
                return False
            if self.words[place].lower in ".;!?\n":
                return self.words[place].lower == ";" and self.context.begin_of(left.index) < left.index
        return False

    def _beside(self, left: Side) -> bool:
        """English: 'The chairs, with | the police, shall …', 'Responsible: A, with | B': right behind who leads."""
        behind = left.index > 1 and self.words[left.index - 1].lower == ","
        return behind and self.survey.ends_at(left.index - 1)

    def _awaited_of(self, head: Mention, left: Side) -> bool:
        """'Ich erwarte die Stellungnahme des Amtes', 'Ждём заключения Министерства': whose document is awaited."""
        if self.grammar.genitives:
            genitive = not (head.nominative or head.dative) and 0 < left.index == self._noun_before(head.first)
            return genitive and self.context.delivered(left.index) and self.context.waiting(left.index)
        return self.context.expected_from(left.index) and self.words[left.index].bare not in ("from", "von", "vom")

    def _noun_before(self, first: int) -> int:
        """The index of the word before a unit, its article passed over."""
        return first - 2 if self.words[first - 1].bare in ("des", "der") else first - 1

    def _called(self, group: Group, left: Side) -> bool:
        """'Director Hung, please send …': who is called at the beginning of a sentence that demands."""
        after = group[-1].after
        if not left.edge or after + 1 >= len(self.words) or self.words[after].lower not in ",،":
            return False
        if left.index > 0 and self.words[left.index - 1].bare in _YOU and group[0].person:
            return True
        if self.words[after + 1].bare in _YOU or (group[0].person and self.context.commanded(after + 1)):
            return True
        if (
            group[0].person
            and self.words[after + 1].bare in _I_WANT
            and self.context.dated_sentence(group[0].first)
        ):
            return True
        if any(word.bare in _OF_YOU for word in self.words[after + 1 : after + NEAR]):
            return True
        if left.index >= 0 and self.words[left.index].lower not in ".!?\n":
            return False
        found = self.context.demands.at(self.words, after + 1)
        return found is not None and ("request" in found[0] or ("act" in found[0] and "skip" not in found[0]))

    def _supports(self, head: Mention, left: Side, right: Side) -> bool:
        """Behind a lead unit: 'B shall assist', 'B оказать содействие'."""
        if self.led and "must" in left.labels and self._helping_first(left.index):
            return True
        if (
            not ("help" in right.labels or self._closes_as_help(right))
            or not self.led
            or left.labels & {"govern", "with", "assign", "hand", "agent"}
        ):
            return False
        return head.nominative or head.dative

    def _helping_first(self, modal: int) -> bool:
        """German: 'zuliefern müssen | alle Ressorts': an infinitive of helping opens the clause of a modal verb."""
        return self.grammar.brackets and modal > 0 and self.words[modal - 1].bare in _HELPING

    def _works_with(self, group: Group, left: Side) -> bool:
        """'with B' where a word of working together stands near, or where a jotted line puts B beside its unit."""
        jointly = "with" in left.labels and self.context.jointly(left.index, group[-1].after)
        return jointly or self._accompanies(group, left) or self._done_with_them(group, left)

    def _done_with_them(self, group: Group, left: Side) -> bool:
        """German: 'die Listen mit | den Provinzen abarbeiten': a verb of working behind 'with B'."""
        verb = group[-1].after
        if not (self.grammar.brackets and self.led and verb < len(self.words)):
            return False
        if left.index < 0 or self.words[left.index].bare != "mit" or self.words[verb].capital:
            return False
        ended = verb + 1 >= len(self.words) or self.words[verb + 1].sign
        return ended and bool(_WORKING.match(self.words[verb].bare))

    def _closes_as_help(self, right: Side) -> bool:
        """Vietnamese: 'A chủ trì, B | phối hợp: …': the word of a heading, but behind its unit."""
        begin = self.survey.begins[right.index] if right.index < len(self.words) else None
        if begin is None or "join" not in begin[0] or not self.grammar.unmarked:
            return False
        colon = begin[1] if self.words[begin[1] - 1].lower != ":" else begin[1] - 1
        pointed = colon < len(self.words) and self.words[colon].lower == ":"
        return pointed and self.survey.starting(colon + 1) is None

    def _consulted(self, head: Mention, right: Side) -> bool:
        """German: 'A soll … den Beirat konsultieren'."""
        if not self.grammar.brackets or not self.led or not head.accusative or right.index >= len(self.words):
            return False
        return bool(GERMAN_CONSULTED.match(self.words[right.index].bare))

    def _gathers_opinions(self, head: Mention, left: Side) -> bool:
        """Vietnamese: 'lấy ý kiến | các địa phương': the opinion of all and sundry is a step, no cooperation."""
        asked = self.grammar.unmarked and self.words[left.index].bare == "lay"
        return asked and self.words[head.first].bare in ("cac", "nguoi", "nhan", "toan")

    def _together_only(self, left: Side) -> bool:
        """Vietnamese: 'A, B và C phối hợp chặt chẽ, sẵn sàng …': several who are told to work together all lead."""
        return self.grammar.unmarked and self.owing and left.edge and not self.led

    def _helps_with(self, index: int) -> bool:
        """'A must cooperate closely with B': A leads where nobody else does."""
        return any(word.lower in _WITH for word in self.words[index + 1 : index + NEAR])
