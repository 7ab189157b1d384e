"""Several units in one Russian name: министерствам и ведомствам, руководителям подразделений, всем отделам."""

import re
from dataclasses import replace
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.russian_complements import complement, fields
from minutes_tui.reading.parties.units.russian_nouns import (
    ADJECTIVE,
    Noun,
    flags_of,
    noun_of,
    plural_of,
)
from minutes_tui.reading.wording.forms import RUSSIAN_INFINITIVE
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word

_TELLING: Final = ("ть", "ю", "ет", "ит", "ал", "ил", "ала", "ила", "им", "али", "или")
_PREDICATE: Final = 12
_PLURAL_PREDICATE: Final = re.compile("^(?:должны|обязаны|призваны)$|[а-я]{3,}(?:ют|ут|ят|ают|яют|или|али)$")
_HEADS_OF: Final = re.compile("^(?:руководител|представител|сотрудник)(?:и|ь|ям|ей|ю|я|ам|ов|у|а|ами|ями)?$")
HEADING: Final = re.compile(
    "^(?P<stem>глав|губернатор|мэр|председател|директор|начальник|ректор|член|аким|хоким|префект|прокурор"
    "|командир|декан|координатор|инспектор)(?P<end>ы|и|ам|ям|ов|ей|ами|ями)$"
)
ALL: Final = frozenset(("все", "всем", "всех", "всеми"))


def with_all(words: tuple[Word, ...], mention: Mention) -> Mention:
    """всем министерствам → все министерства."""
    if mention.first == 0 or words[mention.first - 1].lower not in ALL:
        return mention
    every = "Все" if words[mention.first - 1].capital else "все"
    name = mention.name[0].lower() + mention.name[1:]
    return replace(mention, first=mention.first - 1, name=f"{every} {name}")


def led_by_heads(sentence: Sentence, mention: Mention) -> Mention:
    """руководителям подразделений: the units owe it, the case is that of their heads."""
    words = sentence.words
    before = words[mention.first - 1].bare if mention.first else ""
    if (heading := HEADING.match(before)) is not None:
        return headed_by(words, mention, sentence.cut(mention.first, mention.after), heading)
    if not _HEADS_OF.match(before):
        return mention
    dative = before.endswith(("ям", "ам", "ю", "у"))
    return replace(mention, nominative=before.endswith(("и", "ь")), dative=dative, accusative=True, agent=False)


def headed_by(words: tuple[Word, ...], mention: Mention, typed: str, heading: re.Match[str]) -> Mention:
    """главам районов → главы районов: the persons who head the units owe it."""
    stem, end = heading["stem"], heading["end"]
    plural = stem + {"председател": "и", "начальник": "и"}.get(stem, "ы")
    if words[mention.first - 1].capital:
        plural = plural[0].upper() + plural[1:]
    return replace(
        mention, first=mention.first - 1, name=f"{plural} {typed}",
        nominative=end in ("ы", "и"), dative=end in ("ам", "ям"), accusative=end in ("ов", "ей"), agent=False,
    )  # fmt: skip


def all_before(words: tuple[Word, ...], place: int) -> bool:
    """все | управления: behind 'all' the form is no genitive."""
    return place > 0 and words[place - 1].lower in ALL


def plural_before(words: tuple[Word, ...], place: int, floor: int) -> bool:
    return place > floor and words[place - 1].bare.endswith(("ые", "ие"))


def told_before(words: tuple[Word, ...], place: int) -> bool:
    """призвал | правительства: behind a verb that takes an accusative the form is no genitive."""
    cue = party_cues("ru", True).at(words, place - 1) if place else None
    return cue is not None and "assign" in cue[0] and cue[1] == place and words[place - 1].bare.endswith(_TELLING)


def plural_behind(words: tuple[Word, ...], place: int) -> bool:
    """Больницы … обязаны: a predicate in the plural stands behind the first word of a text."""
    for word in words[place + 1 : place + _PREDICATE]:
        if word.lower in ".;!?\n" or RUSSIAN_INFINITIVE.match(word.bare):
            return False
        if _PLURAL_PREDICATE.search(word.bare):
            return True
    return False


def several_units(sentence: Sentence, first: int, place: int, after: int, noun: Noun) -> Mention:
    """министерствам и ведомствам → министерства и ведомства; provincial and city committees likewise."""
    words = sentence.words
    parts = []
    for index in range(first, place):
        typed = sentence.cut(index, index + 1)
        found = ADJECTIVE.match(typed)
        if found:
            soft = found["soft"] is not None or found["stem"][-1] in "гкхжшщч"
            typed = found["stem"] + ("ие" if soft else "ые")
        parts.append(typed)
    parts.append(plural_of(noun, sentence.cut(place, place + 1)))
    end = place + 1
    while end + 1 < len(words) and words[end].lower in (",", "и"):
        begin = end + 1
        head = begin
        while (
            head < len(words)
            and head - begin < 2
            and noun_of(words[head].bare) is None
            and ADJECTIVE.match(words[head].lower)
        ):
            head += 1
        other = noun_of(words[head].bare) if head < len(words) else None
        if other is None or not (set(other.cases) & set(noun.cases)) or not any(c.isupper() for c in other.cases):
            break
        if head > begin and not words[begin].lower.endswith(("ым", "им", "ые", "ие", "ых", "их", "ыми", "ими")):
            break
        parts.append(words[end].lower)
        for index in range(begin, head):
            found = ADJECTIVE.match(sentence.cut(index, index + 1))
            if found:
                parts.append(found["stem"] + ("ие" if found["soft"] or found["stem"][-1] in "гкхжшщч" else "ые"))
        parts.append(plural_of(other, sentence.cut(head, head + 1)))
        end = head + 1
    after = complement(sentence, end) if end > place + 1 else fields(sentence, after)
    if after > end:
        parts.append(sentence.cut(end, after))
    name = " ".join(parts).replace(" ,", ",")
    return Mention(first, after, name, **flags_of(noun.cases))
