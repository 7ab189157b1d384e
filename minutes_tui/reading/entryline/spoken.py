"""What somebody says: the lines that become entries, and whose they are."""

from dataclasses import replace
from typing import Final

from minutes_tui.domain.entries import SPOKEN, Kind
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.reading.entryline.context import Context
from minutes_tui.reading.entryline.grammar import Syntax
from minutes_tui.reading.entryline.keywords import Command, role_of
from minutes_tui.reading.entryline.labels import is_no_speaker, looks_like_name, split_title
from minutes_tui.reading.entryline.names import alike, find_speaker
from minutes_tui.reading.entryline.readings import LineReading, NewSpeaker, UnknownLabel
from minutes_tui.reading.entryline.times import index_for
from minutes_tui.reading.entryline.votes import read_vote
from minutes_tui.reading.language import guess_language

KINDS: Final[dict[Command, Kind]] = {
    "statement": "statement",
    "directive": "directive",
    "decision": "decision",
    "question": "question",
    "answer": "answer",
    "report": "report",
    "note": "note",
    "off": "statement",
    "missed": "missed",
    "vote": "vote",
}
"""The kind of entry that each command makes."""

_ENOUGH_TO_TELL: Final = 2000
"""So many signs of an entry tell its language; a giant paste is not read twice."""
_NEVER_BY_ANSWER: Final[frozenset[Kind]] = frozenset({"vote", "missed", "note"})


def read_entry(syntax: Syntax, context: Context) -> LineReading:
    """A line of a kind that becomes an entry, or that only gives somebody the floor."""
    if syntax.label:
        return _labelled(syntax, context)
    if not syntax.text and syntax.command != "missed":
        return LineReading(context.line, "nothing", text_offset=syntax.offset)
    return _words(syntax, context, floor_speaker(context))


def floor_speaker(context: Context) -> str | None:
    """Who has the floor; for a back-dated line, who had it then.

    In a file whose lines bear times nobody is ever given the floor; there the last speaker has it.
    """
    meeting = context.meeting
    if context.before is not None:
        return speaker_before(meeting, context.before)
    if context.when is not None:
        return speaker_before(meeting, index_for(meeting, context.when)) or meeting.floor.speaker
    if meeting.floor.speaker is None and context.moment.mode != "live":
        return speaker_before(meeting, len(meeting.entries))
    return meeting.floor.speaker


def speaker_before(meeting: Meeting, index: int) -> str | None:
    """Who spoke last before the entry at an index of the record."""
    if not meeting.people and not meeting.units:
        return None
    entries = meeting.entries.ordered
    return next((s for i in range(index - 1, -1, -1) if (s := entries[i].speaker) is not None), None)


def _labelled(syntax: Syntax, context: Context) -> LineReading:
    """A line with something before its first colon that may be a speaker."""
    answers = context.answers
    if answers.plain_text:
        return _plain(syntax, context)
    if answers.speaker is not None or answers.new_speaker is not None:
        return _spoken(syntax, context, answers.speaker, named_person(answers.new_speaker))
    live = context.moment.mode == "live"
    match = find_speaker(syntax.label, context.meeting, guess=live)
    if match.identifier is not None:
        return _spoken(syntax, context, match.identifier, None)
    if is_no_speaker(syntax.label):
        return _plain(syntax, context)
    if live:
        candidates = match.candidates or alike(syntax.label, context.meeting)
        return replace(_spoken(syntax, context, None, None), question=UnknownLabel(syntax.label, candidates))
    fresh = new_speaker(syntax.label)
    if fresh is not None and match.candidates:
        # Several hold the role, and nobody can be asked which one: one more name, not one more chair.
        fresh = replace(fresh, role="member")
    if fresh is None:
        return replace(_plain(syntax, context), taken_for_text=syntax.label)
    return _spoken(syntax, context, None, fresh)


def named_person(answer: NewSpeaker | None) -> NewSpeaker | None:
    """A person said to be new, with the title and role that the name shows."""
    if answer is None or answer.title:
        return answer
    role = role_of(answer.name)
    if role is not None:
        return replace(answer, role=role)
    title, name = split_title(answer.name)
    return replace(answer, name=name, title=title)


def new_speaker(label: str) -> NewSpeaker | None:
    """The person whom an unknown label names, where it looks like a name."""
    role = role_of(label)
    if role is not None:
        return NewSpeaker(label, role=role)
    if not looks_like_name(label):
        return None
    title, name = split_title(label)
    return NewSpeaker(name, title)


def _plain(syntax: Syntax, context: Context) -> LineReading:
    """The whole line as the words of whoever has the floor."""
    return _words(Syntax("statement", syntax.whole, syntax.whole_offset), context, floor_speaker(context))


def _spoken(syntax: Syntax, context: Context, speaker: str | None, fresh: NewSpeaker | None) -> LineReading:
    if not syntax.text and syntax.command != "missed":
        return LineReading(context.line, "speaker", text_offset=syntax.offset, speaker=speaker, new_speaker=fresh)
    return replace(_words(syntax, context, speaker), new_speaker=fresh)


def _words(syntax: Syntax, context: Context, speaker: str | None) -> LineReading:
    """An entry of some kind by a known speaker, or by nobody yet."""
    kind = KINDS[syntax.command]
    text, vote = (syntax.text, None) if kind != "vote" else read_vote(syntax.text)
    kind_chosen = syntax.marked
    if context.answers.kind is not None and kind in SPOKEN and kind not in _NEVER_BY_ANSWER:
        kind, kind_chosen = context.answers.kind, True
    language = language_of(text, context.meeting)
    reading = LineReading(
        context.line,
        "entry",
        kind=kind,
        text=text,
        text_offset=syntax.offset,
        speaker=None if kind == "note" else speaker,
        said_at=context.when,
        off_record=syntax.command == "off",
        language=None if language == context.meeting.head.language else language,
        meaning=context.meaning(text, kind, language),
        vote=vote,
    )
    return reading if kind_chosen else _perhaps_directive(reading, context, language)


def language_of(text: str, meeting: Meeting) -> Language:
    """The language of an entry: the meeting's, unless the text is plainly in another."""
    return guess_language(text[:_ENOUGH_TO_TELL], meeting.head.language)


def _perhaps_directive(reading: LineReading, context: Context, language: Language) -> LineReading:
    """Wording that demands something: offered where whoever presides said it, taken and marked in an import."""
    if not reading.meaning.directive:
        return reading
    presides = may_direct(reading.speaker, context.meeting)
    if context.moment.mode != "import":
        return replace(reading, offered_directive=presides)
    if not (presides or reading.speaker is None or not context.meeting.chairs):
        return reading
    meaning = context.meaning(reading.text, "directive", language)
    return replace(reading, kind="directive", meaning=meaning, confirmed=False)


def may_direct(speaker: str | None, meeting: Meeting) -> bool:
    """Does somebody preside, or is of those who may?"""
    person = meeting.people.get(speaker)
    if person is None:
        return False
    return person.id == meeting.floor.presiding or person.role in ("chair", "co_chair")
