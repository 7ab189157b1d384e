"""Units in English: Ministry of Education and Training, Government Office, the working group, Deputy Minister …"""

from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.english_complements import (
    owned_by_many,
)
from minutes_tui.reading.parties.units.english_names import name
from minutes_tui.reading.parties.units.english_nouns import heading, many, shortened, single, task_force
from minutes_tui.reading.parties.units.english_persons import officer, person
from minutes_tui.reading.parties.units.english_words import (
    HEADS,
    MANY,
    NOT_NAMES,
    SHORT_HEADS,
    SHORT_NAMES,
    TITLES,
)
from minutes_tui.reading.wording.words import Sentence

# Titles that are adjectives of units too: General Department, Permanent Committee.
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
    if bare in SHORT_HEADS and (cut := shortened(sentence, place)) is not None:
        return cut
    if bare == "task" and (force := task_force(sentence, place)) is not None:
        return force
    if bare in HEADS:
        return officer(sentence, place) or single(sentence, place, floor)
    if bare in MANY and owned_by_many(sentence.words, place + 1):
        return None
    if bare in MANY:
        return heading(sentence, place) or many(sentence, place, floor)
    if bare in TITLES:
        following = sentence.words[place + 1] if place + 1 < len(sentence.words) else word
        if word.capital and following.capital and following.bare in HEADS and bare in _RANKS:
            return single(sentence, place + 1, place)
        return person(sentence, place)
    if word.capital and not word.sign and (bare not in NOT_NAMES or (word.lower in SHORT_NAMES and word.acronym)):
        return name(sentence, place)
    return None
