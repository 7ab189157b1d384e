"""Who is addressed in the dative where a point begins, before an infinitive, though no unit noun heads the name.

'Речному регистру до 1 июня выдать …', 'Всем главным распорядителям представить …': the construction tells who is
meant. Verbs that take a thing in the dative (уделить, придать) are left out.
"""

import re
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.russian_complements import complement
from minutes_tui.reading.parties.units.russian_nouns import ADJECTIVE, nominative_of, noun_of
from minutes_tui.reading.parties.units.russian_persons import TITLES
from minutes_tui.reading.wording.forms import RUSSIAN_INFINITIVE
from minutes_tui.reading.wording.words import Sentence

_REACH: Final = 10
_MOST_ADJECTIVES: Final = 3
_ADJECTIVE: Final = re.compile("(?:ому|ему)$")
_NOUN: Final = re.compile("[а-я]{3,}(?:[бвгдзклмнпрстфхцчшщ]у|[аеиорлнть]ю)$")
# Masculine by their form: a word in -у may also be an object (Проверку провести).
_MASCULINE: Final = re.compile("(?:тор|ист|дзор|стат|реестр|пром|транс|хоз|порт|агент|циркул)у$|телю$|арю$")
# Persons and bodies by what they do: распорядителям, собственникам, арендаторам.
_PLURAL: Final = re.compile("[а-я]{3,}(?:телям|(?:ник|тор|щик|чик|ист|ент|лог|дер|нер)ам)$")
_OTHERS: Final = re.compile(
    "(?:руководител|представител|сотрудник|показател|двигател|документ|элемент|инструмент|момент|фактор|источник|процент)[яа]м$"
)
_PLURAL_ADJECTIVE: Final = re.compile("(?:ым|им|сем)$")
_OF_THINGS: Final = re.compile(
    "^(?:уделить|уделять|прида|присв|дать|дава|соответств|способств|препятств|посвят|оказ|предоставить)"
)


def addressee(sentence: Sentence, place: int) -> Mention | None:
    """Whoever is addressed so at a word, by the pattern alone; counts only where a cue asks for a unit."""
    words = sentence.words
    if place and words[place - 1].lower not in ".;:!?\n" and not words[place - 1].bare.isdigit():
        return None
    return _several(sentence, place) or _one(sentence, place)


def _one(sentence: Sentence, place: int) -> Mention | None:
    words = sentence.words
    adjective = _ADJECTIVE.search(words[place].lower) and place + 1 < len(words)
    head = place + 1 if adjective else place
    bare = words[head].bare
    if not _NOUN.search(bare) or noun_of(bare) is not None or words[head].sign or TITLES.match(bare):
        return None
    if not adjective and not _MASCULINE.search(bare):
        return None
    after = complement(sentence, head + 1)
    if not _told(sentence, after):
        return None
    typed = sentence.cut(head, head + 1)
    base = typed[:-1] + ("" if typed.endswith("у") else "й" if typed[-2] in "аеиоуыэюя" else "ь")
    first = nominative_of(sentence.cut(place, head), "m") + " " if adjective else ""
    return _named(sentence, place, head, after, first + base)


def _several(sentence: Sentence, place: int) -> Mention | None:
    words = sentence.words
    head = place
    while head - place < _MOST_ADJECTIVES and head + 1 < len(words) and _PLURAL_ADJECTIVE.search(words[head].bare):
        head += 1
    bare = words[head].bare
    if not _PLURAL.search(bare) or _OTHERS.search(bare) or noun_of(bare) is not None or TITLES.match(bare):
        return None
    after = complement(sentence, head + 1)
    if not _told(sentence, after):
        return None
    parts = [_nominative(sentence.cut(index, index + 1)) for index in range(place, head)]
    typed = sentence.cut(head, head + 1)
    parts.append(typed[:-2] + ("и" if bare.endswith(("телям", "кам")) else "ы"))
    return _named(sentence, place, head, after, " ".join(parts))


def _nominative(adjective: str) -> str:
    """главным → главные, Всем → Все."""
    found = ADJECTIVE.match(adjective)
    if found is None or adjective.lower() == "всем":
        return adjective.removesuffix("м")
    return found["stem"] + ("ие" if found["soft"] or found["stem"][-1] in "гкхжшщч" else "ые")


def _told(sentence: Sentence, after: int) -> bool:
    """Does an infinitive stand a few words behind, of a verb that is done by somebody and not to a thing?"""
    near = sentence.words[after : after + _REACH]
    acts = next((word.bare for word in near if RUSSIAN_INFINITIVE.match(word.bare)), "")
    return bool(acts) and not _OF_THINGS.match(acts)


def _named(sentence: Sentence, place: int, head: int, after: int, name: str) -> Mention:
    rest = " " + sentence.cut(head + 1, after) if after > head + 1 else ""
    return Mention(place, after, name + rest, nominative=False, accusative=False, name_only=True)
