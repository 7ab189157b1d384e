"""Units in Russian: the unit noun in any case, adjectives before it, what it is responsible for after it."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.wording.forms import RUSSIAN_INFINITIVE
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word

_NEUTER: Final = (
    "министерств|управлен|агентств|правительств|посольств|представительств|отделен|учрежден|ведомств|казначейств|подразделен"
    "|общество|объединен|предприят|командован|собран|бюро"
)
_MASCULINE: Final = (
    "департамент|комитет|отдел|секретариат|аппарат|банк|центр|институт|фонд|совет|суд|штаб|оргкомитет|парком|партком"
    "|райком|обком|горком|университет|облисполком|исполком|горисполком|райисполком|город|кра|район|округ|сектор|союз|парламент"
    "|архив|холдинг|концерн|орган|сенат|госкомитет|филиал|музе|надзор|офис|подкомитет|хокимият|акимат"
)
_FEMININE: Final = (
    "служб|комисси|администраци|групп|инспекци|палат|канцеляри|област|провинци|республик|академи|прокуратур|полици|дум"
    "|корпораци|компани|дирекци|коллеги|организаци|больниц|школ|мэри|таможн|федераци|ассоциаци|бухгалтери|подкомисси"
    "|милици|партийн|делегаци|отрасл|гвардии|библиотек|секци|рабгрупп|коммун|общин"
)
_SPLIT: Final = re.compile(rf"^(?:(?P<n>{_NEUTER})|(?P<m>{_MASCULINE})|(?P<f>{_FEMININE}))(?P<end>[а-я]{{0,4}})$")
_MANY_ONLY: Final = frozenset(["ведомств", "подразделен", "орган", "отрасл", "учрежден", "организаци", "предприят"])

# Endings → the cases that they may stand for: n(ominative), g(enitive), d(ative), a(ccusative), i(nstrumental),
# p(repositional); capitals are the plural.
_ENDINGS: Final[dict[str, dict[str, str]]] = {
    "n": {
        "о": "na", "е": "nap", "а": "gNA", "я": "gNA", "у": "d", "ю": "d", "ом": "i", "ем": "i", "ие": "na", "ия": "gNA",
        "ию": "d", "ием": "i", "ии": "p", "": "naG", "ий": "G", "ам": "D", "ям": "D", "иям": "D", "ами": "I", "ями": "I",
        "иями": "I", "ах": "P", "иях": "P",
    },
    "m": {
        "": "na", "а": "g", "я": "g", "у": "d", "ю": "d", "ом": "i", "ем": "i", "е": "p", "й": "na", "ы": "NA", "и": "NA",
        "ов": "G", "ев": "G", "ам": "D", "ям": "D", "ами": "I", "ями": "I", "ах": "P", "ях": "P",
    },
    "f": {
        "а": "n", "я": "n", "ь": "na", "ы": "gNA", "и": "gdpNA", "е": "dp", "у": "a", "ю": "a", "ой": "i", "ей": "i",
        "ью": "i", "": "G", "й": "G", "ам": "D", "ям": "D", "ами": "I", "ями": "I", "ах": "P", "ях": "P", "ия": "n",
        "ию": "a", "ии": "gdpNA", "ией": "i",
    },
}  # fmt: skip
_NOMINATIVE_N: Final = re.compile("(?:ен|ят|ан)$")
_SOFT_FEMININE: Final = frozenset(["област", "отрасл"])
_ADJECTIVE: Final = re.compile(
    "^(?P<stem>[а-яё-]{2,}?)(?:(?P<soft>его|ему|ими|ей|ий|яя|ее|ие|их|им|ем|юю)|(?P<hard>ого|ому|ыми|ой|ый|ая|ое|ые|ых|ым|ом|ую))$",
    re.IGNORECASE,
)
_STRESSED: Final = re.compile(
    "(?:правов|цифров|делов|отраслев|страхов|трудов|речн|лесн|головн|городск|областн|краев|сельск|морск|миров|земельн|людск|донск|войсков|тылов)$", re.IGNORECASE
)
_TYPES: Final = re.compile(
    "^(?:рабоч|народн|партийн|городск|областн|провинциальн|районн|окружн|организационн|центральн|государственн|правительствен"
    "|межведомствен|национальн|юридическ|финансов|кадров|правов|административн|общ|контрольн|инспекционн|постоянн|специальн"
    "|координационн|экспертн|секретариат|местн|отраслев|министерск|муниципальн|федеральн|региональн|республиканск|коммунальн"
    "|таможенн|налогов|статистическ|санитарн|миграционн|аналитическ|информационн|международн|научн|техническ|экономическ"
    "|планов|бюджетн|социальн|медицинск|образовательн|подведомственн|структурн|территориальн|исполнительн|управляющ"
    "|счетн|пенсионн|генеральн|военн|верховн|конституционн|антикоррупционн|руководящ|оперативн|транспортн|строительн"
    "|сводн|профильн|уполномоченн|проектн|ревизионн|мобилизационн|аграрн|пограничн|надзорн|регулирующ)",
    re.IGNORECASE,
)
_SHORT: Final = re.compile(
    "^(?:мин(?!ист|ут|ус|им|ер|ов|ск|дал|ор)|рос(?!т(?!ат|ех|ур)|си|к(?!омн|ап|осм)|ы|л)|гос(?!уд|т(?!ех)|п(?!ож)|сек))[а-я]{3,}$"
)
_TITLES: Final = re.compile(
    "^(?:министр(?:а|у|ом|е)?|вице|премьер(?:а|у|ом)?|директор(?:а|у|ом)?|начальник(?:а|у|ом)?|председател(?:ь|я|ю|ем)"
    "|глав(?:а|ы|е|у|ой)|губернатор(?:а|у|ом)?|мэр(?:а|у|ом)?|секретар(?:ь|я|ю|ем)|генерал(?:а|у|ом)?|президент(?:а|у|ом)?"
    "|заместител(?:ь|я|ю|ем)|инспектор(?:а|у|ом)?|ректор(?:а|у|ом)?|управляющ(?:ий|его|ему|им)|полковник(?:а|у|ом)?"
    "|уполномоченн(?:ый|ого|ому|ым)|комиссар(?:а|у|ом)?|советник(?:а|у|ом)?)$"
)
_TITLE_CASES: Final = (
    (re.compile("(?:телю|ему|ому|у)$"), "d"), (re.compile("(?:ем|ом|им|ым|ой)$"), "i"), (re.compile("(?:я|его|ого|ы)$"), "ga"),
)  # fmt: skip
_TITLE_BASES: Final = (
    (re.compile("^(заместител|председател|секретар)(?:я|ю|ем)$", re.IGNORECASE), r"\1ь"),
    (re.compile("^(глав)(?:ы|е|у|ой)$", re.IGNORECASE), r"\1а"),
    (re.compile("^(управляющ)(?:его|ему|им)$", re.IGNORECASE), r"\1ий"),
    (re.compile("^(уполномоченн)(?:ого|ому|ым)$", re.IGNORECASE), r"\1ый"),
    (re.compile("^([а-яё]+[бвгдзклмнпрстф])(?:а|у|ом)$", re.IGNORECASE), r"\1"),
)
_VERB: Final = re.compile(
    "(?:ет|ит|ют|ут|ат|ят|ется|ится|ются|утся|ил|ила|ило|или|ал|ала|ало|али|лся|лась|лось|лись)$"
)
_NO_COMPLEMENT: Final = frozenset(
    ["не", "ни", "до", "к", "ко", "в", "во", "на", "с", "со", "от", "из", "за", "при", "для", "без", "через", "после", "между", "об", "о", "у", "и", "а", "но", "или", "либо", "не", "позднее", "это", "его", "ее", "их", "также", "совместно", "срочно", "незамедлительно", "безотлагательно", "оперативно", "ежемесячно", "ежеквартально", "своевременно", "должно", "должен", "должна", "должны", "обязан", "обязана", "обязано", "обязаны", "необходимо", "следует", "надлежит", "нужно", "надо", "поручено", "предложено", "рекомендовано", "ежегодно", "дополнительно", "доклад", "отчет", "информацию", "предложения", "проект", "план", "меры", "работу", "вопрос", "уже", "еще", "что", "чтобы", "как", "когда", "если", "еженедельно", "регулярно", "немедленно", "полностью", "лично", "согласовать", "повторно", "активно", "подготовку", "обеспечение"]
)
_TITLES_NEXT: Final = frozenset(["министр", "министру", "министра"])
_DATIVE: Final = re.compile("(?:ам|ям|им|ым|ому|ему|ой|ей|у|ю|е|и)$")
_HEADS_OF: Final = re.compile("^(?:руководител|начальник|глав|представител|сотрудник)(?:и|ь|ям|ей|ю|я|ам|ов|у|а|ами|ями)?$")
_ALL: Final = frozenset(("все", "всем", "всех", "всеми"))
_MOST: Final = 9


class _Noun(NamedTuple):
    stem: str
    gender: str
    cases: str


@lru_cache(maxsize=2048)
def _noun(bare: str) -> _Noun | None:
    """The unit noun that a folded word is, with the cases that its ending may stand for."""
    if bare == "бюро":
        return _Noun("бюро", "n", "ngdaip")
    found = _SPLIT.match(bare)
    if found is None:
        return None
    gender = str(found.lastgroup if found.lastgroup != "end" else next(k for k in "nmf" if found[k]))
    cases = _ENDINGS[gender].get(found["end"])
    return _Noun(found[gender], gender, cases) if cases is not None else None


def _flags(cases: str) -> dict[str, bool]:
    return {
        "nominative": "n" in cases or "N" in cases,
        "dative": "d" in cases or "D" in cases,
        "accusative": "a" in cases or "A" in cases or "G" in cases,
        "agent": cases in ("i", "I"),
    }


def unit_at(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """The unit whose noun, short name or title stands at a word; adjectives before it belong to it."""
    word = sentence.words[place]
    if word.sign:
        return None
    if (noun := _noun(word.bare)) is not None:
        if noun.stem in (
            "суд",
            "город",
            "край",
            "кра",
            "центр",
            "совет",
            "группа",
            "групп",
            "школ",
            "фонд",
            "офис",
            "союз",
            "орган",
            "сектор",
            "секци",
            "надзор",
        ) and not (
            word.capital
            or (place > floor and _ADJECTIVE.match(sentence.words[place - 1].lower))
            or noun.cases.isupper()
        ):
            return None
        return _unit(sentence, place, floor, noun)
    if word.capital and _SHORT.match(word.bare):
        return _short(sentence, place)
    if _TITLES.match(word.bare):
        return _person(sentence, place, floor)
    if word.capital and len(word.bare) > 1:
        return _name(sentence, place)
    return None


def _unit(sentence: Sentence, place: int, floor: int, noun: _Noun) -> Mention | None:
    words = sentence.words
    plural = noun.cases.isupper() or (noun.cases in ("gNA", "gdpNA") and _plural_before(words, place, floor))
    if noun.stem in _MANY_ONLY and not plural and not words[place].capital and noun.cases not in ("gNA", "gdpNA"):
        return None
    first = _adjectives(words, place, floor)
    cases = noun.cases
    if noun.gender == "f" and first < place:
        cases = "".join(c for c in cases if c in _cases_of_feminine(words[first].bare)) or cases
    after = _complement(sentence, place + 1)
    flags = _flags(cases)
    if plural:
        return _led(words, _all(words, _many(sentence, first, place, after, noun)))
    if flags["nominative"] and noun.cases not in ("gNA", "gdpNA"):
        return Mention(first, after, sentence.cut(first, after), **flags)
    adjectives = " ".join(_nominative(sentence.cut(i, i + 1), noun.gender) for i in range(first, place))
    head = _base(sentence.cut(place, place + 1), noun)
    name = " ".join(
        part for part in (adjectives, head, sentence.cut(place + 1, after) if after > place + 1 else "") if part
    )
    return Mention(first, after, name, **flags)


def _all(words: tuple[Word, ...], mention: Mention) -> Mention:
    """всем министерствам → все министерства."""
    if mention.first == 0 or words[mention.first - 1].lower not in _ALL:
        return mention
    every = "Все" if words[mention.first - 1].capital else "все"
    name = mention.name[0].lower() + mention.name[1:]
    return replace(mention, first=mention.first - 1, name=f"{every} {name}")


def _led(words: tuple[Word, ...], mention: Mention) -> Mention:
    """руководителям подразделений: the units owe it, the case is that of their heads."""
    before = words[mention.first - 1].bare if mention.first else ""
    if not _HEADS_OF.match(before):
        return mention
    dative = before.endswith(("ям", "ам", "ю", "у"))
    return replace(mention, nominative=before.endswith(("и", "ь")), dative=dative, accusative=True, agent=False)


def _plural_before(words: tuple[Word, ...], place: int, floor: int) -> bool:
    return place > floor and words[place - 1].bare.endswith(("ые", "ие"))


def _cases_of_feminine(adjective: str) -> str:
    if adjective.endswith(("ая", "яя")):
        return "n"
    if adjective.endswith(("ую", "юю")):
        return "a"
    return "gdip" if adjective.endswith(("ой", "ей")) else "NAGDIP"


def _base(typed: str, noun: _Noun) -> str:
    """Министерству → Министерство, комиссии → комиссия, отделению → отделение."""
    kept = typed[: len(noun.stem)]
    if noun.stem == "бюро":
        return typed
    if noun.gender == "n":
        return kept + ("ие" if _NOMINATIVE_N.search(noun.stem) else "о")
    if noun.gender == "m":
        return kept + ("й" if noun.stem in ("кра", "музе") else "")
    if noun.stem in _SOFT_FEMININE:
        return kept + "ь"
    return kept + ("я" if noun.stem.endswith("и") else "а")


def _plural(noun: _Noun, typed: str) -> str:
    """Министерствам → министерства, органам → органы, организациям → организации."""
    kept = typed[: len(noun.stem)]
    if noun.gender == "n":
        return kept + ("ия" if _NOMINATIVE_N.search(noun.stem) else "а")
    if noun.gender == "m":
        if noun.stem in ("город", "округ"):
            return kept + "а"
        return kept + ("и" if noun.stem[-1] in "гкхайе" or noun.stem in ("кра", "музе") else "ы")
    return kept + ("и" if noun.stem[-1] in "игкх" or noun.stem in _SOFT_FEMININE else "ы")


def _many(sentence: Sentence, first: int, place: int, after: int, noun: _Noun) -> Mention:
    """министерствам и ведомствам → министерства и ведомства; provincial and city committees likewise."""
    words = sentence.words
    parts = []
    for index in range(first, place):
        typed = sentence.cut(index, index + 1)
        found = _ADJECTIVE.match(typed)
        if found:
            soft = found["soft"] is not None or found["stem"][-1] in "гкхжшщч"
            typed = found["stem"] + ("ие" if soft else "ые")
        parts.append(typed)
    parts.append(_plural(noun, sentence.cut(place, place + 1)))
    end = place + 1
    while end + 1 < len(words) and words[end].lower in (",", "и"):
        begin = end + 1
        head = begin
        while (
            head < len(words)
            and head - begin < 2
            and _noun(words[head].bare) is None
            and _ADJECTIVE.match(words[head].lower)
        ):
            head += 1
        other = _noun(words[head].bare) if head < len(words) else None
        if other is None or not (set(other.cases) & set(noun.cases)) or not any(c.isupper() for c in other.cases):
            break
        if head > begin and not words[begin].lower.endswith(("ым", "им", "ые", "ие", "ых", "их", "ыми", "ими")):
            break
        parts.append(words[end].lower)
        for index in range(begin, head):
            found = _ADJECTIVE.match(sentence.cut(index, index + 1))
            if found:
                parts.append(found["stem"] + ("ие" if found["soft"] or found["stem"][-1] in "гкхжшщч" else "ые"))
        parts.append(_plural(other, sentence.cut(head, head + 1)))
        end = head + 1
    after = _complement(sentence, end) if end > place + 1 else after
    if after > end:
        parts.append(sentence.cut(end, after))
    name = " ".join(parts).replace(" ,", ",")
    return Mention(first, after, name, **_flags(noun.cases))


def _adjectives(words: tuple[Word, ...], place: int, floor: int) -> int:
    """Where the adjectives of a unit's name begin: Правительственному партийному | комитету."""
    first = place
    while first > floor and place - first < 4:
        word = words[first - 1]
        if word.lower == "и" and first < place and first - 2 >= floor and _ADJECTIVE.match(words[first - 2].lower):
            if not words[first - 2].lower.endswith(("ым", "им", "ые", "ие", "ых", "их", "ыми", "ими")):
                break
            first -= 2
            continue
        found = _ADJECTIVE.match(word.lower)
        if word.sign or found is None or word.lower in _ALL or not _typing(words, first - 1, place):
            break
        first -= 1
    return first


