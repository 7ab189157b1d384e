"""Units in Arabic: a unit noun with its prefixes, then what it is responsible for (المالية) or where it is."""

import re
from dataclasses import replace
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.arabic_complements import SHORTEST, adjective, complement
from minutes_tui.reading.parties.units.arabic_nouns import (
    ACTS,
    ALL,
    COMMANDED,
    DUAL,
    EVERYWHERE,
    GIVEN,
    IMPERFECT,
    NAMED_TITLES,
    OBJECTS,
    ONLY_WITH,
    POINTING,
    PRESIDED,
    QUALIFIERS,
    STOPS,
    VERBAL,
    VERBLIKE_NAMES,
    WEAK,
    Head,
    head_of,
)
from minutes_tui.reading.parties.units.arabic_places import place_end
from minutes_tui.reading.wording.lexicon import demand_cues, party_cues
from minutes_tui.reading.wording.words import Sentence

_MOST_NAMES: Final = 4
# A longer word in the accusative (تقريرا) is the object, no name.
_LONG: Final = 4
_FUTURE: Final = re.compile("^س[يتن]\\w{3,}$")
# Nouns whose first letter is no preposition.
_PLAIN_FIRST: Final = frozenset(
    ("بناء", "بحوث", "برامج", "بريد", "بيانات", "بنيه", "بطاقات", "بيئه", "بييه", "لغات", "لوايح", "لوازم")
)
_OF_TITLES: Final = frozenset(
    (
        "العام",
        "العامه",
        "الخاص",
        "الخاصه",
        "الاول",
        "الاولي",
        "التنفيذي",
        "التنفيذيه",
        "الدايم",
        "المساعد",
        "الثاني",
    )
)
_PLAIN_OF_TITLES: Final = frozenset(("عام", "عامه", "اقليمي", "تنفيذي"))
_AFFAIRS: Final = frozenset(("لشوون", "لقطاع", "لشيون", "لشؤون", "للشوون", "المكلف", "المساعد"))


