"""Units that are the subject of a demand: 'A shall', 'A có trách nhiệm', 'Минфину подготовить'."""

import re
from typing import Final

from minutes_tui.reading.parties.assignments import HEADED, Assignments
from minutes_tui.reading.parties.context import Group
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.wording.forms import (
    GERMAN_ASKING,
    GERMAN_HANDED,
    GERMAN_IN_CHARGE,
    GERMAN_MUST,
    GERMAN_ORDERED,
    GERMAN_TO,
    RUSSIAN_INFINITIVE,
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
_IMPERSONAL: Final = listed("следует надлежит необходимо нужно надо предстоит предлагается поручается поручено")
_ASKED: Final = 4
_AWAITING: Final = listed(
    "erwarte erwarten erwartet brauche brauchen benotige benotigen verlange verlangen fordern"
)
_REQUESTS: Final = listed("bitte auftrag weisung aufforderung appell anweisung ersuchen")
_RUSSIAN_DUTY: Final = re.compile("(?:ет|ют|ит|ят)$")
_ADVERB: Final = re.compile("[а-я]{3,}(?:о|ски)$")
_RUSSIAN_DONE: Final = re.compile(r"(?:\w[еая]н|т)[аоы]?$|т[ьс]ся$|тся$")
_RUSSIAN_FINITE: Final = re.compile(r"\w{2,}(?:ет|ит|ют|ут|ат|ят|тся|ла|ло|ли|лся|лась)$")
_BETWEEN: Final = 9
_OPENED_FOR: Final = 40
_RUSSIAN_GIVING: Final = listed("дать предоставить выделить оказать обеспечить")
_TRANSFERS: Final = listed("перечислить выплатить выделить вернуть компенсировать выдать вручить разослать")
_PAYERS: Final = re.compile("^(?:казначейств|бухгалтери|финанс|банк|касс|фонд|[а-я]*фин)")
_GIVEN: Final = listed("возможность право время слово доступ средства деньги помощь поддержку содействие льготы")


class Duties(Assignments):
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

    def _told_behind_task(self, group: Group, left: Side, right: Side) -> bool:
        """Russian: 'Смету утвердить | комитету, справку – | отделу'; '…, чтобы | служба проверила …'."""
        head = group[0]
        if head.nominative:
            return self.context.wanted(left.index) and not right.edge
        if not head.dative:
            return False
        named_again = right.edge and left.index > 0 and self.words[left.index].lower == ","
        behind = self.words[group[-1].after + 1 : group[-1].after + 2]
        if named_again and behind and RUSSIAN_INFINITIVE.match(behind[0].bare):
            return self.words[left.index - 1].bare.endswith(("ю", "у", "ой", "ей", "ам", "ям"))
        dashed = left.index > 0 and self.words[left.index].lower in "-–—" and right.edge and bool(self.led)
        return dashed or self.context.behind_its_task(head) or self._told_far_behind(group, left)

    def _subjected(self, first: int) -> bool:
        """Russian: 'подлежит ремонту управлением', in a dated sentence 'осуществляется архивом'."""
        if self.context.subjected(first):
            return self.demanded
        return self.owing and self.context.done_by(first) and self.context.dated_sentence(first)

    def _was_owed(self, right: Side) -> bool:
        """Russian: 'должна была представить': what was to be done is past."""
        begin = self.survey.begins[right.index] if right.index < len(self.words) else None
        if begin is None or "must" not in begin[0] or begin[1] >= len(self.words):
            return False
        return self.words[begin[1]].bare in ("был", "была", "было", "были")

    def _impersonal(self, right: Side) -> bool:
        """Russian: 'Минтрансу надлежит': a predicate that takes its subject in the dative."""
        return right.index < len(self.words) and self.words[right.index].bare in _IMPERSONAL

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
            if parted and begin is not None and "must" in begin[0]:
                return True
        return False

    def _only_that(self, left: Side, right: Side) -> bool:
        """Arabic: 'لاحظ الرئيس أن …': 'that' behind a unit demands nothing without a demand before it."""
        if right.index >= len(self.words) or self.words[right.index].bare != "ان":
            return False
        return not left.labels & {"must", "assign", "assign_first", "hand"}

    def _told_far_behind(self, group: Group, left: Side) -> bool:
        """Russian: 'Комитету по итогам проверки, проведённой в мае, | отозвать …': a dative opens the sentence."""
        head, begin = group[0], self.context.begin_of(group[0].first)
        if head.nominative or not head.dative or left.index >= begin:
            return False
        for place in range(group[-1].after, min(begin + _OPENED_FOR, len(self.words))):
            word = self.words[place]
            if self.survey.ends_sentence(place) and place not in self.survey.hidden:
                return False
            if RUSSIAN_INFINITIVE.match(word.bare):
                return not self._gives(place)
            if self.context.verb_at(place):
                return False
        return False

    def _gives(self, infinitive: int) -> bool:
        """Russian: 'делегациям дать | возможность …': what is given to somebody, who owes nothing by that."""
        behind = self.words[infinitive + 1 : infinitive + 3]
        return self.words[infinitive].bare in _RUSSIAN_GIVING and any(word.bare in _GIVEN for word in behind)

    def _transfers(self, group: Group, infinitive: int) -> bool:
        """Russian: 'Деньги | школам перечислить': who receives what stands first in the clause."""
        verb = self.words[infinitive].bare if infinitive < len(self.words) else ""
        first = group[0].first
        pays = any(_PAYERS.match(word.bare) for word in self.words[first : group[-1].after])
        return verb in _TRANSFERS and first > self.context.begin_of(first) and not pays

    def _does(self, group: Group, right: Side) -> bool:
        """Does an infinitive follow a Russian unit, right behind it or behind what may stand between?"""
        after = group[-1].after
        if right.index < len(self.words) and (self._gives(right.index) or self._transfers(group, right.index)):
            return False
        places = {after} if right.edge else {after, right.index}
        if any(p < len(self.words) and RUSSIAN_INFINITIVE.match(self.words[p].bare) for p in places):
            return True
        between = self.words[after : after + 2]
        if group[0].nominative and not (
            len(between) > 1 and _ADVERB.match(between[0].bare) and RUSSIAN_INFINITIVE.match(between[1].bare)
        ):
            return False
        for place in range(after, min(after + _BETWEEN, len(self.words))):
            word = self.words[place]
            if RUSSIAN_INFINITIVE.match(word.bare):
                return True
            if place not in self.survey.hidden and (word.sign or _RUSSIAN_FINITE.search(word.bare)):
                return False
        return False

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

    def _done_by(self, head: Mention, left: Side, right: Side) -> bool:
        """Russian: 'Охрану обеспечивает | управление': the object, a verb of duty, and its subject last."""
        alone = self.owing and not left.labels & {"with", "govern", "and"}
        if alone and self.context.follows_its_verb(head, self.context.dated_sentence(head.first)):
            return True
        if "must" not in left.labels or not head.nominative or left.index < 0 or self.led:
            return False
        finite = bool(_RUSSIAN_DUTY.search(self.words[left.index].bare)) and not self.survey.left(left.index).edge
        return finite and (right.edge or "govern" in right.labels)

    def _entrusted(self, head: Mention, left: Side, right: Side) -> bool:
        """Russian: 'Задача комитета – …', '– за отделом', 'комитет пусть …', 'От комитета нужен прогноз'."""
        behind = self.words[right.index].bare if right.index < len(self.words) else ""
        if behind == "пусть":
            return head.nominative and "govern" not in left.labels
        if head.dative and not head.nominative and self.context.infinitive_then_dash(left.index):
            return True
        return self.context.kept_by(left.index, right.index) or self.context.duty_of(left.index, head.after)

    def _verbless_before(self, group: Group) -> bool:
        """Does no verb stand between the beginning of the clause and a unit that an infinitive follows?"""
        after = group[-1].after
        if after >= len(self.words) or not RUSSIAN_INFINITIVE.match(self.words[after].bare):
            return False
        for place in range(group[0].first - 1, max(-1, group[0].first - _RELATIVE_LENGTH), -1):
            bare = self.words[place].bare
            if self.words[place].lower in ".;:!?\n,":
                return True
            if RUSSIAN_INFINITIVE.match(bare) or _RUSSIAN_FINITE.search(bare):
                return False
        return True

    def _resolved(self, that: int) -> bool:
        """German: 'beschließt der Vorstand, | dass …': what was resolved or is wanted stands in the clause."""
        near = self.words[max(0, that - _BETWEEN) : that]
        return that > 0 and self.words[that - 1].lower == "," and any(word.bare in _RESOLVING for word in near)

    def _free_dative(self, left: Side) -> bool:
        """A dative that no verb or noun before it governs."""
        if left.index >= 0 and self.words[left.index].bare == "как" and self.survey.left(left.index).edge:
            return True
        named = not left.labels and self.survey.ends_at(left.index + 1)
        return left.edge or named or bool(left.labels & {"and", "hand", "assign", "must"})
