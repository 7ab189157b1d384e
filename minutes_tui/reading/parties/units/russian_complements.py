"""What stands behind a Russian unit noun and belongs to its name: финансов, по чрезвычайным ситуациям."""

import re
from typing import Final

from minutes_tui.reading.parties.units.russian_nouns import ADJECTIVE, HASTY, noun_of
from minutes_tui.reading.wording.forms import RUSSIAN_INFINITIVE
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word, listed

_VERB: Final = re.compile(
    "(?:ет|ит|ют|ут|ат|ят|ется|ится|ются|утся|ил|ила|ило|или|ал|ала|ало|али|[а-я][а-я]ы(?:л|ла|ло|ли)"
    "|ял|яла|яло|яли|ул|ула|уло|ули|шла|шло|шли|лся|лась|лось|лись)$"
)
_NO_COMPLEMENT: Final = listed(
    """
    не ни до к ко в во на с со от из за при для без через после между об о у и а но или либо позднее это его
    ее их также совместно срочно незамедлительно безотлагательно оперативно ежемесячно ежеквартально
    срок сроки задачу задача деньги средства просьба
    своевременно должно должен должна должны обязан обязана обязано обязаны необходимо следует надлежит
    нужно надо поручено предложено рекомендовано ежегодно дополнительно доклад отчет информацию предложения
    проект план меры работу вопрос уже еще что чтобы как когда если еженедельно регулярно немедленно
    полностью два две три четыре пять шесть семь восемь девять десять несколько
    лично согласовать повторно активно подготовку обеспечение
    завтра сегодня вчера послезавтра срочно два две три четыре пять шесть семь восемь девять десять несколько
    """
)
# Genitives of the plural that look like verbs.
_PLURAL_GENITIVES: Final = frozenset(("выплат", "затрат", "трат", "палат", "кредит", "элит", "минут", "карт"))
_COMPOUND: Final = re.compile("[а-я]{3,}[ое]$")
_INDECLINABLE: Final = frozenset(("метро", "шоссе", "депо", "кино", "радио"))
_INSTRUMENTAL: Final = re.compile("(?:ом|ем|ами|ями|остью|ой|ей)$")
_TOPICS_WITH: Final = frozenset(("работе", "связям", "взаимодействию", "борьбе", "сотрудничеству", "обращению"))
_NAMES_OF: Final = re.compile("^(?:провинци|област|город|район|округ|республик|кра|коммун|муниципалитет)")
_DATIVE: Final = re.compile("(?:ам|ям|им|ым|ому|ему|ой|ей|у|ю|е|и)$")
_MOST: Final = 9
_LONGEST_FIELD: Final = 3


def complement(sentence: Sentence, begin: int) -> int:
    """финансов; науки и высшего образования; по чрезвычайным ситуациям; города Ханоя; внутренних дел РФ."""
    words = sentence.words
    end = begin
    topical = False
    while end < len(words) and end - begin < _MOST:
        lower = words[end].lower
        if (quoted := sentence.quoted(end)) is not None:
            return quoted
        if (situations := _situations(words, end)) > end:
            end = situations
        elif topical and words[end - 1].bare == "управлению" and _INSTRUMENTAL.search(words[end].bare):
            end += 1
        elif topical and lower in ("с", "со") and words[end - 1].bare in _TOPICS_WITH and end + 1 < len(words):
            end += 2
        elif lower == "по" and _topic(sentence, end + 1, end > begin):
            end, topical = _topic_end(words, end + 1), True
        elif (shared := _shared_head(words, begin, end)) > end:
            end = shared
        elif lower in ("и", ",") and end > begin:
            if not _coordinated(sentence, end, topical):
                break
            end += 2
        elif lower == "№" and end + 1 < len(words) and words[end + 1].bare.isdigit():
            return end + 2
        elif lower == "всех" and end + 1 < len(words) and words[end + 1].bare == "уровней":
            end += 2
        elif (hyphened := _hyphened_adjective(words, end)) > end:
            end = hyphened
        elif words[end].sign:
            if lower not in "-«»" or end == begin:
                break
            end += 1
        elif _part(sentence, end, topical, end > begin):
            end += 1
        else:
            break
    while end > begin and words[end - 1].lower in "-,и«":
        end -= 1
    return _named_places(sentence, begin, end)


def _named_places(sentence: Sentence, begin: int, end: int) -> int:
    """провинциями Шонла | и Дьенбьен: several names behind the plural of a place noun."""
    words = sentence.words
    named = begin > 0 and (end == begin + 1 or bool(_NAMES_OF.match(words[begin - 1].bare)))
    plural = named and words[end - 1].capital and (noun := noun_of(words[begin - 1].bare))
    if not plural or noun is None or not any(case.isupper() for case in noun.cases):
        return end
    while end > begin and end + 1 < len(words) and words[end].lower in (",", "и"):
        following = words[end + 1]
        if not following.capital or noun_of(following.bare) is not None or ADJECTIVE.match(following.lower):
            break
        end += 2
    return end


def _hyphened_adjective(words: tuple[Word, ...], index: int) -> int:
    """отдел | материально-технического снабжения: the index behind the hyphen of such an adjective."""
    if index + 2 >= len(words) or words[index + 1].lower != "-" or not _COMPOUND.search(words[index].bare):
        return index
    return index + 2 if ADJECTIVE.match(words[index + 2].lower) else index


def _topic_end(words: tuple[Word, ...], index: int) -> int:
    """по | Приморскому краю: the index behind the first words of a topic, an adjective with its noun."""
    described = ADJECTIVE.match(words[index].lower) and words[index].bare.endswith(("ому", "ему"))
    noun = index + 1 < len(words) and words[index + 1].bare.endswith(("у", "ю"))
    return index + 2 if described and noun and not words[index + 1].sign else index + 1


