"""Units in Vietnamese: a unit noun, what it is responsible for, and where."""

from dataclasses import replace
from functools import lru_cache
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.vietnamese_words import (
    ALL,
    DOING,
    EVERY,
    JOINERS,
    LISTABLE,
    MOUNTAINS,
    NUMBERABLE,
    OPEN_TERMS,
    PARTS,
    PLACES,
    RELATED,
    UNIT_WORDS,
    WHICH,
    Part,
)
from minutes_tui.reading.wording.cues import Phrases
from minutes_tui.reading.wording.words import Sentence, Word

_MOST_TERMS: Final = 6
_DEEPEST: Final = 2
_MOST_SYLLABLES: Final = 4
_MOST_NAMED: Final = 3
_LONGEST_LIST: Final = 40


@lru_cache(maxsize=2)
def _parts(bare: bool) -> Phrases[Part]:
    return Phrases(PARTS, bare=bare)


def unit_at(sentence: Sentence, place: int, floor: int, depth: int = 0) -> Mention | None:
    """The unit named at a word: Bộ Kế hoạch và Đầu tư, UBND tỉnh Quảng Ninh, các bộ, ngành."""
    words, parts = sentence.words, _parts(sentence.bare)
    every = depth == 0 and words[place].lower in EVERY and place + 1 < len(words) and words[place + 1].lower in ALL
    if every and (inner := unit_at(sentence, place + 2, floor, 1)) is not None:
        return replace(inner, first=place, name=f"{sentence.cut(place, place + 2)} {inner.name}")
    found = parts.at(words, place) if depth <= _DEEPEST else None
    if found is None or ("field" in found[0] and words[place].capital):
        distributed = _distributed(sentence, place) if words[place].capital and depth == 0 else None
        if distributed is not None or found is None:
            return distributed or (_comrade(sentence, place) if words[place].capital else None)
    labels, after = found
    if "other" in labels:
        return None
    if labels & {"strong", "weak"} and words[place].capital and _numbered(words, after):
        return Mention(place, after + 1, sentence.cut(place, after + 1))
    if "many" in labels:
        if _heads_list(words, after):
            return None
        end = _qualified(words, after, sentence, depth)
        return Mention(place, end, sentence.cut(place, end))
    if "title" in labels:
        return _person(sentence, place, after, depth)
    if "strong" in labels or "weak" in labels:
        end = _field_end(sentence, after, words[place].capital, depth)
        if end == after and ("weak" in labels or not (words[place].capital or after - place > 1)):
            return None
        return Mention(place, end, sentence.cut(place, end))
    return None


def _numbered(words: tuple[Word, ...], after: int) -> bool:
    """Vụ 1, Tổ 3: a number is the name; no date (1/6) and no count (3 tỉnh)."""
    if after >= len(words) or not words[after].lower.isdigit() or len(words[after].lower) > 2:
        return False
    if words[after - 1].bare not in NUMBERABLE:
        return False
    return after + 1 >= len(words) or words[after + 1].lower not in "/.-%"


def _heads_list(words: tuple[Word, ...], after: int) -> bool:
    """các bộ: Tài chính, Tư pháp — does a list of fields begin behind a plural unit noun?"""
    if after - 1 < 0 or words[after - 1].bare not in LISTABLE or words[after - 2].bare != "cac":
        return False
    index = after + 1 if after < len(words) and words[after].lower == ":" else after
    return index < len(words) and words[index].capital and not words[index].acronym


def _distributed(sentence: Sentence, place: int) -> Mention | None:
    """Tài chính, Tư pháp behind 'các bộ' are Bộ Tài chính, Bộ Tư pháp."""
    words = sentence.words
    index = place - 1
    begins = words[index].lower in (":", ",") or words[index].bare in ("va", *LISTABLE) if index >= 0 else False
    if not begins or (words[index].bare in LISTABLE and words[index - 1].bare != "cac"):
        return None
    while index > 0 and place - index < _LONGEST_LIST:
        word = words[index]
        if word.bare in LISTABLE and words[index - 1].bare == "cac":
            if not words[index + 1].capital and words[index + 1].lower != ":":
                return None
            if any(words[other].capital and words[other].bare in LISTABLE for other in range(index + 1, place)):
                return None
            end = _field_end(sentence, place, True, 1)
            head = sentence.cut(index, index + 1)
            return (
                Mention(place, end, f"{head[0].upper()}{head[1:]} {sentence.cut(place, end)}")
                if end > place
                else None
            )
        if word.sign and word.lower not in ":,-":
            return None
        index -= 1
    return None


