"""Cues before a unit that give it the task: 'instruct A', 'Giao A', 'Поручить A'."""

import re
from typing import Final

from minutes_tui.reading.parties.context import Group
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.openings import Openings
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.wording.forms import (
    GERMAN_BEING,
    GERMAN_ORDERED,
    GERMAN_TO,
)
from minutes_tui.reading.wording.words import listed

_RUSSIAN_TELLING: Final = listed(
    """
    прошу просим поручаю поручаем обязываю предлагаю приглашаю обязать просить уполномочить назначить призвать
    призываю обязали просят назначаю уполномочиваю нацелить
    """
)
# 'led by A', 'под руководством A': who heads something owes it only where something is demanded.
HEADED: Final = frozenset(("led", "headed", "chaired", "под", "unter", "برياسه", "بقياده", "duoi"))
# 'Invite the provinces': who is invited to nothing that is said owes nothing.
_INVITING: Final = frozenset(("invite", "invites", "invited", "mời"))
_GIVING: Final = frozenset(("дать", "даю", "даем", "дали", "предоставить", "предоставляю", "отвести", "отводится"))
_GERMAN_ASKING: Final = listed("bitte bitten ersuche ersuchen beauftrage beauftragen mahne mahnen fordere fordern")
_FALLS: Final = frozenset(("تقع", "يقع", "تترتب", "مسووليه", "المسووليه", "مسوليه"))
NEAR: Final = 6
_LONGEST_SPEAKER: Final = 3
_PASSING: Final = frozenset(("передать", "передал", "передала"))
_THINGS: Final = re.compile(
    "^(?:сведени|материал|документ|данные|отчет|копи|результат|список|списки|акт|информаци|письм)"
)
_TASKS: Final = re.compile(
    "^(?:задач|функци|полномоч|вопрос|организаци|подготовк|ведени|координаци|контрол|обязанност)"
)


_AWAITING: Final = frozenset(
    ("жду", "ждем", "ожидаю", "ожидаем", "требую", "требуем", "нужен", "нужна", "нужно", "нужны", "требуется",
     "требуются", "необходим", "необходима", "необходимы", "ожидается", "ожидаются")
)  # fmt: skip