def _typing(words: tuple[Word, ...], index: int, place: int) -> bool:
    """Is an adjective part of a unit's name: capital, of a usual type, or right before the noun and no cue?"""
    if words[index].capital or _TYPES.match(words[index].bare):
        return True
    return index + 1 == place and party_cues("ru", True).at(words, index) is None


def _nominative(adjective: str, gender: str) -> str:
    """Правительственному → Правительственный; городскому → городской; Рабочей → Рабочая."""
    found = _ADJECTIVE.match(adjective)
    if found is None:
        return adjective
    stem, soft = found["stem"], found["soft"] is not None
    hissing = stem[-1].lower() in "жшщч"
    velar = stem[-1].lower() in "гкх"
    if gender == "m":
        if _STRESSED.search(stem) and not soft:
            return stem + "ой"
        return stem + ("ий" if soft or velar or hissing else "ый")
    if gender == "f":
        return stem + ("яя" if soft and not hissing and not velar else "ая")
    return stem + ("ее" if soft and not velar else "ое")


def _complement(sentence: Sentence, begin: int) -> int:
    """финансов; науки и высшего образования; по чрезвычайным ситуациям; города Ханоя; внутренних дел РФ."""
    words = sentence.words
    end = begin
    topical = False
    while end < len(words) and end - begin < _MOST:
        lower = words[end].lower
        if lower == "по" and _topic(sentence, end + 1, end > begin):
            end, topical = end + 2, True
        elif lower in ("и", ",") and end > begin:
            if not _coordinated(sentence, end, topical):
                break
            end += 2
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
    return end