def _qualified(words: tuple[Word, ...], after: int, sentence: Sentence, depth: int) -> int:
    """các đơn vị + liên quan / trực thuộc / thuộc Bộ …: the words that say which."""
    index = after
    if words[after - 1].bare in PLACES and index < len(words) and words[index].capital:
        return _named_places(words, index)
    while index + 1 < len(words) and f"{words[index].lower} {words[index + 1].lower}" in WHICH:
        index += 2
    while index + 1 < len(words) and f"{words[index].bare} {words[index + 1].bare}" in RELATED:
        index += 2
    if index < len(words) and words[index].bare == "thuoc":
        index += 1
    if index > after and words[index - 1].bare == "thuoc" and index < len(words):
        inner = unit_at(sentence, index, index, depth + 1)
        if inner is not None:
            return inner.after
    return index


def _named_places(words: tuple[Word, ...], index: int) -> int:
    """các tỉnh Điện Biên, Lai Châu và Sơn La: names of two to four syllables."""
    end = index
    while end < len(words):
        begin = end
        while end < len(words) and words[end].capital and end - begin < _MOST_SYLLABLES:
            end += 1
        if end == begin:
            return end - 1
        if end + 1 >= len(words) or words[end].lower not in (",", "và") or not words[end + 1].capital:
            return end
        if words[end + 1].bare in UNIT_WORDS:
            return end
        end += 1
    return end


def _person(sentence: Sentence, place: int, after: int, depth: int) -> Mention | None:
    """A title with what it heads and a name: Thứ trưởng Bộ Nội vụ Trần Văn A."""
    words = sentence.words
    end = after
    if end < len(words) and (inner := unit_at(sentence, end, end, depth + 1)) is not None:
        end = inner.after
    else:
        end = _field_end(sentence, end, True, depth)
    while end < len(words) and words[end].capital and end - after < 12:
        end += 1
    if end == after and not words[place].capital:
        return None
    return Mention(place, end, sentence.cut(place, end), person=True, personal=_personal(words, after, end))


def _personal(words: tuple[Word, ...], begin: int, end: int) -> bool:
    """Does a person's own name stand at the end: capitals that are no place (tỉnh | Ninh Bình)?"""
    first = end
    while first > begin and words[first - 1].capital and not words[first - 1].acronym:
        first -= 1
    return end - first > 1 and (end - first > _MOST_NAMED or words[first - 1].bare not in PLACES)


def _comrade(sentence: Sentence, place: int) -> Mention | None:
    """đồng chí | Nguyễn Thu Hà: a name of two to four capitals, without a title."""
    words = sentence.words
    if place < 2 or words[place - 1].bare != "chi" or words[place - 2].bare != "dong":
        return None
    end = place
    while end < len(words) and words[end].capital and end - place < _MOST_SYLLABLES:
        end += 1
    return Mention(place, end, sentence.cut(place, end), person=True, personal=True) if end > place + 1 else None


def _field_end(sentence: Sentence, start: int, named: bool, depth: int) -> int:
    """Where the words that say what a unit is responsible for, and where, end."""
    end = _term(sentence, start, named)
    if end == start and named and start < len(sentence.words) and sentence.words[start].lower in JOINERS:
        end = _joined_term(sentence, start)
    if end == start:
        return _place(sentence, start)
    words = sentence.words
    for _ in range(_MOST_TERMS):
        after = _joined_term(sentence, end)
        if after == end:
            break
        end = after
    if (
        words[end - 1].bare == "an"
        and words[end - 2].bare in ("du", "de")
        and words[end:]
        and words[end].bare.isdigit()
    ):
        end += 1
    after = _place(sentence, end)
    if after == end and end < len(words) and words[end].capital:
        inner = unit_at(sentence, end, end, depth + 1)
        return inner.after if inner is not None and not inner.person else end
    return after


