"""Units in German: compounds on a unit noun (Finanzministerium), with für, von, a genitive or a name after it."""

import re
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.german_nouns import (
    ARTICLES,
    DEPUTY,
    DESCRIBING,
    FIELD_GENITIVES,
    MASCULINE,
    NAMED,
    NEUTER,
    NO_UNIT,
    OF_A_PERSON,
    PLURAL,
    PLURAL_DATIVES,
    SINGULAR,
    THINGS,
    TITLES,
    WEAK,
)
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word

_NEUTRAL_ENDINGS: Final = re.compile(r"(?:en|em|er|es|e)$")
_DEEPEST: Final = 4
_EVERY: Final = frozenset(("jede", "jedes", "jeder"))
_GENITIVE: Final = frozenset(["der", "des"])


def unit_at(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """The unit whose noun, or the person whose title, stands at a word."""
    word = sentence.words[place]
    if word.sign:
        return None
    if not word.capital:
        return _person(sentence, place) if word.bare in DEPUTY else None
    if TITLES.match(word.bare):
        return _person(sentence, place)
    if PLURAL.match(word.bare) and not NO_UNIT.search(word.bare):
        return _many(sentence, place, floor)
    found = SINGULAR.match(word.bare)
    if found is not None and not NO_UNIT.search(word.bare):
        return _single(sentence, place, floor, str(found.lastgroup))
    return _name(sentence, place) if len(word.bare) > 1 else None


def _article(words: tuple[Word, ...], first: int) -> str:
    """The article before a name, also over words such as 'zuständigen'; '' where there is none."""
    index = first - 1
    while index >= 0 and first - index <= 3 and not words[index].sign:
        bare = words[index].bare
        if bare in ARTICLES:
            return bare
        if bare in ("vom", "beim", "zum", "im", "am"):
            return "dem"
        if bare in ("zur",):
            return "der"
        if words[index].capital or not _NEUTRAL_ENDINGS.search(bare):
            break
        index -= 1
    return ""


def _cases(article: str, gender: str) -> tuple[bool, bool, bool]:
    """May the article stand for the nominative, the dative, the accusative? No article: it may."""
    if not article:
        return True, True, True
    nominative = article in ("das", "die", "ein", "eine") or (article == "der" and gender == "m")
    dative = article in ("dem", "einem", "einer", "den") or (article == "der" and gender != "m")
    accusative = article in ("das", "die", "den", "einen", "ein", "eine")
    return nominative, dative, accusative


def _single(sentence: Sentence, place: int, floor: int, gender: str) -> Mention:
    words = sentence.words
    first = place
    while first > floor and place - first < 2 and _adjective(words, first - 1):
        first -= 1
    first = _hyphened(sentence, first, floor)
    if first == place > floor and words[place - 1].lower in _EVERY:
        after = _complement(sentence, place)
        return Mention(place - 1, after, sentence.cut(place - 1, after), dative=words[place - 1].lower == "jeder")
    after = _complement(sentence, place)
    typed = sentence.cut(place, place + 1)
    head = typed
    if gender != "f":
        head = re.sub(r"(?<=ss)(?:es)$|(?<=[^s])e?s$", "", typed) if _genitive(words[place].bare) else typed
    if first < place and words[place - 1].lower == "-":
        adjectives = sentence.cut(first, place)
    else:
        adjectives = "".join(_strong(sentence.cut(index, index + 1), gender) + " " for index in range(first, place))
    rest = " " + sentence.cut(place + 1, after) if after > place + 1 else ""
    nominative, dative, accusative = _cases(_article(words, first), gender)
    if head != typed:
        nominative = dative = accusative = False
    return Mention(first, after, adjectives + head + rest, nominative, dative, accusative)


def _hyphened(sentence: Sentence, first: int, floor: int) -> int:
    """IT-Zentrum: what is written to the noun with a hyphen is its beginning."""
    words, starts, ends = sentence.words, sentence.starts, sentence.ends
    while first - 2 >= floor and words[first - 1].lower == "-":
        if ends[first - 1] != starts[first] or ends[first - 2] != starts[first - 1]:
            break
        first -= 2
    return first


def _genitive(bare: str) -> bool:
    return bool(re.search(rf"(?:{NEUTER}|{MASCULINE})e?s$", bare)) and not bare.endswith("ausschuss")


def _adjective(words: tuple[Word, ...], index: int) -> bool:
    """A capitalised adjective of a name: Ständigen Ausschuss; not the first word of the sentence."""
    word = words[index]
    if not word.capital or word.sign or index == 0 or words[index - 1].lower in ".;:!?\n":
        return False
    return bool(
        re.search(
            r"(?:ig|isch|lich|al|ar|ier|nd|iv|sam|ent|^oberst|^hochst|^rot|^vereinigt)(?:e|en|em|er|es)$", word.bare
        )
    )


def _strong(adjective: str, gender: str) -> str:
    """Ständigen → Ständiger (Ausschuss): the nominative that needs no article."""
    if adjective.endswith("er") and gender != "m":
        return adjective
    ending = {"m": "er", "n": "es", "f": "e"}[gender]
    return _NEUTRAL_ENDINGS.sub(ending, adjective)


def _complement(sentence: Sentence, place: int, depth: int = 0) -> int:
    """für Bildung und Ausbildung; von Hanoi; der Finanzen; der Regierung; Digitale Transformation; 3."""
    words = sentence.words
    end = place + 1
    named = bool(NAMED.search(words[place].bare))
    if end < len(words) and named and words[end].bare.isdigit():
        end += 1
    if end < len(words) and words[end].capital and named and words[end].bare not in THINGS:
        end = _nouns(sentence, end, named=True)
    if (quoted := sentence.quoted(end)) is not None:
        return quoted
    for _ in range(2):
        if end + 1 >= len(words):
            break
        link, following = words[end].lower, words[end + 1]
        if link in ("für", "fur", "fuer"):
            after = _nouns(sentence, end + 1)
        elif link in ("von", "in") and following.capital and not THINGS & {following.bare} and not _head(following):
            after = _nouns(sentence, end + 1, single=True)
        elif link == "zur" and named:
            after = _nouns(sentence, end + 1)
        elif link in _GENITIVE and _takes_genitive(words[place], following):
            after = _nouns(sentence, end + 1, single=True)
            if after == end + 1:
                break
            if _head(words[after - 1]) and depth < _DEEPEST:
                after = _complement(sentence, after - 1, depth + 1)
        else:
            break
        if after == end + 1:
            break
        end = after
        if end < len(words) and words[end].bare.isdigit() and words[end - 1].bare == "projekt":
            end += 1
    return end


def _head(word: Word) -> bool:
    return word.capital and bool(SINGULAR.match(word.bare) or PLURAL.match(word.bare) or TITLES.match(word.bare))


def _belongs(word: Word) -> bool:
    """May a title belong to a noun: a unit, or what is done there (Leiterin der Beschaffung)?"""
    return _head(word) or bool(re.search("(?:ung|ion|wesen|haushalts?|personals?|einkaufs?)$", word.bare))


def _takes_genitive(head: Word, following: Word) -> bool:
    if following.bare in FIELD_GENITIVES:
        return True
    if "minister" in head.bare:
        return False
    return _head(following) and (not TITLES.match(following.bare) or bool(OF_A_PERSON.search(head.bare)))


def _nouns(sentence: Sentence, begin: int, *, named: bool = False, single: bool = False) -> int:
    """Where nouns with their adjectives end: öffentliche Sicherheit; Arbeit, Invaliden und Soziales."""
    words = sentence.words
    end = _noun(words, begin)
    if end == begin:
        return begin
    if named or single:
        while end < len(words) and words[end].capital and not words[end].sign and words[end].bare not in THINGS:
            end += 1
    for _ in range(4):
        if single or end + 1 >= len(words):
            break
        if words[end].lower == "und":
            after = _noun(words, end + 1)
            if after == end + 1 or _head(words[after - 1]):
                break
            end = after
        elif words[end].lower == ",":
            after = _noun(words, end + 1)
            if (
                after == end + 1
                or after >= len(words)
                or words[after].lower not in (",", "und")
                or _head(words[after - 1])
            ):
                break
            following = _noun(words, after + 1)
            if following == after + 1 or _head(words[following - 1]):
                break
            end = after
        else:
            break
    return end


def _noun(words: tuple[Word, ...], begin: int) -> int:
    """One noun with adjectives before it; `begin` where there is none."""
    end = begin
    while end < len(words) and end - begin < 3 and not words[end].sign:
        word = words[end]
        if word.capital:
            return end + 1
        if word.bare in ARTICLES or not _NEUTRAL_ENDINGS.search(word.bare) or word.bare in ("sowie", "sie"):
            break
        end += 1
    return begin


def _many(sentence: Sentence, place: int, floor: int) -> Mention:
    """Ministerien, Zweigstellen und Kommunen; die dem Ministerium unterstehenden Einheiten; Mitglieder der …"""
    words = sentence.words
    first = place
    while first > floor and (words[first - 1].lower in ("alle", "allen") or WEAK.match(words[first - 1].lower)):
        first -= 1
    after = place + 1
    while after + 1 < len(words) and words[after].lower in (",", "und", "sowie", "/"):
        begin = after + 1
        while begin + 1 < len(words) and not words[begin].capital and DESCRIBING.search(words[begin].bare):
            begin += 1
        if begin - after > 2 or not (words[begin].capital and PLURAL.match(words[begin].bare)):
            break
        after = begin + 1
    if after + 1 < len(words) and words[after].lower in _GENITIVE and _head(words[after + 1]):
        after = _complement(sentence, after + 1)
    elif after + 1 < len(words) and words[after].lower == "für" and words[place].bare == "ministerien":
        fields = _nouns(sentence, after + 1)
        after = fields if fields > after + 1 else after
    name = PLURAL_DATIVES.sub(r"\1", sentence.cut(first, after))
    if name.startswith("allen "):
        name = "alle " + name[6:]
    elif WEAK.match(name):
        name = WEAK.sub(r"\1e", name)
    nominative, dative, accusative = _cases(_article(words, first), "p")
    if _article(words, first) == "der":
        nominative, dative, accusative = False, False, False
    return Mention(first, after, name, nominative, dative, accusative)


def _person(sentence: Sentence, place: int) -> Mention | None:
    """Vizeminister Tran Van A; stellvertretende Minister …; der Leiter der Abteilung; die Innenministerin."""
    words = sentence.words
    titles = place
    while (
        titles < len(words)
        and titles - place < _DEEPEST
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
            ends = _nouns(sentence, after + 1)
            after = _complement(sentence, ends - 1) if ends > after + 1 and _head(words[ends - 1]) else ends
            after = after if ends > titles + 1 else titles
        elif (headed := _noun(words, after + 1)) > after + 1 and _belongs(words[headed - 1]):
            after = _complement(sentence, headed - 1)
    named = after
    while after < len(words) and words[after].capital and not words[after].sign and not _head(words[after]):
        if words[after].bare in THINGS or after - titles > 8:
            break
        after += 1
    article = _article(words, place)
    feminine = words[titles - 1].bare.endswith("in") or words[titles - 1].bare == "frau"
    nominative, dative, accusative = _cases(article, "f" if feminine else "m")
    name = sentence.cut(place, after)
    if place and words[place - 1].lower in ("alle", "allen", "sämtliche") and not words[place].bare.endswith("in"):
        every = "Alle" if words[place - 1].capital else "alle"
        return Mention(place - 1, after, f"{every} {name}", person=True)
    if name.startswith("Herrn "):
        name = "Herr " + name[len("Herrn ") :]
    if name.startswith("stellvertretende") and not feminine:
        name = re.sub(r"^stellvertretende[nm]? ", "stellvertretender ", name)
    return Mention(place, after, name, nominative, dative, accusative, person=True, personal=after > named)


def _name(sentence: Sentence, place: int) -> Mention | None:
    """Capitals only (VNPT): other names are not told from nouns, and are not taken."""
    words = sentence.words
    if not words[place].acronym or words[place].bare in (
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
