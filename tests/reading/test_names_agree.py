"""What is typed short for a unit means the same unit in a label, in an address and in a sentence."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pytest

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.names import find_lead, find_speaker
from minutes_tui.reading.parties.roster import roster_of

GOLD: Final = Path(__file__).parent / "gold"
SHORT: Final[dict[Language, tuple[tuple[str, str], ...]]] = {
    "vi": (("Vụ TCCB", "Vụ Tổ chức cán bộ"), ("Bộ TC", "Bộ Tài chính"), ("Vụ PC", "Vụ Pháp chế")),
    "en": (("Ministry OHA", "Ministry of Home Affairs"), ("MoHA", "Ministry of Home Affairs")),
    "de": (("BMF", "Bundesministerium der Finanzen"), ("Min. der Finanzen", "Ministerium der Finanzen")),
    "ru": (("Минюст", "Министерство юстиции"), ("МВД", "Министерство внутренних дел")),
    "ar": (("وزا. الص.", "وزارة الصحة"),),
}


def meeting_of(language: Language) -> Meeting:
    """A meeting with all units that the gold sentences of a language name."""
    lines = (GOLD / f"parties_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    told = [unit for line in lines for unit in json.loads(line).get("units", ())]
    return meeting_with(language, dict.fromkeys(u if isinstance(u, str) else u["name"] for u in told))


def meeting_with(language: Language, names: Iterable[str]) -> Meeting:
    """A meeting with units of these names."""
    units = Records(Unit(f"u{number}", name) for number, name in enumerate(names))
    return Meeting("m", Head(language=language), units=units)


def shortened(name: str) -> Iterator[str]:
    """What hurried people make of a name, sensible or not."""
    words = name.split()
    yield "".join(word[0] for word in words).upper()
    yield "".join(word[0] for word in words if word[0].isupper())
    yield words[0] + " " + "".join(word[0] for word in words[1:]).upper()
    yield " ".join(word[:3] + "." for word in words)
    yield " ".join(word[:4] for word in words)
    yield " ".join(words[:2])
    yield words[-1]
    yield words[0][:3] + words[-1][:3].lower()
    yield words[0][:5] + "."


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_sentence_takes_for_a_unit_a_label_takes_for_the_same(language: Language) -> None:
    meeting = meeting_of(language)
    units = tuple(meeting.units.ordered)
    roster, names = roster_of(units, language), {unit.name for unit in units}
    compared = 0
    for unit in units:
        for typed in {short for short in shortened(unit.name) if len(short) > 1}:
            if typed.rstrip(".") in names:
                continue  # it is a name by itself, with a full stop behind it
            read = roster.name_of(typed, language)
            match = find_speaker(typed, meeting)
            labelled = meeting.speaker_name(match.identifier)
            assert not (read and labelled) or read == labelled, typed
            if read is not None and labelled != read:  # it may be several's: then the label asks
                assert read in [meeting.speaker_name(candidate) for candidate in match.candidates], typed
            compared += read is not None
    assert compared > len(units) // 2


@pytest.mark.parametrize(
    ("language", "typed", "name"), [(language, *pair) for language, pairs in SHORT.items() for pair in pairs]
)
def test_a_unit_is_called_by_the_same_short_form_everywhere(language: Language, typed: str, name: str) -> None:
    units = dict.fromkeys(name for _typed, name in SHORT[language])
    meeting = meeting_with(language, units)
    assert roster_of(tuple(meeting.units.ordered), language).name_of(typed, language) == name
    assert meeting.speaker_name(find_speaker(typed, meeting).identifier) == name
    assert find_lead(typed, meeting) == name


@pytest.mark.parametrize(
    ("typed", "found"), [("Mark", "Mark Example"), ("Market.", "Marketing"), ("Marketing", "Marketing")]
)
def test_a_person_s_name_comes_before_a_unit_typed_short(typed: str, found: str) -> None:
    people = Records((Person("p1", "Mark Example"), Person("p2", "Bob Sample")))
    meeting = Meeting("m", Head(language="en"), people=people, units=Records((Unit("u1", "Marketing"),)))
    assert meeting.speaker_name(find_speaker(typed, meeting).identifier) == found
