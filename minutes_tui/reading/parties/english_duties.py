"""What English says behind a unit: time that it has, what it has not done and must, 'it' for the unit named."""

from typing import Final

from minutes_tui.reading.parties.context import Group
from minutes_tui.reading.parties.english_clause import EnglishClause
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.wording.words import listed

_FAR: Final = 25
_ANSWERABLE: Final = listed("responsible answerable accountable")
_PRONOUNS: Final = frozenset(("it", "they", "them"))
_MOST_TOLD: Final = 15


class EnglishDuties(EnglishClause):
    """Questions about what an English clause says behind a unit."""

    def _owes_in_english(self, group: Group, left: Side, right: Side) -> bool | None:
        """Does the group owe what stands behind it; None: neither the order of the words nor a clause says."""
        if self._told_beside(group):
            return False
        if self._answers_for(left, right) or self._sent_in(left, right) or self._which_must(group, left):
            return True
        if self._whose_task(left, right):
            return True
        governed = bool(left.labels & {"govern", "with", "agent", "join"})
        if not governed and (self._has_until(right) or self._goes_on_to_owe(right)):
            return True
        return None

    def _has_until(self, right: Side) -> bool:
        """'The Board has | ten days in which to reply': time that is given is time to do something."""
        if right.index + 1 >= len(self.words) or self.words[right.index].lower not in ("has", "have"):
            return False
        return right.index + 1 in self.survey.hidden

    def _answers_for(self, left: Side, right: Side) -> bool:
        """'The survey, for which | A is answerable, shall …': whose task a thing is."""
        if left.index < 1 or self.words[left.index].lower != "which" or self.words[left.index - 1].lower != "for":
            return False
        return any(word.lower in _ANSWERABLE for word in self.words[right.index : right.index + 3])

    def _which_must(self, group: Group, left: Side) -> bool:
        """'That leaves | the Home Office, which must tell us …': a relative clause that demands."""
        after = group[-1].after
        if after + 2 >= len(self.words) or self.words[after].lower != ",":
            return False
        if left.edge or left.labels & {"govern", "join", "with"}:
            return False
        begin = self.survey.begins[after + 2]
        relative = self.words[after + 1].lower in ("which", "who")
        return relative and begin is not None and "must" in begin[0] and not self.context.suffers(after + 2)

    def _is_sent(self, right: Side) -> bool:
        """'The Office should | receive the plan from A': A owes it, not who is to have it."""
        begin = self.survey.begins[right.index] if right.index < len(self.words) else None
        if begin is None or "must" not in begin[0] or begin[1] >= len(self.words):
            return False
        if self.words[begin[1]].lower != "receive":
            return False
        for mention in self.survey.from_word(begin[1]):
            left = self.survey.left(mention.first)
            if left.index >= 0 and self.words[left.index].lower == "from":
                return self.context.begin_of(mention.first) == self.context.begin_of(right.index)
        return False

    def _sent_in(self, left: Side, right: Side) -> bool:
        """'Comments from | all ministries are to reach the Secretariat': who sends what is to come in."""
        if left.index < 1 or self.words[left.index].lower != "from" or "must" not in right.labels:
            return False
        return self.context.delivered(left.index - 1)

    def _goes_on_to_owe(self, right: Side) -> bool:
        """'A has produced nothing and | must do so by Friday': a report, then the demand on the same unit."""
        if "told" not in right.labels:
            return False
        for place in range(right.index + 1, min(right.index + _MOST_TOLD, len(self.words) - 1)):
            if self.words[place].lower in ".;:!?\n" or self.survey.from_word_at(place):
                return False
            begin = self.survey.begins[place + 1]
            if self.words[place].lower in ("and", "but", "so") and begin is not None and "must" in begin[0]:
                return not self.context.suffers(place + 1)
        return False

    def _whose_task(self, left: Side, right: Side) -> bool:
        """'a timetable, which | A shall produce by Friday': what a relative clause says that a unit must do."""
        if left.index < 1 or self.words[left.index].lower != "which" or "must" not in right.labels:
            return False
        if self.context.suffers(right.index):
            return False
        ahead = range(right.index, min(right.index + _FAR, len(self.words)))
        dated = any(place in self.survey.hidden for place in ahead)
        return self.words[left.index - 1].lower == "," and dated

    def _told_beside(self, group: Group) -> bool:
        """'Sir Hugh, who chairs | the Board, shall …': is a unit only named in a clause about another one?"""
        after = group[-1].after
        if after >= len(self.words) or self.words[after].lower != ",":
            return False
        for place in range(group[0].first - 1, max(0, group[0].first - _FAR), -1):
            if self.words[place].lower in ".;:!?\n":
                return False
            if self.words[place].lower in ("who", "which") and self.words[place - 1].lower == ",":
                return self.survey.ends_at(place - 1)
        return False

    def _meant_by_pronoun(self, named: list[Group]) -> Group | None:
        """'A has not replied. It shall do so by Friday.': the one unit that 'it' can mean, or None."""
        for place, word in enumerate(self.words):
            if word.lower not in _PRONOUNS or not self._pronoun_owes(place):
                continue
            before = [group for group in named if group[-1].after <= place]
            subjects = [
                group
                for group in before
                if self.survey.left(group[0].first).edge and not group[0].governed and not group[0].person
            ]
            if len(subjects) == 1 and subjects[0] is before[0]:
                return subjects[0]
            alone = len(named) == 1 and len(before) == 1 and not before[0][0].person
            return before[0] if alone and not all(mention.name_only for mention in before[0]) else None
        return None

    def _pronoun_owes(self, place: int) -> bool:
        """'it shall', 'instruct them to': is something demanded of whom a pronoun means?"""
        begin = self.survey.begins[place + 1] if place + 1 < len(self.words) else None
        if begin is None:
            return False
        follows = self.words[place + 1].lower
        if "must" in begin[0] and self.words[place].lower != "them":
            opens = place == 0 or self.words[place - 1].sign or self.words[place - 1].lower in ("and", "so", "but")
            return opens and not self.context.suffers(place + 1)
        cover = self.survey.covers[place - 1] if place else None
        return follows == "to" and cover is not None and "assign" in cover[0]
