"""Units in Russian: the unit noun in any case, adjectives before it, what it is responsible for after it."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.russian_addressees import addressee
from minutes_tui.reading.parties.units.russian_complements import complement
from minutes_tui.reading.parties.units.russian_nouns import (
    ADJECTIVE,
    HASTY,
    Noun,
    feminine_cases,
    flags_of,
    nominative_of,
    noun_of,
    singular_of,
)
from minutes_tui.reading.parties.units.russian_persons import (
    PLURAL_TITLES,
    TITLES,
    name,
    person,
    persons,
    state_end,
)
from minutes_tui.reading.parties.units.russian_plurals import (
    ALL,
    HEADING,
    all_before,
    headed_by,
    led_by_heads,
    plural_before,
    plural_behind,
    several_units,
    told_before,
    with_all,
)
from minutes_tui.reading.parties.units.russian_short_titles import short_title
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word, listed

_MANY_ONLY: Final = frozenset(
    [
        "ведомств",
        "подразделен",
        "орган",
        "отрасл",
        "учрежден",
        "организаци",
        "предприят",
        "власт",
        "регион",
    ]
)
_TYPES: Final = re.compile(
    "^(?:кажд|рабоч|народн|партийн|городск|областн|провинциальн|районн|окружн|организационн|центральн|государственн|правительствен"
    "|межведомствен|национальн|юридическ|финансов|кадров|правов|административн|общ|контрольн|инспекционн|постоянн|специальн"
    "|координационн|экспертн|секретариат|местн|отраслев|министерск|муниципальн|федеральн|региональн|республиканск|коммунальн"
    "|таможенн|налогов|статистическ|санитарн|миграционн|аналитическ|информационн|международн|научн|техническ|экономическ"
    "|планов|бюджетн|социальн|медицинск|образовательн|подведомственн|структурн|территориальн|исполнительн|управляющ"
    "|счетн|пенсионн|генеральн|военн|верховн|конституционн|антикоррупционн|руководящ|оперативн|транспортн|строительн"
    "|сводн|профильн|уполномоченн|проектн|ревизионн|мобилизационн|аграрн|пограничн|надзорн|регулирующ|заинтересованн|соответствующ|компетентн|смежн|подчиненн|вышестоящ|нижестоящ|причастн)",
    re.IGNORECASE,
)
_SOFT_FEMININE: Final = re.compile("^(?:рос|гос|глав)[а-я]*(?:авиаци|гварди|инспекци)(?:я|и|ю|ей)$")
_COMPANY: Final = re.compile(
    "^(?:[а-я]{2,})?(?:теплосет[ьи]|электросет[ьи]|(?:водоканал|энергосбыт|водосбыт)(?:а|у|ом)?)$"
    "|^(?:гор|рай|обл)(?:зелен|свет|тепл|электр|газ|хоз|лес|сбыт|сет)[а-я]*$"
    "|^[а-я]{2,}(?:телеком|нефть|газ|транс|энерго|строй|атом|автодор|авто|проект|экспорт|резерв)"
    "(?:а|у|ом|е)?$"
)
_SHORT: Final = re.compile(
    "^(?:мин(?!ист|ут|ус|им|ер|ов|ск|дал|ор)|рос(?!т(?!ат|ех|ур|ел)|си|к(?!омн|ап|осм)|ы|л)|гос(?!уд|т(?!ех)|п(?!ож)|сек))[а-я]{3,}$"
)
_AGREEING: Final[dict[str, tuple[str, ...]]] = {
    "n": ("ый", "ий", "ой", "ая", "яя", "ое", "ее"), "g": ("ого", "его", "ой", "ей"),
    "d": ("ому", "ему", "ой", "ей"),
    "a": ("ую", "юю", "ый", "ий", "ое", "ее"), "i": ("ым", "им", "ой", "ей"), "p": ("ом", "ем", "ой", "ей"),
    "N": ("ые", "ие"), "A": ("ые", "ие"), "G": ("ых", "их"), "D": ("ым", "им"),
    "I": ("ыми", "ими"), "P": ("ых", "их"),
}  # fmt: skip
# Unit nouns that are other words too, unless a capital or an adjective says that a unit is meant.
_ALSO_OTHER: Final = listed(
    """
    суд город край кра центр совет группа групп школ фонд офис союз орган сектор секци надзор охран фронт клиник
    лаборатори строительств хозяйств завод порт театр кабинет
    """
)
# Plurals that are units where they act or are told, and only say where or for whom elsewhere.
_WHO_ACT: Final = frozenset(("регион",))
_WITH_FIELDS: Final = listed("центр фонд институт театр завод лаборатори клиник совет союз")
_NO_FIELDS: Final = listed("города внимания тяжести села области района столицы страны мира помощи поддержки")
_LONGEST_SHORT: Final = 11
_MEMORY: Final = 4096


def unit_at(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """The unit whose noun, short name or title stands at a word; adjectives before it belong to it."""
    word = sentence.words[place]
    if word.sign:
        return None
    if (shortened := short_title(sentence, place)) is not None:
        return shortened
    kind = _kind(word.bare)
    if not kind and not word.capital:
        return None
    noun = noun_of(word.bare) if kind == "noun" else None
    if noun is not None:
        described = place > floor and ADJECTIVE.match(sentence.words[place - 1].lower)
        if noun.stem in _WHO_ACT and noun.cases in ("I", "P", "G"):
            return None
        plain = not (word.capital or described or noun.cases.isupper())
        if noun.stem in _ALSO_OTHER and plain and not _fielded(sentence, place, noun):
            return None
        return _unit(sentence, place, floor, noun)
    quoted = place > 0 and sentence.quoted(place - 1) is not None
    if kind == "short" and not quoted and (word.capital or HASTY.match(word.bare)):
        return _short(sentence, place)
    several = PLURAL_TITLES.match(word.bare) if kind == "titles" else None
    if several is not None and not _heads_units(sentence, place):
        return persons(sentence, place, several)
    following = sentence.words[place + 1].bare if place + 1 < len(sentence.words) else ""
    if kind == "title" and not (ADJECTIVE.match(word.lower) and noun_of(following) is not None):
        return person(sentence, place, floor)
    if word.capital and len(word.bare) > 1:
        return name(sentence, place) or addressee(sentence, place)
    return None


def _fielded(sentence: Sentence, place: int, noun: Noun) -> bool:
    """центр | занятости населения, фонд | капитального ремонта: is a field named behind such a noun?"""
    words = sentence.words
    if noun.stem not in _WITH_FIELDS or place + 1 >= len(words) or words[place + 1].bare in _NO_FIELDS:
        return False
    return complement(sentence, place + 1) > place + 1


@lru_cache(maxsize=_MEMORY)
def _kind(bare: str) -> str:
    """What a word may be for a unit's name: noun, short (name), title, titles (the plural), or nothing."""
    if noun_of(bare) is not None:
        return "noun"
    if PLURAL_TITLES.match(bare):
        return "titles"
    if TITLES.match(bare):
        return "title"
    short = _SHORT.match(bare) or _COMPANY.match(bare) or (HASTY.match(bare) and len(bare) < _LONGEST_SHORT)
    return "short" if short else ""


