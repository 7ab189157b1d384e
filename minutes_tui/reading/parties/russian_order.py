"""The order of a Russian clause: who owes stands before or behind the verb, told by case and agreement.

'Доклад представит комитет', 'Смету должно представить управление', 'Во исполнение указа министерство обязано …',
'По итогам проверки инспекции направить …': a subject agrees with its predicate, and what a preposition opens hides
nobody who is told.
"""

import re
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.parties.survey import Survey
from minutes_tui.reading.parties.units.russian_nouns import noun_of
from minutes_tui.reading.wording.forms import RUSSIAN_INFINITIVE, RUSSIAN_NOUN_IN_T, RUSSIAN_PRESENT
from minutes_tui.reading.wording.words import Word, listed

_ENDS: Final = frozenset(".;:!?\n")
_MOST_OPENING: Final = 30
_MOST_OBJECT: Final = 14
_REACH: Final = 5
_MOST_BETWEEN: Final = 9
_CHARGE: Final = frozenset(("отвечает", "отвечают", "ответит", "ответят"))
_MODAL: Final = {
    "должен": "m", "обязан": "m", "должна": "f", "обязана": "f", "должно": "n", "обязано": "n", "должны": "p",
    "обязаны": "p",
}  # fmt: skip
_SUBJECTS: Final = listed("он она оно они мы я вы ты кто который которая которое которые это")
_FINITE: Final = re.compile(r"\w{2,}(?:ет|ит|ют|ут|ат|ят|тся|ла|ло|ли|лся|лась|лось|лись)$")
_NO_VERBS: Final = listed("лет мест нет этот тот этого работ затрат выплат палат дат карт минут бюджет результат")
_NOUNS_IN_L: Final = re.compile(
    "^[а-я]*(?:квартал|материал|персонал|капитал|канал|филиал|потенциал|начал|протокол|отдел|раздел|предел|недел"
    "|модел|журнал|портал|финал|сигнал|отрасл|правил|показател|руководител|металл)[аиоу]$|^(?:числ|дел|цел|рол|земл"
    "|мысл|сел|зал|сил|школ|штаб)[аиоу]$"
)
_DUTIES_OF: Final = listed("задача обязанность забота дело долг прерогатива компетенция задачей обязанностью")
_KEPT: Final = re.compile(
    "^(?:слово$|дело$|очередь$|закреп|остает|остают|числит|сохраня|остав(?:ить|ля|ил)|закрепл|стоит)"
)
# Verbal nouns of what is to be done: закупка за отделом, подготовка за архивом.
_TASK: Final = re.compile("(?:ение|ание|ация|овка|упка|ерка|тавка|абота|работка)$")
_WANTING: Final = re.compile(
    "^(?:надо|нужн|необходим|важн|требу|проси|прошу|добит|добив|хоч|хот|желат|желаю|след(?:ует|ить)|проследит|обеспеч"
    "|настаив|полагаю|считаю|решил|решен|договор|услов|позабот|сделать|сделайте|обрати)"
)
_GIVING_NOTHING: Final = re.compile(
    "^(?:утверд|рассмотр|провер|доработ|изуч|заверш|обеспеч|разработ|подготов|напис|проработ|организов|провест|провод|принят|осуществ"
    "|устран|актуализ|привест|составит|внедр|отремонт|обновит|пересмотр|уточнит|исправ|сформир|оформ|урегулир|решить)"
    "[а-я]*(?:ть|ти)$"
)
_REFLEXIVE: Final = re.compile("[а-я]{3,}(?:ется|ится|ются|ятся)$")
_PARTICIPLE: Final = re.compile(
    "[а-я]{4,}(?:нный|нная|нное|нные|вший|вшая|вшее|вшие|щий|щая|щее|щие|мый|мая|мое|мые)$"
)
_CONDITIONS: Final = frozenset(("чтобы", "если", "когда", "поскольку", "пока", "раз"))
_STATES: Final = listed(
    """
    стоит лежит находится остается является имеет может хочет знает считает полагает думает надеется боится
    ждет идет растет падает зависит следует значит касается относится состоит включает требует хватает
    существует получает хотят могут имеют знают считают полагают ждут идут растут стоят лежат остаются являются
    планирует планируют ожидает ожидают предполагает прогнозирует стартует начинается откроется открывается
    пройдет состоится вступает вступит завершается закрывается согласовывает согласовывают визирует одобряет
    работает работают участвует поступит поступят появится появятся будет будут обстоит
    """
)
_DASHES: Final = frozenset("-–—")
_SUBJECT_TO: Final = frozenset(("подлежит", "подлежат"))


