"""Searching what was said: without case and diacritics, every word in any order, fold once and look often."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from minutes_tui.domain.entries import Entry
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.text import fold

_QUOTES: Final = str.maketrans({"„": '"', "“": '"', "”": '"', "«": '"', "»": '"'})


def terms_of(words: str) -> tuple[str, ...]:
    """What is looked for: each word folded, and what stands in quotation marks as one; longest first.

    The longest is the rarest, so a look at an entry without it is over soonest.
    """
    parts = words.translate(_QUOTES).split('"')
    quoted = [fold(part) for part in parts[1::2]]
    single = [fold(word) for part in parts[0::2] for word in part.split()]
    found = dict.fromkeys(term for term in (*quoted, *single) if term)
    return tuple(sorted(found, key=len, reverse=True))


class FoldedMeeting:
    """The entries of a meeting, folded once; given the meeting anew, only what changed is folded again."""

    def __init__(self) -> None:
        self._meeting: Meeting | None = None
        self._speakers: list[str] = []
        self._folded: list[str] = []

    def take(self, meeting: Meeting) -> None:
        """Takes the meeting as it stands now."""
        if meeting is self._meeting:
            return
        known = self._meeting.entries.ordered if self._meeting is not None else ()
        places = {entry.id: place for place, entry in enumerate(known)}
        speakers, folded = [], []
        names: dict[str | None, str] = {}
        for entry in meeting.entries:
            speaker = names.get(entry.speaker)
            if speaker is None:
                speaker = names[entry.speaker] = fold(meeting.speaker_name(entry.speaker))
            speakers.append(speaker)
            place = places.get(entry.id, -1)
            if place >= 0 and self._speakers[place] == speaker and _same(known[place], entry):
                folded.append(self._folded[place])
            else:
                folded.append(_folded(entry, speaker))
        self._meeting, self._speakers, self._folded = meeting, speakers, folded

    def hits(self, terms: Sequence[str]) -> list[int]:
        """The places of the entries that hold every term, in the words as taken or as minuted, or the speaker.

        Nothing is found where nothing is looked for.
        """
        if not terms:
            return []
        first, *others = terms
        return [i for i, text in enumerate(self._folded) if first in text and all(term in text for term in others)]


def _same(known: Entry, entry: Entry) -> bool:
    return known is entry or known == entry


def _folded(entry: Entry, speaker: str) -> str:
    minuted = "" if entry.minuted is None else fold(entry.minuted)
    # A line feed parts them: no term holds one, so none is found across two of them.
    return f"{speaker}\n{fold(entry.text)}\n{minuted}"


def spans(text: str, terms: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where terms stand in a text, as beginnings and ends in code points; overlapping ones are one.

    Args:
        text: as it is shown.
        terms: as `terms_of` gives them.
    """
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        folded = " " if character.isspace() else fold(character)
        if folded == " " and letters[-1:] == [" "]:
            continue
        letters.extend(folded)
        places.extend([place] * len(folded))
    folded_text, found = "".join(letters), []
    for term in terms:
        begin = folded_text.find(term)
        while begin >= 0:
            found.append((places[begin], _end(text, places[begin + len(term) - 1] + 1)))
            begin = folded_text.find(term, begin + len(term))
    return _joined(sorted(found))


def _end(text: str, end: int) -> int:
    """Past the marks that belong to the last letter."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _joined(found: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for begin, end in found:
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple(joined)
