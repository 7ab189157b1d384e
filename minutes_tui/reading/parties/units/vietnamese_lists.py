"""Vietnamese units that share a head: các Bộ Công Thương, Nông nghiệp và Môi trường; UBND các tỉnh A, B và C."""

import re
from collections.abc import Sequence
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.wording.words import Sentence, Word

# Fields that hold a comma or 'và' and are one ministry's or department's, in the government of 2025 and before it.
_WHOLE_FIELDS: Final = re.compile(
    "(?:van hoa , the thao va du lich|lao dong (?:- |, )?thuong binh va xa hoi|nong nghiep va moi truong"
    "|nong nghiep va phat trien nong thon|tai nguyen va moi truong|khoa hoc va cong nghe|giao duc va dao tao"
    "|thong tin va truyen thong|ke hoach va dau tu|dan toc va ton giao|van hoa va the thao"
    "|quy hoach va kien truc)(?= |$)"
)
_PLACES: Final = frozenset(("tỉnh", "huyện", "quận", "xã", "phường", "tinh", "huyen", "quan", "xa", "phuong"))
_SEVERAL: Final = frozenset(("các", "hai", "ba", "bốn", "năm", "cac", "bon", "nam"))
_BETWEEN: Final = frozenset((",", "và", "va", "/"))


def one_field(words: Sequence[Word], place: int, end: int) -> int:
    """Behind 'các Bộ': Công Thương | , Nông nghiệp và Môi trường: where the first of several fields ends.

    Args:
        words: the words of the text.
        place: the index of the first word of the fields.
        end: the index after the last word that may belong to them.
    """
    said = " ".join(word.lower if word.sign else word.bare for word in words[place:end])
    whole = _WHOLE_FIELDS.match(said)
    if whole is not None:
        return place + len(whole[0].split())
    return next((index for index in range(place + 1, end) if words[index].lower in _BETWEEN), end)


def each_place(sentence: Sentence, mention: Mention) -> tuple[Mention, ...]:
    """UBND các tỉnh A, B và C: UBND tỉnh A, UBND tỉnh B, UBND tỉnh C; any other unit as it is."""
    words = sentence.words
    for index in range(mention.first, mention.after - 2):
        if words[index].lower not in _SEVERAL or words[index + 1].lower not in _PLACES:
            continue
        if not words[index + 2].capital:
            return (mention,)
        head = sentence.cut(mention.first, index) if index > mention.first else ""
        noun = sentence.cut(index + 1, index + 2)
        if not head and mention.name[:1].isupper():
            noun = noun.capitalize()
        return _named(sentence, mention, index + 2, " ".join(part for part in (head, noun) if part))
    return (mention,)


def _named(sentence: Sentence, mention: Mention, index: int, head: str) -> tuple[Mention, ...]:
    """A unit for each name behind a head."""
    words = sentence.words
    found: list[Mention] = []
    begin, first = index, mention.first
    for place in range(index, mention.after + 1):
        if place < mention.after and words[place].lower not in _BETWEEN:
            continue
        if place > begin:
            if not words[begin].capital:
                return (mention,)
            joined = mention.joined or bool(found)
            found.append(Mention(first, place, f"{head} {sentence.cut(begin, place)}", joined=joined))
            first = place
        begin = place + 1
    return tuple(found) if len(found) > 1 else (mention,)
