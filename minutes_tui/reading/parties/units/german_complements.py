"""What stands round a German unit noun: its article and cases, genitives, fields and names behind it."""

import re
from typing import Final

from minutes_tui.reading.parties.units.german_nouns import (
    ARTICLES,
    FIELD_GENITIVES,
    NAMED,
    OF_A_PERSON,
    PLURAL,
    SINGULAR,
    THINGS,
    TITLES,
)
from minutes_tui.reading.parties.units.german_places import place_end
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word

NEUTRAL_ENDINGS: Final = re.compile(r"(?:en|em|er|es|e)$")
DEEPEST: Final = 4
_LONGEST_NAME: Final = 12
"""No name has more words with a capital in a row: what goes on so is a list or a heading."""
# A capitalised adjective of a name: Ständigen Ausschuss, Statistisches Landesamt.
CAPITAL_ADJECTIVE: Final = re.compile(
    r"(?:ig|isch|lich|al|ar|ier|nd|iv|sam|ent|^deutsch|^unter|^ober|^mittler|^oberst|^hochst|^rot|^vereinigt)(?:e|en|em|er|es)$"
)
GENITIVE: Final = frozenset(["der", "des"])


def article_before(words: tuple[Word, ...], first: int) -> str:
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
        if words[index].capital or not NEUTRAL_ENDINGS.search(bare):
            break
        index -= 1
    return ""


def cases_of(article: str, gender: str) -> tuple[bool, bool, bool]:
    """May the article stand for the nominative, the dative, the accusative? No article: it may."""
    if not article:
        return True, True, True
    nominative = article in ("das", "die", "ein", "eine") or (article == "der" and gender == "m")
    dative = article in ("dem", "einem", "einer", "den") or (article == "der" and gender != "m")
    accusative = article in ("das", "die", "den", "einen", "ein", "eine")
    return nominative, dative, accusative


def complement(sentence: Sentence, place: int, depth: int = 0) -> int:
    """für Bildung und Ausbildung; von Hanoi; der Finanzen; der Regierung; Digitale Transformation; 3."""
    words = sentence.words
    end = place + 1
    named = bool(NAMED.search(words[place].bare))
    if end < len(words) and named and words[end].bare.isdigit():
        end += 1
    if end < len(words) and (placed := place_end(words, end)) > end:
        end = placed
    elif end < len(words) and words[end].capital and words[end].bare not in THINGS:
        after = nouns_end(sentence, end, named=True)
        end = after if named or verb_at(sentence, place, after) else end
    if (quoted := sentence.quoted(end)) is not None:
        return quoted
    for _ in range(2):
        if end + 1 >= len(words):
            break
        link, following = words[end].lower, words[end + 1]
        if link in ("für", "fur", "fuer"):
            after = nouns_end(sentence, end + 1)
        elif (
            link in ("von", "in") and following.capital and not THINGS & {following.bare} and not is_head(following)
        ):
            after = nouns_end(sentence, end + 1, single=True)
        elif link == "zur" and named:
            after = nouns_end(sentence, end + 1)
        elif link in GENITIVE and takes_genitive(words[place], following):
            after = nouns_end(sentence, end + 1, single=True)
            if after == end + 1:
                break
            if is_head(words[after - 1]) and depth < DEEPEST:
                after = complement(sentence, after - 1, depth + 1)
        else:
            break
        if after == end + 1:
            break
        end = after
        if end < len(words) and words[end].bare.isdigit() and words[end - 1].bare == "projekt":
            end += 1
    return end


def verb_at(sentence: Sentence, place: int, index: int) -> bool:
    """Does the verb of a clause stand at a word, so that all before it, from its beginning on, is its subject?"""
    words = sentence.words
    first = place - 2 if place > 1 and words[place - 1].lower == "-" else place
    first = first - 1 if first and words[first - 1].bare in ARTICLES else first
    listed = first > 0 and words[first - 1].lower in ("und", "sowie")
    if index >= len(words) or (first > 0 and not listed and words[first - 1].lower not in ".;:!?\n"):
        return False
    cue = party_cues("de", True).at(words, index)
    if cue is not None and cue[0] & {"must", "will", "told"}:
        return not listed or "must" in cue[0]
    if listed:
        return False
    joining = cue is not None and bool(cue[0] & {"and", "skip", "govern", "join"})
    return not (words[index].capital or words[index].sign or joining) and words[index].bare.endswith(("t", "en"))


def is_head(word: Word) -> bool:
    """Is a word a noun on which the name of a unit is built, or a title?"""
    return word.capital and bool(SINGULAR.match(word.bare) or PLURAL.match(word.bare) or TITLES.match(word.bare))


def belongs(word: Word) -> bool:
    """May a title belong to a noun: a unit, or what is done there (Leiterin der Beschaffung)?"""
    return is_head(word) or bool(re.search("(?:ung|ion|wesen|haushalts?|personals?|einkaufs?)$", word.bare))


def takes_genitive(head: Word, following: Word) -> bool:
    """Does a genitive behind a unit noun belong to its name?"""
    if following.bare in FIELD_GENITIVES:
        return True
    if "minister" in head.bare:
        return False
    return is_head(following) and (not TITLES.match(following.bare) or bool(OF_A_PERSON.search(head.bare)))


def nouns_end(sentence: Sentence, begin: int, *, named: bool = False, single: bool = False) -> int:
    """Where nouns with their adjectives end: öffentliche Sicherheit; Arbeit, Invaliden und Soziales."""
    words = sentence.words
    end = noun_end(words, begin)
    if end == begin:
        return begin
    if named or single:
        most = min(len(words), begin + _LONGEST_NAME)
        while end < most and words[end].capital and not words[end].sign and words[end].bare not in THINGS:
            end += 1
    for _ in range(4):
        if single or end + 1 >= len(words):
            break
        if words[end].lower == "und":
            after = noun_end(words, end + 1)
            if after == end + 1 or is_head(words[after - 1]):
                break
            end = after
        elif words[end].lower == ",":
            after = noun_end(words, end + 1)
            if (
                after == end + 1
                or after >= len(words)
                or words[after].lower not in (",", "und")
                or is_head(words[after - 1])
            ):
                break
            following = noun_end(words, after + 1)
            if following == after + 1 or is_head(words[following - 1]):
                break
            end = after
        else:
            break
    return end


def adjective_of_place(word: Word) -> bool:
    """Kölner, Hallesche: does an adjective only say of which place something is?"""
    return word.bare.endswith("er")


def noun_end(words: tuple[Word, ...], begin: int) -> int:
    """One noun with adjectives before it; `begin` where there is none."""
    end = begin
    while end < len(words) and end - begin < 3 and not words[end].sign:
        word = words[end]
        adjective = word.capital and end + 1 < len(words) and CAPITAL_ADJECTIVE.search(word.bare)
        described = adjective and (
            is_head(words[end + 1]) or (words[end + 1].capital and not adjective_of_place(word))
        )
        if word.capital and not described:
            return end + 1
        if word.bare in ARTICLES or not NEUTRAL_ENDINGS.search(word.bare) or word.bare in ("sowie", "sie"):
            break
        end += 1
    return begin
