"""All that a sentence means: its deadlines, who owes it, and whether it demands anything."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.languages import Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.deadlines.reader import read_deadlines
from minutes_tui.reading.deadlines.reader import warm_up as load_days
from minutes_tui.reading.demands import demands, opens_with_order
from minutes_tui.reading.demands.separate import separate_demands
from minutes_tui.reading.language import guess_language
from minutes_tui.reading.parties import Parties, read_parties
from minutes_tui.reading.products import read_products

_BOUNDS: Final = frozenset({"before", "by", "within"})
_OWING: Final = frozenset({"directive", "decision"})
_FIRST_WORDS: Final = ("a", "ă")
"""One without diacritics and one with them: what is typed without them is looked up in tables of its own."""


def read_meaning(
    text: str,
    language: Language,
    meeting_date: date,
    *,
    units: Sequence[Unit] = (),
    kind: str = "directive",
    country: str = "VN",
    thorough: bool = False,
) -> Meaning:
    """Reads a sentence or paragraph.

    Args:
        text: the text as typed.
        language: the language of the meeting; a text plainly in another of the five is read in that one.
        meeting_date: the day from which every date is read.
        units: the roster.
        kind: directive, statement, report or decision; only a directive or decision owes anything.
        country: whose public holidays count (ISO 3166).
        thorough: ask dateparser for delimited dates that the rules do not resolve; slow, so never while typing.
    """
    spoken = guess_language(text, language)
    deadlines = read_deadlines(text, spoken, meeting_date, kind=kind, country=country, thorough=thorough)
    year = meeting_date.year
    demanded = demands(text, spoken, year)
    spans = [(deadline.offset, deadline.offset + deadline.length) for deadline in deadlines]
    parties = read_parties(
        text, spoken, units=units, spans=spans, owing=kind in _OWING, directive=demanded, year=year
    )
    dated = (parties.stated and any(deadline.is_owed or _set_off(text, deadline) for deadline in deadlines)) or (
        any(deadline.kind == "due" and deadline.bound in _BOUNDS for deadline in deadlines)
        and opens_with_order(text, spoken)
    )
    separate = separate_demands(text, spoken, deadlines, parties) if kind == "directive" else ()
    products = read_products(text, spoken, dates=spans, units=parties.units) if kind in _OWING else ()
    lead, cooperating, deadlines = _attach(deadlines, parties)
    return Meaning(deadlines, lead, cooperating, demanded or parties.demanded or dated, separate, products)


def warm_up(language: Language, country: str = "VN", units: Sequence[Unit] = ()) -> None:
    """Loads what reading in a language needs; meant for a thread before the first key.

    Args:
        language: the language of the meeting.
        country: whose public holidays count (ISO 3166).
        units: the roster, the very tuple that lines will be read with.
    """
    load_days(language, country)
    for word in _FIRST_WORDS:
        read_meaning(word, language, date.min, units=units, country=country)


def _set_off(text: str, deadline: Deadline) -> bool:
    """'…, umgehend', 'A asap: …': does an urgent word end the line behind a sign, or stand before a colon?"""
    if deadline.kind != "vague":
        return False
    before = text[: deadline.offset].rstrip()
    behind = text[deadline.offset + deadline.length :].strip(" .!)")
    return behind.startswith(":") or (not behind and before.endswith((",", "،", "–", "—", "-", "(")))


def read_meaning_thoroughly(
    text: str,
    language: Language,
    meeting_date: date,
    *,
    units: Sequence[Unit] = (),
    kind: str = "directive",
    country: str = "VN",
) -> Meaning:
    """Reads a sentence or paragraph where nobody waits for a key: with what dateparser resolves besides.

    Args:
        text: as for ``read_meaning``, and so are the others.
        language: the language of the meeting.
        meeting_date: the day from which every date is read.
        units: the roster.
        kind: directive, statement, report or decision.
        country: whose public holidays count (ISO 3166).
    """
    return read_meaning(text, language, meeting_date, units=units, kind=kind, country=country, thorough=True)


def _attach(
    deadlines: tuple[Deadline, ...], parties: Parties
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Deadline, ...]]:
    """The sentence's lead and cooperating units, and the deadlines, each with its own units where they differ.

    The units of the first clause are the sentence's, and so are those of every clause that holds no deadline;
    the units of a later clause with a date belong to that deadline only.
    """
    clauses = parties.clauses
    if len(clauses) == 1:
        return parties.lead, parties.cooperating, deadlines
    starts = [clause.offset for clause in clauses]
    places = [bisect_right(starts, deadline.offset) - 1 for deadline in deadlines]
    dated = {place for deadline, place in zip(deadlines, places, strict=True) if deadline.kind != "vague"} - {0}
    whole = Parties(tuple(clause for place, clause in enumerate(clauses) if place not in dated))
    lead, cooperating = whole.lead, whole.cooperating
    attached = []
    for deadline, place in zip(deadlines, places, strict=True):
        clause = clauses[place]
        if clause.lead != lead or clause.cooperating != cooperating:
            deadline = replace(
                deadline,
                lead=clause.lead if clause.lead != lead else None,
                cooperating=clause.cooperating if clause.cooperating != cooperating else None,
            )
        attached.append(deadline)
    return lead, cooperating, tuple(attached)
