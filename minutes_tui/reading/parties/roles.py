"""Roles: which units of a sentence must deliver, which work with them, and which are only named."""

import re
from typing import Final, Literal

from minutes_tui.reading.parties.context import Group
from minutes_tui.reading.parties.grouping import groups
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.openings import Openings
from minutes_tui.reading.parties.survey import Side
from minutes_tui.reading.wording.forms import (
    GERMAN_ASKING,
    GERMAN_BEING,
    GERMAN_CONSULTED,
    GERMAN_HANDED,
    GERMAN_IN_CHARGE,
    GERMAN_MUST,
    GERMAN_ORDERED,
    GERMAN_TO,
    RUSSIAN_INFINITIVE,
)
from minutes_tui.reading.wording.words import listed

Role = Literal["lead", "cooperating"]

# Past forms, by which a sentence reports: the unit before or after them owes nothing.
_RELATIVES: Final = frozenset(("that", "which", "who", "whose", "التي", "الذي", "الذين"))
_RUSSIAN_TELLING: Final = listed(
    """
    прошу просим поручаю поручаем обязываю предлагаю приглашаю обязать просить уполномочить назначить призвать
    призываю обязали просят назначаю уполномочиваю нацелить
    """
)
_RELATIVE_LENGTH: Final = 15
# 'led by A', 'под руководством A': who heads something owes it only where something is demanded.
_HEADED: Final = frozenset(("led", "headed", "chaired", "под", "unter", "برياسه", "بقياده", "duoi"))
_WITH: Final = frozenset(("with", "mit", "с", "со", "مع", "với", "voi"))
_THAT: Final = frozenset(("что", "rang", "that", "ان"))
_MAY: Final = frozenset(
    ("darf", "durfen", "mochte", "mochten", "wurde", "durfte", "konnte", "kann", "will", "muss")
)
_YOU: Final = frozenset(("you", "sie", "вы", "вам", "вас", "انتم", "عليكم", "ihr"))
_RESOLVING: Final = listed(
    "beschliesst beschliessen beschloss beschlossen verfugt verfugte fordert verlangt erwartet wunscht vereinbart"
)
_FALLS: Final = frozenset(("تقع", "يقع", "تترتب"))
_RUSSIAN_DUTY: Final = re.compile("(?:ет|ют|ит|ят)$")
_ADVERB: Final = re.compile("[а-я]{3,}(?:о|ски)$")
_RUSSIAN_DONE: Final = re.compile(r"(?:\w[еая]н|т)[аоы]?$|т[ьс]ся$|тся$")
_RUSSIAN_FINITE: Final = re.compile(r"\w{2,}(?:ет|ит|ют|ут|ат|ят|тся|ла|ло|ли|лся|лась)$")
_BETWEEN: Final = 9
_NEAR: Final = 6


