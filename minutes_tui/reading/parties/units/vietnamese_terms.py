"""What stands behind a Vietnamese unit noun: the terms of its name, in capitals or not, and places."""

import re
from functools import lru_cache
from typing import Final

from minutes_tui.reading.parties.units.vietnamese_words import (
    BEHIND_VERBS,
    DOING,
    JOINERS,
    MANAGED,
    MOUNTAINS,
    OPEN_TERMS,
    PARTS,
    RELATING,
    THINGS,
    UNIT_WORDS,
    Part,
)
from minutes_tui.reading.wording.cues import Phrases
from minutes_tui.reading.wording.lexicon import demand_cues, party_cues
from minutes_tui.reading.wording.words import Sentence, Word

_MOST_SYLLABLES: Final = 4
_ROMAN: Final = re.compile("^[ivx]+$")
_LONGEST_RUN: Final = 8
_LONGEST_COUNT: Final = 2


@lru_cache(maxsize=2)
def parts_of(bare: bool) -> Phrases[Part]:
    return Phrases(PARTS, bare=bare)


def joined_term(sentence: Sentence, end: int) -> int:
    """Kế hoạch + và Đầu tư; Văn hóa + , Thể thao + và Du lịch (a comma only before a term that và follows)."""
    words = sentence.words
    if end + 1 >= len(words):
        return end
    sign = words[end].lower
    if sign in ("-", "–") and words[end + 1].lower in THINGS and not words[end + 1].capital:
        return end
    if sign in JOINERS:
        return _term_of_name(sentence, end + 1, end)
    if sign == ",":
        middle = _term_of_name(sentence, end + 1, end)
        if middle > end and middle < len(words) and words[middle].lower in {"và", "va"}:
            return middle if _term_of_name(sentence, middle + 1, middle) > middle else end
    if words[end].capital and not words[end].acronym:
        return _term_of_name(sentence, end, end)
    opened = (words[end - 2].bare, words[end - 1].bare) in OPEN_TERMS
    return term(sentence, end, False) if opened or _goes_on(sentence, end) else end


def _goes_on(sentence: Sentence, end: int) -> bool:
    """Thống kê | tài chính, Ngân sách | nhà nước: a further field in lower case that is nothing one does."""
    words = sentence.words
    found = parts_of(sentence.bare).at(words, end)
    if found is None or "field" not in found[0] or found[0] & {"stop", "place"} or sentence.bare:
        return False
    return " ".join(word.lower for word in words[end : found[1]]) not in DOING


def _term_of_name(sentence: Sentence, start: int, otherwise: int) -> int:
    """The end of a term that goes on with a name; `otherwise` where another unit or a verb begins there."""
    words, parts = sentence.words, parts_of(sentence.bare)
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
    if found is not None and labels & {"strong", "weak"} and term(sentence, found[1], True) > found[1]:
        return otherwise
    if (
        "strong" in labels
        and words[start].capital
        and term(sentence, found[1] if found else start, True) > start + 2
    ):
        return otherwise
    if "field" not in labels and not words[start].capital:
        return otherwise
    if labels & {"stop"} and not words[start].capital:
        return otherwise
    end = term(sentence, start, True)
    return end if end > start else otherwise


def term(sentence: Sentence, start: int, named: bool) -> int:
    """One term: a known field, or a capital syllable with the one that belongs to it (words have two)."""
    words, parts = sentence.words, parts_of(sentence.bare)
    if start >= len(words):
        return start
    found = parts.at(words, start)
    if found is not None and "field" in found[0]:
        named_field = words[start].capital or "stop" not in found[0]
    else:
        named_field = False
    if found is not None and (named_field or ("field" in found[0] and _demanded(sentence, found[1]))):
        return found[1]
    if not (named and words[start].capital) or words[start].sign or (found is not None and "place" in found[0]):
        return start
    end = start + 1
    while _is_syllable(words, start, end) and not _begins_term(sentence, end):
        end += 1
    if end == start + 1 and end < len(words) and not words[end].sign and not words[end].bare.isdigit():
        following = parts.at(words, end)
        if following is not None and "field" in following[0] and following[1] > end + 1:
            return end if "stop" in following[0] else following[1]
        if (following is None or "stop" not in following[0] or _one_word(sentence, start)) and not words[
            start
        ].acronym:
            end += 1
    return _acronyms(words, end) if words[end - 1].acronym else end