def _heads_units(sentence: Sentence, place: int) -> bool:
    """главам | районов: a unit noun behind the title makes one name with it."""
    words = sentence.words
    for index in range(place + 1, min(place + 4, len(words))):
        if noun_of(words[index].bare) is not None:
            return True
        if not ADJECTIVE.match(words[index].lower):
            return False
    return False


def _unit(sentence: Sentence, place: int, floor: int, noun: Noun) -> Mention | None:
    words = sentence.words
    plural = (
        noun.cases.isupper()
        or (noun.cases in ("gNA", "gdpNA") and told_before(words, place))
        or (
            noun.cases in ("gNA", "gdpNA")
            and (
                all_before(words, place)
                or plural_before(words, place, floor)
                or (floor == place == 0 and plural_behind(words, place))
            )
        )
    )
    first = _adjectives(words, place, floor)
    if (
        noun.stem in _MANY_ONLY
        and first == place
        and not plural
        and not words[place].capital
        and noun.cases not in ("gNA", "gdpNA")
    ):
        return None
    hyphen = _hyphened(sentence, place, floor)
    if hyphen < place:
        typed = sentence.cut(hyphen, place) + singular_of(sentence.cut(place, place + 1), noun)
        after = complement(sentence, place + 1)
        rest = " " + sentence.cut(place + 1, after) if after > place + 1 else ""
        return Mention(hyphen, after, typed + rest, **flags_of(noun.cases))
    cases = noun.cases
    if noun.cases == "gNA" and first < place and words[first].bare.endswith(("ого", "его")):
        cases = "g"
    if noun.gender == "f" and first < place:
        cases = "".join(c for c in cases if c in feminine_cases(words[first].bare)) or cases
    after = complement(sentence, place + 1)
    flags = flags_of(cases)
    if plural:
        return led_by_heads(sentence, with_all(words, several_units(sentence, first, place, after, noun)))
    if "g" in cases and first and (heading := HEADING.match(words[first - 1].bare)) is not None:
        one = Mention(first, after, sentence.cut(first, after))
        return headed_by(words, one, one.name, heading)
    if flags["nominative"] and noun.cases not in ("gNA", "gdpNA"):
        begin = _adverb(sentence, first, floor)
        return Mention(begin, after, sentence.cut(begin, after), **flags)
    begin = _adverb(sentence, first, floor)
    adjectives = sentence.cut(begin, first) if begin < first else ""
    adjectives += " ".join(nominative_of(sentence.cut(i, i + 1), noun.gender) for i in range(first, place))
    head = singular_of(sentence.cut(place, place + 1), noun)
    name = " ".join(
        part for part in (adjectives, head, sentence.cut(place + 1, after) if after > place + 1 else "") if part
    )
    return Mention(begin, after, name, **flags)


