"""Where a German clause goes on and how it ends: brackets of verbs, asides, full stops that end nothing."""

import re
from typing import Final

from minutes_tui.reading.parties.survey import Survey
from minutes_tui.reading.wording.forms import (
    GERMAN_CHARGES,
    GERMAN_MUST,
    GERMAN_ORDERED,
    GERMAN_TO,
)
from minutes_tui.reading.wording.words import Word, listed

NEAR: Final = 6
FAR: Final = 60
_SHORT: Final = 3
_MOST_PUT_IN: Final = 25
# How a relative clause or an aside of a German sentence begins.
_PUT_IN: Final = listed(
    """
    der die das dessen deren dem den denen jedoch aber und wie soweit sofern so namentlich insbesondere
    einschliesslich darunter also samt nebst vertreten gestutzt ausgehend beginnend mindestens nicht nachdem obwohl
    """
)
_PARTICIPLE: Final = re.compile(r"^(?:\w*ge\w{2,}|(?:be|ver|er|zer|ent|uber|unter|wider)\w{3,}|\w+ier)(?:t|en)$")
_AGREEING: Final = frozenset(("stimmt", "stimmen", "spricht", "sprechen", "klart", "klaren", "gleicht"))
_PRESENT: Final = re.compile(r"^\w{2,}(?:t|en|ern|eln)$")
# Auxiliaries that end a clause about what was done, or what is.
_DONE: Final = frozenset(("hat", "haben", "ist", "sind", "wurden", "worden", "waren", "hatten", "wird"))


class GermanClause:
    """Questions about the rest of a German clause in a surveyed sentence."""

    survey: Survey
    words: tuple[Word, ...]

    def closes(self, after: int, form: re.Pattern[str]) -> bool:
        """Does a form that closes a German bracket stand in the rest of the sentence?"""
        resumed = 0
        for place in range(after, min(after + FAR, len(self.words))):
            word = self.words[place]
            if place in self.survey.hidden or place < resumed:
                continue
            if word.lower in ".;!?\n" and not self._abbreviates(place):
                return False
            if word.lower == "," and self._decimal(place):
                continue
            if word.lower == "," and form in (GERMAN_TO, GERMAN_MUST):
                resumed = self._resumes(place)
                if not resumed:
                    return False
                continue
            if form.match(word.bare) and not word.capital:
                return True
            if (
                form is GERMAN_TO
                and word.bare == "zu"
                and place + 1 < len(self.words)
                and self.words[place + 1].bare.endswith("n")
            ):
                return not self.words[place + 1].capital
        return False

    def _abbreviates(self, place: int) -> bool:
        """Does a full stop belong to what stands before it: 3., Nr. 12?"""
        before = self.words[place - 1].bare
        return before.isdigit() or (len(before) <= _SHORT and self.words[place].lower == ".")

    def _decimal(self, comma: int) -> bool:
        """3,7: does a comma stand inside a number?"""
        starts, ends = self.survey.sentence.starts, self.survey.sentence.ends
        if not 0 < comma < len(self.words) - 1 or ends[comma] != starts[comma + 1]:
            return False
        return self.words[comma - 1].bare.isdigit() and self.words[comma + 1].bare.isdigit()

    def _resumes(self, comma: int) -> int:
        """The index behind the comma that closes what is put in ('dessen Bericht … war,', 'jedoch bis 1. Juni,');
        the next one where a date follows; 0 where the clause ends at this comma."""
        if any(index in self.survey.hidden for index in (comma + 1, comma - 1)):
            return comma + 1
        following = self.words[comma + 1].bare if comma + 1 < len(self.words) else ""
        cue = self.survey.begins[comma + 1] if comma + 1 < len(self.words) else None
        put_in = (
            following in _PUT_IN
            or (cue is not None and bool(cue[0] & {"govern", "join"}))
            or any(index in self.survey.hidden for index in range(comma, comma + NEAR - 1))
        )
        for place in range(comma + 1, min(comma + _MOST_PUT_IN, len(self.words))):
            if self.words[place].lower == "," and put_in:
                return place + 1
            if self.words[place].lower in ".;!?\n" and not self._abbreviates(place):
                break
        return 0

    def put_in(self, comma: int) -> bool:
        """Does a comma open what another one closes, with more of the clause behind it?"""
        for place in range(comma + 1, min(comma + _MOST_PUT_IN, len(self.words) - 1)):
            if self.words[place].lower == "," and place not in self.survey.hidden:
                return True
            if self.words[place].lower in ".;:!?\n" and not self._abbreviates(place):
                return False
        return False

    def still_to_do(self, after: int) -> bool:
        """Does a clause with dass end in a verb of the present: '…, dass das Amt den Bericht vorlegt'?"""
        for place in range(after + 1, min(after + FAR, len(self.words) + 1)):
            ended = place == len(self.words) or self.words[place].lower in ",.;!"
            if not ended or place in self.survey.hidden or place - 1 in self.survey.hidden:
                continue
            verb = self.words[place - 1]
            if _PRESENT.match(verb.bare) and not verb.capital and verb.bare not in _DONE:
                return not self.survey.grammar.past.match(verb.bare)
            if place < len(self.words) and self.words[place].lower != "," and not self._abbreviates(place):
                return False
        return False

    def charged(self, verb: int) -> bool:
        """'Zuständig für die Räumung ist | das Amt': does the clause of a verb begin with a word of charge?"""
        for place in range(verb - 1, max(-1, verb - FAR), -1):
            if self.words[place].lower in ".;:,!?\n" and place not in self.survey.hidden:
                return bool(GERMAN_CHARGES.match(self.words[place + 1].bare))
        return bool(GERMAN_CHARGES.match(self.words[0].bare))

    def agrees_on(self, index: int, after: int) -> bool:
        """'stimmt die Termine mit | der Feuerwehr ab': does a verb before and its prefix behind say 'jointly'?"""
        if not self.survey.grammar.brackets:
            return False
        verbs = self.words[max(0, index - FAR // 4) : index]
        prefixes = self.words[after : after + FAR // 4]
        return any(word.bare in _AGREEING for word in verbs) and any(word.bare == "ab" for word in prefixes)

    def done_by_agent(self, index: int) -> bool:
        """'Das Protokoll wird von | der Schriftführerin bis Montag versandt': will it be done by a unit?"""
        for place in range(index - 1, max(-1, index - FAR // 3), -1):
            if self.words[place].lower in ".;:!?\n," and place not in self.survey.hidden:
                return False
            if self.words[place].bare in ("erfolgt", "erfolgen"):
                return True
            if self.words[place].bare in ("wird", "werden"):
                return self.closes(index, _PARTICIPLE) and not self.closes(index, GERMAN_ORDERED)
        return False

    def _done_with(self, after: int) -> bool:
        """German: does the clause end in a participle and 'werden', and is the unit not the one that is told?"""
        for place in range(after, min(after + FAR, len(self.words))):
            if (
                self.words[place].lower in ".;!?\n,"
                and place not in self.survey.hidden
                and not self._abbreviates(place)
            ):
                return False
            if self.words[place].bare == "werden":
                done = self.words[place - 1].bare
                return done.endswith(("t", "en")) and not GERMAN_ORDERED.match(done)
        return False
