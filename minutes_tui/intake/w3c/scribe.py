"""A W3C log read as the manual of scribe.perl says: what the scribes wrote, what others typed, the commands."""

from collections.abc import Sequence
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo

from minutes_tui.domain.attendance import attendance_text
from minutes_tui.domain.entries import Kind
from minutes_tui.intake.logs.company import Company, names_in
from minutes_tui.intake.logs.formats import SCRIBE, LogLine, log_lines
from minutes_tui.intake.logs.notes import LeftOut, Note, ReadLog, Reason
from minutes_tui.intake.logs.times import with_times
from minutes_tui.intake.w3c import words
from minutes_tui.intake.w3c.actions import due_of, owners_of, reply_of, take_reply
from minutes_tui.intake.w3c.edits import Line, corrected_lines
from minutes_tui.intake.w3c.scribes import EVERYBODY, Options, first_scribes, nick_key, options_after
from minutes_tui.intake.w3c.speech import kind_before_colon, speech_of
from minutes_tui.reading.entryline.heads import UnreadableHead, read_date


def read_w3c_log(text: str, day: date | None, zone: ZoneInfo) -> ReadLog:
    """What a log of a W3C meeting says.

    Args:
        text: the whole log.
        day: the day of the meeting, where it is known; else the log's own counts.
        zone: the zone of times that state none; RRSAgent's are UTC.

    Raises:
        TooManyCorrections: the log was made to be endless work.
    """
    lines = list(log_lines(text))
    own_day, by_bot = _day_of(lines)
    meeting_day = day or own_day
    read = ReadLog(day=meeting_day, lines=len(lines))
    times = with_times(lines, meeting_day or date(1970, 1, 1), ZoneInfo("UTC") if by_bot else zone)
    corrected = corrected_lines((t for t in times if not _is_deed(t.line, read)), read.left_out)
    reader = _Reader(read, corrected)
    for line in corrected:
        reader.take(line)
    reader.finish()
    read.left_out.sort(key=lambda left: left.number)
    return read


def _is_deed(line: LogLine, read: ReadLog) -> bool:
    if line.deed:
        read.left_out.append(LeftOut(line.number, f"* {line.nick} {line.text}", "deed"))
    return line.deed


def _day_of(lines: Sequence[LogLine]) -> tuple[date | None, bool]:
    """The day that a log gives itself, and whether RRSAgent kept it.

    `Date:` comes first, then the address to which RRSAgent logs, then a day stated with a time.
    """
    logged: date | None = None
    for line in lines:
        found = words.DATE.match(line.text.strip())
        if found:
            try:
                return read_date(found[1], date(1970, 1, 1)), any(words.LOGGING.search(x.text) for x in lines)
            except UnreadableHead:
                continue
        if logged is None and (address := words.LOGGING.search(line.text)):
            try:
                logged = date(int(address[1]), int(address[2]), int(address[3]))
            except ValueError:
                continue
    if logged is not None:
        return logged, True
    return next((line.day for line in lines if line.day is not None), None), False


