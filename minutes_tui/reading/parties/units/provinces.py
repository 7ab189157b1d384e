"""Provinces and centrally run cities of Vietnam: named without 'province' they are given directives too."""

from typing import Final

from minutes_tui.reading.wording.words import Word

_NAMES: Final = """
    ha noi|hai phong|da nang|can tho|ho chi minh|an giang|ba ria|bac giang|bac kan|bac lieu|bac ninh|ben tre
    binh dinh|binh duong|binh phuoc|binh thuan|ca mau|cao bang|dak lak|dak nong|dien bien|dong nai|dong thap
    gia lai|ha giang|ha nam|ha tinh|hai duong|hau giang|hoa binh|hung yen|khanh hoa|kien giang|kon tum
    lai chau|lam dong|lang son|lao cai|long an|nam dinh|nghe an|ninh binh|ninh thuan|phu tho|phu yen
    quang binh|quang nam|quang ngai|quang ninh|quang tri|soc trang|son la|tay ninh|thai binh|thai nguyen
    thanh hoa|thua thien|tien giang|tra vinh|tuyen quang|vinh long|vinh phuc|yen bai
"""
_IN_ONE_WORD: Final = frozenset("".join(name.split()) for line in _NAMES.splitlines() for name in line.split("|"))


def province_end(words: tuple[Word, ...], place: int) -> int:
    """The index behind the name of a province that begins at a word: Hanoi, Ha Noi, Son La; else the word's own.

    Args:
        words: the words of a sentence.
        place: the index of the word, with a capital or where the text has none.
    """
    following = words[place + 1] if place + 1 < len(words) else None
    written = following is not None and following.capital == words[place].capital
    if following is not None and written and f"{words[place].bare}{following.bare}" in _IN_ONE_WORD:
        return place + 2
    return place + 1 if words[place].bare in _IN_ONE_WORD else place