def _topic(sentence: Sentence, index: int, inside: bool) -> bool:
    """Is 'по' with the word at an index part of a name (по делам), not a cue (по согласованию с)?"""
    words = sentence.words
    cue = party_cues("ru", True).at(words, index - 1)
    if index >= len(words) or (cue is not None and "join" in cue[0]):
        return False
    word = words[index]
    if inside and word.bare in ("состоянию", "итогам", "результатам", "срокам", "вопросу", "вопросам"):
        return False
    return not word.sign and bool(_DATIVE.search(word.bare))


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
    if word.bare in _NO_COMPLEMENT or word.bare.isdigit() or (_verb(word.bare) and not word.capital):
        return False
    cue = party_cues("ru", True).at(words, end)
    if cue is not None and not cue[0] <= {"to", "joint"}:
        return False
    noun = _noun(word.bare)
    if noun is not None and not (set(noun.cases) & set("gG")):
        return False
    if topical:
        return word.capital or _oblique(word.bare) or bool(_DATIVE.search(word.bare))
    if inside and word.bare.endswith(("ому", "ему")) and not word.capital:
        return False
    if word.capital and _dative_adjective(words, end):
        return False
    return word.capital or _oblique(word.bare)


def _dative_adjective(words: tuple[Word, ...], index: int) -> bool:
    """Does another unit in the dative begin here (… обороны | Государственному комитету)?"""
    found = _ADJECTIVE.match(words[index].lower)
    if found is None or index + 1 >= len(words):
        return False
    noun = _noun(words[index + 1].bare)
    return noun is not None and "g" not in noun.cases and "G" not in noun.cases


