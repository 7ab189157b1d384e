"""What the words round a unit mean when no cue stands right beside it: handed over, working together, asked."""

import re
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.parties.awaiting import Awaiting
from minutes_tui.reading.parties.english_passive import DONE_WITH, EnglishPassive
from minutes_tui.reading.parties.german_clause import FAR, NEAR
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.russian_order import RussianOrder
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.parties.survey import Survey
from minutes_tui.reading.wording.cues import DemandCue
from minutes_tui.reading.wording.forms import (
    GERMAN_AWAITED,
    RUSSIAN_IMPERATIVE,
    RUSSIAN_INFINITIVE,
    opens_with_imperfect,
)
from minutes_tui.reading.wording.lexicon import demand_cues
from minutes_tui.reading.wording.told_past import arabic_opens_in_past, opens_in_past, opens_in_year_gone
from minutes_tui.reading.wording.words import listed

Group = tuple[Mention, ...]
"""Units that are named in one breath and have one role."""
# Words that say that the person behind them is told, not the one who tells: 'نطلب من الوزير'.
_ARABIC_MARKED: Final = frozenset(("من", "الي", "علي"))
_VIETNAMESE_THIS: Final = frozenset(("này", "đó", "trên", "sẽ", "phải", "nay", "do", "se", "phai"))
_CONDITIONS: Final = frozenset(
    (
        "if",
        "unless",
        "when",
        "where",
        "once",
        "after",
        "as",
        "since",
        "provided",
        "because",
        "как",
        "если",
        "когда",
        "поскольку",
        "ввиду",
        "в",
        "كما",
        "اذا",
        "nếu",
        "trường",
        "khi",
        "để",
        "sau",
        "căn",
        "nhằm",
        "với",
        "đối",
    )
)
_ARABIC_PAST_ORDERS: Final = listed("طلب طلبت كلف كلفت وجه وجهت الزم الزمت دعا دعت")
_HAD: Final = frozenset(("كان", "كانت"))
_SENTENCE_ENDS: Final = frozenset(".;!?\n؛؟…")
_DONE: Final = frozenset(("xong", "ngay"))
_LONGEST_SHORT: Final = 4
_WITHOUT: Final = frozenset(("without", "ohne", "без", "دون", "بدون", "khong", "chua"))
_DENIED_BEFORE: Final = 2
_GERMAN_MODALS: Final = frozenset(("muss", "mussen", "soll", "sollen", "sollte", "sollten"))
_RUSSIAN_DONE_WITH: Final = re.compile("(?:[аеоя]н|т)[аоы]?$")
# Participles behind 'must be' that tell the unit to do something, or say that it is ready.
_TOLD: Final = listed(
    """
    required obliged tasked asked requested instructed prepared committed involved represented
    charged entrusted assigned directed staffed mandated authorised authorized
    """
)


