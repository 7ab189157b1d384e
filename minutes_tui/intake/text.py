"""A written report or conclusion becomes a meeting: its paragraphs entries, its demands directives."""

import datetime
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final
from zoneinfo import ZoneInfo

from minutes_tui.domain.acts import next_rank, put_entry, require_open
from minutes_tui.domain.changes import Change, ChangeBuilder
from minutes_tui.domain.deadlines import Meaning
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.text import clean, clean_line
from minutes_tui.intake.cast import Cast
from minutes_tui.intake.opening import Chair, chairs_of, number_of, title_of
from minutes_tui.intake.paragraphs import Paragraph, paragraphs_of
from minutes_tui.intake.particulars import Particulars, day_told, particulars_of
from minutes_tui.intake.passages import Passage, passages_of
from minutes_tui.intake.text_people import TextPeople
from minutes_tui.intake.wordings import wording_of
from minutes_tui.intake.wordings.shape import Wording
from minutes_tui.reading.entryline.meanings import ReadMeaning
from minutes_tui.reading.entryline.readings import Moment
from minutes_tui.reading.language import guess_language
from minutes_tui.reading.meaning import read_meaning_thoroughly

_ENOUGH_TO_TELL: Final = 20_000
"""So many code points tell in which language a text is."""


MOST_PARAGRAPHS: Final = 20_000
"""More paragraphs than these no report of a meeting has."""
LONGEST_PARAGRAPH: Final = 200_000
"""A longer paragraph nobody wrote, in code points."""

Progress = Callable[[int, int], None]
"""Told how many of how many paragraphs are done."""


class EmptyText(MinutesError):
    """There is nothing to take in."""


class OverlongText(MinutesError):
    """A text that is too large to be a report of a meeting."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What an import took in, for the user to look at."""

    title: str
    """The title that the meeting has now."""
    kinds: tuple[tuple[Kind, int], ...]
    """How many entries of each kind were made, the most frequent first."""
    items: int
    """How many action items the directives make."""
    dated: int
    """How many of them have a date."""
    chairs: tuple[str, ...] = ()
    """Who was taken for the chair, by name; to be confirmed."""
    speakers: tuple[str, ...] = ()
    """Who was taken for a speaker, by name; to be confirmed."""
    bridges: tuple[str, ...] = ()
    """The bridges that are named."""
    place: str = ""
    """Where the text says that the meeting was; to be confirmed."""
    participants: tuple[str, ...] = ()
    """Who else is said to have taken part, by name; to be confirmed."""
    body: str = ""
    """The body whose conclusion the text is; its decisions and directives are on its authority."""
    told_day: datetime.date | None = None
    """The day of the meeting that the text itself states."""

    @property
    def entries(self) -> int:
        """How many entries were made: one for each paragraph."""
        return sum(count for _, count in self.kinds)


@dataclass(frozen=True, slots=True)
class Intake:
    """Another's file as changes to a meeting, and what to say about it."""

    changes: tuple[Change, ...]
    """The changes, in order; a written text is one, and so one undo."""
    summary: Summary
    """What was taken in."""


def import_text(
    text: str,
    *,
    meeting: Meeting,
    moment: Moment,
    language: Language,
    meeting_date: datetime.date,
    source: str,
    reader: ReadMeaning = read_meaning_thoroughly,
    progress: Progress | None = None,
) -> Intake:
    """A written report or conclusion as a change to a meeting.

    Every paragraph becomes an entry; none is dropped. A directive wording makes a directive that nobody has
    confirmed yet, with its action items. Chairs, speakers and bridges are taken where the wording names them
    plainly, and are on nobody's roster until somebody confirms them.

    Args:
        text: the whole text.
        meeting: the meeting that it goes into; a title that it has is kept.
        moment: the time and the ids.
        language: the language of the text, and from now on of the meeting.
        meeting_date: the day from which every deadline is read.
        source: what the text is called (a file's name).
        reader: reads a sentence or paragraph.
        progress: is told how far the work is.

    Raises:
        EmptyText: it has no words.
        OverlongText: it is no report of a meeting.
        ClosedMinutes: the minutes are not a draft.
    """
    require_open(meeting)
    wording = wording_of(language)
    _check_size(text, source)
    paragraphs = paragraphs_of(clean(text), language)
    if not paragraphs:
        raise EmptyText("{source} has no text; nothing was imported.", source=source)
    cast = Cast(wording)
    chairs = chairs_of(paragraphs, cast, wording)
    told = particulars_of(paragraphs, cast, wording, language)
    builder = ChangeBuilder(meeting, moment.new_id, moment.now.astimezone(datetime.UTC))
    head = _head_told(meeting.head, paragraphs, told, wording)
    builder.put("head", replace(head, date=meeting_date, language=language, source=source))

    def read(words: str, kind: str) -> Meaning:
        country = meeting.head.country
        return reader(words, language, meeting_date, units=meeting.units.ordered, kind=kind, country=country)

    people = TextPeople(builder)
    people.take_in(chairs, told.people)
    body = people.body(told.body) if told.body else None
    said_at = _beginning(builder.meeting.head)
    passages: list[Passage] = []
    for passage in passages_of(paragraphs, cast, wording, read):
        if progress is not None:
            progress(len(passages), len(paragraphs))
        passages.append(passage)
        _put_passage(builder, passage, people, said_at, body)
    summary = _summary(builder.meeting, passages, chairs, people)
    return Intake((builder.change("import"),), replace(summary, told_day=told.day, body=told.body))


