"""Who owes what in Russian: a dative before or behind its infinitive, and an agent that does what is demanded."""

import re
from typing import Final

from minutes_tui.reading.parties.assignments import Assignments
from minutes_tui.reading.parties.context import Group
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.wording.forms import RUSSIAN_INFINITIVE
from minutes_tui.reading.wording.words import listed

_RELATIVE_LENGTH: Final = 15
_IMPERSONAL: Final = listed("следует надлежит необходимо нужно надо предстоит предлагается поручается поручено")
_RUSSIAN_DUTY: Final = re.compile("(?:ет|ют|ит|ят)$")
_ADVERB: Final = re.compile("[а-я]{3,}(?:о|ски)$")
_RUSSIAN_FINITE: Final = re.compile(r"\w{2,}(?:ет|ит|ют|ут|ат|ят|тся|ла|ло|ли|лся|лась)$")
_BETWEEN: Final = 9
_OPENED_FOR: Final = 40
_RUSSIAN_GIVING: Final = listed("дать предоставить выделить оказать обеспечить")
_TRANSFERS: Final = listed("перечислить выплатить выделить вернуть компенсировать выдать вручить разослать")
_PAYERS: Final = re.compile("^(?:казначейств|бухгалтери|финанс|банк|касс|фонд|[а-я]*фин)")
_GIVEN: Final = listed("возможность право время слово доступ средства деньги помощь поддержку содействие льготы")


class RussianDuties(Assignments):
    """Questions about the duty that a surveyed Russian sentence gives to a group."""

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

    def _free_dative(self, left: Side) -> bool:
        """A dative that no verb or noun before it governs."""
        if left.index >= 0 and self.words[left.index].bare == "как" and self.survey.left(left.index).edge:
            return True
        named = not left.labels and self.survey.ends_at(left.index + 1)
        return left.edge or named or bool(left.labels & {"and", "hand", "assign", "must"})
