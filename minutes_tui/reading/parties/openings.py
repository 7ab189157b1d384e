"""How a clause opens: does a unit begin it, so that it owes what follows, or is something only reported?"""

import re
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.parties.arabic_order import JUSSIVE, ArabicOrder
from minutes_tui.reading.parties.context import Context, Group
from minutes_tui.reading.parties.english_duties import EnglishDuties
from minutes_tui.reading.parties.german_openings import GermanOpenings
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.named import ENDS, Labels
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.parties.survey import Survey
from minutes_tui.reading.parties.vietnamese_acts import VietnameseActs
from minutes_tui.reading.wording.forms import (
    ARABIC_IMPERFECT,
    ARABIC_VERBAL,
    RUSSIAN_INFINITIVE,
)
from minutes_tui.reading.wording.words import Word

_JOINT: Final[Labels] = frozenset({"joint", "help", "with"})
_GOVERNED: Final[Labels] = frozenset({"govern"})
_NEAR: Final = 4
# Short forms of participles: закрыт, проверена, утверждено.
_RUSSIAN_STATE: Final = re.compile("[а-я]{3,}(?:ен|ан|ыт|ена|ана|ыта|ено|ано|ены|аны)$")
# German verbs of telling: who tells owes it, and so they are cues of a demand too.
_INFORMING: Final = frozenset(
    ("unterrichtet", "unterrichten", "informiert", "informieren", "benachrichtigt", "benachrichtigen",
     "beantragt", "beantragen", "berichtet", "berichten", "plant", "planen")
)  # fmt: skip
_OPENED: Final = Side(frozenset(), -1, True)
_MOST_INSERTED: Final = 12
_MOST_OPENING: Final = 14
# Verbs that hand over a task where a unit follows, and are a task where persons or things do.
_SENDING: Final = frozenset(("cử", "mời", "phân", "chỉ", "đôn", "nominates", "designates", "appoints", "assigns"))


