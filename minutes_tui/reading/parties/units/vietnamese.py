"""Units in Vietnamese: a unit noun, what it is responsible for, and where."""

from dataclasses import replace
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.provinces import province_end
from minutes_tui.reading.parties.units.vietnamese_lists import one_field
from minutes_tui.reading.parties.units.vietnamese_terms import (
    council_end,
    joined_term,
    managed_end,
    named_places,
    parts_of,
    place_of,
    run_of_name,
    term,
)
from minutes_tui.reading.parties.units.vietnamese_words import (
    ALL,
    CONTRACTED,
    EVERY,
    JOINERS,
    LISTABLE,
    NOT_NAMES,
    NUMBERABLE,
    PLACES,
    PLURAL,
    RELATED,
    TOPICAL,
    WHICH,
    WITH_NUMBER,
)
from minutes_tui.reading.wording.words import Sentence, Word

_EACH: Final = frozenset(("mỗi", "từng", "moi", "tung"))
# Working groups bear the number of the decision that set them up: Tổ công tác 1645.
_LONGEST_NUMBER: Final = 4
_SHORT_NUMBER: Final = 2
_PLAIN_TITLES: Final = frozenset(("anh", "chi", "ong", "ba", "co", "chu"))
_MOST_TERMS: Final = 6
_DEEPEST: Final = 2
_MOST_SYLLABLES: Final = 4
_MOST_NAMED: Final = 3
_LONGEST_LIST: Final = 40
_COUNTED: Final = frozenset(
    ("lan", "nguoi", "don", "ngay", "tuan", "thang", "bo", "so", "xa", "huyen", "tinh", "ho", "cuoc")
)


def unit_at(sentence: Sentence, place: int, floor: int, depth: int = 0) -> Mention | None:
    """The unit named at a word: Bộ Kế hoạch và Đầu tư, UBND tỉnh Quảng Ninh, các bộ, ngành."""
    words, parts = sentence.words, parts_of(sentence.bare)
    every = depth == 0 and words[place].lower in EVERY and place + 2 < len(words) and words[place + 1].lower in ALL
    if every and (inner := unit_at(sentence, place + 2, floor, 1)) is not None:
        return replace(inner, first=place, name=f"{sentence.cut(place, place + 2)} {inner.name}")
    if depth == 0 and words[place].lower in _EACH and (each := _each(sentence, place)) is not None:
        return each
    found = parts.at(words, place) if depth <= _DEEPEST else None
    if found is None or ("field" in found[0] and words[place].capital):
        distributed = _distributed(sentence, place) if words[place].capital and depth == 0 else None
        if distributed is not None or found is None:
            return distributed or (_named(sentence, place) if words[place].capital else None)
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
        end = _field_end(sentence, place, after, depth, named=words[place].capital)
        end = end + 1 if _numbered_group(words, place, end) else end
        if end == after and ("weak" in labels or not (words[place].capital or after - place > 1)):
            return None
        if place > floor and words[place].bare in LISTABLE and words[place - 1].bare == "cac" and end > after:
            end = one_field(words, after, end)
        return Mention(place, end, sentence.cut(place, end))
    return _named(sentence, place) if words[place].capital and depth == 0 and "field" in labels else None


def _each(sentence: Sentence, place: int) -> Mention | None:
    """Mỗi cơ quan, từng sở, ngành: a unit noun alone behind 'each'."""
    words, parts = sentence.words, parts_of(sentence.bare)
    found = parts.at(words, place + 1) if place + 1 < len(words) else None
    if parts.at(words, place) is not None or found is None or not found[0] & {"strong", "weak"}:
        return None
    return Mention(place, found[1], sentence.cut(place, found[1])) if not words[place + 1].capital else None


def _numbered(words: tuple[Word, ...], after: int) -> bool:
    """Vụ 1, Tổ 3: a number is the name; no date (1/6) and no count (3 tỉnh)."""
    if after >= len(words) or not words[after].lower.isdigit():
        return False
    task_force = words[after - 1].bare in ("tac", "dao") and len(words[after].lower) <= _LONGEST_NUMBER
    if not task_force and (len(words[after].lower) > 2 or words[after - 1].bare not in NUMBERABLE):
        return False
    return after + 1 >= len(words) or words[after + 1].lower not in "/.-%"


