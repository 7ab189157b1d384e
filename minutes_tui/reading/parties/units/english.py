"""Units in English: Ministry of Education and Training, Government Office, the working group, Deputy Minister …"""

from dataclasses import replace
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.english_complements import (
    capitals,
    complement,
    fields_listed,
    holds_head,
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
    LONE_TITLES,
    MANY,
    NOT_NAMES,
    SHORT_HEADS,
    SHORT_NAMES,
    THINGS,
    TITLES,
    UNDER,
    WHICH,
)
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word, listed

_MOST: Final = 7
_EVERY: Final = frozenset(("each", "every", "any", "no"))
# Titles that are adjectives of units too: General Department, Permanent Committee.
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
_RANKS: Final = frozenset(
    (
        "general",
        "permanent",
        "chief",
        "prime",
        "principal",
        "senior",
        "joint",
        "executive",
        "additional",
        "associate",
    )
)


def unit_at(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """The unit whose unit noun, title or name stands at a word; what is before it is looked at from `floor` on."""
    word = sentence.words[place]
    bare = word.bare[:-2] if word.bare.endswith("'s") else word.bare
    if bare in SHORT_HEADS and (shortened := _shortened(sentence, place)) is not None:
        return shortened
    if bare == "task" and (force := _task_force(sentence, place)) is not None:
        return force
    if bare in HEADS:
        return _officer(sentence, place) or _single(sentence, place, floor)
    if bare in MANY and owned_by_many(sentence.words, place + 1):
        return None
    if bare in MANY:
        return _heading(sentence, place) or _many(sentence, place, floor)
    if bare in TITLES:
        following = sentence.words[place + 1] if place + 1 < len(sentence.words) else word
        if word.capital and following.capital and following.bare in HEADS and bare in _RANKS:
            return _single(sentence, place + 1, place)
        return _person(sentence, place)
    if word.capital and not word.sign and (bare not in NOT_NAMES or (word.lower in SHORT_NAMES and word.acronym)):
        return _name(sentence, place)
    return None


def _shortened(sentence: Sentence, place: int) -> Mention | None:
    """Min. of Lands, Dept. of Health: a unit noun cut short with a full stop."""
    words = sentence.words
    if place + 3 >= len(words) or words[place + 1].lower != "." or words[place + 2].lower != "of":
        return None
    end = fields_listed(words, capitals(words, place + 3))
    return mention_of(sentence, place, end) if end > place + 3 else None


def _officer(sentence: Sentence, place: int) -> Mention | None:
    """Company Registrar, City Engineer, Police Chief: a unit noun that says of what a title is."""
    words = sentence.words
    end = capitals(words, place)
    titled = words[place].capital and end > place + 1 and words[end - 1].bare in LONE_TITLES
    if not titled or any(words[index].bare in HEADS for index in range(place + 1, end)):
        return None
    return mention_of(sentence, place, end, person=True)


def _heading(sentence: Sentence, place: int) -> Mention | None:
    """heads of department, chiefs of staff: who heads units, named with one bare noun."""
    words = sentence.words
    after = place + 3
    named = after <= len(words) and words[place].bare in HEADING and words[place + 1].lower == "of"
    if not named or words[place + 2].capital or words[place + 2].bare not in HEADS | {"staff", "mission"}:
        return None
    first = place - 1 if place and words[place - 1].lower in ("all", "both") else place
    return mention_of(sentence, first, after)


def _task_force(sentence: Sentence, place: int) -> Mention | None:
    """task force on food safety: 'task' is part of the noun."""
    words = sentence.words
    if place + 1 >= len(words) or words[place + 1].bare not in ("force", "forces", "team", "group"):
        return None
    return mention_of(sentence, place, complement(sentence, place + 2, place + 1))


def _single(sentence: Sentence, place: int, floor: int) -> Mention | None:
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
        if word.capital and not words[first].capital and _opens(words, first - 1):
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


def _many(sentence: Sentence, place: int, floor: int) -> Mention | None:
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
            inner = _single(sentence, index, begin - 2) if words[index].bare in HEADS else None
            if words[after].lower == "of" and words[index].bare in MANY:
                inner = _many(sentence, index, begin)
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


def _person(sentence: Sentence, place: int) -> Mention | None:
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
                inner = _single(sentence, index, begin + 1) if words[index].bare in HEADS else None
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
    found = replace(mention_of(sentence, place, after, person=True), personal=personal)
    return replace(found, after=_behind_unit_of(sentence, after)) if personal and not found.governed else found


def _behind_unit_of(sentence: Sentence, after: int) -> int:
    """Mrs Lind | of the Planning Unit: the index behind the unit that a person named belongs to."""
    words = sentence.words
    if after + 2 >= len(words) or words[after].lower not in ("of", "from", "at"):
        return after
    begin = after + 2 if words[after + 1].lower == "the" else after + 1
    for index in range(begin, min(begin + _MOST, len(words))):
        unit = _single(sentence, index, begin - 1) if words[index].bare in HEADS else None
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


def _name(sentence: Sentence, place: int) -> Mention | None:
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
