"""Who owes it: the lead and the cooperating units of a sentence, each with the part that it stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from minutes_tui.domain.languages import Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.roster import roster_of
from minutes_tui.reading.parties.survey import Side, Survey
from minutes_tui.reading.wording.forms import GERMAN_IN_CHARGE, GERMAN_ORDERED, GERMAN_TO, RUSSIAN_INFINITIVE
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Word, sentence_of

Role = Literal["lead", "cooperating"]
Group = tuple[Mention, ...]

# Words that say that the person behind them is told, not the one who tells: 'نطلب من الوزير'.
_ARABIC_MARKED: Final = frozenset(("من", "الي", "علي"))
_NEAR: Final = 6
_FAR: Final = 40
# Past forms, by which a sentence reports: the unit before or after them owes nothing.
_PAST: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"\w{2,}[^e]ed$"),
    "de": re.compile(r"\w{2,}(?:(?<!ei)(?<!or)te|(?:ier|ig|k|g|b|m|n|el|z)ten)$"),
    "ru": re.compile(r"\w{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)$"),
    "ar": re.compile(r"^[^\sيتسن]\w{2,}ت$"),
    "vi": re.compile(r"(?!)"),
}
_IMPERFECT: Final = re.compile("^[وف]?س?[تي]\\w{2,}$")
_FINITE: Final = re.compile(r"^\w{2,}(?:t|en)$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of the text with the units that owe what stands in it."""

    offset: int
    """Where it begins, in code points of the text; it goes to where the next one begins."""
    lead: tuple[str, ...] = ()
    """Who must deliver."""
    cooperating: tuple[str, ...] = ()
    """With whom."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The units of a text, clause by clause; the first clause begins at 0 and may name none."""

    clauses: tuple[Clause, ...] = (Clause(0),)
    """At least one, in the order of the text."""
    demanded: bool = False
    """A lead unit stands where the wording demands something of it ('instruct A', 'A shall')."""
    stated: bool = False
    """A lead unit only begins a clause, as in 'A submits the plan', without a word of what will be."""

    @property
    def lead(self) -> tuple[str, ...]:
        """Every lead unit, in the order of the text."""
        return _once(name for clause in self.clauses for name in clause.lead)

    @property
    def cooperating(self) -> tuple[str, ...]:
        """Every cooperating unit that leads nothing."""
        lead = set(self.lead)
        return tuple(n for n in _once(n for clause in self.clauses for n in clause.cooperating) if n not in lead)


def read_parties(
    text: str,
    language: Language,
    *,
    units: Sequence[Unit] = (),
    spans: Sequence[tuple[int, int]] = (),
    owing: bool = True,
    directive: bool = True,
) -> Parties:
    """Reads who must deliver and who works with them.

    Args:
        text: a sentence or paragraph as typed.
        language: the language that it is in.
        units: the roster; its units are found in every form and given by their roster name.
        spans: first and last place of each deadline in the text, in code points.
        owing: the entry is a directive or a decision: a unit that begins a clause owes what the clause says.
        directive: the wording demands something, so that 'by the Office' says who must do it.
    """
    sentence = sentence_of(text, language)
    if not sentence.words:
        return Parties()
    roster = roster_of(units, language) if units else None
    survey = Survey(sentence, language, party_cues(language, sentence.bare), roster, spans)
    if not survey.mentions:
        return Parties()
    reading = _Reading(survey, language, owing, owing or directive)
    roles = reading.roles()
    return replace(_clauses(survey, roles), demanded=reading.strong, stated=reading.weak)