def unit_at(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """The unit whose noun stands at a word."""
    word = sentence.words[place]
    if word.sign:
        return None
    head = head_of(word.bare, "heads")
    if head is not None:
        return _single(sentence, place, head)
    if (head := head_of(word.bare, "many")) is not None:
        return _many(sentence, place, head)
    if (head := head_of(word.bare, "titles")) is not None:
        return _person(sentence, place, head)
    return _affairs(sentence, place)


def _affairs(sentence: Sentence, place: int) -> Mention | None:
    """الشؤون القانونية ترد …: a department called by its affairs alone, where a line begins with it."""
    words = sentence.words
    if words[place].bare != "الشوون" or place + 1 >= len(words) or not words[place + 1].bare.endswith("يه"):
        return None
    if not words[place + 1].bare.startswith("ال") or (place and words[place - 1].lower not in ".:;!؟\n+/"):
        return None
    return Mention(place, place + 2, sentence.cut(place, place + 2))


def _single(sentence: Sentence, place: int, head: Head) -> Mention | None:
    words = sentence.words
    every = place > 0 and not head.definite and words[place - 1].bare in ALL
    bare_noun = every and not (place + 1 < len(words) and words[place + 1].bare.startswith("ال"))
    after = place + 1 if bare_noun else complement(sentence, place + 1, head)
    if not head.prefix and not head.definite and place > 0 and words[place - 1].bare in ALL:
        joined = words[place - 1].bare[0] in "وف"
        name = sentence.cut(place - 1, after)
        return Mention(place - 1, after, name[1:] if joined else name, joined=joined)
    if after == place + 1 and (not head.definite or head.noun in ("عمل",)):
        return None
    if head.noun in WEAK and after == place + 1 and (not head.definite or head.noun in ("سلطه", "منطقه", "قياده")):
        return None
    if head.noun in ONLY_WITH and (after == place + 1 or words[place + 1].bare not in ONLY_WITH[head.noun]):
        return None
    if head.noun == "قياده" and words[place + 1].bare not in COMMANDED:
        return None
    if head.noun == "رياسه" and (head.definite or words[place + 1].bare not in PRESIDED):
        return None
    if head.noun in ("قطاع", "اعضاء") and not head.definite and not words[place + 1].bare.startswith("ال"):
        return None
    return _mention(sentence, place, after, head)


def _mention(sentence: Sentence, first: int, after: int, head: Head, *, person: bool = False) -> Mention:
    """The name as typed, without the prefixes of its first word (للوزارة is الوزارة)."""
    typed = sentence.cut(first, after)
    prefix = head.prefix
    name = typed[len(prefix) :]
    if prefix.endswith("ل") and head.definite and not name.startswith("ا"):
        name = (
            "ا" + typed[len(prefix) - 1 :]
            if typed[len(prefix) - 1 :].startswith("لل") is False
            else "ال" + name[1:]
        )
    joined = prefix[:1] in ("و", "ف") and prefix != ""
    governed = prefix[-1:] in ("ب", "ل", "ك") and prefix != ""
    return Mention(first, after, name, joined=joined, governed=governed, person=person)


def _many(sentence: Sentence, place: int, head: Head) -> Mention | None:
    """الجهات المعنية; جميع الوزارات والفروع: a collective as typed; without 'all' what و joins is another one."""
    words = sentence.words
    behind = words[place + 1].bare if place + 1 < len(words) else ""
    inner = head_of(behind, "heads")
    described = behind.startswith("ال") or (inner is not None and not inner.prefix)
    places = place + 1 < len(words) and _named(sentence, place + 1, place, head.noun)
    every = place > 0 and words[place - 1].bare in ALL
    if head.noun == "جهه" and not head.definite and not every:
        return None
    if not (head.definite or described or places or every or head.noun == "اعضاء"):
        return None
    after = place + 1 if inner is None or inner.prefix or head.definite else complement(sentence, place + 2, inner)
    while after < len(words):
        bare = words[after].bare
        if bare == "في" and after + 1 < len(words) and _where(words[after + 1].bare):
            after += 2
        elif (
            bare in QUALIFIERS
            or (every and (following := head_of(bare, "many")) and following.prefix == "و" and following.definite)
            or (bare.startswith("ال") and bare.endswith(("يه", "ه", "ين", "ون")) and bare not in ACTS)
            or (not head.definite and after == place + 1 and bare.startswith("ال"))
            or (
                not head.definite
                and _fielded(head.noun)
                and (_field_of(bare) or _named(sentence, after, place, head.noun))
            )
        ):
            after += 1
        else:
            break
        if after - place > 6:
            break
    if DUAL.match(head.noun):
        mention = _mention(sentence, place, after, head)
        return replace(mention, name=mention.name.replace("تي ", "تا ", 1))
    if head.prefix == "" and place > 0 and words[place - 1].bare in ALL:
        mention = _mention(sentence, place - 1, after, head)
        joined = words[place - 1].bare[0] in "وف"
        return replace(mention, name=mention.name[1:] if joined else mention.name, joined=joined)
    return _mention(sentence, place, after, head)


def _fielded(noun: str) -> bool:
    """Ministries, and every dual: وزارات الدفاع والخارجية, إدارتي التخطيط والمالية."""
    return noun == "وزارات" or DUAL.match(noun) is not None or noun.endswith("تا")


def _named(sentence: Sentence, index: int, place: int, noun: str) -> bool:
    """مقاطعتي | سون لا وديان بيان: names of places behind a dual."""
    words = sentence.words
    if not noun.startswith(("محافظت", "مقاطعت", "مدينت", "بلديت")) or index - place > _MOST_NAMES:
        return False
    return not words[index].sign and words[index].bare not in STOPS - {"لا"} and not VERBAL.match(words[index].bare)


def _field_of(bare: str) -> bool:
    """والأمن, العام, والخارجية: a further field of ministries, or its adjective."""
    plain = bare[1:] if bare.startswith("وال") else bare
    return plain.startswith("ال") and plain not in ACTS and (bare != plain or adjective(plain))


def _where(bare: str) -> bool:
    """المحافظات, المقاطعات, المدن: all places of a kind say where a plural unit is."""
    head = head_of(bare, "many")
    return head is not None and not head.prefix and head.definite and head.noun in EVERYWHERE


def _person(sentence: Sentence, place: int, head: Head) -> Mention | None:
    """وزير المالية; نائب الوزير فلان; رئيس لجنة …: a title with its field, its unit or a name."""
    words = sentence.words
    after, definite = place + 1, head.definite
    while after < len(words) and (title := head_of(words[after].bare, "titles")) is not None and not title.prefix:
        if definite and words[after - 1].bare.lstrip("و") not in NAMED_TITLES:
            break
        after, definite = after + 1, title.definite
    while definite and after < len(words) and words[after].bare in _OF_TITLES:
        after += 1
    if not definite and after + 1 < len(words) and words[after].bare in _PLAIN_OF_TITLES:
        after += 1
    if after < len(words) and not words[after].sign:
        inner = head_of(words[after].bare, "heads")
        if inner is not None and inner.prefix in ("", "ل") and not definite:
            after = complement(sentence, after + 1, inner)
        elif not definite and (placed := place_end(words, after)) > after:
            after = placed
        elif not definite and words[after].bare.startswith("ال") and words[after].bare not in ACTS:
            after += 1
            while after < len(words) and (adjective(words[after].bare) or _joint_field(words[after].bare)):
                after += 1
    if after + 1 < len(words) and words[after].bare in _AFFAIRS:
        after += 1
        while after < len(words) and words[after].bare.startswith(("ال", "وال")) and words[after].bare not in ACTS:
            after += 1
    named = after
    after = _person_name(sentence, after)
    if after == place + 1 and not head.definite:
        return None
    return replace(_mention(sentence, place, after, head, person=True), personal=after > named)


def _joint_field(bare: str) -> bool:
    """وزير المياه | والري: a further field of whom a title names; no further person or unit."""
    if not bare.startswith("وال") or bare[1:] in ACTS:
        return False
    return not any(head_of(bare, table) is not None for table in ("heads", "many", "titles"))


def _family(bare: str, begin: int, title: str) -> bool:
    """خالد | العمري, سامر | الحسن: a family name with the article, which behind other titles ends in ي."""
    if not bare.startswith("ال") or bare in ACTS | OBJECTS or begin < 1:
        return False
    return bare.endswith("ي") or (title in NAMED_TITLES and not bare.endswith(("ه", "ات")))


def _person_name(sentence: Sentence, begin: int) -> int:
    """تران فان آن: up to four words without the article that are no verbal nouns, cues or units."""
    words = sentence.words
    end = begin
    while end < len(words) and end - begin < _MOST_NAMES:
        bare = words[end].bare
        named = end > begin and words[end].lower in GIVEN
        if not named and (words[end].sign or bare in STOPS or bare.isdigit() or VERBAL.match(bare)):
            break
        first = end == begin and words[begin - 1].bare in NAMED_TITLES
        prefixed = not first and not named and bare.startswith(("ال", "ب", "ل", "و")) and len(bare) > SHORTEST
        follows = words[end + 1].bare if end + 1 < len(words) else ""
        if end > begin and _family(bare, begin, words[begin - 1].bare):
            return end + 1
        if bare.endswith("ا") and len(bare) > _LONG and not named:
            break
        if end > begin + 1 and not named and follows.startswith("ال"):
            break
        acted = demand_cues("ar", True).at(words, end) if end == begin and not first else None
        if acted is not None and "act" in acted[0]:
            break
        verb = IMPERFECT.match(bare) and bare not in VERBLIKE_NAMES and not named
        if verb and end == begin and not first:
            break
        if _FUTURE.match(bare) and not named:
            break
        if bare in POINTING or (end > begin + 1 and not named and IMPERFECT.match(bare)):
            break
        if prefixed or any(head_of(bare, table) for table in ("heads", "many")):
            break
        if not named and party_cues("ar", True).at(words, end) is not None:
            break
        end += 1
    titled = begin > 0 and any(word.bare.lstrip("و") in NAMED_TITLES for word in words[max(0, begin - 2) : begin])
    return end if end > begin + (0 if titled else 1) else begin
