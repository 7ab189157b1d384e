"""English names that no unit noun heads: VNPT, Vietnam Airlines, Tran Van A."""

from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.english_complements import (
    capitals,
    holds_head,
    mention_of,
)
from minutes_tui.reading.parties.units.english_words import (
    ARTICLES,
    HEADS,
    LONE_TITLES,
    MANY,
    NOT_NAMES,
    THINGS,
    TITLES,
)
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word, listed

_TOLD: Final = listed(
    "asked requested instructed directed tasked ordered urged invited reminded commissioned mandated"
)
# What somebody does and nothing else: 'Ofwat must write', where 'Access must end' tells of a thing.
_PERSONAL_ACTS: Final = listed(
    """
    submit write report inform notify publish present explain answer reply consult convene circulate prepare send
    draft propose review examine investigate check verify ensure confirm advise brief agree tell say set draw
    appoint nominate name recruit hire train issue deliver provide furnish supply file table lay
    """
)


def name(sentence: Sentence, place: int) -> Mention | None:
    """A run of capitals: VNPT, Vietnam Airlines, Tran Van A. One word at the beginning says nothing."""
    words = sentence.words
    after = capitals(words, place)
    if after < len(words) and words[after].bare in HEADS:
        return None
    titled = after > place + 1 and words[after - 1].bare in LONE_TITLES and words[place].bare not in TITLES
    if titled and not any(words[index].bare in HEADS for index in range(place, after)):
        return mention_of(sentence, place, after, person=True)
    firm = any(words[index].lower == "&" for index in range(place, after))
    if holds_head(words, place, after) or (not firm and any(words[i].bare in MANY for i in range(place, after))):
        return None
    if _field_of(words, place, after):
        return None
    first_of_point = place == 0 or words[place - 1].lower in ".;:!?\n"
    lone = after == place + 1 and first_of_point and not words[place].acronym
    if lone and not (_listed_name(words, after) or _asked_by_name(words, after)):
        return None
    if first_of_point and party_cues("en", True).at(words, place) is not None:
        return None
    if words[after - 1].bare in THINGS and after > place + 1:
        return None
    if after + 1 < len(words) and words[after].lower == "of" and words[after + 1].capital:
        further = capitals(words, after + 1)
        after = further if words[after + 1].bare not in NOT_NAMES else after
    return mention_of(sentence, place, after, name_only=True)


def _field_of(words: tuple[Word, ...], place: int, after: int) -> bool:
    """the Planning | and Finance Department: does a unit's name go on behind 'and'?"""
    if place == 0 or words[place - 1].lower not in ARTICLES or after >= len(words) or words[place].acronym:
        return False
    end = capitals(words, after + 1)
    return words[after].lower == "and" and end > after + 2 and words[end - 1].bare in HEADS


def _listed_name(words: tuple[Word, ...], after: int) -> bool:
    """Hanoi | and Hai Phong: another name without an article stands beside the first word of a sentence."""
    if after + 1 >= len(words) or words[after].lower not in ("and", ","):
        return False
    following = words[after + 1]
    if words[after].lower == "," and holds_head(words, after + 1, capitals(words, after + 1)):
        return False
    return following.capital and following.bare not in NOT_NAMES | HEADS | MANY | TITLES


def _asked_by_name(words: tuple[Word, ...], after: int) -> bool:
    """Ofwat | is asked to …, Eskom | shall submit …: the word before what only somebody can be told or do."""
    found = party_cues("en", True).at(words, after) if after < len(words) else None
    if found is None or "must" not in found[0] or words[after - 1].bare.endswith("s"):
        return False
    if any(word.bare in _TOLD for word in words[after : found[1]]):
        return True
    return found[1] < len(words) and words[found[1]].bare in _PERSONAL_ACTS