def _numbered_group(words: tuple[Word, ...], place: int, end: int) -> bool:
    """Ban QLDA | 2 tổ chức thi công: a number behind initials; no date, no count (3 lần), no point of a list."""
    if not words[place].capital or not words[end - 1].acronym or end >= len(words) or not _number(words, end):
        return False
    following = words[end + 1] if end + 1 < len(words) else None
    counted = following is not None and (following.bare in _COUNTED or following.lower in "/.-%")
    return len(words[end].bare) <= 2 and not counted


def _heads_list(words: tuple[Word, ...], after: int) -> bool:
    """các bộ: Tài chính, Tư pháp — does a list of fields begin behind a plural unit noun?"""
    if after - 1 < 0 or words[after - 1].bare not in LISTABLE or words[after - 2].bare not in PLURAL:
        return False
    index = after + 1 if after < len(words) and words[after].lower == ":" else after
    return index < len(words) and words[index].capital and not words[index].acronym


def _distributed(sentence: Sentence, place: int) -> Mention | None:
    """Tài chính, Tư pháp behind 'các bộ' are Bộ Tài chính, Bộ Tư pháp."""
    words = sentence.words
    index = place - 1
    begins = words[index].lower in (":", ",") or words[index].bare in ("va", *LISTABLE) if index >= 0 else False
    if not begins or (words[index].bare in LISTABLE and words[index - 1].bare not in PLURAL):
        return None
    while index > 0 and place - index < _LONGEST_LIST:
        word = words[index]
        if word.bare in LISTABLE and words[index - 1].bare in PLURAL:
            if not words[index + 1].capital and words[index + 1].lower != ":":
                return None
            if any(words[other].capital and words[other].bare in LISTABLE for other in range(index + 1, place)):
                return None
            end = one_field(words, place, _field_end(sentence, place, place, 1, named=True))
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
        return named_places(words, index)
    if f"{words[after - 2].bare} {words[after - 1].bare}" in CONTRACTED:
        while _goes_on(sentence, after, index):
            index += 1
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


def _person(sentence: Sentence, place: int, after: int, depth: int) -> Mention | None:
    """A title with what it heads and a name: Thứ trưởng Bộ Nội vụ Trần Văn A."""
    words = sentence.words
    end = after
    plain = words[after - 1].bare in _PLAIN_TITLES and after == place + 1
    office = parts_of(sentence.bare).at(words, after) if plain and after < len(words) else None
    if office is not None and "title" in office[0]:
        inner = _person(sentence, after, office[1], depth)
        return replace(inner, first=place) if inner is not None else None
    if plain:
        while end < len(words) and words[end].capital and end - after < _MOST_SYLLABLES:
            end += 1
        return Mention(place, end, sentence.cut(place, end), person=True, personal=True) if end > after else None
    if end < len(words) and (inner := unit_at(sentence, end, end, depth + 1)) is not None:
        end = inner.after
    else:
        end = _field_end(sentence, place, end, depth, named=True)
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


def _named(sentence: Sentence, place: int) -> Mention | None:
    """A person behind 'đồng chí', a province by its name alone, or capitals where a cue asks for a unit."""
    words = sentence.words
    if (comrade := _comrade(sentence, place)) is not None:
        return comrade
    pair = f"{words[place].bare} {words[place + 1].bare}" if place + 1 < len(words) else ""
    opens = place == 0 or words[place - 1].lower in ".;:!?\n"
    end = place + 1 if words[place].acronym else place
    while not (sentence.bare or opens or words[place].acronym) and _goes_on(sentence, place, end):
        end += 1
    if (after := province_end(words, place)) > place + 1 and not _between_places(words, place, after):
        return Mention(place, after, sentence.cut(place, after))
    if end < place + (1 if words[place].acronym else 2) or words[place].bare in NOT_NAMES or pair in NOT_NAMES:
        return None
    return Mention(place, end, sentence.cut(place, end), name_only=True)


def _between_places(words: tuple[Word, ...], place: int, after: int) -> bool:
    """Cao tốc Tuyên Quang – | Hà Giang: a name beside a dash and another name is where a road begins or ends."""
    behind = place > 1 and words[place - 1].lower in "-–" and words[place - 2].capital
    ahead = after + 1 < len(words) and words[after].lower in "-–" and province_end(words, after + 1) > after + 2
    return behind or ahead


