"""Roles: which units of a sentence must deliver, which work with them, and which are only named."""

import re
from typing import Final, Literal

from minutes_tui.domain.languages import Language
from minutes_tui.reading.parties.context import Context, Group
from minutes_tui.reading.parties.survey import Labels, Side, Survey
from minutes_tui.reading.wording.forms import (
    GERMAN_IN_CHARGE,
    GERMAN_MUST,
    GERMAN_ORDERED,
    GERMAN_TO,
    RUSSIAN_INFINITIVE,
)
from minutes_tui.reading.wording.words import Word

Role = Literal["lead", "cooperating"]

# Past forms, by which a sentence reports: the unit before or after them owes nothing.
_PAST: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"\w{2,}[^e]ed$"),
    "de": re.compile(r"\w{2,}(?:(?<!ei)(?<!or)te|(?:ier|ig|k|g|b|m|n|el|z)ten)$"),
    "ru": re.compile(r"\w{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)$"),
    "ar": re.compile(r"^[^\sيتسن]\w{2,}ت$"),
    "vi": re.compile(r"(?!)"),
}
_JOINT: Final[Labels] = frozenset({"joint", "help", "with"})
_RELATIVES: Final = frozenset(("that", "which", "who", "whose"))
_RELATIVE_LENGTH: Final = 15
_LINKS: Final = frozenset(("của", "tại", "ở", "trong", "từ", "với", "cho", "theo", "như", "giữa"))
_VERBAL_NOUN: Final = re.compile("^[وف]?ت\\w{2}ي\\w$")
_RUSSIAN_DONE: Final = re.compile(r"(?:\w[еая]н|т)[аоы]?$|т[ьс]ся$|тся$")
_IMPERFECT: Final = re.compile("^[وف]?س?[تي]\\w{2,}$")
_FINITE: Final = re.compile(r"^\w{2,}(?:t|en)$")


