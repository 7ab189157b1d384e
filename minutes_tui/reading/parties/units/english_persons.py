"""English persons with a title: Deputy Minister Tran Van A, the Minister of Finance, Secretary (Finance)."""

from dataclasses import replace
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.english_complements import (
    capitals,
    complement,
    mention_of,
)
from minutes_tui.reading.parties.units.english_nouns import single
from minutes_tui.reading.parties.units.english_words import (
    HEADS,
    LONE_TITLES,
    NOT_NAMES,
    TITLES,
)
from minutes_tui.reading.wording.words import Sentence, Word

_MOST: Final = 7
# 'Mr Director Lam' is minuted as Director Lam.
_COURTESY: Final = frozenset(("mr", "mrs", "ms", "miss", "madam", "sir"))


def officer(sentence: Sentence, place: int) -> Mention | None:
    """Company Registrar, City Engineer, Police Chief: a unit noun that says of what a title is."""
    words = sentence.words
    end = capitals(words, place)
    titled = words[place].capital and end > place + 1 and words[end - 1].bare in LONE_TITLES
    if not titled or any(words[index].bare in HEADS for index in range(place + 1, end)):
        return None
    return mention_of(sentence, place, end, person=True)


def _behind_courtesy(words: tuple[Word, ...], place: int, titles: int) -> int:
    """Mr | Director Lam, Ms. | Secretary Hale: the index of the office behind a word of courtesy."""
    if words[place].bare not in _COURTESY:
        return place
    office = place + 2 if place + 1 < len(words) and words[place + 1].lower == "." else place + 1
    return office if office < titles else place


def person(sentence: Sentence, place: int) -> Mention | None:
    """Deputy Minister Tran Van A; the Minister of Finance; Mr Nguyen Van B."""
    words = sentence.words
    titles = place
    while (
        titles < len(words)
        and titles - place < _MOST
        and (words[titles].bare in TITLES or words[titles].lower in "-.")
    ):
        titles += 1
    while titles > place + 1 and words[titles - 1].lower in "-":
        titles -= 1
    after = titles
    if after + 1 < len(words) and words[after].lower in ("of", "for"):
        after = complement(sentence, after, place)
        begin = after
        if begin == titles and words[after].lower == "of":
            stop = min(begin + 6, len(words))
            for index in range(begin + 1, stop):
                inner = single(sentence, index, begin + 1) if words[index].bare in HEADS else None
                if inner is not None and inner.first <= begin + 2:
                    after = inner.after
                    break
    after = _behind_field(words, titles, after)
    names = capitals(words, after)
    personal = names > after and words[after].bare not in NOT_NAMES
    after = names if personal else after
    lone = words[titles - 1].bare in LONE_TITLES or titles - place > 1 or after > titles
    if after == titles and not (lone and (words[place].capital or (place and words[place - 1].lower == "the"))):
        return None
    begin = _behind_courtesy(words, place, titles)
    found = replace(mention_of(sentence, begin, after, person=True), first=place, personal=personal)
    return replace(found, after=_behind_unit_of(sentence, after)) if personal and not found.governed else found


def _behind_unit_of(sentence: Sentence, after: int) -> int:
    """Mrs Lind | of the Planning Unit: the index behind the unit that a person named belongs to."""
    words = sentence.words
    if after + 2 >= len(words) or words[after].lower not in ("of", "from", "at"):
        return after
    begin = after + 2 if words[after + 1].lower == "the" else after + 1
    for index in range(begin, min(begin + _MOST, len(words))):
        unit = single(sentence, index, begin - 1) if words[index].bare in HEADS else None
        if unit is not None:
            return unit.after if unit.first == begin else after
        if not words[index].capital:
            break
    return after


def _behind_field(words: tuple[Word, ...], titles: int, after: int) -> int:
    """Secretary | (Finance): the index behind a title's field in brackets; Comptroller | and Auditor General."""
    if after != titles or after + 2 >= len(words) or not words[titles - 1].capital:
        return after
    if words[after].lower == "(" and words[after + 1].capital and words[after + 2].lower == ")":
        return after + 3
    if words[titles - 1].bare == "comptroller" and words[after + 1].bare == "auditor":
        return capitals(words, after + 1)
    return after