def _joined_term(sentence: Sentence, end: int) -> int:
    """Kế hoạch + và Đầu tư; Văn hóa + , Thể thao + và Du lịch (a comma only before a term that và follows)."""
    words = sentence.words
    if end + 1 >= len(words):
        return end
    sign = words[end].lower
    if sign in JOINERS:
        return _term_of_name(sentence, end + 1, end)
    if sign == ",":
        middle = _term_of_name(sentence, end + 1, end)
        if middle > end and middle < len(words) and words[middle].lower in {"và", "va"}:
            return middle if _term_of_name(sentence, middle + 1, middle) > middle else end
    if words[end].capital and not words[end].acronym:
        return _term_of_name(sentence, end, end)
    opened = (words[end - 2].bare, words[end - 1].bare) in OPEN_TERMS
    return _term(sentence, end, False) if opened or _goes_on(sentence, end) else end


def _goes_on(sentence: Sentence, end: int) -> bool:
    """Thống kê | tài chính, Ngân sách | nhà nước: a further field in lower case that is nothing one does."""
    words = sentence.words
    found = _parts(sentence.bare).at(words, end)
    if found is None or "field" not in found[0] or found[0] & {"stop", "place"} or sentence.bare:
        return False
    return " ".join(word.lower for word in words[end : found[1]]) not in DOING


def _term_of_name(sentence: Sentence, start: int, otherwise: int) -> int:
    """The end of a term that goes on with a name; `otherwise` where another unit or a verb begins there."""
    words, parts = sentence.words, _parts(sentence.bare)
    if start >= len(words) or words[start].acronym or words[start].sign:
        return otherwise
    found = parts.at(words, start)
    labels = found[0] if found is not None else frozenset()
    if (
        "title" in labels
        or "many" in labels
        or ("field" not in labels and labels & {"strong", "weak", "place", "stop"})
    ):
        return otherwise
    if found is not None and labels & {"strong", "weak"} and _term(sentence, found[1], True) > found[1]:
        return otherwise
    if (
        "strong" in labels
        and words[start].capital
        and _term(sentence, found[1] if found else start, True) > start + 2
    ):
        return otherwise
    if "field" not in labels and not words[start].capital:
        return otherwise
    if labels & {"stop"} and not words[start].capital:
        return otherwise
    end = _term(sentence, start, True)
    return end if end > start else otherwise


def _term(sentence: Sentence, start: int, named: bool) -> int:
    """One term: a known field, or a capital syllable with the one that belongs to it (words have two)."""
    words, parts = sentence.words, _parts(sentence.bare)
    if start >= len(words):
        return start
    found = parts.at(words, start)
    if found is not None and "field" in found[0] and (words[start].capital or "stop" not in found[0]):
        return found[1]
    if not (named and words[start].capital) or words[start].sign or (found is not None and "place" in found[0]):
        return start
    end = start + 1
    while end < len(words) and words[end].capital and end - start < _MOST_SYLLABLES and not words[end].acronym:
        end += 1
    if end == start + 1 and end < len(words) and not words[end].sign and not words[end].bare.isdigit():
        following = parts.at(words, end)
        if following is not None and "field" in following[0] and following[1] > end + 1:
            return following[1]
        if (following is None or "stop" not in following[0]) and not words[start].acronym:
            end += 1
    return end


def _place(sentence: Sentence, start: int) -> int:
    """tỉnh Quảng Ninh, thành phố, Việt Nam, các tỉnh, thành phố; a name alone after UBND."""
    words, parts = sentence.words, _parts(sentence.bare)
    end = start
    if end < len(words) and (found := parts.at(words, end)) is not None and "place" in found[0]:
        end = found[1]
        if end < len(words) and words[end].lower == "." and words[end - 1].bare == "tp":
            end += 1
    begin = end
    if begin > start and " ".join(word.lower for word in words[begin : begin + 2]) in MOUNTAINS:
        return begin + 2
    if begin > start and words[begin - 1].bare == "vuc" and begin < len(words) and words[begin].bare.isdigit():
        return begin + 1
    while end < len(words) and words[end].capital and end - begin < _MOST_SYLLABLES:
        if (found := parts.at(words, end)) is not None and found[0] & {"strong", "weak", "title"}:
            break
        end += 1
    return end