class _Reading:
    """The roles of the groups of one sentence, from left to right."""

    def __init__(self, survey: Survey, language: Language, owing: bool, demanded: bool) -> None:
        self.survey = survey
        self.words = survey.words
        self.language = language
        self.owing = owing
        self.demanded = demanded
        self.led: list[Group] = []
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
        return found

    def _role(self, group: Group, following: Group | None) -> Role | None:
        head = group[0]
        left, right = self.survey.left(head.first), self.survey.right(group[-1].after)
        if any(mention.governed for mention in group[:1]) and not left.labels & {"assign", "join", "hand"}:
            return self._governed(head, left)
        if "join" in left.labels:
            return "cooperating"
        if "with" in left.labels and self._jointly(left.index, group[-1].after):
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

    def _governed(self, head: Mention, left: Side) -> Role | None:
        """لوزارة behind a handing over ('to the Ministry') must deliver; otherwise it only receives."""
        return None

    def _assigned(self, group: Group, left: Side, right: Side, following: Group | None) -> bool:
        """Does a cue before the group give it the task: 'instruct A', 'Giao A', 'Поручить A'?"""
        head = group[0]
        if left.labels & {"assign", "hand"}:
            if "ask" in right.labels or (self.language == "ru" and "hand" in left.labels and not head.dative):
                return False
            return not self._speaks(group, following)
        if "assign_first" in left.labels:
            before = self.survey.left(left.index)
            return before.edge or "must" in right.labels
        if self.language == "de" and head.dative and not head.nominative and self._handed_later(group):
            return not left.labels & {"with", "govern"}
        if left.labels & {"to"} and (self._handed(left.index) or self._handed_later(group)) and not left.labels & {"agent"}:
            return True
        if "agent" in left.labels:
            return self.demanded and self._awaited(left.index, right)
        if self.language == "ru" and head.dative and not head.nominative and self._handed(head.first):
            return not self.led
        if self.language in ("de", "ar") and not left.labels and self._behind_subject(group, left):
            return True
        return False

    def _speaks(self, group: Group, following: Group | None) -> bool:
        """The verb, who speaks, then the unit: 'beauftragte der Minister das Büro', 'كلف الوزير المكتب'."""
        if self.language not in ("de", "ar") or following is None:
            return False
        if not group[0].person or not group[0].nominative or following[0].joined:
            return False
        if self.language == "ar" and self.words[group[0].first - 1].bare in _ARABIC_MARKED:
            return False
        between = range(group[-1].after, following[0].first)
        return (
            all((c := self.survey.covers[i]) is not None and "skip" in c[0] for i in between)
            and following[0].accusative
        )

    def _behind_subject(self, group: Group, left: Side) -> bool:
        """The object behind such a speaker: 'beauftragte der Minister | das Büro'."""
        speaker = self.survey.before(group[0])
        if speaker is None or not group[0].accusative:
            return False
        if speaker.after - 1 != left.index or not speaker.person or not speaker.nominative:
            return False
        return bool(self.survey.left(speaker.first).labels & {"assign", "hand"})

    def _handed(self, index: int) -> bool:
        """Does something stand to be handed over earlier in the clause?"""
        for place in range(index - 1, max(-1, index - 25), -1):
            cover = self.survey.covers[place]
            if cover is not None and "hand" in cover[0]:
                return not any(
                    mention.after <= index and "hand" in self.survey.left(mention.first).labels
                    for mention in self.survey.from_word(place)
                )
            if cover is None and self.words[place].lower in ".;!?\n":
                return False
        return False

    def _handed_later(self, group: Group) -> bool:
        """German: 'Die Aufgabe wird an die Stabsstelle übertragen'."""
        index = self.survey.right(group[-1].after).index
        cover = self.survey.covers[index] if index < len(self.words) else None
        return self.language == "de" and cover is not None and "hand" in cover[0]

    def _jointly(self, index: int, after: int) -> bool:
        """Is 'with' one of working together: a word of it stands near, in German behind too?"""
        ahead = 14 if self.language == "de" else 0
        first, last = max(0, index - _NEAR), min(len(self.words), after + ahead)
        for place in [*range(index - 1, first - 1, -1), *range(after, last)]:
            cover = self.survey.covers[place]
            if cover is not None and cover[0] & {"joint", "join"}:
                return True
            if self.words[place].lower in ".;!?\n":
                if place < index:
                    continue
                return False
        return False

    def _awaited(self, index: int, right: Side) -> bool:
        """'by A' names who must do it: something is demanded in the clause before it or right behind it."""
        if self.language == "vi":
            return True
        for place in range(index - 1, max(-1, index - 30), -1):
            cover = self.survey.covers[place]
            if cover is not None and cover[0] & {"must", "to", "order"}:
                return True
            if self.words[place].lower in ";!?\n":
                break
            if self.language == "de" and self.words[place].lower in ("ist", "sind", "hat", "haben", "bleibt"):
                return True
            if self.language == "ru" and RUSSIAN_INFINITIVE.match(self.words[place].bare):
                return True
            if self.language == "ar" and self.words[place].bare in ("يتم", "يجب", "ليتم", "ان"):
                return True
        return False

    def _acts(self, group: Group, left: Side, right: Side) -> bool:
        """Is the group the subject of a demand: 'A shall', 'A có trách nhiệm', 'Минфину подготовить'?"""
        head = group[0]
        ungoverned = not left.labels & {"govern", "agent", "with", "to", "and", "help"} or (
            "and" in left.labels and bool(self.led)
        )
        if left.labels & {"and"} and not self.led:
            ungoverned = True
        if head.agent:
            return (
                self.demanded and not left.labels & {"with", "join", "govern"} and self._awaited(head.first, right)
            )
        if "must" in right.labels:
            if self.language == "ru" and head.dative and not head.nominative:
                return self._free_dative(left)
            return ungoverned and head.nominative
        if self.language == "ru" and head.dative and right.index < len(self.words):
            if RUSSIAN_INFINITIVE.match(self.words[right.index].bare) and not right.edge:
                return self._free_dative(left)
        if self.language == "ru" and head.dative and group[-1].after < len(self.words):
            if RUSSIAN_INFINITIVE.match(self.words[group[-1].after].bare):
                return self._free_dative(left)
        if "must" in left.labels and self.language in ("de", "ar") and head.nominative:
            return "must" not in right.labels and not self.led
        return self.language == "de" and self._ordered(group, left, right)

    def _ordered(self, group: Group, left: Side, right: Side) -> bool:
        """German brackets: 'A wird … beauftragt', 'A hat … vorzulegen', 'dem A wird … aufgetragen'."""
        head = group[0]
        if not (head.nominative or head.dative) or left.labels & {"govern", "with", "agent", "to"}:
            return False
        finite = (left, right) if not left.labels & {"told", "will"} else (left,)
        for side in finite:
            word = self.words[side.index].bare if 0 <= side.index < len(self.words) else ""
            if word in ("wird", "werden") and self._closes(group[-1].after, GERMAN_ORDERED):
                return True
            if word in ("ist", "sind") and head.nominative and self._closes(group[-1].after, GERMAN_IN_CHARGE):
                return True
            if word in ("hat", "haben") and head.nominative and self._closes(group[-1].after, GERMAN_TO):
                return True
        return False

    def _closes(self, after: int, form: re.Pattern[str]) -> bool:
        """Does a form that closes a German bracket stand in the rest of the sentence?"""
        for place in range(after, min(after + _FAR, len(self.words))):
            word = self.words[place]
            if word.lower in ".;!?\n" and not self.words[place - 1].bare.isdigit():
                return False
            if form.match(word.bare) and not word.capital:
                return True
            if form is GERMAN_TO and word.bare == "zu" and place + 1 < len(self.words) and self.words[place + 1].bare.endswith("n"):
                return not self.words[place + 1].capital
        return False

    def _free_dative(self, left: Side) -> bool:
        """A dative that no verb or noun before it governs."""
        return left.edge or bool(left.labels & {"and", "hand", "assign", "must"})

    def _begins(self, group: Group, left: Side, right: Side) -> bool:
        """In a directive: does the group begin its clause, with something other than a report behind it?"""
        head = group[0]
        if not self.owing or all(mention.name_only for mention in group):
            return False
        if right.labels & {"told", "assign", "hand", "ask"} and not right.labels & {"must", "will"}:
            return False
        if (
            right.index < len(self.words)
            and not right.edge
            and _PAST[self.language].match(self.words[right.index].bare)
        ):
            if "must" not in right.labels and "will" not in right.labels:
                return False
        if not (head.nominative or (head.dative and self.language == "ru" and left.index < 0)):
            return False
        if left.edge:
            return self._edge(group, left, right)
        if "and" in left.labels and self.led:
            return self._dated(group[-1].after) or "will" in right.labels
        if left.labels <= {"joint", "help", "with"} and self.language in ("de", "ar") and not self.led and not right.edge:
            return self._inverted(left)
        return False

    def _edge(self, group: Group, left: Side, right: Side) -> bool:
        sign = self.words[left.index].lower if left.index >= 0 else "\n"
        head_first = group[0].first
        if right.edge:
            dated = self._dated(group[-1].after)
            return dated and (bool(self.led) or left.index < 0)
        if head_first in self.survey.parted:
            return True
        if sign in ",،-–—":
            return (
                bool(self.led)
                or (not any(m.first < left.index for m in self.survey.mentions)
                and self._adverbial(left.index))
            )
        return sign not in "()[]"

    def _adverbial(self, index: int) -> bool:
        """Nothing but a date or an aside of few words stands before the comma."""
        begin = index - 1
        while begin >= 0 and self.words[begin].lower not in ".;!?\n":
            begin -= 1
        covered = self.survey.covers
        before = [i for i in range(begin + 1, index) if i not in self.survey.hidden]
        return all((c := covered[i]) is not None and "skip" in c[0] for i in before)

    def _dated(self, after: int) -> bool:
        return after in self.survey.hidden or after + 1 in self.survey.hidden

    def _inverted(self, left: Side) -> bool:
        """'Bis 1. Juni legt das Ministerium …', 'تقدم الوزارة …': the verb begins the clause, the unit follows."""
        word: Word = self.words[left.index]
        if word.sign or (word.capital and left.index > 0):
            return False
        if self.language == "ar":
            return bool(_IMPERFECT.match(word.bare)) and self.survey.left(left.index).edge
        if not _FINITE.match(word.bare) or _PAST["de"].match(word.bare):
            return False
        before = self.survey.left(left.index)
        return before.edge or left.index - 1 in self.survey.hidden