class Roles:
    """The roles of the groups of one sentence, from left to right."""

    def __init__(self, survey: Survey, language: Language, owing: bool, demanding: bool) -> None:
        self.survey = survey
        self.words = survey.words
        self.context = Context(survey, language)
        self.language = language
        self.owing = owing
        self.demanding = demanding
        self.demanded = owing or demanding
        self.led: list[Group] = []
        self.does = -1
        self.strong = False
        self.weak = False

    def roles(self) -> list[tuple[Group, Role]]:
        groups = self.survey.groups()
        found: list[tuple[Group, Role]] = []
        for place, group in enumerate(groups):
            role = self._role(group, groups[place + 1] if place + 1 < len(groups) else None)
            if role is not None:
                found.append((group, role))
                if role == "lead":
                    self.led.append(group)
                    self.does = self.survey.right(group[-1].after).index
        return found if self.led or self.demanding else []

    def _role(self, group: Group, following: Group | None) -> Role | None:
        head = group[0]
        if self.context.asked(group[-1].after):
            return None
        left, right = self.survey.left(head.first), self.survey.right(group[-1].after)
        if head.governed and not left.labels & {"assign", "join", "hand", "must"}:
            return None
        if "join" in left.labels:
            return "cooperating"
        if "with" in left.labels and self.context.jointly(left.index, group[-1].after):
            return "cooperating"
        if self._assigned(group, left, right, following) or self._acts(group, left, right):
            self.strong = True
            return "lead"
        if "help" in right.labels and not left.labels & {"govern", "with"} and head.nominative:
            return "cooperating" if self.led or not self.owing else None
        if not self._begins(group, left, right):
            return None
        self.strong = self.strong or (self.language == "en" and "to" in right.labels)
        self.weak = self.weak or not right.labels & {"will"}
        return "lead"

    def _assigned(self, group: Group, left: Side, right: Side, following: Group | None) -> bool:
        """Does a cue before the group give it the task: 'instruct A', 'Giao A', 'Поручить A'?"""
        head = group[0]
        if left.labels & {"assign", "hand"}:
            if self.language == "de" and "hand" not in left.labels and head.dative and not head.accusative:
                return False
            if left.index == self.does and self.led:
                return False
            if "ask" in right.labels or (self.language == "ru" and "hand" in left.labels and not head.dative):
                return False
            return not self.context.speaks(group, following)
        if "assign_first" in left.labels:
            before = self.survey.left(left.index)
            return before.edge or "must" in right.labels
        if self.language == "de" and head.dative and not head.nominative and self.context.handed_later(group):
            return not left.labels & {"with", "govern"}
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
        if "must" in right.labels or self._must_follows(right):
            if self.language == "ru" and not left.edge and not left.labels and head.nominative:
                return False
            if self.language == "ru" and head.dative and not head.nominative:
                return self._free_dative(left)
            return ungoverned and head.nominative
        if self.language == "ru" and head.dative and self._does(group, right):
            return self._free_dative(left)
        if "must" in left.labels and self.language in ("de", "ar") and head.nominative:
            return "must" not in right.labels and not self.led
        return self.language == "de" and self._ordered(group, left, right)

    def _must_follows(self, right: Side) -> bool:
        """English: 'Provinces that have not reported must …': the demand behind a relative clause."""
        if self.language != "en" or right.index >= len(self.words) or right.index < 0:
            return False
        if self.words[right.index].lower not in _RELATIVES:
            return False
        for place in range(right.index, min(right.index + _RELATIVE_LENGTH, len(self.words))):
            cover = self.survey.covers[place]
            if self.words[place].lower in ".;!?\n":
                return False
            if cover is not None and "must" in cover[0]:
                return True
        return False

    def _does(self, group: Group, right: Side) -> bool:
        """Does an infinitive follow a Russian unit, right behind it or behind what may stand between?"""
        places = {group[-1].after} if right.edge else {group[-1].after, right.index}
        return any(p < len(self.words) and RUSSIAN_INFINITIVE.match(self.words[p].bare) for p in places)

    def _ordered(self, group: Group, left: Side, right: Side) -> bool:
        """German brackets: 'A wird … beauftragt', 'A hat … vorzulegen', 'dem A wird … aufgetragen'."""
        head = group[0]
        if left.index >= 0 and self.words[left.index].bare == "dass" and head.nominative:
            return self.context.closes(group[-1].after, GERMAN_MUST)
        if not (head.nominative or head.dative) or left.labels & {"govern", "with", "agent", "to"}:
            return False
        finite = (left, right) if not left.labels & {"told", "will"} else (left,)
        if self.led and left.index == self.does:
            return False
        for side in finite:
            word = self.words[side.index].bare if 0 <= side.index < len(self.words) else ""
            if word in ("wird", "werden") and self.context.closes(group[-1].after, GERMAN_ORDERED):
                return True
            if (
                word in ("ist", "sind")
                and head.nominative
                and self.context.closes(group[-1].after, GERMAN_IN_CHARGE)
            ):
                return True
            if word in ("hat", "haben") and head.nominative and self.context.closes(group[-1].after, GERMAN_TO):
                return True
        return False

    def _free_dative(self, left: Side) -> bool:
        """A dative that no verb or noun before it governs."""
        return left.edge or bool(left.labels & {"and", "hand", "assign", "must"})

    def _begins(self, group: Group, left: Side, right: Side) -> bool:
        """In a directive: does the group begin its clause, with something other than a report behind it?"""
        head = group[0]
        if not self.owing or all(mention.name_only for mention in group):
            return False
        if not (head.nominative or (head.dative and self.language == "ru" and left.index < 0)):
            return False
        if left.labels <= _JOINT and not left.edge and self.language in ("de", "ar"):
            return not self.led and not right.edge and self._inverted(left)
        if self._reports(right) or (self.language == "en" and not self.context.acting(right)):
            return False
        if left.edge:
            return self._edge(group, left, right)
        if "and" in left.labels and self.led:
            return self.context.dated(group[-1].after) or "will" in right.labels
        return False

    def _reports(self, right: Side) -> bool:
        """Does what stands behind the group say that it reports, speaks to others, or is no subject at all?"""
        if self.language == "vi" and right.index < len(self.words) and self.words[right.index].lower in _LINKS:
            return True
        if right.labels & {"must", "will"}:
            return False
        reports = {"told", "assign", "hand", "ask", "and"} | ({"govern"} if self.language != "vi" else set())
        return bool(right.labels & reports) or self._past(right)

    def _past(self, right: Side) -> bool:
        """Is the word behind the group a past form: does it report?"""
        if right.edge or right.index >= len(self.words):
            return False
        word = self.words[right.index]
        return not (word.capital and self.language == "de") and bool(_PAST[self.language].match(word.bare))

    def _edge(self, group: Group, left: Side, right: Side) -> bool:
        sign = self.words[left.index].lower if left.index >= 0 else "\n"
        head_first = group[0].first
        if right.edge:
            dated = self.context.dated(group[-1].after)
            return dated and (bool(self.led) or left.index < 0)
        if head_first in self.survey.parted:
            return True
        if sign in ",،-–—":
            return bool(self.led) or (
                not any(m.first < left.index for m in self.survey.mentions) and self.context.adverbial(left.index)
            )
        return sign not in "()[]"

    def _inverted(self, left: Side) -> bool:
        """'Bis 1. Juni legt das Ministerium …', 'تقدم الوزارة …': the verb begins the clause, the unit follows."""
        word: Word = self.words[left.index]
        if word.sign or (word.capital and left.index > 0):
            return False
        if self.language == "ar":
            imperfect = bool(_IMPERFECT.match(word.bare)) and not _VERBAL_NOUN.match(word.bare)
            return imperfect and self.survey.left(left.index).edge
        if not _FINITE.match(word.bare) or _PAST["de"].match(word.bare):
            return False
        before = self.survey.left(left.index)
        return before.edge or left.index - 1 in self.survey.hidden
