"""Where sentences end, in five languages, as far as an importer needs it."""

import re
from collections.abc import Iterator
from typing import Final

_END: Final = re.compile(r"[.!?…؟؛][\"'”“»’)\]]*\s+(?=[\"'„“«(–-]*\w)")
# Dots that end no sentence: initials, short forms before a number or name, and an ordinal before a noun.
_SHORT: Final = re.compile(
    r"(?:\b\w|\b(?:Nr|No|Art|Abs|vgl|Mr|Mrs|Ms|Dr|Prof|St|TP|г|гг|ст|п|рис|им|ул|т\.д|тыс|млн)|\d)\.$"
)

_LONGEST_SHORT: Final = 12
"""How many signs before a dot tell whether it ends a short form."""


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, trimmed, with their closing signs."""
    begin = 0
    for match in _END.finditer(text):
        head = text[max(begin, match.start() - _LONGEST_SHORT) : match.start() + 1]
        following = text[match.end() : match.end() + 1]
        if text[match.start()] == "." and (_SHORT.search(head) or following.islower()):
            continue
        yield text[begin : match.end()].strip()
        begin = match.end()
    rest = text[begin:].strip()
    if rest:
        yield rest


def ends_as_sentence(text: str) -> bool:
    """Does the paragraph end with a sign that closes or announces (a colon too)?"""
    return bool(re.search(r"[.!?…؟؛;:：][\"'”“»’)\]]*$", text.rstrip()))


def only_asks(text: str) -> bool:
    """Is every sentence of the paragraph a question?"""
    found = list(sentences(text))
    return bool(found) and all(s.rstrip("\"'”“»’) ").endswith(("?", "؟", "？")) for s in found)
