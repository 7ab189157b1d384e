"""The kind of a Russian meeting in the genitive, as it stands under ПРОТОКОЛ (practice under GOST R 7.0.97-2016).

Only the kind itself and the adjectives before it change: оперативное совещание → оперативного совещания. What
stands behind it (рабочей группы, по вопросам …) depends on it and stays; a title that does not begin so is left
as it was typed.
"""

import re
from typing import Final

_KINDS: Final = {
    "совещание": "совещания",
    "видеосовещание": "видеосовещания",
    "заседание": "заседания",
    "собрание": "собрания",
    "обсуждение": "обсуждения",
    "конференция": "конференции",
    "видеоконференция": "видеоконференции",
    "коллегия": "коллегии",
    "сессия": "сессии",
    "комиссия": "комиссии",
    "встреча": "встречи",
    "планёрка": "планёрки",
    "планерка": "планерки",
    "слушания": "слушаний",
    "переговоры": "переговоров",
    "консультации": "консультаций",
}
"""Kinds of meetings, and their genitive."""

_ENDINGS: Final = (
    ("ое", "ого"), ("ее", "его"), ("яя", "ей"), ("ые", "ых"), ("ие", "их"),
)  # fmt: skip
_SOFT: Final = "жшчщ"
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _adjective(word: str) -> str | None:
    """An adjective in the genitive; None where the word does not end as one."""
    low = word.lower()
    if low.endswith("ая"):
        return word[:-2] + ("ей" if low[-3:-2] in _SOFT else "ой")
    return next((word[:-2] + new for old, new in _ENDINGS if low.endswith(old)), None)


def _kind(word: str) -> str | None:
    """A kind of meeting in the genitive, also behind a hyphen (онлайн-конференция); None for another word."""
    head, hyphen, last = word.rpartition("-")
    changed = _KINDS.get(last.lower())
    return None if changed is None else head + hyphen + changed


def kind_in_genitive(title: str) -> str:
    """A Russian title with the kind of meeting at its beginning in the genitive; any other title as it is."""
    changed: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(title):
        if title[changed[-1][1] if changed else 0 : match.start()].strip():
            return title
        kind = _kind(match.group())
        word = kind if kind is not None else _adjective(match.group())
        if word is None:
            return title
        changed.append((match.start(), match.end(), word))
        if kind is not None:
            break
    else:
        return title
    words = " ".join(word for _, _, word in changed)
    return words[0].lower() + words[1:] + title[changed[-1][1] :]