class Context(Awaiting, RussianOrder, EnglishPassive):
    """Questions about the surroundings of a group of units in a surveyed sentence; each looks only so far."""

    def __init__(self, survey: Survey, language: Language, year: int = 0) -> None:
        self.year = year
        self.survey = survey
        self.words = survey.words
        self.grammar = survey.grammar
        self._begins: list[int] = []
        self._dated: frozenset[int] | None = None
        self.demands = demand_cues(language, survey.sentence.bare)

    def speaks(self, group: Group, following: Group | None) -> bool:
        """The verb, who speaks, then the unit: 'beauftragte der Minister das Büro', 'كلف الوزير المكتب'."""
        if not self.grammar.inverts or following is None:
            return False
        alone = self.grammar.verb_first
        if not (group[0].person or alone) or not group[0].nominative or following[0].joined or len(group) > 1:
            return False
        if self.grammar.verb_first and self.words[group[0].first - 1].bare in _ARABIC_MARKED:
            return False
        between = range(group[-1].after, following[0].first)
        return (
            all((c := self.survey.covers[i]) is not None and "skip" in c[0] for i in between)
            and following[0].accusative
        )

    def behind_subject(self, group: Group, left: Side) -> bool:
        """The object behind such a speaker: 'beauftragte der Minister | das Büro'."""
        speaker = self.survey.before(group[0])
        if speaker is None or not group[0].accusative or self.words[left.index].sign:
            return False
        if self.grammar.brackets and speaker.after == left.index and not speaker.accusative:
            return bool(self.survey.left(speaker.first).labels & {"assign"})
        alone = self.grammar.verb_first
        if speaker.after - 1 != left.index or not (speaker.person or alone) or not speaker.nominative:
            return False
        return bool(self.survey.left(speaker.first).labels & {"assign", "hand"})

    def handed(self, index: int) -> bool:
        """Does something stand to be handed over earlier in the clause?"""
        for place in range(index - 1, max(-1, index - 25), -1):
            cover = self.survey.covers[place]
            if cover is not None and "hand" in cover[0]:
                return self.grammar.verb_first or not any(
                    mention.after <= index and "hand" in self.survey.left(mention.first).labels
                    for mention in self.survey.from_word(place)
                )
            if cover is None and self.words[place].lower in ".;!?\n":
                return False
        return False

    def handed_later(self, group: Group) -> bool:
        """German: 'Die Aufgabe wird an die Stabsstelle übertragen'."""
        index = self.survey.right(group[-1].after).index
        cover = self.survey.covers[index] if index < len(self.words) else None
        return self.grammar.brackets and cover is not None and "hand" in cover[0]

    def jointly(self, index: int, after: int) -> bool:
        """Is 'with' one of working together: '(mit Referat 14)', or a word of it near, in German behind too?"""
        if (index and self.words[index - 1].lower == "(") or self.agrees_on(index, after):
            return True
        ahead = self.grammar.with_reach
        first, last = max(0, index - NEAR), min(len(self.words), after + ahead)
        for place in [*range(index - 1, first - 1, -1), *range(after, last)]:
            cover = self.survey.covers[place]
            if cover is not None and cover[0] & {"joint", "join"}:
                return True
            if cover is not None and "help" in cover[0] and place >= after:
                return True
            if self.words[place].lower in ".;!?\n":
                if place < index:
                    continue
                return False
        return False

    def awaited(self, index: int, right: Side) -> bool:
        """'by A' names who must do it: something is demanded in the clause before it or right behind it."""
        if self.grammar.unmarked:
            before = self.words[index - 1] if index else None
            opens = (
                before is None or before.sign or before.lower in _VIETNAMESE_THIS or index - 1 in self.survey.hidden
            )
            done = any(word.lower == "đã" for word in self.words[right.index : right.index + NEAR])
            return opens or ("must" in right.labels and not done) or (not done and self._topic(index, right))
        if self.grammar.fixed_order:
            if self._to_be_ready(right) or self._seen_done(index, self.begin_of(index)):
                return True
            if not self._passive(index, self.begin_of(index)):
                return False
        if self.grammar.brackets:
            end = min(index + NEAR + 2, len(self.words))
            if any(self.words[place].lower in ("ist", "sind") for place in range(index, end)):
                return True
            if self.words[self.begin_of(index)].bare == "wie":
                return False
            if self.closes(index, GERMAN_AWAITED) or (self.dated_sentence(index) and self.done_by_agent(index)):
                return True
        if self.grammar.dative_orders and self.to_be_done(right):
            return True
        for place in range(index - 1, max(-1, index - 30), -1):
            cover = self.survey.covers[place]
            if cover is not None and cover[0] & {"must", "to", "order"}:
                return True
            if cover is not None and "will" in cover[0] and self.grammar.fixed_order:
                return True
            if self.words[place].lower in ";!?\n":
                break
            if self.grammar.brackets and self.words[place].lower in ("ist", "sind", "hat", "haben", "bleibt"):
                return True
            if self.grammar.dative_orders and RUSSIAN_INFINITIVE.match(self.words[place].bare):
                return True
            if self.grammar.verb_first and self.words[place].bare in ("يتم", "يجب", "ليتم", "ان"):
                return True
        opening = self.words[self.begin_of(index)].bare
        return self.grammar.verb_first and opens_with_imperfect(opening) and self.dated_sentence(index)

    def _topic(self, index: int, right: Side) -> bool:
        """Vietnamese: 'Kinh phí | do Sở Tài chính cân đối, …': what is to be done, by whom, and one verb of it.

        More behind the verb may be the sentence's own verb ('Dự án do tỉnh quản lý chậm tiến độ'), and a verb at
        the beginning has what follows as its object ('Gửi báo cáo do Sở lập'): neither says who owes anything.
        """
        begin = self.begin_of(index)
        opening = self.demands.at(self.words, begin)
        cued = any(
            cover is not None and cover[0] & {"assign", "must", "told", "will", "help", "join"}
            for cover in self.survey.covers[begin:index]
        )
        if cued or (opening is not None and opening[0] & {"act", "order"}) or right.edge:
            return False
        act = self.demands.at(self.words, right.index) if right.index < len(self.words) else None
        if act is None or "act" not in act[0] or not self.dated_sentence(index):
            return False
        after = act[1]
        if after < len(self.words) and self.words[after].bare in _DONE:
            after += 1
        return after in self.survey.hidden or after >= len(self.words) or self.words[after].sign

    def acting(self, right: Side) -> bool:
        """English: a verb that says what will be done stands behind the unit, or a date, or 'A: do X'."""
        if right.edge or right.labels & {"will", "must"}:
            return True
        if right.index >= len(self.words):
            return False
        if self.words[right.index - 1].lower in ":–—→>":
            return True
        verb = self.words[right.index]
        plural = right.index > 0 and self.words[right.index - 1].bare.endswith("s")
        finite = verb.bare.endswith("s") or (plural and not verb.bare.endswith(("ed", "ing", "ly")))
        return bool(self.survey.hidden) and not verb.sign and not verb.capital and finite

    def asked(self, after: int) -> bool:
        """Does the sentence end in a question mark?"""
        for place in range(after, min(after + FAR, len(self.words))):
            if self.words[place].lower in "?؟":
                return not any(self._cued(index, "request") for index in range(max(0, after - FAR), place))
            if self.words[place].lower in ".;!\n" and not self.words[place - 1].bare.isdigit():
                return False
        return False

    def _cued(self, index: int, label: DemandCue) -> bool:
        found = self.demands.at(self.words, index)
        return found is not None and label in found[0]

    def reported(self, index: int) -> bool:
        """Does the sentence of a word begin with a past time, as 'Last year the Treasury asked …' does?

        Arabic: 'تم تكليف الوزارة العام الماضي': behind 'it was done' the past time may stand anywhere.
        """
        begin = self.begin_of(index)
        if self._cued(begin, "past") or (self.grammar.fixed_order and opens_in_past(self.words, begin)):
            return True
        if opens_in_year_gone(self.words, begin, self.year):
            return not self.dated_sentence(index)
        if not self.grammar.verb_first:
            return False
        if arabic_opens_in_past(self.words, begin):
            return True
        asked = self.words[begin].bare in _ARABIC_PAST_ORDERS and not self.dated_sentence(index)
        if not (asked or self._cued(begin, "told")):
            return False
        if self.words[begin].bare in _HAD:
            return True
        near = range(begin, min(begin + FAR, len(self.words)))
        return any(self._cued(place, "past") for place in near if self.begin_of(place) == begin)

    def foretold(self, index: int) -> bool:
        """Does the sentence of a word begin with a forecast or a report, as 'Dự kiến, …' does?"""
        begin = self.survey.begins[self.begin_of(index)]
        return begin is not None and "told" in begin[0]

    def begin_of(self, index: int) -> int:
        """The index of the first word of the sentence in which a word stands."""
        if not self._begins:
            begin = 0
            for place, word in enumerate(self.words):
                self._begins.append(begin)
                begin = place + 1 if word.lower in _SENTENCE_ENDS and not self._inside(place) else begin
        return self._begins[index]

    def _inside(self, place: int) -> bool:
        """'Ref. 14', '5. Juni', 'г. Хюэ': a full stop behind which the sentence goes on."""
        if self.words[place].lower != "." or place + 1 >= len(self.words):
            return False
        if self.survey.covers[place] is not None or self.survey.named_at(place):
            return True
        if place == 0:
            return False
        before, following = self.words[place - 1], self.words[place + 1]
        letter = len(before.bare) == 1 and before.bare.isalpha()
        goes_on = following.bare[:1].isdigit() or (not following.capital and following.lower[:1].islower())
        return letter or (goes_on and len(before.bare) <= _LONGEST_SHORT)

    def verb_ahead(self, right: Side) -> bool:
        """'Jede Gemeinde mit 10.000 Einwohnern stellt …': a verb of the present behind what a preposition adds."""
        if right.labels != {"govern"} and "with" not in right.labels:
            return False
        for place in range(right.index + 1, min(right.index + FAR // 4, len(self.words))):
            word = self.words[place]
            if place in self.survey.hidden or word.lower == ".":
                continue
            if word.sign or self.survey.from_word_at(place):
                return False
            if self.grammar.past.match(word.bare):
                return False
            if self.grammar.brackets and self.finite_at(place) and self.dated_sentence(place):
                return True
            if self.grammar.dative_orders and self.acts_now(place) and self.dated_sentence(place):
                return True
        return False

    def goes_on_with(self, first: int, right: Side) -> bool:
        """Russian: '…, комитет выпускает заключение до 1 июня': does a clause of its own begin with a unit?"""
        return self.dated_sentence(first) and self.acts_now(right.index)

    def commanded(self, index: int) -> bool:
        """'…, до пятницы представьте список', '…, legen Sie mir den Plan vor': is somebody told to do something?"""
        for place in range(index, min(index + FAR // 4, len(self.words) - 1)):
            word, following = self.words[place], self.words[place + 1]
            if place in self.survey.hidden:
                continue
            if word.lower in ".;:!?\n":
                return False
            if self.grammar.dative_orders and RUSSIAN_IMPERATIVE.match(word.bare):
                return word.bare != "давайте"
            if self.grammar.brackets and word.bare.endswith("n") and following.lower == "sie" and following.capital:
                return True
        return False

    def dated_sentence(self, index: int) -> bool:
        """Does a deadline stand in the sentence of a word?"""
        if self._dated is None:
            self._dated = frozenset(self.begin_of(place) for place in self.survey.hidden)
        return self.begin_of(index) in self._dated

    def adverbial(self, index: int) -> bool:
        """Nothing but a date or an aside of few words stands before the comma."""
        begin = self.begin_of(index) - 1
        if index - begin > FAR:
            return False
        covered = self.survey.covers
        before = [i for i in range(begin + 1, index) if i not in self.survey.hidden]
        return all(((c := covered[i]) is not None and "skip" in c[0]) or self.words[i].sign for i in before)

    def without(self, index: int) -> bool:
        """'Without consultation with A', 'ohne Abstimmung mit A': the cooperation is denied."""
        return any(word.bare in _WITHOUT for word in self.words[max(0, index - _DENIED_BEFORE) : index])

    def conditional(self, index: int) -> bool:
        """English: does a clause of its own (If …, Unless …) stand before the comma?"""
        return self.words[self.begin_of(index)].lower in _CONDITIONS

    def suffers(self, index: int) -> bool:
        """Is something to be done with the unit before a word: 'must be reopened', 'muss eröffnet werden'?"""
        begin = self.survey.begins[index]
        after = begin[1] if begin is not None else index + 1
        if self.grammar.brackets:
            return self.words[index].bare in _GERMAN_MODALS and self._done_with(after)
        if self.grammar.unmarked:
            return self.words[index].bare in ("phai", "can") and [
                w.bare for w in self.words[after : after + 1]
            ] == ["duoc"]
        if self.grammar.fixed_order:
            after = self._behind_adverbs(after)
        following = [word.bare for word in self.words[after : after + 2]]
        if self.grammar.fixed_order and len(following) > 1 and "be" in (following[0], self.words[after - 1].bare):
            done = following[1] if following[0] == "be" else following[0]
            return bool(DONE_WITH.search(done)) and done not in _TOLD
        return (
            self.grammar.dative_orders
            and following[:1] == ["быть"]
            and bool(_RUSSIAN_DONE_WITH.search(following[-1]))
        )

    def dated(self, after: int) -> bool:
        return after in self.survey.hidden or after + 1 in self.survey.hidden
