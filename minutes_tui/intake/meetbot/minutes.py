"""What a meeting kept by MeetBot says: its commands in order, and what was said between them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Final

from minutes_tui.domain.attendance import attendance_text
from minutes_tui.domain.entries import Kind, Vote
from minutes_tui.intake.logs.company import Company, key_of
from minutes_tui.intake.logs.notes import LeftOut, Note, ReadLog, Reason
from minutes_tui.intake.meetbot import words

_NOTES: Final[dict[str, Kind]] = {
    "info": "note",
    "idea": "note",
    "help": "note",
    "link": "note",
    "agreed": "decision",
    "accepted": "decision",
    "rejected": "decision",
    "failed": "decision",
    "inconclusive": "note",
    "action": "directive",
}
_MARKED: Final = {
    "idea": "Idea: ", "help": "Help: ", "rejected": "Rejected: ", "failed": "Failed: ",
    "inconclusive": "Inconclusive: ",
}  # fmt: skip
"""Words that keep apart what the kinds of the record do not."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the channel."""

    number: int
    """The number of its line, or its place in the list."""
    at: datetime | None
    """When it was sent (UTC)."""
    nick: str
    """Who sent it."""
    text: str
    """What was sent."""


@dataclass(slots=True)
class _Ballot:
    """A vote that is open."""

    subject: str
    choices: dict[str, str] = field(default_factory=dict)
    """The choices as offered, by their folded form; empty: any."""
    cast: dict[str, str] = field(default_factory=dict)
    """The last choice of each nick, folded."""


def read_messages(messages: Iterable[Message], day: date | None, chairs: Iterable[str] = ()) -> ReadLog:
    """What the messages of a meeting say; what comes before `#startmeeting` and after `#endmeeting` is outside.

    Args:
        messages: the messages, in order.
        day: the day of the meeting, where it is known.
        chairs: who chairs from the beginning, beside whoever starts the meeting.
    """
    read = ReadLog(day=day)
    reader = _Reader(read, chairs)
    listed = list(messages)
    read.lines = len(listed)
    started = next((i for i, m in enumerate(listed) if _command(m.text)[0] == "startmeeting"), 0)
    for place, message in enumerate(listed):
        if place < started or read.ended_at is not None or reader.ended:
            reader.leave(message, "outside")
        else:
            reader.take(message)
    reader.finish()
    return read


def _command(text: str) -> tuple[str, str]:
    """The command of a message and what stands behind it; no command: an empty name."""
    found = words.COMMAND.match(text)
    if found is None:
        return "", text.strip()
    name = found[1].casefold()
    return words.ALIASES.get(name, name), (found[2] or "").strip()


