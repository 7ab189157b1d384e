"""What the words of an entry mean: the sentence reader, and what the form of the line adds to it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final, Protocol

from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.demands import Demand
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.decisions import carried_over
from minutes_tui.reading.entryline.keywords import AND_WORDS, DUE_WORDS, TO_WORDS
from minutes_tui.reading.entryline.labels import looks_like_name
from minutes_tui.reading.entryline.names import find_lead, units_of, without_article

NO_MEANING: Final = Meaning()

_READ_AS: Final[dict[Kind, str]] = {
    "directive": "directive",
    "decision": "decision",
    "report": "report",
    "statement": "statement",
    "question": "statement",
    "answer": "statement",
}
"""The kinds that are read, and as what; notes, votes and marks owe nothing and are not read."""

_LONGEST_ADDRESS: Final = 400
_JOINT: Final = re.compile(
    rf"\s*(?:[,;،؛，；]\s*(?:(?:{'|'.join(map(re.escape, AND_WORDS))})\s+)?"
    rf"|\s(?:{'|'.join(map(re.escape, AND_WORDS))})\s+|\sو(?=\w))",
    re.IGNORECASE,
)
Reader = Callable[[str, Language], Meaning]
"""Reads words as if the entry consisted of them."""

_BY: Final[dict[Language, str]] = {"en": "by ", "vi": "trước ngày ", "de": "bis ", "ru": "до ", "ar": "قبل "}


class ReadMeaning(Protocol):
    """The sentence reader (`minutes_tui.reading.meaning.read_meaning`), or a stand-in."""

    def __call__(
        self,
        text: str,
        language: Language,
        meeting_date: date,
        *,
        units: Sequence[Unit] = (),
        kind: str = "directive",
        country: str = "VN",
    ) -> Meaning:
        """Reads a sentence or paragraph."""
        ...


def meaning_of(text: str, kind: Kind, language: Language, meeting: Meeting, read: ReadMeaning) -> Meaning:
    """What the text of an entry means in this meeting.

    Args:
        text: the words of the entry.
        kind: its kind; what nobody owes is not read.
        language: the language of the entry.
        meeting: its date, units and country.
        read: the sentence reader.
    """
    read_as = _READ_AS.get(kind)
    if read_as is None or not text:
        return NO_MEANING
    head = meeting.head

    def reader(words: str, spoken: Language) -> Meaning:
        return read(words, spoken, head.date, units=units_of(meeting), kind=read_as, country=head.country)

    meaning = reader(text, language)
    if kind != "directive":
        return meaning
    meaning = _with_due(text, language, meaning, reader)
    addressed, known = addressed_units(text, meeting)
    if addressed and (known or set(meaning.lead) <= set(addressed)):
        others = tuple(name for name in meaning.cooperating if name not in addressed)
        demands = _addressed(meaning.demands, addressed, others)
        meaning = replace(meaning, lead=addressed, cooperating=others, demands=demands)
    return replace(meaning, directive=True)


def _addressed(demands: tuple[Demand, ...], lead: tuple[str, ...], others: tuple[str, ...]) -> tuple[Demand, ...]:
    """The demands when the units at the head of the text are known: they owe the first one, and those like it."""
    if not demands:
        return ()
    first = demands[0].lead
    return tuple(replace(d, lead=lead, cooperating=others) if d.lead == first else d for d in demands)


@cache
def _due_tail() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for names in DUE_WORDS.values() for w in names)
    return re.compile(rf"\s[-–—]\s*(?:{words})\s*[:：]?\s+(?=\S)", re.IGNORECASE)


def _with_due(text: str, language: Language, meaning: Meaning, reader: Reader) -> Meaning:
    """Reads `- due X` at the end where the sentence reader saw no deadline in it.

    The date may be typed in another of the five languages than the sentence, as its keyword may.
    """
    tails = list(_due_tail().finditer(text, max(0, len(text) - _LONGEST_ADDRESS)))
    if not tails:
        return meaning
    found = tails[-1]
    if any(d.offset + d.length > found.start() for d in meaning.deadlines if d.kind == "due"):
        return replace(meaning, deadlines=tuple(_by(d, found.start()) for d in meaning.deadlines))
    stated = _stated(text, found.end(), language, reader)
    added = () if stated is None else (stated,)
    kept = tuple(d for d in meaning.deadlines if d.offset + d.length <= found.start())
    return replace(meaning, deadlines=(*kept, *added))


def _by(deadline: Deadline, begin: int) -> Deadline:
    """A date without a cue behind the word for 'due' is one by which something is due."""
    if deadline.offset < begin or deadline.kind != "due" or deadline.bound != "on":
        return deadline
    return replace(deadline, bound="by")


def _stated(text: str, begin: int, language: Language, reader: Reader) -> Deadline | None:
    """The deadline that the words from a place on are, in the text's language or else in another.

    Behind a cue that was not typed only a date that takes all the words is believed: of `15 August` a reader
    of another language would see the 15th.
    """
    tail = text[begin:]
    for spoken in (language, *(other for other in _BY if other != language)):
        for cue in ("", _BY[spoken]):
            dated = [d for d in reader(cue + tail, spoken).deadlines if d.kind == "due"][:1]
            if dated and (_takes_all(dated[0], cue + tail) or (not cue and spoken == language)):
                return _moved(dated[0], text, begin, len(cue))
    return None


def _takes_all(deadline: Deadline, text: str) -> bool:
    """Does a deadline reach to the end of a text, but for its stop and what stands in brackets?"""
    behind = text[deadline.offset + deadline.length :].strip(" .;,،؛")
    return not behind or behind[0] in "(（["


def _moved(deadline: Deadline, text: str, begin: int, cue: int) -> Deadline:
    """A deadline read in the tail of a text, behind a cue that was not typed, at its place in the text."""
    start = begin + max(0, deadline.offset - cue)
    end = begin + deadline.offset + deadline.length - cue
    return replace(deadline, phrase=text[start:end], offset=start, bound="by")


@cache
def _to_word() -> re.Pattern[str]:
    words = sorted({re.escape(w) for names in TO_WORDS.values() for w in names}, key=len, reverse=True)
    return re.compile(rf"(?:\s*[:：](?=\s|$)|\s+(?:{'|'.join(words)})(?=\s))", re.IGNORECASE)


def addressed_units(text: str, meeting: Meeting) -> tuple[tuple[str, ...], bool]:
    """The units named at the head of a directive: `A, B to do X`, `A, B: X`; and are all of them known?

    Names of the roster are found longest first; a name that nobody has is taken when it looks like one and
    only names stand before the word for 'to'.

    Args:
        text: the words of the directive.
        meeting: its units and people.
    """
    found = _to_word().search(text, 0, _LONGEST_ADDRESS)
    if found is None or "\n" in text[: found.start()]:
        return (), False
    rest = text[: found.start()].strip()
    names: list[str] = []
    all_known = True
    while rest:
        name, known, rest = _first_unit(rest, meeting)
        if not name:
            return (), False
        names.append(name)
        all_known = all_known and known
    return tuple(dict.fromkeys(names)), all_known


def _first_unit(address: str, meeting: Meeting) -> tuple[str, bool, str]:
    """The longest beginning of a list that is somebody's name, else its first part as typed; and the rest."""
    ends = [(joint.start(), joint.end()) for joint in _JOINT.finditer(address)]
    ends.append((len(address), len(address)))
    for end, behind in reversed(ends):
        known = find_lead(address[:end], meeting)
        if known is not None:
            return known, True, address[behind:].strip()
    end, behind = next((e, b) for e, b in ends if not _inside_arabic_word(address, e, b))
    name = without_article(address[:end].strip())
    return (name if looks_like_name(name) else ""), False, address[behind:].strip()


def _inside_arabic_word(address: str, end: int, behind: int) -> bool:
    """Is the joint a letter waw that may as well begin a word (وزارة)?"""
    return address[end:behind].strip() == "و" and address[behind : behind + 1] not in ("و", "")


def reread_meaning(entry: Entry, text: str, meeting: Meeting, read: ReadMeaning) -> Meaning:
    """What an entry means with a new text; what was decided about its old words stays."""
    language = entry.language or meeting.head.language
    after = meaning_of(text, entry.kind, language, meeting, read)
    # Without a date in the new words nothing can have been decided about one; the old words need no reading.
    before = meaning_of(entry.text, entry.kind, language, meeting, read) if after.deadlines else NO_MEANING
    return carried_over(entry, before, text, after)