def _adverb(sentence: Sentence, first: int, floor: int) -> int:
    """Контрольно-|счётная палата: where the part before the hyphen of the first adjective begins."""
    words, starts, ends = sentence.words, sentence.starts, sentence.ends
    if first - 2 < floor or words[first - 1].lower != "-" or not words[first - 2].bare.endswith("о"):
        return first
    written = ends[first - 1] == starts[first] and ends[first - 2] == starts[first - 1]
    return first - 2 if written else first


def _hyphened(sentence: Sentence, place: int, floor: int) -> int:
    """Пресс-служба, IT-отдел: what is written to the noun with a hyphen."""
    words, starts, ends = sentence.words, sentence.starts, sentence.ends
    if place - 2 < floor or words[place - 1].lower != "-" or words[place - 2].sign:
        return place
    written = ends[place - 1] == starts[place] and ends[place - 2] == starts[place - 1]
    return place - 2 if written and not ADJECTIVE.match(words[place - 2].lower) else place


def _adjectives(words: tuple[Word, ...], place: int, floor: int) -> int:
    """Where the adjectives of a unit's name begin: Правительственному партийному | комитету."""
    first = place
    while first > floor and place - first < 4:
        word = words[first - 1]
        if word.lower == "и" and first < place and first - 2 >= floor and ADJECTIVE.match(words[first - 2].lower):
            if not words[first - 2].lower.endswith(("ым", "им", "ые", "ие", "ых", "их", "ыми", "ими")):
                break
            first -= 2
            continue
        found = ADJECTIVE.match(word.lower)
        if word.sign or found is None or word.lower in ALL or not _typing(words, first - 1, place):
            break
        first -= 1
    return first


def _typing(words: tuple[Word, ...], index: int, place: int) -> bool:
    """Is an adjective part of a unit's name: capital, of a usual type, or right before the noun and no cue?"""
    if words[index].capital or _TYPES.match(words[index].bare):
        return True
    if index + 1 != place or party_cues("ru", True).at(words, index) is not None:
        return False
    noun = noun_of(words[place].bare)
    return noun is not None and any(words[index].bare.endswith(_AGREEING[case]) for case in noun.cases)


def _short(sentence: Sentence, place: int) -> Mention:
    """Минфину → Минфин, with the state behind it: Минцифры России."""
    mention = _short_alone(sentence, place)
    after = state_end(sentence.words, place + 1)
    return (
        replace(mention, after=after, name=f"{mention.name} {sentence.cut(place + 1, after)}")
        if after > place + 1
        else mention
    )


def _short_alone(sentence: Sentence, place: int) -> Mention:
    """Минфину → Минфин, Росстатом → Росстат; Минобороны and Минэкономразвития have one form."""
    typed = sentence.cut(place, place + 1)
    bare = sentence.words[place].bare
    name, cases = typed, "ngdaip"
    if _SOFT_FEMININE.match(bare):
        cases = {"ия": "n", "ии": "gdp", "ию": "a", "ей": "i"}[bare[-2:]]
        name = typed[: -2 if cases == "i" else -1] + "я"
    elif bare.endswith("сети"):
        name, cases = typed[:-1] + "ь", "gdp"
    elif bare.endswith(("ы", "и", "я", "о")):
        pass
    elif bare.endswith("ою"):
        name, cases = typed[:-1] + "й", "d"
    elif bare.endswith("ству"):
        name, cases = typed[:-1] + "о", "d"
    elif bare.endswith("у"):
        name, cases = typed[:-1], "d"
    elif bare.endswith("ом") and not bare.endswith(("телеком", "пром")):
        name, cases = typed[:-2], "i"
    elif bare.endswith("ем"):
        name, cases = typed[:-2] + "й", "i"
    elif bare.endswith("а"):
        name, cases = typed[:-1], "g"
    elif bare.endswith("е"):
        name, cases = typed[:-1], "p"
    else:
        cases = "na"
    return Mention(place, place + 1, name, **flags_of(cases))
