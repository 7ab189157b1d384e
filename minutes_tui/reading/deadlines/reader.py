"""The reader of deadlines: a text and the meeting's date in, its deadlines out."""

import re
from datetime import date
from functools import cache
from typing import Final, Literal

from minutes_tui.domain.deadlines import Bound, Deadline, DeadlineKind
from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.calendars import add_working_days
from minutes_tui.reading.deadlines.first_time import with_first_times
from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.grammar.phrase import phrase_at
from minutes_tui.reading.deadlines.grammar.point import STARTERS
from minutes_tui.reading.deadlines.grammar.recurrence import recurring_at
from minutes_tui.reading.deadlines.judge import Verdict, verdict_of
from minutes_tui.reading.deadlines.lexer import lexemes_of
from minutes_tui.reading.deadlines.lexicon import load
from minutes_tui.reading.deadlines.lexicon.cldr_tables import MONTHS
from minutes_tui.reading.deadlines.normalise import Normalised, lowered, normalise
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.deadlines.sentences import Sentences
from minutes_tui.reading.deadlines.together import combine
from minutes_tui.reading.deadlines.traps import set_aside
from minutes_tui.reading.wording.words import listed

EntryKind = Literal["directive", "statement", "report", "decision"]
"""What kind of entry the text is; in a statement or report nothing is owed."""

_UNFINISHED: Final = re.compile(r"[\s,/-]{0,3}|[\s.,/-]{0,3}\d{1,3}\s*")
"""What may stand behind a phrase that is still being typed: nothing, or the beginning of a year."""

_DIGIT: Final = re.compile(r"\d")

_RECURRING: Final = frozenset({"frequency", "each", "once", "weekly", "interval", "each_time"})

_GROUND: Final = listed(
    """
    month hijri weekday short_weekday relative now holiday unit span edge_of letter ordinal roman year full
    day_month month_year days stretch clock hour_word midnight last_day last_workday this_unit next_unit frequency
    weekly interval each_time week_in half_in
    """
)
"""Without a number and a lexeme of one of these senses no day or period is named: cues and turns alone are none."""


def read_deadlines(
    text: str,
    language: Language,
    meeting_date: date,
    *,
    kind: str = "directive",
    country: str = "VN",
    thorough: bool = False,
) -> tuple[Deadline, ...]:
    """Every deadline that a text states, in the order of the text.

    Pure and quick: at every key the whole line may be read again. No input raises.

    Args:
        text: as it was typed; one sentence or several paragraphs.
        language: the language of the text.
        meeting_date: the day from which everything is read.
        kind: directive, decision, statement or report; in the last two a due date is a ``mention``.
        country: whose public holidays count for working days, as an ISO 3166 code.
        thorough: ask dateparser for delimited phrases that the rules do not resolve; slow, so never while typing.
    """
    normalised = normalise(text)
    lexicon = load(language)
    low = lowered(normalised.text)
    if lexicon.fold is not None:
        low = lexicon.fold(low)
    lexemes = lexemes_of(low, lexicon)
    set_aside(lexemes, low, normalised.text)
    passage = Passage(low, lexemes, language, meeting_date, country, normalised.text)
    owed = kind not in ("statement", "report")
    if not _may_name_a_day(passage, owed=owed) and not (owed and "vague" in passage.named):
        return ()
    sentences = Sentences(passage)
    phrases = _phrases(passage)
    found = combine(passage, sentences, _owed(passage, sentences, phrases))
    if "first_time" in passage.named:
        found = with_first_times(passage, sentences, found)
    if thorough:
        from minutes_tui.reading.deadlines.fallback import resolve_rest

        rest = resolve_rest(passage, phrases)
        found += [(phrase, Verdict(phrase.point.last, None)) for phrase in rest if phrase.point is not None]
        found.sort(key=lambda pair: pair[0].start)
    deadlines = [_deadline(text, normalised, passage, phrase, verdict, owed=owed) for phrase, verdict in found]
    if owed:
        deadlines += _vague(text, normalised, passage, sentences, found)
        deadlines.sort(key=lambda deadline: deadline.offset)
    return tuple(deadlines)


def _may_name_a_day(passage: Passage, *, owed: bool) -> bool:
    """Can a text name a day at all? Most lines of a log cannot, and are not read further.

    A word for a number may name a day of the month, too seldom for a text that owes nothing to be read for it.
    """
    if not _GROUND.isdisjoint(passage.named):
        return True
    return "number" in passage.named if owed else _DIGIT.search(passage.low) is not None


def warm_up(language: Language, country: str = "VN") -> None:
    """Load what reading needs, the list of public holidays too; meant for a thread before the first key.

    Args:
        language: the language of the meeting.
        country: whose public holidays count.
    """
    load(language)
    add_working_days(date(2025, 1, 1), 1, country)