class _Reader:
    """Takes the messages one by one."""

    def __init__(self, read: ReadLog, chairs: Iterable[str]) -> None:
        self._read = read
        self._company = Company(read.people)
        self._chairs = {key_of(nick) for nick in chairs}
        self._company.chair(chairs, sign="+")
        self._undoable: list[Note] = []
        self._ballot: _Ballot | None = None
        self.ended = False
        self._handlers: dict[str, Callable[[Message, str], None]] = {
            "startmeeting": self._start, "endmeeting": self._end, "meetingname": self._name,
            "topic": partial(self._topic, level=1), "subtopic": partial(self._topic, level=2),
            "meetingtopic": partial(self._topic, level=1),
            "chair": partial(self._chair, sign="+"), "unchair": partial(self._chair, sign="-"),
            "nick": self._nick, "here": self._here, "undo": self._undo,
            "startvote": self._start_vote, "motion": self._start_vote,
            "vote": self._vote, "endvote": self._end_vote, "close": self._end_vote,
        }  # fmt: skip

    def leave(self, message: Message, why: Reason) -> None:
        """The message is no record."""
        self._read.left_out.append(LeftOut(message.number, message.text, why))

    def take(self, message: Message) -> None:
        """A command, a link, or speech."""
        if words.BOTS.match(message.nick):
            self.leave(message, "bot")
            return
        name, rest = _command(message.text)
        if not name:
            self._speech(message, rest)
        elif name in words.FOR_CHAIRS and self._chairs and key_of(message.nick) not in self._chairs:
            self.leave(message, "refused")
        elif name in words.SILENT:
            self.leave(message, "command")
        elif name in self._handlers:
            self._handlers[name](message, rest)
        elif name in _NOTES:
            self._note(message, name, rest)
        else:
            self.leave(message, "refused")

    def finish(self) -> None:
        """Gives every action its owners: nicks are known only when everything is read."""
        owners = _Owners(self._company)
        for note in self._read.notes:
            if note.kind == "directive":
                note.lead = owners.named_in(note.text)

    def _add(self, message: Message, kind: Kind, text: str, speaker: str = "", *, plain: bool = False) -> Note:
        name = self._company.enter(speaker).name if speaker else ""
        note = Note(message.number, message.at, kind, text, name, plain=plain)
        self._read.notes.append(note)
        return note

    def _speech(self, message: Message, text: str) -> None:
        if not text:
            self.leave(message, "empty")
        elif link := words.LINK.match(text):
            note = self._add(message, "note", text if link.end() < len(text) else link[1], plain=True)
            self._undoable.append(note)
        else:
            self._add(message, "statement", text, message.nick)

    def _note(self, message: Message, name: str, text: str) -> None:
        if not text:
            self.leave(message, "empty")
            return
        note = self._add(message, _NOTES[name], _MARKED.get(name, "") + text, plain=_NOTES[name] == "note")
        self._undoable.append(note)

    def _start(self, message: Message, title: str) -> None:
        self._read.started_at = message.at
        self._read.title = title or self._read.title
        self._chairs.add(key_of(message.nick))
        self._company.chair([message.nick], sign="+")
        self.leave(message, "command")

    def _end(self, message: Message, _: str) -> None:
        self._read.ended_at = message.at
        self.ended = True
        self.leave(message, "command")

    def _name(self, message: Message, title: str) -> None:
        self._read.title = title or self._read.title
        self.leave(message, "command")

    def _topic(self, message: Message, title: str, level: int) -> None:
        if not title:
            self.leave(message, "empty")
            return
        note = self._add(message, "agenda", " ".join(title.split()))
        note.level = level
        self._undoable.append(note)

    def _chair(self, message: Message, nicks: str, sign: str) -> None:
        named = [nick for nick in words.BETWEEN_NICKS.split(nicks) if key_of(nick)]
        keys = {key_of(nick) for nick in named}
        self._chairs = self._chairs | keys if sign == "+" else self._chairs - keys
        self._company.chair(named, sign=sign)
        self.leave(message, "command")

    def _nick(self, message: Message, nicks: str) -> None:
        for nick in words.BETWEEN_NICKS.split(nicks):
            if key_of(nick):
                self._company.enter(nick)
        self.leave(message, "command")

    def _here(self, message: Message, alias: str) -> None:
        """`#here` and `#here First Last`: the sender is present, and so called."""
        person = self._company.enter(message.nick)
        if key_of(alias) and key_of(alias) != key_of(message.nick):
            old = person.name
            person = self._company.call(message.nick, " ".join(alias.split()))
            for note in self._read.notes:
                note.speaker = person.name if note.speaker == old else note.speaker
        if person.presence == "present":
            self.leave(message, "command")
            return
        person.presence, person.arrived_at = "present", message.at
        self._add(message, "attendance", attendance_text("came", [person.name]))

    def _undo(self, message: Message, _: str) -> None:
        """The most recent record of the minutes is taken out."""
        if self._undoable:
            gone = self._undoable.pop()
            self._read.notes.remove(gone)
            self._read.left_out.append(LeftOut(gone.number, gone.text, "undone"))
        self.leave(message, "command")

    def _start_vote(self, message: Message, text: str) -> None:
        found = words.QUESTION.match(text)
        subject, offered = (found[1], found[2]) if found else (text, "")
        choices = {choice.strip().casefold(): choice.strip() for choice in offered.split(",") if choice.strip()}
        self._ballot = _Ballot(subject or "-", choices)
        self.leave(message, "command")

    def _vote(self, message: Message, choice: str) -> None:
        ballot = self._ballot
        wanted = " ".join(choice.split()).casefold()
        if ballot is None or not wanted or (ballot.choices and wanted not in ballot.choices):
            self.leave(message, "refused")
            return
        self._company.enter(message.nick)
        ballot.cast[key_of(message.nick)] = wanted
        self.leave(message, "command")

    def _end_vote(self, message: Message, _: str) -> None:
        ballot, self._ballot = self._ballot, None
        if ballot is None:
            self.leave(message, "refused")
            return
        votes = list(ballot.cast.values())
        favour = sum(_side(vote) > 0 for vote in votes)
        against = sum(_side(vote) < 0 for vote in votes)
        counted = {name: votes.count(folded) for folded, name in ballot.choices.items()}
        told = "; ".join(f"{name} {count}" for name, count in counted.items())
        note = self._add(message, "vote", f"{ballot.subject} ({told})" if told else ballot.subject)
        note.vote = Vote(favour, against, len(votes) - favour - against)
        self._undoable.append(note)


def _side(vote: str) -> int:
    if vote in words.FAVOUR or vote.startswith("+"):
        return 1
    return -1 if vote in words.AGAINST or vote.startswith("-") else 0


class _Owners:
    """Finds the known nicks, and the names behind them, that stand in an action as whole words."""

    def __init__(self, company: Company) -> None:
        names = {
            name: person.name for person in company.people.values() for name in (person.name, person.nick) if name
        }
        self._names = {name.casefold(): shown for name, shown in names.items()}
        longest_first = sorted(names, key=len, reverse=True)
        alternatives = "|".join(re.escape(name) for name in longest_first)
        self._pattern = (
            re.compile(rf"(?<![\w\-\[\]\\`^{{}}|])(?:{alternatives})(?![\w\-\[\]\\`^{{}}|])", re.IGNORECASE)
            if alternatives
            else None
        )

    def named_in(self, text: str) -> tuple[str, ...]:
        """Who is named, in the order of the text."""
        if self._pattern is None:
            return ()
        return tuple(dict.fromkeys(self._names[found[0].casefold()] for found in self._pattern.finditer(text)))
