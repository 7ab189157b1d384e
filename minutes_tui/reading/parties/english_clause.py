"""What English says before a unit by the order of its words: inverted verbs, subjunctives, wishes, short notes."""

import re
from typing import Final

from minutes_tui.reading.parties.context import Context, Group
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.parties.survey import Survey
from minutes_tui.reading.wording.grammar import Grammar
from minutes_tui.reading.wording.words import Word, listed

_FAR: Final = 25
_NEAR: Final = 6
# Behind these and 'that' a verb without an ending demands: 'It was ordered that the Office publish …'.
_MANDATES: Final = re.compile(
    "(?:direct|instruct|order|rul|resolv|decid|determin|agre|ask|request|demand|insist|requir|recommend|propos"
    "|suggest|urg|stipulat|command|mov|essential|necessary|imperative|vital|crucial|important|desirable|advisable)"
)
_FINITE: Final = listed(
    "is are was were be been has have had does do did will would can could may might shall should must to"
)
# What opens a clause whose verb stands before its subject: 'Nor is the Office to …', 'Only then shall …'.
_INVERTING: Final = listed("nor neither only never rarely seldom hardly not no under on in at")
_MODAL: Final = listed("shall must should may")
_BEING: Final = frozenset(("is", "are"))
# Whoever does these behind 'make sure that' is served, and serves nobody.
_SERVED: Final = listed(
    "gets get receives receive has have is are was were knows know understands can feels sees hears"
)
_SEEING_TO: Final = frozenset(("see", "make", "ensure"))
_TERMS: Final = frozenset(("deadline", "time", "target", "due"))
_REQUESTS: Final = listed("request requests instruction instructions order orders task appeal")
_MAY_HAVE: Final = frozenset(
    f"{verb} {whom} have" for verb in ("can", "could", "may", "might") for whom in ("i", "we")
) | {"let us have", "let me have"}
_LIKE: Final = ("i'd like", "we'd like", "i would like", "we would like")
_LISTED: Final = frozenset(("following", "below"))


