"""What the opening of a written report says of the gathering: its day and place, who came, who took the minutes.

Only what the usual opening sentences and labels plainly say is taken; it is shown to be confirmed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.domain.people import Presence, Role
from minutes_tui.intake.cast import Cast, Somebody
from minutes_tui.intake.names import capital_run
from minutes_tui.intake.paragraphs import Paragraph
from minutes_tui.intake.sentences import sentences
from minutes_tui.intake.wordings import Wording
from minutes_tui.intake.wordings.gathering import GATHERINGS, Gathering
from minutes_tui.reading.entryline.attendance import title_and_unit
from minutes_tui.reading.entryline.heads import UnreadableHead, read_date
from minutes_tui.reading.entryline.keywords import COLON_NAMES, SIGNED_NAMES, lookup, role_of
from minutes_tui.reading.entryline.labels import (
    find_label,
    is_office,
    is_title,
    looks_like_name,
    split_title,
)

_OPENING: Final = 14
"""In so many first paragraphs the gathering is told of."""
_LONGEST_LIST: Final = 60
_LONGEST_FIELD: Final = 160
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_MANY: Final = re.compile(r"\s*[;؛]\s*")
_COMMAS: Final = re.compile(r"\s*[,،]\s*")
_JOINT: Final = re.compile(r"\s*(?:,|،|;)?\s*(?:(?:and|und|và|и)\s+)?(?=[^\W\d_a-zà-öø-ÿа-яё])")
_DATELINE: Final = re.compile(
    r"^(?P<place>[^\W\d_][^,،\d]{1,40})[,،]\s*(?:ngày|den|am|on)?\s*(?=\d)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom the opening names."""

    somebody: Somebody
    """The person, with title."""
    unit: str = ""
    """The unit, where one is named."""
    role: Role = "member"
    """Secretary, invited and the like, where a label says so."""
    presence: Presence = "present"
    """Excused, where a label says so."""


@dataclass(slots=True)
class Particulars:
    """What the opening says."""

    day: date | None = None
    """The day of the meeting."""
    place: str = ""
    """Where it was."""
    body: str = ""
    """The body that concluded, where the text is its conclusion."""
    people: list[Named] = field(default_factory=list)
    """Who took part, in the order of the text."""


def particulars_of(
    paragraphs: Sequence[Paragraph], cast: Cast, wording: Wording, language: Language
) -> Particulars:
    """What the first paragraphs of a text say of the gathering.

    Args:
        paragraphs: the whole text.
        cast: the people known so far; it learns those who are named.
        wording: the wording of the text's language.
        language: the language of the text.
    """
    found = Particulars()
    gathering = GATHERINGS[language]
    opening = _Opening(found, cast, wording, gathering)
    for index, paragraph in enumerate(paragraphs[: 2 * _OPENING]):
        label = find_label(paragraph.text)
        if label is not None and opening.labelled(
            label.label, paragraph.text[label.end :], paragraphs[index + 1 :]
        ):
            continue
        if paragraph.sort == "heading":
            opening.dateline(paragraph.text)
    body = [p for p in paragraphs if p.sort in ("body", "point")][:_OPENING]
    for paragraph in body:
        for sentence in sentences(paragraph.text):
            opening.told(sentence)
    found.day = found.day or day_told(paragraphs, language)
    return found


def day_told(paragraphs: Sequence[Paragraph], language: Language) -> date | None:
    """The day of the sentence that says that the meeting was held; else that of the line of place and date.

    A day without a year has the first year of its sentence, else the first one that a line before it states.
    """
    met = GATHERINGS[language].met
    opening = paragraphs[: 2 * _OPENING]
    told = [s for p in opening if p.sort in ("body", "point") for s in list(sentences(p.text))[:2]][:6]
    first = next((s for s in told if met.search(s) and _day_in(s, 2000)), None)
    lines = [p.text for p in opening if p.sort in ("heading", "caption", "aside")]
    if first is None:
        return next((day for line in lines if (year := _year_in(line)) and (day := _day_in(line, year))), None)
    year = next((int(y) for y in _YEAR.findall(first)), None)
    if year is None:
        year = next((y for line in lines if (y := _year_in(line)) is not None), None)
    return _day_in(first, year) if year is not None else None


def _year_in(text: str) -> int | None:
    found = _YEAR.search(text)
    return int(found.group()) if found else None


def _day_in(text: str, year: int) -> date | None:
    try:
        return read_date(text, date(year, 1, 1))
    except UnreadableHead:
        return None


