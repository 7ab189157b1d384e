"""English units by the noun that heads them: Ministry of Finance, planning department, ministries and branches."""

from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.english_complements import (
    capitals,
    complement,
    fields_listed,
    mention_of,
    owned_by_many,
    plain_complement,
)
from minutes_tui.reading.parties.units.english_words import (
    ARTICLES,
    CAPITAL_ONLY,
    HEADING,
    HEADING_ONE,
    HEADS,
    KINDS,
    LINKS,
    MANY,
    TITLES,
    UNDER,
    WHICH,
)
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word

_MOST: Final = 7
_DEEPEST: Final = 2
_EVERY: Final = frozenset(("each", "every", "any", "no"))


def shortened(sentence: Sentence, place: int) -> Mention | None:
    """Min. of Lands, Dept. of Health: a unit noun cut short with a full stop."""
    words = sentence.words
    if place + 3 >= len(words) or words[place + 1].lower != "." or words[place + 2].lower != "of":
        return None
    end = fields_listed(words, capitals(words, place + 3))
    return mention_of(sentence, place, end) if end > place + 3 else None


def heading(sentence: Sentence, place: int) -> Mention | None:
    """heads of department, chiefs of staff: who heads units, named with one bare noun."""
    words = sentence.words
    after = place + 3
    named = after <= len(words) and words[place].bare in HEADING and words[place + 1].lower == "of"
    if not named or words[place + 2].capital or words[place + 2].bare not in HEADS | {"staff", "mission"}:
        return None
    first = place - 1 if place and words[place - 1].lower in ("all", "both") else place
    return mention_of(sentence, first, after)


def task_force(sentence: Sentence, place: int) -> Mention | None:
    """task force on food safety: 'task' is part of the noun."""
    words = sentence.words
    if place + 1 >= len(words) or words[place + 1].bare not in ("force", "forces", "team", "group"):
        return None
    after = complement(sentence, place + 2, place + 1)
    named = capitals(words, after) if after == place + 2 and words[place].capital else after
    return mention_of(sentence, place, named)


