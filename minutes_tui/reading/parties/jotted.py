"""Jotted lines: who and by when, hardly a verb ('BMI: Zuarbeit bis 30.5.', 'Минтруд → предложения к 30.05')."""

from typing import Final

from minutes_tui.reading.parties.context import Context, Group
from minutes_tui.reading.parties.named import OPEN, Labels
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.parties.survey import Survey
from minutes_tui.reading.parties.units.provinces import province_end
from minutes_tui.reading.wording.grammar import Grammar
from minutes_tui.reading.wording.words import Word

# Signs behind a unit in such a line; a hyphen is also the beginning of an arrow.
_POINTING: Final = frozenset(":-–—→>=")
_BESIDE: Final[Labels] = frozenset({"join", "with", "joint", "skip"})
_MOST_ASIDES: Final = 6
_SHORT_LINE: Final = 11


class Jotted:
    """Questions about a group of units that is jotted down without a sentence round it."""

    survey: Survey
    words: tuple[Word, ...]
    context: Context
    grammar: Grammar
    led: list[Group]

    def _led_in(self, index: int) -> bool:
        """Has a unit the lead in the sentence of a word already?"""
        begin = self.context.begin_of(index)
        return any(group[0].first >= begin for group in self.led)

    def _noted(self, group: Group, left: Side, right: Side) -> bool:
        """Does a sign that points from the group to its task stand behind it, in a line with a date?"""
        if left.edge and left.index >= 0 and self._answers(group):
            return True
        if not left.edge or not self._points(group[-1].after) or self._only_place(group):
            return False
        if left.index >= 0 and self.words[left.index].lower in ">→":
            return False
        if group[0].person and left.index >= 0 and self.words[left.index].lower != "\n":
            return False
        return self.context.dated_sentence(group[0].first) and not right.labels & {"told", "ask"}

    def _answers(self, group: Group) -> bool:
        """'Who has the data? | The Registry, by Friday.': is a unit and a day all that a sentence says?"""
        begin, after = self.context.begin_of(group[0].first), group[-1].after
        articles = range(begin, group[0].first)
        if len(articles) > 1 or not self.context.dated_sentence(group[0].first):
            return False
        for place in range(after, len(self.words)):
            if place in self.survey.hidden:
                continue
            if self.survey.ends_sentence(place):
                return True
            if self.words[place].lower not in ",،-–—":
                return False
        return True

    def _points(self, after: int) -> bool:
        """Does such a sign stand behind a unit, brackets and 'together with B' passed over?"""
        index = after
        for _ in range(_MOST_ASIDES):
            if index >= len(self.words):
                return False
            begin = self.survey.begins[index]
            if self.words[index].lower in _POINTING:
                return not self._written_between(index)
            if self.words[index].lower in OPEN:
                index = self.survey.closing(index) + 1
            elif self.words[index].lower in ",،":
                if self._only_nouns(index):
                    return True
                index += 1
            elif begin is not None and begin[0] & _BESIDE:
                if self.words[begin[1] - 1].lower in _POINTING:
                    return "help" not in begin[0] and self.survey.starting(begin[1]) is None
                beside = self.survey.starting(begin[1])
                if beside is None and "help" in begin[0]:
                    return False
                index = begin[1] if beside is None else self.survey.run_end(beside)
            else:
                return False
        return False

    def _only_nouns(self, comma: int) -> bool:
        """'п. 3 – Росстат, сводка к 2 июня': is a comma all that points, in a short line that says no more?"""
        begin = self.context.begin_of(comma)
        shown = [place for place in range(begin, len(self.words)) if place not in self.survey.hidden]
        if (
            len(shown) > _SHORT_LINE
            or comma + 1 in self.survey.hidden
            or self.survey.starting(comma + 1) is not None
        ):
            return False
        told = {"must", "will", "told", "assign", "hand", "and", "join", "help", "ask", "agent"}
        return not any((cover := self.survey.covers[place]) is not None and cover[0] & told for place in shown)

    def _written_between(self, index: int) -> bool:
        """Is a hyphen written to the words on both sides of it?"""
        starts, ends = self.survey.sentence.starts, self.survey.sentence.ends
        if index == 0 or index + 1 >= len(self.words) or self.words[index].lower == ":":
            return False
        return ends[index - 1] == starts[index] and ends[index] == starts[index + 1]

    def _only_place(self, group: Group) -> bool:
        """'Hà Nội: mưa lớn': a place that the roster does not know, with nothing to do behind its colon."""
        head, task = group[0], group[-1].after + 1
        if head.first in self.survey.listed or province_end(self.words, head.first) != head.after:
            return False
        if task > len(self.words) or self.words[task - 1].lower != ":":
            return False
        found = self.context.demands.at(self.words, task) if task < len(self.words) else None
        return found is None or "act" not in found[0]

    def _accompanies(self, group: Group, left: Side) -> bool:
        """'A mit B: Plan bis 3.5.', 'A to redo the table, with B, by Monday': whom a line puts beside its unit."""
        index, after = left.index, group[-1].after
        if "with" not in left.labels or index < 1 or not self.context.dated_sentence(group[0].first):
            return False
        comma = self.words[index - 1].lower in ",،"
        behind = index - 1 if comma else index
        if self.survey.ends_at(behind) and self._points(after):
            return self.survey.opens_line(behind)
        if self.grammar.dative_orders and self.survey.ends_at(index) and self.survey.opens_line(index):
            return True
        ends = after >= len(self.words) or after in self.survey.hidden or self.words[after].lower in ",،.;"
        return comma and ends and bool(self.led)

    def _capitals(self, group: Group) -> bool:
        """German, Russian: 'МЧС представит …', 'legt BMI …': a name that no noun heads, in a dated sentence."""
        inflected = self.grammar.brackets or self.grammar.dative_orders
        return inflected and not group[0].person and self.context.dated_sentence(group[0].first)

    def _headline(self, group: Group, left: Side) -> bool:
        """English: 'MoF to circulate the tables', 'MoF: tables by Friday', 'Ann Hale to chase it': no article."""
        after = group[-1].after
        if not (self.grammar.fixed_order and left.edge) or after >= len(self.words):
            return False
        if not (self.words[group[0].first].acronym or group[0].first in self.survey.listed):
            return self._named_to_act(group, left)
        headed = left.index < 0 and self._points(after) and bool(self.survey.hidden)
        headed = headed and self.words[group[0].first].bare.isalpha()
        return self.words[after].lower == "to" or headed

    def _named_to_act(self, group: Group, left: Side) -> bool:
        """'Ann Hale (Audit) | to chase the file by Friday': two capitals open a line with a date."""
        after = group[-1].after
        if self.words[after].lower == "(":
            after = min(self.survey.closing(after) + 1, len(self.words) - 1)
        long = group[0].after >= group[0].first + 2
        return left.index < 0 and long and self.words[after].lower == "to" and bool(self.survey.hidden)