def _shared_head(words: tuple[Word, ...], begin: int, end: int) -> int:
    """Кировского | и Ленинского районов, Москвы | и Московской области: the index behind a second place's noun."""
    if words[end].lower != "и" or end + 2 >= len(words) or end == begin or not words[end - 1].capital:
        return end
    noun = noun_of(words[end + 2].bare)
    if noun is None or not words[end + 1].capital or not ADJECTIVE.match(words[end + 1].lower):
        return end
    head = noun_of(words[begin - 1].bare) if begin else None
    several = head is not None and any(case.isupper() for case in head.cases)
    shared = "G" in noun.cases and ADJECTIVE.match(words[end - 1].lower) is not None
    return end + 3 if shared or (several and "g" in noun.cases) else end


def _situations(words: tuple[Word, ...], index: int) -> int:
    """Центр управления | в кризисных ситуациях: the index behind such words."""
    found = (
        index + 2 < len(words) and words[index].lower == "в" and words[index + 2].bare in ("ситуациях", "условиях")
    )
    return index + 3 if found else index


def _topic(sentence: Sentence, index: int, inside: bool) -> bool:
    """Is 'по' with the word at an index part of a name (по делам), not a cue (по согласованию с)?"""
    words = sentence.words
    cue = party_cues("ru", True).at(words, index - 1)
    if index >= len(words) or (cue is not None and "join" in cue[0]):
        return False
    word = words[index]
    if inside and word.bare in ("состоянию", "итогам", "результатам", "срокам", "вопросу", "вопросам"):
        return False
    return not word.sign and (word.acronym or bool(_DATIVE.search(word.bare)))


def _coordinated(sentence: Sentence, end: int, topical: bool) -> bool:
    """Does the name go on after 'и', or after a comma that another part and 'и' follow?"""
    words = sentence.words
    if words[end].lower == "и":
        return _goes_on(sentence, end + 1, topical)
    if not _goes_on(sentence, end + 1, topical) or end + 3 >= len(words):
        return False
    return words[end + 2].lower == "и" and _goes_on(sentence, end + 3, topical)


def _part(sentence: Sentence, end: int, topical: bool, inside: bool) -> bool:
    """Is a word part of what stands after a unit noun: a genitive or a name, no verb, cue or other unit?"""
    words = sentence.words
    word = words[end]
    if word.bare in _INDECLINABLE:
        return True
    if HASTY.match(word.bare):
        return False
    if word.bare in _NO_COMPLEMENT or word.bare.isdigit() or (_verb(word.bare) and not word.capital):
        return False
    cue = party_cues("ru", True).at(words, end)
    if cue is not None and not cue[0] <= {"to", "joint"}:
        return False
    noun = noun_of(word.bare)
    if noun is not None and not (set(noun.cases) & set("gG")):
        return False
    if topical:
        return word.capital or _oblique(word.bare) or bool(_DATIVE.search(word.bare))
    if inside and word.bare.endswith(("ому", "ему")) and not word.capital:
        return False
    if _dative_adjective(words, end):
        return False
    return word.capital or _oblique(word.bare)


def _dative_adjective(words: tuple[Word, ...], index: int) -> bool:
    """Does another unit in the dative begin here (… обороны | Государственному комитету)?"""
    found = ADJECTIVE.match(words[index].lower)
    if found is None or index + 1 >= len(words):
        return False
    noun = noun_of(words[index + 1].bare)
    return noun is not None and "g" not in noun.cases and "G" not in noun.cases


def _oblique(bare: str) -> bool:
    return bool(
        re.search(
            "(?:ого|его|ой|ей|ых|их|ов|ев|а|я|ы|и|дел|сил|наук|масс|граждан|искусств|земель|вод|границ|ств|ий|ин|мер|войск|лиц|ан|ок|ек|уг|рм|мм|цен|льгот|виз|школ|наград|пошлин|систем|выплат|дорог|тюрем|субсидий|рек|норм|зон|баз)$",
            bare,
        )
    )


def _verb(bare: str) -> bool:
    if bare in _PLURAL_GENITIVES:
        return False
    return bool(RUSSIAN_INFINITIVE.match(bare) or _VERB.search(bare))


def _goes_on(sentence: Sentence, index: int, topical: bool = False) -> bool:
    """Does a complement go on after 'и': a genitive in lower case that is neither a unit nor a verb."""
    words = sentence.words
    if index >= len(words):
        return False
    word = words[index]
    if (
        word.sign
        or word.capital
        or word.bare in _NO_COMPLEMENT
        or _verb(word.bare)
        or noun_of(word.bare) is not None
    ):
        return False
    if index + 1 < len(words) and noun_of(words[index + 1].bare) is not None:
        return False
    fits = _oblique(word.bare) or (topical and bool(_DATIVE.search(word.bare)))
    return fits and party_cues("ru", True).at(words, index) is None


def fields(sentence: Sentence, end: int) -> int:
    """обороны | , общественной безопасности и иностранных дел: further fields of ministries; the last has 'и'."""
    words = sentence.words
    after, index, joined = end, end, False
    while index + 1 < len(words) and words[index].lower in (",", "и") and not joined:
        joined = words[index].lower == "и"
        begin = index = index + 1
        while (
            index < len(words) and index - begin < _LONGEST_FIELD and _part(sentence, index, False, index > begin)
        ):
            if words[index].capital or noun_of(words[index].bare) is not None:
                return end
            index += 1
        if index == begin:
            return end
        after = index
    return after if joined else end