class RussianOrder:
    """Questions about the order of a Russian clause in a surveyed sentence."""

    survey: Survey
    words: tuple[Word, ...]

    def follows_its_verb(self, mention: Mention, dated: bool) -> bool:
        """Does a unit in the nominative stand behind the verb that says what it does or has to do?

        Args:
            mention: the unit.
            dated: its sentence holds a date, so that what it does (представит) is owed; what it must do always is.
        """
        first = mention.first
        if not mention.nominative or first == 0:
            return False
        before = self.words[first - 1]
        while first > 1 and (before.sign and before.lower in '«"„“'):
            first -= 1
            before = self.words[first - 1]
        verb = first - 1
        if verb in self.survey.hidden:
            return False
        if verb and self.words[verb - 1].bare == "пусть":
            return bool(_FINITE.search(before.bare))
        if self._acts(verb):
            return dated and self._no_subject_before(verb)
        if before.bare in _MODAL:
            return (
                self.agrees(mention, before.bare) and mention.after < len(self.words) and self._object_first(verb)
            )
        if RUSSIAN_INFINITIVE.match(before.bare):
            modal = self._modal_before(verb)
            return modal is not None and self.agrees(mention, modal)
        return self._charged_before(verb)

    def acts_now(self, index: int) -> bool:
        """Does a verb of doing in the present or future stand at a word: готовит зал, завершит переселение?"""
        return index < len(self.words) and self._acts(index)

    def acts_for(self, after: int) -> bool:
        """'Районам деньги перечисляет казна': behind a dative, does somebody else do something for it?"""
        for place in range(after, min(after + _MOST_BETWEEN, len(self.words))):
            if self.words[place].sign and place not in self.survey.hidden:
                return False
            if RUSSIAN_INFINITIVE.match(self.words[place].bare):
                return False
            if self._acts(place):
                return True
        return False

    def _acts(self, index: int) -> bool:
        """Is a word such a verb, none of being or of reporting, and none in the middle of a name?"""
        word, cue = self.words[index], self.survey.covers[index]
        told = cue is not None and bool(cue[0] & {"told", "govern"})
        if told or word.bare in _STATES or (word.capital and index > 0):
            return False
        return bool(RUSSIAN_PRESENT.match(word.bare))

    def agrees(self, mention: Mention, modal: str) -> bool:
        """Does a unit have the gender and number of должен, обязана, …?"""
        form = _MODAL.get(modal)
        if form is None:
            return False
        for place in range(mention.first, mention.after):
            noun = noun_of(self.words[place].bare)
            if noun is not None:
                return form == ("p" if noun.cases.isupper() else noun.gender)
        return form != "p"

    def opened(self, mention: Mention) -> bool:
        """Does a preposition or a date open the clause before a unit, with no verb up to it?"""
        first = mention.first
        begin = self._clause_of(first)
        if begin is None or begin == first or self.survey.from_word_at(mention.after):
            return False
        begin = self._behind_condition(begin, first)
        cue = self.survey.begins[begin]
        opens = begin in self.survey.hidden or (cue is not None and bool(cue[0] & {"govern", "join", "agent"}))
        opens = opens or self.words[begin].bare == "под"
        return opens and not any(self._verb(place) for place in range(begin, first))

    def wanted(self, that: int) -> bool:
        """'Считать необходимым, чтобы | Росводресурсы пересмотрели …': is it wanted that a unit does something?"""
        if that < 1 or self.words[that].bare != "чтобы" or self.words[that - 1].lower != ",":
            return False
        return any(_WANTING.match(word.bare) for word in self.words[max(0, that - _REACH) : that])

    def behind_its_task(self, mention: Mention) -> bool:
        """'Смету до 1 июня утвердить | комитету': is a unit in the dative told by an infinitive before it?

        What comes first in the clause is the object, and the verb is one that gives nothing to anybody.
        """
        verb = mention.first - 1
        while verb > 0 and verb in self.survey.hidden:
            verb -= 1
        if verb < 1 or not _GIVING_NOTHING.match(self.words[verb].bare):
            return False
        dated = mention.after in self.survey.hidden or mention.after >= len(self.words)
        if self.words[verb].bare.startswith(("подготов", "напис")) and not (
            dated or self.words[mention.after].sign
        ):
            return False
        begin = self._part_of(verb)
        if begin is None or any(self._verb(place) for place in range(begin, verb)):
            return False
        return any(not self.words[place].sign and place not in self.survey.hidden for place in range(begin, verb))

    def attributive_before(self, first: int) -> bool:
        """'Созданный вчера | штаб': does a participle of the unit's own open the clause?"""
        begin = self._part_of(first)
        if begin is None or not 1 < first - begin <= _REACH:
            return False
        return bool(_PARTICIPLE.search(self.words[begin].bare)) and not any(
            self._verb(place) or self.words[place].sign for place in range(begin + 1, first)
        )

    def _behind_condition(self, begin: int, first: int) -> int:
        """The index behind the comma that closes a clause of purpose or condition: 'Чтобы не опоздать, | …'."""
        if self.words[begin].bare not in _CONDITIONS:
            return begin
        commas = [place for place in range(begin, first) if self.words[place].lower == ","]
        return commas[-1] + 1 if commas else begin

    def duty_of(self, noun: int, after: int) -> bool:
        """'Задача управления – …', '… – забота комитета': is a unit's duty named before it or said of it?"""
        if noun < 0 or self.words[noun].bare not in _DUTIES_OF:
            return False
        named = after < len(self.words) and self.words[after].lower in _DASHES
        said = noun > 0 and self.words[noun - 1].lower in _DASHES | {","}
        return named or said or self.words[noun].bare.endswith("ей")

    def infinitive_then_dash(self, dash: int) -> bool:
        """'Подготовить заключение – | комитету': does a clause of an infinitive end at a dash?"""
        if dash < 1 or self.words[dash].lower not in _DASHES:
            return False
        begin = self._part_of(dash)
        return begin is not None and bool(RUSSIAN_INFINITIVE.match(self.words[begin].bare))

    def kept_by(self, preposition: int, after: int) -> bool:
        """'Подготовка – за департаментом', 'закрепить за отделом', 'За отделом остаётся …': whose task it is."""
        if preposition < 0 or self.words[preposition].bare != "за":
            return False
        behind = self.words[after].bare if after < len(self.words) else ""
        if preposition == 0 or self.words[preposition - 1].lower in _ENDS | {","}:
            noted = after > 0 and self.words[after - 1].lower in _DASHES
            return noted or bool(_KEPT.match(behind))
        near = self.words[max(0, preposition - _REACH) : preposition]
        if self.words[preposition - 1].lower in _DASHES:
            return True
        ended = after >= len(self.words) or self.words[after].lower in ",;."
        if ended and _TASK.search(self.words[preposition - 1].bare):
            return True
        return any(_KEPT.match(word.bare) for word in near)

    def to_be_done(self, right: Side) -> bool:
        """'Силами Росгвардии | обеспечить охрану': does what must be done stand right behind a unit?"""
        if right.index >= len(self.words):
            return False
        return "must" in right.labels or bool(RUSSIAN_INFINITIVE.match(self.words[right.index].bare))

    def done_by(self, first: int) -> bool:
        """'Передача осуществляется | архивом': does a verb of the present or future stand before the agent?"""
        if first > 1 and self.words[first - 2].bare in ("будет", "будут"):
            return True
        return first > 0 and bool(_REFLEXIVE.search(self.words[first - 1].bare))

    def subjected(self, first: int) -> bool:
        """'подлежит восстановлению | фондом': is something subject to what a unit in the instrumental does?"""
        return any(word.bare in _SUBJECT_TO for word in self.words[max(0, first - _REACH) : first])

    def _no_subject_before(self, verb: int) -> bool:
        begin = self._part_of(verb)
        if begin is None:
            return False
        for place in range(begin, verb):
            if self.words[place].bare in _SUBJECTS or self._verb(place):
                return False
        for mention in self.survey.mentions:
            inside = begin <= mention.first < verb
            governed = inside and bool(self.survey.left(mention.first).labels & {"govern", "with", "join"})
            if inside and mention.nominative and not governed and not mention.dative:
                return False
        return True

    def _modal_before(self, verb: int) -> str | None:
        for place in range(verb - 1, max(-1, verb - _REACH), -1):
            bare = self.words[place].bare
            if bare in _MODAL:
                return bare if self._no_subject_before(place) else None
            if self.words[place].lower in _ENDS:
                return None
        return None

    def _charged_before(self, index: int) -> bool:
        """'отвечает за закупку | отдел …': who answers for something stands behind it."""
        for place in range(index, max(-1, index - _REACH), -1):
            word = self.words[place]
            if word.bare in _CHARGE:
                following = self.words[place + 1].bare if place + 1 < len(self.words) else ""
                return following == "за" and place + 1 < index and self._no_subject_before(place)
            if word.sign or self._verb(place) or self.survey.ends_at(place + 1):
                return False
        return False

    def _clause_of(self, index: int) -> int | None:
        """The index where the clause of a word begins, commas passed over; None where it is too far."""
        for place in range(index - 1, max(-1, index - _MOST_OPENING), -1):
            if self.words[place].lower in _ENDS and place not in self.survey.hidden:
                number = self.words[place].lower == "." and place > 0 and len(self.words[place - 1].bare) <= 2
                if not number:
                    return place + 1
        return 0 if index <= _MOST_OPENING else None

    def _part_of(self, index: int) -> int | None:
        """The same, but the nearest comma begins it too."""
        begin = self._clause_of(index)
        commas = [place for place in range(begin or 0, index) if self.words[place].lower == ","]
        shown = [place for place in commas if place not in self.survey.hidden]
        return shown[-1] + 1 if shown and index - shown[-1] <= _MOST_OPENING else begin

    def _object_first(self, modal: int) -> bool:
        """'Хранить документы обязана | бухгалтерия': does an infinitive open the clause of a modal word?"""
        begin = self._part_of(modal)
        if begin is None or any(self.words[place].bare in _SUBJECTS for place in range(begin, modal)):
            return False
        return any(RUSSIAN_INFINITIVE.match(self.words[place].bare) for place in range(begin, modal))

    def verb_at(self, place: int) -> bool:
        """Does a verb in a personal form or an infinitive stand at a word?"""
        return self._verb(place)

    def _verb(self, place: int) -> bool:
        """Is a word a verb in a personal form or an infinitive?"""
        word = self.words[place]
        if word.sign or word.capital or place in self.survey.hidden or word.bare in _NO_VERBS:
            return False
        if RUSSIAN_NOUN_IN_T.match(word.bare) or _NOUNS_IN_L.match(word.bare):
            return False
        return bool(RUSSIAN_INFINITIVE.match(word.bare) or _FINITE.search(word.bare)) or word.bare in _MODAL
