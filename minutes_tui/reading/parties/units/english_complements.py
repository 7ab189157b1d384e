"""What stands behind an English unit noun and belongs to its name: of Education and Training, for Reform."""

from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.english_words import (
    FIELDS,
    HEADS,
    LINKS,
    MANY,
    NOT_NAMES,
    NUMBERED,
    TITLES,
    TOPICAL,
)
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word

_MOST: Final = 7


def mention_of(
    sentence: Sentence, first: int, after: int, *, person: bool = False, name_only: bool = False
) -> Mention:
    """The mention of these words; a possessive is governed and loses its ending."""
    name = sentence.cut(first, after)
    owns = name.endswith(("'s", "’s", "s'", "s’"))
    if owns:
        name = name[:-1] if name[-1] in "'’" else name[:-2]
    return Mention(first, after, name, governed=owns, person=person, name_only=name_only)


def owned_by_many(words: tuple[Word, ...], index: int) -> bool:
    """Teachers | ' Pension Fund: the apostrophe of a plural inside a name."""
    if index + 1 >= len(words) or words[index].lower not in "'’" or not words[index + 1].capital:
        return False
    return words[index - 1].capital and words[index - 1].bare.endswith("s")


def capitals(words: tuple[Word, ...], start: int) -> int:
    """Where a run of capitalised words ends; hyphens and & go on with it, another unit does not."""
    end = start
    while end < len(words) and end - start < _MOST:
        word = words[end]
        if word.capital and not word.sign:
            end += 1
        elif word.lower in "-&" and end > start and end + 1 < len(words) and words[end + 1].capital:
            end += 2
        elif end > start and owned_by_many(words, end):
            end += 1
        else:
            break
    return end


def holds_head(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Is a unit noun or a title among these words?"""
    return any(words[index].bare in HEADS or words[index].bare in TITLES for index in range(start, end))


def complement(sentence: Sentence, start: int, head: int) -> int:
    """of Education and Training, of Culture, Sports and Tourism, for Administrative Reform, of Hanoi city."""
    words = sentence.words
    end = start
    if (
        end < len(words)
        and words[end].bare.isdigit()
        and words[head].bare in NUMBERED
        and words[head].capital
        and not words[head].sign
    ):
        end += 1
    for _ in range(3):
        if end + 1 >= len(words) or words[end].lower not in LINKS | {"in", "under"}:
            break
        link = words[end].lower
        begin = end + 1
        if words[begin].lower == "the" and begin + 1 < len(words):
            begin += 1
        if words[begin].capital:
            after = fields_listed(words, capitals(words, begin))
        elif (link == "of" and (begin == end + 1 or not words[head].capital)) or (
            link in ("for", "on") and words[head].bare in TOPICAL and begin == end + 1
        ):
            after = plain_complement(sentence, begin)
        else:
            break
        if (
            after == begin
            or (words[begin].bare in NOT_NAMES and words[begin].bare not in FIELDS)
            or (link == "in" and words[begin].bare.isdigit())
        ):
            break
        end = after
        if end < len(words) and words[end].bare in ("province", "city", "district", "region", "commune"):
            end += 1
    return end


def fields_listed(words: tuple[Word, ...], end: int) -> int:
    """Culture + , Sports + and Tourism: a comma only before what 'and' follows, and never another unit."""
    for _ in range(4):
        if end + 1 >= len(words):
            break
        if words[end].lower == "and":
            begin = end + 2 if words[end + 1].lower == "of" else end + 1
            after = capitals(words, begin)
            if after == begin or holds_head(words, begin, after) or words[begin].acronym:
                break
            end = after
        elif words[end].lower == ",":
            after = capitals(words, end + 1)
            if after + 1 < len(words) and words[after].lower == ",":
                after += 1 if words[after + 1].lower == "and" else 0
            if after == end + 1 or after + 1 >= len(words) or words[after].lower not in ("and", ","):
                break
            following = capitals(words, after + 1)
            if following == after + 1 or holds_head(words, end + 1, following):
                break
            end = after
            if words[end - 1].lower == ",":
                break
        else:
            break
    return end


def plain_complement(sentence: Sentence, begin: int) -> int:
    """of education and training, of health: words in lower case up to a cue, a sign or another unit."""
    words, cues = sentence.words, party_cues("en", True)
    end = begin
    while end < len(words) and end - begin < 4:
        word = words[end]
        if word.lower == "and" and end > begin and end + 1 < len(words):
            following = words[end + 1]
            if following.sign or following.bare in HEADS | MANY | TITLES or cues.at(words, end + 1) is not None:
                break
            if not ends_here(sentence, end + 2):
                break
            end += 2
            break
        if word.sign or word.bare in HEADS | MANY or word.bare.isdigit() or cues.at(words, end) is not None:
            break
        end += 1
    return end


def ends_here(sentence: Sentence, index: int) -> bool:
    """Is the word after a complement a cue or a sign, so that the complement went as far as it should?"""
    words = sentence.words
    return index >= len(words) or words[index].sign or party_cues("en", True).at(words, index) is not None