class Roles(Openings):
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
        dropped = {first for first in self.unsure if self.sure and self.context.begin_of(first) not in self.sure}
        found = [(group, role) for group, role in found if role != "lead" or group[0].first not in dropped]
        return found if self.led or self.demanding else []

    def _role(self, group: Group, following: Group | None) -> Role | None:
        head = group[0]
        if self.context.asked(group[-1].after) or self.context.reported(head.first):
            return None
        left, right = self.survey.left(head.first), self.survey.right(group[-1].after)
        if head.governed and not left.labels & {"assign", "join", "hand", "must"}:
            return None
        if self._awaited_of(head, left):
            self.strong = True
            return "lead"
        if "join" in left.labels:
            return None if self.context.without(left.index) else "cooperating"
        if "with" in left.labels and self.context.jointly(left.index, group[-1].after):
            return "cooperating"
        if self._consulted(head, right):
            return "cooperating"
        if "must" in right.labels and not left.labels & {"assign", "hand"} and self.context.suffers(right.index):
            return None
        if self._called(group, left):
            self.strong = True
            return "lead"
        if self._supports(head, left, right):
            return "cooperating"
        if self._assigned(group, left, right, following) or self._acts(group, left, right):
            self.sure.add(self.context.begin_of(head.first))
            self.strong = self.strong or self.demanding or not (self.language == "en" and "agent" in left.labels)
            return "lead"
        if "help" in right.labels and not self.led and self.owing and left.edge and self._helps_with(right.index):
            self.strong = self.strong or self.demanding
            return "lead"
        if "help" in right.labels and not left.labels & {"govern", "with"} and head.nominative:
            return "cooperating" if self.led or not self.owing else None
        if not self._begins(group, left, right):
            return None
        certain = (self.language == "en" and "to" in right.labels) or (
            self.language == "vi" and (self._urged(group[-1].after) or self._urged(right.index))
        )
        self.strong = self.strong or certain
        self.weak = True
        if certain or self._dated_sentence(head.first):
            self.sure.add(self.context.begin_of(head.first))
        else:
            self.unsure.add(head.first)
        return "lead"

    def _awaited_of(self, head: Mention, left: Side) -> bool:
        """'Ich erwarte die Stellungnahme des Amtes', 'Ждём заключения Министерства': whose document is awaited."""
        if self.language in ("de", "ru"):
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
        if self.words[after + 1].bare in _YOU:
            return True
        if left.index >= 0 and self.words[left.index].lower not in ".!?\n":
            return False
        found = self.context.demands.at(self.words, after + 1)
        return found is not None and ("request" in found[0] or ("act" in found[0] and "skip" not in found[0]))

    def _dated_sentence(self, index: int) -> bool:
        """Does a deadline stand in the sentence of a word, or is it the sentence with what is demanded?"""
        for step in (1, -1):
            place = index
            while 0 <= place < len(self.words) and self.words[place].lower not in ".!?\n":
                if place in self.survey.hidden:
                    return True
                place += step
        return False

    def _supports(self, head: Mention, left: Side, right: Side) -> bool:
        """Behind a lead unit: 'B shall assist', 'B оказать содействие'."""
        if (
            "help" not in right.labels
            or not self.led
            or left.labels & {"govern", "with", "assign", "hand", "agent"}
        ):
            return False
        return head.nominative or head.dative

    def _consulted(self, head: Mention, right: Side) -> bool:
        """German: 'A soll … den Beirat konsultieren'."""
        if self.language != "de" or not self.led or not head.accusative or right.index >= len(self.words):
            return False
        return bool(GERMAN_CONSULTED.match(self.words[right.index].bare))

    def _assigned(self, group: Group, left: Side, right: Side, following: Group | None) -> bool:
        """Does a cue before the group give it the task: 'instruct A', 'Giao A', 'Поручить A'?"""
        head = group[0]
        if left.labels & {"assign", "hand"}:
            if self.language == "en" and self.words[left.index].lower == "told":
                return right.index < len(self.words) and self.words[right.index].lower == "to"
            if self.language == "vi" and (self._pressed(left.index) or self._past_or_thanks(left, right)):
                return False
            if self.words[left.index].bare in _HEADED and not (self.demanding and self._heads(left.index)):
                return False
            if self.language == "de" and "hand" not in left.labels and head.dative and not head.accusative:
                return False
            if self.language == "de" and self._only_be(group, left):
                return False
            if left.index == self.does and self.led:
                return False
            if "ask" in right.labels or (self.language == "ru" and "hand" in left.labels and not head.dative):
                return False
            return not self.context.speaks(group, following)
        if self._addressed(group, left):
            return True
        if self.context.expected_from(left.index) or (self.language == "ar" and self.context.asked_of(left.index)):
            return True
        if self.language == "en" and self._had_done(left):
            return True
        if "assign_first" in left.labels:
            if any(word.bare in _FALLS for word in self.words[max(0, left.index - _NEAR) : left.index]):
                return True
            before = self.survey.left(left.index)
            follows = self.words[left.index].bare[0] in "وف" or self.words[left.index - 1].bare in ("ان", "بان")
            return before.edge or follows or "must" in right.labels
        if self.language == "ru" and (self._laid_on(left, right) or self._told_first(head, left, right)):
            return True
        if self.language == "de" and head.dative and not head.nominative and self.context.handed_later(group):
            return "to" in left.labels or not left.labels & {"with", "govern"}
        if (
            left.labels & {"to"}
            and (self.context.handed(left.index) or self.context.handed_later(group))
            and not left.labels & {"agent"}
        ):
            return True
        if "agent" in left.labels:
            return self.demanded and self.context.awaited(left.index, right)
        if self.language == "ru" and head.dative and not head.nominative and self.context.handed(head.first):
            return not self.led
        inverted = self.language in ("de", "ar") and not left.labels
        return inverted and self.context.behind_subject(group, left)

    def _owned(self, left: Side) -> bool:
        """Arabic: 'حسابات | الصناديق': a plain noun before a unit owns it, what is demanded behind is another's."""
        if left.edge or left.labels or left.index < 0 or self.words[left.index].sign:
            return False
        bare = self.words[left.index].bare
        return not self.survey.ends_at(left.index + 1) and not self._inverted(left) and not bare.startswith("ال")

    def _heads(self, index: int) -> bool:
        """Is who heads something not only told beside it: 'the task force, | chaired by A, shall meet'?"""
        return not (index > 0 and self.words[index - 1].lower in ",،(" and self.survey.ends_at(index - 1))

    def _addressed(self, group: Group, left: Side) -> bool:
        """'To the Planning Department: provide …': who is addressed before a colon."""
        after = group[-1].after
        if not self.demanding or after >= len(self.words) or self.words[after].lower != ":":
            return False
        return bool(left.labels & {"to", "govern"}) and self.survey.left(left.index).edge

    def _acts(self, group: Group, left: Side, right: Side) -> bool:
        """Is the group the subject of a demand: 'A shall', 'A có trách nhiệm', 'Минфину подготовить'?"""
        head = group[0]
        ungoverned = not left.labels & {"govern", "agent", "with", "to", "and", "help"} or (
            "and" in left.labels and bool(self.led)
        )
        if left.labels & {"and"} and not self.led:
            ungoverned = True
        if head.agent and not (head.first and _RUSSIAN_DONE.search(self.words[head.first - 1].bare)):
            return False
        if head.agent:
            return (
                self.demanded
                and not left.labels & {"with", "join", "govern"}
                and self.context.awaited(head.first, right)
            )
        if self.language == "ar" and self._only_that(left, right):
            return False
        if left.index >= 0 and self.words[left.index].bare in _HEADED and not self._heads(left.index):
            return False
        if self.language == "vi" and left.index >= 0 and self.words[left.index].bare == "khong":
            return False
        if "must" in right.labels and self.words[right.index].bare == "gilt":
            return left.index >= 0 and self.words[left.index].bare == "fur"
        if "must" in right.labels or self._must_follows(right):
            if self.language == "ru" and not left.edge and not left.labels and head.nominative:
                return False
            if self.language == "ru" and head.dative and not head.nominative:
                return self._free_dative(left)
            if self.language == "ar" and self._owned(left):
                return False
            told_that = left.index >= 0 and self.words[left.index].bare in _THAT
            return (ungoverned or told_that) and head.nominative
        if self.language == "ru" and head.dative and self._does(group, right):
            return self._free_dative(left) or (not head.nominative and self._verbless_before(group))
        if self.language == "ru" and self._done_by(head, left, right):
            return True
        if self.language == "ar" and left.index >= 0 and self.words[left.index].bare == "ان":
            if "must" in right.labels and self.words[right.index].bare != "ان":
                return True
            return self._agreed(left) and not self.led
        if self.language == "ar" and left.index >= 0 and self.words[left.index].bare.startswith("علي"):
            return False
        if self.language == "de" and self._supposed(left):
            return False
        if "must" in left.labels and self.language in ("de", "ar") and head.nominative:
            return "must" not in right.labels and not self.led
        return self.language == "de" and self._ordered(group, left, right)

    def _supposed(self, left: Side) -> bool:
        """German: 'Sollte die Behörde …, so …' is a condition."""
        if left.index < 0 or self.words[left.index].bare not in ("sollte", "sollten"):
            return False
        return self.survey.left(left.index).edge

    def _only_be(self, group: Group, left: Side) -> bool:
        """German: 'stellen Sie sicher, dass alle Schulen geöffnet sind': what is to be, not who does it."""
        begin = self.survey.begins[left.index]
        if begin is None or self.words[begin[1] - 1].bare != "dass":
            return False
        after = group[-1].after
        return self.context.closes(after, GERMAN_BEING) and not self.context.closes(after, GERMAN_ORDERED)

    def _past_or_thanks(self, left: Side, right: Side) -> bool:
        """Vietnamese: 'đã giao A' reports; 'Nhờ A, số thu tăng' thanks."""
        told = left.index > 0 and self.words[left.index - 1].lower == "đã"
        noun = left.index > 0 and not self.survey.left(left.index).edge and "told" in right.labels
        told = told or noun or (self.words[left.index].lower == "mời" and "told" in right.labels)
        return told or (self.words[left.index].lower == "nhờ" and right.edge)

    def _laid_on(self, left: Side, right: Side) -> bool:
        """'На A возлагается …': what is laid on a unit that begins its sentence."""
        if left.index < 0 or self.words[left.index].lower != "на" or not self.survey.left(left.index).edge:
            return False
        return right.index < len(self.words) and self.words[right.index].bare.startswith(("возлага", "возложен"))

    def _had_done(self, left: Side) -> bool:
        """English: 'Have the Office check it', 'Get the Bureau to clear the road': an order to the listener."""
        if left.index < 0 or self.words[left.index].lower not in ("have", "get", "make"):
            return False
        return self.survey.left(left.index).edge

    def _told_first(self, head: Mention, left: Side, right: Side) -> bool:
        """'Членов комитета прошу …': the unit stands before the verb that tells it."""
        if not left.edge or right.index >= len(self.words):
            return False
        return self.words[right.index].bare in _RUSSIAN_TELLING and (head.accusative or head.dative)

    def _must_follows(self, right: Side) -> bool:
        """English: 'Provinces that have not reported must …': the demand behind a relative clause."""
        if self.language == "vi":
            return self._done_then(right)
        if self.language not in ("en", "ar") or right.index >= len(self.words) or right.index < 0:
            return False
        word = self.words[right.index]
        if word.lower not in _RELATIVES and not (self.language == "en" and word.lower.endswith("ing")):
            return False
        for place in range(right.index, min(right.index + _RELATIVE_LENGTH, len(self.words))):
            cover = self.survey.covers[place]
            if self.words[place].lower in ".;!?\n":
                return False
            if cover is not None and "must" in cover[0]:
                return True
        return False

    def _done_then(self, right: Side) -> bool:
        """Vietnamese: 'A đã khảo sát xong, cần công bố …': what was done, then what must be."""
        if "told" not in right.labels:
            return False
        for place in range(right.index + 1, min(right.index + _RELATIVE_LENGTH, len(self.words) - 1)):
            if self.words[place].lower in ".!?\n" or self.survey.from_word_at(place):
                return False
            begin = self.survey.begins[place + 1]
            if self.words[place].lower in ",;" and begin is not None and "must" in begin[0]:
                return True
        return False

    def _only_that(self, left: Side, right: Side) -> bool:
        """Arabic: 'لاحظ الرئيس أن …': 'that' behind a unit demands nothing without a demand before it."""
        if right.index >= len(self.words) or self.words[right.index].bare != "ان":
            return False
        return not left.labels & {"must", "assign", "assign_first", "hand"}

    def _does(self, group: Group, right: Side) -> bool:
        """Does an infinitive follow a Russian unit, right behind it or behind what may stand between?"""
        after = group[-1].after
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
        if head.accusative and left.index >= 0 and self.words[left.index].bare in _MAY:
            return self.context.closes(group[-1].after, GERMAN_ASKING)
        if left.index >= 0 and self.words[left.index].bare == "dass" and head.nominative:
            return self.context.closes(group[-1].after, GERMAN_MUST) or self._resolved(left.index)
        if not (head.nominative or head.dative) or left.labels & {"govern", "with", "agent", "to"}:
            return False
        finite = (left, right) if not left.labels & {"told", "will"} else (left,)
        if self.led and left.index == self.does:
            return False
        for side in finite:
            word = self.words[side.index].bare if 0 <= side.index < len(self.words) else ""
            behind = max(group[-1].after, side.index)
            if word in ("wird", "werden") and self.context.closes(behind, GERMAN_ORDERED):
                return True
            handed = word in ("wird", "werden") and head.dative and not head.nominative
            if handed and self.context.closes(behind, GERMAN_HANDED):
                return True
            if not head.nominative:
                continue
            if word in ("ist", "sind") and self.context.closes(behind, GERMAN_IN_CHARGE):
                return True
            if word in ("hat", "haben") and self.context.closes(behind, GERMAN_TO):
                return True
        return False

    def _done_by(self, head: Mention, left: Side, right: Side) -> bool:
        """Russian: 'Охрану обеспечивает | управление': the object, a verb of duty, and its subject last."""
        if "must" not in left.labels or not head.nominative or left.index < 0 or self.led:
            return False
        finite = bool(_RUSSIAN_DUTY.search(self.words[left.index].bare)) and not self.survey.left(left.index).edge
        return finite and (right.edge or "govern" in right.labels)

    def _verbless_before(self, group: Group) -> bool:
        """Does no verb stand between the beginning of the clause and a unit that an infinitive follows?"""
        after = group[-1].after
        if after >= len(self.words) or not RUSSIAN_INFINITIVE.match(self.words[after].bare):
            return False
        for place in range(group[0].first - 1, max(-1, group[0].first - _RELATIVE_LENGTH), -1):
            bare = self.words[place].bare
            if self.words[place].lower in ".;:!?\n":
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

    def _helps_with(self, index: int) -> bool:
        """'A must cooperate closely with B': A leads where nobody else does."""
        return any(word.lower in _WITH for word in self.words[index + 1 : index + _NEAR])