class _Reader:
    """Takes the corrected lines one by one.

    Args:
        read: takes what is understood.
        lines: all lines, to find the first scribe.
    """

    def __init__(self, read: ReadLog, lines: Sequence[Line]) -> None:
        self._read = read
        self._company = Company(read.people)
        self._options = Options()
        self._scribes: set[str] = first_scribes(lines)
        self._last: dict[str, Note | None] = {}
        self._speaker: dict[str, str] = {}
        self._actions: list[Note] = []
        self._topic_next = False
        self._day = read.day or date(1970, 1, 1)

    def take(self, line: Line) -> None:
        """One line: words that stand as they are, a bot's, a command, or speech."""
        if not line.text.strip():
            self._leave(line, "empty")
        elif line.verbatim:
            scribe = self._is_scribe(line.nick)
            self._add(line, "note" if scribe else "statement", line.text, "" if scribe else line.nick, plain=True)
        elif line.nick.casefold() in words.BOTS:
            self._bot(line)
        elif line.text.startswith("\\"):
            self._remark(line, line.text[1:], plain=True)
        elif not (self._dashed(line) or self._roles(line) or self._heads(line) or self._records(line)):
            self._speech(line)

    def finish(self) -> None:
        """Joins those who were named by a part of their name with those named in full."""
        gone = self._company.settle()
        for note in self._read.notes if gone else ():
            note.speaker = gone.get(note.speaker, note.speaker)
            note.lead = tuple(dict.fromkeys(gone.get(name, name) for name in note.lead))

    def _leave(self, line: Line, why: Reason) -> bool:
        self._read.left_out.append(LeftOut(line.number, line.text, why))
        return True

    def _add(self, line: Line, kind: Kind, text: str, speaker: str = "", *, plain: bool = False) -> Note:
        """One more record, with which the writer's next continuation goes on."""
        name = self._company.enter(speaker).name if speaker else ""
        note = Note(line.number, line.at, kind, text, name, plain=plain)
        self._read.notes.append(note)
        self._last[line.nick] = note
        return note

    def _is_scribe(self, nick: str) -> bool:
        return nick == SCRIBE or EVERYBODY in self._scribes or nick_key(nick) in self._scribes

    # Bots

    def _bot(self, line: Line) -> None:
        bot = line.nick.casefold()
        if bot == "zakim" and not self._options.zakim_topics:
            self._remark(line, line.text, plain=True)
            return
        if bot == "zakim":
            taken_up = words.TAKEN_UP.match(line.text)
            if taken_up:
                self._topic(line, taken_up[1].strip('" '), 1)
                return
            attendees = words.ATTENDEES.match(line.text)
            if attendees:
                self._company.note(names_in(attendees[1]), "present", None)
        elif bot in ("trackbot", "ghurlbot", "gb"):
            reply = reply_of(line.text, bot, self._day)
            looked_up = bot == "trackbot" and words.TRACKBOT_LOOKED_UP.match(line.text)
            taken = reply is not None and take_reply(reply, self._actions, self._company)
            if looked_up or (reply is not None and not taken):
                self._add(line, "note", line.text, plain=True)
                return
        self._leave(line, "bot")

    # Who takes part

    def _roles(self, line: Line) -> bool:
        """Present, regrets, chairs, scribes."""
        first = line.text[:1].casefold()
        if first == "p" and (found := words.PRESENT.match(line.text)) and (found["sign"] or found["colon"]):
            self._attendance(line, found["names"], found["sign"] or "", "present")
        elif first == "r" and (found := words.REGRETS.match(line.text)) and (found["sign"] or found["colon"]):
            self._attendance(line, found["names"], found["sign"] or "", "excused")
        elif first == "c" and (found := words.CHAIR.match(line.text)) and (found["sign"] or found["colon"]):
            names = names_in(found["names"]) or ([line.nick] if found["sign"] and line.nick else [])
            if names:
                self._company.chair(names, sign=found["sign"] or "")
        elif first == "s" and (found := words.SCRIBE.match(line.text)) and (found["sign"] or found["colon"]):
            self._change_scribes(line, found["names"], found["sign"] or "")
        else:
            return False
        return self._leave(line, "command")

    def _attendance(self, line: Line, typed: str, sign: str, presence: Literal["present", "excused"]) -> None:
        names = names_in(typed) or ([line.nick] if sign and line.nick else [])
        if sign == "-":
            self._company.note((n for n in names if self._company.knows(n)), "expected", line.at)
            return
        changed = self._company.note(names, presence, line.at)
        if changed:
            last = self._last.get(line.nick)
            self._add(line, "attendance", attendance_text("came" if presence == "present" else "excused", changed))
            self._last[line.nick] = last

    def _change_scribes(self, line: Line, typed: str, sign: str) -> None:
        names = names_in(typed) or ([line.nick] if sign and line.nick else [])
        if typed.strip() == EVERYBODY:
            self._scribes = {EVERYBODY}
            return
        nicks = {nick_key(name) for name in names}
        if sign == "-":
            self._scribes -= nicks
            return
        for name in names:
            person = self._company.with_real_name(name)
            if person.role == "member" and not any(p.role == "secretary" for p in self._read.people.values()):
                person.role = "secretary"
        if sign:
            self._scribes |= nicks
        elif nicks:
            self._scribes = nicks

    # Heads and topics

    def _dashed(self, line: Line) -> bool:
        """With `-dashTopics`, a line of dashes makes the next line a topic."""
        if self._topic_next:
            self._topic_next = False
            self._topic(line, line.text, 1)
            return True
        if self._options.dash_topics and words.RULE_LINE.match(line.text):
            self._topic_next = True
            return self._leave(line, "command")
        return False

    def _heads(self, line: Line) -> bool:
        """The meeting's title and date, the agenda's points, and what only dresses the page."""
        if found := words.TOPIC.match(line.text):
            self._topic(line, found[2], 2 if found[1] else 1)
            return True
        if found := words.MEETING.match(line.text):
            self._read.title = " ".join(found[1].split()) or self._read.title
        elif found := words.OPTIONS.match(line.text):
            self._options = options_after(self._options, found[1])
        elif not (words.DATE.match(line.text) or words.ASIDE.match(line.text)):
            return self._to_bot(line.text) and self._leave(line, "bot")
        return self._leave(line, "command")

    def _to_bot(self, text: str) -> bool:
        """Is a line talk with a program? Talk with Zakim is plain text where a log switches its use off."""
        if words.QUEUE.match(text) or words.TO_ZAKIM.match(text):
            return self._options.zakim_topics
        return bool(words.TO_BOT.match(text) or words.TO_TRACKER.match(text))

    def _topic(self, line: Line, title: str, level: int) -> None:
        if not title.strip():
            self._leave(line, "empty")
            return
        self._add(line, "agenda", " ".join(title.split())).level = level
        self._speaker.pop(line.nick, None)

    # Records

    def _records(self, line: Line) -> bool:
        """Actions, resolutions, issues: by anybody."""
        if found := words.ACTION.match(line.text) or words.NAMED_ACTION.match(line.text):
            return self._action(line, found[1].strip())
        found = words.RESOLUTION.match(line.text)
        kind: Kind = "decision" if found else "question"
        found = found or words.ISSUE.match(line.text)
        if found is None:
            return False
        if not found[1].strip():
            return self._leave(line, "empty")
        self._add(line, kind, found[1].strip())
        return True

    def _action(self, line: Line, text: str) -> bool:
        if not text:
            return self._leave(line, "empty")
        note = self._add(line, "directive", text)
        note.lead = owners_of(text, self._company)
        note.due = due_of(text, self._day)
        self._actions.append(note)
        return True

    # Speech

    def _speech(self, line: Line) -> None:
        scribe = self._is_scribe(line.nick)
        continued = words.CONTINUED.match(line.text)
        if continued:
            self._continue(line, continued[1].strip(), scribe)
            return
        oneself = words.AS_ONESELF.match(line.text)
        if oneself and nick_key(oneself[1]) == nick_key(line.nick):
            self._remark(line, oneself[2])
        elif not scribe or words.PLUS_ONE.match(line.text):
            self._remark(line, line.text)
        else:
            self._scribed(line)

    def _scribed(self, line: Line) -> None:
        """What a scribe wrote: somebody's words, or a description that is nobody's."""
        if self._options.space_continuations and line.indented and self._goes_on(line, line.text):
            return
        kind = kind_before_colon(line.text)
        if kind is not None and kind[1]:
            self._add(line, kind[0], kind[1])
            return
        spoken = speech_of(line.text, self._company)
        if spoken is None:
            if self._options.implicit_continuations and self._goes_on(line, line.text):
                return
            self._speaker.pop(line.nick, None)
            self._add(line, "note", line.text)
            return
        name, text = spoken
        self._speaker[line.nick] = name
        if text:
            self._add(line, "statement", text, name)
        else:
            self._company.enter(name)
            self._last[line.nick] = None

    def _goes_on(self, line: Line, text: str) -> bool:
        """An unmarked continuation, which only somebody's words have; False where nobody speaks."""
        if line.nick not in self._speaker:
            return False
        self._continue(line, text, scribe=True)
        return True

    def _continue(self, line: Line, text: str, scribe: bool) -> None:
        """Goes on with what the same writer wrote last; where that was nothing, it is a line of its own."""
        if not text:
            self._leave(line, "empty")
            return
        last = self._last.get(line.nick)
        if last is not None:
            last.text += (" " if last.kind == "agenda" else "\n") + text
            if last.kind == "directive" and last.due is None:
                last.due = due_of(text, self._day)
        elif scribe:
            name = self._speaker.get(line.nick, "")
            self._add(line, "statement" if name else "note", text, name)
        else:
            self._remark(line, text)

    def _remark(self, line: Line, text: str, *, plain: bool = False) -> None:
        """What somebody typed for himself; an escaped line of a scribe is a description."""
        if not text.strip():
            self._leave(line, "empty")
        elif plain and self._is_scribe(line.nick):
            self._speaker.pop(line.nick, None)
            self._add(line, "note", text.strip(), plain=True)
        elif self._options.scribe_only:
            self._leave(line, "outside")
        else:
            self._add(line, "statement", text.strip(), line.nick, plain=plain)