class _Opening:
    """Takes what the lines and sentences of an opening say.

    Args:
        found: takes what is found.
        cast: learns who is named.
        wording: the wording of the language.
        gathering: its words about gatherings.
    """

    def __init__(self, found: Particulars, cast: Cast, wording: Wording, gathering: Gathering) -> None:
        self._found = found
        self._cast = cast
        self._wording = wording
        self._gathering = gathering

    def labelled(self, label: str, rest: str, following: Sequence[Paragraph]) -> bool:
        """A line `Place: …`, `Date: …`, `Present: …` and what it labels; False where it is none of these."""
        rest = rest.strip()
        command = lookup(label, COLON_NAMES)
        if command == "place":
            self._found.place = self._found.place or rest.rstrip(".")
        elif command in ("date", "start") or self._gathering.when.fullmatch(label):
            year = _year_in(rest)
            self._found.day = self._found.day or (_day_in(rest, year) if year else None)
        elif command == "secretary":
            self._people([rest], "secretary", "present")
        elif lookup(label, SIGNED_NAMES) == "regrets":
            self._people([rest, *_listed(rest, following)], "member", "excused")
        elif lookup(label, SIGNED_NAMES) == "present" or self._gathering.present.fullmatch(label):
            self._people([rest, *_listed(rest, following)], "member", "present")
        elif (role := role_of(label)) not in (None, "chair", "co_chair"):
            self._people([rest, *_listed(rest, following)], role or "member", "present")
        else:
            return False
        return True

    def dateline(self, text: str) -> None:
        """A line of place and date: `Hanoi, 16 May 2025`."""
        year = _year_in(text)
        line = _DATELINE.match(text)
        if line is not None and year is not None and _day_in(text, year) is not None:
            self._found.place = self._found.place or line["place"].strip()

    def told(self, sentence: str) -> None:
        """A sentence that tells where they met, who came, or which body concluded."""
        if not self._found.place and self._gathering.met.search(sentence):
            self._found.place = self._place(sentence)
        if not self._found.body and (concluded := self._gathering.concluded.search(sentence)):
            body = concluded["body"].strip()
            somebody = any(mention.begin == 0 for mention in self._cast.mentions(body))
            self._found.body = "" if somebody else body
        if self._gathering.attended.search(sentence):
            self._came(sentence)

    def _place(self, sentence: str) -> str:
        """Where they met: a house, or a name with a capital; empty where the sentence does not say."""
        for where in self._gathering.place.finditer(sentence):
            named = next((group for group in where.groupdict().values() if group), "").strip()
            if where["house"] or named[:1].isupper() or not self._wording.has_capitals:
                return named
        return ""

    def _came(self, sentence: str) -> None:
        """The people of a sentence that says who took part: a list behind a colon, else whoever is named."""
        _, colon, listed = sentence.partition(":")
        if colon and listed.strip():
            self._people([listed], "member", "present")
            return
        for mention, somebody in self._cast.meet(sentence):
            if mention.name and " " in somebody.name:
                self._add(Named(somebody))
                for name in self._joined(sentence, mention.end):
                    self._add(Named(self._enter(name, somebody.title)))

    def _joined(self, sentence: str, place: int) -> Iterator[str]:
        """The names that follow a name under one title: 'the deputy ministers A B, C D and E F'."""
        while self._wording.has_capitals and (joint := _JOINT.match(sentence, place)):
            name, place = capital_run(sentence, joint.end(), self._wording, gap=False)
            if not self._name(name):
                return
            yield name

    def _people(self, lines: Sequence[str], role: Role, presence: Presence) -> None:
        for line in lines:
            for part in _MANY.split(line.strip().rstrip(".")):
                for named in self._one(part, role, presence):
                    self._add(named)

    def _one(self, typed: str, role: Role, presence: Presence) -> Iterator[Named]:
        """`Title Name, title, unit` is one person; names alone, parted by commas, are several."""
        parts = [part[:_LONGEST_FIELD] for part in _COMMAS.split(typed) if part.strip()]
        if not parts:
            return
        names = [self._name(part) for part in parts]
        if len(parts) > 1 and all(names):
            yield from (Named(self._enter(*name), "", role, presence) for name in names if name)
        elif names[0]:
            behind = [part for part in parts[1:] if not self._name(part)]
            title, unit = title_and_unit(behind[:2])
            unit = unit if is_office(unit) else ""
            yield Named(self._enter(names[0][0], names[0][1] or title), unit, role, presence)

    def _name(self, part: str) -> tuple[str, str] | None:
        """The name and the title before it; None where it is no person's."""
        bare = self._wording.courtesy.sub("", part, count=1).strip() if self._wording.courtesy.match(part) else part
        if is_title(bare):
            return None
        ranked = next(
            (m for m in self._cast.mentions(bare) if m.begin == 0 and m.end == len(bare) and m.title), None
        )
        title, name = (ranked.title, ranked.name) if ranked is not None and ranked.name else split_title(bare)
        if not self._wording.has_capitals:
            plain = 2 <= len(name.split()) <= 5 and not is_office(name)
            return (name, title) if plain and (title or bare != part) else None
        if (
            not 2 <= len(name.split()) <= 5
            or not looks_like_name(name)
            or self._wording.units.match(name)
            or is_office(name)
        ):
            return None
        return name, title

    def _enter(self, name: str, title: str) -> Somebody:
        for somebody in self._cast.people:
            if somebody.name == name:
                somebody.title = somebody.title or title
                return somebody
        somebody = Somebody(name, title)
        self._cast.people.append(somebody)
        return somebody

    def _add(self, named: Named) -> None:
        if all(known.somebody is not named.somebody for known in self._found.people):
            self._found.people.append(named)


def _listed(rest: str, following: Sequence[Paragraph]) -> Iterator[str]:
    """The lines of a list under a label that stands alone: points, or short lines up to the next label."""
    if rest:
        return
    for paragraph in following[:_LONGEST_LIST]:
        if find_label(paragraph.text) is not None or (paragraph.sort != "point" and len(paragraph.text) > 90):
            return
        yield paragraph.text
