"""Meetings to export: an empty one, one of one entry, a rich one in each language, hostile ones. Invented."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.entries import Entry, Kind, Vote
from minutes_tui.domain.items import ActionItem, Extension, ItemLife
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.ranks import rank_after
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit

START = datetime(2025, 5, 16, 1, 0, tzinfo=UTC)
NOW = datetime(2025, 5, 17, 3, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Words:
    """What is said in one language."""

    title: str
    body: str
    parent: str
    place: str
    number: str
    people: tuple[tuple[str, str, str], ...]
    """Name, title, unit: the chair, the secretary, four members, one guest, one excused."""
    bridges: tuple[str, str]
    points: tuple[str, str, str]
    report: str
    statement: str
    question: str
    answer: str
    directives: tuple[str, str, str]
    phrases: tuple[str, str]
    decision: str
    vote: str
    note: str
    units: tuple[str, str, str]


def _listed(value: Any) -> Any:
    return tuple(_listed(part) for part in value) if isinstance(value, list) else value


def _read_words() -> dict[str, Words]:
    """The words of the samples, from the file beside this one."""
    text = Path(__file__).with_name("sample_words.json").read_text("utf-8")
    return {
        language: Words(**{key: _listed(value) for key, value in words.items()})
        for language, words in json.loads(text).items()
    }


WORDS = _read_words()


class _Record:
    """Builds a record entry by entry, two minutes apart."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._rank = "V0000001"

    def add(
        self, kind: Kind, text: str, speaker: str | None = None, agenda: str | None = None, **more: object
    ) -> Entry:
        number = len(self.entries)
        self._rank = rank_after(self._rank)
        at = START + timedelta(minutes=5 + 2 * number)
        entry = Entry(
            f"entry-{number:05d}",
            self._rank,
            at,
            at,
            kind,
            text,
            speaker,
            agenda=agenda,
            **more,  # type: ignore[arg-type]
        )
        self.entries.append(entry)
        return entry


def _people(words: Words, with_bridges: bool) -> Records[Person]:
    roles = ("chair", "secretary", "member", "member", "member", "member", "invited", "member")
    people = []
    for index, ((name, title, unit), role) in enumerate(zip(words.people, roles, strict=True)):
        excused = index == 7
        people.append(
            Person(
                f"person-{index}",
                name,
                title,
                unit,
                role,  # type: ignore[arg-type]
                bridge=("bridge-1" if index in (4, 5) else "bridge-0") if with_bridges else None,
                presence="excused" if excused else "present",
                arrived_at=START + timedelta(minutes=20) if index == 5 else None,
                represented_by=words.people[2][0] if excused else "",
            )
        )
    return Records(people)


def rich_meeting(language: Language, *, bridges: bool = True) -> Meeting:
    """A meeting with everything: bridges, guests, agenda, all kinds of entries, action items and their lives."""
    words = WORDS[language]
    record = _Record()
    points = ("point-0", "point-1", "point-2")
    record.add("report", words.report, "person-2", points[0], bridge="bridge-0" if bridges else None)
    record.add("statement", words.statement, "person-5", points[0], bridge="bridge-1" if bridges else None)
    record.add("statement", words.statement, "person-5", points[0], bridge="bridge-1" if bridges else None)
    record.add("question", words.question, "person-3", points[1])
    record.add("answer", words.answer, "person-4", points[1])
    record.add("note", words.note, None, points[1])
    record.add("decision", words.decision, "person-0", points[1])
    record.add("vote", words.vote, None, points[1], vote=Vote(12, 1, 3))
    first = record.add(
        "directive",
        words.directives[0],
        "person-0",
        points[2],
        deadlines=(
            Deadline(
                words.phrases[0],
                words.directives[0].find(words.phrases[0]),
                "due",
                date(2025, 6, 20),
                bound="before",
            ),
        ),
    )
    second = record.add(
        "directive",
        words.directives[1],
        "person-0",
        points[2],
        deadlines=(
            Deadline(
                words.phrases[1],
                max(0, words.directives[1].find(words.phrases[1])),
                "due",
                date(2025, 5, 30),
                time(17, 0),
                bound="before",
            ),
        ),
    )
    third = record.add("directive", words.directives[2], "person-0", points[2])
    record.add("statement", "OFF-THE-RECORD", "person-3", points[2], off_record=True)
    record.add("missed", "MISSED-MARK", None, points[2])
    record.add("statement", words.answer, "person-4", points[2], added_later=True)
    chair = words.people[0][0]
    items = (
        ActionItem(
            "item-1",
            first.id,
            first.text,
            first.text,
            first.at,
            lead=(words.units[0],),
            cooperating=(words.units[1],),
            authority=chair,
            due=date(2025, 6, 20),
            bound="before",
            phrase=words.phrases[0],
        ),
        ActionItem(
            "item-2",
            second.id,
            second.text,
            second.text,
            second.at,
            lead=(words.units[1],),
            authority=chair,
            due=date(2025, 5, 30),
            due_time=time(17, 0),
            bound="before",
            phrase=words.phrases[1],
        ),
        ActionItem("item-3", third.id, third.text, third.text, third.at, lead=(words.units[2],), authority=chair),
    )
    return Meeting(
        "meeting-rich",
        Head(
            title=words.title,
            language=language,
            date=date(2025, 5, 16),
            place=words.place,
            number=words.number,
            body=words.body,
            parent_body=words.parent,
            zone="Asia/Ho_Chi_Minh",
            started_at=START,
            ended_at=START + timedelta(hours=2, minutes=35),
            urgency="khan",
        ),
        bridges=Records(
            (
                Bridge("bridge-0", words.bridges[0], main=True, link="joined"),
                Bridge("bridge-1", words.bridges[1], link="joined"),
            )
        )
        if bridges
        else Records(),
        people=_people(words, bridges),
        units=Records(Unit(f"unit-{index}", name) for index, name in enumerate(words.units)),
        agenda=Records(
            AgendaItem(key, f"V000000{index + 2}", title, started_at=START)
            for index, (key, title) in enumerate(zip(points, words.points, strict=True))
        ),
        entries=Records(record.entries),
        items=Records(items),
        lives=Records((ItemLife("item-2", extensions=(Extension(date(2025, 6, 6), date(2025, 5, 20), chair),)),)),
    )


