"""A log that was read becomes one change to a meeting: people, agenda, entries, action items; one undo."""

import datetime
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final, get_args
from zoneinfo import ZoneInfo

from minutes_tui.domain.acts import require_open
from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.changes import Change, Edit, Table
from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.directives import items_of_entry
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import HEAD, Meeting
from minutes_tui.domain.people import Person
from minutes_tui.domain.ranks import rank_after, rank_between
from minutes_tui.domain.records import Records
from minutes_tui.domain.text import clean_line
from minutes_tui.intake.logs.company import key_of
from minutes_tui.intake.logs.notes import Attendee, LeftOut, Note, ReadLog, Reason
from minutes_tui.reading.deadlines.reader import read_deadlines
from minutes_tui.reading.entryline.labels import split_title
from minutes_tui.reading.entryline.meanings import ReadMeaning, meaning_of
from minutes_tui.reading.entryline.names import find_lead, find_speaker
from minutes_tui.reading.entryline.readings import Moment
from minutes_tui.reading.entryline.spoken import language_of
from minutes_tui.reading.meaning import read_meaning

Progress = Callable[[int, int], None]
"""Told how many of how many lines are done."""

TOLD_EVERY: Final = 500
"""So many records pass between two tellings of progress."""

_READ: Final[frozenset[Kind]] = frozenset({"statement", "report", "question", "answer"})
_NOTHING: Final = Meaning()


class EmptyLog(MinutesError):
    """A log in which nobody says anything."""


@dataclass(frozen=True, slots=True)
class LogSummary:
    """What became of a log."""

    lines: int
    """How many lines somebody wrote."""
    kinds: tuple[tuple[Kind, int], ...]
    """How many entries of each kind were made, the most frequent first."""
    items: int
    """How many action items there are."""
    dated: int
    """How many of them have a date."""
    people: tuple[str, ...]
    """Who was named for the first time."""
    left_out: tuple[LeftOut, ...]
    """Every line that became no entry, and why."""

    @property
    def reasons(self) -> tuple[tuple[Reason, int], ...]:
        """How many lines were left out for each reason."""
        counted = Counter(left.why for left in self.left_out)
        return tuple((why, counted[why]) for why in get_args(Reason) if counted[why])


@dataclass(frozen=True, slots=True)
class LogIntake:
    """A log as a change to a meeting, and what to say about it."""

    change: Change
    """The change: one undo."""
    summary: LogSummary
    """What was taken, and what was left out."""


def enter_log(
    log: ReadLog,
    meeting: Meeting,
    moment: Moment,
    *,
    source: str,
    reader: ReadMeaning = read_meaning,
    progress: Progress | None = None,
) -> LogIntake:
    """The change that takes a log into a meeting.

    Args:
        log: what the log says.
        meeting: the meeting, with its language, date, roster; what its head has is kept.
        moment: the time and the ids.
        source: what the log is called (a file's name).
        reader: reads a sentence or paragraph.
        progress: is told how far the work is.

    Raises:
        EmptyLog: nobody says anything in it.
        ClosedMinutes: the minutes are not a draft.
    """
    require_open(meeting)
    if not log.notes and not log.people and not log.title:
        raise EmptyLog("{source} holds no record of a meeting; nothing was imported.", source=source)
    work = _Entering(meeting, moment, reader)
    work.head(log, source)
    work.take_people(log)
    for done, note in enumerate(log.notes):
        if progress is not None and done % TOLD_EVERY == 0:
            progress(done, len(log.notes))
        work.take(note)
    if progress is not None:
        progress(len(log.notes), len(log.notes))
    return LogIntake(work.change(), work.summary(log))