class EnglishClause:
    """Questions about what an English clause says before a unit."""

    survey: Survey
    words: tuple[Word, ...]
    context: Context
    grammar: Grammar
    demanding: bool
    led: list[Group]
    does: int

    def _given_in_english(self, group: Group, left: Side, right: Side) -> bool:
        """Is the group told to do something by the order of the words, without a cue right before it?"""
        return (
            self._mandated(group, left, right)
            or self._called_last(group, left, right)
            or self._booked(group, left)
            or self._needed(left, right)
            or self._listed_between(group, left)
            or self._wished(left)
            or self._asked_for_from(left)
            or self._inverted_order(left, right)
            or self._listed_behind(group, left)
        )

    def _gives_nothing(self, group: Group, left: Side, right: Side) -> bool:
        """Has a cue that gives a task another sense here: 'let A have it', 'make sure A gets it'?"""
        cue = self.words[left.index].lower
        following = self.words[right.index].lower if right.index < len(self.words) else ""
        if cue == "let":
            return following == "have"
        if cue.startswith("ask"):
            return any(
                word.lower in ("question", "questions") for word in self.words[right.index : right.index + _NEAR]
            )
        if cue == "over":
            return not self.survey.left(left.index).edge
        if cue in _SEEING_TO:
            return bool(self.led) or not self._acting_verb(right)
        if cue in _TERMS:
            return group[-1].governed or not (right.edge or following in ("is", ":", "–", "-"))
        return False

    def _acting_verb(self, right: Side) -> bool:
        """Does the group behind 'see to it that' do something, and is not served by somebody else?"""
        if right.edge or right.index >= len(self.words) or "must" in right.labels:
            return "must" in right.labels
        word = self.words[right.index]
        return not word.sign and word.lower not in _SERVED and not right.labels & {"govern", "and", "told"}

    def _hands_over_itself(self, left: Side) -> bool:
        """'The Treasury shall transfer the rest to | the Road Fund': handing over is the Treasury's task."""
        if not self.led or not 0 <= self.does < left.index or "to" not in left.labels:
            return False
        begin = self.survey.begins[self.does]
        if begin is None or "must" not in begin[0]:
            return False
        verb = range(begin[1], min(begin[1] + 2, len(self.words)))
        return any((cue := self.survey.begins[place]) is not None and "hand" in cue[0] for place in verb)

    def _asked_in_short(self, left: Side, after: int) -> bool:
        """'To | the Food Agency: recall the batch', 'My instruction to | the Food Agency is simple: …'."""
        if left.index < 0 or self.words[left.index].lower not in ("to", "for"):
            return False
        if left.index == 0:
            return self.words[left.index].lower == "to" and self.words[after].lower == ":"
        if self.words[left.index - 1].lower not in _REQUESTS:
            return False
        ahead = self.words[after : after + _NEAR]
        return any(word.lower == ":" for word in ahead) or (
            ahead[0].lower == "is" and len(ahead) > 1 and ahead[1].lower in ("to", "that", "not")
        )

    def _mandated(self, group: Group, left: Side, right: Side) -> bool:
        """'It was ordered that | the Office, jointly with B, | publish …': a verb without an ending demands."""
        if left.index < 0 or self.words[left.index].lower != "that" or right.edge or right.index >= len(self.words):
            return False
        verb = self.words[right.index]
        plain = verb.lower.isalpha() and not verb.capital and verb.lower not in _FINITE
        if not plain or (verb.lower.endswith(("s", "ed", "ing", "ly")) and not verb.lower.endswith("ss")):
            return False
        if right.labels & {"govern", "and", "told", "skip"} or group[-1].name.lower().endswith("s"):
            return False
        begin = max(self.context.begin_of(left.index), left.index - _FAR)
        return any(_MANDATES.match(word.bare) for word in self.words[begin : left.index])

    def _inverted_order(self, left: Side, right: Side) -> bool:
        """'Nor is A to …', 'Under no circumstances shall A …', 'Only then may A …': no question, an order."""
        if left.index < 1 or right.edge or right.index >= len(self.words):
            return False
        finite = self.words[left.index].lower
        if finite in _BEING:
            if self.words[right.index].lower != "to":
                return False
        elif finite not in _MODAL or right.labels & {"govern", "and", "told"}:
            return False
        begin = left.index
        while begin > 0 and self.words[begin - 1].lower not in ".;:!?\n" and left.index - begin < _FAR:
            begin -= 1
        opening = self.words[begin].lower
        denied = any(word.lower in ("no", "not", "only") for word in self.words[begin : begin + 3])
        return opening in _INVERTING and (denied or opening in ("nor", "neither", "never", "rarely", "seldom"))

    def _booked(self, group: Group, left: Side) -> bool:
        """'Survey of wells: | Water Board, 20 June', 'Survey of wells (Water Board, 20 June)': who and by when."""
        after = group[-1].after
        if self.led or left.index < 1 or self.words[left.index].lower not in ":([→>-–—":
            return False
        if self._closes_line(left, after):
            return True
        signs = [word.lower for word in self.words[after : after + 2] if word.sign]
        behind = after + len(signs)
        if not signs or signs[0] not in ",;-–—→/" or behind not in self.survey.hidden:
            return False
        while behind in self.survey.hidden:
            behind += 1
        return behind >= len(self.words) or self.words[behind].lower in ".;)]\n"

    def _closes_line(self, left: Side, after: int) -> bool:
        """'Wells surveyed by 20 June (| Water Board).', 'By 20 June – wells – | Water Board': who, last of all."""
        begin = self.context.begin_of(left.index)
        if not any(place in self.survey.hidden for place in range(begin, left.index)):
            return False
        if self.words[left.index].lower in "([":
            after += after < len(self.words) and self.words[after].lower in ")]"
        elif self.words[left.index].lower == ":":
            return False
        return after >= len(self.words) or self.words[after].lower in ".\n"

    def _listed_between(self, group: Group, left: Side) -> bool:
        """'Point 7 – | Harbour Office – dredge the berth – 10 June': a line of parts, one of them who."""
        after = group[-1].after
        if self.led or left.index < 1 or after >= len(self.words) or self.words[left.index].lower not in "-–—":
            return False
        if self.words[after].lower not in "-–—" or not self.context.dated_sentence(left.index):
            return False
        begin = self.context.begin_of(left.index)
        return not any(cover is not None and cover[0] & {"must", "told"} for cover in self.survey.covers[begin:])

    def _needed(self, left: Side, right: Side) -> bool:
        """'The plan needs | the Ministry of Works to approve it': who is needed for it."""
        if left.index < 0 or right.index >= len(self.words):
            return False
        return self.words[left.index].lower in ("needs", "need") and self.words[right.index].lower == "to"

    def _wished(self, left: Side) -> bool:
        """'It would help the inquiry if | the Met Office supplied …': a wish is a demand."""
        if left.index < 2 or self.words[left.index].lower != "if":
            return False
        opening = [word.lower for word in self.words[self.context.begin_of(left.index) :][:3]]
        return opening[:1] in (["it"], ["i"], ["we"]) and opening[1] in ("would", "should")

    def _asked_for_from(self, left: Side) -> bool:
        """'Can we have a timetable from | A', 'A timetable from | A by Friday, please': who is to send it."""
        if left.index < 1 or self.words[left.index].lower not in ("from", "of"):
            return False
        if self.words[left.index].lower == "of" and self.words[left.index - 1].lower != "out":
            return False
        begin = self.context.begin_of(left.index)
        opening = " ".join(word.lower for word in self.words[begin : begin + 3])
        if opening in _MAY_HAVE or opening.startswith(_LIKE):
            return True
        behind = self.words[left.index : left.index + _FAR]
        return any(word.lower in ("please", "pls") for word in behind) and not any(
            cover is not None and cover[0] & {"must", "told", "assign"}
            for cover in self.survey.covers[begin : left.index]
        )

    def _called_last(self, group: Group, left: Side, right: Side) -> bool:
        """'Please report by Monday, Director Moss.': who is called at the end of a sentence that demands."""
        begin = self.context.begin_of(group[0].first)
        yours = bool(self.survey.hidden) and any(word.lower == "you" for word in self.words[begin : begin + _NEAR])
        if not (self.demanding or yours) or left.index < 0 or self.words[left.index].lower != "," or len(group) > 1:
            return False
        closes = right.index >= len(self.words) or self.words[right.index].lower in ".!\n"
        if not closes or right.index != group[-1].after:
            return False
        return not any(
            mention.first >= begin and mention.first < group[0].first for mention in self.survey.mentions
        )

    def _listed_behind(self, group: Group, left: Side) -> bool:
        """'The following shall report by Friday: A, B, C': who is listed behind the colon."""
        if left.index < 0 or self.words[left.index].lower != ":":
            return False
        begin = self.context.begin_of(group[0].first)
        opening = self.words[begin : begin + 3]
        if not any(word.lower in _LISTED for word in opening):
            return False
        covers = self.survey.covers[begin : left.index]
        return any(cover is not None and cover[0] & {"must", "will"} for cover in covers)

    def _named(self, group: Group) -> bool:
        """English: 'the Harbour Trust deposits … by 7 November': two capitals with an article, and a date."""
        first, after = group[0].first, group[-1].after
        article = first > 0 and self.words[first - 1].lower == "the"
        if not self.grammar.fixed_order or not article or group[0].after < first + 2 or after >= len(self.words):
            return False
        verb = self.words[after]
        return bool(self.survey.hidden) and not verb.sign and not verb.capital