def _is_syllable(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Does a run of syllables with capitals go on?"""
    return end < len(words) and words[end].capital and end - start < _MOST_SYLLABLES and not words[end].acronym


def _begins_term(sentence: Sentence, end: int) -> bool:
    """Nhi | Trung ương: does a known term of two syllables, the second in lower case, begin inside a run?"""
    words = sentence.words
    if end + 1 >= len(words) or words[end + 1].capital or words[end + 1].sign:
        return False
    found = parts_of(sentence.bare).at(words, end)
    return found is not None and "field" in found[0] and found[1] > end + 1


def _one_word(sentence: Sentence, start: int) -> bool:
    """Đăng ký: is a capital syllable with the next one a word by itself?"""
    found = demand_cues("vi", sentence.bare).at(sentence.words, start)
    return found is not None and found[1] == start + 2


def _acronyms(words: tuple[Word, ...], end: int) -> int:
    """NN | &MT, LĐ | -TB&XH: short forms that a sign joins."""
    while end + 1 < len(words) and words[end].lower in "&-" and words[end + 1].acronym:
        end += 2
    return end


def _demanded(sentence: Sentence, index: int) -> bool:
    """Does a demand stand at a word, so that what could be a verb before it is a name: so xay dung | phai?"""
    if not sentence.bare or index >= len(sentence.words):
        return False
    cue = party_cues("vi", True).at(sentence.words, index)
    return cue is not None and bool(cue[0] & {"must", "will", "join"})


def place_of(sentence: Sentence, start: int) -> int:
    """tỉnh Quảng Ninh, thành phố, Việt Nam, các tỉnh, thành phố; a name alone after UBND."""
    words, parts = sentence.words, parts_of(sentence.bare)
    end = start
    if end < len(words) and (found := parts.at(words, end)) is not None and "place" in found[0]:
        end = found[1]
        if end < len(words) and words[end].lower == "." and words[end - 1].bare == "tp":
            end += 1
    begin = end
    if begin > start + 1 and words[start].bare == "cac" and begin < len(words) and words[begin].capital:
        return named_places(words, begin)
    if begin > start and " ".join(word.lower for word in words[begin : begin + 2]) in MOUNTAINS:
        return begin + 2
    if (
        begin > start
        and words[begin - 1].bare in ("vuc", "nhanh")
        and begin < len(words)
        and words[begin].bare.isdigit()
    ):
        return begin + 1
    while end < len(words) and words[end].capital and end - begin < _MOST_SYLLABLES:
        if (found := parts.at(words, end)) is not None and found[0] & {"strong", "weak", "title"}:
            break
        end += 1
    return end


def managed_end(words: tuple[Word, ...], end: int) -> int:
    """Quản lý | vịnh Hạ Long, rừng phòng hộ Sóc Sơn: a thing that is managed, with its name."""
    if end >= len(words) or words[end].lower not in MANAGED or words[end - 1].lower not in ("lý", "tồn", "án"):
        return end
    index = end + 1
    while index < len(words) and index - end < _MOST_SYLLABLES and not (words[index].capital or words[index].sign):
        index += 1
    begin = index
    while index < len(words) and words[index].capital and index - begin < _MOST_SYLLABLES:
        index += 1
    if index == begin:
        return end
    # Vành đai 4, Mỹ Thuận 2: a number ends the name.
    for behind in (index, index + 1):
        if behind < len(words) and words[behind].bare.isdigit() and len(words[behind].bare) <= _LONGEST_COUNT:
            return behind + 1
    return index


def named_places(words: tuple[Word, ...], index: int) -> int:
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


def council_end(words: tuple[Word, ...], end: int) -> int:
    """Văn phòng Đoàn đại biểu Quốc hội | và HĐND tỉnh: the second body that an office serves."""
    if end + 1 < len(words) and words[end].lower in ("và", "va") and words[end + 1].bare in ("hdnd", "ubnd"):
        return end + 2
    return end


def run_of_name(sentence: Sentence, head: int, start: int) -> int:
    """Where words in lower case that go on with a name end: Ban Chỉ đạo | phòng thủ dân sự | kiểm tra …

    Behind a name stands what its unit does; so words that are no verb, and that a verb or a demand follows,
    are still the name. Before a further unit, and where the name is all that is said, only few may stand.

    Args:
        sentence: the words.
        head: the index of the unit noun.
        start: the index behind what is known of the name.
    """
    words, index = sentence.words, start
    if words[start - 1].capital and words[start - 2].capital:
        return start
    while index < len(words) and index - start < _LONGEST_RUN and not _ends_run(sentence, index):
        found = parts_of(sentence.bare).at(words, index)
        index = found[1] if found is not None and "field" in found[0] else index + 1
    if index == start or index - start > _LONGEST_RUN or words[index - 1].lower in JOINERS:
        return start
    if index == len(words) or words[index].sign or words[index].lower == "và":
        listed = index + 1 < len(words) and words[index].lower in (",", "và", ";") and _heads(sentence, index + 1)
        ends = index == len(words) or words[index].lower in ".;\n"
        alone = ends and words[head - 1].lower in ("với", "cùng", "hợp", ":") if head else False
        return index if (listed or alone) and index - start <= _MOST_SYLLABLES else start
    if words[index].lower in RELATING or any(word.lower in BEHIND_VERBS for word in words[start : index + 1]):
        return start
    return index


def _ends_run(sentence: Sentence, index: int) -> bool:
    """Is a word none that may go on with a name: a sign, a capital, a number, a verb, a cue?"""
    words = sentence.words
    word = words[index]
    if word.lower in ("-", "–", "và"):
        following = words[index + 1] if index + 1 < len(words) else None
        field = parts_of(sentence.bare).at(words, index + 1) if following is not None else None
        return field is None or "field" not in field[0] or bool(field[0] & {"strong", "weak", "many"})
    if word.sign or word.capital or word.bare.isdigit():
        return True
    found = parts_of(sentence.bare).at(words, index)
    if found is not None and "field" in found[0]:
        return "stop" in found[0] or " ".join(w.lower for w in words[index : found[1]]) in DOING
    if found is not None:
        return True
    cue = party_cues("vi", sentence.bare).at(words, index)
    if cue is not None and not cue[0] <= {"skip"}:
        return True
    act = demand_cues("vi", sentence.bare).at(words, index)
    return act is not None and bool(act[0] & {"act", "order"})


def _heads(sentence: Sentence, index: int) -> bool:
    """Does another unit begin at a word?"""
    found = parts_of(sentence.bare).at(sentence.words, index)
    return found is not None and bool(found[0] & {"strong", "weak", "many", "title"})