def _phrases(passage: Passage) -> list[Phrase]:
    """The phrases that speak of a day or period, whether it is owed or context."""
    phrases: list[Phrase] = []
    count = passage.count
    recurs = not _RECURRING.isdisjoint(passage.named)
    place = 0
    while place < count:
        senses = passage.senses(place)
        if not senses or STARTERS.isdisjoint(senses):
            place += 1
            continue
        phrase = phrase_at(passage, place)
        if recurs:
            phrase = _recurring(passage, place, phrase) or phrase
        if phrase is None:
            place += 1
            continue
        phrases.append(phrase)
        place = max(phrase.end, place + 1)
    return phrases


def _owed(passage: Passage, sentences: Sentences, phrases: list[Phrase]) -> list[tuple[Phrase, Verdict]]:
    """The phrases that state what is owed."""
    found: list[tuple[Phrase, Verdict]] = []
    for phrase in phrases:
        if phrase.end < passage.count and passage.word(phrase.end) in _foreign_months(passage.language):
            # 'trước ngày 15 August': half of a date in two languages is a wrong date.
            continue
        whole = _coordinated(passage, found, phrase)
        verdict = verdict_of(passage, sentences, whole)
        if verdict is not None:
            found.append((whole, verdict))
    return found


@cache
def _foreign_months(language: Language) -> frozenset[str]:
    """The names of months in the other languages, as one word in lower case."""
    own = set(MONTHS[language])
    return (
        frozenset(name for other, names in MONTHS.items() if other != language for name in names if name.isalpha())
        - own
    )


def _recurring(passage: Passage, place: int, phrase: Phrase | None) -> Phrase | None:
    end = phrase.end if phrase is not None else place
    if all(_RECURRING.isdisjoint(passage.senses(at)) for at in range(place, end + 4)):
        return None
    return recurring_at(passage, place, phrase)


def _coordinated(passage: Passage, found: list[tuple[Phrase, Verdict]], phrase: Phrase) -> Phrase:
    """before 15 May and 30 June: the second day has the cue of the first."""
    if not found or phrase.bound is not None or phrase.inside or phrase.point is None:
        return phrase
    last = found[-1][0]
    between = range(last.end, phrase.start)
    if not 1 <= len(between) <= 2 or not all(
        "joint" in passage.senses(place) or "comma" in passage.senses(place) for place in between
    ):
        return phrase
    return phrase._replace(bound=last.bound, inside=last.inside)


def _deadline(
    text: str, normalised: Normalised, passage: Passage, phrase: Phrase, verdict: Verdict, *, owed: bool
) -> Deadline:
    point = phrase.point
    if point is None:
        raise ValueError("a verdict was given on a phrase without a day")
    start, end = normalised.typed_span(passage.starts[phrase.start], passage.ends[phrase.end - 1])
    kind: DeadlineKind = "due" if owed else "mention"
    if verdict.due is None:
        kind = "start"
    return Deadline(
        phrase=text[start:end],
        offset=start,
        kind=kind,
        due=verdict.due,
        time=phrase.clock,
        start=verdict.start,
        bound=_bound(passage, phrase),
        precision=point.precision,
        approximate=point.approximate,
        provisional=_UNFINISHED.fullmatch(text, end) is not None,
        rule=point.rule,
    )


def _bound(passage: Passage, phrase: Phrase) -> Bound | None:
    """How the date was stated; the end of 'from … to …' is stated by its 'to'."""
    if phrase.only_begins:
        return None
    if phrase.bound is not None:
        return phrase.bound
    if phrase.begin is not None and "since" in passage.senses(phrase.start):
        return "by"
    point = phrase.point
    if point is not None and (point.sort in ("period", "turned") and point.precision != "day" and not point.edged):
        return "within"
    return "on"


def _vague(
    text: str,
    normalised: Normalised,
    passage: Passage,
    sentences: Sentences,
    found: list[tuple[Phrase, Verdict]],
) -> list[Deadline]:
    """Words that ask without a date, one for each sentence that states no day."""
    if "vague" not in passage.named:
        return []
    places = [place for place in range(passage.count) if "vague" in passage.senses(place)]
    settled = {sentences.at(phrase.start).first for phrase, _ in found}
    vague: list[Deadline] = []
    for place in places:
        sentence = sentences.at(place)
        if sentence.first in settled:
            continue
        settled.add(sentence.first)
        start, end = normalised.typed_span(passage.starts[place], passage.ends[place])
        vague.append(
            Deadline(text[start:end], start, "vague", provisional=_UNFINISHED.fullmatch(text, end) is not None)
        )
    return vague