def single(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """Ministry of Finance, the working group, every office: one unit noun with what belongs to it."""
    words = sentence.words
    every = place > floor and words[place - 1].lower in _EVERY
    if words[place].bare in CAPITAL_ONLY and not (words[place].capital or every):
        return None
    following = capitals(words, place + 1)
    if words[place].capital and following > place + 1 and words[following - 1].bare in HEADS:
        return None
    first = _before(sentence, place, floor)
    after = complement(sentence, place + 1, place)
    if every and after < len(words) and words[after].lower in HEADING_ONE:
        return mention_of(sentence, first - 1 if first == place else first, after + 1, person=True)
    if first == place and every:
        if after + 1 < len(words) and words[after].lower in ("and", "or") and words[after + 1].bare in HEADS:
            after = complement(sentence, after + 2, after + 1)
        return mention_of(sentence, place - 1, after)
    if first == place and after == place + 1:
        if not words[place].capital and not (
            place and words[place - 1].lower in ARTICLES | {"this", "each", "every"}
        ):
            return None
        if after < len(words) and not words[after].sign and words[after].bare in MANY | HEADS:
            return None
    return mention_of(sentence, first, after)


def _before(sentence: Sentence, place: int, floor: int) -> int:
    """Government | Office, Provincial People's | Committee, finance | ministry: where the name begins."""
    words, cues = sentence.words, party_cues("en", True)
    first = place
    while first > floor and place - first < _MOST:
        word = words[first - 1]
        if word.sign and word.lower not in "-&" and not owned_by_many(words, first - 1):
            break
        found = cues.at(words, first - 1)
        if found is not None and not found[0] <= {"help", "joint"} and not _names(words, first - 1):
            break
        if not (word.capital or word.sign):
            if words[place].capital or place - first >= 2 or word.lower in LINKS or word.bare in HEADS | MANY:
                break
            if first - 2 < floor and first - 1 > 0 and not words[first - 2].sign:
                break
        if word.capital and not (words[first].capital or words[first].sign) and _opens(words, first - 1):
            break
        first -= 1
    while first < place and words[first].sign:
        first += 1
    if words[place].capital and first < place:
        first = _fields_before(words, first, floor)
    if words[place].capital or first == place or words[first].capital:
        return first
    if first == 0 and _told_at_once(words, place + 1):
        return 0
    return first if first and cues.at(words, first - 1) is not None else place


def _told_at_once(words: tuple[Word, ...], after: int) -> bool:
    """planning department | to send the map: typed without capitals, the demand right behind the unit."""
    if after >= len(words):
        return False
    found = party_cues("en", True).at(words, after)
    return words[after].lower in (":", "to") or (found is not None and "must" in found[0])


def _names(words: tuple[Word, ...], index: int) -> bool:
    """the | Met Office: a capital behind an article is part of a name, whatever the word means elsewhere."""
    return index > 0 and words[index].capital and words[index - 1].lower == "the" and words[index + 1].capital


def _fields_before(words: tuple[Word, ...], first: int, floor: int) -> int:
    """the | Planning and | Finance Department; the | Culture, Sports and | Tourism Office: from the article on."""
    index = first - 1
    if index <= floor or words[index].lower != "and":
        return first
    while index > floor and first - index < _MOST:
        word = words[index - 1]
        if word.lower in ARTICLES:
            return index
        if not (word.capital or word.lower in ",-&") or word.bare in HEADS | MANY | TITLES or word.acronym:
            return first
        index -= 1
    return first


def _opens(words: tuple[Word, ...], index: int) -> bool:
    """Does a sentence begin at a word, so that its capital says nothing?"""
    return index == 0 or words[index - 1].lower in ".;:!?\n"


def many(sentence: Sentence, place: int, floor: int, depth: int = 0) -> Mention | None:
    """ministries, branches and localities; all departments under the Ministry; provincial authorities."""
    words, cues = sentence.words, party_cues("en", True)
    behind = words[place + 1] if place + 1 < len(words) else None
    if words[place].capital and behind is not None and behind.capital:
        end = capitals(words, place + 1)
        if any(words[index].bare in HEADS for index in range(place + 1, end)):
            return None
    first = place
    while first > floor and place - first < 3:
        word = words[first - 1]
        keeps = word.lower in WHICH
        if word.sign or not (keeps or (cues.at(words, first - 1) is None and (first - 1 > 0 or word.capital))):
            break
        if not keeps and (word.bare.isdigit() or word.bare.endswith(("ing", "ed", "ly")) or first - 1 == 0):
            break
        first -= 1
    if first < place and words[first].lower not in WHICH and first > floor:
        before = words[first - 1]
        if not before.sign and cues.at(words, first - 1) is None:
            first = place
    after = place + 1
    while after + 1 < len(words):
        following = after + 1
        if words[after].lower == "," and words[following].lower == "and" and following + 1 < len(words):
            following += 1
        while words[following].lower in KINDS and following + 1 < len(words):
            following += 1
        if _modifies(sentence, following):
            following += 1
        if words[after].lower not in (",", "and", "/") or words[following].bare not in MANY:
            break
        after = following + 1
    if after + 1 < len(words) and words[after].lower in UNDER:
        begin = after + 1
        if words[begin].lower == "the" and begin + 1 < len(words):
            begin += 1
        stop = min(begin + 4, len(words))
        for index in range(begin, stop):
            inner = single(sentence, index, begin - 2) if words[index].bare in HEADS else None
            if words[after].lower == "of" and words[index].bare in MANY and depth < _DEEPEST:
                inner = many(sentence, index, begin, depth + 1)
            if inner is not None and inner.first == begin:
                after = inner.after
                break
        else:
            after = _fields(sentence, after, begin)
    elif after < len(words) and words[after].lower == "concerned":
        after += 1
    return mention_of(sentence, first, after)


def _modifies(sentence: Sentence, index: int) -> bool:
    """contractors and | supervision | consultants: one plain word before the next plural."""
    words = sentence.words
    if index + 1 >= len(words) or words[index].sign or words[index].capital or words[index + 1].bare not in MANY:
        return False
    return words[index].bare not in MANY and party_cues("en", True).at(words, index) is None


def _fields(sentence: Sentence, after: int, begin: int) -> int:
    """ministries | of finance and health; Departments | of Planning and of Finance."""
    words = sentence.words
    if words[after].lower != "of":
        return after
    end = (
        fields_listed(words, capitals(words, begin)) if words[begin].capital else plain_complement(sentence, begin)
    )
    return end if end > begin else after
