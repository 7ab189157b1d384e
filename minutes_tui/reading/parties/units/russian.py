"""Units in Russian: the unit noun in any case, adjectives before it, what it is responsible for after it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.russian_complements import complement, fields
from minutes_tui.reading.parties.units.russian_nouns import (
    ADJECTIVE,
    Noun,
    feminine_cases,
    flags_of,
    nominative_of,
    noun_of,
    plural_of,
    singular_of,
    surname_of,
)
from minutes_tui.reading.wording.forms import RUSSIAN_INFINITIVE
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word

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
        "подрядчик",
        "застройщик",
        "поставщик",
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
_SHORT: Final = re.compile(
    "^(?:мин(?!ист|ут|ус|им|ер|ов|ск|дал|ор)|рос(?!т(?!ат|ех|ур)|си|к(?!омн|ап|осм)|ы|л)|гос(?!уд|т(?!ех)|п(?!ож)|сек))[а-я]{3,}$"
)
_TITLES: Final = re.compile(
    "^(?:министр(?:а|у|ом|е)?|вице|премьер(?:а|у|ом)?|директор(?:а|у|ом)?|начальник(?:а|у|ом)?|председател(?:ь|я|ю|ем)"
    "|глав(?:а|ы|е|у|ой)|губернатор(?:а|у|ом)?|мэр(?:а|у|ом)?|секретар(?:ь|я|ю|ем)|генерал(?:а|у|ом)?|президент(?:а|у|ом)?"
    "|заместител(?:ь|я|ю|ем)|инспектор(?:а|у|ом)?|ректор(?:а|у|ом)?|управляющ(?:ий|его|ему|им)|полковник(?:а|у|ом)?"
    "|уполномоченн(?:ый|ого|ому|ым)|комиссар(?:а|у|ом)?|омбудсмен(?:а|у|ом)?|врач(?:а|у|ом)?|советник(?:а|у|ом)?)$"
)
_TITLE_CASES: Final = (
    (re.compile("(?:телю|ему|ому|у)$"), "d"),
    (re.compile("(?:ем|ом|им|ым|ой)$"), "i"),
    (re.compile("(?:я|его|ого|ы|(?<!глав)а)$"), "ga"),
)  # fmt: skip
_TITLE_BASES: Final = (
    (re.compile("^(заместител|председател|секретар)(?:я|ю|ем)$", re.IGNORECASE), r"\1ь"),
    (re.compile("^(глав)(?:ы|е|у|ой)$", re.IGNORECASE), r"\1а"),
    (re.compile("^(управляющ)(?:его|ему|им)$", re.IGNORECASE), r"\1ий"),
    (re.compile("^(уполномоченн)(?:ого|ому|ым)$", re.IGNORECASE), r"\1ый"),
    (re.compile("^([а-яё]+[бвгдзклмнпрстфч])(?:а|у|ом)$", re.IGNORECASE), r"\1"),
)
_FIRST_WORDS: Final = re.compile("^(?:перв|главн|старш|генеральн)(?:ый|ий|ому|ему|ого|его|ым|им)$")
_PREDICATE: Final = 12
_PLURAL_PREDICATE: Final = re.compile("^(?:должны|обязаны|призваны)$|[а-я]{3,}(?:ют|ут|ят|ают|яют|или|али)$")
_TITLES_NEXT: Final = frozenset(["министр", "министру", "министра"])
_AGREEING: Final[dict[str, tuple[str, ...]]] = {
    "n": ("ый", "ий", "ой", "ая", "яя", "ое", "ее"), "g": ("ого", "его", "ой", "ей"),
    "d": ("ому", "ему", "ой", "ей"),
    "a": ("ую", "юю", "ый", "ий", "ое", "ее"), "i": ("ым", "им", "ой", "ей"), "p": ("ом", "ем", "ой", "ей"),
    "N": ("ые", "ие"), "A": ("ые", "ие"), "G": ("ых", "их"), "D": ("ым", "им"),
    "I": ("ыми", "ими"), "P": ("ых", "их"),
}  # fmt: skip
_HEADS_OF: Final = re.compile("^(?:руководител|представител|сотрудник)(?:и|ь|ям|ей|ю|я|ам|ов|у|а|ами|ями)?$")
_HEADING: Final = re.compile(
    "^(?P<stem>глав|губернатор|мэр|председател|директор|начальник|ректор|член)(?P<end>ы|и|ам|ям|ов|ей|ами|ями)$"
)
_ALL: Final = frozenset(("все", "всем", "всех", "всеми"))


def unit_at(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """The unit whose noun, short name or title stands at a word; adjectives before it belong to it."""
    word = sentence.words[place]
    if word.sign:
        return None
    if (noun := noun_of(word.bare)) is not None:
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
            "охран",
            "фронт",
            "клиник",
            "лаборатори",
        ) and not (
            word.capital
            or (place > floor and ADJECTIVE.match(sentence.words[place - 1].lower))
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


def _unit(sentence: Sentence, place: int, floor: int, noun: Noun) -> Mention | None:
    words = sentence.words
    plural = noun.cases.isupper() or (
        noun.cases in ("gNA", "gdpNA")
        and (_plural_before(words, place, floor) or (floor == place == 0 and _plural_behind(words, place)))
    )
    if noun.stem in _MANY_ONLY and not plural and not words[place].capital and noun.cases not in ("gNA", "gdpNA"):
        return None
    first = _adjectives(words, place, floor)
    cases = noun.cases
    if noun.gender == "f" and first < place:
        cases = "".join(c for c in cases if c in feminine_cases(words[first].bare)) or cases
    after = complement(sentence, place + 1)
    flags = flags_of(cases)
    if plural:
        return _led(sentence, _all(words, _many(sentence, first, place, after, noun)))
    if "g" in cases and first and (heading := _HEADING.match(words[first - 1].bare)) is not None:
        led = Mention(first, after, sentence.cut(first, after))
        return _headed(words, led, led.name, heading)
    if flags["nominative"] and noun.cases not in ("gNA", "gdpNA"):
        return Mention(first, after, sentence.cut(first, after), **flags)
    adjectives = " ".join(nominative_of(sentence.cut(i, i + 1), noun.gender) for i in range(first, place))
    head = singular_of(sentence.cut(place, place + 1), noun)
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


def _led(sentence: Sentence, mention: Mention) -> Mention:
    """руководителям подразделений: the units owe it, the case is that of their heads."""
    words = sentence.words
    before = words[mention.first - 1].bare if mention.first else ""
    if (heading := _HEADING.match(before)) is not None:
        return _headed(words, mention, sentence.cut(mention.first, mention.after), heading)
    if not _HEADS_OF.match(before):
        return mention
    dative = before.endswith(("ям", "ам", "ю", "у"))
    return replace(mention, nominative=before.endswith(("и", "ь")), dative=dative, accusative=True, agent=False)


def _headed(words: tuple[Word, ...], mention: Mention, typed: str, heading: re.Match[str]) -> Mention:
    """главам районов → главы районов: the persons who head the units owe it."""
    stem, end = heading["stem"], heading["end"]
    plural = stem + {"председател": "и", "начальник": "и"}.get(stem, "ы")
    if words[mention.first - 1].capital:
        plural = plural[0].upper() + plural[1:]
    return replace(
        mention, first=mention.first - 1, name=f"{plural} {typed}",
        nominative=end in ("ы", "и"), dative=end in ("ам", "ям"), accusative=end in ("ов", "ей"), agent=False,
    )  # fmt: skip


def _plural_before(words: tuple[Word, ...], place: int, floor: int) -> bool:
    return place > floor and words[place - 1].bare.endswith(("ые", "ие"))


def _plural_behind(words: tuple[Word, ...], place: int) -> bool:
    """Больницы … обязаны: a predicate in the plural stands behind the first word of a text."""
    for word in words[place + 1 : place + _PREDICATE]:
        if word.lower in ".;!?\n" or RUSSIAN_INFINITIVE.match(word.bare):
            return False
        if _PLURAL_PREDICATE.search(word.bare):
            return True
    return False


def _many(sentence: Sentence, first: int, place: int, after: int, noun: Noun) -> Mention:
    """министерствам и ведомствам → министерства и ведомства; provincial and city committees likewise."""
    words = sentence.words
    parts = []
    for index in range(first, place):
        typed = sentence.cut(index, index + 1)
        found = ADJECTIVE.match(typed)
        if found:
            soft = found["soft"] is not None or found["stem"][-1] in "гкхжшщч"
            typed = found["stem"] + ("ие" if soft else "ые")
        parts.append(typed)
    parts.append(plural_of(noun, sentence.cut(place, place + 1)))
    end = place + 1
    while end + 1 < len(words) and words[end].lower in (",", "и"):
        begin = end + 1
        head = begin
        while (
            head < len(words)
            and head - begin < 2
            and noun_of(words[head].bare) is None
            and ADJECTIVE.match(words[head].lower)
        ):
            head += 1
        other = noun_of(words[head].bare) if head < len(words) else None
        if other is None or not (set(other.cases) & set(noun.cases)) or not any(c.isupper() for c in other.cases):
            break
        if head > begin and not words[begin].lower.endswith(("ым", "им", "ые", "ие", "ых", "их", "ыми", "ими")):
            break
        parts.append(words[end].lower)
        for index in range(begin, head):
            found = ADJECTIVE.match(sentence.cut(index, index + 1))
            if found:
                parts.append(found["stem"] + ("ие" if found["soft"] or found["stem"][-1] in "гкхжшщч" else "ые"))
        parts.append(plural_of(other, sentence.cut(head, head + 1)))
        end = head + 1
    after = complement(sentence, end) if end > place + 1 else fields(sentence, after)
    if after > end:
        parts.append(sentence.cut(end, after))
    name = " ".join(parts).replace(" ,", ",")
    return Mention(first, after, name, **flags_of(noun.cases))


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
        if word.sign or found is None or word.lower in _ALL or not _typing(words, first - 1, place):
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
    """Минфину → Минфин, Росстатом → Росстат; Минобороны and Минэкономразвития have one form."""
    typed = sentence.cut(place, place + 1)
    bare = sentence.words[place].bare
    name, cases = typed, "ngdaip"
    if bare.endswith(("ы", "и", "я", "о")):
        pass
    elif bare.endswith("ою"):
        name, cases = typed[:-1] + "й", "d"
    elif bare.endswith("у"):
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
    return Mention(place, place + 1, name, **flags_of(cases))


def _person(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """заместителю министра Чан Ван А → заместитель министра Чан Ван А."""
    words = sentence.words
    first = place
    if first > floor and _FIRST_WORDS.match(words[first - 1].lower):
        first -= 1
    after = place + 1
    while after < len(words) and (_TITLES.match(words[after].bare) or words[after].lower == "-"):
        after += 1
    titles = after
    after = complement(sentence, after)
    if (
        after == titles
        and after < len(words)
        and (noun := noun_of(words[after].bare)) is not None
        and "g" in noun.cases
    ):
        after = complement(sentence, after + 1)
    elif (
        after == titles
        and after + 1 < len(words)
        and noun_of(words[after + 1].bare)
        and ADJECTIVE.match(words[after].lower)
    ):
        after = complement(sentence, after + 2)
    named = after
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
    rest = "".join(" " + part if part != "." else part for part in _rest(sentence, place + 1, named, after, cases))
    if rest.startswith(" -"):
        rest = rest[1:]
    if first < place:
        typed = f"{nominative_of(sentence.cut(first, place), 'm')} {typed}"
    return Mention(first, after, typed + rest, person=True, personal=after > named, **flags_of(cases))


def _rest(sentence: Sentence, begin: int, named: int, after: int, cases: str) -> Iterator[str]:
    """What stands behind a title: its field as typed, a surname in the nominative."""
    for index in range(begin, after):
        part = sentence.cut(index, index + 1)
        initials = index + 2 < after and sentence.words[index + 2].lower == "."
        yield surname_of(part) if cases != "na" and (index >= named or initials) else part


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
        typed = sentence.cut(place, place + 1)
        object_of = place > 0 and words[place - 1].bare in ("на", "прошу", "просим")
        surname = typed[:-1] + "а" if object_of and typed.endswith(("ову", "еву", "ину")) else surname_of(typed)
        name = f"{surname} {sentence.cut(place + 1, after)}"
        return Mention(place, after, name, nominative, dative, person=True, personal=True)
    return None
