"""Units in German: compounds on a unit noun (Finanzministerium), with für, von, a genitive or a name after it."""

import re
from functools import lru_cache
from typing import Final

from minutes_tui.domain.text import fold
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.german_complements import (
    CAPITAL_ADJECTIVE,
    DEEPEST,
    GENITIVE,
    NEUTRAL_ENDINGS,
    article_before,
    belongs,
    cases_of,
    complement,
    is_head,
    noun_end,
    nouns_end,
    verb_at,
)
from minutes_tui.reading.parties.units.german_nouns import (
    ARTICLES,
    ARTICLES_AND_PREPOSITIONS,
    DEPUTY,
    DESCRIBING,
    MASCULINE,
    NEUTER,
    NO_UNIT,
    PLACES,
    PLURAL,
    PLURAL_DATIVES,
    REGIONS,
    SINGULAR,
    THINGS,
    TITLES,
    WEAK,
    WEAK_TITLES,
)
from minutes_tui.reading.parties.units.german_places import is_place, places_end
from minutes_tui.reading.parties.units.german_short import CAMEL, numbers_end, short_end
from minutes_tui.reading.parties.units.provinces import province_end
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word

# Articles that no plural has: das Unternehmen, des Komitees.
_OF_ONE: Final = frozenset(("des", "das", "dem"))
_ALL: Final = frozenset(("alle", "allen", "sämtliche", "sämtlichen"))
_TO_ALL: Final = frozenset(("allen", "sämtlichen"))
_LONGEST_COMPANY: Final = 6
_LEGAL_FORMS: Final = frozenset(("ag", "gmbh", "kg", "se", "eg", "ohg", "mbh"))
_MEMORY: Final = 4096
# 'Herrn Staatssekretär Brandt' is minuted as Staatssekretär Brandt.
_DEGREES: Final = frozenset(("dr", "prof"))
_COURTESY: Final = frozenset(("herr", "herrn", "frau"))
_EVERY: Final = frozenset(("jede", "jedes", "jeder"))


