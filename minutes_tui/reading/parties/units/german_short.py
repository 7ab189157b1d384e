"""German units as they are jotted down: Ref. 14, Abt. Z, Ref. IV A 2, AG Bau."""

import re
from typing import Final

from minutes_tui.reading.wording.words import Sentence, Word, listed

_SHORT: Final = listed("ref abt uabt unterabt dez fb sg ag pg uag stabsst arbeitsgr dir abtlg")
_NUMBER: Final = re.compile(r"^(?:\d{1,4}[a-z]?|[ivx]{1,4}|[a-z])$")
_FIELD: Final = frozenset(("ag", "pg", "uag", "fb", "arbeitsgr", "stabsst"))
_MOST_PARTS: Final = 4
_MOST_NUMBERS: Final = 12
_AND: Final = frozenset((",", "und", "sowie", "bis", "/"))
CAMEL: Final = re.compile("[A-ZÄÖÜ][a-zäöüß]+[A-ZÄÖÜ]\\w*$")
"""A name put together from shortened words: SenInn, MinPräs."""


def numbers_end(words: tuple[Word, ...], begin: int) -> int:
    """die Referate | 11, 12 und 13: the index behind the numbers of several units; `begin` where there are none."""
    end = begin
    while end < len(words) and end - begin < _MOST_NUMBERS:
        if not _NUMBER.match(words[end].bare) or not (words[end].capital or words[end].bare[0].isdigit()):
            return begin if end == begin else end - 1
        end += 1
        if end + 1 >= len(words) or words[end].lower not in _AND or not _NUMBER.match(words[end + 1].bare):
            return end
        end += 1
    return end


def short_end(sentence: Sentence, place: int) -> int:
    """The index behind a shortened unit noun with its number or field; the index itself where there is none.

    Args:
        sentence: its words.
        place: the index of a word with a capital.
    """
    words = sentence.words
    if words[place].bare not in _SHORT:
        return place
    begin = end = place + 2 if place + 1 < len(words) and words[place + 1].lower == "." else place + 1
    while end < len(words) and end - begin < _MOST_PARTS and not words[end].sign:
        numbered = (words[end].capital or words[end].bare[0].isdigit()) and _NUMBER.match(words[end].bare)
        field = end == begin and words[place].bare in _FIELD and words[end].capital
        if not (numbered or field):
            break
        end += 1
    return end if end > begin else place
