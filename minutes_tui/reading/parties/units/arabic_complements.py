"""What stands behind an Arabic unit noun and belongs to its name: المالية, التربية والتعليم, لمدينة هانوي."""

import re
from typing import Final

from minutes_tui.reading.parties.units.arabic_names import part_end
from minutes_tui.reading.parties.units.arabic_nouns import (
    ACTS,
    ADJECTIVES,
    CONCERNED,
    GIVEN,
    IMPERFECT,
    KEPT,
    NAMED,
    NUMBERED,
    OBJECTS,
    ONLY_WITH,
    PLACES,
    PLAIN,
    STOPS,
    VERBAL,
    Head,
    head_of,
)
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import Sentence, Word, listed

_FINITE: Final = re.compile("^(?:[تي]|س[تيان])\\w{2,}")
_MOST: Final = 8
_DEEPEST: Final = 3
_PURPOSES: Final = frozenset(
    ("نظر", "علم", "بت", "رد", "عمل", "بدء", "حصول", "وصول", "قيام", "ضروره", "غايه", "مره")
)
# Nouns that begin like a verb: تنمية, تخطيط, تجارة, تسجيل.
_NOUN: Final = re.compile("(?:ه|يه|ات|جيا)$|^ت\\w{2}[يو]\\w$|^تعاون$|^تبادل$|^تواصل$|^ترشد$")
# Unit nouns that end as adjectives do.
_NO_ADJECTIVES: Final = listed("هييه مديريه جمعيه مفتشيه مفوضيه قنصليه")
# Behind them العام is the year: العام الماضي.
_TURNS: Final = listed("الماضي المقبل القادم الجاري الحالي المنصرم الفايت السابق التالي")
SHORTEST: Final = 3
# From here on a further word in the accusative (تقريرا) is the object, no part of a place's name.
_LONG: Final = 4


def complement(sentence: Sentence, begin: int, head: Head, depth: int = 0) -> int:
    """المالية; التربية والتعليم; الشعبية لمدينة هانوي; نينه بينه after a place noun."""
    words = sentence.words
    end = begin
    if end < len(words) and words[end].bare.isdigit() and head.noun in NUMBERED:
        return end + 1
    while end < len(words) and end - begin < _MOST:
        word = words[end]
        if word.sign or word.bare.isdigit():
            break
        if (named := part_end(words, end, begin, head)) > end:
            end = named
            continue
        if word.bare in STOPS or _begins_other(word, end > begin, words[end + 1 : end + 2]):
            break
        after = _first(sentence, end, head, depth) if end == begin else _further(sentence, end, depth)
        if after == end:
            break
        end = after
    return end


def _first(sentence: Sentence, end: int, head: Head, depth: int) -> int:
    """Where the first part after the unit noun ends: a noun behind وزارة, an adjective behind الوزارة."""
    bare = sentence.words[end].bare
    if bare.startswith("ال"):
        return end + 1 if not head.definite or adjective(bare) else end
    inner = head_of(bare, "heads")
    if inner is not None and inner.prefix in ("", "ل", "ب") and not head.definite and depth < _DEEPEST:
        return complement(sentence, end + 1, inner, depth + 1)
    if head.definite:
        return end
    if head.noun in PLACES | NAMED and (not _annexed(sentence, end) or sentence.words[end + 1].bare in OBJECTS):
        return _place_name(sentence, end)
    if _annexed(sentence, end):
        return end + 2
    if head.noun in PLAIN and (chained := _chained(sentence, end, depth)) > end:
        return chained
    return end + 1 if head.noun in PLAIN and not _verbish(sentence, end) else end


def _chained(sentence: Sentence, index: int, depth: int) -> int:
    """هيئة | تنظيم قطاع الكهرباء: a verbal noun, then a unit noun of its own with what it is for."""
    words = sentence.words
    inner = head_of(words[index + 1].bare, "heads") if index + 1 < len(words) else None
    if inner is None or inner.prefix or inner.definite or depth >= _DEEPEST or words[index].bare in STOPS:
        return index
    after = complement(sentence, index + 2, inner, depth + 1)
    return after if VERBAL.match(words[index].bare) and after > index + 2 else index