def _goes_on(sentence: Sentence, place: int, end: int) -> bool:
    """Does a run of capitals go on at a word: no acronym, and no unit noun after its first word?"""
    words = sentence.words
    if end >= len(words) or not words[end].capital or words[end].acronym or end - place >= _MOST_SYLLABLES:
        return False
    found = parts_of(False).at(words, end) if end > place else None
    return found is None or not found[0] & {"strong", "title"}


def _comrade(sentence: Sentence, place: int) -> Mention | None:
    """đồng chí | Nguyễn Thu Hà: a name of two to four capitals, without a title."""
    words = sentence.words
    if place < 2 or words[place - 1].bare != "chi" or words[place - 2].bare != "dong":
        return None
    end = place
    while end < len(words) and words[end].capital and end - place < _MOST_SYLLABLES:
        end += 1
    return Mention(place, end, sentence.cut(place, end), person=True, personal=True) if end > place + 1 else None


def _field_end(sentence: Sentence, head: int, start: int, depth: int, *, named: bool) -> int:
    """Where the words that say what a unit is responsible for, and where, end; `head` is the unit noun's index."""
    words = sentence.words
    end = term(sentence, start, named)
    if end == start and named and start < len(words) and words[start].lower in JOINERS:
        end = joined_term(sentence, start)
    strong = parts_of(sentence.bare).at(words, start) if named and start < len(words) else None
    if strong is not None and "strong" in strong[0] and strong[1] > start + 1 and depth < _DEEPEST:
        inner = unit_at(sentence, start, start, depth + 1)
        if inner is None:
            return start
        end = council_end(words, inner.after) if words[head].bare in ("van", "vp") else inner.after
        return place_of(sentence, end)
    if end == start and (managed := managed_end(words, start)) > start:
        return managed
    if end == start:
        end = place_of(sentence, place_of(sentence, start))
        if end > start and sentence.bare and end < len(words):
            end = province_end(words, end)
        inner = (
            unit_at(sentence, end, end, depth + 1) if end == start and sentence.bare and end < len(words) else None
        )
        return inner.after if inner is not None else _about(sentence, head, end)
    for _ in range(_MOST_TERMS):
        if end < len(words) and words[end].lower in JOINERS and words[start - 1].bare in PLACES:
            break
        after = joined_term(sentence, end)
        if after == end:
            break
        end = after
    project = words[end - 1].bare == "an" and words[end - 2].bare in ("du", "de")
    if (project or words[end - 1].bare in ("qlda", "pmu")) and _number(words, end):
        end += 1
    if words[head].bare in ("van", "vp"):
        end = council_end(words, end)
    if sentence.bare and end < len(words) and words[end - 1].bare in PLACES:
        end = province_end(words, end)
    if (numbered := _behind_number(words, head, end)) > end:
        return numbered
    if (managed := managed_end(words, end)) > end:
        return managed
    after = place_of(sentence, place_of(sentence, end))
    if after == end and end < len(words) and words[end].capital:
        inner = unit_at(sentence, end, end, depth + 1)
        return inner.after if inner is not None and not inner.person and not inner.name_only else end
    if after > end or not named:
        return after
    return _about(sentence, head, place_of(sentence, run_of_name(sentence, head, end)))


def _behind_number(words: tuple[Word, ...], head: int, end: int) -> int:
    """Đội Cảnh sát giao thông | số 6: the index behind a short number, no reference (số 15/2025)."""
    if end + 1 >= len(words) or words[end].lower != "số" or words[head].bare not in WITH_NUMBER:
        return end
    short = words[end + 1].bare.isdigit() and len(words[end + 1].bare) <= _SHORT_NUMBER
    return end + 2 if short and (end + 2 >= len(words) or words[end + 2].lower not in "/-") else end


def _number(words: tuple[Word, ...], index: int) -> bool:
    return index < len(words) and words[index].bare.isdigit()


def _about(sentence: Sentence, head: int, end: int) -> int:
    """Tổ công tác | về an toàn thực phẩm: what a group is for."""
    words = sentence.words
    about = end + 1 < len(words) and words[end].bare == "ve" and words[head].capital
    pairs = (words[end - 2 : end], words[head + 1 : head + 3])
    if not about or TOPICAL.isdisjoint(" ".join(word.bare for word in pair) for pair in pairs):
        return end
    if (after := joined_term(sentence, term(sentence, end + 1, True))) > end + 1:
        return joined_term(sentence, after)
    after = run_of_name(sentence, head, end + 1)
    return after if after > end + 1 else end
