"""Names and titles in the words of a sentence: the small tools with which people are found."""

import re
from typing import Final

from minutes_tui.intake.wordings import Wording

_TOKEN: Final = re.compile(r"[^\W\d_][\w'’-]*\.?(?:[A-ZА-ЯЁ]\.)*")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)+")
_GAP: Final = re.compile(r" +")
_CLOSED: Final = re.compile(r"\s+((?:[^\W\d_]+\s+){1,4}[^\W\d_]+)\s*(?=[،,])")
_MOST_NAME_WORDS: Final = 5


def match_ending_at(pattern: re.Pattern[str], sentence: str, end: int) -> int | None:
    """Where a match begins that ends exactly at `end`."""
    for match in pattern.finditer(sentence, max(0, end - 60), end):
        if match.end() == end and (match.start() == 0 or not sentence[match.start() - 1].isalnum()):
            return match.start()
    return None


def capital_run(sentence: str, start: int, wording: Wording, gap: bool = True) -> tuple[str, int]:
    """The words with capitals that follow, at most five, and where they end; none where a unit's name begins.

    Args:
        sentence: the sentence.
        start: where to begin.
        wording: the wording of its language.
        gap: must a blank stand before the first word?
    """
    position = start
    tokens: list[str] = []
    end = start
    while len(tokens) < _MOST_NAME_WORDS:
        if gap or tokens:
            blank = _GAP.match(sentence, position)
            if blank is None:
                break
            position = blank.end()
        token = _TOKEN.match(sentence, position)
        if (
            token is None
            or not token.group()[0].isupper()
            or (not tokens and wording.units.match(sentence, position))
        ):
            break
        word = token.group()
        initial = bool(_INITIALS.fullmatch(word))
        if any(office.fullmatch(word) for office in wording.offices.values()):
            break
        tokens.append(word if initial else word.rstrip("."))
        position = token.end()
        end = token.end() if initial else token.start() + len(word.rstrip("."))
        if word.endswith(".") and not initial:
            break
    return " ".join(tokens), end


def ends_with(pattern: re.Pattern[str], text: str) -> bool:
    """Does a text end with a match?"""
    tail = text.rstrip()
    return any(match.end() == len(tail) for match in pattern.finditer(tail))


def closed_name(sentence: str, end: int, wording: Wording) -> tuple[str, int]:
    """A name in a script without capitals: two to five words between a courtesy and a sign."""
    match = _CLOSED.match(sentence, end)
    if match is None or any(p.search(match.group(1)) for p in wording.offices.values()):
        return "", end
    return match.group(1), match.end(1)
