"""Further parts of an Arabic unit's name: on what it watches, for what it is, after whom and for which place."""

from typing import Final

from minutes_tui.reading.parties.units.arabic_nouns import (
    ACTS,
    CONCERNED,
    EPONYMS,
    LOCAL,
    MANY,
    NAMING,
    PLANNING,
    PREVENTING,
    PURPOSES,
    STOPS,
    WATCHING,
    Head,
)
from minutes_tui.reading.parties.units.arabic_places import is_place, place_end
from minutes_tui.reading.wording.words import Word

_AFFAIRS: Final = frozenset(("شوون", "شيون", "شؤون"))


def part_end(words: tuple[Word, ...], index: int, begin: int, head: Head) -> int:
    """The index behind a part of a name that begins at a word, or the word's own.

    Args:
        words: the words of a sentence.
        index: the index of the word.
        begin: the index of the first word behind the unit noun.
        head: the unit noun.
    """
    bare, before = words[index].bare, words[index - 1].bare
    following = words[index + 1].bare if index + 1 < len(words) else ""
    if bare == "علي":
        return index + 2 if before in WATCHING and following.startswith("ال") else index
    if bare == "في":
        return _place_behind(words, index + 1, index) if head.noun in LOCAL else index
    if bare in CONCERNED and following.startswith("بال"):
        return index + 2
    if bare in CONCERNED and following.startswith("ب") and index + 2 < len(words):
        return index + 3 if words[index + 2].bare.startswith("ال") else index
    if bare[:1] == "و" and bare[1:] in PREVENTING and before.startswith("ال") and following.startswith("ال"):
        return index + 2
    if bare.startswith("وال"):
        return index + 1 if bare[1:] in ACTS and before in PLANNING else index
    if bare.startswith("ل"):
        return _for_what(words, index)
    if head.definite:
        return index
    if bare in EPONYMS:
        return _eponym_end(words, index + 1)
    if index == begin or not before.startswith("ال"):
        return _where(words, index, begin)
    return index


def _place_behind(words: tuple[Word, ...], index: int, otherwise: int) -> int:
    """The index behind the name of a place that begins at a word, else another index."""
    end = place_end(words, index) if index < len(words) else index
    return end if end > index else otherwise


def _where(words: tuple[Word, ...], index: int, begin: int) -> int:
    """صحة | بغداد, غرفة | تجارة دمشق, هيئة | كهرباء ومياه دبي: a place, a noun or two before it."""
    if (end := place_end(words, index)) > index:
        return end
    if index != begin or words[index].bare.startswith("ال") or words[index].bare in STOPS:
        return index
    if index + 1 < len(words) and words[index + 1].bare.startswith("و") and not is_place(words[index + 1].bare):
        return _place_behind(words, index + 2, index)
    return _place_behind(words, index + 1, index)


def _for_what(words: tuple[Word, ...], index: int) -> int:
    """العامة | لتنمية الصادرات, الحضرية | لمراكش; what a unit is told to do (لإعداد الخطة) is no name."""
    bare, before = words[index].bare, words[index - 1].bare
    if is_place(bare[1:]) and before.startswith("ال"):
        return index + 1
    if bare[1:] in _AFFAIRS and index + 2 < len(words) and not words[index + 1].sign:
        further = not words[index + 1].bare.startswith("ال") and words[index + 2].bare.startswith("ال")
        return index + 3 if further else index + 2
    if before not in NAMING or bare[1:] not in PURPOSES | MANY:
        return index
    follows = index + 1 < len(words) and words[index + 1].bare.startswith("ال")
    return index + 2 if follows and words[index + 1].bare not in ACTS else index + 1


def _eponym_end(words: tuple[Word, ...], index: int) -> int:
    """الملك | سلمان, الملك | عبد العزيز, الأمير | محمد بن فهد."""
    end = index
    if end < len(words) and not words[end].sign:
        end += 2 if words[end].bare in ("عبد", "ابو") else 1
    if end + 1 < len(words) and words[end].bare == "بن":
        end += 3 if words[end + 1].bare == "عبد" else 2
    return min(end, len(words))
