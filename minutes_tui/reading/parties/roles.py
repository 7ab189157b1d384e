"""Roles: which units of a sentence must deliver, which work with them, and which are only named."""

import re
from typing import Final, Literal

from minutes_tui.domain.languages import Language
from minutes_tui.domain.text import fold
from minutes_tui.reading.parties.context import Context, Group
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.survey import Labels, Side, Survey
from minutes_tui.reading.wording.forms import (
    GERMAN_CONSULTED,
    GERMAN_HANDED,
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
_RELATIVES: Final = frozenset(("that", "which", "who", "whose", "التي", "الذي", "الذين"))
_RUSSIAN_I: Final = frozenset(("прошу", "просим", "поручаю", "поручаем", "обязываю", "предлагаю", "приглашаю"))
_RELATIVE_LENGTH: Final = 15
_LINKS: Final = frozenset(("của", "tại", "ở", "trong", "từ", "với", "cho", "theo", "như", "giữa"))
# 'led by A', 'под руководством A': who heads something owes it only where something is demanded.
_HEADED: Final = frozenset(("led", "headed", "chaired", "под", "unter", "برياسه", "بقياده", "duoi"))
_WITH: Final = frozenset(("with", "mit", "с", "со", "مع", "với", "voi"))
_ADVERB: Final = re.compile("[а-я]{3,}(?:о|ски)$")
_ARABIC_WILL: Final = re.compile("^[وف]?س[تي]\\w{2,}$")
_VERBAL_NOUN: Final = re.compile("^[وف]?ت\\w{2}ي\\w$")
_RUSSIAN_DONE: Final = re.compile(r"(?:\w[еая]н|т)[аоы]?$|т[ьс]ся$|тся$")
_IMPERFECT: Final = re.compile("^[وف]?س?[تي]\\w{2,}$")
_FINITE: Final = re.compile(r"^\w{2,}(?:t|en)$")
_GERMAN_INFINITIVE: Final = re.compile(r"^(?!ge)\w{4,}(?:en|ern|eln)$")
_RUSSIAN_FINITE: Final = re.compile(r"\w{2,}(?:ет|ит|ют|ут|ат|ят|тся|ла|ло|ли|лся|лась)$")
_BETWEEN: Final = 9
_NEAR: Final = 6
_URGED: Final = frozenset(
    """
    tập trung|tăng cường|đẩy mạnh|chủ động|kịp thời|nghiêm túc|quyết liệt|thường xuyên|bảo đảm|đảm bảo
    |theo chức|phối hợp
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_URGED_BARE: Final = frozenset(map(fold, _URGED))
_GOING_ON: Final = frozenset(["tăng", "giảm", "dẫn", "là", "đạt", "giữ", "có", "được", "đứng", "phát", "gặp", "bị"])
_AGREED: Final = frozenset(
    ("اتفق", "تقرر", "قرر", "قررت", "قررنا", "اتفقنا", "يجب", "ينبغي", "يتعين", "يلزم", "المطلوب", "الاتفاق")
)


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
            return None if self.context.without(left.index) else "cooperating"
        if "with" in left.labels and self.context.jointly(left.index, group[-1].after):
            return "cooperating"
        if self._consulted(head, right):
            return "cooperating"
        if self._assigned(group, left, right, following) or self._acts(group, left, right):
            self.strong = True
            return "lead"
        if "help" in right.labels and not self.led and self.owing and left.edge and self._helps_with(right.index):
            self.strong = self.strong or self.demanding
            return "lead"
        if "help" in right.labels and not left.labels & {"govern", "with"} and head.nominative:
            return "cooperating" if self.led or not self.owing else None
        if not self._begins(group, left, right):
            return None
        self.strong = self.strong or (self.language == "en" and "to" in right.labels)
        self.strong = self.strong or (
            self.language == "vi" and (self._urged(group[-1].after) or self._urged(right.index))
        )
        foreseen = self.language == "ar" and bool(_ARABIC_WILL.match(self.words[max(0, left.index)].bare))
        self.weak = self.weak or not (right.labels & {"will"} or foreseen)
        return "lead"

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
            if self.language == "vi" and self._pressed(left.index):
                return False
            if not self.demanding and self.words[left.index].bare in _HEADED:
                return False
            if self.language == "de" and "hand" not in left.labels and head.dative and not head.accusative:
                return False
            if left.index == self.does and self.led:
                return False
            if "ask" in right.labels or (self.language == "ru" and "hand" in left.labels and not head.dative):
                return False
            return not self.context.speaks(group, following)
        if self.context.expected_from(left.index) or (self.language == "ar" and self.context.asked_of(left.index)):
            return True
        if self.language == "en" and self._had_done(left):
            return True
        if "assign_first" in left.labels:
            before = self.survey.left(left.index)
            follows = self.words[left.index].bare[0] in "وف"
            return before.edge or follows or "must" in right.labels
        if self.language == "ru" and (self._laid_on(left, right) or self._told_first(head, left, right)):
            return True
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
        if self.language == "ar" and self._only_that(left, right):
            return False
        if "must" in right.labels or self._must_follows(right):
            if self.language == "ru" and not left.edge and not left.labels and head.nominative:
                return False
            if self.language == "ru" and head.dative and not head.nominative:
                return self._free_dative(left)
            return ungoverned and head.nominative
        if self.language == "ru" and head.dative and self._does(group, right):
            return self._free_dative(left)
        if self.language == "ar" and left.index >= 0 and self.words[left.index].bare == "ان":
            return self._agreed(left) and not self.led
        if self.language == "ar" and left.index >= 0 and self.words[left.index].bare.startswith("علي"):
            return False
        if "must" in left.labels and self.language in ("de", "ar") and head.nominative:
            return "must" not in right.labels and not self.led
        return self.language == "de" and self._ordered(group, left, right)

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

    def _pressed(self, index: int) -> bool:
        """Vietnamese: 'A đôn đốc B': the one who presses owes it, not the one who is pressed."""
        if not 0 <= index < len(self.words) or self.words[index].lower != "đôn":
            return False
        return self.survey.ends_at(index)

    def _told_first(self, head: Mention, left: Side, right: Side) -> bool:
        """'Членов комитета прошу …': the unit stands before the verb that tells it."""
        if not left.edge or right.index >= len(self.words):
            return False
        return self.words[right.index].bare in _RUSSIAN_I and (head.accusative or head.dative)

    def _must_follows(self, right: Side) -> bool:
        """English: 'Provinces that have not reported must …': the demand behind a relative clause."""
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
            handed = word in ("wird", "werden") and head.dative and not head.nominative
            if handed and self.context.closes(group[-1].after, GERMAN_HANDED):
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
        named = not left.labels and self.survey.ends_at(left.index + 1)
        return left.edge or named or bool(left.labels & {"and", "hand", "assign", "must"})

    def _begins(self, group: Group, left: Side, right: Side) -> bool:
        """In a directive: does the group begin its clause, with something other than a report behind it?"""
        head = group[0]
        if not self.owing or (all(mention.name_only for mention in group) and not self._headline(group, left)):
            return False
        if head.person and not self.demanding and self._is_label(group):
            return False
        if not (head.nominative or (head.dative and self.language == "ru" and left.index < 0)):
            return False
        if left.labels <= _JOINT and not left.edge and self.language in ("de", "ar"):
            verb = self.words[left.index].bare
            joined = self.language == "ar" and verb[:1] in ("و", "ف")
            ends = right.edge and not (
                joined and (verb.endswith(("ها", "هم", "ه")) or self.context.dated(group[-1].after))
            )
            return (joined or not self.led) and not ends and self._inverted(left)
        if self._reports(right) or (self.language == "en" and not self.context.acting(right)):
            return False
        if left.edge:
            return self._edge(group, left, right)
        if "and" in left.labels and self.led:
            if self.language == "de" and head.nominative and not right.edge and self._closed(left.index):
                return True
            return self.context.dated(group[-1].after) or "will" in right.labels
        return False

    def _helps_with(self, index: int) -> bool:
        """'A must cooperate closely with B': A leads where nobody else does."""
        return any(word.lower in _WITH for word in self.words[index + 1 : index + _NEAR])

    def _urged(self, after: int) -> bool:
        """Vietnamese: 'A tiếp tục hoàn thiện …', 'A tăng cường …': words of conclusions and directives."""
        pair = " ".join(word.lower for word in self.words[after : after + 2])
        if self.survey.sentence.bare:
            return pair in _URGED_BARE
        following = self.words[after + 2].lower if after + 2 < len(self.words) else ""
        return pair in _URGED or (pair == "tiếp tục" and following not in _GOING_ON)

    def _headline(self, group: Group, left: Side) -> bool:
        """English: 'MoF to circulate the tables': an abbreviation and 'to' begin the clause."""
        after = group[-1].after
        acronym = self.words[group[0].first].acronym
        return (
            self.language == "en"
            and acronym
            and left.edge
            and self.words[after : after + 1] != ()
            and (self.words[after].lower == "to")
        )

    def _is_label(self, group: Group) -> bool:
        """Is a person's name only the label of who speaks: 'Minister A: …'?"""
        after = group[-1].after
        return group[0].first == 0 and after < len(self.words) and self.words[after].lower == ":"

    def _closed(self, index: int) -> bool:
        """German: does an infinitive end the clause before 'und', so that the next unit begins its own?"""
        word = self.words[index - 1]
        return not word.capital and not word.sign and bool(_GERMAN_INFINITIVE.match(word.bare))

    def _reports(self, right: Side) -> bool:
        """Does what stands behind the group say that it reports, speaks to others, or is no subject at all?"""
        if self.language == "vi" and self._told_behind(right.index):
            return True
        if right.labels & {"must", "will"} or (self.language == "vi" and self._pressed(right.index)):
            return False
        reports = {"told", "assign", "hand", "ask", "and"} | ({"govern"} if self.language != "vi" else set())
        return bool(right.labels & reports) or self._past(right)

    def _told_behind(self, index: int) -> bool:
        """Vietnamese: 'A thu được …', 'A thông báo đã …', 'A của …': a result, a report, or no subject."""
        following = [word.lower for word in self.words[index : index + 3]]
        if not following:
            return False
        return following[0] in _LINKS or "đã" in following[1:] or following[1:2] == ["được"]

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
        if sign == "," and self.language == "de" and self.led and not self._finite_behind(group, right):
            return False
        if sign in ",،-–—":
            return (
                bool(self.led)
                or (
                    not any(m.first < left.index for m in self.survey.mentions)
                    and self.context.adverbial(left.index)
                )
                or ((self.language == "vi" or "will" in right.labels) and self.context.conditional(left.index))
            )
        return sign not in "()[]"

    def _finite_behind(self, group: Group, right: Side) -> bool:
        """German: a verb behind a comma and a unit says that a main clause begins, no relative one."""
        if right.labels & {"must", "will"}:
            return True
        after = group[-1].after
        word = self.words[after] if after < len(self.words) else None
        finite = word is not None and not word.capital and bool(_FINITE.match(word.bare))
        return finite or self.context.closes(after, GERMAN_TO)

    def _inverted(self, left: Side) -> bool:
        """'Bis 1. Juni legt das Ministerium …', 'تقدم الوزارة …': the verb begins the clause, the unit follows."""
        word: Word = self.words[left.index]
        if word.sign or (word.capital and left.index > 0):
            return False
        if self.language == "ar":
            imperfect = bool(_IMPERFECT.match(word.bare)) and not _VERBAL_NOUN.match(word.bare)
            before = self.survey.left(left.index)
            goes_on = bool(self.led) and word.bare[0] in "وف"
            return imperfect and (before.edge or goes_on or self._agreed(before))
        if not _FINITE.match(word.bare) or _PAST["de"].match(word.bare):
            return False
        before = self.survey.left(left.index)
        return before.edge or left.index - 1 in self.survey.hidden

    def _agreed(self, before: Side) -> bool:
        """Arabic: 'اتفق على أن ترسل الأمانة', 'يجب أن تقدم الوزارة': what was agreed or must be, then 'that'."""
        if before.index < 0 or self.words[before.index].bare not in ("ان", "يجب", "ينبغي", "يتعين"):
            return False
        near = range(max(0, before.index - 2), before.index + 1)
        return any(self.words[place].bare.lstrip("وف") in _AGREED for place in near)