def unit_at(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """The unit whose noun, or the person whose title, stands at a word."""
    word = sentence.words[place]
    if word.sign:
        return None
    if not word.capital:
        return _person(sentence, place) if word.bare in DEPUTY else None
    titled, plural, gender = _kind(word.bare)
    if titled:
        return _person(sentence, place)
    if not plural and not gender:
        return _name(sentence, place) if len(word.bare) > 1 else None
    article = article_before(sentence.words, _hyphened(sentence, place, floor)) if gender else ""
    every = place > floor and sentence.words[place - 1].lower in _EVERY
    masculine = article == "der" and gender == "m" and not (plural and word.bare.endswith("e"))
    one = bool(gender) and (every or article in _OF_ONE or masculine)
    return _many(sentence, place, floor) if plural and not one else _single(sentence, place, floor, gender)


@lru_cache(maxsize=_MEMORY)
def _kind(bare: str) -> tuple[bool, bool, str]:
    """What a noun may be: a title, the plural of a unit noun, its singular with a gender ('' where it is none)."""
    if TITLES.match(bare):
        return True, False, ""
    if NO_UNIT.search(bare):
        return False, False, ""
    found = SINGULAR.match(bare)
    return False, PLURAL.match(bare) is not None, str(found.lastgroup) if found is not None else ""


def _single(sentence: Sentence, place: int, floor: int, gender: str) -> Mention:
    words = sentence.words
    first = place
    while first > floor and place - first < 2 and _adjective(words, first - 1):
        first -= 1
    first = _hyphened(sentence, first, floor)
    shared = _coordinated(sentence, first, floor)
    if first == place > floor and words[place - 1].lower in _EVERY:
        after = complement(sentence, place)
        return Mention(place - 1, after, sentence.cut(place - 1, after), dative=words[place - 1].lower == "jeder")
    after = complement(sentence, place)
    typed = sentence.cut(place, place + 1)
    head = typed
    if gender != "f":
        head = (
            re.sub(r"(?<=ss)es$|(?<=ee)s$|(?<=[^se])s$|(?<=[^se])es$", "", typed)
            if _genitive(words[place].bare)
            else typed
        )
    if shared < first:
        adjectives, first = sentence.cut(shared, place) + ("" if words[place - 1].lower == "-" else " "), shared
    elif first < place and words[place - 1].lower == "-":
        adjectives = sentence.cut(first, place)
    elif first < place and any(words[index].lower == "-" for index in range(first, place)):
        kept = sentence.cut(first, place)
        last = sentence.cut(place - 1, place)
        adjectives = f"{kept[: len(kept) - len(last)]}{_strong(last, gender)} "
    else:
        adjectives = "".join(_strong(sentence.cut(index, index + 1), gender) + " " for index in range(first, place))
    rest = " " + sentence.cut(place + 1, after) if after > place + 1 else ""
    nominative, dative, accusative = cases_of(article_before(words, first), gender)
    if head != typed:
        nominative = dative = accusative = False
    return Mention(first, after, adjectives + head + rest, nominative, dative, accusative)


def _hyphened(sentence: Sentence, first: int, floor: int) -> int:
    """IT-Zentrum, Robert Koch-Institut: what is written to the noun with a hyphen is its beginning."""
    words, starts, ends = sentence.words, sentence.starts, sentence.ends
    begin = first
    while first - 2 >= floor and words[first - 1].lower == "-":
        if ends[first - 1] != starts[first] or ends[first - 2] != starts[first - 1]:
            break
        first -= 2
    named = first < begin and first - 2 >= 0 and first > floor and words[first - 1].capital
    if named and words[first - 2].bare in ARTICLES_AND_PREPOSITIONS and words[first - 1].bare not in THINGS:
        return first - 1
    return first


def _coordinated(sentence: Sentence, first: int, floor: int) -> int:
    """Finanz- und | Innenministerium: where the first part of a noun that two compounds share begins."""
    words = sentence.words
    while first - 3 >= floor and words[first - 1].lower in ("und", "sowie", ",", "oder"):
        if words[first - 2].lower != "-" or not words[first - 3].capital:
            break
        if sentence.ends[first - 3] != sentence.starts[first - 2]:
            break
        first -= 3
    return first


def _genitive(bare: str) -> bool:
    return bool(re.search(rf"(?:^land|{NEUTER}|{MASCULINE})e?s$", bare)) and not bare.endswith("ausschuss")


def _adjective(words: tuple[Word, ...], index: int) -> bool:
    """A capitalised adjective of a name: Ständigen Ausschuss; not the first word of the sentence."""
    word = words[index]
    if not word.capital or word.sign or index == 0 or words[index - 1].lower in ".;:!?\n":
        return False
    if word.bare.endswith("er") and is_place(word.bare[:-2]):
        return True
    return bool(CAPITAL_ADJECTIVE.search(word.bare))


def _strong(adjective: str, gender: str) -> str:
    """Ständigen → Ständiger (Ausschuss): the nominative that needs no article."""
    if adjective.endswith("er") and (gender != "m" or is_place(fold(adjective)[:-2])):
        return adjective
    ending = {"m": "er", "n": "es", "f": "e"}[gender]
    return NEUTRAL_ENDINGS.sub(ending, adjective)


def _many(sentence: Sentence, place: int, floor: int) -> Mention:
    """Ministerien, Zweigstellen und Kommunen; die dem Ministerium unterstehenden Einheiten; Mitglieder der …"""
    words = sentence.words
    first = place
    while first > floor and (words[first - 1].lower in _ALL or WEAK.match(words[first - 1].lower)):
        first -= 1
    if first == place:
        first = _all_before(words, place, floor)
    after = place + 1
    while after + 1 < len(words) and words[after].lower in (",", "und", "sowie", "/"):
        begin = after + 1
        while begin + 1 < len(words) and not words[begin].capital and DESCRIBING.search(words[begin].bare):
            begin += 1
        if begin - after > 2 or not (words[begin].capital and PLURAL.match(words[begin].bare)):
            break
        after = begin + 1
    if after + 1 < len(words) and words[after].lower in GENITIVE and is_head(words[after + 1]):
        after = complement(sentence, after + 1)
    elif after + 1 < len(words) and words[after].lower in GENITIVE and REGIONS.search(words[after + 1].bare):
        after += 2
    elif after + 1 < len(words) and words[after].lower == "für" and words[place].bare == "ministerien":
        fields = nouns_end(sentence, after + 1)
        after = fields if fields > after + 1 else after
    after = numbers_end(words, after) if after == place + 1 else after
    after = places_end(words, after) if after == place + 1 else after
    if after == place + 1:
        if PLACES.search(words[place].bare):
            after = _names_of_places(sentence, after)
        elif verb_at(sentence, place, named := _names_of_places(sentence, after, fields=True)):
            after = named
    name = PLURAL_DATIVES.sub(r"\1", sentence.cut(first, after))
    if name.startswith(("allen ", "sämtlichen ")):
        name = name.replace("n ", " ", 1)
    elif WEAK.match(name):
        name = WEAK.sub(r"\1e", name)
    nominative, dative, accusative = cases_of(article_before(words, first), "p")
    if article_before(words, first) == "der":
        nominative, dative, accusative = False, False, False
    elif words[first].lower in _TO_ALL:
        nominative, accusative = False, False
    return Mention(first, after, name, nominative, dative, accusative)


def _all_before(words: tuple[Word, ...], place: int, floor: int) -> int:
    """alle kreisfreien | Städte: where 'all' stands before a plural's adjectives; else the noun's place."""
    first = place
    while first > floor and place - first < DEEPEST and not words[first - 1].sign:
        if words[first - 1].lower in _ALL:
            return first - 1
        if words[first - 1].capital or not words[first - 1].bare.endswith("en"):
            break
        first -= 1
    return place


def _names_of_places(sentence: Sentence, begin: int, *, fields: bool = False) -> int:
    """die Provinzen | Son La und Dien Bien: the names behind a plural; fields may be words of things (Personal)."""
    words, end = sentence.words, begin
    things = frozenset[str]() if fields else THINGS
    while end < len(words):
        first = end
        while end < len(words) and words[end].capital and not is_head(words[end]) and words[end].bare not in things:
            end += 1
        if end == first:
            return max(begin, end - 1)
        if end + 1 >= len(words) or words[end].lower not in (",", "und", "sowie") or not words[end + 1].capital:
            return end
        if is_head(words[end + 1]) or words[end + 1].bare in things:
            return end
        end += 1
    return end


def _person(sentence: Sentence, place: int) -> Mention | None:
    """Vizeminister Tran Van A; stellvertretende Minister …; der Leiter der Abteilung; die Innenministerin."""
    words = sentence.words
    titles = place
    while (
        titles < len(words)
        and titles - place < DEEPEST
        and (words[titles].bare in DEPUTY or TITLES.match(words[titles].bare))
    ):
        titles += 1
        if titles < len(words) and words[titles].lower == "." and words[titles - 1].bare in ("dr", "prof"):
            titles += 1
    if titles == place or (not words[titles - 1].capital and words[titles - 1].lower != "."):
        return None
    after = titles
    if after + 1 < len(words) and words[after].lower in ("für", "des", "der"):
        if words[after].lower == "für":
            begin = after + 2 if words[after + 1].bare in ARTICLES else after + 1
            ends = nouns_end(sentence, begin)
            after = complement(sentence, ends - 1) if ends > begin and is_head(words[ends - 1]) else ends
            after = after if ends > begin else titles
        elif (headed := noun_end(words, after + 1)) > after + 1 and belongs(words[headed - 1]):
            after = complement(sentence, headed - 1)
    elif after + 1 < len(words) and words[after].lower == "von" and words[after + 1].capital:
        after = _names_of_places(sentence, after + 1) if not is_head(words[after + 1]) else after
    named = after
    while after < len(words) and words[after].capital and not words[after].sign and not is_head(words[after]):
        if words[after].bare in THINGS or after - titles > 8:
            break
        after += 1
    article = article_before(words, place)
    feminine = words[titles - 1].bare.endswith("in") or words[titles - 1].bare == "frau"
    nominative, dative, accusative = cases_of(article, "f" if feminine else "m")
    courteous = words[place].bare in _COURTESY and titles > place + 1 and words[place + 1].bare not in _DEGREES
    name = sentence.cut(place + 1 if courteous else place, after)
    if place and words[place - 1].lower in ("alle", "allen", "sämtliche") and not words[place].bare.endswith("in"):
        every = "Alle" if words[place - 1].capital else "alle"
        return Mention(place - 1, after, f"{every} {name}", person=True)
    if name.startswith("Herrn "):
        name = "Herr " + name[len("Herrn ") :]
    weakened = article in ("dem", "den", "des") or (courteous and words[place].bare == "herrn")
    if weakened and not feminine:
        head, _, rest = name.partition(" ")
        name = " ".join(part for part in (WEAK_TITLES.sub(r"\1", head), rest) if part)
    if name.startswith("stellvertretende") and not feminine:
        name = re.sub(r"^stellvertretende[nm]? ", "stellvertretender ", name)
    return Mention(place, after, name, nominative, dative, accusative, person=True, personal=after > named)


def _company(words: tuple[Word, ...], place: int) -> int:
    """DB InfraGO AG, Stadtwerke Hue GmbH: the index behind the legal form that closes a run of capitals."""
    if words[place].bare in ARTICLES:
        return place
    for index in range(place + 1, min(place + _LONGEST_COMPANY, len(words))):
        if not words[index].capital or words[index].sign:
            return place
        if words[index].bare in _LEGAL_FORMS:
            return index + 1
    return place


def _name(sentence: Sentence, place: int) -> Mention | None:
    """Capitals (VNPT) and provinces: other names are not told from nouns, and are not taken."""
    words = sentence.words
    for after in (province_end(words, place), short_end(sentence, place), _company(words, place)):
        if after > place:
            return Mention(place, after, sentence.cut(place, after))
    if not (words[place].acronym or CAMEL.match(sentence.cut(place, place + 1))) or words[place].bare in (
        "sim",
        "it",
        "eu",
        "usa",
        "pdf",
        "top",
        "ki",
        "gps",
        "bip",
    ):
        return None
    found = party_cues("de", True).at(words, place)
    if found is not None:
        return None
    return Mention(place, place + 1, sentence.cut(place, place + 1), name_only=True)