class Openings(EnglishDuties, VietnameseActs, ArabicOrder, GermanOpenings):
    """What is known while the groups of a sentence are read, and how their clauses open."""

    def __init__(self, survey: Survey, language: Language, owing: bool, demanding: bool, year: int = 0) -> None:
        self.survey = survey
        self.words = survey.words
        self.context = Context(survey, language, year)
        self.grammar = survey.grammar
        self.owing = owing
        self.demanding = demanding
        self.demanded = owing or demanding
        self.led: list[Group] = []
        self.unsure: set[int] = set()
        self.sure: set[int] = set()
        self.does = -1
        self.strong = False
        self.weak = False

    def _begins(self, group: Group, left: Side, right: Side) -> bool:
        """In a directive: does the group begin its clause, with something other than a report behind it?"""
        head = group[0]
        named_only = all(mention.name_only for mention in group)
        foretold = self.grammar.fixed_order and "will" in right.labels and head.first in self.survey.listed
        known = foretold or self._headline(group, left) or self._named(group) or self._capitals(group)
        if not self.owing or (named_only and not known) or self._only_place(group):
            return False
        if head.person and not self.demanding and self._is_label(group):
            return False
        if self._noted(group, left, right):
            return True
        if not (head.nominative or (head.dative and self.grammar.dative_orders and left.index < 0)):
            return False
        if head.dative and not head.nominative and self.context.acts_for(group[-1].after):
            return False
        if self.context.attributive(head.first):
            left = _OPENED
        if self._tells_later(group):
            return False
        goes_on = self._goes_on(left) and self.context.dated_sentence(head.first)
        informs = self.grammar.brackets and left.index >= 0 and self.words[left.index].bare in _INFORMING
        if (left.labels <= _JOINT or informs or goes_on) and not left.edge and self.grammar.inverts:
            verb = self.words[left.index].bare
            joined = self.grammar.verb_first and (verb[:1] in ("و", "ف") or self._then(left.index))
            ends = (
                right.edge
                and not (self.grammar.brackets and self.context.dated_sentence(head.first) and self._closes(right))
                and not self._interrupted(group, right)
                and not (self.context.dated(group[-1].after) or (joined and verb.endswith(("ها", "هم", "ه"))))
            )
            return (joined or not self._led_in(head.first)) and not ends and self._inverted(left, head.first)
        labelled = left.edge and self._labels(group)
        if (self._reports(right) and not labelled) or (self.grammar.fixed_order and not self.context.acting(right)):
            return False
        if left.edge:
            return self._edge(group, left, right)
        if self.grammar.dative_orders and head.nominative and self._behind_opening(left):
            return True
        if self.grammar.dative_orders and head.nominative and self._acts_behind(head, right):
            return True
        if "and" in left.labels and self.led:
            closed = self.grammar.brackets and head.nominative and not right.edge and self._closed(left.index)
            if closed and (self.words[left.index - 1].lower != "," or self._finite_behind(group, right)):
                return True
            clause = self.grammar.fixed_order and self.words[left.index - 1].lower == "," and not right.edge
            return clause or self.context.dated(group[-1].after) or "will" in right.labels
        return False

    def _acts_behind(self, head: Mention, right: Side) -> bool:
        """Russian: 'По итогам месяца | комитет вносит …', 'Созданный вчера | штаб начинает …', with a date."""
        if not self.context.dated_sentence(head.first) or not self.context.acts_now(right.index):
            return False
        return self.context.opened(head) or self.context.attributive_before(head.first)

    def _behind_opening(self, left: Side) -> bool:
        """Russian: 'По предложению палаты | министерство …': a governed unit opened the sentence."""
        if not self.survey.ends_at(left.index + 1) or left.labels:
            return False
        place = left.index
        while place > 0 and left.index - place <= _MOST_OPENING and self.words[place - 1].lower not in ".;:!?\n,":
            place -= 1
        opening = self.survey.begins[place]
        return left.index - place < _MOST_OPENING and opening is not None and "govern" in opening[0]

    def _interrupted(self, group: Group, right: Side) -> bool:
        """'تراجع الوزارة، تحت إشراف …، الملفات', 'legt das Amt, wie immer, den Plan vor': a comma, and more."""
        if right.index >= len(self.words) or self.words[right.index].lower not in ",،":
            return False
        if not self.grammar.verb_first:
            return self.context.put_in(right.index)
        if right.index > group[-1].after and self.words[group[-1].after].lower in ",،":
            return True
        behind = self.survey.covers[right.index + 1] if right.index + 1 < len(self.words) else None
        closes = any(word.lower in ",،" for word in self.words[right.index + 1 : right.index + _MOST_INSERTED])
        return closes and behind is not None and bool(behind[0] & {"govern", "join", "skip"})

    def _is_label(self, group: Group) -> bool:
        """Is a person's name only the label of who speaks: 'Minister A: …'?"""
        after = group[-1].after
        return group[0].first == 0 and after < len(self.words) and self.words[after].lower == ":"

    def _labels(self, group: Group) -> bool:
        """'وزارة النقل: خطة السير قبل 15/10': a unit before a colon or dash, a noun behind it, and a date."""
        after = group[-1].after
        if after >= len(self.words) or self.words[after].lower not in ":-–—" or group[0].person:
            return False
        behind = self.survey.begins[after + 1] if after + 1 < len(self.words) else None
        noun = behind is None or behind[0] <= _GOVERNED
        return noun and self.context.dated_sentence(group[0].first)

    def _reports(self, right: Side) -> bool:
        """Does what stands behind the group say that it reports, speaks to others, or is no subject at all?"""
        if self.grammar.unmarked and self._told_behind(right.index):
            return True
        if right.labels & {"must", "will"} or (self.grammar.unmarked and self._pressed(right.index)):
            return False
        after_aside = self.grammar.unmarked and "and" in right.labels
        if self.grammar.inflected and not self.grammar.verb_first and self.context.verb_ahead(right):
            return False
        reports = ({"told", "ask"} if after_aside else {"told", "ask", "and"}) | (
            {"govern"} if not self.grammar.unmarked else set()
        )
        return bool(right.labels & reports) or self._tells(right) or self._past(right)

    def _tells(self, right: Side) -> bool:
        """Does the verb behind the group give a task to another unit; 'cử 2 chuyên gia' is a task itself."""
        if not right.labels & {"assign", "hand"}:
            return False
        begin = self.survey.begins[right.index]
        if self.grammar.unmarked and self._has_done(right.index):
            return False
        if self.grammar.brackets and not any(mention.first > right.index for mention in self.survey.mentions):
            return False
        task = "assign" not in right.labels or self.words[right.index].lower in _SENDING
        if begin is None or not task:
            return True
        colon = begin[1] < len(self.words) and self.words[begin[1]].lower == ":"
        return colon or self.survey.starting(begin[1]) is not None

    def _past(self, right: Side) -> bool:
        """Is the word behind the group a past form: does it report?"""
        if right.edge or right.index >= len(self.words):
            return False
        word = self.words[right.index]
        if self.grammar.dative_orders:
            return self._past_in(right.index)
        if self.grammar.fixed_order and self.words[right.index - 1].lower in ":–—→>":
            return False
        return not (word.capital and self.grammar.brackets) and bool(self.grammar.past.match(word.bare))

    def _past_in(self, index: int) -> bool:
        """Russian: 'Росавтодор срок сорвал': a past form with no infinitive, some words behind the unit."""
        if self.context.acts_now(index):
            return False
        for word in self.words[index : index + _NEAR]:
            if word.sign or RUSSIAN_INFINITIVE.match(word.bare):
                return False
            if _RUSSIAN_STATE.search(word.bare) and not word.capital:
                return True
            if self.grammar.past.match(word.bare):
                return True
        return False

    def _edge(self, group: Group, left: Side, right: Side) -> bool:
        sign = self.words[left.index].lower if left.index >= 0 else "\n"
        head_first = group[0].first
        if right.edge:
            dated = self.context.dated(group[-1].after)
            return dated and (bool(self.led) or left.index < 0)
        if head_first in self.survey.parted:
            return True
        if sign == "," and self.grammar.brackets and self._relative(left.index + 1, head_first):
            return False
        if sign == "," and self.grammar.brackets and self.led and not self._finite_behind(group, right):
            return False
        if sign in ",،-–—":
            return (
                bool(self.led)
                or (
                    not any(m.first < left.index for m in self.survey.mentions)
                    and self.context.adverbial(left.index)
                )
                or (self.grammar.dative_orders and self.context.goes_on_with(group[0].first, right))
                or ((self.grammar.resumes or "will" in right.labels) and self.context.conditional(left.index))
                or (self.grammar.unmarked and self._told_to(group, right))
                or (self.grammar.verb_first and self._subject_first(group, right))
                or (self.grammar.brackets and sign == "," and self._own_main_clause(group, left))
            )
        return sign not in "()[]"

    def _inverted(self, left: Side, first: int) -> bool:
        """'Bis 1. Juni legt das Ministerium …', 'تقدم الوزارة …': the verb begins the clause, the unit follows."""
        word: Word = self.words[left.index]
        if word.sign or (word.capital and left.index > 0):
            return False
        if self.grammar.verb_first:
            if self._then(left.index) and bool(self.led):
                return bool(ARABIC_IMPERFECT.match(word.bare))
            imperfect = bool(ARABIC_IMPERFECT.match(word.bare)) and not ARABIC_VERBAL.match(word.bare)
            before = self.survey.left(left.index)
            if before.index >= 0 and self.words[before.index].bare == "لا":
                before = self.survey.left(before.index)
            goes_on = word.bare[0] in "وف" and (bool(self.led) or self._as_for(left.index))
            if JUSSIVE.match(word.bare):
                resumed = before.edge and word.bare[0] == "ف"
                return imperfect and (resumed or before.index < 0 or self.words[before.index].lower in ENDS)
            return imperfect and (before.edge or goes_on or self._agreed(before))
        return not self.grammar.past.match(word.bare) and self.context.inverted(left.index, first)