class Assignments(Openings):
    """Is a group of units told to do something by what stands before it?"""

    def _assigned(self, group: Group, left: Side, right: Side, following: Group | None) -> bool:
        """Does a cue before the group give it the task: 'instruct A', 'Giao A', 'Поручить A'?"""
        if left.labels & {"assign", "hand"}:
            return self._told(group, left, right, following)
        if self._addressed(group, left) or (self.grammar.verb_first and self._has_left(group, left)):
            return True
        if self.grammar.verb_first and self._told_by_somebody(group, left):
            return True
        if self.context.expected_from(left.index) or (
            self.grammar.verb_first and self.context.asked_of(left.index)
        ):
            return True
        if self.grammar.fixed_order and (self._had_done(left) or self._given_in_english(group, left, right)):
            return True
        if "assign_first" in left.labels:
            return self._charged_first(left, right)
        head = group[0]
        if self.grammar.dative_orders and self._given_time(group, left):
            return True
        if self.grammar.brackets and (self._asked_first(group, left) or self.context.put_in_charge(head, left)):
            return True
        if self.grammar.brackets and (self._asked_too(group, left) or self._told_by_speaker(head, left)):
            return True
        if self.grammar.dative_orders and (self._laid_on(left, right) or self._told_first(head, left, right)):
            return True
        handed = self.grammar.brackets and head.dative and not head.nominative and not self._given_by(right)
        if handed and self.context.handed_later(group):
            return "to" in left.labels or not left.labels & {"with", "govern"}
        if self.grammar.fixed_order and (
            self._hands_over_itself(left) or ("to" in left.labels and self._led_in(head.first))
        ):
            return False
        if (
            left.labels & {"to"}
            and (self.context.handed(left.index) or self.context.handed_later(group))
            and not left.labels & {"agent"}
        ):
            return True
        if "agent" in left.labels and left.index and self.words[left.index - 1].lower == "not":
            return False
        if self.grammar.brackets and "agent" in left.labels and self.context.attributed(left.index):
            return False
        if "agent" in left.labels:
            return self.demanded and self.context.awaited(left.index, right)
        if self.grammar.dative_orders and head.dative and not head.nominative and self.context.handed(head.first):
            return not self.led
        inverted = self.grammar.inverts and not left.labels
        return inverted and self.context.behind_subject(group, left)

    def _told(self, group: Group, left: Side, right: Side, following: Group | None) -> bool:
        """Is the group the one to whom a verb of ordering before it is said, and nothing speaks against it?"""
        head = group[0]
        if self.grammar.fixed_order and self.words[left.index].lower == "told":
            return right.index < len(self.words) and self.words[right.index].lower == "to"
        if self.grammar.fixed_order and self._gives_nothing(group, left, right):
            return False
        if self.grammar.unmarked and (self._pressed(left.index) or self._past_or_thanks(left, right)):
            return False
        if self.grammar.unmarked and self._has_done(left.index):
            return False
        if right.edge and self.words[left.index].lower in _INVITING:
            return False
        if self.grammar.verb_first and self.words[left.index].bare in HEADED and self._leads_another(group):
            return False
        if self.words[left.index].bare in HEADED and not (self.demanding and self._heads(left.index, right)):
            return False
        if self.grammar.brackets and "hand" not in left.labels and head.dative and not head.accusative:
            return False
        if self.grammar.brackets and (self._only_be(group, left) or self._only_of(left, right)):
            return False
        if left.index == self.does and self.led:
            return False
        if self.grammar.dative_orders and self._passed_on(left.index):
            return False
        if self.grammar.verb_first and "hand" in left.labels and "to" in right.labels:
            return False
        if "ask" in right.labels or (self.grammar.dative_orders and "hand" in left.labels and not head.dative):
            return False
        return not self.context.speaks(group, following)

    def _passed_on(self, verb: int) -> bool:
        """Russian: 'полученные сведения передать | службе': what is passed on is a thing, and no task."""
        if self.words[verb].bare not in _PASSING:
            return False
        near = self.words[max(0, verb - NEAR) : verb + NEAR]
        return any(_THINGS.match(word.bare) for word in near) and not any(_TASKS.match(word.bare) for word in near)

    def _charged_first(self, left: Side, right: Side) -> bool:
        """Arabic: 'وعلى الوزارة أن …': what lies on a unit that begins its clause, or is said to fall on it."""
        if any(word.bare in _FALLS for word in self.words[max(0, left.index - NEAR) : left.index]):
            return True
        before = self.survey.left(left.index)
        follows = self.words[left.index].bare[0] in "وف" or self.words[left.index - 1].bare in (
            "ان",
            "بان",
            "فان",
            "وان",
        )
        return before.edge or follows or "must" in right.labels

    def _has_left(self, group: Group, left: Side) -> bool:
        """Arabic: 'لدى الوزارة | مهلة أسبوعين', 'أمام الشركة | أسبوعان': who has so much time left."""
        after = group[-1].after
        if left.index < 0 or self.words[left.index].bare not in ("لدي", "امام") or after >= len(self.words):
            return False
        return self.demanded and (after in self.survey.hidden or self.words[after].bare == "مهله")

    def _told_by_somebody(self, group: Group, left: Side) -> bool:
        """Arabic: 'تدعو القمة العربية | المجلس إلى …': a verb of ordering, who orders, and who is told."""
        place = left.index
        while place > left.index - _LONGEST_SPEAKER and place > 0 and self.words[place].bare.startswith("ال"):
            if self.survey.covers[place] is not None or self.survey.ends_at(place + 1):
                return False
            place -= 1
        cue = self.survey.begins[place] if 0 <= place < left.index else None
        if cue is None or "assign" not in cue[0] or not self.survey.left(place).edge or group[0].joined:
            return False
        following = self.words[group[-1].after].bare if group[-1].after < len(self.words) else ""
        return following == "الي" or following.startswith("ب")

    def _leads_another(self, group: Group) -> bool:
        """Arabic: 'كلف العميد برئاسة | لجنة التحقيق': what somebody who has the task is to head."""
        return not group[0].person and self._led_in(group[0].first)

    def _heads(self, index: int, right: Side) -> bool:
        """Is who heads something not only told beside it: 'the task force, | chaired by A, shall meet'?"""
        if self.grammar.fixed_order and "must" in right.labels and self.survey.ends_at(index):
            return False
        return not (index > 0 and self.words[index - 1].lower in ",،(" and self.survey.ends_at(index - 1))

    def _addressed(self, group: Group, left: Side) -> bool:
        """'To the Planning Department: provide …', 'My request to A is: …': who is addressed before a colon."""
        after = group[-1].after
        if after >= len(self.words):
            return False
        if self.grammar.fixed_order and self._asked_in_short(left, after):
            return True
        named = self.demanding or (self.grammar.verb_first and self.owing)
        if not named or self.words[after].lower != ":":
            return False
        return bool(left.labels & {"to", "govern"}) and self.survey.left(left.index).edge

    def _only_be(self, group: Group, left: Side) -> bool:
        """German: 'stellen Sie sicher, dass alle Schulen geöffnet sind': what is to be, not who does it."""
        begin = self.survey.begins[left.index]
        if begin is None or self.words[begin[1] - 1].bare != "dass":
            return False
        after = group[-1].after
        is_something = self.context.closes(after, GERMAN_BEING) and not self.context.still_to_do(after)
        return is_something and not self.context.closes(after, GERMAN_ORDERED)

    def _only_of(self, left: Side, right: Side) -> bool:
        """German: 'Der Auftrag an | das Büro ist zu erteilen': the order itself is the subject, not who gets it."""
        noun = left.index > 0 and self.words[left.index].capital and self.words[left.index - 1].bare == "der"
        return (
            noun
            and right.index < len(self.words)
            and self.words[right.index].bare in ("ist", "wird", "wurde", "soll")
        )

    def _past_or_thanks(self, left: Side, right: Side) -> bool:
        """Vietnamese: 'đã giao A' reports; 'Nhờ A, số thu tăng' thanks."""
        told = left.index > 0 and self.words[left.index - 1].lower == "đã"
        noun = left.index > 0 and not self.survey.left(left.index).edge and "told" in right.labels
        told = told or noun or (self.words[left.index].lower == "mời" and "told" in right.labels)
        return told or (self.words[left.index].lower == "nhờ" and right.edge)

    def _given_time(self, group: Group, left: Side) -> bool:
        """Russian: 'Дать управлению две недели': time that is given is time to do something."""
        given = left.index >= 0 and self.words[left.index].bare in _GIVING
        return given and group[0].dative and group[-1].after in self.survey.hidden

    def _given_by(self, right: Side) -> bool:
        """German: 'Den Kommunen überweist | die Kasse das Geld': who gives stands behind the verb."""
        giver = self.survey.starting(right.index + 1)
        return giver is not None and self.survey.mentions[giver].nominative

    def _laid_on(self, left: Side, right: Side) -> bool:
        """'На A возлагается …': what is laid on a unit that begins its sentence."""
        if left.index < 0 or not self.survey.left(left.index).edge:
            return False
        if self.words[left.index].lower == "от" and right.index < len(self.words):
            near = self.words[right.index : right.index + NEAR // 2]
            return any(word.bare in _AWAITING for word in near)
        if self.words[left.index].lower != "на":
            return False
        return right.index < len(self.words) and self.words[right.index].bare.startswith(("возлага", "возложен"))

    def _had_done(self, left: Side) -> bool:
        """English: 'Have the Office check it', 'Get the Bureau to clear the road': an order to the listener."""
        if left.index < 0 or self.words[left.index].lower not in ("have", "get", "make"):
            return False
        return self.survey.left(left.index).edge

    def _asked_first(self, group: Group, left: Side) -> bool:
        """German: 'Herrn Brandt | bitte ich um Rückmeldung', 'Das Amt ersuchen wir …': who is asked is first."""
        after = group[-1].after
        if not left.edge or after + 1 >= len(self.words) or not group[0].accusative:
            return False
        return self.words[after].bare in _GERMAN_ASKING and self.words[after + 1].bare in ("ich", "wir")

    def _asked_too(self, group: Group, left: Side) -> bool:
        """German: 'Ich bitte das Amt, … zu prüfen, und | die Stadt, … zu räumen': asking is said once."""
        after = group[-1].after
        beside = "and" in left.labels and bool(self.led) and group[0].accusative and after + 1 < len(self.words)
        if not beside or self.words[after].lower != "," or not self.context.closes(after + 1, GERMAN_TO):
            return False
        return "assign" in self.survey.left(self.led[-1][0].first).labels

    def _told_by_speaker(self, head: Mention, left: Side) -> bool:
        """German: 'Nun beauftragt die Versammlung | den Vorstand, …': who tells is no known unit."""
        speaker = left.index
        if not head.accusative or head.nominative or speaker < 1 or left.labels or not self.words[speaker].capital:
            return False
        before = self.survey.left(speaker)
        named = self.words[speaker - 1].bare in ("der", "die", "das")
        return named and "assign" in before.labels and self.words[before.index].bare.endswith("t")

    def _told_first(self, head: Mention, left: Side, right: Side) -> bool:
        """'Членов комитета прошу …': the unit stands before the verb that tells it."""
        if not left.edge or right.index >= len(self.words):
            return False
        return self.words[right.index].bare in _RUSSIAN_TELLING and (head.accusative or head.dative)