def _oblique(bare: str) -> bool:
    return bool(re.search("(?:ого|его|ой|ей|ых|их|ов|ев|а|я|ы|и|дел|сил|наук|искусств|земель|вод|границ|ств|ий|ин|мер|войск|лиц|ан)$", bare))


def _verb(bare: str) -> bool:
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
        or _noun(word.bare) is not None
    ):
        return False
    if index + 1 < len(words) and _noun(words[index + 1].bare) is not None:
        return False
    fits = _oblique(word.bare) or (topical and bool(_DATIVE.search(word.bare)))
    return fits and party_cues("ru", True).at(words, index) is None


def _short(sentence: Sentence, place: int) -> Mention:
    """Минфину → Минфин, Росстатом → Росстат; Минобороны and Минэкономразвития have one form."""
    typed = sentence.cut(place, place + 1)
    bare = sentence.words[place].bare
    name, cases = typed, "ngdaip"
    if bare.endswith(("ы", "и", "я", "о")):
        pass
    elif bare.endswith("ою"):
        name, cases = typed[:-1] + "й", "d"
    elif bare.endswith(("строю", "здраву")) or bare.endswith("у"):
        name, cases = typed[:-1], "d"
    elif bare.endswith("ом"):
        name, cases = typed[:-2], "i"
    elif bare.endswith("ем"):
        name, cases = typed[:-2] + "й", "i"
    elif bare.endswith("а"):
        name, cases = typed[:-1], "g"
    elif bare.endswith("е"):
        name, cases = typed[:-1], "p"
    else:
        cases = "na"
    return Mention(place, place + 1, name, **_flags(cases))