def _clauses(survey: Survey, roles: list[tuple[Group, Role]]) -> Parties:
    """Parts the text where another lead unit begins its own clause."""
    starts: list[int] = [0]
    leads: list[list[str]] = [[]]
    last_lead = -1
    for group, role in roles:
        if role != "lead":
            continue
        if leads[-1]:
            starts.append(_clause_start(survey, group[0].first, last_lead))
            leads.append([])
        leads[-1].extend(mention.name for mention in group)
        last_lead = group[-1].after
    cooperating: list[list[str]] = [[] for _ in starts]
    for group, role in roles:
        if role == "cooperating":
            place = max(n for n, start in enumerate(starts) if start <= group[0].first)
            cooperating[place].extend(mention.name for mention in group)
    offsets = [0, *(survey.sentence.starts[start] for start in starts[1:])]
    return Parties(
        tuple(
            Clause(offset, _once(lead), tuple(name for name in _once(others) if name not in lead))
            for offset, lead, others in zip(offsets, leads, cooperating, strict=True)
        )
    )


def _clause_start(survey: Survey, first: int, floor: int) -> int:
    """The sign or 'and' nearest before a lead unit, but behind the lead unit before it."""
    for index in range(first - 1, max(floor, first - 60) - 1, -1):
        cover = survey.covers[index]
        if index in survey.hidden:
            continue
        if survey.words[index].lower in ".;:,!?\n،؛" or (cover is not None and "and" in cover[0]):
            return index
    return first


def _once(names: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))  # type: ignore[call-overload]