def _annexed(sentence: Sentence, index: int) -> bool:
    """شؤون | الأقليات, تنمية | المدن: a noun without the article that a noun with it belongs to.

    Behind a unit noun without the article such a noun always goes on with the name: it may be a verbal noun.
    """
    words = sentence.words
    if index + 1 >= len(words) or not words[index + 1].bare.startswith("ال"):
        return False
    bare = words[index].bare
    if bare in STOPS - {"خطه", "تقرير"} or (
        bare[:1] in ("ب", "ل") and len(bare) > SHORTEST and not bare.endswith("ه")
    ):
        return False
    cue = party_cues("ar", True).at(words, index)
    if cue is not None and cue[0] & {"must", "join", "agent", "told", "assign_first"}:
        return False
    return words[index + 1].bare not in ACTS and not (IMPERFECT.match(bare) and not _NOUN.search(bare))


def _further(sentence: Sentence, end: int, depth: int) -> int:
    """Where a further part ends: والتعليم, an adjective (العالي), المعني بـ…, لمدينة هانوي, a place's name."""
    words = sentence.words
    bare, before = words[end].bare, words[end - 1].bare
    if bare.startswith("وال"):
        follows = end + 1 < len(words) and adjective(words[end + 1].bare)
        return end + 1 if bare[1:] not in ACTS or follows else end
    if bare.startswith("ال"):
        year = bare == "العام" and end + 1 < len(words) and words[end + 1].bare in _TURNS
        return end + 1 if adjective(bare) and not year else end
    if bare.startswith("لل") and head_of(bare, "heads") is None:
        purpose = f"ال{bare[2:]}" in ACTS or VERBAL.match(bare[2:]) is not None or bare[2:] in _PURPOSES
        return end + 1 if adjective(before) or not purpose else end
    if before in CONCERNED and bare.startswith("بال"):
        return end + 1
    inner = head_of(bare, "heads")
    if inner is not None and (inner.prefix in ("ل", "ب") or (inner.prefix == "" and inner.noun in PLACES)):
        return complement(sentence, end + 1, inner, depth + 1) if depth < _DEEPEST else end
    return _place_name(sentence, end) if before in PLACES else end


def adjective(bare: str) -> bool:
    """Is a word with the article an adjective (الشعبية, العالي), not the object of what is demanded?"""
    if not bare.startswith("ال") or len(bare) <= _LONG or bare in ACTS:
        return False
    if bare[2:] in ADJECTIVES:
        return True
    return bare.endswith(("ي", "يه")) and bare[2:] not in _NO_ADJECTIVES


def _begins_other(word: Word, after_name: bool, behind: tuple[Word, ...]) -> bool:
    """Does another unit begin here: و and a unit noun, a plural unit noun or a title."""
    bare = word.bare
    if not bare.startswith(("و", "ف")):
        return False
    found = head_of(bare, "heads")
    if found is not None and found.noun in KEPT:
        return False
    if found is not None and found.noun in ONLY_WITH:
        return bool(behind) and behind[0].bare in ONLY_WITH[found.noun]
    if bare.startswith(("وزار", "وزير")):
        return after_name
    many = head_of(bare, "many")
    if many is not None and many.noun in KEPT:
        return False
    return any(head_of(bare, table) is not None for table in ("heads", "many", "titles"))


def _verbish(sentence: Sentence, index: int) -> bool:
    words = sentence.words
    bare = words[index].bare
    if bare in STOPS or VERBAL.match(bare) or (bare[:1] in ("ب", "ل") and len(bare) > 3):
        return True
    return bool(_FINITE.match(bare)) or party_cues("ar", True).at(words, index) is not None


def _place_name(sentence: Sentence, begin: int) -> int:
    """A name of one to three words without the article, up to a verb, a verbal noun or a preposition."""
    words = sentence.words
    end = begin
    while end < len(words) and end - begin < 3:
        word = words[end]
        if word.sign or word.bare in STOPS or word.bare.isdigit():
            break
        if (
            word.bare.startswith(("ال", "وال"))
            or VERBAL.match(word.bare)
            or head_of(word.bare, "heads") is not None
        ):
            break
        if end > begin and end + 1 < len(words) and words[end + 1].bare.startswith("ال"):
            break
        if end > begin and len(word.bare) > _LONG and word.bare.endswith("ا"):
            break
        if (
            end > begin
            and word.lower not in GIVEN
            and ((word.bare[:1] in ("و", "ب", "ل") and len(word.bare) > SHORTEST) or _verbish(sentence, end))
        ):
            break
        if end == begin and party_cues("ar", True).at(words, end) is not None:
            break
        end += 1
    return end
