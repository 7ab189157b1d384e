"""Russian names and offices out of the genitive: 'под председательством министра Ивановой А. П.' → Иванова А. П.

Only what stands behind a word that governs the genitive is turned; of two possible forms the usual one is taken
(Петрова behind 'под председательством' is Петров), unless a given name or patronymic says that it is a woman's.
"""

import re
from typing import Final

_TITLES: Final[tuple[tuple[str, str], ...]] = (
    ("министра", "министр"),
    ("заместителя", "заместитель"),
    ("председателя", "председатель"),
    ("руководителя", "руководитель"),
    ("начальника", "начальник"),
    ("директора", "директор"),
    ("секретаря", "секретарь"),
    ("губернатора", "губернатор"),
    ("президента", "президент"),
    ("главы", "глава"),
    ("мэра", "мэр"),
    ("заведующего", "заведующий"),
    ("заведующей", "заведующая"),
    ("премьера", "премьер"),
    ("генерала", "генерал"),
    ("полковника", "полковник"),
    ("первого", "первый"),
    ("исполняющего", "исполняющий"),
)
_SURNAMES: Final[tuple[tuple[str, str], ...]] = (
    ("ского", "ский"),
    ("цкого", "цкий"),
    ("ова", "ов"),
    ("ева", "ев"),
    ("ёва", "ёв"),
    ("ина", "ин"),
    ("ына", "ын"),
    ("ого", "ый"),
    ("я", "ь"),
)
_WOMEN: Final[tuple[tuple[str, str], ...]] = (
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("овой", "ова"),
    ("евой", "ева"),
    ("ёвой", "ёва"),
    ("иной", "ина"),
    ("ыной", "ына"),
)
_INITIALS: Final = re.compile(r"(?:[А-ЯЁ]\.\s?)+")
_CONSONANT: Final = "бвгджзклмнпрстфхцчшщ"
_IY: Final = re.compile(r"(?:[аеёиоуыэюя])я$")
_PATRONYMIC: Final = re.compile(r"(?:вича|ича)$")
_HER_PATRONYMIC: Final = re.compile(r"(?:вны|ичны|иничны)$")


def nominative_title(title: str) -> str:
    """An office in the genitive as it stands in a list: 'заместителя министра' is 'заместитель министра'.

    What an office is of stays: only the first words, up to the office itself, are turned.
    """
    words = title.split()
    for place, word in enumerate(words):
        turned = next((office for genitive, office in _TITLES if word.casefold() == genitive), None)
        if turned is None:
            break
        words[place] = turned.capitalize() if word[:1].isupper() else turned
        if turned not in ("первый", "исполняющий"):
            break
    return " ".join(words)


def nominative_name(name: str) -> str:
    """A name in the genitive as it stands in a list; one that takes no endings stays as it is.

    Args:
        name: surname with initials or with given name and patronymic, in any order.
    """
    words = name.split()
    her = any(_HER_PATRONYMIC.search(w) for w in words) or any(
        w.endswith(ending) for w in words for ending, _ in _WOMEN
    )
    return " ".join(word if _INITIALS.fullmatch(word) else _nominative(word, her) for word in words)


def _nominative(word: str, her: bool) -> str:
    if _PATRONYMIC.search(word):
        return word[:-1]
    if _HER_PATRONYMIC.search(word):
        return word[:-1] + "а"
    for genitive, form in _WOMEN if her else _SURNAMES[:-1]:
        if word.endswith(genitive) and len(word) > len(genitive) + 1:
            return word.removesuffix(genitive) + form
    if her:
        if word.endswith("ии"):
            return word[:-1] + "я"
        return word[:-1] + "а" if word.endswith("ы") else word
    if _IY.search(word):
        return word[:-1] + "й"
    if word.endswith("я"):
        return word[:-1] + "ь"
    return word[:-1] if len(word) > 3 and word.endswith("а") and word[-2] in _CONSONANT else word