class _Entering:
    """Collects the records of one log. Nothing is looked up by walking: a log may have 100,000 lines."""

    def __init__(self, meeting: Meeting, moment: Moment, reader: ReadMeaning) -> None:
        self._before = meeting
        self._meeting = meeting
        self._new_id = moment.new_id
        self._at = moment.now.astimezone(datetime.UTC)
        self._reader = reader
        self._people: dict[str, Person] = {}
        self._chairs: tuple[Person, ...] = ()
        self._speakers: dict[str, str | None] = {}
        self._leads: dict[str, str] = {}
        self._made: dict[Table, list[Any]] = {"agenda": [], "entries": [], "items": []}
        self._entry_rank = meeting.entries.last.rank if meeting.entries.last else None
        self._agenda_rank = meeting.agenda.last.rank if meeting.agenda.last else None
        self._point: str | None = None
        self._last_at = self._beginning()

    def _beginning(self) -> datetime.datetime:
        head = self._before.head
        last = self._before.entries.last
        if last is not None:
            return last.at
        if head.started_at is not None:
            return head.started_at
        midnight = datetime.datetime.combine(head.date, datetime.time(), tzinfo=ZoneInfo(head.zone))
        return midnight.astimezone(datetime.UTC)

    def head(self, log: ReadLog, source: str) -> None:
        """Fills what the head of the meeting leaves open."""
        head = self._before.head
        filled = replace(
            head,
            title=head.title or clean_line(log.title),
            started_at=head.started_at or log.started_at,
            ended_at=head.ended_at or log.ended_at,
            source=head.source or source,
        )
        self._meeting = replace(self._meeting, head=filled)

    def take_people(self, log: ReadLog) -> None:
        """Everybody in the log, each once; who is on the roster keeps the name that stands there."""
        by_key = {key_of(p.name): p for p in self._before.people}
        for attendee in log.people.values():
            known = self._known(attendee, by_key)
            person = known or self._new_person(attendee)
            self._people[person.id] = _joined(person, attendee)
            for name in (attendee.name, attendee.nick):
                self._speakers[name] = person.id
        people = {p.id: p for p in self._before.people} | self._people
        self._meeting = replace(self._meeting, people=Records(people.values()))
        self._chairs = self._meeting.chairs

    def _known(self, attendee: Attendee, by_key: dict[str, Person]) -> Person | None:
        for name in (attendee.name, attendee.nick):
            if name and key_of(name) in by_key:
                return by_key[key_of(name)]
        match = find_speaker(attendee.name, self._before, guess=False) if self._before.people else None
        return self._before.people.get(match.identifier) if match is not None else None

    def _new_person(self, attendee: Attendee) -> Person:
        title, name = split_title(attendee.name)
        return Person(self._new_id(), clean_line(name) or attendee.name, title, on_roster=False)

    def _speaker(self, name: str) -> str | None:
        """The id of a speaker; a name that is no person's is a unit's of the roster."""
        if name and name not in self._speakers:
            self._speakers[name] = find_speaker(name, self._meeting, guess=False).identifier
        return self._speakers.get(name) if name else None

    def take(self, note: Note) -> None:
        """One record of the log becomes an entry."""
        if note.at is not None:
            self._last_at = note.at
        if note.kind == "agenda":
            self._reach(note)
        speaker = self._speaker(note.speaker)
        language = language_of(note.text, self._meeting)
        kind, meaning, confirmed = self._meaning(note, speaker, language)
        self._entry_rank = rank_between(None, None) if self._entry_rank is None else rank_after(self._entry_rank)
        person = self._meeting.people.get(speaker)
        entry = Entry(
            self._new_id(),
            self._entry_rank,
            self._last_at,
            self._at,
            kind,
            note.text,
            speaker=speaker,
            bridge=person.bridge if person is not None else None,
            agenda=self._point,
            language=None if language == self._meeting.head.language else language,
            deadlines=meaning.deadlines,
            vote=note.vote,
            confirmed=confirmed,
            timed=note.at is not None,
            demands=meaning.demands,
            products=meaning.products,
        )
        self._made["entries"].append(entry)
        if kind in ("directive", "decision"):
            self._made["items"].extend(items_of_entry(entry, meaning, self._authority(speaker), self._new_id))

    def _reach(self, note: Note) -> None:
        rank = rank_between(None, None) if self._agenda_rank is None else rank_after(self._agenda_rank)
        self._agenda_rank = rank
        point = AgendaItem(self._new_id(), rank, note.text, note.level, started_at=note.at, planned=False)
        self._made["agenda"].append(point)
        self._point = point.id

    def _authority(self, speaker: str | None) -> str:
        if speaker:
            return self._meeting.speaker_name(speaker)
        return self._chairs[0].name if self._chairs else ""

    def _meaning(self, note: Note, speaker: str | None, language: Language) -> tuple[Kind, Meaning, bool]:
        """What a record says, as what kind it is kept, and whether nobody has to look at that."""
        if note.kind in ("directive", "decision"):
            return note.kind, self._owed(note, language), True
        if note.plain or note.kind not in _READ:
            return note.kind, _NOTHING, True
        if note.kind == "statement" and self._may_demand(speaker):
            meaning = meaning_of(note.text, "statement", language, self._meeting, self._reader)
            if meaning.directive:
                owed = meaning_of(note.text, "directive", language, self._meeting, self._reader)
                return "directive", owed, False
            return "statement", meaning, True
        head = self._meeting.head
        kind = "report" if note.kind == "report" else "statement"
        return (
            note.kind,
            Meaning(read_deadlines(note.text, language, head.date, kind=kind, country=head.country)),
            True,
        )

    def _may_demand(self, speaker: str | None) -> bool:
        """Whose wording can be a directive: the chairs', or anybody's where nobody chairs."""
        person = self._meeting.people.get(speaker)
        chairs = person is not None and person.role in ("chair", "co_chair")
        return chairs or speaker is None or not self._chairs

    def _owed(self, note: Note, language: Language) -> Meaning:
        """What an action or decision makes somebody owe; what the log's own rules found goes before its words."""
        meaning = meaning_of(note.text, note.kind, language, self._meeting, self._reader)
        if note.lead:
            lead = tuple(dict.fromkeys(self._unit(name) for name in note.lead))
            others = tuple(name for name in meaning.cooperating if name not in lead)
            deadlines = tuple(replace(d, lead=None) for d in meaning.deadlines)
            meaning = replace(meaning, lead=lead, cooperating=others, deadlines=deadlines, demands=())
        if note.due is not None and not any(d.kind == "due" for d in meaning.deadlines):
            stated = Deadline("", len(note.text), "due", note.due, bound="by")
            kept = tuple(d for d in meaning.deadlines if d.kind != "vague")
            meaning = replace(meaning, deadlines=(*kept, stated))
        return meaning

    def _unit(self, name: str) -> str:
        """The name under which somebody of the log owes something: that of the roster, where it is there."""
        if name not in self._leads:
            identifier = self._speakers.get(name)
            self._leads[name] = self._meeting.speaker_name(identifier) or find_lead(name, self._meeting) or name
        return self._leads[name]

    def change(self) -> Change:
        """Everything as one change."""
        edits: list[Edit] = []
        if self._meeting.head != self._before.head:
            edits.append(Edit("head", HEAD, self._before.head, self._meeting.head))
        for identifier, person in self._people.items():
            before = self._before.people.get(identifier)
            if before != person:
                edits.append(Edit("people", identifier, before, person))
        for table, records in self._made.items():
            edits.extend(Edit(table, record.id, None, record) for record in records)
        return Change(self._new_id(), self._at, "import", tuple(edits))

    def summary(self, log: ReadLog) -> LogSummary:
        """What was taken, and what was left out."""
        items = self._made["items"]
        return LogSummary(
            log.lines,
            tuple(Counter(entry.kind for entry in self._made["entries"]).most_common()),
            len(items),
            sum(item.due is not None for item in items),
            tuple(p.full_name for i, p in self._people.items() if i not in self._before.people),
            tuple(log.left_out),
        )


def _joined(person: Person, attendee: Attendee) -> Person:
    """A person with what the log says of attendance and role; what is known already stays where it says nothing."""
    presence = person.presence if attendee.presence == "expected" else attendee.presence
    role = person.role if attendee.role == "member" else attendee.role
    noted = attendee.presence != "expected" or attendee.role != "member"
    return replace(
        person,
        presence=presence,
        role=role,
        arrived_at=person.arrived_at or attendee.arrived_at,
        on_roster=person.on_roster or noted,
    )
