"""English passives: what shall be done, and by whom."""

import re
from typing import Final

from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.parties.survey import Survey
from minutes_tui.reading.wording.words import Word

_FAR: Final = 12
DONE_WITH: Final = re.compile("(?:ed|ilt|eld|ade|ept|ent|aid|ven|ken|osen|rawn)$")
"""How an English participle ends: prepared, built, drawn."""
_READY: Final = frozenset(("complete", "completed", "ready", "finished", "done", "over", "concluded"))
_WISHES: Final = (
    "i want", "we want", "i would like to see", "we would like to see", "i'd like to see", "we'd like to see",
    "i expect to see", "we expect to see",
)  # fmt: skip
_FARTHEST_PASSIVE: Final = 20


class EnglishPassive:
    """Questions about who does what an English clause says in the passive."""

    survey: Survey
    words: tuple[Word, ...]

    def _passive(self, index: int, begin: int) -> bool:
        """English: 'shall be prepared by', 'to be reviewed and signed by', not 'the draft prepared by'."""
        near = [self.words[place].lower for place in range(max(0, index - 4), index)]
        far = [self.words[place].lower for place in range(max(0, index - _FAR), index)]
        if "be" in near or ("be" in far and "and" in far):
            return True
        if index < 2 or (DONE_WITH.search(self.words[index - 1].bare) and not self._goes_on_passive(index)):
            return False
        begin = max(begin, index - _FARTHEST_PASSIVE)
        return any(
            self.words[place].lower == "be" and DONE_WITH.search(self.words[place + 1].bare)
            for place in range(begin, index - 1)
        )

    def _to_be_ready(self, right: Side) -> bool:
        """English: 'The survey by A | to be complete by Friday': what somebody does is to be at its end."""
        if not right.labels & {"must", "will"} or right.index >= len(self.words):
            return False
        ahead = [word.lower for word in self.words[right.index : right.index + 4]]
        return "be" in ahead and any(word in _READY for word in ahead)

    def _seen_done(self, index: int, begin: int) -> bool:
        """English: 'We would like to see it done by | A', 'I want it checked by | A'."""
        if index < 2 or not DONE_WITH.search(self.words[index - 1].bare):
            return False
        opening = " ".join(word.lower for word in self.words[begin : begin + 5])
        return opening.startswith(_WISHES)

    def _goes_on_passive(self, index: int) -> bool:
        """'shall be drafted by A, | checked by B and printed by C': a participle that goes on with those before."""
        before = self.words[index - 2]
        if before.lower not in (",", "and", "or") or not self.survey.ends_at(index - 2):
            return False
        return any(word.lower == "by" for word in self.words[max(0, index - _FARTHEST_PASSIVE) : index - 2])

    def _behind_adverbs(self, after: int) -> int:
        """must | by law | be heard, must | urgently | be heard: the index of the verb."""
        for _ in range(2):
            if (
                after + 1 < len(self.words)
                and self.words[after].lower == "by"
                and self.words[after + 1].lower == "law"
            ):
                after += 2
            elif after < len(self.words) and self.words[after].lower.endswith("ly"):
                after += 1
        return after