def _person(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """заместителю министра Чан Ван А → заместитель министра Чан Ван А."""
    words = sentence.words
    first = place
    if first > floor and words[first - 1].lower in ("первый", "первому", "первого", "первым"):
        first -= 1
    after = place + 1
    while after < len(words) and (_TITLES.match(words[after].bare) or words[after].lower == "-"):
        after += 1
    titles = after
    after = _complement(sentence, after)
    if (
        after == titles
        and after < len(words)
        and (noun := _noun(words[after].bare)) is not None
        and "g" in noun.cases
    ):
        after = _complement(sentence, after + 1)
    elif (
        after == titles
        and after + 1 < len(words)
        and _noun(words[after + 1].bare)
        and _ADJECTIVE.match(words[after].lower)
    ):
        after = _complement(sentence, after + 2)
    while after < len(words) and (
        words[after].capital or (words[after].lower == "." and len(words[after - 1].bare) == 1)
    ):
        after += 1
        if after - titles > 12:
            break
    if after == place + 1 and not words[place].capital and words[place].bare not in _TITLES_NEXT:
        return None
    typed = sentence.cut(place, place + 1)
    cases = next((cases for ending, cases in _TITLE_CASES if ending.search(words[place].bare)), "na")
    for form, base in _TITLE_BASES:
        if words[place].bare != "мэр" and form.match(typed) and cases != "na":
            typed = form.sub(base, typed)
            break
    if words[place].bare == "глава":
        cases, typed = "n", sentence.cut(place, place + 1)
    rest = " " + sentence.cut(place + 1, after) if after > place + 1 else ""
    if rest.startswith(" -"):
        rest = rest[1:]
    return Mention(first, after, typed + rest, person=True, **_flags(cases))


def _name(sentence: Sentence, place: int) -> Mention | None:
    """МВД, ФНС, Иванову И. И.: capitals, or a surname with initials, where a cue asks for one."""
    words = sentence.words
    if words[place].acronym:
        if words[place].bare in (
            "ввп",
            "сми",
            "ит",
            "рф",
            "срв",
            "снг",
            "ес",
            "сша",
            "чс",
            "гост",
            "ндс",
            "кпв",
            "кл",
            "тв",
        ):
            return None
        return Mention(place, place + 1, sentence.cut(place, place + 1), name_only=True)
    after = place + 1
    if (
        after + 1 < len(words)
        and len(words[after].bare) == 1
        and words[after].capital
        and words[after + 1].lower == "."
    ):
        while (
            after + 1 < len(words)
            and len(words[after].bare) == 1
            and words[after].capital
            and words[after + 1].lower == "."
        ):
            after += 2
        dative = words[place].bare.endswith(("у", "ю", "ому", "ой", "ему", "о", "е"))
        nominative = not words[place].bare.endswith(("у", "ю", "ому", "ой"))
        return Mention(place, after, sentence.cut(place, after), nominative, dative, person=True)
    return None