def _head_told(head: Head, paragraphs: Sequence[Paragraph], told: Particulars, wording: Wording) -> Head:
    """The head with the title, number and place that the text states, where it has none of its own."""
    return replace(
        head,
        title=head.title or clean_line(title_of(paragraphs, wording)),
        number=head.number or clean_line(number_of(paragraphs)),
        place=head.place or clean_line(told.place),
    )


def _check_size(text: str, source: str) -> None:
    """Refuses what no meeting fills, before hours are spent on it."""
    lines = text.split("\n")
    if sum(1 for line in lines if line.strip()) > MOST_PARAGRAPHS:
        raise OverlongText(
            "{source} has more than {most} paragraphs, more than a report has; nothing was imported.",
            source=source, most=MOST_PARAGRAPHS,
        )  # fmt: skip
    longest = max(range(len(lines)), key=lambda index: len(lines[index]))
    if len(lines[longest]) > LONGEST_PARAGRAPH:
        raise OverlongText(
            "Line {number} of {source} has {count} characters, more than a paragraph has; nothing was imported.",
            number=longest + 1, source=source, count=len(lines[longest]),
        )  # fmt: skip


def language_of_text(text: str) -> Language | None:
    """The one of the five languages that a text is plainly in; None where it is not plain.

    Args:
        text: the whole text.
    """
    sample = text[:_ENOUGH_TO_TELL]
    guessed: set[Language] = {guess_language(sample, "en"), guess_language(sample, "de")}
    return guessed.pop() if len(guessed) == 1 else None


def day_of_text(text: str, language: Language) -> datetime.date | None:
    """The day on which a report says that its meeting was; None where it does not plainly say.

    Args:
        text: the whole text.
        language: the language that it is in.
    """
    return day_told(paragraphs_of(clean(text), language), language)


def _beginning(head: Head) -> datetime.datetime:
    """The time that holds the place of everything said: the meeting's beginning, else midnight of its day."""
    if head.started_at is not None:
        return head.started_at
    midnight = datetime.datetime.combine(head.date, datetime.time(), tzinfo=ZoneInfo(head.zone))
    return midnight.astimezone(datetime.UTC)


def _put_passage(
    builder: ChangeBuilder, passage: Passage, people: TextPeople, said_at: datetime.datetime, body: str | None
) -> None:
    """A paragraph becomes an entry; what a body concluded is said by it where nobody else says it."""
    speaker = people.speaker(passage.speaker) if passage.speaker is not None else None
    concluded = body if passage.kind in ("directive", "decision") else None
    entry = Entry(
        builder.new_id(),
        next_rank(builder.meeting),
        said_at,
        builder.at,
        passage.kind,
        passage.paragraph.text,
        speaker=speaker.id if speaker else concluded,
        bridge=speaker.bridge if speaker else None,
        number=passage.paragraph.number,
        deadlines=passage.meaning.deadlines,
        confirmed=passage.kind != "directive",
        timed=False,
        demands=passage.meaning.demands,
        products=passage.meaning.products,
    )
    put_entry(builder, entry, passage.meaning)


def _summary(meeting: Meeting, passages: Sequence[Passage], chairs: Sequence[Chair], people: TextPeople) -> Summary:
    counted = Counter(passage.kind for passage in passages)
    return Summary(
        meeting.head.title,
        tuple(counted.most_common()),
        len(meeting.items),
        sum(item.due is not None or item.start is not None for item in meeting.items),
        chairs=tuple(chair.somebody.name for chair in chairs),
        speakers=tuple(people.spoke.values()),
        bridges=tuple(chair.bridge for chair in chairs if chair.bridge),
        place=meeting.head.place,
        participants=tuple(people.came.values()),
    )