def empty_meeting(language: Language) -> Meeting:
    """A meeting in which nothing is known but its language and day."""
    return Meeting("meeting-empty", Head(language=language, date=date(2025, 5, 16)))


def one_entry_meeting(language: Language) -> Meeting:
    """A meeting of one entry without a speaker."""
    record = _Record()
    record.add("statement", WORDS[language].statement)
    return Meeting(
        "meeting-one",
        Head(title=WORDS[language].title, language=language, date=date(2025, 5, 16)),
        entries=Records(record.entries),
    )


HOSTILE_TEXTS = (
    "see [1] and [/foo] {{ x }} {% if y %} {# z #} {_{ a }_} {_% b %_}",
    "A & B <w:p> </w:t> ]]> &amp; \"quoted\" 'single'",
    "\x00\x07\x1b[31mred\x1b[0m \ud800 \ufffe tab\there",
    "line one\nline two\r\nline three\u2028line four\x85line five",
    "\u202eright to left override\u202c \u200f\u200e marks",
    "محضر 1015/QD-TTg و Open Data (نص)",
    "x" * 5000,
    "e\u0301 a\u0302\u0323 Nguyễn",
)


def hostile_meeting(language: Language) -> Meeting:
    """A meeting whose every text tries to break a file."""
    record = _Record()
    for text in HOSTILE_TEXTS:
        record.add("statement", text, "person-0", "point-0")
    directive = record.add("directive", HOSTILE_TEXTS[0], "person-0", "point-0")
    name = "<b>&{{ name }}\u202e"
    return Meeting(
        "meeting-hostile",
        Head(title=HOSTILE_TEXTS[1], language=language, date=date(2025, 5, 16), place=HOSTILE_TEXTS[0], body=name),
        people=Records((Person("person-0", name, HOSTILE_TEXTS[0], "A & B", "chair", presence="present"),)),
        agenda=Records((AgendaItem("point-0", "V0000002", HOSTILE_TEXTS[5]),)),
        entries=Records(record.entries),
        items=Records(
            (
                ActionItem(
                    "item-1",
                    directive.id,
                    HOSTILE_TEXTS[1],
                    directive.text,
                    directive.at,
                    lead=(HOSTILE_TEXTS[0], "A & B"),
                ),
            )
        ),
    )


def long_meeting(language: Language, count: int) -> Meeting:
    """A meeting of many entries, a tenth of them directives with an action item each."""
    words = WORDS[language]
    rich = rich_meeting(language)
    record = _Record()
    items = []
    for index in range(count):
        point = f"point-{index * 3 // max(1, count)}"
        if index % 10 == 9:
            entry = record.add("directive", words.directives[index % 3], "person-0", point)
            items.append(
                ActionItem(
                    f"item-{index:05d}",
                    entry.id,
                    entry.text,
                    entry.text,
                    entry.at,
                    lead=(words.units[index % 3],),
                    due=date(2025, 6, 1) + timedelta(days=index % 90),
                    bound="by",
                )
            )
        else:
            record.add("statement", f"{words.statement} ({index})", f"person-{2 + index % 5}", point)
    return Meeting(
        rich.id,
        rich.head,
        people=rich.people,
        agenda=rich.agenda,
        entries=Records(record.entries),
        items=Records(items),
    )
