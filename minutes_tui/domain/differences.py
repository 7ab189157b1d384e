"""The difference of two wordings, word by word, for showing; and a new wording brought into the form of the old."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

from minutes_tui.domain.text import clean

_DIRECTION: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_WITHOUT: Final = dict.fromkeys(map(ord, _DIRECTION))
# A word keeps its marks (Arabic vowels, Vietnamese tones typed apart); punctuation stands for itself.
_TOKENS: Final = re.compile(r"\s+|[.,;:!?()\[\]\"'«»„“”‘’،؛؟–—/]|[^\s.,;:!?()\[\]\"'«»„“”‘’،؛؟–—/]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of two wordings."""

    sort: Literal["same", "gone", "new"]
    """In both, in the old one only, in the new one only."""
    text: str
    """Its words."""


def difference(old: str, new: str) -> tuple[Part, ...]:
    """What became of a wording: all of both, in order, what is gone before what came in its place.

    Args:
        old: the wording that was.
        new: the wording that is proposed.
    """
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    parts: list[Part] = []
    gone, came = "", ""
    for operation, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        same = "".join(before[a:b]) if operation == "equal" else ""
        if operation != "equal" or ((gone or came) and same.isspace() and b < len(before) and d < len(after)):
            # A blank between two changed words is no island of its own.
            gone, came = gone + "".join(before[a:b]), came + "".join(after[c:d])
            continue
        parts += [*_changed(gone, came), Part("same", same)]
        gone, came = "", ""
    return (*parts, *_changed(gone, came))


def _changed(gone: str, came: str) -> list[Part]:
    """What is gone and what came in its place, without what there is nothing of."""
    return [*([Part("gone", gone)] if gone else []), *([Part("new", came)] if came else [])]


def likeness(one: str, other: str) -> float:
    """How much of two wordings is the same, in words: from 0 to 1."""
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > 0.3 else 0.0


def brought_back(old: str, new: str) -> str:
    """A new wording with the marks of direction that stood in the old one where nothing was changed.

    A file adds marks of its own between Latin and Arabic words; none of them is anybody's wording.

    Args:
        old: the wording in the record.
        new: the wording in a file that came back.
    """
    plain = clean(new).translate(_WITHOUT).strip()
    if not any(sign in old for sign in _DIRECTION):
        return plain
    places = [place for place, sign in enumerate(old) if sign not in _DIRECTION]
    bare = "".join(old[place] for place in places)
    ends = [*places[1:], len(old)]
    parts: list[str] = []
    for operation, a, b, c, d in SequenceMatcher(None, bare, plain, autojunk=False).get_opcodes():
        parts.append(old[places[a] if a else 0 : ends[b - 1]] if operation == "equal" else plain[c:d])
    return "".join(parts)
